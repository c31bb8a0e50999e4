import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { enqueue } from '../../db/outbox.ts'
import { countAskings, listSentItems } from '../../db/outbox-asked.ts'
import { askingRungs } from '../../src/register/commitments/silence.ts'
import { closeCommitment, seedRegister } from '../delivery/seeded-register.ts'
import { day, people, posts } from '../support/builders.ts'
import { eachDatabase, type OpenDatabase } from '../support/each-database.ts'

const ref = 'C-0042'
const id = `commitment-${ref}`

// C-0042 is the deputy's, Delia Marsh's, and fell due on 7 April 2026.
eachDatabase('how often an owner was asked', (open) => {
  let register: OpenDatabase
  beforeEach(async () => {
    register = await open()
    await seedRegister(register.db, [ref, 'C-0043'])
  })
  afterEach(() => register.close())

  let number = 0
  /** A mail that was planned on a day and, unless told otherwise, sent. */
  const mail = async (
    on: string,
    given: { rungs?: readonly string[]; to?: keyof typeof people; sent?: boolean; leftOut?: boolean } = {},
  ) => {
    const { rungs = ['overdue'], to = 'delia', sent = true, leftOut = false } = given
    const key = `mail/${++number}`
    const reason = `overdue${leftOut ? '; left out because it was closed' : ''}`
    const [messageId = ''] = await enqueue(
      register.db,
      [
        {
          kind: 'digest',
          dedupeKey: key,
          recipient: { personId: people[to].id, name: people[to].name, address: people[to].email },
          reason: 'a digest',
          items: rungs.map((rung) => ({ commitmentId: id, rung, reason, itemKey: `${key}/${rung}` })),
        },
      ],
      { at: `${on}T07:00:00.000Z`, today: day(on), messageIdOf: (k) => `<${k}@x.example>` },
    )
    if (sent)
      await register.db
        .updateTable('messages')
        .set({ sentAt: `${on}T07:00:05.000Z` })
        .where('id', '=', messageId)
        .execute()
  }
  const answer = (position: number, statedOn: string, settledOn: string | null) =>
    register.db
      .insertInto('progressUpdates')
      .values({
        id: `u${statedOn}`,
        commitmentId: id,
        position,
        statedOn: day(statedOn),
        statedBy: 'Delia Marsh',
        claim: settledOn === null ? 'progress' : 'delivered',
        words: 'Half is done.',
        settledOn: settledOn === null ? null : day(settledOn),
        settledBy: null,
        settledAs: settledOn === null ? null : 'not-accepted',
        settledReason: null,
        recordedAt: `${statedOn}T09:00:00.000Z`,
        recordedBy: 'Priya Anand',
      })
      .execute()
  const asked = async () => (await countAskings(register.db, askingRungs)).get(id)

  it('counts the mails sent since it fell due, and knows the first', async () => {
    for (const on of ['2026-04-13', '2026-04-20', '2026-04-27']) await mail(on)
    expect(await asked()).toEqual({ times: 3, firstOn: '2026-04-13' })
  })

  it('counts a mail once, whatever it says of it', async () => {
    await mail('2026-04-16', { rungs: ['warning', 'overdue', '7-days-after'] })
    expect(await asked()).toEqual({ times: 1, firstOn: '2026-04-16' })
  })

  describe('does not count', () => {
    it.each<[string, () => Promise<void>]>([
      ['what went before it was late', () => mail('2026-04-07')],
      ['what was planned and not sent', () => mail('2026-04-13', { sent: false })],
      ['what was left out at sending', () => mail('2026-04-13', { leftOut: true })],
      ['what went to the office’s own staff', () => mail('2026-04-13', { to: 'priya' })],
      ['what went to another chief officer', () => mail('2026-04-13', { to: 'callum' })],
      [
        'what asks for nothing',
        () => mail('2026-04-13', { rungs: ['answered', 'slipped', 'awaiting-acceptance', 'step-1'] }),
      ],
    ])('%s', async (_, happen) => {
      await happen()
      expect(await asked()).toBeUndefined()
    })
  })

  it('begins again with an answer, and with the office’s word on it', async () => {
    for (const on of ['2026-04-13', '2026-04-20']) await mail(on)
    await answer(0, '2026-04-20', null)
    expect(await asked()).toBeUndefined()
    await mail('2026-04-27')
    expect(await asked()).toEqual({ times: 1, firstOn: '2026-04-27' })
    await answer(1, '2026-04-24', '2026-04-30')
    expect(await asked()).toBeUndefined()
  })

  it('begins again with a new due date', async () => {
    await mail('2026-04-13')
    await register.db
      .updateTable('commitments')
      .set({ dueOn: day('2026-04-30') })
      .where('id', '=', id)
      .execute()
    expect(await asked()).toBeUndefined()
  })

  it('counts from the beginning where no date was given', async () => {
    await register.db.updateTable('commitments').set({ dueOn: null }).where('id', '=', id).execute()
    for (const on of ['2025-12-01', '2025-12-08']) await mail(on, { rungs: ['no-date'] })
    expect(await asked()).toEqual({ times: 2, firstOn: '2025-12-01' })
  })

  it('counts what went to whoever held the post that day', async () => {
    await register.db
      .updateTable('postHolders')
      .set({ untilOn: day('2026-04-15') })
      .where('postId', '=', posts.deputy.id)
      .execute()
    await register.db
      .insertInto('postHolders')
      .values({
        id: 'after',
        postId: posts.deputy.id,
        personId: people.owen.id,
        fromOn: day('2026-04-16'),
        untilOn: null,
      })
      .execute()
    await mail('2026-04-13')
    await mail('2026-04-20')
    await mail('2026-04-20', { to: 'owen' })
    expect(await asked()).toEqual({ times: 2, firstOn: '2026-04-13' })
  })

  it('leaves out what is closed, and can be asked of some only', async () => {
    await mail('2026-04-13')
    expect([...(await countAskings(register.db, askingRungs, [id])).keys()]).toEqual([id])
    expect(await countAskings(register.db, askingRungs, ['commitment-C-0043'])).toEqual(new Map())
    await closeCommitment(register.db, ref, '2026-04-14')
    expect(await asked()).toBeUndefined()
  })

  it('knows which warnings went, and when: not those that only were to go', async () => {
    await mail('2026-04-16', { rungs: ['warning'] })
    await mail('2026-04-23', { rungs: ['warning'], sent: false })
    await mail('2026-04-24', { rungs: ['warning'], leftOut: true })
    const sentAt = '2026-04-16T07:00:05.000Z'
    expect(await listSentItems(register.db, 'warning')).toEqual([
      { itemKey: expect.stringMatching(/warning$/), sentAt },
    ])
    expect(await listSentItems(register.db, 'warning', ['commitment-C-0043'])).toEqual([])
    await closeCommitment(register.db, ref, '2026-04-20')
    expect(await listSentItems(register.db, 'warning')).toEqual([])
  })
})
