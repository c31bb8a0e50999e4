/** Tabs part the cells, or the bars of a table that is drawn: `| Send the | AB |`. */
export const isDrawn = (line: string): boolean => line.includes('|') && /^\s*\|.*\|\s*$/.test(line)

const partsOf = (line: string): readonly string[] =>
  isDrawn(line) ? line.trim().slice(1, -1).split('|') : line.split('\t')

export const cellsOf = (line: string): readonly string[] => partsOf(line).map((cell) => cell.trim())
export const tabsIn = (line: string): number => partsOf(line).length - 1

/** The number of an item or action, alone in its cell: "7", "7/23", "SAM-071", "AP4". */
export const REFERENCE = /^#?(?:[A-Z]{1,6}[-/. ]?)?\d[\d/.-]{0,9}[a-z]?[.)]?$/

/** A number and a tab, as a row opens. */
export const opensRow = (line = ''): boolean =>
  line.includes('\t') && !isDrawn(line) && REFERENCE.test(cellsOf(line)[0] ?? '')
