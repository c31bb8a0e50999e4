import { plainDate } from '../../src/calendar/plain-date.ts'
import { isAsideIn } from '../../src/extraction/owners/action-column.ts'
import { castOf } from '../../src/extraction/names/actors.ts'
import type { Attendee } from '../../src/extraction/candidate.ts'
import { readDates } from '../../src/extraction/due-rules/due-phrase.ts'
import { isRefusal, type Proposal, type Recogniser, type Scene } from '../../src/extraction/proposal.ts'
import { readSentences } from '../../src/extraction/sentences/sentences.ts'
import { buildBlocks, type RawBlock } from '../../src/minutes/blocks/block-builder.ts'

const person = (name: string, capacity: string, initials: string): Attendee => ({
  name,
  capacity,
  initials,
  presence: 'present',
})

/** The people of the invented meeting of 14 May 2024. */
export const PRESENT: readonly Attendee[] = [
  person('Jane Rook', 'Police and Crime Commissioner (PCC)', 'PCC'),
  person('Simon Hale', 'Deputy Chief Constable (DCC)', 'DCC'),
  person('Lena Whit', 'Chief Constable (CC)', 'CC'),
  person('Ruth Calder', 'Chief Finance Officer (CFO)', 'CFO'),
  person('Noor Ahmadi', 'Policy Officer (NA)', 'NA'),
]

/** A scene of the given paragraphs at a meeting of 14 May 2024, the next one on 11 June. */
export const sceneOf = (...paragraphs: (string | RawBlock)[]): Scene => {
  const raw = paragraphs.map(
    (one): RawBlock => (typeof one === 'string' ? { kind: 'paragraph', text: one } : one),
  )
  const { blocks } = buildBlocks(raw)
  const meetingOn = plainDate('2024-05-14')
  const cast = castOf(PRESENT)
  const datesIn: Scene['datesIn'] = (words) =>
    readDates(words, { meetingOn, nextMeetingOn: plainDate('2024-06-11') })
  return {
    meetingOn,
    cast,
    datesIn,
    dueIn: (words) => datesIn(words).binding,
    sentences: readSentences(blocks, new Set(), isAsideIn(blocks, cast)),
  }
}

/** The recogniser's proposal for the first sentence that yields one; null when it proposes nothing. */
export const firstProposal = (recognise: Recogniser, scene: Scene): Proposal | null => {
  for (const sentence of scene.sentences) {
    const answer = recognise(sentence, scene)
    if (answer !== null && !isRefusal(answer)) return answer
  }
  return null
}
