import { isNameOfPaper } from '../names/paper-names.ts'
import { quick, sieveOf } from '../patterns/sieve.ts'
import { DOING } from '../patterns/wording.ts'

/**
 * A doer or speaker whom only the form of the words shows: a title or initials in capitals before what he agrees,
 * says he will do or is asked to do. For posts that neither the attendance nor the usual names of posts hold.
 */
export const titledDoer = (sentence: string): string | null => {
  for (const pattern of doesFor(sentence)) {
    const found = pattern.exec(sentence)
    const named = found?.groups?.['who']
    if (found === null || named === undefined || NO_TITLE.test(named)) continue
    const behind = sentence.indexOf(named, found.index) + named.length
    if (!isNameOfPaper(sentence.slice(behind))) return named
  }
  return null
}

/** "The Chamberlain confirmed that ...", "The Commander agreed to ...": who says it, when nothing else names a doer. */
export const titledSpeaker = (sentence: string): string | null => {
  const named = SAYS.exec(sentence)?.groups?.['who']
  return named === undefined || NO_TITLE.test(named) || MEETS.test(named) ? null : named
}

const MORE =
  "(?:\\s+(?:\\d{1,3}|(?:of|and|for|with\\s+responsibility\\s+for)\\s+(?:the\\s+)?[A-Z][\\w’'-]+|[A-Z][\\w’'-]+)){0,7}"
const TITLE = `(?<who>[A-Z]{2,6}|[A-Z][a-z’'-]+${MORE})`
/** "In reply to Cllr Vane, the", "(2) The" */
const OPENING =
  '^\\W*(?:\\(?\\w{1,3}[.)]\\s+)?(?:\\d[\\d./]*\\s+)?(?:(?:In (?:reply|response|answer) to|When asked|Asked|On) [^,]{2,80},\\s+)?(?:[Tt]he\\s+)?'
const HOW = '(?:also\\s+|then\\s+|therefore\\s+|\\w+ly\\s+)?'

