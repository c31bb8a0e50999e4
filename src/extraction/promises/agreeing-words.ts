import { inAnyCase } from '../patterns/any-case.ts'
import type { PhraseRule } from './phrase-table.ts'
import { DOING, FOLLOW_UP, GIVE, GIVEN, WILL } from '../patterns/wording.ts'

/** What was agreed before this meeting; "it was agreed" is this meeting's own voice. */
const HISTORY =
  /\b(?:had|previously|(?<!it )was|were|originally) (?:previously |already |also )?(?:agreed|undertaken|offered|committed|promised|pledged)\b|^(?:in|during|since) (?:\w+ )?(?:19|20)\d\d\b/i
/** "Agreed to pay the invoice", by the body: paid with its vote. */
const PAID =
  '^\\W*(?:\\d[\\d./]*\\W+)?(?:it was |members |(?:the )?(?:\\w+ ){0,2}?(?:council|board|committee|panel|authority) )?(?:also |unanimously )?agreed to (?:pay|donate|contribute|make (?:an? |the )?(?:grant|donation|payment|contribution))\\b'
/** "Gave an assurance that talks were under way", "... and that nobody would lose": nothing is left to do. */
const SO_ALREADY = `\\b(?:assurance|undertaking|commitment|promise|pledge|guarantee|word)s? that (?:(?!\\b${WILL}\\b)[^.;])*?\\b(?:is|was|are|were|has|have|had|remains?|remained)\\b(?! to )(?:(?!\\b${WILL}\\b)[^.;])*(?:\\band that (?:nobody|no[- ]one|nothing|none|no)\\b|[.;]|$)`
/** Somebody agrees, offers, promises or gives his word; or it is agreed. */
export const AGREEING: readonly PhraseRule[] = [
  {
    words: new RegExp(
      `\\b(?:agreed|agrees|undertook|undertakes|offered|committed|promised|volunteered|pledged|(?<!\\bhad )consented|gave an (?:undertaking|assurance))(?:\\s+|(?=,))(?:\\w+ly\\s+|(?:him|her|it|them)self\\s+|over [^,.]{3,30}\\s|,\\s[^,.;]{3,40},\\s+|that (?:he|she|they) (?:will|would)\\s+)?to\\s+(?:try (?:to|and)\\s+)?(?!(?:note|approve|adopt|accept|endorse|recommend|appoint|elect|ratify|support|proceed|be|the|a|an|this|these|that|defer|move|suspend|exclude|delegate|close|keep|remain|disagree|remove|rescind|dispense|vary|differ)\\b)[a-z]+`,
      'i',
    ),
    // "Is committed to" tells an attitude, "committed to" an act.
    unless: new RegExp(
      `${HISTORY.source}|${PAID}|\\b(?:is|are|was|were|remains?|be|been|fully|also) (?:\\w+ly )?(?:committed|offered)\\b|\\boffered to (?:waiting|all|any|members|residents|staff|others|those|everyone|local|existing|current|new|young|children|schools|people|(?:line )?managers|victims|officers|families|parents|tenants)\\b|\\b(?:support|help|assistance|training|advice|services?|places?|treatment|accommodation|courses?|grants?|opportunit(?:y|ies)|incentives?|sessions?|packages?)\\s+offered to\\b`,
      'i',
    ),
    against: 'It tells what was agreed earlier, or how somebody stands to it.',
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'Somebody agreed to do it.',
  },
  {
    // "Ms Vane undertook that the files will have been checked": with or without a day.
    words: new RegExp(
      `\\b(?:undertook|undertakes|promised|promises|pledged|gave (?:his|her|their) word|gave an (?:undertaking|assurance))\\s+(?:[\\w’'-]+\\s+){0,3}?that\\b[^.;]{0,160}?\\b${WILL}\\b`,
      'i',
    ),
    // "Until the Board had met" is still to come.
    unless: new RegExp(
      `(?<!\\b(?:until|till|before|once|when|after|unless|as soon as)\\b[^.;,]{0,60})\\bhad\\b|${HISTORY.source}|${SO_ALREADY}`,
      'i',
    ),
    against: 'It tells what was promised earlier, or what is so already.',
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'Somebody gave his word for it.',
  },
  {
    // "Committed to a full test by the end of the year", "signed up to monthly checks from June"
    words:
      /\b(?:committed|commits|pledged|signed up)(?: (?:him|her|it|them)sel(?:f|ves)| the (?:force|service|office))? to (?!the same\b|be\b)(?:an?|the|all|full|\w+ing|monthly|weekly|quarterly|yearly|annual|regular|\d+)\b/i,
    unless: new RegExp(
      `${HISTORY.source}|\\b(?:is|are|was|were|remains?|been|be)(?: \\w+)? committed\\b`,
      'i',
    ),
    against: 'It tells what was agreed earlier, or how somebody stands to it.',
    kind: 'undertaking',
    confidence: 'dated',
    reason: 'Somebody committed to it.',
  },
  {
    words:
      /\b(?:committed|commits|pledged|pledges|promised|promises)(?: (?:him|her|it|them)sel(?:f|ves)| the (?:force|service|office))? to [a-z]+ing\b[^.;]{0,100}?\b(?:in future|from now on|henceforth|from here on)\b/i,
    unless: new RegExp(
      `${HISTORY.source}|\\b(?:is|are|was|were|remains?|been|be)(?: \\w+)? committed\\b`,
      'i',
    ),
    against: 'It tells what was agreed earlier, or how somebody stands to it.',
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'Somebody committed to it.',
  },
  {
    words: new RegExp(
      `\\bhad (?:now |since |also )?(?:undertaken|promised|pledged|given an (?:undertaking|assurance))\\s+(?:[\\w’'-]+\\s+){0,3}?that\\b[^.;]{0,160}?\\b${WILL}\\b`,
      'i',
    ),
    kind: 'undertaking',
    confidence: 'dated',
    reason: 'Somebody had given his word for it.',
  },
  {
    words:
      /\b(?:(?:has|have) (?:now |also |since |kindly )?(?:agreed\b.{0,60}?|(?:undertaken|promised|pledged|volunteered|offered) ))to\s+(?!all\b|any\b|an?\b|nothing\b|members\b|staff\b|note|approve|adopt|accept|endorse|be\b|the\b)[a-z]+/i,
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'Somebody has agreed to do it.',
  },
  {
    words: new RegExp(
      `\\b(?:agreed\\s+(?:that\\b|(?:an?|the)\\s)|decided\\s+that\\b).{0,200}?\\b(?:${WILL}\\b|could (?:have|be|see)\\b|should be\\s+[a-z]+(?:ed|en|ught|ne|nt|ld|de)\\b|(?:to )?be\\s+(?:${GIVEN}|called|appended|attached|extended|displayed|advertised|tested|trialled|moved to|referred|replaced|repaired|ordered|purchased|arranged|organised|added|included|invited|set up|established|reviewed|amended|deferred|considered|prepared|drafted|scheduled|placed|obtained|sought|worked up|drawn up|costed|found|fixed|laid before|followed up|revisited|looked (?:at|into)|picked up|pursued|revised|redrafted|redrawn|shortened|simplified|tightened|corrected|checked|written to|explored|investigated|undertaken|carried out|contacted|asked|written|convened)\\b)`,
      'i',
    ),
    unless: new RegExp(
      `${HISTORY.source}|\\bwould (?:have|remain|stay|be (?:useful|helpful|beneficial))\\b`,
      'i',
    ),
    against: 'It tells what was agreed earlier, or what is thought.',
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'It was agreed that it would be done.',
  },
  {
    // "It was agreed this should return to the Board thereafter", "decided a letter should go to the Minister"
    words:
      /\b(?:agreed|resolved|decided|settled)\s+(?:that\s+)?(?!(?:[\w’'-]+\s+){0,3}?(?:thanks|congratulations|condolences|regards|wishes|press|public)\b)(?:it|this|that|these|those|both|an?|the)\s(?:(?!(?:would|had|has|is|was|were|are)\b)[\w’'-]+\s){0,8}?(?:(?:should|would|to|must)\s+)?(?:go|come|return)\s+(?:back|out|forward|to|before|off|in (?:the |a |an )?(?:spring|summer|autumn|winter|[A-Z])|at|again)\b/,
    unless: new RegExp(`${HISTORY.source}|\\bhad (?:been )?(?:agreed|decided|resolved)\\b`, 'i'),
    against: 'It tells what was agreed earlier.',
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'It was agreed that it would go there or come back.',
  },
  {
    // "It was decided to write to the Minister"
    words: inAnyCase(
      `\\b(?:it was (?:\\w+ )?|members |(?:the )?(?:board|panel|committee|council|forum|meeting|group) )(?:also |then |therefore )?(?:decided|determined)\\s+to\\s+(?!(?:accept|agree)\\b)${DOING}\\b`,
    ),
    unless:
      /\bhad\b|\b(?:in|during|since) (?:\w+ )?(?:19|20)\d\d\b|\blast (?:year|month|week|spring|summer|autumn|winter)\b/i,
    against: 'It tells what was decided earlier.',
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'It was decided that it be done.',
  },
  {
    words:
      /\bagreed\s+(?:that\s+)?(?:an?|the|another|two|three|further)\s+(?:[\w’-]+\s+){0,3}?(?:seminar|workshop|training (?:day|session)|session|briefing|visit|open day|away ?day|drop-in|deep dive|site visit|audit|exercise)\b[^.;]{0,80}?\b(?:to\s+)?be\s+(?:held|run|repeated|put on|staged|delivered)\b/i,
    unless: new RegExp(`${HISTORY.source}|\\bhad been agreed\\b`, 'i'),
    against: 'It tells what was agreed earlier.',
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'It was agreed that it would be held.',
  },
  {
    words: new RegExp(
      `\\b(?:was|were|is|are|would be|will be|(?:’|')d be|(?!(?:not|less|more)\\b|un)[A-Z]{2,4}) (?:very |quite |more than |only too )?(?:(?:happy|willing|content|pleased|glad) to\\s+(?:${FOLLOW_UP}|${GIVE}|walk|show|host|oblige|do (?:so|that|this)|come|return|take (?:this|it|that) on)|(?:happy|willing|content|prepared|glad) to\\s+(?:(?:talk|speak|explain (?:it|this|that|them))\\s+to|let\\s+(?:[\\w’'-]+\\s+){1,5}?(?:have|see|know|borrow|use)|meet (?:the|him|her|them|any|members|[A-Z])|have (?:a|another|the|it|them) [a-z]+|look (?:at|into|again)|attend|go through|take (?:members|the|him|her|them|any|part)|sit down with))\\b`,
      'i',
    ),
    unless:
      /^\W*(?:residents|parents|victims|volunteers|villagers|people|most|some|many|staff)\b|\btake (?:questions|(?:members|the \w+|them) through)\b|\bgive (?:way|(?:[\w’'-]+ ){1,3}(?:good |bad |welcome )?news)\b|\bsend (?:his|her|their) \w+\b|\breport that\b|\bpresent the\b|\b(?:happy|willing|content|prepared|glad|pleased) to be\b/i,
    against: 'It tells a feeling; nothing is offered.',
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'Somebody offered to do it.',
  },
  {
    // "The Inspector was willing to put two officers there over the holiday weekend"; "pleased to" may be a mere feeling
    words:
      /\b(?:was|were|is|are|would be|will be|stood|stands|(?:expressed|declared|professed) (?:him|her|it|them)sel(?:f|ves)(?: as)?) (?:very |quite |more than |only too |perfectly )?(?:(?:happy|willing|content|prepared|pleased|glad|ready) to (?:also )?(?:deploy|mount|lend|lay on|station|spare|release|second|arrange|organise|fund|trial|pilot|site|install|allocate|assign|have (?:the|an?|it|them|his|her|their|this|that|these|those|another)\b[^.;]{0,30}?\s(?:[a-z-]+ed|re-?run|redrawn|rewritten|put|sent|shown|done|cut)|re-?run|draft|draw up|write|carry out|undertake|oblige|step up|pay for|make (?:it |them |this |that )?available)|(?:willing|prepared|ready) to (?:also )?(?:put (?!up with\b)|run|post|hold|extend|join|send|give|take (?:on|it|this|members)|make (?:an?|the)|have (?:the|an?|it|them)))\b/i,
    unless:
      /\b(?:residents|villagers|parents|victims|witnesses|people|public|landlords?|applicants?|volunteers|no|nobody|none|few|fewer|many|most|some|those|who|that (?:was|were|is|are)|if|unless|not|had|always|whether|report that)\b/i,
    against: 'It tells what others are willing to do, or hangs on something else.',
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'Somebody offered to do it.',
  },
  {
    // "RA is happy for the Committee to have sight of it at its autumn meeting"
    words:
      /\b(?:was|were|is|are|would be|will be) (?:very |quite |more than )?(?:happy|content|pleased|willing|glad) for (?:the |all |any |his |her |its |their )?(?:[\w’'-]+\s+){1,4}?to (?:have (?:sight|a copy|a look)|see|receive|be (?:sent|given|shown|provided|sighted|told|briefed|invited|circulated|shared|published)|visit|attend|hear|observe|(?:come|go) (?:and|to|along|out|round|in)|look|join|sit in|meet|use|borrow)\b/i,
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'Somebody offered it.',
  },
  {
    words:
      /\b(?:accepted|agreed) and (?:will|would) be (?:\w+ly )?(?:done|made|added|shown|included|changed|actioned|implemented|introduced)\b/i,
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'It was accepted and is to be done.',
  },
  {
    words:
      /\b(?:should|could|would|will)\b[^.;]{3,160}(?:,|;|\band\b)\s*(?:this was|which was|[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?)\s+agreed\W*$/,
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'It was suggested, and somebody agreed.',
  },
  {
    // "Considered that a simple table would help; this was accepted by the Treasurer"
    words:
      /\b(?:considered|thought|felt|believed|suggested|wondered|advised|view|opinion)\b[^.;]{2,100}?\b(?:would|might|could) (?:also |then |well )?(?:help|assist|aid|be (?:more |very |most |a )?(?:useful|helpful|worthwhile|valuable|of (?:use|value|help|benefit|interest)|beneficial|clearer|easier|instructive|sensible|prudent|good idea|made|done|added|given|shown|drawn up|tried|held|looked at|broken down))\b[^.;]{0,120}(?:[,;]|\band)\s*(?:and\s+)?(?:(?:this|that|it|which)\s+(?:was|were)\s+(?:also |then |readily |generally )?(?:agreed|accepted|supported|adopted|taken up|so ordered)|(?:the\s+)?(?:[A-Z][\w’'-]+|board|panel|committee|meeting|members|officers)(?:\s[\w’'-]+){0,3}?\s+(?:agreed|accepted|concurred|assented)|agreed)(?: by (?:the )?[^.;]{2,60})?\W*$/i,
    unless: /\b(?:had|not|no|nobody|but)\b/i,
    against: 'It tells what was agreed earlier, or was not taken up.',
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'It was suggested, and somebody agreed.',
  },
  {
    words:
      /\b(?:offered|promised)\s+(?:(?:the\s+)?(?:[\w’'-]+\s+){1,4}?)?(?:(?:early\s+)?sight of|(?:an?|some|his|her|their)\s+(?:[\w-]+\s+){0,3}?(?:briefing|visit|meeting|presentation|copy|demonstration|tour|session|update|walk-?through|paper|report|note))\b/i,
    unless: /\b(?:had been|was|were|be|been|is|are) offered\b/i,
    against: 'It tells what is offered in general, or was.',
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'Somebody offered it.',
  },
  {
    words:
      /\b(?:expressed|indicated|signalled|declared|confirmed|stated) (?:an?|his|her|their|its) (?:\w+ )?(?:willingness|readiness|intention) to (?!be\b|have\b)[a-z]+|\bgave (?:(?!had\b)[\w’'-]+\s+){0,3}?(?:an?|his|her|their|its|every|the) (?:\w+ ){0,2}?(?:assurance|undertaking|commitment|promise|pledge|guarantee|word) (?:that\b|to (?!the\b|an?\b|members\b|me\b|him\b|her\b|them\b|us\b))|\b(?:took|takes|has taken|will take) (?:this|that|it) away\b/i,
    unless: new RegExp(`${HISTORY.source}|${SO_ALREADY}`, 'i'),
    against: 'It tells what was agreed earlier, or what is so already.',
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'Somebody gave his word.',
  },
]
