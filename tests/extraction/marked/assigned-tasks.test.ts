import { describe, expect, test } from 'vitest'
import { readCommitments } from '../../../src/extraction/read-commitments.ts'
import { stripBullet } from '../../../src/minutes/lines/bullets.ts'
import { readHtml } from '../../../src/minutes/html/read-html.ts'
import { readText } from '../../../src/minutes/plain-text/read-text.ts'

const HEAD = [
  'Ferry Board',
  'Tuesday 14 October 2025',
  'Present: Ann Stone (AS), Clerk; Bill Lane (BL), Harbour Master',
  '',
]
const file = { fileName: 'm.txt', sha256: '' }
const read = (...lines: readonly string[]) => readCommitments(readText([...HEAD, ...lines].join('\n'), file))

/** "Owner | quote" of each proposal. */
const proposed = (...lines: readonly string[]): string[] =>
  read(...lines).candidates.map(({ owner, quote }) => `${owner?.text ?? 'nobody'} | ${quote}`)

describe('a task that a program lists with whoever is to do it', () => {
  test.each([
    ['- @Bill Lane Mend the gate by 9 January 2026', 'Bill Lane'],
    ['- @Bill Lane to mend the gate', 'Bill Lane'],
    ['- Gates: @Bill Lane will check the hinges', 'Bill Lane'],
    ['- Write to the Home Office @Ann Stone', 'Ann Stone'],
    ['- Circulate the costs by 4 May 2026 (@BL)', 'BL'],
    ['- @Odo Pyke Circulate the costs', 'Odo Pyke'],
    ['- @Odo: please circulate the costs', 'Odo'],
    ['- Gates: Circulate the costs by 28 November 2025. (Ann Stone)', 'Ann Stone'],
    ['- Circulate the costs of the new gates (Odo Pyke)', 'Odo Pyke'],
  ])('%s', (line, owner) => {
    expect(proposed(line).map((said) => said.split(' | ')[0])).toEqual([owner])
  })

  test.each([
    '- @Bill Lane thanked everybody who came',
    '- @Bill Lane: 4 of 9 gates are shut',
    '- The gate shuts at 9 @Little Marsh',
    '- Questions go to clerk@Board.example',
    '- The costs were lower than feared (Ann Stone)',
    '- Boats (Ann Stone)',
    '- @Bill Lane Thanks to all who came',
    '- @Odo Pyke Thanks to all who came',
  ])('no task: %s', (line) => {
    expect(proposed(line)).toEqual([])
  })

  test.each([
    ['Follow-up tasks', '- Review the tides - Odo Pyke - Due 12/12/2025', 'Odo Pyke'],
    ['Open tasks', '- Review the tides – Ann Stone – 12 December 2025', 'Ann Stone'],
    ['Follow-up items:', '- Review the tides - Bill Lane', 'Bill Lane'],
    ['Tasks', '- Review the tides - part two - Bill Lane', 'Bill Lane'],
    ['Tasks', '- Review the tides - Ferry Board - 12 December 2025', 'nobody'],
  ])('under "%s": %s', (heading, line, owner) => {
    expect(proposed(heading, '', line).map((said) => said.split(' | ')[0])).toEqual([owner])
  })
})

describe('a box to tick', () => {
  test.each(['☐ ', '- [ ] ', '2. [ ] ', '• ☐ ', '* [ ] '])(
    'that is empty stands in no quote: "%s"',
    (box) => {
      expect(proposed('Tasks', '', `${box}BL to mend the gate by 9 January 2026`)).toEqual([
        'BL | BL to mend the gate by 9 January 2026',
      ])
    },
  )

  test.each(['☑ ', '☒ ', '- [x] ', '1. [X] ', '✅ '])(
    'that is ticked says that its task is done: "%s"',
    (box) => {
      const { candidates, dropped } = read(
        'Tasks',
        '',
        `${box}BL to mend the gate by 9 January 2026. It is to be painted.`,
      )
      expect(candidates).toEqual([])
      expect(dropped.map(({ reason }) => reason)).toEqual(Array(2).fill('It is ticked as done.'))
    },
  )

  test('is read on a web page and in a table', () => {
    const page = `<p>Ferry Board, 14 October 2025</p><h2>Tasks</h2><ul><li><input type="checkbox" checked> AS to mend the gate</li>
      <li><input type=checkbox> AS to sell the boat</li></ul><form><input type=text value="AS to row"></form>
      <table><tr><th>Action</th><th>Owner</th><th>By when</th></tr>
      <tr><td><input type=checkbox checked>Count the boats</td><td>AS</td><td>4 May 2026</td></tr>
      <tr><td><input type=checkbox>Paint the boats</td><td>AS</td><td>4 May 2026</td></tr></table>`
    const { candidates } = readCommitments(readHtml(page, file))
    expect(candidates.map(({ quote }) => quote)).toEqual(['AS to sell the boat', 'Paint the boats'])
  })

  test.each(['[a] One', '[x](https://x.example) One', '[] One', 'One [x]', '[12] One', '2025. [x] One'])(
    'is no other bracket: %s',
    (line) => {
      expect(stripBullet(line)).toEqual({ text: line, bullet: false })
    },
  )
})
