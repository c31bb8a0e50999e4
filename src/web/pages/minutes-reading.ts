import { stepWords } from '../../minutes/reading-step.ts'
import type { ReadingState, Readings } from '../serving/readings.ts'
import { type Answer, page, type Route, seeOther } from '../serving/route.ts'
import { count } from '../words/words.ts'
import { orFormAgain, outcomeOf, showMinutesForm } from './minutes-new.ts'

/** How far the reading of a long file has come. The page leads on by itself, with scripts or without. */
export const minutesReadingRoutes = (readings: Readings): readonly Route[] => [
  {
    method: 'GET',
    path: '/minutes/reading/:id',
    section: 'minutes',
    handle: async ({ params, query }) => {
      const reading = readings.find(params.id ?? '')
      if (reading === undefined) return interrupted()
      const { typed } = reading
      return await orFormAgain(
        typed,
        async () => outcomeOf(reading) ?? show(params.id ?? '', reading, query.one('refresh') !== 'no'),
      )
    },
  },
  {
    method: 'POST',
    path: '/minutes/reading/:id',
    section: 'minutes',
    handle: async ({ params }) => {
      const reading = await readings.stop(params.id ?? '')
      if (reading === undefined) return interrupted()
      return reading.is === 'done'
        ? seeOther(
            `/minutes/${reading.imported.documentId}`,
            `${reading.fileName} had been read before it was stopped.`,
          )
        : seeOther('/minutes/new', `Reading ${reading.fileName} was stopped. Nothing was kept.`)
    },
  },
]

/** Readings are kept nowhere, so after a start of the program nobody knows of them. */
const interrupted = (): Answer =>
  showMinutesForm(
    {},
    [
      {
        field: 'file',
        text: 'The reading was interrupted because Matters Arising was started again. Nothing was kept. Put the file in again.',
      },
    ],
    404,
  )

const show = (id: string, reading: ReadingState, refreshes: boolean): Answer => {
  const step = reading.is === 'reading' ? reading.step : null
  return page('minutes-reading', {
    title: 'Reading the minutes',
    fileName: reading.fileName,
    words:
      reading.is === 'waiting'
        ? waitingWords(reading.before)
        : step === null
          ? 'Opening the file'
          : stepWords(step),
    bar: step === null ? null : { done: step.at === 'page' ? step.page : step.done, of: step.of },
    refreshes,
    href: `/minutes/reading/${id}`,
    backLink: { text: 'Minutes', href: '/minutes' },
  })
}

const waitingWords = (before: number): string =>
  before === 0
    ? 'Waiting for its turn: it is next'
    : `Waiting for its turn: ${count(before, 'file')} ${before === 1 ? 'is' : 'are'} before it`
