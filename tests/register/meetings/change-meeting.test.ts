import type { Kysely } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { getCommitment } from '../../../db/commitments.ts'
import { checkHistory, listHistory } from '../../../db/history.ts'
import { findOrAddMeeting, findOrAddSeries } from '../../../db/meetings.ts'
import type { Database } from '../../../db/schema.ts'
import { loadDraft } from '../../../src/agenda/load-agenda.ts'
import { timesMovedLater } from '../../../src/agenda/matter-facts.ts'
import { readDuePhrase } from '../../../src/extraction/due-rules/due-phrase.ts'
import {
  cancelMeeting,
  changeMeeting,
  getMeeting,
  moveMeeting,
  restoreMeeting,
} from '../../../src/register/meetings/change-meeting.ts'
import { planMeeting } from '../../../src/register/change-office.ts'
import { extendDueDate } from '../../../src/register/commitments/extend-due-date.ts'
import { recordProgress } from '../../../src/register/commitments/record-answer.ts'
import {
  datesOf,
  keepDate,
  loadDatesToSettle,
  moveWithMeeting,
} from '../../../src/register/meetings/settle-dates.ts'
import { slipsOf } from '../../../src/register/commitments/slips.ts'
import { aDueReading, day } from '../../support/builders.ts'
import { momentOn } from '../../support/clock.ts'
import { eachDatabase, type OpenDatabase } from '../../support/each-database.ts'
import { aCandidate, clerk, someMinutes, takeIn } from '../../support/minutes.ts'

const now = momentOn('2026-03-02')
const APRIL = 'HTAM-2026-04-14'
const JUNE = 'HTAM-2026-06-09'

