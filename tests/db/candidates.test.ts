import { expect, it } from 'vitest'
import {
  countCandidates,
  decideCandidate,
  findCandidate,
  insertCandidates,
  listCandidates,
} from '../../db/candidates.ts'
import { dueFromRow, dueToRow, measureFromRow, measureToRow } from '../../db/due-columns.ts'
import type { Candidate, DueReading } from '../../src/extraction/candidate.ts'
import { importMinutes } from '../../src/register/minutes/import-minutes.ts'
import { aDueReading, day } from '../support/builders.ts'
import { momentOn } from '../support/clock.ts'
import { eachDatabase } from '../support/each-database.ts'
import { aCandidate, aNewCandidate, clerk, someMinutes } from '../support/minutes.ts'

const readings: readonly (readonly [string, DueReading])[] = [
  ['a day', aDueReading()],
  ['a month', aDueReading({ phrase: 'by March 26’', precision: 'month', dueOn: day('2026-03-31') })],
  [
    'a vague season',
    aDueReading({ phrase: 'spring', precision: 'quarter', vague: true, dueOn: day('2026-05-31') }),
  ],
  [
    'words that fixed no day',
    aDueReading({ phrase: 'in due course', precision: 'none', dueOn: null, working: 'No date was given.' }),
  ],
  [
    'something that must happen first',
    aDueReading({
      phrase: 'once the audit is back',
      precision: 'event',
      dueOn: null,
      event: 'the audit is back',
    }),
  ],
  [
    'other readings',
    aDueReading({
      otherReadings: [
        { dueOn: day('2026-03-31'), working: 'The end of the financial year.' },
        { dueOn: day('2025-12-31'), working: '“Year end” could mean the calendar’s.' },
      ],
    }),
  ],
]

it.each(readings)('a derivation with %s comes back from its columns as it was', (_, due) => {
  expect(dueFromRow(dueToRow(due), due.dueOn)).toEqual(due)
})

it('no due words come back as none', () => {
  expect(dueFromRow(dueToRow(null), null)).toBeNull()
  expect(dueToRow(null)).toMatchObject({ duePrecision: 'none', duePhrase: null, dueOn: null })
})

it('words that fixed no day stay without one when a date is agreed later', () => {
  const said = aDueReading({ phrase: 'shortly', precision: 'none', dueOn: null })
  const row = { ...dueToRow(said), dueOn: day('2026-09-30') }
  expect(dueFromRow(row, day('2026-09-30'))?.dueOn).toBeNull()
})

it('a measure comes back from its columns, with or without a baseline', () => {
  for (const baseline of [null, 0, 61.5]) {
    const measure = {
      what: 'calls answered',
      comparator: 'at-least',
      value: 80,
      unit: '%',
      baseline,
    } as const
    expect(measureFromRow(measureToRow(measure))).toEqual(measure)
  }
  expect(measureFromRow(measureToRow(null))).toBeNull()
})

eachDatabase('candidates', (open) => {
  it('come back as they were read, in the order of the minutes', async () => {
    const { db, close } = await open()
    const candidates: readonly Candidate[] = [
      ...readings.map(([, due]) => aCandidate({ due })),
      aCandidate({ due: null, owner: null, kind: 'next_step', confidence: 'possible' }),
      aCandidate({
        quote: 'Répondre à 80% — “within 30 seconds”, O’Neill said 👮',
        place: { page: null, item: null, paragraph: 1 },
        owner: { text: 'PCC and CFO', from: 'inferred', post: null },
        kind: 'target',
        measure: { what: 'calls', comparator: 'at-most', value: 0.25, unit: 'per cent', baseline: null },
      }),
    ]
    const { documentId, meetings } = await importMinutes(
      db,
      someMinutes({}, candidates),
      clerk,
      momentOn('2025-10-09'),
    )
    const stored = await listCandidates(db, documentId)
    expect(
      stored.map(
        ({
          id: _i,
          documentId: _d,
          meetingId: _m,
          ownerPostId: _o,
          decision: _c,
          rewordsCommitmentId: _r,
          decidedInDocumentId: _v,
          ...read
        }) => read,
      ),
    ).toEqual(
      // The post was looked up when the minutes came in, and is kept as the post's own key.
      candidates.map((c) => ({ ...c, owner: c.owner === null ? null : { ...c.owner, post: null } })),
    )
    expect(stored.every((c) => c.decision === null && c.meetingId === meetings[0]?.meeting.id)).toBe(true)
    await close()
  })

  it('are decided once, and counted', async () => {
    const { db, close } = await open()
    const { documentId, meetings } = await importMinutes(
      db,
      someMinutes({}, [aCandidate(), aCandidate({ due: null })]),
      clerk,
      momentOn('2025-10-09'),
    )
    const other = await importMinutes(
      db,
      someMinutes({ heldOn: day('2025-11-04') }, []),
      clerk,
      momentOn('2025-11-06'),
    )
    const [first] = await listCandidates(db, documentId)
    const id = first?.id ?? ''
    const decision = {
      decision: 'rejected',
      decidedAt: '2025-10-09T10:00:00.000Z',
      decidedBy: 'Priya Anand',
      decisionReason: 'Only noted',
      commitmentId: null,
      rejectionCode: 'only-discussion',
      accepted: null,
    } as const
    const decided = await Promise.all([decideCandidate(db, id, decision), decideCandidate(db, id, decision)])
    expect(decided.toSorted()).toEqual([false, true])
    expect((await findCandidate(db, id))?.decision).toEqual({
      as: 'rejected',
      at: '2025-10-09T10:00:00.000Z',
      by: 'Priya Anand',
      rejection: 'only-discussion',
      reason: 'Only noted',
      commitmentId: null,
      accepted: null,
    })
    const counts = await countCandidates(db)
    expect(counts.get(documentId)).toEqual({ all: 2, waiting: 1 })
    expect(counts.has(other.documentId)).toBe(false)
    expect(await findCandidate(db, 'nothing')).toBeUndefined()
    expect(meetings.map(({ meeting }) => meeting.ref)).toEqual(['HTAM-2025-10-07'])
    await close()
  })

  it('may be many', async () => {
    const { db, close } = await open()
    const { documentId, meetings } = await importMinutes(
      db,
      someMinutes({}, []),
      clerk,
      momentOn('2025-10-09'),
    )
    const meetingId = meetings[0]?.meeting.id ?? ''
    const many = Array.from({ length: 450 }, (_, n) =>
      aNewCandidate(aCandidate({ quote: `Promise ${n}` }), meetingId, n),
    )
    await insertCandidates(db, many, { documentId, readerVersion: null })
    const stored = await listCandidates(db, documentId)
    expect(stored.map((c) => c.quote)).toEqual(many.map((c) => c.quote))
    await close()
  })
})
