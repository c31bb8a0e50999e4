import { readCommitments } from '../../src/extraction/read-commitments.ts'
import { readText } from '../../src/minutes/plain-text/read-text.ts'

/** All that is proposed of a paragraph at a meeting of 14 May 2024, ticked or not. */
export const candidatesIn = (words: string) =>
  readCommitments(
    readText(
      `Fellmoor Board\n\nDate: 14 May 2024\n\nPresent:\nJane Rook : Commissioner (PCC)\n\n1. Fleet\n\n${words}\n`,
      { fileName: 'board.txt', sha256: '' },
    ),
  ).candidates
