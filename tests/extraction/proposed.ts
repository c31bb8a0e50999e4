import { readCommitments } from '../../src/extraction/read-commitments.ts'
import { readText } from '../../src/minutes/plain-text/read-text.ts'

/** What is proposed of the paragraphs at a meeting of 14 May 2024, without the sentence that it quotes. */
export const proposed = (...paragraphs: string[]) =>
  readCommitments(
    readText(
      `Fellmoor Board\n\nDate: 14 May 2024\n\nPresent:\nJane Rook : Commissioner (PCC)\nSimon Hale : Deputy Chief Constable (DCC)\n\n1. Custody\n\n${paragraphs.join('\n\n')}\n`,
      { fileName: 'board.txt', sha256: '' },
    ),
  ).candidates.map(({ confidence, reason, due }) => [confidence, reason, due?.dueOn ?? null])
