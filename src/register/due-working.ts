import type { DueReading } from '../extraction/candidate.ts'

/** What was said and what came of it, in one sentence: words without a day are shown too, with the reason. */
export const dueWorking = ({ phrase, working }: Pick<DueReading, 'phrase' | 'working'>): string =>
  phrase === '' || working.toLowerCase().includes(phrase.toLowerCase()) ? working : `“${phrase}”. ${working}`
