import { readCommitments } from '../../../src/extraction/read-commitments.ts'
import { readText } from '../../../src/minutes/plain-text/read-text.ts'
import { type ChronoRun, chronoSentences, inkOf } from '../anchors/chrono-sentences.ts'
import { minutesText } from '../minutes-text.ts'
import { type Scenario, shareOfTheRate } from '../scenario.ts'

type State = {
  readonly text: string
  readonly candidates: number
  chrono: ChronoRun
  product: { readonly characters: number; readonly candidates: number }
}

const read = (text: string): State['product'] => {
  const document = readText(text, { fileName: 'minutes.txt', sha256: '' })
  const { candidates } = readCommitments(document)
  return { characters: inkOf(document.text), candidates: candidates.length }
}

export const reading: Scenario<State> = {
  id: 'E1',
  what: 'minutes read / chrono-node alone, bytes a second',
  clock: 'cpu',
  figure: shareOfTheRate,
  goal: { must: 0.5, aim: 1, better: 'higher' },
  // Node makes machine code of what it has seen often, and the product has more to make it of.
  warmups: 12,
  setup: (size) => {
    const text = minutesText(size === 'smoke' ? 1 : 2)
    const product = read(text)
    return { text, candidates: product.candidates, chrono: { characters: 0, hits: 0 }, product }
  },
  anchor: (state) => {
    state.chrono = chronoSentences(state.text)
  },
  product: (state) => {
    state.product = read(state.text)
  },
  check: ({ text, candidates, chrono, product }) => {
    const ink = inkOf(text)
    return [
      ...(chrono.characters === ink ? [] : [`chrono-node saw ${chrono.characters} of ${ink} characters.`]),
      // Bars of tables and marks of lists are no words.
      ...(product.characters > ink * 0.97 && product.characters <= ink
        ? []
        : [`The product kept ${product.characters} of ${ink} characters.`]),
      ...(chrono.hits > 0 ? [] : ['chrono-node found no date.']),
      ...(product.candidates === candidates && candidates > 0
        ? []
        : [`The product found ${product.candidates} candidates, and ${candidates} before.`]),
    ]
  },
}
