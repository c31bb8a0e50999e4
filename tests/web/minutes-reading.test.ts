import { afterEach, expect, it, vi } from 'vitest'
import { listDocuments } from '../../db/documents.ts'
import { childrenOf } from '../support/child-processes.ts'
import { pdfPages } from '../support/pdf-file.ts'
import { openWeb, type Web, wordsOf } from '../support/web.ts'
import { action, honest } from './hostile-files.ts'

const others = childrenOf()
const long = {
  name: 'a year of minutes.pdf',
  contents: pdfPages([
    [...honest, action],
    ...Array.from({ length: 299 }, (_, n) => [`Figure ${n} was noted.`]),
  ]),
}
const short = { name: 'short.txt', contents: [...honest, action].join('\n') }
const broken = { name: 'broken.pdf', contents: '%PDF-1.7\n' }

let web: Web
afterEach(async () => {
  await web.close()
  expect(childrenOf()).toEqual(others)
  expect(web.errors).toEqual([])
})

/** Puts a file in, for which the answer does not come at once, and gives the page to follow it. */
const putIn = async (file: { name: string; contents: Buffer | string }, fields = {}): Promise<string> => {
  const response = await web.upload('/minutes/new', file, fields)
  expect(response.statusCode).toBe(303)
  expect(response.headers.location).toMatch(/^\/minutes\/reading\/[0-9a-f-]{36}$/)
  return String(response.headers.location)
}

/** The pages of a reading as somebody without scripts sees them, until it is over. */
const followed = async (path: string) => {
  const seen: string[] = []
  const last = await vi.waitUntil(
    async () => {
      const page = await web.get(path)
      const goesOn = page.body.includes('http-equiv="refresh"')
      if (goesOn) seen.push(wordsOf(page.body))
      return goesOn ? null : page
    },
    { timeout: 20_000, interval: 5 },
  )
  return { seen, last }
}

it('a long file shows its progress page by page, leads to the review, and then cannot be stopped', async () => {
  web = await openWeb({ reading: { graceMs: 0 } })
  const path = await putIn(long)
  const token = await web.token(path)
  const { seen, last } = await followed(path)
  const pages = seen.flatMap((words) => /Page (\d+) of 300/.exec(words)?.[1] ?? []).map(Number)
  expect(pages.length).toBeGreaterThan(2)
  expect(pages).toEqual(pages.toSorted((a, b) => a - b))
  expect(seen[0]).toContain('a year of minutes.pdf is being read.')
  expect(last.statusCode).toBe(303)
  const review = wordsOf((await web.get(String(last.headers.location))).body)
  expect(review).toContain('The minutes were put in. 1 proposal found.')
  expect(review).toContain(`“${action}”`)

  const late = await web.send({
    method: 'POST',
    url: path,
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
    payload: new URLSearchParams({ _csrf: token }).toString(),
  })
  expect(late.headers.location).toBe(last.headers.location)
  expect(wordsOf((await web.get(String(late.headers.location))).body)).toContain(
    'a year of minutes.pdf had been read before it was stopped.',
  )
})

it('a file that is refused leads to the form, with the sentence and what was typed', async () => {
  web = await openWeb({ reading: { graceMs: 0 } })
  const held = { 'held-day': '2', 'held-month': 'February', 'held-year': '2026' }
  const { last } = await followed(await putIn(broken, held))
  expect(last.statusCode).toBe(400)
  expect(wordsOf(last.body)).toContain('The PDF is damaged or incomplete.')
  expect(last.body).toContain('href="#file"')
  expect(last.body).toContain('action="/minutes/new"')
  expect(last.body).toContain('value="February"')
})

it('files wait in order, and one too many is refused', async () => {
  web = await openWeb({ reading: { graceMs: 0, atOnce: 0, waiting: 2 } })
  const [first, second] = [await putIn(short), await putIn(broken)]
  expect(wordsOf((await web.get(first)).body)).toContain('Waiting for its turn: it is next')
  expect(wordsOf((await web.get(second)).body)).toContain('Waiting for its turn: 1 file is before it')
  const refused = await web.upload('/minutes/new', long)
  expect(refused.statusCode).toBe(409)
  expect(wordsOf(refused.body)).toContain('2 files are being read already.')
  await web.post(first, {})
  expect(wordsOf((await web.get(second)).body)).toContain('it is next')
})

it('can be stopped, and then nothing is kept', async () => {
  web = await openWeb({ reading: { graceMs: 0 } })
  const path = await putIn(long)
  const stopped = await web.post(path, {})
  expect(stopped.headers.location).toBe('/minutes/new')
  expect(wordsOf((await web.get('/minutes/new')).body)).toContain(
    'Reading a year of minutes.pdf was stopped. Nothing was kept.',
  )
  expect(childrenOf()).toEqual(others)
  expect(await listDocuments(web.db)).toEqual([])
  expect(wordsOf((await web.get(path)).body)).toContain('Reading a year of minutes.pdf was stopped.')
})

it('was interrupted when the program was started again: the page says so, and nothing is half kept', async () => {
  web = await openWeb({ reading: { graceMs: 0 } })
  const path = await putIn(long)
  await web.close()
  expect(childrenOf()).toEqual(others)
  web = await openWeb({ reading: {} })
  for (const page of [await web.get(path), await web.send({ method: 'GET', url: path })]) {
    expect(page.statusCode).toBe(404)
    expect(wordsOf(page.body)).toContain(
      'The reading was interrupted because Matters Arising was started again.',
    )
    expect(page.body).toContain('action="/minutes/new"')
  }
})

it('does not load the page again for a reader who said so', async () => {
  web = await openWeb({ reading: { graceMs: 0, atOnce: 0 } })
  const path = await putIn(short)
  expect((await web.get(path)).body).toContain('<noscript><meta http-equiv="refresh" content="3"></noscript>')
  const still = (await web.get(`${path}?refresh=no`)).body
  expect(still).not.toContain('http-equiv="refresh"')
  expect(wordsOf(still)).toContain('Show the latest')
})
