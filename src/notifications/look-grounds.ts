import { createHash } from 'node:crypto'
import type { PlainDate } from '../calendar/plain-date.ts'
import { englandAndWales } from '../calendar/working-days.ts'
import { chainFrom, holdersOn, type Post } from '../register/people/posts.ts'
import type { NotificationFacts } from './facts.ts'
import { toldSince } from './notice-keys.ts'
import { isoWeek } from './plan-digests.ts'

/**
 * Something beside the commitments themselves that the days of their next looks were worked out from: who would be
 * told, how, and when the office is closed. When the fingerprint is another one than at the last look, whether
 * somebody changed it or only a day has come on which a post changes hands, those it concerns are looked at again.
 */
export type LookGround = {
  readonly name: string
  readonly fingerprint: string
  readonly concerns:
    | 'everything'
    | { readonly ownerPostId: string }
    | { readonly seriesId: string }
    /** What is tied to no post, and what was settled since a day: these find their readers by name. */
    | { readonly settledSince: PlainDate }
}

export const lookGrounds = (facts: NotificationFacts<unknown>, today: PlainDate): readonly LookGround[] => {
  const held = holdersOn(facts.holdings, today)
  const holdersOf = new Map(
    [...Map.groupBy(held, ({ post }) => post.id)].map(([id, of]) => [id, of.map(named)]),
  )
  return [
    // What was done past the program, straight in the database, is found within the week.
    { name: 'week', fingerprint: isoWeek(today), concerns: 'everything' },
    {
      name: 'everything',
      fingerprint: fingerprintOf([
        facts.calendar ?? englandAndWales,
        facts.escalateAfter,
        (facts.ladders ?? []).filter(({ commitmentId }) => commitmentId === null).map(({ id }) => id),
        held.filter(({ post }) => hearsOfEverything(post)).map(named),
      ]),
      concerns: 'everything',
    },
    {
      name: 'people',
      fingerprint: fingerprintOf(held.filter(({ post }) => post.mail !== 'none').map(named)),
      concerns: { settledSince: toldSince(today) },
    },
    ...facts.posts.map((post) => ({
      name: `post/${post.id}`,
      fingerprint: fingerprintOf(
        [post, ...chainFrom(post.id, facts.posts)].map((each) => [words(each), holdersOf.get(each.id)]),
      ),
      concerns: { ownerPostId: post.id },
    })),
    ...[...Map.groupBy(facts.meetings, ({ seriesId }) => seriesId)].map(([seriesId, meetings]) => ({
      name: `series/${seriesId}`,
      fingerprint: fingerprintOf(meetings.map(({ id, heldOn, cancelledOn }) => [id, heldOn, cancelledOn])),
      concerns: { seriesId },
    })),
  ]
}

const hearsOfEverything = ({ side, mail }: Post): boolean => side === 'office' && mail === 'reminders'

const words = ({ id, code, title, side, mail }: Post): readonly string[] => [id, code, title, side, mail]

const named = ({ post, person }: NotificationFacts['holdings'][number]): readonly string[] => [
  ...words(post),
  person.id,
  person.name,
  person.initials,
]

const fingerprintOf = (ground: unknown): string =>
  createHash('sha256').update(JSON.stringify(ground)).digest('hex').slice(0, 24)
