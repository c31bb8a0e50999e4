import { leadingActor } from '../names/actors.ts'
import { anyCase } from '../patterns/any-case.ts'
import { TO_ACTION } from '../names/in-bracket.ts'
import { HEADING_OF_LIST, markOpening, NAMES } from './mark-openings.ts'
import { withLabelsBelow } from './labels-below.ts'
import { ownerOf } from '../owners/owners.ts'
import { isName } from '../names/people-names.ts'
import {
  isRefusal,
  nextInParagraph,
  type Proposal,
  propose,
  type Recogniser,
  type Scene,
} from '../proposal.ts'
import type { Sentence } from '../sentences/sentences.ts'
import { IS_CLOSED, isMarkedClosed, TASK } from './marked-closed.ts'
import { quick } from '../patterns/sieve.ts'
import { TOLD_AS_DONE } from './told-as-done.ts'
import { DOING } from '../patterns/wording.ts'

/**
 * Explicit marks: "Action:", "ACTION –", "Action NA to ...", "ACTION #12 – topic. Next step.", "AP1",
 * "(Action: AB)" after the sentence, and "ACTION: Name" alone on the line after the commitment.
 */
export const recogniseMarker: Recogniser = (sentence, scene) => {
  const found = marked(sentence, scene)
  return found === null || isRefusal(found) ? found : withLabelsBelow(found, scene)
}

const marked: Recogniser = (sentence, scene) => {
  const words = sentence.text.slice(0, 1000)
  const closing = CLOSING.exec(words) ?? TO_ACTION.exec(words)
  if (closing?.index === 0) {
    const named = withoutPoint(closing[1])
    if (named === undefined || isOnlyOwner(named, scene))
      return aloneBelow(sentence, closing[0].trim(), named, scene)
  }
  const opened = markOpening(words, scene)
  if (opened !== null) return afterMarker(sentence, opened, scene)
  const name = (NAME_ALONE.exec(words) ?? NAME_AHEAD.exec(words))?.[1]
  if (
    name !== undefined &&
    !HEADING_OF_LIST.test(name) &&
    (isKnown(name, scene) || INITIALS_ALONE.test(name))
  )
    return afterTask(sentence, name, 'Marked “Action”.', scene)
  if (closing === null) return null
  const named = withoutPoint(closing[1])
  return action(
    sentence,
    `Marked “${closing[0].trim()}”.`,
    named === undefined ? undefined : ownerOf(named, 'stated', scene.cast),
  )
}

/** "(Action Point 1)" alone on its line marks the line before it. */
const aloneBelow = (
  sentence: Sentence,
  mark: string,
  named: string | undefined,
  scene: Scene,
): ReturnType<Recogniser> => {
  const before = scene.sentences[sentence.index - 1]
  if (before === undefined || before.text === before.heading || SAYS_NOTHING.test(before.text)) return null
  const owner = named === undefined ? undefined : ownerOf(named, 'stated', scene.cast)
  return { ...action(before, `Marked “${mark}” below it.`, owner), sentences: [before, sentence] }
}

/** "Action Point 1": no name, but the mark's own number. */
const withoutPoint = (named: string | undefined): string | undefined =>
  named === undefined || /^Points?\b\W*[\d/.a-z]*$/i.test(named.trim()) ? undefined : named.trim()

/** "ACTION: DCFO", and under it "Provide a comparison": what is to be done stands below where nothing above says it. */
const taskBelow = (sentence: Sentence, scene: Scene): Sentence | null => {
  const next = scene.sentences[sentence.index + 1]
  const before = scene.sentences[sentence.index - 1]?.text.slice(0, 1000) ?? ''
  if (next === undefined) return null
  if (OPENS_WITH_TO.test(next.text)) return next
  return OPENS_WITH_DEED.test(next.text) && !TASK.test(before) ? next : null
}

const OPENS_WITH_DEED = new RegExp(`^(?=[A-Z])${anyCase(DOING)}\\s+[a-z]`)
/** "To report back on parking.": with nobody of its own, it is theirs who stand above, whatever was said before. */
const OPENS_WITH_TO = new RegExp(
  `^To (?:also |then )?(?:be |re-)?(?:${DOING}|go|come|start|have|keep|allow)\\b`,
)

