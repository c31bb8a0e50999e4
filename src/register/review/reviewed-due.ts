import { formatDay, type PlainDate } from '../../calendar/plain-date.ts'
import type { DueReading } from '../../extraction/candidate.ts'

/** Keeps the reading unless the reviewer chose another day; then says so, and keeps what was read as another reading. */
export const reviewedDue = (
  read: DueReading | null,
  chosen: PlainDate | null | undefined,
  meetingOn: PlainDate,
  by: string,
): DueReading | null => {
  if (chosen === undefined || chosen === (read?.dueOn ?? null)) return read
  const otherReadings = [
    ...(read === null || read.dueOn === null ? [] : [{ dueOn: read.dueOn, working: read.working }]),
    ...(read?.otherReadings ?? []),
  ]
  const said = read === null ? 'The minutes give no date' : `The minutes say “${read.phrase}”`
  return {
    phrase: read?.phrase ?? '',
    anchorOn: meetingOn,
    rule: 'set-by-reviewer',
    precision: chosen === null ? 'none' : 'day',
    dueOn: chosen,
    event: null,
    working:
      chosen === null
        ? `${said}; ${by} recorded that no date was given.`
        : `${said}; ${by} set ${formatDay(chosen)} when accepting the commitment.`,
    vague: false,
    otherReadings,
  }
}
