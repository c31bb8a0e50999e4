import { leadingActor } from '../names/actors.ts'
import {
  futureDue,
  nextInParagraph,
  type Proposal,
  propose,
  type Recogniser,
  type Refusal,
  type Scene,
} from '../proposal.ts'
import { REQUESTS } from './request-words.ts'
import type { Sentence } from '../sentences/sentences.ts'
import { quick, sieveOf } from '../patterns/sieve.ts'
import { speechIn } from '../sentences/speech.ts'
import { DOING } from '../patterns/wording.ts'

/** "Asked to receive a copy", "requested that ... be provided", "asked the CFO to circulate": unless answered on the spot. */
export const recogniseRequest: Recogniser = (sentence, scene) => {
  const words = sentence.text.slice(0, 1000)
  const kind = ASKED_ABOUT.test(words)
    ? undefined
    : requestsFor(words).find(({ words: pattern }) => pattern.test(words))
  if (kind === undefined && asksSomebody(words, scene) && !NOTHING_TO_DO.test(words))
    return asked(sentence, 'likely', 'Somebody at the meeting was asked to do it.')
  if (kind === undefined)
    return ASKED_TO.test(words) && !NOTHING_TO_DO.test(words) && futureDue(words, scene) !== null
      ? asked(sentence, 'likely', 'Somebody was asked to do it by a day.')
      : null
  if (NOTHING_TO_DO.test(words)) return { refused: 'Nothing is asked for that could be logged.' }
  // "The chair has asked NA to confirm it": it is still owed, and read as an order.
  if (HAS_ASKED.test(words)) return null
  if (
    /\b(?:had been|had|has|have|was previously|previously) (?:previously )?(?:asked|requested)\b/i.test(words)
  )
    return { refused: 'The request was made earlier.' }
  const due = scene.dueIn(words)
  const later =
    due !== null && (due.precision === 'event' || (due.dueOn !== null && due.dueOn > scene.meetingOn))
  if (DECLINED.test(nextInParagraph(sentence, scene)?.text.slice(0, 1000) ?? ''))
    return { refused: 'The answer that follows declines it.' }
  const taken = takenOn(sentence, scene)
  if (taken !== null)
    return {
      ...asked(sentence, 'likely', 'The answer takes on what was asked for.'),
      ...ownDayOf(taken, scene),
      quote: `${sentence.text} ${taken.text}`,
      sentences: [sentence, taken],
    }
  if (kind.firm || (later && !ASSURANCE.test(words))) return asked(sentence, 'likely', kind.reason)
  const answer = answered(sentence, scene)
  if (answer !== null) return answer
  if (NOTED_BESIDE.test(scene.sentences[sentence.index + 1]?.text.slice(0, 200) ?? ''))
    return { ...asked(sentence, kind.confidence, kind.reason), inDoubt: 'firmly' }
  // Nobody gave it on the spot: a thing that can be handed over is still owed.
  const owed =
    kind.owed === true &&
    !DEALT_WITH.test(nextInParagraph(sentence, scene)?.text.slice(0, 1000) ?? '') &&
    !ASSURANCE.test(words)
  return asked(sentence, owed ? 'likely' : kind.confidence, kind.reason)
}

/** "GN asked him to overlay the routes", "The Chair tasked NA to ...": one of those at the table, whatever the deed. */
const asksSomebody = (words: string, scene: Scene): boolean => {
  const found = ASKED_ONE.exec(words)
  if (found === null) return isToBeAsked(words, scene)
  const rest = words.slice(found.index + found[0].length)
  const one = PRONOUN.exec(rest)
  if (one !== null) return IN_DEED.test(rest.slice(one[0].length))
  const lead = leadingActor(rest, scene.cast)
  return lead !== null && !A_BODY.test(lead.actor) && IN_DEED.test(lead.rest)
}

/** "The Chamberlain would be asked to show this in his next report" */
const isToBeAsked = (words: string, scene: Scene): boolean => {
  const found = TO_BE_ASKED.exec(words)
  if (found === null) return false
  if (!IN_DEED.test(words.slice(found.index + found[0].length))) return false
  const who = words.slice(0, found.index).replace(LABEL, '')
  if (A_POST.test(who)) return true
  const lead = leadingActor(who, scene.cast)
  return lead !== null && !A_BODY.test(lead.actor) && /^\s*$/.test(lead.rest)
}

