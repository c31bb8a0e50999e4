import { everyMatch } from '../patterns/every-match.ts'
import { sieveOf } from '../patterns/sieve.ts'
import { COUNTABLE, FRACTIONS, HAS_NO_ADJECTIVE, NO_ADJECTIVE, plural, unitOf } from './countables.ts'
import { n, PARTS, type Read, type Said, value } from './part-figures.ts'

/** A number of the words that may be measured: where it stands with its unit, and what its own words say. */
export type Figure = {
  readonly from: number
  readonly to: number
  readonly value: number
  readonly unit: string
  /** `change`: the words themselves name a change, such as "halve". */
  readonly kind: 'share' | 'points' | 'part' | 'money' | 'time' | 'count' | 'bare' | 'change'
  /** The other end of a range: "between 80% and 90%". */
  readonly high?: number
  /** For "386 of the 1,000": how many of the value there are. */
  readonly part?: number
  /** The noun inside the figure: "sergeant" in "one sergeant in ten". */
  readonly noun?: string
  /** What is counted, with the words that describe it: "overdue reviews". */
  readonly described?: string
  /** Of "40 fewer burglaries", which way it changes. */
  readonly way?: 'more' | 'less'
  /** Of what follows, without "of": "four out of five victims". */
  readonly isOfNext?: true
}

/**
 * Every figure of the words, surest kind first; each stretch is read once. `whole` is the words before any were
 * blanked out: what it cannot hold they cannot either.
 */
export const findFigures = (text: string, whole = text): readonly Figure[] => {
  const found: Figure[] = []
  for (const [pattern, read] of kindsFor(whole)) {
    for (const match of everyMatch(text, pattern)) {
      const [from, to] = [match.index, match.index + match[0].length]
      if (found.some((other) => from < other.to && to > other.from)) continue
      const figure = read(match.groups ?? {})
      if (figure !== null) found.push({ from, to, ...figure })
    }
  }
  return found
}

const percent = (part: number, whole: number): number => Number(((part / whole) * 100).toFixed(1))

const HIGH = '(?<high>\\d+(?:\\.\\d+)?)'

