import { expect, it } from 'vitest'
import { changeLines } from '../../src/agenda/item-lines.ts'

it('a heading that was cut short needs no full stop before what changed', () => {
  const nothing = { against: 'version 1', cameBack: [], takenOut: [], changed: [] }
  const added = [
    { label: 'C-0001', heading: 'He would expect 95% of records and…', words: 'Due on 8 October 2025' },
    { label: 'C-0002', heading: 'Send the plan', words: 'Due on 9 October 2025' },
    { label: 'Other matter', heading: 'The floods', words: '' },
  ]
  expect(changeLines({ changes: { ...nothing, added } })).toEqual([
    {
      heading: 'Added',
      lines: [
        'C-0001, He would expect 95% of records and… Due on 8 October 2025',
        'C-0002, Send the plan. Due on 9 October 2025',
        'Other matter, The floods',
      ],
    },
  ])
})
