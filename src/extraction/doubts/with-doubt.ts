import type { Proposal, Scene } from '../proposal.ts'
import type { RefusalRule } from '../refusals/refusal-rule.ts'
import { sieveOf } from '../patterns/sieve.ts'
import { actsElsewhere } from './another-body.ts'
import { askedByLaw } from './asked-by-law.ts'
import { isAtTheTable } from './at-the-table.ts'
import { COMES_BY_ITSELF } from './comes-by-itself.ts'
import type { Doubt } from './doubt.ts'
import { doneAtOnce } from './done-at-once.ts'
import { doneByOthers } from './done-by-others.ts'
import { FOR_THIS_MEETING } from './for-this-meeting.ts'
import { FORESEEN } from './foreseen.ts'
import { FROM_OUTSIDE } from './from-outside.ts'
import { happensAnyhow } from './happens-anyhow.ts'
import { NEWS_OF_PEOPLE } from './news-of-people.ts'
import { moneyOrLaw } from './money-and-law.ts'
import { nobodyAnswers, nobodySaid } from './nobody-answers.ts'
import { NOT_DONE } from './not-done.ts'
import { onItsDay } from './on-its-day.ts'
import { ONLY_ASKED } from './only-asked.ts'
import { ONLY_DESCRIBED } from './only-described.ts'
import { outsideDoer } from './outside-doer.ts'
import { ownedElsewhere } from './owned-elsewhere.ts'
import { RECKONED } from './reckoned.ts'
import { RULES_AND_VIEWS } from './rules-and-views.ts'
import { RULES_IN_FORCE } from './rules-in-force.ts'
import { saidByCaller } from './said-by-caller.ts'
import { SET_BY_OTHERS } from './set-by-others.ts'
import { SETTLED } from './settled.ts'
import { spokenOfBefore } from './spoken-of-before.ts'
import { theirFindings } from './their-findings.ts'
import { TOLD_AS_RULES } from './told-as-rules.ts'
import { whatBecame } from './what-became.ts'

const DOUBTS = [
  ...FROM_OUTSIDE,
  ...TOLD_AS_RULES,
  ...SET_BY_OTHERS,
  ...SETTLED,
  ...COMES_BY_ITSELF,
  ...FORESEEN,
  ...ONLY_ASKED,
  ...RULES_IN_FORCE,
  ...RECKONED,
  ...NEWS_OF_PEOPLE,
  ...FOR_THIS_MEETING,
  ...NOT_DONE,
  ...RULES_AND_VIEWS,
  ...ONLY_DESCRIBED,
]
/** "Could not be done before June", "asked whether it would be": no other words make a promise of it. */
const FIRM: ReadonlySet<Doubt> = new Set([...NOT_DONE, ...ONLY_ASKED])
const doubtsFor = sieveOf(DOUBTS, ({ words }) => words)

/**
 * The proposal, only possible when its words show that nobody here may have bound himself. What the minutes mark
 * or list as an action was taken on, whatever its words; so was what is quoted with its answer.
 */
export const withDoubt = (proposal: Proposal, scene: Scene): Proposal => {
  const [sentence, ...more] = proposal.sentences
  if (proposal.confidence !== 'likely' || proposal.explicit === true) return proposal
  if (sentence === undefined || more.length > 0) return proposal
  const outcome = doneAtOnce(sentence, scene) ?? whatBecame(sentence, scene)
  const rule = ruleInDoubt(proposal.quote, scene)
  const doubt =
    rule?.reason ??
    actsElsewhere(proposal.quote, scene) ??
    doneByOthers(proposal.quote, scene) ??
    outsideDoer(proposal.quote, scene) ??
    ownedElsewhere(proposal.quote, scene) ??
    spokenOfBefore(proposal.quote, scene) ??
    outcome ??
    theirFindings(sentence, scene)
  return inDoubt(proposal, doubt, outcome !== null || (rule !== null && FIRM.has(rule)))
}

/** The same once it was looked for who owns it. */
export const withOwnerInDoubt = (proposal: Proposal, scene: Scene): Proposal => {
  const firm = saidByCaller(proposal, scene) ?? askedByLaw(proposal)
  return inDoubt(
    proposal,
    firm ??
      nobodyAnswers(proposal, scene) ??
      happensAnyhow(proposal, scene) ??
      moneyOrLaw(proposal, scene) ??
      nobodySaid(proposal, scene) ??
      onItsDay(proposal, scene),
    firm !== null,
  )
}

const inDoubt = (proposal: Proposal, doubt: string | null, isFirm: boolean): Proposal =>
  doubt === null
    ? proposal
    : {
        ...proposal,
        confidence: 'possible',
        inDoubt: isFirm ? 'firmly' : 'perhaps',
        reason: `${proposal.reason} ${doubt}`,
      }

/** Why the words may bind nobody here, "But it comes from outside the meeting."; null when nothing in them says so. */
export const doubtAbout = (quote: string, scene: Pick<Scene, 'head'>): string | null =>
  ruleInDoubt(quote, scene)?.reason ?? null

const ruleInDoubt = (quote: string, scene: Pick<Scene, 'head'>): Doubt | null => {
  const words = quote.slice(0, 1000)
  return doubtsFor(words).find((rule) => fits(rule, words, scene)) ?? null
}

const fits = (
  { words: pattern, unless }: RefusalRule,
  words: string,
  scene: Pick<Scene, 'head'>,
): boolean => {
  const found = pattern.exec(words)
  if (found === null || unless?.test(words) === true) return false
  const who = found.groups?.['who']
  return who === undefined || !isAtTheTable(who, scene)
}
