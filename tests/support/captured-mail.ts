import { wordsOf } from '../../src/delivery/mail-bytes.ts'
import type { Mailer, OutgoingMail } from '../../src/delivery/mailer.ts'
import type { MailBody } from '../../src/delivery/message.ts'

/** A mail as it was handed over, to be read. */
type ReadMail = Omit<OutgoingMail, 'body'> & { readonly body: MailBody }

export type CapturedMail = {
  readonly mailer: Mailer
  /** What was handed over, in order; a mail whose attempt failed is not in it. */
  readonly sent: ReadMail[]
  /** Every attempt, failed ones included. */
  readonly attempts: ReadMail[]
  /** The next attempts fail with these, in order; after them all go well. */
  failNext(...errors: readonly Error[]): void
  /** What `check` throws until it is set to null. */
  serverDown(error: Error | null): void
}

/** A mailer that keeps what it is given. */
export const capturedMail = (): CapturedMail => {
  const sent: ReadMail[] = []
  const attempts: ReadMail[] = []
  const failures: Error[] = []
  let down: Error | null = null
  return {
    sent,
    attempts,
    failNext: (...errors) => void failures.push(...errors),
    serverDown: (error) => {
      down = error
    },
    mailer: {
      send: async (outgoing, { mayGo } = {}) => {
        await mayGo?.()
        const mail = { ...outgoing, body: wordsOf(outgoing.body) }
        attempts.push(mail)
        const failure = failures.shift()
        if (failure !== undefined) throw failure
        sent.push(mail)
        return { reply: `250 kept as ${sent.length}` }
      },
      check: () => (down === null ? Promise.resolve() : Promise.reject(down)),
      close: () => Promise.resolve(),
    },
  }
}
