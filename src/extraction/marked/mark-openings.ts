import { leadingActor } from '../names/actors.ts'
import { exactCase } from '../patterns/any-case.ts'
import { TASK } from './marked-closed.ts'
import type { Scene } from '../proposal.ts'
import { quick } from '../patterns/sieve.ts'
import { DOING } from '../patterns/wording.ts'

/**
 * The mark that opens the words: "Action:", "Agreed action –", "Action NA to ..."; in notes also behind the topic of
 * the line, "leaflets: Action NA to ...".
 */
export const markOpening = (words: string, scene: Scene): RegExpExecArray | null =>
  opening(words, scene) ?? openingBehind(words, scene)

const opening = (words: string, scene: Scene): RegExpExecArray | null =>
  openingOf(words) ?? openedByName(words, scene)

const openingBehind = (words: string, scene: Scene): RegExpExecArray | null => {
  const topic = TOPIC.exec(words)?.[0]
  const opened = topic === undefined ? null : opening(words.slice(topic.length), scene)
  if (topic === undefined || opened === null) return null
  opened[0] = topic + opened[0]
  return opened
}

/** What the line is about, in a few words and without a stop, before a mark with its great letter. */
const TOPIC = quick(/^[^.:;?!]{2,60}(?::|\s[–—-])\s+(?=(?:Action|ACTION)\b)/)

/** "Follow up: 61 recommendations open": a topic of the notes and what was counted, not a mark and a task. */
const openingOf = (words: string): RegExpExecArray | null => {
  const opened = OPENING.exec(words)
  if (opened === null || !ALSO_A_TOPIC.test(opened[1] ?? '')) return opened
  const rest = words.slice(opened[0].length)
  return COUNTED.test(rest) && !TASK.test(rest) ? null : opened
}

const ALSO_A_TOPIC = /^(?:follow|task|to[- ]do)/i
const COUNTED =
  /^(?:about |some |only |all )?(?:£?\d[\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten|none|no)\b/i

const REF = '(?:\\s*(?:no\\.?\\s*)?[#(\\[]?\\s*[A-Z]{0,4}[-/ ]?\\d[\\w/.-]{0,24}[)\\]]?)'
export const NAMES = '[A-Z]{2,5}(?:\\s*[/,&]\\s*[A-Z]{2,5})*'
/** "Action (NA):", "Action NA:" */
const FOR = `(?:\\s*[(\\[]${NAMES}[)\\]]|\\s+${NAMES}(?=\\s*:))`
const OPENING = quick(
  new RegExp(
    `^\\W*(?:\\d{1,2}(?:\\.\\d{1,2})*[.)]?\\s+)?((?:(?:Agreed|New|Key|Further|For|AGREED|NEW|FURTHER|FOR)\\s+[Aa]ction|(?:Agreed|AGREED)\\s+(?:[Nn]ext [Ss]teps?|NEXT STEPS?|(?:[Ff]ollow|FOLLOW)[- ](?:[Uu]ps?|UPS?)|[Tt]asks?|TASKS?)|ACTIONS?|Actions?|(?:TASK|Task|Follow[- ]up|FOLLOW[- ]UP|To[- ]do|TO[- ]DO)(?=\\s*(?:\\([^()]{1,25}\\)\\s*)?:))(?:\\s+(?:[Pp]oints?|POINTS?|[Rr]equired|[Aa]greed|[Aa]rising|[Ff]or|[Bb]y|BY|[Nn]ote))?${REF}?(?:\\s*\\([^()]{1,25}\\))?${FOR}?\\s*(?::|[–—]|-(?=\\s))|AP(?!RIL\\b)${REF}\\s*[:.–—-]?|A(?![A-Z]{2,4}\\b)${REF}\\s*[:–—])\\s*`,
  ),
)
/** "ACTION LOG" at the end of a line heads what follows. */
export const HEADING_OF_LIST =
  /^(?:LOG|LOGS|PLAN|PLANS|LIST|SHEET|TRACKER|TABLE|REGISTER|NOTES|POINTS?|ITEMS?|SUMMARY|UPDATES?|REVIEW|GRID|SCHEDULE)\b/i

/** "Action NA to ...", "Action for the DCC to ...", "ACTION Every member to ...": no colon, but a doer and his task follow. */
const openedByName = (words: string, scene: Scene): RegExpExecArray | null => {
  const found = NAME_BEHIND.exec(words)
  if (found === null) return null
  const rest = words.slice(found[0].length)
  if (HEADING_OF_LIST.test(rest)) return null
  return /^\s*(?:(?:to|will|would|shall)\s+[a-z]|[:–—-]\s+\S)/.test(
    leadingActor(rest, scene.cast)?.rest ?? '',
  ) ||
    NOTE.test(rest) ||
    (GREAT_MARK.test(words) && TO_DEED.test(rest))
    ? found
    : null
}

const NAME_BEHIND = quick(new RegExp(`^\\W*((?:ACTION|Action)(?:\\s+(?:for|by)|${REF})?)\\s+(?=\\S)`))
const GREAT_MARK = /^\W*ACTION\s/
/** Whoever it is stands in few words before "to", or nobody does. */
const TO_DEED = new RegExp(
  exactCase(
    `^(?:[A-Z][\\w’'-]*(?:\\s+[\\w&/’'.-]+){0,6}?\\s+to\\s+[a-z]{3,}|(?=[A-Z])(?i:${DOING})\\s+[a-z])`,
  ),
)
/** "NA, KL to send a note", "KL send a note to the yard", "KL – note to the yard" */
const NOTE = new RegExp(
  `^(?:[A-Z]{2,4}(?:[/,.&\\s]|and|\\band\\b){0,4}){1,5}\\s+(?:to\\s+[a-z]|${DOING}\\s+[a-z]|[:–—-]\\s+[A-Za-z])`,
)
