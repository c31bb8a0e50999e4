import { leadingActor } from '../names/actors.ts'
import type { OwnerReading } from '../candidate.ts'
import { isDueCell } from '../due-rules/due-cell.ts'
import { withoutLabel } from '../patterns/item-labels.ts'
import { isPlace } from '../names/meeting-places.ts'
import { ownerOf } from '../owners/owners.ts'
import { isStatus } from '../owners/named-behind.ts'
import { isName } from '../names/people-names.ts'
import type { Proposal, Scene } from '../proposal.ts'
import { quick } from '../patterns/sieve.ts'
import { DOING } from '../patterns/wording.ts'

/** "OG: interim findings mid-February", "JT/KF – walkabout on Ropewalk": a name, and in a few words what it is to do. */
export const isNamedTask = (words: string, scene: Scene): boolean => {
  if (!DASHED.test(words)) return false
  const lead = leadingActor(withoutLabel(words), scene.cast)
  return (
    lead !== null &&
    /^\s*[:–—-]\s+\S/.test(lead.rest) &&
    !words.endsWith('?') &&
    !NOTHING.test(lead.rest) &&
    lead.rest.split(' ').length <= 13 &&
    !FINITE.test(lead.rest) &&
    !FIGURES.test(lead.rest) &&
    !(COUNTS.test(lead.rest) && !BY_THEN.test(lead.rest))
  )
}

