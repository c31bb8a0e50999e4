import type { PlainDate } from '../calendar/plain-date.ts'
import {
  always,
  type Ladder,
  type LadderHistory,
  type LadderInForce,
  type LadderName,
  usualLadders,
} from './ladder.ts'

/** A choice of ladder, by the office for all or by a person for one commitment. */
export type LadderChange = {
  readonly id: string
  readonly name: LadderName
  /** Null for the office's choice for all. */
  readonly commitmentId: string | null
  /** Null when the usual one applies again: the program's for the office, the office's for a commitment. */
  readonly ladder: Ladder | null
  readonly reason: string
  readonly setOn: PlainDate
  readonly setAt: string
  readonly setBy: string
}

/** Which ladder applies to what, and which did before. */
export type LadderBook = {
  /**
   * The ladders of one commitment since `begunAt`, the instant (or day) from which there was something to tell.
   * What was chosen earlier counts as if it had always been so.
   */
  historyOf(name: LadderName, commitmentId: string, begunAt: string): LadderHistory
  /** All ladders that may apply to anything. */
  readonly all: readonly Ladder[]
}

const none: readonly never[] = []

const asUsual = Object.fromEntries(
  Object.entries(usualLadders).map(([name, ladder]) => [name, always(ladder)]),
) as Readonly<Record<LadderName, LadderHistory>>

/** `changes` in the order in which they were made. */
export const ladderBook = (changes: readonly LadderChange[]): LadderBook => {
  const ofOffice = Map.groupBy(
    changes.filter(({ commitmentId }) => commitmentId === null),
    ({ name }) => name,
  )
  const ofCommitments = Map.groupBy(
    changes.filter(({ commitmentId }) => commitmentId !== null),
    ({ commitmentId, name }) => `${name}/${commitmentId}`,
  )
  return {
    historyOf: (name, commitmentId, begunAt) => {
      const office = ofOffice.get(name) ?? none
      const own = ofCommitments.size === 0 ? none : (ofCommitments.get(`${name}/${commitmentId}`) ?? none)
      if (office.length === 0 && own.length === 0) return asUsual[name]
      return historyOf(usualLadders[name], office, own, begunAt)
    },
    all: [...Object.values(usualLadders), ...changes.flatMap(({ ladder }) => ladder ?? [])],
  }
}

/** The office's present choice for all. */
export const officeLadder = (changes: readonly LadderChange[], name: LadderName): Ladder =>
  lastChange(changes, name, null)?.ladder ?? usualLadders[name]

/** The present choice, and who made it when; undefined when nobody ever has. */
export const lastChange = (
  changes: readonly LadderChange[],
  name: LadderName,
  commitmentId: string | null,
): LadderChange | undefined =>
  changes.findLast((change) => change.name === name && change.commitmentId === commitmentId)

const historyOf = (
  usual: Ladder,
  office: readonly LadderChange[],
  own: readonly LadderChange[],
  begunAt: string,
): LadderHistory => {
  let forAll = usual
  let forOne: Ladder | null = null
  const history: LadderInForce[] = [{ ladder: usual, since: null }]
  for (const change of [...office, ...own].toSorted((a, b) => (a.setAt < b.setAt ? -1 : 1))) {
    if (change.commitmentId === null) forAll = change.ladder ?? usual
    else forOne = change.ladder
    const ladder: Ladder = forOne ?? forAll
    const last = history.at(-1)
    if (last?.ladder === ladder) continue
    if (change.setAt <= begunAt) history.splice(0, history.length, { ladder, since: null })
    // Of two choices on one day the second counts.
    else if (last?.since === change.setOn) history.splice(-1, 1, { ladder, since: change.setOn })
    else history.push({ ladder, since: change.setOn })
  }
  return history
}
