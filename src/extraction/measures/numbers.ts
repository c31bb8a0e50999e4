const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const SCALES: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1_000,
  k: 1_000,
  million: 1_000_000,
  m: 1_000_000,
  billion: 1_000_000_000,
  bn: 1_000_000_000,
}

const BELOW_HUNDRED = `(?:(?:${TENS.join('|')})(?:[- ](?:${ONES.slice(1, 10).join('|')}))?|${ONES.join('|')})`
const SPELLED = `(?:${BELOW_HUNDRED}|an?(?= (?:hundred|thousand|million)\\b))(?: (?:hundred|thousand|million)\\b)?(?: and ${BELOW_HUNDRED})?\\b`
const FIGURES = '(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?(?: ?(?:million|thousand|billion|bn|m|k)\\b)?'

/** Source of a pattern for a number in figures or in words: "7,900", "1.2m", "ninety-five", "two hundred and ten". */
export const NUMBER = `(?<![\\w.,/:-])(?:${FIGURES}|${SPELLED})`

/** What a number of that pattern says. */
export const readNumber = (said: string): number => {
  const words = said.toLowerCase().replaceAll(',', '').trim()
  const figures = /^(\d+(?:\.\d+)?) ?([a-z]+)?$/.exec(words)
  if (figures !== null) return exact(Number(figures[1]) * (SCALES[figures[2] ?? ''] ?? 1))
  let whole = 0
  for (const word of words.split(/[\s-]+/)) {
    const scale = SCALES[word]
    if (scale !== undefined) whole = Math.max(1, whole) * scale
    else if (TENS.includes(word)) whole += (TENS.indexOf(word) + 2) * 10
    else if (ONES.includes(word)) whole += ONES.indexOf(word)
  }
  return whole
}

/** 1.2 million is 1,200,000 and not 1,199,999.9999: what was said has no more digits than this. */
const exact = (value: number): number => Number(value.toPrecision(12))
