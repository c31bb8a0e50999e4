import type { Kysely } from 'kysely'
import { expect } from 'vitest'
import { listOutcomes } from '../../db/agenda-outcomes.ts'
import { listCommitments } from '../../db/commitments.ts'
import { listMeetings } from '../../db/meetings.ts'
import { listHoldings } from '../../db/people.ts'
import type { Database } from '../../db/schema.ts'
import type { RevisitAgenda } from '../../src/agenda/revisit-agenda.ts'
import type { PlainDate } from '../../src/calendar/plain-date.ts'
import type { Commitment } from '../../src/register/commitments/commitment.ts'
import type { Meeting } from '../../src/register/meetings/meetings.ts'
import { groundsFor, type Known } from './oracle.ts'

/** A paper on the day of its issue, and what people say of it who were there. */
export type Checking = {
  readonly meeting: Meeting
  readonly paper: RevisitAgenda
  readonly today: PlainDate
  /** Who asked for a commitment that no rule brings, by its id. */
  askedBackBy(commitmentId: string): string | null
  /** By whom whatever is missing must be left out. */
  readonly signed: string
}

/** One commitment that the clerk found a reason for. `isMissing`: due, and left off the paper with a signed reason. */
export type CheckedMatter = {
  readonly ref: string
  readonly rules: readonly string[]
  readonly isMissing: boolean
}

/** What must not be missing without a signed reason (product rule 11). */
const BINDING = new Set(['office-overdue', 'overdue', 'due', 'promised-for', 'revisit-fixed'])

export const itemsOf = ({ matters }: RevisitAgenda) => matters.groups.flatMap(({ items }) => items)

/**
 * Every reason of the paper is one the clerk finds, every one the clerk finds is on it, and nothing due is missing
 * without a signed reason. The register must not have changed since the paper was issued.
 */
export const checkByTheRegister = async (
  db: Kysely<Database>,
  { meeting, paper, today, askedBackBy, signed }: Checking,
): Promise<readonly CheckedMatter[]> => {
  const items = new Map(itemsOf(paper).map((item) => [item.ref, item]))
  const left = new Map(paper.leftOut.map((one) => [one.ref, one]))
  const known = await knownOf(db, meeting, today)
  const found = known.map((one) => {
    const { ref, id } = one.commitment
    return { ref, grounds: groundsFor({ ...one, askedBackBy: askedBackBy(id) }) }
  })
  const byTheClerk = found.filter(({ grounds }) => grounds.length > 0)
  const rulesByRef = (matters: readonly { ref: string; rules: readonly string[] }[]) =>
    matters.map(({ ref, rules }) => `${ref}: ${rules.toSorted().join(', ')}`).toSorted()
  expect({
    meeting: meeting.ref,
    matters: rulesByRef(
      [...items.values(), ...left.values()].map(({ ref, reasons }) => ({
        ref,
        rules: reasons.map(({ rule }) => rule),
      })),
    ),
    onPaper: paper.counts.items,
  }).toEqual({
    meeting: meeting.ref,
    matters: rulesByRef(
      byTheClerk.map(({ ref, grounds }) => ({ ref, rules: grounds.map(({ rule }) => rule) })),
    ),
    onPaper: byTheClerk.filter(({ ref }) => !left.has(ref)).length,
  })
  return byTheClerk.map(({ ref, grounds }) => {
    const reasons = (items.get(ref) ?? left.get(ref))?.reasons ?? []
    for (const { rule, says } of grounds)
      expect(`${ref} ${reasons.find((reason) => reason.rule === rule)?.words}`).toContain(says)
    const isMissing = !items.has(ref) && grounds.some(({ rule }) => BINDING.has(rule))
    if (isMissing)
      expect([meeting.ref, ref, left.get(ref)?.by, left.get(ref)?.reason]).toEqual([
        meeting.ref,
        ref,
        signed,
        expect.stringMatching(/\S/),
      ])
    return { ref, rules: grounds.map(({ rule }) => rule), isMissing }
  })
}

/** What the tables say of each open commitment, for the clerk of the oracle; none of it goes through src/agenda. */
const knownOf = async (
  db: Kysely<Database>,
  meeting: Meeting,
  today: PlainDate,
): Promise<readonly Omit<Known, 'askedBackBy'>[]> => {
  const sittings = (await listMeetings(db)).filter(({ cancelledOn }) => cancelledOn === null)
  const asked = await listAsked(db)
  const stood = await listStood(db)
  const outcomes = await listOutcomes(db)
  return (await listCommitments(db, { closed: 'without' })).map((commitment) => ({
    commitment,
    series: meeting.seriesName,
    meetingOn: meeting.heldOn,
    today,
    sittings,
    mails: asked(commitment),
    stood: sittings
      .filter(({ id, heldOn }) => heldOn < meeting.heldOn && heldOn < today && stood(commitment.id, id))
      .map((at) => {
        const recorded = outcomes.find((one) => one.commitmentId === commitment.id && one.meetingId === at.id)
        const agreed = commitment.extensions.some(({ agreedAt }) => agreedAt?.id === at.id)
        return { at, outcome: recorded === undefined ? agreed : recorded.outcome !== 'not-discussed' }
      }),
  }))
}

/** The steps that ask for an answer. The month's figures are told to those who lead, and ask nobody. */
const ASKS = /^(?!monthly-).*(?:overdue|days-after|days-without-a-date|no-date|warning)/

const listAsked = async (db: Kysely<Database>): Promise<(of: Commitment) => Known['mails']> => {
  const holdings = await listHoldings(db)
  const rows = await db
    .selectFrom('messageItems as i')
    .innerJoin('messages as m', 'm.id', 'i.messageId')
    .select(['i.commitmentId', 'i.rung', 'i.reason', 'm.plannedOn', 'm.recipientPersonId'])
    .where('m.sentAt', 'is not', null)
    .execute()
  const mails = Map.groupBy(
    rows.filter(({ rung, reason }) => ASKS.test(rung) && !reason.includes('; left out because it ')),
    ({ commitmentId }) => commitmentId,
  )
  return ({ id, owner }) =>
    (mails.get(id) ?? []).map(({ plannedOn, recipientPersonId }) => ({
      on: plannedOn,
      toOwner: holdings.some(
        ({ post, person, fromOn, untilOn }) =>
          post.id === owner?.id &&
          person.id === recipientPersonId &&
          fromOn <= plannedOn &&
          (untilOn === null || untilOn >= plannedOn),
      ),
    }))
}

/** Whether a commitment stood on the agenda of a meeting as it was issued last. */
const listStood = async (
  db: Kysely<Database>,
): Promise<(commitmentId: string, meetingId: string) => boolean> => {
  const issued = await db
    .selectFrom('agendas')
    .select(['id', 'meetingId'])
    .where('state', '=', 'issued')
    .orderBy('version')
    .execute()
  const latest = new Map(issued.map(({ id, meetingId }) => [meetingId, id]))
  const rows = await db.selectFrom('agendaItems').select(['agendaId', 'commitmentId']).execute()
  const stood = new Set(rows.map(({ agendaId, commitmentId }) => `${commitmentId} ${agendaId}`))
  return (commitmentId, meetingId) => stood.has(`${commitmentId} ${latest.get(meetingId)}`)
}
