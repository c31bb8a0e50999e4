import { eitherOf } from '../patterns/any-case.ts'
import { ONLY_ASKS } from '../refusals/only-asks.ts'
import type { Doubt } from './doubt.ts'

/** An answer in the same sentence, or a thing that can be handed over. */
const ANSWERED =
  /\b(?:agreed|undertook|offered|promised|committed|accepted|confirmed|assured|in writing|to be (?:reported|brought|circulated))\b|[;,] (?:this|it|which|he|she|they) (?:will|would|could)\b|(?:\band|\bbut|[;,–—-]) [^;,]{1,40}? (?:said|replied|answered|responded|advised|explained|stated|told (?:him|her|them|members))\b/i

/** "Asked if it could be brought to the next meeting": asked for in polite words. */
const HANDED_OVER = new RegExp(
  `${ANSWERED.source}|\\b(?:brought|added to|circulated|shared|provided|presented|reported|sent|given|bring|present|come back|share|provide|report|circulate|agenda|left (?:with|to|in the hands of)|found favour|nodded|said yes|(?:happy|content|glad|pleased|willing) to(?=\\W*$))\\b`,
  'i',
)

/** Questions in the dress of a request: who answers has answered, and nothing is left to bring back. */
export const ONLY_ASKED: readonly Doubt[] = [
  {
    // "Would be asked to explain the delay": with the answer nothing is left to do.
    words:
      /\b(?:will|would|is to|are to) be asked to (?:explain|justify|account for|comment|think|park|fill|confirm or deny)\b/i,
    unless: /\b(?:in writing|(?:next|coming|later) meeting|by (?:the end of|\d)|report)\b/i,
    reason: 'But an answer is all that would be asked for.',
  },
  {
    // "Information was requested on the plan to re-open in June": the day is that of the plan.
    words: /^\W*(?:further |more )?information (?:was|is) (?:also )?(?:requested|sought) (?:on|about)\b/i,
    unless: ANSWERED,
    reason: 'But information is all that was asked for.',
  },
  {
    words:
      /\b(?:ask(?:s|ed)? for|sought|seeks|requested|wanted)\s+(?:an?\s+|the\s+|some\s+|further\s+|clear\s+|any\s+)*(?:re)?assurances?\s+(?:that|about|on|around|over|as to|regarding)\b/i,
    unless: ANSWERED,
    reason: 'But to be assured is all that was asked for.',
  },
  {
    words:
      /\b(?:asked|queried|wondered|enquired)\s+(?:if|whether)\s+(?:the|this|that|these|those|an?|any|it|there|more|future)\b[^.;]{0,60}?\b(?:could|can|might|may)\b/i,
    unless: HANDED_OVER,
    reason: 'But it is a question, and nobody is seen to take it on.',
  },
  {
    words:
      /\b(?:asked|queried|wondered|enquired)\s+(?:if|whether|when)\s+(?:the|this|that|these|those|an?|any|it|there|more|future)\b[^.;]{0,60}?\b(?:will|would) be (?:[a-z]+(?:ed|en|wn)|cut|built|put|ready|available)\b/i,
    unless: HANDED_OVER,
    reason: 'But it is a question, and nobody is seen to take it on.',
  },
  {
    words:
      /\b(?:asked|queried|wondered|enquired|speculated|wanted to know|wished to know)\s+(?:aloud\s+|again\s+|about\s+)?(?:what|how|why|where|who|which)\b[^.;]{0,80}?\b(?:will|would)\b/i,
    unless: eitherOf(HANDED_OVER, /\b(?:if|were) (?:he|she|they|we|it)\b/i),
    reason: 'But it is a question, and nobody is seen to take it on.',
  },
  {
    words: ONLY_ASKS,
    unless: eitherOf(
      ANSWERED,
      /\bbe (?:sent|given|shown|provided|circulated|brought|shared|told|reported|presented)\b/,
    ),
    reason: 'But it is a question, and nobody is seen to take it on.',
  },
  {
    words:
      /\b(?:asked|urged|appealed|encouraged|reminded|called on|begged|invited)\s+(?:that\s+)?(?:to\s+)?(?:the\s+)?(?:public|motorists|drivers|cyclists|pedestrians|people|everyone|anyone|parents|householders|residents|shoppers|visitors|dog owners|witnesses|landlords|farmers|communit(?:y|ies))\s+(?:to\s+)?(?!(?:be|were|are|who|whose|should be)\b)[a-z]/i,
    unless: /\b(?:agreed|undertook|will|would|(?:note|letter|leaflet|survey|meeting)\b)/i,
    reason: 'But it is asked of the public.',
  },
  {
    // "The advice he was asked to give": asked of him before, and told of here.
    words:
      /\b(?:[Tt]he|[Aa]n?|[Ww]hat|[Hh]is|[Hh]er|[Tt]heir|[Tt]hose|any|all)\s+(?:[a-z-]+\s+)?(?!(?:and|but|so|of|for|to|in|on|at|by|with|from|as|that|when|if)\b)[a-z-]+\s+(?:that\s+|which\s+)?(?:he|she|they|it|we|I|the\s+[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+)?)\s+(?:(?:was|were)|(?:has|have|had) been)\s+(?:asked|told|required|instructed|invited|requested|tasked)\s+to\b/,
    unless: /\b(?:will|would|shall|agreed|undertook|asked (?:the|him|her|them|that|for|[A-Z]))\b/,
    reason: 'But it tells what was asked earlier.',
  },
  {
    // "Had received a request from the club for wardens to be provided": a wish that came in, and no answer to it yet.
    words:
      /\b(?:(?:has|have|had|was|were)\s+(?:also\s+|now\s+|since\s+)?)?received\b[^.;]{0,12}?\b(?:requests?|petitions?|invitations?|complaints?|offers?|suggestions?|enquir(?:y|ies)|representations?)\b[^.;]{0,60}?\b(?:for|to|that|asking|inviting|about)\b/i,
    unless:
      /\b(?:agreed|undertook|offered to|resolved|will|would|asked the|to (?:be )?(?:brought?|reported?|circulated?|shared?))\b/i,
    reason: 'But it tells what somebody else asked for.',
  },
  {
    words:
      /\b(?:members|board|panel|committee|council|authority|forum|group|governors|trustees|councillors)\s+(?:then\s+|also\s+|next\s+)?(?:considered|discussed|debated|talked about|reviewed|explored)\s+(?:what|how|whether|when|who|the options)\b/i,
    unless: /\b(?:agreed|asked the|requested|resolved|concluded|undertook)\b/i,
    reason: 'But it tells what was talked about.',
  },
  {
    words:
      /\btoo (?:small|few|early|late|soon|short|large|big|costly|expensive|difficult|little)\b[^.;]{0,60}?\bto be\s+\w+(?:ed|en|wn|ne|ld|nt|pt|de)\b/i,
    unless: /\b(?:agreed|asked (?:that|for|to|the|if)|requested|will|would)\b/i,
    reason: 'But it only says what somebody thinks of it.',
  },
  {
    // "Wondered whether it ought to be a standing item": thought aloud.
    words:
      /\b(?:wondered|queried|pondered|mused)\s+(?:aloud\s+)?(?:if|whether)\s+[^.;]{2,80}?\b(?:ought to|should|might|need(?:s|ed)? to)\s+(?:not\s+)?be\b/i,
    unless: HANDED_OVER,
    reason: 'But it is a question, and nobody is seen to take it on.',
  },
  {
    // "Had no locus but wished to be told"
    words:
      /\b(?:no|without|neither)\s+(?:formal\s+|direct\s+|statutory\s+|legal\s+)?(?:locus|powers?|say|standing|jurisdiction|remit|role|part|vote)\b[^.;]{0,60}?\b(?:but|though|although)\b[^.;]{0,40}?\b(?:wish(?:es|ed)?|would (?:like|be glad|want)|wanted|hoped|expected)\s+to (?:be|hear|know)\b/i,
    unless: /\b(?:agreed|undertook|will|asked)\b/i,
    reason: 'But it is a wish, and nobody is seen to take it on.',
  },
  {
    // "Did not know to whom complaints were to be sent": a question within the telling.
    words:
      /\b(?:(?:nobody|no one|few|none(?: of them)?) (?:knew|understood)|did(?: not|n’t|n't) (?:know|understand|say|make clear)|(?:was|were|is|are) (?:un(?:aware|sure|clear|certain)|not (?:sure|clear|certain)|confused))\b[^.;]{0,30}?\b(?:to whom|with whom|how|what|where|when|which|who|whether)\b[^.;]{0,60}?\b(?:was|were|is|are) to\b/i,
    unless: eitherOf(ANSWERED, /\b(?:and|but|so)\s+(?:[\w’'-]+\s+){0,3}?(?:will|would)\b/i),
    reason: 'But it is a question, and nobody is seen to take it on.',
  },
]
