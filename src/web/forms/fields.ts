import { CodedError } from '../../errors.ts'

/** The parsed fields of a query or form: text only, trimmed, bounded. */
export type Fields = {
  /** The field's text; '' when it was left empty or not sent. */
  one(name: string): string
  /** The texts of a field that may come more than once. */
  all(name: string): readonly string[]
}

/** Beyond what any field of ours takes; a form says so itself at its own, lower limit. */
const MAX_LENGTH = 20_000
const MAX_FIELDS = 200
const MAX_REPEATS = 2_000

/**
 * @param lists the names that may come more than once
 * @param long the names of texts whose length and signs the form's own page looks at
 * @throws CodedError invalid, for anything a form of ours cannot have sent
 */
export const readFields = (
  sent: unknown,
  lists: readonly string[] = [],
  long: readonly string[] = [],
): Fields => {
  const values = new Map<string, readonly string[]>()
  const entries = sent === null || sent === undefined ? [] : Object.entries(sent)
  if (entries.length > MAX_FIELDS) throw unreadable()
  for (const [name, value] of entries) {
    if (!/^[A-Za-z_][\w-]{0,60}$/.test(name) || name.startsWith('__')) throw unreadable()
    const texts: readonly unknown[] = Array.isArray(value) ? value : [value]
    if (texts.length > (lists.includes(name) ? MAX_REPEATS : 1)) throw unreadable()
    values.set(name, texts.map(long.includes(name) ? readLongText : readText))
  }
  return {
    one: (name) => values.get(name)?.[0] ?? '',
    all: (name) => values.get(name) ?? [],
  }
}

export const noFields: Fields = { one: () => '', all: () => [] }

const readText = (value: unknown): string => {
  if (typeof value !== 'string' || value.length > MAX_LENGTH || !isWhole(value)) throw unreadable()
  return readLongText(value)
}

const readLongText = (value: unknown): string => {
  if (typeof value !== 'string') throw unreadable()
  return trimmed(value.replaceAll('\r\n', '\n'))
}

/** NUL and half characters are accepted by one database and refused by the other. */
export const isWhole = (text: string): boolean => !text.includes('\0') && text.isWellFormed()

/** Blanks that cannot be seen count as blanks at the ends; inside they may join an emoji. */
const trimmed = (text: string): string => {
  let [start, end] = [0, text.length]
  while (start < end && BLANK.test(text[start] ?? '')) start += 1
  while (end > start && BLANK.test(text[end - 1] ?? '')) end -= 1
  return text.slice(start, end)
}

const BLANK = /[\s\u00AD\u200B-\u200D\u2060\uFEFF]/

const unreadable = (): CodedError =>
  new CodedError(
    'invalid',
    'The form could not be read. Go back, reload the page and fill it in again. Long texts belong in a document.',
  )
