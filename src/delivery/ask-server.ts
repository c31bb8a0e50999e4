import { type MailServerState, recordServerDown, recordServerUp } from '../../db/mail-server.ts'
import type { DeliveryApp } from './delivery-app.ts'
import { DeliveryError } from './mailer.ts'
import { plusMilliseconds } from './message.ts'

/** How long a server that is down or refuses us is left alone. */
const ASK_AGAIN_AFTER = 5 * 60_000

/** A server that answered lately is not asked before each sweep: a connection made for that costs many mails' time. */
const GOOD_FOR = 5 * 60_000

export const answeredLately = ({ answeredAt, downSince }: MailServerState, now: string): boolean =>
  downSince === '' && answeredAt <= now && answeredAt > plusMilliseconds(now, -GOOD_FOR)

/** Reaches the mail server, signs in, and notes how that went; why it failed, or null. */
export const askServer = async (
  app: Pick<DeliveryApp, 'db' | 'clock' | 'mailer'>,
): Promise<string | null> => {
  try {
    await app.mailer.check()
  } catch (error) {
    if (!(error instanceof DeliveryError)) throw error
    await noteServerDown(app, error.message)
    return error.message
  }
  await recordServerUp(app.db, app.clock.now())
  return null
}

export const noteServerDown = (
  { db, clock }: Pick<DeliveryApp, 'db' | 'clock'>,
  why: string,
): Promise<void> => {
  const at = clock.now()
  return recordServerDown(db, { at, askAgainAt: plusMilliseconds(at, ASK_AGAIN_AFTER), why })
}
