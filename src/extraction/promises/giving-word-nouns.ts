import type { PhraseRule } from './phrase-table.ts'
import { DELIVERABLE, OFTEN, WILL } from '../patterns/wording.ts'

const WHO = "(?:the\\s+)?(?:[\\w&/’'-]+\\s+){1,6}?"
const ONE_WORD = '(?:undertaking|assurance|commitment|promise|pledge|guarantee)s?'
const ANSWER = `(?:${DELIVERABLE}|answers?|reply|visits?|explanations?|decisions?|steer)`
const BODIES =
  '(?:board|panel|committee|members|commissioner|D?PF?CC|mayor|chair(?:man|woman)?|convener|council|authority|cabinet|trustees|governors|forum|partnership)'
const HISTORY = /\b(?:had|previously|originally|earlier|last (?:year|time|meeting))\b/i

/** Somebody's word, given as a thing: an assurance, an agreement, a note taken, a paper owed. */
export const GIVING_WORD: readonly PhraseRule[] = [
  {
    words: new RegExp(
      `(?:\\b(?:there was (?:\\w+ )?(?:agreement|consensus|assent|support)|(?:wish|sense|consensus|feeling|decision|general view) (?:of (?:the )?(?:meeting|board|panel|committee|members|group|forum)(?: was)?|was)|(?:meeting|board|panel|committee|members|group|forum) (?:was|were) of one mind)|^\\W*(?:(?:general|broad|unanimous|clear|full) )?(?:agreement|consensus|assent|support))\\b[^.;]{0,20}?\\bthat\\b[^.;]{3,120}?\\b(?:should|${WILL})\\s+(?!(?:have|end|close|rise|adjourn|come (?:first|second|before)|be (?:congratulated|thanked|commended|praised|a|an|the|useful|helpful|welcome|important))\\b)[a-z]+`,
      'i',
    ),
    unless: HISTORY,
    against: 'It tells what was agreed earlier.',
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'It was agreed that it would be done.',
  },
  {
    words: new RegExp(
      `\\b${ONE_WORD}\\s+(?:was|were)\\s+(?:also |then )?(?:given|made|obtained|secured|offered|received|sought and given)\\b[^.;]{0,50}?\\b(?:that\\b[^.;]{2,120}?\\b${WILL}\\b|to\\s+(?!the\\b|an?\\b|members\\b)[a-z]+)|\\b(?:secured|obtained|extracted|received|had)\\s+(?:an?|the|his|her|their)\\s+(?:\\w+ )?${ONE_WORD}\\b[^.;]{0,50}?\\b(?:that\\b[^.;]{2,120}?\\b${WILL}\\b|to\\s+(?!the\\b|an?\\b)[a-z]+)`,
      'i',
    ),
    unless: /\b(?:had (?:been|previously|already)|previously|earlier|last (?:year|time|meeting))\b/i,
    against: 'It tells what was promised earlier.',
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'Somebody gave his word for it.',
  },
  {
    words: new RegExp(
      `\\b(?:assured|guaranteed|promised)\\s+${WHO}(?:of\\s+)?(?:an?|the|early|sight of|his|her|their)\\s+(?:[\\w-]+\\s+){0,3}?${ANSWER}\\b|\\b(?:is|are|was|were) (?:still )?owed\\s+(?:an?|the|that)\\s+(?:[\\w-]+\\s+){0,2}?${ANSWER}\\b|\\bowes?\\s+(?:(?:us|them)\\s+|${WHO})(?:an?|the)\\s+(?:[\\w-]+\\s+){0,3}?${ANSWER}\\b`,
      'i',
    ),
    unless: HISTORY,
    against: 'It tells what was promised earlier.',
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'Somebody promised it.',
  },
  {
    words: new RegExp(
      `\\b${DELIVERABLE}\\b[^.;]{0,60}?\\b(?:is|are|was|were) to follow\\b(?! (?:the|an?|this|that|its|their)\\b)|\\b(?:made|makes|took|takes) a (?:mental )?note to\\s+[a-z]+`,
      'i',
    ),
    unless: HISTORY,
    against: 'It tells of what followed.',
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'Something is to follow.',
  },
  {
    words:
      /\bvolunteered (?:his|her|their|the|an?) [^.;]{3,60}? (?:to|for|as) [a-z]+|\b(?:consented|assented|acceded) to (?:do|[a-z]+ing|this|that|the (?:request|suggestion|proposal))\b|\btook (?:away )?(?:this|that|it|the (?:\w+(?:’s|'s) )?(?:point|request|matter|question|suggestion|idea))(?: away| back| up| forward)\b|\btook away (?:this|that|it|the)\b/i,
    unless: /\bhad (?:volunteered|consented|assented|acceded|taken)\b/i,
    against: 'It tells what was taken on earlier.',
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'Somebody took it on.',
  },
  {
    words: new RegExp(
      `\\b(?:it|this|that) (?:is|was|falls|fell|will be|would be) (?:now |then )?(?:for|up to|down to|left to|(?<=\\b(?:falls|fell|fall) (?:now |then )?)to) ${WHO}to\\s+(?!(?:be|say|decide|judge|determine|choose|note|consider|have|the|an?|make up|blame|keep|know|see)\\b)[a-z]+|\\b(?:ball|onus|next step|responsibility|task) (?:is|was|lies|rests|now lies|now rests) (?:with|on) ${WHO}to\\s+[a-z]+`,
      'i',
    ),
    unless:
      /\b(?:had|previously|originally|not|courts?|tribunal|judges?|parliament|government|home office|ministers?|residents|public|voters|electors|applicants|landowners?|individuals|others)\b/i,
    against: 'It tells what was left to somebody earlier.',
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'It was left to somebody.',
  },
  {
    words:
      /\b(?:has|have) (?:it|this|that|the matter|matters) in hand\b|\bis (?:on it|on to (?:it|this|them|him|her|the \w+ about)|on the case|seeing to (?:it|this)|dealing with (?:it|this)|looking into (?:it|this)|chasing (?:it|this|them)|taking (?:it|this) up|following (?:it|this) up)\b(?! (?:each|every|always))/i,
    unless: /\b(?:who|which|that) is\b|\?\W*$/i,
    against: 'It tells of somebody else, or asks.',
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'Somebody is seeing to it.',
  },
  {
    words:
      /\b(?:has|have) (?:it )?in (?:mind|view|train) to\b|\b(?:is|are) (?:minded|set|resolved|of a mind) to\b|\b(?:has|have) (?:resolved|determined|decided|elected|chosen) to\b/i,
    unless: /\bto (?:return|revisit|come back|look again|review|reconsider)\b/i,
    against: 'It is to be looked at again.',
    kind: 'undertaking',
    confidence: 'dated-or-possible',
    reason: 'Something is intended.',
  },
  {
    words: new RegExp(
      `\\bundertook\\s+(?:an?|the)\\s+(?:[\\w-]+\\s+){0,3}?${ANSWER}\\b|\\b(?:is|are|was|were)\\s+(?:well |now |already )?(?:in hand|in train|in preparation|in draft|being (?:drafted|prepared|finalised|written|drawn up|worked up|costed|arranged))\\b`,
      'i',
    ),
    kind: 'undertaking',
    confidence: 'dated',
    reason: 'It is taken in hand.',
  },
  {
    words: new RegExp(
      `\\b(?:${BODIES}|(?:told|plain|clear) [^.;]{0,40}?that (?:he|she|it|they))\\s+${OFTEN}(?:needs?|must have|has to have|wants?|wanted|would (?:want|like|need)|wish(?:es|ed)?|is keen|was keen)\\s+(?:for\\s+|to (?:see|have|receive|get)\\s+)?(?:the|an?|it|this|these|those|some|more|sight)\\b`,
      'i',
    ),
    unless: /\b(?:if|unless|had)\b|\?\W*$/i,
    against: 'It hangs on something else, or is asked.',
    kind: 'undertaking',
    confidence: 'dated',
    reason: 'The office wants it by a day.',
  },
]
