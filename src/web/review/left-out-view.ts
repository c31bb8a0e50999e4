import type { StoredCandidate } from '../../../db/candidates.ts'
import type { StoredDocument } from '../../../db/documents.ts'
import { isCoded } from '../../errors.ts'
import type { Dropped } from '../../extraction/candidate.ts'
import type { Meeting } from '../../register/meetings/meetings.ts'
import type { SecondLook, SecondLooks } from './second-looks.ts'
import { count, placeWords } from '../words/words.ts'

/** Minutes under review: their proposals, and the meetings they hold. */
type Reviewed = {
  readonly document: StoredDocument
  readonly meetings: readonly Meeting[]
  readonly candidates: readonly StoredCandidate[]
}

/** What the review says of everything that was considered and not proposed, and where to ask about more. */
export const leftOutView = async (looks: SecondLooks, reviewed: Reviewed) => {
  const path = `/minutes/${reviewed.document.id}`
  const links = { whyHref: `${path}/why`, allHref: `${path}/left-out` }
  const nothing = { ...links, summary: '', groups: [], isCut: false }
  try {
    const look = await looks(reviewed)
    if (look === null) return { ...nothing, instead: BEING_READ }
    const dropped = leftOutOf(look, reviewed.candidates)
    return {
      ...links,
      ...grouped(dropped, links.whyHref),
      summary: `${count(dropped.length, 'sentence')} left out`,
      instead: dropped.length === 0 ? 'Nothing else reads like a promise.' : null,
    }
  } catch (error) {
    // A review must not fail because the file cannot be read a second time.
    if (!isCoded(error)) throw error
    return { ...nothing, instead: notReadAgain(error.code, error.message) }
  }
}

export const BEING_READ =
  'The file is being read again for this, which takes a while. Look again in a minute.'

/** Why a file of the register could not be read again, to somebody who put in nothing. */
export const notReadAgain = (code: string, message: string): string =>
  code === 'conflict'
    ? 'Many files are being read just now. Look again in a minute.'
    : `The file could not be read again to tell. ${message}`

/** In the order of the minutes; what stands in a proposal after all is none of it. */
export const leftOutOf = (
  { dropped }: SecondLook,
  candidates: readonly StoredCandidate[],
): readonly Dropped[] =>
  dropped.filter(
    ({ quote, place }) =>
      !candidates.some((one) => one.place.paragraph === place.paragraph && one.quote.includes(quote)),
  )

const SHOWN = 10

const grouped = (dropped: readonly Dropped[], whyHref: string) => {
  const groups = [...Map.groupBy(dropped, ({ reason }) => reason)]
    .toSorted(([one, of], [other, others]) => others.length - of.length || one.localeCompare(other))
    .map(([reason, of]) => ({
      reason,
      number: of.length,
      sentences: of.slice(0, SHOWN).map((one) => leftOutLine(one, whyHref)),
      more: Math.max(0, of.length - SHOWN),
    }))
  return { groups, isCut: groups.some(({ more }) => more > 0) }
}

export const leftOutLine = ({ quote, place, reason }: Dropped, whyHref: string) => ({
  quote,
  place: placeWords(place),
  reason,
  askHref: askHref(whyHref, quote),
})

/** The beginning of a long sentence is enough to find it. */
export const askHref = (whyHref: string, words: string): string =>
  `${whyHref}?words=${encodeURIComponent(words.length <= 200 ? words : words.slice(0, 200).replace(/\s+\S*$/, ''))}`
