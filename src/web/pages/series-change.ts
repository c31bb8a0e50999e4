import { changeSeries, setRhythm } from '../../register/meetings/change-series.ts'
import type { Series } from '../../register/meetings/series.ts'
import { postChoices } from '../forms/choices.ts'
import { onlyProblems, type Problem, textProblem } from '../forms/forms.ts'
import type { Route } from '../serving/route.ts'
import { readRhythm, rhythmChoices, rhythmFields, rhythmValues } from '../forms/rhythm-fields.ts'
import { aboutSeries, seriesPath } from '../words/series-words.ts'
import { type VersionedForm, versionedForm } from '../forms/versioned-form.ts'
import type { Rhythm } from '../../register/meetings/rhythm.ts'
import type { Fields } from '../forms/fields.ts'

const changeForm: VersionedForm<Series, Parameters<typeof changeSeries>[2]> = {
  path: 'change',
  template: 'series-change',
  title: () => 'Change the series',
  fields: ['name', 'code', 'chair', 'papers'],
  initial: ({ name, code, chairPostId, papersDays }) => ({
    name,
    code,
    chair: chairPostId ?? '',
    papers: papersDays === null ? '' : String(papersDays),
  }),
  extras: async (_, { app }) => ({
    posts: await postChoices(app.db, 'Nobody yet'),
    usualDays: app.config.mail.agendaDays,
  }),
  parse: (form) => {
    const papers = readPapersDays(form)
    const problems = onlyProblems([
      textProblem(form, 'name', { missing: 'Enter the name of the series', name: 'Name', limit: 120 }),
      /^[A-Z][A-Z0-9]{1,9}$/.test(form.one('code').toUpperCase())
        ? null
        : { field: 'code', text: 'Code must be 2 to 10 letters and numbers, beginning with a letter' },
      'problem' in papers ? papers.problem : null,
    ])
    if (problems.length > 0 || 'problem' in papers) return { problems }
    return {
      value: {
        name: form.one('name'),
        code: form.one('code').toUpperCase(),
        chairPostId: form.one('chair') || null,
        papersDays: papers.days,
      },
    }
  },
  act: (version, typed, { app, by, moment, params }) =>
    changeSeries(app.db, { code: params.code ?? '', version }, typed, by, moment),
  fieldOf: (message) =>
    /with the code/.test(message)
      ? 'code'
      : /called/.test(message)
        ? 'name'
        : /chair/.test(message)
          ? 'chair'
          : null,
  done: async ({ code }) => ({ to: seriesPath({ code }), notice: 'The series was changed.' }),
}

/** Working days, or null for the office's usual time. */
const readPapersDays = (form: Fields): { readonly days: number | null } | { readonly problem: Problem } => {
  const typed = form.one('papers')
  if (typed === '') return { days: null }
  const days = Number(typed)
  return /^\d{1,2}$/.test(typed) && days >= 1 && days <= 30
    ? { days }
    : { problem: { field: 'papers', text: 'Working days must be a whole number between 1 and 30' } }
}

const rhythmForm: VersionedForm<Series, Rhythm | null> = {
  path: 'rhythm',
  template: 'series-rhythm',
  title: () => 'How often does it meet?',
  fields: rhythmFields,
  initial: ({ rhythm }) => rhythmValues(rhythm),
  extras: async () => rhythmChoices,
  parse: (form) => readRhythm(form),
  act: (version, rhythm, { app, by, moment, params }) =>
    setRhythm(app.db, { code: params.code ?? '', version }, rhythm, by, moment),
  done: async (rhythm, { params }) => ({
    to: seriesPath({ code: params.code ?? '' }),
    notice:
      rhythm === null
        ? 'The series has no fixed rhythm now.'
        : 'Its rhythm was saved. Check the days that it proposes, and plan them.',
  }),
}

export const seriesChangeRoutes: readonly Route[] = [
  ...versionedForm(aboutSeries, changeForm),
  ...versionedForm(aboutSeries, rhythmForm),
]
