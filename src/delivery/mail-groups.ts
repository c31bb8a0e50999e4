import { hasNewsAfter } from '../../db/history.ts'
import { type DueMessage, giveBack } from '../../db/outbox.ts'
import type { Kysely } from 'kysely'
import type { Database } from '../../db/schema.ts'
import type { DeliveryApp } from './delivery-app.ts'
import { type Prepared, prepareMails, type ReadyMail } from './prepare-mails.ts'

/** How many mails are on their way at once. */
export const LANES = 5
/** More would wait for their turn longer than what was read of the register is good for. */
const LARGEST = 50
/** How long after its check a mail may still be begun, though nothing is known to have changed. */
const GOOD_FOR = 2_000

export type MailGroups = {
  /** The next mail to send; undefined when none is left, or none is to be begun any more. */
  next(): Promise<ReadyMail | undefined>
  /** Looks whether the register has changed since the mails in hand were checked: then they are checked again. */
  lookForNews(db: Kysely<Database>): Promise<void>
  /** How many have not been handed out. */
  left(): number
}

/**
 * Hands out due mails one by one, but claims and checks them many at a time, since reading the register and committing
 * cost the same for one as for fifty. A mail is begun within moments of its check, and not after the history has told
 * of a change since: those whose turn has not come by then are given back and checked again, a slow server's in groups of
 * what it takes in that time.
 */
export const mailGroups = (
  app: DeliveryApp,
  due: readonly DueMessage[],
  goOn: () => boolean,
  onPrepared: (group: Prepared) => Promise<void>,
): MailGroups => {
  const waiting = [...due]
  let hand: ReadyMail[] = []
  let entries = 0
  let checkedAt = 0
  let begun = 0
  let isNews = false
  let size = LARGEST
  let refilling: Promise<void> | null = null

  const isLate = (): boolean => performance.now() - checkedAt > GOOD_FOR
  // Those that go at once are as fresh as they can be, so every group makes headway.
  const isOld = (): boolean => begun >= LANES && (isNews || isLate())

  const giveUpHand = async (): Promise<void> => {
    const those = hand.map(({ message }) => message)
    hand = []
    const [first] = those
    if (first === undefined) return
    await giveBack(app.db, { ids: those.map(({ id }) => id), leasedUntil: first.leasedUntil })
    waiting.unshift(...those.map(({ id }) => ({ id, lapsed: false })))
  }

  const refill = async (): Promise<void> => {
    if (hand.length > 0 && isLate()) size = Math.max(LANES, begun)
    await giveUpHand()
    const ids = takeGroup(waiting, size)
    if (ids.length === 0) return
    checkedAt = performance.now()
    const group = await prepareMails(app, ids)
    hand = [...group.ready]
    entries = group.entries
    begun = 0
    isNews = false
    await onPrepared(group)
  }

  return {
    next: async () => {
      for (;;) {
        if (!goOn()) {
          await giveUpHand()
          return undefined
        }
        if (refilling === null && !isOld()) {
          const mail = hand.shift()
          if (mail !== undefined) {
            begun += 1
            return mail
          }
        }
        if (refilling === null && hand.length === 0 && waiting.length === 0) return undefined
        await (refilling ??= refill().finally(() => {
          refilling = null
        }))
      }
    },
    lookForNews: async (db) => {
      if (hand.length > 0 && !isNews) isNews = await hasNewsAfter(db, entries)
    },
    left: () => waiting.length + hand.length,
  }
}

/**
 * Takes the next group from those that wait. A mail that a worker had when it ended goes by itself: should it be the
 * one that ended the worker, it must not take others along each time.
 */
const takeGroup = (waiting: DueMessage[], size: number): readonly string[] => {
  const lapsed = waiting.findIndex((one) => one.lapsed)
  const alone = lapsed === 0 ? 1 : lapsed === -1 ? size : Math.min(size, lapsed)
  return waiting.splice(0, alone).map(({ id }) => id)
}
