import { describe } from 'vitest'
import { asTests } from './as-tests.ts'
import { droppedAfterData } from './f03-dropped-after-data.ts'
import { oneBadAddress } from './f04-one-bad-address.ts'
import { loginRefused } from './f05-login-refused.ts'
import { silentMailServer } from './f06-silent-mail-server.ts'
import { greylisted } from './f07-greylisted.ts'
import { textBreaksRendering } from './f33-text-breaks-rendering.ts'
import { changedBeforeSending } from './f36-changed-before-sending.ts'
import { mailComesBack } from './f37-mail-comes-back.ts'

describe('mails arrive, once and to the right person, although', () => {
  asTests([
    droppedAfterData,
    oneBadAddress,
    loginRefused,
    silentMailServer,
    greylisted,
    textBreaksRendering,
    changedBeforeSending,
    mailComesBack,
  ])
})