const TO_BE_ASKED = quick(
  /\s(?:(?:will|would|shall|should|is to|are to|to) (?:also |now |then )?be) (?:asked|requested|invited|tasked|instructed)(?= to )/,
)
/** "The Chamberlain", "the Town Clerk", whether a list names them or not. */
const A_POST =
  /^[Tt]he [A-Z][\w’'-]+(?:(?: of| and| for)?(?: the)? [A-Z][\w’'-]+){0,5}(?<!\b(?:Board|Panel|Committee|Council|Cabinet|Commissioner|Office|Government|Trust|Agency|Department|Service|Ministry))$/
const LABEL = /^\W*(?:(?:it was )?(?:agreed|resolved|noted) that\s+)?/i

const ASKED_ONE = quick(
  /(?<!\b(?:had|have|has|was|were|been|when|if|be) )\b(?:asked|tasked|instructed|directed|requested|charged|urged|begged) (?=(?:the )?[A-Z]|him\b|her\b|them\b|the )/,
)
const PRONOUN = /^(?:him|her|them)(?=\s+to\b)/
const A_BODY =
  /\b(?:board|panel|committee|members|council|cabinet|commissioner|officers|staff|force|government|office)$/i
/** What is done at the table there and then is none. */
const IN_DEED =
  /^(?:,?\s+(?:please|kindly),?)?\s+to\s+(?:also\s+|please\s+)?(?!(?:the|an?|date|be|note|explain|comment|outline|describe|clarify|elaborate|expand|say|speak|introduce|present|summarise|leave|join|wait|sit|stop|take (?:the|members)|hold (?:fire|on|back)|bear with|be patient|talk|tell|have|give (?:an?|the|his|her)|share (?:his|her|their)|open|start|begin|continue|go (?:on|first|through)|move|remember|bear|recognise|think|imagine|support|agree|confirm (?:that|if|whether)|respond|reply|answer|update)\b)[a-z]+/

