import { inAnyCase } from '../patterns/any-case.ts'
import type { PhraseRule } from './phrase-table.ts'
import { ANY_DEED, OFTEN, WILL } from '../patterns/wording.ts'

const UNSETTLED =
  /\b(?:each|every|always|normally|usually|routinely|ordinarily|continues?|if|unless|where|whenever|would have (?:been|[a-z]+(?:ed|en|ne|wn))|(?:will|would) not)\b/i

/** What somebody goes and does about a question once the meeting is over. */
const DEED =
  "(?:verify|check|confirm|report|ring|phone|telephone|call|write|e-?mail|drop|let (?:[\\w’'-]+ ){1,4}(?:have|know|see)|find (?:out|it|them|the)|ask|enquire|inquire|look (?:it|them|this|that|into|again)|come back|get back|go back|revert|get (?:it|them|this|that|the|hold)|send|supply|furnish|circulate|provide|chase|raise|take (?:it|this|that|advice|soundings)|bring|speak|share|make (?:enquiries|inquiries|sure)|clarify|investigate|establish|ascertain|pursue|query|respond|reply|advise|inform|tell|update|apprise|brief|contact|forward|obtain|seek|see (?:to|that|what|whether)|sound|dig|pass|arrange)"
const NOT_KNOWN =
  "(?:believed|thought|(?:could|can) not (?:say|answer|comment|recall|be sure)|(?:did|does) not (?:know|have)|had no|made it|put it at|was (?:unsure|uncertain|unable|not (?:sure|certain|aware))|admitted|conceded|apologised|regretted|took the point|didn[’']t (?:know|have))"
/** Whom somebody turns to. */
const SOMEBODY =
  '(?:(?-i:(?:Mr|Mrs|Ms|Miss|Dr|Sir|Lady|Lord|Cllr|Councillor|Alderman|Supt|Insp|Sgt|[ADT/]*CC|PCC|CFO)\\b)|him\\b|her\\b(?! (?:own|team|staff|officers|colleagues))|them\\b|us\\b|everyone\\b|everybody\\b|all (?:members|governors|trustees)\\b|the (?:deputy (?:mayor|commissioner|chair)|clerk|chair\\w*|convener|mayor|commissioner|secretary|treasurer|member|councillor|headteacher|landlord|contractor|school|council)\\b|the deputy (?:a|an)\\b)'

