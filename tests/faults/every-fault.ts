import type { Fault } from '../support/faults/fault.ts'
import { workerKilled } from './f01-worker-killed.ts'
import { redisWiped } from './f02-redis-wiped.ts'
import { droppedAfterData } from './f03-dropped-after-data.ts'
import { oneBadAddress } from './f04-one-bad-address.ts'
import { loginRefused } from './f05-login-refused.ts'
import { silentMailServer } from './f06-silent-mail-server.ts'
import { greylisted } from './f07-greylisted.ts'
import { offForAWeek } from './f08-off-for-a-week.ts'
import { fourPlanners } from './f09-four-planners.ts'
import { restartedAtSendingTime } from './f10-restarted-at-sending-time.ts'
import { clocksChange } from './f11-clocks-change.ts'
import { clockPutBack } from './f12-clock-put-back.ts'
import { clockAYearAhead } from './f13-clock-a-year-ahead.ts'
import { stoppedWhileSending } from './f14-stopped-while-sending.ts'
import { stoppedWhileAllIsDown } from './f15-stopped-while-all-is-down.ts'
import { unfitRedis } from './f16-unfit-redis.ts'
import { redisDownWhileSaving } from './f17-redis-down-while-saving.ts'
import { queueDeleted } from './f18-queue-deleted.ts'
import { backendsTerminated } from './f19-backends-terminated.ts'
import { killedWhileSaving } from './f20-killed-while-saving.ts'
import { importBesideSaves } from './f21-import-beside-saves.ts'
import { killedWhileMigrating } from './f22-killed-while-migrating.ts'
import { fourMigrate } from './f23-four-migrate.ts'
import { diskFull } from './f24-disk-full.ts'
import { backupsUnderLoad } from './f25-backups-under-load.ts'
import { backupRestored } from './f26-backup-restored.ts'
import { textBreaksRendering } from './f33-text-breaks-rendering.ts'
import { changedBeforeSending } from './f36-changed-before-sending.ts'
import { mailComesBack } from './f37-mail-comes-back.ts'
import { postgresHalfOpen, redisHalfOpen } from './f38-half-open.ts'
import { secretsKept } from './f39-secrets.ts'

/** In the order of the table of faults. */
export const everyFault: readonly Fault[] = [
  workerKilled,
  redisWiped,
  droppedAfterData,
  oneBadAddress,
  loginRefused,
  silentMailServer,
  greylisted,
  offForAWeek,
  fourPlanners,
  restartedAtSendingTime,
  clocksChange,
  clockPutBack,
  clockAYearAhead,
  stoppedWhileSending,
  stoppedWhileAllIsDown,
  unfitRedis,
  redisDownWhileSaving,
  queueDeleted,
  backendsTerminated,
  killedWhileSaving,
  importBesideSaves,
  killedWhileMigrating,
  fourMigrate,
  diskFull,
  backupsUnderLoad,
  backupRestored,
  textBreaksRendering,
  changedBeforeSending,
  mailComesBack,
  postgresHalfOpen,
  redisHalfOpen,
  secretsKept,
]
