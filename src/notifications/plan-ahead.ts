import { addDays, type PlainDate } from '../calendar/plain-date.ts'
import { isOfficeDay } from '../calendar/working-days.ts'
import type { PlannedMessage } from '../delivery/message.ts'
import { WARNING, warnedOf } from './escalation.ts'
import type { NotificationFacts, Unreachable } from './facts.ts'
import { planMail } from './plan-mail.ts'

export type DayAhead = {
  readonly on: PlainDate
  readonly messages: readonly PlannedMessage[]
  readonly unreachable: readonly Unreachable[]
}

/**
 * Who would get what, and why, on each of the days from `today` on if nothing changed in the register until then
 * (product rule 10). Days without a mail are left out. `mailsOn` says on which days reminders go out.
 */
export const planAhead = ({
  alreadyPlanned,
  today,
  days,
  mailsOn = (day) => isOfficeDay(day, facts.calendar),
  ...facts
}: NotificationFacts & {
  alreadyPlanned: ReadonlySet<string>
  today: PlainDate
  days: number
  mailsOn?: (day: PlainDate) => boolean
}): readonly DayAhead[] => {
  const planned = new Set(alreadyPlanned)
  const warned = new Map(facts.warned)
  return Array.from({ length: days }, (_, n) => addDays(today, n))
    .filter(mailsOn)
    .map((on) => {
      const { messages, unreachable } = planMail({ ...facts, warned, alreadyPlanned: planned, today: on })
      for (const { dedupeKey, items } of messages) {
        planned.add(dedupeKey)
        for (const { itemKey, rung } of items) {
          planned.add(itemKey)
          if (rung === WARNING && !warned.has(warnedOf(itemKey))) warned.set(warnedOf(itemKey), on)
        }
      }
      return { on, messages, unreachable }
    })
    .filter(({ messages, unreachable }) => messages.length > 0 || unreachable.length > 0)
}
