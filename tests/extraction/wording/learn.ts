import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { CodedError } from '../../../src/errors.ts'
import { type ReadMinutes, readMinutesFile } from '../../../src/extraction/read-minutes-file.ts'
import { wordingSigns } from '../../../src/extraction/doubts/wording-signs.ts'
import { isSameWords } from '../../support/corpus.ts'

/**
 * Learns how much each sign of a proposal's wording speaks for or against its being a commitment, from invented minutes
 * and what a careful colleague would log from each: logistic regression, drawn towards 0. Run by hand after the reader
 * has changed much: `node tests/extraction/wording/learn.ts`. `--judge` instead says what each set of the minutes looks
 * like when it is judged by weights that the others taught.
 */

/** A proposal's signs, whether it is a commitment, and what the reader ticked. */
export type Lesson = {
  readonly set: string
  readonly signs: readonly string[]
  readonly isCommitment: boolean
  readonly isTicked: boolean
  /** The core commitments that it holds. */
  readonly core: readonly string[]
}

type Found = { readonly quote: string; readonly also?: readonly string[]; readonly tier: 'core' | 'soft' }
type Written = { readonly set: string; readonly file: URL; readonly finds: readonly Found[] }

const target = new URL('../../../src/extraction/doubts/wording-weights.ts', import.meta.url)
const wording = new URL('../../fixtures/wording/', import.meta.url)
const corpus = new URL('../../fixtures/corpus/', import.meta.url)
const cases = new URL('../minutes/', import.meta.url)

const parsed = (file: URL): unknown => JSON.parse(readFileSync(file, 'utf8'))

/** The minutes that were written to learn from, and those that the reader is held by. */
const written = (): Written[] => {
  const own = parsed(new URL('expected.json', wording)) as Record<string, readonly Found[]>
  const held = parsed(new URL('expected.json', corpus)) as Record<
    string,
    { readonly finds: readonly Found[] }
  >
  return [
    ...Object.entries(own).map(([name, finds]) => ({
      set: name.slice(0, 2),
      file: new URL(`minutes/${name}.txt`, wording),
      finds,
    })),
    ...Object.entries(held).map(([name, { finds }]) => ({
      set: 'corpus',
      file: new URL(`minutes/${name}.txt`, corpus),
      finds,
    })),
    ...readdirSync(cases)
      .filter((name) => !name.endsWith('.json'))
      .map((name) => ({
        set: 'cases',
        file: new URL(name, cases),
        finds: (parsed(new URL(name.replace(/\.\w+$/, '.json'), cases)) as Case).finds.map(
          ({ quote, confidence }) => ({
            quote,
            tier: confidence === 'likely' ? ('core' as const) : ('soft' as const),
          }),
        ),
      })),
  ]
}

type Case = { readonly finds: readonly { readonly quote: string; readonly confidence: string }[] }

/** None of the few that name no day, which a person would have to tell. */
const readingsOf = async (file: URL): Promise<ReadMinutes['readings']> => {
  try {
    return (await readMinutesFile(basename(file.pathname), readFileSync(file))).readings
  } catch (error) {
    if (error instanceof CodedError) return []
    throw error
  }
}

/** With these words the weighing itself leaves a proposal unticked. */
const SELDOM = 'are seldom promises'

const lessons = async (): Promise<Lesson[]> => {
  const all: Lesson[] = []
  for (const { set, file, finds } of written())
    for (const { candidates } of await readingsOf(file))
      for (const one of candidates) {
        const found = finds.filter(({ quote, also = [] }) =>
          [quote, ...also].some((words) => isSameWords(one.quote, words)),
        )
        all.push({
          set,
          signs: [...wordingSigns(one).keys()],
          isCommitment: found.length > 0,
          isTicked: one.confidence === 'likely' || one.reason.includes(SELDOM),
          core: found.flatMap(({ tier, quote }) => (tier === 'core' ? [`${file.pathname} ${quote}`] : [])),
        })
      }
  return all
}

export type Weights = { readonly bias: number; readonly weights: Readonly<Record<string, number>> }

/** Fewer sightings teach nothing. */
const FEWEST = 5
const ROUNDS = 250
const STEADY = 0.9
const TOWARDS_ZERO = 2

