import type { PlainDate } from '../calendar/plain-date.ts'

/** Who is acting, and from which seat: the doer of a commitment may not close it. */
export type Actor = {
  readonly name: string
  /** The post they act from; null for the office's own housekeeping (an import, the demo). */
  readonly postId: string | null
}

/** The moment of an act: the UTC instant (fixed width) and the day it is where the office is. */
export type Moment = { readonly at: string; readonly today: PlainDate }
