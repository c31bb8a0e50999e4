import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

export type Served = {
  readonly program: ChildProcess
  readonly pid: number
  readonly url: string
  /** The folder for passing files that the program was given; nothing should stay in it. */
  readonly temporary: string
  /** What it has written to its log. */
  log(): string
  /** What this browser would send as its cookies. */
  cookies(): string
  /** A request with the cookies of one browser; what it leads to is not fetched. */
  send(path: string, request?: RequestInit): Promise<Response>
  /** The hidden field that a form of this page carries. */
  token(path: string): Promise<string>
  stop(): Promise<void>
}

const main = fileURLToPath(new URL('../../src/matters.mjs', import.meta.url))

/** The program as an office runs it: `matters start`, in a process and a folder of its own. */
export const serveProgram = async (): Promise<Served> => {
  const folder = await mkdtemp(join(tmpdir(), 'matters-served-'))
  const temporary = join(folder, 'temporary')
  await mkdir(temporary)
  const program = spawn(process.execPath, [main, 'start', '--port', '0'], {
    cwd: folder,
    env: { TMPDIR: temporary },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let log = ''
  program.stderr.on('data', (said: Buffer) => {
    log += said.toString()
  })
  const [line] = (await once(createInterface(program.stdout), 'line')) as [string]
  const url = /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0] ?? ''
  const cookies = new Map<string, string>()

  const header = (): string => [...cookies].map((pair) => pair.join('=')).join('; ')

  const send: Served['send'] = async (path, request = {}) => {
    const response = await fetch(url + path, {
      redirect: 'manual',
      ...request,
      headers: { origin: url, cookie: header() },
    })
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
      cookies.set(name, value)
    }
    return response
  }

  return {
    program,
    pid: program.pid ?? 0,
    url,
    temporary,
    log: () => log,
    cookies: header,
    send,
    token: async (path) => /name="_csrf" value="([^"]+)"/.exec(await (await send(path)).text())?.[1] ?? '',
    stop: async () => {
      const ended = once(program, 'exit')
      program.kill('SIGTERM')
      await ended
      await rm(folder, { recursive: true })
    },
  }
}
