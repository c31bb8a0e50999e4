import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  claimMessages,
  enqueue,
  findMessage,
  freezeBody,
  giveBack,
  getMessage,
  listDueMessages,
  listKnownKeys,
  listMessages,
  listPlannedKeys,
  settleFailed,
  settleRetry,
  settleSent,
  settleSuppressed,
} from '../../db/outbox.ts'
import { textPairs } from '../../db/text-pairs.ts'
import { bytesOf } from '../../src/delivery/mail-bytes.ts'
import type { ManyItems, OutboxMessage, PlannedMessage } from '../../src/delivery/message.ts'
import { seedRegister } from '../delivery/seeded-register.ts'
import { day } from '../support/builders.ts'
import { eachDatabase, type OpenDatabase } from '../support/each-database.ts'

const NOW = '2026-03-31T07:00:00.000Z'
const LEASE = '2026-03-31T07:02:00.000Z'
const LATER = '2026-03-31T07:05:00.000Z'
const LATER_LEASE = '2026-03-31T07:07:00.000Z'

const planned = (
  key: string,
  refs: readonly string[],
  given: Partial<PlannedMessage> = {},
): PlannedMessage => ({
  kind: 'reminder',
  dedupeKey: key,
  recipient: { personId: 'person-pa', name: 'Priya Anand', address: 'priya.anand@westmarch.example' },
  reason: '7 days before 7 April 2026',
  items: refs.map((ref) => ({
    commitmentId: `commitment-${ref}`,
    rung: '7-days-before',
    reason: '7 days before 7 April 2026',
    itemKey: `reminder/${ref}/7-days-before/2026-04-07/person-pa`,
  })),
  ...given,
})

const together = (...refs: readonly string[]): ManyItems => ({
  rung: '7-days-before',
  reason: '7 days before 7 April 2026',
  before: 'reminder/',
  after: '/7-days-before/2026-04-07/person-pa',
  count: refs.length,
  refs: textPairs(refs.map((ref) => [`commitment-${ref}`, ref])),
})

