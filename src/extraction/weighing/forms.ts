import { stem } from '../patterns/stem.ts'

/** A word as it was written, in small letters, and the form in which it is the same as others of its kind. */
export type Form = { readonly written: string; readonly form: string }

/**
 * The words of a sentence as stems, so that "circulated" teaches of "circulate": whoever is named is WHO, a number 0, a
 * month or weekday MONTH, and DAY stands for the phrase that names the day.
 */
export const formsOf = (words: string): readonly Form[] => {
  const forms: Form[] = []
  for (const [at, written] of (words.match(WORDS) ?? []).entries()) {
    const form = formOf(written, at === 0)
    if (form === WHO && forms.at(-1)?.form === WHO) continue
    forms.push({ written: written.toLowerCase(), form })
  }
  return forms
}

const WORDS = /DAY|[A-Za-z']+|\d[\d,.]*|[%£]/g
const WHO = 'WHO'

const formOf = (written: string, isFirst: boolean): string => {
  if (written === 'DAY') return written
  if (/^\d/.test(written)) return '0'
  if (!/^[A-Z]/.test(written)) return stemOf(written)
  if (POST.test(written) || INITIALS.test(written)) return WHO
  if (MONTH.test(written)) return 'MONTH'
  return isFirst || BODY.test(written) ? stemOf(written.toLowerCase()) : WHO
}

/** Few words make up most of what is written. */
const known = new Map<string, string>()
const MOST_KNOWN = 10_000

const stemOf = (word: string): string => {
  let stemmed = known.get(word)
  if (stemmed !== undefined) return stemmed
  stemmed = stem(word)
  if (known.size >= MOST_KNOWN) known.clear()
  known.set(word, stemmed)
  return stemmed
}

const INITIALS = /^[A-Z]{2,5}$/
const POST =
  /^(?:Chair(?:man|woman|person)?|Clerk|Commissioner|Constable|Director|Head|Officers?|Manager|Secretary|Treasurer|Councillors?|Cllrs?|Chief|Deputy|Assistant|Superintendent|Supt|Inspector|Insp)$/
/** Of many, and in every office. */
const BODY = /^(?:Members?|Committee|Board|Panel|Authority|Force|Service|Council|Cabinet)$/
const MONTH =
  /^(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)$/
