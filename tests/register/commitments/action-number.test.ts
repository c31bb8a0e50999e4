import { describe, expect, it } from 'vitest'
import { actionNumberOf, goesOn, referencesIn } from '../../../src/register/commitments/action-number.ts'

describe('the number of an action', () => {
  it.each([
    ['ACTION #128 – Mental health. DCC to write to the trust.', null, '128'],
    ['Action 14: CFO to sell the vans.', null, '14'],
    ['Action no. HTA-27 – CFO to sell the vans.', null, 'HTA27'],
    ['The Force to report on volunteers 9/2022/P', null, '9/2022/P'],
    ['CFO to sell the vans (AP2)', null, '2'],
    ['#622 CFO to sell the vans.', null, '622'],
    ['Sell the vans', 'SAB 41', 'SAB41'],
    ['Sell the vans', 'SAB-41', 'SAB41'],
    ['Sell the vans', '#27', '27'],
  ])('%s %s', (quote, beside, number) => {
    expect(actionNumberOf(quote, beside)).toBe(number)
  })

  it.each([
    'CFO to sell 14 vans by 30 June 2026.',
    'DCC to extend the action plan to 4 areas.',
    'The Force would have 2,240 officers in 2025/26.',
    'Action: DCC to share the plan.',
  ])('is not in: %s', (quote) => {
    expect(actionNumberOf(quote, null)).toBeNull()
  })

  it.each([
    ['9/2022/P', true],
    ['128', true],
    ['SAB41', true],
    ['2', false],
    ['AP12', false],
  ])('%s goes on from meeting to meeting: %s', (number, expected) => {
    expect(goesOn(number)).toBe(expected)
  })
})

it('references of this register are found in any case', () => {
  expect(referencesIn('As c-0042 and C-10001 say; not C-12 or PC-0042X.')).toEqual(['C-0042', 'C-10001'])
})
