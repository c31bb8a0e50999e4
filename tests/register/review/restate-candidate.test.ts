import type { Kysely } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findCandidate, listCandidates } from '../../../db/candidates.ts'
import { getCommitment, listCommitments } from '../../../db/commitments.ts'
import { checkHistory, listHistory } from '../../../db/history.ts'
import { listPosts } from '../../../db/people.ts'
import { listRestatements, listSeeAlso } from '../../../db/restatements.ts'
import type { Database } from '../../../db/schema.ts'
import type { Candidate } from '../../../src/extraction/candidate.ts'
import { closeCommitment } from '../../../src/register/commitments/close-commitment.ts'
import { acceptCandidate, rejectCandidate } from '../../../src/register/review/decide-candidate.ts'
import { extendDueDate } from '../../../src/register/commitments/extend-due-date.ts'
import { importMinutes } from '../../../src/register/minutes/import-minutes.ts'
import { loadRestatements } from '../../../src/register/restatements/load-restatements.ts'
import {
  recordSaidAgain,
  recordSlip,
  reopenAsSaidAgain,
} from '../../../src/register/review/restate-candidate.ts'
import { verifyQuotes } from '../../../src/register/verify-quotes.ts'
import { aDueReading, day } from '../../support/builders.ts'
import { momentOn } from '../../support/clock.ts'
import { eachDatabase, eachPairOfConnections, type OpenDatabase } from '../../support/each-database.ts'
import { aCandidate, clerk, someMinutes, takeIn } from '../../support/minutes.ts'

const NOW = momentOn('2026-04-20')
const later = aCandidate({
  quote: 'DCC to share the custody improvement plan by the end of June.',
  due: aDueReading({
    phrase: 'by the end of June',
    anchorOn: day('2026-04-14'),
    dueOn: day('2026-06-30'),
    precision: 'month',
    working: '“by the end of June” means by its last day, 30 June 2026.',
  }),
})

/** The minutes of April 2026, in which something may be said again. */
const april = (candidates: readonly Candidate[], name = 'april.txt') =>
  someMinutes({ heldOn: day('2026-04-14') }, candidates, { name })

const propose = async (db: Kysely<Database>, candidate: Candidate, minutes = april([candidate])) => {
  const { documentId } = await importMinutes(db, minutes, clerk, NOW)
  const [stored] = await listCandidates(db, documentId)
  if (stored === undefined) throw new Error('The candidate was not kept')
  return stored
}

const slip = {
  to: day('2026-06-30'),
  askedBy: 'Delia Marsh',
  agreedBy: 'Petra Thornbury',
  reason: later.quote,
}

