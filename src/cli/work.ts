import { openApp } from '../app.ts'
import type { Io } from './io.ts'
import { localConfig } from './local-config.ts'

/** `matters work`: plans and sends mails until it is stopped. */
export const work = async (io: Io, open = openApp): Promise<number> => {
  const app = await open(localConfig(io), { write: io.err })
  try {
    await app.runner.start()
    io.out('Working: mails go out as they fall due. Press Ctrl+C to stop.\n')
    await io.untilStopped()
    return 0
  } finally {
    await app.close()
  }
}
