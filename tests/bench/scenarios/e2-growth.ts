import { readCommitments } from '../../../src/extraction/read-commitments.ts'
import { readText } from '../../../src/minutes/plain-text/read-text.ts'
import { minutesText } from '../minutes-text.ts'
import { type Scenario, timesTheCost } from '../scenario.ts'

type State = { readonly once: string; readonly eight: string; found: { once: number; eight: number } }

const candidatesIn = (text: string): number =>
  readCommitments(readText(text, { fileName: 'minutes.txt', sha256: '' })).candidates.length

/** The anchor is the product itself on an eighth of the text: what is asked is how the time grows. */
export const growth: Scenario<State> = {
  id: 'E2',
  what: 'minutes eight times as long / once, one document each',
  clock: 'cpu',
  figure: timesTheCost,
  goal: { must: 10, aim: 8.5, better: 'lower' },
  warmups: 2,
  setup: (size) => {
    const tellings = size === 'smoke' ? 1 : 2
    return {
      once: minutesText(tellings),
      eight: minutesText(tellings * 8),
      found: { once: 0, eight: 0 },
    }
  },
  anchor: (state) => {
    state.found.once = candidatesIn(state.once)
  },
  product: (state) => {
    state.found.eight = candidatesIn(state.eight)
  },
  check: ({ found }) =>
    // Other endings make other words, and now and then another verdict: nearly eight times as many will do.
    found.once > 0 && found.eight > found.once * 7 && found.eight < found.once * 9
      ? []
      : [`${found.eight} candidates were found in the long text and ${found.once} in the short one.`],
}
