import type { Block } from '../minutes/document.ts'
import type { Dropped } from './candidate.ts'
import { cueReader, dayAhead } from './cues.ts'
import { wordsOfThePast } from './due-rules/mood.ts'
import { NO_DATE, type Refusal, type Scene } from './proposal.ts'
import type { Verdict, Verdicts } from './recognise.ts'
import { type Sentence, shortLines } from './sentences/sentences.ts'

/** What a reader could take for a commitment and no proposal holds, each with the reason. */
export const whyLeftOut = (
  scene: Scene,
  verdicts: Verdicts,
  unreadRows: readonly Block[],
): readonly Dropped[] => {
  const hasCue = cueReader(scene)
  const sentences = scene.sentences.flatMap((sentence): Dropped[] => {
    const verdict = verdicts[sentence.index]
    if ((verdict !== undefined && verdict.proposal !== null) || !hasCue(sentence)) return []
    const { refused } = reasonAgainst(sentence, verdict, scene)
    return [{ quote: sentence.text, place: sentence.place, reason: refused }]
  })
  // Like a heading, a cell that only gives a day asks nothing of anybody.
  const cells = unreadRows.flatMap((row) =>
    shortLines(row)
      .filter((line) => hasCue({ text: line, heading: line }))
      .map((line): Dropped => ({ quote: line, place: row.place, reason: IN_A_CELL.refused })),
  )
  return [...sentences, ...cells]
}

/** The first reason why a sentence was not proposed, and the words that show it. A heading has no verdict. */
export const reasonAgainst = (sentence: Sentence, verdict: Verdict | undefined, scene: Scene): Refusal => {
  if (verdict === undefined) return HEADING
  if (verdict.refusal !== null) return verdict.refusal
  const { nearMisses } = verdict
  const words = sentence.text.slice(0, 1000)
  const shown = nearMisses.find(({ against }) => against !== NO_DATE)
  if (shown !== undefined) return { refused: shown.against, words: shown.words }
  const past = wordsOfThePast(words)
  if (past !== null) return { refused: 'It speaks of what was done or said before.', words: past }
  const day = dayAhead(words, scene)
  if (day !== null) return { refused: day.because ?? ONLY_A_DATE, words: day.phrase }
  if (nearMisses.length === 0) return NOTHING_TO_DO
  const other = scene.datesIn(words).unbound.find(({ lastOn }) => lastOn !== null && lastOn > scene.meetingOn)
  return other === undefined ? { refused: NO_DATE } : { refused: other.because, words: other.phrase }
}

/** What stands in a short cell of a table that is no list of actions. */
export const IN_A_CELL: Refusal = {
  refused: 'It stands in a short cell of a table; such cells are read only for owners and dates.',
}
const HEADING: Refusal = { refused: 'It is a heading.' }
const NOTHING_TO_DO: Refusal = { refused: 'Nothing in it says that somebody is to do something.' }
const ONLY_A_DATE = 'It gives a date, but nothing in it says that somebody is to do something by then.'
