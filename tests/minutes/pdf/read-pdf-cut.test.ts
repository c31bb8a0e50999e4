import { describe, expect, test } from 'vitest'
import { isCutWord } from '../../../src/minutes/pdf/pdf-hyphens.ts'
import type { PageLayout } from '../../../src/minutes/pdf/pdf-lines.ts'
import { at, box, lines, page, textsOf } from './pdf-page.ts'

/** A bordered log of rows 36 points high from `top` on: number, task in two lines, owner. */
const log = (top: number, rows: readonly (readonly [number: string, task: string, owner: string])[]) =>
  rows.reduce<PageLayout>(({ pieces, rules }, [number, task, owner], index) => {
    const y = top + index * 36
    return page(
      [
        ...pieces,
        at(45, y + 12, number),
        ...lines(y + 12, [task, 'on the state of the north ferry'], 85),
        at(305, y + 12, owner),
      ],
      [...rules, ...box(40, y, 80, y + 36), ...box(80, y, 300, y + 36), ...box(300, y, 400, y + 36)],
    )
  }, page([]))

const fifteen = (from: number) =>
  Array.from({ length: 15 }, (_, at): [string, string, string] => [
    `${from + at}`,
    `Send paper ${from + at}`,
    at === 0 ? `A${from}` : 'Clerk',
  ])

describe('What stands at the edge of a page', () => {
  test('of a bordered log is a part of its row, though it begins alike on the next page', () => {
    const texts = textsOf(log(30, fifteen(100)), log(30, fifteen(200)), log(30, fifteen(300)))
    expect(texts).toHaveLength(45)
    expect(texts[15]).toBe('200 | Send paper 200 on the state of the north ferry | A200')
    expect(texts.filter((text) => !text.includes('on the state of the north ferry'))).toEqual([])
  })

  test('is left out where the whole row comes again, but for the head of the log, and in a box of its own', () => {
    const head: [string, string, string] = ['No', 'Tasks of the crew', 'Who']
    const texts = textsOf(
      log(30, [head, ...fifteen(100)]),
      log(30, [head, ...fifteen(200)]),
      log(30, [head, ...fifteen(300)]),
    )
    expect(texts.flatMap((text, index) => (text.startsWith('No') ? [index] : []))).toEqual([0])
    const boxed = (words: string) =>
      page(
        [at(45, 42, 'Ferry Board'), at(305, 42, 'May'), at(50, 400, words)],
        [...box(40, 30, 300, 50), ...box(300, 30, 400, 50)],
      )
    expect(textsOf(boxed('One.'), boxed('Two.'))).toEqual(['One.', 'Two.'])
  })
})

describe('A word too long for its column', () => {
  const hyphenation = { vocabulary: new Set(['commissioner', 'ferry', 'inspect']), breaksWords: false }

  test.each([
    ['inspectio', 'n of the ferry'],
    ['Discharg', 'ed'],
    ['commissi', 'oner'],
    ['disparitie', 's'],
    ['breakdo', 'wn of costs'],
  ])('was cut: %s | %s', (line, next) => {
    expect(isCutWord(line, next, hyphenation)).toBe(true)
  })

  test.each([
    ['Complete', 'rollout of'],
    ['neighbourhood', 'policing'],
    ['the', 'ferry'],
    ['crew', 'able to sail'],
    ['Board', 'Clerk'],
    ['the crew', 'ed'],
    ['2024', 's'],
  ])('was not: %s | %s', (line, next) => {
    expect(isCutWord(line, next, hyphenation)).toBe(false)
  })

  test('is made whole only where its line is full', () => {
    const row = (width: number) =>
      page(
        [at(45, 212, 'inspectio'), at(45, 224, 'n'), at(width + 5, 212, 'Clerk')],
        [...box(40, 200, width, 240), ...box(width, 200, 400, 240)],
      )
    expect(textsOf(row(96))).toEqual(['inspection | Clerk'])
    expect(textsOf(row(130))).toEqual(['inspectio n | Clerk'])
  })
})

describe('Two columns of days side by side without borders', () => {
  test('stay apart where a day of the first comes near to the second', () => {
    const rows: readonly (readonly [string, string, string])[] = [
      ['Paint the ferry', '31 May 2024', ''],
      ['Mend the gate', '30 June|2024', '31 July|2024'],
      ['Count the dogs', '30 June|2024', '31 July|2024'],
      ['Sell the boat', 'None', '31 July|2024'],
    ]
    const pieces = rows.flatMap(([task, first, second], index) =>
      [task, first, second].flatMap((cell, column) =>
        cell
          .split('|')
          .map((words, line) => at([50, 200, 258][column] ?? 0, 212 + index * 24 + line * 12, words)),
      ),
    )
    const head = [at(50, 200, 'Action'), at(200, 200, 'Due'), at(258, 200, 'Revised')]
    expect(textsOf(page([...head, ...pieces]))).toEqual([
      'Action | Due | Revised',
      'Paint the ferry | 31 May 2024 | ',
      'Mend the gate | 30 June 2024 | 31 July 2024',
      'Count the dogs | 30 June 2024 | 31 July 2024',
      'Sell the boat | None | 31 July 2024',
    ])
  })
})

describe('A column of owners without borders', () => {
  const told = 'The Board heard that the ferry had been mended and painted'
  const asked = 'by its crew. The Clerk agreed to send the bill'

  test('is a cell of its own, also where the first item has nothing in it', () => {
    const texts = textsOf(
      page([
        at(50, 200, '1.'),
        ...lines(200, [told, 'by its crew.'], 80),
        at(50, 230, '2.'),
        ...lines(230, [told, asked, 'to the Mayor.'], 80),
        at(400, 242, 'EC'),
        at(400, 254, 'June'),
        at(50, 272, '3.'),
        ...lines(272, [told, 'by its crew.'], 80),
        at(400, 284, 'AT'),
      ]),
    )
    expect(texts).toEqual([
      `1. | ${told} by its crew. | `,
      `2. | ${told} ${asked} to the Mayor. | EC June`,
      `3. | ${told} by its crew. | AT`,
    ])
  })

  test('keeps its head out of the table above', () => {
    const texts = textsOf(
      page([
        at(50, 200, 'Agnes Tarn'),
        at(150, 200, 'Chair'),
        at(50, 212, 'Edwin Cole'),
        at(150, 212, 'Clerk'),
        at(400, 224, 'Action', true),
        at(50, 236, '1.'),
        ...lines(236, [told, asked], 80),
        at(400, 248, 'EC'),
      ]),
    )
    expect(texts.slice(0, 3)).toEqual(['Agnes Tarn | Chair', 'Edwin Cole | Clerk', ' |  | Action'])
  })
})
