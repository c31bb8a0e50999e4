import { type Commitment, ownerLabel } from '../register/commitments/commitment.ts'
import type { Grouping } from './choices.ts'
import type { Reason, RuleName } from './selection.ts'

/** Matters that belong together, under one heading; '' when they stand in one list. */
export type Group<T> = { readonly heading: string; readonly items: readonly T[] }

type Groupable = {
  readonly commitment: Pick<Commitment, 'owner' | 'ownerText' | 'meeting'>
  readonly reasons: readonly Reason[]
}

/**
 * Matters under their headings, in the order they come in; kinds of reason stand in the order of their weight.
 * `themes`: what the meetings were about, by their id.
 */
export const inGroups = <T extends Groupable>(
  matters: readonly T[],
  groupedBy: Grouping,
  themes: ReadonlyMap<string, string>,
): readonly Group<T>[] => {
  if (groupedBy === 'reason') return byReason(matters)
  const headingOf = ({ commitment }: Groupable): string => {
    if (groupedBy === 'none') return ''
    if (groupedBy === 'owner') return ownerLabel(commitment)
    return themes.get(commitment.meeting.id) || 'No theme'
  }
  return [...Map.groupBy(matters, headingOf)].map(([heading, items]) => ({ heading, items }))
}

/** "3 matters come back: 2 overdue and 1 promised without a date." */
export const countKinds = (matters: readonly { readonly reasons: readonly Reason[] }[]): string => {
  const counts = kinds.flatMap((kind) => {
    const own = matters.filter((matter) => isOf(kind, matter)).length
    return own === 0 ? [] : [kind.count(own)]
  })
  const total = matters.length
  const list = counts.length < 2 ? counts.join('') : `${counts.slice(0, -1).join(', ')} and ${counts.at(-1)}`
  return `${total === 1 ? '1 matter comes' : `${total} matters come`} back: ${list}.`
}

const byReason = <T extends Groupable>(matters: readonly T[]): readonly Group<T>[] =>
  kinds.flatMap((kind) => {
    const items = matters.filter((matter) => isOf(kind, matter))
    return items.length === 0 ? [] : [{ heading: kind.heading, items }]
  })

const isOf = ({ rules }: Kind, { reasons }: { readonly reasons: readonly Reason[] }): boolean =>
  rules.some((rule) => rule === reasons[0]?.rule)

type Kind = {
  readonly heading: string
  readonly rules: readonly RuleName[]
  readonly count: (items: number) => string
}

/** By the heaviest reason, in the order of the rules' weight. */
const kinds: readonly Kind[] = [
  { heading: 'Overdue', rules: ['office-overdue', 'overdue'], count: (n) => `${n} overdue` },
  {
    heading: 'Answers waiting for the office',
    rules: ['awaiting-acceptance'],
    count: (n) => `${n} ${n === 1 ? 'answer' : 'answers'} waiting for the office`,
  },
  {
    heading: 'Due at or before this meeting',
    rules: ['due', 'promised-for', 'revisit-fixed'],
    count: (n) => `${n} due at or before this meeting`,
  },
  { heading: 'Asked for', rules: ['asked-back'], count: (n) => `${n} asked for` },
  {
    heading: 'Due soon after this meeting',
    rules: ['due-after'],
    count: (n) => `${n} due soon after this meeting`,
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
  { heading: 'Asked without an answer', rules: ['silent'], count: (n) => `${n} without an answer` },
  { heading: 'Promised without a date', rules: ['no-date'], count: (n) => `${n} promised without a date` },
  { heading: 'Carried over', rules: ['carried'], count: (n) => `${n} carried over` },
]
