import { findActors } from '../names/actors.ts'
import type { Proposal, Scene } from '../proposal.ts'
import { type Clause, clauseOf } from './clause.ts'
import { BOUND } from './doubt.ts'

/**
 * The doubt about a day that belongs to money, to the law or to papers that others hand in: "a surplus is expected at
 * year end", "the Bill will be debated in June", "bids are to be returned by 12 July". What somebody does with them is
 * a deed as any other: "the grant will be spent by March", "bids will be evaluated by July".
 */
export const moneyOrLaw = (proposal: Proposal, scene: Pick<Scene, 'cast'>): string | null => {
  const { confidence, explicit, due, quote } = proposal
  if (confidence !== 'likely' || explicit === true || due === null || due === undefined) return null
  const words = quote.slice(0, 1000)
  if (BOUND.test(words)) return null
  if (HAS_BEEN_EXTENDED.test(words)) return 'But it announces what is settled.'
  if (AWAITED_IN_NOTES.test(words) || IS_FORECAST.test(words)) return FORECAST_REASON
  const found = clauseOf(words, due.phrase ?? '')
  const clause = found === null ? null : withSubject(found, proposal)
  if (clause === null || isDoneBySomebody(clause, scene)) return null
  return KINDS.find(({ fits }) => fits(clause))?.reason ?? null
}

/** "Reserves stood at 3% and would fall to 2.5%": whatever stands before "and" is the subject of both. */
const withSubject = (clause: Clause, { sentences, quote }: Proposal): Clause => {
  if (clause.subject !== '') return clause
  const whole = sentences[0]?.text.slice(0, 1000) ?? quote
  const head = OPENS_WITH_MONEY.exec(whole)?.[1]
  return head === undefined ? clause : { ...clause, head }
}

/** "The grant will be received by the CFO" */
const isDoneBySomebody = ({ verb }: Clause, { cast }: Pick<Scene, 'cast'>): boolean => {
  const [, by] = /\sby\s+(?=the\s|[A-Z])(.*)$/.exec(verb) ?? []
  return by !== undefined && findActors(by, cast).some(({ at }) => at <= 'the '.length)
}

type Kind = { readonly fits: (clause: Clause) => boolean; readonly reason: string }

const FORECAST_REASON = 'But it foretells what money will do.'
const KINDS: readonly Kind[] = [
  { fits: ({ head, verb }) => MONEY.test(head) && COMES_OR_GOES.test(verb), reason: FORECAST_REASON },
  {
    fits: ({ head, verb }) => MADE_ELSEWHERE.test(head) && GIVEN_ELSEWHERE.test(verb),
    reason: 'But it comes from outside the meeting.',
  },
  {
    fits: ({ subject, verb }) =>
      OF_THE_STATE.test(subject) &&
      /^be\s+(?:\w+ly\s+)?(?:issued|published|released|announced|introduced|laid)\b/i.test(verb),
    reason: 'But it comes from outside the meeting.',
  },
  {
    fits: ({ verb }) => /^be\s+(?:\w+ly\s+)?known\b/i.test(verb),
    reason: 'But it tells of what may come about.',
  },
  {
    fits: ({ head, verb }) => LAW.test(head) && RUNS_ITS_COURSE.test(verb),
    reason: 'But it is set outside the meeting.',
  },
  {
    fits: ({ head, verb }) => HANDED_IN.test(head) && COMES_IN.test(verb),
    reason: 'But it says until when others may hand something in.',
  },
  {
    fits: ({ subject, verb }) => /^no\b/i.test(subject) && ARISES.test(verb),
    reason: 'But it tells of what may come about.',
  },
]

const MONEY_NOUNS =
  'surplus(?:es)?|deficits?|under-?spends?|shortfalls?|settlements?|grants?|funding|monies|money|reserves?|balances?|retentions?|lev(?:y|ies)|precepts?|income|revenues?|receipts?|interest|inflation|tax(?:es)?|taxbase|base|allocations?|instalments?|dividends?|premiums?|subsid(?:y|ies)|rebates?|yields?|headroom|uplifts?|contributions?|budgets?|costs?|expenditure|borrowing|debts?|outturns?|gap|pressures?|turnover|profits?|loss(?:es)?'
/** All that accounts call money, by the noun at the head. */
const MONEY = new RegExp(`^(?:${MONEY_NOUNS})$`, 'i')

const OPENS_WITH_MONEY = new RegExp(
  `(?:^|\\bthat\\s+|[;:]\\s+)\\W*(?:\\d[\\d.]*\\s+)?(?:(?!(?:will|would|is|are|was|were|has|had)\\b)[\\w’'-]+\\s+){0,4}?(${MONEY_NOUNS})\\s+(?:also\\s+|now\\s+)?(?:stood|stands?|is|are|was|were|has|have|had|will|would|remains?|remained|rose|fell|totalled|amounts?|amounted|came|comes?)\\b`,
  'i',
)

