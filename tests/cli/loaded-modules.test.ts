import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const matters = fileURLToPath(new URL('../../src/matters.mjs', import.meta.url))

/** Says at its end which modules the program loaded. */
const HOOK = `data:text/javascript,${encodeURIComponent(`
import { registerHooks } from 'node:module'
const loaded = []
registerHooks({ load: (url, context, next) => (loaded.push(url), next(url, context)) })
process.on('exit', () => process.stderr.write(JSON.stringify(loaded)))
`)}`

/** The libraries that a command loads before it has done its work, by name. */
const librariesOf = (...args: readonly string[]) => {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--import', HOOK, matters, ...args], {
    encoding: 'utf8',
  })
  const loaded: unknown = JSON.parse(stderr)
  if (!Array.isArray(loaded)) throw new TypeError(stderr)
  const names = loaded.flatMap((url) => /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(String(url))?.[1] ?? [])
  const own = loaded
    .filter((url) => !String(url).includes('/node_modules/'))
    .flatMap((url) => /.*\/(src\/.*)$/.exec(String(url))?.[1] ?? [])
  return { stdout, status, own, libraries: [...new Set(names)] }
}

it.each([[['--help']], [['extract', '--help']], [['serve', '--help']]])(
  '%s loads none of the libraries that do the work',
  (args) => {
    const { stdout, status, own, libraries } = librariesOf(...args)
    expect([status, stdout.split(' ')[0], libraries]).toEqual([0, 'Usage:', ['commander']])
    // If this grows, the start of every command grows with it.
    expect(own.length).toBeLessThan(60)
  },
)

it('reading a file loads nothing that looks into it: that is done in a process of its own', () => {
  const minutes = fileURLToPath(
    new URL('../../src/demo/minutes/2025-01-14-holding-to-account.txt', import.meta.url),
  )
  const { stdout, status, own, libraries } = librariesOf('read', minutes, '--json')
  expect(status).toBe(0)
  expect(JSON.parse(stdout)).toMatchObject({ meeting: { chair: 'Rosalind Thackwray' } })
  expect(own).toContain('src/reading/read-apart.ts')
  expect(own).not.toContain('src/extraction/read-commitments.ts')
  expect(libraries).not.toContain('chrono-node')
})
