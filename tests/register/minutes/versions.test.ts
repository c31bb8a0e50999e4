import type { Kysely } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { countCandidates, listCandidates } from '../../../db/candidates.ts'
import { getCommitment, listCommitments } from '../../../db/commitments.ts'
import { listDocuments } from '../../../db/documents.ts'
import { checkHistory, listHistory } from '../../../db/history.ts'
import type { Database } from '../../../db/schema.ts'
import { listVersionWords } from '../../../db/version-words.ts'
import { readMinutesFile } from '../../../src/extraction/read-minutes-file.ts'
import { closeCommitment } from '../../../src/register/commitments/close-commitment.ts'
import { acceptCandidate, rejectCandidate } from '../../../src/register/review/decide-candidate.ts'
import { importMinutes } from '../../../src/register/minutes/import-minutes.ts'
import { settleWording, type WordingDecision } from '../../../src/register/commitments/settle-wording.ts'
import { verifyQuotes } from '../../../src/register/verify-quotes.ts'
import { momentOn } from '../../support/clock.ts'
import { eachDatabase, type OpenDatabase } from '../../support/each-database.ts'
import { clerk } from '../../support/minutes.ts'
import { APPROVED, DRAFT } from '../../support/versions.ts'

const PLAN = 'custody improvement plan'
const COST = 'cost of the workshop'
const BOATS = 'two boats'
const SAMPLE = 'complaints are sampled by'
const VISIT = 'visit to the workshop'

