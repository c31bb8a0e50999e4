import { afterEach, beforeEach, expect, test } from 'vitest'
import { insertHoliday } from '../../db/added-holidays.ts'
import {
  changeCommitment,
  finishRevisit,
  insertExtension,
  insertRevisit,
  insertUpdate,
  settleUpdate,
} from '../../db/commitment-changes.ts'
import { getCommitment } from '../../db/commitments.ts'
import { insertLadderChange } from '../../db/ladders.ts'
import { listMeetings, updateMeeting } from '../../db/meetings.ts'
import { listPlannedKeys } from '../../db/outbox.ts'
import { endHolding, insertHolding, updatePerson, updatePost } from '../../db/people.ts'
import { addDays, type PlainDate } from '../../src/calendar/plain-date.ts'
import { isOfficeDay } from '../../src/calendar/working-days.ts'
import { fixedClock } from '../../src/clock.ts'
import { enqueueMail, type PlanningApp } from '../../src/notifications/enqueue.ts'
import { lookGrounds } from '../../src/notifications/look-grounds.ts'
import { factsIn } from '../../src/notifications/load-facts.ts'
import { planBySource, planMail } from '../../src/notifications/plan-mail.ts'
import { openClaim } from '../../src/register/commitments/commitment.ts'
import { commitmentRow, seedRegister } from '../delivery/seeded-register.ts'
import { day, people, posts } from '../support/builders.ts'
import { eachDatabase, type OpenDatabase } from '../support/each-database.ts'

// The mails of months, planned by the days of the next looks, against those that follow from everything there is.

const REFS = Array.from({ length: 14 }, (_, n) => `C-${String(n + 1).padStart(4, '0')}`)
const PRIYA = 'Priya Anand'

eachDatabase('the mails of months', (open) => {
  let register: OpenDatabase
  let app: PlanningApp
  const clock = fixedClock('2026-01-05T08:00:00.000Z')

  beforeEach(async () => {
    register = await open()
    const { db } = register
    await seedRegister(db, ['C-0099'])
    const timeZone = 'Europe/London'
    const loadFacts = factsIn(db, { timeZone, mail: { escalateAfter: 10 } })
    app = { db, clock, timeZone, loadFacts, senderAddress: 'register@westmarch.example' }
  })
  afterEach(() => register.close())

  test.each([
    ['register 1', 1, {}],
    ['register 2', 2, {}],
    ['many that are alike, and little happens', 3, { alike: 60, quietDays: 5 }],
  ])(
    'are those that there would be if everything were read every day (%s)',
    async (_, seed, { alike = 0, quietDays = 2 }: { alike?: number; quietDays?: number }) => {
      const below = random(seed)
      await begin(register, below)
      await addAlike(register, alike, below)
      let mails = 0
      for (let on = day('2026-01-05'); on < '2026-03-16'; on = addDays(on, 1)) {
        if (below(quietDays) === 0) await happen(register, on, below)
        // On some days the program is off.
        if (!isOfficeDay(on) || below(3) === 0) continue
        clock.set(`${on}T08:00:00.000Z`)
        const expected = await planOverEverything(app, on)
        await withoutWeeklyLook(app, on)
        const { messageIds, unreachable } = await enqueueMail(app)
        expect({ on, mails: await mailsOf(register, messageIds), unreachable }).toEqual({ on, ...expected })
        mails += messageIds.length
        // Most mails go out on their day, and a warning counts from then.
        if (below(4) > 0)
          await register.db
            .updateTable('messages')
            .set({ sentAt: `${on}T09:00:00.000Z` })
            .where('sentAt', 'is', null)
            .execute()
      }
      expect(mails).toBeGreaterThan(15)
    },
  )
})

/** Once a week everything is looked at, which would make good for a day that is wrong. */
const withoutWeeklyLook = async ({ db, loadFacts }: PlanningApp, today: PlainDate): Promise<void> => {
  const grounds = lookGrounds(await loadFacts(today, { ids: [] }), today)
  for (const { name, fingerprint } of grounds)
    if (name === 'week')
      await db.updateTable('lookGrounds').set({ fingerprint }).where('name', '=', name).execute()
}