const HAS_ASKED =
  /\bhas (?:now |since |also |already |today )?(?:asked|requested) (?:[\w&/’'-]+ ){1,6}?to [a-z]/i

/** "Asked for no more reports", "asked that they be kept in mind". */
const NOTHING_TO_DO =
  /(?<!letter of )\bthanks\b.{0,80}\bbe (?:recorded|conveyed|passed|placed|sent)\b|\binformation was (?:requested|sought) on\b|\b(?:sign-?off|approval|authority|consent) be (?:given|delegated|granted)\b|\bit should be (?:clarified|noted|recorded|amended)\b|\basked (?:if|whether)\b[^.;]{0,60}\btake part\b|\bpass(?:ed)? on (?:his|her|their|its|the \w+(?:’|')s?) (?:\w+ )?(?:thanks|congratulations|condolences|regards|good wishes|best wishes|appreciation)\b|\b(?:asked for|requested|sought) no\b|\b(?:be|is|are) (?:given|paid|afforded) (?:\w+ )?(?:attention|priority|thought|consideration|weight|regard)\b|\bkept in mind\b|\bbe treated as\b/i

const DECLINED =
  /^(?:[\w/’'.-]+\s+){1,6}?(?:said|replied|explained|responded|advised|answered)\b[^.;]{0,60}\b(?:not (?:always )?(?:be )?possible|could not be|cannot be|was unable|were unable|would not be)\b/i

/** An answer that names its own day is for that day. */
const ownDayOf = ({ text }: Sentence, scene: Scene): Pick<Proposal, 'due'> => {
  const due = futureDue(text.slice(0, 1000), scene)
  return due === null ? {} : { due }
}

/** Asked and taken on in the next breath: both sentences are quoted. */
const takenOn = (sentence: Sentence, scene: Scene): Sentence | null => {
  const next = nextInParagraph(sentence, scene)
  if (next === undefined || next.listItem) return null
  const words = next.text.slice(0, 1000)
  const speech = speechIn(words, scene.cast)
  return speech?.asking !== true && ACCEPTED.test(words) && !OF_ITS_OWN.test(words) ? next : null
}

/** "It was agreed that the Panel would hold a workshop": another matter, that binds by itself. */
const OF_ITS_OWN = /^it was (?:\w+ )?(?:agreed|resolved) that (?!(?:this|it|they|these|that|the same)\b)/i

/** What follows speaks of it: there it is taken on, met or refused. */
const DEALT_WITH =
  /^\W*(?:action|agreed|resolved)\b|\bto be [a-z]+(?:ed|nt|en)\b|\b(?:would|will|agreed|undertook|promised|heard|told|informed|shown|(?:did|do|does|was|were|is|are) not)\b/i

const ACCEPTED =
  /^(?:agreed|accepted|yes)\W*$|^(?:[\w/’'.-]+\s+){1,4}?(?:accepted|was (?:agreed|accepted|promised))\W*$|^(?:[\w/’'.-]+\s+){1,6}?(?:took (?:the point|this (?:on board|away)|that (?:on board|away))|(?:noted|accepted) (?:the point|this)|(?:said|replied) (?:that )?(?:this|that|it|they|he|she) (?:would|could|will) (?:be(?: (?:done|arranged|provided|sent|looked at|considered|told|informed|kept informed))?\W*$|be (?:done|arranged|provided|sent|looked at|considered)|do (?:so|that|this|it))|confirmed that (?:this|it|they|these) (?:will|would|could)\b|(?:agreed|undertook|offered|promised)\b(?! with\b)|(?:was|were) (?:quite |very )?(?:content|happy|pleased|willing) to (?:do|provide|bring|share|arrange|supply|give|circulate)\b|(?:will|would)\s+(?!not\b)(?:do so|(?:provide|arrange|check|supply|advise|circulate|send|follow up)\W*$|(?:\w+\s+){1,4}?(?:it|this|these|that|them|one)\b))/i

const ASSURANCE =
  /\b(?:asked for|requested|sought)\s+(?:[\w-]+\s+){0,3}?(?:assurance|reassurance|clarification|clarity|confirmation|details?|evidence|examples)\b/i

/** The cell or line behind it says who is to bring it: "CFO to bring options in April". */
const NOTED_BESIDE = new RegExp(
  `^\\W*[Aa](?:ction|CTION|P)\\b|^\\W*(?:[A-Z][\\w’'/&.-]*\\s+(?:(?:of|and|&)\\s+)?){1,5}to\\s+${DOING}\\b`,
)

const requestsFor = sieveOf(REQUESTS, ({ words }) => words)

/** "Asked what Ms Orrell would bring": a question, whatever verb stands in it. */
const ASKED_ABOUT = quick(
  /\b(?:asked|queried|enquired|wondered)\s+(?:what|how|why|when|who|where|which)\b(?![^.;]{0,200}\b(?:and|but) (?:asked|requested) (?:that|for|to)\b)/i,
)

/** "Asked members to let him have suggestions by 14 October": with a date anything asked binds. */
const ASKED_TO = quick(
  /(?<!\bhad (?:been )?)\b(?:asked|invited|requested|urged|encouraged|reminded|tasked)\s+(?:(?:the\s+)?(?:[\w&/’'-]+\s+){1,7}?)?to\s+(?!note|explain|comment|outline|describe|clarify|elaborate|expand|say)[a-z]+/i,
)

const asked = (sentence: Sentence, confidence: Proposal['confidence'], reason: string): Proposal =>
  propose(sentence, { kind: 'undertaking', confidence, reason })

/** A request that somebody met there and then is no commitment. */
const answered = (sentence: Sentence, scene: Scene): Refusal | null => {
  const next = nextInParagraph(sentence, scene) ?? following(sentence, scene)
  if (next === undefined) return null
  const speech = speechIn(next.text, scene.cast)
  const replied = next.listItem
    ? !sentence.listItem
    : speech !== null && !speech.asking && speech.verb !== '' && !ASIDE.test(speech.verb)
  if (replied && TAKEN_ON.test(next.text.slice(0, 1000)))
    return { refused: 'The answer that follows takes it on.' }
  if (!replied) return null
  return { refused: 'The request was answered at the meeting.' }
}

/** Others join in; that answers nothing. */
const ASIDE = /^(?:suggested|noted|notes|felt|commented|observed|proposed|recommended)/i

/** The answer may open the next paragraph of the same item. */
const following = (sentence: Sentence, scene: Scene): Sentence | undefined => {
  const next = scene.sentences[sentence.index + 1]
  return next !== undefined && next.paragraph === sentence.paragraph + 1 && next.heading === sentence.heading
    ? next
    : undefined
}

const TAKEN_ON =
  /\b(?:agreed to|agreed that|undertook|would (?:be )?(?:provid|circulat|shar|look|tak|bring|come|report)\w*|will (?:be )?(?:provid|circulat|shar|look|tak|bring|come|report)\w*)/i
