import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Trace } from '../../../src/extraction/extract.ts'
import { ownedAndDated } from '../../../src/extraction/complete.ts'
import { type Proposal, propose } from '../../../src/extraction/proposal.ts'
import { isWeighed, wordedProposal, wordedSentence } from '../../../src/extraction/weigh.ts'
import {
  type HearSign,
  signsInWords,
  signsOfDayAndOwner,
  signsOfVerdict,
  type Worded,
} from '../../../src/extraction/weighing/signs.ts'
import { isOverruled, isTickedBy } from '../../../src/extraction/weighing/ticked.ts'
import { signsOfStanding } from '../../../src/extraction/weighing/standing.ts'
import { isSameWords } from '../../support/corpus.ts'
import { descend } from './descend.ts'
import { asMap } from './as-map.ts'
import { learnWhose } from './learn-whose.ts'
import { handOf, isUnseen, readByRules, ROUNDS, written } from './written.ts'

/**
 * Learns how much each sign of a sentence's wording speaks for or against its being a commitment, from invented minutes
 * and what a careful colleague would log from each: logistic regression, drawn towards 0. Run by hand after the reader
 * has changed much: `node tests/extraction/weighing/learn.ts`. `--judge` instead says how well each set of the minutes
 * is read with weights that others taught.
 */

/** A sentence's signs, whether it is a commitment, and what the rules say of it. */
export type Lesson = {
  readonly set: string
  /** Each with how much of its weight counts. */
  readonly signs: ReadonlyMap<string, number>
  readonly isCommitment: boolean
  readonly worded: Worded
  /** Marked, or of several sentences: the weights have no say. */
  readonly isWeighed: boolean
  /** What a rule said against it. */
  readonly doubt: Proposal['inDoubt']
  /** The core commitments that it holds. */
  readonly core: readonly string[]
}

const target = new URL('../../../src/extraction/weighing/weights.ts', import.meta.url)

/** Every sentence of a text with its words as they are weighed; a proposal stands for its sentences. */
const sentencesOf = (
  trace: Trace,
): readonly (Pick<Lesson, 'worded' | 'isWeighed' | 'doubt'> & { readonly words: string })[] => {
  const { scene, byRules } = trace
  return [
    ...byRules.proposals.map((proposal) => ({
      words: proposal.quote,
      worded: wordedProposal(proposal, scene),
      isWeighed: isWeighed(proposal),
      doubt: proposal.inDoubt,
    })),
    ...scene.sentences.flatMap((sentence) => {
      const verdict = byRules.verdicts[sentence.index]
      if (verdict === undefined || verdict.proposal !== null || verdict.refusal?.isDone === true) return []
      const { owner = null } = ownedAndDated(
        propose(sentence, { kind: 'undertaking', confidence: 'likely', reason: '' }),
        scene,
      )
      const worded = { ...wordedSentence(sentence, verdict, scene), owner }
      return [{ words: sentence.text, worded, isWeighed: true, doubt: undefined }]
    }),
  ]
}

/** Marks a lesson whose rules were written for it, so that its share of commitments teaches nothing of others'. */
const SEEN = 'seen before'

const signsOf = (worded: Worded, set: string): ReadonlyMap<string, number> => {
  const signs = new Map<string, number>()
  const add: HearSign = (sign, share) => {
    signs.set(sign, share)
  }
  signsInWords(worded, add)
  signsOfStanding(worded.standing, add)
  signsOfDayAndOwner(worded, add)
  if (isUnseen(set)) signsOfVerdict(worded, add)
  else signs.set(SEEN, 1)
  return signs
}

const lessons = async (): Promise<Lesson[]> => {
  const all: Lesson[] = []
  for (const { set, file, finds } of written()) {
    const trace = await readByRules(file)
    if (trace === null) continue
    for (const one of sentencesOf(trace)) {
      const found = finds.filter(({ quote, also = [] }) =>
        [quote, ...also].some((words) => isSameWords(one.words, words)),
      )
      all.push({
        set,
        signs: signsOf(one.worded, set),
        isCommitment: found.length > 0,
        worded: one.worded,
        isWeighed: one.isWeighed,
        doubt: one.doubt,
        core: found.flatMap(({ tier, quote }) => (tier === 'core' ? [`${file.pathname} ${quote}`] : [])),
      })
    }
  }
  return all
}

export type Weights = { readonly bias: number; readonly weights: Readonly<Record<string, number>> }

/** Fewer sightings teach nothing. */
const FEWEST = 5
const TOWARDS_ZERO = 4
/** Less weighs nothing. */
const LEAST = 0.07

