import type { Rhythm } from './rhythm.ts'

/** What an item of every agenda is, where the program has something to add: which minutes, the theme, the next day. */
export type FrameKind = 'item' | 'last-minutes' | 'matters' | 'theme' | 'next-meeting'

/** One item that stands on every agenda of a series. Under the one of kind `matters` the commitments stand. */
export type FrameItem = { readonly kind: FrameKind; readonly title: string }

/** How a series meets, as far as its agendas and mails need to know. */
export type SeriesWays = {
  /** Whose holder takes the chair; null when nobody has chosen. */
  readonly chairPostId: string | null
  /** Working days before a meeting at which its papers go out; null for the office's usual time. */
  readonly papersDays: number | null
  /** Null for the usual frame. */
  readonly standingItems: readonly FrameItem[] | null
}

/** A recurring body. */
export type Series = SeriesWays & {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly rhythm: Rhythm | null
  /** Minutes that bear one of these still belong here. */
  readonly formerNames: readonly string[]
  readonly version: number
}

const apologies: FrameItem = { kind: 'item', title: 'Apologies for absence' }
const lastMinutes: FrameItem = { kind: 'last-minutes', title: 'Minutes of the last meeting' }
const otherBusiness: FrameItem = { kind: 'item', title: 'Any other business' }
const nextMeeting: FrameItem = { kind: 'next-meeting', title: 'Next meeting' }

/** The frame of a series that has not been given another. */
export const usualFrame: readonly FrameItem[] = [
  apologies,
  lastMinutes,
  { kind: 'matters', title: 'Matters arising' },
  { kind: 'theme', title: 'Theme of this meeting' },
  otherBusiness,
  nextMeeting,
]

/** What a new series begins with. */
export const frameOfNewSeries: readonly FrameItem[] = [
  apologies,
  lastMinutes,
  { kind: 'matters', title: 'Matters arising and revisits' },
  { kind: 'theme', title: 'Holding to account' },
  { kind: 'item', title: 'Questions from board members' },
  otherBusiness,
  nextMeeting,
]

/** What each kind adds to its title, for people who choose. */
export const frameKindWords: Readonly<Record<FrameKind, string>> = {
  item: 'A heading and nothing more',
  'last-minutes': 'With the date of the meeting before',
  matters: 'The commitments that come back stand here',
  theme: 'With the theme of the meeting; left off when it has none',
  'next-meeting': 'With the date of the meeting after',
}

/** Puts an item at a place of the frame. Where the matters are to stand under it, they leave the item they stood under. */
export const withItem = (frame: readonly FrameItem[], at: number, item: FrameItem): readonly FrameItem[] =>
  frame.map((one, place): FrameItem => {
    if (place === at) return item
    return item.kind === 'matters' && one.kind === 'matters' ? { ...one, kind: 'item' } : one
  })

const MAX_ITEMS = 30

/** Why a frame cannot be kept, in a sentence; null when it can. */
export const whyNoFrame = (items: readonly FrameItem[]): string | null => {
  const some = (kind: FrameKind): number => items.filter((item) => item.kind === kind).length
  if (some('matters') === 0)
    return 'One item must be the one where the matters stand. Choose that for another item, and this one becomes a heading'
  if (some('matters') > 1) return 'The matters can stand under one item only'
  for (const kind of ['last-minutes', 'theme', 'next-meeting'] as const)
    if (some(kind) > 1) return `There is an item of this sort already: ${frameKindWords[kind].toLowerCase()}`
  if (items.length > MAX_ITEMS) return `An agenda has at most ${MAX_ITEMS} standing items`
  return null
}
