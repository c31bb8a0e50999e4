import { writeFileSync } from 'node:fs'
import { ownerLabel } from '../../../src/extraction/owners/owners.ts'
import { chooseOwner } from '../../../src/extraction/weighing/whose.ts'
import { whoMayOwn } from '../../../src/extraction/weighing/whose-signs.ts'
import { isSameOwner, isSameWords } from '../../support/corpus.ts'
import { asMap } from './as-map.ts'
import { type At, lowest } from './descend.ts'
import { handOf, isUnseen, readByRules, ROUNDS, written } from './written.ts'

/**
 * Learns how much each sign speaks for one of those who are named in and near a sentence being the one who is to do what
 * it promises, from invented minutes and whom a careful colleague would log: a choice among them by the odds of each,
 * drawn towards 0 (McFadden's conditional logit). `npm run learn` does it after the words are learned; `--judge` says how often
 * each group of sets is read right with weights that others taught.
 */

/** One commitment and all who may be meant to do it. */
export type Choice = {
  readonly set: string
  readonly isCore: boolean
  readonly all: readonly Chooser[]
  /** The rules name the right one. */
  readonly isRightByRule: boolean
}
type Chooser = {
  readonly signs: ReadonlySet<string>
  readonly isByRule: boolean
  readonly isStated: boolean
  readonly isNobody: boolean
  readonly isRight: boolean
}

const target = new URL('../../../src/extraction/weighing/whose-weights.ts', import.meta.url)

const choices = async (): Promise<Choice[]> => {
  const all: Choice[] = []
  for (const { set, file, finds } of written()) {
    if (!isUnseen(set) || finds.every(({ owners }) => owners === undefined)) continue
    const trace = await readByRules(file)
    for (const proposal of trace?.weighed ?? []) {
      const found = finds.filter(({ quote, also = [] }) =>
        [quote, ...also].some((words) => isSameWords(proposal.quote, words)),
      )
      const owners = found.flatMap((one) => one.owners ?? [])
      if (trace === null || owners.length === 0) continue
      const isOneOf = (label: string): boolean => owners.some((owner) => isSameOwner(label, owner))
      all.push({
        set,
        isCore: found.some(({ tier }) => tier === 'core'),
        all: orNobody(
          whoMayOwn(proposal, trace.scene).map(({ owner, signs, isByRule, isStated, isNobody }) => ({
            signs,
            isByRule,
            isStated,
            isNobody,
            isRight: owner !== null && isOneOf(ownerLabel(owner)),
          })),
        ),
        isRightByRule: proposal.owner ? isOneOf(ownerLabel(proposal.owner)) : false,
      })
    }
  }
  return all
}

/** Where none of those named is the right one, nobody is. */
const orNobody = (all: readonly Chooser[]): readonly Chooser[] =>
  all.some(({ isRight }) => isRight)
    ? all
    : all.map((one) => (one.isNobody ? { ...one, isRight: true } : one))

/** Fewer sightings teach nothing. */
const FEWEST = 5
const TOWARDS_ZERO = 3
/** Less weighs nothing. */
const LEAST = 0.05

type Weights = Readonly<Record<string, number>>

/** The weights, as logarithms of odds to two places, of all signs that weigh anything. */
export const learnedWhose = (taught: readonly Choice[]): Weights => {
  const telling = taught.filter(({ all }) => all.some(({ isRight }) => isRight))
  const seen = new Map<string, number>()
  for (const { all } of telling)
    for (const { signs } of all) for (const sign of signs) seen.set(sign, (seen.get(sign) ?? 0) + 1)
  const names = [...seen].flatMap(([sign, times]) => (times >= FEWEST ? [sign] : [])).toSorted()
  const places = new Map(names.map((sign, at) => [sign, at]))
  const rows = telling.map(({ all }) =>
    all.map(({ signs, isRight }) => ({
      places: Int32Array.from([...signs].flatMap((sign) => places.get(sign) ?? [])),
      isRight,
    })),
  )
  const weights = lowest((at) => lossOf(at, rows), names.length)
  return Object.fromEntries(
    names.flatMap((sign, at) => {
      const weight = Math.round((weights[at] ?? 0) * 100) / 100
      return Math.abs(weight) < LEAST ? [] : [[sign, weight]]
    }),
  )
}

type Row = readonly { readonly places: Int32Array; readonly isRight: boolean }[]

/** How unlikely it is that one of the right ones is chosen, over all rows, and its slope. */
const lossOf = (weights: Float64Array, rows: readonly Row[]): At => {
  const slope = weights.map((weight) => TOWARDS_ZERO * weight)
  let loss = weights.reduce((sum, weight) => sum + (TOWARDS_ZERO / 2) * weight * weight, 0)
  for (const row of rows) {
    const odds = row.map(({ places }) => places.reduce((sum, place) => sum + (weights[place] ?? 0), 0))
    const most = Math.max(...odds)
    const shares = odds.map((one) => Math.exp(one - most))
    const whole = shares.reduce((sum, one) => sum + one, 0)
    const right = shares.reduce((sum, one, at) => sum + (row[at]?.isRight === true ? one : 0), 0)
    loss -= Math.log(right / whole)
    for (const [at, { places, isRight }] of row.entries()) {
      const share = shares[at] ?? 0
      const off = share / whole - (isRight ? share / right : 0)
      for (const place of places) slope[place] = (slope[place] ?? 0) + off
    }
  }
  return { loss, slope }
}

const isReadRight = ({ all, isRightByRule }: Choice, weights: Weights): boolean => {
  const weighed = all.map((one) => ({
    ...one,
    weight: [...one.signs].reduce((sum, sign) => sum + (weights[sign] ?? 0), 0),
  }))
  const chosen = chooseOwner(weighed)
  return chosen === null || chosen.isByRule || chosen.isNobody ? isRightByRule : chosen.isRight
}

const judge = (all: readonly Choice[]): void => {
  const hands = [...new Set(all.map(({ set }) => handOf(set)))]
  const right = new Set<Choice>()
  for (let round = 0; round < ROUNDS; round += 1) {
    const judged = new Set(hands.filter((_, at) => at % ROUNDS === round))
    const weights = learnedWhose(all.filter(({ set }) => !judged.has(handOf(set))))
    for (const one of all) if (judged.has(handOf(one.set)) && isReadRight(one, weights)) right.add(one)
  }
  for (const [first, last] of [
    [18, 20],
    [22, 42],
    [43, 63],
    [64, 75],
    [76, 87],
  ] as const) {
    const core = all.filter(({ set, isCore }) => isCore && Number(set) >= first && Number(set) <= last)
    const share = (part: readonly Choice[]): string => ((100 * part.length) / core.length).toFixed(1)
    console.log(
      `sets ${first} to ${last}: owners right of ${core.length} found core commitments, by rules alone ${share(core.filter(({ isRightByRule }) => isRightByRule))}%, weighed ${share(core.filter((one) => right.has(one)))}%`,
    )
  }
}

const asSource = (weights: Weights): string =>
  `/** Learned by \`tests/extraction/weighing/learn-whose.ts\`: logarithms of odds against the others who are named. */
export const WHOSE_WEIGHTS: ReadonlyMap<string, number> = ${asMap(weights)}
`

/** Learns and writes the weights, or says how well they would do. */
export const learnWhose = async (how: 'write' | 'judge'): Promise<void> => {
  const all = await choices()
  if (how === 'judge') judge(all)
  else writeFileSync(target, asSource(learnedWhose(all)))
}
