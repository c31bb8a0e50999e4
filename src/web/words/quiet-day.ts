import { formatLongDay, type PlainDate } from '../../calendar/plain-date.ts'
import { holidaysEndOn, type OfficeCalendar, officeDayFrom, whyQuiet } from '../../calendar/working-days.ts'
import type { Commitment } from '../../register/commitments/commitment.ts'

/** A due date on a closed day is allowed; the next working day is offered, as far as bank holidays are known. */
export const quietDayWords = (
  { ref, dueOn, closure }: Commitment,
  calendar: OfficeCalendar,
  today: PlainDate,
): { readonly words: string; readonly link: string; readonly href: string } | null => {
  if (closure !== null || dueOn === null || dueOn <= today || dueOn > holidaysEndOn) return null
  const why = whyQuiet(dueOn, calendar)
  if (why === null) return null
  const next = officeDayFrom(dueOn, 1, calendar)
  if (next > holidaysEndOn) return null
  return {
    words: `That is ${why}. The next working day is ${formatLongDay(next)}.`,
    link: 'Move it there',
    href: `/commitments/${ref}/due-date?day=${next}`,
  }
}
