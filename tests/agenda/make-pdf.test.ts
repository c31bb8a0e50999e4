import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findSoffice, pdfMaker } from '../../src/agenda/make-pdf.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pdf-'))
  await mkdir(join(folder, 'work'))
})
afterEach(() => rm(folder, { recursive: true }))

/** A program in LibreOffice's place, called with its arguments. */
const program = async (script: string): Promise<string> => {
  const path = join(folder, 'soffice')
  await writeFile(path, `#!/bin/sh\n${script}\n`)
  await chmod(path, 0o755)
  return path
}
const maker = async (script: string, limitMs?: number) =>
  pdfMaker(await program(script), {
    folder: join(folder, 'work'),
    ...(limitMs === undefined ? {} : { limitMs }),
  })
const left = () => readdir(join(folder, 'work'))

describe.skipIf(process.platform === 'win32')('a PDF', () => {
  it('is made of the Word file, with a profile of its own, and nothing is left behind', async () => {
    const makePdf = await maker(`echo "$@" > ${folder}/arguments; (printf PDF-; cat paper.docx) > paper.pdf`)
    expect(String(await makePdf(Buffer.from('word')))).toBe('PDF-word')
    const said = await readFile(join(folder, 'arguments'), 'utf8')
    expect(said).toMatch(/^-env:UserInstallation=file:\S+\/work\/matters-pdf-\S+\/profile --headless /)
    expect(said).toContain('"UseTaggedPDF"')
    expect(await left()).toEqual([])
  })

  it('is made one at a time, however many are asked for', async () => {
    const [log, go] = [join(folder, 'log'), join(folder, 'go')]
    const makePdf = await maker(
      `echo begin >> ${log}; until test -e ${go}; do sleep 0.02; done; : > paper.pdf; echo end >> ${log}`,
    )
    const asked = Promise.all([1, 2, 3].map(() => makePdf(Buffer.from('word'))))
    await expect.poll(() => readFile(log, 'utf8').catch(() => '')).toBe('begin\n')
    // The first is at work, and the others have not even a folder yet.
    expect(await left()).toHaveLength(1)
    await writeFile(go, '')
    await asked
    expect((await readFile(log, 'utf8')).trim().split('\n')).toEqual(
      [1, 2, 3].flatMap(() => ['begin', 'end']),
    )
  })

  it('is refused when several are waiting already', async () => {
    const makePdf = await maker(': > paper.pdf')
    const asked = await Promise.allSettled([1, 2, 3, 4, 5, 6].map(() => makePdf(Buffer.from('word'))))
    expect(asked.filter(({ status }) => status === 'rejected')).toMatchObject([
      { reason: { code: 'conflict', message: expect.stringContaining('Try again in a minute') } },
    ])
  })

  it.each<[string, string, string]>([
    ['fails', 'exit 3', 'LibreOffice ended with 3.'],
    ['makes nothing', 'exit 0', 'LibreOffice ended without a PDF.'],
    ['is ended by somebody', 'kill -KILL $$', 'LibreOffice ended with SIGKILL.'],
  ])('when the program %s, has a sentence, and the next one is tried', async (_, script, why) => {
    const makePdf = await maker(
      `test -e ${folder}/again && { : > paper.pdf; exit 0; }; : > ${folder}/again; ${script}`,
    )
    await expect(makePdf(Buffer.from('word'))).rejects.toMatchObject({
      code: 'conflict',
      message: `The PDF could not be made: ${why} The Word file holds the same paper.`,
    })
    await makePdf(Buffer.from('word'))
    expect(await left()).toEqual([])
  })

  it('that takes too long is given up, and everything the program started ends', async () => {
    const pid = join(folder, 'pid')
    const makePdf = await maker(`sleep 60 & echo $! > ${pid}; wait`, 300)
    await expect(makePdf(Buffer.from('word'))).rejects.toThrow('longer than 0.3 seconds')
    const child = Number(await readFile(pid, 'utf8'))
    await expect.poll(() => isRunning(child)).toBe(false)
    expect(await left()).toEqual([])
  })

  it('is not made by a program that cannot be started', async () => {
    const makePdf = pdfMaker(join(folder, 'nothing'), { folder: join(folder, 'work') })
    await expect(makePdf(Buffer.from('word'))).rejects.toThrow('could not be started (ENOENT)')
  })
})

describe.skipIf(process.platform === 'win32')('LibreOffice', () => {
  it('is found where the system finds programs', async () => {
    const path = await program('exit 0')
    expect(await findSoffice({ searchIn: ['/nowhere', folder] })).toBe(path)
    expect(await findSoffice({ program: path })).toBe(path)
  })

  it('may be absent, or unwanted', async () => {
    expect(await findSoffice({ searchIn: [] })).toBeNull()
    expect(await findSoffice(null)).toBeNull()
  })

  it('that was named and is not there is said', async () => {
    await expect(findSoffice({ program: '/nowhere/soffice' })).rejects.toMatchObject({
      code: 'invalid',
      message: 'MATTERS_SOFFICE names /nowhere/soffice, but no program is there that may be run.',
    })
  })
})

/** One that has ended and that nobody has asked for its exit code is in the list still, as Z. */
const isRunning = async (pid: number): Promise<boolean> => {
  if (process.platform === 'linux')
    return await readFile(`/proc/${pid}/stat`, 'utf8').then(
      (stat) => !/\) [ZX] /.test(stat),
      () => false,
    )
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
