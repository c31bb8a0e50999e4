import { addDays, formatDay, type PlainDate } from '../calendar/plain-date.ts'
import { type Outline, openClaim } from '../register/commitments/commitment.ts'
import type { PlannedItem } from '../delivery/message.ts'
import type { Holding, Post } from '../register/people/posts.ts'
import type { NotificationFacts, Reader } from './facts.ts'
import { handoverWords } from './handover-words.ts'
import type { Notice, Section } from './notice.ts'
import type { NoticeSource, PlanningFacts, TellsWholes } from './notice-source.ts'
import { planWholes } from './plan-telling.ts'
import { type MailPlan, mailedHolders, postsOf } from './readers.ts'

/**
 * Everything open of a post, once, to the person who takes it over (product rule 7). A holding counts when somebody
 * else held the post before and has left or is leaving it: the first holder that is known, who may have sat there
 * for years, takes nothing over, nor does a colleague who joins others in a post that several share.
 */
export const planHandovers = (facts: PlanningFacts): MailPlan =>
  planWholes(telling, mailedHolders(facts.holdings, facts.today), facts)

const telling: TellsWholes = {
  tells: 'wholes',
  wholesFor: ({ holdings }, reader, today) =>
    takeoversOf(holdings, reader, today).map((takeover) => ({
      key: takeover.key,
      of: { posts: [takeover.post.id], ownerless: false },
      gather: () => {
        const items: PlannedItem[] = []
        return {
          take: (commitments) => {
            for (const { item } of noticesOf({ commitments }, takeover, today)) items.push(item)
          },
          items: () => items,
        }
      },
    })),
  mailOf: ({ holdings }, reader, untold, today) => {
    const keys = new Set(untold.map(({ key }) => key))
    const takeovers = takeoversOf(holdings, reader, today).filter(({ key }) => keys.has(key))
    const items = untold.flatMap((whole) => whole.items)
    const [first] = takeovers
    if (first === undefined || items.length === 0) return null
    const posts = takeovers.map(({ post }) => post)
    return {
      kind: 'handover',
      dedupeKey: first.key,
      reason: `took over the post of ${postsOf({ ...reader, posts })} on ${formatDay(first.fromOn)}`,
      items,
    }
  },
}

export const handoverNotices = <C extends Outline>(
  facts: NotificationFacts<C>,
  reader: Reader,
  today: PlainDate,
): readonly Notice<C>[] =>
  takeoversOf(facts.holdings, reader, today).flatMap((takeover) => noticesOf(facts, takeover, today))

export const handoverSource: NoticeSource = {
  kind: 'handover',
  bringsDates: true,
  plan: planHandovers,
  telling,
  readers: ({ holdings }, today) => mailedHolders(holdings, today),
  notices: handoverNotices,
  words: handoverWords,
}

/** Longer than for other events: a new face is often learned from minutes, which are confirmed at the next meeting. */
const WITHIN_DAYS = 60

type Takeover = { readonly post: Post; readonly fromOn: PlainDate; readonly key: string }

const takeoversOf = (
  holdings: readonly Holding[],
  { person, posts }: Reader,
  today: PlainDate,
): readonly Takeover[] =>
  posts.flatMap((post) => {
    const ofPost = holdingsOf(holdings).get(post.id) ?? []
    const own = ofPost.filter((holding) => holding.person.id === person.id)
    const holding = own.findLast(({ fromOn }) => fromOn <= today)
    if (holding === undefined || holding.fromOn < addDays(today, -WITHIN_DAYS)) return []
    const { fromOn } = holding
    // Whoever was away for a while and comes back knows what is open.
    const isBack = own.some(
      ({ untilOn }) => untilOn !== null && untilOn < fromOn && untilOn >= addDays(fromOn, -WITHIN_DAYS),
    )
    const before = ofPost.filter((other) => other.person.id !== person.id && other.fromOn < fromOn)
    const isEmptied = before.every(({ untilOn }) => untilOn !== null)
    const justLeft = before.some(
      ({ untilOn }) => untilOn !== null && untilOn >= addDays(fromOn, -WITHIN_DAYS),
    )
    // Told by which time in the post this is, not by its first day, which older minutes may move.
    const time = own.filter((earlier) => earlier.fromOn <= fromOn).length
    return before.length > 0 && (isEmptied || justLeft) && !isBack
      ? [{ post, fromOn, key: `handover/${post.id}/${person.id}/${time}` }]
      : []
  })

/** Asked for every mail of a morning, of the same list. */
const holdingsOf = (holdings: readonly Holding[]): ReadonlyMap<string, readonly Holding[]> => {
  const made = byPost.get(holdings) ?? Map.groupBy(holdings, ({ post }) => post.id)
  byPost.set(holdings, made)
  return made
}

const byPost = new WeakMap<readonly Holding[], ReadonlyMap<string, readonly Holding[]>>()

const noticesOf = <C extends Outline>(
  { commitments }: Pick<NotificationFacts<C>, 'commitments'>,
  { post, fromOn, key }: Takeover,
  today: PlainDate,
): readonly Notice<C>[] =>
  commitments
    .filter(({ owner, closure }) => closure === null && owner?.id === post.id)
    .toSorted(byDueDate)
    .map((commitment) => {
      const section = sectionOf(commitment, today)
      const item = {
        commitmentId: commitment.id,
        rung: 'handover',
        reason: `passed to you with the post on ${formatDay(fromOn)}`,
        itemKey: `${key}/${commitment.ref}`,
      }
      return { commitment, section, item, repeats: false }
    })

const sectionOf = (commitment: Outline, today: PlainDate): Section => {
  const { dueOn } = commitment
  if (openClaim(commitment) !== null) return 'awaiting-acceptance'
  if (dueOn === null) return 'no-date'
  if (dueOn < today) return 'overdue'
  if (dueOn === today) return 'due-today'
  if (dueOn <= addDays(today, 30)) return 'due-in-30-days'
  return dueOn <= addDays(today, 90) ? 'due-in-90-days' : 'due-later'
}

const byDueDate = (a: Outline, b: Outline): number => {
  const [first, second] = [a.dueOn ?? a.meeting.heldOn, b.dueOn ?? b.meeting.heldOn]
  return first === second ? (a.ref < b.ref ? -1 : 1) : first < second ? -1 : 1
}
