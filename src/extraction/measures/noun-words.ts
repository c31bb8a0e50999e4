import { participleOf } from './participles.ts'

/** Words from which on a clause says when, or goes on with something else. */
const WHEN =
  /(?:,| - )? ?(?:\b(?:by|before|until|from|in(?! \d+ (?:seconds|minutes|hours))) (?:the |its |early |late |mid-?|end |about )*(?:end|start|close|middle|beginning|january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|christmas|easter|next|this|\d|a year|twelve|six|three|two|four|nine|eighteen|\w+ months|q[1-4]|financial|year|quarter|then|hallowe)|\bby (?:about |around |then\b|_)|\bat the (?:end|latest|start)|\b(?:next|this) (?:year|month|quarter|summer|spring|autumn|winter)|\bwithin (?:the |a |an |\w+ )?(?:next )?(?:\w+ )?(?:weeks?|months?|years?)(?![^.;]* by\b)|\bover (?:the (?:next|coming)|\w+ (?:months|years))|\bduring|\band (?:that|he|she|it|they|the|this|these|all|would|will|was|were|is|are|has|had|believes?|so|then|also|to|\d+|(?:report|publish|bring|share|tell|let|write|provide|update|send|give|circulate|set)\b(?! \w+ (?:would|will)))\b|\bbut\b|\bwhich\b|\bwhile\b|\bcompared\b|\brather than\b|\b(?:up|down) from\b|\bfrom (?:\d|about|around|a\b)|\bas (?:promised|planned|agreed)\b|\bor (?:more|less|fewer|better)\b|, )[\s\S]*$/i

export const withoutWhen = (words: string): string => words.replace(WHEN, '')

/** "Cases would have full data" is of cases with full data; "calls would be answered" of calls answered. */
export const withComplement = (words: string): string | undefined => {
  const [noun, rest] = splitAtModal(withoutWhen(words))
  return tidy(`${noun}${rest}`)
}

/** Who or what there is, and what is to be said of it: "calls", " answered within 30 seconds". */
export const splitAtModal = (words: string): readonly [noun: string, rest: string] => {
  const past = AUXILIARY.exec(words)
  const found = MODAL.exec(words)
  if (past !== null && (found === null || past.index + (past[1] ?? '').length < (found[1] ?? '').length))
    return [past[1] ?? '', complement(past[1] ?? '', 'be', ` ${past[2] ?? ''}`)]
  if (found === null) return [words.replace(TOLD, ''), '']
  const [, nouns = '', verb = '', rest = ''] = found
  const noun = nouns.replace(TO_COME, '')
  const joined = complement(noun, verb, rest)
  return [noun, / (?:achieved|met|reached|expected|delivered)$/i.test(joined) ? '' : joined]
}

/** "Cases had begun in January": a verb that tells of them is no part of their name. */
const TOLD = /(?<!\b(?:that|who|which)) (?:has|have|had|did)\b.*$/i
/** "The stations are on track to be finished." */
const TO_COME =
  / (?:is|are|was|were)(?: still| now)? (?:on (?:track|course)|due|expected|planned|scheduled|set|likely)$/i
const MODAL =
  /^(.*?)\s*\b(?:(?:will|would|shall|should|must|can|could)(?: now| also| then| all| each)?|is to|are to|(?<!\b(?:trained|qualified|used|needed|authorised|licensed|equipped|able|ready|required|entitled|willing) )to)\s+(be|have|hold|[a-z]+)\b(.*)$/i
/** "Cameras had been fitted", "posts are filled". */
const AUXILIARY =
  /^((?:(?!\b(?:who|where|which|that|when|whose)\b).)*?)\s*\b(?:(?:has|have|had) (?:now |already |all )?been|was|were|is|are) (?:now |already |all )*((?!(?:not|the|an?|to|being|going|due|on|expected|set|likely|planned|scheduled)\b)[a-z]+\b.*)$/i

const complement = (noun: string, verb: string, rest: string): string => {
  const are = MANY.test(noun) ? 'are' : 'is'
  const have = are === 'are' ? 'have' : 'has'
  if (/^be$/i.test(verb)) return PARTICIPLE.test(rest) ? rest : ` that ${are}${rest}`
  if (!/^have$/i.test(verb)) return ` that ${verb}${rest}`
  const been = /^ been(?=( .*)$)/i.exec(rest)?.[1]
  if (been !== undefined) return complement(noun, 'be', been)
  return /^ had\b/i.test(rest) || FINISHED.test(rest) ? ` that ${have}${rest}` : ` with${rest}`
}

