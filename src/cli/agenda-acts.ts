import type { Kysely } from 'kysely'
import { findOpenDraft } from '../../db/agendas.ts'
import { listMeetings } from '../../db/meetings.ts'
import type { Database } from '../../db/schema.ts'
import { beginNextVersion, type DraftSeen } from '../agenda/change-draft.ts'
import { type Grouping, groupings, type Place } from '../agenda/choices.ts'
import { askBack, editMatter, groupMatters, leaveOut, moveMatter, putBack } from '../agenda/choose-matters.ts'
import { issueAsItStands } from '../agenda/issue-agenda.ts'
import { keepDraft } from '../agenda/keep-draft.ts'
import { loadDraft } from '../agenda/load-agenda.ts'
import { addOther, editOther, moveOther, removeOther } from '../agenda/other-matters.ts'
import type { RevisitAgenda } from '../agenda/revisit-agenda.ts'
import { openRegister } from '../open-register.ts'
import type { Region } from '../calendar/working-days.ts'
import { CodedError } from '../errors.ts'
import type { Actor, Moment } from '../register/actor.ts'
import type { Meeting } from '../register/meetings/meetings.ts'
import { chooseMeeting } from './agenda.ts'
import { agendaAsJson, agendaAsText, versionsAsJson, versionsAsText } from './agenda-lines.ts'
import type { Io } from './io.ts'
import { localConfig } from './local-config.ts'

export type AgendaActOptions = {
  readonly meeting: string
  readonly by?: string
  readonly json?: true
  readonly reason?: string
  readonly words?: string
  readonly minutes?: string
}

/** `matters agenda --meeting REF ACT ...`: everything that the page of an agenda does. */
export const agendaAct = async (
  io: Io,
  name: string,
  words: readonly string[],
  options: AgendaActOptions,
): Promise<number> => {
  const config = localConfig(io)
  const register = await openRegister(config, { create: false })
  try {
    const { db } = register
    const moment = register.moment()
    const meeting = chooseMeeting(await listMeetings(db), options.meeting, moment.today)
    const wanted = { meeting, office: config.office.name, region: config.region }
    if (name === 'versions') {
      io.out(options.json ? await versionsAsJson(db, meeting) : await versionsAsText(db, meeting))
      return 0
    }
    const said = name === 'show' ? null : await doAct(db, name, words, options, wanted, moment)
    if (said !== null) io.err(`${said}\n`)
    if (options.json) io.out(await agendaAsJson(db, wanted, moment))
    else if (name === 'show') io.out(await agendaAsText(db, wanted, moment))
    return 0
  } finally {
    await register.close()
  }
}

type Wanted = { readonly meeting: Meeting; readonly office: string; readonly region: Region }

/** What was done, in a sentence. */
const doAct = async (
  db: Kysely<Database>,
  name: string,
  [first = '', second = '']: readonly string[],
  options: AgendaActOptions,
  wanted: Wanted,
  moment: Moment,
): Promise<string> => {
  const { meeting } = wanted
  if (name === 'draft') {
    const kept = await keepDraft(db, wanted, actorOf(options, 'Matters Arising'), moment)
    if (kept.kept === 'issued')
      return `This agenda was issued already. ${kept.moves === 0 ? 'Nothing was noted since.' : `Noted ${kept.moves} since.`}`
    if (kept.kept !== 'fresh') return `Drafted the agenda of ${meeting.ref}.`
    return kept.moves === 0 ? 'Nothing has come or gone since it was drafted.' : `Noted ${kept.moves} since.`
  }
  const by = actorOf(options)
  if (name === 'begin') return `Began version ${await beginNextVersion(db, meeting, by, moment)}.`
  if (name === 'issue' || name === 'reissue') {
    const { issue } = await issueAsItStands(db, wanted, by, moment, name)
    return `Issued ${issue?.number ?? ''}, version ${issue?.version ?? ''}, by ${by.name}.`
  }
  const paper = await loadDraft(db, { ...wanted, today: moment.today })
  const revision = (await findOpenDraft(db, meeting.id))?.revision ?? 0
  const seen: DraftSeen = { ...wanted, revision }
  const act = { db, seen, paper, by, moment, reason: (options.reason ?? '').trim() }
  if (name === 'leave-out') return await takeOff(act, first)
  if (name === 'include') return await include(act, first)
  if (name === 'time') return await allot(act, first, minutesOf(second))
  if (name === 'question') return await word(act, first, second)
  if (name === 'move') return await move(act, first, placeOf(second))
  if (name === 'group') return await group(act, first)
  if (name === 'add') {
    const minutes = options.minutes === undefined ? null : minutesOf(options.minutes)
    await addOther(db, seen, { heading: first.trim(), words: options.words ?? '', minutes }, by, moment)
    return `Added “${first.trim()}”.`
  }
  const other = getOther(paper, first)
  await removeOther(db, seen, other.id, by, moment)
  return `Took “${other.heading}” off the agenda.`
}

