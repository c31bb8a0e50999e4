import { endOfMonth } from '../calendar/plain-date.ts'
import type { Block } from '../minutes/document.ts'
import type { Dropped } from './candidate.ts'
import { ownerOf } from './owners.ts'
import type { Proposal, Scene } from './proposal.ts'
import { splitSentences } from './sentences.ts'

/** What the tables of actions gave, and the rows that need no reading as prose. */
export type TableReading = {
  readonly proposals: readonly Proposal[]
  readonly dropped: readonly Dropped[]
  readonly used: ReadonlySet<Block>
}

type TableScene = Omit<Scene, 'sentences'>

/** Rows under a head that names an action column with an owner, a date or a status: each row is one action. */
export const readActionTables = (blocks: readonly Block[], scene: TableScene): TableReading => {
  const proposals: Proposal[] = []
  const dropped: Dropped[] = []
  const used = new Set<Block>()
  let columns: Columns | null = null
  let table: number | null = null
  let heading = ''
  for (const block of blocks) {
    if (block.kind === 'heading') heading = block.text
    if (block.kind !== 'row') continue
    if (block.table !== table) columns = null
    table = block.table
    const head = columnsOf(block.cells)
    if (head !== null) {
      columns = head
      used.add(block)
      continue
    }
    if (columns === null) continue
    const read = readRow(block, columns, scene, heading)
    if (read === null) continue
    if (!hasProse(block, columns)) used.add(block)
    if ('reason' in read && 'kind' in read) proposals.push(read)
    else dropped.push(read)
  }
  return { proposals, dropped, used }
}

/** A row that also tells the discussion is read as prose too; what both say is merged later. */
const hasProse = (block: Block, columns: Columns): boolean =>
  block.cells.some((cell, index) => cell.length > 120 && !Object.values(columns).includes(index))

type Column = 'action' | 'owner' | 'due' | 'revised' | 'status' | 'ref' | 'closed'
type Columns = Partial<Record<Column, number>>

const HEADS: readonly (readonly [Column, RegExp])[] = [
  [
    'owner',
    /^(?:action (?:by|for|owner|officer)|(?:action )?owners?|lead(?: officer| person| name)?|by whom|whom?|assigned to|allocated to|responsib\w+(?: \w+){0,3}|person responsible|officer|accountable(?: officer)?|who by)$/,
  ],
  ['revised', /^(?:revised|new|extended)(?: (?:target |due |completion )?(?:date|deadline|due|target))?$/],
  [
    'due',
    /^(?:by when|when|due(?: date| by)?|date due|deadline|(?:target|completion|review|action) date|target|timescales?|time ?frame|date (?:for|of) completion|by|to be completed by|target completion date|when by)$/,
  ],
  ['closed', /^(?:date (?:closed|completed|of closure)|closed|completed(?: on)?)$/],
  [
    'status',
    /^(?:status|progress|updates?|current (?:status|position)|outcome|rag|comments?|response|open ?\/ ?closed|complete\??)(?: ?\/ ?(?:update|status|progress|rag|comments?|outcome))?$/,
  ],
  [
    'action',
    /^(?:(?:agreed|key|summary of|new|outstanding) )?actions?(?: points?| required| agreed| arising| to be taken| description| detail| needed)?$|^(?:tasks?|what|action ?\/ ?decision|decision ?\/ ?action|recommendations?|description(?: of action)?|details?(?: of action)?)$/,
  ],
  [
    'ref',
    /^(?:ref\.?|reference|no\.?|number|#|item(?: no\.?)?|action (?:no\.?|number|ref\.?|reference|id)|minute(?: (?:no\.?|ref\.?|number))?|id|agenda item|date(?: of meeting| raised| set)?|meeting(?: date)?|origin|source)$/,
  ],
]

/** Logs whose column of actions is headed otherwise; beside an owner column the words are the action's. */
const TEXT_HEAD = /^(?:text|subject|issue|topic|decision|agreed|item|matter|minute|detail)s?\b.{0,20}$/i

/** A head needs a column of actions, or of owners with dates, to make its table an action table. */
const columnsOf = (cells: readonly string[]): Columns | null => {
  const columns: Columns = {}
  cells.forEach((cell, index) => {
    const title = cell
      .replaceAll(/\s+/g, ' ')
      .replace(/[:*]+$/, '')
      .trim()
      .toLowerCase()
    const known = HEADS.find(([, words]) => words.test(title))?.[0]
    if (known !== undefined && columns[known] === undefined) columns[known] = index
  })
  if (columns.action === undefined && columns.owner !== undefined) {
    const named = cells.findIndex(
      (cell, index) => TEXT_HEAD.test(cell.trim()) && !Object.values(columns).includes(index),
    )
    if (named >= 0) columns.action = named
  }
  if (columns.action === undefined) return null
  return columns.owner !== undefined || columns.due !== undefined || columns.status !== undefined
    ? columns
    : null
}

const CLOSED =
  /\b(?:completed?|closed?|discharged|done|achieved|delivered|actioned|implemented|no longer required|superseded|withdrawn)\b/i
/** "Awaiting supplier – extend to 30 June": the new date stands in the status. */
const PUT_OFF = /\b(?:extend(?:ed)?|revised|new date|moved|deferred|put back|re-?scheduled|slipped|now)\b/i
const STILL_OPEN =
  /\b(?:not|in|part(?:ially|ly)?|yet to be|to be|near(?:ly|ing)?|\d+%)\s+(?:completed?|closed|done|achieved|delivered|implemented)\b/i

const readRow = (
  block: Block,
  columns: Columns,
  scene: TableScene,
  heading: string,
): Proposal | Dropped | null => {
  const cell = (column: Column): string => block.cells[columns[column] ?? -1]?.trim() ?? ''
  const task = cell('action')
  if (task === '' || /^(?:none|n\/?a|no actions?\b.*|-)$/i.test(task)) return null
  const quote = quoteOf(task)
  const owner = ownerOf(cell('owner').replaceAll('\n', ', ').replaceAll(/,\s*,/g, ','), 'stated', scene.cast)
  const due =
    [cell('revised'), PUT_OFF.test(cell('status')) ? cell('status') : '', cell('due'), task, cell('status')]
      .map((words) => (words === '' ? null : scene.dueIn(words)))
      .find((read) => read !== null) ?? null
  // A month that is running already keeps no closed action open.
  const future =
    due?.dueOn !== null &&
    due?.dueOn !== undefined &&
    due.dueOn > (due.precision === 'day' ? scene.meetingOn : endOfMonth(scene.meetingOn))
  const status = `${cell('status')} ${cell('closed')}`
  if (!future && CLOSED.test(status) && !STILL_OPEN.test(status))
    return { quote, place: block.place, reason: 'The action log marks it as closed or complete.' }
  return {
    quote,
    place: block.place,
    sentences: [],
    kind: 'action',
    confidence: 'likely',
    explicit: true,
    owner,
    due,
    reason:
      heading === ''
        ? 'A row of a table of actions.'
        : `A row of the table of actions under "${heading.slice(0, 80)}".`,
  }
}

/** The whole cell when it is short; of a long one the sentences up to where the task is said. */
const quoteOf = (task: string): string => {
  const whole = task.replaceAll(/\s+/g, ' ')
  if (whole.length <= 400) return whole
  const sentences = task.split('\n').flatMap(splitSentences)
  const at = sentences.findIndex((words) => /\b(?:to|will|would|should)\s+[a-z]/.test(words))
  return sentences.slice(0, Math.max(1, at + 1)).join(' ')
}
