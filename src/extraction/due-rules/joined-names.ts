import type { NamedSpan } from './due-rule.ts'
import { partOfSpan } from './lead.ts'
import type { Part } from './lead-words.ts'

/**
 * Source for what joins two names of times to one: the "/" in "May/June", the "or" in "summer or autumn 2024", the
 * "to the end of" in "from spring to the end of summer". The second then says the year and when it is done, the first
 * only when it begins.
 */
export const joint =
  ' ?(?:-|to|or|and|&|\\/|until) ?(?:the )?(?:(?<innerPart>end|early|late|mid)(?: of)?[ -](?:the )?)?'

/**
 * Days that begin with those of the first name and end with those of the second, or with the part of these that the
 * words between say: "late spring/early summer" ends with the first month of summer.
 */
export const joinedSpan = (
  begins: NamedSpan['first'],
  second: NamedSpan,
  inner: string | undefined,
): NamedSpan => {
  const whole = { ...second, first: begins, joined: true as const }
  if (inner === undefined) return whole
  const { last, how, vague } = partOfSpan(second, PARTS[inner.toLowerCase()] ?? 'whole', 'at')
  return { ...whole, last, endsHow: how, vague: vague || second.vague }
}

const PARTS: Readonly<Record<string, Part>> = { end: 'end', early: 'early', late: 'late', mid: 'middle' }
