/** A run of words of one of two wordings: in both, or in this one only. */
export type WordRun = { readonly words: string; readonly changed: boolean }

/** Two wordings side by side: what was taken out of the first and what came into the second is marked in each. */
export const wordChanges = (
  before: string,
  after: string,
): { readonly before: readonly WordRun[]; readonly after: readonly WordRun[] } => {
  const [a, b] = [wordsOf(before), wordsOf(after)]
  const keptOfA = new Set<number>()
  const keptOfB = new Set<number>()
  const lengths = commonLengths(a, b)
  for (let [i, j] = [0, 0]; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      keptOfA.add(i++)
      keptOfB.add(j++)
    } else if ((lengths[i + 1]?.[j] ?? 0) >= (lengths[i]?.[j + 1] ?? 0)) i += 1
    else j += 1
  }
  return { before: runsOf(a, keptOfA), after: runsOf(b, keptOfB) }
}

const wordsOf = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== '')

/** At [i][j], how many words the rests of both from there on have in common, in order. */
const commonLengths = (a: readonly string[], b: readonly string[]): readonly (readonly number[])[] => {
  const table = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0))
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const [row, below] = [table[i], table[i + 1]]
      if (row !== undefined)
        row[j] = a[i] === b[j] ? (below?.[j + 1] ?? 0) + 1 : Math.max(below?.[j] ?? 0, row[j + 1] ?? 0)
    }
  return table
}

const runsOf = (words: readonly string[], kept: ReadonlySet<number>): readonly WordRun[] => {
  const runs: { words: string; changed: boolean }[] = []
  words.forEach((word, index) => {
    const changed = !kept.has(index)
    const last = runs.at(-1)
    if (last !== undefined && last.changed === changed) last.words += ` ${word}`
    else runs.push({ words: word, changed })
  })
  return runs
}
