/** What a reading may take before it is stopped. */
export type ReadingLimits = {
  /** JavaScript's own memory, in megabytes. */
  readonly heapMb: number
  /** Milliseconds without any progress, once the process has begun to read. */
  readonly silenceMs: number
  /** Milliseconds from beginning to end. */
  readonly overallMs: number
}

/**
 * Measured on a small machine: a PDF of 387 full pages (1.8 million letters) is read in 6 seconds with 192 MB, its
 * longest silence is the 3 seconds of the search. With 128 MB it takes three times as long.
 */
export const readingLimits: ReadingLimits = { heapMb: 256, silenceMs: 10_000, overallMs: 120_000 }
