import { describe, expect, test } from 'vitest'
import { setOffColumns } from '../../../src/minutes/repairs/aside-columns.ts'

const head = 'Item                                              Action'
const set = (...lines: string[]): string[] => setOffColumns([head, ...lines]).filter((line) => line !== '')

describe('a column on the right that spaces set apart', () => {
  test('goes beside the paragraph it stands in, and not within its words', () => {
    expect(
      set(
        '',
        '3   Night bus',
        '    The pilot ends in March. Evaluation of the    Ann Tuck',
        '    bus to be presented in April.',
      ),
    ).toEqual([
      head,
      '3   Night bus',
      'The pilot ends in March. Evaluation of the bus to be presented in April.\tAnn Tuck',
    ])
  })

  test('is told from item to item where no blank line parts them', () => {
    expect(
      set(
        '1.  Vans. The DCC to sell one of the vans in      DCC',
        '    the summer.',
        '2.  Boats. There are none.',
        '3.  Bikes. The CFO to buy the ones that were',
        '    seen in May.                                  CFO',
      ),
    ).toEqual([
      head,
      '1.  Vans. The DCC to sell one of the vans in the summer.\tDCC',
      '2.  Boats. There are none.',
      '3.  Bikes. The CFO to buy the ones that were seen in May.\tCFO',
    ])
  })

  test.each([
    ['no head names it', ['The DCC to sell one of the vans in the            DCC', 'summer.']],
    ['its head stands too far left', ['Item       Action', 'The DCC to sell a van      DCC']],
    [
      'its head names something else',
      ['Item                                              Cost', 'A van of the old kind, as it is      £40'],
    ],
    [
      'what stands there is no few words',
      [head, `A van                                             who knows what this might be and why`],
    ],
  ])('is left alone when %s', (_, lines) => {
    expect(setOffColumns(lines)).toEqual(lines)
  })

  test('leaves a paragraph without anything beside it as it was', () => {
    const lines = [head, '', '   The pilot ends in March,', '   and no more was said.', '']
    expect(setOffColumns(lines)).toEqual(lines)
  })
})
