import { afterEach, beforeEach, expect, test } from 'vitest'
import { findBeat } from '../../db/beat.ts'
import { databaseNow } from '../../db/checks.ts'
import { checkHistory } from '../../db/history.ts'
import { listHolds, listOpenHolds } from '../../db/mail-holds.ts'
import { enqueue, getMessage, listDueMessages } from '../../db/outbox.ts'
import { dayIn, type PlainDate } from '../../src/calendar/plain-date.ts'
import { fixedClock } from '../../src/clock.ts'
import { plusMilliseconds } from '../../src/delivery/message.ts'
import { confirmAfterDoubt, pauseMail, resumeMail } from '../../src/operation/hold-mail.ts'
import { keepWatch, type Watch } from '../../src/operation/keep-watch.ts'
import { whyHeld } from '../../src/operation/let-mail-go.ts'
import type { Marker } from '../../src/operation/marker.ts'
import { day } from '../support/builders.ts'
import { eachDatabase, eachPairOfConnections, type OpenDatabase } from '../support/each-database.ts'
import { seedRegister } from '../delivery/seeded-register.ts'

const START = '2026-03-31T07:00:00.000Z'
const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const priya = { name: 'Priya Anand', postId: null }

const markerInMemory = (): Marker & { readonly notes: Map<string, number> } => {
  const notes = new Map<string, number>()
  return {
    notes,
    read: (line) => Promise.resolve(notes.get(line) ?? null),
    write: async (line, beats) => void notes.set(line, Math.max(beats, notes.get(line) ?? 0)),
  }
}

const watchOver = (db: OpenDatabase['db'], marker: Marker = markerInMemory(), start = START) => {
  const clock = fixedClock(start)
  const alerts: string[] = []
  const watch: Watch = {
    db,
    clock,
    marker,
    log: { info: () => {}, error: (event, error) => void alerts.push(`${event}: ${String(error)}`) },
    databaseNow: () => Promise.resolve(null),
  }
  const moment = () => ({ at: clock.now(), today: dayIn('Europe/London', clock.now()) })
  return {
    alerts,
    clock,
    moment,
    /** So many milliseconds later. */
    tickAfter: async (milliseconds: number, given: Partial<Watch> = {}): Promise<void> => {
      clock.set(plusMilliseconds(clock.now(), milliseconds))
      await keepWatch({ ...watch, ...given })
    },
  }
}

