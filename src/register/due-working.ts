import type { DueReading } from '../extraction/candidate.ts'

/** What was said and what came of it, in a sentence: words without a day are shown themselves, with the reason. */
export const dueWorking = ({
  phrase,
  dueOn,
  working,
}: Pick<DueReading, 'phrase' | 'dueOn' | 'working'>): string =>
  dueOn !== null || phrase === '' || working.toLowerCase().includes(phrase.toLowerCase())
    ? working
    : `“${phrase}”. ${working}`
