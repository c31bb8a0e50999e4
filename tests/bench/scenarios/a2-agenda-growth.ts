import { agendaPage, type AgendaRegister, agendaRegister } from '../agenda-register.ts'
import { type Scenario, timesTheCost } from '../scenario.ts'

type State = {
  readonly small: AgendaRegister
  readonly large: AgendaRegister
  matters: { small: number; large: number }
}

/** The anchor is the product itself on a tenth of the matters: what is asked is how its cost grows. */
export const agendaGrowth: Scenario<State> = {
  id: 'A2',
  what: 'revisit agenda of ten times as many matters',
  clock: 'cpu',
  figure: timesTheCost,
  goal: { must: 13, aim: 10, better: 'lower' },
  warmups: 2,
  setup: async (size) => {
    const items = size === 'smoke' ? 300 : 1000
    return {
      small: await agendaRegister(items),
      large: await agendaRegister(items * 10),
      matters: { small: 0, large: 0 },
    }
  },
  anchor: async (state) => {
    state.matters.small = mattersOn(await agendaPage(state.small))
  },
  product: async (state) => {
    state.matters.large = mattersOn(await agendaPage(state.large))
  },
  check: ({ small, large, matters }) =>
    matters.small === small.items && matters.large === large.items
      ? []
      : [
          `${matters.small} of ${small.items} and ${matters.large} of ${large.items} matters stand on the pages.`,
        ],
  close: async ({ small, large }) => {
    await small.close()
    await large.close()
  },
}

const mattersOn = (page: string): number => page.split('<article>').length - 1
