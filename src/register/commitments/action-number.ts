/**
 * The number under which the office's own log carries an action, out of the words ("ACTION #27 – ...", "9/2022/P")
 * or beside them, in one form for comparing: "27", "9/2022/P", "SAB41". Null when there is none.
 */
export const actionNumberOf = (quote: string, beside: string | null): string | null => {
  const found =
    beside ??
    IN_WORDS.exec(quote)
      ?.slice(1)
      .find((part) => part !== undefined)
  return found === undefined || found === null
    ? null
    : found
        .toUpperCase()
        .replaceAll(/[#()\s]/g, '')
        .replace(/^([A-Z]+)-(?=\d)/, '$1')
        .replace(/[.:,-]+$/, '')
}

/** Numbers that go on from meeting to meeting, and so mean one action; "AP1" begins again each time. */
export const goesOn = (number: string): boolean =>
  /\d[/-]\d/.test(number) || Number(/\d+$/.exec(number)?.[0] ?? 0) >= MORE_THAN_ONE_MEETING_GIVES

const MORE_THAN_ONE_MEETING_GIVES = 20

/** References of this register: "C-0042". */
export const referencesIn = (quote: string): readonly string[] =>
  [...quote.matchAll(/\bC-?(\d{4,})\b/gi)].map(([, digits]) => `C-${digits}`)

const IN_WORDS =
  /\b(?:action|AP|ref(?:erence)?)(?:\s+(?:point|no\.?|number|ref\.?))?\s*[(:]?\s*#?\s?(?=[A-Z]{0,4}[-/ ]?\d)([A-Z]{0,4}[-/]?\d[\w/-]*)|(?:^|\s)#(\d{1,5})\b|\b(\d{1,4}\/20\d\d\/[A-Z]{1,3})\b/i
