/** A stretch of mixed text: lines as they are, or a table as one piece of HTML. */
export type Stretch = { readonly lines: readonly string[] } | { readonly table: string }

/**
 * Takes the tables out of lines of mixed text, where a conversion left them as HTML over several lines, whole or
 * in pieces: rows without their table, cells without their ends. Ends of cells that never began stay in their
 * lines, for the reader of prose to drop.
 */
export const tablePieces = (lines: readonly string[]): readonly Stretch[] => {
  const stretches: Stretch[] = []
  let closes: boolean | null = null
  let from = 0
  for (let at = 0; at < lines.length; at += 1) {
    if (!opensTable(lines[at] ?? '')) continue
    closes ??= closesCells(lines)
    const end = endOfTable(lines, at, closes)
    if (at > from) stretches.push({ lines: lines.slice(from, at) })
    stretches.push({ table: inTable(lines.slice(at, end + 1).join('\n')) })
    from = end + 1
    at = end
  }
  if (from < lines.length) stretches.push({ lines: lines.slice(from) })
  return stretches
}

/** Some conversions close no cell at all; there a cell ends with its line. */
const closesCells = (lines: readonly string[]): boolean => {
  const whole = lines.join('\n')
  return count(whole, /<\/t[dh]\s*>/gi) * 2 >= count(whole, /<t[dh]\b/gi)
}

const OPENS = /<(?:table|thead|tbody|tfoot|tr|td|th)(?:\s[^<>]*)?>/i
const TAG = /<\/?(?:table|thead|tbody|tfoot|tr|td|th)(?:\s[^<>]*)?>/i

/** A line of a table drawn in text may hold HTML in its cells; that is read cell by cell. */
const opensTable = (line: string): boolean =>
  line.includes('<') &&
  OPENS.test(line) &&
  !/^\s*\|.*\|\s*$/.test(line) &&
  !/\t/.test(line.split(OPENS, 1)[0] ?? '')

/** The words of a cell that is never closed cannot be told from what follows the table, so they end here. */
const LONGEST_CELL = 30

const endOfTable = (lines: readonly string[], start: number, closesCells: boolean): number => {
  let end = start
  let isOpen = false
  for (let at = start; at < lines.length && at - end <= LONGEST_CELL; at += 1) {
    const line = lines[at] ?? ''
    if (!TAG.test(line)) {
      if (line.trim() === '' || isOpen) continue
      break
    }
    // The end of a cell behind words that stand in none is a stray.
    if (at > start && !isOpen && !/^\s*</.test(line)) break
    end = at
    if (/<\/table\s*>\s*$/i.test(line)) break
    const row = line.split(/<\/?tr\b/i).at(-1) ?? ''
    isOpen = closesCells && count(row, /<t[dh]\b/gi) > count(row, /<\/t[dh]\b/gi)
  }
  return end
}

const count = (words: string, pattern: RegExp): number => (words.match(pattern) ?? []).length

/** Rows and cells are read as such only inside a table. */
const inTable = (html: string): string => {
  const [first] = OPENS.exec(html) ?? ['']
  return /^<table/i.test(first) ? html : html.replace(first, () => `<table>${first}`)
}
