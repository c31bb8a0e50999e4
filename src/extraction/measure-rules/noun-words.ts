/** Words from which on a clause says when, or goes on with something else. */
const WHEN =
  /(?:,| - )? ?(?:\b(?:by|before|until|from|in(?! \d+ (?:seconds|minutes|hours))) (?:the |its |early |late |mid-?|end |about )*(?:end|start|close|middle|beginning|january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|christmas|easter|next|this|\d|a year|twelve|six|three|two|four|nine|eighteen|\w+ months|q[1-4]|financial|year|quarter|then|hallowe)|\bby (?:about |around |then\b)|\bat the (?:end|latest|start)|\b(?:next|this) (?:year|month|quarter|summer|spring|autumn|winter)|\bwithin (?:the |a |an |\w+ )?(?:next )?(?:\w+ )?(?:weeks?|months?|years?)|\bover (?:the (?:next|coming)|\w+ (?:months|years))|\bduring|\band (?:that|he|she|it|they|the|would|will|was|were|is|are|has|had|believes?|so)\b|\bbut\b|\bwhich\b|\bwhile\b|\bcompared\b|\brather than\b|\b(?:up|down) from\b|\bfrom (?:\d|about|around|a\b)|\bas (?:promised|planned|agreed)\b|\bor (?:more|less|fewer|better)\b|, )[\s\S]*$/i

export const withoutWhen = (words: string): string => words.replace(WHEN, '')

/** "Cases would have full data" is of cases with full data; "calls would be answered" of calls answered. */
export const withComplement = (words: string): string | undefined => {
  const [noun, rest] = splitAtModal(withoutWhen(words))
  return tidy(`${noun}${rest}`)
}

export const splitAtModal = (words: string): [string, string] => {
  const found =
    /^(.*?)\s*\b(?:(?:will|would|shall|should|must|can|could)(?: now| also| then| all)?|is to|are to|to)\s+(be|have|hold|[a-z]+)\b(.*)$/i.exec(
      words,
    )
  if (found === null) return [words, '']
  const [, noun = '', verb = '', rest = ''] = found
  const joined = /^be$/i.test(verb)
    ? PARTICIPLE.test(rest)
      ? rest
      : ` that ${MANY.test(noun) ? 'are' : 'is'}${rest}`
    : /^have$/i.test(verb)
      ? ` with${rest}`
      : ` that ${verb}${rest}`
  return [noun, / (?:achieved|met|reached|expected|delivered)$/i.test(joined) ? '' : joined]
}

/** "Calls answered" needs no verb; "files complete" does. */
const MANY = /(?:[^s]s|staff|people|police|children|women|men)$/i
const PARTICIPLE =
  /^ (?:\w+ly )?(?!(?:women|men|open|ten|even)\b)(?:\w+(?:ed|en|ught|wn|lt|pt|nt|de|ut|id)|in|on|at|under|within|with)\b/i

/** Without what hangs loose at its ends; undefined when nothing is left. */
export const tidy = (words: string): string | undefined => {
  const whole = words
    .replaceAll(/\s+/g, ' ')
    .replace(/^(?:delivering|achieving|making|finding|generating|the number of|a number of|number of) /i, '')
    .replace(/^(?:\W|\b(?:the|its|our|their|all|of|that|for|to|a|an)\b)+/i, '')
    .replace(
      /(?:[\s,;:-]|\b(?:and|or|of|to|at|in|the|a|is|are|was|would|will|be|by|for|with|that|from)\b)+$/i,
      '',
    )
    .trim()
  if (whole === '') return undefined
  return whole.length <= 120 ? whole : whole.slice(0, 120).replace(/\s+\S*$/, '')
}
