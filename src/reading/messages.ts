import type { PlainDate } from '../calendar/plain-date.ts'
import type { OfficeCalendar } from '../calendar/working-days.ts'
import type { ErrorCode } from '../errors.ts'
import type { ReadMinutes } from '../extraction/read-minutes-file.ts'
import type { ReadingStep } from '../minutes/reading-step.ts'

/** What the child is asked: the file itself, so that it needs no access to any folder of minutes. */
export type ReadingTask = {
  readonly fileName: string
  readonly contents: Uint8Array
  readonly meetingOn: PlainDate | null
  readonly calendar: OfficeCalendar | null
  /** Words of the minutes that somebody asks about. */
  readonly explain: string | null
}

/** What it says: that it has begun, any number of steps, then one of the others. The file is not sent back. */
export type ReadingMessage =
  | { readonly kind: 'begun' }
  | { readonly kind: 'step'; readonly step: ReadingStep }
  | { readonly kind: 'read'; readonly read: Omit<ReadMinutes, 'contents'> }
  | {
      readonly kind: 'refused'
      readonly code: ErrorCode
      readonly message: string
      readonly problems: readonly string[]
    }
  /** Something was thrown that no reader expects; `detail` is for the log. */
  | { readonly kind: 'failed'; readonly detail: string }
