import { expect, test } from 'vitest'
import { narrow } from '../../../src/minutes/repairs/narrow-words.ts'

test.each(['', 'The Clerk to write', '£5, café, ÿ', 'the Clerk’s list – “urgent”', 'Łukasz', '✓ 𝒜'])(
  'words stay as they are: %s',
  (words) => {
    expect(narrow(words)).toBe(words)
    expect(narrow(`${words}\n’`.slice(0, -2))).toBe(words)
  },
)
