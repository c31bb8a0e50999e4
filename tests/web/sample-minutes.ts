import { createHash } from 'node:crypto'
import type { Candidate, Reading } from '../../src/extraction/candidate.ts'
import { aDueReading, day } from '../support/builders.ts'

export const aCandidate = (given: Partial<Candidate> & Pick<Candidate, 'quote'>): Candidate => ({
  place: { page: 2, item: '3.1', paragraph: 14 },
  kind: 'action',
  owner: { text: 'DCC', from: 'stated', post: 'DCC' },
  due: null,
  measure: null,
  confidence: 'likely',
  reason: 'Marked “Action:”.',
  ...given,
})

export const october = day('2025-10-07')
export const february = day('2026-02-10')

export const due = (
  phrase: string,
  anchorOn: string,
  dueOn: string,
  working: string,
  rule = 'months-from-meeting',
) => aDueReading({ phrase, anchorOn: day(anchorOn), dueOn: day(dueOn), working, rule })

/** Minutes of an invented meeting, as the readers would hand them over. */
export const minutesOf = (fileName: string, header: Reading['header'], candidates: readonly Candidate[]) => {
  const text = candidates.map((candidate) => candidate.quote).join('\n')
  const contents = Buffer.from(`${fileName}\n${text}`)
  const sha256 = createHash('sha256').update(contents).digest('hex')
  return {
    document: {
      fileName,
      mediaType: 'text' as const,
      sha256,
      blocks: [],
      text,
      notes: ['Page 4 has no text: it may be a scan.'],
    },
    contents,
    readings: [
      {
        span: { page: null, paragraph: 1, from: 0, to: text.length },
        passages: [],
        header,
        candidates,
        dropped: [],
        notes: [],
      },
    ],
    readerVersion: '0.1.0+test',
  }
}

export const attendance: Reading['header']['attendance'] = [
  {
    name: 'Petra Thornbury',
    capacity: 'Police and Crime Commissioner (PCC)',
    initials: 'PCC',
    presence: 'present',
  },
  { name: 'Priya Anand', capacity: 'Policy Officer', initials: 'PA', presence: 'present' },
  { name: 'Callum Reave', capacity: 'Chief Constable (CC)', initials: 'CC', presence: 'present' },
  { name: 'Delia Marsh', capacity: 'Deputy Chief Constable (DCC)', initials: 'DCC', presence: 'present' },
  { name: "Owen O'Neill", capacity: 'Chief Finance Officer (CFO)', initials: 'CFO', presence: 'apologies' },
]
