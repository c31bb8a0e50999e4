import { loadCalendar } from '../../../db/added-holidays.ts'
import { newId } from '../../../db/ids.ts'
import type { PlainDate } from '../../calendar/plain-date.ts'
import { today } from '../../clock.ts'
import { isCoded } from '../../errors.ts'
import type { ReadMinutes } from '../../extraction/read-minutes-file.ts'
import type { ReadingStep } from '../../minutes/reading-step.ts'
import { type ReadingLimits, readingLimits } from '../../reading/limits.ts'
import { type ApartOptions, readApart, wasStopped } from '../../reading/read-apart.ts'
import { makeTurns, type Turn } from '../../reading/turns.ts'
import type { Actor } from '../../register/actor.ts'
import { type ImportedMinutes, importMinutes } from '../../register/minutes/import-minutes.ts'
import type { WebApp } from './route.ts'

export type ReadingRules = {
  readonly limits: ReadingLimits
  readonly atOnce: number
  readonly waiting: number
  /** How long a browser waits for the outcome before it is shown how far the reading has come. */
  readonly graceMs: number
  /** Reads a file; in a process of its own, but for tests that are about something else. */
  readonly read: typeof readApart
}

/** A reading may take several hundred megabytes, and a file that waits is held in memory, up to 30 MB. */
export const readingRules: ReadingRules = {
  limits: readingLimits,
  atOnce: 2,
  waiting: 8,
  graceMs: 3_000,
  read: readApart,
}

/** A file on its way into the register. */
export type Incoming = {
  readonly fileName: string
  readonly contents: Uint8Array
  readonly meetingOn: PlainDate | null
  readonly by: Actor
  /** What else was typed into the form, to show it again. */
  readonly typed: Readonly<Record<string, string>>
}

/** `refused` carries whatever was thrown: a sentence of ours, or a fault. */
type Outcome =
  | { readonly is: 'done'; readonly imported: ImportedMinutes }
  | { readonly is: 'refused'; readonly error: unknown }

type Progress =
  | { readonly is: 'waiting'; readonly before: number }
  | { readonly is: 'reading'; readonly step: ReadingStep | null }

export type ReadingState = Pick<Incoming, 'fileName' | 'typed'> & (Progress | Outcome)

export type Readings = ReturnType<typeof makeReadings>

type Open = Pick<Incoming, 'fileName' | 'typed'> & {
  readonly turn: Turn<ImportedMinutes>
  readonly stopping: AbortController
  readonly over: Promise<void>
  step: ReadingStep | null
}

/** A file as the register keeps it. */
type KeptFile = { readonly fileName: string; readonly sha256: string; readonly contents: Uint8Array }

/** Files read again, kept until others take their place. */
const REMEMBERED = 3

/** As many outcomes are kept for whoever comes back to the page of a reading. */
const OUTCOMES_KEPT = 200

const keyOf = (sha256: string, meetingOn: PlainDate | null): string => `${sha256} ${meetingOn ?? ''}`

/** The files being read, in this process's memory only: what is unfinished when it ends was never kept. */
export const makeReadings = (app: WebApp) => {
  const rules = app.reading ?? readingRules
  const turns = makeTurns(rules)
  const open = new Map<string, Open>()
  const ended = new Map<string, ReadingState>()
  const lately = new Map<string, ReadMinutes>()
  const closing = new AbortController()

  const end = (
    id: string,
    { fileName, typed }: Pick<Incoming, 'fileName' | 'typed'>,
    outcome: Outcome,
  ): void => {
    if (outcome.is === 'refused' && isCoded(outcome.error) && outcome.error.cause !== undefined)
      app.log?.error('reading failed', outcome.error.cause, { fileName })
    open.delete(id)
    // Only a refusal shows again what was typed, which may be all of the minutes.
    ended.set(id, { fileName, typed: outcome.is === 'refused' ? typed : {}, ...outcome })
    const [oldest] = ended.keys()
    if (ended.size > OUTCOMES_KEPT && oldest !== undefined) ended.delete(oldest)
  }

  const remember = (read: ReadMinutes, meetingOn: PlainDate | null): void => {
    lately.set(keyOf(read.document.sha256, meetingOn), read)
    const [oldest] = lately.keys()
    if (lately.size > REMEMBERED && oldest !== undefined) lately.delete(oldest)
  }

  const find = (id: string): ReadingState | undefined => {
    const reading = open.get(id)
    if (reading === undefined) return ended.get(id)
    const { fileName, typed, turn, step } = reading
    const before = turn.before()
    return { fileName, typed, ...(before === null ? { is: 'reading', step } : { is: 'waiting', before }) }
  }

  const stop = async (id: string): Promise<ReadingState | undefined> => {
    const reading = open.get(id)
    reading?.stopping.abort()
    reading?.turn.leave(wasStopped(reading.fileName))
    await reading?.over
    return find(id)
  }

  return {
    /** Starts reading, or queues it. @throws CodedError conflict, when too many files wait already. */
    begin: ({ fileName, typed, contents, meetingOn, by }: Incoming): string => {
      const id = newId()
      const stopping = new AbortController()
      const turn = turns.take(async () => {
        const minutes = await rules.read(fileName, contents, {
          calendar: await loadCalendar(app.db, app.config.region),
          ...(meetingOn === null ? {} : { meetingOn }),
          onStep: (step) => {
            const reading = open.get(id)
            if (reading !== undefined) reading.step = step
          },
          signal: stopping.signal,
          limits: rules.limits,
        })
        if (stopping.signal.aborted) throw wasStopped(fileName)
        // Its review comes next, and asks for the same again.
        const [first, second] = minutes.readings
        remember(minutes, second === undefined ? (first?.header.heldOn ?? null) : null)
        const moment = { at: app.clock.now(), today: today(app.clock, app.config.timeZone) }
        return await importMinutes(app.db, minutes, by, moment)
      })
      const about = { fileName, typed }
      const over = turn.done.then(
        (imported) => end(id, about, { is: 'done', imported }),
        (error: unknown) => end(id, about, { is: 'refused', error }),
      )
      open.set(id, { ...about, turn, stopping, over, step: null })
      return id
    },
    /**
     * Reads a file of the register once more, in turn with the files that come in. The last few are remembered: a
     * form of several steps asks for the same one each time.
     * @throws CodedError what the reading throws; conflict, when too many files wait already.
     */
    again: async (
      file: KeptFile,
      options: Pick<ApartOptions, 'meetingOn' | 'explain'>,
    ): Promise<ReadMinutes> => {
      const key = keyOf(file.sha256, options.meetingOn ?? null)
      const known = options.explain === undefined ? lately.get(key) : undefined
      if (known !== undefined) return known
      const calendar = await loadCalendar(app.db, app.config.region)
      const apart = { ...options, calendar, limits: rules.limits, signal: closing.signal }
      const read = await turns.take(() => rules.read(file.fileName, file.contents, apart)).done
      remember(read, options.meetingOn ?? null)
      return read
    },
    find,
    /** The outcome when it comes soon, else how far the reading has come. */
    findSoon: async (id: string): Promise<ReadingState | undefined> => {
      const patience = Promise.withResolvers<void>()
      const timer = setTimeout(patience.resolve, rules.graceMs)
      await Promise.race([open.get(id)?.over, patience.promise])
      clearTimeout(timer)
      return find(id)
    },
    /** The outcome: it may have been too late to stop. */
    stop,
    close: async (): Promise<void> => {
      closing.abort()
      await Promise.all([...open.keys()].map(stop))
    },
  }
}
