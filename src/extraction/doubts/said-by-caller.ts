import type { Proposal } from '../proposal.ts'

/** What an applicant, an objector or their agent says of his own plans: he has business before the meeting, no post in it. */
export const saidByCaller = ({ owner, confidence, explicit }: Proposal): string | null =>
  confidence === 'likely' &&
  explicit !== true &&
  (CALLER.test(owner?.post ?? '') || CALLER.test(owner?.text ?? ''))
    ? 'But somebody says it who has business of his own before the meeting.'
    : null

const CALLER =
  /\b(?:applicant|appellant|objector|licensee|licence holder|promoter|developer|landowner|petitioner|complainant)(?:(?:’|')?s?\b)/i
