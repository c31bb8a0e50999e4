import { loadFindings } from '../../operation/load-findings.ts'
import type { Route } from '../serving/route.ts'

/**
 * For whoever watches the machine: 200 while everything works, 503 when something does not, with what was found. It
 * is open to all who can reach the address, so it holds states and counts and names nobody.
 */
export const healthRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/health',
    section: 'none',
    open: true,
    handle: async ({ app, moment }) => {
      const findings = await loadFindings(app.db, moment, app.mailFolder ?? null).catch(() => null)
      const ok = findings !== null && findings.every(({ state }) => state !== 'bad')
      const checks = (findings ?? []).map(({ name, state, facts }) => [name, { state, ...facts }] as const)
      return {
        kind: 'json',
        status: ok ? 200 : 503,
        value: {
          ok,
          database: findings === null ? 'does not answer' : 'answers',
          version: app.version,
          checks: Object.fromEntries(checks),
        },
      }
    },
  },
]
