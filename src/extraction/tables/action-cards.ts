import type { Block } from '../../minutes/document.ts'
import { type Column, type Columns, columnTitled } from './action-columns.ts'

/** One action set out as a card, a label beside each value; `block` is the row of what is to be done. */
export type ActionCard = {
  readonly block: Block
  readonly cells: readonly string[]
  readonly columns: Columns
}

/**
 * The cards of a table whose every row is a label and its value, "Action ref | 24/7", "Lead | AB", or two such pairs
 * side by side. A label that comes again opens the next card. None where the table holds anything else.
 */
export const cardsIn = (rows: readonly Block[]): readonly ActionCard[] => {
  const cards: Pair[][] = []
  for (const row of rows) {
    const pairs = pairsIn(row)
    if (pairs === null) return []
    for (const pair of pairs) {
      const card = cards.at(-1)
      if (card === undefined || card.some(({ column }) => column === pair.column)) cards.push([pair])
      else card.push(pair)
    }
  }
  return cards.flatMap(cardOf)
}

type Pair = { readonly column: Column; readonly value: string; readonly block: Block }

const pairsIn = (block: Block): readonly Pair[] | null => {
  const pairs: Pair[] = []
  for (let at = 0; at < block.cells.length; at += 2) {
    const [label = '', value = ''] = block.cells.slice(at, at + 2).map((cell) => cell.trim())
    if (label === '' && value === '') continue
    const column = columnTitled(label)
    // "Action | Lead" heads a table; "Closed" is a state as well as a head.
    if (column === undefined || (column !== 'status' && columnTitled(value) !== undefined)) return null
    pairs.push({ column, value, block })
  }
  return pairs.length === 0 ? null : pairs
}

const cardOf = (pairs: readonly Pair[]): readonly ActionCard[] => {
  const action = pairs.find(({ column }) => column === 'action')
  const told = new Set(pairs.map(({ column }) => column))
  const beside = MAY_STAND_BESIDE.filter((column) => told.has(column)).length
  if (
    action === undefined ||
    action.value === '' ||
    beside < 2 ||
    !OF_A_LOG.some((column) => told.has(column))
  )
    return []
  return [
    {
      block: action.block,
      cells: pairs.map(({ value }) => value),
      columns: Object.fromEntries(pairs.map(({ column }, index) => [column, index])),
    },
  ]
}

const MAY_STAND_BESIDE = ['owner', 'target', 'status', 'reference', 'revised'] as const
/** A cover sheet of a paper names an action and an officer too. */
const OF_A_LOG = ['target', 'status', 'revised', 'update'] as const
