import { describe, expect, test } from 'vitest'
import { setOffTabColumn } from '../../../src/minutes/repairs/tab-asides.ts'

const HEAD = '\t\t\t\t\tACTION'
const PROSE = [
  '2\tPolice report',
  '\tThe sergeant gave the figures for the month, which were much as they',
  '\twere in the month before.',
  '\tResolved to obtain two quotations for the\t\tClerk',
  '\trepair of the lamp.',
]

describe('a column of actions beside lines that tabs indent', () => {
  test.each([
    ['under a head of its own', HEAD],
    ['under a head of several titles', 'Item\tMinutes\t\t\tAction'],
    ['under owners', '\t\t\t\tAction by'],
  ])('%s', (_, head) => {
    expect(setOffTabColumn([head, ...PROSE]).filter((line) => line !== '')).toEqual([
      '2 Police report',
      'The sergeant gave the figures for the month, which were much as they were in the month before.',
      '\tResolved to obtain two quotations for the repair of the lamp.\tClerk',
    ])
  })

  test('the column goes on over several items', () => {
    const lines = [HEAD, ...PROSE, '3\tLamps', '\tIt was agreed to ask the county for a price.\t\tTK']
    expect(setOffTabColumn(lines)).toContain('\tIt was agreed to ask the county for a price.\tTK')
  })

  test('what stands outside it stays as it is', () => {
    const outside = ['Signed by the Mayor', 'on the day of the meeting']
    expect(setOffTabColumn([HEAD, ...PROSE, ...outside]).slice(-2)).toEqual(outside)
  })

  test.each([
    ['without a head', PROSE],
    ['under a head of figures', ['\t\t\t\tTotal', ...PROSE]],
    ['under a table of four titles', ['Ref\tTopic\tNotes\t\tDate\tAction', ...PROSE]],
    ['without lines of prose', [HEAD, '1\tNoted', '2\tNoted']],
    ['with a single tab', ['Minutes\tAction', ...PROSE]],
  ])('not %s', (_, lines) => {
    expect(setOffTabColumn(lines)).toEqual(lines)
  })
})