const DOES: readonly RegExp[] = [
  // "..., the Section 151 Officer said that she would let him have ..."
  new RegExp(
    `(?:^|[,;:.–-]\\s+)(?:and\\s+|but\\s+)?(?:[Tt]he\\s+)?${TITLE}\\s+${HOW}(?:said|stated|confirmed|advised|replied|responded|explained|added)\\s+(?:that\\s+)?(?:he|she|they)(?:\\s+(?:will|would|shall)|(?:’|')(?:d|ll))\\b`,
  ),
  // "The Engineer was asked to", "Members who have not yet replied were asked to", "DSM tasked with"
  new RegExp(
    `${OPENING}${TITLE}(?:\\s+who\\b[^,;]{3,80}?)?\\s+(?:(?:was|were|is|are|(?:will|would|shall|should|is\\s+to|are\\s+to)\\s+be)\\s+${HOW}(?:asked|tasked|requested|instructed|directed|invited|charged)\\s+(?:to\\s+(?!be\\b)[a-z]|with\\s+[a-z]+ing\\b)|tasked (?:to|with) [a-z]|(?:asked|requested|invited|instructed) to (?!be\\b|see\\b|come\\b|return\\b|look\\b|hear\\b|receive\\b|review\\b|consider\\b|speak\\b|ask\\b|visit\\b|meet\\b|attend\\b|discuss\\b)${DOING}\\b)`,
  ),
  // "Resolved that the Data Protection Lead be invited to attend to explain the delay"
  new RegExp(
    `\\bthat\\s+(?:the\\s+)?${TITLE}\\s+be\\s+${HOW}(?:(?:asked|requested|instructed|directed|tasked|required) to\\s+(?!be\\b)[a-z]|invited to\\s+[^.;]{3,90}?\\bto (?:explain|report|present|account|answer|update|brief|give|describe|set out|respond)\\b)`,
  ),
  // "to request an update from the Cabinet Member"
  new RegExp(`\\b(?:[Rr]equest|[Ss]eek)\\b[^.;,]{3,60}?\\bfrom (?:the\\s+)?${TITLE}`),
  // "DW asked to come back to this": who asks will look again himself
  new RegExp(
    `${OPENING}${TITLE}\\s+(?:asked|wanted|wished) to (?:come back|return|look (?:at|again)|revisit)\\b`,
  ),
  // "reminded governors to complete the form by June"
  /\b(?:reminded|asked|urged|encouraged|invited) (?<who>(?:all )?(?:governors|members|officers|staff|partners|colleagues|councillors|trustees|everyone|attendees))\s+to\s+(?!note\b|be\b)[a-z]/,
  // "Mr Hale sought a note, and the Treasurer said that it would be issued"
  new RegExp(
    `[,;]\\s+(?:(?:and|but|to which|whereupon)\\s+)?(?:the\\s+)?${TITLE}\\s+${HOW}(?:said|stated|confirmed|advised|replied|responded|explained|added|undertook|promised)\\s+(?:that\\s+)?(?:it|this|that|one|these|those|they)\\s+(?:will|would|shall|could) be\\b`,
  ),
  // "The Mayor expects 95% by June, and the DCC did not demur"
  new RegExp(
    `,?\\s+(?:and|but|which|to which)\\s+(?:the\\s+)?${TITLE}\\s+(?:did not (?:demur|dissent|object|disagree|resist)|had no (?:objection|quarrel|difficulty)|accepted (?:this|that|it)|(?:believed|thought|felt|agreed|confirmed|considered) (?:that )?(?:this|that|it) (?:was|to be) (?:\\w+ly )?(?:realistic|achievable|possible|feasible|reasonable|right|within reach)|concurred|assented|said (?:that )?(?:this|that|it) (?:would|could) be done|gave (?:that|this|the|an?) (?:commitment|assurance|undertaking))`,
  ),
  // "Mr Hale asked, and the Treasurer agreed, that the notes be cut"
  new RegExp(`,\\s+and\\s+(?:the\\s+)?${TITLE}\\s+(?:agreed|accepted|consented),\\s`),
  // "At the request of the Chair, officers undertook to supply"
  new RegExp(
    `(?:^|[,;]\\s+|\\band\\s+|\\bthat\\s+)(?<who>[Oo]fficers|[Oo]fficials|[Mm]anagement|[Ss]taff)\\s+${HOW}(?:undertook|agreed|offered|promised) to\\s`,
  ),
  // "..., to which the Head of Planning agreed", "..., Ms Vane agreed."
  new RegExp(
    `(?:\\bto which (?:the\\s+)?|,\\s+(?:(?:and|which)\\s+)?(?:the\\s+)?)${TITLE}\\s+(?:agreed|(?:will|would) do)(?: to| so| this| it)?(?: (?:this|do (?:so|this)))?\\W*$`,
  ),
  // "It was agreed that officials would write", "asked that the Town Clerk advertise"
  new RegExp(
    `\\b(?:agreed|resolved|recommended|asked|requested|moved|seconded|proposed|suggested|AGREED|RESOLVED|[Tt]hat)\\W*(?:that\\s+)?(?:the\\s+)?(?:${TITLE.replace('?<who>', '?<who>[Oo]fficers|[Oo]fficials|[Mm]embers(?= (?:send|return|submit|let|complete|forward|give|tell|bring|provide|supply)\\b)|staff|')})\\s+(?:(?:would|will|should)\\s+)?(?:${DOING}|come back|go back)\\b`,
  ),
]

const doesFor = sieveOf(DOES, (pattern) => pattern)

const SAYS = quick(
  new RegExp(
    `${OPENING}${TITLE}\\s+${HOW}(?:said|stated|confirmed|advised|replied|responded|explained|reported|informed|assured|told|agreed to(?!\\s+(?:note|be|receive)\\b)|undertook|undertakes|offer(?:ed|s) to|promise[ds]|pledge[ds]|gave an? (?:undertaking|assurance|commitment)|committed to)\\b`,
  ),
)

/** Words that open a sentence and name nobody, and bodies that ask and agree rather than do. */
const NO_TITLE =
  /^(?:I(?:’|')(?:ll|d|ve|m)|(?:It|This|That|These|Those|There|He|She|They|We|In|At|On|As|If|When|While|After|Following|Further|No|One|Some|Any|Each|Both|Work|Discussion|Question|Item|Report|Action|Agreed|Resolved|And|But|A|An|The)\b|.*\b(?:Board|Panel|Cabinet|(?<!\b(?:Host|County|District|Borough|City|Local|Lead|Constituent|Highways?|Planning|Combined) )(?:Council|Authority))$)/
const MEETS = /\b(?:Committee|Members|Group|Meeting|Forum|Commission|Sub-Committee)$/