/** Somebody says in his own plain words what he will do, often after he could not answer. */
export const OWN_DEED: readonly PhraseRule[] = [
  {
    // "... believed that they had but would verify this": he who speaks takes it on.
    words: new RegExp(`\\b(?:but|though) (?:he |she |they )?${WILL}\\s+${OFTEN}${DEED}\\b`, 'i'),
    unless: UNSETTLED,
    against: 'It tells what is always done, or hangs on something else.',
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'Somebody will look into it and come back.',
  },
  {
    // "Figure not to hand, will supply", "not available but could be obtained"
    words: new RegExp(
      `[,;:–—-]\\s+(?:but |and |so )?will\\s+(?:also |now )?(?:${DEED}|add|amend|correct|re-?send)\\b|\\bnot (?:yet )?(?:to hand|available|with (?:him|her|them)|in the (?:paper|pack|report))\\b[^.;]{0,20}?\\b(?:but|though)\\s+(?:that\\s+)?(?:it\\s+|they\\s+|these\\s+|this\\s+)?(?:${WILL}|could|can)\\s+${OFTEN}be\\s+(?:supplied|obtained|had|got|found|sent|produced|provided|shared|circulated|added|brought)\\b(?! (?:on-?line|on the))`,
    ),
    unless: UNSETTLED,
    against: 'It tells what is always done, or hangs on something else.',
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'Somebody will look into it and come back.',
  },
  {
    // "Was sorry to hear it and said she'd dip sample twenty and let Fi have the results before Christmas"
    words: new RegExp(
      `\\b(?:said|says|added|thought|reckoned|replied)\\s+(?:that\\s+)?(?:he|she|they|we)(?:(?:’|')d\\s+(?!\\w+(?:ed|en|wn|ne|ght|nt|ld|pt|ade|one)\\b)|(?:’|')ll\\s+|\\s+(?:would|will)\\s+)${OFTEN}${ANY_DEED}\\s+(?:[a-z]+\\s+)?(?:\\d+|twenty|ten|an?|the|all|both|every|these|those|this|that|it|them|his|her|their|some|more)\\b`,
      'i',
    ),
    unless: UNSETTLED,
    against: 'It tells what is always done, or hangs on something else.',
    kind: 'undertaking',
    confidence: 'dated',
    reason: 'Somebody says what he will do.',
  },
  {
    // "Was willing to do a session there and would send the Clerk a date"
    words: inAnyCase(
      `\\b(?:and|but|so)\\s+(?:(?:he|she|they)\\s+)?(?:will|would)\\s+${OFTEN}(?:send|let|give|get|hand|offer|find|email|e-mail|ring|call|show|tell|drop)\\s+${SOMEBODY}\\s+(?:an?|the|his|her|some|two|three|further|more|what|when|how|whether|know|have|about)\\b`,
    ),
    unless: UNSETTLED,
    against: 'It tells what is always done, or hangs on something else.',
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'Somebody will hand it over later.',
  },
  {
    // "Was asked whether it might be added; she would put it to the yard"
    words: new RegExp(`;\\s+(?:he|she|they|we)\\s+(?:will|would|shall)\\s+${OFTEN}${ANY_DEED}\\b`, 'i'),
    unless: UNSETTLED,
    against: 'It tells what is always done, or hangs on something else.',
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'Somebody says what he will do.',
  },
  {
    words: new RegExp(
      `\\b${NOT_KNOWN}\\b[^.;]{2,160}?\\b(?:and|so)\\s+(?:that\\s+)?(?:(?:he|she|they)\\s*)?${WILL}\\s+${OFTEN}${DEED}\\b`,
      'i',
    ),
    unless: UNSETTLED,
    against: 'It tells what is always done, or hangs on something else.',
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'Somebody will look into it and come back.',
  },
  {
    // "The number was not to hand and would be sent on"
    words: new RegExp(
      `\\b(?:(?:was|were|is|are) (?:not (?:yet )?(?:to hand|available|ready|with (?:him|her|them|us)|known)|unavailable|outstanding|awaited|missing)|had (?:not )?been (?:left out|omitted|included))\\b[^.;]{0,60}?\\b(?:and|but|so)\\s+(?:it\\s+|they\\s+)?${WILL}\\s+${OFTEN}(?:be\\s+(?:sent|supplied|circulated|given|provided|forwarded|added|put|brought|shared|e-?mailed|passed|found|obtained)|follow)\\b`,
      'i',
    ),
    unless: UNSETTLED,
    against: 'It tells what is always done, or hangs on something else.',
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'Something is to be handed over.',
  },
  {
    // "She saw the difficulty and would be asking the contractor for a date"
    words: new RegExp(
      `\\b(?:and|but|so)\\s+(?:that\\s+)?${WILL}\\s+${OFTEN}be\\s+(?:asking|writing to|speaking (?:to|with)|chasing|contacting|pressing|raising|meeting|inviting|checking|seeking|drafting|arranging|circulating|sending|looking (?:into|again)|taking (?:it|this|that) up|following (?:it|this|that) up|seeing (?:the|him|her|them))\\b`,
      'i',
    ),
    unless: UNSETTLED,
    against: 'It tells what is always done, or hangs on something else.',
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'Somebody says what he will do.',
  },
  {
    words: inAnyCase(
      `\\b${WILL}\\s+${OFTEN}(?:ring|phone|telephone|call|text|message|write to|e-?mail|apprise|brief|alert|notify|inform|tell|advise|update|contact|furnish|remind|consult|visit|see|meet)\\s+(?:with\\s+)?${SOMEBODY}`,
    ),
    unless: UNSETTLED,
    against: 'It tells what is always done, or hangs on something else.',
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'Somebody will turn to somebody about it.',
  },
  {
    words: new RegExp(
      `\\b${WILL}\\s+${OFTEN}(?:(?:drop|send|give|shoot|write)\\s+(?:[\\w’'-]+\\s+){1,4}?an? (?:line|note|ring|call|message|text|e-?mail|steer)\\b|(?:make sure|see to it|see to (?:this|that)|get to the bottom|take soundings|have a (?:quiet |further )?word|sound (?:him|her|them|it|out)|(?:look|dig) (?:it|them|this) out|run (?:it|this|them) past|put (?:it|this|matters|that) in hand|set (?:it|this|matters) in (?:motion|train|hand))\\b|keep (?:[\\w’'-]+\\s+){1,4}?(?:posted|informed|abreast|apprised|updated)\\b)`,
      'i',
    ),
    unless: UNSETTLED,
    against: 'It tells what is always done, or hangs on something else.',
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'Somebody will see to it.',
  },
  {
    words: new RegExp(
      `\\b${WILL}\\s+${OFTEN}(?:go (?:away|back) and|endeavour to|undertake to|do (?:what|all) (?:he|she|they|I|we) (?:can|could) to)\\s+[a-z]+`,
      'i',
    ),
    unless: UNSETTLED,
    against: 'It tells what is always done, or hangs on something else.',
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'Somebody will see to it.',
  },
  {
    words: new RegExp(
      `\\b${WILL}\\s+${OFTEN}(?:have|get) (?:somebody|someone|an? (?:[a-z]+ )?(?:officer|engineer|colleague|surveyor|member of (?:staff|the team))|one of (?:his|her|their|the) [a-z]+|the (?:team|engineers?|surveyors?|contractors?|suppliers?)) (?:to )?(?:call|check|come|contact|follow|go|look|mend|phone|ring|sort|speak|visit|write)\\b|\\b(?:I|he|she|they|we)\\s*${WILL}\\s+${OFTEN}have (?:the|it|them|this|that|these|an?|all|any)\\b[^.;]{0,40}?\\b(?:[a-z]+ed|put|sent|done|seen|written|redrawn|rewritten|mended|brought|drawn|shown)\\b(?! (?:an?|the) (?:opportunity|chance)\\b)`,
      'i',
    ),
    unless: UNSETTLED,
    against: 'It tells what is always done, or hangs on something else.',
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'Somebody will have it done.',
  },
  {
    words:
      /\b(?:agreed|accepted|concurred|conceded|assented),? (?:and|so|that) (?:it|this|that|they|these|both|one) (?:would|will|should) (?:now |then |duly )?be (?:\w+ly )?(?!(?:useful|helpful|better|good|wrong|right|unlikely|difficult|premature|best|sensible|a|an|the|no|important|necessary)\b)[a-z]+(?:ed|en|wn|ne|lt|nt|de|pt|ck|ng|put|set|ght)\b/i,
    unless: /\b(?:had (?:been |previously )?agreed|if|unless)\b/i,
    against: 'It was agreed earlier, or hangs on something else.',
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'It was accepted and is to be done.',
  },
  {
    words:
      /\b(?:undertook|undertakes|promised|promises|pledged|guaranteed|gave (?:his|her|their) word|gave an (?:undertaking|assurance)) (?:[\w’'-]+ ){0,3}?that (?:it|this|that|they|these|he|she|(?:the|an?) [\w’' -]{3,50}?|all [\w’' -]{3,50}?) (?:should|shall|must)\b/i,
    unless: /\bhad (?:been |previously |already )?(?:undertaken|promised|pledged)\b/i,
    against: 'It tells what was promised earlier.',
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'Somebody gave his word for it.',
  },
  {
    words:
      /\b(?:content|happy|willing|prepared|ready|expects?|expected|asked) to be (?:measured|held|judged|tested|called (?:back|to account)|taken to task)\s+(?:on|to|against|by|about|for)\b/i,
    unless: /\bnot (?:\w+ )?(?:content|happy|willing|prepared|ready)\b/i,
    against: 'It is what somebody is not willing to do.',
    kind: 'target',
    confidence: 'likely',
    reason: 'Somebody will be held to it.',
  },
  {
    words:
      /\b(?:each|every) (?:member|governor|trustee|councillor|officer|partner|agency|organisation|division|district|visitor|school|team|directorate|force|head|director|lead) (?:is |was )?to (?!be\b|have\b|the\b|date\b)[a-z]+/i,
    unless:
      /\b(?:invited|entitled|free|able|expected|duty|requires?|important|needs?|open|available|given) [^.;]{0,30}\b(?:each|every)\b/i,
    against: 'It tells of everybody, but gives nobody a task.',
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'Everybody is to do it.',
  },
]
