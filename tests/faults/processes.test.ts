import { describe } from 'vitest'
import { asTests } from './as-tests.ts'
import { fourPlanners } from './f09-four-planners.ts'
import { restartedAtSendingTime } from './f10-restarted-at-sending-time.ts'
import { workerKilled } from './f01-worker-killed.ts'

describe('nothing is lost and little is doubled, although', () => {
  asTests([workerKilled, fourPlanners, restartedAtSendingTime])
})
