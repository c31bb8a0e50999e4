import type { Proposal } from '../proposal.ts'
import { BODY, DELIVERABLE, DOING, FOLLOW_UP, GIVE, GIVEN } from '../patterns/wording.ts'

/** One way in which minutes write that something is asked for. */
export type RequestRule = {
  words: RegExp
  reason: string
  confidence: Proposal['confidence'] /** Binds even when somebody spoke next. */
  firm?: true
  owed?: true
}

/** In order, the first that fits counts: what binds whoever speaks next, then what a reply may settle. */
export const REQUESTS: readonly RequestRule[] = [
  {
    words: new RegExp(
      `\\b(?:asked|requested|desired|wished(?= to be)) to (?:receive|be (?:apprised|sighted|furnished|supplied|favoured|sent|provided|given|updated|kept|informed|copied|briefed|told|advised|notified|shown|consulted|invited)|see|have sight)\\b`,
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
      /\b(?:asked|requested|desired|directed|instructed|insisted|ordered|urged|required|suggested and it was agreed|proposed and it was agreed)\s+that\s+[^.;]{2,160}?\bbe\s+(?:\w+ly\s+)?(?!(?:noted|recorded|minuted|thanked|approved|accepted|adopted|excused|treated|aware|agreed|confirmed|received|welcomed|passed on|borne|mindful|patient)\b)(?:[a-z]+(?:ed|wn|ught|pt|nt|ld|de|un|en)|put|set|told|kept|sent|made|laid|paid|read|cut|found|done|let)\b/i,
    reason: 'It was requested that it be done.',
    confidence: 'likely',
    firm: true,
  },
  {
    words: new RegExp(
      `\\b(?:asked|requested|desired|directed)\\s+that\\s+(?:the\\s+)?(?:[\\w&’'-]+\\s+){1,5}?(?:(?:with responsibility|responsible|in charge|with the lead)\\s+(?:for|of|on)\\s+(?:[\\w&’'-]+\\s+){1,4}?)?(?:${DOING}|strengthen|reconsider)\\b`,
      'i',
    ),
    reason: 'It was requested that it be done.',
    confidence: 'likely',
    firm: true,
  },
  {
    // "Asked that the Committee see the business case before it was signed"
    words: new RegExp(
      `\\b(?:asked|requested|insisted|desired|directed|required)\\s+that\\s+(?:the\\s+|(?:his|her|its|all)\\s+)?(?:[\\w&’'-]+\\s+){0,3}?(?:board|panel|committee|members|council|authority|office|commissioner|chair|PCC|DPCC|OPCC|governors|trustees|(?<=that )(?:he|she|they|it))\\s+(?:should\\s+)?(?:have\\s+(?:early\\s+)?(?:sight of|a copy|the|an?)|see(?!\\s+(?:that|whether|if|how|why|what)\\b)|receive|get|hear (?:of|about|from|how|when))\\b`,
      'i',
    ),
    reason: 'Somebody asked to be given it.',
    confidence: 'likely',
    firm: true,
  },
  {
    words:
      /\b(?:asked|requested)\s+(?:for\s+)?(?:that\s+)?(?:it|this|that|the (?:item|matter|topic|subject|paper|report))\s+(?:to\s+)?(?:be|go|come)\s+(?:back\s+)?(?:on|to) (?:the|an?|its|our)\s+(?:[\w’'-]+\s+){0,3}?(?:agenda|meeting|board|panel|committee)\b|\b(?:asked|requested|desired|directed|urged)\s+that\s+(?!(?:[\w’'-]+\s+){0,3}?(?:thanks|congratulations|condolences|sympath\w+|regards|wishes|gratitude|appreciation|apologies|name|vote|dissent|objection)\b)(?:it|this|that|an?|the|his|her|their)\s+(?:[\w’'-]+\s+){0,6}?(?:go|come|return|stand|lie|appear)\s+(?:back |out |forward |up )?(?:to|before|on|in|for|at|with|by)\b/i,
    reason: 'It was asked that it go or come there.',
    confidence: 'likely',
    firm: true,
  },
  {
    words:
      /\b(?:asked for|requested|sought|(?:wish(?:ed|es)|wanted|asked|would like) to have)\s+(?:early\s+)?sight of\b/i,
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
      /\b(?:proposed|suggested|asked|requested|recommended|wanted|wished|moved|sought)\b[^.]{8,240}?[,;]\s*(?:and\s+)?(?:to which\s+(?:the\s+)?(?:[\w&/’'-]+\s+){1,6}?(?:agreed|assented|consented)|(?:this|which|it|the (?:idea|suggestion|proposal))\s+(?:was\s+(?:then\s+|duly\s+)?(?:agreed|accepted|supported|carried)|(?:met|was met) with (?:the\s+)?(?:[\w’']+\s+){0,2}?(?:approval|agreement|support|favour|assent)|(?:found|won|had) (?:general |wide |broad |everyone[’']s )?(?:favour|support|approval|agreement)))\b/i,
    reason: 'It was proposed and agreed.',
    confidence: 'likely',
    firm: true,
  },
  {
    // "Asked for it to go on the website, which JP agreed to", "..., and the Clerk will do this".
    words:
      /\b(?:proposed|suggested|asked|requested|recommended|wanted|wished|sought)\b[^.]{8,240}?,\s*(?:which|and)\s+(?:the\s+)?(?:[\w&/’'-]+\s+){1,5}?(?:agreed(?: to)?(?: (?:this|it|do (?:this|it|so)))?|accepted(?: this| it)?|undertook to do(?: so)?|promised(?: to do so)?|(?:will|would) do(?: so| this| it| that)?|will (?:arrange|see to) (?:this|it))\W*$/i,
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
      `\\b(?:asked|requested)\\s+that\\s+(?:(?:the|any|all|future|each|this|these|an?)\\s+)*(?:[\\w&’'-]+\\s+){1,6}?(?:include|provide|ensure|report|consider|contain|appear|show|set out|come|return|look|reflect|explore|work)\\b`,
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
    // "Would like her office to be given a count", "would be grateful for a line on it"
    words: new RegExp(
      `\\b(?:would like|wanted|wished|wants|wishes|was keen for|would prefer)\\s+(?:for\\s+)?(?:[\\w’'-]+\\s+){0,5}?to be (?:${GIVEN}|told|informed|kept|sighted|consulted|shown|copied|briefed|added|included)\\b|\\bwould be (?:very |most )?(?:grateful|obliged|thankful|(?:glad|pleased)(?= (?:of|if [^.;]{2,60}? (?:would|could|might))\\b)) (?:for|of|to (?:have|see|receive|be)|if)\\b`,
      'i',
    ),
    reason: 'It was asked for.',
    confidence: 'possible',
    owed: true,
  },
  {
    words: new RegExp(
      `\\b(?:asked|tasked|charged|entrusted)\\s+(?!(?:if|whether)\\b)(?:(?:the\\s+)?(?:[\\w&/’'-]+\\s+){1,6}?)?with\\s+[a-z]+ing\\b`,
      'i',
    ),
    reason: 'Somebody was asked to do it.',
    confidence: 'likely',
    firm: true,
  },
  {
    words: new RegExp(
      `(?<!\\b(?:that|which|who) )\\b(?:was|were|be|has been|have been) (?:asked|requested|desired|tasked|instructed|directed|invited|authorised and asked|(?:authorised|empowered|deputed|mandated)(?= to (?:obtain|get|seek|write|reply|respond|arrange|report|contact|approach|negotiate|invite|commission|draft|prepare|submit|investigate)\\b))(?: by (?:the )?(?!(?:officers?|police|constable|court|judge)\\b)[\\w’'-]+(?: [\\w’'-]+)?)? to\\s+(?:think again|${GIVE}|${FOLLOW_UP}|${DOING}|offer|work|reply|try|go (?:back|away) and)\\b`,
      'i',
    ),
    reason: 'Somebody was asked to do it.',
    confidence: 'likely',
  },
  {
    words:
      /\b(?:suggestion|request|idea|proposal(?= that (?:the )?[A-Z]))s? (?:that|to|for) [^.;]{4,160}?\b(?:was|were) (?:then |duly |unanimously )?(?:agreed|accepted|supported|taken up|welcomed and agreed)\b/i,
    reason: 'It was proposed and agreed.',
    confidence: 'likely',
    firm: true,
  },
  {
    words:
      /\b(?:asked|requested|suggested|proposed), and (?:the )?[^,.;]{2,50}? (?:agreed|accepted|consented), (?:that|to|for)\b/i,
    reason: 'It was proposed and agreed.',
    confidence: 'likely',
    firm: true,
  },
  {
    // "Asked whether the log might be shared and the DCC agreed that it could"
    words:
      /\basked (?:if|whether)\b[^.;]{8,200}?,?\s(?:and|to which|;)\s(?:the )?[\w&/’' -]{2,50}? (?:agreed|said|confirmed|replied|undertook|promised) (?:that )?(?:it|they|this|that|these|those|she|he|both|one) (?:could|would|might|will|can)(?: be(?: done)?| do so| do this)?\W*$|^\W*(?:when |on being )?asked (?:if|whether)\b[^.;]{3,160}?\b(?:could|would|might|can)\b[^.;]{3,160}?,\s(?:the )?[\w&/’' -]{2,50}? (?:(?:said|replied|answered) yes|nodded|(?:said|replied|agreed|confirmed|promised) (?:that )?(?:it|they|this|that|these|those|she|he) (?:could|would|will)(?: be(?: done)?| do so| do this)?|(?:was|were) (?:\w+ )?(?:happy|content|glad|pleased|willing) to|agreed(?: to(?: do so)?)?|undertook to(?: do so)?|promised(?: to(?: do so)?)?)\W*$/i,
    reason: 'It was asked for, and somebody agreed.',
    confidence: 'likely',
    firm: true,
  },
  {
    // "Clerk asked to add a section": in note form somebody else asked.
    words: new RegExp(
      `^\\W*(?:\\d[\\d.]*\\s+)?(?:[A-Z][a-z]+|[A-Z]{2,4})(?: (?:of|and|[A-Z])[A-Za-z]*){0,4} (?:asked|requested|invited|instructed|tasked|directed) to (?!be\\b|see\\b|come\\b|return\\b|look\\b|hear\\b|receive\\b|review\\b|consider\\b|speak\\b|ask\\b|visit\\b|meet\\b|attend\\b|discuss\\b)${DOING}\\b`,
    ),
    reason: 'Somebody was asked to do it.',
    confidence: 'likely',
  },
  {
    // Whether they could: somebody may say no, or that they do already.
    words: new RegExp(
      `\\basked\\s+(?:if|whether)\\s+(?:the\\s+)?(?:[\\w&/’'-]+\\s+){1,6}?(?:could|would|might)\\s+(?:${GIVE}|${FOLLOW_UP}|ensure|consider|review|explore|amend|arrange|prepare|develop|identify|add|invite|attend|seek|monitor)\\b`,
      'i',
    ),
    reason: 'Somebody was asked for it.',
    confidence: 'possible',
  },
  {
    words: new RegExp(
      `\\b(?:asked|requested|tasked|instructed|directed|invited)\\s+(?:for\\s+)?(?:that\\s+)?(?:the\\s+)?(?!(?:if|whether|how|why|what|when|where|who)\\b)(?:[\\w&/’'-]+\\s+){1,7}?(?:to|could|would)\\s+(?:please\\s+)?(?:${GIVE}|${FOLLOW_UP}|ensure|consider|review|explore|amend|arrange|prepare|develop|identify|add|invite|attend|seek|monitor|pursue|put|remind|reply|respond)\\b`,
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
    // "A comparison with other forces was requested for the next meeting"
    words: new RegExp(
      `^\\W*(?:\\d[\\d./]*\\W+)?(?:an?|the|some|further|more|additional|another|[a-z]+) (?:[^.;,]{0,60}? )?(?:${DELIVERABLE}|comparisons?|visits?|workshops?|seminars?|sessions?|tours?|follow-up)\\b[^.;]{0,80}?(?<!\\b(?:that|which|who|as|when|originally|previously)) (?:was|were) (?:also |then )?(?:requested|asked for|called for|sought)\\b(?! (?:from|in|last|earlier)\\b)`,
      'i',
    ),
    reason: 'It was asked for.',
    confidence: 'likely',
  },
  {
    // "Asked NA and the CFO for a short options paper"
    words: new RegExp(
      `(?<!\\b(?:had|has|have|been|was|were|when|I|we) |[’'](?:d|s|ve) )\\basked\\s+(?:the\\s+)?(?:[\\w&/’'-]+\\s+){1,6}?for\\s+(?:(?:an?|some|more|further|additional|written|detailed)\\s+){1,3}(?:[\\w-]+\\s+){0,3}?${DELIVERABLE}\\b`,
      'i',
    ),
    reason: 'Somebody was asked for it.',
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
