import { type Connection, connect } from '../../../db/connect.ts'
import { enqueueMail } from '../../../src/notifications/enqueue.ts'
import { insertSelect } from '../anchors/insert-select.ts'
import {
  copyOf,
  EXTENTS,
  type Extent,
  forgetMails,
  planningApp,
  planningRegister,
} from '../planning-register.ts'
import { type Scenario, timesTheCost } from '../scenario.ts'

type State = {
  readonly extent: Extent
  readonly register: Connection
  readonly copy: string
  readonly remove: () => void
  rows: number
}

export const planning: Scenario<State> = {
  id: 'S1',
  what: 'a tenth of the open commitments planned / one INSERT..SELECT',
  clock: 'wall',
  figure: timesTheCost,
  goal: { must: 3, aim: 2, better: 'lower' },
  setup: async (size) => {
    const extent = EXTENTS[size]
    const { file, remove } = await planningRegister(extent)
    const copy = copyOf(file)
    return { extent, register: await connect({ file }), copy, remove, rows: 0 }
  },
  anchor: (state) => {
    const { milliseconds, rows } = insertSelect(state.copy)
    state.rows = rows
    return milliseconds
  },
  product: async ({ register }) => {
    await forgetMails(register)
    const began = performance.now()
    await enqueueMail(planningApp(register))
    return performance.now() - began
  },
  check: async ({ extent, register, rows }) => {
    const { items } = await register.db
      .selectFrom('messageItems')
      .select((eb) => eb.fn.countAll<number>().as('items'))
      .executeTakeFirstOrThrow()
    return rows === extent.due && items === extent.due
      ? []
      : [`${items} reminders were planned, ${rows} by the anchor, of ${extent.due}.`]
  },
  close: async ({ register, remove }) => {
    await register.close()
    remove()
  },
}
