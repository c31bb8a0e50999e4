import type { Kysely } from 'kysely'
import { listSuppressions } from '../../../db/bounces.ts'
import { listOpenHolds } from '../../../db/mail-holds.ts'
import { mailServerState } from '../../../db/mail-server.ts'
import { findMailTrouble } from '../../../db/mail-trouble.ts'
import { listPeople } from '../../../db/people.ts'
import type { Database } from '../../../db/schema.ts'
import type { PlainDate } from '../../calendar/plain-date.ts'
import { holidaysEndSoon } from '../../calendar/working-days.ts'
import { holdWords } from '../../operation/mail-findings.ts'

/** What whoever has a page open should know before they rely on mail: on every page, while it lasts. */
export type PageAlert = { readonly words: string; readonly href: string; readonly link: string }

const HOW = { href: '/how-it-runs', link: 'How it runs' }

export const loadAlerts = async (db: Kysely<Database>, today: PlainDate): Promise<readonly PageAlert[]> => {
  const trouble = await findMailTrouble(db)
  const ending = holidaysEndSoon(today)
  return [
    ...(trouble.has('held') ? await heldMail(db) : []),
    ...(trouble.has('server-down') ? await serverDown(db) : []),
    ...(trouble.has('came-back') ? await returnedMail(db) : []),
    ...(ending === null ? [] : [{ words: ending, href: '/mail/holidays', link: 'Bank holidays' }]),
  ]
}

const heldMail = async (db: Kysely<Database>): Promise<readonly PageAlert[]> =>
  (await listOpenHolds(db)).map((hold) => ({ words: holdWords(hold), ...HOW }))

/** Nothing when it has answered meanwhile. */
const serverDown = async (db: Kysely<Database>): Promise<readonly PageAlert[]> => {
  const { downSince, why } = await mailServerState(db)
  return downSince === '' ? [] : [{ words: `Mail cannot be handed over: ${why}.`, ...HOW }]
}

/** The office's staff stand in for whoever gets no mail: they are told who that is. */
const returnedMail = async (db: Kysely<Database>): Promise<readonly PageAlert[]> => {
  const stopped = await listSuppressions(db)
  const people = await listPeople(db)
  const names = stopped.flatMap(({ address }) =>
    people.filter(({ email }) => email.toLowerCase() === address).map(({ name }) => name),
  )
  return names.length === 0
    ? []
    : [
        {
          words: `Mail to ${[...new Set(names)].join(', ')} comes back, so none is sent there.`,
          href: '/mail/returned',
          link: 'Mail that came back',
        },
      ]
}
