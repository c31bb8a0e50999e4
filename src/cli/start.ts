import { randomBytes } from 'node:crypto'
import { mailFolderOf } from '../open-mailer.ts'
import { openApp } from '../app.ts'
import { type Io, portOption } from './io.ts'
import { localConfig } from './local-config.ts'
import { paperTools } from './paper-tools.ts'
import type { ServedPages } from './serve-pages.ts'
import { version } from '../version.ts'

/** `matters start`: the pages and the worker in one process. */
export const start = async (io: Io, options: { port?: string }, open = openApp): Promise<number> => {
  const config = localConfig(io)
  const port = options.port === undefined ? config.port : portOption(options.port)
  const tools = await paperTools(config)
  const app = await open(config, { write: io.err })
  let pages: ServedPages | undefined
  try {
    const { servePages } = await import('./serve-pages.ts')
    pages = await servePages(
      {
        ...app,
        mailFolder: mailFolderOf(config),
        ...tools,
        version: version(),
        secret: randomBytes(32).toString('hex'),
      },
      { host: config.host, port },
    )
    await app.runner.start()
    if (pages.answersUrl !== null)
      io.out(`Owners answer by the links in their mails at ${pages.answersUrl}.\n`)
    io.out(`Matters Arising is at ${pages.url}. Press Ctrl+C to stop.\n`)
    await io.untilStopped()
    return 0
  } finally {
    // At once, not one after the other: a page and a mail may both wait for a server that hangs.
    await Promise.all([pages?.close(), app.close()])
  }
}
