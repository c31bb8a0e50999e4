import type { RecordedEntry } from '../../../db/history.ts'
import { formatDay, parsePlainDate } from '../../calendar/plain-date.ts'
import { saidAgainLine } from '../review/restatement-view.ts'
import { formatInstant } from '../words/words.ts'

export type HistoryLine = {
  readonly when: string
  readonly what: string
  /** What was recorded with it, one fact to a line. */
  readonly facts: readonly string[]
  /** Where what it tells of can be read. */
  readonly link: { readonly text: string; readonly href: string } | null
}

/** The history as a timeline, the newest first. */
export const historyLines = (entries: readonly RecordedEntry[], timeZone: string): readonly HistoryLine[] =>
  entries.toReversed().map(({ at, actor, act, detail }) => ({
    when: formatInstant(at, timeZone),
    what: `${actor} ${act}`,
    facts: [
      ...saidAgainWords(detail),
      ...labels.flatMap(([key, label]) => {
        const words = inWords(detail[key])
        return words === null ? [] : [`${label}: ${words}`]
      }),
    ],
    link:
      typeof detail.candidateId === 'string' && typeof detail.documentId === 'string'
        ? {
            text: 'The proposal in its minutes',
            href: `/minutes/${detail.documentId}#proposal-${detail.candidateId}`,
          }
        : null,
  }))

/** The details worth showing, in order. Keys and ids stay in the record. */
const labels: readonly (readonly [string, string])[] = [
  ['words', 'Said'],
  ['statedBy', 'By'],
  ['statedOn', 'On'],
  ['askedForOn', 'Asked for'],
  ['writtenBy', 'Written by'],
  ['evidence', 'Evidence'],
  ['evidenceFile', 'Evidence'],
  ['until', 'Works until'],
  ['file', 'File'],
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
  ['leadDays', 'Days before its due date'],
  ['notBeforeOn', 'Not before'],
  ['supersededByRef', 'Replaced by'],
  ['theme', 'Theme'],
  ['chair', 'Chair'],
  ['code', 'Code'],
  ['rhythm', 'Meets'],
  ['papersDays', 'Papers go out, in working days before'],
  ['item', 'Item'],
  ['heldOn', 'Date'],
  ['title', 'Title'],
  ['nameBefore', 'Name before'],
  ['name', 'Name'],
  ['initials', 'Initials'],
  ['email', 'Email address'],
  ['side', 'Side'],
  ['mail', 'Mail'],
  ['tellsNext', 'When overdue, tells next'],
  ['holder', 'Holder'],
  ['owner', 'Owner'],
  ['seeAlso', 'See also'],
  ['reminders', 'Reminders'],
  ['reason', 'Reason'],
]

/** "Said again on 12 March 2026 at the Strategic Board, with 30 June 2026 as the date" */
const saidAgainWords = (detail: RecordedEntry['detail']): readonly string[] => {
  const { saidOn, saidAt, saidDueOn } = detail
  const on = typeof saidOn === 'string' ? parsePlainDate(saidOn) : undefined
  if (on === undefined || typeof saidAt !== 'string') return []
  const dueOn = typeof saidDueOn === 'string' ? (parsePlainDate(saidDueOn) ?? null) : null
  return [saidAgainLine({ heldOn: on, seriesName: saidAt }, dueOn)]
}

const inWords = (value: unknown): string | null => {
  if (typeof value === 'number') return String(value)
  if (typeof value !== 'string' || value === '') return null
  const day = parsePlainDate(value)
  return day === undefined ? value : formatDay(day)
}
