import { leadingActor } from '../names/actors.ts'
import { anyCase } from '../patterns/any-case.ts'
import { isMarkedClosed } from './marked-closed.ts'
import { dueAtEnd, ownerAtEnd } from './named-tasks.ts'
import { ownerOf } from '../owners/owners.ts'
import { isName } from '../names/people-names.ts'
import { nextInParagraph, propose, type Recogniser, type Refusal, type Scene } from '../proposal.ts'
import type { Sentence } from '../sentences/sentences.ts'
import { TICKED } from '../../minutes/lines/line-openings.ts'
import { DOING } from '../patterns/wording.ts'

/** "☑ Circulate the plan": a task that was ticked is done, and so is what its paragraph tells of it. */
export const tickedTask = (sentence: Sentence, sentences: readonly Sentence[]): Refusal | null => {
  for (let at = sentence.index; at > sentence.index - MOST_BEHIND; at -= 1) {
    const { paragraph, text } = sentences[at] ?? {}
    if (paragraph !== sentence.paragraph || text === undefined) return null
    if (text.startsWith(TICKED))
      return { refused: 'It is ticked as done.', words: TICKED.trim(), isDone: true }
  }
  return null
}

/** Sentences of one task. */
const MOST_BEHIND = 5

/**
 * Tasks as programs for meetings and tasks list them: "@Ann Bell Write to the Board", "Circulate the plan @Ann Bell",
 * "Ferries: Circulate the plan. (Ann Bell)".
 */
export const recogniseAssignedTask: Recogniser = (sentence, scene) => {
  const words = sentence.text.slice(0, 1000)
  const owner = words.includes('@') ? mentioned(words, scene) : inBracketBehind(sentence, words, scene)
  if (owner === null) return taskThenOwner(sentence, words, scene)
  if (isMarkedClosed(sentence, words, scene)) return null
  return propose(sentence, {
    kind: 'action',
    confidence: 'likely',
    reason: 'Written as a task and the name of whoever is to do it.',
    explicit: true,
    owner: ownerOf(owner, 'stated', scene.cast),
  })
}

/** "7/1 Amend the list as discussed – Head of Legal": whoever stands behind the dash is known, or a post. */
const taskThenOwner = (sentence: Sentence, words: string, scene: Scene): ReturnType<Recogniser> => {
  if (!DEED_OPENS.test(words) || !NAMED_LAST.test(words) || isMarkedClosed(sentence, words, scene))
    return null
  const owner = ownerAtEnd(words, scene)
  return owner === null
    ? null
    : propose(sentence, {
        kind: 'action',
        confidence: 'likely',
        reason: 'Written as a task and the name of whoever is to do it.',
        explicit: true,
        owner,
        ...dueAtEnd(words, scene),
      })
}

const NAMED_LAST = /\s[–—-]\s+\p{Lu}[^.;?!]{1,60}\W*$/u
/** What may as well be the name of a thing is a deed only before what it is done to. */
const ALSO_A_NAME =
  'address|approach|brief|call|contact|cost|design|draft|engage|file|forward|issue|log|look|map|measure|move|order|phone|plan|procure|produce|progress|purchase|put|report|repair|request|research|return|review|ring|schedule|scope|send|set|share|source|supply|tender|test|transfer|trial|update|visit|work|discuss|consider|monitor|test|set|lead|support|book|install|seek'
const OF_A_DEED =
  '(?:the|an?|all|any|this|these|those|each|both|its|their|our|his|her|back|out|up|how|whether|if|what|members|with|[A-Z]{2,})\\b'
const DEED_OPENS = new RegExp(
  anyCase(
    `^\\W*(?:[A-Z]{0,5}[-/ ]?\\d[\\d/.-]{0,9}[a-z]?[.):]?\\s+)?(?:please\\s+)?(?!(?:(?:confirm|agree|approve|receive|sign|note|accept)\\s+(?:the\\s+)?(?:minutes|agenda|notes|apologies)|introduce|welcome)\\b)(?:(?!(?:${ALSO_A_NAME})\\b)${DOING}\\s+(?!(?:of|on|by|from|for|and|in|is|was|are|were|to|at|–|-)\\b)[a-z]|(?:${ALSO_A_NAME})\\s+(?:again\\s+)?${OF_A_DEED})`,
  ),
)

