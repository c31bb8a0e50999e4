import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { listMessages } from '../../db/outbox.ts'
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
