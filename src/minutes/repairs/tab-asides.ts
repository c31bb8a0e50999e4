import { asRow, isAsideTitle } from './table-titles.ts'

/**
 * Minutes whose lines tabs indent, with the narrow column of "Action" on the right: "\tThe clerk to obtain two\t\tClerk"
 * over "\tquotations.". Their lines are put together to paragraphs, and each that has something in the column becomes a
 * row of two cells. Only a head that names such a column over indented lines of prose is believed.
 */
export const setOffTabColumn = (lines: readonly string[]): string[] => {
  const from = lines.findIndex(isHead)
  const below = lines.slice(from + 1)
  if (from < 0 || below.filter(isProse).length < FEWEST) return [...lines]
  const after = below.findIndex((line, at) => isOutside(line) && isOutside(below[at + 1]))
  const end = after < 0 ? below.length : after
  return [
    ...lines.slice(0, from),
    '',
    ...paragraphsOf(below.slice(0, end).map(readLine)),
    ...below.slice(end),
  ]
}

const FEWEST = 3
const TWO_TABS = /\t\s*\t/

/** "\t\t\t\tACTION", "Item\tNotes\t\t\tAction" */
const isHead = (line: string): boolean => {
  if (line.length > 200 || !TWO_TABS.test(line)) return false
  const titles = line
    .split('\t')
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '')
  return (
    isAsideTitle(titles.at(-1) ?? '') &&
    titles.length <= 3 &&
    titles.every((title) => title.split(' ').length <= 3)
  )
}

/** An indented line of several words. */
const isProse = (line: string): boolean => /^\t\s*(?:\S+ ){4}/.test(line)
const isOutside = (line = '.'): boolean => line.trim() !== '' && !line.includes('\t')

/** A line: the number that opens an item, what was said, and what stands in the column. */
type Line = { readonly number: string; readonly note: string; readonly aside: string }

const readLine = (line: string): Line => {
  const [, number = '', rest = ''] = NUMBERED.exec(line) ?? [undefined, '', line]
  const [, note = '', aside = ''] = WITH_ASIDE.exec(rest.trim()) ?? [undefined, rest, '']
  return { number, note: note.replaceAll(/\s+/g, ' ').trim(), aside: aside.trim() }
}

const NUMBERED = /^([A-Z]{0,5}[/.]?\d[\w/.]{0,9})\.?\t+(\S.*)$/
const WITH_ASIDE = /^([^\t]*[^\t\s])\s*\t\s*\t\s*(\p{Lu}[^\t]{0,40})$/u

const paragraphsOf = (lines: readonly Line[]): string[] => {
  const width = lines.reduce((longest, { note }) => Math.max(longest, note.length), 0)
  const out: string[] = []
  let open: Line[] = []
  const setDown = (): void => {
    out.push(...paragraphOf(open))
    open = []
  }
  for (const line of lines) {
    if (line.number !== '' || line.note === '') setDown()
    if (line.note === '') continue
    open.push(line)
    const isTitle = line.number !== '' && !/[.;,:]$/.test(line.note) && line.note.split(' ').length <= 8
    if (isTitle || (/[.!?:]$/.test(line.note) && line.note.length < width * 0.9)) setDown()
  }
  setDown()
  return out
}

const paragraphOf = (lines: readonly Line[]): string[] => {
  if (lines.length === 0) return []
  const words = lines.map(({ number, note }) => `${number} ${note}`.trim()).join(' ')
  const asides = lines.flatMap(({ aside }) => (aside === '' ? [] : [aside]))
  return [asides.length === 0 ? words : asRow(['', words, asides.join(', ')]), '']
}
