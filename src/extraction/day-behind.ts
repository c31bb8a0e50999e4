import type { DueReading } from './candidate.ts'
import { isDueCell } from './due-rules/due-cell.ts'
import { futureDue, nextInParagraph, type Proposal, type Scene } from './proposal.ts'
import type { Sentence } from './sentences.ts'
import { quick } from './sieve.ts'

/** "Action: CT to convene a group. First meeting to be held within six weeks.", "TB to check the vans. March 2026": the day of a marked task, said or set behind it. */
export const dayBehind = ({ sentences, explicit, kind }: Proposal, scene: Scene): DueReading | null => {
  const last = sentences.at(-1)
  if (last === undefined || sentences.length > 1) return null
  const next = explicit === true ? nextInParagraph(last, scene) : undefined
  if (next !== undefined && (GIVES_ITS_DAY.test(next.text) || isDueCell(next.text)))
    return futureDue(next.text, scene)
  const besideOwner = last.beside.flatMap((line) => OWNER_AND_DAY.exec(line)?.[1] ?? []).filter(isDueCell)
  if (besideOwner.length === 1) return futureDue(besideOwner[0] ?? '', scene)
  return explicit === true || kind === 'action' ? dayInItsRow(last, scene) : null
}

/** The cell of a column "Owner / By when": "ACO / 26 April" */
const OWNER_AND_DAY = /^[A-Z][^/|;–—\d]{1,40}?\s*[/|;–—]\s*([^/|;–—]+)$/

/** A record without a heading over its columns: "Write to the board | AB | Jan 2026", "... | Ongoing, to go by June". */
const dayInItsRow = (task: Sentence, scene: Scene): DueReading | null => {
  const beside = task.beside.filter(
    (line) => isDueCell(line) || DUE_MEETING.test(line) || STILL_GOING.test(line),
  )
  const days = beside.flatMap((line) => futureDue(line, scene) ?? [])
  if (days.length > 0) return days.length === 1 ? (days[0] ?? null) : null
  // Longer cells are read as sentences: of another line than the task, in the same row.
  const status = scene.sentences[task.index + 1]
  return status !== undefined &&
    status.paragraph !== task.paragraph &&
    status.place.paragraph === task.place.paragraph &&
    STILL_GOING.test(status.text)
    ? futureDue(status.text, scene)
    : null
}

const DUE_MEETING = /^(?:the )?(?:next|[A-Z][a-z]{2,8}) (?:meeting|board|panel|committee|session|[A-Z]{2,5})$/
/** What a cell says of a task that is not done. */
const STILL_GOING =
  /^\W*(?:on-?going|in progress|in hand|under ?way|open|outstanding|pending|not (?:yet )?started|part(?:ly|ially)? complete|amber|red|awaiting|awaited|delayed|deferred|carried (?:forward|over))\b/i

const GIVES_ITS_DAY = quick(
  /^(?:(?:the |a )?(?:first|initial|draft|final) (?:meeting|draft|report|session|version|visit|findings|paper|results?) (?:to|will|would|should|is|due|by)\b|(?:this|it|these)(?: (?:is|are|will|would|should|needs?))? (?:to )?be (?:completed?|done|circulated|ready|finished|sent|returned|in place)\b|to be (?:completed?|done|circulated|ready|finished|sent|returned|in place)\b|(?:deadline|target(?: date)?|due(?: date)?|timescale|complete by|completion)\b)[^.;]{3,80}\W*$/i,
)
