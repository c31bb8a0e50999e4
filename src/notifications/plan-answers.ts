import { formatDay, type PlainDate } from '../calendar/plain-date.ts'
import type { Outline, ProgressUpdate } from '../register/commitments/commitment.ts'
import { answerWords } from './answer-words.ts'
import type { NotificationFacts, Reader } from './facts.ts'
import type { Notice } from './notice.ts'
import { byRef, digestOf, toldSince } from './notice-keys.ts'
import type { NoticeSource, PlanningFacts, TellsSingly } from './notice-source.ts'
import { planSingly } from './plan-telling.ts'
import { type MailPlan, mailedHolders } from './readers.ts'

/**
 * The office's word on an answer, to the holder of the post that owns the commitment and to whoever gave the answer,
 * with its reason. It goes with the first run of the next office day, so that an hour of settling makes one mail.
 */
export const planAnswers = (facts: PlanningFacts): MailPlan =>
  planSingly(telling, mailedHolders(facts.holdings, facts.today), facts)

const telling: TellsSingly = {
  tells: 'singly',
  // Nobody has answered for any of them.
  ofAlike: () => [],
  noticesOf: ({ commitments }, today) => {
    // Before anybody is asked about: of many thousands, few were settled lately.
    const settled = commitments.filter((commitment) => settledLately(commitment, today) !== null)
    return (reader) => answerNotices({ commitments: settled }, reader, today)
  },
  mailOf: ({ person }, notices, today) => {
    const untold = notices.toSorted(byRef)
    const items = untold.map(({ item }) => item)
    return {
      kind: 'answer-settled',
      dedupeKey: `answer/${person.id}/${today}/${digestOf(items.map(({ itemKey }) => itemKey))}`,
      reason: items.map(({ reason }) => reason).join('; '),
      items,
    }
  },
}

export const answerNotices = <C extends Outline>(
  { commitments }: Pick<NotificationFacts<C>, 'commitments'>,
  { person, posts }: Reader,
  today: PlainDate,
): readonly Notice<C>[] =>
  commitments.flatMap((commitment): readonly Notice<C>[] => {
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
  telling,
  readers: ({ holdings }, today) => mailedHolders(holdings, today),
  notices: answerNotices,
  words: answerWords,
}

type Settled = ProgressUpdate & { readonly settled: NonNullable<ProgressUpdate['settled']> }

/** The last answer, if the office's word on it is new and still stands: a reopened commitment was not delivered. */
const settledLately = ({ updates, closure }: Outline, today: PlainDate): Settled | null => {
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
