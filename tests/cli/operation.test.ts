import { spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { connect } from '../../db/connect.ts'
import { listOpenHolds } from '../../db/mail-holds.ts'
import { openApp } from '../../src/app.ts'
import { run } from '../../src/cli/program.ts'
import { parseConfig } from '../../src/config.ts'
import { capturedIo } from '../support/captured-io.ts'
import { outOfOffice } from '../operation/dsn.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'matters-operation-'))
})
afterEach(async () => rm(folder, { recursive: true }))

const matters = async (args: readonly string[], env: Record<string, string> = {}, given = '') => {
  const io = capturedIo(folder, env, given)
  return { exit: await run(args, io), said: io.said(), complained: io.complained() }
}

const register = () => connect({ file: join(folder, 'data', 'register.db') })

/** What the worker does at the start of its life, once. */
const tickOnce = async (): Promise<void> => {
  const app = await openApp(parseConfig({}, folder))
  await app.runner.start()
  await app.close()
}

describe('pausing all mail', () => {
  beforeEach(() => matters(['migrate']))

  it('says what it does, lasts until it is resumed, and is seen by the doctor', async () => {
    const paused = await matters(['pause', '--reason', 'Wrong minutes put in', '--by', 'Isla Penhallick'])
    expect(paused).toMatchObject({ exit: 0, said: expect.stringMatching(/All mail is paused/) })
    expect((await matters(['doctor'])).said).toContain(
      'look at  Isla Penhallick has paused all mail: Wrong minutes put in.',
    )
    expect((await matters(['resume'])).said).toMatch(/Mail is resumed/)
    expect((await matters(['doctor'])).said).toContain('ok       Mail is not held')
  })

  it.each([
    ['without a reason', ['pause'], 2, /--reason/],
    ['with an empty reason', ['pause', '--reason', ' '], 2, /Enter why/],
    ['resumed when it is not paused', ['resume'], 1, /Mail is not paused/],
    ['resumed after a restore that was none', ['resume', '--after-restore'], 1, /not held after a restore/],
    [
      'with a choice that is none',
      ['resume', '--after-restore', '--send', 'some'],
      2,
      /today, all or nothing/,
    ],
    ['with a choice alone', ['resume', '--send', 'all'], 2, /goes with --after-restore/],
  ])('%s is refused with a sentence', async (_, args, exit, sentence) => {
    const result = await matters(args)
    expect([result.exit, result.complained]).toEqual([exit, expect.stringMatching(sentence)])
  })
})

describe('a register that was put back from a backup', () => {
  it('is recognised; its mail waits for a word, and goes after it', async () => {
    await matters(['migrate'])
    await tickOnce()
    const connection = await register()
    const backup = await connection.db.selectFrom('beat').selectAll().executeTakeFirstOrThrow()
    await connection.close()
    await tickOnce()
    const older = await register()
    await older.db.updateTable('beat').set(backup).execute()
    await older.close()

    await tickOnce()
    const told = await matters(['doctor'])
    expect(told.exit).toBe(1)
    expect(told.said).toMatch(/WRONG.*until somebody says what is to go\. The register is an older copy/)
    expect((await matters(['resume', '--after-restore'])).said).toMatch(/What is due today goes/)
    const app = await openApp(parseConfig({}, folder))
    expect(await app.jobs.find(({ name }) => name === 'deliver-mail')?.run()).toMatch(/^sent 0/)
    expect(await listOpenHolds(app.db)).toEqual([])
    await app.close()
    await tickOnce()
    expect((await matters(['doctor'])).exit).toBe(0)
  })
})

describe('a report of a mail that came back', () => {
  beforeEach(() => matters(['migrate']))

  it('that is none is left alone, with a sentence and exit code 1', async () => {
    await writeFile(join(folder, 'away.eml'), outOfOffice)
    expect(await matters(['bounce', 'away.eml'])).toMatchObject({
      exit: 1,
      complained: expect.stringMatching(/automatic reply/),
    })
    expect((await matters(['bounce', '-'], {}, 'hello')).complained).toMatch(/show its source/)
    expect((await matters(['bounce', 'nowhere.eml'])).complained).toMatch(/There is no file nowhere\.eml/)
  })
})

describe('a Redis that is down', () => {
  const env = { MATTERS_REDIS: 'redis://127.0.0.1:1' }

  it('is nothing to the pages', async () => {
    const result = await matters(['web', '--port', '0'], env)
    expect(result).toMatchObject({ exit: 0, complained: '' })
    expect(result.said).toMatch(
      /The pages are at http:\/\/127\.0\.0\.1:\d+\. Mails go out when “matters work” runs/,
    )
  })
})

/** Says at its end which modules the program loaded. */
const HOOK = `data:text/javascript,${encodeURIComponent(`
import { registerHooks } from 'node:module'
const loaded = []
registerHooks({ load: (url, context, next) => (loaded.push(url), next(url, context)) })
process.on('exit', () => process.stdout.write('loaded ' + JSON.stringify(loaded)))
`)}`

it('in the default setting neither Redis’s nor PostgreSQL’s libraries are loaded, also not to work', () => {
  const app = fileURLToPath(new URL('../../src/app.ts', import.meta.url))
  const config = fileURLToPath(new URL('../../src/config.ts', import.meta.url))
  const program = `
    const { openApp } = await import(${JSON.stringify(app)})
    const { parseConfig } = await import(${JSON.stringify(config)})
    const app = await openApp(parseConfig({}, ${JSON.stringify(folder)}))
    await app.runner.start()
    await app.close()`
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', HOOK, '--input-type=module', '--eval', program],
    { encoding: 'utf8', cwd: fileURLToPath(new URL('../..', import.meta.url)) },
  )
  const loaded: readonly string[] = JSON.parse(/^loaded (.*)$/m.exec(stdout)?.[1] ?? JSON.stringify([stderr]))
  const libraries = new Set(
    loaded.flatMap((url) => /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1] ?? []),
  )
  expect([...libraries]).toEqual(expect.arrayContaining(['kysely', 'better-sqlite3', 'nodemailer']))
  expect([...libraries].filter((name) => ['bullmq', 'ioredis', 'pg', 'postal-mime'].includes(name))).toEqual(
    [],
  )
})
