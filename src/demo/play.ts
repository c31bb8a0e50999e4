import { listCommitments } from '../../db/commitments.ts'
import { listHoldings, listPeople, listPosts, updatePerson } from '../../db/people.ts'
import { loadAgenda } from '../agenda/load-agenda.ts'
import type { App } from '../app.ts'
import { addDays, instantAt, type PlainDate } from '../calendar/plain-date.ts'
import { CodedError } from '../errors.ts'
import type { ReadMinutes } from '../extraction/read-minutes-file.ts'
import type { Actor } from '../register/actor.ts'
import { changePost } from '../register/change-office.ts'
import { closeCommitment } from '../register/close-commitment.ts'
import type { Commitment } from '../register/commitment.ts'
import { extendDueDate } from '../register/extend-due-date.ts'
import { importMinutes } from '../register/import-minutes.ts'
import { recordRevisit } from '../register/look-again.ts'
import type { Meeting } from '../register/meetings.ts'
import { holderOn } from '../register/posts.ts'
import { recordProgress, recordTargetReading, settleClaim } from '../register/record-answer.ts'
import type { Decisions } from './decisions.ts'
import { ACCEPTED_AFTER_DAYS, habit } from './habits.ts'
import { findByWords, reviewMinutes } from './review-minutes.ts'
import type { Event, Restatement } from './story.ts'

/** How long after a meeting its minutes are written up and put in. */
const WRITE_UP_DAYS = 3

export type Play = {
  readonly minutes: readonly ReadMinutes[]
  readonly events: readonly Event[]
  readonly restatements: readonly Restatement[]
  readonly decisions: Decisions
  /** A post and the one that is told next when a commitment of the first stays overdue, by their codes. */
  readonly chain: readonly (readonly [post: string, next: string])[]
  /** True when the promises that the story does not tell of are kept by habit, as most are. */
  readonly keepsHabits: boolean
  readonly staff: Actor
  /** The last day, which the demo calls today. */
  readonly today: PlainDate
  /** An invented address for a person met in the minutes. */
  addressOf(name: string, side: 'office' | 'force' | 'partner'): string
  onDay(day: PlainDate): void
}

/** What a played calendar needs of the clock: the demo turns its hands. */
export type TurnableClock = { set(instant: string): void }

/**
 * Lives through every day from the first meeting to today, with the program's own use cases and jobs: minutes come
 * in, likely candidates are accepted, mails go out at the time set, people answer, meetings look again.
 * Returns the words of the story that matched no commitment, which is none for the invented minutes.
 */
export const playCalendar = async (
  app: App,
  clock: TurnableClock,
  play: Play,
): Promise<readonly string[]> => {
  const unmatched: string[] = []
  const habits: Event[] = []
  const arrivals = play.minutes.map((minutes) => ({ minutes, on: arrivalOf(minutes, play.today) }))
  const first = arrivals.flatMap(({ minutes }) => heldOn(minutes)).toSorted()[0] ?? play.today
  for (let day = first; day <= play.today; day = addDays(day, 1)) {
    play.onDay(day)
    clock.set(instantAt(day, app.config.mail.sendAt, app.config.timeZone))
    await app.turn()
    clock.set(instantAt(day, '10:00', app.config.timeZone))
    for (const { minutes, on } of arrivals)
      if (on === day) {
        const accepted = await putIn(app, minutes, play, unmatched)
        if (play.keepsHabits)
          habits.push(...accepted.flatMap((commitment) => habitsAbout(commitment, addDays(day, 1), play)))
      }
    for (const event of [...play.events, ...habits])
      if (event.on === day) await happen(app, event, play, unmatched)
  }
  // Whoever looks at how the demo runs finds its worker at work.
  await app.turn()
  return unmatched
}

/** The days of its meetings, earliest first. */
const heldOn = ({ document, readings }: ReadMinutes): readonly PlainDate[] =>
  readings
    .map(({ header }) => {
      if (header.heldOn !== null) return header.heldOn
      throw new CodedError('invalid', `The date of the meeting was not found in ${document.fileName}.`)
    })
    .toSorted()

/** A collection is written up after the last meeting in it. */
const arrivalOf = (minutes: ReadMinutes, today: PlainDate): PlainDate => {
  const written = addDays(heldOn(minutes).at(-1) ?? today, WRITE_UP_DAYS)
  return written < today ? written : today
}

