import { writeFile } from 'node:fs/promises'
import { extname, resolve } from 'node:path'
import { listMeetings } from '../../db/meetings.ts'
import { loadAgenda } from '../agenda/load-agenda.ts'
import type { RevisitAgenda } from '../agenda/revisit-agenda.ts'
import { openRegister } from '../app.ts'
import type { PlainDate } from '../calendar/plain-date.ts'
import { CodedError } from '../errors.ts'
import { findMeeting, type Meeting, nextMeeting } from '../register/meetings.ts'
import { count } from '../register/standing.ts'
import type { Io } from './io.ts'
import { localConfig } from './local-config.ts'

const formats = ['docx', 'html', 'json'] as const
export type AgendaFormat = (typeof formats)[number]

/** `matters agenda`: writes the revisit agenda of a meeting; HTML and JSON go to the output when no file is named. */
export const agenda = async (
  io: Io,
  options: { meeting: string; format?: string; out?: string },
): Promise<number> => {
  const format = chooseFormat(options)
  const config = localConfig(io)
  const register = await openRegister(config, { create: false })
  try {
    const today = register.moment().today
    const meeting = chooseMeeting(await listMeetings(register.db), options.meeting, today)
    const model = await loadAgenda(register.db, {
      meeting,
      today,
      office: config.office.name,
      region: config.region,
    })
    const contents = await renderAgenda(model, format, config.office.marking)
    const out = options.out ?? (format === 'docx' ? `revisit-agenda-${meeting.ref}.docx` : undefined)
    if (out === undefined) io.out(String(contents))
    else {
      await write(resolve(io.cwd, out), contents)
      io.err(`Wrote ${out}: ${count(model.counts.items, 'commitment')} to revisit on ${model.heldOnWords}.\n`)
    }
    return 0
  } finally {
    await register.close()
  }
}

/** One model, three renderings. */
export const renderAgenda = async (
  model: RevisitAgenda,
  format: AgendaFormat,
  marking: string,
): Promise<string | Uint8Array> => {
  if (format === 'json') return `${JSON.stringify(model, null, 1)}\n`
  if (format === 'html')
    return (await import('../agenda/render-html.ts')).renderAgendaHtml(model, { marking })
  return await (await import('../agenda/render-docx.ts')).renderAgendaDocx(model, { marking })
}

const chooseFormat = (options: { format?: string; out?: string }): AgendaFormat => {
  const wanted =
    options.format ?? (options.out === undefined ? 'docx' : extname(options.out).slice(1).toLowerCase())
  const format = formats.find((known) => known === wanted)
  if (format !== undefined) return format
  throw new CodedError('invalid', `An agenda can be docx, html or json, not “${wanted}”.`)
}

const chooseMeeting = (meetings: readonly Meeting[], typed: string, today: PlainDate): Meeting => {
  if (typed.toLowerCase() === 'next') {
    const next = nextMeeting(meetings, today)
    if (next !== undefined) return next
    throw new CodedError(
      'not-found',
      'No meeting is planned from today on. Add it on the Meetings page, or put in minutes that announce it.',
    )
  }
  const found = findMeeting(meetings, typed)
  if (found !== undefined) return found
  const some = meetings.slice(-5).map((meeting) => meeting.ref)
  throw new CodedError(
    'not-found',
    `There is no meeting ${typed}.${some.length === 0 ? '' : ` The latest are ${some.join(', ')}.`}`,
  )
}

const write = async (path: string, contents: string | Uint8Array): Promise<void> => {
  try {
    await writeFile(path, contents)
  } catch (error) {
    throw new CodedError(
      'invalid',
      `${path} cannot be written (${(error as NodeJS.ErrnoException).code}). Check the folder, and close the file if Word has it open.`,
    )
  }
}
