import { describe, expect, it } from 'vitest'
import { dayIn, dueIn } from './dates-in.ts'

describe('feasts by which something is to be done', () => {
  it.each([
    ['The pews will be mended before Good Friday.', '2025-04-17'],
    ['The pews will be mended by Good Friday 2026.', '2026-04-03'],
    ['The pews will be mended before Maundy Thursday.', '2025-04-16'],
    ['The pews will be mended in time for Palm Sunday.', '2025-04-13'],
    ['The pews will be mended no later than Ash Wednesday.', '2025-03-05'],
    ['The pews will be mended by Boxing Day.', '2024-12-26'],
    ['The pews will be mended by Christmas Eve.', '2024-12-24'],
    ["The pews will be mended by New Year's Day.", '2025-01-01'],
    ['The pews will be mended by New Year’s Eve.', '2024-12-31'],
    ['The pews will be mended ahead of Remembrance Sunday.', '2024-11-09'],
    ['The pews will be mended by Remembrance Sunday.', '2024-11-10'],
    ['The pews will be mended by Christmas.', '2024-12-24'],
    ['The pews will be mended before Easter.', '2025-04-19'],
    ['The pews will be mended before the Easter break.', '2025-04-17'],
    ['The pews will be mended before the Easter weekend.', '2025-04-17'],
  ])('%s', (words, dueOn) => {
    expect(dayIn(words)).toBe(dueOn)
  })

  it.each([
    'The Warden will write to the Boxing Day hunt.',
    'Signs will be set out for the Good Friday walk.',
    'The pews will be mended before the Boxing Day hunt.',
    'He will report on takings before Boxing Day sales.',
    'A plan for Remembrance Sunday will be drawn up.',
    'The Warden will write about thefts on New Year’s Eve.',
    'The church was full on Good Friday.',
    'Black Friday will be busy.',
  ])('are no deadline otherwise: %s', (words) => {
    expect(dueIn(words)?.dueOn ?? null).toBeNull()
  })
})

describe('a bank holiday by its month', () => {
  it.each([
    ['The fair will be lit on the bank holiday in August.', '2024-08-26'],
    ['It will be painted before the bank holiday in August.', '2024-08-25'],
    ['It will be painted by the bank holiday weekend at the end of May.', '2024-05-27'],
    ['It will be painted by the bank holiday in May.', '2024-05-27'],
    ['It will be painted by the first bank holiday in May.', '2025-05-05'],
    ['It will be painted by the bank holiday in May 2025.', '2025-05-05'],
    ['It will be painted by the August bank holiday.', '2024-08-26'],
    ['It will be painted in August, after the bank holiday.', '2024-08-31'],
  ])('%s', (words, dueOn) => {
    expect(dayIn(words)).toBe(dueOn)
  })
})
