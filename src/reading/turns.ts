import { CodedError } from '../errors.ts'

/** Work that runs now, or waits for its turn. */
export type Turn<T> = {
  readonly done: Promise<T>
  /** How many wait in front of it; null once it is, or was, its turn. */
  before(): number | null
  /** Waits no longer: `done` is refused for this reason. Does nothing once it is its turn. */
  leave(reason: Error): void
}

/** Lets `atOnce` pieces of work run at a time, and `waiting` more wait in the order they came. */
export const makeTurns = ({ atOnce, waiting }: { readonly atOnce: number; readonly waiting: number }) => {
  const queue: PromiseWithResolvers<void>[] = []
  let running = 0

  const inTurn = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work()
    } finally {
      // The next takes over this one's seat, so nobody who comes just now can slip in between.
      const next = queue.shift()
      if (next === undefined) running -= 1
      else next.resolve()
    }
  }

  return {
    /** @throws CodedError conflict, when too many wait already. */
    take: <T>(work: () => Promise<T>): Turn<T> => {
      if (running < atOnce) {
        running += 1
        return { done: inTurn(work), before: () => null, leave: () => {} }
      }
      if (queue.length >= waiting)
        throw new CodedError(
          'conflict',
          `${running + queue.length} files are being read already. Nothing was kept of this one: put it in again in a minute.`,
        )
      const turn = Promise.withResolvers<void>()
      queue.push(turn)
      const place = (): number => queue.indexOf(turn)
      return {
        done: turn.promise.then(() => inTurn(work)),
        before: () => (place() < 0 ? null : place()),
        leave: (reason) => {
          if (place() < 0) return
          queue.splice(place(), 1)
          turn.reject(reason)
        },
      }
    },
  }
}
