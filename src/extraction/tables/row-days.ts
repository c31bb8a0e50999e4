import { addDays, endOfMonth, formatDay, type PlainDate } from '../../calendar/plain-date.ts'
import { type ActionRow, cellOf } from './action-rows.ts'
import type { DueReading } from '../candidate.ts'
import { isRunTogether } from '../due-rules/due-cell.ts'
import type { Scene } from '../proposal.ts'

type DayScene = Pick<Scene, 'dueIn' | 'meetingOn'>

/** The date that binds, surest first: the revised one, one that the status puts it off to, the first one. */
export const dueOf = (row: ActionRow, task: string, scene: DayScene): DueReading | null => {
  const putOff = (words: string): readonly string[] =>
    PUT_OFF.test(words) ? [words, words.replace(UP_TO_NOW, '')] : []
  const said = [
    cellOf(row, 'revised'),
    ...putOff(cellOf(row, 'status')),
    ...putOff(cellOf(row, 'update')),
    cellOf(row, 'target'),
    task,
    cellOf(row, 'status'),
    cellOf(row, 'update'),
  ]
  const binding = finer(
    said.map((words) => latestIn(words, scene)).find((read) => read !== null) ?? null,
    [task, cellOf(row, 'status'), cellOf(row, 'update')].map((words) => latestIn(words, scene)),
    scene,
  )
  const first = latestIn(cellOf(row, 'target'), scene)
  return binding === null ? null : withFirst(binding, first)
}

/** "To send it by 12 June", "Open, will come on 12 June", and "June" in the column: the words of the others say it closer. */
const finer = (
  binding: DueReading | null,
  others: readonly (DueReading | null)[],
  { meetingOn }: DayScene,
): DueReading | null =>
  binding?.precision !== 'month'
    ? binding
    : (others.find(
        (other) =>
          other?.precision === 'day' &&
          other.dueOn !== null &&
          other.dueOn.slice(0, 7) === binding.dueOn?.slice(0, 7) &&
          (other === others[0] || other.dueOn > meetingOn),
      ) ?? binding)

/** "Awaiting supplier – extend to 30 June": the new date stands in the status. */
const PUT_OFF = /\b(?:extend(?:ed)?|revised|new date|moved|deferred|put back|re-?scheduled|slipped|now)\b/i

/** "In progress – now targeted for the June board": what stands before the new day tells of the old one. */
const UP_TO_NOW = /^[^]*\b(?:now|new date)\b\W*(?:(?:targeted|planned|due|expected|set|scheduled)\s+)?/i

/** "Closed. To come back in June": a day to come in what is told of the work. */
export const laterDay = (row: ActionRow, scene: DayScene): DueReading | null =>
  ([cellOf(row, 'status'), cellOf(row, 'update')] as const)
    .map((words) => (words === '' ? null : scene.dueIn(words)))
    .find((due) => lies(due, scene.meetingOn) === 'ahead') ?? null

/** A month that is running already keeps no closed action open. */
export const lies = (due: DueReading | null, meetingOn: PlainDate): 'ahead' | 'behind' | null => {
  if (due === null || due.dueOn === null) return null
  return due.dueOn > (due.precision === 'day' ? meetingOn : endOfMonth(meetingOn)) ? 'ahead' : 'behind'
}

/** "29 Feb" in a log of last year's actions: the next such day is years off, and not what was meant. */
export const isFarGuess = (due: DueReading | null, meetingOn: PlainDate): boolean =>
  due !== null &&
  due.dueOn !== null &&
  !/\d{4}|[/.'’-]\d\d$|\b\d\d$/.test(due.phrase) &&
  due.dueOn > addDays(meetingOn, 270)

/** "Figures to come in the next report", of a task that is closed: next after the meeting that set it, not after this one. */
export const wasSaidThen = (due: DueReading | null, task: string): boolean =>
  due !== null && COUNTED.test(due.rule) && task.includes(due.phrase)

const COUNTED =
  /^(?:next-\w+|when-we-next-meet|meeting-after-next|week-tomorrow|before-it-is-out|day-of-meeting|named-week|(?:days|weeks|months|years)-from-meeting|relative-\w+)/

/** A cell may list one date under the other, each in place of the one before: the latest of them binds. */
const latestIn = (cell: string, scene: DayScene): DueReading | null => {
  const whole = cell === '' || isRunTogether(cell) ? null : scene.dueIn(cell)
  if (whole === null || !cell.includes('\n')) return whole
  const read = cell.split('\n').flatMap((line) => scene.dueIn(line) ?? [])
  const latest = read
    .filter(({ dueOn }) => dueOn !== null)
    .toSorted((a, b) => ((a.dueOn ?? '') < (b.dueOn ?? '') ? 1 : -1))[0]
  return latest === undefined ? whole : read.reduce((due, other) => withFirst(due, other), latest)
}

/** Keeps the date that was replaced, so that a person can see it. */
export const withFirst = (due: DueReading, first: DueReading | null): DueReading =>
  first === null ||
  first.dueOn === null ||
  first.dueOn === due.dueOn ||
  due.otherReadings.some(({ dueOn }) => dueOn === first.dueOn)
    ? due
    : {
        ...due,
        otherReadings: [
          ...due.otherReadings,
          { dueOn: first.dueOn, working: `The date before it was revised: ${formatDay(first.dueOn)}.` },
        ],
      }
