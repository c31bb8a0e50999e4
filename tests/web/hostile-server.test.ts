import { once } from 'node:events'
import { readdir } from 'node:fs/promises'
import { connect } from 'node:net'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { childrenOf, isRunning, residentMb } from '../support/child-processes.ts'
import { type Served, serveProgram } from '../support/served-program.ts'
import { wordsOf } from '../support/web.ts'
import { action, honest, type Hostile, refusedByContent, swellingPage } from './hostile-files.ts'

let served: Served
beforeAll(async () => {
  served = await serveProgram()
  const body = new URLSearchParams({
    _csrf: await served.token('/sign-in'),
    who: 'other',
    name: 'Priya Anand',
  })
  await served.send('/sign-in', { method: 'POST', body })
}, 60_000)
afterAll(() => served.stop())

type File = Pick<Hostile, 'name' | 'contents'>

/** Puts a file in as a browser does, and follows the page of its reading until it is over. */
const putIn = async ({ name, contents }: File, token: string): Promise<Response> => {
  const form = new FormData()
  form.set('_csrf', token)
  form.set('file', new Blob([new Uint8Array(Buffer.from(contents))]), name)
  const response = await served.send('/minutes/new', { method: 'POST', body: form })
  const to = response.headers.get('location') ?? ''
  if (!to.startsWith('/minutes/reading/')) return response
  // A browser looks again every second or less often; a thousand looks would be the load that is measured.
  return await vi.waitUntil(
    async () => {
      const look = await served.send(to)
      if (look.status === 200) await look.text()
      return look.status === 200 ? null : look
    },
    { timeout: 60_000, interval: 500 },
  )
}

const pages = async (count: number): Promise<readonly number[]> => {
  const statuses = []
  for (let page = 0; page < count; page += 1) {
    const response = await served.send('/minutes')
    await response.text()
    statuses.push(response.status)
  }
  return statuses
}

const listed = async (): Promise<string> => wordsOf(await (await served.send('/minutes')).text())

it('F27 hostile files do the program no harm: it goes on, answers, and grows no fatter', {
  timeout: 120_000,
}, async () => {
  const token = await served.token('/minutes/new')
  const good = await putIn({ name: 'board.txt', contents: [...honest, action].join('\n') }, token)
  expect(good.headers.get('location')).toMatch(/^\/minutes\/[0-9a-f-]{36}$/)
  // The first pages make any server grow, as its code is compiled and its caches fill.
  await pages(60)
  const before = residentMb(served.pid)

  const wanted = ['u4.docx', 'u9.docx', 'u11.docx', 'u12.docm', 'u16.pdf', 'u15-blanks.pdf']
  const hostile = [...refusedByContent, swellingPage].filter(({ name }) => wanted.includes(name))
  expect(hostile).toHaveLength(wanted.length)
  const attack = Promise.all(
    hostile.map(async (file) => {
      const response = await putIn(file, token)
      return [file, response.status, wordsOf(await response.text())] as const
    }),
  )
  expect(await pages(40)).toEqual(Array(40).fill(200))

  for (const [{ name, sentence }, status, words] of await attack) {
    expect([name, status]).toEqual([name, 400])
    const problem = /There is a problem (.*?) Put in minutes/.exec(words)?.[1]
    expect(problem).toMatch(typeof sentence === 'string' ? sentence.slice(0, 40) : sentence)
  }
  expect(isRunning(served.pid)).toBe(true)
  expect(served.program.exitCode).toBeNull()
  expect(childrenOf(served.pid)).toEqual([])
  expect(residentMb(served.pid) - before).toBeLessThan(100)
  expect(await listed()).toMatch(/board\.txt/)
  expect(await listed()).not.toMatch(/u\d+/)
  expect(await readdir(served.temporary)).toEqual([])
})

it('U22 a file whose sender is cut off half-way is not kept, and leaves nothing behind', async () => {
  const { hostname, port } = new URL(served.url)
  const slow = connect(Number(port), hostname)
  await once(slow, 'connect')
  slow.write(
    [
      'POST /minutes/new HTTP/1.1',
      `Host: ${hostname}:${port}`,
      `Origin: ${served.url}`,
      `Cookie: ${served.cookies()}`,
      'Content-Type: multipart/form-data; boundary=part',
      `Content-Length: ${30 * 1024 * 1024}`,
      '',
      '--part',
      'Content-Disposition: form-data; name="file"; filename="half.txt"',
      'Content-Type: text/plain',
      '',
      '',
    ].join('\r\n'),
  )
  await new Promise((resolve) => slow.write(Buffer.alloc(1024 * 1024, 'Action: CC to report. '), resolve))
  slow.destroy()
  await once(slow, 'close')
  expect(await listed()).not.toMatch(/half\.txt/)
  expect(childrenOf(served.pid)).toEqual([])
  expect(await readdir(served.temporary)).toEqual([])
  expect(served.log()).not.toMatch(/page failed/)
})