/** The weights, as logarithms of odds to two places, of all signs that weigh anything. */
export const learned = (all: readonly Lesson[]): Weights => {
  const seen = new Map<string, number>()
  for (const { signs } of all) for (const sign of signs) seen.set(sign, (seen.get(sign) ?? 0) + 1)
  const names = [...seen].flatMap(([sign, times]) => (times >= FEWEST ? [sign] : [])).toSorted()
  const places = new Map(names.map((sign, at) => [sign, at]))
  const rows = all.map(({ signs }) => [
    names.length,
    ...signs.flatMap((sign) => {
      const place = places.get(sign)
      return place === undefined ? [] : [place]
    }),
  ])
  const weights = new Float64Array(names.length + 1)
  const speed = new Float64Array(names.length + 1)
  const step = 2 / (rows.reduce((sum, row) => sum + row.length, 0) / rows.length)
  for (let round = 0; round < ROUNDS; round += 1) {
    const slope = weights.map((weight, at) =>
      at === names.length ? 0 : (TOWARDS_ZERO * weight) / rows.length,
    )
    rows.forEach((row, at) => {
      const odds = row.reduce((sum, place) => sum + (weights[place] ?? 0), 0)
      const off = (1 / (1 + Math.exp(-odds)) - Number(all[at]?.isCommitment)) / rows.length
      for (const place of row) slope[place] = (slope[place] ?? 0) + off
    })
    slope.forEach((by, at) => {
      speed[at] = STEADY * (speed[at] ?? 0) - step * by
      weights[at] = (weights[at] ?? 0) + (speed[at] ?? 0)
    })
  }
  const rounded = (weight = 0): number => Math.round(weight * 100) / 100
  return {
    bias: rounded(weights[names.length]),
    weights: Object.fromEntries(
      names.flatMap((sign, at) => (Math.abs(weights[at] ?? 0) < 0.03 ? [] : [[sign, rounded(weights[at])]])),
    ),
  }
}

const oddsOf = ({ signs }: Lesson, { bias, weights }: Weights): number =>
  signs.reduce((sum, sign) => sum + (weights[sign] ?? 0), bias)

/** How many of the core commitments are ticked, and how many of what is ticked are commitments, in a line. */
const sharesOf = (all: readonly Lesson[], core: number, isTicked: (one: Lesson) => boolean): string => {
  const ticked = all.filter(isTicked)
  const found = new Set(ticked.flatMap((one) => one.core)).size
  const right = ticked.filter(({ isCommitment }) => isCommitment).length
  return `${found} of ${core} core commitments ticked, ${right} of ${ticked.length} ticks are commitments`
}

const judge = (all: readonly Lesson[]): void => {
  const core = written().flatMap(({ finds }) => finds.filter(({ tier }) => tier === 'core')).length
  const odds = new Map<Lesson, number>()
  for (const set of new Set(all.map((one) => one.set))) {
    const weights = learned(all.filter((one) => one.set !== set))
    for (const one of all) if (one.set === set) odds.set(one, oddsOf(one, weights))
  }
  console.log(`not weighed: ${sharesOf(all, core, ({ isTicked }) => isTicked)}`)
  for (const least of [-1.5, -1, -0.7, -0.5, -0.3, 0])
    console.log(`${least}: ${sharesOf(all, core, (one) => one.isTicked && (odds.get(one) ?? 0) > least)}`)
}

const asSource = ({
  bias,
  weights,
}: Weights): string => `/** Learned by \`tests/extraction/wording/learn.ts\`: logarithms of odds. */

/** What speaks for any proposal, before its wording is weighed. */
export const BIAS = ${bias}

/** What each sign of a proposal's wording adds. */
export const WEIGHTS: ReadonlyMap<string, number> = new Map(Object.entries({
${Object.entries(weights)
  .map(([sign, weight]) => `  ${JSON.stringify(sign)}: ${weight},`)
  .join('\n')}
}))
`

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const all = await lessons()
  if (process.argv.includes('--judge')) judge(all)
  else writeFileSync(target, asSource(learned(all)))
}
