import type { OfficeCalendar } from '../calendar/working-days.ts'
import { CodedError } from '../errors.ts'
import type { MinutesDocument, Place } from '../minutes/document.ts'
import { containsQuote, quoteFinder } from '../minutes/quoting/quote.ts'
import type { ReadingStep } from '../minutes/reading-step.ts'
import { isAsideIn } from './owners/action-column.ts'
import { readActionTables, type TableReading } from './tables/action-tables.ts'
import type { Candidate, Dropped } from './candidate.ts'
import { readMeasure } from './measures/measures.ts'
import { mergeRepeats } from './restated/merge.ts'
import type { Proposal, Scene } from './proposal.ts'
import { recognise, type Tell, type Verdicts } from './recognise.ts'
import { withOnlyTimeSaid } from './due-days/only-time-said.ts'
import { readSentences } from './sentences/sentences.ts'
import { forgetWords } from './patterns/sieve.ts'
import { type DatedHeader, surroundings } from './surroundings.ts'
import { unbrokenQuote } from './unbroken-quote.ts'
import { whyLeftOut } from './why-left-out.ts'
import { weigh } from './weigh.ts'
import { withOwnerByWording } from './weighing/whose.ts'
import { completed } from './complete.ts'

/** All that was decided on the way, for people who ask about a sentence. */
export type Trace = {
  readonly scene: Scene
  readonly verdicts: Verdicts
  readonly tables: TableReading
  readonly outcomes: readonly Outcome[]
  /** What the rules found, before it was weighed. */
  readonly byRules: { readonly proposals: readonly Proposal[]; readonly verdicts: Verdicts }
  /** The same once it was weighed, with the owners that the rules found. */
  readonly weighed: readonly Proposal[]
}

/**
 * What became of a proposal: the position of the candidate that it is or, when it repeats another, that says the
 * same. Null when its words do not stand in the document.
 */
export type Outcome = {
  readonly proposal: Proposal
  readonly candidate: number | null
  readonly isRepeat: boolean
}

/**
 * Proposes the commitments of a set of minutes. A candidate's quote always stands in the document word for
 * word; what a reader could take for a commitment and is none is in `dropped` with a reason. `onStep` hears how
 * far it has come.
 * @throws CodedError `invalid` when there are more than a person can check.
 */
export const extract = (
  document: MinutesDocument,
  header: DatedHeader,
  {
    onStep = () => {},
    calendar,
  }: { readonly onStep?: (step: ReadingStep) => void; readonly calendar?: OfficeCalendar } = {},
): { candidates: readonly Candidate[]; dropped: readonly Dropped[]; trace: Trace } => {
  // Before the first sentence, a long document takes a while as well.
  const begun = (): void => onStep({ at: 'search', done: 0, of: 1 })
  const around = surroundings(document, header, calendar)
  begun()
  const tables = readActionTables(document.blocks, around)
  begun()
  const scene: Scene = {
    ...around,
    sentences: readSentences(document.blocks, tables.used, isAsideIn(document.blocks, around.cast)),
  }
  // Each sentence is looked at twice, and in a long document that takes a while.
  const of = scene.sentences.length * 2
  const tell: Tell = (done) => {
    if (done > 0 && done % TOLD_EVERY === 0) onStep({ at: 'search', done, of })
  }
  const prose = recognise(scene, tell)
  const proposed = [...tables.proposals, ...prose.proposals]
  // Owners and dates come before merging, which keeps the fuller of two.
  const complete = proposed.flatMap((proposal, index) => {
    if (index % TOLD_EVERY === 0) onStep({ at: 'search', done: of, of })
    return completed(proposal, scene)
  })
  const { proposals, verdicts } = weigh(complete, prose.verdicts, scene)
  const timed = proposals.map((proposal) => withOwnerByWording(withOnlyTimeSaid(proposal, scene), scene))
  const { kept, repeats } = mergeRepeats(inReadingOrder(timed))
  if (kept.length > MOST_CANDIDATES)
    throw new CodedError(
      'invalid',
      `${document.fileName} holds more than ${MOST_CANDIDATES.toLocaleString('en-GB')} sentences that read like promises: too many for one review. Split it, then try again.`,
    )
  const stands = quoteFinder(document.text)
  const found = kept.filter(({ quote, place }) => standsInItsBlock(quote, place, document) || stands(quote))
  const positions = new Map<Proposal | undefined, number>(found.map((proposal, at) => [proposal, at]))
  const positionOf = (proposal: Proposal | undefined): number | null => positions.get(proposal) ?? null
  const outcomes: readonly Outcome[] = [
    ...kept.map((proposal) => ({ proposal, candidate: positionOf(proposal), isRepeat: false })),
    ...repeats.map(({ proposal, of }) => ({ proposal, candidate: positionOf(kept[of]), isRepeat: true })),
  ]
  const candidates = found.map((proposal) => candidateOf(proposal, document))
  const leftOut = whyLeftOut(scene, verdicts, shortRows(document, tables))
  forgetWords()
  return {
    candidates,
    dropped: [...tables.dropped, ...outcomes.flatMap(withoutCandidate), ...leftOut].toSorted(
      (a, b) => a.place.paragraph - b.place.paragraph,
    ),
    trace: {
      scene,
      verdicts,
      tables,
      outcomes,
      byRules: { proposals: complete, verdicts: prose.verdicts },
      weighed: proposals,
    },
  }
}

/** Nearly every quote does, and the words of a long document are searched for the others only. */
const standsInItsBlock = (quote: string, place: Place, { blocks }: MinutesDocument): boolean => {
  const block = blocks[place.paragraph - 1]
  return block !== undefined && block.kind !== 'row' && containsQuote(block.text, quote)
}

const TOLD_EVERY = 100

/** A person has to check every one. */
const MOST_CANDIDATES = 5_000

/** Rows of tables that are no lists of actions. */
const shortRows = (
  { blocks }: MinutesDocument,
  { proposals, used }: TableReading,
): MinutesDocument['blocks'] => {
  const read = new Set(proposals.map(({ place }) => place.paragraph))
  return blocks.filter(
    (block) => block.kind === 'row' && !used.has(block) && !read.has(block.place.paragraph),
  )
}

const inReadingOrder = (proposals: readonly Proposal[]): Proposal[] =>
  proposals.toSorted(
    (a, b) =>
      a.place.paragraph - b.place.paragraph || (a.sentences[0]?.index ?? 0) - (b.sentences[0]?.index ?? 0),
  )

const withoutCandidate = ({ proposal: { quote, place }, candidate, isRepeat }: Outcome): Dropped[] => {
  if (isRepeat) return [{ quote, place, reason: 'The same commitment is proposed from other words.' }]
  return candidate === null
    ? [{ quote, place, reason: 'Its words do not stand unbroken in the minutes.' }]
    : []
}

const candidateOf = (
  { quote: words, place, kind, owner, due, actionNumber, confidence, reason }: Proposal,
  { blocks }: MinutesDocument,
): Candidate => {
  const { quote, whole } = unbrokenQuote(words, blocks[place.paragraph - 1])
  return {
    quote,
    place,
    kind,
    owner: owner ?? null,
    due: due ?? null,
    measure: readMeasure(words),
    ...(actionNumber === undefined ? {} : { actionNumber }),
    confidence,
    reason: whole === '' ? reason : `${reason} A break parts its words, which are “${whole}”.`,
  }
}
