import { columnOwnerOf, isSignature, ownerInBracket } from '../owners/action-column.ts'
import { anyCase } from '../patterns/any-case.ts'
import { mayBeOwner } from '../owners/beside-owner.ts'
import { notACommitment } from '../refusals/not-commitments.ts'
import { ownerOf } from '../owners/owners.ts'
import { propose, type Recogniser, type Scene } from '../proposal.ts'
import type { Sentence } from '../sentences/sentences.ts'
import { DOING } from '../patterns/wording.ts'

/** The last sentence above a line of owners, when nothing else in its paragraph says what the action is. */
export const recogniseColumnTask: Recogniser = (sentence, scene) => {
  const below = columnOwnerOf(sentence, scene)
  const line =
    below !== null && scene.sentences[sentence.index + 1] === below
      ? below.text
      : (ownerInBracket(sentence, scene) ?? taskOwnerBeside(sentence, scene))
  if (line === null) return null
  const words = sentence.text.slice(0, 1000)
  if (notACommitment(sentence) !== null || !(OPEN.test(words) || DEED.test(words))) return null
  return propose(sentence, {
    kind: 'action',
    confidence: 'likely',
    reason: 'Its owner stands in the action column.',
    owner: ownerOf(line, 'stated', scene.cast),
  })
}

/** A cell of notes that ends in a task, "Refresh the list of members.", and nobody but its owner in the cell beside it. */
const taskOwnerBeside = (sentence: Sentence, scene: Scene): string | null => {
  const lines = sentence.beside.filter(mayBeOwner)
  const [only] = lines
  return lines.length === 1 &&
    only !== undefined &&
    DEED.test(sentence.text) &&
    scene.sentences[sentence.index + 1]?.paragraph !== sentence.paragraph &&
    isSignature(only, scene)
    ? only
    : null
}

const DEED = new RegExp(
  `^${DOING}\\s+(?:the|an?|all|any|this|these|that|those|it|them|its|their|how|whether|[a-z]+s)\\b`,
  'i',
)

/** Words of something still to be done; without them the initials may only say who spoke. */
const OPEN = new RegExp(
  anyCase(
    '\\b(?:actions?\\s+(?:continues?|on-?going|outstanding|remains?|carried)|on-?going|outstanding|(?-i:to (?!date\\b|the\\b|a\\b|an\\b)[a-z]+)|will|would|shall|deferred|carried (?:forward|over)|agreed|requested|asked (?:to|that|for))\\b',
  ),
)
