import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openWeb, type Web, wordsOf } from '../support/web.ts'
import { seedOffice } from './seeded-office.ts'
import { seedVersions } from './seeded-versions.ts'

let web: Web
beforeEach(async () => {
  web = await openWeb()
})
afterEach(() => web.close())

/** Returns the page. */
const mustBeSound = async (path: string): Promise<string> => {
  const response = await web.get(path)
  expect([path, response.statusCode]).toEqual([path, 200])
  expect(response.body.match(/<h1[ >]/g)).toHaveLength(1)
  expect(response.body).toMatch(/<title>[^<]+ – Matters Arising<\/title>/)
  expect(wordsOf(response.body)).not.toMatch(/undefined|\[object|NaN|\bnull\b/)
  const ids = [...response.body.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
  expect(ids).toEqual([...new Set(ids)])
  return response.body
}

const start = [
  '/',
  '/commitments',
  '/minutes',
  '/minutes/new',
  '/minutes/reader',
  '/meetings',
  '/meetings/new',
  '/mail',
  '/mail/next',
  '/mail/preview',
  '/mail?show=not-delivered',
  '/mail/returned',
  '/how-it-runs',
  '/mail/reminders',
  '/mail/reminders/no-date',
  '/mail/holidays',
  '/mail/holidays/new',
  '/posts',
  '/posts/new',
]

describe('every page', () => {
  it.each([...start, '/accessibility-statement'])('%s stands on an empty register', async (path) => {
    await mustBeSound(path)
  })

  it('that can be reached by links from the start stands on a full register', {
    timeout: 60_000,
  }, async () => {
    await seedOffice(web.db)
    const { changed, gone } = await seedVersions(web.db)
    const seen = new Set<string>(start)
    for (const path of seen) {
      if (/\/(?:file|agenda\.\w+|page)$/.test(path)) continue
      // What one person would get is one page, whatever the day.
      if (/^\/mail\/preview\?.*on=(?!2026-03-02)/.test(path)) continue
      for (const [, href] of (await mustBeSound(path)).matchAll(/href="(\/[^"#]*)/g)) {
        const found = (href ?? '').replaceAll('&amp;', '&')
        if (!found.startsWith('/assets/')) seen.add(found)
      }
    }
    const all = [...seen].join('\n')
    for (const part of [
      '/commitments/C-0005/claim',
      '/commitments/C-0006/reopen',
      '/commitments/C-0002/reading',
      `/commitments/${changed}/wording`,
      `/commitments/${gone}/close?as=withdrawn`,
    ])
      expect(all).toContain(part)
    for (const part of [
      /\/proposals\/[\w-]+\/reject$/m,
      /\/posts\/[\w-]+\/holder$/m,
      /\/people\/[\w-]+$/m,
      /\/mail\/[\w-]+$/m,
    ])
      expect(all).toMatch(part)
    expect(seen.size).toBeGreaterThan(60)
  })
})
