import { leadingActor } from '../names/actors.ts'
import type { Scene } from '../proposal.ts'
import type { Sentence } from '../sentences/sentences.ts'
import { SITTING_BODY } from '../names/sitting-body.ts'

/** "Item 7 – Risk register (TA).": the topic with its presenter opens the paragraph. */
export const topicOf = ({ index, paragraph }: Sentence, scene: Scene): string | null => {
  const [opening] = scene.sentences
    .slice(Math.max(0, index - 10), index)
    .filter((one) => one.paragraph === paragraph)
  return opening !== undefined && opening.text.split(' ').length <= 10
    ? reporterOf(opening.text, scene)
    : null
}

/** Under "Chief Constable's Update" it is the Chief Constable who speaks, under "Risk register (TA)" it is TA. */
export const reporterOf = (heading: string, scene: Scene): string | null => {
  const behind = BEHIND_TOPIC.exec(heading)?.[1]
  const named = behind === undefined ? null : leadingActor(behind, scene.cast)
  return named !== null && named.rest.trim() === '' && !SITTING_BODY.test(named.actor)
    ? named.actor
    : ofUpdate(heading, scene)
}

const BEHIND_TOPIC = /[a-z]\s*(?:\(|[–—-]\s)([^()–—]{2,50}?)\)?\W*$/

const ofUpdate = (heading: string, scene: Scene): string | null =>
  /\b(?:update|report|announcements?|comments|remarks|briefing)s?\W*$/i.test(heading)
    ? (leadingActor(heading.replace(/^(?:\W|\d|item\b)*/i, ''), scene.cast)?.actor.replace(/(?:’|')s$/, '') ??
      null)
    : null
