import { availableParallelism } from 'node:os'
import type { Result } from './measure.ts'
import type { Size } from './scenario.ts'
import { barOf } from './verdict.ts'

const HEADS = ['id', 'what', 'must', 'aim', 'median', 'min', 'max', 'pairs', 'verdict']

/** The results as a table for a terminal, and below it what there is to say about them. */
export const tableOf = (results: readonly Result[], size: Size): string => {
  const rows = [HEADS, ...results.map((result) => rowOf(result, size))]
  const widths = HEADS.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
  const remarks = results.flatMap(({ scenario, remarks }) =>
    remarks.map((remark) => `${scenario.id}: ${remark}`),
  )
  return [...lines, ...(remarks.length > 0 ? ['', ...remarks] : [])].join('\n')
}

/** Everything that was measured, to be kept beside others. */
export const jsonOf = (results: readonly Result[], size: Size): string =>
  `${JSON.stringify(
    {
      size,
      node: process.version,
      cores: availableParallelism(),
      results: results.map(({ scenario: { id, what, goal, clock }, verdict, spread, pairs, remarks }) => ({
        id,
        what,
        clock,
        ...goal,
        verdict,
        ...spread,
        pairs,
        remarks,
      })),
    },
    null,
    2,
  )}\n`

const rowOf = ({ scenario, verdict, spread, pairs }: Result, size: Size): string[] => {
  const { id, what, goal } = scenario
  const sign = goal.better === 'higher' ? '>=' : '<='
  return [
    id,
    what,
    `${sign} ${short(barOf(goal, size))}`,
    `${sign} ${short(goal.aim)}`,
    ...[spread?.median, spread?.min, spread?.max].map((figure) =>
      figure === undefined ? '' : short(figure),
    ),
    pairs.length === 0 ? '' : String(pairs.length),
    verdict === 'fail' || verdict === 'fault' ? verdict.toUpperCase() : verdict,
  ]
}

/** Three figures that count: 0.0123, 1.23, 123. */
const short = (figure: number): string => String(Number(figure.toPrecision(3)))
