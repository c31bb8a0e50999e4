import { mustBeLocal } from '../config.ts'
import { CodedError } from '../errors.ts'
import { buildServer, type WebApp } from '../web/server.ts'

/** How long pages that are being answered are waited for: one may wait for a database that hangs. */
const ANSWER_SECONDS = 8

const closeInTime = async (server: Awaited<ReturnType<typeof buildServer>>): Promise<void> => {
  const { promise, resolve } = Promise.withResolvers<void>()
  const late = setTimeout(resolve, ANSWER_SECONDS * 1000)
  await Promise.race([server.close(), promise])
  clearTimeout(late)
}

/** Serves the pages on this computer. @throws CodedError unavailable, when the port is taken. */
export const servePages = async (
  app: WebApp,
  at: { host: string; port: number },
): Promise<{ url: string; close(): Promise<void> }> => {
  const server = await buildServer(app)
  try {
    const url = await server.listen({ host: mustBeLocal(at.host), port: at.port })
    return { url, close: () => closeInTime(server) }
  } catch (error) {
    await server.close()
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE')
      throw new CodedError(
        'unavailable',
        `Port ${at.port} is in use by another program. Choose another with --port, for example --port ${at.port + 1}.`,
      )
    throw error
  }
}
