import type { Scene } from '../proposal.ts'
import type { Sentence } from '../sentences/sentences.ts'
import { quick } from '../patterns/sieve.ts'

/** Under "Ofsted monitoring visit" the letter that "is due to be published" is the inspectors'. */
export const theirFindings = (sentence: Sentence, { sentences }: Scene): string | null => {
  if (!AWAITED.test(sentence.text.slice(0, 1000))) return null
  const before = sentences
    .slice(Math.max(0, sentence.index - 4), sentence.index)
    .filter(({ paragraph }) => paragraph === sentence.paragraph)
  return [sentence.heading, ...before.map(({ text }) => text.slice(0, 1000))].some((words) =>
    VISITED.test(words),
  )
    ? 'But it comes from outside the meeting.'
    : null
}

const AWAITED = quick(
  /^\W*(?:the|its|their|a|an|his|her)\s+(?:(?:final|full|draft|formal|written|outcome|monitoring|feedback|inspection)\s+){0,2}(?:letter|report|findings|results?|feedback|judge?ment|grades?|rating|outcome|decision|verdict|conclusions?)\s+(?:(?:is|are|was|were)\s+(?:now\s+|still\s+)?(?:due|expected|likely|scheduled)|will|would)\s+(?:to\s+)?(?:be\s+)?(?:published|released|issued|announced|known|made public|out|come|follow|arrive)\b/i,
)
const VISITED =
  /\b(?:ofsted|estyn|HMICFRS|HMICS?|CQC|HIW|IOPC|ombudsman|inspect(?:ion|ors?|orate)|monitoring visit|peer review|peer challenge|public inquiry|regulator|coroner|external auditors?|court of appeal|tribunal)\b/i
