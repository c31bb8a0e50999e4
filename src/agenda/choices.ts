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
  const placed = [...chosen]
  for (const [at, id] of byRule.entries()) {
    if (moved.has(id)) continue
    const before = byRule[at - 1]
    placed.splice(before === undefined ? 0 : placed.indexOf(before) + 1, 0, id)
  }
  return placed
}

/** The order with one id a place up or down among `neighbours`, the ids of its group; null when it stands at the end. */
export const moved = (
  shown: readonly string[],
  neighbours: readonly string[],
  id: string,
  direction: 'up' | 'down',
): readonly string[] | null => {
  const at = neighbours.indexOf(id)
  const other = neighbours[direction === 'up' ? at - 1 : at + 1]
  if (at < 0 || other === undefined) return null
  return shown.map((one) => (one === id ? other : one === other ? id : one))
}