/** As planning was done before commitments had days of their own to be looked at. */
const planOverEverything = async (app: PlanningApp, today: PlainDate) => {
  const facts = await app.loadFacts(today)
  // What was said to somebody while they had an address is asked about as well.
  const withAddress = facts.holdings.map((h) => ({ ...h, person: { ...h.person, email: 'x@y.example' } }))
  const wanted = planBySource({
    ...facts,
    holdings: withAddress,
    today,
    alreadyPlanned: new Set(),
  }).flatMap((plan) => plan.messages)
  const alreadyPlanned = await listPlannedKeys(app.db, wanted)
  const { messages, unreachable } = planMail({ ...facts, today, alreadyPlanned })
  return {
    mails: messages
      .map(({ kind, dedupeKey, recipient, reason, items }) => ({
        kind,
        dedupeKey,
        to: recipient.address,
        reason,
        // Whoever is put into one post twice is told once.
        items: [...new Set(items.map(({ itemKey, reason }) => `${itemKey}: ${reason}`))].toSorted(),
      }))
      .toSorted(byKey),
    unreachable,
  }
}

const byKey = (a: { readonly dedupeKey: string }, b: { readonly dedupeKey: string }): number =>
  a.dedupeKey < b.dedupeKey ? -1 : 1

const mailsOf = async ({ db }: OpenDatabase, ids: readonly string[]) => {
  const mails = await db
    .selectFrom('messages')
    .selectAll()
    .where('id', 'in', [...ids, ''])
    .execute()
  const items = await db
    .selectFrom('messageItems')
    .selectAll()
    .where('messageId', 'in', [...ids, ''])
    .execute()
  return mails
    .map(({ id, kind, dedupeKey, recipientAddress, reason }) => ({
      kind,
      dedupeKey,
      to: recipientAddress,
      reason,
      items: items
        .filter(({ messageId }) => messageId === id)
        .map(({ itemKey, reason }) => `${itemKey}: ${reason}`)
        .toSorted(),
    }))
    .toSorted(byKey)
}

type Below = (n: number) => number

/** The same numbers in every run. */
const random = (seed: number): Below => {
  let state = seed * 2_654_435_761 + 1
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 3_266_489_917) >>> 0
    return (state >>> 8) % below
  }
}

const pick = <T>(from: readonly [T, ...T[]], below: Below): T => from[below(from.length)] ?? from[0]

const begin = async ({ db }: OpenDatabase, below: Below): Promise<void> => {
  await updatePost(db, posts.deputy.id, { escalatesToPostId: posts.chief.id })
  await updatePost(db, posts.commissioner.id, { mail: 'monthly' })
  const owners = [posts.deputy.id, posts.chief.id, posts.finance.id, null] as const
  await db
    .insertInto('commitments')
    .values(
      REFS.map((ref) => {
        const dueOn = below(5) === 0 ? null : addDays(day('2025-12-01'), below(300))
        const ownerPostId = pick(owners, below)
        return {
          ...commitmentRow(ref),
          kind: pick(['action', 'undertaking'] as const, below),
          ownerPostId,
          ownerText: ownerPostId === null ? 'CFO' : 'DCC',
          dueOn,
          baselineDueOn: dueOn,
          acceptedAt: `${addDays(day('2025-12-20'), below(30))}T10:00:00.000Z`,
        }
      }),
    )
    .execute()
}

/** Many that differ in few things, among them some that were accepted lately, or are taken in by nobody's post. */
const addAlike = async ({ db }: OpenDatabase, count: number, below: Below): Promise<void> => {
  for (let n = 0; n < count; n += 1) {
    const dueOn = addDays(day('2026-01-20'), below(3) * 20)
    const ownerPostId = pick([posts.deputy.id, posts.deputy.id, null], below)
    await db
      .insertInto('commitments')
      .values({
        ...commitmentRow(`C-${1000 + n}`),
        ownerPostId,
        ownerText: ownerPostId === null ? pick(['CFO', 'Owen'], below) : 'DCC',
        dueOn,
        baselineDueOn: dueOn,
        acceptedAt: `${addDays(day('2025-12-10'), below(40))}T10:00:00.000Z`,
      })
      .execute()
  }
}

