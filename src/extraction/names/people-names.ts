import { everyMatch } from '../patterns/every-match.ts'

// What a list of those present counts as somebody's name.

const TITLE =
  '(?:(?:mr|mrs|ms|miss|mx|dr|prof(?:essor)?|revd?|reverend|father|canon|capt|captain|lt|col|colonel|mayor|sir|dame|lord|lady|baroness|cllr|councillor|alderman|pc|pcso|sgt|sergeant|insp|inspector|ci|dci|supt|superintendent|det|ch|chief|(?:c|d|t|ch|det)\\/(?:ch\\/)?(?:supt|insp|sgt)|commissioner|pcc|dpcc|cc|dcc|acc|a?cfo|dcfo|aco|t\\/cc|t\\/acc|t\\/dcc)\\.?\\s+){0,3}'
const NAME_WORD = "(?:[A-Z][\\p{L}’'-]*\\.?|de|van|von|der|al|el|bin)"
const NAME = new RegExp(`^${TITLE}${NAME_WORD}(?:\\s+${NAME_WORD}){1,3}$`, 'iu')
const CAPITALS = new RegExp(`^(?:${NAME_WORD}\\s+){1,3}[A-Z][\\p{L}’'-]+$`, 'u')
export const BRACKET = /\(([^()]{1,60})\)/g
export const INITIALS =
  /^(?:T\/)?[A-Z][A-Za-z]{0,2}[A-Z/&]{0,4}[A-Za-z]?[A-Z]$|^[A-Z]{1,2}[a-z]?[A-Z][a-z]{1,8}$/

export const ROLE_WORDS =
  /\b(?:police|crime|chief|constable|officers?|directors?|managers?|executives?|exec|garda|members?|advis[eo]rs?|head|commissioner|deputy|assistant|board|member|panel|council|executive|superintendent|inspector|policy|governance|finance|services?|lead|secretary|clerk|committee|audit|minutes?|partners?|public|office|support|staff|force|county|apologies|chair(?:man|person)?|attendance|standards|contact|communications|resources|business|performance|intelligence|operations|estates|strategy|democratic|safety|partnerships?|name|capacity|post|role|title|constabulary|minister|policing|members|person|independent|community|communities|opcc|pcc|record|prosecutor|treasurer|auditor|interim|acting|ceo|agency|authority|secretariat|planning|emergency|environment|environmental|health|probation|schools?|college|university|trust|society|federation|union|department|group|forum|scheme|discussion|responsible|agenda|items?|actions?|plan|report|protectively|marked|officials?|absent|buildings?|welcome|improvement|budget|programme|update|review|commissioning|adult|children(?:’s|'s)?|combined|regional|local|national)\b/i

/** "Ann Bell", "Cllr Mrs A Bell", "DCC Ann Bell": a name in whole, and no post or body. */
export const isName = (words: string): boolean =>
  NAME.test(words) &&
  !/(?:’|')s$|^[A-Z]{2,4} [A-Z]{2}$|\bIN$/.test(words) &&
  !RANK_ALONE.test(words) &&
  !ROLE_WORDS.test(words.replace(new RegExp(`^${TITLE}`, 'i'), '')) &&
  CAPITALS.test(words.replace(new RegExp(`^${TITLE}`, 'i'), 'X '))

/** "Ch. Supt" is a rank, and nobody's name. */
const RANK_ALONE =
  /^(?:(?:Ch(?:ief)?|Det(?:ective)?|Temp(?:orary)?|Acting)\.? ){0,2}(?:Supt|Superintendent|Insp|Inspector|Sgt|Sergeant|Constable|PC|DC)\.?$/i

/** The name without its brackets and the full stop behind it. */
export const bareName = (words: string): string =>
  words
    .replaceAll(BRACKET, '')
    .replace(/\.\s*$/, '')
    .trim()

/** What stands in the brackets, in order. */
export const bracketsIn = (words: string): string[] =>
  everyMatch(words, BRACKET).map((found) => (found[1] ?? '').trim())
