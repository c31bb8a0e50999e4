import { describe } from 'vitest'
import { asTests } from './as-tests.ts'
import { workerKilled } from './f01-worker-killed.ts'
import { fourPlanners } from './f09-four-planners.ts'
import { restartedAtSendingTime } from './f10-restarted-at-sending-time.ts'
import { stoppedWhileSending } from './f14-stopped-while-sending.ts'
import { killedWhileSaving } from './f20-killed-while-saving.ts'
import { fourMigrate } from './f23-four-migrate.ts'

describe('nothing is lost and little is doubled, although', () => {
  asTests([
    workerKilled,
    fourPlanners,
    restartedAtSendingTime,
    stoppedWhileSending,
    killedWhileSaving,
    fourMigrate,
  ])
})
