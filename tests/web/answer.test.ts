import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { findAnswerLinkByHash } from '../../db/answer-links.ts'
import { listExtensionRequests } from '../../db/extension-requests.ts'
import { appointHolder } from '../../src/register/change-office.ts'
import { revokeAnswerLink } from '../../src/register/answers/answer-links.ts'
import { tokenHash } from '../../src/register/answers/answer-token.ts'
import { closeCommitment, reopenCommitment } from '../../src/register/commitments/close-commitment.ts'
import { day } from '../support/builders.ts'
import { clerk, moment, wordsOf } from '../support/web.ts'
import { type Answering, hiddenIn, openAnswering } from './answering.ts'
import { dumpOf } from './register-dump.ts'

let office: Answering
beforeAll(async () => {
  office = await openAnswering()
})
afterAll(() => office.close())

const words = async (path: string): Promise<string> => wordsOf((await office.get(path)).body)

describe('what a link opens', () => {
  it('is the commitment, to read: its words, date, standing, answers, and whom the link is for', async () => {
    const shown = await words(await office.link())
    for (const part of [
      '“Action: DCC to share the custody improvement plan with the office by the end of December 2025.”',
      'Holding to Account Meeting, 7 October 2025, item 3.1, page 2',
      'Due date 31 January 2026 31 days later than the first date, 31 December 2025. Moved once. First date: The end of December 2025 is 31 December 2025.',
      'Standing Overdue by 30 days',
      'For Delia Marsh, Deputy Chief Constable, and for this commitment only. It works until 1 May 2026.',
      'Progress A first draft is with the custody leads. Delia Marsh, 20 January 2026',
      'Write to the policy team: policy@westmarch.example',
    ])
      expect(shown).toContain(part)
  })

  it('has no form, no script and no way into the register', async () => {
    const { body } = await office.get(await office.link())
    expect(body).not.toMatch(/<form|<script|<input|http-equiv|onload/i)
    const paths = [...body.matchAll(/(?:href|src|action)="([^"]+)"/g)].map(([, path = '']) => path)
    expect(paths.filter((path) => !/^(#|mailto:|\/assets\/|\/accessibility|\/answer\/)/.test(path))).toEqual(
      [],
    )
  })

  it('is kept by nobody: no cache, no search engine, no referrer, no frame, no cookie', async () => {
    const { headers } = await office.get(await office.link())
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'x-robots-tag': 'noindex, nofollow, noarchive',
      'referrer-policy': 'no-referrer',
      'x-frame-options': 'DENY',
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringMatching(/^default-src 'none';(?!.*script-src)/),
    })
    expect(headers['set-cookie']).toBeUndefined()
    expect((await office.get('/robots.txt')).body).toBe('User-agent: *\nDisallow: /\n')
  })

  it.each([
    '/',
    '/commitments',
    '/commitments/C-0001',
    '/mail',
    '/health',
    '/sign-in',
    '/minutes/new',
    '/posts',
  ])('is all there is at this address: not %s', async (path) => {
    expect((await office.get(path)).statusCode).toBe(404)
  })

  it.each([
    ['another name that points here', 'evil.example', 403],
    ['the name in the mails', 'answers.westmarch.example', 200],
    ['a proxy on the same computer', '127.0.0.1:3001', 200],
  ])('answers to %s as it should', async (_, host, status) => {
    expect((await office.get(await office.link(), { host })).statusCode).toBe(status)
  })
})

