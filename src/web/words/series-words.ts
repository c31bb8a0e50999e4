import { getSeries } from '../../register/meetings/change-series.ts'
import type { Series } from '../../register/meetings/series.ts'
import type { Versioned } from '../forms/versioned-form.ts'
import { count } from './words.ts'

export const seriesPath = ({ code }: Pick<Series, 'code'>): string => `/meetings/series/${code}`

/** A series as small forms change it. */
export const aboutSeries: Versioned<Series> = {
  path: '/meetings/series/:code',
  load: ({ app, params }) => getSeries(app.db, params.code ?? ''),
  caption: ({ name }) => name,
  back: (series) => ({ text: series.name, href: seriesPath(series) }),
}

/** "5 working days before, as usual here" */
export const papersWords = (papersDays: number | null, usualDays: number): string => {
  const days = `${count(papersDays ?? usualDays, 'working day')} before`
  return papersDays === null ? `${days}, as usual here` : days
}
