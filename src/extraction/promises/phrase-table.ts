import type { CandidateKind } from '../candidate.ts'
import { type ByDay, comingDue, NO_DATE, type Proposal, propose, type Scene } from '../proposal.ts'
import type { Sentence } from '../sentences/sentences.ts'
import { type Sieve, sieveOf } from '../patterns/sieve.ts'

/** One way in which minutes write a commitment. */
export type PhraseRule = {
  readonly words: RegExp
  readonly kind: CandidateKind
  /** `dated`: likely when a date after the meeting stands in the sentence, else not matched at all. */
  readonly confidence: 'likely' | 'possible' | 'dated' | 'dated-or-possible'
  /** Said to the reviewer: 'Somebody "agreed to" do it.' */
  readonly reason: string
  /** Words that say no more than that something is looked for: whose it is must be seen elsewhere. */
  readonly byDay?: ByDay
} & (
  | { readonly unless?: undefined }
  /** Words that, standing in the same sentence, show that it is something else, and what they show. */
  | { readonly unless: RegExp; readonly against: string }
)

/** Rules in their order; asked about a sentence, it gives those worth trying. */
export type PhraseTable = Sieve<PhraseRule>

export const phraseTable = (rules: readonly PhraseRule[]): PhraseTable => sieveOf(rules, ({ words }) => words)

/** The first rule of the table that the sentence fits, as a proposal. */
export const proposeByTable = (table: PhraseTable, sentence: Sentence, scene: Scene): Proposal | null => {
  const words = sentence.text.slice(0, 1000)
  for (const rule of table(words)) {
    const { kind, confidence, reason } = rule
    if (!rule.words.test(words)) continue
    if (rule.unless !== undefined) {
      const shown = rule.unless.exec(words)
      if (shown !== null) {
        scene.passedOver?.({ rule: reason, against: rule.against, words: shown[0] })
        continue
      }
    }
    if (confidence === 'likely' || confidence === 'possible')
      return propose(sentence, { kind, confidence, reason })
    const due = comingDue(words, scene)
    if (due !== null)
      return propose(sentence, {
        kind,
        confidence: 'likely',
        reason: `${reason} A date is given: “${due.phrase}”.`,
        due,
        ...(rule.byDay === undefined ? {} : { byDay: rule.byDay }),
      })
    if (kind === 'revisit' && scene.dueIn(words)?.precision === 'event')
      return propose(sentence, { kind, confidence: 'likely', reason })
    if (confidence === 'dated-or-possible') return propose(sentence, { kind, confidence: 'possible', reason })
    scene.passedOver?.({ rule: reason, against: NO_DATE, words: '' })
  }
  return null
}
