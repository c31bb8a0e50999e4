import { addDays, dayOf, type PlainDate, yearOf } from '../calendar/plain-date.ts'
import type { Block } from '../minutes/document.ts'
import { findDays } from './day-mentions.ts'

/** A sitting to come, so that "the March meeting" finds its day. */
export type AnnouncedMeeting = { readonly heldOn: PlainDate; readonly name: string }

/** Every later sitting whose day the minutes give: "The meeting on 11 March 2025 will look at rural crime". */
export const announcedMeetings = (
  blocks: readonly Block[],
  heldOn: PlainDate,
): readonly AnnouncedMeeting[] => {
  const found: AnnouncedMeeting[] = []
  for (const { text } of blocks) {
    const words = text.slice(0, 1000)
    if (!SITS.test(words)) continue
    let from = 0
    for (const { at, text: said, day, month, year } of findDays(words)) {
      const before = words.slice(from, at)
      from = at + said.length
      // "18 September and 11 December": the second day belongs to the same saying.
      if (!MEETS_ON.test(before) && !(found.length > 0 && /^\s*(?:,|and|&)\s*$/.test(before))) continue
      const years = year === null ? [yearOf(heldOn), yearOf(heldOn) + 1] : [year]
      const coming = years.flatMap((each) => dayOf(each, month, day) ?? []).find((each) => each > heldOn)
      if (coming !== undefined && coming < addDays(heldOn, YEAR_AND_A_BIT))
        found.push({ heldOn: coming, name: 'meeting' })
    }
  }
  return found
}

const YEAR_AND_A_BIT = 500
const SITS = /\b(?:meetings?|board|panel|committee|session|meet)\b/i
const MEETS_ON =
  /\b(?:meetings?|board|panel|committee|session|meet)\b(?:\s+(?:is|are|on|will|would|be|held|again|next))*\s*[:–-]?\s*$/i
