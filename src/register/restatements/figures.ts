/** A measured value with its unit, for people: "85%", "7,900 officers", "1 day", "£1.2 million", "20% less", "60 more posts". */
export const figure = (value: number, unit: string): string => {
  if (unit.startsWith('£')) return `£${money(value)}${unit.slice(1)}`
  const [, counted = '', way] = COUNTED_CHANGE.exec(unit) ?? []
  if (way !== undefined) return figure(value, `${way === 'less' ? 'fewer' : 'more'} ${counted}`)
  const number = plain(value)
  if (unit === '' || unit.startsWith('%')) return `${number}${unit}`
  return `${number} ${value === 1 ? singular(unit) : unit}`
}

/** Things counted are fewer; a time, a sum or a percentage is less. */
const COUNTED_CHANGE =
  /^(?!%|£|percentage points|(?:working )?(?:seconds|minutes|hours|days|weeks|months|tonnes|litres) )(.*\S) (more|less)$/

const plain = (value: number): string => value.toLocaleString('en-GB', { maximumFractionDigits: 2 })

const money = (value: number): string =>
  Math.abs(value) >= 1_000_000 ? `${plain(value / 1_000_000)} million` : plain(value)

/** The first word that stands for many stands for one: "posts more", "working days", "hours a month". */
const singular = (unit: string): string =>
  unit.replace(/\b(?:people|[a-z]+ies|[a-z]+(?:ch|sh|ss|x)es|[a-z]+[^s\W]s)\b/i, (word) =>
    word === 'people'
      ? 'person'
      : word.endsWith('ies')
        ? `${word.slice(0, -3)}y`
        : /(?:ch|sh|ss|x)es$/.test(word)
          ? word.slice(0, -2)
          : word.slice(0, -1),
  )

/** A unit that names a change, "% less" or "posts more": at the meeting it stands at nothing. */
export const isChange = (unit: string): boolean => /(?:^|[ %£])(?:more|less)$/.test(unit)
