import { aboutWhom, aimOf, opensWith, paperOf, pronounDoer } from './about-whom.ts'
import { actingBody } from './acting-bodies.ts'
import { findActors, leadingActor, withoutTopic } from '../names/actors.ts'
import { answererBehind, answerWithin } from './answer-within.ts'
import { attributedTo, laterSpeaker, roleSpeaker } from './attributed.ts'
import { besideAction, besideTask } from './beside-owner.ts'
import type { OwnerReading } from '../candidate.ts'
import { clauseDoer } from './clause-doer.ts'
import { withoutDatedLabel, withoutLabel } from '../patterns/item-labels.ts'
import { namedDoer } from './named-doer.ts'
import { ownerOf } from './owners.ts'
import { previousSpeaker } from './previous-speaker.ts'
import type { Proposal, Scene } from '../proposal.ts'
import type { Sentence } from '../sentences/sentences.ts'
import { SITTING_BODY } from '../names/sitting-body.ts'
import { type Speech, speechIn } from '../sentences/speech.ts'
import { reporterOf, topicOf } from './topic-presenter.ts'
import { titledSpeaker } from './titled-subject.ts'
import { several, together } from './together.ts'

/**
 * Who is to do what is proposed. In order: who gives his word for the force; named in the words as the doer; the
 * cell beside an action; the one who was asked; the speaker; whoever spoke last before. Null rather than a guess.
 */
export const findOwner = (proposal: Proposal, scene: Scene): OwnerReading | null =>
  ownerWithWorking(proposal, scene).owner

/** The same with its working, in a sentence. */
export const ownerWithWorking = (
  proposal: Proposal,
  scene: Scene,
): { readonly owner: OwnerReading | null; readonly working: string } => {
  const last = proposal.sentences.at(-1)
  if (last === undefined) return NOBODY
  const words = withoutTopic(bare(last.text), scene.cast)
  const said = speechIn(words, scene.cast)
  const speech = (said?.asking === true ? answerWithin(said, scene.cast) : null) ?? said
  const content = speech === null ? words : speech.content
  const ways: readonly (readonly [working: string, find: () => OwnerReading | null])[] = [
    ['Gives his or her word for the force.', () => (speech === null ? null : answersForForce(speech, scene))],
    ['Named as the one who is to do it.', () => asStated(clauseDoer(words, scene), scene)],
    ['Says what he or she will do.', () => (speech === null ? null : ownWord(speech, scene))],
    ['Whoever is meant by “he” or “she”, with the other.', () => together(last, words, scene)],
    ['Those who are meant by “they”.', () => several(last, words, scene)],
    ['The one who is meant by “he” or “she”.', () => heAfterBody(last, words, scene)],
    [
      'Named as the one who is to do it.',
      () =>
        asStated(
          namedDoer(
            { sentence: last.text.slice(0, 1000), words, content },
            proposal.explicit === true,
            scene,
          ),
          scene,
        ),
    ],
    ['The one who says or agrees it.', () => saidBy(words, scene)],
    ['Named in the column beside the note.', () => besideAction(proposal, scene) ?? besideTask(last, scene)],
    [
      'The one who was asked, or who spoke before.',
      () => (speech?.asking === true ? asked(last, speech, scene) : null),
    ],
    ['The one who says or agrees it.', () => fromSpeaker(speech, content, scene)],
    [
      'The one who answers.',
      () => (proposal.sentences.length > 1 && speech === null ? answerer(words, scene) : null),
    ],
    [
      'The one who says or agrees it.',
      () => {
        const named = titledSpeaker(last.text.slice(0, 1000))
        return named === null ? null : ownerOf(named, 'inferred', scene.cast)
      },
    ],
    ['The one who is meant by “he” or “she”.', () => (speech === null ? pronounDoer(words, scene) : null)],
    ['Named as the body that is to do it.', () => asStated(actingBody(words), scene)],
    ['Whose paper it is.', () => paperOf(words, scene)],
    ['Whose aim it is.', () => (speech === null ? aimOf(words, scene) : null)],
    ['The one the sentence is about.', () => (speech === null ? aboutWhom(words, scene) : null)],
    ['The one with whom the sentence opens.', () => (speech === null ? opensWith(words, scene) : null)],
    ['The one who spoke or was asked just before.', () => fromContext(last, content, scene)],
  ]
  for (const [working, find] of ways) {
    const owner = find()
    if (owner !== null) return { owner, working }
  }
  return NOBODY
}

/** Whoever is named behind or in the middle of what is said as the one who says it. */
const saidBy = (words: string, scene: Scene): OwnerReading | null => {
  const named = attributedTo(words, scene) ?? laterSpeaker(words, scene) ?? roleSpeaker(words)
  return named === null ? null : ownerOf(named, 'inferred', scene.cast)
}

