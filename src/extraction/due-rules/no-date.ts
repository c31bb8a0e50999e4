import { type DueRule, settled } from './due-rule.ts'

const few = '(?:coming|upcoming|forthcoming|next|following|few|several|couple of)'
const times = '(?:days|weeks|months|years)'
const sitting = '(?:meetings?|boards?|panels?|committees?|sessions?|agendas?|date)'

/** The phrases, each behind its rarest words: many begin as everything does, "in the", "at a" or "when". */
const phrases: readonly (readonly [needs: string, phrase: string])[] = [
  ['soon', 'as soon as (?:is )?(?:reasonably )?(?:possible|practicable|practical|able)'],
  ['earliest', 'at (?:the|their|his|her|its|your) earliest (?:opportunity|convenience)'],
  ['allow|permit', 'when(?:ever)? (?:time|capacity|resources?) (?:allows?|permits?)'],
  ['appropriate|when (?:possible|available|ready)', 'when (?:appropriate|possible|available|ready)'],
  ['appropriate', 'at (?:the|an) appropriate (?:time|point|juncture)'],
  ['a (?:later|future)', 'at a (?:later|future) (?:date|point|stage|time)'],
  ['at some', 'at some (?:point|stage)(?: in the future)?'],
  [
    ' (?:term|future)',
    'in (?:the )?(?:near|short|medium|longer?|immediate|very near|not too distant|foreseeable) (?:term|future)',
  ],
  ['fullness|meantime|future', 'in the (?:fullness of time|meantime|future)'],
  ['due course', 'in due course'],
  ['by return', 'by return(?: of (?:post|e-?mail))?(?= ?(?:$|[.,;)]| (?:and|but|so)\\b))'],
  ['ongoing', 'on an ongoing basis'],
  ['until further', 'until further notice'],
  // "The coming weeks" and "the next few months" count nothing; "the next three months" belongs to the lengths.
  [
    `${few} ${times}`,
    `(?:in|over|within|during|for) (?:the )?(?:${few} ){1,2}${times}(?: (?:ahead|to come))?`,
  ],
  [`(?:few|several|some) ${times}`, `(?:in|within|over) (?:a few|several|some) ${times}(?:'? time)?`],
  ['over time', 'over time'],
  [
    '(?:future|later|subsequent|forthcoming|upcoming|another) ',
    `(?:at|to|for|within|in|by|from|until)(?: a| an| any| the)? (?:future|later|subsequent|forthcoming|upcoming|another) (?:[A-Za-z'&-]+ ){0,5}?${sitting}`,
  ],
  ['ing forward', '(?:going|moving) forwards?'],
  ['shortly', 'shortly(?! (?:after|before|following|thereafter))'],
  ['imminently', 'imminently'],
  ['forthwith', 'forthwith'],
  [
    'immediate',
    'immediately(?! (?:after|before|following|prior|available|upon|on|obvious|clear))|with immediate effect',
  ],
  ['without delay', 'without delay'],
  ['(?:straight ?|right )away', '(?:straight ?|right )away'],
  ['urgen', '(?:as a matter of urgency|urgently)'],
  ['asap|a\\.s\\.a\\.p', 'asap|a\\.s\\.a\\.p'],
  ['soon', '(?<!\\b(?:as|too|so|very|how|that) )soon(?! (?:after|as|followed|became|enough))'],
  // "An ongoing inquiry" says nothing of time; "the work is ongoing" answers "by when?".
  [
    'ongoing',
    '(?<=\\b(?:is|are|be|remains?|still|was|were) )ongoing(?= ?(?:$|[.,;:)|]| (?:and|but|with|to|at|across|in|until|as|for|by)\\b))|(?<=^|[|:;(,-] ?)ongoing(?= ?(?:$|[.;:)|,-]))',
  ],
  ['tb[cad]', '(?:date |time |timescale )?(?:tbc|tba|tbd)'],
  [
    'to be (?:confirmed|determined|advised|agreed|arranged)',
    '(?:date |timescale )?to be (?:confirmed|determined|advised|agreed|arranged)(?= ?(?:$|[.;)|]))',
  ],
]

/** "Shortly", "in due course", "a future meeting", "TBC": words about time that give no day. The phrase is kept. */
export const noDate: DueRule = {
  id: 'no-date-given',
  pattern: new RegExp(`\\b(?:${phrases.map(([, phrase]) => phrase).join('|')})\\b`, 'gi'),
  needs: new RegExp(phrases.map(([needs]) => needs).join('|'), 'i'),
  read: (match) =>
    settled({
      dueOn: null,
      precision: 'none',
      working: `“${match[0]}” gives no date.`,
      strength: 'weak',
      vague: true,
      looksForward: /^(?:(?:date |time |timescale )?tb[cad]|asap|a\.s\.a\.p|forthwith)/i.test(match[0]),
    }),
}