type Act = {
  readonly db: Kysely<Database>
  readonly seen: DraftSeen
  readonly paper: RevisitAgenda
  readonly by: Actor
  readonly moment: Moment
  readonly reason: string
}

const takeOff = async ({ db, seen, paper, by, moment, reason }: Act, typed: string): Promise<string> => {
  const ref = refOf(paper, typed)
  await leaveOut(db, seen, { ref, reason }, by, moment)
  return `Left ${ref} off the agenda.`
}

const include = async ({ db, seen, paper, by, moment, reason }: Act, typed: string): Promise<string> => {
  const ref = typed.toUpperCase()
  if (paper.leftOut.some((one) => one.ref === ref)) {
    await putBack(db, seen, ref, by, moment)
    return `${ref} is on the agenda again.`
  }
  await askBack(db, seen, { ref, by: by.name, reason }, by, moment)
  return `${ref} is on the agenda: ${by.name} asked for it.`
}

const allot = async (act: Act, typed: string, minutes: number | null): Promise<string> => {
  const { db, seen, paper, by, moment } = act
  const other = findOther(paper, typed)
  const ref = other === undefined ? refOf(paper, typed) : `“${other.heading}”`
  if (other !== undefined) {
    const { id, heading, words } = other
    await editOther(db, seen, { id, heading, words, minutes }, by, moment)
  } else await editMatter(db, seen, { ref, question: getItem(paper, ref).question, minutes }, by, moment)
  return minutes === null ? `${ref} has no time of its own.` : `${ref} has ${minutes} minutes.`
}

const word = async (act: Act, typed: string, question: string): Promise<string> => {
  const { db, seen, paper, by, moment } = act
  const ref = refOf(paper, typed)
  await editMatter(
    db,
    seen,
    { ref, question: question.trim(), minutes: getItem(paper, ref).minutes },
    by,
    moment,
  )
  return question.trim() === '' ? `${ref} has the suggested question.` : `${ref} has another question.`
}

const move = async (act: Act, typed: string, place: Place): Promise<string> => {
  const { db, seen, paper, by, moment } = act
  const other = findOther(paper, typed)
  const ref = other === undefined ? refOf(paper, typed) : `“${other.heading}”`
  if (other !== undefined) await moveOther(db, seen, { id: other.id, place }, by, moment)
  else await moveMatter(db, seen, { ref, place }, by, moment)
  return `Moved ${ref}.`
}

const group = async ({ db, seen, by, moment }: Act, typed: string): Promise<string> => {
  const wanted = groupings.find((one): one is Grouping => one === typed)
  if (wanted === undefined)
    throw new CodedError('invalid', `Matters stand together by ${groupings.join(', ')}, not by “${typed}”.`)
  await groupMatters(db, seen, wanted, by, moment)
  return `The matters stand together by ${wanted}.`
}

const actorOf = ({ by = '' }: AgendaActOptions, otherwise = ''): Actor => {
  const name = by.trim() || otherwise
  if (name === '')
    throw new CodedError('invalid', 'Say who does it: --by "Priya Anand". It is recorded with it.')
  return { name, postId: null }
}

/** A commitment by its reference, or by its number on the paper. */
const refOf = ({ matters }: RevisitAgenda, typed: string): string =>
  matters.groups.flatMap(({ items }) => items).find(({ number }) => number === typed)?.ref ??
  typed.toUpperCase()

const getItem = ({ matters, meeting }: RevisitAgenda, ref: string) => {
  const item = matters.groups.flatMap(({ items }) => items).find((one) => one.ref === ref)
  if (item === undefined) throw new CodedError('not-found', `${ref} is not on the agenda of ${meeting.ref}.`)
  return item
}

const findOther = ({ matters }: RevisitAgenda, number: string) =>
  matters.others.find((one) => one.number === number)

const getOther = (paper: RevisitAgenda, number: string) => {
  const other = findOther(paper, number)
  if (other === undefined)
    throw new CodedError('not-found', `There is no other matter with the number ${number} on this agenda.`)
  return other
}

const minutesOf = (typed: string): number | null => {
  const minutes = Number(typed)
  if (/^\d{1,3}$/.test(typed) && minutes <= 480) return minutes === 0 ? null : minutes
  throw new CodedError('invalid', `Minutes must be a whole number from 0 to 480, not “${typed}”.`)
}

const placeOf = (typed: string): Place => {
  if (typed === 'up' || typed === 'down') return typed
  if (/^\d{1,4}$/.test(typed)) return Number(typed)
  throw new CodedError('invalid', `A place is up, down or a number, not “${typed}”.`)
}
