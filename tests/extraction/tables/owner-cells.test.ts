import { describe, expect, test } from 'vitest'
import { candidatesIn } from '../candidates-in.ts'

const ownerOf = (cell: string): string | undefined =>
  candidatesIn(`Actions\n\nRef\tAction\tOwner\tDue\n1\tList of the vans for members\t${cell}\t3 June 2024`)
    .map(({ owner }) => owner?.text)
    .at(0)

describe('an owner’s cell that says he is to see to it', () => {
  test.each([
    ['MH to arrange', 'MH'],
    ['MH / CD to circulate', 'MH / CD'],
    ['Clerk to action', 'Clerk'],
    ['Tom Orr to lead', 'Tom Orr'],
    ['Head of Fleet to confirm.', 'Head of Fleet'],
  ])('%s', (cell, owner) => {
    expect(ownerOf(cell)).toBe(owner)
  })

  test.each(['MH', 'Assistant to Clerk', 'Chair and Clerk', 'Adviser to Board', 'Secretary to Panel'])(
    'not %s',
    (cell) => {
      expect(ownerOf(cell)).toBe(cell)
    },
  )
})

describe('a mark alone above a list that holds nothing', () => {
  test.each(['4\tNone', '12. None', '4\tNo actions', '4\tN/A', 'None'])('%j', (line) => {
    expect(candidatesIn(`Actions arising:\n${line}`)).toEqual([])
  })

  test.each([
    'JR to bring the list of vans',
    '4\tJR to bring the list of vans',
    'JR to say why none was bought',
    'JR to send N/A forms to all',
    '4. JR to list what needs no action',
  ])('not %j', (line) => {
    expect(candidatesIn(`Actions arising:\n${line}`)).not.toEqual([])
  })
})
