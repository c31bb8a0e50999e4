import { hasNewsSince, historyHead, type HistoryHead } from '../../db/history.ts'
import { forgetLookGrounds } from '../../db/next-looks.ts'
import { addDays, dayIn, instantAt } from '../calendar/plain-date.ts'
import { plusMilliseconds } from '../delivery/message.ts'
import { type Enqueued, enqueueMail, type PlanningApp } from './enqueue.ts'
import type { Unreachable } from './facts.ts'

/**
 * Plans today's mails again and again. The plan follows from the day and the register, so the register is read only
 * when its history tells of something else than mails since the last plan of this day: a run with nothing to do
 * costs one short question, however many commitments there are. What it knows is kept in memory only, so that a
 * new version of the program, or another process, begins with a plan of its own. That one looks at every commitment,
 * whatever day was worked out for it before.
 */
export const mailPlanner = (app: PlanningApp): (() => Promise<Enqueued>) => {
  let last: LastPlan | null = null
  let hasLookedAtAll = false
  return async () => {
    const now = app.clock.now()
    // Before the register is read: what changes meanwhile is news to the next run.
    const head = await historyHead(app.db)
    if (last !== null && last.at <= now && now < last.until)
      if (isSame(head, last.head) || !(await hasNewsSince(app.db, last.head))) {
        last = { ...last, head }
        return { messageIds: [], unreachable: last.unreachable }
      }
    // A plan that breaks off is made again.
    last = null
    if (!hasLookedAtAll) await forgetLookGrounds(app.db)
    const enqueued = await enqueueMail(app)
    hasLookedAtAll = true
    last = { at: now, until: untilWhen(now, app.timeZone), head, unreachable: enqueued.unreachable }
    return enqueued
  }
}

const isSame = (a: HistoryHead, b: HistoryHead): boolean => a.entries === b.entries && a.hash === b.hash

/** A plan is of one day. */
const untilWhen = (now: string, timeZone: string): string => {
  const midnight = instantAt(addDays(dayIn(timeZone, now), 1), '00:00', timeZone)
  return [plusMilliseconds(now, WHATEVER_HAPPENED), midnight].toSorted()[0] ?? midnight
}

type LastPlan = {
  readonly at: string
  readonly until: string
  readonly head: HistoryHead
  readonly unreachable: readonly Unreachable[]
}

/** A new day of somebody's in a post, made past the program straight in the database, is in no history. */
const WHATEVER_HAPPENED = 60 * 60_000
