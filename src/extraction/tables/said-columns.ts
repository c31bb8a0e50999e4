import { type CellsBelow, type Columns, namedColumns } from './action-columns.ts'

/**
 * The columns of a table that names who is to do what was said and has no column of tasks: "No | Point raised |
 * Response | By whom | By when". What is to be done stands in the last column of words before the owner's, whatever
 * heads it. Null for a head without an owner, and for lists of things that nobody said.
 */
export const saidColumns = (cells: readonly string[], below: CellsBelow): Columns | null => {
  const named = namedColumns(cells, below)
  if (named.action !== undefined || named.owner === undefined) return null
  const holdsWords = (column: number): boolean =>
    NO_WORDS.every((kind) => named[kind] !== column) && IS_SAID.test(cells[column] ?? '')
  const said = [...cells.keys()].slice(0, named.owner).findLast(holdsWords)
  if (said === undefined) return null
  const { update, ...others } = named
  return update === undefined || update === said ? { ...others, action: said } : { ...named, action: said }
}

const NO_WORDS = ['target', 'revised', 'status', 'closedOn', 'reference', 'origin'] as const

/** Words, and not what a list of people, papers, sums or dangers is headed with. */
const IS_SAID =
  /^(?!\W*(?:.*\b(?:risks?|hazards?|names?|roles?|posts?|title|papers?|reports?|documents?|policy|policies|budgets?|costs?|scores?|ratings?|wards?|areas?|stations?|organisations?|telephone|e-?mail|pages?|times?|duration|measures?|indicators?|controls?|presenters?|visitors?)\W*)$).*[A-Za-z]{3}/i
