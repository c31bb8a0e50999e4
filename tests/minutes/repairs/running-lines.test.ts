import { describe, expect, test } from 'vitest'
import { readText } from '../../../src/minutes/plain-text/read-text.ts'
import { PAGE_END, runningLines } from '../../../src/minutes/repairs/running-lines.ts'

const kept = (...lines: string[]) => {
  const gone = runningLines(lines)
  return lines.filter((line, index) => line !== PAGE_END && !gone.has(index))
}
const text = (...lines: string[]) => readText(lines.join('\n'), { fileName: 'm.txt', sha256: '' }).text

const HEAD = 'Fernmoor Oversight Board   4 March 2025'
const BEGUN = 'The Chief Constable said that the work on the cells at Little Marsh had been held up, and that'
const ENDED = 'he would bring a new programme to the Board by the end of May 2025.'
const WHOLE = `${BEGUN} ${ENDED}`

describe('what the paper prints on every page', () => {
  test.each([
    ['a page number', ['Page 3 of 9']],
    ['a number in Word’s own words', ['3 | P a g e']],
    ['a head after a page number', ['Page 3 of 9', HEAD]],
    ['a head with the page’s number in it', [`${HEAD}   Page 3`]],
    ['the end of a page', [PAGE_END]],
    ['a number alone at the end of a page', ['3', PAGE_END]],
    ['a head, a foot and a marking', ['OFFICIAL', 'Page 3 of 9', PAGE_END, HEAD, 'OFFICIAL']],
    ['all of it among blank lines', ['', '  ', 'Page 3 of 9', '', PAGE_END, HEAD, '', '']],
  ])('does not break a sentence: %s', (_, between) => {
    const words = text(
      HEAD,
      'OFFICIAL',
      '',
      '1. Custody',
      BEGUN,
      ...between,
      ENDED,
      '',
      '2. Fleet',
      'Members noted the position.',
      'OFFICIAL',
      `${HEAD}   Page 4`,
      PAGE_END,
      HEAD,
      '',
      'Members thanked the drivers.',
    )
    expect(words.split('\n')).toContain(WHOLE)
    expect(words.match(/Fernmoor/g)).toHaveLength(1)
  })

  test.each([
    'OFFICIAL – 3 of 9',
    'OFFICIAL-SENSITIVE  Page 3 of 9',
    'Fernmoor Fire Authority – 4 March 2025        3',
    'Fernmoor Board minutes 04.03.25\tPage 3',
    'HR Committee, 4 March 2025     12',
    'Official 3 of 9',
  ])('does not break a sentence, though it stands but once: %s', (foot) => {
    expect(text('Some other body', '', BEGUN, '', foot, '', ENDED).split('\n')).toContain(WHOLE)
  })

  test.each([
    ['its number far to the right', 'Fernmoor Fire Board                Page 3 of 9', true],
    ['its number in the sentence', 'Members turned to the paper, page 3 of 9', false],
    ['no number of pages', 'See the costs in      page 3', false],
  ])('a foot that stands but once is told by %s', (_, foot, isGone) => {
    expect(kept('All was well.', foot, 'Next item.').includes(foot)).toBe(!isGone)
  })

  test('does not break the last short line of a cell', () => {
    expect(kept('7\tSend the plan to', 'the vale', 'PUBLIC', '3', 'by post\tAB')).toEqual([
      '7\tSend the plan to',
      'the vale',
      'by post\tAB',
    ])
    expect(kept('They left.', 'the vale', 'PUBLIC', '3', 'by post')).toContain('PUBLIC')
  })

  test.each([
    [
      'before a new sentence',
      ['The work is late.', 'Fernmoor Board – 4 March 2025        3', 'It will go on.'],
    ],
    ['without a number', [BEGUN, 'Fernmoor Board – 4 March 2025', ENDED]],
    ['that ends a sentence', [BEGUN, 'the Board of 4 March 2025.        3', ENDED]],
  ])('but a line %s stays', (_, lines) => {
    expect(kept(...lines)).toEqual(lines)
  })

  test('is left out of a page that a program wrote as HTML, too', () => {
    expect(
      text(
        `<p>${HEAD}</p>`,
        `<p>${BEGUN}</p>`,
        '<p>Page 1 of 3</p>',
        `<p>${HEAD}</p>`,
        `<p>${ENDED}</p>`,
        '<p>Page 2 of 3</p>',
        `<p>${HEAD}</p>`,
        '<p>Members left.</p>',
      ).split('\n'),
    ).toEqual([HEAD.replaceAll(/ +/g, ' '), WHOLE, 'Members left.'])
  })

  test('is known without the ends of pages when it names the body and the day', () => {
    expect(kept('Title', HEAD, 'One.', HEAD, 'Two.', HEAD, 'Three.')).toEqual([
      'Title',
      HEAD,
      'One.',
      'Two.',
      'Three.',
    ])
  })

  test('stays where it opens another set of minutes', () => {
    const lines = [
      'Fernmoor Oversight Board',
      'Present: Ada Quill',
      'One.',
      'Page 1 of 2',
      PAGE_END,
      'Fernmoor Oversight Board',
      'Two.',
      'Page 2 of 2',
      PAGE_END,
      'Fernmoor Oversight Board',
      '8 April 2025',
      'Minutes of the meeting',
      'Three.',
      'Page 1 of 2',
      PAGE_END,
      'Fernmoor Oversight Board',
      'Four.',
    ]
    expect(kept(...lines)).toEqual([
      'Fernmoor Oversight Board',
      'Present: Ada Quill',
      'One.',
      'Two.',
      'Fernmoor Oversight Board',
      '8 April 2025',
      'Minutes of the meeting',
      'Three.',
      'Four.',
    ])
  })
})

