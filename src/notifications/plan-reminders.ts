import type { PlainDate } from '../calendar/plain-date.ts'
import { isOfficeDay } from '../calendar/working-days.ts'
import type { ManyItems, PlannedItem } from '../delivery/message.ts'
import type { Outline } from '../register/commitments/commitment.ts'
import type { NotificationFacts, Reader } from './facts.ts'
import { countBySection, headlineOf, type Notice, type Section } from './notice.ts'
import { digestOfSpan, type KeySpan, spanOf } from './notice-keys.ts'
import type { GatheringMail, NoticeSource, PlanningFacts, TellsSingly } from './notice-source.ts'
import { isFor } from './plan-digests.ts'
import { planSingly } from './plan-telling.ts'
import { type Reached, reachedToday } from './reached-rungs.ts'
import { type MailPlan, readersOf } from './readers.ts'
import { reminderWords } from './reminder-words.ts'
import { itemsOfMany, keysOf, subjectsOf } from './said-of-many.ts'

/**
 * One reminder for each holder of a post that receives them, with everything whose rung applies today and that has
 * not been planned for them before (product rule 10). Nothing is planned for a closed commitment or on a day when the
 * office is closed, and no mail is empty. What was said before rides along with the next mail, or comes on the first
 * office day of a week: ten old commitments make one mail a fortnight, not ten.
 */
export const planReminders = (facts: PlanningFacts): MailPlan =>
  planSingly(telling, readersOf('reminders', facts.holdings, facts.today), facts)

const telling: TellsSingly = {
  tells: 'singly',
  ofAlike: 'same',
  noticesOf: (facts, today) => {
    const reached = isOfficeDay(today, facts.calendar) ? reachedToday(facts, today) : []
    return (reader) => noticesFor(reached, reader)
  },
  mailOf: (reader, untold, today) => {
    const gathering = gatherReminder(reader, today)
    gathering.take(untold, [])
    return gathering.mail()
  },
  gather: (reader, today) => gatherReminder(reader, today),
}

const gatherReminder = ({ person }: Reader, today: PlainDate): GatheringMail => {
  const items: PlannedItem[] = []
  const ofMany: ManyItems[] = []
  const counts = new Map<Section, number>()
  let keys: KeySpan | undefined
  let isNews = false
  return {
    take: (untold, many) => {
      for (const { item } of untold) items.push(item)
      for (const said of many) {
        ofMany.push(itemsOfMany(said))
        keys = spanOf(keysOf(said), keys)
      }
      if (untold.length > 0)
        keys = spanOf(
          untold.map(({ item }) => item.itemKey),
          keys,
        )
      isNews ||= untold.some(({ repeats }) => !repeats) || many.some(({ like }) => !like.repeats)
      for (const [section, count] of countBySection([...untold, ...many.flatMap(subjectsOf)]))
        counts.set(section, (counts.get(section) ?? 0) + count)
    },
    mail: () =>
      isNews && keys !== undefined
        ? {
            kind: 'reminder',
            dedupeKey: `reminder/${person.id}/${today}/${digestOfSpan(keys)}`,
            reason: keys.count === 1 ? ([...items, ...ofMany][0]?.reason ?? '') : headlineOf(counts),
            items,
            many: ofMany,
          }
        : null,
  }
}

/** What a reminder to this person would hold today, whether or not it was planned before. */
export const reminderNotices = <C extends Outline>(
  facts: NotificationFacts<C>,
  reader: Reader,
  today: PlainDate,
): readonly Notice<C>[] => noticesFor(reachedToday(facts, today), reader)

export const reminderSource: NoticeSource = {
  kind: 'reminder',
  bringsDates: true,
  plan: planReminders,
  telling,
  readers: ({ holdings }, today) => readersOf('reminders', holdings, today),
  notices: reminderNotices,
  words: reminderWords,
}

const noticesFor = <C extends Outline>(
  reached: readonly Reached<C>[],
  reader: Reader,
): readonly Notice<C>[] => {
  const notices: Notice<C>[] = []
  for (const { commitment, section, rung, reason, anchor, actor, move, canWait } of reached) {
    if (actor === reader.person.name || !concerns(commitment, move, reader)) continue
    const itemKey = `reminder/${commitment.ref}/${rung.name}/${anchor}/${reader.person.id}`
    const item = { commitmentId: commitment.id, rung: rung.name, reason, itemKey }
    notices.push({ commitment, section, repeats: canWait, item })
  }
  return notices
}

/** Office staff hear of everything; others of what their post owns or was asked, while the next move is theirs. */
const concerns = (commitment: Outline, move: Reached<Outline>['move'], { person, posts }: Reader): boolean =>
  posts.some((post) => post.side === 'office' || (move === 'owner' && isFor(commitment, post, person)))