describe('a link that does not open', () => {
  it.each([
    ['was never made', 'A'.repeat(43)],
    ['was cut short', 'AbCdEf'],
    ['is empty of sense', '%00'],
    ['is the place held for it in the outbox', 'for-commitment-1'],
    ['holds half a character', '%F0%9F'],
    ['is far too long', 'x'.repeat(180)],
  ])('says nothing that helps to guess, when it %s', async (_, token) => {
    const response = await office.get(`/answer/${token}`)
    expect(response.statusCode).toBe(404)
    expect(wordsOf(response.body)).toContain('This link does not work')
    for (const path of ['/form', '/sent'])
      expect((await office.get(`/answer/${token}${path}`)).statusCode).toBe(404)
  })

  const cases: readonly (readonly [string, RegExp, (link: string) => Promise<() => Promise<void>>])[] = [
    [
      'has expired',
      /This link has expired It worked until 1 May 2026\. The next mail about C-0001 brings a new one\./,
      async () => {
        office.clock.set('2026-05-02T08:00:00.000Z')
        return async () => office.clock.set(moment.at)
      },
    ],
    [
      'was revoked',
      /This link was withdrawn The office has withdrawn this link for answering about C-0001\./,
      async (link) => {
        const known = await findAnswerLinkByHash(office.web.db, tokenHash(link.slice('/answer/'.length)))
        const revoked = { ref: 'C-0001', linkId: known?.id ?? '', reason: 'Sent to the wrong person' }
        await revokeAnswerLink(office.web.db, revoked, clerk, moment)
        return async () => {}
      },
    ],
    [
      'is about something closed',
      /C-0001 is closed Withdrawn on 2 March 2026\. If you want to add something, write to the office\./,
      async () => {
        const closure = { as: 'withdrawn', reason: 'No longer needed' } as const
        await closeCommitment(office.web.db, { ref: 'C-0001' }, closure, clerk, moment)
        return () => reopenCommitment(office.web.db, { ref: 'C-0001' }, 'Needed again', clerk, moment)
      },
    ],
    [
      'was made for somebody who has left the post',
      /This link no longer works It was made for Delia Marsh as Deputy Chief Constable\. Either the post has changed hands/,
      async () => {
        const { owner } = await office.commitment('C-0001')
        await appointHolder(
          office.web.db,
          { id: owner?.id ?? '', title: owner?.title ?? '' },
          { personId: null, name: 'Ines Quill', email: '', fromOn: day('2026-03-02'), takesOver: true },
          clerk,
          moment,
        )
        return async () => {}
      },
    ],
  ]
  it.each(cases)('says so when it %s, and whom to write to', async (_, sentence, happen) => {
    const link = await office.link()
    const form = hiddenIn((await office.get(`${link}/form`)).body)
    const undo = await happen(link)
    const before = await dumpOf(office.web.db)
    for (const path of [link, `${link}/form`, `${link}/sent`]) {
      const response = await office.get(path)
      expect(response.statusCode).toBe(410)
      expect(wordsOf(response.body)).toMatch(sentence)
      expect(wordsOf(response.body)).toContain('policy@westmarch.example')
    }
    for (const to of [`${link}/form`, `${link}/send`]) {
      const sent = await office.post(link, { ...form, says: 'progress', words: 'Late word' }, to)
      expect(sent.statusCode).toBe(410)
    }
    expect(await dumpOf(office.web.db)).toBe(before)
    await undo()
  })
})

