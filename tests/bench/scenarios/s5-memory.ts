import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { connect } from '../../../db/connect.ts'
import { EXTENTS, forgetMails, planningRegister, tenthOf } from '../planning-register.ts'
import type { Scenario } from '../scenario.ts'

type Side = { readonly file: string; readonly remove: () => void }
type State = { readonly small: Side; readonly large: Side; mails: number }

const PLAN_ONCE = fileURLToPath(new URL('../plan-once.ts', import.meta.url))

const memoryFor = async (state: State, { file }: Side): Promise<number> => {
  // Forgetting a hundred thousand takes memory as well, which is not planning's.
  const register = await connect({ file })
  await forgetMails(register)
  await register.close()
  const { stdout, stderr, status } = spawnSync(process.execPath, [PLAN_ONCE, file], { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  const { mails, mebibytes } = JSON.parse(stdout) as { mails: number; mebibytes: number }
  state.mails = mails
  return mebibytes
}

/** The anchor is the product itself on a tenth of the register: what is asked is how much more memory it takes. */
export const planningMemory: Scenario<State> = {
  id: 'S5',
  what: 'planning in a register ten times as large: MiB more',
  clock: 'wall',
  figure: ({ anchor, product }) => product - anchor,
  goal: { must: 64, aim: 16, better: 'lower' },
  setup: async (size) => ({
    small: await planningRegister(tenthOf(EXTENTS[size])),
    large: await planningRegister(EXTENTS[size]),
    mails: 0,
  }),
  anchor: (state) => memoryFor(state, state.small),
  product: (state) => memoryFor(state, state.large),
  check: ({ mails }) => (mails === 1 ? [] : [`${mails} mails were planned.`]),
  close: ({ small, large }) => {
    small.remove()
    large.remove()
  },
}
