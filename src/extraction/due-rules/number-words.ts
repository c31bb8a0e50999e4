const words: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  'a couple of': 2,
  'couple of': 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fourteen: 14,
  fifteen: 15,
  eighteen: 18,
  twenty: 20,
  'twenty-one': 21,
  'twenty-four': 24,
  'twenty-eight': 28,
  thirty: 30,
  'thirty-six': 36,
  forty: 40,
  sixty: 60,
  ninety: 90,
}

const spelled = Object.keys(words)
  .toSorted((one, other) => other.length - one.length)
  .join('|')

/** Source of a pattern for a count in figures or words. */
export const countPattern = `(?:\\d{1,3}(?![\\d/]|[.,]\\d)|(?:${spelled})\\b)`

/** Undefined when the text is no count. */
export const readCount = (text: string): number | undefined => {
  const folded = text.trim().toLowerCase()
  return /^\d+$/.test(folded) ? Number(folded) : words[folded.replace(/^twenty /, 'twenty-')]
}
