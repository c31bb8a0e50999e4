import { formatDay, formatLongDay } from '../calendar/plain-date.ts'
import { CodedError } from '../errors.ts'
import type { Candidate, Reading } from '../extraction/candidate.ts'
import { ownerLabel } from '../extraction/owners/owners.ts'
import type { ReadMinutes } from '../extraction/read-minutes-file.ts'
import { dueWorking } from '../register/commitments/due-working.ts'
import { count } from '../register/commitments/standing.ts'
import { targetWords } from '../web/words/measure-words.ts'
import { type Io, meetingDate, progress, readInput } from './io.ts'
import { readWatched } from './read-watched.ts'
import { whereWords } from './where-words.ts'

type Options = {
  meetingDate?: string
  json?: true
  explain?: string
  score?: true
  since?: string
  replay?: true
}

/** `matters read FILE`: what stands in the minutes, for people or as JSON. Keeps nothing. */
export const read = async (io: Io, file: string | undefined, options: Options): Promise<number> => {
  if (options.score) return await (await import('./read-score.ts')).readScore(io, file, options)
  if (options.since !== undefined || options.replay)
    throw new CodedError('invalid', `${options.replay ? '--replay' : '--since'} goes with --score.`)
  if (file === undefined)
    throw new CodedError(
      'invalid',
      'Name the file of minutes to read, or ask with --score how well the reader reads.',
    )
  const { explain } = options
  if (explain !== undefined)
    return await (await import('./read-explained.ts')).readExplained(io, file, { ...options, explain })
  const input = await readInput(io, file)
  const given = meetingDate(options.meetingDate)
  const shown = progress(io)
  const minutes = await readWatched(io, input, given, shown).finally(shown.done)
  io.out(options.json ? `${JSON.stringify(asJson(minutes), null, 1)}\n` : asText(minutes))
  return 0
}

/** `meetingDate`, `meeting` and `attendance` are the first meeting's; `meetings` lists all. */
const asJson = ({ document, readings }: ReadMinutes) => {
  const meetings = readings.map(({ header }) => ({
    meetingDate: header.heldOn,
    meeting: {
      series: header.series,
      chair: header.chair,
      dateWorking: header.heldOnWorking,
      nextMeetingDate: header.nextMeetingOn,
      nextMeetingTheme: header.nextMeetingTheme,
    },
    attendance: header.attendance,
  }))
  return {
    ...meetings[0],
    proposals: readings.flatMap(({ header, candidates }) =>
      candidates.map((candidate) => ({ meetingDate: header.heldOn, ...proposalOf(candidate) })),
    ),
    dropped: readings.flatMap(({ dropped }) => dropped),
    notes: [...document.notes, ...readings.flatMap(({ notes }) => notes)],
    meetings,
  }
}

const proposalOf = (candidate: Candidate) => ({
  quote: candidate.quote,
  place: candidate.place,
  kind: candidate.kind,
  owner: candidate.owner === null ? null : ownerLabel(candidate.owner),
  ownerWords: candidate.owner?.text ?? null,
  ownerFrom: candidate.owner?.from ?? null,
  due: candidate.due?.dueOn ?? null,
  duePhrase: candidate.due?.phrase ?? null,
  dueWorking: candidate.due?.working ?? null,
  dueOtherReadings: (candidate.due?.otherReadings ?? []).map(({ dueOn, working }) => ({
    due: dueOn,
    working,
  })),
  duePrecision: candidate.due?.precision ?? 'none',
  measure: candidate.measure,
  actionNumber: candidate.actionNumber ?? null,
  confidence: candidate.confidence,
  reason: candidate.reason,
})

const asText = ({ document, readings }: ReadMinutes): string => {
  const single = readings.length === 1
  const lines = [
    ...(single ? [] : [`${document.fileName} holds the minutes of ${readings.length} meetings.`]),
    ...document.notes,
    ...readings.flatMap((reading) => [
      ...(single ? [] : ['']),
      single ? `${document.fileName}: ${reading.header.series}` : reading.header.series,
      ...describeReading(reading, numberBefore(reading, readings)),
    ]),
    `Why is a sentence here, or not? Ask with words from it: read ${quoted(document.fileName)} --explain "its words"`,
  ]
  return `${lines.join('\n').replace(/\n{3,}/g, '\n\n')}\n`
}

const quoted = (fileName: string): string => (/\s/.test(fileName) ? `"${fileName}"` : fileName)

/** The proposals of all meetings are numbered through. */
const numberBefore = (reading: Reading, readings: readonly Reading[]): number =>
  readings.slice(0, readings.indexOf(reading)).reduce((sum, { candidates }) => sum + candidates.length, 0)

const describeReading = ({ header, candidates, dropped, notes }: Reading, before: number): string[] => {
  const numbered = candidates.map((candidate, index) => ({ ...candidate, number: before + index + 1 }))
  const likely = numbered.filter((c) => c.confidence === 'likely')
  const possible = numbered.filter((c) => c.confidence === 'possible')
  return [
    header.heldOn === null
      ? 'Meeting date not found'
      : `Meeting of ${formatLongDay(header.heldOn)}. ${header.heldOnWorking}`,
    `${count(header.attendance.filter((a) => a.presence === 'present').length, 'person', 'people')} attended. Chair: ${header.chair ?? 'not named'}.`,
    header.nextMeetingOn === null
      ? 'No next meeting announced.'
      : `Next meeting: ${formatLongDay(header.nextMeetingOn)}.`,
    ...notes,
    '',
    likely.length === 0 ? 'No likely commitments found.' : `Likely commitments: ${likely.length}`,
    ...likely.flatMap(describe),
    '',
    ...(possible.length === 0 ? [] : [`Possible commitments, for a person to judge: ${possible.length}`]),
    ...possible.flatMap(describe),
    '',
    `${count(dropped.length, 'other sentence was', 'other sentences were')} considered and left out; --json lists them with the reason.`,
  ]
}

const describe = (candidate: Candidate & { readonly number: number }): string[] => {
  const { place, owner, due } = candidate
  return [
    '',
    `  ${candidate.number}. “${candidate.quote}”`,
    `    ${candidate.kind.replace('_', ' ')}, ${whereWords(place)}. ${candidate.reason}`,
    `    Owner: ${owner === null ? 'not named' : `${owner.text}${owner.from === 'inferred' ? ' (worked out, not stated)' : ''}`}`,
    ...(candidate.measure === null ? [] : [`    Target: ${targetWords(candidate.measure)}`]),
    `    Due: ${due === null || due.dueOn === null ? 'no date' : formatDay(due.dueOn)}${due === null ? '' : `. ${dueWorking(due)}`}`,
    ...(due?.otherReadings ?? []).map((other) => `      Or ${formatDay(other.dueOn)}: ${other.working}`),
  ]
}
