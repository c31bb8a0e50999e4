import { count, countDays } from '../register/commitments/standing.ts'
import type { Ladder, LadderName } from './ladder.ts'

/** In the order of the office's page. */
export const ladderNames: readonly LadderName[] = [
  'action',
  'undertaking',
  'target',
  'revisit',
  'no-date',
  'awaiting-acceptance',
  'revisit-ahead',
  'revisit-missed',
]

/** What a ladder is for, and the day it is counted from. */
export const ladderSubjects: Readonly<Record<LadderName, { title: string; day: string }>> = {
  action: { title: 'Actions', day: 'the due date' },
  undertaking: { title: 'Undertakings', day: 'the due date' },
  target: { title: 'Targets', day: 'the due date' },
  revisit: { title: 'Revisits that were promised', day: 'the due date' },
  'no-date': { title: 'Commitments without a date', day: 'the meeting at which it was promised' },
  'awaiting-acceptance': { title: 'Answers awaiting acceptance', day: 'the day of the answer' },
  'revisit-ahead': { title: 'Revisits by the office to come', day: 'the day of the revisit' },
  'revisit-missed': { title: 'Revisits the office has missed', day: 'the day it was missed' },
}

/** The parts of a ladder that make sense for what it is for. */
export const ladderParts = (name: LadderName): { before: boolean; on: boolean; after: boolean } => ({
  before: !['no-date', 'awaiting-acceptance', 'revisit-missed'].includes(name),
  on: name !== 'no-date',
  after: name !== 'revisit-ahead',
})

/** "30 and 7 days before, on the day, 7 days after, then every 14 days" */
export const ladderWords = ({ before, on, firstAfter, everyAfter }: Ladder): string => {
  const days = before.toSorted((a, b) => b - a)
  const parts = [
    ...(days.length === 0
      ? []
      : [
          `${new Intl.ListFormat('en-GB').format(days.map(String))} ${days.length === 1 && days[0] === 1 ? 'day' : 'days'} before`,
        ]),
    ...(on === 'told' ? ['on the day'] : []),
    ...(firstAfter === null ? [] : [`${countDays(firstAfter)} after`]),
    ...(firstAfter === null || everyAfter === null
      ? []
      : [`then every ${everyAfter === 1 ? 'day' : count(everyAfter, 'day')}`]),
  ]
  return parts.length === 0 ? 'never' : parts.join(', ')
}
