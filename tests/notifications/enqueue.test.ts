import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { listMessages } from '../../db/outbox.ts'
import { type Clock, fixedClock } from '../../src/clock.ts'
import { mailAddress } from '../../src/delivery/address.ts'
import { type DeliveryApp, deliverDue } from '../../src/delivery/deliver.ts'
import { smtpMailer } from '../../src/delivery/smtp-mailer.ts'
import { composer } from '../../src/notifications/compose.ts'
import { enqueueMail, type PlanningApp } from '../../src/notifications/enqueue.ts'
import { factsIn } from '../../src/notifications/load-facts.ts'
import { mailTemplates } from '../../src/notifications/mail-templates.ts'
import { closeCommitment, seedRegister } from '../delivery/seeded-register.ts'
import { people, posts } from '../support/builders.ts'
import { type CapturedMail, capturedMail } from '../support/captured-mail.ts'
import { eachDatabase, type OpenDatabase } from '../support/each-database.ts'
import { smtpSink } from '../support/smtp-sink.ts'

const refs = Array.from({ length: 40 }, (_, n) => `C-${String(n + 1).padStart(4, '0')}`)
const render = mailTemplates(fileURLToPath(new URL('../../templates', import.meta.url)))

eachDatabase('from the register to the mail server', (open) => {
  let register: OpenDatabase
  let mail: CapturedMail
  let clock: Clock & { set(instant: string): void }
  let app: PlanningApp & DeliveryApp

  beforeEach(async () => {
    register = await open()
    await seedRegister(register.db, refs)
    mail = capturedMail()
    clock = fixedClock('2026-03-31T07:00:00.000Z')
    const loadFacts = factsIn(register.db)
    app = {
      db: register.db,
      clock,
      timeZone: 'Europe/London',
      loadFacts,
      senderAddress: 'register@westmarch.example',
      mailer: mail.mailer,
      compose: composer(loadFacts, render, {
        officeName: 'Office of the Commissioner for Westmarch',
        publicUrl: 'https://register.westmarch.example',
        contact: { name: 'the policy team', address: 'policy@westmarch.example' },
      }),
      sender: mailAddress('Westmarch register', 'register@westmarch.example'),
      replyTo: null,
    }
  })
  afterEach(() => register.close())

  /** Takes the chief officer's digest away, for what concerns one mail only. */
  const withoutDigests = () =>
    register.db.updateTable('posts').set({ mail: 'none' }).where('mail', '=', 'digest').execute()

  test('forty commitments reach the office as one mail and their owner as another', async () => {
    expect((await enqueueMail(app)).messageIds).toHaveLength(2)
    expect(await deliverDue(app)).toMatchObject({ outcomes: { sent: 2 } })
    expect(new Map(mail.sent.map(({ to, body }) => [to.name, body.subject]))).toEqual(
      new Map([
        ['Delia Marsh', 'Weekly digest: 40 commitments fall due within 30 days'],
        ['Priya Anand', '40 commitments fall due within 7 days'],
      ]),
    )
    for (const { body } of mail.sent)
      for (const ref of refs) expect(body.text.match(new RegExp(`^${ref}:`, 'gm'))).toHaveLength(1)
  })

  test('over a real mail server both versions arrive as they are kept in the outbox', async () => {
    const sink = await smtpSink()
    const mailer = smtpMailer({ host: '127.0.0.1', port: sink.port, secure: false, auth: null })
    await enqueueMail(app)
    expect(await deliverDue({ ...app, mailer })).toMatchObject({ outcomes: { sent: 2 } })
    await mailer.close()
    await sink.close()
    const kept = await listMessages(register.db, { limit: 5 })
    expect(kept).toHaveLength(2)
    for (const { messageId, body, serverReply } of kept) {
      const arrived = sink.received.find(({ mail }) => mail.messageId === messageId)?.mail
      expect(arrived?.subject).toBe(body?.subject)
      expect(arrived?.text?.trimEnd()).toBe(body?.text.trimEnd())
      expect(arrived?.html?.trimEnd()).toBe(body?.html.trimEnd())
      expect(serverReply).toMatch(/^250 /)
    }
  })

  test('planning again sends nothing, that day and the next', async () => {
    await enqueueMail(app)
    await deliverDue(app)
    for (const now of ['2026-03-31T07:15:00.000Z', '2026-04-01T07:00:00.000Z', '2026-04-03T07:00:00.000Z']) {
      clock.set(now)
      expect((await enqueueMail(app)).messageIds).toEqual([])
      await deliverDue(app)
    }
    expect(mail.sent).toHaveLength(2)
  })

  test('four planners at once plan each thing once', async () => {
    const all = await Promise.all([1, 2, 3, 4].map(() => enqueueMail(app)))
    expect(all.flatMap(({ messageIds }) => messageIds)).toHaveLength(2)
    await deliverDue(app)
    expect(mail.sent.map(({ to }) => to.name).toSorted()).toEqual(['Delia Marsh', 'Priya Anand'])
  })

  test('off for a week: one mail that tells how things stand, without what was finished meanwhile', async () => {
    await withoutDigests()
    await enqueueMail(app)
    await closeCommitment(register.db, 'C-0007', '2026-04-02')
    clock.set('2026-04-14T07:00:00.000Z')
    await enqueueMail(app)
    await deliverDue(app)
    expect(mail.sent).toHaveLength(1)
    expect(mail.sent[0]?.body.subject).toBe('39 commitments are overdue')
    expect(mail.sent[0]?.body.text).not.toContain('C-0007')
    const [newer, older] = await listMessages(register.db, { limit: 5 })
    expect([newer?.sentAt, older?.sentAt]).toEqual(['2026-04-14T07:00:00.000Z', null])
    expect(older?.lastError).toMatch(/^Nothing in it holds any more: /)
  })

  test('closed between planning and sending: not in the mail', async () => {
    await withoutDigests()
    await enqueueMail(app)
    await closeCommitment(register.db, 'C-0001', '2026-03-31')
    await deliverDue(app)
    expect(mail.sent[0]?.body.text).not.toContain('C-0001')
    const [message] = await listMessages(register.db, { limit: 1 })
    expect(message?.items.find(({ ref }) => ref === 'C-0001')?.reason).toBe(
      '7 days before 7 April 2026; left out because it was closed on 31 March 2026: delivered',
    )
  })

  test('everything closed between planning and sending: no mail', async () => {
    await withoutDigests()
    await enqueueMail(app)
    for (const ref of refs) await closeCommitment(register.db, ref, '2026-03-31')
    expect(await deliverDue(app)).toMatchObject({ outcomes: { suppressed: 1, sent: 0 } })
    expect(mail.attempts).toEqual([])
  })

  test('a person without an address is reported, and mailed once there is one', async () => {
    await withoutDigests()
    const setEmail = (email: string) =>
      register.db.updateTable('people').set({ email }).where('id', '=', people.priya.id).execute()
    await setEmail('')
    expect(await enqueueMail(app)).toEqual({
      messageIds: [],
      unreachable: [{ name: 'Priya Anand', post: posts.policy.title, why: 'has no email address' }],
    })
    await setEmail('priya@westmarch.example')
    expect((await enqueueMail(app)).messageIds).toHaveLength(1)
  })

  test('today is the office’s day: just after midnight in London it is the next one', async () => {
    await withoutDigests()
    clock.set('2026-03-30T22:59:00.000Z')
    await enqueueMail(app)
    clock.set('2026-03-30T23:01:00.000Z')
    await enqueueMail(app)
    const messages = await listMessages(register.db, { limit: 5 })
    expect(messages.map(({ plannedOn, items }) => [plannedOn, items[0]?.rung])).toEqual([
      ['2026-03-31', '7-days-before'],
      ['2026-03-30', '30-days-before'],
    ])
  })
})
