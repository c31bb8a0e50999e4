import { expect, test } from 'vitest'
import { wrapText } from '../../src/notifications/wrap-text.ts'

const address = `https://register.westmarch.example/commitments/${'C'.repeat(60)}`

test.each<[string, string, string]>([
  ['a short line', 'Due today', 'Due today'],
  ['an empty line', 'One\n\nTwo', 'One\n\nTwo'],
  ['a line of just the width', 'x'.repeat(36) + ' ' + 'y'.repeat(37), 'x'.repeat(36) + ' ' + 'y'.repeat(37)],
  ['a longer line', 'x'.repeat(37) + ' ' + 'y'.repeat(37), 'x'.repeat(37) + '\n' + 'y'.repeat(37)],
  [
    'an indented line keeps its place',
    `  ${'x'.repeat(40)} ${'y'.repeat(40)}`,
    `  ${'x'.repeat(40)}\n  ${'y'.repeat(40)}`,
  ],
  ['a link stays with its name', `Open C-0042: ${address}`, `Open C-0042: ${address}`],
])('%s', (_, given, wrapped) => {
  expect(wrapText(given)).toBe(wrapped)
})
