import type { PlainDate } from '../../calendar/plain-date.ts'
import { isCalled, isGeneral, isMeantByTitles } from '../meeting-names.ts'
import type { Asked } from './due-rule.ts'

/**
 * The next sitting meant. A body with a name of its own ("the next Police and Crime Panel") must be among the
 * known sittings; a general word ("the next Board") or the name of the body that sat is the meeting's own series.
 */
export const knownNext = (name: string, asked: Asked): PlainDate | null => {
  const own = isOwn(name, asked)
  if (own && asked.nextMeetingOn !== null) return asked.nextMeetingOn
  return daysOf(name, own, asked)[0] ?? null
}

/** All known sittings of that name to come, the earliest first. */
export const knownOnes = (name: string, asked: Asked): readonly PlainDate[] => {
  const own = isOwn(name, asked)
  const next = own && asked.nextMeetingOn !== null ? [asked.nextMeetingOn] : []
  return [...new Set([...next, ...daysOf(name, own, asked)])].toSorted()
}

/** The known sittings of that name from `first` to `last`, the earliest first. */
export const knownIn = (
  first: PlainDate,
  last: PlainDate,
  name: string,
  asked: Asked,
): readonly PlainDate[] => {
  return knownOnes(name, asked).filter((day) => day >= first && day <= last)
}

const isOwn = (name: string, { titles }: Asked): boolean =>
  titles === undefined ? isGeneral(name) : isMeantByTitles(name, titles)

/** The days after the meeting, in order. Without titles nobody knows which of the sittings are its own. */
const daysOf = (name: string, own: boolean, asked: Asked): readonly PlainDate[] =>
  (asked.meetings ?? [])
    .filter(
      (meeting) =>
        meeting.heldOn > asked.meetingOn &&
        (own
          ? asked.titles === undefined || isGeneral(meeting.name) || isCalled(meeting.name, name)
          : isCalled(meeting.name, name)),
    )
    .map(({ heldOn }) => heldOn)
    .toSorted()
