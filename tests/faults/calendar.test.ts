import { describe } from 'vitest'
import { asTests } from './as-tests.ts'
import { clockPutBack } from './f12-clock-put-back.ts'
import { offForAWeek } from './f08-off-for-a-week.ts'

describe('each day’s mail goes out once, although', () => {
  asTests([offForAWeek, clockPutBack])
})