describe('words that come again stay', () => {
  test.each([
    ['a resolution', ['RESOLVED: That the report be noted.', 'One.', 'Page 1 of 2']],
    ['an action', ['Action: CC to report to the Board', 'Page 1 of 2', PAGE_END]],
    ['a heading of the text', ['Actions', 'One.', 'Two.', 'Three.', 'Page 1 of 2']],
    ['the head of a table', ['Ref\tAction\tOwner', '1\tSell a van\tCFO', 'Page 1 of 2', PAGE_END]],
    ['the head of a drawn table', ['Ref | Action | Board owner', 'Page 1 of 2', PAGE_END]],
    ['a list item', ['• The Board was seen', 'Page 1 of 2', PAGE_END]],
    ['a numbered item', ['1. Minutes', 'Page 1 of 2', PAGE_END]],
  ])('%s', (_, lines) => {
    const words = lines.filter((line) => line !== PAGE_END && !line.startsWith('Page'))
    expect(kept('Title', 'Agreed.', ...lines, ...lines, ...lines)).toEqual([
      'Title',
      'Agreed.',
      ...words,
      ...words,
      ...words,
    ])
  })

  test.each(['12', '12/24', '3'])('a number alone that is an item’s: %s', (number) => {
    expect(kept('Title', number, 'Custody', 'Members noted it.')).toContain(number)
  })

  test('a body named twice', () => {
    expect(kept('Fernmoor Oversight Board', 'One.', 'Fernmoor Oversight Board', 'Two.')).toHaveLength(4)
  })
})

describe('what a page’s end puts within a sentence', () => {
  const left = (...lines: string[]): string[] => {
    const gone = runningLines(lines)
    return lines.filter((line, index) => line !== '' && !gone.has(index))
  }

  test.each([
    ['the name of the meeting and the number of the page', ['HARROW POLICING BOARD 15 APRIL 2021', '3']],
    ['both on one line', ['Strategic Board 26/05/22                              2']],
    ['the number above the name', ['7', 'Audit Committee – 3 June 2024']],
    ['the page in words', ['Page 4 of 9']],
    ['a marking', ['NOT FOR SHARING', '12', 'Board minutes 3 June 2024']],
  ])('goes, though no other page has it: %s', (_, printed) => {
    expect(left('The officers would have had the', '', ...printed, '', 'training by June.')).toEqual([
      'The officers would have had the',
      'training by June.',
    ])
  })

  test.each([
    ['The sentence has ended.', ['Strategic Board 26/05/22      2'], 'training by June.'],
    ['The officers would have had the', ['Strategic Board 26/05/22      2'], 'Training follows in June.'],
    ['The officers would have had the', ['Training was at 4'], 'and others had none.'],
    ['The board heard from', ['Audit Committee – 3 June 2024'], 'which had met before.'],
    ['Vans sold', ['3'], 'of them in June.'],
  ])('stays: %s %s %s', (before, between, after) => {
    expect(left(before, ...between, after)).toEqual([before, ...between, after])
  })
})
