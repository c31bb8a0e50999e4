import { describe } from 'vitest'
import { asTests } from './as-tests.ts'
import { offForAWeek } from './f08-off-for-a-week.ts'
import { clocksChange } from './f11-clocks-change.ts'
import { clockPutBack } from './f12-clock-put-back.ts'
import { clockAYearAhead } from './f13-clock-a-year-ahead.ts'
import { backupRestored } from './f26-backup-restored.ts'

describe('each day’s mail goes out once, although', () => {
  asTests([offForAWeek, clocksChange, clockPutBack, clockAYearAhead, backupRestored])
})
