import { findActors, leadingActor, withoutTopic } from './actors.ts'
import { withoutDatedLabel, withoutLabel } from './item-labels.ts'
import type { Scene } from './proposal.ts'
import type { Sentence } from './sentences.ts'
import { speechIn } from './speech.ts'

/**
 * Looks back from the sentence: first for the last speaker of its paragraph, then for the last one who is
 * the subject there. In a list of answers the other answers tell, then the one whom the question addressed.
 */
export const previousSpeaker = (
  sentence: Sentence,
  scene: Scene,
  reach: 'same paragraph' | 'item' = 'item',
): string | null => {
  const before = scene.sentences.slice(Math.max(0, sentence.index - BACK), sentence.index).toReversed()
  const near = before.filter(({ paragraph }) => paragraph === sentence.paragraph)
  const meant = antecedent(sentence, near, scene)
  if (meant !== null) return meant
  const said =
    first(near, (one) => (thinks(one, scene) ? null : speakerOf(one, scene))) ??
    presenterOf(near, scene) ??
    first(near, (one) => speakerOf(one, scene)) ??
    first(near, (one) => subjectAtStart(one, scene))
  if (said !== null || reach === 'same paragraph') return said
  const item = before.filter(({ heading }) => heading === sentence.heading)
  if (!sentence.listItem) {
    const above = item.filter(({ paragraph }) => paragraph === sentence.paragraph - 1)
    const meantAbove = antecedent(sentence, above, scene)
    if (meantAbove !== null) return meantAbove
    return first(above, (one) => addresseeOf(one, scene) ?? speakerOf(one, scene)) ?? presenterOf(item, scene)
  }
  const question = item.find((one) => !one.listItem)
  const answers = item.filter((one) => one.listItem && (question === undefined || one.index > question.index))
  const later = following(sentence, scene)
  const opened = introduction(item, question)
  const announced = first(
    opened.filter(({ text }) => text.trimEnd().endsWith(':')),
    (one) => speakerOf(one, scene) ?? findActors(one.text, scene.cast).at(-1)?.text ?? null,
  )
  return (
    announced ??
    first([...answers, ...later], (one) => speakerOf(one, scene) ?? subjectAtStart(one, scene)) ??
    (question === undefined ? null : addresseeOf(question, scene)) ??
    first(item, (one) => (one.listItem ? (speakerOf(one, scene) ?? subjectAtStart(one, scene)) : null)) ??
    first(opened, (one) => speakerOf(one, scene) ?? subjectAtStart(one, scene))
  )
}

/** "She agreed to write again": she is whoever the sentence before is about, if the title allows it. */
const antecedent = (sentence: Sentence, near: readonly Sentence[], scene: Scene): string | null => {
  const pronoun = /^\W*(?:(?:and|but|so)\s+)?(he|she|they)\b/i.exec(spoken(sentence.text, scene))?.[1]
  if (pronoun === undefined) return null
  return first(near, (one) => {
    const named = speakerOf(one, scene) ?? turnedTo(one, scene) ?? subjectAtStart(one, scene)
    return named !== null && fitsPronoun(pronoun, named, scene) ? named : null
  })
}

/** "The Mayor invited the DCC to come back": of the two it is the DCC who then speaks. */
const turnedTo = ({ text }: Sentence, scene: Scene): string | null => {
  const lead = leadingActor(spoken(text, scene), scene.cast)
  const turns = lead === null ? null : TURNS_TO.exec(lead.rest)
  return lead === null || turns === null
    ? null
    : (leadingActor(lead.rest.slice(turns[0].length), scene.cast)?.actor ?? null)
}

const TURNS_TO =
  /^\s+(?:also\s+|then\s+|again\s+)?(?:invited|asked|pressed|challenged|urged|tasked|looked to|called (?:up)?on|turned to|encouraged|put it to|put to|reminded|commended|thanked|congratulated|questioned)\s+(?=the\s|[A-Z])/

const fitsPronoun = (pronoun: string, named: string, { cast }: Scene): boolean => {
  const listed = cast.attendance.find(
    ({ name, initials }) => initials === named || name.endsWith(named),
  )?.name
  const title =
    /^(mr|mrs|ms|miss|sir|lord|dame|lady)\b/i.exec(named)?.[1] ??
    /^(mr|mrs|ms|miss|sir|lord|dame|lady)\b/i.exec(listed ?? '')?.[1]
  if (title === undefined || /^they$/i.test(pronoun)) return true
  return /^(?:mr|sir|lord)$/i.test(title) === /^he$/i.test(pronoun)
}

