import type { PhraseRule } from './phrase-table.ts'
import { BODY, DELIVERABLE, GIVEN as GIVEN_ONCE, OFTEN, WILL } from '../patterns/wording.ts'

const GIVEN = `(?:re-?(?:issued|sent|circulated|submitted|presented|distributed)|${GIVEN_ONCE})`

/** Something is to be handed over, or to come back, whoever does it. */
export const HANDING_OVER: readonly PhraseRule[] = [
  {
    words: new RegExp(
      `\\b(?:${DELIVERABLE}|tables?|registers?|appendi(?:x|ces)|annex(?:es)?|charts?|graphs?|spreadsheets?|pages)\\b[^.;]{0,90}?\\b(?:${WILL}|to|can|is to|are to)\\s+${OFTEN}be\\s+${OFTEN}${GIVEN}\\b`,
      'i',
    ),
    unless:
      /\b(?:requires?|allows?)\b[^.;]{2,60}\bto be\b|\b(?:needs?|required?|expected|has|have|had|able|continues?|likely|due|continuing) to be\b|\bcan be (?:viewed|found|seen|accessed|made|given|taken|sent|reported)\b/i,
    against: 'It says what is needed, likely or possible, not that it will be done.',
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'Something is to be handed over.',
  },
  {
    words: new RegExp(
      `\\b(?:${WILL}|to|can|could)\\s+${OFTEN}be\\s+${OFTEN}(?:${GIVEN}|released|disclosed|laid|discussed|(?:re-?)?considered|reviewed|revisited|included|added|picked up|addressed)\\s+(?:back\\s+|further\\s+)?(?:to|with|at|within|on|in|for)\\s+${BODY}\\b|\\b(?:${WILL}|to)\\s+${OFTEN}be\\s+(?:put|laid|placed)\\s+before\\s+${BODY}\\b`,
      'i',
    ),
    unless: /\b(?:needs?|required?|expected|has|have|had|able|likely) to be\b/i,
    against: 'It says what is needed or likely, not that it will be done.',
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'Something is to come back to a meeting or the office.',
  },
  {
    words: new RegExp(
      `\\b(?:${WILL}|to|is to|are to)\\s+${OFTEN}be\\s+${OFTEN}(?:brought|fed|reported|circulated)\\s*(?:back|forward|round|out)?\\b`,
      'i',
    ),
    unless: /\b(?:needs?|required?|expected|has|have|had|able|likely) to be\b/i,
    against: 'It says what is needed or likely, not that it will be done.',
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'Something is to come back to a meeting or the office.',
  },
  {
    words: new RegExp(
      `\\b(?:this|these|that|those|it|they|which|copies|one)\\s+(?:${WILL}|could|can)\\s+${OFTEN}be\\s+${OFTEN}(?:provided|forthcoming|on (?:its|their) way|added|(?:included|enclosed|attached|appended) (?:with|to|in) (?:the |these |those )?(?:minutes|notes|papers|agenda|report)|corrected|amended|actioned|circulated|shared|sent|supplied|forwarded|emailed|e-mailed|made available|fed back|reported back|brought back)\\b(?!\\s+(?:the|an?|with)\\b)`,
      'i',
    ),
    unless:
      /\b(?:(?:each|every)\s+(?:\w+\s+)?(?:day|week|fortnight|month|quarter|year|term|meeting|time|case|occasion|incident|call|caller|victim|recruit|complainant|applicant|stop|new)|annually|quarterly|monthly|weekly|always|usually)\b/i,
    against: 'It tells what is always done.',
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'Something is to be handed over.',
  },
  {
    words:
      /\b(?:was|were) to be (?:\w+ly )?(?:added|included|arranged|invited|circulated|provided|brought|sent|shared|put)\b|\b(?:is|are|was|were) to be (?:\w+ly )?(?:supplied|re-?sent|re-?issued|re-?circulated|circulated|fixed up|arranged|written to|approached|contacted|chased|spoken to|asked (?:for (?:an?|the|his|her)|to (?!leave|withdraw)|whether|if|about)|redrafted|followed up|looked into)\b/i,
    unless:
      /\b(?:originally|had|but|although|each|every|always|prisoners|detainees|applicants|visitors|callers|victims|candidates)\b/i,
    against: 'It tells what was to have been done.',
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'Something is to be done.',
  },
  {
    words: new RegExp(
      `\\b(?:${DELIVERABLE}|it|this|these|they|which)\\b[^.;]{0,90}?\\b${WILL}\\s+${OFTEN}be\\s+(?:made\\s+)?(?:available|ready|completed?|finished|concluded|with (?:the )?members)\\s+(?:for|at|to|by|before|prior to|in time for|ahead of)\\s+(?:the\\s+)?(?:next|future|[A-Z][a-z]+)?\\s*${BODY}\\b`,
      'i',
    ),
    unless: /\b(?:to the public|online|on the website)\b/i,
    against: 'It is made open to everybody, not brought to a meeting.',
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'Something is to be ready for a meeting.',
  },
  {
    words: new RegExp(
      `(?<!\\b(?:name|pseudonym|title|term|word|definition|picture|photo)s? (?:which|that) )\\b${WILL}\\s+${OFTEN}be\\s+(?:[a-z]+[^.;]{0,60}?\\b)?(?:in|into|within|to) (?:the|a|our|its|this)\\s+(?:(?:next|future|forthcoming|following|subsequent|final|published|Q[1-4]|quarterly|annual|\\w+ quarter)\\s+)+(?:[A-Z][\\w-]*\\s+){0,2}?(?:${DELIVERABLE}|version)\\b|\\b${WILL}\\s+${OFTEN}be\\s+(?:incorporated|included|inserted|reflected|added|picked up|covered)\\s+(?:in|into|within)\\s+(?:the|a)\\s+(?:[\\w-]+\\s+){0,3}?(?:${DELIVERABLE}|version)\\b|\\b${WILL}\\s+${OFTEN}(?:include|incorporate|insert|cover|reflect|add)\\s+[^.;]{2,80}?\\b(?:in|into|within|to) (?:the|his|her|its|their|our)\\s+(?:(?:next|forthcoming|following|final|quarterly|annual)\\s+)+(?:${DELIVERABLE}|version)\\b`,
      'i',
    ),
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'It is to stand in a later report.',
  },
  {
    // "The pilot would finish in September and its results be reported"
    words: new RegExp(
      `\\b${WILL}\\s[^.;]{2,100}?\\band\\s+(?:that\\s+)?(?:the|its|their|an?|any)\\s+(?:[\\w-]+\\s+){0,3}?(?:${DELIVERABLE}|lessons|outcome)\\b(?:(?!\\b(?:was|were|had|has|have)\\b)[^.;,]){0,40}?\\s(?:be\\s+)?(?:reported|brought|presented|laid|published|shared|circulated|put|follow)\\b`,
      'i',
    ),
    unless: /\b(?:each|every|always|normally|usually|if|unless)\b/i,
    against: 'It tells what is always done, or was.',
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'Something is to be handed over.',
  },
  {
    // "An approach will be made to the next county"
    words: new RegExp(
      `\\b(?:approach(?:es)?|enquir(?:y|ies)|inquir(?:y|ies)|representations?|arrangements|(?:a|the) (?:request|bid|case|referral|claim|complaint)|an application)\\s+(?:${WILL}|is to|are to|to)\\s+${OFTEN}be\\s+(?:made|submitted|lodged|put in|put to)\\b`,
      'i',
    ),
    unless: /\b(?:each|every|any|always|normally|usually|if|where|needs?|had|have|has)\b/i,
    against: 'It tells what is always done, or what is needed.',
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'Something is to be done.',
  },
  {
    words: new RegExp(
      `\\b${DELIVERABLE}(?:\\s+(?:on|about|explaining|setting|showing|giving|from)\\s[^.;,]{2,60}?)?\\s+(?:${WILL}|to)\\s+(?:also\\s+)?(?:follow|come (?:back )?to|go to|return to)\\b`,
      'i',
    ),
    unless:
      /\b(?:asked|queried|enquired|wondered|questioned|unclear)\s+(?:whether|if|when|how|what)\b|\b(?:under|by|in|with) which\b|\bwhereby\b/i,
    against: 'It is a question, or tells how something works.',
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'Something is to follow.',
  },
]
