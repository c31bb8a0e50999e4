import { daysBetween, formatDay, type PlainDate } from '../calendar/plain-date.ts'
import type { Outline, PostRef } from '../register/commitments/commitment.ts'
import { holdersOn, type Post } from '../register/people/posts.ts'
import { countDays } from '../register/commitments/standing.ts'
import { type Escalation, escalationsOn, passedOn, WARNING, warningOf } from './escalation.ts'
import { escalationWords } from './escalation-words.ts'
import type { NotificationFacts, Reader } from './facts.ts'
import type { Notice, Section } from './notice.ts'
import { digestOf } from './notice-keys.ts'
import type { NoticeSource, PlanningFacts, TellsSingly } from './notice-source.ts'
import { planSingly } from './plan-telling.ts'
import { type MailPlan, whoHold } from './readers.ts'

/**
 * What stays overdue goes up the chain of its post, one step after each time of grace. Its owner is warned before
 * every step; then whoever holds the next post is told who owes it, for how long, and how often they were asked.
 */
export const planEscalations = (facts: PlanningFacts): MailPlan =>
  planSingly(telling, readersOfEscalations(facts, facts.today), facts)

const telling: TellsSingly = {
  tells: 'singly',
  // None of them is late.
  ofAlike: () => [],
  noticesOf: (facts, today) => {
    const isAnybodyTold = facts.posts.some(({ escalatesToPostId }) => escalatesToPostId !== null)
    const underway = isAnybodyTold ? underwayOn(facts, today) : []
    return (reader) => noticesFor(underway, facts, reader, today)
  },
  mailOf: ({ person }, untold, today) => {
    const items = untold.map(({ item }) => item)
    return {
      kind: 'escalation',
      dedupeKey: `escalation/${person.id}/${today}/${digestOf(items.map(({ itemKey }) => itemKey))}`,
      reason: items.length === 1 ? (items[0]?.reason ?? '') : `${items.length} overdue commitments passed on`,
      items,
    }
  },
}

/** What a mail about escalations to this person would hold today, whether or not it was planned before. */
export const escalationNotices = <C extends Outline>(
  facts: NotificationFacts<C>,
  reader: Reader,
  today: PlainDate,
): readonly Notice<C>[] => noticesFor(underwayOn(facts, today), facts, reader, today)

export const escalationSource: NoticeSource = {
  kind: 'escalation',
  plan: planEscalations,
  telling,
  readers: (facts, today) => readersOfEscalations(facts, today),
  notices: escalationNotices,
  words: escalationWords,
}

/** Holders of posts in a chain, whatever other mail these receive; and the office's staff, for what finds nobody. */
const readersOfEscalations = (
  { posts, holdings }: Pick<NotificationFacts, 'posts' | 'holdings'>,
  today: PlainDate,
): readonly Reader[] => {
  const told = new Set(posts.flatMap(({ escalatesToPostId }) => escalatesToPostId ?? []))
  if (told.size === 0) return []
  const passing = new Set(posts.filter((p) => p.escalatesToPostId !== null).map(({ id }) => id))
  return whoHold(
    holdersOn(holdings, today).filter(
      ({ post }) => told.has(post.id) || passing.has(post.id) || isStaffPost(post),
    ),
  )
}

const isStaffPost = ({ side, mail }: Post): boolean => side === 'office' && mail === 'reminders'

type Underway<C> = {
  readonly commitment: C
  readonly owner: PostRef
  readonly escalation: Escalation
}

const underwayOn = <C extends Outline>(
  facts: NotificationFacts<C>,
  today: PlainDate,
): readonly Underway<C>[] => {
  const escalationOf = escalationsOn(facts, today)
  return facts.commitments
    .flatMap((commitment) => {
      const { owner } = commitment
      const escalation = escalationOf(commitment)
      return owner === null || escalation === null ? [] : [{ commitment, owner, escalation }]
    })
    .toSorted((a, b) => (a.commitment.ref < b.commitment.ref ? -1 : 1))
}

