import { describe, expect, it } from 'vitest'
import { dayIn, dueIn } from './dates-in.ts'

describe('two seasons, quarters or months said as one', () => {
  it.each([
    ['The weir will be mended by spring/summer 2025.', 'by spring/summer 2025', '2025-08-31'],
    ['The weir will be mended in summer or autumn 2024.', 'in summer or autumn 2024', '2024-11-30'],
    ['The weir will be mended over autumn and winter 2024.', 'over autumn and winter 2024', '2025-02-28'],
    ['The weir will be mended by winter/spring 2025.', 'by winter/spring 2025', '2025-05-31'],
    ['The weir will be mended in the summer/autumn.', 'in the summer/autumn', '2024-11-30'],
    ['The weir will be mended before spring/summer 2025.', 'before spring/summer 2025', '2025-02-28'],
    ['The ferry case will come in Q1/Q2 2025/26.', 'in Q1/Q2 2025/26', '2025-09-30'],
    ['The ferry case will come by Q2-Q3 2025/26.', 'by Q2-Q3 2025/26', '2025-12-31'],
    ['The ferry case will come in Q2/3 2024/25.', 'in Q2/3 2024/25', '2024-12-31'],
    ['The ferry case will come in Q4/Q1 2025/26.', 'in Q4/Q1 2025/26', '2025-06-30'],
    ['The ferry case will come in Q3 2024/25 or Q4 2024/25.', 'in Q3 2024/25 or Q4 2024/25', '2025-03-31'],
    [
      'The ferry case will come in the second or third quarter.',
      'in the second or third quarter',
      '2024-12-31',
    ],
    ['The ferry case will come in quarters 2 and 3.', 'in quarters 2 and 3', '2024-12-31'],
    [
      'The ferry case will come in the first and second quarters of 2025.',
      'in the first and second quarters of 2025',
      '2025-06-30',
    ],
    ['The ferry case will come in Q1/Q2 2025.', 'in Q1/Q2 2025', '2025-09-30'],
    ['Stiles will be painted between May and July 2025.', 'between May and July 2025', '2025-07-31'],
  ])('%s', (words, phrase, dueOn) => {
    expect(dueIn(words)).toMatchObject({ phrase, dueOn })
  })

  it.each([
    ['It will open in late spring/early summer 2025.', '2025-06-30'],
    ['It will open in late July/early August.', '2024-08-10'],
    ['It will open between May and mid-July 2025.', '2025-07-15'],
    ['It will open in early spring to late summer 2025.', '2025-08-31'],
    ['It will open between the spring and the end of autumn 2025.', '2025-11-30'],
  ])('ends with the part of the second that is said: %s', (words, dueOn) => {
    expect(dayIn(words)).toBe(dueOn)
  })

  it.each([
    ['The move has slipped from Q2 to Q3 2024/25.', '2024-12-31'],
    ['The move was put back from summer to autumn 2024.', '2024-11-30'],
    ['Trials will run from Q2 to Q4 2024/25.', '2025-03-31'],
  ])('is done at its end, whatever it starts from: %s', (words, dueOn) => {
    expect(dayIn(words)).toBe(dueOn)
  })

  it.each([
    'The spring and summer programme was praised.',
    'Thefts fell between Q2 and Q3 2023/24.',
    'The Q1/Q2 figures were noted.',
    'The Q3 and Q4 2023/24 returns were late.',
    'Visits rose over spring and summer 2023.',
    'Item 2/3 was deferred.',
  ])('is no deadline where it tells what was: %s', (words) => {
    expect(dueIn(words)).toBeNull()
  })

  it('says the working of the last of the two', () => {
    expect(dueIn('It will open in late spring/early summer 2025.')?.working).toBe(
      '“in late spring/early summer 2025”: a season names no day, and the summer meant runs from 1 June 2025 to 31 August 2025; early is taken as its first month: 30 June 2025.',
    )
  })
})

describe('a season of a year that runs over two', () => {
  it.each([
    ['The nets will be mended by winter 2024/25.', '2025-02-28'],
    ['The nets will be mended in summer 2025/26.', '2025-08-31'],
    ['The nets will be mended in spring 2024/25.', '2025-05-31'],
    ['The nets will be mended by autumn 2024-25.', '2024-11-30'],
    ['The nets will be mended in the spring term 2024/25.', '2025-03-31'],
    ['The nets will be mended in the autumn term 2024/25.', '2024-12-31'],
    ['The nets will be mended in 2024/25.', '2025-03-31'],
  ])('%s', (words, dueOn) => {
    expect(dayIn(words)).toBe(dueOn)
  })
})
