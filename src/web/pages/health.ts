import type { Route, WebApp } from '../route.ts'

/** For whoever watches the machine: whether the program runs and its database answers. */
export const healthRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/health',
    section: 'none',
    open: true,
    handle: async ({ app }) => {
      const answers = await answersOf(app.db).then(
        () => true,
        () => false,
      )
      return {
        kind: 'json',
        status: answers ? 200 : 503,
        value: { ok: answers, database: answers ? 'answers' : 'does not answer', version: app.version },
      }
    },
  },
]

const answersOf = (db: WebApp['db']): Promise<unknown> =>
  db.selectNoFrom((eb) => eb.lit(1).as('one')).execute()
