import { listFiledMinutes } from '../../db/document-meetings.ts'
import { listMeetings } from '../../db/meetings.ts'
import { openRegister } from '../open-register.ts'
import { formatShortDay } from '../calendar/plain-date.ts'
import { meetingState, meetingStateName } from '../web/words/meeting-words.ts'
import type { Io } from './io.ts'
import { localConfig } from './local-config.ts'

/** `matters meetings`: every meeting with its reference, day, series and what became of it, the earliest first. */
export const meetings = async (io: Io, options: { json?: true }): Promise<number> => {
  const register = await openRegister(localConfig(io), { create: false })
  try {
    const { today } = register.moment()
    const withMinutes = new Set((await listFiledMinutes(register.db)).map(({ meetingId }) => meetingId))
    const all = (await listMeetings(register.db)).map((meeting) => ({
      ref: meeting.ref,
      on: meeting.heldOn,
      series: meeting.seriesName,
      state: meetingState(meeting, today, withMinutes.has(meeting.id)),
      theme: meeting.theme,
      cancelledReason: meeting.cancelledReason,
    }))
    io.out(options.json ? `${JSON.stringify({ asOf: today, meetings: all }, null, 1)}\n` : asText(all))
    return 0
  } finally {
    await register.close()
  }
}

type Line = {
  readonly ref: string
  readonly on: Parameters<typeof formatShortDay>[0]
  readonly series: string
  readonly state: keyof typeof meetingStateName
}

const asText = (all: readonly Line[]): string => {
  if (all.length === 0)
    return 'No meetings are known yet. Put in minutes, or plan one on the Meetings page.\n'
  const width = Math.max(...all.map(({ ref }) => ref.length))
  const lines = all.map(
    ({ ref, on, series, state }) =>
      `${ref.padEnd(width)}  ${formatShortDay(on).padStart(11)}  ${meetingStateName[state].padEnd(14)}  ${series}`,
  )
  return `${lines.join('\n')}\n`
}
