import type { PlainDate } from '../../calendar/plain-date.ts'
import { isCalled, isGeneral, isMeantByTitles } from '../names/meeting-names.ts'
import { answers, remembered } from '../patterns/remembered.ts'
import type { Asked, DueContext } from './due-rule.ts'

/**
 * The next sitting meant. A body with a name of its own ("the next Police and Crime Panel") must be among the
 * known sittings; a general word ("the next Board") or the name of the body that sat is the meeting's own series.
 */
export const knownNext = (name: string, { context }: Asked): PlainDate | null =>
  sittingsCalled(name, context).next

/** All known sittings of that name to come, the earliest first. */
export const knownOnes = (name: string, { context }: Asked): readonly PlainDate[] =>
  sittingsCalled(name, context).all

/** The known sittings of that name from `first` to `last`, the earliest first. */
export const knownIn = (
  first: PlainDate,
  last: PlainDate,
  name: string,
  asked: Asked,
): readonly PlainDate[] => {
  return knownOnes(name, asked).filter((day) => day >= first && day <= last)
}

type Sittings = { readonly next: PlainDate | null; readonly all: readonly PlainDate[] }

/** Minutes speak of few bodies, and of the same ones again and again. */
const sittingsCalled = remembered((name: string, context: DueContext): Sittings => {
  const own = isOwn(name, context)
  const days = daysOf(name, own, context)
  const next = own ? context.nextMeetingOn : null
  return {
    next: next ?? days[0] ?? null,
    all: next === null ? days : [...new Set([next, ...days])].toSorted(),
  }
})

const isOwn = (name: string, { titles }: DueContext): boolean =>
  titles === undefined ? isGeneral(name) : isMeantByTitles(name, titles)

/** The days after the meeting, in order. Without titles nobody knows which of the sittings are its own. */
const daysOf = (
  name: string,
  own: boolean,
  { meetings = [], meetingOn, titles }: DueContext,
): readonly PlainDate[] => {
  // Most of them share a name.
  const isMeant = answers((known) =>
    own ? titles === undefined || isGeneral(known) || isCalled(known, name) : isCalled(known, name),
  )
  const days = meetings
    .filter((meeting) => meeting.heldOn > meetingOn && isMeant(meeting.name))
    .map(({ heldOn }) => heldOn)
  return [...new Set(days)].toSorted()
}
