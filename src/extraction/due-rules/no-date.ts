import { type DueRule, settled } from './due-rule.ts'

const few = '(?:coming|upcoming|forthcoming|next|following|few|several|couple of)'
const times = '(?:days|weeks|months|years)'
const sitting = '(?:meetings?|boards?|panels?|committees?|sessions?|agendas?|date)'

const phrases = [
  'as soon as (?:is )?(?:reasonably )?(?:possible|practicable|practical|able)',
  'at (?:the|their|his|her|its|your) earliest (?:opportunity|convenience)',
  'when(?:ever)? (?:time|capacity|resources?) (?:allows?|permits?)',
  'when (?:appropriate|possible|available|ready)',
  'at (?:the|an) appropriate (?:time|point|juncture)',
  'at a (?:later|future) (?:date|point|stage|time)',
  'at some (?:point|stage)(?: in the future)?',
  'in (?:the )?(?:near|short|medium|longer?|immediate|very near|not too distant|foreseeable) (?:term|future)',
  'in the (?:fullness of time|meantime|future)',
  'in due course',
  'by return(?: of (?:post|e-?mail))?(?= ?(?:$|[.,;)]| (?:and|but|so)\\b))',
  'on an ongoing basis',
  'until further notice',
  // "The coming weeks" and "the next few months" count nothing; "the next three months" belongs to the lengths.
  `(?:in|over|within|during|for) (?:the )?(?:${few} ){1,2}${times}(?: (?:ahead|to come))?`,
  `(?:in|within|over) (?:a few|several|some) ${times}(?:'? time)?`,
  'over time',
  `(?:at|to|for|within|in|by|from|until)(?: a| an| any| the)? (?:future|later|subsequent|forthcoming|upcoming|another) (?:[A-Za-z'&-]+ ){0,5}?${sitting}`,
  '(?:going|moving) forwards?',
  'shortly(?! (?:after|before|following|thereafter))',
  'imminently',
  'forthwith',
  'immediately(?! (?:after|before|following|prior|available|upon|on|obvious|clear))',
  'with immediate effect',
  'without delay',
  '(?:straight ?|right )away',
  '(?:as a matter of urgency|urgently)',
  'asap|a\\.s\\.a\\.p',
  '(?<!\\b(?:as|too|so|very|how|that) )soon(?! (?:after|as|followed|became|enough))',
  // "An ongoing inquiry" says nothing of time; "the work is ongoing" answers "by when?".
  '(?<=\\b(?:is|are|be|remains?|still|was|were) )ongoing(?= ?(?:$|[.,;:)|]| (?:and|but|with|to|at|across|in|until|as|for|by)\\b))',
  '(?<=^|[|:;(,-] ?)ongoing(?= ?(?:$|[.;:)|,-]))',
  '(?:date |time |timescale )?(?:tbc|tba|tbd)',
  '(?:date |timescale )?to be (?:confirmed|determined|advised|agreed|arranged)(?= ?(?:$|[.;)|]))',
]

/** "Shortly", "in due course", "a future meeting", "TBC": words about time that give no day. The phrase is kept. */
export const noDate: DueRule = {
  id: 'no-date-given',
  pattern: new RegExp(`\\b(?:${phrases.join('|')})\\b`, 'gi'),
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
