import { phraseTable, proposeByTable } from './phrase-table.ts'
import type { Recogniser } from '../proposal.ts'

/**
 * What was put off to a later day: "deferred to March", "moved to the June meeting", "handover slipped four weeks
 * to 12 October". The office, or whoever answers for it, owes it then.
 */
export const recognisePostponement: Recogniser = (sentence, scene) => proposeByTable(RULES, sentence, scene)

const ITEM =
  '(?:items?|reports?|papers?|presentations?|discussions?|considerations?|decisions?|agenda|updates?|motions?|appointments?|elections?|reviews?)'
const MEETING = '(?:meetings?|board|panel|committee|session|agenda|cabinet|council|forum)'

const RULES = phraseTable([
  {
    words: new RegExp(
      `\\b(?:deferred|postponed|held over|carried (?:over|forward)|adjourned|put (?:back|off)|moved|rolled over|brought forward)\\s+(?:\\w+\\s+){0,4}?(?:to|until|till|for|from)\\s+(?:(?:the|a|our|its|their)\\s+)?(?:[\\w&’'-]+\\s+){0,5}?${MEETING}\\b`,
      'i',
    ),
    unless:
      /\b(?:had (?:been )?|previously |was |were )?(?:deferred|postponed|moved|adjourned) from\b|\bmotion\b.{0,40}\bmoved\b|\bmeeting (?:was|be|is) adjourned\b/i,
    against: 'It tells from where it was moved, or a formality of the meeting.',
    kind: 'revisit',
    confidence: 'likely',
    reason: 'It was put off to a later meeting.',
  },
  {
    words: new RegExp(
      `\\b(?:deferred|postponed|put (?:back|off)|rescheduled|moved|slipped|delayed|pushed back|extended|extension|revised)\\b[^.;]{0,60}?\\b(?:to|until|till|by|for)\\s+`,
      'i',
    ),
    unless:
      /\bmoved (?:to|in|into|out|from)\s+(?:(?:the|a|an|its|their|new)\b|(?!(?:early|late|mid|next|spring|summer|autumn|winter|january|february|march|april|may|june|july|august|september|october|november|december|easter|christmas|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|w|week|q[1-4]|20\d\d|monday|tuesday|wednesday|thursday|friday)\b)[a-z])|\bextended (?:to|its|their|his|her)\s+(?:all|the|everyone|thanks|include)\b/i,
    against: 'It tells of a move to another place, or of thanks.',
    kind: 'target',
    confidence: 'dated',
    reason: 'It was put off to a later day.',
  },
  {
    words:
      /\b(?:given|set|agreed|has|have|had been given)\s+(?:an? )?(?:new|revised|later|fresh|further) (?:target |completion |due |end )?dates?\b|\b(?:extend|move|put back|push back|revise|change)\s+to\s+[^.;]{3,40}?\bthe (?:\w+ )?(?:date|deadline|target|timescale)\b/i,
    kind: 'target',
    confidence: 'dated',
    reason: 'It was given a later day.',
  },
  {
    words: new RegExp(
      `\\b(?:agreed|resolved|decided|asked|requested|proposed)\\b[^.;]{0,40}?\\b(?:defer|postpone|hold over|carry (?:over|forward)|put (?:back|off)|adjourn)\\b[^.;]{0,60}?\\b(?:until|till|to|pending|for)\\b|\\b${ITEM}\\s+(?:be|is|was|were|to be|has been|had been)?\\s*(?:deferred|postponed|held over|carried (?:over|forward))\\b(?:[^.;]{0,40}?\\b(?:until|till|to|pending|for)\\b)`,
      'i',
    ),
    kind: 'revisit',
    confidence: 'likely',
    reason: 'It was put off until something has happened.',
  },
  {
    // As Scottish committees and boards of directors say it.
    words:
      /\bcontinued (?:consideration|the (?:item|matter|application|report|question))\b[^.;]{0,60}?\b(?:to|until|till|pending)\b|\b(?:stood over|parked|held in abeyance|laid over|left (?:on the table|open)|kept open|rolled (?:over|forward)|carried across)\s+(?:to|until|till|pending|for)\b/i,
    kind: 'revisit',
    confidence: 'likely',
    reason: 'It was put off until something has happened.',
  },
])
