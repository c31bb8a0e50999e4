import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { settings } from '../src/config.ts'

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')

it('lists every setting with its default and meaning, as the program has them', () => {
  const table = [
    '| Setting | Default | What it means |',
    '| --- | --- | --- |',
    ...settings.map(
      ({ name, fallback, means }) =>
        `| \`${name}\` | ${fallback === '' ? 'none' : `\`${fallback}\``} | ${means} |`,
    ),
  ].join('\n')
  expect(readme).toContain(table)
})

it('names every command that the program has', async () => {
  const { run } = await import('../src/cli/program.ts')
  let help = ''
  await run(['--help'], {
    out: (text) => {
      help += text
    },
    err: () => {},
    cwd: '.',
    env: {},
    isTerminal: false,
    input: { read: async () => new Uint8Array(), isTerminal: false },
    untilStopped: () => Promise.resolve(),
  })
  const commands = [...help.matchAll(/^ {2}([a-z]+)(?= .*$)/gm)].map((m) => m[1]).filter((c) => c !== 'help')
  expect(commands.length).toBeGreaterThan(8)
  for (const command of commands) expect(readme).toMatch(new RegExp(`\\b${command}\\b`))
})
