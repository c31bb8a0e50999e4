import { formatDay, type PlainDate } from '../calendar/plain-date.ts'
import type { Commitment, ProgressUpdate } from '../register/commitment.ts'
import { answerWords } from './answer-words.ts'
import type { NotificationFacts, Reader } from './facts.ts'
import type { Notice } from './notice.ts'
import { digestOf, toldSince } from './notice-keys.ts'
import type { NoticeSource, PlanningFacts } from './notice-source.ts'
import { type MailPlan, mailedHolders, planFor } from './readers.ts'

/**
 * The office's word on an answer, to the holder of the post that owns the commitment and to whoever gave the answer,
 * with its reason. It goes with the first run of the next office day, so that an hour of settling makes one mail.
 */
export const planAnswers = ({ alreadyPlanned, today, ...facts }: PlanningFacts): MailPlan =>
  planFor(mailedHolders(facts.holdings, today), (reader) => {
    const notices = answerNotices(facts, reader, today).filter(
      ({ item }) => !alreadyPlanned.has(item.itemKey),
    )
    const items = notices.map(({ item }) => item)
    if (items.length === 0) return null
    return {
      kind: 'answer-settled',
      dedupeKey: `answer/${reader.person.id}/${today}/${digestOf(items.map(({ itemKey }) => itemKey))}`,
      reason: items.map(({ reason }) => reason).join('; '),
      items,
    }
  })

export const answerNotices = (
  { commitments }: Pick<NotificationFacts, 'commitments'>,
  { person, posts }: Reader,
  today: PlainDate,
): readonly Notice[] =>
  commitments.flatMap((commitment): readonly Notice[] => {
    const answer = lastSettled(commitment)
    const { owner } = commitment
    const isTheirs = owner !== null && posts.some(({ id }) => id === owner.id)
    if (answer === null || (!isTheirs && answer.statedBy !== person.name)) return []
    const { on, by, as } = answer.settled
    if (by === person.name || on < toldSince(today) || on >= today) return []
    const section = as === 'accepted' ? 'answer-accepted' : 'answer-not-accepted'
    const item = {
      commitmentId: commitment.id,
      rung: section,
      reason: reasonOf(answer),
      itemKey: `answer/${commitment.ref}/${answer.id}/${person.id}`,
    }
    return [{ commitment, section, item, repeats: false, answer }]
  })

export const answerSource: NoticeSource = {
  kind: 'answer-settled',
  plan: planAnswers,
  readers: ({ holdings }, today) => mailedHolders(holdings, today),
  notices: answerNotices,
  words: answerWords,
}

type Settled = ProgressUpdate & { readonly settled: NonNullable<ProgressUpdate['settled']> }

/** The last answer, if it is settled and its settlement still stands: a reopened commitment was not delivered. */
const lastSettled = ({ updates, closure }: Commitment): Settled | null => {
  const last = updates.findLast(({ claim }) => claim === 'delivered')
  if (last === undefined || last.settled === null) return null
  const stands = last.settled.as === 'accepted' ? closure !== null : closure === null
  return stands ? { ...last, settled: last.settled } : null
}

const reasonOf = ({ statedOn, settled }: Settled): string => {
  const words = settled.reason.trim()
  const verdict = settled.as === 'accepted' ? 'accepted' : 'not accepted'
  return `answer of ${formatDay(statedOn)} ${verdict} by ${settled.by} on ${formatDay(settled.on)}${words === '' ? '' : `: ${words}`}`
}
