import type { Kysely } from 'kysely'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { listCandidates } from '../../db/candidates.ts'
import { findDocument } from '../../db/documents.ts'
import { listAddedIn, listFalseAlarms, listMisses, tallyReviews } from '../../db/reader-facts.ts'
import type { Database } from '../../db/schema.ts'
import { addByHand } from '../../src/register/review/add-by-hand.ts'
import { acceptCandidate, rejectCandidate } from '../../src/register/review/decide-candidate.ts'
import { extendDueDate } from '../../src/register/commitments/extend-due-date.ts'
import { importMinutes } from '../../src/register/minutes/import-minutes.ts'
import { loadReaderReport } from '../../src/register/reader-report/load-reader-report.ts'
import { day } from '../support/builders.ts'
import { momentOn } from '../support/clock.ts'
import { eachDatabase, type OpenDatabase } from '../support/each-database.ts'
import { aCandidate, clerk, someMinutes } from '../support/minutes.ts'

const discussion = { code: 'only-discussion', words: 'They wondered' } as const
const asAction = { kind: 'action', ownerPostId: null, dueOn: null, measure: null } as const

eachDatabase('what people decided', (open) => {
  let register: OpenDatabase
  let db: Kysely<Database>
  beforeEach(async () => {
    register = await open()
    db = register.db
  })
  afterEach(() => register.close())

  const likely = aCandidate({ quote: 'Action: DCC to bring the plan.', due: null })
  const possible = aCandidate({ quote: 'The CC would like a dog.', owner: null, confidence: 'possible' })
  const missed = 'The CC said that it would not happen again.'

  /** Minutes of a meeting with three candidates and a promise that none of them holds. */
  const putIn = async (heldOn: string, on: string) => {
    const alarm = aCandidate({ quote: `Action: nobody to do anything on ${heldOn}.` })
    const candidates = [likely, possible, alarm]
    const text = `${heldOn}\n${candidates.map(({ quote }) => quote).join('\n')}\n${missed}`
    const minutes = someMinutes({ heldOn: day(heldOn) }, candidates, { text })
    const { documentId } = await importMinutes(db, minutes, clerk, momentOn(on))
    return { documentId, ids: (await listCandidates(db, documentId)).map(({ id }) => id) }
  }
  const add = async (documentId: string, quote: string, paragraph: number, on: string) =>
    await addByHand(
      db,
      {
        documentId,
        meetingId: (await findDocument(db, documentId))?.minutes[0]?.meetingId ?? '',
        quote,
        place: { page: null, item: null, paragraph },
        ownerText: null,
        due: null,
        another: false,
      },
      asAction,
      clerk,
      momentOn(on),
    )

  it('is nothing at first', async () => {
    expect(await tallyReviews(db, '')).toEqual({
      minutes: { finished: 0, unfinished: 0 },
      proposals: [],
      added: [],
    })
  })

  it('is counted by what is alike', async () => {
    for (const [heldOn, on] of [
      ['2025-10-07', '2025-10-09'],
      ['2025-11-04', '2025-11-06'],
    ] as const) {
      const { ids } = await putIn(heldOn, on)
      await acceptCandidate(db, ids[0] ?? '', { kind: 'target' }, clerk, momentOn(on))
      await rejectCandidate(db, ids[2] ?? '', discussion, clerk, momentOn(on))
      if (heldOn === '2025-10-07')
        await acceptCandidate(
          db,
          ids[1] ?? '',
          { ownerPostId: null, dueOn: day('2026-01-01') },
          clerk,
          momentOn(on),
        )
    }
    const { minutes, proposals } = await tallyReviews(db, '')
    expect(minutes).toEqual({ finished: 1, unfinished: 1 })
    const alike = { readerVersion: '0.1.0+test', rejectionCode: null, hasWords: false, kind: 'action' }
    const kept = { kind: 'target', ownerKept: true, dateKept: true }
    const accepted = {
      ...alike,
      confidence: 'likely',
      decision: 'accepted',
      isCommitment: true,
      accepted: kept,
      count: 1,
    }
    const rejected = {
      ...alike,
      confidence: 'likely',
      decision: 'rejected',
      rejectionCode: 'only-discussion',
      hasWords: true,
      isCommitment: false,
      accepted: null,
      count: 1,
    }
    expect(proposals).toHaveLength(6)
    expect(proposals).toEqual(
      expect.arrayContaining([
        { ...accepted, reviewFinished: true },
        { ...accepted, reviewFinished: false },
        { ...rejected, reviewFinished: true },
        { ...rejected, reviewFinished: false },
        {
          ...accepted,
          confidence: 'possible',
          reviewFinished: true,
          accepted: { kind: 'action', ownerKept: true, dateKept: false },
        },
        {
          ...alike,
          confidence: 'possible',
          decision: null,
          isCommitment: false,
          reviewFinished: false,
          accepted: null,
          count: 1,
        },
      ]),
    )
    // The same decisions in the same state fall into one tally.
    await db.updateTable('candidates').set({ decision: 'rejected' }).where('decision', 'is', null).execute()
    const merged = (await tallyReviews(db, '')).proposals.filter(({ decision }) => decision === 'accepted')
    expect(merged.map(({ confidence, count }) => `${count} ${confidence}`).toSorted()).toEqual([
      '1 possible',
      '2 likely',
    ])
  })

  it('holds the misses, but not what the reader had proposed and a person rejected first', async () => {
    const { documentId, ids } = await putIn('2025-10-07', '2025-10-09')
    await add(documentId, missed, 99, '2025-10-10')
    for (const id of ids) await rejectCandidate(db, id, discussion, clerk, momentOn('2025-10-10'))
    await add(documentId, likely.quote, likely.place.paragraph, '2025-10-11')
    const { added } = await tallyReviews(db, '')
    expect(added).toEqual([{ readerVersion: '0.1.0+test', reviewFinished: true, count: 1 }])
    expect(await listMisses(db, '', 10)).toEqual([
      { ref: 'C-0001', quote: missed, documentId, fileName: 'minutes-2025-10-07.txt', heldOn: '2025-10-07' },
    ])
    const { score, falseAlarms } = await loadReaderReport(db, '')
    expect(score.figures).toMatchObject({
      likely: { part: 1, whole: 2 },
      recall: { part: 1, whole: 2 },
    })
    expect(falseAlarms).toEqual([
      {
        candidateId: ids[2],
        quote: 'Action: nobody to do anything on 2025-10-07.',
        code: 'only-discussion',
        words: 'They wondered',
        documentId,
        fileName: 'minutes-2025-10-07.txt',
        heldOn: '2025-10-07',
      },
    ])
  })

  it('holds what was added to each document, with no day that was agreed only later', async () => {
    const first = await putIn('2025-10-07', '2025-10-09')
    const second = await putIn('2025-11-04', '2025-11-06')
    await add(first.documentId, missed, 99, '2025-10-10')
    await add(second.documentId, missed, 99, '2025-11-10')
    const extension = {
      to: day('2026-05-01'),
      askedBy: 'CC',
      agreedBy: 'PCC',
      agreedAtMeetingId: null,
      reason: 'Agreed',
    }
    await extendDueDate(db, { ref: 'C-0001' }, extension, clerk, momentOn('2025-12-01'))
    expect(await listAddedIn(db, [first.documentId])).toEqual([
      { documentId: first.documentId, quote: missed, kind: 'action', ownerPostId: null, dueOn: null },
    ])
    expect(await listAddedIn(db, [first.documentId, second.documentId])).toHaveLength(2)
    expect(await listAddedIn(db, [])).toEqual([])
  })

  it('is shown latest first and no more than asked for, from a day on', async () => {
    for (const [heldOn, on] of [
      ['2025-10-07', '2025-10-09'],
      ['2025-11-04', '2025-11-06'],
      ['2025-12-02', '2025-12-04'],
    ] as const) {
      const { documentId, ids } = await putIn(heldOn, on)
      await rejectCandidate(db, ids[2] ?? '', discussion, clerk, momentOn(on))
      await add(documentId, missed, 99, on)
    }
    const days = (rows: readonly { heldOn: string }[]) => rows.map(({ heldOn }) => heldOn)
    expect(days(await listMisses(db, '', 2))).toEqual(['2025-12-02', '2025-11-04'])
    expect(days(await listFalseAlarms(db, '', 2))).toEqual(['2025-12-02', '2025-11-04'])
    const since = '2025-11-06T00:00:00.000Z'
    expect(days(await listMisses(db, since, 10))).toEqual(['2025-12-02', '2025-11-04'])
    expect(days(await listFalseAlarms(db, since, 10))).toEqual(['2025-12-02', '2025-11-04'])
    const { minutes, proposals, added } = await tallyReviews(db, since)
    expect(minutes).toEqual({ finished: 0, unfinished: 2 })
    expect(proposals.reduce((sum, { count }) => sum + count, 0)).toBe(6)
    expect(added).toMatchObject([{ count: 2 }])
    expect((await tallyReviews(db, '2025-12-05T00:00:00.000Z')).minutes).toEqual({
      finished: 0,
      unfinished: 0,
    })
  })
})
