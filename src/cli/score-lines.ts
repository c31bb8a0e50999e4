import type { Figures } from '../register/reader-report/reader-score.ts'
import { figureWords, percentOf } from '../register/reader-report/score-words.ts'

/** The column in which results begin. */
export const WIDTH = 36

export const figuresJson = (figures: Figures) =>
  Object.fromEntries(
    figureWords.map(({ key, means }) => {
      const share = figures[key]
      return [key, { ...share, percent: percentOf(share), means }]
    }),
  )
