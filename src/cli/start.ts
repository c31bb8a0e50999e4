import { randomBytes } from 'node:crypto'
import { openApp } from '../app.ts'
import { type Io, portOption } from './io.ts'
import { localConfig } from './local-config.ts'
import { version } from '../version.ts'

/** `matters start`: the pages and the worker in one process. */
export const start = async (io: Io, options: { port?: string }, open = openApp): Promise<number> => {
  const config = localConfig(io)
  const port = options.port === undefined ? config.port : portOption(options.port)
  const app = await open(config, { write: io.err })
  try {
    const { servePages } = await import('./serve-pages.ts')
    const pages = await servePages(
      { ...app, version: version(), secret: randomBytes(32).toString('hex') },
      { host: config.host, port },
    )
    await app.runner.start()
    io.out(`Matters Arising is at ${pages.url}. Press Ctrl+C to stop.\n`)
    await io.untilStopped()
    await pages.close()
    return 0
  } finally {
    await app.close()
  }
}
