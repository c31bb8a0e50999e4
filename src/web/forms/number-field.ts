/** "63", "63.5", "1,250", "63%": the unit is known. Null for anything else. */
export const readNumber = (typed: string): number | null => {
  const bare = typed.replace(/\s*%$/, '').replace(/(?<=\d),(?=\d{3}\b)/g, '')
  return /^-?\d{1,12}(?:\.\d{1,6})?$/.test(bare) ? Number(bare) : null
}
