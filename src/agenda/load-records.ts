import type { Kysely } from 'kysely'
import { listOutcomes } from '../../db/agenda-outcomes.ts'
import { listStood } from '../../db/agendas.ts'
import { listMailsAbout } from '../../db/askings.ts'
import type { Database } from '../../db/schema.ts'
import type { PlainDate } from '../calendar/plain-date.ts'
import type { Commitment } from '../register/commitment.ts'
import type { Meeting } from '../register/meetings.ts'
import type { Holding } from '../register/posts.ts'
import { askedSince, carriedFrom, type MatterRecord } from './matter-record.ts'

/** Mails that ask the owner for something; the others only tell. */
const askingKinds: ReadonlySet<string> = new Set(['reminder', 'digest', 'escalation'])

/**
 * What the mails and the earlier agendas say of these commitments, on a day. Only meetings that are over count: what
 * is on the agenda of one that has still to sit is not carried anywhere yet.
 */
export const loadRecords = async (
  db: Kysely<Database>,
  {
    commitments,
    meeting,
    asOf,
    holdings,
    askedBack,
  }: {
    commitments: readonly Commitment[]
    meeting: Meeting
    asOf: PlainDate
    holdings: readonly Holding[]
    askedBack: ReadonlyMap<string, NonNullable<MatterRecord['askedBack']>>
  },
): Promise<ReadonlyMap<string, MatterRecord>> => {
  const over = (await listStood(db)).filter(({ at }) => at.heldOn < meeting.heldOn && at.heldOn < asOf)
  const stood = Map.groupBy(over, ({ commitmentId }) => commitmentId)
  const outcomes = Map.groupBy(await listOutcomes(db), ({ commitmentId }) => commitmentId)
  const ids = commitments.map(({ id }) => id)
  const asking = (await listMailsAbout(db, ids)).filter(({ kind }) => askingKinds.has(kind))
  const mails = Map.groupBy(asking, ({ commitmentId }) => commitmentId)
  const ownersOf = new Map<string, ReadonlySet<string>>()
  for (const [postId, ofPost] of Map.groupBy(holdings, ({ post }) => post.id))
    ownersOf.set(postId, new Set(ofPost.map(({ person }) => person.id)))
  const nobody: ReadonlySet<string> = new Set()
  return new Map(
    commitments.map((commitment) => {
      const { id, owner } = commitment
      const owners = owner === null ? nobody : (ownersOf.get(owner.id) ?? nobody)
      return [
        id,
        {
          asked: askedSince(commitment, mails.get(id) ?? [], owners, asOf),
          carriedFrom: carriedFrom(
            commitment,
            (stood.get(id) ?? []).map(({ at }) => at),
            new Set((outcomes.get(id) ?? []).map(({ meetingId }) => meetingId)),
          ),
          askedBack: askedBack.get(id) ?? null,
        },
      ]
    }),
  )
}
