import type { Kysely } from 'kysely'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { nextTurn } from '../../db/committed-together.ts'
import { checkHistory, recordHistory } from '../../db/history.ts'
import { claimMessages, enqueue, listMessages } from '../../db/outbox.ts'
import type { Database } from '../../db/schema.ts'
import { fixedClock } from '../../src/clock.ts'
import { mailAddress } from '../../src/delivery/address.ts'
import { deliverDue } from '../../src/delivery/deliver.ts'
import type { DeliveryApp } from '../../src/delivery/delivery-app.ts'
import type { Mailer } from '../../src/delivery/mailer.ts'
import { type OutboxMessage, plusMilliseconds } from '../../src/delivery/message.ts'
import { beginHold } from '../../src/operation/keep-watch.ts'
import { day } from '../support/builders.ts'
import { type CapturedMail, capturedMail } from '../support/captured-mail.ts'
import { eachDatabase, eachPairOfConnections, type OpenDatabase } from '../support/each-database.ts'
import { seedRegister } from './seeded-register.ts'

const AT = '2026-03-31T07:00:00.000Z'
const LATER = '2026-03-31T07:03:00.000Z'
const ADDRESS = 'priya@westmarch.example'

const put = async (db: Kysely<Database>, mails: number): Promise<readonly string[]> => {
  const planned = Array.from({ length: mails }, (_, n) => ({
    kind: 'reminder' as const,
    dedupeKey: `reminder/${String(n).padStart(3, '0')}`,
    recipient: { personId: 'person-pa', name: 'Priya Anand', address: ADDRESS },
    reason: 'on the day',
    items: [{ commitmentId: 'commitment-C-0001', rung: 'today', reason: 'today', itemKey: `item/${n}` }],
  }))
  const messageIdOf = (key: string) => `<${key}@westmarch.example>`
  return await db
    .transaction()
    .execute((db) => enqueue(db, planned, { at: AT, today: day('2026-03-31'), messageIdOf }))
}

/** As many as are with the server at once. */
const LANES = 5

/** Something that a person did, as it stands in the history. */
const news = (db: Kysely<Database>): Promise<void> =>
  db.transaction().execute((db) =>
    recordHistory(db, {
      at: AT,
      actor: 'Priya Anand',
      act: 'closed',
      subjectType: 'commitment',
      subjectId: 'commitment-C-0001',
      detail: {},
    }),
  )

