import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Kysely } from 'kysely'
import { listIssued } from '../../db/agendas.ts'
import { listMeetings } from '../../db/meetings.ts'
import type { Database } from '../../db/schema.ts'
import { issueAsItStands } from '../agenda/issue-agenda.ts'
import { loadAgenda, loadDraft } from '../agenda/load-agenda.ts'
import { loadPaper, paperFileName } from '../agenda/papers.ts'
import type { RevisitAgenda } from '../agenda/revisit-agenda.ts'
import { openRegister } from '../open-register.ts'
import type { PlainDate } from '../calendar/plain-date.ts'
import type { Region } from '../calendar/working-days.ts'
import { CodedError } from '../errors.ts'
import type { Moment } from '../register/actor.ts'
import { findMeeting, type Meeting, nextMeeting } from '../register/meetings/meetings.ts'
import { count } from '../register/commitments/standing.ts'
import type { Io } from './io.ts'
import { localConfig } from './local-config.ts'
import { chooseFormat, choosePack, isText, makePaper, paperMakers } from './make-paper.ts'

export type AgendaOptions = {
  readonly meeting: string
  readonly pack?: string
  readonly format?: string
  readonly out?: string
  readonly draft?: true
  readonly edition?: string
  readonly issue?: true
  readonly reissue?: true
  readonly by?: string
}

/**
 * `matters agenda`: writes a paper of a meeting, issuing its agenda first when asked to; HTML and JSON go to the
 * output when no file is named.
 */
export const agenda = async (io: Io, options: AgendaOptions): Promise<number> => {
  const kind = choosePack(options)
  const format = chooseFormat(options, kind)
  const wish = chooseWish(options)
  const config = localConfig(io)
  const makers = await paperMakers(config, format)
  const register = await openRegister(config, { create: false })
  try {
    const moment = register.moment()
    const meeting = chooseMeeting(await listMeetings(register.db), options.meeting, moment.today)
    const { region, office, publicUrl, timeZone, mail } = config
    const model = await getPaper(register.db, wish, { meeting, moment, office: office.name, region })
    const facts = { today: moment.today, publicUrl, timeZone, contact: mail.contact }
    const paper = await loadPaper(register.db, kind, model, facts)
    const contents = await makePaper(paper, format, makers, { meeting, publicUrl, at: moment.at })
    const out = options.out ?? (isText(format) ? undefined : `${paperFileName(paper)}.${format}`)
    if (out === undefined) io.out(String(contents))
    else {
      await write(resolve(io.cwd, out), contents)
      if (wish.act === 'issue' && model.issue !== null)
        io.err(`Issued ${model.issue.number}, version ${model.issue.version}, by ${model.issue.by}.\n`)
      io.err(`Wrote ${out}: ${count(model.counts.items, 'commitment')} to revisit on ${model.heldOnWords}.\n`)
    }
    return 0
  } finally {
    await register.close()
  }
}

type Wish =
  | { readonly act: 'in-force' }
  | { readonly act: 'draft' }
  | { readonly act: 'edition'; readonly version: string }
  | { readonly act: 'issue'; readonly again: boolean; readonly by: string }

const chooseWish = ({ draft, edition, issue, reissue, by = '' }: AgendaOptions): Wish => {
  const given = [draft && '--draft', edition && '--edition', issue && '--issue', reissue && '--reissue']
  const named = given.filter((one) => typeof one === 'string')
  if (named.length > 1) throw new CodedError('invalid', `Give ${named.join(' or ')}, not both.`)
  if (draft) return { act: 'draft' }
  if (edition !== undefined) return { act: 'edition', version: edition }
  if (!issue && !reissue) return { act: 'in-force' }
  if (by.trim() === '')
    throw new CodedError('invalid', 'Say who issues the agenda: --by "Priya Anand". It is recorded with it.')
  return { act: 'issue', again: reissue === true, by: by.trim() }
}

const getPaper = async (
  db: Kysely<Database>,
  wish: Wish,
  { meeting, moment, office, region }: { meeting: Meeting; moment: Moment; office: string; region: Region },
): Promise<RevisitAgenda> => {
  const wanted = { meeting, today: moment.today, office, region }
  if (wish.act === 'in-force') return await loadAgenda(db, wanted)
  if (wish.act === 'draft') return await loadDraft(db, wanted)
  const issued = await listIssued(db, meeting.id)
  if (wish.act === 'edition') {
    const found = issued.find(({ version }) => String(version) === wish.version)
    if (found !== undefined) return found.paper
    throw new CodedError('not-found', `The agenda of ${meeting.ref} has no version ${wish.version}.`)
  }
  if (wish.again && issued.length === 0)
    throw new CodedError('conflict', `The agenda of ${meeting.ref} has not been issued yet. Use --issue.`)
  if (!wish.again && issued.length > 0)
    throw new CodedError(
      'conflict',
      `The agenda of ${meeting.ref} was issued already. Use --reissue for version ${issued.length + 1}.`,
    )
  return await issueAsItStands(db, { meeting, office, region }, { name: wish.by, postId: null }, moment)
}

export const chooseMeeting = (meetings: readonly Meeting[], typed: string, today: PlainDate): Meeting => {
  if (typed.toLowerCase() === 'next') {
    const next = nextMeeting(meetings, today)
    if (next !== undefined) return next
    throw new CodedError(
      'not-found',
      'No meeting is planned from today on. Add it on the Meetings page, or put in minutes that announce it.',
    )
  }
  const found = findMeeting(meetings, typed)
  if (found !== undefined) return found
  const some = meetings.slice(-5).map((meeting) => meeting.ref)
  throw new CodedError(
    'not-found',
    `There is no meeting ${typed}.${some.length === 0 ? '' : ` The latest are ${some.join(', ')}.`}`,
  )
}

const write = async (path: string, contents: string | Uint8Array): Promise<void> => {
  try {
    await writeFile(path, contents)
  } catch (error) {
    throw new CodedError(
      'invalid',
      `${path} cannot be written (${(error as NodeJS.ErrnoException).code}). Check the folder, and close the file if Word has it open.`,
    )
  }
}
