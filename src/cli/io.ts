import { readFile } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import type { PlainDate } from '../calendar/plain-date.ts'
import { readTypedDay } from '../calendar/typed-day.ts'
import { CodedError } from '../errors.ts'
import type { ReadingOptions, ReadMinutes } from '../extraction/read-minutes-file.ts'

/** All that a command may touch of the process it runs in. */
export type Io = {
  out(text: string): void
  err(text: string): void
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** True when a person watches the error stream, where progress is shown. */
  readonly isTerminal: boolean
  /** The standard input. Once more than `limit` bytes have come, the rest is left where it is. */
  readonly input: { read(limit: number): Promise<Uint8Array>; readonly isTerminal: boolean }
  /** Reads a file that may come from anywhere, with limits on what that may take. */
  readMinutes(fileName: string, contents: Uint8Array, options: ReadingOptions): Promise<ReadMinutes>
  /** Waits for Ctrl+C or the service manager. */
  untilStopped(): Promise<unknown>
}

/** A file that was named on the command line. */
export type Input = { readonly fileName: string; readonly contents: Uint8Array }

/** What is shown while somebody waits. */
export type Progress = { step(text: string): void; done(): void }

/** The command line's word on a meeting's day, for a file that does not say it. */
export const meetingDate = (typed: string | undefined): { readonly meetingOn?: PlainDate } =>
  typed === undefined ? {} : { meetingOn: dayOption('--meeting-date', typed) }

/** @throws CodedError invalid, with the sentence that says what is wrong with the day. */
export const dayOption = (flag: string, typed: string): PlainDate => {
  const read = readTypedDay(typed)
  if ('day' in read) return read.day
  throw new CodedError('invalid', `${flag}: ${read.problem}`)
}

/** 0 asks for any free port. @throws CodedError invalid */
export const portOption = (typed: string): number => {
  const port = Number(typed)
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port
  throw new CodedError('invalid', `--port must be a number from 0 to 65535, not “${typed}”.`)
}

/** "-" names the standard input. @throws CodedError invalid, when the file is not there or may not be read. */
export const readInput = async (io: Io, path: string): Promise<Input> => {
  if (path === '-') return await readStandardInput(io)
  return await readFileInput(io, path)
}

/** @throws CodedError invalid, when the file is not there or may not be read. */
export const readFileInput = async (io: Io, path: string): Promise<Input> => {
  try {
    return { fileName: basename(path), contents: await readFile(resolve(io.cwd, path)) }
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'ENOENT')
      throw new CodedError('invalid', `There is no file ${path}. Check the name and the folder.`)
    if (code === 'EISDIR') throw new CodedError('invalid', `${path} is a folder. Name the file in it.`)
    throw new CodedError(
      'invalid',
      `${path} cannot be read (${code ?? String(error)}). Check that you may open it.`,
    )
  }
}

/** Named for its kind, so that a person who saves it later can open it. */
const readStandardInput = async (io: Io): Promise<Input> => {
  if (io.input.isTerminal) io.err('Paste the words of the minutes, then press Ctrl+D on a line of its own.\n')
  const { LARGEST_FILE } = await import('../minutes/refuse-other-files.ts')
  const { fileTypeOf } = await import('../minutes/file-type.ts')
  const { decodeText } = await import('../minutes/lines/decode-text.ts')
  const contents = await io.input.read(LARGEST_FILE)
  const type = fileTypeOf(contents, () => decodeText(contents))
  const ending = type === 'text' ? 'txt' : ENDINGS.find((known) => known === type)
  return { fileName: `standard input${ending === undefined ? '' : `.${ending}`}`, contents }
}

const ENDINGS: readonly string[] = ['docx', 'odt', 'rtf', 'pdf', 'html']

/** Rewrites one line on a terminal; prints whole lines elsewhere, since output is piped to logs. */
export const progress = (io: Io): Progress => {
  let shown = ''
  return {
    step: (text) => {
      if (io.isTerminal) io.err(`\r${text.padEnd(shown.length)}`)
      else io.err(`${text}\n`)
      shown = text
    },
    done: () => {
      if (io.isTerminal && shown !== '') io.err('\n')
      shown = ''
    },
  }
}
