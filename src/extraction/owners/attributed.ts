import { findActors, leadingActor } from '../names/actors.ts'
import type { Scene } from '../proposal.ts'
import { DEPARTMENT, roleNamed } from '../names/role-names.ts'
import { quick } from '../patterns/sieve.ts'
import { SITTING_BODY } from '../names/sitting-body.ts'

/**
 * Who says it, where that stands behind what is said: "..., the Head of Fleet confirmed.", "..., said the DCC, who was
 * content to be held to that.", "It was confirmed by the DCC that ...". Null when nobody is named so.
 */
export const attributedTo = (words: string, scene: Pick<Scene, 'cast'>): string | null => {
  const passive = BY_WHOM_SAID.exec(words)
  if (passive !== null) {
    const lead = leadingActor(words.slice(passive[0].length), scene.cast)
    if (lead !== null && /^\s+that\b/.test(lead.rest)) return lead.actor
  }
  const taker = TAKEN_BY.exec(words)
  if (taker !== null) {
    const lead = leadingActor(words.slice(taker.index + taker[0].length), scene.cast)
    if (lead !== null && !SITTING_BODY.test(lead.actor)) return lead.actor
  }
  const viewed = whoseViewOpens(words, scene)
  if (viewed !== null) return viewed
  const { before, behind } = (SAID_BEHIND.exec(words) ?? BEHIND_SAID.exec(words))?.groups ?? {}
  const named = (before ?? behind)?.replace(/[.\s]+$/, '')
  if (named === undefined) return null
  const lead = leadingActor(named, scene.cast)
  if (lead !== null && lead.rest.trim() === '') return lead.actor
  return TITLE.test(named) || ROLE.test(named) ? named.replace(/^the\s+/i, '') : null
}

