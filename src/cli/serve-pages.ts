import { systemClock } from '../clock.ts'
import { mustBeLocal } from '../config.ts'
import { CodedError } from '../errors.ts'
import { buildAnswerServer } from '../web/answer-server.ts'
import type { AnswerApp } from '../web/answering/answer-visit.ts'
import { buildServer, type WebApp } from '../web/server.ts'

/** How long pages that are being answered are waited for: one may wait for a database that hangs. */
const ANSWER_SECONDS = 8

const closeInTime = async (server: Server): Promise<void> => {
  const { promise, resolve } = Promise.withResolvers<void>()
  const late = setTimeout(resolve, ANSWER_SECONDS * 1000)
  await Promise.race([server.close(), promise])
  clearTimeout(late)
}

export type ServedPages = {
  readonly url: string
  /** Where the answer pages are, as people reach them; null when they are not served. */
  readonly answersUrl: string | null
  close(): Promise<void>
}

/**
 * Serves the register's pages on this computer and, where they are set up, the answer pages at an address of their
 * own that others may reach.
 * @throws CodedError unavailable, when a port is taken.
 */
export const servePages = async (
  app: WebApp & AnswerApp,
  at: { host: string; port: number },
): Promise<ServedPages> => {
  const { answers } = app.config
  const pages = await listen(buildServer(app), { host: mustBeLocal(at.host), port: at.port }, 'pages')
  if (answers === null) return { ...pages, answersUrl: null }
  try {
    const open = await listen(buildAnswerServer(app, systemClock), answers, 'answers')
    return {
      url: pages.url,
      answersUrl: answers.url,
      close: async () => {
        await Promise.all([open.close(), pages.close()])
      },
    }
  } catch (error) {
    await pages.close()
    throw error
  }
}

type Server = Awaited<ReturnType<typeof buildServer>>

const listen = async (
  building: Promise<Server>,
  { host, port }: { readonly host: string; readonly port: number },
  which: 'pages' | 'answers',
): Promise<{ url: string; close(): Promise<void> }> => {
  const server = await building
  try {
    const url = await server.listen({ host, port })
    return { url, close: () => closeInTime(server) }
  } catch (error) {
    await server.close()
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EADDRINUSE')
      throw new CodedError(
        'unavailable',
        which === 'pages'
          ? `Port ${port} is in use by another program. Choose another with --port, for example --port ${port + 1}.`
          : `Port ${port}, for the answer pages, is in use by another program. Choose another with MATTERS_ANSWERS_PORT, or in the demo with --port.`,
      )
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
      throw new CodedError(
        'unavailable',
        `This computer has no address ${host} to listen on. Check MATTERS_ANSWERS_HOST.`,
      )
    throw error
  }
}