const KINDS: readonly (readonly [RegExp, (said: Said) => Read | null])[] = [
  // "Between 80% and 90%", "80-90%"; not "from 74 to 85%".
  [
    new RegExp(
      `(?:\\bbetween ${n('n')} ?(?:%|per ?cent)? and |(?<!from (?:about |around )?)${n('m')} ?(?:%|per ?cent)? ?(?:-|to) ?)${HIGH} ?(?:%|per ?cent\\b|(?<unit>working days|days|minutes|seconds|hours)\\b)`,
      'gi',
    ),
    (said) => ({
      kind: said['unit'] === undefined ? 'share' : 'time',
      value: value(said, said['n'] === undefined ? 'm' : 'n'),
      high: Number(said['high']),
      unit: said['unit']?.toLowerCase() ?? '%',
    }),
  ],
  // "A 5 percentage point increase", "up 3 points".
  [
    new RegExp(
      `${n('n')}(?: ?%| percentage| per ?cent)?[- ](?:points?|ppts?)\\b|${n('m')} ?(?:pp|ppts?)\\b`,
      'gi',
    ),
    (said) => ({
      kind: 'points',
      value: value(said, said['n'] === undefined ? 'm' : 'n'),
      unit: 'percentage points',
    }),
  ],
  // "80%", "eighty per cent", "80 pc".
  [
    new RegExp(`${n('n')} ?(?:%|per ?cent\\b|pc\\b)`, 'gi'),
    (said) => ({ kind: 'share', value: value(said), unit: '%' }),
  ],
  // "Four out of five", "1 in 10", "one sergeant in ten", "nine in every ten".
  [
    new RegExp(
      `${n('part')}(?: (?<noun>[a-z]+))? (?:out of|in)(?: every)? ${n('whole')}(?! ?(?:%|days|weeks|months|years|hours|minutes|seconds|places|areas|locations|sites|stations)\\b)`,
      'gi',
    ),
    (said) => {
      const [part, whole] = [value(said, 'part'), value(said, 'whole')]
      if (
        part >= whole ||
        whole > 100 ||
        (said['noun'] !== undefined && !/^(?:one|1)$/i.test(said['part'] ?? ''))
      )
        return null
      return {
        kind: 'share',
        value: percent(part, whole),
        unit: '%',
        ...(said['noun'] === undefined ? { isOfNext: true as const } : { noun: said['noun'] }),
      }
    },
  ],
  ...PARTS,
  // "Half the fleet".
  [
    /\bhalf(?= (?:the|its|our|their|all|of all) (?!(?:financial |calendar )?(?:year|day|time|month|week|night|session|price|cost)\b))/gi,
    () => ({ kind: 'share', value: 50, unit: '%', isOfNext: true }),
  ],
  // "Three quarters of", "half of", "fall by a third".
  [
    new RegExp(
      `\\b(?<share>${Object.keys(FRACTIONS)
        .toSorted((a, b) => b.length - a.length)
        .join('|')
        .replaceAll(
          ' ',
          '[- ]',
        )})(?= of\\b(?! (?:year|the year|20|an? hour|the month|next|this|which)\\b)|(?![- ](?:term|year|day|past|an))(?<=\\bby [a-z]+[- ]?[a-z]*)\\b)`,
      'gi',
    ),
    (said) => ({
      kind: 'share',
      value: FRACTIONS[(said['share'] ?? '').toLowerCase().replace('-', ' ')] ?? 0,
      unit: '%',
    }),
  ],
  // "£4.2m".
  [
    new RegExp(
      `£ ?(?<n>(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?(?: ?(?:million|thousand|billion|bn|m|k)\\b)?)`,
      'gi',
    ),
    (said) => ({ kind: 'money', value: value(said), unit: '£' }),
  ],
  // "40 fewer burglaries a month", "150 more officers"; "an additional 150 officers" counts those that are added.
  [
    new RegExp(
      `${n('n')} (?<way>fewer|less|more) (?<counted>(?:(?!${NO_ADJECTIVE}\\b|than\\b)[a-z'-]+ ){0,2}?(?:staff|people|crime|[a-z-]+[^\\Ws]s))(?: (?<per>(?:a|per|each|every) (?:day|week|month|quarter|year)))?\\b(?<!\\b(?:days|weeks|months|years|hours|minutes|seconds|points))`,
      'gi',
    ),
    (said) =>
      value(said) < 10 && /^more$/i.test(said['way'] ?? '')
        ? null
        : {
            kind: 'count',
            value: value(said),
            way: /^more$/i.test(said['way'] ?? '') ? 'more' : 'less',
            unit: [said['counted'], said['per']?.replace(/^(?:per|each|every)\b/i, 'a')]
              .filter((part) => part !== undefined)
              .join(' '),
            described: said['counted'] ?? '',
          },
  ],
  [
    new RegExp(
      `(?<=\\ban? (?<added>additional|extra|further) )${n('n')}(?<adjectives>(?: [a-z-]+){0,2}?) (?<unit>${COUNTABLE})\\b`,
      'gi',
    ),
    (said) =>
      HAS_NO_ADJECTIVE.test(said['adjectives'] ?? '')
        ? null
        : {
            kind: 'count',
            value: value(said),
            unit: unitOf(said['unit'] ?? ''),
            described: `${said['added'] ?? ''}${said['adjectives'] ?? ''} ${said['unit'] ?? ''}`,
          },
  ],
  // "500 hours a month".
  [
    new RegExp(
      `${n('n')} (?:(?<unit>(?:(?!${NO_ADJECTIVE}\\b)[a-z-]+ ){0,2}?(?:${COUNTABLE}|minutes|[a-z-]+[^\\Ws]s)) )?(?<per>(?:a|per|each|every) (?:hour|shift|day|week|month|quarter|year))\\b`,
      'gi',
    ),
    (said) => ({
      kind: 'count',
      value: value(said),
      unit: [said['unit'], said['per']?.replace(/^(?:per|each|every)\b/i, 'a')]
        .filter((part) => part !== undefined)
        .join(' ')
        .toLowerCase(),
    }),
  ],
  // "10 seconds", "12 working days".
  [
    new RegExp(
      `${n('n')} ?(?<work>working )?(?<unit>seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?)\\b(?!'| (?:time|a(?! (?:person|head|case)\\b)|of age)\\b)(?<each> (?:a|per) (?:person|officer|head|employee|member of staff|case|household|vehicle))?`,
      'gi',
    ),
    (said) => ({
      kind: 'time',
      value: value(said),
      unit: `${(said['work'] ?? '').toLowerCase()}${plural((said['unit'] ?? '').toLowerCase())}${(said['each'] ?? '').toLowerCase()}`,
    }),
  ],
  // "7,900 officers", "168 neighbourhood officers", "zero repeat victims".
  [
    new RegExp(
      `(?:${n('n')}|\\b(?<none>nil|(?<=\\b(?:be|have|see|with) )no))(?<adjectives>(?: [a-z-]+){0,3}?) (?<unit>${COUNTABLE})\\b`,
      'gi',
    ),
    (said) =>
      HAS_NO_ADJECTIVE.test(said['adjectives'] ?? '')
        ? null
        : {
            kind: 'count',
            value: said['none'] === undefined ? value(said) : 0,
            unit: unitOf(said['unit'] ?? ''),
            described: `${said['adjectives'] ?? ''} ${said['unit'] ?? ''}`.trim(),
          },
  ],
  // "Halve", "doubling".
  [
    /\b(?<verb>halv(?:e|es|ed|ing)|(?:cut|reduced?|reducing|fall|brought down) by half|in half|doubl(?:e|es|ed|ing)|trebl(?:e|es|ed|ing)|tripl(?:e|es|ed|ing))\b/gi,
    (said) => {
      const verb = (said['verb'] ?? '').toLowerCase()
      return verb.startsWith('doubl')
        ? { kind: 'change', value: 100, unit: '% more' }
        : /^tr/.test(verb)
          ? { kind: 'change', value: 200, unit: '% more' }
          : { kind: 'change', value: 50, unit: '% less' }
    },
  ],
  // A number alone, where the words around it say that it is to be reached.
  [
    new RegExp(`${n('n')}\\b(?! ?[%£]|[,.]?\\d)`, 'gi'),
    (said) => ({ kind: 'bare', value: value(said), unit: '' }),
  ],
]
const kindsFor = sieveOf(KINDS, ([pattern]) => pattern)
