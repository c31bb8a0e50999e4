import type { Measure } from '../candidate.ts'
import { normaliseWords } from '../due-rules/normalised-words.ts'
import { changeOf } from './changes.ts'
import { comparatorOf } from './comparators.ts'
import { COUNTED } from './countables.ts'
import { type Figure, findFigures } from './figures.ts'
import { howOften } from './how-often.ts'
import { withoutOtherNumbers } from './not-measures.ts'
import { isBaseline, isPartAhead, isWanted, type Placed, placed, standsNow, tellsWhatIs } from './roles.ts'
import { subject } from './subjects.ts'
import { UNNAMED, whatIsMeasured } from './what.ts'

/**
 * The measure that the words set, if they set one: "80% of calls within 30 seconds", "from 74% to 85%", "reduce by
 * 20%". Of several figures the surest kind counts, of equals the one said last for a later day, else the first.
 *
 * "386 of the 1,000 officers" is a target of 386 where it lies ahead ("would be trained"); where it tells what is done
 * and the rest is promised, the target is 1,000 and 386 the baseline. Of a range the end that must be reached counts.
 * A change ("by 60 posts") has its direction in the unit, "posts more": at the meeting it stands at 0.
 */
export const readMeasure = (quote: string): Measure | null => {
  const { text } = normaliseWords(quote)
  const found = findFigures(withoutOtherNumbers(text), text)
  if (found.length > MOST) return null
  const figures = found.map((figure) => placed(figure, text))
  const wanted = withoutSteps(figures.filter((one) => !isBaseline(one) && isWanted(one, text)))
  const chosen = choose(wanted)
  return chosen === undefined ? null : measureOf(chosen, figures, wanted)
}

/** A sentence with more figures is a list, and its target a person's to choose. */
const MOST = 20

const SURENESS: readonly (readonly Figure['kind'][])[] = [
  ['share'],
  ['points', 'part', 'change'],
  ['count', 'money', 'time'],
  ['bare'],
]

const choose = (wanted: readonly Placed[]): Placed | undefined => {
  for (const kinds of SURENESS) {
    const equals = wanted
      .filter(({ figure }) => kinds.includes(figure.kind))
      .toSorted((a, b) => a.figure.from - b.figure.from)
    const last = equals.at(-1)
    if (last !== undefined) return equals.length > 1 && isLaterStep(last) ? last : equals[0]
  }
  return undefined
}

/** "Double the number of specials to 300", "rise by 50 to 300": what a change leads to says more than the change. */
const withoutSteps = (wanted: readonly Placed[]): readonly Placed[] =>
  wanted.filter(
    (one) =>
      (one.figure.kind !== 'change' && changeOf(one) === null) ||
      !wanted.some(
        (other) =>
          other.figure.from >= one.figure.to &&
          !['time', 'change'].includes(other.figure.kind) &&
          changeOf(other) === null &&
          /^[^.;]{0,60}? to (?:about |around |at least |over |a total of )?$/i.test(between(one, other)) &&
          other.clause === one.clause,
      ),
  )

/** "60% by June and 80% by December", "rising to 80%": the last step is the target. */
const isLaterStep = ({ before, after, figure }: Placed): boolean =>
  figure.kind !== 'bare' &&
  (/\b(?:rising|then|falling|increasing|before reaching)(?: to| by)? $/i.test(before) ||
    (/\band (?:to )?$/i.test(before) && /^[^,;.]{0,30} (?:by|in|at|within) /i.test(after)))

const measureOf = (one: Placed, all: readonly Placed[], wanted: readonly Placed[]): Measure => {
  const { figure } = one
  const change = figure.kind === 'change' ? null : changeOf(one)
  const isChange = change !== null || figure.kind === 'change'
  const start = isChange ? undefined : startOf(one, all)
  const named = nameOf(one, start, wanted)
  const baseline = isChange ? changeBaseline(one) : partOf(one, start)
  const comparator = comparatorOf(one, named, baseline)
  const isAtMost = comparator === 'at-most'
  const often = isChange ? undefined : howOften(one)
  const unit = often === undefined ? unitOf(figure, named, start) : `% of ${often.of}`
  return {
    // The far end of a range may be passed, and is kept in words.
    what:
      figure.high === undefined || isAtMost
        ? named
        : `${named} (up to ${figure.high}${unit === '%' ? '%' : ` ${unit}`})`,
    comparator,
    value:
      figure.part !== undefined && isPartAhead(one)
        ? figure.part
        : isAtMost
          ? (figure.high ?? figure.value)
          : figure.value,
    unit: change === null ? unit : `${unit} ${change}`.trim(),
    baseline,
  }
}

/** Where its own words name nothing, an earlier step or the start does: "60% of officers by June and 80% by March". */
const nameOf = (one: Placed, start: Placed | undefined, wanted: readonly Placed[]): string => {
  const earlier = wanted.find(
    (other) => other.figure.from < one.figure.from && other.figure.unit === one.figure.unit,
  )
  for (const each of [earlier, one]) {
    const named = each === undefined ? UNNAMED : whatIsMeasured(each)
    if (named !== UNNAMED) return named
  }
  if (start === undefined) return UNNAMED
  const named = whatIsMeasured(start)
  return named === UNNAMED ? (subject(start) ?? UNNAMED) : named
}

const unitOf = (figure: Figure, named: string, start: Placed | undefined): string => {
  if (figure.unit.startsWith('a ') && named !== UNNAMED) return `${named} ${figure.unit}`
  if (figure.unit !== '') return figure.unit
  return start?.figure.unit || (COUNTED.exec(named)?.[0] ?? '')
}

const partOf = ({ figure, ...one }: Placed, start: Placed | undefined): number | null =>
  figure.part === undefined || isPartAhead({ figure, ...one }) ? (start?.figure.value ?? null) : figure.part

/** The figure that the measure starts from. */
const startOf = (one: Placed, all: readonly Placed[]): Placed | undefined =>
  all.find(
    (other) =>
      other !== one &&
      isBaseline(other) &&
      (other.figure.unit === one.figure.unit ||
        // "From 18 to 15 minutes", "from 612 cases to 100": the unit is said once.
        ((other.figure.kind === 'bare' || one.figure.kind === 'bare') &&
          /^ to (?:\w+ ){0,2}$/i.test(between(other, one)))),
  ) ??
  // "Satisfaction is 71% and the target is 78%".
  all.find(
    (other) =>
      other.figure.from < one.figure.from &&
      other.figure.unit === one.figure.unit &&
      (standsNow(other) || (tellsWhatIs(other) && whatIsMeasured(one) === UNNAMED)),
  )

const between = (start: Placed, end: Placed): string =>
  end.figure.from < start.figure.to ? '' : end.before.slice(start.figure.to - end.figure.from)

/** A change counts from the meeting unless it is measured against another time, whose distance nobody said. */
const changeBaseline = ({ after }: Placed): number | null =>
  /\b(?:against|compared|baseline|levels?|on last|since|than (?:in|at|last|the))\b/i.test(after) ? null : 0
