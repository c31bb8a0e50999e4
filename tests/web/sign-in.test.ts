import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { listHistory } from '../../db/history.ts'
import { listPosts } from '../../db/people.ts'
import { sessionText, whoFrom } from '../../src/web/serving/session.ts'
import { NOW, openWeb, type Web, wordsOf } from '../support/web.ts'
import { seedOffice } from './seeded-office.ts'

describe('signing in', () => {
  let web: Web
  beforeEach(async () => {
    web = await openWeb({ signedInAs: null })
    await seedOffice(web.db)
  })
  afterEach(() => web.close())

  it('comes before every page, and then leads there', async () => {
    const response = await web.get('/commitments?standing=overdue')
    expect([response.statusCode, response.headers.location]).toEqual([
      303,
      '/sign-in?next=%2Fcommitments%3Fstanding%3Doverdue',
    ])
    const then = await web.post('/sign-in', {
      who: 'other',
      name: "Nia O'Neill",
      next: '/commitments?standing=overdue',
    })
    expect(then.headers.location).toBe('/commitments?standing=overdue')
    const words = wordsOf((await web.get('/commitments?standing=overdue')).body)
    expect(words).toContain("Nia O'Neill Change")
  })

  it('offers today’s people of the office and says plainly what it is not', async () => {
    const words = wordsOf((await web.get('/sign-in')).body)
    expect(words).toContain('Petra Thornbury Police and Crime Commissioner')
    expect(words).not.toContain('Delia Marsh')
    expect(words).toContain(
      'There is no password. This version of Matters Arising runs on this computer only and trusts whoever uses it.',
    )
  })

  it('sets a cookie that scripts cannot read, and changes are kept under the name', async () => {
    const response = await web.post('/sign-in', { who: 'other', name: 'Nia Vane', next: '/' })
    expect(response.cookies.find(({ name }) => name === 'matters_session')).toMatchObject({
      httpOnly: true,
      sameSite: 'Lax',
      path: '/',
    })
    await web.post('/posts/new', {
      title: 'Assistant Chief Constable',
      code: 'ACC',
      side: 'force',
      mail: 'digest',
    })
    const post = (await listPosts(web.db)).find(({ code }) => code === 'ACC')
    expect((await listHistory(web.db, 'post', post?.id ?? ''))[0]?.actor).toBe('Nia Vane')
  })

  it.each([
    [{ who: '', name: '' }, 'Select who you are or enter your name'],
    [{ who: 'other', name: ' ' }, 'Select who you are or enter your name'],
    [{ who: 'made-up', name: 'Nia Vane' }, 'Select who you are from the list'],
  ])('asks again for %j', async (fields, sentence) => {
    const response = await web.post('/sign-in', fields)
    expect(response.statusCode).toBe(400)
    expect(wordsOf(response.body)).toContain(sentence)
    expect((await web.get('/')).statusCode).toBe(303)
  })

  it('leads to no other site', async () => {
    const response = await web.post('/sign-in', { who: 'other', name: 'Nia Vane', next: '//evil.example' })
    expect(response.headers.location).toBe('/')
  })

  it('is not believed from a cookie that was made up', async () => {
    const forged = sessionText({ name: 'Nia Vane', postId: null }, NOW)
    for (const value of [forged, `${forged}.c2lnbmF0dXJl`])
      expect(
        (await web.send({ method: 'GET', url: '/', cookies: { matters_session: value } })).statusCode,
      ).toBe(303)
  })
})

describe('the demo', () => {
  it('has no sign-in page: everyone is one person', async () => {
    const web = await openWeb()
    expect((await web.get('/sign-in')).statusCode).toBe(404)
    const { body } = await web.get('/')
    expect(wordsOf(body)).toContain('Priya Anand')
    expect(body).not.toContain('/sign-in')
    await web.close()
  })
})

describe('a session', () => {
  it('ends after 12 hours', () => {
    const text = sessionText({ name: 'Nia Vane', postId: null }, NOW)
    expect(whoFrom(text, '2026-03-02T21:29:59.000Z')).toEqual({ name: 'Nia Vane', postId: null })
    expect(whoFrom(text, '2026-03-02T21:30:00.000Z')).toBeNull()
  })

  it('is nothing when it cannot be read', () => {
    expect(whoFrom('not a session', NOW)).toBeNull()
    expect(whoFrom(Buffer.from('{"name":1}').toString('base64url'), NOW)).toBeNull()
  })
})
