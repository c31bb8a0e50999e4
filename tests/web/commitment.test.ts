import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { getCommitment } from '../../db/commitments.ts'
import { listPosts } from '../../db/people.ts'
import { recordProgress } from '../../src/register/commitments/record-answer.ts'
import { day } from '../support/builders.ts'
import { clerk, moment, openWeb, type Web, wordsOf } from '../support/web.ts'
import { seedOffice } from './seeded-office.ts'

describe('a commitment’s page', () => {
  let web: Web
  beforeAll(async () => {
    web = await openWeb()
    await seedOffice(web.db)
  })
  afterAll(() => web.close())

  it('quotes the minutes with the place and the original file', async () => {
    const { body } = await web.get('/commitments/C-0001')
    const words = wordsOf(body)
    expect(words).toContain(
      '“Action: DCC to share the custody improvement plan with the office by the end of December 2025.”',
    )
    expect(words).toContain('Holding to Account Meeting, 7 October 2025, item 3.1, page 2')
    expect(body).toMatch(/href="\/minutes\/[\w-]+\/file">Holding to Account 7 October 2025\.docx/)
  })

  it('shows the working of the date, the first date and each move', async () => {
    const words = wordsOf((await web.get('/commitments/C-0001')).body)
    expect(words).toContain('The end of December 2025 is 31 December 2025.')
    expect(words).toContain('31 days later than the first date, 31 December 2025. Moved once.')
    expect(words).toContain('Words said “by the end of December 2025”')
    expect(words).toContain(
      'Asked by Delia Marsh, agreed by Petra Thornbury at the meeting of 10 February 2026',
    )
  })

  it('shows the other readings of the words', async () => {
    const words = wordsOf((await web.get('/commitments/C-0002')).body)
    expect(words).toContain('It could also be read as 31 October 2026.')
  })

  it('names the post and whoever holds it today', async () => {
    const words = wordsOf((await web.get('/commitments/C-0001')).body)
    expect(words).toContain('Deputy Chief Constable Held today by Delia Marsh. The minutes say “DCC”.')
  })

  it('says where a target should be', async () => {
    const words = wordsOf((await web.get('/commitments/C-0002')).body)
    expect(words).toContain('Target At least 95% of cases with full victim data (from 60%)')
    expect(words).toContain(
      'Today it should be at 74%. At the pace so far it reaches 71% by 7 October 2026: it will miss the target.',
    )
  })

  it('says that the office missed its own revisit', async () => {
    const words = wordsOf((await web.get('/commitments/C-0004')).body)
    expect(words).toContain('The office is overdue by 20 days, since 10 February 2026')
  })

  it('records silence', async () => {
    const words = wordsOf((await web.get('/commitments/C-0001')).body)
    expect(words).toContain('Asked once, on 23 February 2026, no answer.')
    expect(words).toContain('Delia Marsh : Sent Overdue since 31 January 2026')
  })

  it('tells its history, the newest first', async () => {
    const words = wordsOf((await web.get('/commitments/C-0001')).body)
    const places = ['recorded progress', 'extended the due date', 'accepted the commitment'].map((act) =>
      words.indexOf(`Priya Anand ${act}`),
    )
    expect(places.every((place) => place > 0)).toBe(true)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
  })

  it('is found in any case of its reference', async () => {
    expect((await web.get('/commitments/c-0001')).statusCode).toBe(200)
  })

  it('offers what fits: a claim to settle, a closed one to reopen', async () => {
    expect((await web.get('/commitments/C-0005')).body).toContain('/commitments/C-0005/claim')
    const closed = (await web.get('/commitments/C-0006')).body
    expect(closed).toContain('/commitments/C-0006/reopen')
    expect(closed).not.toContain('/commitments/C-0006/close')
    expect(wordsOf(closed)).toContain(
      'Delivered on 20 November 2025, by Priya Anand. Corrected copy received',
    )
  })
})

