import type { PlainDate } from '../calendar/plain-date.ts'
import type { MatterRecord } from './matter-record.ts'

export const groupings = ['reason', 'owner', 'theme', 'none'] as const

/** What the matters stand together by: the kind of reason, who answers, what the meeting that made them was about. */
export type Grouping = (typeof groupings)[number]

/** What a person decided about one commitment on one agenda. */
export type Choice = {
  readonly commitmentId: string
  /** Null while the suggested question stands. */
  readonly question: string | null
  readonly minutes: number | null
  readonly leftOut: { readonly on: PlainDate; readonly by: string; readonly reason: string } | null
  readonly askedBack: MatterRecord['askedBack']
}

/** A matter that no commitment brings. */
export type FreeItem = {
  readonly id: string
  /** The same in every version of the agenda. */
  readonly key: string
  readonly heading: string
  /** '' when the heading says it all. */
  readonly words: string
  readonly minutes: number | null
}

/** Everything that people decided about one agenda; the rest follows from the register. */
export type Choices = {
  readonly groupedBy: Grouping
  /** Ids of commitments that a person moved, in their order. */
  readonly order: readonly string[]
  readonly byCommitment: ReadonlyMap<string, Choice>
  readonly freeItems: readonly FreeItem[]
}

export const noChoices: Choices = { groupedBy: 'reason', order: [], byCommitment: new Map(), freeItems: [] }

/**
 * The ids as the rules order them, with those that a person moved in that person's order. One that has come since
 * stands behind the one the rules put before it.
 */
export const inChosenOrder = (byRule: readonly string[], order: readonly string[]): readonly string[] => {
  const present = new Set(byRule)
  const chosen = order.filter((id) => present.has(id))
  const moved = new Set(chosen)
  // Behind each that was moved (before all of them: under ''), those that the rules put between it and the next.
  const behind = new Map<string, string[]>()
  let last = ''
  for (const id of byRule) {
    if (moved.has(id)) last = id
    else if (!behind.get(last)?.push(id)) behind.set(last, [id])
  }
  return ['', ...chosen].flatMap((id) => [...(id === '' ? [] : [id]), ...(behind.get(id) ?? [])])
}

/** Where something goes among its neighbours: a place up or down, or to a place counted from 1. */
export type Place = 'up' | 'down' | number

/** The order with one id elsewhere among `neighbours`, the ids of its group; null when it cannot go there. */
export const moved = (
  shown: readonly string[],
  neighbours: readonly string[],
  id: string,
  place: Place,
): readonly string[] | null => {
  const at = neighbours.indexOf(id)
  const to = place === 'up' ? at - 1 : place === 'down' ? at + 1 : place - 1
  if (at < 0 || to === at || neighbours[to] === undefined) return null
  const reordered = neighbours.toSpliced(at, 1).toSpliced(to, 0, id)
  // Those of other groups keep their places between them.
  const ofGroup = new Set(neighbours)
  let next = 0
  return shown.map((one) => (ofGroup.has(one) ? (reordered[next++] ?? one) : one))
}

/** Why something cannot go to a place. `name` as a sentence begins with it. */
export const whyNotMoved = (name: string, place: Place, neighbours: number): string => {
  if (place === 'up') return `${name} is already the first here.`
  if (place === 'down') return `${name} is already the last here.`
  return place >= 1 && place <= neighbours
    ? `${name} is already number ${place} here.`
    : `${name} cannot be number ${place}: there ${neighbours === 1 ? 'is 1' : `are ${neighbours}`} under this heading.`
}

/** "up", "to place 3" */
export const placeWords = (place: Place): string => (typeof place === 'number' ? `to place ${place}` : place)
