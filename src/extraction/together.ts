import { leadingActor } from './actors.ts'
import type { OwnerReading } from './candidate.ts'
import { ownerOf } from './owners.ts'
import { previousSpeaker } from './previous-speaker.ts'
import type { Scene } from './proposal.ts'
import type { Sentence } from './sentences.ts'

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

const AND_OTHER = /^\W*(?:(?:and|but)\s+)?(?:he|she|they) and (?:the )?(?=[A-Z])/i
