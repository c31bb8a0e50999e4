import { randomBytes } from 'node:crypto'
import { mailFolderOf } from '../open-mailer.ts'
import { openRegister } from '../open-register.ts'
import { jsonLog } from '../log.ts'
import { version } from '../version.ts'
import { type Io, portOption } from './io.ts'
import { localConfig } from './local-config.ts'
import { paperTools } from './paper-tools.ts'

/** `matters web`: the pages alone. The work is done by `matters work`; Redis is not asked, whatever its state. */
export const web = async (io: Io, options: { port?: string }): Promise<number> => {
  const config = localConfig(io)
  const port = options.port === undefined ? config.port : portOption(options.port)
  const tools = await paperTools(config)
  const register = await openRegister(config, { create: true })
  try {
    const { servePages } = await import('./serve-pages.ts')
    const pages = await servePages(
      {
        ...register,
        log: jsonLog(io.err, register.clock.now),
        mailFolder: mailFolderOf(config),
        ...tools,
        version: version(),
        secret: randomBytes(32).toString('hex'),
      },
      { host: config.host, port },
    )
    if (pages.answersUrl !== null)
      io.out(`Owners answer by the links in their mails at ${pages.answersUrl}.\n`)
    io.out(`The pages are at ${pages.url}. Mails go out when “matters work” runs. Press Ctrl+C to stop.\n`)
    await io.untilStopped()
    await pages.close()
    return 0
  } finally {
    await register.close()
  }
}
