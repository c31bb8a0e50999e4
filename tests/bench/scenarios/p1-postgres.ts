import { sql } from 'kysely'
import type { Connection } from '../../../db/connect.ts'
import { enqueueMail } from '../../../src/notifications/enqueue.ts'
import { EXTENTS, forgetMails, planningApp } from '../planning-register.ts'
import { postgresRegister } from '../postgres-register.ts'
import { type Scenario, timesTheCost } from '../scenario.ts'

type State = {
  readonly register: Connection
  readonly close: () => Promise<void>
  readonly due: number
  rows: number
}

export const planningOnPostgres: Scenario<State> = {
  id: 'P1',
  what: 'a tenth of the open commitments planned on PostgreSQL / one INSERT..SELECT there',
  clock: 'wall',
  figure: timesTheCost,
  goal: { must: 2.5, aim: 1.5, better: 'lower' },
  setup: async (size) => {
    const made = await postgresRegister(EXTENTS[size])
    if ('skipped' in made) return made
    await sql`
      create table reminder (id text primary key, "itemKey" text not null unique, "messageId" text not null,
        "commitmentId" text not null, rung text not null, reason text not null)`.execute(made.register.db)
    return { ...made, due: EXTENTS[size].due, rows: 0 }
  },
  anchor: async (state) => {
    await sql`truncate reminder`.execute(state.register.db)
    const began = performance.now()
    const { numAffectedRows } = await sql`
      insert into reminder
      select gen_random_uuid()::text, 'reminder/' || ref || '/7-days-before/' || "dueOn", 'message', id,
        '7-days-before', '7 days before ' || "dueOn"
      from commitments where "closedOn" is null and "dueOn" <= '2026-04-30'
      on conflict ("itemKey") do nothing`.execute(state.register.db)
    state.rows = Number(numAffectedRows)
    return performance.now() - began
  },
  product: async ({ register }) => {
    await forgetMails(register)
    const began = performance.now()
    await enqueueMail(planningApp(register))
    return performance.now() - began
  },
  check: async ({ due, register, rows }) => {
    const { items } = await register.db
      .selectFrom('messageItems')
      .select((eb) => eb.fn.countAll<number>().as('items'))
      .executeTakeFirstOrThrow()
    return rows === due && items === due
      ? []
      : [`${items} reminders were planned, ${rows} by the anchor, of ${due}.`]
  },
  close: ({ close }) => close(),
}
