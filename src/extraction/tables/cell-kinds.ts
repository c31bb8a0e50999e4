import { type Cast, leadingActor } from '../names/actors.ts'
import { isDueCell } from '../due-rules/due-cell.ts'
import { DOING } from '../patterns/wording.ts'

/** What most cells of a column hold, as the cells themselves show it. */
export type CellKind = 'task' | 'owner' | 'due' | 'state' | 'reference'

/** Null where the cells are too few, or of no one kind. */
export const kindOfCells = (cells: readonly string[], cast: Cast): CellKind | null => {
  const said = cells.filter((cell) => cell.trim() !== '')
  const most = (holds: (cell: string) => boolean): boolean =>
    said.length >= 2 && said.filter(holds).length >= said.length * 0.6
  if (most((cell) => IS_REFERENCE.test(cell))) return 'reference'
  if (most((cell) => TASK.test(cell) && cell.split(' ').length >= 3)) return 'task'
  if (most((cell) => isOwner(cell, cast))) return 'owner'
  if (most((cell) => isDueCell(cell.replace(CAME_ON, '')))) return 'due'
  return most((cell) => IS_STATE.test(cell)) ? 'state' : null
}

/** "7/24", "AP1", "Action 3", and the month of its meeting: "AP1 March", "No. 4 (May 2023)". */
export const IS_REFERENCE =
  /^(?:(?:Action|ACTION|Item|Minute|Point|No\.?)\s)?#?\s?(?:(?:[A-Z]{1,6}[-/. ]?)?\d[\d/.-]{0,9}[a-z]?|[A-Z]{1,6}(?:[-/]\d{1,4}){1,3})\.?(?:\s\(?(?:\d{1,2} )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?(?: ?['’]?\d\d(?:\d\d)?)?\)?)?$/
/** "Received 17 March" among days on which the others are due. */
const CAME_ON =
  /^\W*(?:(?:was|now)\s+)?(?:received|sent|circulated|provided|delivered|issued|published|revised|extended|deferred)(?:\s+(?:on|to|at|by|until))?\s+/i
/** Words of what somebody is to do. */
export const TASK = new RegExp(
  `^\\W*(?:to\\s+[a-z]{2,}|${DOING}\\b)|^[^.]{2,60}?\\s(?:to|will|would|should)\\s+(?:be\\s+)?[a-z]+`,
  'i',
)
export const IS_STATE =
  /^\W*(?:open|closed|completed?|done|discharged|ongoing|on-going|in progress|outstanding|not started|overdue|red|amber|green)\b/i
const INITIALS = /^[A-Z]{2,4}(?:(?:\s*[/,&\n]\s*|\s+and\s+)[A-Z]{2,4})*$/

const isOwner = (cell: string, cast: Cast): boolean => {
  if (INITIALS.test(cell)) return true
  const lead = leadingActor(cell, cast)
  return (lead !== null && /^\W*$/.test(lead.rest)) || isSurname(cell, cast)
}

/** "Buchan" for the Neil Buchan of the list of those present. */
const isSurname = (cell: string, { attendance }: Cast): boolean =>
  attendance.some(({ name }) => name !== '' && name.split(' ').at(-1) === cell.trim())
