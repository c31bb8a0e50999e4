import { expect, it } from 'vitest'
import { redisProblem } from '../../jobs/redis-fitness.ts'

const info = (version: string, policy = 'noeviction'): string =>
  `# Server\r\nredis_version:${version}\r\nredis_mode:standalone\r\n# Memory\r\nmaxmemory_policy:${policy}\r\n`

it.each(['6.2.0', '6.2.14', '7.0.15', '8.0.1', '10.1.0'])('Redis %s will do', (version) => {
  expect(redisProblem(info(version))).toBeNull()
})

it.each(['6.0.16', '5.0.7', '2.8.19'])('Redis %s is too old, and the version needed is said', (version) => {
  expect(redisProblem(info(version))).toMatch(/is too old: .* needs Redis 6\.2 or newer/)
})

it.each(['allkeys-lru', 'volatile-lru', 'allkeys-random', 'volatile-ttl'])(
  'one that throws keys away by %s is refused, with the setting to change',
  (policy) => {
    expect(redisProblem(info('7.0.15', policy))).toMatch(
      new RegExp(`maxmemory-policy ${policy}\\)\\. Set maxmemory-policy to noeviction`),
    )
  },
)

it('one that tells nothing of itself is refused', () => {
  expect(redisProblem('')).toMatch(/of an unknown version/)
})
