import type { Proposal, Scene } from '../proposal.ts'
import { isAtTheTable } from './at-the-table.ts'

/**
 * What an applicant, an objector or their agent says of his own plans, or one of the public in their part of the
 * meeting: they have business before it and no post in it.
 */
export const saidByCaller = (
  { owner, confidence, explicit, sentences }: Proposal,
  scene: Pick<Scene, 'head'>,
): string | null => {
  if (confidence !== 'likely' || explicit === true || owner === null || owner === undefined) return null
  if (CALLER.test(owner.post ?? '') || CALLER.test(owner.text))
    return 'But somebody says it who has business of his own before the meeting.'
  const heading = sentences[0]?.heading ?? ''
  return PUBLIC_PART.test(heading) &&
    PRIVATE.test(owner.text) &&
    owner.post === null &&
    !isListed(owner.text, scene)
    ? 'But one of the public says it.'
    : null
}

const CALLER =
  /\b(?:applicant|appellant|objector|licensee|licence holder|promoter|developer|landowner|petitioner|complainant)(?:(?:’|')?s?\b)/i
const PUBLIC_PART =
  /\bpublic (?:questions?|time|participation|session|forum|comments?|speaking|question time)\b|\bopen (?:forum|session)\b|\b(?:questions|comments|representations) (?:from|by) (?:the |members of the )?public\b/i
const PRIVATE = /^(?:Mr|Mrs|Ms|Miss|Mx|Dr)\.? [A-Z]/

const isListed = (name: string, scene: Pick<Scene, 'head'>): boolean =>
  isAtTheTable(name.split(' ').at(-1) ?? name, scene)
