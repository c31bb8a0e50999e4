import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { measure, type Result } from './measure.ts'
import { jsonOf, tableOf } from './report.ts'
import type { Size } from './scenario.ts'
import { scenarios } from './scenarios.ts'

/**
 * `npm run bench -- [--only E1,E2] [--pairs 9] [--smoke | --full] [--json file]`: compares the product with what
 * does the least of the same work (scenario.ts says how) and prints a table. Ends with 1 when a must is missed or
 * two sides did not do the same work, and with 2 when it was called wrongly.
 */
const main = async (args: readonly string[]): Promise<number> => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: 'string' },
      pairs: { type: 'string' },
      json: { type: 'string' },
      smoke: { type: 'boolean', default: false },
      full: { type: 'boolean', default: false },
    },
  })
  const size: Size = values.smoke ? 'smoke' : values.full ? 'full' : 'usual'
  const pairs = values.pairs === undefined ? PAIRS[size] : Number(values.pairs)
  if (!Number.isInteger(pairs) || pairs < 1) return wrong('--pairs must be a number from 1.')
  const wanted = values.only?.split(',').map((id) => id.trim().toUpperCase())
  const unknown = wanted?.filter((id) => !scenarios.some((scenario) => scenario.id === id)) ?? []
  if (unknown.length > 0)
    return wrong(`There is no ${unknown.join(', ')}. There are ${scenarios.map(({ id }) => id).join(', ')}.`)
  const results: Result[] = []
  for (const scenario of scenarios.filter(({ id }) => wanted?.includes(id) ?? true)) {
    process.stderr.write(`${scenario.id} ${scenario.what} …\n`)
    results.push(await measure(scenario, size, pairs))
  }
  process.stdout.write(`${tableOf(results, size)}\n`)
  if (values.json !== undefined) writeFileSync(values.json, jsonOf(results, size))
  return results.some(({ verdict }) => verdict === 'fail' || verdict === 'fault') ? 1 : 0
}

const PAIRS: Readonly<Record<Size, number>> = { smoke: 3, usual: 7, full: 9 }

const wrong = (sentence: string): number => {
  process.stderr.write(`${sentence}\n`)
  return 2
}

process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
  // An option that is not known is said in Node's own sentence.
  if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))
    return wrong(error.message)
  throw error
})
