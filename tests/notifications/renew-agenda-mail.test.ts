import type { Kysely } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { listHistory } from '../../db/history.ts'
import { listMeetings, updateMeeting } from '../../db/meetings.ts'
import { claimMessage, enqueue, listMessages, suppressWaiting } from '../../db/outbox.ts'
import { listPeople, listPosts, updatePerson } from '../../db/people.ts'
import { settleSuppressed } from '../../db/outbox-attempts.ts'
import type { Database } from '../../db/schema.ts'
import { factsIn } from '../../src/notifications/load-facts.ts'
import { planAgendas } from '../../src/notifications/plan-agendas.ts'
import { renewAgendaMail } from '../../src/notifications/renew-agenda-mail.ts'
import { planMeeting } from '../../src/register/change-office.ts'
import { day } from '../support/builders.ts'
import { momentOn } from '../support/clock.ts'
import { eachDatabase, type OpenDatabase } from '../support/each-database.ts'
import { clerk, takeIn } from '../support/minutes.ts'

const now = momentOn('2026-04-08')

eachDatabase('the agenda mail of a meeting that was cancelled or moved for a while', (open) => {
  let register: OpenDatabase
  let db: Kysely<Database>
  beforeEach(async () => {
    register = await open()
    db = register.db
    await takeIn(db)
    for (const { id } of await listPeople(db))
      await updatePerson(db, id, { email: `${id}@westmarch.example` })
    expect((await listPosts(db)).some(({ mail }) => mail === 'reminders')).toBe(true)
    const planned = { seriesName: 'Holding to Account Meeting', heldOn: day('2026-04-14'), theme: '' }
    await planMeeting(db, planned, clerk, now)
    const facts = await factsIn(db, { timeZone: 'Europe/London', mail: { escalateAfter: 10 } })(now.today)
    const { messages } = planAgendas({ ...facts, today: now.today, alreadyPlanned: new Set() })
    expect(messages).toHaveLength(1)
    await enqueue(db, messages, { ...now, messageIdOf: (key) => `<${key}@westmarch.example>` })
  })
  afterEach(() => register.close())

  const meeting = async () =>
    (await listMeetings(db)).at(-1) as Awaited<ReturnType<typeof listMeetings>>[number]
  const mail = async () => (await listMessages(db, { limit: 1 }))[0]
  const leave = async (why: string) => {
    const claim = await claimMessage(db, (await mail())?.id ?? '', {
      now: now.at,
      leaseUntil: '2026-04-08T10:05:00.000Z',
    })
    if (claim === undefined) throw new Error('Nobody could claim it')
    await settleSuppressed(db, claim, { at: now.at, why })
  }

  test.each(['The meeting was cancelled on 8 April 2026', 'The meeting was moved to 21 April 2026'])(
    'goes after all: %s',
    async (why) => {
      await leave(why)
      await renewAgendaMail(db, await meeting(), clerk, now)
      const taken = await mail()
      expect(taken).toMatchObject({ suppressedAt: null, lastError: null, attempts: 0 })
      expect((await listHistory(db, 'message', taken?.id ?? '')).map(({ act }) => act)).toEqual([
        'took up the mail of a meeting again',
      ])
    },
  )

  test('stays left when it was left for another reason', async () => {
    await suppressWaiting(
      db,
      { plannedBefore: day('2026-04-09') },
      { at: now.at, why: 'Left after a restore' },
    )
    await renewAgendaMail(db, await meeting(), clerk, now)
    expect((await mail())?.suppressedAt).toBe(now.at)
  })

  test('stays left while the meeting sits on another day', async () => {
    await leave('The meeting was moved to 21 April 2026')
    await updateMeeting(db, await meeting(), { heldOn: day('2026-04-21') })
    await renewAgendaMail(db, await meeting(), clerk, now)
    expect((await mail())?.suppressedAt).toBe(now.at)
  })
})
