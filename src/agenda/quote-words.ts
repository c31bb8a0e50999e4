import type { Commitment } from '../register/commitments/commitment.ts'

type Named = Pick<Commitment, 'quote' | 'owner' | 'ownerText' | 'due'>

const HEADING_LENGTH = 70
const EXCERPT_LENGTH = 240
/** Fewer letters than this say too little to stand alone. */
const MIN_HEADING = 12
const END_MARKS = /[\s.;:,]+$/

/** A short heading out of the quote: its label, doer and words on timing are left out, the rest is cut between words. */
export const headingFor = (commitment: Named): string => {
  const task = withoutDoer(withoutLabel(tellingCell(commitment.quote)), commitment)
  const sentence = /^.{15,}?(?=[.;?!]\s)/.exec(task)?.[0] ?? task
  return capitalised(shorten(withoutTiming(sentence, commitment), HEADING_LENGTH))
}

/**
 * The words of the quote that a question repeats: one unbroken run of it, without "Action:" before it or
 * the full stop after it. A cut at the end shows as "…".
 */
export const excerptOf = (quote: string): string => shorten(withoutLabel(tellingCell(quote)), EXCERPT_LENGTH)

/** A table row's cells are joined by " | ": the longest says what is to be done. */
const tellingCell = (quote: string): string =>
  quote.split(' | ').reduce((longest, cell) => (cell.length > longest.length ? cell : longest), '')

// "Action: …", "ACTION 3 – …", "Agreed action: …"; never "Action-planning will …".
const LABEL =
  /^(?:(?:new|agreed)\s+)?(?:actions?|undertakings?|targets?|revisit|agreed|resolved|decision)(?:\s+points?)?(?:\s+(?:no\.?\s*)?\d[\d./]*)?(?:\s*:\s*|\s+[-–—]\s+)/i

const withoutLabel = (words: string): string => {
  const rest = words.replace(LABEL, '')
  return rest === '' ? words : rest
}

/** "DCC to share the plan" and "I will share the plan" are both about sharing the plan. */
const withoutDoer = (words: string, { owner, ownerText }: Named): string => {
  const doers = ['I', 'we', ownerText, owner?.code, owner?.title].filter(
    (doer): doer is string => typeof doer === 'string' && doer !== '',
  )
  const doer = doers.map((doer) => doer.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')
  const opening = openings.get(doer) ?? openingBy(doer)
  openings.set(doer, opening)
  return words.replace(opening, '')
}

const openingBy = (doer: string): RegExp =>
  new RegExp(
    `^(?:the\\s+)?(?:${doer})\\s+(?:to|will|shall|(?:agreed|offered|undertook|promised) to|(?:expected|promised|agreed|said) that)\\s+(?=\\S)`,
    'i',
  )

/** There are few owners, and making a pattern takes longer than using it. */
const openings = new Map<string, RegExp>()

/** The date stands beside the heading: "in 12 months' time, 100% of cases …" is about the cases. */
const withoutTiming = (words: string, { due }: Named): string => {
  const phrase = due?.phrase ?? ''
  const trimmed = words.replace(END_MARKS, '')
  const rest = trimmed.endsWith(phrase)
    ? trimmed.slice(0, trimmed.length - phrase.length)
    : trimmed.startsWith(phrase)
      ? trimmed.slice(phrase.length)
      : trimmed
  const bare = rest.replace(/^[\s,]+/, '').replace(END_MARKS, '')
  return phrase === '' || bare.length < MIN_HEADING ? words : bare
}

const shorten = (words: string, limit: number): string => {
  const whole = words.replace(END_MARKS, '')
  if (whole.length <= limit) return whole
  const cut = whole.slice(0, limit).replace(/\s+\S*$/, '')
  // A cut after "of the" reads as a mistake.
  return `${cut.replace(/(?:[\s,;:–—-]+(?:a|an|and|at|by|for|in|of|on|or|that|the|to|with))*[\s,;:–—-]*$/i, '')}…`
}

export const capitalised = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`
