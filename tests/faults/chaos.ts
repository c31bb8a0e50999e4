import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { type Fault, type Outcome, problemsOf } from '../support/faults/fault.ts'
import { makeTemplate, startPostgres } from '../support/services.ts'
import { everyFault } from './every-fault.ts'

/** `npm run chaos [-- --only F1,F2] [--json FILE] [--size ci] [--seed N]`: every fault at full size, as a table. */

type Row = Outcome & { readonly id: string; readonly words: string; readonly seconds: number }

// Ended early, it takes along every server and program that it started.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130))

const { values: given } = parseArgs({
  options: {
    only: { type: 'string' },
    json: { type: 'string' },
    size: { type: 'string', default: 'full' },
    seed: { type: 'string', default: '1' },
  },
})

const wanted = given.only?.split(',').map((id) => id.trim().toLowerCase())
const faults = everyFault.filter(({ id }) => wanted?.includes(id.toLowerCase()) ?? true)
const unknown = wanted?.filter((id) => !faults.some((fault) => fault.id.toLowerCase() === id)) ?? []
const size = given.size
const seed = Number(given.seed)

const strike = async (fault: Fault, world: Parameters<Fault['run']>[0]): Promise<Row> => {
  const before = performance.now()
  const outcome = await fault.run(world).catch(
    (error: unknown): Outcome => ({
      runs: 0,
      sent: null,
      lost: null,
      duplicates: null,
      bound: null,
      distinctMessageIds: null,
      saw: '',
      problems: [error instanceof Error ? error.message : String(error)],
    }),
  )
  const { id, words } = fault
  return {
    id,
    words,
    ...outcome,
    problems: problemsOf(outcome),
    seconds: Math.round((performance.now() - before) / 1000),
  }
}

const widths = [5, 6, 7, 6, 12, 7, 13, 6]
const line = (cells: readonly string[], saw: string): string =>
  `${cells.map((cell, n) => (n === 0 ? cell.padEnd(widths[n] ?? 0) : cell.padStart(widths[n] ?? 0))).join('')}  ${saw}\n`
const figure = (value: number | null): string => (value === null ? '–' : String(value))

const tell = (row: Row): void => {
  const { id, runs, sent, lost, duplicates, bound, distinctMessageIds, seconds } = row
  const figures = [runs, sent, lost, duplicates, bound, distinctMessageIds, seconds]
  process.stdout.write(
    line([id, ...figures.map(figure)], row.saw === '' ? row.words : `${row.words}: ${row.saw}`),
  )
  for (const problem of row.problems) process.stdout.write(`      BROKEN: ${problem}\n`)
}

if (unknown.length > 0 || (size !== 'ci' && size !== 'full') || !Number.isInteger(seed)) {
  const ids = everyFault.map(({ id }) => id).join(', ')
  process.stderr.write(
    `Usage: npm run chaos -- [--only F1,F2] [--json FILE] [--size ci] [--seed N]\nFaults: ${ids}\n`,
  )
  process.exitCode = 2
} else {
  const server = faults.some(({ needs }) => needs.includes('postgres')) ? await startPostgres() : null
  const template = 'matters_chaos_template'
  if (server !== null) await makeTemplate(server.url, template)
  const postgres = server === null ? null : { url: server.url, template }
  process.stdout.write(line(['fault', 'runs', 'sent', 'lost', 'duplicates', 'bound', 'Message-IDs', 's'], ''))
  const rows: Row[] = []
  for (const fault of faults) {
    const row = await strike(fault, { size, seed, postgres })
    rows.push(row)
    tell(row)
  }
  await server?.stop()
  const broken = rows.filter(({ problems }) => problems.length > 0)
  process.stdout.write(
    broken.length === 0
      ? `All ${rows.length} faults kept their bounds.\n`
      : `${broken.length} of ${rows.length} faults broke a bound: ${broken.map(({ id }) => id).join(', ')}.\n`,
  )
  if (given.json !== undefined) writeFileSync(given.json, `${JSON.stringify(rows, null, 2)}\n`)
  process.exitCode = broken.length === 0 ? 0 : 1
}