describe('an answer by a link', () => {
  let own: Answering
  beforeEach(async () => {
    own = await openAnswering()
  })
  afterEach(() => own.close())

  const inNewDate = { 'asked-day': '30', 'asked-month': '6', 'asked-year': '2026' }

  it('reports progress, in the name of the person and by this link', async () => {
    const link = await own.link()
    const sent = await own.answer(link, { says: 'progress', words: 'Two of three leads have signed.' })
    expect(sent.statusCode).toBe(303)
    expect(wordsOf((await own.get(String(sent.headers.location))).body)).toContain(
      'Your answer was recorded For C-0001, in the name of Delia Marsh',
    )
    const page = wordsOf((await own.web.get('/commitments/C-0001')).body)
    expect(page).toContain(
      'Progress Two of three leads have signed. Delia Marsh, 2 March 2026 By the link made by Priya Anand, 2 March 2026 at 9:30am.',
    )
    expect(page).toContain('Delia Marsh recorded progress by a link')
    expect(page).toContain('Delia Marsh Works until 1 May 2026')
    expect(page).toContain('Last used 2 March 2026 at 9:30am')
  })

  it('claims delivery, which waits for the office and does not close it', async () => {
    await own.answer(await own.link(), { says: 'delivered', words: 'Sent on Friday.' })
    const { closure, updates } = await own.commitment('C-0001')
    expect(closure).toBeNull()
    expect(updates.at(-1)).toMatchObject({ claim: 'delivered', statedBy: 'Delia Marsh', settled: null })
    const shown = wordsOf((await own.get(`${await own.link()}/form`)).body)
    expect(shown).toContain(
      'The answer of 2 March 2026, that it is delivered, awaits acceptance by the office.',
    )
    expect(shown).not.toContain('Say that it is delivered')
  })

  it('asks for more time, and moves nothing', async () => {
    const before = await own.commitment('C-0001')
    await own.answer(await own.link(), { says: 'more-time', words: 'The supplier is late.', ...inNewDate })
    const after = await own.commitment('C-0001')
    expect([after.dueOn, after.extensions.length]).toEqual([before.dueOn, before.extensions.length])
    const page = wordsOf((await own.web.get('/commitments/C-0001')).body)
    expect(page).toContain(
      'More time asked for Asked for 30 June 2026 , by Delia Marsh, 2 March 2026. The due date stands until the office decides.',
    )
    expect(page).toContain('Standing Overdue by 30 days')
    expect(wordsOf((await own.get(`${await own.link()}/form`)).body)).not.toContain('Ask for more time')
  })

  it('is agreed to where the due date is changed, with what was asked for filled in', async () => {
    await own.answer(await own.link(), { says: 'more-time', words: 'The supplier is late.', ...inNewDate })
    const [, path = ''] =
      /href="([^"]+\/due-date\?request=[^"]+)"/.exec((await own.web.get('/commitments/C-0001')).body) ?? []
    const form = (await own.web.get(path)).body
    expect(form).toMatch(/name="due-day"[^>]*value="30"/)
    expect(form).toMatch(/name="asked-by"[^>]*value="Delia Marsh"/)
    expect(form).toContain('The supplier is late.')
    const { 'asked-day': d, 'asked-month': m, 'asked-year': y } = inNewDate
    const sent = await own.web.post(
      path,
      {
        ...hiddenIn(form),
        ...{ 'due-day': d, 'due-month': m, 'due-year': y, 'asked-by': 'Delia Marsh' },
        ...{ 'agreed-by': 'Petra Thornbury', 'agreed-at': '', reason: 'The supplier is late.' },
      },
      '/commitments/C-0001/due-date',
    )
    expect(sent.statusCode).toBe(303)
    const { id, dueOn, extensions } = await own.commitment('C-0001')
    expect(dueOn).toBe('2026-06-30')
    expect(extensions.at(-1)).toMatchObject({ askedBy: 'Delia Marsh', agreedBy: 'Petra Thornbury' })
    const [request] = await listExtensionRequests(own.web.db, id)
    expect(request?.decided).toMatchObject({ as: 'agreed', by: 'Priya Anand' })
    expect(wordsOf((await own.get(await own.link())).body)).toContain('Agreed by Priya Anand on 2 March 2026')
  })

  it('is refused with a reason that the owner can read', async () => {
    await own.answer(await own.link(), { says: 'more-time', words: 'The supplier is late.', ...inNewDate })
    const path = '/commitments/C-0001/request'
    expect((await own.web.post(path, { version: '9', reason: '' })).statusCode).toBe(400)
    const hidden = hiddenIn((await own.web.get(path)).body)
    const sent = await own.web.post(path, { ...hidden, reason: 'It was moved once before.' })
    expect(sent.headers.location).toBe('/commitments/C-0001')
    expect((await own.commitment('C-0001')).dueOn).toBe('2026-01-31')
    expect(wordsOf((await own.get(await own.link())).body)).toContain(
      'Not agreed by Priya Anand on 2 March 2026: It was moved once before.',
    )
    expect((await own.web.get(path)).statusCode).toBe(409)
  })

  it('is recorded once when its button is pressed twice, or it is sent again by going back', async () => {
    const link = await own.link()
    const check = await own.post(`${link}/form`, { says: 'progress', words: 'Said once.' })
    const form = hiddenIn(check.body)
    const sent = [await own.post(link, form, `${link}/send`), await own.post(link, form, `${link}/send`)]
    expect(sent.map(({ statusCode }) => statusCode)).toEqual([303, 303])
    const { updates } = await own.commitment('C-0001')
    expect(updates.filter((update) => update.words === 'Said once.')).toHaveLength(1)
  })

  it('says who wrote it, when that was somebody else', async () => {
    await own.answer(await own.link(), { says: 'progress', words: 'On its way.', writer: 'Sam Field' })
    const page = wordsOf((await own.web.get('/commitments/C-0001')).body)
    expect(page).toContain('Written by: Sam Field')
    expect((await own.commitment('C-0001')).updates.at(-1)?.statedBy).toBe('Delia Marsh')
  })

  it('can be changed from the page on which it is checked, with everything still there', async () => {
    const link = await own.link()
    const check = await own.post(
      `${link}/form`,
      { says: 'more-time', words: 'Held up & “late”.', url: 'https://force.example/plan', ...inNewDate },
      `${link}/form`,
      { name: 'plan.pdf', contents: '%PDF-1.7 the plan' },
    )
    expect(wordsOf(check.body)).toContain('New date 30 June 2026')
    expect(wordsOf(check.body)).toContain('File plan.pdf, 1 KB')
    const form = await own.post(link, { ...hiddenIn(check.body), change: 'yes' }, `${link}/form`)
    expect(form.body).toContain('Held up &amp; “late”.')
    expect(form.body).toMatch(/value="more-time" checked/)
    expect(form.body).toContain('value="https://force.example/plan"')
    expect(wordsOf(form.body)).toContain('File: plan.pdf, 1 KB')
  })

  const wrong: readonly (readonly [string, Readonly<Record<string, string>>, string])[] = [
    ['nothing chosen', { words: 'x' }, 'Select what you want to say'],
    ['no words', { says: 'progress' }, 'Enter your answer'],
    ['blanks for words', { says: 'progress', words: ' \u200b ' }, 'Enter your answer'],
    ['a made-up choice', { says: 'closed', words: 'x' }, 'Select what you want to say'],
    [
      'too many words',
      { says: 'progress', words: 'x'.repeat(4001) },
      'Your answer must be 4000 characters or less. You have entered 4001.',
    ],
    ['no new date', { says: 'more-time', words: 'x' }, 'Enter the date you ask for'],
    ['no reason', { says: 'more-time', ...inNewDate }, 'Enter why that date is needed'],
    [
      'a day that is none',
      { says: 'more-time', words: 'x', ...inNewDate, 'asked-day': '31' },
      'Date must be a real date',
    ],
    [
      'a day gone by',
      { says: 'more-time', words: 'x', ...inNewDate, 'asked-month': '2', 'asked-day': '20' },
      'Date must be in the future',
    ],
    [
      'a date without asking for it',
      { says: 'progress', words: 'x', ...inNewDate },
      'You entered a date. Choose to ask for it, or empty the date',
    ],
    [
      'a link that does something',
      { says: 'progress', words: 'x', url: 'javascript:alert(1)' },
      'Enter a link that begins with https://',
    ],
    [
      'a link to a file of theirs',
      { says: 'progress', words: 'x', url: 'file:///C:/plan' },
      'Enter a link that begins with https://',
    ],
    [
      'a link with a password',
      { says: 'progress', words: 'x', url: 'https://me:pw@force.example' },
      'The link holds a user name or password',
    ],
    [
      'a name without end',
      { says: 'progress', words: 'x', writer: 'n'.repeat(101) },
      'Your name must be 100 characters or less',
    ],
  ]
  it('says what is wrong, keeps what was typed and changes nothing', async () => {
    const link = await own.link()
    const before = await dumpOf(own.web.db)
    for (const [what, fields, sentence] of wrong) {
      const response = await own.post(`${link}/form`, fields)
      expect([what, response.statusCode]).toEqual([what, 400])
      expect(wordsOf(response.body)).toContain(sentence)
      expect(response.body).toContain('<title>Error: ')
      if (/[a-z]/.test(fields.words ?? '')) expect(response.body).toContain(`${fields.words}</textarea>`)
      own.clock.set(new Date(Date.parse(own.clock.now()) + 60_000).toISOString())
    }
    expect(await dumpOf(own.web.db)).toBe(before)
  })

  it('takes script and code for words, and signs that are none away', async () => {
    const nasty = '<script>alert(1)</script> {{7*7}} ${x} ŵ ŷ 👩‍👩‍👧'
    await own.answer(await own.link(), { says: 'progress', words: `${nasty}\0` })
    expect((await own.commitment('C-0001')).updates.at(-1)?.words).toBe(nasty)
    for (const body of [
      (await own.web.get('/commitments/C-0001')).body,
      (await own.get(await own.link())).body,
    ])
      expect(body).toContain('&lt;script&gt;alert(1)&lt;/script&gt; {{7*7}}')
  })

  it('never lets the address of a link into the log', async () => {
    const link = await own.link()
    await own.web.db.schema.dropTable('evidence').execute()
    const response = await own.post(`${link}/form`, { says: 'progress', words: 'x', 'file-id': 'y' })
    expect(response.statusCode).toBe(500)
    expect(own.errors).toHaveLength(1)
    expect(JSON.stringify(own.errors)).not.toContain(link.slice('/answer/'.length))
    expect(response.body).not.toMatch(/no such table|at \w+ \(/)
  })
})
