import { TASK } from './cell-kinds.ts'
import { isDueCell } from '../due-rules/due-cell.ts'
import { ownerAndDay } from '../sentences/owner-and-day.ts'
import { toldToCome } from './told-to-come.ts'
import { isName } from '../names/people-names.ts'

/** What a column of a table of actions holds. `target` is the first date, `revised` the one that took its place. */
export type Column =
  | 'action'
  | 'owner'
  | 'target'
  | 'revised'
  | 'status'
  | 'update'
  | 'closedOn'
  | 'reference'
  | 'origin'

export type Columns = Partial<Record<Column, number>>

/**
 * The columns that a row names when it heads a table of actions; null for any other row. Beside a column of
 * actions a head needs an owner, a date or a status: "Action | Cost" heads a table of something else.
 */
export const columnsOf = (cells: readonly string[], below: CellsBelow): Columns | null => {
  const columns: Columns = namedColumns(cells, below)
  if (columns.action === undefined && columns.owner !== undefined) {
    const isFree = (index: number): boolean => !Object.values(columns).includes(index)
    const named = cells.findIndex((cell, index) => TEXT_HEAD.test(cell.trim()) && isFree(index))
    // "Topic | What was said | Owner": a topic alone is no task, where another column tells of it.
    const isTopic = cells
      .slice(0, columns.owner)
      .some((cell, index) => index > named && isFree(index) && /[a-z]{3}/i.test(cell))
    if (named >= 0 && !isTopic && !isAnswered(below(named), below(columns.update ?? -1)))
      columns.action = named
  }
  if (columns.action === undefined) return null
  // A log that has a status but no update tells in the one what others tell in both.
  if (columns.status === undefined && columns.update !== undefined) columns.status = columns.update
  const { owner, target, revised, status } = columns
  return [owner, target, revised, status].some((column) => column !== undefined) ||
    namesBoth(cells[columns.action] ?? '')
    ? columns
    : null
}

/** What was found, or what somebody else wants. */
const FOUND = /^\W*(?:recommendation|finding|observation)s?\W*$/i

/** "Issue | Response | Who": what was found names no task, and what is to come of it is told in the answers. */
const isAnswered = (said: readonly string[], answers: readonly string[]): boolean =>
  answers.some((cell) => toldToCome(cell) !== null) &&
  said.filter((cell) => TASK.test(cell)).length * 2 < said.filter((cell) => cell !== '').length

/** What a column, or the value beside a label, holds by its title; undefined for any other words. */
export const columnTitled = (title: string): Column | undefined => columnUnder(titleOf(title))

const columnUnder = (title: string): Column | undefined => HEADS.find(([, heads]) => heads.test(title))?.[0]

/** The columns that a row names, whatever it heads; the first of several that hold the same. */
export const namedColumns = (cells: readonly string[], below: CellsBelow): Columns => {
  const titled: Columns = {}
  const titles = cells.map(titleOf)
  const named = titles.map(columnUnder)
  const namesOwners = named.includes('owner')
  titles.forEach((title, index) => {
    const isBy = title === 'by'
    if (named[index] === 'reference' && holdsWords(below(index))) return
    const known = !isBy ? named[index] : namesOwners ? 'target' : byColumn(below(index))
    if (known !== undefined && titled[known] === undefined) titled[known] = index
  })
  const { action, update } = titled
  if (action !== undefined && update !== undefined && FOUND.test(cells[action] ?? ''))
    if (isAnswered(below(action), below(update))) delete titled.action
  const columns = titled.owner === undefined ? withOwners(titled, titles, below) : titled
  const { owner, target, origin, ...others } = columns
  // "Action | Owner | Date": a date behind the owner is the day it is due, not the day it was set.
  return owner !== undefined &&
    target === undefined &&
    origin !== undefined &&
    origin > owner &&
    titles[origin] === 'date'
    ? { ...others, owner, target: origin }
    : columns
}

/** What stands under a cell of a head, row by row; empty where a row has nothing. */
export type CellsBelow = (column: number) => readonly string[]

/** "Minute | Owner | Date": what was said, and not under which number. */
const holdsWords = (cells: readonly string[]): boolean => {
  const said = cells.filter((cell) => cell !== '')
  return said.filter((cell) => cell.length > LONGEST_REFERENCE).length > said.length / 2
}
const LONGEST_REFERENCE = 30

/** "By" whom or by when: its cells show it. */
const byColumn = (cells: readonly string[]): Column => {
  const said = cells.filter((cell) => cell.trim() !== '')
  return said.length > 0 && said.filter(isDueCell).length < said.length / 2 ? 'owner' : 'target'
}

/** Where no title names the owners, a column that holds them, each with his day: it is that and nothing else. */
const withOwners = (titled: Columns, titles: readonly string[], below: CellsBelow): Columns => {
  const owner = titles.findIndex((title, index) => MAY_HOLD_BOTH.test(title) && holdsOwners(below(index)))
  if (owner < 0) return titled
  const others = Object.entries(titled).filter(([, index]) => index !== owner)
  return { ...(Object.fromEntries(others) as Columns), owner }
}

/** "Action", "Action / by when", "Owner and date": what is headed so may hold nothing but who and by when. */
const MAY_HOLD_BOTH = /^(?=.{2,40}$)(?:actions?\b|.*\b(?:who|when|owners?|leads?|deadline|timescale)\b)/

/** All cells hold owners and nothing else, at least one of them with the day beside him. */
const holdsOwners = (cells: readonly string[]): boolean => {
  const owners = cells.flatMap((cell) => {
    const both = ownerAndDay(cell)
    return cell.trim() === '' ? [] : [both?.owner ?? cell.trim()]
  })
  return owners.every(isSomebody) && cells.some((cell) => ownerAndDay(cell) !== null)
}

