import { plainDate } from '../../../src/calendar/plain-date.ts'
import { readCommitments } from '../../../src/extraction/read-commitments.ts'
import { readText } from '../../../src/minutes/plain-text/read-text.ts'
import { cpuClock } from '../cpu-clock.ts'
import { HOSTILE_LENGTH, hostileLines } from '../hostile-lines.ts'
import { minutesText } from '../minutes-text.ts'
import { type Scenario, timesTheCost } from '../scenario.ts'

type State = {
  readonly ordinary: readonly string[]
  readonly hostile: readonly (readonly [kind: string, line: string])[]
  candidates: number
  worst: { kind: string; cost: number; ordinary: number }
}

const MEETING = plainDate('2024-05-14')

const candidatesIn = (text: string): number =>
  readCommitments(readText(text, { fileName: 'minutes.txt', sha256: '' }), { meetingOn: MEETING }).candidates
    .length

/** The quicker of two readings: what else the machine does only ever adds to one. */
const costOf = (text: string): number =>
  Math.min(
    ...[1, 2].map(() => {
      const spent = cpuClock()
      candidatesIn(text)
      return spent()
    }),
  )

const middleOf = (costs: readonly number[]): number =>
  costs.toSorted((a, b) => a - b)[Math.floor(costs.length / 2)] ?? Number.NaN

/** The anchor is the product itself on as many characters of ordinary minutes. */
export const hostile: Scenario<State> = {
  id: 'E3',
  what: `worst hostile line / minutes, ${HOSTILE_LENGTH.toLocaleString('en-GB')} characters each`,
  clock: 'cpu',
  figure: timesTheCost,
  goal: { must: 20, aim: 5, better: 'lower' },
  warmups: 2,
  setup: () => {
    const text = minutesText(2)
    return {
      ordinary: Array.from({ length: 7 }, (_, part) =>
        text.slice(part * HOSTILE_LENGTH, (part + 1) * HOSTILE_LENGTH),
      ),
      hostile: hostileLines(),
      candidates: candidatesIn(text.slice(0, HOSTILE_LENGTH)),
      worst: { kind: '', cost: 0, ordinary: 0 },
    }
  },
  anchor: (state) => {
    const cost = middleOf(state.ordinary.map(costOf))
    state.worst.ordinary = cost
    return cost
  },
  product: (state) => {
    const costs = state.hostile.map(([kind, line]) => ({ kind, cost: costOf(line) }))
    const [worst] = costs.toSorted((a, b) => b.cost - a.cost)
    Object.assign(state.worst, worst)
    return state.worst.cost
  },
  check: ({ ordinary, hostile: lines, candidates }) => [
    ...(lines.length >= 25 ? [] : ['There are too few kinds of hostile lines.']),
    ...([...ordinary, ...lines.map(([, line]) => line)].every((text) => text.length === HOSTILE_LENGTH)
      ? []
      : ['The lines are not all of one length.']),
    ...(candidates > 0 ? [] : ['Nothing was found in ordinary minutes.']),
  ],
  notes: ({ hostile: lines, worst }) => [
    `The worst of ${lines.length} kinds was ${worst.kind}: ${(worst.cost / worst.ordinary).toFixed(1)} times ordinary minutes.`,
  ],
}
