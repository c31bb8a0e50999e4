import { dayOf, type PlainDate } from './plain-date.ts'

/**
 * Easter Sunday of a Gregorian year, by the anonymous method printed in Nature in 1876 (and in Butcher's
 * Ecclesiastical Calendar of 1877): exact for every year that a PlainDate can hold.
 */
export const easterSunday = (year: number): PlainDate => {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const inCentury = year % 100
  const moonShift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * golden + century - Math.floor(century / 4) - moonShift + 15) % 30
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7
  const correction = Math.floor((golden + 11 * epact + 22 * weekday) / 451)
  const ordinal = epact + weekday - 7 * correction + 114
  return dayOf(year, Math.floor(ordinal / 31), (ordinal % 31) + 1) as PlainDate
}
