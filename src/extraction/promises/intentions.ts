import { withoutLabel } from '../patterns/item-labels.ts'
import { phraseTable, proposeByTable } from './phrase-table.ts'
import type { Recogniser } from '../proposal.ts'
import { speechIn } from '../sentences/speech.ts'

/** Softer words, always only `possible`: "are looking to", "intends to", "to be explored", a bare "will". */
export const recogniseIntention: Recogniser = (sentence, scene) => {
  const speech = speechIn(withoutLabel(sentence.text.slice(0, 1000)), scene.cast)
  if (speech?.asking !== true) return proposeByTable(RULES, sentence, scene)
  scene.passedOver?.({ rule: '', against: ASKED, words: speech.verb })
  return null
}

const ASKED = 'Somebody asks in it, and nobody is seen to take it on.'

/** What a measure will bring, what things cost, what always happens: "will" without anybody doing anything. */
const NO_DOER =
  /\b(?:this|these|it|which|that|there|and|increase|change)\s+(?:will|would)\s+(?:also |then |only |not )?(?:not\b|help|allow|enable|mean|have|ensure|result|lead|cost|take it|save|improve|increase|reduce|depend|require|need|always|make|add|impact|affect|see|be (?:a|an|the|no|in|able|useful|helpful|difficult|important|beneficial|welcome|subject)\b)|\b(?:will|would|shall) (?:also )?(?:help|assist|enable|allow|ensure|improve|support)\b|\b(?:will|would|shall) (?:not\b|never|always|be able|depend|cost|have (?:been|had)|like to thank|only be)|\bwould (?:be (?:useful|helpful|beneficial|good|better|welcome|interested|difficult|unlikely|a |an )|have|suggest|welcome|not|expect it)\b|\bif\b.{0,80}\bwould\b/i

const RULES = phraseTable([
  {
    words:
      /\b(?:is|are|was|were|been|be)\s+(?:currently |now |also |actively |still )?(?:looking (?:to|at)|going to|planning|intending|hoping to|aiming to|seeking to|exploring|considering|in the process of|working (?:to|towards|on)|finalising|keen (?:to|that)|moving towards|on (?:track|course) (?:to|for))\b/i,
    kind: 'undertaking',
    confidence: 'possible',
    reason: 'Something is intended or under way.',
  },
  {
    words:
      /\b(?:intends?|intention (?:is|was)|plans?|hopes?|aims?|wants?|proposes?|would (?:also )?like|would (?:want|expect))\s+(?:is\s+|that\s+)?(?:to\b|such\b|the\b)/i,
    unless: /\bwould like to (?:thank|know|see|ask|hear|understand)\b/i,
    against: 'Somebody thanks, or wishes to hear or see something.',
    kind: 'undertaking',
    confidence: 'possible',
    reason: 'Something is intended.',
  },
  {
    words: /\bplans? (?:is|are|was|were) (?:being made|in place|under way|underway) (?:to|for)\b/i,
    kind: 'undertaking',
    confidence: 'possible',
    reason: 'Something is planned.',
  },
  {
    words: /\b(?:is|are|was|were)?\s*to be\s+(?:further |fully |regularly )?[a-z]+(?:ed|en|ne|lt)\b/i,
    unless:
      /\b(?:needs?|ought|seems?|appears?|likely|able|found|has|have|had|want(?:s|ed)?|going|proved|continues?|used|expected|considered|said|known|thought|understood|felt|believed|reported|alleged|suspected|estimated|seen|assumed|deemed|taken) to be\b/i,
    against: 'It says what is needed, likely or found to be so.',
    kind: 'undertaking',
    confidence: 'possible',
    reason: 'Something is to be done.',
  },
  {
    words:
      /\b(?:will|shall|would|(?:’|')ll)\s+(?:also |then |now |both |hopefully |be |continue to |\w+ly )*[a-z]{3,}/i,
    unless: NO_DOER,
    against: 'It tells what follows, what will not be or what would be welcome; nobody takes it on.',
    kind: 'undertaking',
    confidence: 'possible',
    reason: 'Something is said to lie ahead.',
  },
])
