import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { listMessages } from '../../db/outbox.ts'
import { addDays } from '../../src/calendar/plain-date.ts'
import { isOfficeDay } from '../../src/calendar/working-days.ts'
import { type Clock, fixedClock } from '../../src/clock.ts'
import { mailAddress } from '../../src/delivery/address.ts'
import { deliverDue } from '../../src/delivery/deliver.ts'
import type { DeliveryApp } from '../../src/delivery/delivery-app.ts'
import { DeliveryError } from '../../src/delivery/mailer.ts'
import { smtpMailer } from '../../src/delivery/smtp-mailer.ts'
import { composer } from '../../src/notifications/compose.ts'
import { enqueueMail, type PlanningApp } from '../../src/notifications/enqueue.ts'
import { factsIn } from '../../src/notifications/load-facts.ts'
import { mailTemplates } from '../../src/notifications/mail-templates.ts'
import { addLike, closeCommitment, seedRegister } from '../delivery/seeded-register.ts'
import { day, people, posts } from '../support/builders.ts'
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
    const loadFacts = factsIn(register.db, { timeZone: 'Europe/London', mail: { escalateAfter: 10 } })
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

  test('four planners at once plan each of many that are alike once', async () => {
    await withoutDigests()
    await addLike(register.db, 'C-0001', { count: 2500, prefix: 'C-1', dueOn: '2026-04-07' })
    const all = await Promise.all([1, 2, 3, 4].map(() => enqueueMail(app)))
    const ids = new Set(all.flatMap(({ messageIds }) => messageIds))
    const items = await register.db.selectFrom('messageItems').select(['messageId', 'commitmentId']).execute()
    expect(new Set(items.map(({ commitmentId }) => commitmentId)).size).toBe(2540)
    expect(items).toHaveLength(2540)
    expect(new Set(items.map(({ messageId }) => messageId))).toEqual(ids)
    expect((await enqueueMail(app)).messageIds).toEqual([])
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

  describe('what stays overdue', () => {
    const subjects = () =>
      mail.sent
        .filter(({ body }) => /passed on/.test(body.subject))
        .map(({ at, to, body }) => [at.slice(0, 10), to.name, body.subject.replace(/ “.*/, '')])
    const live = async (from: string, to: string) => {
      for (let on = day(from); on <= to; on = addDays(on, 1)) {
        clock.set(`${on}T07:00:00.000Z`)
        if (!isOfficeDay(on)) continue
        await enqueueMail(app)
        await deliverDue(app)
      }
    }

    beforeEach(async () => {
      await withoutDigests()
      for (const ref of refs.slice(1)) await closeCommitment(register.db, ref, '2026-03-01')
      await register.db
        .updateTable('posts')
        .set({ escalatesToPostId: posts.chief.id })
        .where('id', '=', posts.deputy.id)
        .execute()
    })

    test('is warned of and passed on, and its owner’s silence is counted in what is said', async () => {
      await live('2026-04-13', '2026-04-24')
      expect(subjects()).toEqual([
        ['2026-04-14', 'Delia Marsh', 'Warning before it is passed on: C-0001'],
        ['2026-04-21', 'Callum Reave', 'Overdue, passed on to you: C-0001'],
      ])
      const passed = mail.sent.find(({ to }) => to.name === 'Callum Reave')
      expect(passed?.body.text).toContain('Silence: Asked once, on 14 April 2026, no answer')
      expect(passed?.body.text.replaceAll('\n', ' ')).toContain(
        'the Deputy Chief Constable (Delia Marsh) was warned on 14 April 2026',
      )
    })

    test('waits for a warning that the mail server took a day late: five working days still lie between', async () => {
      await live('2026-04-10', '2026-04-13')
      mail.serverDown(new DeliveryError('connection refused', false))
      await live('2026-04-14', '2026-04-14')
      mail.serverDown(null)
      await live('2026-04-15', '2026-04-23')
      expect(subjects()).toEqual([
        ['2026-04-15', 'Delia Marsh', 'Warning before it is passed on: C-0001'],
        ['2026-04-22', 'Callum Reave', 'Overdue, passed on to you: C-0001'],
      ])
    })

    test.each<[string, () => Promise<unknown>]>([
      ['it is closed', () => closeCommitment(register.db, 'C-0001', '2026-04-21')],
      [
        'its date is moved',
        () =>
          register.db
            .updateTable('commitments')
            .set({ dueOn: day('2026-09-01') })
            .execute(),
      ],
      [
        'the chain is taken away',
        () => register.db.updateTable('posts').set({ escalatesToPostId: null }).execute(),
      ],
    ])('is not passed on when %s between planning and sending', async (_, happen) => {
      await live('2026-04-14', '2026-04-15')
      clock.set('2026-04-21T07:00:00.000Z')
      await enqueueMail(app)
      await happen()
      await deliverDue(app)
      expect(subjects()).toHaveLength(1)
    })
  })

  test('the leaders of the office get the month’s figures, also of what is closed since', async () => {
    await withoutDigests()
    await register.db.updateTable('posts').set({ mail: 'monthly' }).where('code', '=', 'PCC').execute()
    await closeCommitment(register.db, 'C-0001', '2026-04-10')
    await closeCommitment(register.db, 'C-0002', '2026-03-31')
    clock.set('2026-05-01T07:00:00.000Z')
    await enqueueMail(app)
    await deliverDue(app)
    const digest = mail.sent.find(({ to }) => to.name === 'Petra Thornbury')
    expect(digest?.body.subject).toBe('Monthly digest for April 2026')
    expect(digest?.body.text).toContain('38 open, 38 overdue, 1 delivered in April 2026')
    expect(digest?.body.text).toContain('30 more are in the register')
    const before = mail.sent.length
    clock.set('2026-05-05T07:00:00.000Z')
    await enqueueMail(app)
    await deliverDue(app)
    expect(mail.sent.slice(before).map(({ to }) => to.name)).not.toContain('Petra Thornbury')
  })

  test('a digest tells of what was closed last week, and planning reads no further back than it must', async () => {
    await closeCommitment(register.db, 'C-0001', '2026-03-27')
    await closeCommitment(register.db, 'C-0002', '2026-01-31')
    const { commitments } = await app.loadFacts(day('2026-03-31'))
    expect(commitments.map(({ ref }) => ref)).toContain('C-0001')
    expect(commitments.map(({ ref }) => ref)).not.toContain('C-0002')
    await enqueueMail(app)
    await deliverDue(app)
    const digest = mail.sent.find(({ to }) => to.name === 'Delia Marsh')
    expect(digest?.body.subject).toBe('Weekly digest: 1 answered or settled, 38 due within 30 days')
    expect(digest?.body.text).toMatch(
      /ANSWERED OR SETTLED SINCE THE LAST DIGEST \(1\)\n\nC-0001: Delivered on/,
    )
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
