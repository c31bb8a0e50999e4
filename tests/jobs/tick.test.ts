import { expect, it } from 'vitest'
import { claimSlot } from '../../db/job-runs.ts'
import { type Job, timetable } from '../../jobs/registry.ts'
import { dailyAt, everyMinutes } from '../../jobs/schedule.ts'
import { tick } from '../../jobs/tick.ts'
import { eachDatabase } from '../support/each-database.ts'

const NOW = '2026-03-02T09:07:00.000Z'
const nothing = () => Promise.resolve('')
const jobs: readonly Job[] = [
  { name: 'plan', schedule: everyMinutes(15), run: nothing },
  { name: 'weekly', schedule: dailyAt('06:15', 'Europe/London'), run: nothing },
]

eachDatabase('a tick', (open) => {
  const dispatched = async (claimed: readonly (readonly [string, string])[], now = NOW) => {
    const { db, close } = await open()
    for (const [job, slot] of claimed) await claimSlot(db, job, slot, now)
    const rings: string[] = []
    await tick(db, jobs, now, async (job, slot) => void rings.push(`${job} ${slot}`))
    await close()
    return rings
  }

  it('rings for every job the first time', async () => {
    expect(await dispatched([])).toEqual(['plan 20260302T0900Z', 'weekly 20260302T0615Z'])
  })

  it('is silent about a slot that somebody has claimed', async () => {
    expect(await dispatched([['plan', '20260302T0900Z']])).toEqual(['weekly 20260302T0615Z'])
  })

  it('rings for the newest slot only, however many were missed', async () => {
    expect(await dispatched([['plan', '20260212T0900Z']])).toContain('plan 20260302T0900Z')
    expect((await dispatched([['plan', '20260212T0900Z']])).length).toBe(2)
  })

  it('rings although a clock that was ahead has claimed a later slot', async () => {
    expect(await dispatched([['plan', '20270302T0900Z']])).toContain('plan 20260302T0900Z')
  })

  it('is silent about slots that ran before the clock went back', async () => {
    const ran = [
      ['plan', '20260302T0900Z'],
      ['plan', '20260302T0915Z'],
    ] as const
    expect(await dispatched(ran)).not.toContainEqual(expect.stringMatching(/^plan/))
  })

  it('does not take one job’s slot for another’s', async () => {
    expect(await dispatched([['other', '20260302T0900Z']])).toContain('plan 20260302T0900Z')
  })
})

it('the timetable plans mail often, delivers it every minute and tidies up before the day begins', () => {
  const work = { draftAgendas: nothing, planMail: nothing, deliverMail: nothing, tidyUp: nothing }
  const words = timetable(work, 'Europe/London').map((j) => [j.name, j.schedule.words])
  expect(words).toEqual([
    ['draft-agendas', 'every 15 minutes'],
    ['plan-mail', 'every 15 minutes'],
    ['deliver-mail', 'every minute'],
    ['tidy-up', 'every day at 05:30'],
  ])
})

it('the timetable says that it ran and takes returned mails only where a setting asks for it', () => {
  const work = {
    draftAgendas: nothing,
    planMail: nothing,
    deliverMail: nothing,
    tidyUp: nothing,
    takeBounces: nothing,
  }
  const jobs = timetable({ ...work, heartbeat: { at: '08:30', run: nothing } }, 'Europe/London')
  expect(jobs.slice(4).map((j) => [j.name, j.schedule.words])).toEqual([
    ['take-bounces', 'every 5 minutes'],
    ['heartbeat', 'every day at 08:30'],
  ])
})
