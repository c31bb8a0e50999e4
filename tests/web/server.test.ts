import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { insertSuppression } from '../../db/bounces.ts'
import { NOW, openWeb, type Web, wordsOf } from '../support/web.ts'
import { seedOffice } from './seeded-office.ts'

let web: Web

beforeAll(async () => {
  web = await openWeb()
  await seedOffice(web.db)
})
afterAll(() => web.close())

describe('a request', () => {
  it('to a foreign name that points here is refused', async () => {
    const response = await web.send({ method: 'GET', url: '/', headers: { host: 'evil.example:3000' } })
    expect(response.statusCode).toBe(403)
    expect(response.body).not.toContain('C-0001')
  })

  it('is answered with a strict policy, and the page’s one inline script carries its nonce', async () => {
    const response = await web.get('/')
    const policy = String(response.headers['content-security-policy'])
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toContain('unsafe-inline')
    const nonce = /script-src 'self' 'nonce-(\w+)'/.exec(policy)?.[1]
    expect(response.body).toContain(`<script nonce="${nonce}">`)
    expect(response.body.match(/<script/g)).toHaveLength(2)
    expect(response.headers['x-content-type-options']).toBe('nosniff')
    expect(response.headers['cache-control']).toBe('no-store')
  })

  it('gets a cookie for forms with a form and not before, and all forms of a page agree with it', async () => {
    const fresh = (url: string) => web.server.inject({ url, headers: { host: '127.0.0.1:3000' } })
    expect((await fresh('/commitments')).cookies).toEqual([])
    for (const address of ['a@example.org', 'b@example.org'])
      await insertSuppression(web.db, { address, reason: 'No such box', begunAt: NOW })
    const { body, cookies } = await fresh('/mail/returned')
    expect(cookies.map(({ name }) => name)).toEqual(['matters_form'])
    const tokens = [...body.matchAll(/name="_csrf" value="([^"]+)"/g)].map(([, token]) => token)
    expect([tokens.length > 1, new Set(tokens).size]).toEqual([true, 1])
  })

  it('for an unknown page is told so in words, and where to start', async () => {
    const response = await web.get('/nothing/here')
    expect(response.statusCode).toBe(404)
    expect(wordsOf(response.body)).toContain('Page not found')
    expect(response.body).toContain('href="/"')
  })

  it.each([
    '/commitments/C-9999',
    '/minutes/none',
    '/minutes/none/file',
    '/meetings/none',
    '/mail/none',
    '/posts/none',
    '/people/none',
  ])('for %s, which does not exist, is a 404 page', async (path) => {
    const response = await web.get(path)
    expect(response.statusCode).toBe(404)
    expect(wordsOf(response.body)).toContain('Page not found')
  })

  it.each(['/commitments/%00', '/minutes/%00', '/commitments/C-0001%00/close'])(
    'for %s is a 404 page',
    async (path) => {
      expect((await web.get(path)).statusCode).toBe(404)
    },
  )

  it('whose address cannot be decoded is told so', async () => {
    const response = await web.get('/commitments/%E0%A4%A')
    expect([response.statusCode, response.body]).toEqual([400, 'The address could not be read.\n'])
  })

  it('with a repeated field is refused, not guessed at', async () => {
    expect((await web.get('/commitments?standing=open&standing=closed')).statusCode).toBe(400)
  })

  it('with an unknown type of form is refused in words', async () => {
    const response = await web.send({
      method: 'POST',
      url: '/minutes/new',
      headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
      payload: '{"__proto__": 1',
    })
    expect(response.statusCode).toBeGreaterThanOrEqual(400)
    expect(response.statusCode).toBeLessThan(500)
    expect(wordsOf(response.body)).toContain('Go back, reload the page and try again')
  })
})

describe('a fault of ours', () => {
  it('is a page without the error, which goes to the log', async () => {
    const broken = await openWeb()
    await broken.db.schema.dropTable('messageItems').execute()
    await broken.db.schema.dropTable('messages').execute()
    const response = await broken.get('/mail')
    expect(response.statusCode).toBe(500)
    expect(wordsOf(response.body)).toContain('Sorry, there is a problem with Matters Arising')
    expect(response.body).not.toMatch(/no such table|\.ts:\d+|at async/)
    expect(broken.errors).toHaveLength(1)
    await broken.close()
  })
})

describe('the stylesheet', () => {
  it('is not GOV.UK’s own: another typeface, no crest, no files it would fetch', async () => {
    const url = /href="(\/assets\/\w{16}\/matters\.css)"/.exec((await web.get('/')).body)?.[1] ?? ''
    // What is no page runs no inline script at all.
    expect(String((await web.get(url)).headers['content-security-policy'])).toMatch(
      /^default-src 'none';script-src 'self';/,
    )
    const response = await web.get(url)
    expect(response.statusCode).toBe(200)
    expect(response.headers['content-type']).toContain('text/css')
    expect(response.headers['cache-control']).toContain('immutable')
    expect(response.body).not.toContain('GDS Transport')
    expect(response.body).not.toContain('@font-face')
    expect(response.body).not.toContain('url(')
    expect(response.body).not.toContain('sourceMappingURL')
    expect(response.body).toContain('.govuk-button')
    expect(response.body).toContain('.app-quote')
  })

  it('and the pages carry neither crown nor copyright of the Crown', async () => {
    const { body } = await web.get('/')
    expect(body).not.toMatch(/crown|GOV\.UK</i)
  })
})

describe('the scripts', () => {
  it('start the library that is served beside them', async () => {
    const url = /src="(\/assets\/\w{16}\/matters\.js)"/.exec((await web.get('/')).body)?.[1] ?? ''
    const script = (await web.get(url)).body
    const library = /from '([^']+)'/.exec(script)?.[1] ?? ''
    const response = await web.get(library)
    expect(response.headers['content-type']).toContain('text/javascript')
    expect(response.body).toContain('initAll')
  })
})

describe('the health page', () => {
  it('says that the database answers, without signing in', async () => {
    const stranger = await openWeb({ signedInAs: null })
    const response = await stranger.get('/health')
    expect(response.statusCode).toBe(200)
    expect(response.json()).toMatchObject({ ok: true, database: 'answers', version: '0.0.0-test' })
    await stranger.close()
  })

  it('says when it does not', async () => {
    const broken = await openWeb()
    expect((await broken.get('/health')).statusCode).toBe(200)
    await broken.db.destroy()
    const response = await broken.get('/health')
    expect(response.statusCode).toBe(503)
    expect(response.json()).toMatchObject({ ok: false })
    await broken.server.close()
  })
})
