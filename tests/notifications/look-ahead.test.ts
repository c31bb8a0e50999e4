import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { getMessage } from '../../db/outbox.ts'
import { fixedClock } from '../../src/clock.ts'
import { mailWriting } from '../../src/mail-writing.ts'
import { enqueueMail } from '../../src/notifications/enqueue.ts'
import { factsIn } from '../../src/notifications/load-facts.ts'
import { lookAhead } from '../../src/notifications/look-ahead.ts'
import { mailsFor } from '../../src/notifications/preview.ts'
import { closeCommitment, seedRegister } from '../delivery/seeded-register.ts'
import { day, mailConfig } from '../support/builders.ts'
import { eachDatabase, type OpenDatabase } from '../support/each-database.ts'

const writing = mailWriting(mailConfig, fileURLToPath(new URL('../../templates', import.meta.url)))

eachDatabase('looking ahead', (open) => {
  let register: OpenDatabase
  beforeEach(async () => {
    register = await open()
    await seedRegister(register.db, ['C-0001'])
  })
  afterEach(() => register.close())

  const app = () => ({
    db: register.db,
    loadFacts: factsIn(register.db, { timeZone: 'Europe/London', mail: { escalateAfter: 10 } }),
  })
  const ahead = async (today: string, days: number) =>
    (await lookAhead(app(), { today: day(today), days })).days.flatMap(({ on, messages }) =>
      messages.map(({ kind, recipient }) => [on, kind, recipient.name]),
    )
  const runOn = (today: string) =>
    enqueueMail({
      ...app(),
      clock: fixedClock(`${today}T07:00:00.000Z`),
      timeZone: 'Europe/London',
      senderAddress: 'register@westmarch.example',
    })

  // C-0001 of the deputy falls due on Tuesday 7 April 2026, the day after Easter Monday.
  test('says who is told on which day', async () => {
    expect(await ahead('2026-03-30', 9)).toEqual([
      ['2026-03-30', 'digest', 'Delia Marsh'],
      ['2026-03-30', 'reminder', 'Priya Anand'],
      ['2026-03-31', 'reminder', 'Priya Anand'],
      ['2026-04-07', 'digest', 'Delia Marsh'],
      ['2026-04-07', 'reminder', 'Priya Anand'],
    ])
  })

  test('leaves out what is in the outbox already, and writes nothing', async () => {
    await runOn('2026-03-30')
    const before = await register.db.selectFrom('messages').select('id').execute()
    expect((await ahead('2026-03-30', 9)).map(([on]) => on)).toEqual([
      '2026-03-31',
      '2026-04-07',
      '2026-04-07',
    ])
    expect(await register.db.selectFrom('messages').select('id').execute()).toEqual(before)
  })

  test('names once whoever cannot be reached', async () => {
    await register.db.updateTable('people').set({ email: '' }).where('name', '=', 'Priya Anand').execute()
    const { unreachable } = await lookAhead(app(), { today: day('2026-03-30'), days: 30 })
    expect(unreachable).toEqual([
      { name: 'Priya Anand', post: 'Policy Officer', why: 'has no email address' },
    ])
  })

  test('the owner hears of an accepted answer after it has closed the commitment, on the next office day', async () => {
    await register.db
      .insertInto('progressUpdates')
      .values({
        id: 'update-1',
        commitmentId: 'commitment-C-0001',
        position: 0,
        statedOn: day('2026-03-30'),
        statedBy: 'Delia Marsh',
        claim: 'delivered',
        words: 'Shared.',
        settledOn: day('2026-04-02'),
        settledBy: 'Priya Anand',
        settledAs: 'accepted',
        settledReason: 'Received.',
        recordedAt: '2026-03-30T10:00:00.000Z',
        recordedBy: 'Priya Anand',
      })
      .execute()
    await closeCommitment(register.db, 'C-0001', '2026-04-02')
    expect(await ahead('2026-04-02', 15)).toEqual([['2026-04-07', 'digest', 'Delia Marsh']])
    const [mailId = ''] = (await runOn('2026-04-07')).messageIds
    expect((await getMessage(register.db, mailId)).items.map(({ rung }) => rung)).toContain('answer-accepted')
    expect((await runOn('2026-04-08')).messageIds).toHaveLength(0)
  })

  test('one person’s mail of a day can be read before it goes, and after', async () => {
    const see = (on: string, personId = 'person-pa') =>
      mailsFor(app(), writing, { personId, on: day(on), today: day('2026-03-30') })
    const due = await see('2026-03-31')
    expect([due.state, due.mails.map(({ kind, body }) => [kind, body.subject])]).toEqual([
      'due',
      [['reminder', 'Due on 7 April 2026: C-0001 “Action: DCC to share the custody improvement plan in 6…”']],
    ])
    expect(due.mails[0]?.attachments.map(({ fileName }) => fileName)).toEqual(['due-dates.ics'])
    await runOn('2026-03-30')
    expect((await see('2026-03-30')).state).toBe('told')
    expect((await see('2026-03-30')).mails).toHaveLength(1)
    expect(await see('2026-04-01', 'person-pt')).toEqual({ state: 'nothing', mails: [] })
    expect(await see('2026-04-06')).toEqual({ state: 'closed', mails: [] })
  })
})