/** "Would have completed the training": what they will have done, and not what they will own. */
const FINISHED =
  /^ (?:now |all |each )?(?:(?!need|hundred|dedicated|embed)\w+ed|undertaken|done|taken|had|seen|met|made|given|sent|left|begun|gone|read|written|passed)(?: (?:the|an?|their|its|his|her|all|at|on|in|with|to|training|courses?|this|it)\b|$)/i

/** "Calls answered" needs no verb; "files complete" does. */
const MANY = /(?:[^s]s|staff|people|police|children|women|men)$/i
const PARTICIPLE =
  /^ (?:\w+ly )?(?!(?:women|men|open|ten|even)\b)(?:\w+(?:ed|en|ught|wn|lt|pt|nt|de|ut|id)|let|lost|met|held|sold|told|set|shut|done|heard|read|won|in|on|at|under|within|with)\b/i

/**
 * What is done to the words' own noun by the verb before them: "clear 90% of" makes outstanding warrants
 * "outstanding warrants cleared", "answer 80% of" makes calls within 30 seconds "calls answered within 30 seconds".
 */
export const withDeed = (before: string, words: string): string => {
  const deed = deedIn(before)
  const [, noun = words, rest = ''] =
    /^(.*?)( (?:within|in|at|on|for|to|with|from|over|against|under|as|through)\b.*)?$/i.exec(words) ?? []
  return deed === undefined || /\b(?:will|would|to be|should)\b|\w+ed$/i.test(noun)
    ? words
    : `${noun} ${deed}${rest}`
}

/** Whether the verb before does something to what follows. */
export const isDone = (before: string): boolean => deedIn(before) !== undefined

const deedIn = (before: string): string | undefined => {
  const [, done, plain, going] = DEED.exec(before) ?? []
  const verb = plain ?? going
  return done ?? (verb === undefined ? undefined : participleOf(verb))
}

/** Verbs that say where a figure is to be, and words that are none. */
const NO_DEED =
  '(?:be|have|see|reach|achiev|get|maintain|keep|deliver|mak|hold|ensur|exceed|expect|want|aim|hit|meet|leav|hop|target|attain|report|includ|bring|increas|rais|reduc|cut|lower|improv|show|becom|compris|represent|cover|need|requir|mean|secur|provid|rise|fall|grow|limit|return|remain|stay|stand|set|put|go|lose|sav|account|at|in|on|about|up|to|for|by|of|with|within|under|over|above|below|from|near|nearly|almost|just|only|even|still|not|a|an|the)(?:e|ing|ting)?'
const DEED = new RegExp(
  `\\b(?:(?:will|would|to|shall|should|must|be|and)(?: now| also| then| \\w+ly)* (?:have (?:now |already )?(?!${NO_DEED}\\b|been\\b|had\\b|seen\\b|met\\b|reached\\b|achieved\\b|at\\b|around\\b)([a-z]+(?:ed|en|ought|uilt|old|ent|aid|id|ut|one|un))|(?!${NO_DEED}\\b)([a-z]{3,}))|(?<=\\b(?:to|of|in) )(?!${NO_DEED}\\b)([a-z]{3,}ing))(?: up| out)? (?:at least |about |around |some |over |more than |up to |nearly |almost |no fewer than |the |all |its |their )*$`,
  'i',
)

/** Without what hangs loose at its ends; undefined when nothing is left. */
export const tidy = (words: string): string | undefined => {
  const whole = words
    .replaceAll(/\s+/g, ' ')
    .replace(
      /^(?:\W|\b(?:the|its|our|their|all|of|that|for|to|a|an|maintain(?:ing)?|keep(?:ing)?|hold(?:ing)?|deliver(?:ing)?|achiev(?:e|ing)|mak(?:e|ing)|finding|find|generating|(?:a |the )?number of)\b(?! ?-))+/i,
      '',
    )
    .replace(
      /(?:[\s,;:-]|\b(?:and|or|of|to|at|in|the|a|is|are|was|would|will|be|by|for|with|that|from|she|he|it|they|on track|expected)\b)+$/i,
      '',
    )
    .trim()
  if (whole === '') return undefined
  return whole.length <= 120 ? whole : whole.slice(0, 120).replace(/\s+\S*$/, '')
}
