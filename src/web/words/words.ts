import { dayIn, formatDay, timeIn } from '../../calendar/plain-date.ts'
import type { Place } from '../../minutes/document.ts'
import { awaitsMinutes, type Commitment, NOT_IN_MINUTES_YET } from '../../register/commitments/commitment.ts'

/** "4 October 2022 at 10:15am", where the office is. */
export const formatInstant = (instant: string, timeZone: string): string =>
  `${formatDay(dayIn(timeZone, instant))} at ${formatTime(timeIn(timeZone, instant))}`

/** "10am", "5:30pm", "midday", as GOV.UK writes times. */
export const formatTime = (time: string): string => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  if (minutes === 0 && hours % 12 === 0) return hours === 0 ? 'midnight' : 'midday'
  const past = minutes === 0 ? '' : `:${String(minutes).padStart(2, '0')}`
  return `${hours % 12 === 0 ? 12 : hours % 12}${past}${hours < 12 ? 'am' : 'pm'}`
}

/** Cut between words, with an ellipsis. */
export const shortened = (text: string, limit: number): string => {
  if (text.length <= limit) return text
  const cut = text.slice(0, limit + 1)
  const blank = cut.lastIndexOf(' ')
  return `${cut.slice(0, blank > limit / 2 ? blank : limit).replace(/[\s,;:.–-]+$/, '')}…`
}

export { count } from '../../register/commitments/standing.ts'

/** "item 3.1, page 2"; the paragraph only when nothing better is known. */
export const placeWords = (place: Place): string => {
  const known = [
    ...(place.item === null ? [] : [`item ${place.item}`]),
    ...(place.page === null ? [] : [`page ${place.page}`]),
  ]
  return known.length === 0 ? `paragraph ${place.paragraph}` : known.join(', ')
}

/** The same for a commitment, which may have no minutes yet. */
export const sourcePlace = (commitment: Commitment): string =>
  awaitsMinutes(commitment) ? NOT_IN_MINUTES_YET : placeWords(commitment.place)

export const kindName = {
  action: 'Action',
  undertaking: 'Undertaking',
  target: 'Target',
  revisit: 'Revisit',
  next_step: 'Next step',
} as const

export const plusHours = (instant: string, hours: number): string =>
  new Date(Date.parse(instant) + hours * 3_600_000).toISOString()

/** "640 KB", "1.2 MB", "10 MB" */
export const fileSize = (bytes: number): string => {
  const megabytes = bytes / (1024 * 1024)
  if (megabytes >= 1) return `${Number(megabytes.toFixed(1))} MB`
  return `${Math.max(1, Math.round(bytes / 1024))} KB`
}
