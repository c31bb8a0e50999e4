import { describe, expect, it } from 'vitest'
import { wordChanges } from '../../../src/register/minutes/word-changes.ts'

/** "share the [old] plan": changed words in brackets. */
const marked = (before: string, after: string) => {
  const changes = wordChanges(before, after)
  return [changes.before, changes.after].map((runs) =>
    runs.map(({ words, changed }) => (changed ? `[${words}]` : words)).join(' '),
  )
}

describe('two wordings side by side', () => {
  it.each([
    ['share the plan', 'share the plan', 'share the plan', 'share the plan'],
    [
      'share the plan by June',
      'share the plan by July',
      'share the plan by [June]',
      'share the plan by [July]',
    ],
    ['share the plan', 'share the new plan', 'share the plan', 'share the [new] plan'],
    ['share the whole plan', 'share the plan', 'share the [whole] plan', 'share the plan'],
    [
      'DCC to share it in May',
      'ACC to print it in May',
      '[DCC] to [share] it in May',
      '[ACC] to [print] it in May',
    ],
    ['share  the\nplan', 'share the plan', 'share the plan', 'share the plan'],
    ['one two', 'three four', '[one two]', '[three four]'],
    ['', 'all of it', '', '[all of it]'],
    ['the plan and the plan', 'the plan', 'the plan [and the plan]', 'the plan'],
  ])('%s / %s', (before, after, left, right) => {
    expect(marked(before, after)).toEqual([left, right])
  })

  it('nothing of either is lost', () => {
    const [before, after] = ['a b c d e f', 'b x d y f z']
    const changes = wordChanges(before, after)
    expect(changes.before.map(({ words }) => words).join(' ')).toBe(before)
    expect(changes.after.map(({ words }) => words).join(' ')).toBe(after)
  })
})
