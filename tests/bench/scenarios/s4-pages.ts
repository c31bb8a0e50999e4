import { type Connection, connect } from '../../../db/connect.ts'
import { enqueueMail } from '../../../src/notifications/enqueue.ts'
import { type ServedPages, servedPages } from '../page-probe.ts'
import { EXTENTS, forgetMails, planningApp, planningRegister } from '../planning-register.ts'
import { type Scenario, timesTheCost } from '../scenario.ts'

type State = {
  readonly register: Connection
  readonly pages: ServedPages
  readonly remove: () => void
  readonly due: number
  /** Milliseconds that planning took at the last run. */
  took: number
}

/** A page that costs little, asked for in a rhythm that leaves the process idle most of the time. */
const PATH = '/posts'
const REQUESTS = 100
const EVERY_MS = 20

/** Of a hundred answers the slowest is the 99th percentile. */
const slowest = async ({ pages }: State): Promise<number> =>
  Math.max(...(await pages.ask(PATH, REQUESTS, EVERY_MS)))

/** The anchor is the product itself while nothing is planned: what is asked is how much planning holds it up. */
export const pagesWhilePlanning: Scenario<State> = {
  id: 'S4',
  what: 'slowest of 100 pages while S1 is planned in the same process / while nothing is',
  clock: 'wall',
  figure: timesTheCost,
  goal: { must: 4, aim: 2.5, better: 'lower' },
  warmups: 2,
  setup: async (size) => {
    const { file, remove } = await planningRegister(EXTENTS[size])
    const register = await connect({ file })
    return { register, pages: await servedPages(register.db), remove, due: EXTENTS[size].due, took: 0 }
  },
  anchor: slowest,
  product: async (state) => {
    await forgetMails(state.register)
    const asked = slowest(state)
    const began = performance.now()
    await enqueueMail(planningApp(state.register))
    state.took = performance.now() - began
    return await asked
  },
  check: async ({ register, due }) => {
    const { items } = await register.db
      .selectFrom('messageItems')
      .select((eb) => eb.fn.countAll<number>().as('items'))
      .executeTakeFirstOrThrow()
    return items === due ? [] : [`${items} of ${due} reminders were planned.`]
  },
  notes: ({ took }) => [`planning took ${Math.round(took)} ms beside the pages`],
  close: async ({ pages, register, remove }) => {
    await pages.close()
    await register.close()
    remove()
  },
}
