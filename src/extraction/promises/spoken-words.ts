import { inAnyCase } from '../patterns/any-case.ts'
import type { PhraseRule } from './phrase-table.ts'
import { ANY_DEED, BODY, DELIVERABLE, DOING, OFTEN, WILL } from '../patterns/wording.ts'

const AT_LARGE =
  /\b(?:if|unless|where|whenever|each|every|any|anyone|anybody|whoever|always|normally|usually|ordinarily|routinely|generally|asked (?:if|whether)|(?<!\b(?:the|both|those|these|two|three) )(?:victims|families|residents|staff|callers|complainants|applicants|children|people))\b/i
const IN_GENERAL = 'It tells what is done for people in general, or hangs on something else.'
const EARLIER = /\b(?:had|previously|originally|earlier|who|which|last (?:year|time|meeting))\b/i
const TOLD_EARLIER = 'It tells what was said earlier, or of others.'
const SAID =
  '\\b(?:said|says|stated|replied|added|answered|confirmed|confirms|advised|assured|agreed|accepted|promised|undertook|thought|explained|and|but|so)\\s+(?:(?:him|her|them|us|members|the \\w+)\\s+)?(?:that\\s+)?'
const PAPER = `(?:${DELIVERABLE}|tables?|registers?|letter|account|contract|booklet|pack|reply|explanation)`
const OWED = `(?:repl(?:y|ies)|answers?|letters?|cop(?:y|ies)|apolog(?:y|ies)|explanations?|acknowledge?ments?|visits?|calls?|calls? back|responses?|${DELIVERABLE})`
const SOON =
  '\\b(?:by|before|within|in (?:time|good time|the (?:next|course|post)|a (?:week|fortnight|month|day))|this (?:week|month|afternoon)|next (?:week|month)|tomorrow|today|tonight|shortly|soon|first thing|for (?:the )?(?:next|[a-z]+ meeting)|on (?:mon|tues|wednes|thurs|fri)day|ahead of|in advance)\\b'
const WHOM =
  "(?:them|him|her|us|you|all|everyone|everybody|(?:all |both )?members|the (?:[\\w’'-]+ ){0,3}[\\w’'-]+|(?-i:[A-Z])[\\w’'-]*(?: (?-i:[A-Z])[\\w’'-]*)?)"

/** Somebody outside the talk is to hear of it. */
const IS_TOLD = {
  unless: AT_LARGE,
  against: IN_GENERAL,
  kind: 'undertaking',
  confidence: 'likely',
  reason: 'Somebody is to be told.',
} as const

