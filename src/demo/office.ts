import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type PlainDate, plainDate } from '../calendar/plain-date.ts'
import type { Config } from '../config.ts'

/** The invented office of the demo. Names under .example lead nowhere, so no mail could ever arrive. */
export const westmarch = {
  name: 'Office of the Police and Crime Commissioner for Westmarch',
  forceName: 'Westmarch Police',
  staff: 'Tobias Wrenfield',
  /** The demo's own last day: ten days before the next meeting. */
  today: plainDate('2026-10-02'),
} as const

/** A caller's own minutes are played in an office without a name. */
export const yourOffice = {
  name: 'Your office',
  forceName: 'the force',
  staff: 'Office staff',
} as const

const minutesFolder = fileURLToPath(new URL('./minutes', import.meta.url))

/** The invented minutes, in the order of their file names, which begin with the meeting's day. */
export const inventedMinutes = async (): Promise<readonly { fileName: string; contents: Uint8Array }[]> => {
  const names = (await readdir(minutesFolder)).toSorted()
  return await Promise.all(
    names.map(async (fileName) => ({ fileName, contents: await readFile(join(minutesFolder, fileName)) })),
  )
}

export const demoConfig = (
  office: { readonly name: string; readonly forceName: string },
  folder: string,
  port: number,
): Config => ({
  office: { name: office.name, forceName: office.forceName, marking: 'OFFICIAL' },
  pdf: null,
  database: { file: join(folder, 'register.db'), scratch: true },
  redisUrl: null,
  mail: {
    transport: { folder: join(folder, 'mail') },
    from: { name: 'Matters Arising', address: 'matters-arising@office.example' },
    contact: { name: 'The office', address: 'staff@office.example' },
    sendAt: '08:00',
    escalateAfter: 10,
    agendaDays: 5,
  },
  heartbeat: null,
  bouncesFolder: null,
  stateFolder: join(folder, 'state'),
  publicUrl: `http://127.0.0.1:${port}`,
  host: '127.0.0.1',
  port,
  answers: port === 0 || port > 64_000 ? null : answersAt(port + 900),
  timeZone: 'Europe/London',
  region: 'england-and-wales',
})

/** Beside the pages, so that the links in the demo's mails can be tried; far enough off not to meet another program. */
const answersAt = (port: number): Config['answers'] => ({
  url: `http://127.0.0.1:${port}`,
  host: '127.0.0.1',
  port,
  days: 60,
})

/** "helena.stourmont@force.example": invented, and said to be so. */
export const inventedAddress = (name: string, side: 'office' | 'force' | 'partner'): string => {
  const local = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z]+/g, '.')
    .replace(/^\.+|\.+$/g, '')
  return `${local || 'unknown'}@${side}.example`
}

/** Today, or the day of the last meeting when its minutes are dated later than the clock. */
export const lastDay = (meetings: readonly PlainDate[], today: PlainDate): PlainDate =>
  [...meetings, today].toSorted().at(-1) ?? today
