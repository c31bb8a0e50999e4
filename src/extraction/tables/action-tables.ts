import { TICKED } from '../../minutes/lines/line-openings.ts'
import type { Block } from '../../minutes/document.ts'
import { type ActionRow, actionRows, cellOf } from './action-rows.ts'
import { actionStatus, type ColourKey, colourKey } from './action-status.ts'
import { isDueCell } from '../due-rules/due-cell.ts'
import { leadingActor } from '../names/actors.ts'
import type { Dropped } from '../candidate.ts'
import { ownerOf } from '../owners/owners.ts'
import type { Proposal, Scene } from '../proposal.ts'
import { dueOf, isFarGuess, laterDay, lies, wasSaidThen, withFirst } from './row-days.ts'
import { toldToCome } from './told-to-come.ts'
import { splitSentences } from '../sentences/sentences.ts'
import { OF_EARLIER_ACTIONS } from './under-actions.ts'

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
  const { rows, heads } = actionRows(blocks, scene.cast)
  const used = new Set<Block>(heads)
  const words = blocks.map(({ text }) => text).join('\n')
  for (const ofTable of Map.groupBy(rows, ({ block }) => block.table).values()) {
    const statuses = ofTable.map((row) => cellOf(row, 'status'))
    const key = colourKey(words, statuses)
    for (const row of ofTable) {
      const read = readRow(row, scene, key)
      if (read === null) continue
      if (!hasProse(row)) used.add(row.block)
      if ('kind' in read) proposals.push(read)
      else dropped.push(read)
    }
  }
  return { proposals, dropped, used }
}

/** A row that also tells the discussion is read as prose too; what both say is merged later. */
const hasProse = ({ block, columns, task }: ActionRow): boolean =>
  task === 'brief' ||
  block.cells.some((cell, index) => cell.length > 120 && !Object.values(columns).includes(index))

const readRow = (row: ActionRow, scene: TableScene, key: ColourKey): Proposal | Dropped | null => {
  const task = taskOf(row, scene)
  if (task === '' || NO_TASK.test(task) || isVerdict(row, task) || isDecision(row) || isStory(row))
    return null
  const { place } = row.block
  const quote = quoteOf(task)
  if (task.startsWith(TICKED)) return { quote, place, reason: 'It is ticked as done.' }
  const status = actionStatus(
    {
      status: cellOf(row, 'status') || inPlaceOf(row),
      update: cellOf(row, 'update'),
      closedOn: cellOf(row, 'closedOn'),
    },
    key,
  )
  if (NOT_ACCEPTED.test(cellOf(row, 'update') || cellOf(row, 'status')))
    return { quote, place, reason: 'The table says beside it that it was not accepted.' }
  const binding = dueOf(row, task, scene)
  const isAhead =
    lies(binding, scene.meetingOn) === 'ahead' &&
    !isFarGuess(binding, scene.meetingOn) &&
    !(status === 'closed' && wasSaidThen(binding, task))
  const later = status === 'closed' && !isAhead ? laterDay(row, scene) : null
  if (status === 'closed' && !isAhead && later === null)
    return { quote, place, reason: 'The action log marks it as closed or complete.' }
  if (status === 'green' && lies(binding, scene.meetingOn) === 'behind')
    return { quote, place, reason: 'The action log marks it green, and its date has passed.' }
  const doubt =
    later !== null
      ? ' It is marked as closed, but names a day to come.'
      : status === 'green' && !isAhead
        ? ' Its status is green, which some offices use for what is done.'
        : status === 'unsaid' && !isAhead && row.isUnheaded && OF_EARLIER_ACTIONS.test(row.heading)
          ? ' It is of an earlier meeting, and nothing says that it is still open.'
          : ''
  const owner =
    row.columns.owner === undefined || task === cellOf(row, 'owner')
      ? leadOf(task, scene)
      : cellOf(row, 'owner').replaceAll('\n', ', ').replaceAll(/,\s*,/g, ',').replace(TO_SEE_TO_IT, '')
  return {
    quote,
    place,
    sentences: [],
    kind: 'action',
    confidence: doubt === '' ? 'likely' : 'possible',
    explicit: true,
    owner: ownerOf(owner, 'stated', scene.cast),
    due: later === null ? binding : withFirst(later, binding),
    ...actionNumber(cellOf(row, 'reference')),
    reason: `${whereItStands(row)}${doubt}`,
  }
}

/** What is answered to a recommendation: "Rejected", "Not a matter for the Council". */
const NOT_ACCEPTED =
  /^\W*(?:not (?:accepted|agreed|supported|approved|adopted|a matter\b|for (?:the|this)\b)|rejected|declined|refused|turned down|disagreed?|no action (?:is )?(?:needed|proposed|required))\b/i

/** "MH to arrange": beside the task no more than whose it is. */
const TO_SEE_TO_IT =
  /\s+to (?:action|advise|arrange|circulate|confirm|coordinate|co-ordinate|do|draft|follow up|lead|organise|prepare|progress|provide|report|send|share)\W*$/i

const whereItStands = ({ task, heading }: ActionRow): string => {
  if (task === 'told') return 'Its owner or its day stands beside it in the table.'
  if (task === 'brief') return 'It stands in the column of actions.'
  return heading === ''
    ? 'A row of a table of actions.'
    : `A row of the table of actions under “${heading.slice(0, 80)}”.`
}

