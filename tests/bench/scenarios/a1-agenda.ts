import { agendaPageByHand } from '../anchors/agenda-page.ts'
import { agendaPage, type AgendaRegister, agendaRegister, MARKING, OFFICE } from '../agenda-register.ts'
import { type Scenario, timesTheCost } from '../scenario.ts'

type State = { readonly register: AgendaRegister; byHand: string; byProgram: string }

/** Several in a row, so that garbage is collected by the side that made it. */
const PAGES = 6

/** A revisit agenda of a thousand matters, from the register to the finished page. */
export const agenda: Scenario<State> = {
  id: 'A1',
  what: 'revisit agenda of 1,000 matters / one query and the same template',
  clock: 'cpu',
  figure: timesTheCost,
  goal: { must: 2, aim: 1.4, better: 'lower' },
  // The program that serves pages has composed many before.
  warmups: 3,
  setup: async () => ({ register: await agendaRegister(1000), byHand: '', byProgram: '' }),
  anchor: (state) => {
    for (let page = 0; page < PAGES; page += 1)
      state.byHand = agendaPageByHand(state.register.file, { office: OFFICE, marking: MARKING })
  },
  product: async (state) => {
    for (let page = 0; page < PAGES; page += 1) state.byProgram = await agendaPage(state.register)
  },
  check: ({ byHand, byProgram }) =>
    byHand === byProgram
      ? []
      : [
          `The pages differ, of ${byHand.length} and ${byProgram.length} characters: ${firstDifference(byHand, byProgram)}`,
        ],
  close: ({ register }) => register.close(),
}

const firstDifference = (one: string, other: string): string => {
  const lines = other.split('\n')
  const at = one.split('\n').findIndex((line, n) => line !== lines[n])
  return `“${one.split('\n')[at] ?? ''}” and “${lines[at] ?? ''}”`
}
