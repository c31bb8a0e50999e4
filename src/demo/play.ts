import { listMeetings } from '../../db/meetings.ts'
import type { App } from '../app.ts'
import { addDays, instantAt, type PlainDate } from '../calendar/plain-date.ts'
import { CodedError } from '../errors.ts'
import type { ReadMinutes } from '../extraction/read-minutes-file.ts'
import type { Meeting } from '../register/meetings/meetings.ts'
import type { Event } from './event.ts'
import { habitsAbout, habitsAfter, happen } from './happen.ts'
import { holdMeeting, putRight } from './hold-meeting.ts'
import { keepDiary } from './keep-diary.ts'
import { workOnAgenda } from './prepare-agenda.ts'
import { decideLate, putIn } from './put-in.ts'
import type { Stage } from './stage.ts'
import type { Story } from './story.ts'

/** How long after a meeting its minutes are written up and put in. */
const WRITE_UP_DAYS = 3

export type Play = Omit<Stage, 'app' | 'unmatched'> & {
  /** The last day, which the demo calls today. */
  readonly today: PlainDate
  /** Told at the end of each day, and waited for. */
  onDay(day: PlainDate): Promise<void> | void
}

/** What a played calendar needs of the clock: the demo turns its hands. */
export type TurnableClock = { set(instant: string): void }

/**
 * Lives through every day from the first meeting to today, with the program's own use cases and jobs: minutes come
 * in, likely candidates are accepted, mails go out at the time set, people answer, agendas are issued, and meetings
 * make something of each matter.
 * Returns the words of the story that matched no commitment, which is none for the invented minutes.
 */
export const playCalendar = async (
  app: App,
  clock: TurnableClock,
  play: Play,
): Promise<readonly string[]> => {
  const { story, today, onDay } = play
  const stage: Stage = { ...play, app, unmatched: [] }
  const habits: Event[] = []
  const arrivals = play.minutes.map((minutes) => ({ minutes, on: arrivalOf(minutes, today) }))
  const first = arrivals.flatMap(({ minutes }) => heldOn(minutes)).toSorted()[0] ?? today
  const at = (day: PlainDate, time: string): void => clock.set(instantAt(day, time, app.config.timeZone))
  for (let day = first; day <= today; day = addDays(day, 1)) {
    at(day, app.config.mail.sendAt)
    await app.turn()
    at(day, '10:00')
    for (const { minutes } of arrivals.filter(({ on }) => on === day)) {
      const accepted = await putIn(stage, minutes)
      if (story.keepsHabits)
        habits.push(...accepted.flatMap((commitment) => habitsAbout(commitment, addDays(day, 1), story)))
    }
    await decideLate(stage, day)
    await keepDiary(stage, day)
    for (const event of [...story.events, ...habits]) if (event.on === day) await happen(stage, event)
    for (const meeting of (await listMeetings(app.db)).filter(({ cancelledOn }) => cancelledOn === null)) {
      if (meeting.heldOn < day) await putRight(stage, meeting, day)
      else if (meeting.heldOn === day) {
        at(day, '16:30')
        habits.push(...habitsAfter(await holdMeeting(stage, meeting)))
      } else if (isKnown(story, meeting)) {
        at(day, '17:00')
        await workOnAgenda(stage, meeting, day)
      }
    }
    await onDay(day)
  }
  // Whoever looks at how the demo runs finds its worker at work.
  await app.turn()
  return stage.unmatched
}

/** Whether the story tells how its series meets: of a caller's own, no agenda is issued. */
const isKnown = ({ ways }: Story, { seriesName }: Meeting): boolean =>
  ways.some(({ series }) => series === seriesName)

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
