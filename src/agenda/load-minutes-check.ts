import type { Kysely } from 'kysely'
import { listOutcomes } from '../../db/agenda-outcomes.ts'
import { findLatestIssued } from '../../db/agendas.ts'
import { listCandidatesIn } from '../../db/candidates.ts'
import { listCommitments } from '../../db/commitments.ts'
import { getDocumentText, listDocuments } from '../../db/documents.ts'
import { listEarlierOf } from '../../db/restatements.ts'
import type { Database } from '../../db/schema.ts'
import { awaitsMinutes } from '../register/commitments/commitment.ts'
import { mentionsIn, passagesOf } from '../register/restatements/mentions.ts'
import type { SamePromise } from '../register/restatements/same-promise.ts'
import { checkMinutes, type MinutesCheck } from './check-minutes.ts'

/**
 * What was recorded at a meeting beside its minutes: all of them, since a log of actions may say what the minutes do
 * not. `found`: what the proposals under review may say again. Null when nothing was recorded, nor an agenda issued.
 */
export const loadMinutesCheck = async (
  db: Kysely<Database>,
  meetingId: string,
  found: ReadonlyMap<string, readonly SamePromise[]>,
): Promise<MinutesCheck | null> => {
  const outcomes = new Map((await listOutcomes(db, meetingId)).map((one) => [one.commitmentId, one]))
  const items = (await findLatestIssued(db, meetingId))?.paper.matters.groups.flatMap((group) => group.items)
  const takenDown = (await listCommitments(db, { meetingId })).filter(awaitsMinutes)
  const onAgenda = new Set((items ?? []).map(({ commitmentId }) => commitmentId))
  const ids = new Set([...onAgenda, ...outcomes.keys(), ...takenDown.map(({ id }) => id)])
  if (ids.size === 0) return null
  const earlier = await listEarlierOf(db, [...ids])
  const byRef = new Map(earlier.map(({ id, ref }) => [ref, id]))
  const successors = (await listCommitments(db, { ids: [...ids] })).flatMap(({ id, closure }) => {
    const successor = byRef.get(closure?.supersededByRef ?? '')
    return successor === undefined ? [] : [[id, successor] as const]
  })
  const documents = await listDocuments(db, { meetingId })
  const passages = []
  for (const { id, minutes } of documents) {
    const span = minutes.find((one) => one.meetingId === meetingId)?.text
    const text = await getDocumentText(db, id)
    passages.push(...passagesOf(text.slice(span?.from ?? 0, span?.to ?? undefined)))
  }
  const mentions = mentionsIn(passages, earlier)
  const candidates = (
    await listCandidatesIn(
      db,
      documents.map(({ id }) => id),
    )
  ).filter((candidate) => candidate.meetingId === meetingId)
  const taken = new Set(takenDown.map(({ id }) => id))
  return checkMinutes({
    outcomes,
    onAgenda: earlier.filter(({ id }) => onAgenda.has(id)),
    others: earlier.filter(({ id }) => outcomes.has(id) && !onAgenda.has(id)),
    successors: new Map(successors),
    takenDown: earlier.filter(({ id }) => taken.has(id)),
    proposed: new Set(
      candidates.flatMap(({ id, decision }) => [
        decision?.commitmentId ?? '',
        ...(found.get(id) ?? []).map((same) => same.earlier.id),
      ]),
    ),
    isMentioned: ({ ref }) => (mentions.get(ref)?.length ?? 0) > 0,
  })
}