eachDatabase('mails that are made ready many at a time', (open) => {
  let register: OpenDatabase
  let mail: CapturedMail
  let composed: OutboxMessage[][]
  let suppress: string | null

  beforeEach(async () => {
    register = await open()
    await seedRegister(register.db, ['C-0001'])
    mail = capturedMail()
    composed = []
    suppress = null
  })
  afterEach(() => register.close())

  const app = (mailer: Mailer = mail.mailer, at = AT): DeliveryApp => ({
    db: register.db,
    clock: fixedClock(at),
    timeZone: 'Europe/London',
    mailer,
    compose: ({ dedupeKey }, _today, beside = []) => {
      if (composed.at(-1) !== beside) composed.push(beside as OutboxMessage[])
      return Promise.resolve(
        suppress === null
          ? { address: ADDRESS, body: { subject: dedupeKey, text: 'Words', html: '' }, leftOut: [] }
          : { suppress },
      )
    },
    sender: mailAddress('Westmarch register', 'register@westmarch.example'),
    replyTo: null,
  })
  /** How many were sent when what was done meanwhile was done: other lanes go on while it waits for the register. */
  let sentByThen = 0
  /** Does something as the mail with this number is on its way. */
  const during = (number: number, act: () => Promise<unknown> | void): Mailer => {
    let begun = 0
    return {
      ...mail.mailer,
      send: async (outgoing, given) => {
        begun += 1
        if (begun === number) {
          await act()
          sentByThen = mail.sent.length
        }
        return await mail.mailer.send(outgoing, given)
      },
    }
  }
  const rows = () =>
    register.db.selectFrom('messages').select(['attempts', 'leasedUntil', 'sentAt', 'suppressedAt']).execute()

  test('each is told which are checked beside it, fifty at the most', async () => {
    await put(register.db, 60)
    expect((await deliverDue(app())).outcomes.sent).toBe(60)
    expect(composed.map(({ length }) => length)).toEqual([50, 10])
    expect(mail.sent.map(({ body }) => body.subject)).toEqual(
      mail.sent.map(({ body }) => body.subject).toSorted(),
    )
    expect(await checkHistory(register.db)).toMatchObject({ sound: true, entries: 60 })
  })

  test('what is no longer true by its turn is not sent, though it was when the group was checked', async () => {
    await put(register.db, 40)
    const closed = during(8, async () => {
      suppress = 'C-0001 was closed on 31 March 2026'
      await news(register.db)
    })
    const { outcomes } = await deliverDue(app(closed))
    // Those on their way at that moment went; the next had been checked and were checked again.
    expect(mail.sent.length).toBeLessThanOrEqual(sentByThen + LANES)
    expect(outcomes).toMatchObject({ sent: mail.sent.length, suppressed: 40 - mail.sent.length })
  })

  test('what was checked before a change and still holds goes with the words it had, and once', async () => {
    await put(register.db, 40)
    expect((await deliverDue(app(during(8, () => news(register.db))))).outcomes.sent).toBe(40)
    expect(new Set(mail.sent.map(({ messageId }) => messageId)).size).toBe(40)
    expect((await rows()).map(({ attempts }) => attempts)).toEqual(Array.from({ length: 40 }, () => 1))
  })

  test('a server that lets each mail wait for more than a minute is given all of them, each once', async () => {
    await put(register.db, 12)
    const clock = fixedClock(AT)
    const slow: Mailer = {
      ...mail.mailer,
      send: async (outgoing, given) => {
        const wanted = plusMilliseconds(clock.now(), 70_000)
        // The others are let in, as they are while a server thinks.
        await nextTurn()
        if (clock.now() < wanted) clock.set(wanted)
        return await mail.mailer.send(outgoing, given)
      },
    }
    expect((await deliverDue({ ...app(slow), clock })).outcomes).toMatchObject({ sent: 12, untried: 0 })
    expect(new Set(mail.sent.map(({ messageId }) => messageId)).size).toBe(12)
  })

  test('what has waited two seconds for its turn is checked again, whatever the history says', async () => {
    await put(register.db, 40)
    let later = 0
    const really = performance.now.bind(performance)
    vi.spyOn(performance, 'now').mockImplementation(() => really() + later)
    const slow = during(8, () => {
      suppress = 'C-0001 was closed past the program'
      later += 2_001
    })
    await deliverDue(app(slow))
    vi.restoreAllMocks()
    expect(mail.sent.length).toBeLessThanOrEqual(sentByThen + LANES)
    expect((await rows()).filter(({ suppressedAt }) => suppressedAt !== null)).toHaveLength(
      40 - mail.sent.length,
    )
  })

  test('a computer that slept does not send what it had taken before: another may have it by now', async () => {
    await put(register.db, 40)
    const clock = fixedClock(AT)
    const asleep = during(1, async () => {
      clock.set('2026-03-31T07:02:30.000Z')
      const others = (await listMessages(register.db, { limit: 40 })).filter(({ sentAt }) => sentAt === null)
      const lease = { now: clock.now(), leaseUntil: '2026-03-31T07:04:30.000Z' }
      const ids = others.map(({ id }) => id).slice(0, 30)
      expect(await claimMessages(register.db, ids, lease)).toHaveLength(30)
    })
    await deliverDue({ ...app(asleep), clock })
    // Those of its five lanes had begun.
    expect(mail.sent.length).toBeLessThanOrEqual(sentByThen + 40 - 30 + LANES)
  })

  test('a hold that begins meanwhile stops those whose turn has not come', async () => {
    await put(register.db, 40)
    const hold = { cause: 'person', reason: 'Wrong minutes', begunAt: AT, begunBy: 'Priya Anand' } as const
    const paused = during(8, () => register.db.transaction().execute((db) => beginHold(db, hold)))
    await deliverDue(app(paused))
    expect(mail.sent.length).toBeLessThanOrEqual(sentByThen + LANES)
    const waiting = (await rows()).filter(({ sentAt }) => sentAt === null)
    expect(waiting).toHaveLength(40 - mail.sent.length)
    for (const row of waiting) expect(row).toMatchObject({ attempts: 0, leasedUntil: '' })
  })

  test('when the program stops, those whose turn has not come are given back as they were', async () => {
    await put(register.db, 80)
    const stopping = new AbortController()
    await deliverDue(app(during(46, () => stopping.abort())), { stopping: stopping.signal })
    expect(mail.sent.length).toBeLessThanOrEqual(sentByThen + LANES)
    const waiting = (await rows()).filter(({ sentAt }) => sentAt === null)
    expect(waiting).toHaveLength(80 - mail.sent.length)
    for (const row of waiting) expect(row).toMatchObject({ attempts: 0, leasedUntil: '' })
    expect((await deliverDue(app())).outcomes.sent).toBe(waiting.length)
  })

  test('at no moment are more than five with the server that are not marked as sent', async () => {
    await put(register.db, 60)
    let most = 0
    const watched: Mailer = {
      ...mail.mailer,
      send: async (outgoing, given) => {
        const reply = await mail.mailer.send(outgoing, given)
        // Counted before the marks are, since others go on meanwhile.
        const sent = mail.sent.length
        const marked = (await rows()).filter(({ sentAt }) => sentAt !== null).length
        most = Math.max(most, sent - marked)
        return reply
      },
    }
    await deliverDue(app(watched))
    expect(most).toBeLessThanOrEqual(LANES)
    expect(mail.sent).toHaveLength(60)
  })

  test('those that a worker had when it ended go one by one, the others together', async () => {
    const ids = await put(register.db, 20)
    await claimMessages(register.db, ids.slice(3, 6), { now: AT, leaseUntil: '2026-03-31T07:02:00.000Z' })
    expect((await deliverDue(app(mail.mailer, LATER))).outcomes.sent).toBe(20)
    expect(composed.map(({ length }) => length)).toEqual([3, 1, 1, 1, 14])
  })

  test('one whose words cannot be kept does not hold up those beside it', async () => {
    await put(register.db, 3)
    const usual = app()
    const compose: DeliveryApp['compose'] = async (message, today, beside) => {
      const words = await usual.compose(message, today, beside)
      // No register takes a file whose name is missing.
      return message.dedupeKey !== 'reminder/001' || 'suppress' in words
        ? words
        : { ...words, attachments: [{ fileName: null as never, mediaType: '', contents: Buffer.from('') }] }
    }
    expect((await deliverDue({ ...usual, compose })).outcomes).toMatchObject({ sent: 2, retry: 1 })
    const [, kept] = (await listMessages(register.db, { limit: 3 })).toSorted((a, b) =>
      a.dedupeKey < b.dedupeKey ? -1 : 1,
    )
    expect(kept).toMatchObject({ body: null, sentAt: null })
  })
})

eachPairOfConnections('two workers after the same fifty mails', (open) => {
  test('share them out, and neither waits for ever', async () => {
    const { pair, close } = await open()
    await seedRegister(pair[0], ['C-0001'])
    const ids = await put(pair[0], 250)
    const until = { now: AT, leaseUntil: LATER }
    for (let from = 0; from < 250; from += 50) {
      const wanted = ids.slice(from, from + 50)
      const [one, other] = await Promise.all([
        claimMessages(pair[0], wanted, until),
        claimMessages(pair[1], wanted.toReversed(), until),
      ])
      expect([...one, ...other].map(({ id }) => id).toSorted()).toEqual(wanted.toSorted())
    }
    await close()
  })
})
