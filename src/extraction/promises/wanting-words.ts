import type { PhraseRule } from './phrase-table.ts'
import { OFTEN, WILL } from '../patterns/wording.ts'

const STATE =
  '(?:ready|in place|done|finished|complete|completed|drafted|written|prepared|installed|printed|agreed|available|published|circulated|updated|signed|sorted|out|up|live|in hand|up and running)'

/** Somebody wants a state reached, or is to have a thing ready. */
export const WANTING: readonly PhraseRule[] = [
  {
    // "She wanted no caller to wait longer than a minute by the end of June."
    words:
      /\b(?:wants|wanted|expects|expected|wished(?: for)?|wishes for|is determined for|was determined for) (?:no(?: one|body|ne)?|not? more than|fewer than|nothing|every|everyone|everybody|each|all|both|at least|the|these|those|any|\d[\d,.]*%?|half)\b[^.;]{0,80}? to (?:be|have|wait|go|reach|fall|rise|drop|stand|come|get|exceed|take|last|lie|remain|see|receive|hold|carry|wear|finish|complete|clear|pass|start|open|stay)\b/i,
    unless:
      /\b(?:had|previously|originally|who|which) (?:\w+ )?(?:wanted|wished|expected)\b|\b(?:residents|parents|the public|petitioners?|protesters?|neighbours|callers|customers)\s+(?:\w+ )?(?:wants?|wanted|wished|expect(?:s|ed)?)\b|\bnot (?:\w+ )?(?:want|expected|wanted)\b/i,
    against: 'It tells what others want, or what was wanted earlier.',
    kind: 'target',
    confidence: 'dated',
    reason: 'Somebody wants it to be so by a day.',
  },
  {
    // "It stood at 88% and he wanted it at 100% by Christmas"
    words:
      /\b(?:wants|wanted|expects|expected|would (?:like|want|expect)) (?:it|this|that|them|these|(?:the|his|her|their) [a-z-]+(?: [a-z-]+)?) (?:back |down |up |cut |nearer )*(?:to be|at|to|under|below|above|over) (?:around |about |at least |no more than )?(?:\d[\d,.]*|half|zero|nil|none|all)\b/i,
    unless:
      /\b(?:had|previously|originally|who|which) (?:\w+ )?(?:wanted|wished|expected)\b|\bnot (?:\w+ )?(?:want|expected|wanted)\b/i,
    against: 'It tells what others want, or what was wanted earlier.',
    kind: 'target',
    confidence: 'dated',
    reason: 'Somebody wants it to be so by a day.',
  },
  {
    // "She wanted 80 more officers in neighbourhood teams by March", "wants women to account for a fifth of the intake"
    words:
      /\b(?:wants|wanted|wishes for|wished for|is looking for|was looking for)\s+(?:to (?:see|have) )?(?:(?:at least |no (?:fewer|more|less) than |around |about |another |some |a further )?(?:\d[\d,.]*\s?(?:%|per ?cent)?|half|two|three|four|five|six|eight|ten|twelve|twenty|a (?:quarter|third|fifth|tenth)|all|every)\s+(?!(?:or|to|and|years?|months?|weeks?|days?|people)\b)[a-z]|(?:[a-z][a-z'’-]+ ){1,5}to (?:account for|make up|form|represent|number|stand at|reach|exceed|average|be (?:at )?(?:least )?[£\d]))/i,
    unless:
      /\b(?:had|previously|originally|who|which) (?:\w+ )?(?:wanted|wished|been looking)\b|\b(?:residents|parents|the public|petitioners?|protesters?|neighbours|callers|customers|applicants?)\s+(?:\w+ )?(?:wants?|wanted|wish(?:ed|es)?)\b|\bnot (?:\w+ )?(?:want|wanted)\b/i,
    against: 'It tells what others want, or what was wanted earlier.',
    kind: 'target',
    confidence: 'dated',
    reason: 'Somebody wants it to be so by a day.',
  },
  {
    // "The force had set itself four days by the autumn", "was holding the divisions to 95 per cent by June"
    words:
      /\b(?:promised|set|given|gave|allowed) (?:him|her|it|them|our)sel(?:f|ves) (?:an?|the|until|only|no more than|\d[\d,.]*|two|three|four|five|six|eight|ten|twelve)\b|\b(?:is|was|are|were|would be|will be) (?:holding|keeping|pressing|pushing) [^.;]{2,50}? (?:to|towards|for) (?:at least )?\d[\d,.]*\s?(?:%|per ?cent)/i,
    unless: /\b(?:previously|originally|last year)\b/i,
    against: 'It tells what was wanted earlier.',
    kind: 'target',
    confidence: 'dated',
    reason: 'Somebody wants it to be so by a day.',
  },
  {
    // "She intended that every parish should have had a visit by the autumn", "it was her intention that each be fitted"
    words:
      /\b(?:(?:he|she|they|I|we|[A-Z]{2,4}|(?:Mr|Mrs|Ms|Dr) [A-Z][\w’'-]+|director|manager|superintendent|inspector|constable|officer|commissioner|clerk|treasurer|board|panel|committee|force|service) (?:\w+ly )?(?:intended|intends|meant|means|proposed|proposes|was determined|is determined|resolved|insisted|was clear|is clear)|(?:his|her|their|the|our|my) (?:intention|aim|plan|purpose|object) (?:was|is|remained|remains)) (?:that )(?:every|each|all|no|none|both|the|any|a|an|at least|not more than|half|\d[\d,]*)\b[^.;]{2,120}?\b(?:should|would|will|shall|must|have|be)\b/i,
    unless:
      /\b(?:had|previously|originally|government|ministers?|applicants?|developers?) (?:\w+ )?(?:intended|meant|proposed|resolved|been|insisted)\b|\b(?:if|unless|not intended)\b/i,
    against: 'It tells what was meant earlier, or by others.',
    kind: 'target',
    confidence: 'dated-or-possible',
    reason: 'Somebody means it to be so by a day.',
  },
  {
    // "Estates Manager to have the lease ready for the May meeting"
    words: new RegExp(
      `(?:^\\W*(?:\\d[\\d.]*\\s+)?|[:;–—-]\\s+|\\bagreed (?:that )?(?:the )?)(?:[Tt]he\\s+)?(?:[A-Z][\\w’'/&-]*\\s+(?:(?:of|for|and|&)\\s+)?){1,5}(?:is |are )?to (?:now |also )?have (?:it|them|this|these|all|both|an?|the|his|her|their|[a-z]+s)\\b[^.;]{0,60}?\\s${STATE}\\b`,
    ),
    unless: /\b(?:had|need|needs|needed|unable|able|seems?|appears?|said) to have\b/i,
    against: 'It tells what is needed, or was.',
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'Somebody is to have it ready.',
  },
  {
    // "The working group would meet before Easter to draw up a draft."
    words: new RegExp(
      `\\b(?:group|party|sub-?committee|task force|[Oo]fficers|[A-Z][\\w’'-]+|[A-Z]{2,4}|he|she|they|two|three|both)\\s+(?:${WILL}|to|(?:is|are|was|were) to)\\s+${OFTEN}meet\\b[^.;]{0,80}?\\bto (?:prepare|draft|draw up|agree|finalise|review|discuss|plan|work|go (?:over|through)|look|sort|settle|write|develop|produce|set|consider|scope|cost|resolve|put together)\\b`,
    ),
    unless:
      /\b(?:monthly|weekly|quarterly|annually|regularly|fortnightly|(?:each|every) (?:month|week|quarter|year|term)|once an?|twice|(?:three|four|six) times|usually|normally|always|if|unless|asked (?:if|whether|when|how))\b/i,
    against: 'It tells how often they meet, or hangs on something else.',
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'They are to meet about it.',
  },
]
