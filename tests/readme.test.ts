import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { settings } from '../src/config.ts'
import { capturedIo } from './support/captured-io.ts'

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
  const io = capturedIo('.')
  await run(['--help'], io)
  const commands = [...io.said().matchAll(/^ {2}([a-z]+)(?= .*$)/gm)]
    .map((m) => m[1])
    .filter((c) => c !== 'help')
  expect(commands.length).toBeGreaterThan(8)
  for (const command of commands) expect(readme).toMatch(new RegExp(`\\b${command}\\b`))
})
