import type { RecordedOutcome } from '../../../db/agenda-outcomes.ts'
import { outcomeWords } from '../../agenda/outcomes.ts'
import { formatDay, type PlainDate } from '../../calendar/plain-date.ts'
import type { Earlier } from '../../register/restatements/same-promise.ts'
import { formatInstant } from '../words/words.ts'

/** What was recorded at the meeting about the commitment that its minutes now speak of. */
export type RecordedView = {
  /** "Already recorded on 15 April 2026 at 9:00am by Priya Anand: more time until 1 June 2026" */
  readonly words: string
  /** Where the minutes say otherwise, a sentence each. */
  readonly disagreements: readonly string[]
}

type Said = { readonly dueOn: PlainDate | null; readonly ownerPostId: string | null; readonly owner: string }

export const recordedView = (
  said: Said,
  { ref, ownerPostId, ownerName }: Pick<Earlier, 'ref' | 'ownerPostId' | 'ownerName'>,
  outcome: RecordedOutcome,
  timeZone: string,
): RecordedView => ({
  words: `Already recorded on ${formatInstant(outcome.recordedAt, timeZone)} by ${outcome.recordedBy}: ${uncapitalised(outcomeWords(outcome))}.`,
  disagreements: [
    ...dateDisagreement(said.dueOn, outcome),
    ...ownerDisagreement(said, { ref, ownerPostId, ownerName }),
  ],
})

/** The same for a promise that was taken down there. */
export const takenDownView = (
  said: Said,
  earlier: Pick<Earlier, 'ref' | 'ownerPostId' | 'ownerName' | 'baselineDueOn'>,
): RecordedView => ({
  words: `${earlier.ref} was added by hand from this meeting, and waits for the words of its minutes.`,
  disagreements: [...firstDate(said.dueOn, earlier.baselineDueOn), ...ownerDisagreement(said, earlier)],
})

const dateDisagreement = (
  given: PlainDate | null,
  { outcome, newOn }: RecordedOutcome,
): readonly string[] => {
  if (outcome === 'not-discussed')
    return ['The minutes speak of it, and it was recorded as not discussed. They disagree.']
  if (given === null || given === newOn) return []
  if (newOn !== null)
    return [`The minutes give ${formatDay(given)}, and ${formatDay(newOn)} was recorded. They disagree.`]
  return outcome === 'noted'
    ? [`The minutes give ${formatDay(given)}, and no date was recorded.`]
    : [`The minutes give ${formatDay(given)}, and it was recorded as closed. They disagree.`]
}

const firstDate = (given: PlainDate | null, recorded: PlainDate | null): readonly string[] => {
  if (given === recorded) return []
  if (given === null) return ['The minutes give no date.']
  return recorded === null
    ? [`The minutes give ${formatDay(given)}, and no date was recorded at the meeting.`]
    : [`The minutes give ${formatDay(given)}, and ${formatDay(recorded)} was recorded. They disagree.`]
}

const ownerDisagreement = (
  said: Said,
  { ref, ownerPostId, ownerName }: Pick<Earlier, 'ref' | 'ownerPostId' | 'ownerName'>,
): readonly string[] =>
  said.ownerPostId === null || said.ownerPostId === ownerPostId
    ? []
    : [
        ownerName === null
          ? `The minutes name the ${said.owner}, and ${ref} has no owner.`
          : `The minutes name the ${said.owner}, and ${ref} belongs to the ${ownerName}. They disagree.`,
      ]

const uncapitalised = (words: string): string => `${words.charAt(0).toLowerCase()}${words.slice(1)}`