/** Whoever brought the item to the meeting speaks for what is said of it without a name. */
const presenterOf = (item: readonly Sentence[], scene: Scene): string | null =>
  first(item.toReversed(), ({ text }) => {
    const words = spoken(text, scene)
    for (const { at, text: actor } of findActors(words, scene.cast))
      if (
        PRESENTS.test(words.slice(at + actor.length)) &&
        !/\b(?:board|panel|committee|members)$/i.test(actor)
      )
        return actor
    return null
  })

const PRESENTS =
  /^\s*(?:\([^)]{1,30}\)\s*)?,?\s*(?:then\s+|also\s+|briefly\s+)?(?:presented|introduced|summarised|outlined|gave (?:a|an|the|members)|provided (?:a|an|the|members)|took (?:the|members|everyone)|talked (?:through|members)|went (?:over|through)|walked|spoke to|delivered|updated|reported|briefed|described|set out|led|shared (?:a|an|the))\b/i

/** The paragraph above the list: whoever presents the subject there speaks for what is listed. */
const introduction = (item: readonly Sentence[], question: Sentence | undefined): Sentence[] =>
  item.filter((one) => !one.listItem && one.paragraph === question?.paragraph)

const BACK = 20

/** The other answers below in the same list. */
const following = (sentence: Sentence, scene: Scene): Sentence[] => {
  const after = scene.sentences.slice(sentence.index + 1, sentence.index + BACK)
  const end = after.findIndex((one) => !one.listItem || one.heading !== sentence.heading)
  return end < 0 ? after : after.slice(0, end)
}

const first = <One>(sentences: readonly One[], find: (sentence: One) => string | null): string | null => {
  for (const sentence of sentences) {
    const found = find(sentence)
    if (found !== null) return found
  }
  return null
}

/** Members ask and agree; somebody else does. */
const A_BODY = /\b(?:board|panel|committee|members|council|cabinet)$/i

/** Without the item's number and topic. */
const spoken = (text: string, scene: Scene): string =>
  withoutTopic(withoutDatedLabel(withoutLabel(text.slice(0, 1000))), scene.cast)

const speakerOf = ({ text }: Sentence, scene: Scene): string | null => {
  const speech = speechIn(spoken(text, scene), scene.cast)
  return speech === null || speech.asking || speech.speaker === '' || A_BODY.test(speech.speaker)
    ? null
    : speech.speaker
}

/** Whoever has a view on what somebody else presents is not the one to do it. */
const thinks = ({ text }: Sentence, scene: Scene): boolean =>
  /^(?:felt|thought|thinks|believed|argued|remarked|commented|observed|suggested|proposed|recommended|hoped)$/i.test(
    speechIn(spoken(text, scene), scene.cast)?.verb ?? '',
  )

const subjectAtStart = ({ text }: Sentence, scene: Scene): string | null => {
  const words = spoken(text, scene)
  if (/\?["'’”)]*$/.test(words) || speechIn(words, scene.cast)?.asking === true) return null
  const lead = leadingActor(words, scene.cast)
  return lead === null || /^\s*(?:(?:’|')s|,|recruitment|stations?|\p{Lu})/u.test(lead.rest)
    ? null
    : lead.actor
}

const addresseeOf = ({ text }: Sentence, scene: Scene): string | null => {
  const words = withoutLabel(text.slice(0, 1000))
  const speech = speechIn(words, scene.cast)
  if (speech?.asking === true) return addressee(speech.content, scene)
  return /\?["'’”)]*$/.test(words) ? addressee(words, scene) : null
}

/** "Can the Force ...?", "asked the CC to ...", "asked if the CFO ...": the one who is to answer. */
const addressee = (words: string, scene: Scene): string | null => {
  const found =
    /^(?:\W|\d|(?:could|can|will|would|does|do|did|has|have|is|are|how (?:will|does|do|is|are)|what (?:is|are|does|do|has|have|will)|if|whether|for|that|when|where)\s+)*/i.exec(
      words,
    )
  return leadingActor(words.slice(found?.[0].length ?? 0), scene.cast)?.actor ?? null
}
