import type { Kysely } from 'kysely'
import { listOutcomes } from '../../db/agenda-outcomes.ts'
import type { StoredCandidate } from '../../db/candidates.ts'
import { getDocumentText } from '../../db/documents.ts'
import { listEarlierOf } from '../../db/restatements.ts'
import type { Database } from '../../db/schema.ts'
import { loadRestatements, waitingSayings } from '../register/restatements/load-restatements.ts'
import { matchByPlace } from '../register/restatements/same-place.ts'
import type { SamePromise } from '../register/restatements/same-promise.ts'

/**
 * For each candidate that waits, the commitments it may say again, the surest first; those besides of which an
 * outcome was recorded at its meeting, and which the minutes speak of where it stands.
 */
export const loadSaidBefore = async (
  db: Kysely<Database>,
  candidates: readonly StoredCandidate[],
): Promise<ReadonlyMap<string, readonly SamePromise[]>> => {
  const found = new Map(await loadRestatements(db, candidates))
  const sayings = await waitingSayings(db, candidates)
  const byMeeting = Map.groupBy(sayings, ({ meeting }) => meeting.id)
  for (const [meetingId, ofMeeting] of byMeeting) {
    const outcomes = (await listOutcomes(db, meetingId)).filter(
      ({ outcome }) => outcome === 'more-time' || outcome === 'revisit',
    )
    if (outcomes.length === 0) continue
    const days = new Map(outcomes.map(({ commitmentId, newOn }) => [commitmentId, newOn]))
    const recorded = (await listEarlierOf(db, [...days.keys()])).map((earlier) => ({
      earlier,
      on: days.get(earlier.id) ?? null,
    }))
    for (const [documentId, ofDocument] of Map.groupBy(ofMeeting, (said) => said.documentId ?? ''))
      for (const [{ id }, placed] of matchByPlace(
        ofDocument,
        recorded,
        await getDocumentText(db, documentId),
      ))
        found.set(id, withoutTwice([...(found.get(id) ?? []), ...placed]))
  }
  return new Map([...found].filter(([, same]) => same.length > 0))
}

const withoutTwice = (found: readonly SamePromise[]): readonly SamePromise[] =>
  found.filter(({ earlier }, index) => found.findIndex((one) => one.earlier.id === earlier.id) === index)
