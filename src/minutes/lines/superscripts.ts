const DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** Raised numbers as the signs for them, "m²", "2023¹": as plain digits they would run into the word before. */
export const asSuperscripts = (number: string): string =>
  number.replaceAll(/\d/g, (digit) => DIGITS[Number(digit)] ?? digit)
