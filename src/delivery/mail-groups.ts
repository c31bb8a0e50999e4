import type { Kysely } from 'kysely'
import { hasNewsAfter } from '../../db/history.ts'
import { type DueMessage, giveBack } from '../../db/outbox.ts'
import type { Database } from '../../db/schema.ts'
import type { DeliveryApp } from './delivery-app.ts'
import { plusMilliseconds } from './message.ts'
import { LEASE, type Prepared, prepareMails, type ReadyMail } from './prepare-mails.ts'

/** How many mails are on their way at once. */
export const LANES = 5
/** More would wait for their turn longer than what was read of the register is good for. */
const LARGEST = 50
/** How long after its check a mail may still be begun, though nothing is known to have changed. */
const GOOD_FOR = 2_000
/** The same by the clock that leases are judged by: a computer that slept must not send what another has by now. */
const GOOD_FOR_BY_CLOCK = LEASE / 2

export type MailGroups = {
  /** The next mail to send; undefined when none is left, or none is to be begun any more. */
  next(): Promise<ReadyMail | undefined>
  /** Looks whether the register has changed since the mails in hand were checked: then they are checked again. */
  lookForNews(db: Kysely<Database>): Promise<void>
  /** Whether a mail that was handed out may still go, by what was last seen of the register. Asked once for each. */
  mayStillGo(mail: ReadyMail): boolean
  /** A mail that was handed out ended before it was asked for: it is waited for no more. */
  forget(mail: ReadyMail): void
  /** Puts a mail that may not go back among those that wait, to be checked again. */
  takeBack(mail: ReadyMail): Promise<void>
  /** How many have not been handed out. */
  left(): number
}

/** Mails that were checked together. */
type Group = {
  /** Those whose turn has not come. */
  readonly mails: ReadyMail[]
  /** Those that were handed out and have not gone yet; `true` for one that goes whatever happens meanwhile. */
  readonly handedOut: Map<ReadyMail, boolean>
  readonly entries: number
  readonly checkedAt: number
  readonly goodUntil: string
  /** Made ready before its turn: then not even its first mails are fresh of themselves. */
  readonly ahead: boolean
  begun: number
  isNews: boolean
}

/**
 * Hands out due mails one by one, but claims and checks them many at a time, since reading the register and committing
 * cost the same for one as for fifty. A mail is begun within moments of its check, and not after the history has told
 * of a change since: those whose turn has not come by then are given back and checked again, a slow server's in groups
 * of what it takes in that time. The next group is made ready while the last mails of this one are on their way.
 */
export const mailGroups = (
  app: DeliveryApp,
  due: readonly DueMessage[],
  {
    goOn,
    cutOff,
    onPrepared,
  }: {
    goOn(): boolean
    cutOff: AbortSignal | undefined
    onPrepared(group: Prepared): Promise<void>
  },
): MailGroups => {
  const waiting = [...due]
  let size = LARGEST
  let current: Group | null = null
  let following: Promise<Group | null> | null = null
  let advancing: Promise<void> | null = null
  let closing: Promise<void> | null = null
  /** Of which some mails may not have gone. */
  const inPlay = new Set<Group>()

  const prepare = async (ahead: boolean): Promise<Group | null> => {
    const ids = takeGroup(waiting, size)
    if (ids.length === 0) return null
    const checkedAt = performance.now()
    const goodUntil = plusMilliseconds(app.clock.now(), GOOD_FOR_BY_CLOCK)
    const group = await prepareMails(app, ids, cutOff)
    await onPrepared(group)
    const { ready, entries } = group
    const mails = [...ready]
    return { mails, handedOut: new Map(), entries, checkedAt, goodUntil, ahead, begun: 0, isNews: false }
  }
  const wait = async (mails: readonly ReadyMail[]): Promise<void> => {
    const [first] = mails
    if (first === undefined) return
    const ids = mails.map(({ message }) => message.id)
    await giveBack(app.db, { ids, leasedUntil: first.message.leasedUntil })
    waiting.unshift(...ids.map((id) => ({ id, lapsed: false })))
  }
  const giveUp = (group: Group | null): Promise<void> => wait(group?.mails.splice(0) ?? [])
  const advance = async (): Promise<void> => {
    const old = current
    current = null
    if (old !== null && old.mails.length > 0 && (isLate(old) || isLapsing(old)))
      size = Math.max(LANES, old.begun)
    await giveUp(old)
    const group = following
    following = null
    current = await (group ?? prepare(false))
    if (current !== null) inPlay.add(current)
    if (current?.ahead === true) current.isNews = await hasNewsAfter(app.db, current.entries)
  }
  const close = async (): Promise<void> => {
    await advancing
    const groups = [current, await following]
    current = following = null
    for (const group of groups) await giveUp(group)
  }
  const isLapsing = ({ goodUntil }: Group): boolean => app.clock.now() > goodUntil
  /** Mails that go at once are as fresh as they can be, so that every group makes headway. */
  const isFresh = (group: Group): boolean => !group.ahead && group.begun < LANES
  const isOld = (group: Group): boolean =>
    isLapsing(group) || (!isFresh(group) && (group.isNews || isLate(group)))
  const take = (): ReadyMail | undefined => {
    if (advancing !== null || current === null || isOld(current)) return undefined
    const mail = current.mails.shift()
    if (mail === undefined) return undefined
    current.handedOut.set(mail, isFresh(current))
    current.begun += 1
    if (following === null && waiting.length > 0 && current.mails.length < size / LANES) {
      following = prepare(true)
      // Whoever waits for it hears of what went wrong; perhaps nobody does.
      following.catch(() => {})
    }
    return mail
  }
  const isEmpty = (): boolean =>
    advancing === null && following === null && waiting.length === 0 && (current?.mails.length ?? 0) === 0

  return {
    next: async () => {
      for (;;) {
        if (!goOn()) {
          await (closing ??= close())
          return undefined
        }
        const mail = take()
        if (mail !== undefined) return mail
        if (isEmpty()) return undefined
        await (advancing ??= advance().finally(() => {
          advancing = null
        }))
      }
    },
    lookForNews: async (db) => {
      for (const group of inPlay)
        if (group.mails.length + group.handedOut.size === 0) inPlay.delete(group)
        else if (!group.isNews) group.isNews = await hasNewsAfter(db, group.entries)
    },
    mayStillGo: (mail) => {
      const group = [...inPlay].find(({ handedOut }) => handedOut.has(mail))
      if (group === undefined) return false
      const goesAnyhow = group.handedOut.get(mail) === true
      group.handedOut.delete(mail)
      // A server that takes its time before it wants the words would else be given none, ever.
      if (goesAnyhow) return app.clock.now() < mail.message.leasedUntil
      return !isLapsing(group) && !group.isNews && !isLate(group)
    },
    forget: (mail) => {
      for (const { handedOut } of inPlay) handedOut.delete(mail)
    },
    takeBack: (mail) => wait([mail]),
    left: () => waiting.length + (current?.mails.length ?? 0),
  }
}

const isLate = ({ checkedAt }: Group): boolean => performance.now() - checkedAt > GOOD_FOR

/**
 * Takes the next group from those that wait. A mail that a worker had when it ended goes by itself: should it be the
 * one that ended the worker, it must not take others along each time.
 */
const takeGroup = (waiting: DueMessage[], size: number): readonly string[] => {
  const lapsed = waiting.findIndex((one) => one.lapsed)
  const count = lapsed === -1 ? size : Math.max(1, Math.min(size, lapsed))
  return waiting.splice(0, count).map(({ id }) => id)
}
