import { describe, expect, test } from 'vitest'
import { inChosenOrder, moved, type Place, whyNotMoved } from '../../src/agenda/choices.ts'

describe('moving a matter among those under its heading', () => {
  // a and b stand under one heading, C, D and E under the next.
  const shown = ['a', 'b', 'C', 'D', 'E']
  const group = ['C', 'D', 'E']
  test.each<[string, Place, string | null]>([
    ['D', 'up', 'abDCE'],
    ['D', 'down', 'abCED'],
    ['E', 1, 'abECD'],
    ['C', 3, 'abDEC'],
    ['C', 2, 'abDCE'],
    ['C', 'up', null],
    ['E', 'down', null],
    ['D', 2, null],
    ['D', 0, null],
    ['D', 4, null],
    ['a', 1, null],
  ])('%s %s', (id, place, order) => {
    expect(moved(shown, group, id, place)?.join('') ?? null).toBe(order)
  })

  test('leaves those of another heading between them where they are', () => {
    expect(moved(['C', 'a', 'D', 'b', 'E'], group, 'E', 1)).toEqual(['E', 'a', 'C', 'b', 'D'])
  })

  test.each<[Place, number, string]>([
    ['up', 3, 'C-0001 is already the first here.'],
    ['down', 3, 'C-0001 is already the last here.'],
    [2, 3, 'C-0001 is already number 2 here.'],
    [4, 3, 'C-0001 cannot be number 4: there are 3 under this heading.'],
    [0, 1, 'C-0001 cannot be number 0: there is 1 under this heading.'],
  ])('to %s of %s', (place, neighbours, words) => {
    expect(whyNotMoved('C-0001', place, neighbours)).toBe(words)
  })
})

test('what has come since a person moved others stands behind the one that the rules put before it', () => {
  expect(inChosenOrder(['x', 'a', 'n', 'b'], ['b', 'a', 'gone'])).toEqual(['x', 'b', 'a', 'n'])
})