/** "Fleet Review" is written with capitals too, and is nobody. */
const isSomebody = (owner: string): boolean =>
  IS_OWNER.test(owner) && (INITIALS.test(owner) || POST.test(owner) || isName(owner))

const INITIALS = /^(?:[A-Z]{1,2}\/)?[A-Z]{2,5}(?:(?:\s*[/,&]\s*|\s+and\s+)[A-Z]{2,5})*$/
const POST =
  /^all\b|\b(?:officers?|constable|commissioner|director|head of|clerk|chair(?:man|person)?|manager|lead|team|secretary|treasurer|executive|everyone)\b/i

/** Names, posts and initials, each with a capital. */
export const IS_OWNER = /^(?:[A-Z][\w’'/&.-]*(?:[\s,]+|$)|(?:of|for|and|the|&)\s+){1,6}$/

const titleOf = (cell: string): string =>
  cell
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?([/&]) ?/g, '$1')
    .replace(/\(s\)/gi, 's')
    .replace(/[:*/&.\s]+$/, '')
    .trim()
    .toLowerCase()

/** "Action / Lead": the task and, within it, whose it is, or no more than that. */
export const namesBoth = (head: string): boolean => NAMES_BOTH.test(titleOf(head))
const NAMES_BOTH = /^actions?[/&](?:leads?|owners?|who|by whom|officers?|responsible)$/

/** "Actions", "Agreed action", "Tasks": tasks and nothing else, as no table of decisions or details is headed. */
export const namesTasks = (head: string): boolean => NAMES_TASKS.test(titleOf(head))
const NAMES_TASKS =
  /^(?:(?:agreed|key|new|further) )?(?:actions?|tasks?)(?: points?| required| agreed| arising| needed)?$/

/** The first that fits counts: "Action owner" is an owner, "Date closed" no due date. */
const HEADS: readonly (readonly [Column, RegExp])[] = [
  [
    'owner',
    /^(?:action (?:by|for|owner|officer|lead|holder)|(?:to be )?(?:progressed|actioned|taken forward|completed|done) by|(?:action |named |senior responsible )?owners?|(?:(?:lead(?: officer)?|owner|officer|who|responsible)s?[/&]){1,2}(?:leads?|owners?|officers?|who)|leads?(?: officers?| person| name)?|by whom?|whom?|resp|respons|assigned to|allocated to|assignee|responsib\w+(?: \w+){0,3}|person responsible|officers?|accountable(?: officer)?|who by|sro|(?:leads?|owners?|officers?|who|responsib\w+)(?: officers?| person)?[/&](?:timescales?|(?:target |due )?dates?|(?:by )?when|deadlines?|due))$/,
  ],
  [
    'closedOn',
    /^(?:date (?:closed|completed|discharged|of (?:closure|completion))|closed(?: on| date)?|completed(?: on)?|closure date|(?:actual )?completed date)$/,
  ],
  [
    'revised',
    /^(?:revised|new|extended|current|latest|updated|amended)(?: (?:target |due |completion |delivery |end )?(?:date|deadline|due|target|timescales?))$|^(?:revised|new|extended(?: to)?|revision|extension)$/,
  ],
  [
    'target',
    /^(?:by when|when|(?:original |agreed |initial )?(?:due|target)(?: date| by)?|(?:original |agreed )?(?:completion|delivery|review|action) date|original date|date due|(?:original )?deadline|timescales?|time ?frame|(?:date (?:for|of) )?(?:implementation|completion)(?: date)?|(?:agreed )?implementation date|to be completed by|(?:original )?target (?:completion|due) date|when by|complete by|due (?:meeting|for))$/,
  ],
  [
    'status',
    /^(?:(?:action |current )?(?:status|position)(?: (?:at|on|as at|as of|by) .{2,25})?|b?rag(?: status| rating)?|open[/ ]?closed|complete(?:d)?\??(?: y[/ ]?n)?|state|done\??)(?:[/& ](?:update|status|progress|rag|comments?|outcome))?$|^(?:update|progress|comments?)[/&](?:b?rag|status)$/,
  ],
  [
    'update',
    /^(?:(?:latest |current |progress |officer |action |management |agreed |service |force |auditee )?(?:updates?|progress|comments?|response|outcome)|(?:current|latest) position|action taken)(?:[/& ].{0,30})?$/,
  ],
  [
    'action',
    /^(?:(?:agreed|key|summary of|new|outstanding) )?actions?(?: points?| required| agreed| arising| to be taken| description| detail| title| needed| summary)?$|^(?:tasks?|what|(?:report|subject|item)[/&]actions?|actions?[/&](?:leads?|owners?|who|by whom|officers?|responsible)|actions?[/&]decisions?|decisions?[/&]actions?|recommendations?(?: (?:of|from|by) .{3,40})?|description(?: of action)?|details?(?: of action)?)$/,
  ],
  [
    'origin',
    /^(?:origin|source|raised(?: at| by| on)?|date(?: of meeting| raised| set| added| opened| agreed| logged| assigned)?|meeting(?: date)?(?: raised)?|from(?: meeting)?)$/,
  ],
  [
    'reference',
    /^(?:ref\.?|reference|no\.?|number|#|item(?: no\.?)?|action (?:no\.?|number|ref\.?|reference|id)|minute(?: (?:no\.?|ref\.?|number))?|id|agenda item)$/,
  ],
]

/** Logs whose column of actions is headed otherwise; beside an owner column the words are the action's. */
const TEXT_HEAD = /^(?:text|subject|issue|topic|decision|agreed|item|matter|minute|detail)s?\b.{0,20}$/i
