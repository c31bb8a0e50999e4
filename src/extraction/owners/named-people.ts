import { findActors, withoutTopic } from '../names/actors.ts'
import { bare } from './find-owner.ts'
import { namedDoer } from './named-doer.ts'
import { ownerOf } from './owners.ts'
import type { Scene } from '../proposal.ts'
import type { Sentence } from '../sentences/sentences.ts'
import { speechIn } from '../sentences/speech.ts'

/** Somebody whom a sentence names, and the part that its words give him. */
export type NamedPerson = { readonly text: string; readonly post: string | null; readonly part: string }

export const IS_DOER = 'named as the one who is to do it'

/** Everybody whom the sentence names, once each, in order. */
export const namedIn = ({ text }: Sentence, scene: Scene): readonly NamedPerson[] => {
  const words = withoutTopic(bare(text), scene.cast)
  const speech = speechIn(words, scene.cast)
  const content = speech === null ? words : speech.content
  const doer = namedDoer({ sentence: text.slice(0, 1000), words, content }, false, scene)
  const names = [...new Set(findActors(bare(text), scene.cast).map((actor) => actor.text))]
  return names.map((name) => ({
    text: name,
    post: ownerOf(name, 'stated', scene.cast)?.post ?? null,
    part:
      name === doer
        ? IS_DOER
        : name !== speech?.speaker
          ? 'named, but not as the one who is to do something'
          : speech.asking
            ? 'asks'
            : 'speaks',
  }))
}
