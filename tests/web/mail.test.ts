import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { listMessages } from '../../db/outbox.ts'
import { insertAttachments } from '../../db/outbox-attachments.ts'
import { listPeople } from '../../db/people.ts'
import { noticeSources } from '../../src/notifications/notice-sources.ts'
import { openWeb, type Web, wordsOf } from '../support/web.ts'
import { seedOffice } from './seeded-office.ts'

let web: Web
beforeEach(async () => {
  web = await openWeb()
})
afterEach(() => web.close())

describe('the mails', () => {
  it('say so while none were written', async () => {
    expect(wordsOf((await web.get('/mail')).body)).toContain('No mail has been written yet.')
  })

  it('show to whom, when, and what became of them', async () => {
    await seedOffice(web.db)
    const words = wordsOf((await web.get('/mail')).body)
    expect(words).toContain(
      'What the Deputy Chief Constable promised Weekly digest, 1 commitment Delia Marsh 23 February 2026 at 8am Sent',
    )
    expect(words).toContain('Not sent The mail server refused the address: 550 No such user')
  })

  it('are paged by 50', async () => {
    await seedOffice(web.db)
    const model = await web.db.selectFrom('messages').selectAll().limit(1).executeTakeFirstOrThrow()
    const copies = Array.from({ length: 60 }, (_, n) => ({
      ...model,
      id: `copy-${n}`,
      dedupeKey: `copy/${n}`,
      messageId: `<${n}@x>`,
    }))
    await web.db.insertInto('messages').values(copies).execute()
    const first = (await web.get('/mail')).body
    const older = /href="(\/mail\?before=[\w-]+)"/.exec(first)?.[1] ?? ''
    expect(first.match(/<th scope="row"/g)).toHaveLength(50)
    expect((await web.get(older)).body.match(/<th scope="row"/g)).toHaveLength(12)
  })
})

describe('a mail', () => {
  const digest = async () => {
    await seedOffice(web.db)
    return (await listMessages(web.db, { limit: 10 })).find(({ kind }) => kind === 'digest')?.id ?? ''
  }

  it('shows its reason, its commitments, the server’s reply and both versions', async () => {
    const id = await digest()
    const { body } = await web.get(`/mail/${id}`)
    const words = wordsOf(body)
    expect(words).toContain('Why it was written The week of 23 February 2026')
    expect(words).toContain('C-0001 Overdue since 31 January 2026')
    expect(words).toContain('The server’s reply 250 2.0.0 Ok: queued as 4F2')
    expect(words).toContain("O'Neill asked.")
    expect(body).toContain(`<iframe class="app-frame" src="/mail/${id}/page"`)
    expect(body).toMatch(/<iframe[^>]* sandbox="allow-popups allow-popups-to-escape-sandbox"/)
  })

  it('is framed under a policy of its own, without scripts', async () => {
    const response = await web.get(`/mail/${await digest()}/page`)
    const policy = String(response.headers['content-security-policy'])
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("frame-ancestors 'self'")
    expect(policy).toMatch(/sandbox(?!.*allow-scripts)(?!.*allow-same-origin)/)
    expect(response.headers['x-frame-options']).toBe('SAMEORIGIN')
    expect(response.body).toContain('C-0001 is overdue.')
  })
})

describe('the files of a mail', () => {
  const bring = async (fileName: string, mediaType: string) => {
    await seedOffice(web.db)
    const id = (await listMessages(web.db, { limit: 10 }))[0]?.id ?? ''
    await insertAttachments(web.db, id, [
      { fileName, mediaType, contents: Buffer.from('<script>alert(1)</script>') },
    ])
    return id
  }

  it('are listed, and saved rather than shown, whatever they say they are', async () => {
    const id = await bring('agenda.html', 'text/html')
    const href = `/mail/${id}/attachments/0/file`
    expect((await web.get(`/mail/${id}`)).body).toContain(`href="${href}"`)
    const file = await web.get(href)
    expect(file.headers['content-disposition']).toMatch(/^attachment; filename="agenda\.html"/)
    expect(file.headers['x-content-type-options']).toBe('nosniff')
    expect(file.body).toBe('<script>alert(1)</script>')
  })

  it.each(['1', '-1', 'x', '0x0', '99999'])('there is none at %s', async (position) => {
    const id = await bring('agenda.docx', 'application/octet-stream')
    expect((await web.get(`/mail/${id}/attachments/${position}/file`)).statusCode).toBe(404)
  })
})

