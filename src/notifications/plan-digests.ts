import {
  addDays,
  daysBetween,
  formatDay,
  type PlainDate,
  plainDate,
  weekdayOf,
  yearOf,
} from '../calendar/plain-date.ts'
import { type Outline, openClaim } from '../register/commitments/commitment.ts'
import type { PlannedItem } from '../delivery/message.ts'
import type { Person, Post } from '../register/people/posts.ts'
import type { NotificationFacts, Reader } from './facts.ts'
import { dueReason, undatedReason } from './ladder.ts'
import { answeredIn, slippedIn } from './movement.ts'
import { headline, type Notice, type Section, sections } from './notice.ts'
import type { NoticeSource, PlanningFacts, TellsWholes } from './notice-source.ts'
import { planWholes } from './plan-telling.ts'
import { type MailPlan, postsOf, readersOf } from './readers.ts'

/**
 * One mail a week to each holder of a post that receives digests: what their post owes, movement first. It
 * belongs to the week, not the day, so a Monday that was missed is made good on any later day of that week.
 * A digest holds what was accepted before its Monday; what comes later waits for the next one. What moved is told of
 * the week before that Monday, so that nothing moves in two digests or in none.
 */
export const planDigests = (facts: PlanningFacts): MailPlan =>
  planWholes(telling, readersOf('digest', facts.holdings, facts.today), facts)

const telling: TellsWholes = {
  tells: 'wholes',
  wholesFor: (_, reader, today) => [
    {
      key: digestKey(reader.person, today),
      of: {
        posts: reader.posts.map(({ id }) => id),
        ownerless: reader.posts.some(({ side }) => side === 'force'),
      },
      closedSince: weekOf(today).lastMonday,
      gather: () => {
        const items: PlannedItem[] = []
        return {
          take: (commitments) => {
            for (const { item } of digestNotices({ commitments }, reader, today)) items.push(item)
          },
          items: () => items,
        }
      },
    },
  ],
  mailOf: (_, reader, [week], today) =>
    week === undefined || week.items.length === 0
      ? null
      : {
          kind: 'digest',
          dedupeKey: week.key,
          reason: `weekly digest of ${formatDay(mondayOf(today))} for the ${postsOf(reader)}`,
          items: week.items,
        },
}

/** What a digest to this person would hold today, whether or not it was planned before. */
export const digestNotices = <C extends Outline>(
  { commitments }: Pick<NotificationFacts<C>, 'commitments'>,
  { person, posts }: Reader,
  today: PlainDate,
): readonly Notice<C>[] => {
  const key = digestKey(person, today)
  const week = weekOf(today)
  return commitments
    .filter(({ acceptedAt }) => acceptedAt < week.monday)
    .filter((commitment) => posts.some((post) => isFor(commitment, post, person)))
    .toSorted(byDueDate)
    .flatMap((commitment) => {
      const itemKey = `${key}/${commitment.ref}`
      const notice = (section: Section, reason: string, itemKey: string): Notice<C> => ({
        commitment,
        section,
        repeats: false,
        item: { commitmentId: commitment.id, rung: section, reason, itemKey },
      })
      const moved = { from: week.lastMonday, before: week.monday }
      const [section, answered, slipped] = [
        sectionOf(commitment, week),
        answeredIn(commitment, moved),
        commitment.closure === null ? slippedIn(commitment, moved) : null,
      ]
      return [
        ...(answered === null ? [] : [notice('answered', answered, `${itemKey}/answered`)]),
        ...(slipped === null ? [] : [notice('slipped', slipped, `${itemKey}/slipped`)]),
        ...(section === null ? [] : [notice(section, reasonOf(commitment, today), itemKey)]),
      ]
    })
}

export const digestSource: NoticeSource = {
  kind: 'digest',
  plan: planDigests,
  telling,
  readers: ({ holdings }, today) => readersOf('digest', holdings, today),
  notices: digestNotices,
  words: {
    plural: 'digests',
    why: (reader) => `You get this weekly digest because you hold the post of ${postsOf(reader)}.`,
    subject: (notices) => `Weekly digest: ${headline(notices)}`,
    sections,
    whyLeftOut: ({ owner }, { posts }) =>
      owner === null || posts.some(({ id }) => id === owner.id) ? null : `is now owned by: ${owner.title}`,
  },
}

/** "2026-W13": weeks begin on Monday, and a week belongs to the year that holds its Thursday (ISO 8601). */
export const isoWeek = (day: PlainDate): string => {
  const thursday = addDays(day, 4 - weekdayOf(day))
  const newYear = plainDate(`${yearOf(thursday)}-01-01`)
  const week = Math.floor(daysBetween(newYear, thursday) / 7) + 1
  return `${yearOf(thursday)}-W${String(week).padStart(2, '0')}`
}

const mondayOf = (day: PlainDate): PlainDate => addDays(day, 1 - weekdayOf(day))

/** The days that part the headings. */
type Week = {
  readonly lastMonday: PlainDate
  readonly monday: PlainDate
  readonly today: PlainDate
  readonly sunday: PlainDate
  readonly in30Days: PlainDate
  readonly in90Days: PlainDate
}

const weekOf = (today: PlainDate): Week => {
  const monday = mondayOf(today)
  return {
    lastMonday: addDays(monday, -7),
    monday,
    today,
    sunday: addDays(monday, 6),
    in30Days: addDays(today, 30),
    in90Days: addDays(today, 90),
  }
}

const digestKey = (person: Person, today: PlainDate): string => `digest/${person.id}/${isoWeek(today)}`

const sectionOf = (commitment: Outline, week: Week): Section | null => {
  const { dueOn, closure } = commitment
  if (closure !== null) return null
  if (openClaim(commitment) !== null) return 'awaiting-acceptance'
  if (dueOn === null) return 'no-date'
  // What fell due since the digest of a week ago is what moved.
  if (dueOn < week.today) return dueOn >= week.lastMonday ? 'newly-overdue' : 'overdue'
  if (dueOn <= week.sunday) return 'due-this-week'
  if (dueOn <= week.in30Days) return 'due-in-30-days'
  return dueOn <= week.in90Days ? 'due-in-90-days' : null
}

const reasonOf = (commitment: Outline, today: PlainDate): string => {
  const claim = openClaim(commitment)
  if (claim !== null) return `answer of ${formatDay(claim.statedOn)} awaiting the office`
  return commitment.dueOn === null
    ? undatedReason(commitment.meeting.heldOn, today)
    : dueReason(commitment.dueOn, today)
}

/** The post owns it; or the force owes it, no post is tied to it, and the minutes name the post or its holder. */
export const isFor = (
  { owner, ownerText }: Pick<Outline, 'owner' | 'ownerText'>,
  post: Post,
  person: Person,
): boolean => {
  if (owner !== null) return owner.id === post.id
  if (post.side !== 'force' || ownerText === null) return false
  const names = [post.code, post.title, person.name, person.initials].filter((name) => name !== '')
  return partsOf(ownerText).some((part) => names.some((name) => name.toLowerCase() === part))
}

/** "PCC and CFO" names two, "Director of Finance and Estates" one; a slash parts nothing, as in "T/ACC". */
const partsOf = (ownerText: string): readonly string[] => {
  const whole = ownerText.toLowerCase().trim()
  return [whole, ...whole.split(/\s*(?:,|;|&|\band\b)\s*/)]
}

const byDueDate = (a: Outline, b: Outline): number => {
  const [first, second] = [a.dueOn ?? a.meeting.heldOn, b.dueOn ?? b.meeting.heldOn]
  return first === second ? (a.ref < b.ref ? -1 : 1) : first < second ? -1 : 1
}
