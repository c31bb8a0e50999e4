import { describe } from 'vitest'
import { asTests } from './as-tests.ts'
import { redisWiped } from './f02-redis-wiped.ts'
import { stoppedWhileAllIsDown } from './f15-stopped-while-all-is-down.ts'
import { unfitRedis } from './f16-unfit-redis.ts'
import { redisDownWhileSaving } from './f17-redis-down-while-saving.ts'
import { queueDeleted } from './f18-queue-deleted.ts'
import { redisHalfOpen } from './f38-half-open.ts'
import { secretsKept } from './f39-secrets.ts'

describe('Redis holds nothing that cannot be lost, although', () => {
  asTests([
    redisWiped,
    stoppedWhileAllIsDown,
    unfitRedis,
    redisDownWhileSaving,
    queueDeleted,
    redisHalfOpen,
    secretsKept,
  ])
})
