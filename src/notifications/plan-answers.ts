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
export const planAnswers = ({ alreadyPlanned, today, ...facts }: PlanningFacts): MailPlan => {
  // Before anybody is asked about: of many thousands, few were settled lately.
  const commitments = facts.commitments.filter((commitment) => settledLately(commitment, today) !== null)
  return planFor(mailedHolders(facts.holdings, today), (reader) => {
    const notices = answerNotices({ commitments }, reader, today).filter(
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
}

export const answerNotices = (
  { commitments }: Pick<NotificationFacts, 'commitments'>,
  { person, posts }: Reader,
  today: PlainDate,
): readonly Notice[] =>
  commitments.flatMap((commitment): readonly Notice[] => {
    const answer = settledLately(commitment, today)
    const { owner } = commitment
    const isTheirs = owner !== null && posts.some(({ id }) => id === owner.id)
    if (answer === null || (!isTheirs && answer.statedBy !== person.name)) return []
    if (answer.settled.by === person.name) return []
    const section = answer.settled.as === 'accepted' ? 'answer-accepted' : 'answer-not-accepted'
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

/** The last answer, if the office's word on it is new and still stands: a reopened commitment was not delivered. */
const settledLately = ({ updates, closure }: Commitment, today: PlainDate): Settled | null => {
  const last = updates.findLast(({ claim }) => claim === 'delivered')
  if (last === undefined || last.settled === null) return null
  if (last.settled.on < toldSince(today) || last.settled.on >= today) return null
  const stands = last.settled.as === 'accepted' ? closure !== null : closure === null
  return stands ? { ...last, settled: last.settled } : null
}

const reasonOf = ({ statedOn, settled }: Settled): string => {
  const words = settled.reason.trim()
  const verdict = settled.as === 'accepted' ? 'accepted' : 'not accepted'
  return `answer of ${formatDay(statedOn)} ${verdict} by ${settled.by} on ${formatDay(settled.on)}${words === '' ? '' : `: ${words}`}`
}
