import type { Meeting } from './meetings.ts'

/** The meetings whose minutes a document holds, earliest first: mostly one. */
export const meetingsIn = (
  document: { readonly meetingId: string },
  candidates: readonly { readonly meetingId: string }[],
  meetings: readonly Meeting[],
): readonly Meeting[] => {
  const own = new Set([document.meetingId, ...candidates.map(({ meetingId }) => meetingId)])
  return meetings.filter(({ id }) => own.has(id))
}
