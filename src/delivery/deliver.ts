import { committedTogether } from '../../db/committed-together.ts'
import { mailServerState } from '../../db/mail-server.ts'
import { giveBack, listDueMessages } from '../../db/outbox.ts'
import { answeredLately, askServer, noteServerDown } from './ask-server.ts'
import { endOfError } from './attempt-error.ts'
import type { AttemptEnd, DeliveryApp, DeliveryOutcome, Ended } from './delivery-app.ts'
import { LANES, mailGroups, type MailGroups } from './mail-groups.ts'
import type { OutboxMessage } from './message.ts'
import { type Prepared, prepareMails, type ReadyMail } from './prepare-mails.ts'
import { settleMails } from './settle-mails.ts'

/**
 * Tries one mail once. The promise: never lost, rarely twice, and twice is recognisable: a mail that the server
 * took just before we died is sent again with the same Message-ID and the same words.
 */
export const deliverMessage = async (
  app: DeliveryApp,
  id: string,
  signal?: AbortSignal,
): Promise<DeliveryOutcome> => {
  const settle = async (ended: Ended): Promise<DeliveryOutcome> => {
    const [outcome = 'not-claimed'] = await app.db
      .transaction()
      .execute((db) => settleMails(db, app.clock, [ended]))
    return outcome
  }
  const { ready, ended } = await prepareMails(app, [id], signal)
  for (const one of ended) return await settle(one)
  for (const one of ready) {
    const end = await handOver(app, one)
    return isUntouched(end)
      ? await leaveUntried(app, one.message, end.error)
      : await settle({ message: one.message, end })
  }
  return 'not-claimed'
}

export type Sweep = {
  readonly outcomes: Readonly<Record<DeliveryOutcome, number>>
  /** Set when the mail server itself is out of reach. `asked`: it was asked just now, and not only a while ago. */
  readonly heldBack: { readonly mails: number; readonly why: string; readonly asked: boolean } | null
}

/** A sweep begins no mail after this, so that other work gets its turn; the next sweep goes on. */
const SWEEP_FOR = 50_000

/**
 * Tries the mails whose turn it is, at most `limit`. A server that cannot be reached costs no mail an attempt, and is
 * asked again every five minutes. Once `stopping` is aborted no other mail is begun; `cutOff` breaks off those on
 * their way.
 */
export const deliverDue = async (
  app: DeliveryApp,
  {
    limit = 5_000,
    stopping,
    cutOff,
  }: { limit?: number; stopping?: AbortSignal | undefined; cutOff?: AbortSignal | undefined } = {},
): Promise<Sweep> => {
  const outcomes = { sent: 0, retry: 0, failed: 0, suppressed: 0, 'not-claimed': 0, untried: 0 }
  const due = await listDueMessages(app.db, app.clock.now(), limit)
  if (due.length === 0 || stopping?.aborted === true) return { outcomes, heldBack: null }
  const known = await mailServerState(app.db)
  const now = app.clock.now()
  if (known.askAgainAt > now)
    return { outcomes, heldBack: { mails: due.length, why: known.why, asked: false } }
  const why = answeredLately(known, now) ? null : await askServer(app)
  if (why !== null) return { outcomes, heldBack: { mails: due.length, why, asked: true } }
  const began = performance.now()
  const goOn = (): boolean =>
    stopping?.aborted !== true && outcomes.untried === 0 && performance.now() - began <= SWEEP_FOR
  const settle = committedTogether(
    app.db,
    async (db, ended: readonly Ended[]) => {
      const settled = await settleMails(db, app.clock, ended)
      await groups.lookForNews(db)
      return settled
    },
    () => underWay > 0,
  )
  const onPrepared = async ({ ended, notClaimed }: Prepared): Promise<void> => {
    outcomes['not-claimed'] += notClaimed
    for (const outcome of await Promise.all(ended.map(settle))) outcomes[outcome]++
  }
  const groups: MailGroups = mailGroups(app, due, { goOn, cutOff, onPrepared })
  // Mails whose words the server is being given, or has and has not answered.
  let underWay = 0
  const note = async (message: OutboxMessage, end: AttemptEnd): Promise<void> => {
    outcomes[await settle({ message, end })]++
  }
  const lane = async (): Promise<void> => {
    // Its last mail, until it is on the disk how that ended: not before that is the server given other words. So if
    // the program ends now, at most one mail of each lane goes out again.
    let noted = Promise.resolve()
    for (let ready = await groups.next(); ready !== undefined; ready = await groups.next()) {
      const before = noted
      let went: boolean | null = null
      const end = await handOver(app, ready, async () => {
        await before
        went = groups.mayStillGo(ready)
        if (!went) throw new Error('The register has changed meanwhile')
        underWay += 1
      })
      if (went === true) underWay -= 1
      if (went === null) groups.forget(ready)
      await before
      if (went === false) await groups.takeBack(ready)
      else if (isUntouched(end)) outcomes[await leaveUntried(app, ready.message, end.error)]++
      else noted = note(ready.message, end)
      // Whoever waits for it hears of what went wrong.
      noted.catch(() => {})
    }
    await noted
  }
  const lanes = await Promise.allSettled(Array.from({ length: LANES }, lane))
  for (const result of lanes) if (result.status === 'rejected') throw result.reason
  if (outcomes.untried === 0) return { outcomes, heldBack: null }
  const { why: said } = await mailServerState(app.db)
  return { outcomes, heldBack: { mails: groups.left() + outcomes.untried, why: said, asked: true } }
}

/** No transaction is open here: the server may take a minute to answer. */
const handOver = async (
  { links, mailer }: DeliveryApp,
  { message, mail, stop: signal }: ReadyMail,
  mayGo: () => Promise<void> = () => Promise.resolve(),
): Promise<AttemptEnd> => {
  try {
    const body = (await links?.fill(message, mail.body, mail.at)) ?? mail.body
    const { reply } = await mailer.send(body === mail.body ? mail : { ...mail, body }, { signal, mayGo })
    return { sent: mail, reply }
  } catch (error) {
    return endOfError(error)
  }
}

const isUntouched = (end: AttemptEnd): end is Extract<AttemptEnd, { readonly untouched: boolean }> =>
  'untouched' in end && end.untouched

const leaveUntried = async (
  app: DeliveryApp,
  { id, leasedUntil }: OutboxMessage,
  why: string,
): Promise<DeliveryOutcome> => {
  await noteServerDown(app, why)
  return (await giveBack(app.db, { ids: [id], leasedUntil }, why)) === 1 ? 'untried' : 'not-claimed'
}
