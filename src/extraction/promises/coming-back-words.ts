import type { PhraseRule } from './phrase-table.ts'
import {
  BODY,
  DELIVERABLE,
  FOLLOW_UP,
  GIVE,
  GIVEN,
  GIVING,
  OFTEN,
  WILL,
  REVERT,
} from '../patterns/wording.ts'

const ALWAYS = /\b(?:each|every|always|normally|usually|routinely|continue|if|unless|where|whenever)\b/i
/** Somebody will come back about it, bring it or tell the office. */
export const COMING_BACK: readonly PhraseRule[] = [
  {
    words: new RegExp(
      `\\b${WILL}\\s+${OFTEN}(?:be\\s+${GIVING}|${GIVE})\\b[^.;]{0,100}?\\b(?:${DELIVERABLE}|(?:back )?(?:to|with|at|for) ${BODY})\\b`,
      'i',
    ),
    unless:
      /\bwould (?:provide|give|include|present|set out|deliver) (?:an? )?(?:opportunit|better|greater)|\b(?:will|would|shall|to) pass (?:over )?to\b|\bwill (?:provide|give|deliver|include)\b(?!.{0,60}\b(?:update|report|paper|briefing|information|data|figures|cop(?:y|ies)|details|presentation|response|breakdown|summary)\b)/i,
    against: 'It tells what a thing brings; nothing is handed over.',
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'Somebody will hand something over or bring it to a meeting.',
  },
  {
    words: new RegExp(
      `\\b${WILL}\\s+${OFTEN}(?:attend|be invited to|come (?:back )?to|return to|present to)\\s+${BODY}\\b`,
      'i',
    ),
    unless: /\battend (?:each|every|all)\b/i,
    against: 'It tells what is always done.',
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'Somebody will come to a meeting about it.',
  },
  {
    words: new RegExp(
      `\\b${WILL}\\s+${OFTEN}(?:provide|circulate|share|send|supply|bring|report|raise|forward|email|e-mail|obtain|get|do|action|arrange) (?:this|it|that|them|these|those)\\b`,
      'i',
    ),
    unless:
      /\b(?:asked|wondered|queried|enquired) (?:what|who|how|which|when|where)\b(?:(?! and )[^.;])*\W?$/i,
    against: 'It is a question.',
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'Somebody will hand it over later.',
  },
  {
    words: new RegExp(
      `\\b${WILL}\\s+${OFTEN}let\\s+(?:[\\w/’']+\\s+){1,4}?(?:have|know|see)\\b|\\b${WILL}\\s+${OFTEN}(?:think about|consider) how\\b|\\b(?:promised|agreed|offered) that (?:he|she|they) (?:will|would)\\b`,
      'i',
    ),
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'Somebody will come back about it.',
  },
  {
    words: new RegExp(
      `\\b${WILL}\\s+${OFTEN}(?:brief|telephone|ring|tell|inform|consult|notify|alert|remind|invite|meet|visit|be put to)\\s+(?:with\\s+)?(?:the\\s+)?(?:PCC|DPCC|PFCC|OPCC|commissioner|board|panel|committee|members|chair|office|authority)\\b`,
      'i',
    ),
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'Somebody will turn to the office about it.',
  },
  {
    words: new RegExp(
      `\\b(?:the\\s+)?(?:board|panel|committee|members|commissioner|PCC|PFCC|authority|chair|council|sub-committee|parishes|office)\\s+${WILL}\\s+${OFTEN}be\\s+(?:informed|told|notified|advised|updated|kept (?:informed|updated|abreast|advised)|sent|given|provided with|briefed|shown|consulted|sighted|asked (?:again|first|for (?:their|its) views))\\b|\\b${WILL}\\s+${OFTEN}be\\s+(?:run past|put to|shown to|cleared with|taken (?:back )?to)\\s+${BODY}\\b|\\b(?:board|panel|committee|members|commissioner|authority|chair|council|office)\\s+(?:${WILL}|is to|are to)\\s+(?:have|get|be given)\\s+(?:first |early |full )*(?:sight of|(?:a |the )?(?:chance|opportunity) to (?:comment|see|read|consider)[^.;]{0,40}?\\b(?:before|by|ahead of|at)\\b)`,
      'i',
    ),
    unless: /\b(?:each|every|always|whenever|where)\b|\bopportunit(?![^.;]{0,60}\b(?:before|ahead of)\b)/i,
    against: 'It tells what is always done.',
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'The office is to be told.',
  },
  {
    words: new RegExp(
      `\\b${WILL}\\s+${OFTEN}(?:(?:reply|respond|answer|write)(?:\\s+\\w+){0,3}? in writing|(?:e-?mail|message|phone|write to|update|advise|tell|inform|notify|let)\\s+(?:the\\s+)?(?:[\\w’'-]+\\s+){0,2}?(?:members|councillors|governors|trustees|everyone|everybody|them|him|her|us|colleagues|councillor|cllr|mr|mrs|ms|dr)\\b|(?:bring|take|send|have|do|get|sort|reply|respond|answer)\\s+(?:[^.;]{2,80}?)?\\b(?:next time|after the meeting|outside (?:of )?the meeting|offline)\\b|(?:redraft|re-draft|rewrite|reword|amend it|correct it|put (?:it|this|that) right|sort (?:it|this|that)(?: out)?|see to it|see (?:that|to)|deal with (?:it|this|that)|take (?:it|this|that) (?:away|on)|${REVERT}|bring (?:it|this|that) back))\\b`,
      'i',
    ),
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'Somebody will do it and come back.',
  },
  {
    words: new RegExp(
      `\\b${WILL}\\s+${OFTEN}(?:keep|make|take|maintain) (?:(?:an?|the|some|any) )?(?:\\w+ )?(?:notes?|record|log|diary|tally|list|count|arrangements|enquir(?:y|ies)|inquiries|approach|appointment|booking|request|application|referral|photographs?|measurements?|soundings|eye on)\\b`,
      'i',
    ),
    unless: ALWAYS,
    against: 'It tells what is always done.',
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'Somebody will see to it.',
  },
  {
    words: new RegExp(
      `\\b(?:[Hh]e|[Ss]he|[Tt]hey|I|[Ww]e|(?:Mr|Mrs|Ms|Dr|Cllr|Councillor) [A-Z][\\w’'-]+|[Cc]lerk|[Cc]hair|[Tt]reasurer|[Oo]fficers?|[Dd]irector|[A-Z]{2,4})\\s+${WILL}\\s+${OFTEN}(?:ensure|make sure|see)(?: that)? [^.;]{2,60}?\\b(?:received?s?|gets?|got|(?:is|are|was|were) (?:\\w+ly )?(?:${GIVEN}|told|informed|invited|copied|added|included|corrected|amended|notified|consulted))\\b`,
    ),
    unless: ALWAYS,
    against: 'It tells what is always done.',
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'Somebody will see to it.',
  },
  {
    // "Said she would be able to supply that in writing"
    words: new RegExp(
      `\\b${WILL}\\s+${OFTEN}be able to (?:provide|supply|send|circulate|share|bring|let|give|report|forward)\\b[^.;]{2,80}?\\b(?:in writing|after (?:the|this) meeting|later (?:this|in the)|(?:at|for|to|by|before) (?:the |its )?(?:next|following|july|august|september|october|november|december|january|february|march|april|may|june)|next (?:week|month|time)|shortly)\\b`,
      'i',
    ),
    unless: ALWAYS,
    against: 'It tells what is always done, or hangs on something else.',
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'Somebody will hand it over later.',
  },
  {
    words: new RegExp(`\\b${WILL}\\s+${OFTEN}${FOLLOW_UP}\\b`, 'i'),
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'Somebody will look into it and come back.',
  },
]