const CLOSING = quick(
  /(?:[([](?:(?:(?:Action point|Action|ACTION)(?=[\d\s:)–—#.-])|action(?=\s*:))|AP(?=\s?[\d:#–—.-]))\s*(?:(?:no\.?\s*)?#?(?:[A-Z]{1,5}[-/ ]?(?=\d))?\d[\d/.-]*\w?)?\s*[:–—-]?\s*([A-Z][^()[\]]{0,60})?[)\]]|[([]?\b\d{1,3}\/20\d\d\/[A-Z]{1,2}[)\]]?)\s*[.;,]?(?:\s+and)?$/,
)

/** "... to members. Action CFO." */
const NAME_ALONE = quick(
  /^\W*(?:ACTION|Action)\s+(?!(?:LOG|Log|PLANS?|Plans?|POINTS?|Points?|LIST|List|SUMMARY|Summary|NOTES?|Notes?|TRACKER|Tracker|REGISTER|Register|REQUIRED|Required|SHEET|Sheet)\b)(?:(?:with|for|by|on)\s+)?(?:the\s+)?([A-Z][^.:;,]{1,60}?)(?:,?\s+(?:by|before|for|at)\s+[^.;]{3,40})?\W*$/,
)
/** "... to members. KL Action.", "Clerk to action." */
const NAME_AHEAD = quick(/^\W*([A-Z]{2,4}|[A-Z][a-z]+(?:\s[A-Z][a-z]+)?)\s+(?:ACTION|Action|to action)\W*$/)
const INITIALS_ALONE = /^[A-Z]{2,4}(?:\s*(?:[/,&.]|and)\s*[A-Z]{2,4})*$/

const afterMarker = (sentence: Sentence, opened: RegExpExecArray, scene: Scene): ReturnType<Recogniser> => {
  const mark = (opened[1] ?? '').trim()
  const bracket = NAMED_IN_MARK.exec(mark)?.[1] ?? personInMark(mark, scene)
  const owner = bracket === undefined ? undefined : ownerOf(bracket, 'stated', scene.cast)
  const rest = sentence.text.slice(opened[0].length).trim()
  const reason = `Marked “${mark}”.`
  if (NONE.test(rest)) return NO_ACTION
  if (isMarkedClosed(sentence, rest, scene)) return IS_CLOSED
  if (owner !== undefined && rest !== '') return action(sentence, reason, owner)
  if (rest === '') return beforeTask(sentence, reason, scene)
  // "ACTION #12 – topic. Next step.": a topic may look like a name, but then the task follows it.
  const next = nextInParagraph(sentence, scene)
  const topic = next !== undefined && TASK.test(next.text.slice(0, 1000)) && !isKnown(rest, scene)
  if (isOnlyOwner(rest, scene) && !topic) {
    const below = taskBelow(sentence, scene)
    return below === null
      ? afterTask(sentence, rest, reason, scene)
      : covering([sentence, below], reason, ownerOf(rest, 'stated', scene.cast))
  }
  if (TASK.test(rest) || rest.split(' ').length > 14 || next === undefined)
    return action(sentence, reason, undefined)
  return covering([sentence, next], reason, undefined)
}

const NONE = /^(?:none\b|no\s+(?:further\s+)?actions?\b|n\/a\b|na\.?$)/i
const NO_ACTION = { refused: 'It says that there is no action.' }

const NAMED_IN_MARK = new RegExp(`^[Aa]\\w+\\s*[(\\[\\s]\\s*(${NAMES})\\s*[)\\]]?\\s*(?:[:–—-])?$`)

/** "Action 14 (I Lochran):", "Action 3 (Head of Estates):" */
const personInMark = (mark: string, scene: Scene): string | undefined => {
  const named = BRACKET_IN_MARK.exec(mark)?.[1]
  return named !== undefined && ((isName(named) && !NO_PERSON.test(named)) || isKnown(named, scene))
    ? named
    : undefined
}
const BRACKET_IN_MARK = /\(([A-Z][^()]{1,24})\)\s*(?:[:–—-])?$/
const NO_PERSON = /^(?:Carried|Brought|Item|Agenda|Part|New|Board|Panel|Minute|Page|Next|High|Low|Not)\b/

/** "Action:" alone: what is to be done follows. A list below it is read by the list recogniser. */
const beforeTask = (sentence: Sentence, reason: string, scene: Scene): ReturnType<Recogniser> => {
  const next = scene.sentences[sentence.index + 1]
  if (next !== undefined && NONE.test(next.text.replace(/^\d{1,3}[.)]?\s+/, ''))) return NO_ACTION
  // The first line of a log whose head ends in a dash.
  if (next !== undefined && TOLD_AS_DONE.test(next.text.slice(0, 1000))) return null
  if (next !== undefined && !next.listItem) return covering([sentence, next], reason, undefined)
  scene.passedOver?.({
    rule: reason,
    against: 'The mark stands alone: what is to be done stands in the list under it, or was not found.',
    words: '',
  })
  return null
}

/** "ACTION: Name" alone: what is to be done stands before it. */
const afterTask = (
  sentence: Sentence,
  name: string,
  reason: string,
  scene: Scene,
): ReturnType<Recogniser> => {
  const owner = ownerOf(name, 'stated', scene.cast)
  const before = scene.sentences[sentence.index - 1]
  // "Decisions: as above. Actions: HoE": it says no more than whose the tasks above are.
  if (before === undefined || before.text === before.heading || SAYS_NOTHING.test(before.text)) {
    scene.passedOver?.({
      rule: reason,
      against: 'The mark names somebody, but no sentence before it says what is to be done.',
      words: '',
    })
    return null
  }
  return covering([before, sentence], `${reason} It names who is to do what the sentence before says.`, owner)
}

const SAYS_NOTHING =
  /^(?:decisions?\W*)?(?:as (?:above|below|minuted|noted)|see (?:above|below)|none|noted|agreed)\W*$/i

const isOnlyOwner = (rest: string, scene: Scene): boolean => {
  const bare = rest.replace(/[.\s]+$/, '')
  if (bare.length > 70 || /\b(?:to|will|would)\s+[a-z]/.test(bare)) return false
  if (isKnown(bare, scene)) return true
  return /^(?:[A-Z]{2,4}|(?:[A-Z][\p{L}’'.-]*\s?){1,4})(?:\s*(?:\/|,|&|and)\s*(?:[A-Z]{2,4}|(?:[A-Z][\p{L}’'.-]*\s?){1,4}))*$/u.test(
    bare,
  )
}

/** Nothing but doers whom the cast knows. */
const isKnown = (words: string, scene: Scene): boolean => {
  const lead = leadingActor(words, scene.cast)
  return lead !== null && /^\W*(?:\([^)]*\))?\W*$/.test(lead.rest)
}

const action = (sentence: Sentence, reason: string, owner: Proposal['owner']): Proposal =>
  propose(sentence, {
    kind: 'action',
    confidence: 'likely',
    reason,
    explicit: true,
    ...(owner === undefined ? {} : { owner }),
  })

const covering = (
  sentences: readonly [Sentence, Sentence],
  reason: string,
  owner: Proposal['owner'],
): Proposal => ({
  ...action(sentences[0], reason, owner),
  quote: sentences.map(({ text }) => text).join(' '),
  sentences,
})
