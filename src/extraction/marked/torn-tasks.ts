import { isSignature } from '../owners/action-column.ts'
import { isDueCell } from '../due-rules/due-cell.ts'
import { ownerOf } from '../owners/owners.ts'
import { futureDue, propose, type Recogniser, type Scene } from '../proposal.ts'
import type { Sentence } from '../sentences/sentences.ts'

/**
 * A task whose owner and day the conversion left on the lines below it, one below the other, under notes of what was
 * said: "List of sites to all members", "TK", "31 May".
 */
export const recogniseTornTask: Recogniser = (sentence, scene) => {
  const { text, index, paragraph } = sentence
  const { sentences, cast } = scene
  if (sentences[index - 1]?.paragraph === paragraph || !mayBeTask(text)) return null
  const owner = sentences[index + 1]
  if (owner === undefined || owner.paragraph === paragraph || !isSignature(owner.text, scene)) return null
  const due = dayLine(owner, scene)
  if (due === null) return null
  return propose(sentence, {
    kind: 'action',
    confidence: 'likely',
    reason: 'Its owner and its day stand on the lines below it.',
    explicit: true,
    owner: ownerOf(owner.text, 'stated', cast),
    ...(due === '' ? {} : { due: scene.dueIn(due) }),
  })
}

/** The day on the line below an owner, "" for one that names none, such as "ASAP"; null for any other line. */
export const dayLine = (owner: Sentence, scene: Scene): string | null => {
  const below = scene.sentences[owner.index + 1]
  if (below === undefined || below.paragraph === owner.paragraph) return null
  const { text } = below
  if (NO_DAY.test(text)) return ''
  if (isDueCell(text)) return futureDue(text, scene) === null ? null : text
  const rest = OPENS_DAY.test(text) ? (scene.sentences[below.index + 1]?.text ?? '') : ''
  const whole = `${text} ${rest}`.trim()
  return OPENS_WITH_WHEN.test(whole) && whole.length <= 60 && futureDue(whole, scene) !== null ? whole : null
}

const NO_DAY = /^\W*(?:asap|a\.s\.a\.p|on-?going|immediate(?:ly)?|tb[acd]|shortly)\W*$/i
const OPENS_DAY = /^(?:in time for|before|by|for|end of|ahead of)(?: the)?$/i
const OPENS_WITH_WHEN = /^(?:in time for|before|by|for|end of|ahead of|next)\s/i

/** A few words without a verb of their own that would tell what was or is. */
const mayBeTask = (words: string): boolean =>
  words.length <= 200 &&
  /^[^\s]+ [^\s]+ [^\s]/.test(words) &&
  !/[:?]\W*$/.test(words) &&
  !TELLS.test(words) &&
  !OF_SITTINGS.test(words)

const TELLS =
  /\b(?:is|are|was|were|has|have|had|did|does|said|says|asked|noted|reported|advised|confirmed|agreed|gave|told|felt|queried|explained|stated|thanked|welcomed)\b/i
const OF_SITTINGS = /\b(?:(?:next|future|last) meetings?|minutes|apologies|venue|present|attendees)\b/i
