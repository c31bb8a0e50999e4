import { readLogo } from '../agenda/office-logo.ts'
import { openApp } from '../app.ts'
import type { Io } from './io.ts'
import { localConfig } from './local-config.ts'

/** `matters work`: plans and sends mails until it is stopped. */
export const work = async (io: Io, open = openApp): Promise<number> => {
  const config = localConfig(io)
  // The mails that bring agendas carry it: a wrong one is said now, and not found out on a paper.
  await readLogo(config.office.logo)
  const app = await open(config, { write: io.err })
  try {
    await app.runner.start()
    io.out('Working: mails go out as they fall due. Press Ctrl+C to stop.\n')
    await io.untilStopped()
    return 0
  } finally {
    await app.close()
  }
}
