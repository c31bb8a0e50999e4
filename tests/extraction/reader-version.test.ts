import { expect, test } from 'vitest'
import { markOf, readerVersion } from '../../src/extraction/reader-version.ts'
import { version } from '../../src/version.ts'

test('names the program’s version and the rules it reads with', () => {
  expect(readerVersion()).toMatch(/^\d+\.\d+\.\d+.*\+[0-9a-f]{8}$/)
  expect(readerVersion().startsWith(`${version()}+`)).toBe(true)
  expect(readerVersion()).toBe(readerVersion())
})

test.each([
  ['a rule is changed', ['a.ts\nconst by = 1\n', 'b.ts\n']],
  ['a rule is added', ['a.ts\nconst by = 2\n', 'b.ts\n', 'c.ts\n']],
  ['a rule is renamed', ['a.ts\nconst by = 2\n', 'z.ts\n']],
])('changes when %s', (_, files) => {
  expect(markOf(files)).not.toBe(markOf(['a.ts\nconst by = 2\n', 'b.ts\n']))
})

test('is the same with the line ends of Windows', () => {
  expect(markOf(['a.ts\r\nconst by = 2\r\n'])).toBe(markOf(['a.ts\nconst by = 2\n']))
})
