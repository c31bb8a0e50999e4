import type { Kysely } from 'kysely'
import type { Database } from '../../../db/schema.ts'
import type { Checked, MinutesCheck } from '../../agenda/check-minutes.ts'
import { loadMinutesCheck } from '../../agenda/load-minutes-check.ts'
import { outcomeWords } from '../../agenda/outcomes.ts'
import type { Meeting } from '../../register/meetings/meetings.ts'
import type { SamePromise } from '../../register/restatements/same-promise.ts'
import { shortened } from '../words/words.ts'

/** Where the minutes and what was recorded at the meeting do not meet, list by list; the empty ones are left out. */
export type MinutesCheckView = {
  readonly meetingHref: string
  readonly lists: readonly {
    readonly heading: string
    readonly lines: readonly {
      readonly ref: string
      readonly href: string
      readonly quote: string
      readonly words: string | null
    }[]
  }[]
}

/** Null when there is nothing to say. */
export const minutesCheckView = async (
  db: Kysely<Database>,
  meeting: Meeting | undefined,
  found: ReadonlyMap<string, readonly SamePromise[]>,
): Promise<MinutesCheckView | null> => {
  if (meeting === undefined) return null
  const check = await loadMinutesCheck(db, meeting.id, found)
  if (check === null) return null
  const lists = headings.flatMap(([key, heading]) =>
    check[key].length === 0 ? [] : [{ heading, lines: check[key].map((one) => lineOf(one, key)) }],
  )
  return lists.length === 0 ? null : { meetingHref: `/meetings/${meeting.ref}/outcomes`, lists }
}

const headings: readonly (readonly [keyof MinutesCheck, string])[] = [
  ['notFound', 'Recorded at the meeting and not found in the minutes'],
  ['unquoted', 'Added by hand from the meeting, and still without a quote'],
  ['discussed', 'Recorded as not discussed, and the minutes speak of it'],
  ['passedOver', 'On the agenda, with neither an outcome nor a word in the minutes'],
]

const lineOf = ({ earlier, outcome, isMentioned }: Checked, list: keyof MinutesCheck) => ({
  ref: earlier.ref,
  href: `/commitments/${earlier.ref}`,
  quote: shortened(earlier.quote, 140),
  words: wordsFor(outcome, isMentioned, list),
})

const wordsFor = (
  outcome: Checked['outcome'],
  isMentioned: boolean,
  list: keyof MinutesCheck,
): string | null => {
  if (outcome !== null) return `${outcomeWords(outcome)}. Recorded by ${outcome.recordedBy}.`
  if (list !== 'unquoted') return null
  return isMentioned
    ? 'The minutes speak of it, but no proposal holds it: add its words by hand.'
    : 'It was not found in the minutes.'
}
