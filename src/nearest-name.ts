/** More letters than these are no slip of the finger. */
const MOST_AWAY = 4

/** Which of the names was meant by one that is none of them; null when it is far from all. */
export const nearestName = (typed: string, names: readonly string[]): string | null => {
  const [nearest] = names
    .map((name) => ({ name, away: distance(name, typed) }))
    .toSorted((a, b) => a.away - b.away)
  return nearest !== undefined && nearest.away <= MOST_AWAY ? nearest.name : null
}

/** Levenshtein's distance. */
const distance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min(
        (row[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
        (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
      )
    row = next
  }
  return row[b.length] ?? 0
}
