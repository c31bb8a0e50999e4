import { formatDay, type PlainDate } from '../calendar/plain-date.ts'
import type { Outline } from '../register/commitments/commitment.ts'
import type { NotificationFacts, Reader } from './facts.ts'
import { minutesWords, whatWasAdded } from './minutes-words.ts'
import type { Notice } from './notice.ts'
import { byRef, digestOf, toldSince } from './notice-keys.ts'
import type { NoticeSource, PlanningFacts, TellsSingly } from './notice-source.ts'
import { planSingly } from './plan-telling.ts'
import { type MailPlan, mailedHolders } from './readers.ts'

/**
 * What was accepted into the register, to the holder of the post that owns it. It goes with the first run of the
 * next office day: however long a person takes over a set of minutes, confirming them makes one mail.
 */
export const planMinutes = (facts: PlanningFacts): MailPlan =>
  planSingly(telling, mailedHolders(facts.holdings, facts.today), facts)

const telling: TellsSingly = {
  tells: 'singly',
  // None of them is new.
  ofAlike: () => [],
  noticesOf: ({ commitments }, today) => {
    // Before anybody is asked about: of many thousands, few are new.
    const added = commitments.filter(isNewOn(today))
    return (reader) => minutesNotices({ commitments: added }, reader, today)
  },
  mailOf: ({ person }, notices, today) => {
    const untold = notices.toSorted(byRef)
    const items = untold.map(({ item }) => item)
    return {
      kind: 'minutes-confirmed',
      dedupeKey: `minutes/${person.id}/${today}/${digestOf(items.map(({ itemKey }) => itemKey))}`,
      reason: whatWasAdded(untold),
      items,
    }
  },
}

export const minutesNotices = <C extends Outline>(
  { commitments }: Pick<NotificationFacts<C>, 'commitments'>,
  { person, posts }: Reader,
  today: PlainDate,
): readonly Notice<C>[] =>
  commitments.filter(isNewOn(today)).flatMap((commitment): readonly Notice<C>[] => {
    const { owner, acceptedBy, meeting } = commitment
    if (acceptedBy === person.name) return []
    if (owner === null || !posts.some(({ id }) => id === owner.id)) return []
    const item = {
      commitmentId: commitment.id,
      rung: 'added-from-minutes',
      reason:
        commitment.fromMeeting === undefined
          ? `added from the minutes of ${formatDay(meeting.heldOn)}, confirmed by ${acceptedBy}`
          : `added by hand from the meeting of ${formatDay(meeting.heldOn)} by ${acceptedBy}`,
      itemKey: `minutes/${commitment.ref}/${person.id}`,
    }
    const section = commitment.fromMeeting === undefined ? 'added-from-minutes' : 'added-from-meeting'
    return [{ commitment, section, item, repeats: false }]
  })

export const minutesSource: NoticeSource = {
  kind: 'minutes-confirmed',
  bringsDates: true,
  plan: planMinutes,
  telling,
  readers: ({ holdings }, today) => mailedHolders(holdings, today),
  notices: minutesNotices,
  words: minutesWords,
}

const isNewOn = (today: PlainDate): ((commitment: Outline) => boolean) => {
  const since = toldSince(today)
  return ({ closure, acceptedAt }) => closure === null && acceptedAt < today && acceptedAt >= since
}
