/**
 * Tables that a conversion left as one cell a line: a head ("Issue", "Owner", "Action", "Deadline"), then the
 * cells of each row in its order. They are put back as rows, their cells parted by tabs, since an owner or a date
 * on a line of its own says nothing of whose it is. Only a head that names an action and its owner, date or status
 * is believed, and only rows that fit under it: any other lines stay as they are.
 */
export const restoreTables = (lines: readonly string[]): string[] => {
  const out: string[] = []
  for (let at = 0; at < lines.length; ) {
    const head = headAt(lines, at)
    const rows = head === null ? null : rowsUnder(lines, head)
    if (head === null || rows === null) {
      out.push(lines[at] ?? '')
      at += 1
      continue
    }
    out.push('', asRow(head.titles), ...rows.cells.map(asRow), '')
    at = rows.end
  }
  return out
}

type Head = { readonly titles: readonly string[]; readonly end: number }

const ACTION =
  /^(?:(?:agreed |key |summary of |(?:report|subject|item|decision) ?[/&] ?)?actions?(?: points?| required| agreed| arising| to be taken)?|actions? (?:description|details?|summary|text)|tasks?|what|text|description|recommendations?)$/i
const OWNER =
  /^(?:(?:action )?owners?|leads?|lead officer|by whom|who|responsib\w+|(?:person|officer) responsible|action by|assigned to|officer)$/i
const DUE =
  /^(?:deadlines?|by when|by|when|due(?: date| by)?|date due|(?:target|completion|review|revised) date|timescales?|target)$/i
const OTHER =
  /^(?:issues?|items?|serial|agenda item|no\.?|(?:action )?(?:ref(?:erence)?\.?|number)|action (?:no\.?|id)|minute(?: (?:no\.?|ref\.?))?|subject|topic|status|progress|updates?|comments?|date(?: raised)?|meeting(?: date)?|rag|outcome)$/i
const TITLE = new RegExp([ACTION, OWNER, DUE, OTHER].map(({ source }) => source).join('|'), 'i')

/** Three to eight titles one below the other, blank lines between them or not, an action and an owner or date among them. */
const headAt = (lines: readonly string[], from: number): Head | null => {
  const titles: string[] = []
  let end = from
  for (let at = from; at < lines.length && titles.length < 8; at += 1) {
    const words = bare(lines[at])
    if (words === '' && titles.length > 0 && at - end < 2) continue
    if (!TITLE.test(words)) break
    titles.push(words)
    end = at + 1
  }
  return headsActions(titles) ? { titles, end } : null
}

/** Three titles or more and nothing but titles, an action and its owner or date among them. */
export const headsActions = (titles: readonly string[]): boolean => {
  const has = (kind: RegExp): boolean => titles.some((title) => kind.test(title))
  return (
    titles.length >= 3 &&
    titles.every((title) => TITLE.test(title)) &&
    has(ACTION) &&
    (has(OWNER) || has(DUE))
  )
}

const bare = (line = ''): string => {
  const words = line.trim()
  return words.length > LONGEST_TITLE ? words : words.replaceAll(STARS, '').replace(COLON, '').trim()
}

/** With the stars around it. */
const LONGEST_TITLE = 80
const STARS = /[*_]/g
const COLON = /:\s*$/

/** Rows set off by blank lines when they are; else one cell after another for as long as they fit. */
const rowsUnder = (lines: readonly string[], head: Head): { cells: string[][]; end: number } | null => {
  const groups = groupsFrom(lines, head.end)
  const parted = takeWhileRow(groups, ({ words }) => inColumns(words, head.titles))
  if (parted !== null) return parted
  const cells = groups.flatMap(({ words, end, start }) =>
    words.map((word, index) => ({ word, end: words.length === 1 ? end : start + index + 1 })),
  )
  const rows: string[][] = []
  let end = head.end
  for (let at = 0; at + head.titles.length <= cells.length; at += head.titles.length) {
    const next = cells.slice(at, at + head.titles.length)
    const row = next.map(({ word }) => word)
    if (!fits(row, head.titles)) break
    rows.push(row)
    end = next.at(-1)?.end ?? end
  }
  return rows.length === 0 ? null : { cells: rows, end }
}

