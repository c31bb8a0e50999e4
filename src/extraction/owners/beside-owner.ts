import { isOwnersOnly, isSignature } from './action-column.ts'
import type { OwnerReading } from '../candidate.ts'
import { isDueCell } from '../due-rules/due-cell.ts'
import { ownerOf } from './owners.ts'
import type { Proposal, Scene } from '../proposal.ts'
import type { Sentence } from '../sentences/sentences.ts'

/** The narrow column beside the note; its lines go with the actions of the row in their order. */
export const besideAction = (proposal: Proposal, scene: Scene): OwnerReading | null => {
  const sentence = proposal.sentences[0]
  if (sentence === undefined || proposal.explicit !== true || sentence.beside.length === 0) return null
  const owners = sentence.beside.filter(
    (line) =>
      ownerOf(line, 'stated', scene.cast) !== null && !/^\W*(?:\d|page)/i.test(line) && !isDay(line, scene),
  )
  const marked = scene.sentences.filter(
    ({ place, beside, text }) =>
      place.paragraph === sentence.place.paragraph &&
      beside === sentence.beside &&
      /^\W*(?:ACTION|Action|AP)\b/.test(text),
  )
  const line =
    owners.length === 1
      ? owners[0]
      : marked.length === owners.length
        ? owners[marked.indexOf(sentence)]
        : undefined
  return line === undefined ? null : ownerOf(line, 'stated', scene.cast)
}

/** "TO" may be somebody's initials. */
const isDay = (line: string, { cast }: Scene): boolean => isDueCell(line) && !isOwnersOnly(cast)(line)

/** "... Menus to go into all suites by July." | "Supt Vane": a note's one task is his who stands alone beside it. */
export const besideTask = (sentence: Sentence, scene: Scene): OwnerReading | null => {
  const { beside, place } = sentence
  if (beside.length === 0 || !IS_TASK.test(sentence.text)) return null
  const owners = beside.filter((line) => isSignature(line, scene) && !isDay(line, scene))
  const tasks = scene.sentences.filter(
    (one) => one.beside === beside && one.place.paragraph === place.paragraph && IS_TASK.test(one.text),
  )
  const [owner] = owners
  return owner === undefined || owners.length > 1 || tasks.length > 1
    ? null
    : ownerOf(owner, 'stated', scene.cast)
}

/** No verb but what is to be done. */
const IS_TASK =
  /^(?=[^.;]{3,200}\bto (?!the\b|an?\b|this\b|that\b|our\b|its\b|his\b|her\b|all\b)[a-z])(?:(?!\b(?:is|are|was|were|has|have|had|will|would|could|can|may|might|should|if|but|said|agreed|asked)\b)[^.;]){3,300}\.?$/i

/**
 * Failing all else, the owner who stands alone in the cell beside the note. One with a day is the owner of what is due
 * then, and not of all that others say in the note.
 */
export const besideOwner = (
  { sentences, confidence }: Proposal,
  speaker: OwnerReading | null,
  scene: Scene,
): OwnerReading | null => {
  const written = sentences.at(-1)?.beside.filter((line) => line.trim() !== '') ?? []
  const lines = written.filter(mayBeOwner)
  if (speaker !== null && lines.length < written.length) return null
  const [only] = lines
  return confidence === 'likely' && lines.length === 1 && only !== undefined && isSignature(only, scene)
    ? ownerOf(only, 'inferred', scene.cast)
    : null
}

export const mayBeOwner = (line: string): boolean => line.trim() !== '' && !isDueCell(line)
