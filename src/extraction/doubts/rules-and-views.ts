import { eitherOf } from '../patterns/any-case.ts'
import { BOUND, type Doubt } from './doubt.ts'

const WITHIN = 'within (?:an?|one|two|three|four|five|six|seven|ten|twelve|fourteen|\\d+)\\b'
const CASES =
  '(?:submissions?|requests?|complaints?|applications?|reports?|calls?|enquir(?:y|ies)|quer(?:y|ies)|e-?mails?|letters?|referrals?|cases?|concerns?|claims?|objections?|comments?|messages?|incidents?|allegations?|breach(?:es)?|loss(?:es)?|invoices?|callers?|victims?)'

/** Somebody gives his word after all: to ask is no promise here, it is what the sentence tells of. */
const ACCEPTED =
  /\b(?:agreed|undertook|accepted|promised|resolved|will|concurred|assented|would (?:do|arrange|see to)|(?:and|who) (?:asked|requested)|so (?:asked|agreed))\b/i

/** What a service, a policy or the law lays down, and what somebody merely thinks, tells or likes. */
export const RULES_AND_VIEWS: readonly Doubt[] = [
  {
    // "Each submission will be looked at within seven days": how the service works
    words: new RegExp(
      `\\b(?:each|every|any)\\s+(?:[\\w-]+\\s+){0,2}?${CASES}\\s+(?:[\\w-]+\\s+){0,4}?(?:will|would|shall|must|should|is to|are to)\\s+be\\s+(?:[\\w-]+\\s+){1,4}?${WITHIN}`,
      'i',
    ),
    unless: BOUND,
    reason: 'But it tells how a service or rule works.',
  },
  {
    words: new RegExp(
      `\\b(?:would|will|are|were) (?:normally |always |usually )?(?:be )?expected to\\b[^.;]{3,80}?\\b${WITHIN}\\s+(?:hours?|days?|working|weeks?)`,
      'i',
    ),
    unless: BOUND,
    reason: 'But it tells how a service or rule works.',
  },
  {
    // "A second offence within twelve months will result in a fine": the time is part of what is spoken of
    words: new RegExp(
      `\\b(?:an?|any|every)\\s+(?:[\\w-]+\\s+){1,3}?${WITHIN}(?:\\s+\\w+){1,2}\\s+(?:will|would|shall)\\b`,
      'i',
    ),
    unless: BOUND,
    reason: 'But it tells how a service or rule works.',
  },
  {
    // "Officers will inform Members of any breach in accordance with the policy"
    words:
      /\b(?:management|managers|officers|officials|staff|supervisors|heads of [a-z]+|the (?:force|service|office))\s+(?:will|would|shall)\s+(?:\w+ly\s+)?(?:notify|inform|tell|advise|alert|report|refer|record|escalate)\b[^.;]{0,60}?\bany\s+(?:\S+\s+){1,8}?(?:in line|in accordance|as required|consistent|under)\b/i,
    unless: /\b(?:agreed|undertook|promised|by (?:the end|\d|[A-Z]))\b/,
    reason: 'But it tells how a service or rule works.',
  },
  {
    words:
      /\b(?:plann(?:ed|ing)|budget(?:ed|ing)?|work(?:ed|ing)|based|calculated|prepared|drawn up|modelled)\s+on (?:the|an?) (?:basis|assumption|footing) (?:of|that)\b|\b(?:plan|budget|forecast|model|strategy|figures?|MTFP|MTFS|projection)s?\s+(?:also\s+)?assum(?:e|es|ed)\b/i,
    unless: eitherOf(BOUND, /\b(?:and|but|so)\s+(?:[\w’'-]+\s+){0,3}?(?:will|would)\b/i),
    reason: 'But it tells on what a plan is built.',
  },
  {
    words:
      /\b(?:trends?|modelling|projections?|forecasts?|analysis|figures|data|indications?|patterns?)\s+(?:suggest|indicate|impl(?:y|ie)|predict|point)\w*\s+[^.;]{2,80}?\b(?:will|would)\b/i,
    unless: BOUND,
    reason: 'But it is an estimate.',
  },
  {
    words:
      /\b(?:next|following) (?:ordinary |full |quarterly )?meeting\s+(?:was|is|had been|has been|would be|will be)\s+(?:now )?(?:fixed|set|arranged|confirmed|scheduled|called|agreed|booked|due)\b/i,
    unless: BOUND,
    reason: 'But it only says when meetings are held.',
  },
  {
    // "Mrs Vane considered that owners should be asked to attend": a view that nobody takes on
    words:
      /\b(?!(?:members|committee|board|panel|authority|council|group|forum)\b)[\w’'-]+\s+(?:considered|felt|thought|believed|(?:was|were) of the (?:view|opinion))\s+(?:that\s+)?[^.;]{3,80}?\bshould (?:also |then )?be (?:asked|invited|required|expected|made)\s+to\b/i,
    unless: ACCEPTED,
    reason: 'But it only says what somebody thinks of it.',
  },
  {
    words:
      /\b(?:would|should)\s+(?:(?:nevertheless|nonetheless|still|also|however|rather|\w+ly)\s+)*(?:prefer|have preferred|favour|rather (?:have|see))\b/i,
    unless: ACCEPTED,
    reason: 'But it only says what somebody would like.',
  },
  {
    // "They got no reply when they offered to help", "callers who requested one": what others did
    words:
      /\b(?:when|whenever|where|if|after|because|once)\s+(?:they|people|residents|members of the public|(?:he|she) had)\s+(?:had\s+)?(?:offered|agreed|promised|volunteered|asked|requested)\b|\b(?!(?:members|officers|colleagues|officials|councillors)\b)[a-z]+s\s+who\s+(?:had\s+)?(?:asked|requested|offered|applied)\b/,
    unless:
      /\b(?:will|would|shall|undertook|should|(?:asked|requested) (?:that|for|the|if)|to be [a-z]+ed)\b/i,
    reason: 'But it tells what others did.',
  },
  {
    words:
      /\b(?:put forward|offered|proposed|suggested|given|named|quoted)\b[^.;]{0,60}?\b(?:but|though|although)\b[^.;]{0,50}?\b(?:not|nor|never|yet to)\s+(?:yet\s+|been\s+|be\s+|formally\s+){0,3}(?:accepted|agreed|approved|confirmed)\b/i,
    unless: /\b(?:undertook|will|asked|resolved)\b/i,
    reason: 'But nobody has agreed to it.',
  },
  {
    // "The duty would be brought into force by regulations"
    words:
      /\b(?:will|would|shall|is to|are to|was to|were to) be (?:brought|put) into (?:force|effect|operation)\b/i,
    unless: BOUND,
    reason: 'But it says when a rule begins.',
  },
  {
    words:
      /\b(?:RESOLVED|resolved|agreed|AGREED|[Dd]ecision|DECISION)\b[^;]{0,120}?\bbe (?:\w+ly )?written[- ]off\b(?!.*\b(?:and|report(?:ed)?)\b[^;]*\b(?:be|to)\b)/,
    reason: 'But the vote itself does it.',
  },
  {
    words:
      /\b(?:meetings? (?:of the \w+ )?be held|(?:committee|board|panel|authority|council) meet|meetings (?:commence|begin|start))\b[^;]{0,30}?\b(?:on|at)\b[^;]{0,60}?(?:\d{1,2}(?:st|nd|rd|th)?(?: of)? [A-Z][a-z]+(?: 20\d\d)?,? (?:and )?\d|\d{1,2}[.:]\d\d)/i,
    reason: 'But it only says when meetings are held.',
  },
]
