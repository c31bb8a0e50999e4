import { type Cast, nameInitials } from './actors.ts'
import type { OwnerReading } from './candidate.ts'
import { notACommitment } from './not-commitments.ts'
import { ownerOf } from './owners.ts'
import { type Proposal, propose, type Recogniser, type Scene } from './proposal.ts'
import { remembered } from './remembered.ts'
import type { Sentence } from './sentences.ts'

/**
 * A narrow action column that the conversion left as lines of their own: "SV" below the paragraph whose action is
 * hers. Whether words are nothing but such owners: initials or posts of people in the attendance list.
 */
export const isOwnersOnly =
  (cast: Cast) =>
  (words: string): boolean =>
    words.length <= 40 && INITIALS.test(words) && areOwners(words, cast)

const areOwners = remembered((words: string, { attendance }: Cast): boolean => {
  const known = (one: string): boolean =>
    one === 'ALL' ||
    attendance.some(({ name, initials }) => one === initials || one === nameInitials(name)) ||
    POSTS.has(one)
  return words.split(/\s*[/,&]\s*|\s+and\s+/).every(known)
})

const INITIALS = /^[A-Z]{2,4}(?:(?:\s*[/,&]\s*|\s+and\s+)[A-Z]{2,4}){0,5}$/
const POSTS: ReadonlySet<string> = new Set(['PCC', 'DPCC', 'PFCC', 'CC', 'DCC', 'ACC', 'CFO', 'CEO', 'OPCC'])

/** The line of owners that belongs to the sentence's paragraph: the next but for other sentences of the paragraph. */
export const columnOwnerOf = (sentence: Sentence, scene: Scene): Sentence | null => {
  const isOwners = isOwnersOnly(scene.cast)
  const next = ownersOrNext(scene)[sentence.index]
  if (next === undefined || next.paragraph === sentence.paragraph) return next ?? null
  // In the attendance list initials stand below a name: the owner of nothing.
  return isOwners(next.text) && next.heading === sentence.heading && sentence.text !== sentence.heading
    ? next
    : null
}

/** For each sentence the next one of its paragraph that is owners only, else the first of the next paragraph. */
const ownersOrNext = ({ sentences, cast }: Scene): readonly (Sentence | undefined)[] => {
  const before = known.get(sentences)
  if (before !== undefined) return before
  const isOwners = isOwnersOnly(cast)
  const found: (Sentence | undefined)[] = []
  // From the end, since a whole document may be one paragraph.
  for (let at = sentences.length - 2; at >= 0; at -= 1) {
    const next = sentences[at + 1]
    const goesOn = next?.paragraph === sentences[at]?.paragraph && !isOwners(next?.text ?? '')
    found[at] = goesOn ? found[at + 1] : next
  }
  known.set(sentences, found)
  return found
}

const known = new WeakMap<readonly Sentence[], readonly (Sentence | undefined)[]>()

/** With its owner in the column, what was found in the paragraph is theirs, and was minuted as an action. */
export const withColumnOwner = (proposal: Proposal, scene: Scene): Proposal => {
  const last = proposal.sentences.at(-1)
  if (last === undefined || proposal.explicit === true) return proposal
  const line = columnOwnerOf(last, scene)
  if (line === null) return proposal
  const owner = ownerOf(line.text, 'stated', scene.cast)
  return {
    ...proposal,
    confidence: 'likely',
    reason: `${proposal.reason} Its owner stands in the action column.`,
    ...(proposal.owner === undefined || proposal.owner === null ? { owner } : {}),
  }
}

/** Failing all else, the owner who stands alone in the cell beside the note. */
export const besideOwner = ({ sentences, confidence }: Proposal, scene: Scene): OwnerReading | null => {
  const isOwners = isOwnersOnly(scene.cast)
  const lines = sentences.at(-1)?.beside.filter((line) => line.trim() !== '') ?? []
  const [only] = lines
  return confidence === 'likely' && lines.length === 1 && only !== undefined && isOwners(only)
    ? ownerOf(only, 'inferred', scene.cast)
    : null
}

/** The last sentence above a line of owners, when nothing else in its paragraph says what the action is. */
export const recogniseColumnTask: Recogniser = (sentence, scene) => {
  const line = columnOwnerOf(sentence, scene)
  if (line === null || scene.sentences[sentence.index + 1] !== line) return null
  if (notACommitment(sentence) !== null || !OPEN.test(sentence.text.slice(0, 1000))) return null
  return propose(sentence, {
    kind: 'action',
    confidence: 'likely',
    reason: 'Its owner stands in the action column.',
    owner: ownerOf(line.text, 'stated', scene.cast),
  })
}

/** Words of something still to be done; without them the initials may only say who spoke. */
const OPEN =
  /\b(?:actions?\s+(?:continues?|on-?going|outstanding|remains?|carried)|on-?going|outstanding|to (?!date\b|the\b|a\b|an\b)[a-z]+|will|would|shall|deferred|carried (?:forward|over)|agreed|requested|asked)\b/i
