import { addDays, dayOf, dayOfMonth, monthOf, type PlainDate, yearOf } from '../../calendar/plain-date.ts'
import type { DayMention } from './day-mentions.ts'

/**
 * The days that a run of dates names, each as the day that lies ahead of `heldOn`, or null. A day without a year has
 * that of the next one that has it ("20 June, 19 September and 12 December 2024"), else `ofYear`, else it is the
 * first such day after the meeting; but those at the head of a run that goes through the year in order, from before
 * the meeting to after it, are past.
 */
export const comingDays = (
  mentions: readonly DayMention[],
  heldOn: PlainDate,
  ofYear: number | null = null,
): readonly (PlainDate | null)[] => {
  const past = headGoneBy(mentions, heldOn)
  return mentions.map(({ day, month, year }, index) => {
    const said = year ?? laterYear(mentions, index) ?? ofYear
    const years = said === null ? [yearOf(heldOn), yearOf(heldOn) + 1] : [said]
    // The day of the meeting itself stands in its head and its lists.
    if (said === null && (index < past || month * 100 + day === inTheYear(heldOn))) return null
    const coming = years.flatMap((each) => dayOf(each, month, day) ?? []).find((each) => each > heldOn)
    return coming !== undefined && coming < addDays(heldOn, YEAR_AND_A_BIT) ? coming : null
  })
}

/** A sitting further off than this is some other date. */
const YEAR_AND_A_BIT = 500

/** The year of a later day of the run, while the days up to it go through the year in order. */
const laterYear = (mentions: readonly DayMention[], index: number): number | null => {
  for (let later = index + 1; later < mentions.length; later += 1) {
    const [before, at] = [mentions[later - 1], mentions[later]]
    if (before === undefined || at === undefined || inYear(before) >= inYear(at)) return null
    if (at.year !== null) return at.year
  }
  return null
}

const inTheYear = (day: PlainDate): number => monthOf(day) * 100 + dayOfMonth(day)
const inYear = ({ month, day }: DayMention): number => month * 100 + day

const headGoneBy = (mentions: readonly DayMention[], heldOn: PlainDate): number => {
  const ordered = mentions.every(
    (one, index) => index === 0 || inYear(mentions[index - 1] ?? one) < inYear(one),
  )
  if (!ordered || mentions.some(({ year }) => year !== null)) return 0
  const past = mentions.filter((one) => inYear(one) <= inTheYear(heldOn)).length
  return past === mentions.length ? 0 : past
}
