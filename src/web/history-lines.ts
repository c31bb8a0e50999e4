import type { RecordedEntry } from '../../db/history.ts'
import { formatDay, parsePlainDate } from '../calendar/plain-date.ts'
import { formatInstant } from './words.ts'

export type HistoryLine = {
  readonly when: string
  readonly what: string
  /** What was recorded with it, one fact to a line. */
  readonly facts: readonly string[]
}

/** The history as a timeline, the newest first. */
export const historyLines = (entries: readonly RecordedEntry[], timeZone: string): readonly HistoryLine[] =>
  entries.toReversed().map(({ at, actor, act, detail }) => ({
    when: formatInstant(at, timeZone),
    what: `${actor} ${act}`,
    facts: labels.flatMap(([key, label]) => {
      const words = inWords(detail[key])
      return words === null ? [] : [`${label}: ${words}`]
    }),
  }))

/** The details worth showing, in order. Keys and ids stay in the record. */
const labels: readonly (readonly [string, string])[] = [
  ['words', 'Said'],
  ['statedBy', 'By'],
  ['statedOn', 'On'],
  ['from', 'From'],
  ['to', 'To'],
  ['askedBy', 'Asked by'],
  ['agreedBy', 'Agreed by'],
  ['dueOn', 'Due date'],
  ['working', 'Working'],
  ['changed', 'Not as it was read'],
  ['measuredOn', 'Measured on'],
  ['value', 'Value'],
  ['source', 'Source'],
  ['doneOn', 'Looked at on'],
  ['nextOn', 'Look again on'],
  ['supersededByRef', 'Replaced by'],
  ['theme', 'Theme'],
  ['heldOn', 'Date'],
  ['title', 'Title'],
  ['name', 'Name'],
  ['email', 'Email address'],
  ['side', 'Side'],
  ['mail', 'Mail'],
  ['holder', 'Holder'],
  ['reason', 'Reason'],
]

const inWords = (value: unknown): string | null => {
  if (typeof value === 'number') return String(value)
  if (typeof value !== 'string' || value === '') return null
  const day = parsePlainDate(value)
  return day === undefined ? value : formatDay(day)
}
