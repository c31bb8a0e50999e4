import { addDays, type PlainDate } from '../calendar/plain-date.ts'
import { addOfficeDays, englandAndWales } from '../calendar/working-days.ts'
import { type Outline, openClaim } from '../register/commitments/commitment.ts'
import { chainFrom, type Holding, holdersOn, type Post } from '../register/people/posts.ts'
import type { NotificationFacts } from './facts.ts'

/** The owner hears of it at least so many working days before another does. */
export const WARNED_BEFORE = 5

/** The rung of every warning. */
export const WARNING = 'warning'

/** One more post that is told of a commitment its owner has not delivered. */
export type Step = {
  readonly number: number
  readonly to: Post
  /** Posts of the chain below it that nobody holds, so that it is told in their place. */
  readonly vacant: readonly Post[]
  /** The day on which it is told; later, when the owner was warned late. */
  readonly passOn: PlainDate
}

/** How far a commitment has come on its way up, on a day. */
export type Escalation = {
  readonly begunOn: PlainDate
  /** The owner is to be warned of this step; when it is taken follows from the day of the warning. */
  readonly toWarn: Step | null
  /** The one step that applies today; those below it that were missed have collapsed into it. */
  readonly toPass: Step | null
  /** Posts at the top of the chain that nobody holds, when there is nobody else to tell and it is time. */
  readonly nobody: readonly Post[]
  /** When the owner was warned of the step that applies; null when nobody held the owning post. */
  readonly warnedOn: PlainDate | null
}

type Chains = Pick<NotificationFacts, 'posts' | 'holdings' | 'warned' | 'escalateAfter' | 'calendar'>

/**
 * The way up of each commitment: null when it is not late, was answered, was closed, or has nowhere to go. Each step
 * comes `escalateAfter` working days after the one before, and never before its owner was sent a warning of it.
 * With a new due date, or when the office has refused an answer, it begins anew.
 */
export const escalationsOn = (
  { posts, holdings, warned, escalateAfter, calendar = englandAndWales }: Chains,
  today: PlainDate,
): ((commitment: Outline) => Escalation | null) => {
  const held = holdersOn(holdings, today)
  const chains = chainsBy(posts, held)
  return (commitment) => {
    const { owner, dueOn, closure } = commitment
    if (owner === null || closure !== null || dueOn === null || dueOn >= today) return null
    const chain = chains.get(owner.id)
    if (chain === undefined || chain.isEmpty || openClaim(commitment) !== null) return null
    const begunOn = beginningOf(commitment, dueOn)
    const steps = stepsReached(chain.links, begunOn, { escalateAfter, calendar }, today)
    const warnedOn = (step: Step): PlainDate | null =>
      warned.get(warningOf(commitment, step, begunOn)) ?? null
    const isReady = (step: Step): boolean => {
      const on = warnedOn(step)
      if (today < step.passOn) return false
      return on === null ? !chain.hasOwner : today >= addOfficeDays(on, WARNED_BEFORE, calendar)
    }
    const toPass = steps.findLast(isReady) ?? null
    const ahead = steps.at(-1) ?? null
    return {
      begunOn,
      toPass,
      toWarn: chain.hasOwner && ahead !== null && ahead.number > (toPass?.number ?? 0) ? ahead : null,
      nobody:
        chain.links.length === 0 && today >= addOfficeDays(begunOn, escalateAfter, calendar)
          ? chain.nobody
          : [],
      warnedOn: toPass === null ? null : warnedOn(toPass),
    }
  }
}

/**
 * The days on which there may be something to say of a commitment on its way up: each warning, each step, and the gap
 * at the top. A step whose owner was not sent a warning yet is not taken before that warning has had its time.
 */
