import type { ChildProcess } from 'node:child_process'
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  existsSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statfsSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { sql } from 'kysely'
import type { TestProject } from 'vitest/node'
import { connect } from '../../db/connect.ts'
import { migrate } from '../../db/migrate.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** A PostgreSQL server, and on it an empty register of this version's shape to copy; null without a server. */
    postgres: { readonly url: string; readonly template: string } | null
    redisUrl: string | null
  }
}

/**
 * Before the first test: a PostgreSQL and a Redis of our own on free ports, thrown away afterwards. Servers named
 * in TEST_POSTGRES_URL and TEST_REDIS_URL are used instead. Where neither is there, what needs them falls back
 * (PGlite) or is skipped, and one line says so; with CI=true that is a failure.
 */
export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const folder = mkdtempSync(join(inMemory() ?? tmpdir(), 'matters-tests-'))
  // PostgreSQL's user must find its own folder in it.
  chmodSync(folder, 0o711)
  process.env['TMPDIR'] = folder
  const [postgres, redis] = await Promise.all([
    given('TEST_POSTGRES_URL') ?? startPostgres(),
    given('TEST_REDIS_URL') ?? startRedis(),
  ])
  if (postgres === null)
    missing(
      'PostgreSQL is not installed: its tests run on PGlite, and the claim race is skipped. To run them all: apt install postgresql, or set TEST_POSTGRES_URL.',
    )
  if (redis === null)
    missing(
      'Redis is not installed: the BullMQ runner is not tested. To test it: apt install redis-server, or set TEST_REDIS_URL.',
    )
  const template = `matters_template_${process.pid}`
  if (postgres !== null) await makeTemplate(postgres.url, template)
  project.provide('postgres', postgres === null ? null : { url: postgres.url, template })
  project.provide('redisUrl', redis?.url ?? null)
  return async () => {
    if (postgres !== null && postgres.stop === nothing) await dropDatabases(postgres.url, template)
    await Promise.all([postgres?.stop(), redis?.stop()])
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Room for PostgreSQL's log and some dozens of small databases, four times over. */
const ENOUGH_BYTES = 4 * 2 ** 30

/**
 * Where Linux keeps files in memory: what tests write is thrown away in seconds, and on a disk PostgreSQL takes ten
 * times as long to copy a database. Null where there is no such place, or little room in it, as in many a container.
 */
const inMemory = (): string | null => {
  const place = '/dev/shm'
  try {
    const { bavail, bsize } = statfsSync(place)
    accessSync(place, constants.W_OK)
    return bavail * bsize < ENOUGH_BYTES ? null : place
  } catch {
    return null
  }
}

type Service = { readonly url: string; stop(): Promise<void> }

const nothing = (): Promise<void> => Promise.resolve()

const given = (name: string): Service | undefined => {
  const url = process.env[name]
  return url === undefined || url === '' ? undefined : { url, stop: nothing }
}

const missing = (sentence: string): void => {
  if (process.env['CI'] === 'true') throw new Error(sentence)
  console.warn(sentence)
}

export const startPostgres = async (): Promise<Service | null> => {
  const bin = postgresPrograms()
  if (bin === null) return null
  const folder = mkdtempSync(join(tmpdir(), 'matters-postgres-'))
  // PostgreSQL refuses to run as root, so it is run as the user its package brings.
  const user = process.getuid?.() === 0 ? { uid: idOf('-u'), gid: idOf('-g') } : {}
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid)
  const data = join(folder, 'data')
  const initdb = ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync']
  execFileSync(join(bin, 'initdb'), initdb, { ...user, cwd: folder, stdio: 'ignore' })
  const port = await freePort()
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '200',
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
  }
  const server = spawn(
    join(bin, 'postgres'),
    ['-D', data, '-p', `${port}`, ...Object.entries(settings).flatMap(([k, v]) => ['-c', `${k}=${v}`])],
    { ...user, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] },
  )
  return await running(server, folder, 'SIGQUIT', `postgres://postgres@127.0.0.1:${port}/postgres`)
}

const startRedis = async (): Promise<Service | null> => {
  const program = onPath('redis-server')
  if (program === null) return null
  const folder = mkdtempSync(join(tmpdir(), 'matters-redis-'))
  const port = await freePort()
  const settings = ['--port', `${port}`, '--bind', '127.0.0.1', '--save', '', '--dir', folder]
  const server = spawn(program, settings, { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'] })
  return await running(server, folder, 'SIGKILL', `redis://127.0.0.1:${port}/0`)
}

/** Waits for the line both servers write when they take connections. */
const running = async (
  server: ChildProcess,
  folder: string,
  signal: NodeJS.Signals,
  url: string,
): Promise<Service> => {
  const kill = () => void server.kill(signal)
  process.once('exit', kill)
  const output = server.stderr ?? server.stdout
  if (output === null) throw new Error('The test server has no output to watch')
  const said: string[] = []
  const ready = new Promise<void>((resolve, reject) => {
    createInterface(output).on('line', (line) => {
      said.push(line)
      if (/ready to accept connections/i.test(line)) resolve()
    })
    server.once('error', reject)
    server.once('exit', () => reject(new Error(`A test server did not start:\n${said.slice(-5).join('\n')}`)))
  })
  await ready
  return {
    url,
    stop: async () => {
      process.off('exit', kill)
      const ended = once(server, 'exit')
      kill()
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export const makeTemplate = async (url: string, name: string): Promise<void> => {
  await onServer(url, sql`create database ${sql.id(name)}`)
  const register = await connect({ url: databaseUrl(url, name) })
  await migrate(register.db)
  await register.close()
}

/** The template, and the copies that the workers have made of it. */
const dropDatabases = async (url: string, template: string): Promise<void> => {
  const server = await connect({ url })
  const { rows } = await sql<{ datname: string }>`
    select datname from pg_database where starts_with(datname, ${template})`.execute(server.db)
  for (const { datname } of rows) await sql`drop database ${sql.id(datname)} with (force)`.execute(server.db)
  await server.close()
}

const onServer = async (url: string, statement: ReturnType<typeof sql>): Promise<void> => {
  const server = await connect({ url })
  await statement.execute(server.db)
  await server.close()
}

/** The address of another database on the same server. */
export const databaseUrl = (serverUrl: string, database: string): string => {
  const url = new URL(serverUrl)
  url.pathname = `/${database}`
  return url.href
}

/** The folder of PostgreSQL's programs: Debian keeps them off the PATH, by version. */
const postgresPrograms = (): string | null => {
  const root = '/usr/lib/postgresql'
  const versions = existsSync(root) ? readdirSync(root).toSorted((a, b) => Number(b) - Number(a)) : []
  const folders = [...versions.map((version) => join(root, version, 'bin')), ...pathFolders()]
  return folders.find((f) => existsSync(join(f, 'initdb')) && existsSync(join(f, 'postgres'))) ?? null
}

export const onPath = (program: string): string | null =>
  pathFolders()
    .map((folder) => join(folder, program))
    .find((file) => existsSync(file)) ?? null

const pathFolders = (): readonly string[] => (process.env['PATH'] ?? '').split(':').filter((f) => f !== '')

const idOf = (which: '-u' | '-g'): number =>
  Number(execFileSync('id', [which, 'postgres'], { encoding: 'utf8' }))

export const freePort = async (): Promise<number> => {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (address === null || typeof address === 'string') throw new Error('No free port was found')
  return address.port
}
