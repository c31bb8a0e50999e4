import { formatDay } from '../calendar/plain-date.ts'
import type { MeetingRef } from '../register/commitment.ts'
import type { Meeting } from '../register/meetings.ts'

/** An item every meeting has. `note` is '' when there is nothing to add. */
export type StandingItem = { readonly number: string; readonly title: string; readonly note: string }

export type StandingItems = {
  readonly before: readonly StandingItem[]
  readonly matters: StandingItem
  readonly after: readonly StandingItem[]
}

/** The frame of the paper, numbered through. `sittings`: those of the series, in order. */
export const standingItems = (meeting: Meeting, sittings: readonly MeetingRef[]): StandingItems => {
  const last = sittings.findLast((sitting) => sitting.heldOn < meeting.heldOn)
  const next = sittings.find((sitting) => sitting.heldOn > meeting.heldOn)
  const before = [
    item(1, 'Apologies for absence'),
    item(2, 'Minutes of the last meeting', last === undefined ? '' : formatDay(last.heldOn)),
  ]
  const after = [
    ...(meeting.theme === '' ? [] : [{ title: 'Theme of this meeting', note: meeting.theme }]),
    { title: 'Any other business', note: '' },
    { title: 'Next meeting', note: next === undefined ? 'No date has been fixed' : formatDay(next.heldOn) },
  ].map(({ title, note }, index) => item(index + 4, title, note))
  return { before, matters: item(3, 'Matters arising'), after }
}

const item = (number: number, title: string, note = ''): StandingItem => ({
  number: `${number}`,
  title,
  note,
})
