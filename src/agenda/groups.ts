import type { AgendaItem } from './agenda-item.ts'
import type { RuleName } from './selection.ts'

/** Matters that raise the same kind of question, under one heading. */
export type AgendaGroup = {
  readonly heading: string
  readonly items: readonly AgendaItem[]
}

type Kind = {
  readonly heading: string
  readonly rules: readonly RuleName[]
  readonly count: (items: number) => string
}

/** In the order of the rules' weight, so that an item's number rises through the whole paper. */
const kinds: readonly Kind[] = [
  { heading: 'Overdue', rules: ['office-overdue', 'overdue'], count: (n) => `${n} overdue` },
  {
    heading: 'Answers waiting for the office',
    rules: ['awaiting-acceptance'],
    count: (n) => `${n} ${n === 1 ? 'answer' : 'answers'} waiting for the office`,
  },
  {
    heading: 'Due at or before this meeting',
    rules: ['due', 'revisit-fixed'],
    count: (n) => `${n} due at or before this meeting`,
  },
  {
    heading: 'Targets at risk',
    rules: ['will-miss'],
    count: (n) => `${n} ${n === 1 ? 'target' : 'targets'} at risk`,
  },
  {
    heading: 'Dates that keep moving',
    rules: ['slipped'],
    count: (n) => `${n} ${n === 1 ? 'whose date keeps' : 'whose dates keep'} moving`,
  },
  { heading: 'Promised without a date', rules: ['no-date'], count: (n) => `${n} promised without a date` },
]

/** Items by the kind of their heaviest reason; kinds without items are left out. */
export const inGroups = (items: readonly AgendaItem[]): readonly AgendaGroup[] =>
  kinds.flatMap(({ heading, rules }) => {
    const own = items.filter((item) => rules.some((rule) => rule === item.reasons[0]?.rule))
    return own.length === 0 ? [] : [{ heading, items: own }]
  })

/** "3 matters come back: 2 overdue and 1 promised without a date." */
export const countGroups = (groups: readonly AgendaGroup[]): string => {
  const counts = groups.map(
    ({ heading, items }) => kinds.find((kind) => kind.heading === heading)?.count(items.length) ?? '',
  )
  const total = groups.reduce((sum, { items }) => sum + items.length, 0)
  const list = counts.length < 2 ? counts.join('') : `${counts.slice(0, -1).join(', ')} and ${counts.at(-1)}`
  return `${total === 1 ? '1 matter comes' : `${total} matters come`} back: ${list}.`
}
