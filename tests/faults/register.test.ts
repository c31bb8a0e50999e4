import { describe } from 'vitest'
import { asTests } from './as-tests.ts'
import { backendsTerminated } from './f19-backends-terminated.ts'
import { importBesideSaves } from './f21-import-beside-saves.ts'
import { killedWhileMigrating } from './f22-killed-while-migrating.ts'
import { diskFull } from './f24-disk-full.ts'
import { backupsUnderLoad } from './f25-backups-under-load.ts'
import { postgresHalfOpen } from './f38-half-open.ts'

describe('what was saved is there, although', () => {
  asTests([
    backendsTerminated,
    importBesideSaves,
    killedWhileMigrating,
    diskFull,
    backupsUnderLoad,
    postgresHalfOpen,
  ])
})
