import type { Kysely } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { getCommitment } from '../../db/commitments.ts'
import { checkHistory, listHistory } from '../../db/history.ts'
import type { Database } from '../../db/schema.ts'
import { closeCommitment, reopenCommitment } from '../../src/register/commitments/close-commitment.ts'
import { extendDueDate } from '../../src/register/commitments/extend-due-date.ts'
import { recordRevisit } from '../../src/register/commitments/look-again.ts'
import {
  recordProgress,
  recordTargetReading,
  settleClaim,
} from '../../src/register/commitments/record-answer.ts'
import { standing } from '../../src/register/commitments/standing.ts'
import { day } from '../support/builders.ts'
import { momentOn } from '../support/clock.ts'
import { eachDatabase, type OpenDatabase } from '../support/each-database.ts'
import { aCandidate, clerk, someMinutes, takeIn } from '../support/minutes.ts'

const REF = 'C-0001'
const MARCH = momentOn('2026-03-02')

eachDatabase('changing a commitment', (open) => {
  let register: OpenDatabase
  let db: Kysely<Database>
  beforeEach(async () => {
    register = await open()
    db = register.db
    // C-0001 is the deputy's, due on 7 April 2026; C-0002 has no date.
    await takeIn(
      db,
      someMinutes({}, [aCandidate(), aCandidate({ quote: 'The CFO will report back.', due: null })]),
    )
  })
  afterEach(() => register.close())

  const now = (ref = REF) => getCommitment(db, ref)
  const deputy = async () => ({ name: 'Delia Marsh', postId: (await now()).owner?.id ?? null })
  const history = async (ref = REF) =>
    (await listHistory(db, 'commitment', (await now(ref)).id)).map((h) => h.act)
  const report = (
    claim: 'progress' | 'delivered',
    seen: { ref: string; version?: number } = { ref: REF },
    words = 'The plan was shared.',
  ) =>
    recordProgress(
      db,
      seen,
      { claim, words, statedBy: 'Delia Marsh', statedOn: day('2026-03-01') },
      clerk,
      MARCH,
    )
  const settle = (as: 'accepted' | 'not-accepted', reason = '', by = clerk) =>
    settleClaim(db, { ref: REF }, { as, reason }, by, momentOn('2026-03-05'))
  const move = (to: string, given: { ref?: string; reason?: string; at?: string; version?: number } = {}) =>
    extendDueDate(
      db,
      { ref: given.ref ?? REF, ...(given.version === undefined ? {} : { version: given.version }) },
      {
        to: day(to),
        askedBy: 'Delia Marsh',
        agreedBy: 'Petra Thornbury',
        agreedAtMeetingId: given.at ?? null,
        reason: given.reason ?? 'The supplier is late',
      },
      clerk,
      MARCH,
    )
  const close = (
    as: Parameters<typeof closeCommitment>[2]['as'],
    given: { reason?: string; supersededByRef?: string; ref?: string } = {},
    by = clerk,
  ) => {
    const { ref = REF, ...closure } = { reason: 'Seen at the meeting', ...given }
    return closeCommitment(db, { ref }, { as, ...closure }, by, MARCH)
  }
  const look = (doneOn: string, nextOn: string | null = null, atMeetingId: string | null = null) =>
    recordRevisit(
      db,
      { ref: REF },
      { doneOn: day(doneOn), atMeetingId, nextOn: nextOn === null ? null : day(nextOn) },
      clerk,
      momentOn(doneOn),
    )
  const returns = async (ref = REF) =>
    (await now(ref)).revisits.map(
      (r) => `${r.revisitOn} ${r.done === null ? 'open' : `done ${r.done.on}`}: ${r.reason}`,
    )

  describe('what the owner reports', () => {
    it('is kept, and of delivery it is a claim until the office accepts it', async () => {
      await report('progress')
      expect(standing(await now(), day('2026-03-02'))).toBe('on-track')
      await report('delivered')
      const commitment = await now()
      expect(commitment.updates).toEqual([
        {
          id: expect.any(String),
          statedOn: '2026-03-01',
          statedBy: 'Delia Marsh',
          claim: 'progress',
          words: 'The plan was shared.',
          settled: null,
          recordedAt: expect.any(String),
        },
        {
          id: expect.any(String),
          statedOn: '2026-03-01',
          statedBy: 'Delia Marsh',
          claim: 'delivered',
          words: 'The plan was shared.',
          settled: null,
          recordedAt: expect.any(String),
        },
      ])
      expect(commitment).toMatchObject({ closure: null, version: 3 })
      expect(standing(commitment, day('2026-05-01'))).toBe('awaiting-acceptance')
      expect(await history()).toEqual([
        'accepted the commitment',
        'recorded progress',
        'recorded a claim of delivery',
      ])
    })

    it('needs words, is not taken twice as a claim, and not after closure', async () => {
      await expect(report('progress', { ref: REF }, '  ')).rejects.toMatchObject({
        code: 'invalid',
        message: 'Enter what was reported.',
      })
      await report('delivered')
      await expect(report('delivered')).rejects.toMatchObject({ code: 'conflict' })
      await close('withdrawn')
      await expect(report('progress')).rejects.toMatchObject({
        code: 'conflict',
        message: 'C-0001 is closed. Reopen it first.',
      })
    })
  })

  describe('a claim', () => {
    it('that is accepted closes the commitment as delivered, and the office need not look again', async () => {
      await report('delivered')
      await settle('accepted')
      const commitment = await now()
      expect(commitment.closure).toEqual({
        on: '2026-03-05',
        as: 'delivered',
        by: 'Priya Anand',
        reason: '',
        supersededByRef: null,
      })
      expect(commitment.updates[0]?.settled).toEqual({
        on: '2026-03-05',
        by: 'Priya Anand',
        as: 'accepted',
        reason: '',
      })
      expect(await returns()).toEqual(['2026-04-07 done 2026-03-05: It falls due on 7 April 2026'])
      expect((await history()).at(-1)).toBe('accepted the answer')
    })

    it('that is not accepted needs a reason, and the clock runs on', async () => {
      await report('delivered')
      await expect(settle('not-accepted', ' ')).rejects.toMatchObject({
        code: 'invalid',
        message: 'Enter why the answer is not accepted.',
      })
      await settle('not-accepted', 'No plan was attached')
      const commitment = await now()
      expect(commitment).toMatchObject({ closure: null, dueOn: '2026-04-07' })
      expect(commitment.updates[0]?.settled).toMatchObject({
        as: 'not-accepted',
        reason: 'No plan was attached',
      })
      expect(standing(commitment, day('2026-04-08'))).toBe('overdue')
      await report('delivered')
      await settle('accepted')
      expect((await now()).closure?.as).toBe('delivered')
    })

    it('is not settled by the one whose word it is', async () => {
      await report('delivered')
      await expect(settle('accepted', '', await deputy())).rejects.toMatchObject({
        code: 'forbidden',
        message: 'C-0001 belongs to the Deputy Chief Constable, so somebody else must accept or close it.',
      })
      expect((await now()).closure).toBeNull()
    })

    it('that is not there cannot be settled', async () => {
      await expect(settle('accepted')).rejects.toMatchObject({ code: 'conflict' })
      await report('progress')
      await expect(settle('accepted')).rejects.toMatchObject({ code: 'conflict' })
    })

    it('cannot turn a withdrawn commitment into a delivered one', async () => {
      await report('delivered')
      await close('withdrawn')
      await expect(settle('accepted')).rejects.toMatchObject({
        code: 'conflict',
        message: 'C-0001 is closed. Reopen it first.',
      })
      expect((await now()).closure?.as).toBe('withdrawn')
    })

    it('is settled once when two people do so at the same moment', async () => {
      await report('delivered')
      const both = await Promise.allSettled([settle('accepted'), settle('not-accepted', 'No plan')])
      expect(both.map((r) => r.status).toSorted()).toEqual(['fulfilled', 'rejected'])
      expect(both.flatMap((r) => (r.status === 'rejected' ? [r.reason] : []))).toEqual([
        expect.objectContaining({ code: 'conflict' }),
      ])
      expect((await now()).version).toBe(3)
    })
  })

  describe('an extension', () => {
    it('keeps the first date, and records from, to, who asked, who agreed, where and why', async () => {
      const { meeting } = await now()
      await move('2026-07-07', { at: meeting.id })
      await move('2026-09-30', { reason: 'The audit was late' })
      const commitment = await now()
      expect(commitment).toMatchObject({ dueOn: '2026-09-30', baselineDueOn: '2026-04-07', version: 3 })
      expect(commitment.due?.dueOn).toBe('2026-04-07')
      expect(commitment.extensions).toEqual([
        {
          from: '2026-04-07',
          to: '2026-07-07',
          askedBy: 'Delia Marsh',
          agreedBy: 'Petra Thornbury',
          agreedAt: meeting,
          reason: 'The supplier is late',
          recordedAt: MARCH.at,
          recordedBy: 'Priya Anand',
        },
        expect.objectContaining({
          from: '2026-07-07',
          to: '2026-09-30',
          agreedAt: null,
          reason: 'The audit was late',
        }),
      ])
      expect((await history()).slice(1)).toEqual(['extended the due date', 'extended the due date'])
    })

    it('takes the office’s return along, and its reason names the new day', async () => {
      await move('2026-07-07')
      expect(await returns()).toEqual(['2026-07-07 open: It falls due on 7 July 2026'])
    })

    it('gives the office a return where the earlier one is done', async () => {
      await look('2026-04-14')
      await move('2026-07-07')
      expect(await returns()).toEqual([
        '2026-04-07 done 2026-04-14: It falls due on 7 April 2026',
        '2026-07-07 open: It falls due on 7 July 2026',
      ])
    })

    it('of a commitment without a date is its first, which becomes the baseline', async () => {
      await move('2026-06-30', { ref: 'C-0002' })
      expect(await now('C-0002')).toMatchObject({
        dueOn: '2026-06-30',
        baselineDueOn: '2026-06-30',
        due: null,
        extensions: [{ from: null, to: '2026-06-30' }],
      })
      expect(await returns('C-0002')).toEqual(['2026-06-30 open: It falls due on 30 June 2026'])
      await move('2026-08-31', { ref: 'C-0002' })
      expect(await now('C-0002')).toMatchObject({ dueOn: '2026-08-31', baselineDueOn: '2026-06-30' })
      expect((await history('C-0002')).slice(1)).toEqual(['gave the first due date', 'extended the due date'])
    })

    it.each([
      ['without a reason', '2026-07-07', ' ', 'Enter why the date is moved.'],
      ['to the same day', '2026-04-07', 'Late', 'The due date is already 7 April 2026.'],
      [
        'to a day before the promise',
        '2025-10-06',
        'Late',
        'The new date must not be before the meeting of 7 October 2025.',
      ],
    ])('%s is refused, and nothing is changed', async (_, to, reason, message) => {
      await expect(move(to, { reason })).rejects.toMatchObject({ code: 'invalid', message })
      expect(await now()).toMatchObject({ dueOn: '2026-04-07', extensions: [], version: 1 })
    })

    it.each([
      ['askedBy', 'Enter who asked for the new date.'],
      ['agreedBy', 'Enter who agreed to the new date.'],
    ])('without %s is refused', async (field, message) => {
      const extension = {
        to: day('2026-07-07'),
        askedBy: 'Delia Marsh',
        agreedBy: 'Petra Thornbury',
        agreedAtMeetingId: null,
        reason: 'The supplier is late',
        [field]: ' ',
      }
      await expect(extendDueDate(db, { ref: REF }, extension, clerk, MARCH)).rejects.toMatchObject({
        code: 'invalid',
        message,
      })
      expect((await now()).dueOn).toBe('2026-04-07')
    })

    it('of something closed is refused', async () => {
      await close('withdrawn')
      await expect(move('2026-07-07')).rejects.toMatchObject({ code: 'conflict' })
    })
  })

  describe('a form that is out of date', () => {
    it('is a conflict, and nothing of it is kept', async () => {
      await report('progress')
      const before = await now()
      const stale = { ref: REF, version: 1 }
      const attempts = [
        report('progress', stale),
        move('2026-07-07', { version: 1 }),
        closeCommitment(db, stale, { as: 'delivered', reason: '' }, clerk, MARCH),
        recordRevisit(
          db,
          stale,
          { doneOn: day('2026-04-14'), atMeetingId: null, nextOn: day('2026-05-12') },
          clerk,
          MARCH,
        ),
        recordTargetReading(db, stale, { measuredOn: day('2026-03-01'), value: 1, source: '' }, clerk, MARCH),
      ]
      for (const result of await Promise.allSettled(attempts))
        expect(result).toMatchObject({
          status: 'rejected',
          reason: {
            code: 'conflict',
            message:
              'C-0001 was changed by somebody else while you were working on it. Check the latest version, then make your change again.',
          },
        })
      expect(await now()).toEqual(before)
      expect(await checkHistory(db)).toMatchObject({ sound: true, entries: 4 })
    })

    it('at the latest version is taken', async () => {
      await report('progress', { ref: REF, version: 1 })
      await move('2026-07-07', { version: 2 })
      expect((await now()).version).toBe(3)
    })

    it.each([
      [
        'two reports',
        () => [report('progress', { ref: REF, version: 1 }), report('progress', { ref: REF, version: 1 })],
      ],
      ['two extensions', () => [move('2026-07-07', { version: 1 }), move('2026-08-07', { version: 1 })]],
      [
        'a report and an extension',
        () => [report('progress', { ref: REF, version: 1 }), move('2026-08-07', { version: 1 })],
      ],
      ['two claims without a version', () => [report('delivered'), report('delivered')]],
    ])('loses when %s come at the same moment', async (_, both) => {
      const results = await Promise.allSettled(both())
      expect(results.filter((r) => r.status === 'fulfilled').length).toBe(1)
      expect(results.find((r) => r.status === 'rejected')).toMatchObject({
        reason: { name: 'CodedError', code: 'conflict' },
      })
      expect((await now()).version).toBe(2)
    })
  })

  describe('closing', () => {
    it.each(['part-delivered', 'not-delivered', 'withdrawn'] as const)('as %s needs a reason', async (as) => {
      await expect(close(as, { reason: '  ' })).rejects.toMatchObject({
        code: 'invalid',
        message: `Enter why it is closed as ${as.replace('-', ' ')}.`,
      })
      await close(as, { reason: 'The Board agreed' })
      expect((await now()).closure).toEqual({
        on: '2026-03-02',
        as,
        by: 'Priya Anand',
        reason: 'The Board agreed',
        supersededByRef: null,
      })
      expect((await history()).at(-1)).toBe(`closed it as ${as.replace('-', ' ')}`)
      expect(await returns()).toEqual(['2026-04-07 done 2026-03-02: It falls due on 7 April 2026'])
    })

    it('as delivered needs none', async () => {
      await close('delivered', { reason: '' })
      expect((await now()).closure?.as).toBe('delivered')
    })

    it('is not for the post that owns it', async () => {
      await expect(close('delivered', {}, await deputy())).rejects.toMatchObject({ code: 'forbidden' })
      expect((await now()).closure).toBeNull()
    })

    it.each([
      ['delivered', 'accepted'],
      ['withdrawn', 'not-accepted'],
    ] as const)('as %s settles an answer that still waited: %s', async (as, settledAs) => {
      await report('delivered')
      await close(as)
      expect((await now()).updates.at(-1)?.settled).toMatchObject({
        as: settledAs,
        by: clerk.name,
        reason: `It was closed as ${as}. Seen at the meeting`,
      })
    })

    it('happens once', async () => {
      await close('delivered')
      await expect(close('withdrawn')).rejects.toMatchObject({ code: 'conflict' })
      expect((await now()).closure?.as).toBe('delivered')
    })

    it('as superseded names the commitment that replaces it', async () => {
      await close('superseded', { supersededByRef: ' c-0002 ', reason: '' })
      expect((await now()).closure).toMatchObject({ as: 'superseded', supersededByRef: 'C-0002' })
    })

    it.each([
      [undefined, 'Enter the reference of the commitment that replaces this one.'],
      ['', 'Enter the reference of the commitment that replaces this one.'],
      ['c-0001', 'A commitment cannot be superseded by itself.'],
      ['C-4711', 'There is no commitment C-4711 to replace this one. Check the reference.'],
    ])('as superseded by %j is refused', async (ref, message) => {
      const given = ref === undefined ? {} : { supersededByRef: ref }
      await expect(close('superseded', given)).rejects.toMatchObject({ code: 'invalid', message })
      expect((await now()).closure).toBeNull()
    })

    it('as superseded by what it replaced itself is refused', async () => {
      await close('superseded', { supersededByRef: 'C-0002' })
      await expect(close('superseded', { ref: 'C-0002', supersededByRef: 'C-0001' })).rejects.toMatchObject({
        code: 'invalid',
      })
    })

    it('as anything else takes no successor from a field that was left filled', async () => {
      await close('delivered', { supersededByRef: 'C-0002' })
      expect((await now()).closure?.supersededByRef).toBeNull()
    })
  })

  describe('reopening', () => {
    it('continues the first clock, and puts it before the office', async () => {
      await move('2026-07-07')
      await close('superseded', { supersededByRef: 'C-0002' })
      const before = await now()
      await reopenCommitment(db, { ref: REF }, 'The plan was empty', clerk, momentOn('2026-03-09'))
      const commitment = await now()
      expect(commitment).toMatchObject({
        closure: null,
        dueOn: '2026-07-07',
        baselineDueOn: '2026-04-07',
        extensions: before.extensions,
      })
      expect((await returns()).filter((r) => r.includes('open'))).toEqual([
        '2026-03-09 open: It was reopened: The plan was empty',
      ])
      expect((await listHistory(db, 'commitment', commitment.id)).at(-1)).toMatchObject({
        act: 'reopened it',
        detail: { reason: 'The plan was empty', was: { as: 'superseded', supersededByRef: 'C-0002' } },
      })
    })

    it('needs a reason and something that is closed', async () => {
      await expect(reopenCommitment(db, { ref: REF }, 'Why not', clerk, MARCH)).rejects.toMatchObject({
        code: 'conflict',
        message: 'C-0001 is open already.',
      })
      await close('delivered')
      await expect(reopenCommitment(db, { ref: REF }, ' ', clerk, MARCH)).rejects.toMatchObject({
        code: 'invalid',
      })
    })
  })

  describe('the office looking again', () => {
    it('is recorded with the meeting and the next day', async () => {
      const { meeting } = await now()
      await look('2026-04-14', '2026-06-09', meeting.id)
      const [done, next] = (await now()).revisits
      expect(done?.done).toEqual({ on: '2026-04-14', at: meeting })
      expect(next).toMatchObject({
        revisitOn: '2026-06-09',
        done: null,
        reason: 'The office asked to see it again on 9 June 2026',
      })
      expect((await history()).at(-1)).toBe('revisited it')
    })

    it('early does not excuse it on the day itself', async () => {
      await look('2026-02-10', '2026-03-10')
      expect((await returns()).map((r) => r.slice(0, 15))).toEqual(['2026-03-10 open', '2026-04-07 open'])
    })

    it('on a day that is planned already adds no second return', async () => {
      await look('2026-02-10', '2026-04-07')
      expect(await returns()).toEqual(['2026-04-07 open: It falls due on 7 April 2026'])
    })

    it('is not recorded of something closed', async () => {
      await close('delivered')
      await expect(look('2026-04-14')).rejects.toMatchObject({ code: 'conflict' })
    })
  })

  describe('a measured value', () => {
    it('is kept in order of the day, and of one day as they were recorded', async () => {
      const measure = async (on: string, value: number, at: string) =>
        recordTargetReading(
          db,
          { ref: REF },
          { measuredOn: day(on), value, source: 'Return' },
          clerk,
          momentOn(at),
        )
      await measure('2026-02-01', 70.5, '2026-02-02')
      await measure('2026-01-01', 60, '2026-02-03')
      await measure('2026-02-01', 71, '2026-02-04')
      expect((await now()).readings.map((r) => [r.measuredOn, r.value])).toEqual([
        ['2026-01-01', 60],
        ['2026-02-01', 70.5],
        ['2026-02-01', 71],
      ])
    })

    it.each([Number.NaN, Number.POSITIVE_INFINITY])('that is %s is refused', async (value) => {
      const reading = recordTargetReading(
        db,
        { ref: REF },
        { measuredOn: day('2026-02-01'), value, source: '' },
        clerk,
        MARCH,
      )
      await expect(reading).rejects.toMatchObject({
        code: 'invalid',
        message: 'Enter the value as a number.',
      })
    })
  })

  it('what is not in the register is not found', async () => {
    await expect(report('progress', { ref: 'C-4711' })).rejects.toMatchObject({ code: 'not-found' })
  })

  it('each change is in the history, with what was recorded', async () => {
    await move('2026-07-07')
    expect((await listHistory(db, 'commitment', (await now()).id)).at(-1)).toMatchObject({
      actor: 'Priya Anand',
      at: MARCH.at,
      detail: {
        ref: REF,
        from: '2026-04-07',
        to: '2026-07-07',
        askedBy: 'Delia Marsh',
        agreedBy: 'Petra Thornbury',
        agreedAtMeetingId: null,
        reason: 'The supplier is late',
      },
    })
    expect(await checkHistory(db)).toMatchObject({ sound: true, entries: 4 })
  })
})
