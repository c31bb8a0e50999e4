import { actionStatus } from '../tables/action-status.ts'
import { TASK } from '../tables/cell-kinds.ts'
import { isDueCell } from '../due-rules/due-cell.ts'
import { withLabelsBelow } from './labels-below.ts'
import { IS_CLOSED } from './marked-closed.ts'
import { trailingStatus } from '../owners/named-behind.ts'
import { ownerOf } from '../owners/owners.ts'
import { propose, type Recogniser, type Scene } from '../proposal.ts'
import type { Sentence } from '../sentences/sentences.ts'

/**
 * A task without a mark above lines that say how it stands, whose it is or when it is due: "Analysts to compare the
 * two lists" over "Status: in progress / TM" and "Due: 30/11/23". A status alone closes it or leaves it to others.
 */
export const recogniseLabelledTask: Recogniser = (sentence, scene) => {
  const labels = labelsBelow(sentence, scene)
  if (labels.length === 0 || LABEL.test(sentence.text) || !TASK.test(sentence.text.slice(0, 400))) return null
  const status = labels.map((text) => STATUS.exec(text)?.[1] ?? '').find((words) => words !== '') ?? ''
  if (actionStatus({ status, update: '', closedOn: '' }, { green: 'unsaid' }) === 'closed') return IS_CLOSED
  const named = labels.map(trailingStatus).find((owner) => owner !== null)
  if (!labels.some((text) => !STATUS.test(text)) && named === undefined) return null
  return withLabelsBelow(
    propose(sentence, {
      kind: 'action',
      confidence: 'likely',
      reason: 'Its owner, its day or how it stands is written below it.',
      explicit: true,
      ...(named === undefined || named === null ? {} : { owner: ownerOf(named, 'stated', scene.cast) }),
    }),
    scene,
  )
}

/** The lines of labels that follow at once, each a paragraph of its own or not. */
const labelsBelow = ({ index }: Sentence, { sentences }: Scene): readonly string[] => {
  const labels: string[] = []
  for (const { text } of sentences.slice(index + 1, index + 5)) {
    const line = text.slice(0, 200)
    if (!LABEL.test(line) || isNotFilled(line)) break
    labels.push(line)
  }
  return labels
}

const STATUS = /^\W*(?:status|position|outcome)\s*:\s*(.{2,160})$/i
const LABEL =
  /^\W*(?:status|position|outcome|(?:action )?owner|lead(?: officer)?|responsib\w+(?: officer| person)?|action by|by whom|assigned to|(?:due|target|completion)(?: date| by)?|by when|deadline|timescale)\s*:\s*\S/i

/** "Due: see the plan" heads something else. */
const isNotFilled = (text: string): boolean =>
  /^\W*(?:due|target|completion)\b/i.test(text) &&
  !isDueCell(text.replace(/^[^:]*:\s*/, '')) &&
  text.length > 60
