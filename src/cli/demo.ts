import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { delimiter, join, relative, resolve } from 'node:path'
import { listMeetings } from '../../db/meetings.ts'
import { loadAgenda } from '../agenda/load-agenda.ts'
import { type App, openApp } from '../app.ts'
import { formatDay, formatMonth, type PlainDate } from '../calendar/plain-date.ts'
import { fixedClock, systemClock, today as todayBy } from '../clock.ts'
import {
  demoConfig,
  inventedAddress,
  inventedMinutes,
  lastDay,
  westmarch,
  yourOffice,
} from '../demo/office.ts'
import { playCalendar } from '../demo/play.ts'
import { noStory, westmarchStory } from '../demo/story.ts'
import { summarise } from '../demo/summary.ts'
import { CodedError } from '../errors.ts'
import type { ReadMinutes } from '../extraction/read-minutes-file.ts'
import { nextMeeting } from '../register/meetings/meetings.ts'
import { count } from '../register/commitments/standing.ts'
import { makePaper } from './make-paper.ts'
import { paperTools } from './paper-tools.ts'
import { dayOption, type Input, type Io, meetingDate, portOption, progress, readInput } from './io.ts'
import { readWatched } from './read-watched.ts'
import { mailFolderOf } from '../open-mailer.ts'
import { version } from '../version.ts'

type Options = { serve: boolean; meetingDate?: string; port?: string; today?: string; out?: string }

/** `matters demo`: the whole job, on invented minutes or the caller's own, in a folder of its own. */
export const demo = async (io: Io, files: readonly string[], options: Options): Promise<number> => {
  const port = portOption(options.port ?? '3000')
  const folder = resolve(io.cwd, options.out ?? 'demo-output')
  const invented = files.length === 0
  const office = invented ? westmarch : yourOffice
  const inputs = invented ? await inventedMinutes() : await readAll(io, files)
  if (options.meetingDate !== undefined && inputs.length !== 1)
    throw new CodedError('invalid', '--meeting-date goes with one file of minutes.')
  const read = invented ? await readOurOwn() : readCallers(io, meetingDate(options.meetingDate))
  const minutes = await readShowing(io, inputs, read)
  const today = chooseToday(options.today, minutes, invented)
  await makeFolder(folder)

  const clock = fixedClock(systemClock.now())
  const searchIn = (io.env.PATH ?? '').split(delimiter).filter((name) => name !== '')
  const config = { ...demoConfig(office, folder, port), pdf: { searchIn } }
  const app = await openApp(config, { write: () => {}, clock })
  try {
    const staff = { name: office.staff, postId: null }
    const shown = progress(io)
    let month = ''
    await playCalendar(app, clock, {
      minutes,
      story: invented ? westmarchStory : noStory,
      staff,
      today,
      addressOf: inventedAddress,
      onDay: (day) => {
        if (formatMonth(day) === month) return
        month = formatMonth(day)
        if (io.isTerminal) shown.step(`Playing the calendar: ${month}`)
      },
    })
    shown.done()
    const agenda = await writeAgenda(app, folder, today, io.cwd)
    io.out(`\n${await summarise(app, today, agenda)}\n`)
    io.out(
      `\nMails      ${relative(io.cwd, join(folder, 'mail'))} (open them with Outlook or any mail program)\n`,
    )
    if (!options.serve) return 0
    return await serve(io, app, staff, port)
  } finally {
    await app.close()
  }
}

const readAll = async (io: Io, files: readonly string[]): Promise<readonly Input[]> => {
  const inputs = []
  for (const file of files) inputs.push(await readInput(io, file))
  return inputs
}

type Read = (input: Input) => Promise<ReadMinutes>

/** The invented minutes are part of the program, so they need no process of their own: a sixth of the time for ten files. */
const readOurOwn = async (): Promise<Read> => {
  const { readMinutesFile } = await import('../extraction/read-minutes-file.ts')
  return ({ fileName, contents }) => readMinutesFile(fileName, contents)
}

const readCallers =
  (io: Io, given: ReturnType<typeof meetingDate>): Read =>
  (input) => {
    const shown = progress(io)
    return readWatched(io, input, given, shown).finally(shown.done)
  }

const readShowing = async (io: Io, inputs: readonly Input[], read: Read): Promise<readonly ReadMinutes[]> => {
  const all: ReadMinutes[] = []
  for (const [index, input] of inputs.entries()) {
    const minutes = await read(input)
    for (const { candidates, header } of minutes.readings) {
      const likely = candidates.filter((c) => c.confidence === 'likely').length
      const held = header.heldOn === null ? '' : `, ${formatDay(header.heldOn)}`
      io.out(
        `Read ${String(index + 1).padStart(2)} of ${inputs.length}  ${input.fileName}: ${header.series}${held}: ${count(likely, 'likely commitment')}, ${candidates.length - likely} possible\n`,
      )
    }
    all.push(minutes)
  }
  return all
}

/** The invented office has a day of its own; a caller's minutes are played to the real today. */
const chooseToday = (
  typed: string | undefined,
  minutes: readonly ReadMinutes[],
  invented: boolean,
): PlainDate => {
  if (typed !== undefined) return dayOption('--today', typed)
  if (invented) return westmarch.today
  const held = minutes.flatMap(({ readings }) => readings.flatMap(({ header }) => header.heldOn ?? []))
  return lastDay(held, todayBy(systemClock, 'Europe/London'))
}

const MARK = 'made-by-the-demo.txt'

/** Starts afresh each time, but never in a folder that holds somebody's own files. */
const makeFolder = async (folder: string): Promise<void> => {
  if (existsSync(folder)) {
    const names = await readdir(folder)
    if (names.length > 0 && !names.includes(MARK))
      throw new CodedError(
        'invalid',
        `${folder} holds files that the demo did not make. Choose an empty folder with --out.`,
      )
    await rm(folder, { recursive: true })
  }
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, MARK), 'The demo made this folder and deletes it when it runs again.\n')
}

const writeAgenda = async (app: App, folder: string, today: PlainDate, cwd: string) => {
  const meeting = nextMeeting(await listMeetings(app.db), today)
  if (meeting === undefined) return null
  const { office, publicUrl } = app.config
  const model = await loadAgenda(app.db, { meeting, today, office: office.name })
  const makers = { letterhead: { marking: office.marking }, makePdf: null }
  const files = []
  for (const format of ['docx', 'html'] as const) {
    const file = join(folder, `revisit-agenda-${meeting.ref}.${format}`)
    await writeFile(
      file,
      await makePaper({ kind: 'agenda', model }, format, makers, { meeting, publicUrl, at: app.clock.now() }),
    )
    files.push(relative(cwd, file))
  }
  return { model, files }
}

const serve = async (
  io: Io,
  app: App,
  staff: { name: string; postId: string | null },
  port: number,
): Promise<number> => {
  const { servePages } = await import('./serve-pages.ts')
  const secret = randomBytes(32).toString('hex')
  const pages = await servePages(
    {
      ...app,
      mailFolder: mailFolderOf(app.config),
      ...(await paperTools(app.config)),
      version: version(),
      secret,
      signedInAs: staff,
    },
    { host: '127.0.0.1', port },
  )
  if (pages.answersUrl !== null)
    io.out(`Answers    ${pages.answersUrl} (by the links in the digests; nothing else is served there)\n`)
  io.out(`Pages      ${pages.url} (signed in as ${staff.name}). Press Ctrl+C to stop.\n`)
  await io.untilStopped()
  await pages.close()
  return 0
}
