import { findActors, leadingActor } from '../names/actors.ts'
import { answerWithin } from './answer-within.ts'
import { answererAtHead, holderOf, isAnotherReport, presentedBy, spoken } from './held-by.ts'
import { withoutLabel } from '../patterns/item-labels.ts'
import type { Scene } from '../proposal.ts'
import { sayerWithin } from './said-within.ts'
import type { Sentence } from '../sentences/sentences.ts'
import { SITTING_BODY } from '../names/sitting-body.ts'
import { speechIn } from '../sentences/speech.ts'

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
  const meant = answererAtHead(near, scene) ?? antecedent(sentence, near, scene)
  if (meant !== null) return meant
  // "He" and "she" are no body.
  const pronoun = pronounOf(sentence, scene)
  const isOne = pronoun !== null && !/^they$/i.test(pronoun)
  const first: First = (sentences, find) =>
    firstOf(sentences, (one) => {
      const named = find(one)
      return named === null || SITTING_BODY.test(named) || (isOne && NO_PERSON.test(named)) ? null : named
    })
  const said =
    first(near, (one) =>
      thinks(one, scene) ? null : (speakerOf(one, scene) ?? pronounSays(one, near, scene)),
    ) ??
    first(near.toReversed(), (one) => presentedBy(one, scene)) ??
    (pronoun !== null || OURS.test(sentence.text) ? null : reporterAbove(sentence, before, scene)) ??
    first(near, (one) => speakerOf(one, scene)) ??
    first(near, (one) => subjectAtStart(one, scene))
  if (said !== null || reach === 'same paragraph') return said
  const item = before.filter(({ heading }) => heading === sentence.heading)
  const presenter = (): string | null => first(item.toReversed(), (one) => presentedBy(one, scene))
  if (!sentence.listItem) {
    const above = answerAbove(sentence, item)
    const meantAbove = antecedent(sentence, above, scene)
    if (meantAbove !== null) return meantAbove
    const spoke = (one: Sentence): string | null => addresseeOf(one, scene) ?? speakerOf(one, scene)
    return (
      first(above, (one) => (thinks(one, scene) ? null : spoke(one))) ?? presenter() ?? first(above, spoke)
    )
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
    first([...answers, ...later], (one) => speakerOf(one, scene) ?? personAtStart(one, scene)) ??
    (question === undefined ? null : first([question], (one) => addresseeOf(one, scene))) ??
    first(item, (one) => (one.listItem ? (speakerOf(one, scene) ?? subjectAtStart(one, scene)) : null)) ??
    first(opened, (one) => speakerOf(one, scene) ?? subjectAtStart(one, scene)) ??
    (isOne || isAnotherReport(sentence) ? presenter() : null)
  )
}

/** The paragraph above; the one before it where that only asks: whoever answered the last question answers this one. */
const answerAbove = ({ paragraph }: Sentence, item: readonly Sentence[]): readonly Sentence[] => {
  const above = item.filter((one) => one.paragraph === paragraph - 1)
  return above.length > 0 && above.every(({ text }) => A_QUESTION.test(text))
    ? item.filter((one) => one.paragraph === paragraph - 2)
    : above
}

const A_QUESTION =
  /^\W*(?:why|when|what|how|who|will|can|could|is|are|does|do|did|has|have|and|so|which|where)\b[^.]*\?\W*$/i

const OURS = /\b(?:we|our|I)\b/i

/** Where somebody only has a view in the paragraph, whoever reported above it in the item answers for the rest. */
const reporterAbove = (sentence: Sentence, before: readonly Sentence[], scene: Scene): string | null =>
  before.some((one) => one.paragraph === sentence.paragraph && thinks(one, scene))
    ? firstOf(
        before
          .filter((one) => one.heading === sentence.heading && one.paragraph < sentence.paragraph)
          .toReversed(),
        (one) => presentedBy(one, scene),
      )
    : null

