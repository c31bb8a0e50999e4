import {
  futureDue,
  nextInParagraph,
  type Proposal,
  propose,
  type Recogniser,
  type Refusal,
  type Scene,
} from './proposal.ts'
import type { Sentence } from './sentences.ts'
import { quick, sieveOf } from './sieve.ts'
import { speechIn } from './speech.ts'
import { BODY, DELIVERABLE, DOING, FOLLOW_UP, GIVE, GIVEN } from './wording.ts'

/** "Asked to receive a copy", "requested that ... be provided", "asked the CFO to circulate": unless answered on the spot. */
export const recogniseRequest: Recogniser = (sentence, scene) => {
  const words = sentence.text.slice(0, 1000)
  const kind = ASKED_ABOUT.test(words)
    ? undefined
    : requestsFor(words).find(({ words: pattern }) => pattern.test(words))
  if (kind === undefined)
    return ASKED_TO.test(words) && futureDue(words, scene) !== null
      ? asked(sentence, 'likely', 'Somebody was asked to do it by a day.')
      : null
  if (NOTHING_TO_DO.test(words)) return { refused: 'Nothing is asked for that could be logged.' }
  if (/\b(?:had|has|have|was previously|previously) (?:previously )?(?:asked|requested)\b/i.test(words))
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
      quote: `${sentence.text} ${taken.text}`,
      sentences: [sentence, taken],
    }
  if (kind.firm || later) return asked(sentence, 'likely', kind.reason)
  const answer = answered(sentence, scene)
  if (answer !== null) return answer
  // Nobody gave it on the spot: a thing that can be handed over is still owed.
  const owed = kind.owed === true && nextInParagraph(sentence, scene) === undefined && !ASSURANCE.test(words)
  return asked(sentence, owed ? 'likely' : kind.confidence, kind.reason)
}

type RequestRule = {
  words: RegExp
  reason: string
  confidence: Proposal['confidence'] /** Binds even when somebody spoke next. */
  firm?: true
  owed?: true
}

/** "Asked for no more reports", "asked that they be kept in mind". */
const NOTHING_TO_DO =
  /(?<!letter of )\bthanks\b.{0,80}\bbe (?:recorded|conveyed|passed|placed|sent)\b|\binformation was (?:requested|sought) on\b|\bit should be (?:clarified|noted|recorded|amended)\b|\basked (?:if|whether)\b[^.;]{0,60}\btake part\b|\b(?:asked for|requested|sought) no\b|\b(?:be|is|are) (?:given|paid|afforded) (?:\w+ )?(?:attention|priority|thought|consideration|weight|regard)\b|\bkept in mind\b|\bbe treated as\b/i