eachDatabase('the watch', (open) => {
  let register: OpenDatabase
  beforeEach(async () => {
    register = await open()
  })
  afterEach(() => register.close())

  const causes = async () => (await listOpenHolds(register.db)).map(({ cause }) => cause)

  test('two workers on one machine count at the same moment, and neither takes the register for a copy', async () => {
    const marker = markerInMemory()
    const [one, other] = [watchOver(register.db, marker), watchOver(register.db, marker)]
    await one.tickAfter(MINUTE)
    await other.tickAfter(MINUTE)
    let between = true
    const interrupted: Marker = {
      ...marker,
      read: async (line) => {
        if (between) {
          between = false
          await other.tickAfter(MINUTE)
        }
        return await marker.read(line)
      },
    }
    await one.tickAfter(MINUTE, { marker: interrupted })
    expect(await causes()).toEqual([])
    expect((await findBeat(register.db))?.beats).toBe(4)
  })

  test('counts every tick, and holds nothing on ordinary days', async () => {
    const office = watchOver(register.db)
    for (let n = 0; n < 3; n++) await office.tickAfter(MINUTE)
    await office.tickAfter(3 * DAY)
    expect(await findBeat(register.db)).toMatchObject({
      beats: 4,
      trustedAt: office.clock.now(),
      tickedAt: office.clock.now(),
    })
    expect(await listHolds(register.db, 5)).toEqual([])
    expect(office.alerts).toEqual([])
  })

  test('a clock that goes back holds mail with one alert, and lets go by itself once it is right', async () => {
    const office = watchOver(register.db)
    await office.tickAfter(MINUTE)
    await office.tickAfter(-60 * MINUTE)
    for (let n = 0; n < 3; n++) await office.tickAfter(MINUTE)
    expect(await causes()).toEqual(['clock-back'])
    expect(office.alerts).toEqual(['mail-held: Error: The clock has gone back by 60 minutes'])
    await office.tickAfter(58 * MINUTE)
    expect(await causes()).toEqual([])
    expect((await listHolds(register.db, 5))[0]).toMatchObject({ endedBy: 'Matters Arising' })
    expect(await checkHistory(register.db)).toMatchObject({ sound: true, entries: 2 })
  })

  test('a clock a year ahead asks once; put right again, work goes on as if nothing had been', async () => {
    const office = watchOver(register.db)
    await office.tickAfter(MINUTE)
    const { trustedAt } = (await findBeat(register.db)) ?? {}
    for (let n = 0; n < 3; n++) await office.tickAfter(n === 0 ? 365 * DAY : MINUTE)
    expect(await causes()).toEqual(['gap'])
    expect(office.alerts).toHaveLength(1)
    expect(await findBeat(register.db)).toMatchObject({ trustedAt })
    await office.tickAfter(-365 * DAY)
    expect(await causes()).toEqual([])
  })

  test('a long stop waits for a person’s word, and is believed after it', async () => {
    const office = watchOver(register.db)
    await office.tickAfter(MINUTE)
    await office.tickAfter(60 * DAY)
    await office.tickAfter(MINUTE)
    expect(await causes()).toEqual(['gap'])
    await confirmAfterDoubt(register.db, 'all', priya, office.moment())
    expect(
      await whyHeld({ db: register.db, moment: office.moment, planAsOn: () => Promise.resolve([]) }),
    ).toBe(null)
    await office.tickAfter(MINUTE)
    expect(await causes()).toEqual([])
    expect(office.alerts).toHaveLength(1)
  })

  test('two clocks that differ hold mail until they agree; no word waves them through', async () => {
    const office = watchOver(register.db)
    await office.tickAfter(MINUTE)
    const anHourBehind = {
      databaseNow: () => Promise.resolve(plusMilliseconds(office.clock.now(), -60 * MINUTE)),
    }
    await office.tickAfter(MINUTE, anHourBehind)
    expect(await causes()).toContain('clock-differs')
    await expect(
      resumeMail(register.db, priya, office.moment()).catch((error: Error) => error.message),
    ).resolves.toBe('Mail is not paused.')
    await office.tickAfter(MINUTE)
    expect(await causes()).toEqual([])
    await office.tickAfter(MINUTE, {
      databaseNow: () => Promise.resolve(plusMilliseconds(office.clock.now(), 7 * MINUTE)),
    })
    await expect(confirmAfterDoubt(register.db, 'today', priya, office.moment())).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringMatching(/7 minutes apart\. Put the clock right/),
    })
  })

  test('an older copy put back is recognised by the note outside, on this machine and on a new one', async () => {
    const marker = markerInMemory()
    const office = watchOver(register.db, marker)
    for (let n = 0; n < 3; n++) await office.tickAfter(MINUTE)
    const backup = await findBeat(register.db)
    for (let n = 0; n < 3; n++) await office.tickAfter(MINUTE)
    await register.db
      .updateTable('beat')
      .set({ ...backup })
      .execute()
    await office.tickAfter(MINUTE)
    expect(await causes()).toEqual(['restored'])
    // The copy catches up with the note, but the question stays.
    for (let n = 0; n < 9; n++) await office.tickAfter(MINUTE)
    expect(await causes()).toEqual(['restored'])
    expect(office.alerts).toEqual([
      'mail-held: Error: The register is an older copy of the one that was at work here',
    ])
    await confirmAfterDoubt(register.db, 'all', priya, office.moment())
    await whyHeld({ db: register.db, moment: office.moment, planAsOn: () => Promise.resolve([]) })
    await office.tickAfter(MINUTE)
    expect(await causes()).toEqual([])

    const elsewhere = watchOver(register.db, markerInMemory(), plusMilliseconds(office.clock.now(), DAY))
    await elsewhere.tickAfter(MINUTE)
    expect(await causes()).toEqual(['restored'])
  })

  test('a pause lasts until a person resumes it, with the reason, and cannot be begun twice', async () => {
    const office = watchOver(register.db)
    const go = () => whyHeld({ db: register.db, moment: office.moment, planAsOn: () => Promise.resolve([]) })
    await pauseMail(register.db, 'The minutes were the wrong ones', priya, office.moment())
    await expect(pauseMail(register.db, 'Again', priya, office.moment())).rejects.toMatchObject({
      code: 'conflict',
      message: 'Priya Anand has paused all mail already: The minutes were the wrong ones',
    })
    await office.tickAfter(MINUTE)
    expect(await go()).toBe('The minutes were the wrong ones')
    await resumeMail(register.db, { name: 'Isla Penhallick', postId: null }, office.moment())
    expect(await go()).toBe(null)
    expect((await listHolds(register.db, 5))[0]).toMatchObject({
      begunBy: 'Priya Anand',
      endedBy: 'Isla Penhallick',
    })
  })
})

