import { findActors } from '../names/actors.ts'
import { attributedTo, laterSpeaker } from '../owners/attributed.ts'
import type { Proposal, Scene } from '../proposal.ts'
import { speechIn } from '../sentences/speech.ts'
import { BOUND, isTickedByDay } from './doubt.ts'
import { doingsIn } from './doings.ts'

/**
 * The doubt about what only a day made a proposal of, when the minutes tell it themselves and name nobody who does it.
 * "By 4 July" asks that somebody has done it; "on 4 July", "from 4 July" and "is due in July" tell when it happens, and
 * "must" tells what is asked of whoever it concerns.
 */
export const onItsDay = (proposal: Proposal, scene: Scene): string | null => {
  const { byDay, owner, quote, due } = proposal
  if (!isTickedByDay(proposal) || owner?.from === 'stated') return null
  const words = quote.slice(0, 1000)
  if (BOUND.test(words) || isSaid(words, scene)) return null
  const phrase = due?.phrase ?? ''
  if (byDay === 'required')
    return findActors(words, scene.cast).length > 0 || WITH_US.test(words) || WILL_BE.test(words)
      ? null
      : 'But nobody takes on what is required.'
  const isPoint = (ON.test(phrase) && !isBefore(words, phrase)) || (byDay === 'due' && IN.test(phrase))
  return isPoint &&
    !IS_DONE.test(words) &&
    !isOurDeed(words) &&
    !WITH_US.test(words) &&
    !somebodyActs(words, phrase, scene)
    ? 'But it tells when something happens, not that somebody sees to it.'
    : null
}

const ON = /^(?:on(?! or before\b)|until|till|into|between|from\b.*\b(?:to|until)|at \d)\b/i
/** "It would be ready by June, as the code requires" */
const WILL_BE = /\b(?:will|would|shall)\b(?! (?:also |then )?need\b)/i
const WITH_US =
  /\bwith (?:members|the (?:board|panel|committee|commissioner|office)|us|him|her)\b|\b(?:come|go|return|be (?:brought|presented|submitted|reported|taken))\s+(?:back\s+)?(?:to|before)\s+(?:the\s+|this\s+|a\s+)?(?:full\s+|next\s+|whole\s+)?(?:board|panel|committee|authority|council|commissioner|members|forum|partnership)\b/i
const IN = /^(?:in|during|for|this|next|later|around|over|within the)\b/i
/** What is due to be done, or is by its name the end of a piece of work. */
const IS_DONE =
  /\b(?:due|expected|scheduled|planned|set|anticipated|intended)\s+to\s+be\s+\w+(?:ed|en|wn|ne|lt|nt|ut|de|ld)\b|\b(?:completion|publication|delivery|adoption|implementation|roll-?out|go-?live|launch|upgrade|cutover|award|migration|installation)\b[^.;]{0,40}?\b(?:is|are|was|were|now)\s+(?:\w+\s+)?(?:due|expected|scheduled|planned|set|anticipated)\b|\bgo[- ]live\b|\bdue for [a-z]|\b(?:it|this|that|they|these|those) (?:is|are|was|were) (?:now |still )?(?:due|expected|scheduled|planned|set|anticipated)\b/i

/**
 * "Phase two will start on 8 January", "the scheme will be published on 3 March": work begins or is handed out, and
 * somebody sees to it.
 */
const isOurDeed = (words: string): boolean =>
  [WILL_START, WILL_BE_DONE].some((pattern) => {
    const found = pattern.exec(words)
    return found !== null && !FOR_ALL.test(words.slice(0, found.index))
  })
const WILL_START =
  /\bwill\s+(?:\w+ly\s+|then\s+|now\s+|also\s+)*(?:begin|start|commence|launch|open|go live|be (?:introduced|live|launched|rolled out|implemented|in (?:place|use|operation)|operational)|come into (?:use|operation|service))\b/i
const WILL_BE_DONE =
  /\b(?:will|would|(?:is|are|was|were) (?:due )?to)\s+(?:\w+ly\s+|then\s+|now\s+|also\s+|all\s+|both\s+)*(?:be\s+(?:\w+ly\s+)?(?:published|issued|presented|circulated|distributed|released|signed|submitted|delivered|handed over|installed|completed|finished|filled|fitted|replaced|removed|brought|reported|sent|uploaded|advertised|appointed|decided|finalised|trained|launched|awarded)\b|(?:finish|conclude|be complete)\b|have\s+(?:all\s+|both\s+|each\s+)?(?:finished|completed|concluded|done|passed|undergone|undertaken|received|had|been (?:trained|finished|completed|fitted|filled|inspected|visited))\b)/i
/** What is put on for the public, or goes by the calendar. */
const FOR_ALL =
  /\b(?:campaign|survey|consultation|ballot|season|elections?|exercise|exhibition|show|festival|recess|term|hearing|trial|duty|act|regulations?|rates?|tax|fees?|charges?|auditors?|inspectorate|national|government|ministry|council|trust|recruits?|probationers?|officers?|apprentices?|therapist|worker|he|she)\b/i

/** "Before the season starts on 2 September", "so that it is within budget on 31 March" */
const isBefore = (words: string, phrase: string): boolean =>
  /\b(?:before|by the time|in time for|ahead of|so that|in order that)\b[^.;]{0,50}$/i.test(
    words.slice(0, words.lastIndexOf(phrase)),
  )

/** Somebody who was there tells it, and may be asked about it. */
const isSaid = (words: string, scene: Scene): boolean =>
  speechIn(words, scene.cast) !== null ||
  attributedTo(words, scene) !== null ||
  laterSpeaker(words, scene) !== null

const somebodyActs = (words: string, phrase: string, { cast }: Scene): boolean => {
  const at = words.lastIndexOf(phrase)
  return doingsIn(words).some(
    (doing) => doing.at < at && (WHO.test(doing.subject) || findActors(doing.subject, cast).length > 0),
  )
}
const WHO = /^(?:he|she|we|I)$/i