export const escalationDays = (
  { posts, holdings, warned, escalateAfter, calendar = englandAndWales }: Chains,
  today: PlainDate,
): ((commitment: Outline) => readonly PlainDate[]) => {
  const held = holdersOn(holdings, today)
  const chains = chainsBy(posts, held)
  return (commitment) => {
    const { owner, dueOn, closure } = commitment
    const chain = owner === null ? undefined : chains.get(owner.id)
    if (chain === undefined || chain.isEmpty || dueOn === null || closure !== null) return []
    if (openClaim(commitment) !== null) return []
    const begunOn = beginningOf(commitment, dueOn)
    const days = [addDays(dueOn, 1), addOfficeDays(begunOn, escalateAfter, calendar)]
    let passOn = begunOn
    for (const [index, link] of chain.links.entries()) {
      passOn = addOfficeDays(passOn, escalateAfter, calendar)
      const warnOn = addOfficeDays(passOn, -WARNED_BEFORE, calendar)
      const step = { ...link, number: index + 1, passOn }
      const warnedOn = warned.get(warningOf(commitment, step, begunOn)) ?? (warnOn > today ? warnOn : today)
      days.push(warnOn, passOn, addOfficeDays(warnedOn, WARNED_BEFORE, calendar))
    }
    return days
  }
}

/** The day a step is taken when its owner is warned today. */
export const passedOn = (
  step: Step,
  { calendar }: Pick<NotificationFacts, 'calendar'>,
  today: PlainDate,
): PlainDate => [step.passOn, addOfficeDays(today, WARNED_BEFORE, calendar)].toSorted().at(-1) ?? step.passOn

/** What a warning says, whoever it went to: the key of its item without the person. */
export const warnedOf = (itemKey: string): string => itemKey.slice(0, itemKey.lastIndexOf('/'))

export const warningOf = ({ ref }: Pick<Outline, 'ref'>, step: Step, begunOn: PlainDate): string =>
  `escalation/${ref}/${WARNING}-${step.number}/${begunOn}`

/**
 * The clock starts on the due date. It does not run before the register knew of the commitment, nor while an answer
 * waited for the office.
 */
const beginningOf = ({ acceptedAt, updates }: Outline, dueOn: PlainDate): PlainDate =>
  [dueOn, acceptedAt.slice(0, 10) as PlainDate, ...updates.flatMap(({ settled }) => settled?.on ?? [])]
    .toSorted()
    .at(-1) ?? dueOn

/** A chain as it can be gone up on a day. */
type Chain = {
  readonly isEmpty: boolean
  readonly hasOwner: boolean
  readonly links: readonly Pick<Step, 'to' | 'vacant'>[]
  /** Posts above the last link that nobody holds. */
  readonly nobody: readonly Post[]
}

/** Worked out for the posts that own something late, and for each once. */
const chainsBy = (posts: readonly Post[], held: readonly Holding[]): Pick<Map<string, Chain>, 'get'> => {
  const known = new Map<string, Chain>()
  return {
    get: (id) => {
      const chain = known.get(id) ?? linksOf(id, posts, held)
      known.set(id, chain)
      return chain
    },
  }
}

/** A post that nobody holds is passed over; so is one held by those who own the commitment. */
const linksOf = (ownerId: string, posts: readonly Post[], held: readonly Holding[]): Chain => {
  const peopleIn = (postId: string): readonly string[] =>
    held.filter(({ post }) => post.id === postId).map(({ person }) => person.id)
  const chain = chainFrom(ownerId, posts)
  const owners = new Set(chain.length === 0 ? [] : peopleIn(ownerId))
  const links: Pick<Step, 'to' | 'vacant'>[] = []
  let vacant: Post[] = []
  for (const to of chain) {
    const people = peopleIn(to.id)
    if (people.length === 0) vacant.push(to)
    else if (people.some((id) => !owners.has(id))) {
      links.push({ to, vacant })
      vacant = []
    }
  }
  return { isEmpty: chain.length === 0, hasOwner: owners.size > 0, links, nobody: vacant }
}

/** The steps of which the owner ought to have been warned by now. */
const stepsReached = (
  links: Chain['links'],
  begunOn: PlainDate,
  { escalateAfter, calendar }: Pick<NotificationFacts, 'escalateAfter' | 'calendar'>,
  today: PlainDate,
): readonly Step[] => {
  const steps: Step[] = []
  let passOn = begunOn
  for (const [index, link] of links.entries()) {
    passOn = addOfficeDays(passOn, escalateAfter, calendar)
    const warnOn = addOfficeDays(passOn, -WARNED_BEFORE, calendar)
    if (warnOn > today) break
    steps.push({ ...link, number: index + 1, passOn })
  }
  return steps
}
