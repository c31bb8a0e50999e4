import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listMeetings } from '../../db/meetings.ts'
import { listPosts } from '../../db/people.ts'
import { openWeb, type Web, wordsOf } from '../support/web.ts'
import { seedOffice } from './seeded-office.ts'

let web: Web

beforeAll(async () => {
  web = await openWeb()
  await seedOffice(web.db)
})
afterAll(() => web.close())

const shownRefs = async (query: string): Promise<readonly string[]> => {
  const { body } = await web.get(`/commitments?${query}`)
  return [...body.matchAll(/href="\/commitments\/(C-\d+)"/g)].map(([, ref]) => ref ?? '')
}

describe('the register', () => {
  it('invites the first minutes while it is empty', async () => {
    const empty = await openWeb()
    const { body } = await empty.get('/commitments')
    expect(wordsOf(body)).toContain('The register is empty. Put in minutes to begin.')
    expect(body).toContain('href="/minutes/new"')
    await empty.close()
  })

  it('says first that the office itself is overdue', async () => {
    const words = wordsOf((await web.get('/commitments')).body)
    expect(words).toContain('The office is overdue: 2 revisits passed without a meeting.')
    expect(words.indexOf('The office is overdue')).toBeLessThan(words.indexOf('5 open commitments'))
  })

  it('counts what needs attention', async () => {
    const words = wordsOf((await web.get('/commitments')).body)
    expect(words).toContain(
      '2 Overdue 0 Due in the next 30 days 1 Awaiting acceptance 1 No date given 5 All open',
    )
    expect(words).toContain('3 proposals from minutes still to be decided')
  })

  it('lists each open commitment with owner, meeting, dates and standing', async () => {
    const words = wordsOf((await web.get('/commitments')).body)
    expect(words).toContain(
      'C-0001 Action: DCC to share the custody improvement plan with the office by the end of December 2025. ' +
        'Deputy Chief Constable Holding to Account Meeting 7 October 2025 31 January 2026 first date 31 December 2025 Overdue by 30 days',
    )
    expect(words).not.toContain('C-0006')
  })

  it.each([
    ['standing=overdue', ['C-0001', 'C-0004']],
    ['standing=awaiting-acceptance', ['C-0005']],
    ['standing=at-risk', ['C-0002']],
    ['standing=no-date', ['C-0003']],
    ['standing=office-overdue', ['C-0001', 'C-0004']],
    ['standing=closed', ['C-0006']],
    ['standing=all', ['C-0001', 'C-0002', 'C-0003', 'C-0004', 'C-0005', 'C-0006']],
    ['standing=nonsense', ['C-0001', 'C-0002', 'C-0003', 'C-0004', 'C-0005']],
    ['words=custody', ['C-0001']],
    ['words=c-0002', ['C-0002']],
    ['words=%25', ['C-0002']],
    ["words='", ['C-0002']],
    ['words=_', []],
    ['owner=none', []],
    ['owner=made-up', []],
    ['page=999', ['C-0001', 'C-0002', 'C-0003', 'C-0004', 'C-0005']],
  ])('with %s shows %j', async (query, refs) => {
    expect((await shownRefs(query)).toSorted()).toEqual(refs)
  })

  it('bounds a search of 10,000 characters', async () => {
    expect(await shownRefs(`words=${'x'.repeat(10_000)}`)).toEqual([])
  })

  it('is filtered by owner and meeting', async () => {
    const deputy = (await listPosts(web.db)).find(({ code }) => code === 'DCC')
    const [first] = await listMeetings(web.db)
    expect(await shownRefs(`owner=${deputy?.id}`)).toEqual(['C-0001', 'C-0005'])
    expect(await shownRefs(`owner=${deputy?.id}&meeting=${first?.id}&words=drone`)).toEqual(['C-0005'])
  })

  it('keeps the filters in the form and says when nothing fits', async () => {
    const { body } = await web.get('/commitments?standing=closed&words=nothing%20like%20"this"')
    expect(wordsOf(body)).toContain('No commitments match these filters.')
    expect(body).toContain('value="nothing like &quot;this&quot;"')
    expect(body).toMatch(/<option value="closed" selected>/)
  })

  it('shows 50 on a page', async () => {
    const large = await openWeb()
    await seedOffice(large.db)
    const model = await large.db
      .selectFrom('commitments')
      .selectAll()
      .where('ref', '=', 'C-0003')
      .executeTakeFirstOrThrow()
    const copies = Array.from({ length: 60 }, (_, n) => ({
      ...model,
      id: `copy-${n}`,
      ref: `C-1${String(n).padStart(3, '0')}`,
    }))
    await large.db.insertInto('commitments').values(copies).execute()
    const first = await large.get('/commitments?standing=no-date')
    expect(wordsOf(first.body)).toContain('61 commitments, showing 1 to 50')
    expect(first.body).toContain('href="/commitments?standing=no-date&amp;page=2"')
    const second = await large.get('/commitments?standing=no-date&page=2')
    expect(wordsOf(second.body)).toContain('61 commitments, showing 51 to 61')
    await large.close()
  })
})