type Group = { readonly words: readonly string[]; readonly start: number; readonly end: number }

const LONGEST_TABLE = 400

const groupsFrom = (lines: readonly string[], from: number): Group[] => {
  const groups: Group[] = []
  let words: string[] = []
  const close = (end: number): void => {
    if (words.length > 0) groups.push({ words, start: end - words.length, end })
    words = []
  }
  const last = Math.min(lines.length, from + LONGEST_TABLE)
  for (let at = from; at < last; at += 1) {
    const line = (lines[at] ?? '').trim()
    if (line === '') close(at)
    else words.push(line)
  }
  close(last)
  return groups
}

const takeWhileRow = (
  groups: readonly Group[],
  read: (group: Group) => string[] | null,
): { cells: string[][]; end: number } | null => {
  const cells: string[][] = []
  let end = 0
  for (const group of groups) {
    const row = read(group)
    if (row === null) break
    cells.push(row)
    end = group.end
  }
  return cells.length === 0 ? null : { cells, end }
}

/** One line a cell; where there are more lines than columns, the action took several. */
const inColumns = (lines: readonly string[], titles: readonly string[]): string[] | null => {
  const spare = lines.length - titles.length
  if (spare < 0 || spare > 2 || lines.length < 3) return null
  const action = titles.findIndex((title) => ACTION.test(title))
  const row = [
    ...lines.slice(0, action),
    lines.slice(action, action + spare + 1).join(' '),
    ...lines.slice(action + spare + 1),
  ]
  return fits(row, titles) ? row : null
}

/** Notes of what was said, which a narrow column of references opens and one of owners or actions closes. */
export const headsNotes = (titles: readonly string[]): boolean => {
  const [first = '', ...others] = titles
  const last = others.at(-1) ?? ''
  return (
    titles.length >= 3 &&
    OTHER.test(first) &&
    (OWNER.test(last) || ACTION.test(last)) &&
    others.slice(0, -1).some((title) => NOTES.test(title)) &&
    others.every((title) => NOTES.test(title) || TITLE.test(title))
  )
}

const NOTES =
  /^(?:discussions?|minutes?|notes?|summary|details?|key points|matters? discussed|points? (?:discussed|raised)|discussion (?:and|&) (?:decisions?|outcomes?|actions?))$/i

/** A title of a column of owners or of actions, as the last of a page's columns is headed. */
export const isAsideTitle = (title: string): boolean =>
  OWNER.test(title) || /^(?:actions?|action (?:by|for|owner)|lead)$/i.test(title)

export const isNotes = (title: string): boolean => NOTES.test(title)

export const isAction = (title: string): boolean => ACTION.test(title)

/** An owner is short, a date is one, and an action says something. */
export const fits = (row: readonly string[], titles: readonly string[]): boolean =>
  row.length === titles.length &&
  row.every((cell, index) => {
    const title = titles[index] ?? ''
    if (ACTION.test(title)) return cell.split(' ').length >= 2
    if (OWNER.test(title)) return cell.length <= 50 && !/(?<!\b\p{Lu})[.;?!]\s+\p{Lu}/u.test(cell)
    return !DUE.test(title) || WHEN.test(cell)
  })

const WHEN =
  /^(?=.{1,60}$)(?:.*(?:\d|\b(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|spring|summer|autumn|winter|week|month|quarter|year|meeting|board|panel|committee|asap|a\.s\.a\.p|ongoing|immediate\w*|tb[acd]|shortly|complete\w*|closed|next|end|christmas|easter|none|course)\b).*|n\/?a|[-–—])$/i

export const asRow = (cells: readonly string[]): string =>
  cells.map((cell) => cell.replaceAll('\t', ' ')).join('\t')
