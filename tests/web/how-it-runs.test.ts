import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { insertSuppression } from '../../db/bounces.ts'
import { listHistory } from '../../db/history.ts'
import { insertHold, listOpenHolds } from '../../db/mail-holds.ts'
import { recordServerDown } from '../../db/mail-server.ts'
import { listMessages } from '../../db/outbox.ts'
import { dsn, outOfOffice } from '../operation/dsn.ts'
import { NOW, openWeb, type Web, wordsOf } from '../support/web.ts'
import { seedOffice } from './seeded-office.ts'

let web: Web
beforeEach(async () => {
  web = await openWeb()
})
afterEach(() => web.close())

const words = async (path: string) => wordsOf((await web.get(path)).body)
const hold = (cause: 'restored' | 'gap' | 'clock-differs') =>
  insertHold(web.db, {
    cause,
    reason: 'The register is an older copy',
    begunAt: NOW,
    begunBy: 'Matters Arising',
  })

describe('how it runs', () => {
  it('shows what works and what somebody should look at', async () => {
    const said = await words('/how-it-runs')
    expect(said).toContain('Everything works. Somebody should look at what is marked.')
    expect(said).toContain('Look at this The worker has not run yet')
    expect(said).toContain('No job has run yet.')
  })

  it('pauses all mail with a reason that every page then shows, and resumes it', async () => {
    const refused = await web.post('/how-it-runs', { reason: ' ' }, '/how-it-runs/pause')
    expect(refused.statusCode).toBe(400)
    expect(wordsOf(refused.body)).toContain('Enter why all mail is paused')
    await web.post('/how-it-runs', { reason: 'The wrong minutes' }, '/how-it-runs/pause')
    for (const path of ['/', '/minutes', '/how-it-runs'])
      expect(await words(path)).toContain('Priya Anand has paused all mail: The wrong minutes.')
    const twice = await web.post('/how-it-runs', { reason: 'Again' }, '/how-it-runs/pause')
    expect([twice.statusCode, wordsOf(twice.body)]).toEqual([
      409,
      expect.stringContaining('paused all mail already'),
    ])
    await web.post('/how-it-runs', {}, '/how-it-runs/resume')
    expect(await words('/how-it-runs')).toMatch(/Mail is resumed.*Ended by Priya Anand on 2 March 2026/)
    expect(await words('/')).not.toContain('paused')
  })

  it('asks what is to go after a restore, and takes no answer but the three', async () => {
    await hold('restored')
    expect(await words('/')).toContain('No mail is sent until somebody says what is to go.')
    expect(await words('/how-it-runs')).toContain('Mail is held, and waits for your word')
    const nothing = await web.post('/how-it-runs', {}, '/how-it-runs/confirm')
    expect([nothing.statusCode, wordsOf(nothing.body)]).toEqual([
      400,
      expect.stringContaining('Select what is to go'),
    ])
    await web.post('/how-it-runs', { send: 'today' }, '/how-it-runs/confirm')
    expect(await listOpenHolds(web.db)).toEqual([
      expect.objectContaining({ confirmedBy: 'Priya Anand', send: 'today', endedAt: null }),
    ])
    expect(await words('/how-it-runs')).not.toContain('waits for your word')
  })

  it('offers no word for two clocks that differ', async () => {
    await hold('clock-differs')
    const said = await words('/how-it-runs')
    expect(said).toContain('Put the clock right: mail then goes again by itself.')
    expect(said).not.toContain('What is to go')
  })
})

describe('the health page', () => {
  it('is 503 while something does not work, and names no person', async () => {
    await seedOffice(web.db)
    await insertSuppression(web.db, {
      address: 'delia.marsh@westmarch.example',
      reason: 'gone',
      begunAt: NOW,
    })
    expect((await web.get('/health')).statusCode).toBe(200)
    await recordServerDown(web.db, { at: NOW, askAgainAt: NOW, why: 'Login of priya refused' })
    const { statusCode, body } = await web.get('/health')
    expect(statusCode).toBe(503)
    const { ok, checks } = JSON.parse(body)
    expect([ok, checks['mail-server'].state, checks['not-delivered']]).toEqual([
      false,
      'bad',
      { state: 'look', unsent: 1 },
    ])
    expect(body).not.toMatch(/priya|marsh|@/i)
  })
})

describe('mail that was not delivered', () => {
  it('is listed with the server’s words and can be tried again, which is recorded', async () => {
    await seedOffice(web.db)
    const list = await web.get('/mail?show=not-delivered')
    expect(list.body.match(/<th scope="row"/g)).toHaveLength(1)
    expect(wordsOf(list.body)).toContain('Not sent The mail server refused the address: 550 No such user')
    const id = (await listMessages(web.db, { limit: 9 })).find(({ failedAt }) => failedAt !== null)?.id ?? ''
    const done = await web.post(`/mail/${id}`, {}, `/mail/${id}/try-again`)
    expect(done.headers['location']).toBe(`/mail/${id}`)
    expect(await words(`/mail/${id}`)).toMatch(/is tried again within a minute or two.*State Planned/)
    expect((await listHistory(web.db, 'message', id)).at(-1)).toMatchObject({
      actor: 'Priya Anand',
      act: 'asked to try a mail again',
    })
    expect(await words('/mail?show=not-delivered')).toContain('Nothing. Every mail that was sent was taken')
    expect((await web.post('/mail/returned', {}, `/mail/${id}/try-again`)).statusCode).toBe(409)
  })

  it('a mail that arrived offers no second try', async () => {
    await seedOffice(web.db)
    const id = (await listMessages(web.db, { limit: 9 })).find(({ sentAt }) => sentAt !== null)?.id ?? ''
    expect((await web.get(`/mail/${id}`)).body).not.toContain('try-again')
  })
})

describe('mail that came back', () => {
  const report = dsn({
    messageId: '<test-Delia-Marsh@westmarch.example>',
    to: 'delia.marsh@westmarch.example',
  })

  it('is handed in as words or as a file, tells the office on every page, and is lifted by a person', async () => {
    await seedOffice(web.db)
    await web.post('/mail/returned', { report })
    expect(await words('/mail/returned')).toMatch(
      /No more mail goes to delia\.marsh@westmarch\.example.*Delia Marsh/,
    )
    expect(await words('/')).toContain('Mail to Delia Marsh comes back, so none is sent there.')
    expect(await words('/mail')).toContain('Came back 5.1.1: 550 5.1.1')
    const again = await web.upload('/mail/returned', { name: 'report.eml', contents: report })
    expect([again.statusCode, wordsOf(again.body)]).toEqual([400, expect.stringContaining('taken before')])
    await web.post('/mail/returned', { address: 'delia.marsh@westmarch.example' }, '/mail/returned/lift')
    expect(await words('/mail/returned')).toContain('Mail goes to every address that is known.')
    expect(await words('/')).not.toContain('comes back')
  })

  it.each([
    ['nothing', '', 'Paste the report, or choose its file'],
    ['an automatic reply', outOfOffice, 'This is an automatic reply'],
    ['a report about somebody else’s mail', report, 'not about a mail that was sent from here'],
  ])('%s is refused, and what was pasted is kept', async (_, pasted, sentence) => {
    const response = await web.post('/mail/returned', { report: pasted })
    expect(response.statusCode).toBe(400)
    expect(wordsOf(response.body)).toContain(sentence)
    if (pasted !== '') expect(response.body).toContain('register@westmarch.example')
  })
})
