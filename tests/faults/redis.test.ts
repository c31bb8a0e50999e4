import { describe } from 'vitest'
import { asTests } from './as-tests.ts'
import { redisWiped } from './f02-redis-wiped.ts'

describe('Redis holds nothing that cannot be lost, although', () => {
  asTests([redisWiped])
})
