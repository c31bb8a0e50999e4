import { formatDay, type PlainDate } from '../calendar/plain-date.ts'
import { CodedError } from '../errors.ts'
import type { Block, MinutesDocument } from '../minutes/document.ts'
import type { MeetingHeader, Reading } from './candidate.ts'
import { readHeader } from './meeting/header.ts'
import { type CommitmentOptions, readCommitments, readUnder } from './read-commitments.ts'
import { splitMeetings } from './meeting/split-meetings.ts'

/** What was read of each meeting in a file, in order of appearance, and what a person should know of the file. */
export type MeetingsRead = { readonly readings: readonly Reading[]; readonly notes: readonly string[] }

/**
 * Reads every set of minutes in a document. `meetingOn` is the day of the only one that names none. Of several, one
 * without a day is left out with a note; the others still come in.
 * @throws CodedError `invalid` when no minutes name their day and none is given.
 */
export const readMeetings = (document: MinutesDocument, options: CommitmentOptions = {}): MeetingsRead => {
  const runs = splitMeetings(document.blocks)
  if (runs.length === 1) return { readings: [readCommitments(document, options)], notes: [] }
  const headers = headersOf(document, runs, options.meetingOn)
  const read = runs.map((blocks, index) => {
    const header = headers[index]
    return header === undefined
      ? null
      : readUnder(header, document, blocks, partOf(options, index, runs.length))
  })
  const readings = read.filter((reading) => reading !== null)
  if (readings.length === 0) throw nowhereDated(document.fileName, runs.length)
  const undated = runs.filter((_, index) => read[index] === null)
  return { readings, notes: [...undated.map(leftOut), ...notUsed(options.meetingOn, readings)] }
}

/** How far the search has come is told of the whole file. */
const partOf = ({ onStep, ...options }: CommitmentOptions, index: number, of: number): CommitmentOptions =>
  onStep === undefined
    ? options
    : {
        ...options,
        onStep: (step) =>
          onStep(
            step.at === 'search'
              ? { at: 'search', done: index + step.done / Math.max(1, step.of), of }
              : step,
          ),
      }

const headersOf = (
  document: MinutesDocument,
  runs: readonly (readonly Block[])[],
  given: PlainDate | undefined,
): readonly MeetingHeader[] => {
  const headers: MeetingHeader[] = []
  for (const blocks of runs) {
    const after = headers.findLast(({ heldOn }) => heldOn !== null)?.heldOn ?? null
    headers.push(readHeader({ ...document, blocks }, { after }))
  }
  const undated = headers.filter(({ heldOn }) => heldOn === null)
  const series = headers.map((header) => header.series).find((name) => !NO_NAME.test(name))
  return headers.map((header, index) => ({
    // A later set may be headed "Minutes of the meeting held on" and no more.
    ...(header.heldOn === null && undated.length === 1 && given !== undefined
      ? readHeader({ ...document, blocks: runs[index] ?? [] }, { after: null, meetingOn: given })
      : header),
    series: NO_NAME.test(header.series) ? (series ?? header.series) : header.series,
  }))
}

const NO_NAME = /^(?:(?:minutes|notes|record)(?: of)?(?: the| a)? ?)?(?:meeting)?$/i

const leftOut = (blocks: readonly Block[]): string => {
  const [first] = blocks
  const where = first?.place.page
    ? `on page ${first.place.page}`
    : `at paragraph ${first?.place.paragraph ?? 1}`
  return `The minutes that begin ${where} with “${first?.text.slice(0, 80) ?? ''}” name no day, so they were left out. Save them as a file of their own and put it in with the date of the meeting.`
}

const notUsed = (given: PlainDate | undefined, readings: readonly Reading[]): readonly string[] =>
  given === undefined || readings.some(({ header }) => header.heldOn === given)
    ? []
    : [
        `The date given, ${formatDay(given)}, was not used: the file holds the minutes of several meetings, and it cannot be told which one it belongs to.`,
      ]

const nowhereDated = (fileName: string, count: number): CodedError =>
  new CodedError(
    'invalid',
    `${fileName} holds the minutes of ${count} meetings, and the date of the meeting was found in none of them. Save each as a file of its own and put it in with its date.`,
  )