const NOBODY = { owner: null, working: 'Nobody is named as the one who is to do it.' }

/** "HL said he would ask the risk owner": he speaks of himself. */
const ownWord = ({ speaker, content, asking }: Speech, scene: Scene): OwnerReading | null =>
  !asking &&
  speaker !== '' &&
  /^(?:that\s+)?(?:he|she|they)(?:\s+(?:will|would|shall)\b|(?:’|')(?:d|ll)\b)/i.test(content)
    ? ownerOf(speaker, 'stated', scene.cast)
    : null

/** Who gives his word for the force answers for it: "The CC was confident that the Force would ...". */
const answersForForce = ({ speaker, verb, content }: Speech, scene: Scene): OwnerReading | null =>
  ((GIVES_WORD.test(verb) && FOR_FORCE.test(content)) ||
    (/^(?:said|stated|confirmed)$/i.test(verb) && FORCE_WILL.test(content))) &&
  !OFFICE.test(speaker) &&
  speaker !== ''
    ? ownerOf(speaker, 'inferred', scene.cast)
    : null

const GIVES_WORD =
  /^(?:told|undertook|promised|pledged|assured|reassured|expect|repeated|(?:is|was|remain\w*) confident)/i
const FORCE_WILL =
  /(?:^|\band that\s+)(?:the\s+|his\s+|her\s+)?(?:force|constabulary|service|officers|patrols|(?:neighbourhood |local )?(?:team|staff|police))\s+(?:will|would)\b/i
const FOR_FORCE = /^(?:the\s+)?(?:force|constabulary|service)\s+(?:will|would|was|is)\b/i

/** The words without the mark and the number they stand under. */
export const bare = (words: string): string =>
  withoutDatedLabel(withoutLabel(words.slice(0, 1000)))
    .replace(
      /^(?:(?:(?:Agreed|New|Key|Further|For)\s+)?(?:(?:ACTIONS?|Actions?|action)\b|AP(?=\d)|AP(?!\s+(?:to|will|would|and|has|is)\b)\b)(?:\s+points?|\s+required|\s+agreed|\s+for|\s+by)?(?:\s*[#(]?[A-Z]{0,3}[-/]?\d[\w/.-]{0,24}\)?)?\s*[:–—-]?\s*)/,
      '',
    )
    .replace(/^(?:for|it was agreed that|agreed that|agreed)\s*[:–-]?\s+/i, '')

const asStated = (named: string | null, scene: Scene): OwnerReading | null =>
  named === null
    ? null
    : named === 'NA'
      ? (ownerOf(named, 'stated', scene.cast) ?? { text: named, from: 'stated', post: null })
      : ownerOf(named, 'stated', scene.cast)

/** "asked the CFO to circulate": the CFO; "asked to receive a copy": whoever spoke before. */
const asked = (sentence: Sentence, { content }: Speech, scene: Scene): OwnerReading | null => {
  const named = leadingActor(content.replace(/^(?:for|that|if|whether)\s+/i, ''), scene.cast)
  if (
    named !== null &&
    /^\s*(?:to|could|would|can|might|for (?:an?|some|more|further|details?|figures|data|copies|the (?:[\w-]+ ){0,3}?(?:figures?|data|numbers?|results|list|report|paper|costs?|dates?)))\b/.test(
      named.rest,
    )
  )
    return ownerOf(named.actor, 'stated', scene.cast)
  const before = answererBehind(sentence, scene) ?? previousSpeaker(sentence, scene)
  return before === null ? null : ownerOf(before, 'inferred', scene.cast)
}

/** "The vans are being counted by the force and he will tell us": no body is "he", but whoever spoke before. */
const heAfterBody = (sentence: Sentence, words: string, scene: Scene): OwnerReading | null => {
  const he = AND_HE_WILL.exec(words)
  if (he === null || !findActors(words.slice(0, he.index), scene.cast).every(({ text }) => MANY.test(text)))
    return null
  const before = previousSpeaker(sentence, scene)
  return before === null || MANY.test(before) ? null : ownerOf(before, 'stated', scene.cast)
}

const AND_HE_WILL =
  /\b(?:and|but)\s+(?:he|she)\s+(?:(?:will|would|shall)\s+(?!(?:like|welcome|appreciate|prefer|expect|be (?:given|told|sent))\b)|(?:undertook|offered|agreed|promised) to\b)/
const MANY = /\b(?:force|constabulary|service|board|panel|committee|officers|officials|team|partners)$/i

/** What the office notes, somebody else does. */
const OFFICE = /\b(?:D?PF?CC|commissioner|board|panel|committee|members|chair)$/i
const AGREEING = /^(?:agreed|recommended|proposed|suggested)\b/i
/** "The Commissioner acknowledged that it was poor and offered to arrange a visit." */
const THEN_DOES =
  /\b(?:and|but) (?:he |she |they )?(?:offered|agreed|undertook|promised|will|would) (?:to )?(?!be\b)[a-z]/i
/** What a body does itself: "Members agreed to return the form", "the Panel agreed to set up a working group". */
const BODY_DOES =
  /^\s*to\s+(?:circulate|return|send|write|visit|take|share|set up|establish|form|hold|undertake|respond|make|lobby|nominate|submit|let|come forward|contact|raise|read|complete|feed ?back|reflect|consider|review|revisit|return|scrutinise|examine|keep|come back|look (?:again|at)|monitor|arrange|put|add|draft|prepare|produce|carry out|conduct|trial|pilot|test|introduce|commission)\b/i
const NOTING =
  /^(?:noted|notes|observed|highlighted|acknowledged|suggested|recommended|(?:is|was)(?! (?:content|happy|glad|willing|prepared)\b))\b/i

const fromSpeaker = (speech: Speech | null, content: string, scene: Scene): OwnerReading | null => {
  if (speech === null || speech.asking || speech.speaker === '') return null
  if (OFFICE.test(speech.speaker) && NOTING.test(speech.verb) && !THEN_DOES.test(content)) return null
  if (SITTING_BODY.test(speech.speaker) && AGREEING.test(speech.verb) && !BODY_DOES.test(content)) return null
  // A body that is spoken about is not the speaker's own doing: "The CC said that the force ..." was tried before.
  return ownerOf(
    speech.speaker,
    /^\s*(?:he|she|they|to\b|it\b)/i.test(content) ? 'stated' : 'inferred',
    scene.cast,
  )
}

/** "The CC gave this assurance": no word of saying, but the answer opens with who gives it. */
const answerer = (words: string, scene: Scene): OwnerReading | null => {
  const lead = leadingActor(words, scene.cast)
  const named = lead?.actor ?? ANSWERS.exec(words)?.slice(1).find(Boolean)
  return named === undefined ? null : ownerOf(named, 'inferred', scene.cast)
}

/** "Foreman: first week of April", "In July, said the Treasurer." */
const ANSWERS =
  /^([A-Z][\w’'-]+(?:\s(?:of\s|and\s|for\s)?[A-Z][\w’'-]*){0,4}):\s|,\s+(?:said|replied|answered)\s+(?:the\s+)?([A-Z][\w’' -]{1,40}?)\W*$/

/** The nearest doer in what was said just before, then the one whom the question addressed. */
const fromContext = (sentence: Sentence, content: string, scene: Scene): OwnerReading | null => {
  if (/^(?:we|our|I)\b|\b(?:we|our|I)\s+(?:will|are|would|want|intend|have)\b/i.test(content)) {
    const own =
      previousSpeaker(sentence, scene, 'same paragraph') ??
      (scene.cast.forceNames.length > 0 ? 'the Force' : null)
    return own === null ? null : ownerOf(own, 'inferred', scene.cast)
  }
  const speech = speechIn(bare(sentence.text), scene.cast)
  if (speech?.asking === false && !(SITTING_BODY.test(speech.speaker) && AGREEING.test(speech.verb)))
    return null
  const isPronoun = /^\W*(?:he|she)\b/i.test(bare(sentence.text))
  const before =
    (isPronoun ? previousSpeaker(sentence, scene, 'same paragraph') : null) ??
    (isPronoun ? reporterOf(sentence.heading, scene) : null) ??
    previousSpeaker(sentence, scene, isOfMeeting(sentence) ? 'same paragraph' : 'item') ??
    reporterOf(sentence.heading, scene) ??
    topicOf(sentence, scene)
  return before === null ? null : ownerOf(before, 'inferred', scene.cast)
}

/** What the meeting resolves in a paragraph of its own is not for whoever spoke in the one above. */
export const isOfMeeting = ({ text, listItem }: Sentence): boolean =>
  !listItem && RESOLVES_THAT_IT_BE.test(text.slice(0, 200))

const RESOLVES_THAT_IT_BE =
  /^\W*(?:\d[\d.]*\W+)?(?:it (?:was|is) |the (?:board|panel|committee|meeting) )?(?:also |then |further |therefore )?(?:resolved|agreed|decided)\W+that (?!he\b|she\b|they\b|we\b|I\b)/i
