export const ACTION =
  /^(?:(?:agreed |key |summary of |(?:report|subject|item|decision) ?[/&] ?)?actions?(?: points?| required| agreed| arising| to be taken)?|actions? (?:description|details?|summary|text)|tasks?|what|text|description|details?|recommendations?)$/i
export const OWNER =
  /^(?:(?:action )?owners?|leads?|lead officer|by whom|who|responsib\w+|(?:person|officer) responsible|action by|assigned to|officer)$/i
export const DUE =
  /^(?:deadlines?|by when|by|when|due(?: date| by)?|date due|(?:target|completion|review|revised) date|timescales?|target)$/i
const OTHER =
  /^(?:issues?|items?(?: (?:no\.?|number|ref\.?))?|serial|agenda item|no\.?|(?:action )?(?:ref(?:erence)?\.?|number)|action (?:no\.?|id)|minute(?: (?:no\.?|ref\.?))?|subject|topic|(?:status|position|progress|updates?|comments?)(?: (?:at|on|as at|as of) .{2,25})?|date(?: raised)?|origin|raised|meeting(?: date)?|rag|outcome)$/i
export const TITLE = new RegExp([ACTION, OWNER, DUE, OTHER].map(({ source }) => source).join('|'), 'i')

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
    if (OWNER.test(title)) return cell.length <= 50 && !SENTENCES.test(cell)
    return !DUE.test(title) || WHEN.test(cell)
  })

/** "Supt. Noon" and "A. Hale" are names. */
const SENTENCES =
  /(?<!\b(?:\p{Lu}|Mr|Mrs|Ms|Dr|Prof|Rev|Cllrs?|Ch|Det|Supt|Insp|Sgt|Asst|Dep))[.;?!]\s+\p{Lu}/u

const WHEN =
  /^(?=.{1,60}$)(?:.*(?:\d|\b(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|spring|summer|autumn|winter|week|month|quarter|year|meeting|board|panel|committee|asap|a\.s\.a\.p|ongoing|immediate\w*|tb[acd]|shortly|complete\w*|closed|next|end|christmas|easter|none|course)\b).*|n\/?a|[-–—])$/i

export const asRow = (cells: readonly string[]): string =>
  cells.map((cell) => cell.replaceAll('\t', ' ')).join('\t')
