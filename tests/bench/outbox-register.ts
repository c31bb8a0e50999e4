import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Connection, connect } from '../../db/connect.ts'
import { migrate } from '../../db/migrate.ts'
import { enqueue } from '../../db/outbox.ts'
import { plainDate } from '../../src/calendar/plain-date.ts'
import { fixedClock } from '../../src/clock.ts'
import { mailAddress } from '../../src/delivery/address.ts'
import { deliverDue } from '../../src/delivery/deliver.ts'
import type { Mailer } from '../../src/delivery/mailer.ts'
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
  /** Puts so many mails into the outbox, each hundredth to an address that is refused when asked for. */
  fill(mails: number, refused?: 'one in a hundred'): Promise<void>
  /** Delivers all that is due and gives back how many were sent and given up. */
  deliver(): Promise<{ readonly sent: number; readonly failed: number }>
  close(): Promise<void>
}

/** A register on the disk whose outbox is delivered to that port as the product delivers it, the words being ready. */
export const outboxRegister = async (port: number): Promise<OutboxRegister> => {
  const folder = mkdtempSync(join(tmpdir(), 'matters-bench-'))
  const register: Connection = await connect({ file: join(folder, 'register.db') })
  await migrate(register.db)
  await seedRegister(register.db, ['C-0001'])
  const mailer: Mailer = smtpMailer({ host: '127.0.0.1', port, secure: false, auth: null })
  let filled = 0
  return {
    fill: async (mails, refused) => {
      const planned = Array.from({ length: mails }, (_, n) => ({
        kind: 'reminder' as const,
        dedupeKey: `reminder/${filled + n}`,
        recipient: {
          personId: 'person-pa',
          name: 'Priya Anand',
          address: `${refused !== undefined && n % 100 === 0 ? 'refused' : 'priya'}@westmarch.example`,
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
    deliver: async () => {
      let [sent, failed] = [0, 0]
      for (;;) {
        const { outcomes } = await deliverDue({
          db: register.db,
          clock: fixedClock(AT),
          timeZone: 'Europe/London',
          mailer,
          compose: ({ recipient }) =>
            Promise.resolve({ address: recipient.address, body: WORDS, leftOut: [] }),
          sender: mailAddress('Westmarch register', 'register@westmarch.example'),
          replyTo: null,
        })
        if (Object.values(outcomes).every((mails) => mails === 0)) return { sent, failed }
        sent += outcomes.sent
        failed += outcomes.failed
      }
    },
    close: async () => {
      await mailer.close()
      await register.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
