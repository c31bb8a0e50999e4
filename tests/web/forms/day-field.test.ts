import { describe, expect, it } from 'vitest'
import { readDay, readRequiredDay } from '../../../src/web/forms/day-field.ts'
import { readFields } from '../../../src/web/forms/fields.ts'

const typed = (day: string, month: string, year: string) =>
  readFields({ 'due-day': day, 'due-month': month, 'due-year': year })

describe('a date in three fields', () => {
  it.each([
    ['4', '10', '2026', '2026-10-04'],
    ['04', '3', '2026', '2026-03-04'],
    ['29', '2', '2028', '2028-02-29'],
    ['1', 'March', '2026', '2026-03-01'],
    ['1', 'sept', '2026', '2026-09-01'],
  ])('%s %s %s is read, the day before the month', (day, month, year, expected) => {
    expect(readDay(typed(day, month, year), 'due', 'Due date')).toEqual({ day: expected })
  })

  it.each([
    ['', '3', '2026', 'due-day', 'Due date must include a day'],
    ['4', '', '2026', 'due-month', 'Due date must include a month'],
    ['4', '3', '', 'due-year', 'Due date must include a year'],
    ['4', '', '', 'due-month', 'Due date must include a month and year'],
    ['31', '11', '2026', 'due-day', 'Due date must be a real date'],
    ['29', '2', '2027', 'due-day', 'Due date must be a real date'],
    ['3', '13', '2026', 'due-day', 'Due date must be a real date'],
    ['0', '1', '2026', 'due-day', 'Due date must be a real date'],
    ['x', '1', '2026', 'due-day', 'Due date must be a real date'],
    ['4', 'Smarch', '2026', 'due-day', 'Due date must be a real date'],
    ['٤', '3', '2026', 'due-day', 'Due date must be a real date'],
    ['4', '3', '0026', 'due-day', 'Due date must be a real date'],
    ['4', '3', '26', 'due-year', 'Due date: the year must include 4 numbers'],
    ['4', '3', '+010000', 'due-year', 'Due date: the year must include 4 numbers'],
  ])('%j %j %j is refused in words', (day, month, year, field, text) => {
    expect(readDay(typed(day, month, year), 'due', 'Due date')).toEqual({ problem: { field, text } })
  })

  it('may be left empty, unless it is needed', () => {
    expect(readDay(typed('', '', ''), 'due', 'Due date')).toEqual({ day: null })
    expect(
      readRequiredDay(typed('', '', ''), 'due', { name: 'Due date', missing: 'Enter a due date' }),
    ).toEqual({ problem: { field: 'due-day', text: 'Enter a due date' } })
  })
})