/** What money does without anybody's deed. A rise or fall "to 5%" is a forecast of it as well. */
const COMES_OR_GOES =
  /^(?:(?:rise|fall|increase|decrease|reduce(?! to\b)|decline|drop|grow|climb|go (?:up|down)|double|halve|shrink|cease|end|lapse|stop|continue|stand|remain|stay|total|amount|come (?:to|from)\b(?! the (?:board|panel|committee))|arise|accrue|follow|last|run out|exceed|differ|vary|depend|become|taper|unwind)\b(?!.*\bto the (?:board|panel|committee))|be\s+(?:\w+ly\s+)?(?:received|announced|notified|known|debated|lost|withdrawn|discontinued|top-?sliced|uprated|frozen|capped|higher|lower|greater|less|more|worth|about|around|approximately|some|insufficient|exhausted|short|£|\d))/i

/** Fixed or released by those who give it, by an agreement or by nature. */
const MADE_ELSEWHERE =
  /^(?:retentions?|settlements?|grants?|funding|allocations?|award|instalments?|caps?|limits?|cap|referendum|ceiling|threshold|multiplier|tranches?|rates?)$/i
const GIVEN_ELSEWHERE = /^be\s+(?:\w+ly\s+)?(?:released|announced|paid\s+on\s+(?!to\b)|confirmed by the)/i

/** "Statutory guidance", "the final settlement", "a new offence" */
const OF_THE_STATE =
  /\b(?:statutory|national|government|parliamentary)\s+(?:\w+\s+)?(?:guidance|code|framework|standards?|strategy|review|plan|rules|limits?)\b|\b(?:settlement|offences?|regulations|legislation|white paper|green paper|census results)$/i

const LAW =
  /^(?:inquests?|debates?|bills?|acts?|regulations|legislation|statute|settlements?|orders?|dut(?:y|ies)|(?:by-?)?elections?|referendums?|prosecutions?|appeals?|judge?ments?|verdicts?|rulings?|census|assent|pre-?election|directive|amendments?|clauses?|powers?)$/i
const RUNS_ITS_COURSE =
  /^(?:be\s+(?:\w+ly\s+)?(?:opened|heard|debated|laid|listed|resumed|enacted|passed|repealed|commenced|handed down|called|brought into force|read|tabled in|in force|given (?:royal )?assent|law)\b|(?:be\s+)?(?:held|listed)\s+(?:on|in|at|for)\b|(?:receive|get|gain|obtain|come into|take|have|become|open|resume|go (?:to|before|through)|pass|commence|begin|conclude)\b)/i

const HANDED_IN = /^(?:bids|tenders|quotations|quotes|nominations|applications|entries|interest)$/i
const COMES_IN = /^(?:be\s+)?(?:returned|received|lodged|in|delivered|close|arrive)\b/i

const ARISES =
  /^(?:arise|accrue|result|ensue|follow|fall|flow|apply|be\s+(?:incurred|needed|required|expected|anticipated))\b/i

/** "Funding has been extended to March 2026" */
const HAS_BEEN_EXTENDED = new RegExp(
  `\\b(?:${MONEY_NOUNS})\\b(?:\\s+(?!(?:will|would)\\b)[\\w’'-]+){0,6}?\\s+(?:has|have|had) (?:now |also |since |again )?been (?:extended|confirmed|secured|renewed|guaranteed|continued)\\b(?!.*\\b(?:will|would|to be)\\b)`,
  'i',
)

/** "A surplus of £214k is anticipated at the year end" */
const IS_FORECAST = new RegExp(
  `(?:^|\\bthat\\s+|[;:,]\\s+)\\W*(?:\\d[\\d.]*\\s+)?(?:(?!(?:will|would|is|are|was|were|has|had)\\b)[\\w’'-]+\\s+){0,4}?(?:${MONEY_NOUNS})\\s+(?:(?!(?:will|would|is|are|was|were|has|had)\\b)\\S+\\s+){0,6}?(?:is|are|was|were)\\s+(?:now\\s+|still\\s+|also\\s+|currently\\s+)?(?:anticipated|forecast|projected|estimated|predicted|expected|budgeted)\\b(?! to\\b)`,
  'i',
)

/** "Settlement expected mid-December", "provisional allocation due in December" */
const AWAITED_IN_NOTES =
  /^\W*(?:\d[\d.]*\s+)?(?:(?!the\b)[\w-]+\s+){0,3}?(?:settlement|allocations?|grant|surplus|deficit|underspend|announcement)\s+(?:is\s+)?(?:due|expected|awaited|forecast|anticipated)\b(?! to\b)/i
