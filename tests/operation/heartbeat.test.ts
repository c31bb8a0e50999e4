import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { recordHistory } from '../../db/history.ts'
import { mailAddress } from '../../src/delivery/address.ts'
import type { Finding } from '../../src/operation/finding.ts'
import { heartbeatTime, sendHeartbeat } from '../../src/operation/heartbeat.ts'
import { day } from '../support/builders.ts'
import { capturedMail } from '../support/captured-mail.ts'
import { eachDatabase, type OpenDatabase } from '../support/each-database.ts'

const good: Finding = { name: 'worker', state: 'good', words: 'The worker is running' }
const bad: Finding = { name: 'mail-server', state: 'bad', words: 'Mail cannot be handed over: <refused>' }

eachDatabase('the daily sign of life', (open) => {
  let register: OpenDatabase
  let server: Server
  let asked: string[]
  let status = 200
  beforeEach(async () => {
    register = await open()
    asked = []
    status = 200
    server = createServer((request, response) => {
      asked.push(request.url ?? '')
      response.writeHead(status, status === 302 ? { location: '/elsewhere' } : {}).end('ok')
    }).listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
  })
  afterEach(async () => {
    server.closeAllConnections()
    server.close()
    await register.close()
  })

  const mail = capturedMail()
  const parts = (findings: readonly Finding[] = [good]) => ({
    db: register.db,
    mailer: mail.mailer,
    sender: mailAddress('Register', 'register@westmarch.example'),
    officeName: 'Westmarch',
    publicUrl: 'https://register.westmarch.example',
    moment: () => ({ at: '2026-03-30T07:30:00.000Z', today: day('2026-03-30') }),
    findings: () => Promise.resolve(findings),
  })
  const url = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/ping/secret`

  it('fetches the address', async () => {
    expect(await sendHeartbeat(parts(), { url: url() })).toBe('pinged')
    expect(asked).toEqual(['/ping/secret'])
  })

  it('is silent when something is wrong, so that whoever waits for it looks', async () => {
    await expect(sendHeartbeat(parts([good, bad]), { url: url() })).rejects.toThrow(
      'Left out, because of: mail-server',
    )
    expect(asked).toEqual([])
  })

  it.each([
    [500, 'The address answered with 500'],
    [302, 'The address did not answer'],
  ])('that is answered with %i failed, and does not name the address', async (answer, words) => {
    status = answer
    const failure = await sendHeartbeat(parts(), { url: url() }).catch((error: Error) => error.message)
    expect(failure).toContain(words)
    expect(failure).not.toContain('secret')
  })

  it('tells an address what was sent, what is wrong and where the history stands', async () => {
    await recordHistory(register.db, {
      at: '2026-03-30T07:00:00.000Z',
      actor: 'Priya',
      act: 'planned',
      subjectType: 'meeting',
      subjectId: 'm',
      detail: {},
    })
    expect(await sendHeartbeat(parts([good, bad]), { address: 'it@westmarch.example' })).toBe(
      'mailed to it@westmarch.example',
    )
    const one = mail.sent.at(-1)
    expect(one).toMatchObject({
      kind: 'heartbeat',
      to: { address: 'it@westmarch.example' },
      body: { subject: 'Matters Arising ran, but something is wrong' },
    })
    expect(one?.body.text).toMatch(/ran on Monday 30 March 2026[\s\S]*WRONG: Mail cannot be handed over/)
    expect(one?.body.text).toMatch(/The history holds 1 entries\. Its head is\n[0-9a-f]{64}\n/)
    expect(one?.body.html).toContain('&lt;refused&gt;')
  })
})

describe('the time of the daily sign of life', () => {
  it.each([
    ['08:00', '08:30'],
    ['23:45', '00:15'],
    ['00:40', '02:02'],
    ['02:30', '03:00'],
  ])('for mails from %s is %s', (sendAt, time) => {
    expect(heartbeatTime(sendAt)).toBe(time)
  })
})
