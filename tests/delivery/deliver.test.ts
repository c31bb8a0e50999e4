import { afterEach, beforeEach, expect, test } from 'vitest'
import { insertSuppression } from '../../db/bounces.ts'
import { checkHistory, listHistory } from '../../db/history.ts'
import { endHold, insertHold } from '../../db/mail-holds.ts'
import { mailServerState } from '../../db/mail-server.ts'
import { enqueue, getMessage, settleRetry } from '../../db/outbox.ts'
import { fixedClock } from '../../src/clock.ts'
import { mailAddress } from '../../src/delivery/address.ts'
import { deliverDue, deliverMessage } from '../../src/delivery/deliver.ts'
import type { DeliveryApp } from '../../src/delivery/delivery-app.ts'
import { DeliveryError, type Mailer } from '../../src/delivery/mailer.ts'
import {
  type Composed,
  type ComposeMessage,
  messageIdFor,
  plusMilliseconds,
} from '../../src/delivery/message.ts'
import { day } from '../support/builders.ts'
import { type CapturedMail, capturedMail } from '../support/captured-mail.ts'
import { eachDatabase, type OpenDatabase } from '../support/each-database.ts'
import { seedRegister } from './seeded-register.ts'

const START = '2026-03-31T07:00:00.000Z'
const MINUTE = 60_000
const ADDRESS = 'priya.anand@westmarch.example'