eachDatabase('a new version of minutes', (open) => {
  let register: OpenDatabase
  let db: Kysely<Database>
  beforeEach(async () => {
    register = await open()
    db = register.db
  })
  afterEach(() => register.close())

  const putIn = async (text: string, name: string, on = '2025-03-10') =>
    await importMinutes(db, await readMinutesFile(name, Buffer.from(text)), clerk, momentOn(on))
  const putInDraft = () => putIn(DRAFT, 'draft.txt')
  const putInApproved = () => putIn(APPROVED, 'approved.txt', '2025-04-02')

  const candidate = async (documentId: string, words: string) => {
    const found = (await listCandidates(db, documentId)).find(({ quote }) => quote.includes(words))
    if (found === undefined) throw new Error(`There is no candidate about ${words}`)
    return found
  }
  const accept = async (documentId: string, ...about: readonly string[]) => {
    for (const words of about)
      await acceptCandidate(db, (await candidate(documentId, words)).id, {}, clerk, momentOn('2025-03-11'))
  }
  const commitment = async (words: string) => {
    const found = (await listCommitments(db)).find(({ quote }) => quote.includes(words))
    if (found === undefined) throw new Error(`There is no commitment about ${words}`)
    return found
  }
  const settle = async (ref: string, as: WordingDecision['as'], documentId: string, reason = '') =>
    await settleWording(db, { ref }, { as, documentId, reason }, clerk, momentOn('2025-04-03'))
  /** "about: accepted", "about: waits", in the order of the minutes. */
  const review = async (documentId: string) =>
    (await listCandidates(db, documentId)).map(({ quote, decision, rewordsCommitmentId }) => {
      const about = [PLAN, COST, BOATS, SAMPLE, VISIT].find((words) => quote.includes(words))
      return `${about}: ${decision?.as ?? (rewordsCommitmentId === null ? 'waits' : 'other words')}`
    })

  it('says what became of the words of the one before, and proposes only what is new', async () => {
    const draft = await putInDraft()
    await accept(draft.documentId, PLAN, COST, BOATS)
    const { meetings, documentId } = await putInApproved()
    expect(meetings).toEqual([
      {
        meeting: expect.objectContaining({ heldOn: '2025-03-04' }),
        candidates: 3,
        version: { number: 2, found: { unchanged: 2, changed: 1, gone: 1, added: 1 } },
      },
    ])
    expect(await review(documentId)).toEqual([
      `${PLAN}: accepted`,
      `${COST}: other words`,
      `${VISIT}: waits`,
      `${SAMPLE}: waits`,
    ])
    expect((await listCommitments(db)).length).toBe(3)
    const [first, second] = await listDocuments(db)
    expect(first?.minutes).toMatchObject([{ version: 1, state: 'draft', replaces: null }])
    expect(second?.minutes).toMatchObject([
      { version: 2, state: 'approved', replaces: { documentId: draft.documentId } },
    ])
  })

  it('keeps a commitment’s words and document, and records where they stand in the new one', async () => {
    const draft = await putInDraft()
    await accept(draft.documentId, PLAN)
    const before = await commitment(PLAN)
    const { documentId } = await putIn(
      APPROVED.replace('1. Custody', '1. Welcome\n\nAll were welcomed.\n\n2. Custody').replace(
        '2. Fleet',
        '3. Fleet',
      ),
      'approved.txt',
      '2025-04-02',
    )
    expect(await commitment(PLAN)).toEqual(before)
    expect(await listVersionWords(db, { commitmentId: before.id })).toMatchObject([
      {
        documentId,
        found: 'unchanged',
        earlier: { quote: before.quote, documentId: draft.documentId },
        words: { quote: before.quote, place: { item: '2', paragraph: 8 } },
        settled: null,
      },
    ])
    expect((await listHistory(db, 'commitment', before.id)).at(-1)).toMatchObject({
      act: 'put in version 2 of its minutes, which has the same words',
      actor: 'Priya Anand',
      detail: { file: 'approved.txt', document: documentId, place: { item: '2' } },
    })
  })

  it('moves over what nobody has decided on, with the words it has now', async () => {
    const draft = await putInDraft()
    const [plan, cost] = [await candidate(draft.documentId, PLAN), await candidate(draft.documentId, COST)]
    const { documentId } = await putInApproved()
    expect(await review(documentId)).toEqual([
      `${PLAN}: waits`,
      `${COST}: waits`,
      `${VISIT}: waits`,
      `${SAMPLE}: waits`,
    ])
    expect(await review(draft.documentId)).toEqual([`${BOATS}: waits`])
    const moved = await listCandidates(db, documentId)
    expect(moved.slice(0, 2).map(({ id }) => id)).toEqual([plan.id, cost.id])
    expect(moved[1]).toMatchObject({
      quote: 'Action: CFO to report on the cost of the workshop by 30 May 2025.',
      due: { dueOn: '2025-05-30' },
    })
    expect((await countCandidates(db)).get(documentId)).toEqual({ all: 4, waiting: 4 })
    expect(await listHistory(db, 'candidate', cost.id)).toMatchObject([
      {
        act: 'put in version 2, which holds the proposal',
        detail: { from: cost.quote, fromDocument: draft.documentId },
      },
    ])
  })

  it('keeps what was rejected rejected, and shows other words once more without a tick', async () => {
    const draft = await putInDraft()
    for (const words of [PLAN, COST, BOATS])
      await rejectCandidate(
        db,
        (await candidate(draft.documentId, words)).id,
        { code: 'only-discussion', words: '' },
        clerk,
        momentOn('2025-03-11'),
      )
    const { documentId, meetings } = await putInApproved()
    expect(await review(documentId)).toEqual([
      `${PLAN}: rejected`,
      `${COST}: waits`,
      `${VISIT}: waits`,
      `${SAMPLE}: waits`,
    ])
    expect(await candidate(documentId, PLAN)).toMatchObject({
      decision: { by: 'Priya Anand', rejection: 'only-discussion' },
    })
    expect(await candidate(documentId, COST)).toMatchObject({
      confidence: 'possible',
      reason: expect.stringContaining('In other words it was rejected in the earlier version.'),
    })
    expect(meetings[0]?.version?.found).toEqual({ unchanged: 2, changed: 1, gone: 0, added: 1 })
  })

  it('is the same file only once', async () => {
    await putInDraft()
    await expect(putIn(DRAFT, 'draft-again.txt')).rejects.toMatchObject({ code: 'conflict' })
    expect((await listDocuments(db)).length).toBe(1)
  })

  it.each([
    [
      'a log of its actions',
      `Fernmoor Oversight Board\nAction log\nTuesday 4 March 2025\n\n${DRAFT.split('\n')
        .filter((line) => line.startsWith('Action:'))
        .join('\n\n')}\n`,
    ],
    ['minutes of another day', DRAFT.replace('Tuesday 4 March', 'Tuesday 1 April')],
    ['minutes of another body', DRAFT.replace('Oversight Board', 'Scrutiny Board')],
    [
      'another paper',
      'Fernmoor Oversight Board\nTuesday 4 March 2025\n\nThe Board’s visit to the harbour was a success, and the sea was calm.\n\nAction: CC to thank the crew by 1 May 2025.\n',
    ],
  ])('is not %s', async (_, text) => {
    const draft = await putInDraft()
    const { meetings, documentId } = await putIn(text, 'other.txt')
    expect(meetings[0]?.version).toBeNull()
    expect((await listCandidates(db, draft.documentId)).length).toBe(4)
    expect((await listCandidates(db, documentId)).length).toBeGreaterThan(0)
  })

  it('may be of one meeting in a collection', async () => {
    const april = DRAFT.replace('Tuesday 4 March', 'Tuesday 1 April').replace('two boats', 'three horses')
    const draft = await putIn(april, 'april-draft.txt')
    await accept(draft.documentId, PLAN)
    const { meetings } = await putIn(`${APPROVED}\n${april}`, 'year.txt', '2025-05-02')
    expect(meetings.map(({ meeting, candidates, version }) => [meeting.heldOn, candidates, version])).toEqual(
      [
        ['2025-03-04', 4, null],
        ['2025-04-01', 3, { number: 2, found: { unchanged: 4, changed: 0, gone: 0, added: 0 } }],
      ],
    )
    expect((await verifyQuotes(db)).problems).toEqual([])
  })

  describe('with other words for a commitment', () => {
    let documentId: string
    let ref: string
    beforeEach(async () => {
      const draft = await putInDraft()
      await accept(draft.documentId, COST, BOATS)
      ;({ documentId } = await putInApproved())
      ;({ ref } = await commitment(COST))
    })

    it('leaves the commitment as it is until a person decides', async () => {
      expect(await getCommitment(db, ref)).toMatchObject({
        quote: expect.stringContaining('30 April'),
        version: 1,
      })
      const { id } = await candidate(documentId, COST)
      await expect(acceptCandidate(db, id, {}, clerk, momentOn('2025-04-03'))).rejects.toMatchObject({
        code: 'conflict',
        message:
          'These may be the new words of a commitment in the register. Decide on that first, from the review.',
      })
      await expect(
        rejectCandidate(db, id, { code: 'other', words: '' }, clerk, momentOn('2025-04-03')),
      ).rejects.toMatchObject({
        code: 'conflict',
      })
    })

    it('takes the new ones, with their place; the earlier ones and the dates stay in the history', async () => {
      const before = await getCommitment(db, ref)
      await settle(ref, 'taken', documentId, 'The board said May')
      const after = await getCommitment(db, ref)
      expect(after).toEqual({
        ...before,
        quote: 'Action: CFO to report on the cost of the workshop by 30 May 2025.',
        place: after.place,
        documentId,
        version: 2,
      })
      expect((await listCommitments(db, { search: '30 may workshop' })).map((c) => c.ref)).toEqual([ref])
      expect(await candidate(documentId, COST)).toMatchObject({
        decision: { as: 'accepted', commitmentId: before.id },
      })
      expect((await listHistory(db, 'commitment', before.id)).at(-1)).toMatchObject({
        act: 'took the words of the new version',
        detail: {
          from: before.quote,
          to: after.quote,
          earlierDocument: before.documentId,
          earlierPlace: before.place,
        },
      })
      expect(await verifyQuotes(db)).toEqual({ documents: 2, quotes: 2, withoutMinutes: [], problems: [] })
    })

    it('keeps the earlier ones', async () => {
      const before = await getCommitment(db, ref)
      await settle(ref, 'kept', documentId, 'A slip of the clerk')
      expect(await getCommitment(db, ref)).toEqual({ ...before, version: 2 })
      expect(await candidate(documentId, COST)).toMatchObject({
        decision: { as: 'rejected', reason: `The earlier words of ${ref} were kept` },
      })
    })

    it('takes them for two promises', async () => {
      await settle(ref, 'two', documentId)
      await accept(documentId, COST)
      expect((await listCommitments(db)).map(({ quote, dueOn }) => [quote.includes(COST), dueOn])).toEqual([
        [true, '2025-04-30'],
        [true, '2025-05-30'],
        [false, '2025-05-31'],
      ])
    })

    it('once', async () => {
      await settle(ref, 'kept', documentId)
      await expect(settle(ref, 'taken', documentId)).rejects.toMatchObject({ code: 'conflict' })
    })

    it('not against another version than the one that was looked at', async () => {
      const { documentId: third } = await putIn(
        APPROVED.replace('by 30 May', 'by 30 June'),
        'third.txt',
        '2025-04-05',
      )
      await expect(settle(ref, 'taken', documentId)).rejects.toMatchObject({ code: 'conflict' })
      await settle(ref, 'taken', third)
      expect((await getCommitment(db, ref)).quote).toContain('30 June')
      expect(await review(third)).toEqual([
        `${PLAN}: waits`,
        `${COST}: accepted`,
        `${VISIT}: waits`,
        `${SAMPLE}: waits`,
      ])
    })

    it('and says so of words that are gone, which cannot be taken', async () => {
      const { id, ref: boats } = await commitment(BOATS)
      expect(await listVersionWords(db, { commitmentId: id })).toMatchObject([{ found: 'gone', words: null }])
      await expect(settle(boats, 'taken', documentId)).rejects.toMatchObject({ code: 'invalid' })
      await expect(settle(boats, 'two', documentId)).rejects.toMatchObject({ code: 'invalid' })
      await settle(boats, 'kept', documentId, 'They were promised in the room')
      expect((await listVersionWords(db, { commitmentId: id }))[0]?.settled).toMatchObject({
        as: 'kept',
        by: 'Priya Anand',
      })
    })
  })

  describe('and a third', () => {
    it('does not ask again what was decided on the same words', async () => {
      const draft = await putInDraft()
      await accept(draft.documentId, COST, BOATS)
      const second = await putInApproved()
      const [cost, boats] = [await commitment(COST), await commitment(BOATS)]
      await settle(cost.ref, 'kept', second.documentId, 'A slip')
      await settle(boats.ref, 'kept', second.documentId, 'It was promised')
      const third = await putIn(APPROVED.replace('twelve', 'thirteen'), 'third.txt', '2025-04-09')
      expect(third.meetings[0]?.version).toEqual({
        number: 3,
        found: { unchanged: 3, changed: 1, gone: 1, added: 0 },
      })
      for (const { id } of [cost, boats])
        expect((await listVersionWords(db, { commitmentId: id })).map(({ settled }) => settled?.as)).toEqual([
          'kept',
          'kept',
        ])
      expect(await review(third.documentId)).toEqual([
        `${PLAN}: waits`,
        `${COST}: rejected`,
        `${VISIT}: waits`,
        `${SAMPLE}: waits`,
      ])
    })

    it('that has the first words again ends the question', async () => {
      const draft = await putInDraft()
      await accept(draft.documentId, COST)
      const second = await putInApproved()
      const third = await putIn(DRAFT.replace('DRAFT', 'Final'), 'third.txt', '2025-04-09')
      const { id } = await commitment(COST)
      expect((await listVersionWords(db, { commitmentId: id })).map(({ found }) => found)).toEqual([
        'changed',
        'unchanged',
      ])
      expect(await candidate(second.documentId, COST)).toMatchObject({
        decision: { as: 'rejected', reason: 'Version 3 of the minutes no longer has this wording' },
      })
      expect(await candidate(third.documentId, COST)).toMatchObject({
        decision: { as: 'accepted', commitmentId: id },
      })
    })

    it('carries the new words on once they were taken', async () => {
      const draft = await putInDraft()
      await accept(draft.documentId, COST)
      const second = await putInApproved()
      const { id, ref } = await commitment(COST)
      await settle(ref, 'taken', second.documentId)
      await putIn(APPROVED.replace('twelve', 'thirteen'), 'third.txt', '2025-04-09')
      expect((await listVersionWords(db, { commitmentId: id })).map(({ found }) => found)).toEqual([
        'changed',
        'unchanged',
      ])
      expect((await verifyQuotes(db)).problems).toEqual([])
    })
  })

  it('leaves a closed commitment closed', async () => {
    const draft = await putInDraft()
    await accept(draft.documentId, BOATS)
    const { ref } = await commitment(BOATS)
    await closeCommitment(db, { ref }, { as: 'delivered', reason: '' }, clerk, momentOn('2025-03-12'))
    await putInApproved()
    expect((await getCommitment(db, ref)).closure?.as).toBe('delivered')
  })

  it('writes all of it into a history that holds', async () => {
    const draft = await putInDraft()
    await accept(draft.documentId, PLAN, COST, BOATS)
    await putInApproved()
    expect(await checkHistory(db)).toMatchObject({ sound: true })
    expect((await verifyQuotes(db)).problems).toEqual([])
    await db
      .updateTable('versionWords')
      .set({ quote: 'Words of nobody.' })
      .where('found', '=', 'unchanged')
      .execute()
    expect((await verifyQuotes(db)).problems).toEqual([
      'approved.txt: words that it was found to have as a new version are not in it.',
    ])
  })
})
