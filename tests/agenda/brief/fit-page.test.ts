import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BriefItem } from '../../../src/agenda/brief/brief.ts'
import { fitToPage } from '../../../src/agenda/brief/fit-page.ts'
import { addDays } from '../../../src/calendar/plain-date.ts'
import { day } from '../../support/builders.ts'

const item = (given: Partial<BriefItem> = {}): BriefItem => ({
  number: '3.1',
  ref: 'C-0042',
  heading: 'Share the custody plan',
  quote: 'Action: DCC to share the custody plan.',
  source: 'Action C-0042. Holding to Account Meeting, 4 March 2025, page 2.',
  facts: [{ label: 'Owner', words: ['Deputy Chief Constable'] }],
  target: null,
  answers: [],
  history: [],
  question: 'Is it done?',
  link: 'https://register.westmarch.example/commitments/C-0042',
  ...given,
})

const lines = (count: number, words = (n: number) => `Entry ${n}`) =>
  Array.from({ length: count }, (_, n) => ({ on: addDays(day('2025-03-04'), n), words: words(n) }))

describe('a matter’s page', () => {
  it('is whole when everything fits', () => {
    const whole = item({ history: lines(12) })
    expect(fitToPage(whole)).toEqual({ ...whole, leftOut: null, moreAnswers: 0, isCut: false })
  })

  it('leaves out the middle of a long history and says how much', () => {
    const page = fitToPage(item({ history: lines(200) }))
    const numbers = page.history.map(({ words }) => Number(words.slice(6)))
    expect(page.leftOut?.after).toBe(2)
    expect(numbers.slice(0, 2)).toEqual([0, 1])
    expect(numbers.at(-1)).toBe(199)
    expect(numbers.length + (page.leftOut?.lines ?? 0)).toBe(200)
    // The latest lines are one run up to the end.
    expect(numbers.slice(2)).toEqual(numbers.slice(2).map((_, n) => 200 - (numbers.length - 2) + n))
    expect(numbers.length).toBeGreaterThan(20)
  })

  it('cuts long words before it leaves out what happened', () => {
    const history = lines(20, (n) => `Entry ${n} ${'and so on '.repeat(60)}`)
    const page = fitToPage(item({ history }))
    expect(page.history).toHaveLength(20)
    expect([page.leftOut, page.isCut]).toEqual([null, true])
    expect(page.history[0]?.words).toMatch(/^Entry 0 .*and…$/)
  })

  it('says that there are earlier answers when the last ones only are shown', () => {
    const answers = Array.from({ length: 5 }, (_, n) => ({
      on: day(`2025-0${9 - n}-01`),
      by: 'Delia Marsh',
      words: `Answer ${n}`,
      became: 'A report of progress',
    }))
    const page = fitToPage(item({ answers }))
    expect([page.answers.map(({ words }) => words), page.moreAnswers]).toEqual([
      ['Answer 0', 'Answer 1', 'Answer 2'],
      2,
    ])
  })

  it('never loses the beginning, the end or a count, whatever it holds', () => {
    const words = fc.integer({ min: 1, max: 900 }).map((length) => 'word '.repeat(length / 5 + 1))
    fc.assert(
      fc.property(words, words, fc.array(words, { maxLength: 120 }), (quote, question, history) => {
        const whole = item({ quote, question, history: lines(history.length, (n) => history[n] ?? '') })
        const page = fitToPage(whole)
        expect(page.history.length + (page.leftOut?.lines ?? 0)).toBe(history.length)
        expect(page.history[0]?.on).toBe(whole.history[0]?.on)
        expect(page.history.at(-1)?.on).toBe(whole.history.at(-1)?.on)
      }),
      { numRuns: 100 },
    )
  })
})