const DECLINED =
  /^(?:[\w/’'.-]+\s+){1,6}?(?:said|replied|explained|responded|advised|answered)\b[^.;]{0,60}\b(?:not (?:always )?(?:be )?possible|could not be|cannot be|was unable|were unable|would not be)\b/i

/** Asked and taken on in the next breath: both sentences are quoted. */
const takenOn = (sentence: Sentence, scene: Scene): Sentence | null => {
  const next = nextInParagraph(sentence, scene)
  if (next === undefined || next.listItem) return null
  const words = next.text.slice(0, 1000)
  const speech = speechIn(words, scene.cast)
  return speech?.asking !== true && ACCEPTED.test(words) ? next : null
}

const ACCEPTED =
  /^(?:agreed|accepted|yes)\W*$|^(?:[\w/’'.-]+\s+){1,4}?(?:accepted|was (?:agreed|accepted|promised))\W*$|^(?:[\w/’'.-]+\s+){1,6}?(?:confirmed that (?:this|it|they|these) (?:will|would|could)\b|(?:agreed|undertook|offered|promised)\b(?! with\b)|(?:was|were) (?:quite |very )?(?:content|happy|pleased|willing) to (?:do|provide|bring|share|arrange|supply|give|circulate)\b|(?:will|would)\s+(?:do so|(?:\w+\s+){1,4}?(?:it|this|these|that|them|one)\b))/i

const ASSURANCE =
  /\b(?:asked for|requested|sought)\s+(?:[\w-]+\s+){0,3}?(?:assurance|reassurance|clarification|clarity|confirmation|details?|evidence|examples)\b/i

const REQUESTS: readonly RequestRule[] = [
  {
    words: new RegExp(
      `\\b(?:asked|requested) to (?:receive|be (?:sent|provided|given|updated|kept|informed|copied|briefed|told|advised|notified|shown|consulted|invited)|see|have sight)\\b`,
      'i',
    ),
    reason: 'Somebody asked to be given it.',
    confidence: 'likely',
    firm: true,
  },
  {
    words: new RegExp(
      `\\b(?:asked|requested|recommended)\\s+(?:that|for)\\b.{0,160}?\\b(?:be|to be|is|are)\\s+(?:\\w+ly\\s+)?(?:${GIVEN}|included|added|reviewed|considered|amended|updated|arranged|explored|invited|prepared|scheduled|developed|discussed)\\b`,
      'i',
    ),
    reason: 'It was requested that it be done.',
    confidence: 'likely',
    firm: true,
  },
  {
    // "Desired that a recommendation be put", "asked that they be told if this moved".
    words:
      /\b(?:asked|requested|desired|directed|urged|required|suggested and it was agreed|proposed and it was agreed)\s+that\s+[^.;]{2,120}?\bbe\s+(?:\w+ly\s+)?(?!(?:noted|recorded|minuted|thanked|approved|accepted|adopted|excused|treated|aware|agreed|confirmed|received|welcomed|passed on|borne|mindful|patient)\b)(?:[a-z]+(?:ed|wn|ught|pt|nt|ld|de|un|en)|put|set|told|kept|sent|made)\b/i,
    reason: 'It was requested that it be done.',
    confidence: 'likely',
    firm: true,
  },
  {
    words: new RegExp(
      `\\b(?:asked|requested|desired|directed)\\s+that\\s+(?:the\\s+)?(?:[\\w&’'-]+\\s+){1,5}?(?:${DOING}|strengthen|reconsider)\\b`,
      'i',
    ),
    reason: 'It was requested that it be done.',
    confidence: 'likely',
    firm: true,
  },
  {
    words:
      /\b(?:asked|requested)\s+(?:for\s+)?(?:that\s+)?(?:it|this|that|the (?:item|matter|topic|subject|paper|report))\s+(?:to\s+)?(?:be|go|come)\s+(?:back\s+)?(?:on|to) (?:the|an?|its|our)\s+(?:[\w’'-]+\s+){0,3}?(?:agenda|meeting|board|panel|committee)\b/i,
    reason: 'It was asked for on an agenda.',
    confidence: 'likely',
    firm: true,
  },
  {
    words: /\b(?:asked for|requested|sought)\s+(?:early\s+)?sight of\b/i,
    reason: 'Somebody asked to be given it.',
    confidence: 'likely',
    firm: true,
  },
  {
    // Proposed and taken on in one breath.
    words:
      /\b(?:(?:proposed|suggested|asked|requested|recommended)\s+that|asked for|requested an?)\b[^.;]{5,240}?\band\s+(?:this|it|that|which|members|the (?:board|panel|committee|meeting)|everyone|all)\s+(?:was|were)?\s*(?:agreed|accepted|supported|concurred|endorsed)\b|\b(?:proposed|suggested)\s+and\s+agreed\s+that\b/i,
    reason: 'It was proposed and agreed.',
    confidence: 'likely',
    firm: true,
  },
  {
    // "Wanted the evidence put online, to which the Head of Planning agreed", "proposed that it be scheduled; this was agreed".
    words:
      /\b(?:proposed|suggested|asked|requested|recommended|wanted|wished|moved|sought)\b[^.]{8,240}?[,;]\s*(?:and\s+)?(?:to which\s+(?:the\s+)?(?:[\w&/’'-]+\s+){1,6}?(?:agreed|assented|consented)|(?:this|which|it)\s+was\s+(?:then\s+|duly\s+)?(?:agreed|accepted|supported))\b/i,
    reason: 'It was proposed and agreed.',
    confidence: 'likely',
    firm: true,
  },
  {
    words:
      /\b(?:it was )?(?:remitted|left|delegated|referred) to (?:the\s+)?(?:[\w&/’'-]+\s+){1,5}?to\s+(?!note|approve|agree)[a-z]+/i,
    reason: 'Somebody was asked to do it.',
    confidence: 'likely',
    firm: true,
  },
  {
    words: new RegExp(
      `\\b(?:asked|requested)\\s+that\\s+(?:(?:the|any|all|future|each|this|these|an?)\\s+)*(?:[\\w&’'-]+\\s+){1,6}?(?:include|provide|ensure|report|consider|contain|show|set out|come|return|look|reflect|explore|work)\\b`,
      'i',
    ),
    reason: 'It was requested that it be done.',
    confidence: 'likely',
    firm: true,
  },
  {
    words: new RegExp(
      `^\\W*(?:\\d+\\W+)?(?:[\\w\\s]{0,40}?\\b(?:resolved|agreed|recommended)\\W+(?:\\w{1,2}\\W+)?that|\\((?:[a-k]|[ivx]{1,4}|\\d{1,2})\\)(?:\\s+that)?)\\s+(?:the\\s+)?(?!(?:the\\s+)?(?:[\\w&’'-]+\\s+){0,4}?(?:notes?|noted|receives?d?|approves?d?|welcomes?d?|accepts?)\\b)(?:[\\w&’'-]+\\s+){1,6}?(?:write|provide|report(?! be)|bring|circulate|ensure|prepare|arrange|submit|present|send|be (?:asked|requested|invited|instructed) to)\\b`,
      'i',
    ),
    reason: 'It was resolved that somebody do it.',
    confidence: 'likely',
    firm: true,
  },
  {
    words: new RegExp(
      `\\b(?:would (?:also )?(?:welcome|appreciate|like)|wish(?:ed|es) to (?:see|receive|have))\\s+(?:(?:an?|the|some|more|further|regular|sight of|to (?:see|receive|have))\\s+){1,3}(?:\\w+\\s+){0,2}?${DELIVERABLE}\\b`,
      'i',
    ),
    reason: 'It was asked for.',
    confidence: 'possible',
    owed: true,
  },
  {
    words: new RegExp(
      `\\b(?:asked|tasked|charged|entrusted)\\s+(?:(?:the\\s+)?(?:[\\w&/’'-]+\\s+){1,6}?)?with\\s+[a-z]+ing\\b`,
      'i',
    ),
    reason: 'Somebody was asked to do it.',
    confidence: 'likely',
    firm: true,
  },
  {
    words: new RegExp(
      `\\b(?:was|were|be) (?:asked|requested|tasked|instructed|directed|invited) to\\s+(?:${GIVE}|${FOLLOW_UP}|ensure|consider|review|explore|amend|arrange|prepare|work|attend|develop|identify|reply|respond|add)\\b`,
      'i',
    ),
    reason: 'Somebody was asked to do it.',
    confidence: 'likely',
  },
  {
    words: new RegExp(
      `\\b(?:asked|requested|tasked|instructed|directed|invited)\\s+(?:for\\s+)?(?:that\\s+)?(?:the\\s+)?(?:[\\w&/’'-]+\\s+){1,7}?(?:to|could|would)\\s+(?:please\\s+)?(?:${GIVE}|${FOLLOW_UP}|ensure|consider|review|explore|amend|arrange|prepare|develop|identify|add|invite|attend|seek|monitor|pursue|put|reply|respond)\\b`,
      'i',
    ),
    reason: 'Somebody was asked to do it.',
    confidence: 'likely',
  },
  {
    words: new RegExp(
      `\\b(?:asked|asks) (?:if|whether)\\b.{0,120}?\\b(?:could|can|would|might) (?:also )?(?:be ${GIVEN}|${GIVE}\\b.{0,60}\\b(?:${DELIVERABLE}|${BODY}))\\b`,
      'i',
    ),
    reason: 'Somebody was asked for it.',
    confidence: 'possible',
  },
  {
    words: new RegExp(
      `\\b(?:asked for|requested|sought)\\s+(?:sight of\\s+)?(?:(?:an?|the|some|more|further|additional|regular|written|detailed|that)\\s+){0,3}(?:\\w+\\s+){0,2}?${DELIVERABLE}\\b`,
      'i',
    ),
    reason: 'It was asked for.',
    confidence: 'possible',
    owed: true,
  },
  {
    words: new RegExp(
      `^\\W*(?:\\d[\\d.]*\\s+)?(?:the\\s+)?(?:board|panel|committee|members|it|authority|cabinet)\\s+(?:also\\s+|then\\s+)?(?:asked|requested|tasked|instructed|directed|invited)\\s+(?:the\\s+)?(?:[\\w&/’'-]+\\s+){1,5}?to\\s+(?:${DOING}|strengthen|reconsider|bear)\\b`,
      'i',
    ),
    reason: 'The body asked somebody to do it.',
    confidence: 'likely',
  },
]
const requestsFor = sieveOf(REQUESTS, ({ words }) => words)

/** "Asked what Ms Orrell would bring": a question, whatever verb stands in it. */
const ASKED_ABOUT =
  /\b(?:asked|queried|enquired|wondered)\s+(?:what|how|why|when|who|where|which)\b(?![^.;]{0,200}\b(?:and|but) (?:asked|requested) (?:that|for|to)\b)/i

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
