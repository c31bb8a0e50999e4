import { listCommitments } from '../../../db/commitments.ts'
import { formatInstant, placeWords } from '../words/words.ts'
import type { WebApp } from '../serving/route.ts'

/** What people added to a review because the reader had not found it, in the order of the minutes. */
export const addedByHandView = async ({ db, config }: WebApp, documentId: string) => ({
  href: `/minutes/${documentId}/add`,
  commitments: (await listCommitments(db, { documentId }))
    .filter(({ addedByHandAt }) => addedByHandAt !== null)
    .toSorted((a, b) => a.place.paragraph - b.place.paragraph || a.ref.localeCompare(b.ref))
    .map(({ ref, quote, place, acceptedBy, acceptedAt }) => ({
      ref,
      quote,
      words: `Added by ${acceptedBy}, ${formatInstant(acceptedAt, config.timeZone)}, from ${placeWords(place)}.`,
    })),
})
