import { formatDay, type PlainDate } from '../calendar/plain-date.ts'
import type { Commitment } from '../register/commitment.ts'
import type { NotificationFacts, Reader } from './facts.ts'
import { minutesWords, whatWasAdded } from './minutes-words.ts'
import type { Notice } from './notice.ts'
import { digestOf, toldSince } from './notice-keys.ts'
import type { NoticeSource, PlanningFacts } from './notice-source.ts'
import { type MailPlan, mailedHolders, planFor } from './readers.ts'

/**
 * What was accepted into the register, to the holder of the post that owns it. It goes with the first run of the
 * next office day: however long a person takes over a set of minutes, confirming them makes one mail.
 */
export const planMinutes = ({ alreadyPlanned, today, ...facts }: PlanningFacts): MailPlan => {
  // Before anybody is asked about: of many thousands, few are new.
  const commitments = facts.commitments.filter((commitment) => isNew(commitment, today))
  return planFor(mailedHolders(facts.holdings, today), (reader) => {
    const notices = minutesNotices({ commitments }, reader, today).filter(
      ({ item }) => !alreadyPlanned.has(item.itemKey),
    )
    const items = notices.map(({ item }) => item)
    if (items.length === 0) return null
    return {
      kind: 'minutes-confirmed',
      dedupeKey: `minutes/${reader.person.id}/${today}/${digestOf(items.map(({ itemKey }) => itemKey))}`,
      reason: whatWasAdded(notices),
      items,
    }
  })
}

export const minutesNotices = (
  { commitments }: Pick<NotificationFacts, 'commitments'>,
  { person, posts }: Reader,
  today: PlainDate,
): readonly Notice[] =>
  commitments.flatMap((commitment): readonly Notice[] => {
    const { owner, acceptedBy, meeting } = commitment
    if (!isNew(commitment, today) || acceptedBy === person.name) return []
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
  readers: ({ holdings }, today) => mailedHolders(holdings, today),
  notices: minutesNotices,
  words: minutesWords,
}

const isNew = ({ closure, acceptedAt }: Commitment, today: PlainDate): boolean =>
  closure === null && acceptedAt < today && acceptedAt >= toldSince(today)
