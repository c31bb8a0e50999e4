import { formatDay } from '../calendar/plain-date.ts'
import type { MeetingRef } from '../register/commitments/commitment.ts'
import type { Meeting } from '../register/meetings/meetings.ts'
import { type FrameItem, usualFrame } from '../register/meetings/series.ts'

/** An item every meeting of a series has. `note` is '' when there is nothing to add. */
export type StandingItem = { readonly number: string; readonly title: string; readonly note: string }

export type StandingItems = {
  readonly before: readonly StandingItem[]
  readonly matters: StandingItem
  readonly after: readonly StandingItem[]
}

/** The frame of the paper, numbered through. `sittings`: those of the series, in order. */
export const standingItems = (meeting: Meeting, sittings: readonly MeetingRef[]): StandingItems => {
  const frame = (meeting.ways?.standingItems ?? usualFrame).filter(
    ({ kind }) => kind !== 'theme' || meeting.theme !== '',
  )
  const items = frame.map(
    (item, index): StandingItem => ({
      number: `${index + 1}`,
      title: item.title,
      note: noteOf(item, meeting, sittings),
    }),
  )
  const at = frame.findIndex(({ kind }) => kind === 'matters')
  const matters = items[at]
  // `whyNoFrame` lets no frame in without it.
  if (matters === undefined) throw new Error(`The agenda of ${meeting.ref} has no place for its matters`)
  return { before: items.slice(0, at), matters, after: items.slice(at + 1) }
}

const noteOf = ({ kind }: FrameItem, meeting: Meeting, sittings: readonly MeetingRef[]): string => {
  if (kind === 'theme') return meeting.theme
  if (kind === 'last-minutes') {
    const last = sittings.findLast((sitting) => sitting.heldOn < meeting.heldOn)
    return last === undefined ? '' : formatDay(last.heldOn)
  }
  if (kind !== 'next-meeting') return ''
  const next = sittings.find((sitting) => sitting.heldOn > meeting.heldOn)
  return next === undefined ? 'No date has been fixed' : formatDay(next.heldOn)
}
