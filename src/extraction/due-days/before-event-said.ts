import { addDays, formatDay } from '../../calendar/plain-date.ts'
import type { DueReading } from '../candidate.ts'
import type { Proposal, Scene } from '../proposal.ts'

/**
 * "The figures must be published by 30 March. HM to amend the note before publication.": an event that one of the
 * two sentences above gives a day for, under the same heading. What has no such day stays as it is.
 */
export const beforeEventSaid = (
  due: DueReading | null,
  proposal: Proposal,
  scene: Scene,
): DueReading | null => {
  if (due?.rule !== 'before-an-event' || due.event === null) return due
  const deed = DEEDS.find(({ event }) => event.test(due.event ?? ''))
  const first = proposal.sentences[0]
  if (deed === undefined || first === undefined) return due
  for (const back of [1, 2]) {
    const above = scene.sentences[first.index - back]
    if (above?.heading !== first.heading || !deed.told.test(above?.text ?? '')) continue
    const said = scene.dueIn(above?.text ?? '')
    if (said?.precision !== 'day' || said.dueOn === null || said.dueOn <= addDays(scene.meetingOn, 1))
      continue
    const dueOn = addDays(said.dueOn, -1)
    return {
      ...due,
      rule: 'before-an-event-said',
      precision: 'day',
      dueOn,
      event: null,
      working: `“${due.phrase}”: the minutes give “${said.phrase}” for it, and the day before is ${formatDay(dueOn)}.`,
    }
  }
  return due
}

/** What happens, as a noun and as told with its day. */
const DEEDS: readonly { readonly event: RegExp; readonly told: RegExp }[] = [
  {
    event: /^(?:the |its |their |final )*(?:publication|being published)\b/i,
    told: /\bpublish(?:es|ed)?\b|\bpublication\b/i,
  },
  {
    event: /^(?:the |its |their |final )*(?:submission|being submitted)\b/i,
    told: /\bsubmit(?:s|ted)?\b|\bsubmission\b/i,
  },
  { event: /^(?:the |its |their )*launch(?:es|ed)?\b/i, told: /\blaunch(?:es|ed)?\b/i },
  { event: /^(?:the |its |their )*implementation\b/i, told: /\bimplement(?:s|ed|ation)?\b/i },
  { event: /^(?:the |its |their )*(?:go-live|going live)\b/i, told: /\bgo(?:es|ing)?[- ]live\b/i },
  { event: /^(?:the |its |their )*inspection\b/i, told: /\binspect(?:s|ed|ion|ors)?\b/i },
  { event: /^(?:the |its |their )*roll-?out\b/i, told: /\broll(?:s|ed)?[- ]?out\b/i },
]