/** "Fran – collision map for the A619 to all", "DCC: pursuits policy to CEX": a name, and what it is to send to whom. */
export const isNamedSending = (words: string, scene: Scene): boolean => {
  const sending = DASHED.test(words)
    ? SENDING.exec(leadingActor(withoutLabel(words), scene.cast)?.rest ?? '')
    : null
  const [, thing = '', whom = ''] = sending ?? []
  if (sending === null || FINITE.test(thing) || /\d\s*%/.test(thing)) return false
  return TO_US.test(whom) || leadingActor(whom, scene.cast)?.rest.trim() === ''
}
const SENDING =
  /^(?:\s*\(s\))?\s*[:–—-]\s+((?:[\w’'./&-]+\s+){1,8}?)to\s+((?:the\s+)?[\w’'./& -]{2,40}?)(?:\s+(?:asap|by|before|for)\b.{0,30})?\W*$/
const TO_US =
  /^(?:all(?: members)?|members|the (?:board|panel|committee|group|office)|board|panel|committee|everyone|OPCC|PCC|CEX|Clerk)$/i

/** "CFO – none": a name, and that there is nothing for it. */
export const saysNothing = (words: string, scene: Scene): boolean =>
  DASHED.test(words) && NOTHING.test(leadingActor(withoutLabel(words), scene.cast)?.rest ?? '')

const DASHED = /[:–—-]\s+\S/
const NOTHING = /^\s*[:–—-]\s*(?:none|nil|nothing|n\/?a|no actions?)\b/i
const FINITE =
  /\b(?:is|are|was|were|has|have|had|runs|starts|begins|takes|opens|closes|ends|lasts|will|would|did|does|do|said|says|reported|rose|fell|found|took|gave|made|went|saw|held|got|came|began|ran|brought|told|spoke|wrote|lost|won|stood|kept|heard|felt|chose|drew|grew|knew|taught|caught|bought|sold|can|could|should|may|we|I|they|he|she|it|\w{3,}ed)\b/

/** "Detentions 47 in April, 61 in March": what was counted, and when. */
const FIGURES = /\b\d[\d,.%]*\s+(?:in|for|at|on)\s+(?:\d{1,2}\s+)?[A-Z]/

/** "61 episodes in Q3", "one burglary at Halloween": how many there were, unless they are wanted by a day. */
const COUNTS =
  /^\s*[:–—-]\s+(?:[\w-]+\s+)?(?:\d[\d,.]*%?|one|two|three|four|five|six|seven|eight|nine|ten|no)\s+[a-z]/i
const BY_THEN = /\b(?:by|before|for|due|until|deadline)\b/i

/** "Gifts register to be published  Owner: N. Cope  Target: 30 November": whom the label names. */
const labelledOwner = (words: string, scene: Scene): OwnerReading | null => {
  const named = LABELLED.exec(words)?.[1]
  return named === undefined ? null : ownerOf(named, 'stated', scene.cast)
}

const LABELLED = quick(
  /\b(?:[Oo]wner|OWNER|[Ll]ead(?: officer)?|LEAD|[Aa]ction by|[Rr]esponsible(?: officer)?)\s*:\s*([A-Z][^:;]{1,40}?)(?=[\s,;]+(?:[Tt]arget|TARGET|[Dd]ue|DUE|[Bb]y when|[Dd]eadline|[Dd]ate|[Ss]tatus|STATUS|[Uu]pdate|OPEN|CLOSED|COMPLETED?|ONGOING|Open|Ongoing)\b|\W*$)/,
)

/** "DCI Public Protection – nominate an officer": in a list of actions the name before the dash owns the task behind it. */
export const ownerAhead = (words: string, scene: Scene): OwnerReading | null => {
  const line = withoutLabel(words)
  const named = AHEAD.exec(line)?.[1] ?? firstNameAhead(line, scene) ?? GROUP_AHEAD.exec(line)?.[1]
  if (named === undefined) return null
  const lead = leadingActor(named, scene.cast)
  // A name that is known whole is found by others, with its post.
  return lead !== null && lead.rest.trim() === '' ? null : ownerOf(named, 'stated', scene.cast)
}

/** "Chloe – recruit two members", where the minutes name a Chloe Barr. */
const firstNameAhead = (line: string, { head = '', sentences }: Scene): string | undefined => {
  const name = FIRST_NAME.exec(line)?.[1]
  if (name === undefined) return undefined
  const whole = new RegExp(`\\b${name} [A-Z][a-z]`)
  return whole.test(head) || sentences.some(({ text }) => whole.test(text)) ? name : undefined
}
const FIRST_NAME = quick(
  new RegExp(`^(?:\\d{1,2}[.)]\\s+)?([A-Z][a-z]{1,14})\\s*(?::|\\s[–—-])\\s+(?:to\\s+)?${DOING}\\s`),
)

const AHEAD = quick(
  new RegExp(
    `^(?:\\d{1,2}[.)]\\s+)?((?!(?:Action|Actions|Agreed|Next|Item|Topic|Update|Note|All Members)\\b)[A-Z][\\w&/’'.-]*(?:\\s+(?:(?:and|of|for|&)\\s+)?[A-Z][\\w&/’'.-]*){1,6}?)\\s*(?::|\\s[–—-])\\s+(?:to\\s+)?${DOING}\\s+(?:the|an?|all|any|each|how|what|which|whether|if|why|who|out|with|from|to|back|members|(?:two|three|four|five|six|more|new|further|extra)\\b|[a-z]+ed|\\d|[A-Z])`,
  ),
)

/** "members to send any views": in a list of actions even in small letters. */
const GROUP_AHEAD = quick(
  new RegExp(
    `^((?:all |both )?(?:members|officers|officials|councillors|governors|trustees|visitors|partners|volunteers|clerk|chair|secretary|treasurer)) to ${DOING}\\s`,
  ),
)

/** "Monthly withdrawal data – DCC", "Audit of searches – Supt Vane – July Board": in a list of actions the name behind the dash or the label is the owner's. */
export const ownerAtEnd = (words: string, scene: Scene): OwnerReading | null => {
  const labelled = labelledOwner(words, scene)
  if (labelled !== null) return labelled
  const day = dayAtEnd(words)
  const named = AT_END.exec(words.slice(0, day?.at))?.[1]
  if (named === undefined || isStatus(named)) return null
  const lead = leadingActor(named, scene.cast)
  // "Mend the gate - Ann Bell - Due 4 May": between the dashes stands who does it, whether listed or not.
  if (day !== null && lead === null && isName(named) && !isPlace(named))
    return ownerOf(named, 'stated', scene.cast)
  return lead !== null && lead.rest.trim() === '' ? ownerOf(named, 'stated', scene.cast) : null
}

/** "... – Supt Vane – July Board": in a list of actions the day behind the last dash binds. */
export const dueAtEnd = (words: string, scene: Scene): Pick<Proposal, 'due'> => {
  const { day } = dayAtEnd(words) ?? {}
  const due = day === undefined ? null : scene.dueIn(day)
  return due === null ? {} : { due }
}

/** The day behind the last dash, and where that stands. */
const dayAtEnd = (words: string): { readonly at: number; readonly day: string } | null => {
  const found = DAY_BEHIND.exec(words)
  const day = found?.[1] ?? ''
  return found !== null && isDueCell(day) ? { at: found.index, day } : null
}

const AT_END = /[A-Za-z]{3}\S*\s+(?:[–—-]\s+|\()([A-Z](?:(?!\s-\s)[^()–—]){1,40}?)\)?\W*$/
const DAY_BEHIND = /\s[–—-]\s+((?:(?!\s-\s)[^–—]){2,40}?)\W*$/
