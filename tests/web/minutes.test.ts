import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findCandidate, listCandidates } from '../../db/candidates.ts'
import { listCommitments } from '../../db/commitments.ts'
import { listPosts } from '../../db/people.ts'
import { acceptCandidate } from '../../src/register/review/decide-candidate.ts'
import { clerk, moment, openWeb, type Web, wordsOf } from '../support/web.ts'
import { seedOffice } from './seeded-office.ts'

let web: Web
beforeEach(async () => {
  // However slow the machine is, the outcome is waited for.
  web = await openWeb()
})
afterEach(() => web.close())

const someMinutes = `Northfold Scrutiny Meeting
Tuesday 3 February 2026

Present: Ada Quill, Police and Crime Commissioner (PCC); Bram Oakes, Chief Constable (CC)

1. Custody
Action: CC to bring the custody figures to the office by 30 April 2026.
`

describe('putting minutes in', () => {
  it('reads the file and leads to its review', async () => {
    const response = await web.upload('/minutes/new', { name: 'scrutiny.txt', contents: someMinutes })
    expect(response.statusCode).toBe(303)
    const words = wordsOf((await web.get(String(response.headers.location))).body)
    expect(words).toContain('The minutes were put in.')
    expect(words).toContain('Review of the minutes of 3 February 2026')
    expect(words).toContain('“Action: CC to bring the custody figures to the office by 30 April 2026.”')
    expect(await listCommitments(web.db)).toEqual([])
  })

  it('asks for the date when the file does not say it, and then takes it', async () => {
    const file = { name: 'undated.txt', contents: someMinutes.replace('Tuesday 3 February 2026\n', '') }
    const asked = await web.upload('/minutes/new', file)
    expect(asked.statusCode).toBe(400)
    expect(wordsOf(asked.body)).toContain('The date of the meeting was not found in undated.txt')
    expect(asked.body).toContain('href="#held-day"')
    const given = await web.upload('/minutes/new', file, {
      'held-day': '3',
      'held-month': '2',
      'held-year': '2026',
    })
    expect(given.statusCode).toBe(303)
  })

  it('asks for a file when none was chosen', async () => {
    const response = await web.upload('/minutes/new', { name: '', contents: '' })
    expect(response.statusCode).toBe(400)
    expect(wordsOf(response.body)).toContain('There is a problem Select a file of minutes')
  })

  it('refuses more than 30 MB', async () => {
    const response = await web.upload('/minutes/new', {
      name: 'huge.txt',
      contents: Buffer.alloc(30 * 1024 * 1024 + 1),
    })
    expect(response.statusCode).toBe(413)
    expect(wordsOf(response.body)).toContain('A file may have up to 30 MB')
  })

  it('refuses a meeting still to come', async () => {
    const tomorrow = { 'held-day': '3', 'held-month': '3', 'held-year': '2026' }
    const response = await web.upload(
      '/minutes/new',
      { name: 'scrutiny.txt', contents: someMinutes },
      tomorrow,
    )
    expect(wordsOf(response.body)).toContain('Meeting date must be today or in the past')
  })
})

