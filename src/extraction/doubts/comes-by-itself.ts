import { type Doubt, TAKEN_ON } from './doubt.ts'

const WILL = '(?:will|would|shall|is to|are to|was to|were to|is due to|are due to)'
/** Of persons "will" only tells what becomes of them. */
const BOUND = /\b(?:agreed|undertook|offered|promised|committed|asked|requested|handover|hand over)\b/i

/** What happens on its day whoever does anything: events, comings and goings, and the meetings themselves. */
export const COMES_BY_ITSELF: readonly Doubt[] = [
  {
    words:
      /\b(?:campaign|appeal|season|exhibition|show|drop-in|amnesty|registration|survey|competition|window|road ?show)\b[^.;]{0,30}?\b(?:runs?|will run|would run|is running|lasts?|opens?|will open|would open)\b[^.;]{0,15}?\bfrom\b/i,
    unless: TAKEN_ON,
    reason: 'But it says when something takes place.',
  },
  {
    words: new RegExp(
      `\\b(?:purdah|recess|ramadan|easter|christmas|lent|term|season|school holidays?|remembrance (?:day|sunday)|jubilee|transfer window|pre-election period|trials?|sentencing|(?:court )?hearings?|pupils|children|schools|vacanc(?:y|ies)|purchase window)\\s+${WILL}\\s+(?:then\\s+|also\\s+)?(?:begin|start|end|fall|arise|occur|open|close|return|go back|be held|finish|run)\\b|\\b(?:appear|stand trial|be sentenced|be tried)\\b[^.;]{0,20}?\\b(?:court|in|on|at)\\b|\\b(?:trials?|hearings?|inquests?|sentencing)\\b[^.;]{0,40}?\\b(?:due|expected|listed|scheduled|set)\\b`,
      'i',
    ),
    unless: TAKEN_ON,
    reason: 'But it says when something takes place.',
  },
  {
    words: new RegExp(
      `\\b(?:${WILL}|is|are)\\s+(?:be\\s+)?(?:sadly\\s+)?(?:leav(?:e|ing)(?: the (?:team|service|council|board|trust|post|panel|committee|village|parish))?|mov(?:e|ing) (?:on|away)|depart(?:ing)?)\\s+(?:at|in|on|to|from|after|before|for)\\b`,
      'i',
    ),
    unless: BOUND,
    reason: 'But it says when somebody leaves.',
  },
  {
    words: new RegExp(
      `\\b(?:ball|concert|open (?:evening|day|morning)|centenary|(?:civic|carol|memorial) service|service of [a-z]+|reception|dinner|lunch|assembly|AGM|gala|fireworks|unveiling|funeral|match|tournament|fun day|awards (?:evening|night|ceremony))\\b[^.;]{0,50}?\\b(?:${WILL}|is|are|was)\\s+(?:be\\s+)?(?:held|played|on|planned|take place|hosted)\\b`,
      'i',
    ),
    unless: TAKEN_ON,
    reason: 'But it says when something takes place.',
  },
  {
    words: new RegExp(
      `\\bmeetings?\\b(?! room)[^.;]{0,30}?\\b(?:will|would) be (?:at|in (?:the|person)|on|held|cancelled|moved|virtual|online|hybrid)\\b|\\b(?:taken|considered|heard|discussed) in (?:private|closed|exempt|confidential|part (?:two|2|ii)|camera)\\b`,
      'i',
    ),
    unless: TAKEN_ON,
    reason: 'But it only says how meetings are held.',
  },
  {
    words:
      /\b(?:be )?(?:taking|take|takes) over (?:as|from)\b|\b(?:will|would) be (?:the )?(?:new |next )?(?:mayor|chair(?:man|person)?|leader|president|sheriff|vice[ -]chair)\b/i,
    unless: BOUND,
    reason: 'But it says who holds office.',
  },
  {
    words:
      /\b(?:general |local |by-?)?elections?\b[^.;]{0,20}?\b(?:expected|due|likely|called)\b|\b(?:exam|A[- ]levels?|GCSE|SATs?)\b[^.;]{0,15}?\bresults\b|\b(?:applicants|bidders|winners|entrants|shortlisted candidates)\s+(?:will|would) be (?:notified|announced|told|informed)\b|\b(?:exercise of public rights|public inspection)\b|\b(?:strike|industrial action|walk-?out)\b(?! (?:plan|rota|cover|contingency))[^.;]{0,30}?\b(?:will|would)\b|\bhold (?:its|their|an?) (?:own )?(?:annual|AGM)\b/i,
    unless: TAKEN_ON,
    reason: 'But it says when something takes place.',
  },
  {
    words: new RegExp(
      `\\b${WILL}\\s+(?:soon\\s+|then\\s+)?(?:be (?:\\w+ )?years old|turn \\d+|(?:celebrate|mark) (?:its|their|his|her)|be (?:covering|deputising|acting up|standing in) for|cease trading|go into (?:administration|liquidation))\\b|\\byear \\d+\\s+${WILL}\\s+(?:sit|take)\\b|\\b(?:holiday|annual leave|sabbatical|maternity leave|absence)\\s+${WILL}\\s+(?:be|begin|start|end|last)\\b`,
      'i',
    ),
    unless: TAKEN_ON,
    reason: 'But it comes by itself.',
  },
  {
    words:
      /\b(?:will|would) (?:not |no longer )(?:be (?:standing|seeking|continuing)|stand|seek|continue) (?:again|for|re-?election|as|in)\b|\b(?:will|would|is to|was to) (?:be (?:standing|stepping) down|stand down|step down|retire|resign)\b/i,
    unless: BOUND,
    reason: 'But it says when somebody leaves.',
  },
  {
    words:
      /\b(?:has|have|had) been (?:appointed|recruited|selected|engaged|promoted)\b[^.;]{0,60}?\b(?:and|who) (?:is to|was to|will|would|is due to|was due to) (?:start|begin|join|take up|commence|arrive|be in post)\b|\b(?:will|would|is to|was to|is due to|was due to) (?:start|begin|arrive) in (?:(?:his|her|their) )?(?:new )?(?:post|role)\b(?! by\b)|\b(?:will|would|is to|was to|is due to|was due to) take up (?:the|his|her|their) (?:new )?(?:post|role|duties|appointment|position|place)\b/i,
    unless: BOUND,
    reason: 'But it says when somebody comes.',
  },
  {
    words: new RegExp(
      `\\blights?\\s+${WILL}\\s+be (?:switched|turned) on\\b|\\bswitch-on\\s+${WILL}\\b`,
      'i',
    ),
    unless: TAKEN_ON,
    reason: 'But it says when something takes place.',
  },
  {
    words: new RegExp(
      `\\b${WILL}\\s+(?:soon\\s+|all\\s+|both\\s+|then\\s+)?(?:reach|come to|be at|near|be (?:nearing|reaching|coming to)) the end of (?:its|their)\\b|\\b${WILL}\\s+(?:soon\\s+|then\\s+)?(?:become|be) (?:obsolete|life[- ]expired|beyond repair|out of (?:date|warranty|support))\\b`,
      'i',
    ),
    unless: TAKEN_ON,
    reason: 'But it comes by itself.',
  },
  {
    words:
      /\b(?:good|happy|merry|pleasant|restful|lovely|enjoyable) (?:summer|christmas|new year|break|holidays?|easter|festive)\b/i,
    reason: 'But it only gives good wishes.',
  },
  {
    words: /\bsee (?:you|everyone|everybody)\b(?: all)?(?: again)? (?:in|on|at|then|there|next)\b/i,
    reason: 'But it only bids farewell.',
  },
]
