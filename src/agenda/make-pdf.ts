import { type ChildProcess, spawn } from 'node:child_process'
import { constants } from 'node:fs'
import { access, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { CodedError } from '../errors.ts'
import type { PdfSetting } from '../papers-config.ts'

/** A PDF of a Word file. @throws CodedError conflict, with a sentence for whoever waits: the rest of the program works. */
export type MakePdf = (docx: Buffer) => Promise<Buffer>

/**
 * The program that makes PDFs, or null where there is none.
 * @throws CodedError invalid, when a setting names one that is not there.
 */
export const findSoffice = async (setting: PdfSetting): Promise<string | null> => {
  if (setting === null) return null
  if ('program' in setting) {
    if (await isProgram(setting.program)) return setting.program
    throw new CodedError(
      'invalid',
      `MATTERS_SOFFICE names ${setting.program}, but no program is there that may be run.`,
    )
  }
  const candidates = [
    ...setting.searchIn.flatMap((folder) => NAMES.map((name) => join(folder, name))),
    ...(setting.searchIn.length === 0 ? [] : USUAL_PLACES),
  ]
  for (const candidate of candidates) if (await isProgram(candidate)) return candidate
  return null
}

const NAMES = process.platform === 'win32' ? ['soffice.com', 'soffice.exe'] : ['soffice', 'libreoffice']

const USUAL_PLACES: readonly string[] = {
  win32: ['C:\\Program Files\\LibreOffice\\program\\soffice.com'],
  darwin: ['/Applications/LibreOffice.app/Contents/MacOS/soffice'],
}[process.platform as string] ?? ['/usr/lib/libreoffice/program/soffice', '/opt/libreoffice/program/soffice']

const isProgram = async (path: string): Promise<boolean> =>
  await access(path, constants.X_OK).then(
    () => true,
    () => false,
  )

/**
 * Makes PDFs by LibreOffice, one at a time, each in a process of its own with a profile and a folder of its own: it
 * neither meets the windows of whoever uses this computer nor anything left behind by the run before.
 */
export const pdfMaker = (
  program: string,
  { limitMs = 60_000, folder = tmpdir() }: { limitMs?: number; folder?: string } = {},
): MakePdf => {
  let last: Promise<unknown> = Promise.resolve()
  let waiting = 0
  return async (docx) => {
    if (waiting >= MOST_WAITING)
      throw new CodedError(
        'conflict',
        'Several PDFs are being made already. Try again in a minute, or take the Word file.',
      )
    waiting += 1
    const mine = last.then(() => convert(program, docx, limitMs, folder))
    last = mine.catch(() => {})
    return await mine.finally(() => {
      waiting -= 1
    })
  }
}

const MOST_WAITING = 5

const convert = async (program: string, docx: Buffer, limitMs: number, folder: string): Promise<Buffer> => {
  const own = await mkdtemp(join(folder, 'matters-pdf-'))
  try {
    await writeFile(join(own, 'paper.docx'), docx)
    await run(program, own, limitMs)
    return await readFile(join(own, 'paper.pdf')).catch(() => {
      throw failed('LibreOffice ended without a PDF')
    })
  } finally {
    await rm(own, { recursive: true, force: true, maxRetries: 3 })
  }
}

/** Tagged, so that a screen reader finds the headings and tables. */
const EXPORT = 'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}'

const run = async (program: string, own: string, limitMs: number): Promise<void> => {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  const child = spawn(
    program,
    [
      `-env:UserInstallation=${pathToFileURL(join(own, 'profile')).href}`,
      ...['--headless', '--norestore', '--nologo', '--nolockcheck', '--nodefault'],
      ...['--convert-to', EXPORT, '--outdir', own, join(own, 'paper.docx')],
    ],
    // A group of its own, since the program starts others that must end with it.
    { cwd: own, stdio: 'ignore', detached: process.platform !== 'win32', windowsHide: true },
  )
  const late = setTimeout(() => {
    endAll(child)
    reject(failed(`LibreOffice took longer than ${limitMs / 1000} seconds`))
  }, limitMs)
  child.once('error', (error: NodeJS.ErrnoException) =>
    reject(failed(`LibreOffice could not be started (${error.code ?? error.message})`)),
  )
  child.once('exit', (code, signal) =>
    code === 0 ? resolve() : reject(failed(`LibreOffice ended with ${signal ?? code}`)),
  )
  await promise.finally(() => clearTimeout(late))
}

const endAll = (child: ChildProcess): void => {
  try {
    if (process.platform === 'win32' || child.pid === undefined) child.kill('SIGKILL')
    else process.kill(-child.pid, 'SIGKILL')
  } catch {
    // It has ended by itself.
  }
}

const failed = (why: string): CodedError =>
  new CodedError('conflict', `The PDF could not be made: ${why}. The Word file holds the same paper.`)
