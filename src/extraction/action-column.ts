import { type Cast, nameInitials } from './actors.ts'
import type { OwnerReading } from './candidate.ts'
import { notACommitment } from './not-commitments.ts'
import { ownerOf } from './owners.ts'
import { type Proposal, propose, type Recogniser, type Scene } from './proposal.ts'
import type { Sentence } from './sentences.ts'

/**
 * A narrow action column that the conversion left as lines of their own: "SV" below the paragraph whose action is
 * hers. Whether words are nothing but such owners: initials or posts of people in the attendance list.
 */
export const isOwnersOnly =
  ({ attendance }: Cast) =>
  (words: string): boolean => {
    if (words.length > 40 || !INITIALS.test(words)) return false
    const known = (one: string): boolean =>
      one === 'ALL' ||
      attendance.some(({ name, initials }) => one === initials || one === nameInitials(name)) ||
      POSTS.has(one)
    return words.split(/\s*[/,&]\s*|\s+and\s+/).every(known)
  }

const INITIALS = /^[A-Z]{2,4}(?:(?:\s*[/,&]\s*|\s+and\s+)[A-Z]{2,4}){0,5}$/
const POSTS: ReadonlySet<string> = new Set(['PCC', 'DPCC', 'PFCC', 'CC', 'DCC', 'ACC', 'CFO', 'CEO', 'OPCC'])

/** The line of owners that belongs to the sentence's paragraph: the next but for other sentences of the paragraph. */
export const columnOwnerOf = (sentence: Sentence, scene: Scene): Sentence | null => {
  const isOwners = isOwnersOnly(scene.cast)
  for (let at = sentence.index + 1; at < scene.sentences.length; at += 1) {
    const next = scene.sentences[at]
    if (next === undefined) return null
    if (next.paragraph === sentence.paragraph) {
      if (isOwners(next.text)) return next
      continue
    }
    // In the attendance list initials stand below a name: the owner of nothing.
    return isOwners(next.text) && next.heading === sentence.heading && sentence.text !== sentence.heading
      ? next
      : null
  }
  return null
}

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
