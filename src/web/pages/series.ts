import { listHistory } from '../../../db/history.ts'
import { listMeetings } from '../../../db/meetings.ts'
import { listHoldings, listPosts } from '../../../db/people.ts'
import { formatLongDay, parsePlainDate } from '../../calendar/plain-date.ts'
import { addSittings, loadProposals } from '../../register/meetings/change-series.ts'
import { holderOn } from '../../register/people/posts.ts'
import { rhythmWords } from '../../register/meetings/rhythm.ts'
import { frameKindWords, usualFrame } from '../../register/meetings/series.ts'
import { doOrShowAgain, type FormView, failedForm, freshForm } from '../forms/forms.ts'
import { historyLines } from '../commitments/history-lines.ts'
import { meetingPath } from '../words/meeting-words.ts'
import { type Answer, page, type Route, seeOther, type Visit } from '../serving/route.ts'
import { aboutSeries, papersWords, seriesPath } from '../words/series-words.ts'
import { count } from '../words/words.ts'

/** One series: how it meets, what stands on every agenda, and the next days its rhythm proposes. */
export const seriesRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/meetings/series/:code',
    section: 'meetings',
    handle: (visit) => show(visit, freshForm(), 200),
  },
  {
    method: 'POST',
    path: '/meetings/series/:code/sittings',
    section: 'meetings',
    lists: ['day'],
    handle: (visit) => addTicked(visit),
  },
]

const addTicked = async (visit: Visit): Promise<Answer> => {
  const { app, by, moment, form } = visit
  const series = await aboutSeries.load(visit)
  const days = form.all('day').flatMap((day) => parsePlainDate(day) ?? [])
  const again = async (problems: Parameters<typeof failedForm>[1], status: number) =>
    await show(visit, failedForm({}, problems), status)
  if (days.length === 0) return await again([{ field: 'day', text: 'Select the meetings to plan' }], 400)
  return await doOrShowAgain(
    async () => {
      const { region } = app.config
      const { added, left } = await addSittings(app.db, series.code, { days, region }, by, moment)
      const words = [
        added.length === 0
          ? 'No meeting was planned.'
          : `${count(added.length, 'meeting was', 'meetings were')} planned.`,
        ...(left.length === 0
          ? []
          : [`Left, because it is not proposed any more: ${left.map(formatLongDay).join(', ')}.`]),
      ]
      return seeOther(seriesPath(series), words.join(' '))
    },
    again,
    () => 'day',
  )
}

const show = async (visit: Visit, form: FormView, status: number): Promise<Answer> => {
  const { app, moment } = visit
  const { db, config } = app
  const series = await aboutSeries.load(visit)
  const post = (await listPosts(db)).find(({ id }) => id === series.chairPostId)
  const holder = post === undefined ? undefined : holderOn(await listHoldings(db), post.id, moment.today)
  const proposals = await loadProposals(db, series, config.region, moment.today)
  const path = seriesPath(series)
  const ticked = visit.form.all('day')
  return page(
    'series',
    {
      title: series.name,
      backLink: { text: 'Meetings', href: '/meetings' },
      form,
      path,
      code: series.code,
      formerNames: series.formerNames,
      chair:
        post === undefined
          ? null
          : { post: post.title, holder: holder?.person.name ?? 'Nobody holds it today' },
      rhythm: series.rhythm === null ? 'No fixed rhythm' : rhythmWords(series.rhythm),
      hasRhythm: series.rhythm !== null,
      papers: papersWords(series.papersDays, config.mail.agendaDays),
      items: (series.standingItems ?? usualFrame).map(({ kind, title }) => ({
        title,
        about: kind === 'item' ? null : frameKindWords[kind],
      })),
      proposals: proposals.map(({ on, why }) => ({
        value: on,
        text: formatLongDay(on),
        hint: why,
        checked: ticked.length === 0 || ticked.includes(on),
      })),
      planned: (await listMeetings(db))
        .filter(
          ({ seriesId, heldOn, cancelledOn }) =>
            seriesId === series.id && heldOn >= moment.today && cancelledOn === null,
        )
        .map((meeting) => ({
          text: formatLongDay(meeting.heldOn),
          theme: meeting.theme,
          href: meetingPath(meeting),
        })),
      history: historyLines(await listHistory(db, 'series', series.id), config.timeZone),
    },
    status,
  )
}
