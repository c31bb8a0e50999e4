import { listHoldings } from '../../db/people.ts'
import type { App } from '../app.ts'
import type { NewOutcome } from '../agenda/record-outcomes.ts'
import { addDays, type PlainDate } from '../calendar/plain-date.ts'
import type { Commitment } from '../register/commitments/commitment.ts'
import { extendDueDate } from '../register/commitments/extend-due-date.ts'
import { holderOn } from '../register/people/posts.ts'
import { recordProgress, recordTargetReading, settleClaim } from '../register/commitments/record-answer.ts'
import { setAgendaTerms } from '../register/meetings/set-agenda-terms.ts'
import type { Event } from './event.ts'
import { ACCEPTED_AFTER_DAYS, habit, numberOf } from './habits.ts'
import { findByWords, type Stage } from './stage.ts'
import { isTold, type Story } from './story.ts'

export const happen = async (stage: Stage, { about, what, on, isHabit = false }: Event): Promise<void> => {
  const { app, staff, unmatched } = stage
  const commitment = await findByWords(stage, about)
  if (commitment === undefined) {
    unmatched.push(about)
    return
  }
  // A meeting may have seen to it before.
  if (commitment.closure?.as === 'delivered' && what.kind === 'accepted') return
  if (commitment.closure !== null && isHabit) return
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
    case 'comes-before':
      return await setAgendaTerms(
        db,
        { ref },
        { leadDays: what.days, notBeforeOn: null, reason: what.reason },
        staff,
        moment,
      )
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
  story: Story,
): readonly Event[] => {
  const kept = habit(numberOf(ref))
  if (kept === null || dueOn === null || isTold(story, quote)) return []
  const wanted = addDays(dueOn, kept.daysAfterDue)
  return answered(ref, wanted < earliest ? earliest : wanted)
}

/** The same of a promise that was given a date at a meeting. */
export const habitsAfter = (outcomes: readonly NewOutcome[]): readonly Event[] =>
  outcomes.flatMap(({ ref, kind, on }) => {
    const kept = habit(numberOf(ref))
    return kind !== 'more-time' || on === null || kept === null
      ? []
      : answered(ref, addDays(on, kept.daysAfterDue))
  })

const answered = (ref: string, on: PlainDate): readonly Event[] => {
  const words = 'Done. The papers were sent to the policy officer.'
  return [
    { on, about: ref, what: { kind: 'claimed', words }, isHabit: true },
    { on: addDays(on, ACCEPTED_AFTER_DAYS), about: ref, what: { kind: 'accepted' }, isHabit: true },
  ]
}

const ownerName = async (app: App, commitment: Commitment, on: PlainDate): Promise<string> => {
  const holder =
    commitment.owner === null ? undefined : holderOn(await listHoldings(app.db), commitment.owner.id, on)
  return holder?.person.name ?? commitment.ownerText ?? 'The force'
}