eachDatabase('the outbox', (open) => {
  let register: OpenDatabase
  beforeEach(async () => {
    register = await open()
    await seedRegister(register.db, ['C-0001', 'C-0002', 'C-0003'])
  })
  afterEach(() => register.close())

  const put = (...messages: readonly PlannedMessage[]): Promise<readonly string[]> =>
    register.db
      .transaction()
      .execute((db) =>
        enqueue(db, messages, { at: NOW, today: day('2026-03-31'), messageIdOf: (key) => `<${key}@x>` }),
      )
  const putOne = async (message = planned('a', ['C-0001'])): Promise<string> => (await put(message))[0] ?? ''
  const claim = (id: string, now = NOW, leaseUntil = LEASE) =>
    claimMessages(register.db, [id], { now, leaseUntil }).then(([message]) => message)
  const claimed = async (id: string): Promise<OutboxMessage> => {
    const message = await claim(id)
    if (message === undefined) throw new Error('not claimed')
    return message
  }
  const due = async (now: string, limit = 10) =>
    (await listDueMessages(register.db, now, limit)).map(({ id }) => id)
  const body = { subject: 'Due on 7 April', text: 'words', html: '<p>“Ŵyn’s” words</p>' }
  const rows = () => register.db.selectFrom('messages').select('id').execute()

  test('takes in many items at once as it does one by one, and those that are there only once', async () => {
    const [first = ''] = await put(planned('a', ['C-0002']))
    const many = [together('C-0001', 'C-0002')]
    expect([...(await listKnownKeys(register.db, { many }))]).toEqual([
      'reminder/C-0002/7-days-before/2026-04-07/person-pa',
    ])
    const ids = await put(
      planned('b', ['C-0003'], { many }),
      planned('c', [], { many: [together('C-0002')] }),
    )
    expect(ids).toHaveLength(1)
    const { items } = await getMessage(register.db, ids[0] ?? '')
    const singly = planned('b', ['C-0001', 'C-0003']).items
    expect(items).toMatchObject(singly)
    expect((await getMessage(register.db, first)).items).toHaveLength(1)
    expect(await rows()).toHaveLength(2)
  })

  test('takes in a mail with its items', async () => {
    const id = await putOne(planned('a', ['C-0002', 'C-0001']))
    const message = await getMessage(register.db, id)
    expect(message).toMatchObject({
      dedupeKey: 'a',
      messageId: '<a@x>',
      plannedOn: '2026-03-31',
      plannedAt: NOW,
      attempts: 0,
      body: null,
      recipient: { personId: 'person-pa', name: 'Priya Anand' },
    })
    expect(message.items.map(({ ref, commitmentId }) => [ref, commitmentId])).toEqual([
      ['C-0001', 'commitment-C-0001'],
      ['C-0002', 'commitment-C-0002'],
    ])
  })

  test('takes in nothing from an empty plan', async () => {
    expect(await put()).toEqual([])
  })

  test('the same mail twice is one mail', async () => {
    expect(await put(planned('a', ['C-0001']))).toHaveLength(1)
    expect(await put(planned('a', ['C-0001']))).toEqual([])
    expect(await rows()).toHaveLength(1)
  })

  test('a digest with new items under a week’s key that is taken stays out, items and all', async () => {
    await put(planned('digest/person-pa/2026-W14', ['C-0001'], { kind: 'digest' }))
    expect(await put(planned('digest/person-pa/2026-W14', ['C-0002'], { kind: 'digest' }))).toEqual([])
    expect(await register.db.selectFrom('messageItems').select('itemKey').execute()).toHaveLength(1)
  })

  test('a mail whose items are all there already is not kept', async () => {
    await put(planned('a', ['C-0001', 'C-0002']))
    expect(await put(planned('b', ['C-0001', 'C-0002']))).toEqual([])
    expect(await rows()).toHaveLength(1)
  })

  test('a mail keeps only the items that are new', async () => {
    await put(planned('a', ['C-0001']))
    const [id = ''] = await put(planned('b', ['C-0001', 'C-0003']))
    expect((await getMessage(register.db, id)).items.map(({ ref }) => ref)).toEqual(['C-0003'])
  })

  test('of four planners at once one puts each item in', async () => {
    const all = await Promise.all(
      ['a', 'b', 'c', 'd'].map((key) => put(planned(key, ['C-0001', 'C-0002', 'C-0003']))),
    )
    expect(all.flat()).toHaveLength(1)
    expect(await register.db.selectFrom('messageItems').select('itemKey').execute()).toHaveLength(3)
    expect(await rows()).toHaveLength(1)
  })

  test('a transaction that fails leaves no mail behind', async () => {
    await expect(
      register.db.transaction().execute(async (db) => {
        await enqueue(db, [planned('a', ['C-0001'])], {
          at: NOW,
          today: day('2026-03-31'),
          messageIdOf: (key) => key,
        })
        throw new Error('the change it belonged to failed')
      }),
    ).rejects.toThrow('failed')
    expect(await rows()).toEqual([])
  })

  test('says which keys it holds', async () => {
    await put(planned('a', ['C-0001']))
    const keys = await listPlannedKeys(register.db, [planned('a', ['C-0001', 'C-0002']), planned('z', [])])
    expect([...keys].toSorted()).toEqual(['a', 'reminder/C-0001/7-days-before/2026-04-07/person-pa'])
  })

  test('a mail can be claimed once while the lease runs', async () => {
    const id = await putOne()
    const both = await Promise.all([claim(id), claim(id)])
    expect(both.filter((message) => message !== undefined)).toHaveLength(1)
    expect(await claim(id)).toBeUndefined()
    expect(await findMessage(register.db, id)).toMatchObject({ attempts: 1, leasedUntil: LEASE })
  })

  test('a claim brings the whole mail with it', async () => {
    const message = await claimed(await putOne())
    expect(message).toMatchObject({ attempts: 1, leasedUntil: LEASE })
    expect(message.items.map(({ ref }) => ref)).toEqual(['C-0001'])
  })

  test('after the lease has run out another worker may claim it', async () => {
    const id = await putOne()
    await claim(id)
    expect(await claim(id, LATER, LATER_LEASE)).toMatchObject({ attempts: 2, leasedUntil: LATER_LEASE })
  })

  test('a worker that lost its lease can record nothing but that it sent the mail', async () => {
    const id = await putOne()
    const lost = await claimed(id)
    await claim(id, LATER, LATER_LEASE)
    expect(
      await freezeBody(register.db, lost, { address: 'a@b.example', body: bytesOf(body), leftOut: [] }),
    ).toBe(false)
    expect(await settleRetry(register.db, lost, { error: 'e', nextAttemptAt: LATER })).toBe(false)
    expect(await settleFailed(register.db, lost, { at: LATER, error: 'e' })).toBe(false)
    expect(await settleSuppressed(register.db, lost, { at: LATER, why: 'e' })).toBe(false)
    expect(await settleSent(register.db, lost, { at: LATER, reply: '250 taken' })).toBe(true)
    expect(await settleSent(register.db, lost, { at: LATER, reply: '250 taken again' })).toBe(false)
    expect(await findMessage(register.db, id)).toMatchObject({ sentAt: LATER, serverReply: '250 taken' })
  })

  test('words are fixed once', async () => {
    const first = await claimed(await putOne())
    const frozen = { address: 'new@westmarch.example', body: bytesOf(body), leftOut: [] }
    const others = bytesOf({ ...body, text: 'others' })
    expect(await freezeBody(register.db, first, frozen)).toBe(true)
    expect(await freezeBody(register.db, first, { ...frozen, body: others })).toBe(false)
    expect(await getMessage(register.db, first.id)).toMatchObject({
      body,
      recipient: { address: 'new@westmarch.example' },
    })
  })

  test('what was left out stays on record, with the reason', async () => {
    const message = await claimed(await putOne(planned('a', ['C-0001', 'C-0002'])))
    const leftOut = [{ itemId: message.items[1]?.id ?? '', why: 'was closed on 30 March 2026: delivered' }]
    await freezeBody(register.db, message, { address: 'a@b.example', body: bytesOf(body), leftOut })
    expect((await getMessage(register.db, message.id)).items.map(({ reason }) => reason)).toEqual([
      '7 days before 7 April 2026',
      '7 days before 7 April 2026; left out because it was closed on 30 March 2026: delivered',
    ])
  })

  test.each(['sent', 'failed', 'suppressed'] as const)('a mail that was %s is over', async (end) => {
    const message = await claimed(await putOne())
    if (end === 'sent') await settleSent(register.db, message, { at: NOW, reply: '250 ok' })
    if (end === 'failed') await settleFailed(register.db, message, { at: NOW, error: '550 no such person' })
    if (end === 'suppressed') await settleSuppressed(register.db, message, { at: NOW, why: 'closed' })
    expect(await due(LATER)).toEqual([])
    expect(await claim(message.id, LATER, LATER_LEASE)).toBeUndefined()
  })

  test('a mail to be tried again is due at its time, not before', async () => {
    const message = await claimed(await putOne())
    await settleRetry(register.db, message, { error: '451 later', nextAttemptAt: LATER })
    expect(await due('2026-03-31T07:04:59.999Z')).toEqual([])
    expect(await claim(message.id, '2026-03-31T07:04:59.999Z', LATER_LEASE)).toBeUndefined()
    expect(await due(LATER)).toEqual([message.id])
    expect(await claim(message.id, LATER, LATER_LEASE)).toMatchObject({ attempts: 2, lastError: '451 later' })
  })

  test('lists what is due up to a limit, leaving out what is being sent', async () => {
    const ids = await put(planned('a', ['C-0001']), planned('b', ['C-0002']), planned('c', ['C-0003']))
    await claim(ids[0] ?? '')
    expect((await due(NOW)).toSorted()).toEqual(ids.slice(1).toSorted())
    expect(await due(NOW, 1)).toHaveLength(1)
  })

  test('tells those that a worker had when it ended from those that are free', async () => {
    const [one = '', other = ''] = await put(planned('a', ['C-0001']), planned('b', ['C-0002']))
    await claim(one)
    const lapsed = new Map((await listDueMessages(register.db, LATER, 10)).map((m) => [m.id, m.lapsed]))
    expect([lapsed.get(one), lapsed.get(other)]).toEqual([true, false])
  })

  test('claims several at once, in the order they were asked for, without those that another has', async () => {
    const ids = await put(planned('a', ['C-0001']), planned('b', ['C-0002']), planned('c', ['C-0003']))
    await claim(ids[1] ?? '')
    const [a = '', , c = ''] = ids
    const taken = await claimMessages(register.db, [c, ids[1] ?? '', a], { now: NOW, leaseUntil: LEASE })
    expect(taken.map(({ id, attempts, items }) => [id, attempts, items.length])).toEqual([
      [c, 1, 1],
      [a, 1, 1],
    ])
  })

  test.each(['failed', 'suppressed'] as const)(
    'a mail the server took was sent, though it was %s meanwhile',
    async (end) => {
      const message = await claimed(await putOne())
      if (end === 'failed') await settleFailed(register.db, message, { at: NOW, error: 'late' })
      else await settleSuppressed(register.db, message, { at: NOW, why: 'closed' })
      expect(await settleSent(register.db, message, { at: LATER, reply: '250 taken' })).toBe(true)
      expect(await findMessage(register.db, message.id)).toMatchObject({
        sentAt: LATER,
        failedAt: null,
        suppressedAt: null,
        lastError: null,
      })
    },
  )

  test('a claim that is given back counts no attempt, and only its holder can give it back', async () => {
    const [id = ''] = await put(planned('a', ['C-0001']))
    await claimed(id)
    expect(await giveBack(register.db, { ids: [id], leasedUntil: 'another' }, 'late')).toBe(0)
    expect(await giveBack(register.db, { ids: [id], leasedUntil: LEASE }, 'The server is down')).toBe(1)
    expect(await findMessage(register.db, id)).toMatchObject({
      attempts: 0,
      leasedUntil: '',
      lastError: 'The server is down',
    })
    expect(await due(NOW)).toEqual([id])
  })

  test('pages through the mails, the newest first, and finds those about one commitment', async () => {
    for (const [n, ref] of ['C-0001', 'C-0002', 'C-0003'].entries())
      await register.db.transaction().execute((db) =>
        enqueue(db, [planned(`m${n}`, [ref])], {
          at: `2026-03-3${n < 2 ? 0 : 1}T07:00:00.000Z`,
          today: day('2026-03-31'),
          messageIdOf: (key) => key,
        }),
      )
    const seen: string[] = []
    let beforeId: string | undefined
    for (;;) {
      const page = await listMessages(register.db, {
        limit: 1,
        ...(beforeId === undefined ? {} : { beforeId }),
      })
      if (page.length === 0) break
      seen.push(...page.flatMap(({ items }) => items.map(({ ref }) => ref)))
      beforeId = page.at(-1)?.id
    }
    expect(seen[0]).toBe('C-0003')
    expect(seen.toSorted()).toEqual(['C-0001', 'C-0002', 'C-0003'])
    const about = await listMessages(register.db, { limit: 10, commitmentId: 'commitment-C-0002' })
    expect(about.map(({ dedupeKey }) => dedupeKey)).toEqual(['m1'])
  })

  test('a mail that is not there is said to be missing', async () => {
    await expect(getMessage(register.db, 'nothing')).rejects.toMatchObject({ code: 'not-found' })
  })
})
