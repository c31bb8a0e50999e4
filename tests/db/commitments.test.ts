import type { Kysely } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type CommitmentFilter, foldForSearch } from '../../db/commitment-filter.ts'
import { getCommitment, listCommitments } from '../../db/commitments.ts'
import { findPost, listPosts } from '../../db/people.ts'
import type { Database } from '../../db/schema.ts'
import { closeCommitment } from '../../src/register/commitments/close-commitment.ts'
import { aDueReading, day } from '../support/builders.ts'
import { momentOn } from '../support/clock.ts'
import { eachDatabase, type OpenDatabase } from '../support/each-database.ts'
import { aCandidate, clerk, someMinutes, takeIn } from '../support/minutes.ts'

const due = (on: string | null) => (on === null ? null : aDueReading({ dueOn: day(on) }))
const owner = (text: string) => ({ text, from: 'stated', post: null }) as const

eachDatabase('the list of commitments', (open) => {
  let register: OpenDatabase
  let db: Kysely<Database>
  // Nothing below changes the register but the last test.
  beforeAll(async () => {
    register = await open()
    db = register.db
    await takeIn(
      db,
      someMinutes({}, [
        aCandidate({ quote: 'DCC to share the custody plan.', due: due('2026-04-07'), owner: owner('DCC') }),
        aCandidate({ quote: 'CFO to bring 100% of the budget_lines!', due: null, owner: owner('CFO') }),
        aCandidate({
          quote: 'The Chief\u2019s caf\u00e9 review (50 per cent) \\ done',
          due: due('2025-12-31'),
          owner: owner('CC'),
        }),
        aCandidate({ quote: 'Somebody will look at "custody" again.', due: due('2026-04-07'), owner: null }),
      ]),
    )
    await takeIn(
      db,
      someMinutes({ series: 'Strategic Assurance Board', heldOn: day('2025-11-04') }, [
        aCandidate({ quote: 'The budget comes back.', due: due('2026-01-31'), owner: owner('Procurement') }),
      ]),
    )
    await closeCommitment(
      db,
      { ref: 'C-0003' },
      { as: 'withdrawn', reason: 'Overtaken' },
      clerk,
      momentOn('2025-11-10'),
    )
  })
  afterAll(() => register.close())

  const refs = async (filter: CommitmentFilter = {}) => (await listCommitments(db, filter)).map((c) => c.ref)

  it('has the soonest due first, then by reference, and what has no date last', async () => {
    expect(await refs()).toEqual(['C-0003', 'C-0005', 'C-0001', 'C-0004', 'C-0002'])
  })

  it.each<[string, CommitmentFilter, string[]]>([
    ['the open ones', { closed: 'without' }, ['C-0005', 'C-0001', 'C-0004', 'C-0002']],
    ['the closed ones', { closed: 'only' }, ['C-0003']],
    ['those tied to no post', { ownerPostId: 'none' }, ['C-0005', 'C-0004']],
    ['those of a post that has none', { ownerPostId: 'post-unknown' }, []],
    ['some references, in the list’s order', { refs: ['C-0002', 'C-0005', 'C-4711'] }, ['C-0005', 'C-0002']],
    ['no reference at all', { refs: [] }, []],
    ['no key at all', { ids: [] }, []],
    ['two conditions', { closed: 'without', search: 'custody' }, ['C-0001', 'C-0004']],
    ['a word', { search: 'custody' }, ['C-0001', 'C-0004']],
    ['in capitals', { search: 'CUSTODY' }, ['C-0001', 'C-0004']],
    ['two words in any order', { search: 'plan custody' }, ['C-0001']],
    ['a word that none has', { search: 'custody zebra' }, []],
    ['a reference', { search: 'c-0002' }, ['C-0002']],
    ['the owner in the minutes’ words', { search: 'procurement' }, ['C-0005']],
    ['the owner’s title', { search: 'deputy chief' }, ['C-0001']],
    ['a percent sign, as itself', { search: '%' }, ['C-0002']],
    ['100%', { search: '100%' }, ['C-0002']],
    ['an underscore, as itself', { search: '_' }, ['C-0002']],
    ['an exclamation mark, as itself', { search: '!' }, ['C-0002']],
    ['an escape before a wildcard', { search: '!%' }, []],
    ['a backslash, as itself', { search: '\\' }, ['C-0003']],
    ['a straight apostrophe for a curly one', { search: "chief's" }, ['C-0003']],
    ['a curly one', { search: 'Chief\u2019s' }, ['C-0003']],
    ['double quotes', { search: '"custody"' }, ['C-0004']],
    ['a plain letter for one with an accent', { search: 'cafe' }, ['C-0003']],
    ['an accent', { search: 'CAF\u00c9' }, ['C-0003']],
    ['an attack', { search: "'; drop table commitments; --" }, []],
    ['blanks only', { search: '   ' }, ['C-0003', 'C-0005', 'C-0001', 'C-0004', 'C-0002']],
    ['a NUL, which PostgreSQL refuses', { search: 'custody\u0000' }, ['C-0001', 'C-0004']],
  ])('finds %s', async (_, filter, expected) => {
    expect(await refs(filter)).toEqual(expected)
  })

  it('finds those of a post, a meeting and a document', async () => {
    const [first] = await listCommitments(db, { refs: ['C-0001'] })
    if (first === undefined || first.documentId === null) throw new Error('C-0001 is gone')
    const deputy = (await listPosts(db)).find((post) => post.code === 'DCC')
    expect(await refs({ ownerPostId: deputy?.id ?? '' })).toEqual(['C-0001'])
    expect(await refs({ meetingId: first.meeting.id })).toEqual(['C-0003', 'C-0001', 'C-0004', 'C-0002'])
    expect(await refs({ documentId: first.documentId, closed: 'only' })).toEqual(['C-0003'])
    expect(await refs({ ids: [first.id] })).toEqual(['C-0001'])
    expect(await findPost(db, 'nobody')).toBeUndefined()
  })

  it('gets one by its reference as people type it, or says that there is none', async () => {
    expect((await getCommitment(db, ' c-0001 ')).ref).toBe('C-0001')
    await expect(getCommitment(db, 'C-4711')).rejects.toMatchObject({
      code: 'not-found',
      message: 'There is no commitment C-4711.',
    })
  })

  it('counts references as people do: C-10000 comes after C-9999', async () => {
    await db.updateTable('commitments').set({ ref: 'C-9999' }).where('ref', '=', 'C-0004').execute()
    await db.updateTable('commitments').set({ ref: 'C-10000' }).where('ref', '=', 'C-0001').execute()
    expect(await refs({ search: 'custody' })).toEqual(['C-9999', 'C-10000'])
  })
})

it.each([
  [['C-0001', null, 'The  Chief\u2019s\nCaf\u00e9'], "c-0001 the chief's cafe"],
  [['STRASSE', 'Ŵ'], 'strasse w'],
  [[null], ''],
])('words are folded for the search: %j', (parts, folded) => {
  expect(foldForSearch(...parts)).toBe(folded)
})
