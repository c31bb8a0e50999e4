import { type Connection, connect } from '../../../db/connect.ts'
import { mailPlanner } from '../../../src/notifications/mail-planner.ts'
import { insertSelect } from '../anchors/insert-select.ts'
import { copyOf, EXTENTS, planningApp, planningRegister } from '../planning-register.ts'
import { type Scenario, timesTheCost } from '../scenario.ts'

type State = {
  readonly register: Connection
  readonly plan: ReturnType<typeof mailPlanner>
  readonly copy: string
  readonly remove: () => void
  readonly first: number
  readonly due: number
  again: number
}

export const idle: Scenario<State> = {
  id: 'S2',
  what: 'planning when all is planned / one INSERT..SELECT',
  clock: 'wall',
  figure: timesTheCost,
  goal: { must: 0.02, aim: 0.001, better: 'lower' },
  setup: async (size) => {
    const { file, remove } = await planningRegister(EXTENTS[size])
    const copy = copyOf(file)
    const register = await connect({ file })
    const plan = mailPlanner(planningApp(register))
    const { messageIds } = await plan()
    return { register, plan, copy, remove, first: messageIds.length, due: EXTENTS[size].due, again: 0 }
  },
  anchor: ({ copy }) => insertSelect(copy).milliseconds,
  product: async (state) => {
    state.again += (await state.plan()).messageIds.length
  },
  check: async ({ register, first, again, due }) => {
    const { items } = await register.db
      .selectFrom('messageItems')
      .select((eb) => eb.fn.countAll<number>().as('items'))
      .executeTakeFirstOrThrow()
    return first === 1 && again === 0 && items === due
      ? []
      : [`${first} mails with ${items} of ${due} reminders were planned at first, and ${again} later.`]
  },
  close: async ({ register, remove }) => {
    await register.close()
    remove()
  },
}
