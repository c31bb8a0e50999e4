import { listHoldings } from '../../db/people.ts'
import type { App } from '../app.ts'
import { addDays, type PlainDate } from '../calendar/plain-date.ts'
import { closeCommitment } from '../register/close-commitment.ts'
import type { Commitment } from '../register/commitment.ts'
import { extendDueDate } from '../register/extend-due-date.ts'
import { holderOn } from '../register/posts.ts'
import { recordProgress, recordTargetReading, settleClaim } from '../register/record-answer.ts'
import type { Event } from './events.ts'
import { ACCEPTED_AFTER_DAYS, habit } from './habits.ts'
import { findByWords, type Stage } from './stage.ts'
import type { Story } from './story.ts'

export const happen = async (stage: Stage, { about, what, on }: Event): Promise<void> => {
  const { app, staff, unmatched } = stage
  const commitment = await findByWords(stage, about)
  if (commitment === undefined) {
    unmatched.push(about)
    return
  }
  const { db } = app
  const { ref } = commitment
  const statedBy = await ownerName(app, commitment, on)
  const moment = app.moment()
  switch (what.kind) {
    case 'reported':
      return await recordProgress(
        db,
        { ref },
        { claim: 'progress', words: what.words, statedBy, statedOn: on },
        staff,
        moment,
      )
    case 'claimed':
      return await recordProgress(
        db,
        { ref },
        { claim: 'delivered', words: what.words, statedBy, statedOn: on },
        staff,
        moment,
      )
    case 'accepted':
      return await settleClaim(db, { ref }, { as: 'accepted', reason: '' }, staff, moment)
    case 'not-accepted':
      return await settleClaim(db, { ref }, { as: 'not-accepted', reason: what.reason }, staff, moment)
    case 'extended':
      return await extendDueDate(
        db,
        { ref },
        {
          to: what.to,
          askedBy: statedBy,
          agreedBy: staff.name,
          agreedAtMeetingId: null,
          reason: what.reason,
        },
        staff,
        moment,
      )
    case 'closed':
      return await closeCommitment(db, { ref }, { as: what.as, reason: what.reason }, staff, moment)
    case 'measured':
      return await recordTargetReading(
        db,
        { ref },
        { measuredOn: on, value: what.value, source: what.source },
        staff,
        moment,
      )
  }
}

/** What the force does about a promise that the story does not tell of, and the office's word on it. */
export const habitsAbout = (
  { ref, quote, dueOn }: Commitment,
  earliest: PlainDate,
  { events, restatements }: Pick<Story, 'events' | 'restatements'>,
): readonly Event[] => {
  const told = [...events.map((event) => event.about), ...restatements.map((r) => r.of)]
  const kept = habit(Number(ref.slice(2)))
  if (kept === null || dueOn === null || told.some((words) => quote.includes(words))) return []
  const wanted = addDays(dueOn, kept.daysAfterDue)
  const on = wanted < earliest ? earliest : wanted
  const words = 'Done. The papers were sent to the policy officer.'
  return [
    { on, about: ref, what: { kind: 'claimed', words } },
    { on: addDays(on, ACCEPTED_AFTER_DAYS), about: ref, what: { kind: 'accepted' } },
  ]
}

const ownerName = async (app: App, commitment: Commitment, on: PlainDate): Promise<string> => {
  const holder =
    commitment.owner === null ? undefined : holderOn(await listHoldings(app.db), commitment.owner.id, on)
  return holder?.person.name ?? commitment.ownerText ?? 'The force'
}
