import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { readMinutesFile } from '../../src/extraction/read-minutes-file.ts'
import type { ReadingStep } from '../../src/minutes/reading-step.ts'
import { readingLimits } from '../../src/reading/limits.ts'
import { readApart } from '../../src/reading/read-apart.ts'
import { startChild } from '../../src/reading/start-child.ts'
import { day } from '../support/builders.ts'
import { childrenOf, isRunning } from '../support/child-processes.ts'
import { pdfPages } from '../support/pdf-file.ts'

const board = readFileSync(new URL('../fixtures/minutes/northfold-board.docx', import.meta.url))
const pages = (count: number): Buffer =>
  pdfPages(
    Array.from({ length: count }, (_, index) => [`Northfold Board, 3 February 2026`, `Page ${index + 1}`]),
  )
const others = childrenOf()

afterEach(() => {
  expect(childrenOf()).toEqual(others)
})

const refused = (reading: Promise<unknown>): Promise<unknown> => reading.catch((error: unknown) => error)

describe('A file that is read apart', () => {
  it('gives what it gives here, with a person’s date', async () => {
    const meetingOn = day('2025-03-04')
    const apart = await readApart('board.docx', board, { meetingOn })
    expect(apart).toEqual(await readMinutesFile('board.docx', board, { meetingOn }))
    expect(apart.contents).toBe(board)
  })

  it('tells of every page, and then of the search', async () => {
    const steps: ReadingStep[] = []
    await readApart('long.pdf', pages(60), {
      meetingOn: day('2026-02-03'),
      onStep: (step) => steps.push(step),
    })
    expect(steps.slice(0, 61)).toEqual([
      ...Array.from({ length: 60 }, (_, index) => ({ at: 'page', page: index + 1, of: 60 })),
      { at: 'search', done: 0, of: 1 },
    ])
  })

  it('is refused in the reader’s own words', async () => {
    expect(await refused(readApart('undated.txt', Buffer.from('Action: CC to report.')))).toMatchObject({
      name: 'CodedError',
      code: 'invalid',
      message:
        'The date of the meeting was not found in undated.txt. Enter the date of the meeting, then try again.',
    })
  })

  it('is stopped when it needs too much memory', async () => {
    const limits = { ...readingLimits, heapMb: 12 }
    expect(await refused(readApart('board.docx', board, { limits }))).toMatchObject({
      code: 'invalid',
      message:
        'board.docx needs more memory to be read than one file may take. Split it into smaller files, or take out pictures and attachments, then try again.',
      cause: expect.objectContaining({ message: expect.stringMatching(/SIGABRT|SIGTRAP|134/) }),
    })
  })

  it.each([
    ['without progress', { ...readingLimits, silenceMs: 1 }],
    ['in all', { ...readingLimits, overallMs: 1 }],
  ])('is stopped when it takes too long %s', async (how, limits) => {
    expect(await refused(readApart('board.docx', board, { limits }))).toMatchObject({
      code: 'invalid',
      message:
        'board.docx took too long to read, so reading was stopped. Split it into smaller files, or save it again as .docx or .pdf, then try again.',
      cause: expect.objectContaining({ message: `1 ms ${how}` }),
    })
  })

  it('is refused when its process ends in some other way', async () => {
    const reading = refused(
      readApart('long.pdf', pages(400), {
        onStep: (step) => {
          if (step.at === 'page' && step.page === 1)
            for (const pid of childrenOf()) if (!others.includes(pid)) process.kill(pid, 'SIGTERM')
        },
      }),
    )
    expect(await reading).toMatchObject({
      code: 'invalid',
      message: expect.stringMatching(/^long\.pdf could not be read: .* save it again as \.docx or \.pdf/),
      cause: expect.objectContaining({ message: 'The reading process ended with SIGTERM' }),
    })
  })

  it('is stopped when a person says so, at once or under way', async () => {
    const stopping = new AbortController()
    const { signal } = stopping
    const underWay = readApart('long.pdf', pages(400), { signal, onStep: () => stopping.abort() })
    const sentence = 'Reading long.pdf was stopped. Nothing was kept.'
    expect(await refused(underWay)).toMatchObject({ code: 'invalid', message: sentence })
    const after = readApart('long.pdf', pages(1), { signal })
    expect(await refused(after)).toMatchObject({ code: 'invalid', message: sentence })
  })
})

describe('The process that reads', () => {
  /** What a script finds out in a process that was started with everything the reading one is started with. */
  const find = async (script: string): Promise<string> => {
    const child = startChild(readingLimits)
    const { spawnfile, spawnargs } = child
    child.kill('SIGKILL')
    await once(child, 'exit')
    const args = [...spawnargs.slice(1, -1), '--input-type=module', '-e', script]
    const curious = spawn(spawnfile, args, { env: {}, stdio: ['ignore', 'pipe', 'inherit'] })
    const [found] = (await once(curious.stdout, 'data')) as [Buffer]
    await once(curious, 'exit')
    return found.toString().trim()
  }

  it('can read the program’s code, and no settings, no register and no minutes', async () => {
    const root = fileURLToPath(new URL('../..', import.meta.url))
    const script = `
      import { readFileSync, writeFileSync } from 'node:fs'
      import { spawn } from 'node:child_process'
      import { Worker } from 'node:worker_threads'
      const tried = (what) => { try { what(); return 'done' } catch (error) { return error.code ?? error.name } }
      const root = ${JSON.stringify(root)}
      console.log([
        tried(() => readFileSync(root + 'src/errors.ts')),
        tried(() => readFileSync(root + 'README.md')),
        tried(() => readFileSync(root + 'data/register.db')),
        tried(() => readFileSync(root + 'tests/reading/turns.test.ts')),
        tried(() => readFileSync('/etc/hostname')),
        tried(() => writeFileSync(root + 'src/errors.ts', '')),
        tried(() => spawn('true')),
        tried(() => new Worker('', { eval: true })),
        tried(() => eval('1')),
      ].join(' '))`
    const no = 'ERR_ACCESS_DENIED'
    expect((await find(script)).split(' ')).toEqual(['done', no, no, no, no, no, no, no, 'EvalError'])
  })

  it('knows nothing of the environment, where passwords are', async () => {
    vi.stubEnv('MATTERS_SMTP', 'smtp://clerk:secret@mail.example')
    expect(
      await find(`console.log(JSON.stringify(Object.keys(process.env).filter((name) => name !== 'PWD')))`),
    ).toBe('[]')
    vi.unstubAllEnvs()
  })

  it('ends when the program ends, whatever it is doing', async () => {
    const script = `
      import { readApart } from ${JSON.stringify(new URL('../../src/reading/read-apart.ts', import.meta.url).href)}
      import { childrenOf, isRunning } from ${JSON.stringify(new URL('../support/child-processes.ts', import.meta.url).href)}
      import { pdfPages } from ${JSON.stringify(new URL('../support/pdf-file.ts', import.meta.url).href)}
      const file = pdfPages(Array.from({ length: 400 }, () => Array.from({ length: 40 }, () => 'The ferry sails on Monday.')))
      await readApart('long.pdf', file, { onStep: ({ page }) => page === 1 && console.log(childrenOf()[0]) })`
    const program = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const [said] = (await once(program.stdout, 'data')) as [Buffer]
    const reader = Number(said.toString())
    expect(isRunning(reader)).toBe(true)
    program.kill('SIGKILL')
    await once(program, 'exit')
    await vi.waitFor(() => expect(isRunning(reader)).toBe(false), { timeout: 10_000, interval: 20 })
  })
})
