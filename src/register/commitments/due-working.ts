import { formatDay } from '../../calendar/plain-date.ts'
import type { DueReading } from '../../extraction/candidate.ts'

/** The day, or what stands for it: words may be said that fix no day, "by 31 June" or "at a future meeting". */
export const dueDay = (due: Pick<DueReading, 'dueOn'> | null): string => {
  if (due === null) return 'No date given'
  return due.dueOn === null ? 'No day fixed' : formatDay(due.dueOn)
}

/** What was said and what came of it, in a sentence: words without a day are shown themselves, with the reason. */
export const dueWorking = ({
  phrase,
  dueOn,
  working,
}: Pick<DueReading, 'phrase' | 'dueOn' | 'working'>): string =>
  dueOn !== null || phrase === '' || working.toLowerCase().includes(phrase.toLowerCase())
    ? working
    : `“${phrase}”. ${working}`