describe('pasting the words of minutes', () => {
  const paste = (words: string, more: Readonly<Record<string, string>> = {}) =>
    web.upload('/minutes/new', { name: '', contents: '' }, { from: 'words', words, ...more })

  it('keeps them as a text that carries the day, and leads to their review', async () => {
    const response = await paste(someMinutes)
    expect(response.statusCode).toBe(303)
    const review = String(response.headers.location)
    expect(wordsOf((await web.get(review)).body)).toContain(
      '“Action: CC to bring the custody figures to the office by 30 April 2026.”',
    )
    const file = await web.get(`${review}/file`)
    expect(file.headers['content-disposition']).toContain('filename="Pasted on 2 March 2026.txt"')
    expect(file.body).toBe(someMinutes)
  })

  it('refuses the same words twice, and shows them again', async () => {
    await paste(someMinutes)
    const again = await paste(`\n${someMinutes}\n`)
    expect(again.statusCode).toBe(409)
    expect(wordsOf(again.body)).toContain(
      'These minutes are already in the register: Pasted on 2 March 2026.txt',
    )
    expect(again.body).toContain('href="#words"')
    expect(again.body).toMatch(/<textarea[^>]*>Northfold Scrutiny Meeting/)
  })

  it('asks for the date when the words do not say it, and keeps the words', async () => {
    const asked = await paste('Ferry Board\n\nAction: CC to bring <b>the figures</b> by May.')
    expect(asked.statusCode).toBe(400)
    expect(wordsOf(asked.body)).toContain(
      'The date of the meeting was not found in Pasted on 2 March 2026.txt.',
    )
    expect(asked.body).toContain('href="#held-day"')
    expect(asked.body).toContain('Action: CC to bring &lt;b&gt;the figures&lt;/b&gt; by May.')
    expect(asked.body).toMatch(/value="words" checked/)
  })

  it.each([
    ['nothing', '', 'Paste the words of the minutes'],
    ['blanks', ' \n ', 'Paste the words of the minutes'],
    [
      'more than there may be',
      'é'.repeat(500_001),
      'Words must be 500,000 characters or less. You have pasted 500,001.',
    ],
    ['a sign that is no character', 'Ferry\0Board', 'Some signs among the words were no characters.'],
    ['a saved e-mail', 'MIME-Version: 1.0\n\nFerry', 'This is a saved e-mail'],
  ])('refuses %s, with the field to put right', async (_, words, sentence) => {
    const response = await paste(words)
    expect(response.statusCode).toBe(400)
    expect(wordsOf(response.body)).toContain(sentence)
    expect(response.body).toContain('href="#words"')
    expect(response.body).toContain(words.trim().replace('\0', '').slice(0, 40))
    expect(web.errors).toEqual([])
  })

  it('names the limit when there is far more than there may be', async () => {
    const response = await paste('a'.repeat(3_100_000))
    expect(response.statusCode).toBe(400)
    expect(wordsOf(response.body)).toContain('may have up to 500,000 characters')
  })

  it('believes what was filled in where the choice above was not made', async () => {
    expect((await paste(someMinutes, { from: 'file' })).statusCode).toBe(303)
    const file = { name: 'other.txt', contents: someMinutes.replace('custody', 'kennel') }
    expect((await web.upload('/minutes/new', file, { from: 'words' })).statusCode).toBe(303)
    const both = { name: 'third.txt', contents: someMinutes.replace('custody', 'ferry') }
    const chosen = await web.upload('/minutes/new', both, { from: 'file', words: 'Not these.' })
    expect(
      (await web.get(`${String(chosen.headers.location)}/file`)).headers['content-disposition'],
    ).toContain('third.txt')
  })
})

describe('the list of minutes', () => {
  it('says so while there are none', async () => {
    expect(wordsOf((await web.get('/minutes')).body)).toContain('No minutes have been put in yet.')
  })

  it('shows how far each review has come', async () => {
    await seedOffice(web.db)
    const words = wordsOf((await web.get('/minutes')).body)
    expect(words).toContain("O'Neill's minutes & notes.txt 10 February 2026 Holding to Account Meeting")
    expect(words).toContain('1 of 4 decided')
    expect(words).toContain('All 6 decided')
  })
})