/** "She agreed to write again": she is whoever the sentence before is about, if the title allows it. */
const antecedent = (sentence: Sentence, near: readonly Sentence[], scene: Scene): string | null => {
  const pronoun = pronounOf(sentence, scene)
  if (pronoun === null) return null
  return firstOf(near, (one) => {
    const named =
      speakerOf(one, scene) ?? turnedTo(one, scene) ?? holderOf(one, scene) ?? subjectAtStart(one, scene)
    return named !== null && fitsPronoun(pronoun, named, scene) ? named : null
  })
}

/** "He accepted that it was poor": he is whoever the sentence before it is about. */
const pronounSays = (one: Sentence, near: readonly Sentence[], scene: Scene): string | null =>
  PRONOUN_SAYS.test(spoken(one.text, scene))
    ? antecedent(
        one,
        near.filter(({ index }) => index < one.index),
        scene,
      )
    : null

const PRONOUN_SAYS =
  /^\W*(?:he|she)\s+(?:also\s+|then\s+)?(?:said|accepted|explained|advised|confirmed|stated|replied|acknowledged|conceded|reported|added|told|assured|agreed|undertook|described|was (?:confident|clear))\b/i

/** The "he" or "she" with which the sentence opens, or goes on behind "Subject to that,". */
const pronounOf = ({ text }: Sentence, scene: Scene): string | null => {
  const words = spoken(text, scene)
  const found = OPENING_PRONOUN.exec(words)
  return found === null || findActors(found[1] ?? '', scene.cast).length > 0 ? null : (found[2] ?? null)
}

const OPENING_PRONOUN = /^\W*(?:(?:and|but|so)\s+)?([A-Z][^,;:.]{1,90},\s+)?(he|she|they)\b/i

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
  if (!/^they$/i.test(pronoun) && NO_PERSON.test(named)) return false
  const listed = cast.attendance.find(
    ({ name, initials }) => initials === named || name.endsWith(named),
  )?.name
  const title =
    /^(mr|mrs|ms|miss|sir|lord|dame|lady)\b/i.exec(named)?.[1] ??
    /^(mr|mrs|ms|miss|sir|lord|dame|lady)\b/i.exec(listed ?? '')?.[1]
  if (title === undefined || /^they$/i.test(pronoun)) return true
  return /^(?:mr|sir|lord)$/i.test(title) === /^he$/i.test(pronoun)
}

/** Many, or a body. */
const NO_PERSON = /\b(?:board|panel|committee|members|council|cabinet|officers|force|constabulary|staff)$/i

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

type First = (sentences: readonly Sentence[], find: (sentence: Sentence) => string | null) => string | null

const firstOf: First = (sentences, find) => {
  for (const sentence of sentences) {
    const found = find(sentence)
    if (found !== null) return found
  }
  return null
}

const speakerOf = ({ text }: Sentence, scene: Scene): string | null => {
  const words = spoken(text, scene)
  const said = speechIn(words, scene.cast)
  const speech = said?.asking === true ? answerWithin(said, scene.cast) : said
  return speech === null || speech.speaker === '' || SITTING_BODY.test(speech.speaker)
    ? sayerWithin(words, scene)
    : speech.speaker
}

/** Whoever has a view on what somebody else presents is not the one to do it. */
const thinks = ({ text }: Sentence, scene: Scene): boolean => {
  const speech = speechIn(spoken(text, scene), scene.cast)
  return speech !== null && THINKS.test(speech.verb) && !/^(?:he|she|they|I)\b/i.test(speech.content)
}

const THINKS =
  /^(?:felt|thought|thinks|believed|argued|remarked|commented|observed|suggested|proposed|recommended|hoped)$/i

const subjectAtStart = ({ text }: Sentence, scene: Scene): string | null => {
  const words = spoken(text, scene)
  if (/\?["'’”)]*$/.test(words) || speechIn(words, scene.cast)?.asking === true) return null
  const lead = leadingActor(words, scene.cast)
  return lead === null || /^\s*(?:(?:’|')s|,|recruitment|stations?|\p{Lu})/u.test(lead.rest)
    ? null
    : lead.actor
}

/** "The Panel was pleased": what a body thinks of another answer makes it no doer of this one. */
const personAtStart = (sentence: Sentence, scene: Scene): string | null => {
  const named = subjectAtStart(sentence, scene)
  return named !== null && SITTING_BODY.test(named) ? null : named
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
