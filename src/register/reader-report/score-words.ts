import { rejectionName } from '../review/rejection-reasons.ts'
import type { Figures, ReaderScore, Share } from './reader-score.ts'
import { count } from '../commitments/standing.ts'

/** Below this a percentage says more than it knows. */
export const FEWEST_FOR_PERCENT = 20

/** Every figure in the order it is shown, with its name and what it means in one line. */
export const figureWords: readonly {
  readonly key: keyof Figures
  readonly name: string
  readonly means: string
}[] = [
  {
    key: 'likely',
    name: 'Likely proposals that were right',
    means:
      'Of the likely proposals decided on, those that are commitments: accepted, or an earlier promise said again.',
  },
  {
    key: 'possible',
    name: 'Possible proposals that were right',
    means:
      'Of the possible proposals decided on, those that are commitments: accepted, or an earlier promise said again.',
  },
  {
    key: 'recall',
    name: 'Commitments that were proposed',
    means:
      'Of all commitments in minutes reviewed to the end, those the reader proposed; people added the others.',
  },
  {
    key: 'recallOfLikely',
    name: 'Commitments proposed as likely',
    means: 'Of the same commitments, those the reader proposed as likely.',
  },
  {
    key: 'owners',
    name: 'Owners kept as read',
    means: 'Of the proposals accepted, those whose owner the person left as it was read.',
  },
  {
    key: 'dates',
    name: 'Dates kept as read',
    means: 'Of the proposals accepted, those whose due date, or its absence, the person left as it was read.',
  },
  {
    key: 'kinds',
    name: 'Kinds kept as read',
    means:
      'Of the proposals accepted, those whose kind the person left; a next step is kept as an undertaking.',
  },
]

/** A whole percentage, never 0 or 100 unless it is all or nothing; null while the whole is small. */
export const percentOf = ({ part, whole }: Share): number | null => {
  if (whole < FEWEST_FOR_PERCENT) return null
  if (part === 0 || part === whole) return (part / whole) * 100
  return Math.min(99, Math.max(1, Math.round((part / whole) * 100)))
}

/** "86% (43 of 50)", "17 of 19", "Nothing to count" */
export const shareWords = (share: Share): string => {
  if (share.whole === 0) return 'Nothing to count'
  const counts = `${share.part.toLocaleString('en-GB')} of ${share.whole.toLocaleString('en-GB')}`
  const percent = percentOf(share)
  return percent === null ? counts : `${percent}% (${counts})`
}

export const rejectionLine = (code: ReaderScore['rejections'][number]['code']): string =>
  code === null ? 'No reason given' : rejectionName(code)

export const readerName = (version: string | null): string =>
  version === null ? 'Before versions were kept' : version.replace(/\+(\w+)$/, ' (rules $1)')

/** Nobody has judged the reader yet. */
export const isEmpty = (score: ReaderScore): boolean => score.decided === 0 && score.added === 0

export const emptyWords =
  'Nobody has decided on a proposal yet, so there is nothing to say about the reader. Put minutes in and review them first.'

/** What a reader of the figures must know beside them, one sentence each. */
export const scoreNotes = (score: ReaderScore): readonly string[] => {
  const { finished, unfinished } = score.minutes
  return [
    `${count(finished, 'set', 'sets')} of minutes ${finished === 1 ? 'is' : 'are'} reviewed to the end.${
      unfinished === 0
        ? ''
        : ` ${count(unfinished, 'other set is not, and does', 'other sets are not, and do')} not count for what was found or missed.`
    }`,
    ...(score.waiting === 0
      ? []
      : [
          `${count(score.waiting, 'proposal waits', 'proposals wait')} for a decision and ${score.waiting === 1 ? 'counts' : 'count'} for nothing yet.`,
        ]),
    score.added === 0
      ? 'No commitment was added by hand, so what the reader misses is not known.'
      : `${count(score.added, 'commitment was', 'commitments were')} added by hand. What nobody noticed is counted nowhere.`,
    ...(score.changesUnknown === 0
      ? []
      : [
          `${count(score.changesUnknown, 'proposal was', 'proposals were')} accepted before changes were kept, and ${score.changesUnknown === 1 ? 'does' : 'do'} not count for owners, dates and kinds.`,
        ]),
  ]
}
