import { TICKED } from './line-openings.ts'

/**
 * Signs that open a list item. A dash counts only when a blank follows, so "-5%" stays whole. Files converted from
 * Word hold bullets of its symbol fonts, which have no sign of their own (U+F000 to U+F0FF), or "§" for a square.
 */
const BULLET = /^(?:[•▪◦‣●■□○∙·➢►▶❖☐\uf000-\uf0ff]\s*|[-–—*]\s+|[o§]\s+(?=[A-Z]))/u

/** A box to tick, "☐", "[ ]", and one that is ticked, "[x]" or Word's "☒", behind the bullet or number of its item. */
const BOX = /^(?:[•▪◦‣●■○∙·]\s*|[-–—*+]\s+)?(?:\d{1,2}[.)]\s+)?(?:([☐☑☒✅])|\[([ xX✓✔])\](?!\())\s*(?=\S)/u

/** The words after a leading bullet, and whether there was one. A box that was ticked stays as `TICKED`. */
export const stripBullet = (text: string): { text: string; bullet: boolean } => {
  const box = BOX.exec(text)
  if (box !== null) {
    const rest = text.slice(box[0].length).trimStart()
    return { text: box[1] === '☐' || box[2] === ' ' ? rest : `${TICKED}${rest}`, bullet: true }
  }
  const found = BULLET.exec(text)
  return found === null
    ? { text, bullet: false }
    : { text: text.slice(found[0].length).trimStart(), bullet: true }
}

/**
 * The parts of a line that holds a whole list, as converted files give them: "Agreed: • one • two",
 * "i. first ii. second iii. third". Each part but the first keeps its sign.
 */
export const splitInlineBullets = (line: string): string[] => {
  const isWhole = !INLINE.test(line) && !FIRST_ROMAN.test(line)
  return isWhole
    ? [line.trim()]
    : line
        .split(PARTS)
        .flatMap(splitRomanList)
        .map((part) => part.trim())
}

const INLINE = /\s[•▪◦‣●■➢►▶❖\uf000-\uf0ff–-]/
const PARTS =
  /\s(?=[•▪◦‣●■➢►▶❖\uf000-\uf0ff]\s?\S)|(?<=[.?!:])(?<!(?<![A-Za-z.])(?:[A-Z]\.){1,3})\s+(?=[-–]\s+[A-Z])/

const FIRST_ROMAN = /^\(?i[.)]\s/
const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii']

/** Only numbers in their right order divide the line, so that an "i." of "i.e." never does. */
const splitRomanList = (line: string): string[] => {
  if (!FIRST_ROMAN.test(line)) return [line]
  const parts: string[] = []
  let rest = line
  for (const next of ROMAN.slice(1)) {
    const found = new RegExp(`\\s\\(?${next}[.)]\\s+(?=[A-Z])`).exec(rest)
    if (found === null) break
    parts.push(rest.slice(0, found.index))
    rest = rest.slice(found.index + 1)
  }
  return [...parts, rest]
}
