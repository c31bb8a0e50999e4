import type { Meeting } from './meetings.ts'

/** The meetings whose minutes a document holds, earliest first: mostly one. */
export const meetingsIn = (
  document: { readonly minutes: readonly { readonly meetingId: string }[] },
  meetings: readonly Meeting[],
): readonly Meeting[] => {
  const own = new Set(document.minutes.map(({ meetingId }) => meetingId))
  return meetings.filter(({ id }) => own.has(id))
}
