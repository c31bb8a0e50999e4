/** How much a word tells, from 0 (stands in every promise) to 1 (stands in one). */
export type Rarity = (word: string) => number

/**
 * A word tells as much as it is rare among the promises of this register: "ethnicity" much, "report" little.
 * A young register is too small to count in, so fifty imagined promises stand beside it, and half of them hold
 * each word of the list below. `holding`: how many of the `size` commitments hold a word.
 */
export const rarityIn = (size: number, holding: ReadonlyMap<string, number>): Rarity => {
  const all = size + IMAGINED
  const rarest = Math.log(all / 0.5)
  return (word) => {
    const many = (holding.get(word) ?? 0) + (OFTEN.has(word) ? IMAGINED / 2 : 0.5)
    return Math.max(0, Math.log(all / many) / rarest)
  }
}

const IMAGINED = 50

/** Stems of what is promised anywhere: papers, figures, and the verbs that go with them. */
const OFTEN = new Set(
  'report updat plan figur dat review inform paper provid brief present shar send bring brought circulat suppl submit giv work look polic officer publish number detail analys breakdown perform improv deliver progress complet respons proposal option summary list not strategy copy servic public area local full further lead set tak mak hold reach achiev increas reduc recruit impact issu process case support post'.split(
    ' ',
  ),
)
