import type { Kysely } from 'kysely'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { findCandidate, listCandidates } from '../../../db/candidates.ts'
import { getCommitment, listCommitments } from '../../../db/commitments.ts'
import { checkHistory, listHistory } from '../../../db/history.ts'
import { listPosts } from '../../../db/people.ts'
import type { Database } from '../../../db/schema.ts'
import type { Candidate } from '../../../src/extraction/candidate.ts'
import {
  acceptCandidate,
  type ReviewEdits,
  rejectCandidate,
} from '../../../src/register/review/decide-candidate.ts'
import { importMinutes } from '../../../src/register/minutes/import-minutes.ts'
import { aDueReading, day } from '../../support/builders.ts'
import { momentOn } from '../../support/clock.ts'
import { eachDatabase, type OpenDatabase } from '../../support/each-database.ts'
import { aCandidate, clerk, someMinutes } from '../../support/minutes.ts'

const NOW = momentOn('2025-10-09')
const onlyNoted = { code: 'only-discussion', words: 'Only noted' } as const

eachDatabase('deciding on a candidate', (open) => {
  let register: OpenDatabase
  let db: Kysely<Database>
  beforeEach(async () => {
    register = await open()
    db = register.db
  })
  afterEach(() => register.close())

  const propose = async (candidate: Candidate = aCandidate()) => {
    const minutes = someMinutes({}, [candidate])
    const { documentId } = await importMinutes(db, minutes, clerk, NOW)
    const [stored] = await listCandidates(db, documentId)
    if (stored === undefined) throw new Error('The candidate was not kept')
    return { minutes, ...stored }
  }
  const accept = (id: string, edits: ReviewEdits = {}) => acceptCandidate(db, id, edits, clerk, NOW)
  const accepted = async (candidate?: Candidate, edits?: ReviewEdits) => {
    const { id } = await propose(candidate)
    return await getCommitment(db, await accept(id, edits))
  }

  it('accepting it keeps everything that was read, with its place and the file’s hash', async () => {
    const measure = { what: 'calls', comparator: 'at-least', value: 80, unit: '%', baseline: 61.5 } as const
    const other = [{ dueOn: day('2026-03-31'), working: 'Six months from the end of September.' }]
    const due = aDueReading({ otherReadings: other, vague: true })
    const { id, minutes, documentId, meetingId } = await propose(aCandidate({ measure, due, kind: 'target' }))
    const ref = await accept(id)
    const deputy = (await listPosts(db)).find((post) => post.code === 'DCC')
    expect(ref).toBe('C-0001')
    const commitment = await getCommitment(db, ref)
    expect(commitment).toEqual({
      id: commitment.id,
      ref: 'C-0001',
      kind: 'target',
      quote: 'Action: DCC to share the custody improvement plan in 6 months.',
      place: { page: 2, item: '3.1', paragraph: 14 },
      documentId,
      meeting: {
        id: meetingId,
        ref: 'HTAM-2025-10-07',
        seriesName: 'Holding to Account Meeting',
        heldOn: '2025-10-07',
      },
      owner: { id: deputy?.id, code: 'DCC', title: 'Deputy Chief Constable', side: 'force' },
      ownerText: 'DCC',
      due,
      dueOn: '2026-04-07',
      baselineDueOn: '2026-04-07',
      measure,
      extensions: [],
      updates: [],
      readings: [],
      revisits: [
        {
          id: expect.any(String),
          revisitOn: '2026-04-07',
          reason: 'It falls due on 7 April 2026',
          done: null,
        },
      ],
      closure: null,
      acceptedAt: '2025-10-09T10:00:00.000Z',
      acceptedBy: 'Priya Anand',
      addedByHandAt: null,
      version: 1,
    })
    const row = await db.selectFrom('commitments').selectAll().executeTakeFirstOrThrow()
    expect(row).toMatchObject({
      documentSha256: minutes.document.sha256,
      madeOn: '2025-10-07',
      searchText:
        'c-0001 action: dcc to share the custody improvement plan in 6 months. dcc deputy chief constable dcc',
    })
    expect((await findCandidate(db, id))?.decision).toMatchObject({
      as: 'accepted',
      by: 'Priya Anand',
      commitmentId: commitment.id,
    })
    expect(await listHistory(db, 'commitment', commitment.id)).toEqual([
      expect.objectContaining({
        act: 'accepted the commitment',
        detail: { ref, kind: 'target', quote: commitment.quote, dueOn: '2026-04-07', working: due.working },
      }),
    ])
  })

  it.each([
    ['next_step', 'undertaking'],
    ['undertaking', 'undertaking'],
    ['revisit', 'revisit'],
  ] as const)('a %s becomes a commitment of the kind %s', async (read, kind) => {
    expect((await accepted(aCandidate({ kind: read }))).kind).toBe(kind)
  })

  it('a promise to look again sets the office’s own duty', async () => {
    expect((await accepted(aCandidate({ kind: 'revisit' }))).revisits[0]?.reason).toBe(
      'The office promised to look again on 7 April 2026',
    )
  })

  it('a promise without due words has no date, no baseline and no return', async () => {
    expect(await accepted(aCandidate({ due: null }))).toMatchObject({
      due: null,
      dueOn: null,
      baselineDueOn: null,
      revisits: [],
    })
  })

  it('words that name an event keep it, and no date is filled in', async () => {
    const due = aDueReading({
      phrase: 'when the audit is back',
      precision: 'event',
      dueOn: null,
      event: 'the audit is back',
    })
    expect(await accepted(aCandidate({ due }))).toMatchObject({
      due,
      dueOn: null,
      baselineDueOn: null,
      revisits: [],
    })
    expect(await getCommitment(db, 'C-0001')).toMatchObject({ due })
  })

  it('an event kept without a date is not edited by saying again that there is no date', async () => {
    const due = aDueReading({
      phrase: 'when the audit is back',
      precision: 'event',
      dueOn: null,
      event: 'the audit is back',
    })
    expect((await accepted(aCandidate({ due }), { dueOn: null })).due).toEqual(due)
  })

  it('another day set by the reviewer keeps what was read beside it', async () => {
    const commitment = await accepted(aCandidate(), { dueOn: day('2026-03-31') })
    expect(commitment).toMatchObject({ dueOn: '2026-03-31', baselineDueOn: '2026-03-31' })
    expect(commitment.due).toEqual({
      phrase: 'in 6 months',
      anchorOn: '2025-10-07',
      rule: 'set-by-reviewer',
      precision: 'day',
      dueOn: '2026-03-31',
      event: null,
      working: 'The minutes say “in 6 months”; Priya Anand set 31 March 2026 when accepting the commitment.',
      vague: false,
      otherReadings: [{ dueOn: '2026-04-07', working: aDueReading().working }],
    })
    expect(commitment.revisits.map((r) => r.revisitOn)).toEqual(['2026-03-31'])
  })

  it('the same day typed again is no edit', async () => {
    expect((await accepted(aCandidate(), { dueOn: day('2026-04-07') })).due).toEqual(aDueReading())
  })

  it('“no date was given” set by the reviewer keeps what was read', async () => {
    const commitment = await accepted(aCandidate(), { dueOn: null })
    expect(commitment).toMatchObject({ dueOn: null, baselineDueOn: null, revisits: [] })
    expect(commitment.due).toMatchObject({
      precision: 'none',
      dueOn: null,
      working: 'The minutes say “in 6 months”; Priya Anand recorded that no date was given.',
      otherReadings: [{ dueOn: '2026-04-07' }],
    })
  })

  it('a day set where the minutes give none says so', async () => {
    const commitment = await accepted(aCandidate({ due: null }), { dueOn: day('2026-03-31') })
    expect(commitment.due).toMatchObject({
      phrase: '',
      working: 'The minutes give no date; Priya Anand set 31 March 2026 when accepting the commitment.',
      otherReadings: [],
    })
  })

  it('the reviewer chooses the owner: a post, or none', async () => {
    const { id } = await propose()
    const chief = (await listPosts(db)).find((post) => post.code === 'CC')
    const ref = await accept(id, { ownerPostId: chief?.id ?? '', kind: 'undertaking' })
    expect(await getCommitment(db, ref)).toMatchObject({
      owner: { code: 'CC' },
      ownerText: 'DCC',
      kind: 'undertaking',
    })
  })

  it('no post keeps the minutes’ own words for the owner', async () => {
    expect(await accepted(aCandidate(), { ownerPostId: null })).toMatchObject({
      owner: null,
      ownerText: 'DCC',
    })
  })

  it('what was accepted is kept beside what was read', async () => {
    const { id } = await propose()
    const chief = (await listPosts(db)).find((post) => post.code === 'CC')
    const measure = { what: 'calls', comparator: 'at-least', value: 80, unit: '%', baseline: null } as const
    const edits = { kind: 'target', ownerPostId: chief?.id ?? '', dueOn: day('2026-03-31'), measure } as const
    const ref = await accept(id, edits)
    const kept = await findCandidate(db, id)
    expect(kept).toMatchObject({ kind: 'action', due: aDueReading(), measure: null })
    expect(kept?.decision?.accepted).toEqual(edits)
    const { id: commitmentId, measure: inForce } = await getCommitment(db, ref)
    expect(inForce).toEqual(measure)
    expect(await listHistory(db, 'commitment', commitmentId)).toEqual([
      expect.objectContaining({
        detail: expect.objectContaining({ changed: 'kind, owner, due date, measure' }),
      }),
    ])
  })

  it('accepted as it was read, the same stands on both sides', async () => {
    const { id, ownerPostId } = await propose()
    await accept(id)
    expect((await findCandidate(db, id))?.decision?.accepted).toEqual({
      kind: 'action',
      ownerPostId,
      dueOn: '2026-04-07',
      measure: null,
    })
  })

  it('a decision from before this was kept says nothing about it', async () => {
    const { id } = await propose()
    await accept(id)
    await db
      .updateTable('candidates')
      .set({ acceptedKind: null, acceptedOwnerPostId: null, acceptedDueOn: null, acceptedMeasure: null })
      .execute()
    expect((await findCandidate(db, id))?.decision).toMatchObject({ as: 'accepted', accepted: null })
  })

  it('the reader that read it is kept with it and with its document', async () => {
    const { documentId } = await propose()
    const rows = await db.selectFrom('candidates').select('readerVersion').execute()
    expect(rows).toEqual([{ readerVersion: '0.1.0+test' }])
    const document = await db
      .selectFrom('documents')
      .select('readerVersion')
      .where('id', '=', documentId)
      .execute()
    expect(document).toEqual([{ readerVersion: '0.1.0+test' }])
  })

  it('a post that is not there is refused, and nothing is kept', async () => {
    const { id } = await propose()
    await expect(accept(id, { ownerPostId: 'post-nobody' })).rejects.toMatchObject({
      code: 'invalid',
      message: 'Choose an owner from the list of posts.',
    })
    expect(await listCommitments(db)).toEqual([])
    expect((await findCandidate(db, id))?.decision).toBeNull()
    // The number was not used up either.
    expect(await accept(id)).toBe('C-0001')
  })

  it('rejecting it keeps the reason, and makes no commitment', async () => {
    const { id } = await propose()
    await rejectCandidate(db, id, onlyNoted, clerk, NOW)
    expect((await findCandidate(db, id))?.decision).toEqual({
      as: 'rejected',
      at: NOW.at,
      by: 'Priya Anand',
      rejection: 'only-discussion',
      reason: 'Only noted',
      commitmentId: null,
      accepted: null,
    })
    expect(await listCommitments(db)).toEqual([])
    expect(await listHistory(db, 'candidate', id)).toEqual([
      expect.objectContaining({
        act: 'rejected the candidate',
        detail: expect.objectContaining({ code: 'only-discussion', reason: 'Only discussion: Only noted' }),
      }),
    ])
  })

  it.each(['accept', 'reject'] as const)(
    'a second decision (%s) is a conflict and changes nothing',
    async (second) => {
      const { id } = await propose()
      await accept(id)
      const again = second === 'accept' ? accept(id) : rejectCandidate(db, id, onlyNoted, clerk, NOW)
      await expect(again).rejects.toMatchObject({ code: 'conflict' })
      expect((await listCommitments(db)).length).toBe(1)
      expect((await findCandidate(db, id))?.decision?.as).toBe('accepted')
    },
  )

  it('a candidate that is not there is not found', async () => {
    await expect(accept('nothing')).rejects.toMatchObject({ code: 'not-found' })
    await expect(rejectCandidate(db, 'nothing', onlyNoted, clerk, NOW)).rejects.toMatchObject({
      code: 'not-found',
    })
  })

  it('of several people who decide at once one wins, and the register holds one commitment', async () => {
    const { id } = await propose()
    const decisions = await Promise.allSettled([
      accept(id),
      accept(id),
      accept(id),
      rejectCandidate(db, id, onlyNoted, clerk, NOW),
    ])
    const lost = decisions.flatMap((d) => (d.status === 'rejected' ? [d.reason] : []))
    expect(lost.map((e: { code: string }) => e.code)).toEqual(['conflict', 'conflict', 'conflict'])
    const decision = (await findCandidate(db, id))?.decision
    expect((await listCommitments(db)).length).toBe(decision?.as === 'accepted' ? 1 : 0)
    expect(await checkHistory(db)).toMatchObject({ sound: true, entries: 2 })
  })
})
