import { type Connection, connect } from '../../../db/connect.ts'
import { enqueueMail } from '../../../src/notifications/enqueue.ts'
import {
  EXTENTS,
  type Extent,
  forgetMails,
  planningApp,
  planningRegister,
  tenthOf,
} from '../planning-register.ts'
import type { Scenario } from '../scenario.ts'

type Side = { readonly extent: Extent; readonly register: Connection; readonly remove: () => void }
type State = { readonly small: Side; readonly large: Side }

const open = async (extent: Extent): Promise<Side> => {
  const { file, remove } = await planningRegister(extent)
  return { extent, register: await connect({ file }), remove }
}

const plan = async ({ register }: Side): Promise<number> => {
  await forgetMails(register)
  const began = performance.now()
  await enqueueMail(planningApp(register))
  return performance.now() - began
}

/** The anchor is the product itself on a tenth of the register: what is asked is how the time grows. */
export const planningGrowth: Scenario<State> = {
  id: 'S3',
  what: 'planning in a register ten times as large: the power by which its time grows',
  clock: 'wall',
  figure: ({ anchor, product }) => Math.log10(product / anchor),
  goal: { must: 1.25, aim: 1.15, better: 'lower' },
  setup: async (size) => ({
    small: await open(tenthOf(EXTENTS[size])),
    large: await open(EXTENTS[size]),
  }),
  anchor: ({ small }) => plan(small),
  product: ({ large }) => plan(large),
  check: async ({ small, large }) => {
    const faults = []
    for (const { register, extent } of [small, large]) {
      const { items } = await register.db
        .selectFrom('messageItems')
        .select((eb) => eb.fn.countAll<number>().as('items'))
        .executeTakeFirstOrThrow()
      if (items !== extent.due) faults.push(`${items} of ${extent.due} reminders were planned.`)
    }
    return faults
  },
  close: async ({ small, large }) => {
    for (const { register, remove } of [small, large]) {
      await register.close()
      remove()
    }
  },
}
