import { htmlToLines } from '../html/html-blocks.ts'

/** Whether a text is written in Markdown: a heading, bold words or the rule under a table's head say so. */
export const isMarkdown = (text: string): boolean =>
  /\*\*\S|\b__\S/.test(text) ||
  (/#\s/.test(text) && /^ {0,3}#{1,6}\s+\S/m.test(text)) ||
  (text.includes('--') && text.split('\n').some(isTableRule))

/**
 * Lines of Markdown as the lines of mixed text that `readText` takes: a table drawn with bars, and a rule
 * before its head, links as their words, nothing of what is struck out. Bold words stay between stars,
 * and signs that were to be taken as they stand come as `withoutEscapes` takes them.
 */
export const plainLines = (lines: readonly string[]): string[] => {
  const plain: string[] = []
  let columns = 0
  lines.forEach((line, index) => {
    const cells = line.includes('|') ? cellsIn(line) : []
    if (cells.length > 1 && isTableRule(lines[index + 1] ?? '')) {
      columns = cells.length
      plain.push('---')
    } else if (cells.length === 0) columns = 0
    if (columns > 0 && isTableRule(line)) return
    if (columns > 0) plain.push(drawnRow(inColumns(cells, columns).map(plainWords)))
    else if (!MARK_AHEAD.test(line)) plain.push(plainWords(line))
    else if (!/^\s*(?:```|~~~)/.test(line))
      plain.push(plainWords(line.replace(QUOTED, '').replace(PLUS, '$1- ')))
  })
  return plain
}

/** The signs that a stroke protected, as they stand. */
export const withoutEscapes = (words: string): string =>
  ANY_PROTECTED.test(words)
    ? words.replaceAll(/[\ue000-\ue07f]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - PROTECTED))
    : words

/** The rule under the head of a table: "|---|:--:|", "--- | ---". */
const isTableRule = (line: string): boolean =>
  line.includes('|') && /^\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*$/.test(line)

const cellsIn = (line: string): string[] => {
  const bare = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
  return bare.split(/(?<!\\)\|/).map((cell) => cell.trim())
}

/** A row may leave out its last cells; a bar too many belongs to the words of the last one. */
const inColumns = (cells: readonly string[], columns: number): string[] =>
  Array.from({ length: columns }, (_, column) =>
    column === columns - 1 ? cells.slice(column).join(' | ') : (cells[column] ?? ''),
  )

/** Bars of the words themselves wait with the protected signs. */
const drawnRow = (cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replaceAll('|', String.fromCharCode(PROTECTED + 124))).join(' | ')} |`

const MARK_AHEAD = /^\s*[>+`~]/
const QUOTED = /^\s*(?:>\s?)+/
const PLUS = /^(\s*)\+\s+/

/** Where signs that a stroke protects wait, so that nothing takes them for marks. */
const PROTECTED = 0xe000
const ANY_PROTECTED = /[\ue000-\ue07f]/

const ANY_MARK = /[\\[`~*_<&#]/

const plainWords = (line: string): string => {
  if (!ANY_MARK.test(line)) return line
  const words = line
    .replaceAll(/\\([!-/:-@[-`{-~])/g, (_, sign: string) =>
      String.fromCharCode(PROTECTED + sign.charCodeAt(0)),
    )
    .replaceAll(/!\[[^\]]*\]\([^()\s]*(?:\s"[^"]*")?\)/g, '')
    .replaceAll(/\[([^[\]]+)\]\((?:[^()]|\([^()]*\))*\)/g, '$1')
    .replaceAll(/<((?:https?:|mailto:)[^<>\s]+)>/g, '$1')
    .replace(/^\[\^[^\]]+\]:\s*/, '')
    .replaceAll(/\[\^[^\]]+\]/g, '')
    .replaceAll(/~~[^~]+~~/g, '')
    .replaceAll(/`([^`]+)`/g, '$1')
    .replaceAll(/(?<!\w)__(?=\S)(.+?)(?<=\S)__(?!\w)/g, '**$1**')
    .replaceAll(/(?<![\w*])\*(?![\s*])([^*]+?)(?<![\s*])\*(?![\w*])/g, '$1')
    .replaceAll(/(?<!\w)_(?![\s_])([^_]+?)(?<![\s_])_(?!\w)/g, '$1')
    .replace(/^(\s*#{1,6}\s.*?)\s+#+\s*$/, '$1')
  return /&(?:#?\w{2,8});/.test(words) ? htmlToLines(words.replaceAll('<', '&lt;')).join(' ') : words
}
