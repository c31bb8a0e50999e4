import { ownerLabel } from '../../src/extraction/owners/owners.ts'
import { readCommitments } from '../../src/extraction/read-commitments.ts'
import { readText } from '../../src/minutes/plain-text/read-text.ts'

/** Who is to do it and by when, of all that is ticked. */
export const ticked = (minutes: string) =>
  readCommitments(
    readText(
      `Fellmoor Board\n\nDate: 14 May 2024\n\nPresent:\nJane Rook : Commissioner (PCC)\nChloe Barr : Notes\n\n${minutes}\n`,
      { fileName: 'board.txt', sha256: '' },
    ),
  )
    .candidates.filter(({ confidence }) => confidence === 'likely')
    .map(({ owner, due }) => [owner === null ? null : ownerLabel(owner), due?.dueOn ?? null])
