import { ownerOf } from '../owners/owners.ts'
import type { Proposal, Scene } from '../proposal.ts'

/** "Action: add a section", and below it "Lead: CFO" and "By when: 31 May", each a line of its own. */
export const withLabelsBelow = (found: Proposal, scene: Scene): Proposal => {
  const last = found.sentences.at(-1)?.index ?? scene.sentences.length
  let { owner, due } = found
  for (const { text } of scene.sentences.slice(last + 1, last + 5)) {
    if (STATUS.test(text)) continue
    const { revised, day } = DATED_LABEL.exec(text)?.groups ?? {}
    const [, who, value = ''] = day === undefined ? (LABELLED.exec(text) ?? []) : []
    if (day === undefined && value === '') break
    if (day !== undefined) due = (revised === undefined ? due : undefined) ?? scene.dueIn(day) ?? due
    else if (who !== undefined) owner ??= ownerOf(value, 'stated', scene.cast)
    else due ??= scene.dueIn(value)
  }
  return {
    ...found,
    ...(owner === undefined ? {} : { owner }),
    ...(due === undefined ? {} : { due }),
  }
}

/** "Original due date 29 May 2024." and behind it "Revised due date 28 August 2024.": the later one binds. */
const DATED_LABEL =
  /^\W*(?:(?<revised>revised|new|extended|current|amended|latest)|original|agreed|initial|first)?\s*(?:due|target|completion|delivery)\s+date\s*(?:is|was)?\s*[:–-]?\s+(?<day>\d.{4,40}?|[A-Z][a-z]+ \d{4})\W*$/i

/** How it stands says neither whose it is nor when. */
const STATUS = /^\W*(?:status|position|outcome|rag)\s*:/i

const LABELLED =
  /^\W*(?:((?:action )?owner|lead(?: officer)?|responsib\w+(?: officer| person)?|action by|by whom|assigned to)|(?:(?:due|target|completion)(?: date| by)?|by when|when|deadline|timescale))\s*:\s*(.{2,60})$/i