/** Something that somebody does to the register. */
const happen = async ({ db }: OpenDatabase, on: PlainDate, below: Below): Promise<void> => {
  const at = `${on}T10:00:00.000Z`
  const all = await db.selectFrom('commitments').select('ref').orderBy('ref').execute()
  const commitment = await getCommitment(db, all[below(all.length)]?.ref ?? '')
  const { id: commitmentId, dueOn, closure } = commitment
  const claim = openClaim(commitment)
  const chance = below(16)
  if (chance >= 11) return await happenToAll({ db }, on, at, below)
  if (closure !== null) {
    if (below(3) === 0)
      await changeCommitment(db, commitment, {
        closedOn: null,
        closedAs: null,
        closedBy: null,
        closedReason: null,
      })
    return
  }
  if (claim !== null && chance < 6) {
    const as = pick(['accepted', 'not-accepted'] as const, below)
    await settleUpdate(db, claim.id, {
      settledOn: on,
      settledBy: PRIYA,
      settledAs: as,
      settledReason: 'Seen',
    })
    const closed = { closedOn: on, closedAs: 'delivered', closedBy: PRIYA, closedReason: '' } as const
    await changeCommitment(db, commitment, as === 'accepted' ? closed : {})
  } else if (chance < 4) {
    const toOn = addDays(on, 1 + below(60))
    await changeCommitment(db, commitment, { dueOn: toOn })
    await insertExtension(db, {
      commitmentId,
      fromOn: dueOn,
      toOn,
      askedBy: 'Delia Marsh',
      agreedBy: 'Petra Thornbury',
      agreedAtMeetingId: null,
      reason: 'Late',
      holidayId: null,
      recordedAt: at,
      recordedBy: PRIYA,
    })
  } else if (chance < 7) {
    await changeCommitment(db, commitment)
    await insertUpdate(db, {
      commitmentId,
      position: commitment.updates.length,
      statedOn: on,
      statedBy: pick(['Delia Marsh', PRIYA, "Owen O'Neill"], below),
      claim: pick(['delivered', 'progress'] as const, below),
      words: 'It is done.',
      settledOn: null,
      settledBy: null,
      settledAs: null,
      settledReason: null,
      recordedAt: at,
      recordedBy: PRIYA,
      answerLinkId: null,
    })
  } else if (chance < 9) {
    await changeCommitment(db, commitment)
    await insertRevisit(db, {
      commitmentId,
      revisitOn: addDays(on, below(60)),
      reason: 'Look again',
      setAt: at,
      setBy: PRIYA,
      doneOn: null,
      doneAtMeetingId: null,
    })
  } else if (chance === 9) {
    await changeCommitment(db, commitment)
    for (const { id } of commitment.revisits)
      await finishRevisit(db, id, { doneOn: on, doneAtMeetingId: null })
  } else {
    await changeCommitment(db, commitment)
    await insertLadderChange(db, { ...aLadder(below), name: 'action', commitmentId, setOn: on, setAt: at })
  }
}

const aLadder = (below: Below) => ({
  ladder: {
    before: [1 + below(40)],
    on: 'told' as const,
    firstAfter: 1 + below(20),
    everyAfter: 1 + below(20),
  },
  reason: 'Watched closely',
  setBy: PRIYA,
})

/** Something that concerns more than one commitment. */
const happenToAll = async (
  { db }: Pick<OpenDatabase, 'db'>,
  on: PlainDate,
  at: string,
  below: Below,
): Promise<void> => {
  const seat = pick([posts.deputy.id, posts.finance.id, posts.policy.id], below)
  const who = pick([people.callum.id, people.owen.id, people.petra.id], below)
  const what = below(7)
  if (what === 0) {
    // A successor is known before the day.
    const fromOn = addDays(on, 1 + below(14))
    for (const { id } of Object.values(people)) await endHolding(db, seat, id, addDays(fromOn, -1))
    await insertHolding(db, { postId: seat, personId: who, fromOn, untilOn: null })
  } else if (what === 1)
    await insertHolding(db, { postId: seat, personId: who, fromOn: on, untilOn: addDays(on, below(20)) })
  else if (what === 2)
    await insertHoliday(db, { holidayOn: addDays(on, below(20)), name: 'Fair', addedAt: at, addedBy: PRIYA })
  else if (what === 3)
    await insertLadderChange(db, {
      ...aLadder(below),
      name: pick(['action', 'no-date', 'revisit-ahead'] as const, below),
      commitmentId: null,
      setOn: on,
      setAt: at,
    })
  else if (what === 4)
    for (const meeting of await listMeetings(db))
      await updateMeeting(db, meeting, { heldOn: addDays(on, below(90) - 30) })
  else if (what === 5)
    await updatePerson(db, who, { email: below(2) === 0 ? '' : `${who}@westmarch.example` })
  else
    await updatePost(db, seat, {
      escalatesToPostId: seat === posts.policy.id || below(3) === 0 ? null : posts.chief.id,
    })
}
