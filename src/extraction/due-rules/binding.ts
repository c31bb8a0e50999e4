import type { DueReading } from '../candidate.ts'
import type { Strength } from './due-rule.ts'

/** A due phrase with what decides between it and others in the same sentence. */
export type Weighed = {
  readonly at: number
  /** Its place in the normalised text. */
  readonly from: number
  readonly to: number
  readonly text: string
  readonly strength: Strength
  /** It stands in a clause that promises, or points forward by itself. */
  readonly isPromised: () => boolean
  /** It says when something begins ("from 29 April") rather than when it is to be done. */
  readonly starts: boolean
  readonly reading: DueReading
}

/**
 * The one that binds the sentence:
 * 1. a day wins over an event, an event over no date: "to the April Board once finalised" is due in April;
 * 2. a day to come wins over one already past: the past one is what was missed, the other is the new promise;
 * 3. "by", "before" and "within" win over "in", "on" and "at", and those over a bare date or a beginning:
 *    "launched in May and to be complete by July" is due in July;
 * 4. a clause that promises wins over one that does not say;
 * 5. what is reported on does not bind: in "an update in April on the plan to reach 80% by 2030" April does;
 * 6. among equals the latest day binds, because it completes the promise ("a draft by 5 May, agreed by 30 June").
 * 7. a day wins over the month that holds it: "the next Board in November" is that sitting's day; what stands in
 *    brackets behind a time says when that is: "by the Q3 scorecard (end December)";
 * 8. the deed binds, not what it is followed by: "to order it this week, delivery expected in May" is for this week.
 * 9. who agrees names the day: "asked for a paper in January and the DCC agreed to this for the October meeting" is
 *    for October;
 * 10. when it was due at first does not bind: "the plan, which was due in March, to the July meeting" is for July;
 * 11. what is deferred in a second agreement is another matter: "to be heard on 9 May and that the lease be deferred
 *    until the autumn" is for 9 May.
 * 12. what it is for does not bind: "to draft it in July, so that it can be approved in September" is for July.
 * 13. what is told of it besides in the present does not bind: "will be awarded on 1 October and begins in April" is for
 *    October.
 * 14. what is likely within a stretch binds: "in the new municipal year, most probably July" is for July.
 * 15. what lasts until a day does not bind beside a deadline: "funded until September, but asked for it by the end of
 *     June" is for June.
 * 16. the answer binds, not what was asked: "asked whether it would be done by the summer, the ACC said by the end of July".
 * Equals that lost are kept as other readings, for the reviewer.
 */
export const chooseBinding = (all: readonly Weighed[]): Weighed | null => {
  const found = all.slice(0, MOST)
  if (found.length < 2) return found[0] ?? null
  const standing = found.filter(
    (one) =>
      !found.some(
        (other) =>
          isTopicOf(other, one) ||
          isCloserWithin(other, one) ||
          isLikelyWithin(other, one) ||
          isExplainedBy(other, one) ||
          isGlossedBy(other, one) ||
          isOutcomeOf(other, one) ||
          isAcceptedFor(other, one) ||
          isFormerDay(other, one) ||
          isDeferredBeside(other, one) ||
          isDeadlineBeside(other, one) ||
          isAnswerTo(other, one) ||
          isPurposeOf(other, one) ||
          isToldBeside(other, one),
      ),
  )
  const best = Math.max(...standing.map(weight))
  const equals = standing.filter((one) => weight(one) === best)
  const bound = equals.toSorted(byDay).at(-1)
  if (bound === undefined) return null
  const { reading } = bound
  const others = equals.flatMap(({ reading: other }) =>
    other.dueOn === null || other.dueOn === reading.dueOn
      ? []
      : [{ dueOn: other.dueOn, working: `The sentence also says “${other.phrase}”. ${other.working}` }],
  )
  return { ...bound, reading: { ...reading, otherReadings: [...reading.otherReadings, ...others] } }
}

/** It names a day, and none that was past when the meeting sat. */
const isToCome = ({ reading: { dueOn, anchorOn } }: Weighed): boolean => dueOn !== null && dueOn >= anchorOn

/** Words with more days than these are a list of them, and every two would be held against each other. */
const MOST = 30

const byDay = ({ reading: one }: Weighed, { reading: other }: Weighed): number =>
  (one.dueOn ?? '') < (other.dueOn ?? '') ? -1 : (one.dueOn ?? '') > (other.dueOn ?? '') ? 1 : 0

const weight = ({ reading, strength, isPromised, starts }: Weighed): number => {
  if (reading.dueOn === null) return reading.precision === 'event' ? (strength === 'weak' ? 2 : 3) : 1
  const late = reading.dueOn < reading.anchorOn
  return (
    100 +
    (late ? -80 : 0) +
    { strong: 30, middling: 20, weak: 10 }[strength] +
    (starts ? -5 : 0) +
    (isPromised() ? 3 : 0)
  )
}