const TASK = new RegExp(anyCase(`^(?:please\\s+|to\\s+)?${DOING}\\b`))
/** "Ferries: ", "1. ": what stands before the task or its name. */
const TOPIC = /^(?:\d{1,2}[.)]\s+)?(?:\p{Lu}[^:@.]{1,60}:\s+)?/u
const taskIn = (words: string): string => words.replace(TOPIC, '')

/** Whom the sign names, before the task or at its end; null where no task stands beside it. */
const mentioned = (words: string, scene: Scene): string | null => {
  const line = taskIn(words)
  if (line.startsWith('@')) {
    const rest = line.slice(1)
    for (const name of namesOpening(rest, scene))
      if (opensTask(rest.slice(name.length).replace(/^[\s:,–—-]+(?:will\s+)?/, ''))) return name
    return null
  }
  const at = MENTION.exec(line)
  if (at === null || !TASK.test(line)) return null
  return namesOpening(line.slice(at.index + at[0].length), scene)[0] ?? null
}

/** Behind a name a great letter opens what the program was told to list, "Mend the gate", whatever its verb. */
const opensTask = (words: string): boolean =>
  TASK.test(words) || TO_DEED.test(words) || GREAT_DEED.test(words)

const TO_DEED =
  /^(?:please|to) (?!(?:all|the|our|each|every|both|him|her|them|everybody|everyone)\b)\p{Ll}{3,} /u
const GREAT_DEED =
  /^(?!(?:Thank|Happy|Great|Good|Well|Many|Please note)\w*\b)\p{Lu}\p{Ll}+ (?:the|an?|all|any|our|its|their|this|these|with|to|back|up|out)\b/u

/** In front of a name, and not within an address. */
const MENTION = /[\s(]@(?=\p{Lu})/u

/** The names with which the words may open: one that the minutes know, else of two words or three, else of one. */
const namesOpening = (words: string, { cast }: Scene): string[] => {
  const lead = leadingActor(words, cast)
  if (lead !== null && words.startsWith(lead.actor)) return [lead.actor]
  const [run = ''] = NAME_RUN.exec(words) ?? []
  const parts = run.split(' ')
  return [
    ...[2, 3].map((count) => parts.slice(0, count).join(' ')).filter((name) => isName(name)),
    ...(parts[0] ? [parts[0]] : []),
  ]
}

const NAME_RUN = /^\p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*){0,2}/u

/** "Circulate the plan by 4 May. (Ann Bell)": a whole name in a bracket that closes the item of a list. */
const inBracketBehind = (sentence: Sentence, words: string, scene: Scene): string | null => {
  const dashed = DASHED_AT_END.exec(words)?.[1]
  if (dashed !== undefined) {
    const task = taskIn(words)
    if (TASK.test(task) && !TITLE.test(task)) return dashed
  }
  if (!sentence.listItem) return null
  const next = nextInParagraph(sentence, scene)?.text ?? ''
  const name = (BRACKET_ALONE.exec(next) ?? BRACKET_AT_END.exec(words))?.[1]
  if (name === undefined || !TASK.test(taskIn(words))) return null
  return isName(name) || leadingActor(name, scene.cast)?.rest.trim() === '' ? name : null
}

/** "Draft budget – SH", "Update on vans – SH": an item and who presents it. */
const TITLE =
  /^\W*(?:draft|update|report|review|brief|note|plan|survey|audit|test|schedule|feedback)\s+(?!an?\b|the\b|his\b|her\b|their\b|our\b|its\b|all\b|this\b|these\b|both\b|\d)/i
/** "Check the figure – PN" */
const DASHED_AT_END = /\s[–—-]\s*([A-Z]{2,4}(?:\s*[/,&+]\s*[A-Z]{2,4}){0,3})\W*$/
const BRACKET_ALONE = /^\(([^()]{2,40})\)\W*$/
const BRACKET_AT_END = /\s\(([^()]{2,40})\)\W*$/
