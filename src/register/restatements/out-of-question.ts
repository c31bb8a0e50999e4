import type { Measure } from '../../extraction/candidate.ts'
import { clash, clashInKind } from '../../extraction/restated/telling-words.ts'
import { isRevisit, isSpan, isStanding, isUpdate, looksBack } from './restating-words.ts'
import type { Earlier, Saying, Told } from './same-promise.ts'

/** What no likeness of words makes one promise. */
export const isOutOfQuestion = (said: Told, before: Told & { readonly saying: Earlier }): boolean => {
  const [now, then] = [said.saying, before.saying]
  const sameMeeting = now.meeting.id === then.meeting.id
  const [looksNow, lookedThen] = [isLook(now), isLook(then)]
  if (looksNow !== lookedThen) return true
  // The office looks again and again: a look that was taken is no broken promise.
  if (then.closed !== null && (lookedThen || isUpdate(then.quote))) return true
  // What was taken down in the room may name the wrong post: a person looks at both.
  if (sameMeeting && owners(now, then) === 'other' && !before.saying.takenDown) return true
  if (now.measure !== null && then.measure !== null && !sameLine(now.measure, then.measure)) return true
  // What is put back is told by its end: "the review would now be finished by January".
  const endsIt = said.words.deed === 'finish' && looksBack(now.quote)
  if ((endsIt ? clashInKind : clash)(said.words, before.words)) return true
  const otherDay = now.dueOn !== then.dueOn
  if (isStanding(now.quote) && isStanding(then.quote) && !sameMeeting && otherDay) return true
  return (
    otherDay &&
    isSpan(now.duePhrase) &&
    isSpan(then.duePhrase) &&
    said.words.figures.length > 0 &&
    before.words.figures.length > 0
  )
}

const isLook = ({ kind, quote }: Saying): boolean => kind === 'revisit' || isRevisit(quote)

/** One line to reach: the same value in the same unit. What a changed value promises is new. */
const sameLine = (a: Measure, b: Measure): boolean => a.value === b.value && a.unit === b.unit

/** Whether both were promised by one post. */
export const owners = (a: Saying, b: Saying): 'same' | 'other' | 'unknown' => {
  if (a.ownerPostId !== null && b.ownerPostId !== null)
    return a.ownerPostId === b.ownerPostId ? 'same' : 'other'
  return a.ownerText !== null && a.ownerText === b.ownerText ? 'same' : 'unknown'
}
