import type { NotificationFacts, Reader } from './facts.ts'
import type { Outline } from '../register/commitments/commitment.ts'
import type { PlanningFacts, TellsSingly, TellsWholes, Whole } from './notice-source.ts'
import { type MailPlan, planFor } from './readers.ts'

/** Plans what is told singly from commitments that are all at hand. */
export const planSingly = (
  telling: TellsSingly,
  readers: readonly Reader[],
  { alreadyPlanned, today, ...facts }: PlanningFacts,
): MailPlan => {
  const noticesOf = telling.noticesOf(facts, today)
  return planFor(readers, (reader) => {
    const untold = noticesOf(reader).filter(({ item }) => !alreadyPlanned.has(item.itemKey))
    return untold.length === 0 ? null : telling.mailOf(reader, untold, today)
  })
}

/** Plans what is told as a whole from commitments that are all at hand. */
export const planWholes = (
  telling: TellsWholes,
  readers: readonly Reader[],
  { alreadyPlanned, today, ...facts }: PlanningFacts,
): MailPlan => {
  const among = ownedIn(facts)
  return planFor(readers, (reader) => {
    const untold = telling
      .wholesFor(facts, reader, today)
      .map((whole) => ({ key: whole.key, items: itemsOf(whole, among(whole)) }))
      .filter(({ key, items }) => !isTold(key, items, alreadyPlanned))
    return telling.mailOf(facts, reader, untold, today)
  })
}

/** By itself, or in a mail with another name. */
export const isTold = (
  key: string,
  items: readonly { readonly itemKey: string }[],
  alreadyPlanned: ReadonlySet<string>,
): boolean => alreadyPlanned.has(key) || items.some(({ itemKey }) => alreadyPlanned.has(itemKey))

const itemsOf = (whole: Whole, commitments: readonly Outline[]) => {
  const gathering = whole.gather()
  gathering.take(commitments)
  return gathering.items()
}

const ownedIn = ({ commitments }: NotificationFacts<Outline>): ((whole: Whole) => readonly Outline[]) => {
  const ofPost = Map.groupBy(commitments, ({ owner }) => owner?.id)
  return ({ of }) =>
    of === 'all'
      ? commitments
      : [
          ...of.posts.flatMap((id) => ofPost.get(id) ?? []),
          ...(of.ownerless ? (ofPost.get(undefined) ?? []) : []),
        ]
}
