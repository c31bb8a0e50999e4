import type { Kysely, KyselyPlugin } from 'kysely'
import { expect, test, vi } from 'vitest'
import { connect } from '../../db/connect.ts'
import { migrate } from '../../db/migrate.ts'
import { enqueue } from '../../db/outbox.ts'
import type { Database } from '../../db/schema.ts'
import { fixedClock } from '../../src/clock.ts'
import { mailAddress } from '../../src/delivery/address.ts'
import { deliverDue } from '../../src/delivery/deliver.ts'
import type { Mailer } from '../../src/delivery/mailer.ts'
import { smtpMailer } from '../../src/delivery/smtp-mailer.ts'
import { day } from '../support/builders.ts'
import { capturedMail } from '../support/captured-mail.ts'
import { eachDatabase } from '../support/each-database.ts'
import { smtpSink } from '../support/smtp-sink.ts'
import { seedRegister } from './seeded-register.ts'

const AT = '2026-03-31T07:00:00.000Z'

/** A register whose outbox holds so many mails. */
const fill = async (db: Kysely<Database>, mails: number): Promise<void> => {
  await seedRegister(db, ['C-0001'])
  const planned = Array.from({ length: mails }, (_, n) => ({
    kind: 'reminder' as const,
    dedupeKey: `reminder/${n}`,
    recipient: { personId: 'person-pa', name: 'Priya Anand', address: 'priya@westmarch.example' },
    reason: 'on the day',
    items: [{ commitmentId: 'commitment-C-0001', rung: 'today', reason: 'today', itemKey: `item/${n}` }],
  }))
  const messageIdOf = (key: string) => `<${key}@westmarch.example>`
  await db
    .transaction()
    .execute((db) => enqueue(db, planned, { at: AT, today: day('2026-03-31'), messageIdOf }))
}

const deliver = (db: Kysely<Database>, mailer: Mailer) =>
  deliverDue({
    db,
    clock: fixedClock(AT),
    timeZone: 'Europe/London',
    mailer,
    compose: ({ dedupeKey }) =>
      Promise.resolve({
        address: 'priya@westmarch.example',
        body: { subject: dedupeKey, text: 'Words', html: '<p>Words</p>' },
        leftOut: [],
      }),
    sender: mailAddress('Westmarch register', 'register@westmarch.example'),
    replyTo: null,
  })

/** The same register, and how many statements were answered through this handle. */
const countedAnswers = (db: Kysely<Database>) => {
  let answers = 0
  const counting: KyselyPlugin = {
    transformQuery: ({ node }) => node,
    transformResult: ({ result }) => {
      answers += 1
      return Promise.resolve(result)
    },
  }
  return { db: db.withPlugin(counting), answers: () => answers }
}

eachDatabase('what a delivery costs', (open) => {
  test('two commits for fifty mails that are made ready, and one for five that were sent', async () => {
    const { db, close } = await open()
    await fill(db, 100)
    const commits = [vi.spyOn(db, 'transaction'), vi.spyOn(db, 'connection')]
    const mail = capturedMail()
    expect((await deliver(db, mail.mailer)).outcomes.sent).toBe(100)
    expect(new Set(mail.sent.map(({ messageId }) => messageId)).size).toBe(100)
    const counted = commits.reduce((sum, { mock }) => sum + mock.calls.length, 0)
    expect(counted).toBeLessThanOrEqual(2 * 2 + 100 / 4)
    await close()
  })

  test('at most four and a half statements a mail', async () => {
    const register = await open()
    await fill(register.db, 100)
    const { db, answers } = countedAnswers(register.db)
    expect((await deliver(db, capturedMail().mailer)).outcomes.sent).toBe(100)
    expect(answers()).toBeLessThanOrEqual(450)
    await register.close()
  })
})

test('at most 15 connections for 1,000 mails', async () => {
  const { db, close } = await connect({ file: ':memory:' })
  await migrate(db)
  await fill(db, 1_000)
  const sink = await smtpSink()
  const mailer = smtpMailer({ host: '127.0.0.1', port: sink.port, secure: false, auth: null })
  let sent = 0
  for (let sweep = 0; sweep < 5; sweep += 1) sent += (await deliver(db, mailer)).outcomes.sent
  await mailer.close()
  await sink.close()
  await close()
  expect([sent, new Set(sink.received.map(({ mail }) => mail.subject)).size]).toEqual([1_000, 1_000])
  expect(sink.connections()).toBeLessThanOrEqual(15)
})
