/** One sentence: the places of its signs, how much of each one's weight counts, and whether it is a commitment. */
export type Row = {
  readonly places: Int32Array
  readonly shares: Float32Array
  readonly isCommitment: boolean
}

/** How much is lost with some weights, and how much more with a little more of each. */
export type At = { readonly loss: number; readonly slope: Float64Array }
type Step = { readonly by: Float64Array; readonly turn: Float64Array }

/**
 * The weights of a logistic regression for which the rows are likeliest, the last one free and the others drawn towards
 * 0.
 */
export const descend = (rows: readonly Row[], size: number, towardsZero: number): Float64Array =>
  lowest((weights) => lossAt(weights, rows, towardsZero), size)

/**
 * The weights, from all 0, at which a loss is lowest. Limited-memory BFGS (Nocedal and Wright, Numerical Optimization,
 * algorithm 7.5) with backtracking.
 */
export const lowest = (lossOf: (weights: Float64Array) => At, size: number): Float64Array => {
  let weights: Float64Array = new Float64Array(size)
  let here = lossOf(weights)
  const steps: Step[] = []
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const direction = wayDown(here.slope, steps)
    const steepness = dot(here.slope, direction)
    let stride = steps.length === 0 ? 1 / here.slope.reduce((sum, one) => sum + Math.abs(one), 0) : 1
    let next: Float64Array = added(weights, direction, stride)
    let there = lossOf(next)
    while (there.loss > here.loss + 1e-4 * stride * steepness && stride > 1e-10) {
      stride /= 2
      next = added(weights, direction, stride)
      there = lossOf(next)
    }
    const step = { by: added(next, weights, -1), turn: added(there.slope, here.slope, -1) }
    if (dot(step.by, step.turn) > 1e-12) steps.push(step)
    if (steps.length > REMEMBERED) steps.shift()
    const gained = here.loss - there.loss
    weights = next
    here = there
    if (gained < 1e-7 * Math.max(1, here.loss)) break
  }
  return weights
}

const MOST_ROUNDS = 200
const REMEMBERED = 10

const lossAt = (weights: Float64Array, rows: readonly Row[], towardsZero: number): At => {
  const free = weights.length - 1
  const slope = weights.map((weight, at) => (at === free ? 0 : towardsZero * weight))
  let loss = 0
  weights.forEach((weight, at) => {
    if (at !== free) loss += (towardsZero / 2) * weight * weight
  })
  for (const { places, shares, isCommitment } of rows) {
    let odds = 0
    places.forEach((place, at) => {
      odds += (shares[at] ?? 0) * (weights[place] ?? 0)
    })
    const off = 1 / (1 + Math.exp(-odds)) - Number(isCommitment)
    loss += Math.log1p(Math.exp(-Math.abs(odds))) + Math.max(odds, 0) - (isCommitment ? odds : 0)
    places.forEach((place, at) => {
      slope[place] = (slope[place] ?? 0) + (shares[at] ?? 0) * off
    })
  }
  return { loss, slope }
}

/** The slope, turned by what the last steps told of its bends. */
const wayDown = (slope: Float64Array, steps: readonly Step[]): Float64Array => {
  let way: Float64Array = slope.map((one) => -one)
  const shares: number[] = []
  for (const { by, turn } of steps.toReversed()) {
    const share = dot(by, way) / dot(by, turn)
    shares.unshift(share)
    way = added(way, turn, -share)
  }
  const last = steps.at(-1)
  if (last !== undefined) {
    const scale = dot(last.by, last.turn) / dot(last.turn, last.turn)
    way = way.map((one) => one * scale)
  }
  steps.forEach(({ by, turn }, at) => {
    way = added(way, by, (shares[at] ?? 0) - dot(turn, way) / dot(by, turn))
  })
  return way
}

const dot = (a: Float64Array, b: Float64Array): number => {
  let sum = 0
  for (let at = 0; at < a.length; at += 1) sum += (a[at] ?? 0) * (b[at] ?? 0)
  return sum
}

const added = (to: Float64Array, what: Float64Array, times: number): Float64Array =>
  to.map((one, at) => one + times * (what[at] ?? 0))