eachDatabase('delivering', (open) => {
  let register: OpenDatabase
  let mail: CapturedMail
  let clock: ReturnType<typeof fixedClock>
  let composed: Composed
  let timesComposed: number

  beforeEach(async () => {
    register = await open()
    await seedRegister(register.db, ['C-0001', 'C-0002', 'C-0003'])
    mail = capturedMail()
    clock = fixedClock(START)
    composed = ready('first')
    timesComposed = 0
  })
  afterEach(() => register.close())

  const ready = (words: string, address = ADDRESS): Composed => ({
    address,
    body: { subject: `Subject ${words}`, text: words, html: `<p>${words}</p>` },
    leftOut: [],
  })
  const compose: ComposeMessage = () => {
    timesComposed++
    return Promise.resolve(composed)
  }
  const app = (given: Partial<DeliveryApp> = {}): DeliveryApp => ({
    db: register.db,
    clock,
    timeZone: 'Europe/London',
    mailer: mail.mailer,
    compose,
    sender: mailAddress('Westmarch register', 'register@westmarch.example'),
    replyTo: null,
    ...given,
  })
  const put = (...refs: readonly string[]): Promise<readonly string[]> =>
    register.db.transaction().execute((db) =>
      enqueue(
        db,
        refs.map((ref) => ({
          kind: 'reminder' as const,
          dedupeKey: `reminder/person-pa/${ref}`,
          recipient: { personId: 'person-pa', name: 'Priya Anand', address: ADDRESS },
          reason: '7 days before 7 April 2026',
          items: [
            {
              commitmentId: `commitment-${ref}`,
              rung: '7-days-before',
              reason: '7 days before 7 April 2026',
              itemKey: `reminder/${ref}/7-days-before/2026-04-07/person-pa`,
            },
          ],
        })),
        {
          at: START,
          today: day('2026-03-31'),
          messageIdOf: (key) => messageIdFor(key, 'register@westmarch.example'),
        },
      ),
    )
  const putOne = async (): Promise<string> => (await put('C-0001'))[0] ?? ''
  const message = (id: string) => getMessage(register.db, id)
  const wait = (minutes: number): void => clock.set(plusMilliseconds(clock.now(), minutes * MINUTE))

  test('a planned mail is written, sent and kept as it went, with the server’s words', async () => {
    const id = await putOne()
    expect(await deliverMessage(app(), id)).toBe('sent')
    expect(mail.sent).toHaveLength(1)
    expect(mail.sent[0]).toMatchObject({
      messageId: messageIdFor('reminder/person-pa/C-0001', 'register@westmarch.example'),
      to: { name: 'Priya Anand', address: ADDRESS },
      from: { address: 'register@westmarch.example' },
      body: { text: 'first' },
      plannedAt: START,
    })
    expect(await message(id)).toMatchObject({
      sentAt: START,
      serverReply: '250 kept as 1',
      leasedUntil: '',
      attempts: 1,
      body: { subject: 'Subject first', text: 'first', html: '<p>first</p>' },
    })
  })

  test('what was sent stands in the history, and the chain holds', async () => {
    const id = await putOne()
    await deliverMessage(app(), id)
    const [entry, ...others] = await listHistory(register.db, 'message', id)
    expect(others).toEqual([])
    expect(entry).toMatchObject({
      act: 'sent a mail',
      actor: 'Matters Arising',
      detail: { to: 'Priya Anand', about: ['C-0001'], subject: 'Subject first', reply: '250 kept as 1' },
    })
    expect(await checkHistory(register.db)).toMatchObject({ sound: true, entries: 1 })
  })

  test('a mail that was sent is not sent again', async () => {
    const id = await putOne()
    await deliverMessage(app(), id)
    wait(60)
    expect(await deliverMessage(app(), id)).toBe('not-claimed')
    expect(mail.sent).toHaveLength(1)
  })

  test('two workers with the same mail send it once', async () => {
    const id = await putOne()
    const outcomes = await Promise.all([deliverMessage(app(), id), deliverMessage(app(), id)])
    expect(outcomes.toSorted()).toEqual(['not-claimed', 'sent'])
    expect(mail.sent).toHaveLength(1)
  })

  test('no transaction is open while the server is spoken to', async () => {
    const id = await putOne()
    let asked = false
    const asking: Mailer = {
      ...mail.mailer,
      send: async (outgoing, given) => {
        // On one SQLite connection this would wait for ever inside a transaction.
        await register.db.transaction().execute(async (db) => {
          await db.selectFrom('messages').select('id').execute()
        })
        asked = true
        return mail.mailer.send(outgoing, given)
      },
    }
    expect(await deliverMessage(app({ mailer: asking }), id)).toBe('sent')
    expect(asked).toBe(true)
  })

  test('an address refused for good fails at once, and the next mail goes', async () => {
    const [first = '', second = ''] = await put('C-0001', 'C-0002')
    mail.failNext(new DeliveryError('550 no such person', true))
    expect(await deliverMessage(app(), first)).toBe('failed')
    expect(await deliverMessage(app(), second)).toBe('sent')
    expect(await message(first)).toMatchObject({
      failedAt: START,
      lastError: '550 no such person',
      attempts: 1,
    })
    expect((await listHistory(register.db, 'message', first)).map(({ act }) => act)).toEqual([
      'gave up a mail',
    ])
    wait(600)
    expect(await deliverMessage(app(), first)).toBe('not-claimed')
  })

  test('a server that says later is asked again after 1, 5, 15 and 60 minutes', async () => {
    const id = await putOne()
    const later = (): DeliveryError => new DeliveryError('451 later', false)
    mail.failNext(later(), later(), later(), later())
    for (const minutes of [1, 5, 15, 60]) {
      expect(await deliverMessage(app(), id)).toBe('retry')
      wait(minutes - 0.01)
      expect(await deliverMessage(app(), id)).toBe('not-claimed')
      wait(0.01)
    }
    expect(await deliverMessage(app(), id)).toBe('sent')
    expect(await message(id)).toMatchObject({ attempts: 5, lastError: null })
    expect(mail.sent).toHaveLength(1)
  })

  test('after 48 hours of later the mail is given up', async () => {
    const id = await putOne()
    const never: Mailer = {
      ...mail.mailer,
      send: () => Promise.reject(new DeliveryError('451 later', false)),
    }
    let outcome = await deliverMessage(app({ mailer: never }), id)
    let tries = 1
    while (outcome === 'retry' && tries < 100) {
      clock.set((await message(id)).nextAttemptAt)
      outcome = await deliverMessage(app({ mailer: never }), id)
      tries++
    }
    expect(outcome).toBe('failed')
    expect(tries).toBe(51)
  })

  test('every attempt carries the same Message-ID and the words of the first', async () => {
    const id = await putOne()
    mail.failNext(new DeliveryError('the connection broke off', false))
    await deliverMessage(app(), id)
    composed = ready('second', 'other@westmarch.example')
    wait(1)
    expect(await deliverMessage(app(), id)).toBe('sent')
    expect(mail.attempts.map(({ messageId, body, to }) => [messageId, body.text, to.address])).toEqual([
      [mail.attempts[0]?.messageId, 'first', ADDRESS],
      [mail.attempts[0]?.messageId, 'first', 'other@westmarch.example'],
    ])
  })

  test('killed after the server took the mail: sent again as the same mail', async () => {
    const id = await putOne()
    const dying: Mailer = {
      ...mail.mailer,
      send: async (outgoing, given) => {
        await mail.mailer.send(outgoing, given)
        return new Promise<never>(() => {})
      },
    }
    void deliverMessage(app({ mailer: dying }), id)
    await expect.poll(() => mail.sent.length).toBe(1)
    composed = ready('second')
    expect(await deliverMessage(app(), id)).toBe('not-claimed')
    wait(3)
    expect(await deliverMessage(app(), id)).toBe('sent')
    expect(mail.sent).toHaveLength(2)
    expect(mail.sent[1]?.messageId).toBe(mail.sent[0]?.messageId)
    expect(mail.sent[1]?.body).toEqual(mail.sent[0]?.body)
  })

  test('killed before the words were written: they are written at the next attempt', async () => {
    const id = await putOne()
    void deliverMessage(app({ compose: () => new Promise<never>(() => {}) }), id)
    await expect.poll(async () => (await message(id)).attempts).toBe(1)
    composed = ready('second')
    wait(3)
    expect(await deliverMessage(app(), id)).toBe('sent')
    expect(mail.sent.map(({ body }) => body.text)).toEqual(['second'])
  })

  test('nothing in it holds any more: not sent, and the reason is kept', async () => {
    const id = await putOne()
    composed = { suppress: 'C-0001 was closed on 30 March 2026' }
    expect(await deliverMessage(app(), id)).toBe('suppressed')
    expect(mail.attempts).toEqual([])
    expect(await message(id)).toMatchObject({
      suppressedAt: START,
      lastError: 'C-0001 was closed on 30 March 2026',
      body: null,
    })
    expect((await listHistory(register.db, 'message', id)).map(({ act }) => act)).toEqual([
      'left a mail unsent',
    ])
  })

  test('it is checked again before a later attempt too', async () => {
    const id = await putOne()
    mail.failNext(new DeliveryError('451 later', false))
    await deliverMessage(app(), id)
    composed = { suppress: 'C-0001 was closed on 31 March 2026' }
    wait(1)
    expect(await deliverMessage(app(), id)).toBe('suppressed')
    expect(mail.sent).toEqual([])
    expect(timesComposed).toBe(2)
  })

  test('items that vanished are noted beside the mail', async () => {
    const id = await putOne()
    const [item] = (await message(id)).items
    composed = {
      ...ready('first'),
      leftOut: [{ itemId: item?.id ?? '', why: 'was closed on 30 March 2026: delivered' }],
    }
    await deliverMessage(app(), id)
    expect((await message(id)).items[0]?.reason).toBe(
      '7 days before 7 April 2026; left out because it was closed on 30 March 2026: delivered',
    )
  })

  test.each(['a@b.example, c@d.example', 'a@b.example\r\nBcc: e@f.example', 'nobody'])(
    'a mail to %j is never attempted',
    async (address) => {
      const id = await putOne()
      composed = ready('first', address)
      expect(await deliverMessage(app(), id)).toBe('failed')
      expect(mail.attempts).toEqual([])
    },
  )

  test('a mail that cannot be written is tried again later, and says why', async () => {
    const id = await putOne()
    const broken: ComposeMessage = () => Promise.reject(new Error('no such word: quote'))
    expect(await deliverMessage(app({ compose: broken }), id)).toBe('retry')
    expect(await message(id)).toMatchObject({ lastError: 'no such word: quote', body: null })
  })

  test('a mail that ends the process each time is given up in the end', async () => {
    const id = await putOne()
    await register.db.updateTable('messages').set({ attempts: 60 }).where('id', '=', id).execute()
    expect(await deliverMessage(app(), id)).toBe('failed')
    expect(mail.attempts).toEqual([])
  })

  test('a sweep sends everything that is due, and a second finds nothing', async () => {
    await put('C-0001', 'C-0002', 'C-0003')
    expect(await deliverDue(app())).toMatchObject({ outcomes: { sent: 3 }, heldBack: null })
    expect(await deliverDue(app())).toMatchObject({ outcomes: { sent: 0 }, heldBack: null })
    expect(mail.sent).toHaveLength(3)
  })

  test('a sweep is bounded', async () => {
    await put('C-0001', 'C-0002', 'C-0003')
    expect(await deliverDue(app(), { limit: 2 })).toMatchObject({ outcomes: { sent: 2 } })
  })

  test('a sweep that is told to stop begins no other mail', async () => {
    await put('C-0001', 'C-0002', 'C-0003')
    expect(await deliverDue(app(), { stopping: AbortSignal.abort() })).toMatchObject({
      outcomes: { sent: 0 },
    })
    expect(mail.attempts).toEqual([])
  })

  test('a sweep that is told to stop finishes what is on its way, or breaks it off when it must end', async () => {
    const [first = '', second = ''] = await put('C-0001', 'C-0002')
    const stopping = new AbortController()
    const cutOff = new AbortController()
    let begun = 0
    const patient: Mailer = {
      ...mail.mailer,
      send: async (outgoing, { signal } = {}) => {
        stopping.abort()
        begun += 1
        if (begun === 1) return await mail.mailer.send(outgoing)
        cutOff.abort()
        if (signal?.aborted === true) throw new DeliveryError('The attempt was broken off', false)
        throw new Error('It was not broken off')
      },
    }
    const { outcomes } = await deliverDue(app({ mailer: patient }), {
      stopping: stopping.signal,
      cutOff: cutOff.signal,
    })
    expect(outcomes).toMatchObject({ sent: 1, retry: 1 })
    const states = [await message(first), await message(second)].map(
      ({ sentAt, lastError }) => sentAt ?? lastError,
    )
    expect(states.toSorted((a, b) => ((a ?? '') < (b ?? '') ? -1 : 1))).toEqual([
      START,
      'The attempt was broken off',
    ])
  })

  test('one bad mail does not stop the sweep', async () => {
    await put('C-0001', 'C-0002', 'C-0003')
    mail.failNext(new DeliveryError('550 no such person', true))
    expect(await deliverDue(app())).toMatchObject({ outcomes: { sent: 2, failed: 1 } })
  })

  test('a server that is down costs no attempt: everything goes once it is back', async () => {
    const ids = await put('C-0001', 'C-0002', 'C-0003')
    mail.serverDown(new DeliveryError('The mail server refused the user name or password', false))
    const held = { mails: 3, why: 'The mail server refused the user name or password' }
    let asked = 0
    for (let n = 0; n < 2 * 60; n++) {
      const { heldBack } = await deliverDue(app())
      expect(heldBack).toMatchObject(held)
      if (heldBack?.asked === true) asked++
      wait(1)
    }
    // Once in five minutes, whatever the number of mails.
    expect(asked).toBe(24)
    expect(await mailServerState(register.db)).toMatchObject({ downSince: START, why: held.why })
    expect(await message(ids[0] ?? '')).toMatchObject({ attempts: 0, body: null })
    mail.serverDown(null)
    expect(await deliverDue(app())).toMatchObject({ outcomes: { sent: 3 } })
    expect(await mailServerState(register.db)).toMatchObject({ downSince: '', why: '' })
  })

  test('a server that refuses us in the middle of a sweep costs no attempt either', async () => {
    const [first = '', ...others] = await put('C-0001', 'C-0002', 'C-0003')
    const refused = () => new DeliveryError('Sender address rejected', false, undefined, true)
    mail.failNext(refused(), refused(), refused())
    const { outcomes, heldBack } = await deliverDue(app())
    expect([outcomes.untried, heldBack?.why]).toEqual([3, 'Sender address rejected'])
    const words = (await message(first)).body?.text
    expect(await message(first)).toMatchObject({ attempts: 0, leasedUntil: '', failedAt: null })
    wait(4)
    expect((await deliverDue(app())).heldBack).toMatchObject({ mails: 3, asked: false })
    wait(1)
    composed = ready('other')
    expect(await deliverDue(app())).toMatchObject({ outcomes: { sent: 3 } })
    expect(mail.sent.find(({ messageId }) => messageId.includes('@'))?.body.text).toBe(words)
    expect(others).toHaveLength(2)
  })

  test('once a hold has begun no mail is taken, also not by a sweep under way', async () => {
    const ids = await put('C-0001', 'C-0002', 'C-0003')
    const hold = { cause: 'person', reason: 'Wrong minutes', begunAt: START, begunBy: 'Priya Anand' } as const
    let holdId = ''
    const pausing: Mailer = {
      ...mail.mailer,
      check: async () => void (holdId = await insertHold(register.db, hold)),
    }
    expect(await deliverDue(app({ mailer: pausing }))).toMatchObject({
      outcomes: { sent: 0, 'not-claimed': 3 },
    })
    expect(await message(ids[0] ?? '')).toMatchObject({ attempts: 0, body: null })
    await endHold(register.db, holdId, { endedAt: clock.now(), endedBy: 'Priya Anand' })
    expect(await deliverDue(app())).toMatchObject({ outcomes: { sent: 3 } })
  })

  test('an address from which mails come back gets none until a person lifts it', async () => {
    const id = await putOne()
    const reason = 'Refused for good (5.1.1): User unknown'
    await insertSuppression(register.db, { address: ADDRESS.toUpperCase(), reason, begunAt: START })
    expect(await deliverMessage(app(), id)).toBe('failed')
    expect(mail.attempts).toEqual([])
    expect((await message(id)).lastError).toBe(`Not tried: mail to this address comes back. ${reason}`)
  })

  test('words that were fixed go to the address that the person has by now', async () => {
    const id = await putOne()
    mail.failNext(new DeliveryError('451 later', false))
    await deliverMessage(app(), id)
    composed = ready('second', 'priya@westmarch.example')
    wait(1)
    expect(await deliverMessage(app(), id)).toBe('sent')
    expect(mail.sent[0]).toMatchObject({
      to: { address: 'priya@westmarch.example' },
      body: { text: 'first' },
    })
    expect((await message(id)).recipient.address).toBe('priya@westmarch.example')
  })

  test('a mail that waits is not due in a sweep before its time', async () => {
    const id = await putOne()
    mail.failNext(new DeliveryError('451 later', false))
    await deliverMessage(app(), id)
    expect((await deliverDue(app())).outcomes.sent).toBe(0)
    wait(1)
    expect((await deliverDue(app())).outcomes.sent).toBe(1)
  })

  test('a worker that comes back late cannot undo what another recorded', async () => {
    const id = await putOne()
    const slow: Mailer = {
      ...mail.mailer,
      send: async () => {
        wait(3)
        expect(await deliverMessage(app(), id)).toBe('sent')
        throw new DeliveryError('The mail server did not answer in time', false)
      },
    }
    expect(await deliverMessage(app({ mailer: slow }), id)).toBe('not-claimed')
    expect(await message(id)).toMatchObject({ serverReply: '250 kept as 1', lastError: null })
    expect(await settleRetry(register.db, await message(id), { error: 'e', nextAttemptAt: '' })).toBe(false)
  })
})