describe('what goes out next', () => {
  it('says so when nothing does', async () => {
    expect(wordsOf((await web.get('/mail/next?days=7')).body)).toContain(
      'Nothing goes out in the next 7 days.',
    )
  })

  it('says who is told what, when and why, and who cannot be reached', async () => {
    await seedOffice(web.db)
    await web.db.updateTable('people').set({ email: '' }).where('name', '=', 'Priya Anand').execute()
    const words = wordsOf((await web.get('/mail/next?days=90')).body)
    expect(words).toContain('Monday 2 March 2026')
    expect(words).toMatch(
      /Delia Marsh Weekly digest Weekly digest of 2 March 2026 for the Deputy Chief Constable/,
    )
    expect(words).toMatch(/Cannot be reached Priya Anand \(Policy Officer\) has no email address/)
    expect(words).toMatch(/C-\d{4} : /)
    expect(words).toMatch(/\d+ mails in the next 90 days/)
  })

  it.each(['', '31', '-1', 'x'])('looks 30 days ahead when asked for “%s”', async (days) => {
    expect((await web.get(`/mail/next?days=${days}`)).body).toContain(
      '<strong aria-current="page">30 days</strong>',
    )
  })
})

describe('what mails look like', () => {
  it('shows every kind with an invented office', async () => {
    const { body } = await web.get('/mail/preview')
    const hrefs = [...body.matchAll(/href="(\/mail\/preview\/example\/[\w-]+)"/g)].map(
      ([, href]) => href ?? '',
    )
    expect(hrefs).toHaveLength(noticeSources.length)
    for (const href of hrefs) {
      const one = await web.get(href)
      expect([href, one.statusCode]).toEqual([href, 200])
      expect(
        one.body.match(/<iframe [^>]*sandbox="allow-popups allow-popups-to-escape-sandbox"/g),
      ).toHaveLength(2)
      const page = await web.get(`${href}/page`)
      expect(page.headers['content-security-policy']).toContain("default-src 'none'")
      expect(page.body).toContain('Commissioner for Westmarch')
    }
  })

  it('brings the files as they would go', async () => {
    const file = await web.get('/mail/preview/example/agenda-ready/attachments/0/file')
    expect(file.headers['content-disposition']).toContain('revisit-agenda-')
    expect(file.rawPayload.subarray(0, 2).toString()).toBe('PK')
  })

  it('shows what one person would get on a day, and sends nothing', async () => {
    await seedOffice(web.db)
    const delia = (await listPeople(web.db)).find(({ name }) => name === 'Delia Marsh')?.id ?? ''
    const before = await listMessages(web.db, { limit: 50 })
    const { body } = await web.get(`/mail/preview?person=${delia}&on-day=9&on-month=3&on-year=2026`)
    expect(wordsOf(body)).toContain(
      'Delia Marsh on Monday 9 March 2026 As the register stands now, this would go.',
    )
    const href = new RegExp(`href="(/mail/preview/${delia}/2026-03-09-0)"`).exec(body)?.[1] ?? ''
    const mail = wordsOf((await web.get(href)).body)
    expect(mail).toContain('To Delia Marsh delia.marsh@westmarch.example')
    expect((await web.get(`${href}/page`)).body).toContain(
      'because you hold the post of Deputy Chief Constable',
    )
    expect(await listMessages(web.db, { limit: 50 })).toEqual(before)
  })

  it.each([
    ['on-day=9&on-month=3&on-year=2026', 'Select a person'],
    ['person=nobody&on-day=9&on-month=3&on-year=2026', 'Select a person'],
    ['person=PERSON&on-day=9&on-month=&on-year=2026', 'Day must include a month'],
    ['person=PERSON&on-day=30&on-month=2&on-year=2026', 'Day must be a real date'],
    ['person=PERSON&on-day=9&on-month=3&on-year=2036', 'Day must be within a year of today'],
    ['person=PERSON', 'Enter a day'],
  ])('asked with %s it says what is wrong and keeps what was typed', async (query, sentence) => {
    await seedOffice(web.db)
    const id = (await listPeople(web.db))[0]?.id ?? ''
    const response = await web.get(`/mail/preview?${query.replace('PERSON', id)}`)
    expect(response.statusCode).toBe(400)
    expect(wordsOf(response.body)).toContain(`There is a problem ${sentence}`)
    if (query.includes('on-day=9')) expect(response.body).toMatch(/name="on-day"[^>]*value="9"/)
  })

  it.each(['nobody/2026-03-09-0', 'example/nothing', 'example/2026-03-09-0', 'nobody/2026-99-99-0', 'x/y'])(
    'there is no %s',
    async (what) => {
      expect((await web.get(`/mail/preview/${what}`)).statusCode).toBe(404)
      expect((await web.get(`/mail/preview/${what}/page`)).statusCode).toBe(404)
    },
  )
})
