import { columnOwnerOf, isSignature } from '../owners/action-column.ts'
import type { DueReading } from '../candidate.ts'
import { isDueCell } from '../due-rules/due-cell.ts'
import { ownerOf } from '../owners/owners.ts'
import { futureDue, nextInParagraph, type Proposal, type Scene } from '../proposal.ts'
import type { Sentence } from '../sentences/sentences.ts'
import { quick } from '../patterns/sieve.ts'
import { dayLine } from '../marked/torn-tasks.ts'

/** "Action: CT to convene a group. First meeting to be held within six weeks.", "TB to check the vans. March 2026": the day of a marked task, said or set behind it. */
export const dayBehind = (proposal: Proposal, scene: Scene): DueReading | null => {
  const { sentences, explicit, kind } = proposal
  const last = sentences.at(-1)
  if (last === undefined) return null
  const next = explicit === true ? nextInParagraph(last, scene) : undefined
  if (next !== undefined && GIVES_ITS_DAY.test(next.text)) return futureDue(next.text, scene)
  if (sentences.length > 1) return null
  const below = scene.sentences[last.index + 1]
  // "AB to send it" above the day, in a cell of its own or in the next one.
  if (below !== undefined && goesOnInRow(last, below) && isDueCell(below.text))
    return futureDue(below.text, scene)
  if (next !== undefined && isDueCell(next.text)) return futureDue(next.text, scene)
  const column = columnOwnerOf(last, scene)
  const under = column === null || column === last ? null : dayLine(column, scene)
  if (under !== null && under !== '') return futureDue(under, scene)
  const besideOwner = daysOfOwners(proposal, last, scene)
  if (besideOwner.length === 1) return futureDue(besideOwner[0] ?? '', scene)
  return explicit === true || kind === 'action' ? dayInItsRow(last, scene) : null
}

const goesOnInRow = (task: Sentence, { place, paragraph }: Sentence): boolean =>
  place.paragraph === task.place.paragraph && paragraph !== task.paragraph && task.text.length <= BRIEF_TASK

/** A longer one tells what was said, and a day below it may be that of anything. */
const BRIEF_TASK = 160

/** Days that stand below an owner in the column beside the note; only those of the one who is to do it, if he is known. */
const daysOfOwners = ({ owner }: Proposal, { beside }: Sentence, scene: Scene): readonly string[] =>
  beside.filter((line, at) => {
    const above = beside[at - 1] ?? ''
    if (!isDueCell(line) || isDueCell(above) || isDueCell(beside[at + 1] ?? '')) return false
    if (!isSignature(above, scene)) return false
    const whose = ownerOf(above, 'stated', scene.cast)
    return !owner || whose === null || owner.text === whose.text || owner.post === whose.post
  })

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
  /^(?:(?:the |a )?(?:first|initial|draft|final) (?:meeting|draft|report|session|version|visit|findings|paper|results?) (?:to|will|would|should|is|due|by)\b|(?:this|it|these)(?: (?:is|are|will|would|should|needs?))? (?:to )?be (?:completed?|done|circulated|ready|finished|sent|returned|in place)\b|to be (?:completed?|done|circulated|ready|finished|sent|returned|in place)\b|(?:deadline|target(?: date)?|due(?: date)?|timescale|complete by|completion)\b|(?:to be |this was |now )?(?:carr(?:y|ied) (?:forward|over)|deferred?|held over|rolled (?:forward|over)|moved|put back),? (?:to|until|till)\b)[^.;]{3,80}\W*$/i,
)