/** What people say at the table: an offer, what somebody will get, have or hear, and by when it will be with them. */
export const SPOKEN: readonly PhraseRule[] = [
  {
    // "DCC Hale offers to take members round": the present tense of notes
    words:
      /(?:\b(?:[A-Z][\w’'/-]*|[Hh]e|[Ss]he)(?:\s+\([^()]{1,40}\))?\s+(?:also |kindly |again |now )?(?:offers|promises|pledges|volunteers)|\b(?:[Ww]e|[Tt]hey|I)\s+(?:offer|promise))\s+to\s+(?!(?:be|the|all|any|an?|those|those)\b)[a-z]+/,
    unless: AT_LARGE,
    against: IN_GENERAL,
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'Somebody offered to do it.',
  },
  {
    // "The CFO pledges a full costing"
    words: new RegExp(
      `\\b(?:[A-Z][\\w’'/-]*|[Hh]e|[Ss]he)\\s+(?:also |now )?(?:pledged|pledges|promises|offers)\\s+(?:an?|his|her)\\s+(?:[\\w-]+\\s+){0,2}?(?:${OWED}|costing)\\b`,
    ),
    unless: new RegExp(`${AT_LARGE.source}|\\b(?:minutes|hours|working days)\\b`, 'i'),
    against: IN_GENERAL,
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'Somebody promised it.',
  },
  {
    // "Intends to come back with options", "means to bring a fresh proposal once the lease is signed"
    words: new RegExp(
      `\\b(?:intends?|intended|means|meant|plans|planned|proposes|proposed|aims|aimed)\\s+to\\s+(?:(?:come|report|get|go) back|return(?= with\\b| to (?:the|this|it|a|members|us)\\b)|revert|bring (?:back |forward )?(?:(?:an?|the|some|costed|fresh|further|new|revised|detailed|his|her|it|this) )+(?:[\\w-]+ ){0,2}?(?:${DELIVERABLE}|back|to (?:the |a )))\\b(?!\\s+(?:home|to (?:work|duty|office|the (?:force|job|beat|area)))\\b)`,
      'i',
    ),
    unless: EARLIER,
    against: TOLD_EARLIER,
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'Somebody means to come back with it.',
  },
  {
    // "Said the charity and the Commissioner would both get a reply", "... would hear from her"
    words: new RegExp(
      `${SAID}[^.;]{2,90}?\\b${WILL}\\s+${OFTEN}(?:(?:get|receive|be (?:given|sent)|have)\\s+(?:an?|the|that|his|her|their|his or her|one)\\s+(?:[\\w-]+\\s+){0,3}?${OWED}|hear\\s+(?:back\\s+)?(?:from|directly from)\\s+(?:him|her|us|them|the (?:force|service|office|clerk)))\\b`,
      'i',
    ),
    unless: AT_LARGE,
    against: IN_GENERAL,
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'Somebody says that an answer or a paper will be given.',
  },
  {
    // "It would be with them by Friday week", "members would have it before the end of May"
    words: inAnyCase(
      `\\b(?:${PAPER}|it|this|they|these|one|both)\\b[^.;]{0,60}?\\b${WILL}\\s+${OFTEN}be\\s+(?:back\\s+)?(?:with|in the hands of|on the desks? of)\\s+${WHOM}\\s+[^.;]{0,20}?${SOON}|\\b${WILL}\\s+${OFTEN}have\\s+(?:it|them|this|that|these|the (?:[\\w-]+ ){0,2}?${PAPER})\\s+(?:in (?:his|her|its|their) (?:hands?|inbox(?:es)?)\\s+)?${SOON}`,
    ),
    unless: AT_LARGE,
    against: IN_GENERAL,
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'Something is to be handed over.',
  },
  {
    // "Said she could have it next week", "saw no reason why members should not see it"
    words: new RegExp(
      `\\b(?:said|replied|agreed|answered|confirmed)\\s+(?:that\\s+|yes,?\\s+)?(?:he|she|they|we|members|the \\w+)\\s+(?:could|might|may|can)\\s+(?:certainly\\s+|of course\\s+|by all means\\s+)?(?:have|see)\\s+(?:it|them|this|that|one|both|a copy|sight|the (?:[\\w-]+ ){0,2}?${PAPER})\\b|\\b(?:sees?|saw|was|is|knows?|knew of|could see|can see) no (?:good )?reason (?:why |for )?(?:they|he|she|it|members|[^.;,]{2,30}?) (?:should|could|might|can)(?: not|not|n[’']t) (?:have|see|receive|be (?:shared|sent|given|shown|released|circulated|provided|published)|get|attend|visit)\\b|\\b(?:he|she|they|members|the \\w+),? and [^.;,]{2,40}? said (?:that )?there was no reason (?:why )?(?:he|she|they|members) should not\\b`,
      'i',
    ),
    unless: /\b(?:asked (?:if|whether)|if|unless|had (?:been|said))\b/i,
    against: 'It is a question, was said earlier or hangs on something else.',
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'It was asked for, and somebody agreed.',
  },
  {
    // "One paragraph would have to be taken out, after which it could be shared"
    words:
      /\b(?:(?:following|after|upon|on) which|once (?:that|this) (?:is|was|had been|has been) done,?|(?:cleared|redacted|removed|checked|anonymised|approved|taken out|signed off)[^.;]{0,30}?\band)\s+(?:(?:it|this|they|these|the \w+|a copy|copies)\s+)?(?:could|can|would|will|may|might)\s+(?:also\s+|then\s+|safely\s+)?be\s+(?:released|shared|circulated|issued|sent|provided|disclosed|made available|passed|supplied|given|brought|seen|shown)\b(?! (?:to the (?:press|public|media)|on bail|by the )\b)/i,
    unless: /\b(?:each|every|always|normally|usually|routinely|had it|would have)\b/i,
    against: 'It tells what is always done, or was not.',
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'Something is to be handed over.',
  },
  {
    // "HD and SB would be sighted on the outcome as soon as it was known"
    words: new RegExp(
      `\\b(?:[A-Z]{2,5}|[Hh]e|[Ss]he|(?:Mr|Mrs|Ms|Miss|Dr|Cllr|Councillor) [A-Z][\\w’'-]+|[Cc]hair\\w*|[Cc]lerk|[Mm]embers|[Bb]oard|[Pp]anel|[Cc]ommittee|[Cc]ommissioner|(?:the|that|both) (?:family|families|charity|school|parents|landlord|union|council))\\s+${WILL}\\s+(?:\\w+ly\\s+|also\\s+|both\\s+|all\\s+|then\\s+|now\\s+){0,2}be\\s+(?:sighted(?: on)?|told(?= (?:of|about|how|when|what|whether|once|as soon|the (?:outcome|result|date|answer|reason|figure)|by|within|this|next))|informed(?= (?:of|about|when|once|as soon|the|by|within))|notified(?= (?:of|when|once|as soon|by|within))|kept (?:in the (?:loop|picture)|sighted|informed|posted|up to date)|copied in|made aware (?:of|when|once)|let know)\\b`,
    ),
    ...IS_TOLD,
  },
  {
    // "Assured the Board that it would be kept in the picture"
    words: new RegExp(
      `\\b(?:assured|promised|told)\\s+(?:the\\s+)?[\\w’'-]+(?:\\s+[A-Z][\\w’'-]+)?\\s+(?:that\\s+)?(?:it|they|he|she)\\s+${WILL}\\s+${OFTEN}be\\s+(?:kept\\s|told\\s|informed\\s|notified|copied in|consulted|given (?:an?|the)\\s|sent (?:an?|the)\\s|shown\\s)`,
    ),
    ...IS_TOLD,
  },
  {
    // "Members were told that they would see the contract"
    words: new RegExp(
      `\\b(?:members|(?:the )?(?:board|panel|committee|chair\\w*|commissioner|council|authority|office|clerk))\\s+(?:was|were)\\s+(?:told|promised|assured|advised|informed)\\s+(?:that\\s+)?(?:they|it|he|she)\\s+${WILL}\\s+${OFTEN}(?:see\\s|have (?:it|them|sight|a copy|the)|get\\s|receive\\s|hear (?:back|more|from|of)\\s|be\\s+(?:sent|given|shown|told|informed|kept|consulted|notified|invited|copied))`,
      'i',
    ),
    ...IS_TOLD,
  },
  {
    // "DCC Hale said the Force would look afresh at it", "said that Supt Moon would write"
    words: new RegExp(
      `\\b(?:said|stated|replied|confirmed|advised|assured (?:him|her|them|members|the \\w+)|promised|answered)\\s+(?:that\\s+)?(?:the (?:[Ff]orce|[Ss]ervice|[Cc]onstabulary|[Oo]ffice|[Tt]eam|[Dd]epartment|[Cc]ouncil)|(?:[A-Z][\\w/]*\\s+){0,2}[A-Z][\\w’'-]+)\\s+${WILL}\\s+${OFTEN}(?:think again|look (?:again|afresh|into|at (?:it|this|that|the))|(?:re-?consider|revisit|review|redraft|rewrite|amend|correct|circulate|re-?circulate|chase|write to|write (?:again|back)|respond (?:to|in)|reply|raise (?:it|this|that|the)|take (?:it|this|that|the \\w+) (?:up|away|back|forward)|send (?:it|them|the|an?)|share (?:it|them|the|an?)|bring (?:it|them|the|an?)|find out|come back|get back|report back|follow (?:it|this|that) up)\\b)`,
    ),
    unless: AT_LARGE,
    against: IN_GENERAL,
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'Somebody says what will be done.',
  },
  {
    // "Would see what could be done", "will see if it can be moved"
    words: new RegExp(
      `\\b${WILL}\\s+${OFTEN}see\\s+(?:what|if|whether|how)\\s+[^.;]{0,50}?\\b(?:could|can|might)\\s+(?:be\\s+|help\\b|do\\b)`,
      'i',
    ),
    unless: /\b(?:asked (?:if|whether)|would have to|everyone|residents|the public|people)\b/i,
    against: 'It is a question, or tells of others.',
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'Somebody will look into it.',
  },
  {
    // "It was left that the DCC would try once more", "this was left in the hands of the Clerk"
    words: new RegExp(
      `\\b(?:[Ii]t|[Tt]his|[Tt]hat|[Tt]he (?:matter|point|question|request)) was (?:then |therefore )?left (?:that [^.;]{2,60}?\\s${WILL}\\s+(?!be\\b|not\\b)[a-z]|(?:with|in the hands of) (?:the )?[A-Z][\\w’'-]*(?:\\s+[A-Z][\\w’'-]*){0,3}\\W*$)`,
    ),
    unless: EARLIER,
    against: TOLD_EARLIER,
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'It was left to somebody.',
  },
  {
    // "The Chair would expect to see that in the next report"
    words: new RegExp(
      `\\b(?:would (?:like|expect|want|hope)|expects?|expected|wants?|wanted|wish(?:es|ed)|hope[sd]?|looked|ask(?:s|ed)) to (?:see|find|have|read) (?:(?:that|this|it|them|these|those|both|more|some|an?|the|all|how|what)\\b)[^.;]{0,80}?\\bin (?:the|his|her|its|their|our|an?) (?:next|future|coming|forthcoming|following|later|january|february|march|april|may|june|july|august|september|october|november|december) (?:[\\w-]+ )?(?:${DELIVERABLE}|packs?|returns?)\\b`,
      'i',
    ),
    unless: /\b(?:had|residents|the public|if|asked (?:if|whether))\b/i,
    against: 'It was wanted earlier, or by others.',
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'It is to stand in a later report.',
  },
  {
    // "Back to the Board in July", "one for the next meeting": notes without a verb
    words: new RegExp(
      `^\\W*(?:(?:[Tt]o (?:come |go |be brought )?|[Cc]ome |[Bb]ring )?[Bb]ack |[Tt]o return |[Rr]eturn |(?:(?:[Tt]his|[Tt]hat|[Ii]t)(?: is|[’']s) |[Oo]ne |an item )?(?:one |an item )?(?:for|to bring (?:back )?)(?: to)? |[Tt]o )(?:to )?${BODY}\\b[^.;]{0,30}\\W*$`,
      'i',
    ),
    unless: /\b(?:note|approve|agree|information|decision|discussion|approval)\b/i,
    against: 'It tells what a paper is for.',
    kind: 'revisit',
    confidence: 'dated',
    reason: 'It is to come back to a meeting.',
  },
  {
    // "Noted the address and said an officer would call", "would be in touch with the family"
    words: new RegExp(
      `${SAID}(?:somebody|someone|an?\\s+(?:\\w+\\s+){0,2}?(?:officer|sergeant|inspector|engineer|manager|colleague|member of (?:his|her|the|their) \\w+)|one of (?:his|her|their)\\s+\\w+)\\s+${WILL}\\s+${OFTEN}(?:be\\s+in\\s+touch|be\\s+(?:out|round)|${ANY_DEED}|come|go)\\b|\\b(?:he|she|they|we|I|somebody|someone)\\s*${WILL}\\s+${OFTEN}(?:be|get) in (?:touch|contact) with\\b`,
      'i',
    ),
    unless: AT_LARGE,
    against: IN_GENERAL,
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'Somebody says that it will be done.',
  },
  {
    // "The CFO has said she will write to him"
    words: new RegExp(
      `\\b(?:[A-Z][\\w’'/-]*|[Hh]e|[Ss]he)\\s+(?:has|have)\\s+(?:since |now |also )?(?:said|confirmed|indicated|promised|advised)\\s+(?:that\\s+)?(?:he|she|they)\\s+(?:will|would|shall)\\s+${OFTEN}(?:${DOING}|${ANY_DEED}|go|come|take (?:it|this|part))\\b`,
    ),
    unless: AT_LARGE,
    against: IN_GENERAL,
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'Somebody says what he will do.',
  },
  {
    // "Somebody had to ring the landlord and DCC Hale said she would."
    words:
      /(?:\band|\bbut|[;,])\s+(?:the\s+)?(?:[A-Z][\w’'/-]*\s+(?:(?:of|for|and)\s+)?){1,5}(?:kindly\s+)?(?:said|agreed|confirmed|replied)\s+(?:that\s+)?(?:he|she|they)\s+(?:would|will)(?:\s+(?:do (?:so|it|this|that)|see to it|oblige|try))?\W*$/,
    unless: /\b(?:asked (?:if|whether) (?:he|she|they) (?:was|were|had|felt|thought)|if)\b/i,
    against: 'It answers a question about how things are.',
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'Somebody says what he will do.',
  },
  {
    // "There will be a fuller account in the July report", "members can expect a note by June"
    words: new RegExp(
      `\\b(?:there (?:will|would) be|(?:members|the (?:board|panel|committee|chair|commissioner)|you|we) (?:will|would) (?:find|see)|(?:members|the (?:board|panel|committee|chair|commissioner)) (?:can|could|may|might|should) expect)\\s+(?:an?|the|some|more|further)\\s+(?:[\\w-]+\\s+){0,3}?(?:${DELIVERABLE}|account|section|chapter|table|line|figure|column|page|paragraph|appendix|annex)\\b[^.;]{0,60}?\\b(?:in|with|at) (?:the|his|her|its|their|our)\\s+(?:next|coming|forthcoming|following|final|january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter)\\s+(?:[\\w-]+\\s+){0,2}?(?:${DELIVERABLE}|packs?|returns?|bulletins?|booklets?|meetings?|sets?|editions?|issues?)\\b`,
      'i',
    ),
    unless: AT_LARGE,
    against: IN_GENERAL,
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'It is to stand in a later report.',
  },
  {
    // "Volunteered for this", "put herself forward to write it", "gave them her word on it"
    words:
      /\b(?!Nobody\b|None\b)[A-Z][\w’'-]* volunteered for (?:it|this|that|the (?:task|job|role))\W*$|\bput (?:him|her)self (?:forward|down) (?:to|for) (?!(?:(?:re-?)?election|office|promotion|the (?:post|job|role|vacancy|board|panel|committee|chair|council))\b)[a-z]+|\bput (?:his|her) (?:name|hand) (?:to it|up|down|forward)\b(?:\W*$| (?:for|to) )|\b(?:said|says)(?: to)? leave (?:it|that|this) with (?:him|her|me|us)\b|\bha(?:d|ve|s) (?:his|her|their) word (?:on|for) (?:it|this|that)\b|\b[A-Z][\w’'-]* (?:took|takes|has taken) (?:it|this|that) on\b(?=\W*$|,|;| and\b| for (?:him|her)self\b)/,
    unless: /\bhad (?:volunteered|put|taken)\b/i,
    against: 'It tells what was taken on earlier.',
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'Somebody took it on.',
  },
]