describe('recording something about a commitment', () => {
  let web: Web
  beforeEach(async () => {
    web = await openWeb()
    await seedOffice(web.db)
  })
  afterEach(() => web.close())

  const versionOf = async (ref: string) => String((await getCommitment(web.db, ref)).version)
  const inDays = (prefix: string, date: string, month: string, year: string) => ({
    [`${prefix}-day`]: date,
    [`${prefix}-month`]: month,
    [`${prefix}-year`]: year,
  })
  const newDate = async () => ({
    version: await versionOf('C-0001'),
    ...inDays('due', '30', '4', '2026'),
    'asked-by': 'Delia Marsh',
    'agreed-by': 'Petra Thornbury',
    'agreed-at': '',
    reason: "O'Neill wants <b>more</b> {{7*7}}",
  })

  it('moves the due date, keeps the first one, and says so once', async () => {
    const response = await web.post('/commitments/C-0001/due-date', await newDate())
    expect([response.statusCode, response.headers.location]).toEqual([303, '/commitments/C-0001'])
    const words = wordsOf((await web.get('/commitments/C-0001')).body)
    expect(words).toContain('C-0001 is now due on 30 April 2026.')
    expect(words).toContain('120 days later than the first date, 31 December 2025. Moved twice.')
    expect(words).toContain("O'Neill wants <b>more</b> {{7*7}}")
    expect(wordsOf((await web.get('/commitments/C-0001')).body)).not.toContain('C-0001 is now due on')
  })

  it('shows what is missing, in a summary and at the fields, with the rest as it was typed', async () => {
    const response = await web.post('/commitments/C-0001/due-date', {
      ...(await newDate()),
      ...inDays('due', '31', '11', '2026'),
      'agreed-by': ' \u200B ',
    })
    expect(response.statusCode).toBe(400)
    const words = wordsOf(response.body)
    expect(words).toContain('There is a problem Due date must be a real date Enter who agreed to the change')
    expect(response.body).toMatch(/<title[^>]*>Error: Change the due date/)
    expect(response.body).toContain('href="#due-day"')
    expect(response.body).toContain('href="#agreed-by"')
    expect(response.body).toContain('value="31"')
    expect(response.body).toContain('O&#39;Neill wants &lt;b&gt;more&lt;/b&gt; {{7*7}}')
  })

  it('refuses a stale form, keeps what was typed and shows the commitment as it is now', async () => {
    const typed = await newDate()
    await recordProgress(
      web.db,
      { ref: 'C-0001' },
      { claim: 'progress', words: 'Meanwhile', statedBy: 'Delia Marsh', statedOn: day('2026-03-01') },
      clerk,
      moment,
    )
    const response = await web.post('/commitments/C-0001/due-date', typed)
    expect(response.statusCode).toBe(409)
    expect(wordsOf(response.body)).toContain(
      'C-0001 was changed by somebody else while you were working on it',
    )
    expect(response.body).toContain('O&#39;Neill wants')
    expect(response.body).toContain(`name="version" value="${await versionOf('C-0001')}"`)
    expect((await getCommitment(web.db, 'C-0001')).dueOn).toBe('2026-01-31')
  })

  it('refuses a form without a version', async () => {
    const { version: _, ...typed } = await newDate()
    expect((await web.post('/commitments/C-0001/due-date', typed)).statusCode).toBe(409)
    expect((await getCommitment(web.db, 'C-0001')).dueOn).toBe('2026-01-31')
  })

  it.each([
    [{ 'agreed-at': 'made-up' }, 'Select a meeting from the list'],
    [inDays('due', '1', '10', '2025'), 'Due date must be after the meeting of 7 October 2025'],
    [inDays('due', '31', '1', '2026'), 'The due date is already 31 January 2026'],
    [inDays('due', '', '', ''), 'Enter a due date'],
    [{ reason: 'x'.repeat(2001) }, 'Reason must be 2000 characters or less. You have entered 2001.'],
  ])('refuses a wrong field in words (%#)', async (wrong, sentence) => {
    const response = await web.post('/commitments/C-0001/due-date', { ...(await newDate()), ...wrong })
    expect(response.statusCode).toBe(400)
    expect(wordsOf(response.body)).toContain(sentence)
  })

  it('records an answer, which then awaits acceptance', async () => {
    const response = await web.post('/commitments/C-0001/answer', {
      version: await versionOf('C-0001'),
      claim: 'delivered',
      words: 'The plan was sent.\r\nAll of it.',
      'stated-by': 'Delia Marsh',
      ...inDays('stated', '1', '3', '2026'),
    })
    expect(response.statusCode).toBe(303)
    const words = wordsOf((await web.get('/commitments/C-0001')).body)
    expect(words).toContain('It awaits acceptance by the office.')
    expect(words).toContain('Says it is delivered The plan was sent. All of it. Delia Marsh, 1 March 2026')
  })

  it('does not take an answer from tomorrow', async () => {
    const response = await web.post('/commitments/C-0001/answer', {
      version: await versionOf('C-0001'),
      claim: 'progress',
      words: 'Soon',
      'stated-by': 'Delia Marsh',
      ...inDays('stated', '3', '3', '2026'),
    })
    expect(wordsOf(response.body)).toContain('Date must be today or in the past')
  })

  it('accepts an answer, which closes the commitment', async () => {
    const version = await versionOf('C-0005')
    expect(
      (await web.post('/commitments/C-0005/claim', { version, verdict: 'accepted', reason: '' })).statusCode,
    ).toBe(303)
    expect((await getCommitment(web.db, 'C-0005')).closure).toMatchObject({
      as: 'delivered',
      by: 'Priya Anand',
    })
  })

  it('refuses an answer only with a reason, and then stays open', async () => {
    const version = await versionOf('C-0005')
    const without = await web.post('/commitments/C-0005/claim', {
      version,
      verdict: 'not-accepted',
      reason: '',
    })
    expect(wordsOf(without.body)).toContain('Enter why the answer is not accepted')
    await web.post('/commitments/C-0005/claim', { version, verdict: 'not-accepted', reason: 'No annex' })
    const words = wordsOf((await web.get('/commitments/C-0005')).body)
    expect(words).toContain('Not accepted by Priya Anand on 2 March 2026: No annex')
  })

  it('closes, and reopens with the dates it had', async () => {
    const version = await versionOf('C-0001')
    await web.post('/commitments/C-0001/close', {
      version,
      as: 'withdrawn',
      'superseded-by': '',
      reason: 'No longer wanted',
    })
    expect((await getCommitment(web.db, 'C-0001')).closure?.as).toBe('withdrawn')
    await web.post('/commitments/C-0001/reopen', {
      version: await versionOf('C-0001'),
      reason: 'Wanted after all',
    })
    expect(await getCommitment(web.db, 'C-0001')).toMatchObject({
      closure: null,
      dueOn: '2026-01-31',
      baselineDueOn: '2025-12-31',
    })
  })

  it.each([
    [{ as: '' }, 'Select how it ended'],
    [{ as: 'withdrawn' }, 'Enter why it is closed like this'],
    [{ as: 'superseded' }, 'Enter the reference of the commitment that takes its place'],
    [{ as: 'superseded', 'superseded-by': 'the other one' }, 'The reference must look like C-0042'],
    [{ as: 'superseded', 'superseded-by': 'c-0001' }, 'A commitment cannot take its own place'],
    [{ as: 'superseded', 'superseded-by': 'C-9999' }, 'There is no commitment C-9999 to replace this one'],
  ])('does not close with %j', async (wrong, sentence) => {
    const version = await versionOf('C-0001')
    const response = await web.post('/commitments/C-0001/close', {
      version,
      'superseded-by': '',
      reason: '',
      ...wrong,
    })
    expect(response.statusCode).toBe(400)
    expect(wordsOf(response.body)).toContain(sentence)
    expect((await getCommitment(web.db, 'C-0001')).closure).toBeNull()
  })

  it('closes as superseded by another', async () => {
    const version = await versionOf('C-0001')
    await web.post('/commitments/C-0001/close', {
      version,
      as: 'superseded',
      'superseded-by': 'c-0005',
      reason: '',
    })
    expect((await getCommitment(web.db, 'C-0001')).closure?.supersededByRef).toBe('C-0005')
  })

  it('records a revisit, which ends the office’s own lateness', async () => {
    const version = await versionOf('C-0004')
    await web.post('/commitments/C-0004/revisit', {
      version,
      ...inDays('done', '10', '2', '2026'),
      meeting: '',
      ...inDays('next', '14', '4', '2026'),
    })
    const words = wordsOf((await web.get('/commitments/C-0004')).body)
    expect(words).toContain('14 April 2026 Planned meeting of 14 April 2026')
    expect(words).not.toContain('The office is overdue')
  })

  it('records a reading of a target and refuses what is no number', async () => {
    const reading = async (value: string) =>
      await web.post('/commitments/C-0002/reading', {
        version: await versionOf('C-0002'),
        value,
        ...inDays('measured', '1', '3', '2026'),
        source: 'Data pack',
      })
    expect(wordsOf((await reading('lots')).body)).toContain('Value must be a number, like 63 or 63.5')
    expect((await reading('1,080.5%')).statusCode).toBe(303)
    expect((await getCommitment(web.db, 'C-0002')).readings.at(-1)?.value).toBe(1080.5)
    expect((await web.get('/commitments/C-0001/reading')).statusCode).toBe(409)
  })
})

describe('the one who promised', () => {
  it('may answer but not close, and is told why', async () => {
    const web = await openWeb({ signedInAs: null })
    await seedOffice(web.db)
    const own = (await listPosts(web.db)).find(({ title }) => title === 'Police and Crime Commissioner')
    const signIn = (await web.get('/sign-in')).body
    const who = new RegExp(`value="(${own?.id}\\.[\\w-]+)"`).exec(signIn)?.[1] ?? ''
    await web.post('/sign-in', { who, name: '', next: '/' })
    const { body } = await web.get('/commitments/C-0004')
    const sentence =
      'C-0004 belongs to the Police and Crime Commissioner, so somebody else must accept or close it.'
    expect(wordsOf(body)).toContain(sentence)
    expect(body).not.toContain('/commitments/C-0004/close')
    const refused = await web.get('/commitments/C-0004/close')
    expect(refused.statusCode).toBe(403)
    expect(wordsOf(refused.body)).toContain(sentence)
    await web.close()
  })
})
