import type { MinutesDocument } from '../minutes/document.ts'
import { readMinutes } from '../minutes/read-minutes.ts'
import type { ReadingStep } from '../minutes/reading-step.ts'
import type { Reading } from './candidate.ts'
import type { CommitmentOptions } from './read-commitments.ts'
import { readMeetings } from './read-meetings.ts'
import { readerVersion } from './reader-version.ts'

/** A file of minutes, what stands in it, and what was read out of it. */
export type ReadMinutes = {
  readonly document: MinutesDocument
  /** The file as it came in. */
  readonly contents: Uint8Array
  /** One for each meeting in the file, in order of appearance; never empty. */
  readonly readings: readonly Reading[]
  /** Which reader read it. */
  readonly readerVersion: string
}

export type ReadingOptions = CommitmentOptions & {
  /** Hears how far the reading has come. */
  readonly onStep?: (step: ReadingStep) => void
}

/**
 * From a file's bytes to proposals, whatever the format.
 * @throws CodedError invalid, with a sentence that says what to do, when the file cannot be read or names no day.
 */
export const readMinutesFile = async (
  fileName: string,
  contents: Uint8Array,
  options: ReadingOptions = {},
): Promise<ReadMinutes> => {
  const document = await readMinutes(fileName, contents, options)
  options.onStep?.({ at: 'search', done: 0, of: 1 })
  const { readings, notes } = readMeetings(document, options)
  return {
    document: { ...document, notes: [...document.notes, ...notes] },
    contents,
    readings,
    readerVersion: readerVersion(),
  }
}