eachDatabase('letting mail go after a restore', (open) => {
  /** Yesterday’s backup: a mail of last week waits in it, one of yesterday, and yesterday’s run is not in it. */
  const restored = async () => {
    const register = await open()
    const { db } = register
    await seedRegister(db, ['C-0001', 'C-0002', 'C-0003'])
    const office = watchOver(db)
    const put = async (ref: string, on: PlainDate) =>
      (
        await enqueue(
          db,
          [
            {
              kind: 'reminder',
              dedupeKey: `reminder/${ref}`,
              recipient: { personId: 'person-pa', name: 'Priya Anand', address: 'priya@westmarch.example' },
              reason: 'overdue',
              items: [
                {
                  commitmentId: `commitment-${ref}`,
                  rung: 'r',
                  reason: 'overdue',
                  itemKey: `reminder/${ref}`,
                },
              ],
            },
          ],
          { at: `${on}T07:00:00.000Z`, today: on, messageIdOf: (key) => `<${key}@westmarch.example>` },
        )
      )[0] ?? ''
    await office.tickAfter(0, {
      marker: { read: () => Promise.resolve(900), write: () => Promise.resolve() },
    })
    const waiting = await put('C-0001', day('2026-03-24'))
    const planned: PlainDate[] = []
    const go = () =>
      whyHeld({
        db,
        moment: office.moment,
        planAsOn: async (on) => {
          planned.push(on)
          return [await put('C-0002', on)]
        },
      })
    return { ...register, office, waiting, planned, put, go }
  }

  const confirmed = async (send: 'today' | 'all' | 'nothing') => {
    const there = await restored()
    expect(await there.go()).toMatch(/older copy/)
    expect(there.planned).toEqual([])
    await confirmAfterDoubt(there.db, send, priya, there.office.moment())
    expect(await there.go()).toBe(null)
    const today = await there.put('C-0003', day('2026-03-31'))
    const due = (await listDueMessages(there.db, '2026-03-31T08:00:00.000Z', 10)).map(({ id }) => id)
    return { ...there, today, due }
  }

  test('what is due today only: the days before are noted as left unsent', async () => {
    const { db, close, planned, waiting, today, due } = await confirmed('today')
    // Monday the 30th was the office day before.
    expect(planned).toEqual(['2026-03-30'])
    expect(due).toEqual([today])
    expect(await getMessage(db, waiting)).toMatchObject({
      suppressedAt: START,
      lastError: 'It may have gone before Priya Anand said that mail may go again',
    })
    await close()
  })

  test('everything that is still due: nothing is passed over', async () => {
    const { close, planned, waiting, today, due } = await confirmed('all')
    expect(planned).toEqual([])
    expect([...due].toSorted()).toEqual([waiting, today].toSorted())
    await close()
  })

  test('nothing today: today’s are passed over as well', async () => {
    const { close, planned } = await confirmed('nothing')
    expect(planned).toEqual(['2026-03-31'])
    await close()
  })

  test('what was decided waits while somebody has paused all mail', async () => {
    const { db, close, office, planned, go } = await restored()
    await pauseMail(db, 'Moving house', priya, office.moment())
    await confirmAfterDoubt(db, 'today', priya, office.moment())
    expect(await go()).toBe('Moving house')
    expect(planned).toEqual([])
    await close()
  })
})

eachPairOfConnections('two processes with the same doubt', (openPair) => {
  test('ask once', async () => {
    const { pair, close } = await openPair()
    const marker = markerInMemory()
    const [one, two] = pair.map((db) => watchOver(db, marker))
    await one?.tickAfter(MINUTE)
    const first = one?.tickAfter(60 * DAY)
    // Two SQLite connections of one process would wait for each other for ever.
    if ((await databaseNow(pair[0])) === null) await first
    await Promise.all([first, two?.tickAfter(60 * DAY + MINUTE)])
    expect(await listHolds(pair[0], 9)).toHaveLength(1)
    expect([...(one?.alerts ?? []), ...(two?.alerts ?? [])]).toHaveLength(1)
    await close()
  })
})
