import { leadingActor } from '../names/actors.ts'
import type { OwnerReading } from '../candidate.ts'
import { withoutLabel } from '../patterns/item-labels.ts'
import { ownerOf } from './owners.ts'
import { previousSpeaker } from './previous-speaker.ts'
import type { Scene } from '../proposal.ts'
import type { Sentence } from '../sentences/sentences.ts'

/** "He and the CFO would cost it": both of them, when it is known who he is. */
export const together = (sentence: Sentence, words: string, scene: Scene): OwnerReading | null => {
  const other = AND_OTHER.exec(words)
  const lead = other === null ? null : leadingActor(words.slice(other[0].length), scene.cast)
  if (
    lead === null ||
    !/^\s+(?:will|would|shall|are to|were to|agreed to|undertook to|had agreed to|to)\b/.test(lead.rest)
  )
    return null
  const before = previousSpeaker(sentence, scene)
  return before === null || before === lead.actor
    ? null
    : ownerOf(`${before} and ${lead.actor}`, 'inferred', scene.cast)
}

/** "MP and AS are attending. They would give a talk", "Two members had not done so. Both are to": several named before. */
export const several = (sentence: Sentence, words: string, scene: Scene): OwnerReading | null => {
  if (!THEY.test(words)) return null
  const before = scene.sentences
    .slice(Math.max(0, sentence.index - 3), sentence.index)
    .filter(({ heading, paragraph }) => heading === sentence.heading && sentence.paragraph - paragraph < 2)
    .toReversed()
  for (const { text } of before) {
    const lead = leadingActor(withoutLabel(text.slice(0, 1000)), scene.cast)
    if (lead !== null && TWO.test(lead.actor)) return ownerOf(lead.actor, 'inferred', scene.cast)
    const group = GROUP.exec(text)?.[1] ?? PAIR.exec(text)?.[1]
    if (group !== undefined) return ownerOf(group, 'inferred', scene.cast)
    if (lead !== null) return null
  }
  return null
}

const THEY =
  /^\W*(?:(?:it was )?agreed that\s+)?(?:they|both|the two|all (?:two|three|four|of them))\s+(?:(?:have |had )?(?:agreed|offered|undertook|promised)|will|would|should|shall|are|were)\b(?! (?:be|not)\b)/i
const TWO = /\s(?:and|&)\s|,\s/
const GROUP =
  /^\W*(?:\d[\d.]*\s+)?((?:Two|Three|Four|Five|Six|Several) (?:[a-z-]+ )?(?:members|officers|governors|councillors|visitors|trustees|inspectors|sergeants|managers|volunteers))\b/

/** Initials that no list explains. */
const PAIR = /^\W*(?:\d[\d.]*\s+)?([A-Z]{2,3}(?: and | & |, )[A-Z]{2,3})\s+[a-z]/

const AND_OTHER = /^\W*(?:(?:and|but)\s+)?(?:he|she|they) and (?:the )?(?=[A-Z])/i