/** Returns what was accepted into the register. */
const putIn = async (
  app: App,
  minutes: ReadMinutes,
  play: Play,
  unmatched: string[],
): Promise<readonly Commitment[]> => {
  const { db } = app
  const imported = await importMinutes(db, minutes, play.staff, app.moment())
  await giveAddresses(app, play)
  await setChain(app, play)
  // Of a new version the meeting had its look already.
  for (const { meeting, version } of imported.meetings)
    if (version === null) await lookAgain(app, meeting, play)
  const refs = await reviewMinutes(app, imported, minutes, play, unmatched)
  return await listCommitments(db, { refs })
}

const giveAddresses = async (app: App, play: Play): Promise<void> => {
  const holdings = await listHoldings(app.db)
  for (const person of await listPeople(app.db)) {
    if (person.email !== '') continue
    const side = holdings.find((holding) => holding.person.id === person.id)?.post.side ?? 'partner'
    await updatePerson(app.db, person.id, { email: play.addressOf(person.name, side) })
  }
}

/** As soon as the minutes have brought both posts in. */
const setChain = async (app: App, { chain, staff }: Play): Promise<void> => {
  const posts = await listPosts(app.db)
  for (const [code, next] of chain) {
    const post = posts.find((one) => one.code === code)
    const to = posts.find((one) => one.code === next)
    if (post === undefined || to === undefined || post.escalatesToPostId !== null) continue
    const { id, title, side, mail } = post
    await changePost(app.db, id, { title, side, mail, escalatesToPostId: to.id }, staff, app.moment())
  }
}

const happen = async (
  app: App,
  { about, what, on }: Event,
  play: Play,
  unmatched: string[],
): Promise<void> => {
  const commitment = await findByWords(app, about)
  if (commitment === undefined) {
    unmatched.push(about)
    return
  }
  const { db } = app
  const { ref } = commitment
  const statedBy = await ownerName(app, commitment, on)
  const moment = app.moment()
  const { staff } = play
  switch (what.kind) {
    case 'reported':
      return await recordProgress(
        db,
        { ref },
        { claim: 'progress', words: what.words, statedBy, statedOn: on },
        staff,
        moment,
      )
    case 'claimed':
      return await recordProgress(
        db,
        { ref },
        { claim: 'delivered', words: what.words, statedBy, statedOn: on },
        staff,
        moment,
      )
    case 'accepted':
      return await settleClaim(db, { ref }, { as: 'accepted', reason: '' }, staff, moment)
    case 'not-accepted':
      return await settleClaim(db, { ref }, { as: 'not-accepted', reason: what.reason }, staff, moment)
    case 'extended':
      return await extendDueDate(
        db,
        { ref },
        {
          to: what.to,
          askedBy: statedBy,
          agreedBy: staff.name,
          agreedAtMeetingId: null,
          reason: what.reason,
        },
        staff,
        moment,
      )
    case 'closed':
      return await closeCommitment(db, { ref }, { as: what.as, reason: what.reason }, staff, moment)
    case 'measured':
      return await recordTargetReading(
        db,
        { ref },
        { measuredOn: on, value: what.value, source: what.source },
        staff,
        moment,
      )
  }
}

/** What the force does about a promise that the story does not tell of, and the office's word on it. */
const habitsAbout = (
  { ref, quote, dueOn }: Commitment,
  earliest: PlainDate,
  play: Play,
): readonly Event[] => {
  const told = [...play.events.map((event) => event.about), ...play.restatements.map((r) => r.of)]
  const kept = habit(Number(ref.slice(2)))
  if (kept === null || dueOn === null || told.some((words) => quote.includes(words))) return []
  const wanted = addDays(dueOn, kept.daysAfterDue)
  const on = wanted < earliest ? earliest : wanted
  const words = 'Done. The papers were sent to the policy officer.'
  return [
    { on, about: ref, what: { kind: 'claimed', words } },
    { on: addDays(on, ACCEPTED_AFTER_DAYS), about: ref, what: { kind: 'accepted' } },
  ]
}

const ownerName = async (app: App, commitment: Commitment, on: PlainDate): Promise<string> => {
  const holder =
    commitment.owner === null ? undefined : holderOn(await listHoldings(app.db), commitment.owner.id, on)
  return holder?.person.name ?? commitment.ownerText ?? 'The force'
}

/** What the agenda of the meeting held was looked at there: the office's own duty is done. */
const lookAgain = async (app: App, meeting: Meeting, play: Play): Promise<void> => {
  const { heldOn } = meeting
  const agenda = await loadAgenda(app.db, { meeting, today: heldOn, office: app.config.office.name })
  const looked = { doneOn: heldOn, atMeetingId: meeting.id, nextOn: null }
  for (const { ref } of agenda.matters.groups.flatMap((group) => group.items))
    await recordRevisit(app.db, { ref }, looked, play.staff, app.moment())
}