const noticesFor = <C extends Outline>(
  underway: readonly Underway<C>[],
  facts: Pick<NotificationFacts, 'holdings' | 'calendar'>,
  reader: Reader,
  today: PlainDate,
): readonly Notice<C>[] => {
  const holds = new Set(reader.posts.map(({ id }) => id))
  const isStaff = reader.posts.some(isStaffPost)
  return underway.flatMap((one) => [
    ...(holds.has(one.owner.id) ? warning(one, facts, reader, today) : []),
    ...passing(one, facts, holds, reader, today),
    ...(isStaff ? passedOver(one, reader) : []),
  ])
}

const warning = <C extends Outline>(
  { commitment, escalation: { toWarn, begunOn } }: Underway<C>,
  facts: Pick<NotificationFacts, 'calendar'>,
  { person }: Reader,
  today: PlainDate,
): readonly Notice<C>[] => {
  if (toWarn === null) return []
  const on = formatDay(passedOn(toWarn, facts, today))
  const reason = `will be passed to the ${toWarn.to.title} on ${on} unless it is reported as delivered or given a new date`
  const itemKey = `${warningOf(commitment, toWarn, begunOn)}/${person.id}`
  return [notice(commitment, 'to-be-passed-on', WARNING, reason, itemKey)]
}

const passing = <C extends Outline>(
  { commitment, owner, escalation: { toPass, begunOn, warnedOn } }: Underway<C>,
  { holdings }: Pick<NotificationFacts, 'holdings'>,
  holds: ReadonlySet<string>,
  { person }: Reader,
  today: PlainDate,
): readonly Notice<C>[] => {
  const { dueOn } = commitment
  if (toPass === null || dueOn === null || !holds.has(toPass.to.id)) return []
  const ownersOn = (day: PlainDate) =>
    holdersOn(holdings, day)
      .filter(({ post }) => post.id === owner.id)
      .map((holding) => holding.person)
  // Whoever also holds the owning post has been told as its owner.
  if (ownersOn(today).some(({ id }) => id === person.id)) return []
  const late = `overdue by ${countDays(daysBetween(dueOn, today))} since ${formatDay(dueOn)}`
  // Named are those who held the post then: a successor has not been warned.
  const names = warnedOn === null ? [] : ownersOn(warnedOn).map(({ name }) => name)
  const warned =
    warnedOn === null
      ? `nobody holds the post of ${owner.title}`
      : `the ${owner.title}${names.length === 0 ? '' : ` (${new Intl.ListFormat('en-GB').format(names)})`} was warned on ${formatDay(warnedOn)}`
  const over =
    toPass.vacant.length === 0 ? '' : `; it comes to you because nobody holds ${titlesOf(toPass.vacant)}`
  const itemKey = `escalation/${commitment.ref}/step-${toPass.number}/${begunOn}/${person.id}`
  return [notice(commitment, 'passed-on', `step-${toPass.number}`, `${late}; ${warned}${over}`, itemKey)]
}

/** The office appoints, so it hears where a chain has a gap. */
const passedOver = <C extends Outline>(
  { commitment, escalation: { toPass, begunOn, nobody } }: Underway<C>,
  { person }: Reader,
): readonly Notice<C>[] => {
  const gap = toPass?.vacant ?? []
  const [posts, what] =
    gap.length > 0 && toPass !== null
      ? [gap, `it was passed to the ${toPass.to.title} instead`]
      : [nobody, 'it could be passed to nobody']
  if (posts.length === 0) return []
  const step = toPass?.number ?? 1
  const itemKey = `escalation/${commitment.ref}/vacant-${step}/${begunOn}/${person.id}`
  const reason = `nobody holds ${titlesOf(posts)}: ${what}`
  return [notice(commitment, 'passed-over', 'vacant', reason, itemKey)]
}

const notice = <C extends Outline>(
  commitment: C,
  section: Section,
  rung: string,
  reason: string,
  itemKey: string,
): Notice<C> => ({
  commitment,
  section,
  repeats: false,
  item: { commitmentId: commitment.id, rung, reason, itemKey },
})

/** "the post of Deputy Chief Constable", "the posts of … or …" */
const titlesOf = (posts: readonly Post[]): string =>
  `the ${posts.length === 1 ? 'post' : 'posts'} of ${new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(posts.map(({ title }) => title))}`