// At the meeting of 7 October 2025: one promise for the meeting of 14 April 2026, and one for 7 April.
eachDatabase('a planned meeting', (open) => {
  let register: OpenDatabase
  let db: Kysely<Database>
  beforeEach(async () => {
    register = await open()
    db = register.db
    const due = aDueReading({
      phrase: 'at the April meeting',
      rule: 'month-meeting',
      dueOn: day('2026-04-14'),
      working: '“at the April meeting”: that meeting is on 14 April 2026.',
    })
    const quote = 'Action: DCC to bring the fleet plan to the April meeting.'
    await takeIn(db, someMinutes({}, [aCandidate({ quote, due }), aCandidate()]))
    const series = await findOrAddSeries(db, 'Holding to Account Meeting', now.at)
    for (const on of ['2026-04-14', '2026-06-09'])
      await findOrAddMeeting(db, series, day(on), { chair: '', theme: '' }, now.at)
  })
  afterEach(() => register.close())

  const seen = async (ref: string) => ({ ref, version: (await getMeeting(db, ref)).version })
  const moveTo = async (to: string, ref = APRIL) =>
    await moveMeeting(db, await seen(ref), { to: day(to), reason: 'The hall is flooded' }, clerk, now)
  const cancel = async (ref = APRIL, reason = 'The hall is flooded') =>
    await cancelMeeting(db, await seen(ref), reason, clerk, now)
  const restore = async (ref = APRIL) => await restoreMeeting(db, await seen(ref), clerk, now)
  const proposed = async () =>
    (await loadDatesToSettle(db, now.today)).map(({ commitment, to }) => [commitment.ref, to])
  const date = async (to: string) => {
    const { ref, version } = await getCommitment(db, 'C-0001')
    return { ref, version, to: day(to) }
  }
  const actsOf = async (ref: string) =>
    (await listHistory(db, 'meeting', (await getMeeting(db, ref)).id)).map(({ act, detail }) => ({
      act,
      ...detail,
    }))
  const itemsAt = async (ref: string) => {
    const meeting = await getMeeting(db, ref)
    const { matters } = await loadDraft(db, { meeting, today: now.today, office: 'Office' })
    return matters.groups.flatMap(({ items }) => items.map((item) => item.ref)).toSorted()
  }

  test('gets a theme and a chair, and says in its history what was changed', async () => {
    await changeMeeting(db, await seen(APRIL), { chair: '', theme: 'Custody' }, clerk, now)
    await changeMeeting(db, await seen(APRIL), { chair: 'Owen Ash', theme: '' }, clerk, now)
    expect(await getMeeting(db, APRIL)).toMatchObject({ chair: 'Owen Ash', theme: '', version: 3 })
    expect(await actsOf(APRIL)).toEqual([
      { act: 'changed the meeting', ref: APRIL, chair: null, theme: 'Custody' },
      { act: 'changed the meeting', ref: APRIL, chair: 'Owen Ash', theme: 'none' },
    ])
  })

  test('moves with its reference and its draft agenda, and leaves due dates where they are', async () => {
    await moveTo('2026-04-21')
    const moved = await getMeeting(db, APRIL)
    expect(moved).toMatchObject({ ref: APRIL, heldOn: '2026-04-21' })
    const draft = await loadDraft(db, { meeting: moved, today: now.today, office: 'Office' })
    expect(draft.heldOnWords).toBe('Tuesday 21 April 2026')
    expect((await getCommitment(db, 'C-0001')).dueOn).toBe('2026-04-14')
    expect(await proposed()).toEqual([['C-0001', '2026-04-21']])
    expect(await actsOf(APRIL)).toEqual([
      {
        act: 'moved the meeting',
        ref: APRIL,
        from: '2026-04-14',
        to: '2026-04-21',
        reason: 'The hall is flooded',
      },
    ])
    expect(await checkHistory(db)).toMatchObject({ sound: true })
  })

  test('is asked about for what was promised for it before it was planned', async () => {
    const quote = 'Action: DCC to report to the September meeting.'
    const due = readDuePhrase(quote, { meetingOn: day('2025-10-07'), nextMeetingOn: null })
    await takeIn(db, someMinutes({}, [aCandidate({ quote, due })], { text: `More. ${quote}` }))
    const september = async () => await getCommitment(db, 'C-0003')
    expect(await september()).toMatchObject({ quote, dueOn: '2026-09-30' })
    expect(await proposed()).toEqual([])
    const planned = { seriesName: 'Holding to Account Meeting', heldOn: day('2026-09-15'), theme: '' }
    const ref = await planMeeting(db, planned, clerk, now)
    expect(await proposed()).toEqual([['C-0003', '2026-09-15']])
    const { version } = await september()
    await moveWithMeeting(db, { ref: 'C-0003', version, to: day('2026-09-15') }, clerk, now)
    const settled = await september()
    expect(settled).toMatchObject({ dueOn: '2026-09-15', baselineDueOn: '2026-09-30' })
    expect(slipsOf(settled)).toEqual([])
    expect(await itemsAt(ref)).toContain('C-0003')
    expect(await proposed()).toEqual([])
  })

  test.each<[string, string, string, string]>([
    ['its own day', '2026-04-14', 'invalid', 'The meeting is on 14 April 2026 already'],
    ['a day that has passed', '2026-03-01', 'invalid', 'The new date must be today or in the future'],
    [
      'a day on which the series meets',
      '2026-06-09',
      'conflict',
      'Holding to Account Meeting already has a meeting on 9 June 2026 (HTAM-2026-06-09)',
    ],
  ])('does not move to %s', async (_, to, code, message) => {
    await expect(moveTo(to)).rejects.toMatchObject({ code, message })
    expect(await actsOf(APRIL)).toEqual([])
  })

  test('moves to a bank holiday, to today, and to the day of a cancelled one', async () => {
    await moveTo('2026-05-25')
    await moveTo('2026-03-02')
    await cancel(JUNE)
    await moveTo('2026-06-09')
    expect((await getMeeting(db, APRIL)).heldOn).toBe('2026-06-09')
    await expect(restore(JUNE)).rejects.toMatchObject({
      code: 'conflict',
      message: 'Holding to Account Meeting already has a meeting on 9 June 2026 (HTAM-2026-04-14)',
    })
  })

  test.each<[string, () => Promise<void>, RegExp]>([
    [
      'moved once it was cancelled',
      async () => (await cancel(), await moveTo('2026-04-21')),
      /^The meeting was cancelled on 2 March 2026\. Undo/,
    ],
    [
      'moved once it is over',
      async () => await moveTo('2026-04-21', 'HTAM-2025-10-07'),
      /^The meeting of 7 October 2025 is over/,
    ],
    [
      'cancelled when its minutes are there',
      async () => await cancel('HTAM-2025-10-07'),
      /^The minutes of this meeting have been put in/,
    ],
    [
      'cancelled twice',
      async () => (await cancel(), await cancel()),
      /^The meeting was cancelled already, on 2 March 2026/,
    ],
    [
      'cancelled without a reason',
      async () => await cancel(APRIL, ' '),
      /^Enter why the meeting is cancelled/,
    ],
    ['called after all when it is not cancelled', restore, /^The meeting is not cancelled/],
    [
      'planned again on the day of a cancelled one',
      async () => {
        await cancel()
        const planned = { seriesName: 'Holding to Account Meeting', heldOn: day('2026-04-14'), theme: '' }
        await planMeeting(db, planned, clerk, now)
      },
      /was cancelled\. Undo its cancellation \(HTAM-2026-04-14\)/,
    ],
  ])('is not %s', async (_, act, message) => {
    await expect(act()).rejects.toMatchObject({ message: expect.stringMatching(message) })
  })

  test('tells the second of two people, whatever they were about to do', async () => {
    const both = await seen(APRIL)
    await moveMeeting(db, both, { to: day('2026-04-21'), reason: '' }, clerk, now)
    for (const act of [
      () => moveMeeting(db, both, { to: day('2026-04-22'), reason: '' }, clerk, now),
      () => cancelMeeting(db, both, 'Flood', clerk, now),
      () => changeMeeting(db, both, { chair: 'X', theme: '' }, clerk, now),
    ])
      await expect(act()).rejects.toMatchObject({
        code: 'conflict',
        message: expect.stringMatching(/^HTAM-2026-04-14 was changed by somebody else/),
      })
    expect((await getMeeting(db, APRIL)).heldOn).toBe('2026-04-21')
  })

  test('gives its matters to the next one when it is cancelled, and takes them back', async () => {
    expect(await itemsAt(APRIL)).toEqual(['C-0001', 'C-0002'])
    await cancel()
    expect(await getMeeting(db, APRIL)).toMatchObject({
      cancelledOn: '2026-03-02',
      cancelledBy: 'Priya Anand',
      cancelledReason: 'The hall is flooded',
    })
    expect(await itemsAt(JUNE)).toEqual(['C-0001', 'C-0002'])
    expect(await proposed()).toEqual([['C-0001', '2026-06-09']])
    await restore()
    expect(await proposed()).toEqual([])
    expect((await actsOf(APRIL)).map(({ act }) => act)).toEqual([
      'cancelled the meeting',
      'undid the cancellation of the meeting',
    ])
  })

  test('moves a due date with it once a person agrees, who keeps the first date and counts no slip', async () => {
    await moveTo('2026-04-21')
    await moveWithMeeting(db, await date('2026-04-21'), clerk, now)
    const moved = await getCommitment(db, 'C-0001')
    expect(moved).toMatchObject({ dueOn: '2026-04-21', baselineDueOn: '2026-04-14' })
    expect(moved.extensions).toMatchObject([
      {
        agreedBy: 'Priya Anand',
        reason: 'It follows the meeting of Holding to Account Meeting to 21 April 2026',
        movedMeetingId: (await getMeeting(db, APRIL)).id,
      },
    ])
    expect(moved.revisits.map(({ revisitOn }) => revisitOn)).toEqual(['2026-04-21'])
    expect(timesMovedLater(moved)).toBe(0)
    expect(await proposed()).toEqual([])
    // The next move asks again, from the date it has now.
    await moveTo('2026-04-28')
    expect(await proposed()).toEqual([['C-0001', '2026-04-28']])
  })

  test('asks about a date that followed a cancellation when it is called after all', async () => {
    await cancel()
    await moveWithMeeting(db, await date('2026-06-09'), clerk, now)
    expect((await getCommitment(db, 'C-0001')).extensions[0]?.reason).toBe(
      'The meeting of Holding to Account Meeting on 14 April 2026 was cancelled',
    )
    await restore()
    expect(await proposed()).toEqual([['C-0001', '2026-04-14']])
    await moveWithMeeting(db, await date('2026-04-14'), clerk, now)
    expect(await getCommitment(db, 'C-0001')).toMatchObject({
      dueOn: '2026-04-14',
      baselineDueOn: '2026-04-14',
    })
  })

  test('leaves a date of which a person says that it stays', async () => {
    await moveTo('2026-04-21')
    await keepDate(db, await date('2026-04-21'), clerk, now)
    expect(await proposed()).toEqual([])
    const commitment = await getCommitment(db, 'C-0001')
    expect(commitment).toMatchObject({ dueOn: '2026-04-14', extensions: [] })
    expect((await listHistory(db, 'commitment', commitment.id)).at(-1)).toMatchObject({
      act: 'kept the due date although the meeting has another day',
      detail: { dueOn: '2026-04-14', reason: '21 April 2026 was proposed' },
    })
  })

  test.each<[string, () => Promise<void>]>([
    [
      'another date was agreed meanwhile',
      async () => {
        const agreed = {
          to: day('2026-05-29'),
          askedBy: 'DM',
          agreedBy: 'PT',
          agreedAtMeetingId: null,
          reason: 'Late',
        }
        await extendDueDate(db, { ref: 'C-0001' }, agreed, clerk, now)
      },
    ],
    [
      'somebody recorded an answer',
      async () => {
        const answer = {
          claim: 'progress',
          words: 'Half of it is there',
          statedBy: 'DM',
          statedOn: now.today,
        } as const
        await recordProgress(db, { ref: 'C-0001' }, answer, clerk, now)
      },
    ],
    ['the meeting went to yet another day', async () => await moveTo('2026-04-28')],
    ['the meeting was cancelled', async () => await cancel()],
  ])('refuses the proposed date when %s', async (_, meanwhile) => {
    await moveTo('2026-04-21')
    const stale = await date('2026-04-21')
    await meanwhile()
    for (const decide of [moveWithMeeting, keepDate])
      await expect(decide(db, stale, clerk, now)).rejects.toMatchObject({
        code: 'conflict',
        message: expect.stringMatching(/^C-0001 or its meeting was changed by somebody else meanwhile/),
      })
  })

  test('shows a date on its own page and on that of the meeting it goes to', async () => {
    await cancel()
    const dates = await loadDatesToSettle(db, now.today)
    for (const ref of [APRIL, JUNE]) expect(datesOf(dates, (await getMeeting(db, ref)).id)).toHaveLength(1)
    expect(datesOf(dates, (await getMeeting(db, 'HTAM-2025-10-07')).id)).toEqual([])
  })

  test('that nobody held can be given up afterwards', async () => {
    const later = momentOn('2026-04-20')
    await cancelMeeting(db, await seen(APRIL), 'Nobody came', clerk, later)
    expect((await getMeeting(db, APRIL)).cancelledOn).toBe('2026-04-20')
    expect((await loadDatesToSettle(db, later.today)).map(({ to }) => to)).toEqual(['2026-06-09'])
  })
})
