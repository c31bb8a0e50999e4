import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { wordsOf } from '../support/web.ts'
import { type Answering, hiddenIn, openAnswering } from './answering.ts'
import { dumpOf } from './register-dump.ts'

let office: Answering
beforeAll(async () => {
  office = await openAnswering()
})
afterAll(() => office.close())
beforeEach(() => {
  office.clock.set(new Date(Date.parse(office.clock.now()) + 60_000).toISOString())
})

const send = (url: string, fields: Readonly<Record<string, string>>, headers: Record<string, string>) =>
  office.server.inject({
    method: 'POST',
    url,
    headers: {
      host: 'answers.westmarch.example',
      'content-type': 'application/x-www-form-urlencoded',
      ...headers,
    },
    payload: new URLSearchParams(fields).toString(),
  })

const goodFields = async (link: string) => ({
  ...hiddenIn((await office.get(`${link}/form`)).body),
  says: 'progress',
  words: 'Forged words',
})

describe('an answer that was not sent from its own page', () => {
  it.each([
    ['no header at all', {}],
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['a sibling site', { 'sec-fetch-site': 'same-site' }],
    ['a foreign origin', { origin: 'https://evil.example' }],
    ['the origin "null"', { origin: 'null' }],
    ['the same name without encryption', { origin: 'http://answers.westmarch.example:81' }],
  ])('is refused with %s, and changes nothing', async (_, headers) => {
    const link = await office.link()
    const fields = await goodFields(link)
    const before = await dumpOf(office.web.db)
    for (const path of ['/form', '/send']) {
      const response = await send(`${link}${path}`, fields, headers)
      expect(response.statusCode).toBe(403)
      expect(wordsOf(response.body)).toContain('policy@westmarch.example')
    }
    expect(await dumpOf(office.web.db)).toBe(before)
  })

  it.each([
    ['by what browsers say', { 'sec-fetch-site': 'same-origin' }],
    ['by the origin, from older ones', { origin: 'https://answers.westmarch.example' }],
    [
      'through a proxy that asks by another name',
      { origin: 'https://answers.westmarch.example', host: '127.0.0.1:3001' },
    ],
  ])('is told from one that was, %s', async (_, headers) => {
    const link = await office.link()
    expect((await send(`${link}/send`, await goodFields(link), headers)).statusCode).toBe(303)
  })

  it.each([
    ['missing', async () => ''],
    ['made up', async () => `2026-03-02T09:30:00.000Z/${'A'.repeat(43)}`],
    [
      'of another link',
      async () => hiddenIn((await office.get(`${await office.link()}/form`)).body)['form-token'] ?? '',
    ],
  ])('is refused when the form’s token is %s', async (_, token) => {
    const link = await office.link()
    const fields = { ...(await goodFields(link)), 'form-token': await token() }
    const before = await dumpOf(office.web.db)
    for (const path of ['/form', '/send']) {
      const response = await send(`${link}${path}`, fields, { 'sec-fetch-site': 'same-origin' })
      expect(response.statusCode).toBe(403)
    }
    expect(await dumpOf(office.web.db)).toBe(before)
  })

  it('is refused when the form was open for more than a day, or has a date to come', async () => {
    const link = await office.link()
    const fields = await goodFields(link)
    const now = office.clock.now()
    for (const hours of [25, -1]) {
      office.clock.set(new Date(Date.parse(now) + hours * 3_600_000).toISOString())
      const response = await send(`${link}/send`, fields, { 'sec-fetch-site': 'same-origin' })
      expect([hours, response.statusCode]).toEqual([hours, 403])
      expect(wordsOf(response.body)).toContain('copy what you wrote')
    }
    office.clock.set(now)
  })

  it.each([
    ['a field that comes twice', 'words=a&words=b'],
    ['a name that reaches into the program', '__proto__=x'],
    ['a thousand fields', Array.from({ length: 1000 }, (_, n) => `f${n}=1`).join('&')],
  ])('is refused with %s', async (_, extra) => {
    const link = await office.link()
    const fields = new URLSearchParams(await goodFields(link))
    fields.delete('words')
    const response = await office.server.inject({
      method: 'POST',
      url: `${link}/send`,
      headers: {
        host: 'answers.westmarch.example',
        'content-type': 'application/x-www-form-urlencoded',
        'sec-fetch-site': 'same-origin',
      },
      payload: `${fields.toString()}&${extra}`,
    })
    expect(response.statusCode).toBe(400)
  })
})

describe('whoever hammers at the door', () => {
  it('who tries addresses is told to wait, and a link that works still opens', async () => {
    const link = await office.link()
    const statuses: number[] = []
    for (let n = 0; n < 31; n++) statuses.push((await office.get(`/answer/guess-${n}`)).statusCode)
    expect(statuses.filter((status) => status === 404)).toHaveLength(30)
    expect(statuses.at(-1)).toBe(429)
    expect((await office.get(link)).statusCode).toBe(200)
  })

  it('who sends without end is told to wait, and others are not', async () => {
    const [link, other] = [await office.link(), await office.link()]
    const statuses: number[] = []
    for (let n = 0; n < 21; n++) statuses.push((await office.post(`${link}/form`, { words: '' })).statusCode)
    expect(statuses.at(-2)).toBe(400)
    expect(statuses.at(-1)).toBe(429)
    expect((await office.post(`${other}/form`, { words: '' })).statusCode).toBe(400)
  })

  it('who asks without end is told to wait a minute', async () => {
    const link = await office.link()
    for (let n = 0; n < 300; n++) await office.get('/robots.txt')
    const refused = await office.get(link)
    expect([refused.statusCode, refused.headers['retry-after']]).toEqual([429, '60'])
    office.clock.set(new Date(Date.parse(office.clock.now()) + 60_000).toISOString())
    expect((await office.get(link)).statusCode).toBe(200)
  })

  it('who sends a large file without a link is not listened to', async () => {
    const response = await office.server.inject({
      method: 'POST',
      url: '/answer/nothing/form',
      headers: {
        host: 'answers.westmarch.example',
        'sec-fetch-site': 'same-origin',
        'content-type': 'multipart/form-data; boundary=x',
      },
      payload: '--x\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\nhalf a file',
    })
    expect(response.statusCode).toBe(404)
  })
})