/** "By the Q3 scorecard (end December)", "at the summer Board (18 June)": the bracket tells the day. */
const isExplainedBy = (other: Weighed, one: Weighed): boolean =>
  one.to <= other.from &&
  other.reading.dueOn !== null &&
  PRECISIONS.indexOf(other.reading.precision) <= PRECISIONS.indexOf(one.reading.precision) &&
  other.text.startsWith(')', other.to) &&
  /^[^().;:]{0,30}\((?:i\.?e\.?,? |say |that is,? )?$/.test(one.text.slice(one.to, other.from))

/** "By year end, meaning March", "before the year end, and by that I mean 31 March" */
const isGlossedBy = (other: Weighed, one: Weighed): boolean =>
  one.to <= other.from &&
  /^,? ?\(?$/.test(one.text.slice(one.to, other.from)) &&
  (/^(?:meaning|by which|and by that|that is to say)\b/i.test(other.text.slice(other.from)) ||
    isNamedYearEnd(other, one))

/** "By the year end, March 2025" */
const isNamedYearEnd = (month: Weighed, one: Weighed): boolean =>
  one.reading.rule === 'relative-year' &&
  /end$/.test(one.text.slice(one.from, one.to)) &&
  /-(?:03-31|12-31)$/.test(month.reading.dueOn ?? '')

/** From the closest to the loosest. */
const PRECISIONS = ['day', 'month', 'quarter', 'year', 'event', 'none']

const isCloserWithin = (closer: Weighed, wide: Weighed): boolean =>
  wide.reading.precision === 'month' &&
  closer.reading.precision === 'day' &&
  closer.reading.dueOn?.slice(0, 7) === wide.reading.dueOn?.slice(0, 7)

/** "In the new municipal year, most probably July": the likely day within it. */
const isLikelyWithin = (likely: Weighed, wide: Weighed): boolean =>
  wide.to <= likely.from &&
  likely.from - wide.to < NEAR &&
  likely.reading.dueOn !== null &&
  wide.reading.dueOn !== null &&
  likely.reading.dueOn >= likely.reading.anchorOn &&
  likely.reading.dueOn <= wide.reading.dueOn &&
  PRECISIONS.indexOf(likely.reading.precision) < PRECISIONS.indexOf(wide.reading.precision) &&
  /^ ?[,(–-] ?(?:and )?(?:(?:most|very) )?(?:probably|likely|possibly|perhaps|ideally|preferably|hopefully|specifically|namely|that is|say|i\.?e\.?),?(?: (?:in|at|by|for|on))? ?$/i.test(
    wide.text.slice(wide.to, likely.from),
  )

/** In signs: no more than the words that say how likely it is. */
const NEAR = 40

/** "Clerk to order it this week, delivery expected w/c 6 January": the deed binds, not what others do upon it. */
const isOutcomeOf = (deed: Weighed, outcome: Weighed): boolean =>
  deed !== outcome &&
  deed.to <= outcome.from &&
  isToCome(deed) &&
  /\b(?:will|would|to) [a-z]+/.test(deed.text.slice(0, deed.from)) &&
  /^[^.;]{0,30}[,;(-] ?(?:with |the |a |an |its |their )*(?:delivery|arrival|repl(?:y|ies)|responses?|decision|results?|outcome|findings|answers?|returns?)\b[^,.;]{0,30}\b(?:is |are |was |were )?(?:expected|due|anticipated|likely|back)\b[^,.;]{0,20}$/i.test(
    // "Due" may be part of the time itself.
    deed.text.slice(deed.to, outcome.from + 3),
  )

const isAcceptedFor = (accepted: Weighed, asked: Weighed): boolean =>
  accepted !== asked &&
  asked.to <= accepted.from &&
  isToCome(accepted) &&
  /\b(?:asked|requested|sought|wanted|wished|called)\b/.test(asked.text.slice(0, asked.from)) &&
  /^[^.;]{0,30}?(?:,| and| but|;) (?:to which )?(?:the )?[\w&/' -]{2,60}? (?:agreed|accepted|undertook|promised|offered|consented|said)(?: (?:to|that|this|it|for|do|so|would|be|done))* ?$/.test(
    accepted.text.slice(asked.to, accepted.from),
  )

const isFormerDay = (other: Weighed, former: Weighed): boolean =>
  other !== former &&
  isToCome(other) &&
  (isGivenUp(other, former) ||
    isRevisedTo(other, former) ||
    /\b(?:which|that|who|and|originally|first|previously) (?:was|were|had been) (?:originally |first |previously )?(?:due|expected|promised|planned|scheduled|meant|set|intended|fixed)(?: (?:to|for) (?:(?!will|would|shall|and|but)[\w'-]+ ){1,4}?)? ?$/.test(
      former.text.slice(0, former.from),
    ))

/** "Target: 31 Mar Revised: 27 May" */
const isRevisedTo = (other: Weighed, former: Weighed): boolean =>
  former.to <= other.from &&
  /\b(?:target|due|original|deadline)(?: date)?: ?$/i.test(former.text.slice(0, former.from)) &&
  /\brevised(?: date| target| to)?: ?$/i.test(other.text.slice(0, other.from))

/** "Had intended to open in April, but would now do so in October" */
const isGivenUp = (other: Weighed, former: Weighed): boolean =>
  former.to <= other.from &&
  HAD_MEANT.test(former.text.slice(0, former.from)) &&
  /\b(?:but|now|instead|however|though|yet)\b/.test(former.text.slice(former.to, other.from))

const HAD_MEANT =
  /\bhad (?:originally |first |always |once )?(?:been )?(?:intend|hop|plann?|mean|expect|schedul|aim|want)(?:ed|ing|t) (?:to|that|for)\b[^.;,]{0,80}$/

const isDeferredBeside = (first: Weighed, deferred: Weighed): boolean =>
  first !== deferred &&
  first.to <= deferred.from &&
  first.isPromised() &&
  isToCome(first) &&
  /^[^.;]{0,30}\band (?:that )?(?:the|an?|its|their|this|that|consideration|discussion|[A-Z])[^.;]{2,80}\b(?:deferred|postponed|put (?:back|off)|held over|adjourned|delayed)(?: (?:to|until|till|for))?(?: the)? ?$/.test(
    deferred.text.slice(first.to, deferred.from),
  )

const isDeadlineBeside = (deadline: Weighed, other: Weighed): boolean =>
  deadline !== other &&
  deadline.strength === 'strong' &&
  isToCome(deadline) &&
  !UNTIL.test(deadline.text.slice(deadline.from)) &&
  UNTIL.test(other.text.slice(other.from))
const UNTIL = /^(?:up )?(?:until|till)\b/i

const isAnswerTo = (answer: Weighed, asked: Weighed): boolean => {
  if (answer === asked || !isToCome(answer)) return false
  const question = ASKED_FIRST.exec(asked.text)?.[0].length ?? 0
  return asked.to <= question && answer.from >= question
}
/** "Asked whether it would be any different by the summer, the ACC said" */
const ASKED_FIRST =
  /^\W*(?:\d[\d.]* )?(?:when |on being |being )?asked (?:whether|if|when|how|why|what|by)\b[^;]*?, (?:but )?(?:the )?[\w.'&/() -]{1,60}? (?:said|replied|answered|advised|confirmed|explained|stated|responded|thought|believed|hoped|undertook|agreed)\b/i

const isPurposeOf = (deed: Weighed, purpose: Weighed): boolean =>
  deed !== purpose &&
  deed.to <= purpose.from &&
  isToCome(deed) &&
  !(deed.reading.vague && IN_TIME_FOR.test(deed.text.slice(deed.to, purpose.from))) &&
  /^[^.;]{0,30}?,? (?:so that|in order (?:that|to)|in time for|ready for|to (?:allow|enable)) [^.;]*$/.test(
    deed.text.slice(deed.to, purpose.from),
  )

/** "In the new year, in time for the meeting on 3 February": what leaves the day open is told more closely by it. */
const IN_TIME_FOR = /^,? in time for /i

const isTopicOf = (earlier: Weighed, later: Weighed): boolean =>
  earlier !== later &&
  earlier.to <= later.from &&
  earlier.reading.dueOn !== null &&
  earlier.isPromised() &&
  /^ (?:on|about|regarding|concerning|against|towards|around|covering|setting out|detailing|outlining|to (?:discuss|consider|review|explain))\b[^,;.]*$/i.test(
    later.text.slice(earlier.to, later.from).trimEnd(),
  )

const isToldBeside = (deed: Weighed, told: Weighed): boolean =>
  deed !== told &&
  deed.to <= told.from &&
  deed.isPromised() &&
  isToCome(deed) &&
  /^[^.;]{0,30}?,? (?:and|which) (?:it |this |they |the [a-z]+ )?(?:begins?|starts?|runs?|takes? effect|comes? into|opens?|ends?|expires?|appl(?:y|ies)|commences?|lasts?|closes?)\b[^.;]{0,40}$/.test(
    deed.text.slice(deed.to, told.from),
  )
