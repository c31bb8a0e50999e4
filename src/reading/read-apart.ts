import type { ChildProcess } from 'node:child_process'
import { CodedError } from '../errors.ts'
import type { ReadingOptions, ReadMinutes } from '../extraction/read-minutes-file.ts'
import type { ReadingStep } from '../minutes/reading-step.ts'
import { refuseOtherFiles } from '../minutes/refuse-other-files.ts'
import { type ReadingLimits, readingLimits } from './limits.ts'
import type { ReadingMessage, ReadingTask } from './messages.ts'
import { startChild } from './start-child.ts'

export type ApartOptions = ReadingOptions & {
  /** Stops the reading. */
  readonly signal?: AbortSignal
  readonly limits?: ReadingLimits
}

/**
 * `readMinutesFile` in a process of its own, with limits on memory and time: a file from elsewhere can then do no
 * harm to the register, nor make anybody else wait. When this returns or throws, that process has ended.
 * @throws CodedError `invalid`, with a sentence that says what to do, when the file cannot be read within the limits
 * (its `cause` says what happened, for a log); `unavailable`, when no process can be started.
 */
export const readApart = async (
  fileName: string,
  contents: Uint8Array,
  options: ApartOptions = {},
): Promise<ReadMinutes> => {
  const {
    meetingOn = null,
    calendar = null,
    explain = null,
    onStep = () => {},
    signal,
    limits = readingLimits,
  } = options
  refuseOtherFiles(contents)
  if (signal?.aborted) throw wasStopped(fileName)
  const child = startChild(limits)
  const ending = await endOf(
    child,
    { fileName, contents, meetingOn, calendar, explain },
    { onStep, signal, limits },
  )
  if (ending.kind !== 'read') throw refusal(fileName, ending)
  return { ...ending.read, contents }
}

type Answer = Exclude<ReadingMessage, { kind: 'begun' | 'step' }>

type Ending =
  | Answer
  | { readonly kind: 'stopped' }
  | { readonly kind: 'too long'; readonly detail: string }
  | { readonly kind: 'ended'; readonly code: number | null; readonly signal: NodeJS.Signals | null }
  | { readonly kind: 'not started'; readonly error: NodeJS.ErrnoException }

type Watch = {
  readonly onStep: (step: ReadingStep) => void
  readonly signal: AbortSignal | undefined
  readonly limits: ReadingLimits
}

/** Gives the child its task; the first thing that ends it counts, and the child is gone when this settles. */
const endOf = (child: ChildProcess, task: ReadingTask, { onStep, signal, limits }: Watch): Promise<Ending> =>
  new Promise((resolve) => {
    let ending: Ending | null = null
    const end = (as: Ending): void => {
      ending ??= as
      child.kill('SIGKILL')
    }
    const stop = (): void => end({ kind: 'stopped' })
    const tooLong = (ms: number, of: string): NodeJS.Timeout =>
      setTimeout(() => end({ kind: 'too long', detail: `${ms} ms ${of}` }), ms).unref()
    // A slow computer may take long to start a process, and the file has no part in that.
    let silence: NodeJS.Timeout | undefined
    const overall = tooLong(limits.overallMs, 'in all')
    const settle = (as: Ending): void => {
      clearTimeout(silence)
      clearTimeout(overall)
      signal?.removeEventListener('abort', stop)
      resolve(as)
    }
    signal?.addEventListener('abort', stop)
    child.on('message', (message) => {
      const said = message as ReadingMessage
      if (said.kind === 'begun') silence = tooLong(limits.silenceMs, 'without progress')
      else if (said.kind !== 'step') end(said)
      else if (ending === null) onStep(said.step)
      silence?.refresh()
    })
    child.once('exit', (code, killedBy) => settle(ending ?? { kind: 'ended', code, signal: killedBy }))
    child.once('error', (error) => {
      if (child.pid === undefined) settle({ kind: 'not started', error })
    })
    // A child that ended before it took the task says why by its exit.
    child.send(task, () => {})
  })

const refusal = (fileName: string, ending: Exclude<Ending, { kind: 'read' }>): CodedError => {
  switch (ending.kind) {
    case 'refused':
      return new CodedError(ending.code, ending.message, ending.problems)
    case 'stopped':
      return wasStopped(fileName)
    case 'too long':
      return because(
        ending.detail,
        `${fileName} took too long to read, so reading was stopped. Split it into smaller files, or save it again as .docx or .pdf, then try again.`,
      )
    case 'ended':
      return because(
        `The reading process ended with ${ending.signal ?? ending.code}`,
        ranOutOfMemory(ending)
          ? `${fileName} needs more memory to be read than one file may take. Split it into smaller files, or take out pictures and attachments, then try again.`
          : unreadable(fileName),
      )
    case 'failed':
      return because(ending.detail, unreadable(fileName))
    default:
      return Object.assign(
        new CodedError(
          'unavailable',
          `The process that reads minutes could not be started (${ending.error.code ?? ending.error.message}), so ${fileName} was not read.`,
        ),
        { cause: ending.error },
      )
  }
}

export const wasStopped = (fileName: string): CodedError =>
  new CodedError('invalid', `Reading ${fileName} was stopped. Nothing was kept.`)

const unreadable = (fileName: string): string =>
  `${fileName} could not be read: it is not put together as the programs that write minutes do it. Open it in the program it comes from and save it again as .docx or .pdf, then try again.`

const because = (detail: string, sentence: string): CodedError =>
  Object.assign(new CodedError('invalid', sentence), { cause: new Error(detail) })

/** Node gives up by aborting (134 where there are no signals); the system, by killing. We did neither. */
const ranOutOfMemory = ({ code, signal }: Extract<Ending, { kind: 'ended' }>): boolean =>
  code === 134 || (signal !== null && ['SIGABRT', 'SIGKILL', 'SIGTRAP', 'SIGILL'].includes(signal))
