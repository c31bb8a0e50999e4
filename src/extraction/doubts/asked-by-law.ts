import type { Proposal } from '../proposal.ts'
import { quick } from '../patterns/sieve.ts'
import { BOUND } from './doubt.ts'

/**
 * What a law would ask of a body in some event: "were the Panel to veto the precept, the Commissioner would have to
 * respond by 15 February and the Panel would meet again by the 22nd". Asked of the whole sentence: each of its clauses
 * tells of the same law.
 */
export const askedByLaw = ({ confidence, explicit, sentences }: Proposal): string | null => {
  const words = sentences[0]?.text.slice(0, 1000) ?? ''
  return confidence === 'likely' &&
    explicit !== true &&
    OF_LAW.test(words) &&
    WOULD_HAVE_TO.test(words) &&
    !BOUND.test(words)
    ? 'But it tells what the law asks.'
    : null
}

const OF_LAW = quick(
  /\b(?:precepts?|veto(?:e[ds])?|statut\w+|regulations|the Act|by law|legally|monitoring officer|law and governance|legal (?:adviser|officer|services)|solicitor|deputy monitoring|returning officer|standing orders|the constitution|were the|should the|if the)\b/i,
)
const WOULD_HAVE_TO = quick(
  /\b(?:commissioner|PCC|PFCC|panel|authority|council|board|mayor|committee|cabinet|executive|he|she|it|they)\s+(?:would|will)\s+(?:then\s+|also\s+|again\s+)?(?:have to|be (?:required|obliged|bound|compelled) to|need to)\s+(?:re-?submit|submit|respond|reply|set|meet|consider|review|issue|publish|give|hold|make|notify|reconvene|determine|have regard|produce|propose|present)\b/i,
)
