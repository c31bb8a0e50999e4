import { dayOf, yearOf } from '../calendar/plain-date.ts'
import { nameInitials } from './names/actors.ts'
import { findDays } from './meeting/day-mentions.ts'
import type { UnboundTime } from './due-rules/due-phrase.ts'
import type { Scene } from './proposal.ts'
import type { Sentence } from './sentences/sentences.ts'
import { quick } from './patterns/sieve.ts'
import { DOING } from './patterns/wording.ts'

/**
 * Whether a reader could take a sentence for a commitment: it looks ahead, carries a mark, names somebody of the
 * meeting with something to do, or gives a day after the meeting. Plain description and history do none of it;
 * a heading with a day, "Carnival, 16 July", promises nothing either.
 */
export const cueReader = (scene: Scene): ((sentence: Pick<Sentence, 'text' | 'heading'>) => boolean) => {
  const tasked = namedWithTask(scene)
  return ({ text, heading }) => {
    const words = text.slice(0, 1000)
    if (LOOKS_AHEAD.test(words) || MARK.test(words) || (TASK.test(words) && tasked.test(words))) return true
    return text !== heading && dayAhead(words, scene) !== null
  }
}

const LOOKS_AHEAD = quick(
  /\b(?:will|would|shall|should|must|(?:is|are) (?:now |also )?to [a-z]+|to be [a-z]+(?:ed|en|ne|lt|nt|ght)|(?:agree[sd]?|undert(?:ake|akes|ook)|offer(?:s|ed)?|promis(?:es|ed)|pledge[sd]?|committ?(?:s|ed)?|asked?|requested|invited|tasked|instructed) (?:\w+ ){0,4}?(?:to|that)|going to|due to|on (?:track|course) (?:to|for)|(?:intend|plan|hope|aim|expect|propose|seek|need|look)(?:s|ed|ing|ning)? (?:\w+ly )?to|(?<!\bthan )(?:expect|anticipat|schedul|plann)ed|next steps? (?:is|are|was|were|will|would|include)s?)\b|(?:’|')ll\b/i,
)
const MARK = quick(/\bACTION\b|\bAction\s*(?:[:–—(#\d]|-\s)|[([](?:Action|AP\d)|\bAP\s?\d/)

const TO_DO = `(?:to ${DOING}|${DOING} (?:the|an?|all|its|their|his|her|this|that|these|those|any|each|further))`
const TASK = quick(new RegExp(` ${TO_DO}\\b`))

/** "DCC to share", "that the Clerk write the letter": somebody from the attendance before what is to be done. */
const namedWithTask = ({ cast: { attendance } }: Scene): RegExp => {
  const names = attendance.flatMap(({ name, initials }) =>
    [name, name.split(' ').at(-1) ?? '', initials ?? '', nameInitials(name)].filter(
      (each) => each.length > 1,
    ),
  )
  const known = [...new Set(names)]
    .toSorted((a, b) => b.length - a.length)
    .map((name) => name.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
  return known.length === 0
    ? /(?!)/
    : new RegExp(`(?<![\\p{L}\\p{N}])(?:${known.join('|')}) (?:also |then )?${TO_DO}\\b`, 'u')
}

/** A time after the meeting that the words give, bound or not: as they say it, and why it binds nobody. */
export const dayAhead = (
  words: string,
  scene: Scene,
): { readonly phrase: string; readonly because: string | null } | null => {
  if (!MAY_DATE.test(words)) return null
  const { found, unbound } = scene.datesIn(words)
  const bound = found.find(({ reading: { dueOn } }) => dueOn !== null && dueOn > scene.meetingOn)
  return bound === undefined
    ? (unbound.find((time) => !time.looksBack && isAhead(time, scene)) ?? null)
    : { phrase: bound.reading.phrase, because: null }
}

const isAhead = ({ lastOn, phrase }: UnboundTime, { meetingOn }: Scene): boolean =>
  lastOn !== null
    ? lastOn > meetingOn
    : findDays(phrase).some(({ day, month, year }) => {
        const on = dayOf(year ?? yearOf(meetingOn), month, day)
        return year === null || (on !== undefined && on > meetingOn)
      })

/** Only these words can give a day, so that nothing else is asked of plain sentences. */
const MAY_DATE = quick(
  /20\d\d|\d[/.-]\d{1,2}[/.-]\d|\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|spring|summer|autumn|winter|next|christmas|easter|(?:mon|tues|wednes|thurs|fri)day|quarter|year)\b/i,
)
