import type { Kysely } from 'kysely'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { findCandidate, listCandidates } from '../../../db/candidates.ts'
import { getCommitment, listCommitments } from '../../../db/commitments.ts'
import { checkHistory, listHistory } from '../../../db/history.ts'
import { listPosts } from '../../../db/people.ts'
import type { Database } from '../../../db/schema.ts'
import { addByHand, type PickedWords } from '../../../src/register/review/add-by-hand.ts'
import { rejectCandidate } from '../../../src/register/review/decide-candidate.ts'
import { importMinutes } from '../../../src/register/minutes/import-minutes.ts'
import type { AcceptedParts } from '../../../src/register/review/review-facts.ts'
import { verifyQuotes } from '../../../src/register/verify-quotes.ts'
import { aDueReading, day } from '../../support/builders.ts'
import { momentOn } from '../../support/clock.ts'
import { eachDatabase, type OpenDatabase } from '../../support/each-database.ts'
import { aCandidate, clerk, someMinutes } from '../../support/minutes.ts'

const NOW = momentOn('2025-10-09')
const quote = 'The CC hoped to publish the “dog” figures in 6 months.'
const text = `Holding to Account\n${aCandidate().quote}\nThe CC hoped to\npublish the “dog” figures in 6 months.`

eachDatabase('adding a commitment that was not found', (open) => {
  let register: OpenDatabase
  let db: Kysely<Database>
  let documentId: string
  let meetingId: string
  beforeEach(async () => {
    register = await open()
    db = register.db
    const imported = await importMinutes(db, someMinutes({}, [aCandidate()], { text }), clerk, NOW)
    documentId = imported.documentId
    meetingId = imported.meetings[0]?.meeting.id ?? ''
  })
  afterEach(() => register.close())

  const parts: AcceptedParts = {
    kind: 'undertaking',
    ownerPostId: null,
    dueOn: day('2026-04-07'),
    measure: null,
  }
  const add = (picked: Partial<PickedWords> = {}, changed: Partial<AcceptedParts> = {}) =>
    addByHand(
      db,
      {
        documentId,
        meetingId,
        quote,
        place: { page: 1, item: '4', paragraph: 3 },
        ownerText: 'CC',
        due: aDueReading(),
        another: false,
        ...picked,
      },
      { ...parts, ...changed },
      clerk,
      NOW,
    )

  it('makes it one like any other: quote, place, hash, derivation, baseline, return and history', async () => {
    const chief = (await listPosts(db)).find(({ code }) => code === 'CC')
    const ref = await add({}, { ownerPostId: chief?.id ?? '' })
    const commitment = await getCommitment(db, ref)
    expect(commitment).toMatchObject({
      ref: 'C-0001',
      kind: 'undertaking',
      quote,
      place: { page: 1, item: '4', paragraph: 3 },
      documentId,
      owner: { code: 'CC' },
      ownerText: 'CC',
      due: aDueReading(),
      dueOn: '2026-04-07',
      baselineDueOn: '2026-04-07',
      revisits: [{ revisitOn: '2026-04-07', reason: 'It falls due on 7 April 2026' }],
      acceptedBy: 'Priya Anand',
      addedByHandAt: NOW.at,
    })
    const row = await db.selectFrom('commitments').selectAll().executeTakeFirstOrThrow()
    expect(row.missedByReader).toBe('0.1.0+test')
    expect(await listHistory(db, 'commitment', commitment.id)).toEqual([
      expect.objectContaining({
        act: 'added the commitment by hand',
        detail: { ref, kind: 'undertaking', quote, dueOn: '2026-04-07', working: aDueReading().working },
      }),
    ])
    expect((await verifyQuotes(db)).problems).toEqual([])
    expect(await checkHistory(db)).toMatchObject({ sound: true })
  })

  it('keeps a day that the person set as theirs', async () => {
    const ref = await add({}, { dueOn: day('2026-05-01') })
    expect((await getCommitment(db, ref)).due).toMatchObject({
      rule: 'set-by-reviewer',
      otherReadings: [{ dueOn: '2026-04-07' }],
    })
  })

  it.each([
    ['other words', 'The CC hoped to publish the “cat” figures in 6 months.'],
    ['other quote marks than the document’s', 'The CC hoped to publish the "dog" figures in 6 months.'],
    ['no words', ''],
  ])('refuses %s: a quote or nothing', async (_, other) => {
    await expect(add({ quote: other })).rejects.toMatchObject({
      code: 'invalid',
      message: 'These words do not stand in minutes-2025-10-07.txt, so they stay out of the register.',
    })
    expect(await listCommitments(db)).toEqual([])
    // The number was not used up.
    expect(await add()).toBe('C-0001')
  })

  it('refuses minutes, posts and meetings that are not there', async () => {
    await expect(add({ meetingId: 'nothing' })).rejects.toMatchObject({ code: 'invalid' })
    await expect(add({ documentId: 'nothing' })).rejects.toMatchObject({ code: 'not-found' })
    await expect(add({}, { ownerPostId: 'nobody' })).rejects.toMatchObject({ code: 'invalid' })
  })

  it('takes the same words once, unless they hold another promise', async () => {
    await add()
    await expect(add()).rejects.toMatchObject({
      code: 'conflict',
      message: 'These words are in the register already, as C-0001.',
    })
    expect(await add({ another: true })).toBe('C-0002')
  })

  it('of two people at once, one is told', async () => {
    const both = await Promise.allSettled([add(), add()])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(await listCommitments(db)).toHaveLength(1)
  })

  it('takes back the rejection of the same words, and of no others', async () => {
    const [candidate] = await listCandidates(db, documentId)
    const id = candidate?.id ?? ''
    await rejectCandidate(db, id, { code: 'only-discussion', words: '' }, clerk, NOW)
    await add()
    expect((await findCandidate(db, id))?.decision?.commitmentId).toBeNull()
    const ref = await add({ quote: aCandidate().quote, place: aCandidate().place })
    expect((await findCandidate(db, id))?.decision).toMatchObject({
      as: 'rejected',
      rejection: 'only-discussion',
      commitmentId: (await getCommitment(db, ref)).id,
    })
  })
})
