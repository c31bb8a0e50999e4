import type { MessageKind, PlannedMessage } from '../delivery/message.ts'
import type { PlanningFacts } from './notice-source.ts'
import { noticeSources } from './notice-sources.ts'
import type { MailPlan } from './readers.ts'

/** Today's mails, one for each person whatever they are told of (product rule 10). */
export const planMail = (facts: PlanningFacts): MailPlan => joined(planBySource(facts))

/** One mail for each person of what all sources have for them, in the order of precedence. */
export const joined = (plans: readonly MailPlan[]): MailPlan => {
  const all = plans.flatMap(({ messages }) => messages)
  const joinable = all.filter(({ kind }) => !goesAlone.has(kind))
  const byPerson = Map.groupBy(joinable, ({ recipient }) => recipient.personId)
  return {
    messages: [...[...byPerson.values()].map(asOneMail), ...all.filter(({ kind }) => goesAlone.has(kind))],
    unreachable: plans.flatMap(({ unreachable }) => unreachable),
  }
}

const goesAlone: ReadonlySet<MessageKind> = new Set(
  noticeSources.filter(({ alone }) => alone === true).map(({ kind }) => kind),
)

/** Each source's mails by themselves: their keys are those that the outbox is asked for. */
export const planBySource = (facts: PlanningFacts): readonly MailPlan[] =>
  noticeSources.map((source) => source.plan(facts))

/** The first names the mail: its key is the one that keeps a weekly digest from going twice in a week. */
const asOneMail = (messages: readonly PlannedMessage[]): PlannedMessage => {
  const [first, ...others] = messages
  if (first === undefined) throw new TypeError('Nobody is told of nothing')
  return others.length === 0
    ? first
    : {
        ...first,
        reason: messages.map(({ reason }) => reason).join('; '),
        items: messages.flatMap(({ items }) => items),
        many: messages.flatMap(({ many = [] }) => many),
      }
}
