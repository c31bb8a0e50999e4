import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Kysely } from 'kysely'
import { type Connection, connect } from '../../db/connect.ts'
import { migrate } from '../../db/migrate.ts'
import { enqueue } from '../../db/outbox.ts'
import type { Database } from '../../db/schema.ts'
import { plainDate } from '../../src/calendar/plain-date.ts'
import { fixedClock } from '../../src/clock.ts'
import { mailAddress } from '../../src/delivery/address.ts'
import { deliverDue } from '../../src/delivery/deliver.ts'
import type { Mailer } from '../../src/delivery/mailer.ts'
import type { OutboxMessage } from '../../src/delivery/message.ts'
import { smtpMailer } from '../../src/delivery/smtp-mailer.ts'
import { seedRegister } from '../delivery/seeded-register.ts'

const AT = '2026-03-31T07:00:00.000Z'

/** A mail as most are: some 2.7 KB in both versions. */
export const WORDS = {
  subject: '12 commitments fall due within 30 days',
  text: 'C-0001: Action: DCC to share the custody improvement plan in 6 months.\n'.repeat(12),
  html: `<html><body>${'<p>C-0001: Action: DCC to share the custody improvement plan in 6 months.</p>\n'.repeat(24)}</body></html>`,
}

export type OutboxRegister = {
  /** Puts so many mails into the outbox; those that are `odd`, counted from 0, to an address the server plays on. */
  fill(mails: number, odd?: { readonly name: string; is(n: number): boolean }): Promise<void>
  /**
   * Delivers all that is due and gives back how many were sent and given up, by the mail server on that port unless
   * told otherwise. What hangs is broken off at `cutOff`.
   */
  deliver(given?: {
    readonly mailer?: Mailer
    readonly cutOff?: AbortSignal
  }): Promise<{ readonly sent: number; readonly failed: number }>
  readonly db: Kysely<Database>
  /** For a run with nothing kept from the last. */
  newMailer(): Mailer
  close(): Promise<void>
}

/** A register on the disk whose outbox is delivered to that port as the product delivers it, the words being ready. */
export const outboxRegister = async (port: number): Promise<OutboxRegister> => {
  const folder = mkdtempSync(join(tmpdir(), 'matters-bench-'))
  const register: Connection = await connect({ file: join(folder, 'register.db') })
  await migrate(register.db)
  await seedRegister(register.db, ['C-0001'])
  const newMailer = (): Mailer => smtpMailer({ host: '127.0.0.1', port, secure: false, auth: null })
  const kept = newMailer()
  let filled = 0
  return {
    db: register.db,
    newMailer,
    fill: async (mails, odd) => {
      const planned = Array.from({ length: mails }, (_, n) => ({
        kind: 'reminder' as const,
        dedupeKey: `reminder/${filled + n}`,
        recipient: {
          personId: 'person-pa',
          name: 'Priya Anand',
          address: `${odd?.is(n) === true ? odd.name : 'priya'}@westmarch.example`,
        },
        reason: 'on the day',
        items: [
          {
            commitmentId: 'commitment-C-0001',
            rung: 'today',
            reason: 'today',
            itemKey: `item/${filled + n}`,
          },
        ],
      }))
      filled += mails
      const messageIdOf = (key: string) => `<${key}@westmarch.example>`
      const today = plainDate('2026-03-31')
      await register.db.transaction().execute((db) => enqueue(db, planned, { at: AT, today, messageIdOf }))
    },
    deliver: async ({ mailer = kept, cutOff } = {}) => {
      let [sent, failed] = [0, 0]
      const app = {
        db: register.db,
        clock: fixedClock(AT),
        timeZone: 'Europe/London',
        mailer,
        compose: ({ recipient }: OutboxMessage) =>
          Promise.resolve({ address: recipient.address, body: WORDS, leftOut: [] }),
        sender: mailAddress('Westmarch register', 'register@westmarch.example'),
        replyTo: null,
      }
      for (;;) {
        const { outcomes } = await deliverDue(app, { cutOff })
        if (Object.values(outcomes).every((mails) => mails === 0)) return { sent, failed }
        sent += outcomes.sent
        failed += outcomes.failed
      }
    },
    close: async () => {
      await kept.close()
      await register.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
