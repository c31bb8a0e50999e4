import { committedTogether } from '../../db/committed-together.ts'
import { mailServerState } from '../../db/mail-server.ts'
import { giveBack, listDueMessages } from '../../db/outbox.ts'
import { askServer, noteServerDown } from './ask-server.ts'
import { endOfError } from './attempt-error.ts'
import type { AttemptEnd, DeliveryApp, DeliveryOutcome, Ended } from './delivery-app.ts'
import { LANES, mailGroups, type MailGroups } from './mail-groups.ts'
import type { OutgoingMail } from './mailer.ts'
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
  for (const one of ready) return await send(app, one, settle)
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
  if (known.askAgainAt > app.clock.now())
    return { outcomes, heldBack: { mails: due.length, why: known.why, asked: false } }
  const why = await askServer(app)
  if (why !== null) return { outcomes, heldBack: { mails: due.length, why, asked: true } }
  const began = performance.now()
  const goOn = (): boolean =>
    stopping?.aborted !== true && outcomes.untried === 0 && performance.now() - began <= SWEEP_FOR
  const settle = committedTogether(app.db, async (db, ended: readonly Ended[]) => {
    const settled = await settleMails(db, app.clock, ended)
    await groups.lookForNews(db)
    return settled
  })
  const onPrepared = async ({ ended, notClaimed }: Prepared): Promise<void> => {
    outcomes['not-claimed'] += notClaimed
    for (const outcome of await Promise.all(ended.map(settle))) outcomes[outcome]++
  }
  const groups: MailGroups = mailGroups(app, due, { goOn, cutOff, onPrepared })
  const lane = async (): Promise<void> => {
    for (let ready = await groups.next(); ready !== undefined; ready = await groups.next())
      outcomes[await send(app, ready, settle)]++
  }
  const lanes = await Promise.allSettled(Array.from({ length: LANES }, lane))
  for (const result of lanes) if (result.status === 'rejected') throw result.reason
  if (outcomes.untried === 0) return { outcomes, heldBack: null }
  const { why: said } = await mailServerState(app.db)
  return { outcomes, heldBack: { mails: groups.left() + outcomes.untried, why: said, asked: true } }
}

/** No transaction is open here: the server may take a minute to answer. */
const send = async (
  app: DeliveryApp,
  { message, mail, stop }: ReadyMail,
  settle: (ended: Ended) => Promise<DeliveryOutcome>,
): Promise<DeliveryOutcome> => {
  const end = await handOver(app, message, mail, stop)
  return 'untouched' in end && end.untouched
    ? await leaveUntried(app, message, end.error)
    : await settle({ message, end })
}

const handOver = async (
  { links, mailer }: DeliveryApp,
  message: OutboxMessage,
  mail: OutgoingMail,
  stop: AbortSignal,
): Promise<AttemptEnd> => {
  try {
    const body = (await links?.fill(message, mail.body, mail.at)) ?? mail.body
    const { reply } = await mailer.send(body === mail.body ? mail : { ...mail, body }, stop)
    return { sent: mail, reply }
  } catch (error) {
    return endOfError(error)
  }
}

const leaveUntried = async (
  app: DeliveryApp,
  { id, leasedUntil }: OutboxMessage,
  why: string,
): Promise<DeliveryOutcome> => {
  await noteServerDown(app, why)
  return (await giveBack(app.db, { ids: [id], leasedUntil }, why)) === 1 ? 'untried' : 'not-claimed'
}