describe('the review', () => {
  let documentId: string
  let proposals: readonly string[]
  beforeEach(async () => {
    const { second } = await seedOffice(web.db)
    documentId = second.documentId
    proposals = (await listCandidates(web.db, documentId)).map(({ id }) => id)
  })
  const decisionOf = async (index: number) => (await findCandidate(web.db, proposals[index] ?? ''))?.decision
  const pathOf = (index: number) => `/minutes/${documentId}/proposals/${proposals[index]}`

  it('shows each proposal with quote, place, owner, working and reason, the likely ones ticked', async () => {
    const { body } = await web.get(`/minutes/${documentId}`)
    const words = wordsOf(body)
    expect(words).toContain(
      "1. Action, item 2 “Action: O'Neill to send the <script>alert(1)</script> {{7*7}} report by 1 May 2026.”",
    )
    expect(words).toContain("Chief Finance Officer “O'Neill”, named in the minutes")
    expect(words).toContain('1 May 2026 The minutes give the day: 1 May 2026.')
    expect(words).toContain('Why proposed Marked “Action:”.')
    expect(words).toContain('Page 4 has no text: it may be a scan.')
    expect(words).toContain('Rejected by Priya Anand, 2 March 2026 at 9:30am. A remark, not a promise.')
    expect(body).not.toContain('<script>alert')
    const ticked = [...body.matchAll(/name="accept"[^>]*value="([\w-]+)"( checked)?/g)].map((m) => [
      m[1],
      m[2] !== undefined,
    ])
    expect(ticked).toEqual([
      [proposals[0], true],
      [proposals[1], true],
      [proposals[2], false],
    ])
  })

  it('accepts the ticked in one go', async () => {
    const response = await web.post(`/minutes/${documentId}`, {
      accept: [proposals[0] ?? '', proposals[1] ?? ''],
    })
    expect(response.statusCode).toBe(303)
    const { body } = await web.get(`/minutes/${documentId}`)
    expect(wordsOf(body)).toContain('2 proposals accepted into the register.')
    expect(wordsOf(body)).toContain('3 of 4 decided')
    expect(body).toContain('href="/commitments/C-0007"')
    expect(await listCommitments(web.db, { documentId })).toHaveLength(2)
  })

  it('counts what was decided in another window meanwhile', async () => {
    await acceptCandidate(web.db, proposals[0] ?? '', {}, clerk, moment)
    await web.post(`/minutes/${documentId}`, { accept: [proposals[0] ?? '', proposals[1] ?? ''] })
    const words = wordsOf((await web.get(`/minutes/${documentId}`)).body)
    expect(words).toContain('1 proposal accepted into the register. 1 proposal had been decided already.')
  })

  it('asks for a tick when there is none, and takes no proposal of other minutes', async () => {
    const other = await web.db
      .selectFrom('candidates')
      .select('id')
      .where('documentId', '!=', documentId)
      .executeTakeFirstOrThrow()
    const response = await web.post(`/minutes/${documentId}`, { accept: [other.id] })
    expect(response.statusCode).toBe(400)
    expect(wordsOf(response.body)).toContain('Tick at least one proposal')
  })

  it('accepts an edited proposal as the person says', async () => {
    const deputy = (await listPosts(web.db)).find(({ code }) => code === 'DCC')
    const response = await web.post(pathOf(1), {
      kind: 'action',
      owner: deputy?.id ?? '',
      when: 'day',
      'due-day': '30',
      'due-month': '6',
      'due-year': '2026',
    })
    expect(response.headers.location).toBe(`/minutes/${documentId}`)
    const [commitment] = await listCommitments(web.db, { documentId })
    expect(commitment).toMatchObject({
      kind: 'action',
      owner: { code: 'DCC' },
      dueOn: '2026-06-30',
      baselineDueOn: '2026-06-30',
    })
    expect(commitment?.due?.working).toContain('Priya Anand set 30 June 2026')
  })

  it('says in the review what was changed on accepting', async () => {
    const edited = {
      kind: 'target',
      owner: '',
      when: 'none',
      'measure-what': 'reports sent in time',
      'measure-comparator': 'at-least',
      'measure-value': '95',
      'measure-unit': '%',
      'measure-baseline': '',
    }
    await web.post(pathOf(1), edited)
    const [commitment] = await listCommitments(web.db, { documentId })
    expect(commitment?.measure).toEqual({
      what: 'reports sent in time',
      comparator: 'at-least',
      value: 95,
      unit: '%',
      baseline: null,
    })
    const words = wordsOf((await web.get(`/minutes/${documentId}`)).body)
    expect(words).toContain(
      'Accepted by Priya Anand, 2 March 2026 at 9:30am, with another kind, owner and measure. C-0007',
    )
  })

  it('accepts a proposal without a date when the person says that none was given', async () => {
    await web.post(pathOf(0), {
      kind: 'action',
      owner: '',
      when: 'none',
      'due-day': '1',
      'due-month': '5',
      'due-year': '2026',
    })
    const [commitment] = await listCommitments(web.db, { documentId })
    expect(commitment).toMatchObject({ owner: null, dueOn: null })
  })

  it.each([
    [{ kind: 'promise' }, 'Select what kind of commitment it is'],
    [{ owner: 'made-up' }, 'Select an owner from the list'],
    [{ when: '' }, 'Select whether a date was given'],
    [{ when: 'day', 'due-day': '30', 'due-month': '2', 'due-year': '2026' }, 'Due date must be a real date'],
    [{ when: 'day', 'due-day': '', 'due-month': '', 'due-year': '' }, 'Enter a due date'],
    [
      { when: 'day', 'due-day': '1', 'due-month': '1', 'due-year': '2026' },
      'Due date must be after the meeting of 10 February 2026',
    ],
    [{ 'measure-value': '80', 'measure-comparator': 'at-least' }, 'Enter what is measured'],
    [
      { 'measure-what': 'calls', 'measure-comparator': 'at-least', 'measure-value': 'most' },
      'The figure to reach must be a number, like 80 or 62.5',
    ],
    [{ 'measure-what': 'calls', 'measure-comparator': 'at-least' }, 'Enter the figure to reach'],
    [
      { 'measure-what': 'calls', 'measure-value': '80', 'measure-comparator': 'about' },
      'Select whether the figure is to be reached or not passed',
    ],
  ])('refuses %j', async (wrong, sentence) => {
    const response = await web.post(pathOf(1), { kind: 'action', owner: '', when: 'none', ...wrong })
    expect(response.statusCode).toBe(400)
    expect(wordsOf(response.body)).toContain(sentence)
    expect(await decisionOf(1)).toBeNull()
  })

  it('rejects what is left in one step, after showing it, and only what was shown', async () => {
    const finish = `${pathOf(0).split('/proposals/')[0]}/finish`
    const asked = await web.get(finish)
    const shown = [...asked.body.matchAll(/name="proposal" value="([^"]+)"/g)].map((match) => match[1] ?? '')
    expect(shown.length).toBeGreaterThan(2)
    expect(wordsOf(asked.body)).toContain(`Reject the ${shown.length} proposals still undecided?`)
    const done = await web.post(finish, { proposal: shown.slice(0, 2) })
    expect(wordsOf((await web.get(String(done.headers.location))).body)).toContain('2 proposals rejected.')
    expect(wordsOf((await web.get(finish)).body)).toContain(`Reject the ${shown.length - 2} proposal`)
    await web.post(finish, { proposal: shown })
    const nothing = await web.get(finish)
    expect(nothing.statusCode).toBe(303)
  })

  it('rejects with a reason', async () => {
    const without = await web.post(`${pathOf(2)}/reject`, { why: '', reason: '' })
    expect(wordsOf(without.body)).toContain('Select why it is rejected')
    const other = await web.post(`${pathOf(2)}/reject`, { why: 'other', reason: '' })
    expect(wordsOf(other.body)).toContain('Enter why it is rejected')
    await web.post(`${pathOf(2)}/reject`, { why: 'not-a-promise', reason: 'only noted' })
    expect(await decisionOf(2)).toMatchObject({
      as: 'rejected',
      rejection: 'not-a-promise',
      reason: 'only noted',
    })
  })

  it('decides a proposal once', async () => {
    const response = await web.get(pathOf(3))
    expect(response.statusCode).toBe(409)
    expect(wordsOf(response.body)).toContain('This proposal has been decided already')
  })
})
