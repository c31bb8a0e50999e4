import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWeb, type Web, wordsOf } from '../support/web.ts'
import { seedOffice } from './seeded-office.ts'

let web: Web
let paths: readonly string[]

beforeAll(async () => {
  web = await openWeb({ signedInAs: null })
  await seedOffice(web.db)
  await web.post('/sign-in', { who: 'other', name: 'Priya Anand' })
  paths = postPaths(web.server.printRoutes({ commonPrefix: false }))
})
afterAll(() => web.close())

const forgeries = [
  ['without any header', {}],
  ['from another site', { 'sec-fetch-site': 'cross-site' }],
  ['from a sibling site', { 'sec-fetch-site': 'same-site' }],
  ['with a foreign origin', { origin: 'http://evil.example' }],
  ['with the origin "null"', { origin: 'null' }],
] as const

describe('a form that was not sent from our pages', () => {
  it('is known for every address that changes something', () => {
    expect(paths).toContain('/sign-in')
    expect(paths).toContain('/commitments/:ref/close')
    expect(paths.length).toBeGreaterThanOrEqual(16)
  })

  it.each(forgeries)('is refused everywhere %s, and changes nothing', async (_, headers) => {
    const before = await lastEntry()
    for (const path of paths) {
      const response = await web.send({
        method: 'POST',
        url: path.replace(/:\w+/g, 'C-0001'),
        headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
        payload: 'reason=forged',
      })
      expect([path, response.statusCode]).toEqual([path, 403])
    }
    expect(await lastEntry()).toBe(before)
  })

  it('is refused everywhere without the form’s token, even from our own address', async () => {
    const before = await lastEntry()
    for (const path of paths) {
      const response = await web.send({
        method: 'POST',
        url: path.replace(/:\w+/g, 'C-0001'),
        headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
        payload: 'reason=forged&_csrf=made-up',
      })
      expect([path, response.statusCode]).toEqual([path, 403])
      expect(wordsOf(response.body)).toContain('This form has expired')
    }
    expect(await lastEntry()).toBe(before)
  })
})

const lastEntry = async (): Promise<number> => {
  const row = await web.db
    .selectFrom('history')
    .select('seq')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.seq ?? 0
}

/** The addresses that take a POST, out of the router's own picture of its tree. */
const postPaths = (tree: string): readonly string[] => {
  const parts: string[] = []
  return tree.split('\n').flatMap((line) => {
    const found = /^([│├└─\s]*)(\S+) \(([A-Z, ]+)\)$/.exec(line)
    if (found === null) return []
    const depth = Math.round((found[1] ?? '').length / 4) - 1
    parts.splice(depth, parts.length, found[2] ?? '')
    const path = parts.join('/').replace(/\/+/g, '/')
    return (found[3] ?? '').includes('POST') ? [path] : []
  })
}
