import type { ReadingOptions, ReadMinutes } from '../extraction/read-minutes-file.ts'
import { type ReadingStep, stepWords } from '../minutes/reading-step.ts'
import type { Input, Io, Progress } from './io.ts'

/**
 * Reads a file of minutes and shows how far that has come when there is something to wait
 * for. @throws CodedError invalid, with the sentence that says what is wrong with the file.
 */
export const readWatched = async (
  io: Io,
  { fileName, contents }: Input,
  given: Omit<ReadingOptions, 'onStep'>,
  shown: Progress,
): Promise<ReadMinutes> => {
  let long = false
  let said = ''
  return await io.readMinutes(fileName, contents, {
    ...given,
    onStep: (step) => {
      long ||= isLong(step)
      const words = `${fileName}: ${stepWords(step)}`
      if (!long || words === said || !isWorthALine(step, io)) return
      shown.step(words)
      said = words
    },
  })
}

/** More than about a second's worth of pages. */
const isLong = (step: ReadingStep): boolean => step.at === 'page' && step.of > 50

/** A terminal's line is written over; in a log, every page would be a line of its own. */
const isWorthALine = (step: ReadingStep, io: Io): boolean =>
  io.isTerminal || (step.at === 'page' ? step.page % 50 === 0 : step.done === 0)
