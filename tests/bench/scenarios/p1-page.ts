import type { FastifyInstance } from 'fastify'
import type { Connection } from '../../../db/connect.ts'
import { listServer } from '../anchors/list-page.ts'
import { pageServer } from '../page-probe.ts'
import { postgresRegister } from '../postgres-register.ts'
import { type Scenario, timesTheCost } from '../scenario.ts'
import type { Size } from '../scenario.ts'

type State = {
  readonly register: Connection
  readonly byHand: ReturnType<typeof listServer>
  readonly pages: FastifyInstance
  readonly close: () => Promise<void>
  /** The last page of each. */
  bodies: { anchor: string; product: string }
}

/** Open commitments of the register. */
const OPEN: Readonly<Record<Size, number>> = { smoke: 1_000, usual: 10_000, full: 100_000 }

/** Several in a row, so that garbage is collected by the side that made it. */
const PAGES = 5

const pageOf = async (server: FastifyInstance): Promise<string> => {
  const { body, statusCode } = await server.inject({
    method: 'GET',
    url: '/commitments',
    headers: { host: '127.0.0.1:3000' },
  })
  if (statusCode !== 200) throw new Error(`The page answered ${statusCode}`)
  return body
}

/** Without what is around every page. */
const mainOf = (body: string): string =>
  body.slice(body.indexOf('<main'), body.indexOf('</main>')).replace(/\s+/g, ' ')

/** Both answer within this process: what is asked is the processor time of a page, without the database's. */
export const pageOnPostgres: Scenario<State> = {
  id: 'P1P',
  what: 'first page of the register on PostgreSQL / four queries and the same template',
  clock: 'cpu',
  figure: timesTheCost,
  goal: { must: 1.6, aim: 1.3, better: 'lower' },
  warmups: 3,
  setup: async (size) => {
    const made = await postgresRegister({ open: OPEN[size], due: OPEN[size] / 10 })
    if ('skipped' in made) return made
    const { register, url, close } = made
    const [byHand, pages] = [listServer(url), await pageServer(register.db)]
    return { register, byHand, pages, close, bodies: { anchor: '', product: '' } }
  },
  anchor: async (state) => {
    for (let page = 0; page < PAGES; page += 1) state.bodies.anchor = await pageOf(state.byHand.server)
  },
  product: async (state) => {
    for (let page = 0; page < PAGES; page += 1) state.bodies.product = await pageOf(state.pages)
  },
  check: ({ bodies: { anchor, product } }) =>
    mainOf(anchor) === mainOf(product) && mainOf(product).length > 10_000 ? [] : ['The two pages differ.'],
  close: async ({ byHand, pages, close }) => {
    await byHand.close()
    await pages.close()
    await close()
  },
}