/** "According to the DCC it would be done by June", "In the CFO’s view it would be": who says so. */
const whoseViewOpens = (words: string, { cast }: Pick<Scene, 'cast'>): string | null => {
  const opening = ACCORDING_TO.exec(words)
  const lead = opening === null ? null : leadingActor(words.slice(opening[0].length), cast)
  if (opening === null || lead === null || SITTING_BODY.test(lead.actor)) return null
  const named = lead.actor.replace(/(?:’|')s$/, '')
  const behind = words.slice(opening[0].length + words.slice(opening[0].length).indexOf(named) + named.length)
  const isWhose = /^(?:’|')s\b/.test(behind)
  return (opening[1] === undefined ? isWhose && VIEW.test(behind) : !isWhose) ? named : null
}

const ACCORDING_TO = /^\W*(?:(according to)|in)\s+(?:the\s+)?(?=[A-Z])/i
const VIEW = /^(?:’|')s\s+(?:\w+\s+)?(?:view|opinion|judg(?:e)?ment|estimate|assessment)\b/

/**
 * Who speaks or gives his word in a later clause: "The lamp was out and Ms Vane advised that it would be mended", "She
 * asked for a note and the CFO was content to do that".
 */
export const laterSpeaker = (words: string, scene: Pick<Scene, 'cast'>): string | null => {
  const aside =
    (SAYS_IN_PASSING.test(words) ? speakerInPassing(words, scene) : null) ??
    (SAYS_IN_PHRASE.test(words) ? speakerInPhrase(words, scene) : null)
  if (aside !== null) return aside
  if (!LATER.test(words)) return null
  const speaker = findActors(words, scene.cast).findLast(
    ({ at, text }) =>
      at > 0 && JOINED.test(words.slice(0, at)) && GIVES_WORD.test(words.slice(at + text.length)),
  )
  if (speaker !== undefined) return speaker.text
  const lead = leadingActor(words, scene.cast)
  return lead !== null && THEN_SAYS.test(lead.rest) && !SITTING_BODY.test(lead.actor) ? lead.actor : null
}

/** "The DCC saw no harm in it and said Ms Vane would be given a pass", "The CFO spoke of the audit, and undertook to send it" */
const THEN_SAYS =
  /^\s+(?!(?:asked|queried|requested|sought)\b)[a-z]+\s[^.;]{2,160}?,?\s(?:and|but)\s+(?:then\s+|also\s+|further\s+)?(?:(?:said|confirmed|advised|promised|assured|explained|reported|stated|replied|added|told|informed|indicated|clarified)\b[^.;]*\b(?:will|would)\b|(?:undertook|offered|promised) to\s)/
const JOINED = /(?:[,;)]|\b(?:and|but|while|though|so))\s+(?:the\s+)?$/i
const GIVES_WORD =
  /^\s+(?:(?:also\s+|then\s+)?(?:agreed|accepted) that (?:it|this|that|they|these|both|the \w+) (?:ought to|should|would|could|will)\b|(?:(?:did not|didn[’']t|could not|couldn[’']t) see (?:any (?:good )?reason )?why|saw no (?:good )?reason (?:why|for|that))\b|(?:also\s+|then\s+)?(?:said|advised|confirmed|replied|explained|reported|assured (?:\w+\s+){1,3}|told (?:\w+\s+){1,3}|promised)\s*(?:that\s+)?(?:(?!(?:he|she)\b)(?:it|this|that|they|these|those|both|the|an?|one|all|new|more)\b[^.;]*\b(?:will|would)\b|(?:he|she) (?:will|would) (?!(?:like|welcome|appreciate|prefer|want|wish|have|be)\b))|(?:was|were|is) (?:quite |very |more than |only too )?(?:content|happy|glad|willing|prepared|pleased|ready) to (?:do|provide|bring|share|arrange|supply|give|circulate|send|let|take|report)\b|(?:agreed|undertook|offered|promised) to (?:do )?(?:so|this|that|it)\b|expects\s+(?!to\b)|(?:said|advised|confirmed) that (?:when|once|as soon as) [^.;]{3,60}?\b(?:he|she|they) (?:will|would)\b)/
const LATER = quick(
  /(?:[,;]|\b(?:and|but|while|though|so))\s+(?:then\s+)?(?:(?:the\s+)?[A-Z][^,;.]{0,50}?\s)?(?:said|advised|confirmed|replied|explained|reported|assured|told|promised|was|were|is|agreed|accepted|did not|didn[’']t|could not|saw|undertook|offered|expects|stated|added|informed|indicated|clarified)\b|\)\s+(?:the\s+)?[A-Z][^,;.]{0,50}?\s(?:said|advised|confirmed)\b/,
)

const SAID =
  '(?:said|confirmed|assured|announced|advised|told|promised|reported|stated|explained|replied|added|undertook|agreed|pledged|reassured|responded|indicated|insisted|answered)'
const NAME = "(?:the\\s+)?[A-Z\\w][\\w&’'/().-]*(?:\\s+[\\w&’'/().-]+){0,8}?"
/** "The wait would, the DCC assured members, come down to a week": between two commas. */
const speakerInPassing = (words: string, scene: Pick<Scene, 'cast'>): string | null =>
  findActors(words, scene.cast).find(
    ({ at, text }) =>
      at > 0 && AFTER_COMMA.test(words.slice(0, at)) && IN_PASSING.test(words.slice(at + text.length)),
  )?.text ?? null

const AFTER_COMMA = /\w,\s+(?:the\s+)?$/i
const IN_PASSING = new RegExp(
  `^(?:\\s+-\\s*\\d+\\s*-)?\\s+(?:${SAID}|hoped|thought|believed|expected)(?:\\s+(?:the\\s+)?\\w+)?,\\s+[a-z]`,
)
const SAYS_IN_PASSING = quick(
  new RegExp(`,[^,;.]{3,70}\\s(?:${SAID}|hoped|thought|believed|expected)(?:\\s+(?:the\\s+)?\\w+)?,\\s`),
)

/** "The item was carried over, the ACC apologising that it was late; it would be ready in May": he says the rest as well. */
const speakerInPhrase = (words: string, scene: Pick<Scene, 'cast'>): string | null =>
  findActors(words, scene.cast).find(
    ({ at, text }) =>
      at > 0 &&
      AFTER_COMMA.test(words.slice(0, at)) &&
      SPEAKING.test(words.slice(at + text.length)) &&
      !SITTING_BODY.test(text),
  )?.text ?? null

const SPEAKING =
  /^\s+(?:apologising|explaining|advising|adding|reporting|confirming|assuring (?:\w+\s+){1,3}|stating|undertaking|promising|replying|agreeing|accepting)\s+(?:that|to|for)\b/
const SAYS_IN_PHRASE = quick(
  /,\s+(?:the\s+)?[A-Z][^,;.]{0,60}?\s(?:apologising|explaining|advising|adding|reporting|confirming|assuring|stating|undertaking|promising|replying|agreeing|accepting)\s/,
)

/** "..., said the Head of Revenues, who was content to be held to that." */
const BEHIND_SAID = quick(
  new RegExp(`[a-z\\d%],\\s+${SAID}\\s+(?<behind>${NAME})(?:,\\s+(?:who|in|on|when)\\b[^.;]*)?[.\\s]*$`),
)
/** "..., the Head of Fleet confirmed in answer to Councillor Vane." */
const SAID_BEHIND = quick(
  new RegExp(`[a-z\\d%],\\s+(?<before>${NAME})\\s+${SAID}(?:\\s+[^,;.]{2,70})?[.\\s]*$`),
)
const BY_WHOM_SAID = quick(
  /^\W*(?:it|this|that) (?:was|had been) (?:also |then |further )?(?:confirmed|said|advised|reported|stated|announced|promised|explained|undertaken|agreed) by (?:the )?(?=[A-Z])/i,
)
/** "Members asked for a note, and this was agreed by the DCC" */
const TAKEN_BY = quick(
  /\b(?:it|this|that|these|which)\s+(?:was|were)\s+(?:\w+ly\s+|also\s+|then\s+)?(?:agreed|agreed to|accepted|confirmed|promised|undertaken|offered|taken (?:on|up|away|forward))\s+by\s+(?:the\s+)?(?=[A-Z])(?![^.;]{2,60}\bthat\b)/i,
)
/** "The custody inspector assured visitors that ...": a role that no list explains. */
export const roleSpeaker = (words: string): string | null => {
  const { who, department, agent } = (ROLE_SAYS.exec(words) ?? BY_ROLE.exec(words))?.groups ?? {}
  return who ?? department ?? agent ?? null
}
/** "To be recruited by the scheme manager" */
const BY_ROLE = quick(
  new RegExp(
    `\\b(?:will|would|shall|to)\\s+be\\s+(?:\\w+ly\\s+)?[a-z]+(?:ed|en|wn|ne|lt|nt|ut|de)\\b[^.;]{0,60}?\\bby\\s+${roleNamed('agent')}(?=\\W|$)`,
  ),
)
const ROLE_SAYS = quick(
  new RegExp(
    `^\\W*(?:\\d[\\d.]*\\s+)?(?:${roleNamed('who')}|${DEPARTMENT})\\s+(?:also\\s+|then\\s+)?(?:${SAID}|accepted|would|will|shall|is to|are to|was to|is going to)\\b`,
  ),
)

const TITLE = /^(?:the\s+)?[A-Z][\w&’'/-]*(?:\s+(?:of|and|for|the|[A-Z(][\w&’'/()-]*)){0,7}$/
const ROLE = new RegExp(`^${roleNamed('who')}$`)
