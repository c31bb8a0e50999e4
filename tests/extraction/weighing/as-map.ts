/** The weights as the source of a map, as the formatter would write it. */
export const asMap = (weights: Readonly<Record<string, number>>): string =>
  `new Map(
  Object.entries({
${Object.entries(weights)
  .map(([sign, weight]) => `    ${asKey(sign)}: ${weight},`)
  .join('\n')}
  }),
)`

const asKey = (sign: string): string => {
  if (/^[a-z]+$/.test(sign)) return sign
  if (!sign.includes("'")) return `'${sign}'`
  return sign.includes('"') ? `'${sign.replaceAll("'", "\\'")}'` : `"${sign}"`
}
