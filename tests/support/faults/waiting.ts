import { setTimeout as pause } from 'node:timers/promises'

/**
 * Looks again and again until the condition holds; never longer than `seconds`.
 * @throws Error that names what did not happen.
 */
export const until = async (
  what: string,
  holds: () => boolean | Promise<boolean>,
  seconds = 60,
): Promise<void> => {
  const deadline = performance.now() + seconds * 1000
  while (!(await holds())) {
    if (performance.now() > deadline) throw new Error(`Within ${seconds} seconds it did not happen: ${what}`)
    await pause(20)
  }
}

/** Milliseconds that the work took, with what it gave. */
export const timed = async <T>(
  work: () => Promise<T>,
): Promise<{ readonly ms: number; readonly gave: T }> => {
  const before = performance.now()
  const gave = await work()
  return { ms: performance.now() - before, gave }
}

/** The value below which 95 of 100 lie. */
export const p95 = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.max(0, Math.ceil(values.length * 0.95) - 1)] ?? 0