eachDatabase('a promise said again', (open) => {
  let register: OpenDatabase
  let db: Kysely<Database>
  beforeEach(async () => {
    register = await open()
    db = register.db
  })
  afterEach(() => register.close())

  describe('is found when the review is read', () => {
    const found = async (candidate: Candidate) => {
      const stored = await propose(db, candidate)
      return (await loadRestatements(db, [stored])).get(stored.id) ?? []
    }

    it('with its first and its present date', async () => {
      await takeIn(db)
      const [same] = await found(later)
      expect(same).toMatchObject({
        sure: 'likely',
        date: 'later',
        why: 'Same words as C-0001 (“Action: DCC to share the custody improvement plan in 6 months.”), given to the Deputy Chief Constable on 7 October 2025.',
        earlier: { ref: 'C-0001', baselineDueOn: '2026-04-07', dueOn: '2026-04-07', closed: null },
      })
    })

    it('also one accepted a moment ago, from the log of the same meeting', async () => {
      const minutes = await propose(db, later)
      const log = await propose(
        db,
        later,
        april([aCandidate({ quote: 'Share custody improvement plan', due: null })], 'log.txt'),
      )
      expect(await loadRestatements(db, [log])).toEqual(new Map())
      await acceptCandidate(db, minutes.id, {}, clerk, NOW)
      expect((await loadRestatements(db, [log])).get(log.id)?.[0]).toMatchObject({
        earlier: { ref: 'C-0001' },
        date: 'none',
      })
    })

    it('never for what is decided already', async () => {
      await takeIn(db)
      const stored = await propose(db, later)
      await rejectCandidate(db, stored.id, { code: 'not-a-promise', words: '' }, clerk, NOW)
      expect(await loadRestatements(db, await listCandidates(db, stored.documentId))).toEqual(new Map())
    })

    it.each([
      ['2025-11-20', 'delivered', 1],
      ['2025-03-01', 'delivered', 0],
      ['2025-11-20', 'superseded', 0],
    ] as const)('closed on %s as %s: %i', async (on, as, times) => {
      const [ref = ''] = await takeIn(db)
      const successor =
        as === 'superseded'
          ? (
              await takeIn(
                db,
                someMinutes({}, [aCandidate({ quote: 'CFO to sell the vans.' })], { name: 'v' }),
              )
            )[0]
          : undefined
      await closeCommitment(
        db,
        { ref },
        { as, reason: 'Seen', ...(successor === undefined ? {} : { supersededByRef: successor }) },
        clerk,
        momentOn(on),
      )
      expect(await found(later)).toHaveLength(times)
    })

    it('by the number in the log of actions', async () => {
      await takeIn(db, someMinutes({}, [aCandidate({ actionNumber: 'SAB-41' })]))
      const [same] = await found(aCandidate({ quote: 'Plan for custody', actionNumber: 'SAB-41', due: null }))
      expect(same?.why).toMatch(/^Same action number, SAB-41, as C-0001/)
      expect(await getCommitment(db, 'C-0001')).toMatchObject({ actionNumber: 'SAB-41' })
    })
  })

  describe('with a later date', () => {
    it('is a slip: the first date stays, and the extension says who, where and why', async () => {
      const [ref = ''] = await takeIn(db)
      const stored = await propose(db, later)
      await recordSlip(db, stored.id, { ref }, slip, clerk, NOW)
      const commitment = await getCommitment(db, ref)
      expect(commitment).toMatchObject({
        baselineDueOn: '2026-04-07',
        dueOn: '2026-06-30',
        version: 2,
        extensions: [
          {
            from: '2026-04-07',
            to: '2026-06-30',
            askedBy: 'Delia Marsh',
            agreedBy: 'Petra Thornbury',
            agreedAt: { heldOn: '2026-04-14' },
            reason: later.quote,
          },
        ],
      })
      expect(commitment.revisits.map((r) => r.revisitOn)).toEqual(['2026-06-30'])
      expect((await findCandidate(db, stored.id))?.decision).toMatchObject({
        as: 'restated',
        at: NOW.at,
        by: 'Priya Anand',
        reason: later.quote,
        commitmentId: commitment.id,
      })
      expect(await listCommitments(db)).toHaveLength(1)
    })

    it('is kept in the history as what was said and as what was changed', async () => {
      const [ref = ''] = await takeIn(db)
      const stored = await propose(db, later)
      await recordSlip(db, stored.id, { ref }, slip, clerk, NOW)
      const { id } = await getCommitment(db, ref)
      const [, said, moved] = await listHistory(db, 'commitment', id)
      expect(said).toMatchObject({
        act: 'recorded that it was said again',
        detail: {
          words: later.quote,
          saidOn: '2026-04-14',
          saidAt: 'Holding to Account Meeting',
          saidDueOn: '2026-06-30',
          candidateId: stored.id,
          documentId: stored.documentId,
        },
      })
      expect(moved).toMatchObject({
        act: 'extended the due date',
        detail: { from: '2026-04-07', to: '2026-06-30', agreedAtMeetingId: stored.meetingId },
      })
      expect(await checkHistory(db)).toMatchObject({ sound: true })
    })

    it('a second time is a second extension beside the first', async () => {
      const [ref = ''] = await takeIn(db)
      await extendDueDate(
        db,
        { ref },
        { ...slip, to: day('2026-05-31'), agreedAtMeetingId: null },
        clerk,
        momentOn('2026-02-01'),
      )
      const stored = await propose(db, later)
      await recordSlip(db, stored.id, { ref }, slip, clerk, NOW)
      const { baselineDueOn, extensions } = await getCommitment(db, ref)
      expect(baselineDueOn).toBe('2026-04-07')
      expect(extensions.map(({ from, to }) => [from, to])).toEqual([
        ['2026-04-07', '2026-05-31'],
        ['2026-05-31', '2026-06-30'],
      ])
    })

    it('gives a promise without a date its first', async () => {
      const [ref = ''] = await takeIn(db, someMinutes({}, [aCandidate({ due: null })]))
      const stored = await propose(db, later)
      await recordSlip(db, stored.id, { ref }, slip, clerk, NOW)
      expect(await getCommitment(db, ref)).toMatchObject({ baselineDueOn: '2026-06-30', dueOn: '2026-06-30' })
      const { id } = await getCommitment(db, ref)
      expect((await listHistory(db, 'commitment', id)).map(({ act }) => act)).toContain(
        'gave the first due date',
      )
    })

    it('with an earlier date it is brought forward', async () => {
      const [ref = ''] = await takeIn(
        db,
        someMinutes({}, [aCandidate({ due: aDueReading({ dueOn: day('2026-12-31') }) })]),
      )
      const stored = await propose(db, later)
      await recordSlip(db, stored.id, { ref }, slip, clerk, NOW)
      const { id, dueOn, baselineDueOn } = await getCommitment(db, ref)
      expect([baselineDueOn, dueOn]).toEqual(['2026-12-31', '2026-06-30'])
      expect((await listHistory(db, 'commitment', id)).map(({ act }) => act)).toContain(
        'brought the due date forward',
      )
    })

    it.each([
      [{ reason: ' ' }, 'Enter why the date is moved.'],
      [{ askedBy: '' }, 'Enter who asked for the new date.'],
      [{ agreedBy: '' }, 'Enter who agreed to the new date.'],
      [{ to: day('2026-04-07') }, 'The due date is already 7 April 2026.'],
    ])('without what an extension needs nothing is kept: %j', async (missing, message) => {
      const [ref = ''] = await takeIn(db)
      const stored = await propose(db, later)
      await expect(
        recordSlip(db, stored.id, { ref }, { ...slip, ...missing }, clerk, NOW),
      ).rejects.toMatchObject({
        code: 'invalid',
        message,
      })
      expect((await findCandidate(db, stored.id))?.decision).toBeNull()
      const { id, extensions } = await getCommitment(db, ref)
      expect(extensions).toEqual([])
      expect(await listHistory(db, 'commitment', id)).toHaveLength(1)
    })

    it('words of an earlier meeting than the promise’s own move nothing', async () => {
      const [ref = ''] = await takeIn(db)
      const stored = await propose(
        db,
        later,
        someMinutes({ heldOn: day('2025-03-11') }, [later], { name: 'march.txt' }),
      )
      await expect(recordSlip(db, stored.id, { ref }, slip, clerk, NOW)).rejects.toMatchObject({
        code: 'invalid',
        message: 'These words are of 11 March 2025, before C-0001 was made, so they cannot move its date.',
      })
    })
  })

  describe('without another date', () => {
    it('is a dated fact beside the promise, and no date moves', async () => {
      const [ref = ''] = await takeIn(db)
      const stored = await propose(db, later)
      await recordSaidAgain(db, stored.id, { ref }, clerk, NOW)
      const commitment = await getCommitment(db, ref)
      expect(commitment).toMatchObject({ dueOn: '2026-04-07', extensions: [], version: 2 })
      expect(await listRestatements(db, commitment.id)).toEqual([
        {
          candidateId: stored.id,
          documentId: stored.documentId,
          fileName: 'april.txt',
          quote: later.quote,
          dueOn: '2026-06-30',
          meeting: {
            id: stored.meetingId,
            ref: 'HTAM-2026-04-14',
            seriesName: 'Holding to Account Meeting',
            heldOn: '2026-04-14',
          },
        },
      ])
      expect((await listHistory(db, 'commitment', commitment.id)).map(({ act }) => act)).toEqual([
        'accepted the commitment',
        'recorded that it was said again',
      ])
    })

    it('is refused for a closed one, which can be reopened', async () => {
      const [ref = ''] = await takeIn(db)
      await closeCommitment(db, { ref }, { as: 'delivered', reason: '' }, clerk, momentOn('2026-03-01'))
      const stored = await propose(db, later)
      for (const act of [
        () => recordSaidAgain(db, stored.id, { ref }, clerk, NOW),
        () => recordSlip(db, stored.id, { ref }, slip, clerk, NOW),
      ])
        await expect(act()).rejects.toMatchObject({
          code: 'conflict',
          message: 'C-0001 is closed. Reopen it first.',
        })
      await reopenAsSaidAgain(db, stored.id, { ref }, 'It was promised again', clerk, NOW)
      const commitment = await getCommitment(db, ref)
      expect(commitment).toMatchObject({ closure: null, dueOn: '2026-04-07', baselineDueOn: '2026-04-07' })
      expect((await findCandidate(db, stored.id))?.decision).toMatchObject({
        as: 'restated',
        reason: 'It was promised again',
        commitmentId: commitment.id,
      })
      expect((await listHistory(db, 'commitment', commitment.id)).map(({ act }) => act)).toEqual([
        'accepted the commitment',
        'closed it as delivered',
        'recorded that it was said again',
        'reopened it',
      ])
    })

    it('an open one is not reopened, and the candidate stays', async () => {
      const [ref = ''] = await takeIn(db)
      const stored = await propose(db, later)
      await expect(reopenAsSaidAgain(db, stored.id, { ref }, 'Again', clerk, NOW)).rejects.toMatchObject({
        code: 'conflict',
      })
      expect((await findCandidate(db, stored.id))?.decision).toBeNull()
    })
  })

  describe('that is another promise after all', () => {
    it('is taken in with a link, which both show', async () => {
      const [ref = ''] = await takeIn(db)
      const stored = await propose(db, later)
      const accepted = await acceptCandidate(db, stored.id, { seeAlsoRef: ref }, clerk, NOW)
      const [first, second] = [await getCommitment(db, ref), await getCommitment(db, accepted)]
      expect((await listSeeAlso(db, first.id)).map((other) => other.ref)).toEqual([accepted])
      expect((await listSeeAlso(db, second.id)).map((other) => other.ref)).toEqual([ref])
      expect((await listHistory(db, 'commitment', second.id))[0]?.detail).toMatchObject({ seeAlso: ref })
      // Still asked about, if it is said a third time.
      const log = someMinutes({ heldOn: day('2026-04-14') }, [later], {
        name: 'log.txt',
        text: `Log: ${later.quote}`,
      })
      const third = await propose(db, later, log)
      expect((await loadRestatements(db, [third])).get(third.id)).toHaveLength(2)
    })

    it('with a reference that is not there is refused, and no number is used up', async () => {
      const stored = await propose(db, later)
      await expect(
        acceptCandidate(db, stored.id, { seeAlsoRef: 'C-0099' }, clerk, NOW),
      ).rejects.toMatchObject({
        code: 'not-found',
      })
      expect(await acceptCandidate(db, stored.id, {}, clerk, NOW)).toBe('C-0001')
    })
  })

  it('a decision is made once, whichever it is', async () => {
    const [ref = ''] = await takeIn(db)
    const stored = await propose(db, later)
    await recordSaidAgain(db, stored.id, { ref }, clerk, NOW)
    for (const act of [
      () => recordSlip(db, stored.id, { ref }, slip, clerk, NOW),
      () => recordSaidAgain(db, stored.id, { ref }, clerk, NOW),
      () => acceptCandidate(db, stored.id, {}, clerk, NOW),
      () => rejectCandidate(db, stored.id, { code: 'not-a-promise', words: '' }, clerk, NOW),
    ])
      await expect(act()).rejects.toMatchObject({ code: 'conflict' })
    expect((await getCommitment(db, ref)).extensions).toEqual([])
  })

  it('a commitment changed meanwhile is a conflict, and the candidate still waits', async () => {
    const [ref = ''] = await takeIn(db)
    const stored = await propose(db, later)
    await extendDueDate(db, { ref }, { ...slip, agreedAtMeetingId: null, to: day('2026-05-31') }, clerk, NOW)
    for (const act of [
      () => recordSlip(db, stored.id, { ref, version: 1 }, slip, clerk, NOW),
      () => recordSaidAgain(db, stored.id, { ref, version: 1 }, clerk, NOW),
    ])
      await expect(act()).rejects.toMatchObject({ code: 'conflict', message: /changed by somebody else/ })
    expect((await findCandidate(db, stored.id))?.decision).toBeNull()
  })

  it('neither candidate nor commitment that is not there is found', async () => {
    const [ref = ''] = await takeIn(db)
    const stored = await propose(db, later)
    await expect(recordSaidAgain(db, 'nothing', { ref }, clerk, NOW)).rejects.toMatchObject({
      code: 'not-found',
    })
    await expect(recordSaidAgain(db, stored.id, { ref: 'C-9999' }, clerk, NOW)).rejects.toMatchObject({
      code: 'not-found',
    })
    expect((await findCandidate(db, stored.id))?.decision).toBeNull()
  })

  it('its owner may say it again: only closing is for others', async () => {
    const [ref = ''] = await takeIn(db)
    const deputy = (await listPosts(db)).find(({ code }) => code === 'DCC')
    const stored = await propose(db, later)
    await recordSaidAgain(db, stored.id, { ref }, { name: 'Delia Marsh', postId: deputy?.id ?? null }, NOW)
    expect((await findCandidate(db, stored.id))?.decision?.by).toBe('Delia Marsh')
  })

  it('the words that say it again are checked against their document like its own', async () => {
    const [ref = ''] = await takeIn(db)
    const stored = await propose(db, later)
    await recordSaidAgain(db, stored.id, { ref }, clerk, NOW)
    expect(await verifyQuotes(db)).toEqual({ documents: 2, quotes: 2, withoutMinutes: [], problems: [] })
    await db.updateTable('candidates').set({ quote: 'Never said.' }).where('id', '=', stored.id).execute()
    expect((await verifyQuotes(db)).problems).toEqual([
      'C-0001: the words that say it again were not found in april.txt.',
    ])
  })
})

eachPairOfConnections('two people deciding on one candidate', (openPair) => {
  it('one wins, and the register holds one decision', async () => {
    const { pair, close } = await openPair()
    const [one, other] = pair
    const [ref = ''] = await takeIn(one)
    const stored = await propose(one, later)
    const outcomes = await Promise.allSettled([
      recordSlip(one, stored.id, { ref }, slip, clerk, NOW),
      acceptCandidate(other, stored.id, {}, clerk, NOW),
    ])
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const { extensions } = await getCommitment(one, ref)
    const accepted = (await listCommitments(one)).length - 1
    expect(extensions.length + accepted).toBe(1)
    await close()
  })
})
