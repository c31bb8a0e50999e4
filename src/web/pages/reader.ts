import type { Mistake } from '../../../db/reader-facts.ts'
import { formatDay } from '../../calendar/plain-date.ts'
import { loadReaderReport } from '../../register/reader-report/load-reader-report.ts'
import type { Figures } from '../../register/reader-report/reader-score.ts'
import { rejectionWords } from '../../register/review/rejection-reasons.ts'
import {
  emptyWords,
  figureWords,
  isEmpty,
  readerName,
  rejectionLine,
  scoreNotes,
  shareWords,
} from '../../register/reader-report/score-words.ts'
import { page, type Route } from '../serving/route.ts'
import { count } from '../words/words.ts'

/** How well the reader reads, by what people decided on its proposals. */
export const readerRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/minutes/reader',
    section: 'minutes',
    handle: async ({ app }) => {
      const { score, misses, falseAlarms } = await loadReaderReport(app.db, '')
      return page('reader', {
        title: 'How well the reader reads',
        backLink: { text: 'Minutes', href: '/minutes' },
        empty: isEmpty(score) ? emptyWords : null,
        notes: scoreNotes(score),
        figures: figureRows(score.figures),
        rejections: score.rejections.map(({ code, count: times }) => ({
          reason: rejectionLine(code),
          count: count(times, 'proposal'),
        })),
        readers: score.readers.map(({ version, figures }) => ({
          name: readerName(version),
          figures: figureRows(figures),
        })),
        misses: misses.map((miss) => ({
          ...mistakeView(miss),
          link: { text: miss.ref, href: `/commitments/${miss.ref}` },
        })),
        falseAlarms: falseAlarms.map((alarm) => ({
          ...mistakeView(alarm),
          reason: rejectionWords(alarm) ?? 'No reason given',
          link: {
            text: 'In the review',
            href: `/minutes/${alarm.documentId}#proposal-${alarm.candidateId}`,
          },
        })),
      })
    },
  },
]

const figureRows = (figures: Figures) =>
  figureWords.map(({ key, name, means }) => ({ name, means, value: shareWords(figures[key]) }))

const mistakeView = ({ quote, fileName, heldOn }: Mistake) => ({
  quote,
  source: `${fileName}, meeting of ${formatDay(heldOn)}`,
})
