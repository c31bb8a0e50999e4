import type { Mailer, OutgoingMail } from '../../src/delivery/mailer.ts'

export type CapturedMail = {
  readonly mailer: Mailer
  /** What was handed over, in order; a mail whose attempt failed is not in it. */
  readonly sent: OutgoingMail[]
  /** Every attempt, failed ones included. */
  readonly attempts: OutgoingMail[]
  /** The next attempts fail with these, in order; after them all go well. */
  failNext(...errors: readonly Error[]): void
  /** What `check` throws until it is set to null. */
  serverDown(error: Error | null): void
}

/** A mailer that keeps what it is given. */
export const capturedMail = (): CapturedMail => {
  const sent: OutgoingMail[] = []
  const attempts: OutgoingMail[] = []
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
      send: async (mail, { mayGo } = {}) => {
        await mayGo?.()
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