/** A row of what was said holds an action only where it names an owner or a day. */
const taskOf = (row: ActionRow, scene: TableScene): string => {
  const said = cellOf(row, 'action')
  if (row.task !== 'told') return said
  // "NS to draft": the column of owners also says what they are to do.
  const owner = cellOf(row, 'owner')
  if (WITH_A_DEED.test(owner) && leadOf(owner, scene) !== '') return owner
  const beside = [cellOf(row, 'owner'), cellOf(row, 'target')]
  if (beside.every((cell) => NOBODY.test(cell))) return ''
  return toldToCome(said) ?? (isTaskBesideBoth(said, beside) ? said : '')
}

/** "Report on unused cards | HR | 14/4/23": few words with both an owner and a day are a task. */
const isTaskBesideBoth = (said: string, [owner = '', day = '']: readonly string[]): boolean =>
  !NOBODY.test(owner) && isDueCell(day) && said.length <= BRIEF_TASK && splitSentences(said).length === 1
const BRIEF_TASK = 120

const WITH_A_DEED = /\sto\s(?!the\b|be\b)[a-z]{3,}/

const NOBODY = /^\W*(?:none|nil|n\/?a)?\W*$/i

const NO_TASK =
  /^(?:none(?: (?:arising|identified|required|raised|needed|noted))?|n\/?a|no (?:(?:new|further|other|outstanding|current|open|more)\s+)*actions?\b.*|nil|nothing to (?:report|add|note)|[-–—]|(?:report |update |minutes |contents? |position )?(?:noted|approved|agreed|received|accepted|endorsed|ratified|for (?:information|noting))\.?|see (?:item|minute|above|below|under)\b.{0,30})$/i

/** "Noted. The Clerk apologised.": with nobody and no day beside it, what was made of the item, and no task. */
const isVerdict = (row: ActionRow, task: string): boolean =>
  VERDICT.test(task) &&
  !TO_COME.test(task) &&
  [cellOf(row, 'owner'), cellOf(row, 'target')].every((cell) => NOBODY.test(cell))

const VERDICT =
  /^(?:(?:report|update|minutes|contents?|position) )?(?:noted|agreed|approved|received|accepted|endorsed|ratified|discussed|welcomed|for (?:information|noting))\s*[.;–-]\s/i

/** "Decision/action": a row that names nobody and no day, and no task, holds a decision. */
const isDecision = (row: ActionRow): boolean =>
  row.holdsDecisions &&
  cellOf(row, 'owner') === '' &&
  cellOf(row, 'target') === '' &&
  !/\bto (?!the\b|its\b|this\b|all\b|each\b)(?:be )?[a-z]{3,}|\b(?:will|would|shall)\b/.test(
    cellOf(row, 'action').replaceAll(DECIDED, ''),
  )

const DECIDED =
  /\b(?:agreed|resolved|decided) to (?:award|approve|adopt|note|endorse|accept|support|delegate|ratify|receive|appoint|re-?appoint|confirm)\b/gi

/** Beside an owner, a cell of "Item" that tells all that was said of it is read as prose. */
const isStory = (row: ActionRow): boolean => {
  const said = row.holdsNotes ? cellOf(row, 'action').split('\n').flatMap(splitSentences) : []
  return said.length > MOST_IN_A_TASK || (said.length > 1 && !said.some((words) => TO_COME.test(words)))
}

const TO_COME = /\bto (?!the\b|a\b|an\b|this\b|all\b)[a-z]{3,}|\b(?:will|would|shall|should|must)\b/

const MOST_IN_A_TASK = 3

/** "AR to secure a second officer": without a column of owners, whoever the task opens with. */
const leadOf = (task: string, { cast }: TableScene): string => {
  const lead = leadingActor(task, cast)
  return lead !== null && /^\s*(?:to|will|would|shall)\s/.test(lead.rest)
    ? lead.actor
    : (OPENS_WITH_OWNER.exec(task)?.[1] ?? '')
}

/** "AB/CD to send", "Kim Astley to bring", "All – bids to the treasurer" */
const OPENS_WITH_OWNER =
  /^([A-Z]{2,4}(?:\s?[/&,]\s?[A-Z]{2,4})*|[A-Z][a-z]+ [A-Z][a-z’'-]+(?= to )|All(?: [a-z]+s)?|Everyone)(?: to [a-z]|\s*[–—:-]\s)/

/** "Complete" where the owner or the day would stand. */
const inPlaceOf = (row: ActionRow): string =>
  (['owner', 'target', 'revised'] as const)
    .map((column) => cellOf(row, column))
    .find((cell) => DONE.test(cell)) ?? ''

const DONE =
  /^\W*(?:(?:now|already|fully) )?(?:completed?|closed|discharged|done|implemented|actioned|achieved|superseded|withdrawn)(?:\W*$|\W+(?!(?:by|due|target)\b)[^\n]{0,40}$)/i

/** "9/2022/P", "HTA-27", "#27", "27"; never "3.2", which is an item's, or the day an action was raised. */
const actionNumber = (cell: string): { readonly actionNumber?: string } =>
  /^#?\s?(?:[A-Z]{1,5}[-/ ]?)?\d{1,5}(?:[/-]\d{1,4}){0,2}(?:[/-][A-Z]{1,3})?$/i.test(cell) &&
  !/^\d{1,2}[/-]\d{1,2}[/-]\d{2,4}$/.test(cell)
    ? { actionNumber: cell }
    : {}

/** The whole cell when it is short; of a long one the sentences up to where the task is said. */
const quoteOf = (task: string): string => {
  const whole = task.replaceAll(/\s+/g, ' ')
  if (whole.length <= 400) return whole
  const sentences = task.split('\n').flatMap(splitSentences)
  const at = sentences.findIndex((words) => /\b(?:to|will|would|should)\s+[a-z]/.test(words))
  return sentences.slice(0, Math.max(1, at + 1)).join(' ')
}