/** The weights, as logarithms of odds to two places, of all signs that weigh anything. */
export const learned = (taught: readonly Lesson[]): Weights => {
  const all = taught.filter((one) => one.isWeighed)
  const seen = new Map<string, number>()
  for (const { signs } of all) for (const sign of signs.keys()) seen.set(sign, (seen.get(sign) ?? 0) + 1)
  const names = [...seen].flatMap(([sign, times]) => (times >= FEWEST ? [sign] : [])).toSorted()
  const places = new Map(names.map((sign, at) => [sign, at]))
  const rows = all.map(({ signs, isCommitment }) => {
    const known = [...signs].flatMap(([sign, share]) => {
      const place = places.get(sign)
      return place === undefined ? [] : [{ place, share }]
    })
    return {
      places: Int32Array.from([names.length, ...known.map(({ place }) => place)]),
      shares: Float32Array.from([1, ...known.map(({ share }) => share)]),
      isCommitment,
    }
  })
  const weights = descend(rows, names.length + 1, TOWARDS_ZERO)
  const rounded = (weight = 0): number => Math.round(weight * 100) / 100
  return {
    bias: rounded(weights[names.length]),
    weights: Object.fromEntries(
      names.flatMap((sign, at) =>
        sign === SEEN || Math.abs(weights[at] ?? 0) < LEAST ? [] : [[sign, rounded(weights[at])]],
      ),
    ),
  }
}

const oddsOf = ({ signs }: Lesson, { bias, weights }: Weights): number =>
  [...signs].reduce((sum, [sign, share]) => sum + share * (weights[sign] ?? 0), bias)

/** How many of the core commitments are ticked, and how many of what is ticked are commitments, in a line. */
const sharesOf = (all: readonly Lesson[], core: number, isTicked: (one: Lesson) => boolean): string => {
  const ticked = all.filter(isTicked)
  const found = new Set(ticked.flatMap((one) => one.core)).size
  const right = ticked.filter(({ isCommitment }) => isCommitment).length
  const share = (part: number, whole: number): string => ((100 * part) / whole).toFixed(1)
  return `${share(found, core)} of core commitments ticked, ${share(right, ticked.length)} of ${ticked.length} ticks are commitments`
}

const judge = (all: readonly Lesson[]): void => {
  const unseen = all.filter(({ set }) => isUnseen(set))
  const hands = [...new Set(unseen.map(({ set }) => handOf(set)))]
  const odds = new Map<Lesson, number>()
  for (let round = 0; round < ROUNDS; round += 1) {
    const judged = new Set(hands.filter((_, at) => at % ROUNDS === round))
    const weights = learned(all.filter(({ set }) => !isUnseen(set) || !judged.has(handOf(set))))
    for (const one of unseen) if (judged.has(handOf(one.set))) odds.set(one, oddsOf(one, weights))
  }
  const setsFrom = (first: number, last: number): readonly string[] =>
    [...new Set(unseen.map(({ set }) => set))].filter((set) => Number(set) >= first && Number(set) <= last)
  const report = (name: string, sets: readonly string[]): void => {
    const mine = unseen.filter(({ set }) => sets.includes(set))
    const core = written()
      .filter(({ set }) => sets.includes(set))
      .flatMap(({ finds }) => finds.filter(({ tier }) => tier === 'core')).length
    const byRules = ({ worded }: Lesson): boolean => worded.verdict === 'likely'
    console.log(`${name}, by rules alone: ${sharesOf(mine, core, byRules)}`)
    const weighed = (one: Lesson): boolean => {
      const mine = odds.get(one) ?? 0
      return one.isWeighed ? isTickedBy(one.worded, mine) && isOverruled(one.doubt, mine) : byRules(one)
    }
    console.log(`${name}, weighed: ${sharesOf(mine, core, weighed)}`)
  }
  report('sets 18 to 20', ['18', '19', '20'])
  report('sets 22 to 42', setsFrom(22, 42))
  report('sets 43 to 63', setsFrom(43, 63))
  report('sets 64 to 75, mostly discussion', setsFrom(64, 75))
  report('sets 76 to 87', setsFrom(76, 87))
}

const asSource = ({
  bias,
  weights,
}: Weights): string => `/** Learned by \`tests/extraction/weighing/learn.ts\`: logarithms of odds. */

/** What speaks for any sentence, before its wording is weighed. */
export const BIAS = ${bias}

/** What each sign of a sentence's wording adds. */
export const WEIGHTS: ReadonlyMap<string, number> = ${asMap(weights)}
`

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const how = process.argv.includes('--judge') ? 'judge' : 'write'
  const all = await lessons()
  if (how === 'judge') judge(all)
  else writeFileSync(target, asSource(learned(all)))
  await learnWhose(how)
}
