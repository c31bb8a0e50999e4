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
 * Measured on two busy processors: a PDF of 387 full pages (1.8 million letters) takes 10 seconds of processor time,
 * and its longest silence is 2 seconds; 5 in one of 397 pages of tables. 192 MB do for both; with 128 MB a PDF takes
 * three times as long.
 */
export const readingLimits: ReadingLimits = { heapMb: 256, silenceMs: 10_000, overallMs: 120_000 }
