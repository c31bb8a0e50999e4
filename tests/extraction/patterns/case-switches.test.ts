import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, describe, expect, test, vi } from 'vitest'

const folder = new URL('../../../src/extraction/', import.meta.url)
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.ts'),
)

/** "(?-i:" and "(?i:" within a pattern. */
const SWITCH = /\(\?(?:-i|i):/
/** The same behind a slash, and not in a text that a pattern is put together from. */
const IN_LITERAL = /^[^'"`*]*\/[^'"`]*\(\?(?:-i|i):/

describe('Node loses a switch of case within a pattern once it holds many of them, so that', () => {
  afterAll(() => vi.resetModules())

  test('no pattern is written with one', () => {
    const literals = files.flatMap((name) =>
      readFileSync(new URL(name, folder), 'utf8')
        .split('\n')
        .filter((line) => IN_LITERAL.test(line))
        .map((line) => `${name}: ${line.trim().slice(0, 80)}`),
    )
    expect(literals).toEqual([])
  })

  test('none is put together with one', async () => {
    const made: string[] = []
    const Usual = RegExp
    vi.stubGlobal(
      'RegExp',
      class extends Usual {
        constructor(pattern: string | RegExp, flags?: string) {
          super(pattern, flags)
          if (SWITCH.test(this.source)) made.push(this.source.slice(0, 120))
        }
      },
    )
    try {
      vi.resetModules()
      for (const name of files) await import(new URL(name, folder).href)
    } finally {
      vi.unstubAllGlobals()
    }
    expect(made).toEqual([])
  })
})
