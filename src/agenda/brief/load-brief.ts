import type { Kysely } from 'kysely'
import { listOutcomes } from '../../../db/agenda-outcomes.ts'
import { listStood } from '../../../db/agendas.ts'
import { listCommitments } from '../../../db/commitments.ts'
import { listActs } from '../../../db/history.ts'
import { listMeetings } from '../../../db/meetings.ts'
import { countAskings, listAskedDays } from '../../../db/outbox-asked.ts'
import { batches } from '../../../db/outbox-rows.ts'
import { listHoldings } from '../../../db/people.ts'
import type { Database } from '../../../db/schema.ts'
import { dayIn, type PlainDate, parsePlainDate } from '../../calendar/plain-date.ts'
import type { Closure, MeetingRef } from '../../register/commitments/commitment.ts'
import { holderOn } from '../../register/people/posts.ts'
import { type Asked, askingRungs, silenceWords } from '../../register/commitments/silence.ts'
import type { RevisitAgenda } from '../revisit-agenda.ts'
import { type Brief, composeBrief } from './brief.ts'
import type { Happening, MatterFacts, OutcomeThere } from './record.ts'

export type BriefWanted = {
  readonly today: PlainDate
  readonly publicUrl: string
  readonly timeZone: string
}

/** The chair's brief on an agenda, with what the register knows today. */
export const loadBrief = async (
  db: Kysely<Database>,
  agenda: RevisitAgenda,
  { today, publicUrl, timeZone }: BriefWanted,
): Promise<Brief> => {
  const ids = agenda.matters.groups.flatMap(({ items }) => items).map(({ commitmentId }) => commitmentId)
  const matters = new Map<string, MatterFacts>()
  const shared = await loadShared(db, agenda, today)
  // Both databases limit how many values one statement binds.
  for (const some of batches(ids, 500))
    for (const facts of await loadMatters(db, some, shared, { today, timeZone }))
      matters.set(facts.commitment.id, facts)
  return composeBrief(agenda, { madeOn: today, matters, publicUrl })
}

type Shared = Awaited<ReturnType<typeof loadShared>>

/** What is not asked by commitment. Only meetings before this one that are over count. */
const loadShared = async (db: Kysely<Database>, { meeting }: RevisitAgenda, today: PlainDate) => {
  const meetings = new Map<string, MeetingRef>(
    (await listMeetings(db)).map(({ id, ref, seriesName, heldOn }) => [id, { id, ref, seriesName, heldOn }]),
  )
  const over = (await listStood(db)).filter(
    ({ at }) => at.id !== meeting.id && at.heldOn <= meeting.heldOn && at.heldOn < today,
  )
  return {
    meetings,
    stood: Map.groupBy(over, ({ commitmentId }) => commitmentId),
    outcomes: Map.groupBy(await listOutcomes(db), ({ commitmentId }) => commitmentId),
    holdings: await listHoldings(db),
  }
}

const loadMatters = async (
  db: Kysely<Database>,
  ids: readonly string[],
  { meetings, stood, outcomes, holdings }: Shared,
  { today, timeZone }: { today: PlainDate; timeZone: string },
): Promise<readonly MatterFacts[]> => {
  const asked: ReadonlyMap<string, Asked> = await countAskings(db, askingRungs, ids, today)
  const askedDays = await listAskedDays(db, askingRungs, ids, today)
  const acts = Map.groupBy(await listActs(db, [REOPENED, SAID_AGAIN], ids), ({ subjectId }) => subjectId)
  return (await listCommitments(db, { ids })).map((commitment) => {
    const { id, owner } = commitment
    return {
      commitment,
      stoodAt: (stood.get(id) ?? []).map(({ at }) => at),
      outcomes: (outcomes.get(id) ?? []).flatMap(({ meetingId, outcome, words }): OutcomeThere[] => {
        const at = meetings.get(meetingId)
        return at === undefined ? [] : [{ at, kind: outcome, words }]
      }),
      askedOn: askedDays.get(id) ?? [],
      happenings: (acts.get(id) ?? []).flatMap((act) => happeningOf(act, timeZone) ?? []),
      silence: silenceWords(commitment, asked.get(id), today),
      holder: owner === null ? null : (holderOn(holdings, owner.id, today)?.person.name ?? null),
    }
  })
}

/** As `reopenCommitment` and `restateCandidate` record them. */
const REOPENED = 'reopened it'
const SAID_AGAIN = 'recorded that it was said again'

type Act = Awaited<ReturnType<typeof listActs>>[number]

const happeningOf = ({ act, at, actor, detail }: Act, timeZone: string): Happening | null => {
  if (act === REOPENED)
    return {
      kind: 'reopened',
      on: dayIn(timeZone, at),
      by: actor,
      reason: textOf(detail.reason),
      was: (detail.was ?? null) as Closure | null,
    }
  const on = parsePlainDate(textOf(detail.saidOn))
  return on === undefined
    ? null
    : {
        kind: 'said-again',
        on,
        at: textOf(detail.saidAt),
        dueOn: parsePlainDate(textOf(detail.saidDueOn)) ?? null,
      }
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
