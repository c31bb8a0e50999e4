import { leadingActor } from '../names/actors.ts'
import { answerWithin } from '../owners/answer-within.ts'
import type { CandidateKind, DueReading } from '../candidate.ts'
import { futureDue, type Proposal, propose, type Recogniser, type Scene } from '../proposal.ts'
import type { Sentence } from '../sentences/sentences.ts'
import { quick } from '../patterns/sieve.ts'
import { isAsking, speechIn } from '../sentences/speech.ts'
import { GIVE, GIVEN } from '../patterns/wording.ts'

/**
 * The question says what and when, the answer accepts: "asked if all posts would be filled by March. The CC
 * was confident of it." "asked if the list could be shared. The Clerk agreed." Both
 * sentences are quoted. A dated question that nobody accepts is refused.
 */
export const recogniseAcceptedQuestion: Recogniser = (sentence, scene) => {
  const words = sentence.text.slice(0, 1000)
  if ((!ASKS.test(words) && !isAsking(words, scene.cast)) || ANSWERED_HERE.test(words)) return null
  const due = futureDue(words, scene)
  const wanted = WANTED.test(words)
  if (due === null && !wanted) return null
  const answer = answerTo(sentence, scene)
  const reply = answer?.text.slice(0, 1000) ?? ''
  if (answer !== null && due === null && TAKES_ON.test(reply) && isShort(reply))
    return pair(sentence, answer, 'undertaking', 'The answer takes on what the question asks for.')
  if (due === null) {
    scene.passedOver?.({ rule: 'It asks for something.', against: NOT_TAKEN_ON, words: '' })
    return null
  }
  if (answer !== null && ACCEPTS.test(reply) && !DECLINES.test(reply)) {
    // An answer that names its own day binds by itself.
    if (futureDue(reply, scene) !== null) return null
    return pair(
      sentence,
      answer,
      wanted || ASKS_FOR.test(words) ? 'undertaking' : 'target',
      `The question names the time (“${due.phrase}”) and the answer accepts it.`,
      due,
    )
  }
  // A request for a paper is no question about a date.
  if (wanted) return null
  const asking = speechIn(words, scene.cast)
  return OPEN_QUESTION.test(words) &&
    !ANSWERED_WITHIN.test(words) &&
    (asking?.asking !== true || answerWithin(asking, scene.cast) === null)
    ? { refused: 'A date was asked about, but nobody accepted it.' }
    : null
}

/** "The Board asked for the figures by June": for what is handed over, not for a level that is reached. */
const ASKS_FOR =
  /\b(?:(?:asked|pressed|called) for|requested|sought) (?:(?:the|an?|some|more|further|any|its|their|his|her|sight of) )*(?:[\w’'-]+ ){0,4}?(?:figures?|data|numbers|statistics|reports?|papers?|notes?|plans?|updates?|briefings?|details?|information|list|breakdowns?|analys[ei]s|summar(?:y|ies)|cop(?:y|ies)|results?|strategy|policy|response|reply|explanation|timetable|costs|costings|findings|minutes|presentations?|proposals?|evidence|options)\b/i

const NOT_TAKEN_ON = 'It asks for something, and no answer right after it takes it on.'

/** The next sentence, when somebody answers in it rather than asks on. */
const answerTo = (sentence: Sentence, scene: Scene): Sentence | null => {
  const answer = scene.sentences[sentence.index + 1]
  if (answer === undefined || answer.paragraph > sentence.paragraph + 1) return null
  const reply = speechIn(answer.text, scene.cast)
  if (reply?.asking === true) return null
  return reply !== null ||
    answer.listItem ||
    leadingActor(answer.text, scene.cast) !== null ||
    /^(?:this|yes|he|she|they)\b/i.test(answer.text)
    ? answer
    : null
}

const pair = (
  question: Sentence,
  answer: Sentence,
  kind: CandidateKind,
  reason: string,
  due?: DueReading,
): Proposal => ({
  ...propose(question, { kind, confidence: 'likely', reason, ...(due === undefined ? {} : { due }) }),
  quote: `${question.text} ${answer.text}`,
  sentences: [question, answer],
})

/** "Questioned by Mr Hale, the DCC committed to ...": the sentence is the answer. */
const ANSWERED_HERE =
  /^(?:when |on being )?(?:asked|questioned|pressed|challenged|queried)\b[^,.;?]{2,90},\s/i

const isShort = (words: string): boolean => words.split(' ').length <= 16

const WANTED = new RegExp(
  `\\b(?:if|whether|that)\\b.{0,120}?\\b(?:could|can|would|might|be)\\b.{0,40}?\\b(?:${GIVEN}|${GIVE}|arranged|included|added|reviewed|considered)\\b|\\b(?:if|whether|that)\\b.{0,120}?\\b(?:was|were)\\s+${GIVEN}\\b|\\b(?:if|whether)\\b.{0,120}?\\b(?:could|can) be [a-z]+(?:ed|en|wn)\\b`,
  'i',
)
const TAKES_ON =
  /\b(?:agreed(?: to (?:do so|this|it))?|undertook to do so|would do (?:so|this)|will do (?:so|this)|(?:was |were )?(?:quite |very |only too )?happy to(?: do (?:that|so|this))?(?:,? sir)?|(?:confirmed|said|advised) (?:that )?(?:this|it|he|she|they) (?:would|could|will))\W*(?:be|be (?:done|arranged|provided|possible)|do (?:so|this)|done)?\W*$/i
const OPEN_QUESTION = /\b(?:asked (?:if|whether|what|when|how|why)|queried|questioned|enquired|inquired)\b/i
const ANSWERED_WITHIN =
  /\b(?:and|but) (?:he |she |they |it )?(?:was|were) (?:\w+ly )?(?:told|advised|assured|informed|promised|given (?:the |an )?(?:assurance|undertaking))\b(?![^.;]*\b(?:nobody|no[- ]one|not (?:yet )?known|could not|unlikely|too early)\b)[^.;]{2,200}?\b(?:would|will|should|was (?:expected|due|on (?:track|course)))\b|\b(?:and|;|,|but|to which)\s+(?:the\s+)?(?:[\w/]+(?:\s\w+){0,3}?\s+)?(?:said|confirmed|advised|replied|responded|explained|agreed|undertook|stated)\b/i
const ASKS = quick(
  /\b(?:asked (?:if|whether|what|when|how|for)|sought (?:assurance|reassurance|clarity|confirmation)|queried|questioned)\b/i,
)
const ACCEPTS =
  /\b(?:confident|confirmed|expectation|expect(?:s|ed)?|would want|wants? to see|assured|reassured|satisfied|agreed|accepted|yes|(?:said|replied|advised|confirmed|responded) (?:that )?(?:it|they|he|she|this|these|all) (?:would|will|were|was|is)\b|gave (?:this|that|the|his|her|their) (?:re)?assurance|would be (?:achieved|done|met|completed|delivered)|will be (?:achieved|done|met|completed|delivered)|is the (?:plan|aim|intention)|on track|hoped|committed|undertook|intended)\b/i
const DECLINES =
  /\b(?:unable|not (?:confident|able|possible|yet|certain|sure|achievable)|could not|cannot|unlikely|difficult|can’t|can't|declined|refused|regretted|too (?:early|soon)|did not|no (?:commitment|money|plans?|powers?|intention|prospect)|would not|not to|(?:advised|was) against|impossible|ruled (?:it|this|that) out|saw no|thought otherwise|not (?:a matter|for (?:him|her|them|the))|would be in the region)\b/i
