import type { Scene } from '../proposal.ts'
import { lastAnswer } from '../patterns/remembered.ts'

/** The minutes are theirs, or somebody of theirs is listed at their head. */
export const isAtTheTable = (who: string, { head = '' }: Pick<Scene, 'head'>): boolean =>
  headInWords(head).includes(inWords(who.replace(/^the\s+/i, '')))

/** Whether one of a class is: of "councils" the one whose minutes these are. */
export const isOneAtTheTable = (who: string, scene: Pick<Scene, 'head'>): boolean =>
  isAtTheTable(who, scene) || isAtTheTable(who.replace(/ies$/, 'y').replace(/s$/, ''), scene)

const inWords = (text: string): string =>
  ` ${text
    .toLowerCase()
    .replaceAll(/[^\p{L}\d]+/gu, ' ')
    .trim()} `

/** The same head is asked about again and again. */
const headInWords = lastAnswer(inWords)
