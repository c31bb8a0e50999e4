import { type AddedHoliday, listAddedHolidays } from '../../../db/added-holidays.ts'
import { listMeetings } from '../../../db/meetings.ts'
import { bankHolidaysOf } from '../../calendar/bank-holidays.ts'
import { addDays, formatDay, formatLongDay, parsePlainDate } from '../../calendar/plain-date.ts'
import { holidaysEndOn, regionName } from '../../calendar/working-days.ts'
import {
  addHoliday,
  countMovedDates,
  getHoliday,
  loadMovedDates,
  moveForHoliday,
  takeBackHoliday,
} from '../../register/meetings/bank-holidays.ts'
import { ownerLabel } from '../../register/commitments/commitment.ts'
import { dayFieldNames, dayValues, readRequiredDay } from '../forms/day-field.ts'
import {
  doOrShowAgain,
  type FormView,
  failedForm,
  freshForm,
  onlyProblems,
  type Problem,
  textProblem,
  typedInto,
} from '../forms/forms.ts'
import { type Answer, page, type Route, seeOther, type Visit } from '../serving/route.ts'
import { count, formatInstant, shortened } from '../words/words.ts'

const names = [...dayFieldNames('holiday'), 'name']
const back = { text: 'Bank holidays', href: '/mail/holidays' }

/** The days on which the office is closed: those that come with the program, and those it adds itself. */
export const holidaysRoutes: readonly Route[] = [
  { method: 'GET', path: '/mail/holidays', section: 'mail', handle: (visit) => showAll(visit) },
  {
    method: 'GET',
    path: '/mail/holidays/new',
    section: 'mail',
    handle: async () => showNew(freshForm({ ...dayValues('holiday', null), name: '' }), 200),
  },
  { method: 'POST', path: '/mail/holidays/new', section: 'mail', handle: (visit) => add(visit) },
  {
    method: 'GET',
    path: '/mail/holidays/:id',
    section: 'mail',
    handle: (visit) => showOne(visit, freshForm(), 200),
  },
  {
    method: 'POST',
    path: '/mail/holidays/:id',
    section: 'mail',
    lists: ['move'],
    handle: (visit) => moveTicked(visit),
  },
  {
    method: 'GET',
    path: '/mail/holidays/:id/take-back',
    section: 'mail',
    handle: async ({ app, params }) => {
      const holiday = await getHoliday(app.db, params.id ?? '')
      return page('holiday-take-back', {
        title: `Take back ${holiday.name}`,
        day: formatLongDay(holiday.holidayOn),
        backLink: { text: holiday.name, href: `/mail/holidays/${holiday.id}` },
      })
    },
  },
  {
    method: 'POST',
    path: '/mail/holidays/:id/take-back',
    section: 'mail',
    handle: async ({ app, by, moment, params }) => {
      const { id, name } = await getHoliday(app.db, params.id ?? '')
      await takeBackHoliday(app.db, id, by, moment)
      return seeOther('/mail/holidays', `${name} was taken back. No due date was changed.`)
    },
  },
]

const showAll = async ({ app, moment }: Visit): Promise<Answer> => {
  const { region, timeZone } = app.config
  const all = await listAddedHolidays(app.db)
  const asked = await countMovedDates(app.db, all, region, moment.today)
  const ahead = [...bankHolidaysOf(region)]
    .filter((day) => day >= moment.today && day < addDays(moment.today, 366))
    .toSorted()
  return page('holidays', {
    title: 'Bank holidays',
    backLink: { text: 'Mail', href: '/mail' },
    region: regionName[region],
    until: formatDay(holidaysEndOn),
    ahead: ahead.map(formatLongDay),
    added: all.toReversed().map((holiday) => ({
      day: formatLongDay(holiday.holidayOn),
      name: holiday.name,
      by: `Added by ${holiday.addedBy}, ${formatInstant(holiday.addedAt, timeZone)}`,
      href: `/mail/holidays/${holiday.id}`,
      withdrawn: withdrawnWords(holiday, timeZone),
      asked: asked.has(holiday.id) ? `${count(asked.get(holiday.id) ?? 0, 'due date')} to decide on` : null,
    })),
  })
}

const withdrawnWords = ({ withdrawn }: AddedHoliday, timeZone: string): string | null =>
  withdrawn === null ? null : `Taken back by ${withdrawn.by}, ${formatInstant(withdrawn.at, timeZone)}`

const add = async ({ app, by, moment, form }: Visit): Promise<Answer> => {
  const again = async (problems: readonly Problem[], status: number) =>
    showNew(failedForm(typedInto(form, names), problems), status)
  const on = readRequiredDay(form, 'holiday', { name: 'Date', missing: 'Enter the date of the bank holiday' })
  const problems = onlyProblems([
    'problem' in on ? on.problem : null,
    textProblem(form, 'name', {
      missing: 'Enter what the bank holiday is called',
      name: 'Name',
      limit: 100,
    }),
  ])
  if (problems.length > 0 || 'problem' in on) return await again(problems, 400)
  return await doOrShowAgain(
    async () => {
      const { region } = app.config
      const id = await addHoliday(app.db, { holidayOn: on.day, name: form.one('name'), region }, by, moment)
      return seeOther(`/mail/holidays/${id}`, `${formatLongDay(on.day)} is now a bank holiday here.`)
    },
    again,
    () => 'holiday-day',
  )
}

const showNew = (form: FormView, status: number): Answer =>
  page('holiday-new', { title: 'Add a bank holiday', form, backLink: back }, status)

const showOne = async (visit: Visit, form: FormView, status: number): Promise<Answer> => {
  const { app, params } = visit
  const { region, timeZone } = app.config
  const holiday = await getHoliday(app.db, params.id ?? '')
  const dates = await loadMovedDates(app.db, holiday, region)
  const meetings = (await listMeetings(app.db)).filter(
    ({ heldOn, cancelledOn }) => heldOn === holiday.holidayOn && cancelledOn === null,
  )
  return page(
    'holiday',
    {
      title: `${holiday.name}, ${formatDay(holiday.holidayOn)}`,
      name: holiday.name,
      day: formatLongDay(holiday.holidayOn),
      backLink: back,
      form,
      by: `Added by ${holiday.addedBy}, ${formatInstant(holiday.addedAt, timeZone)}.`,
      withdrawn: withdrawnWords(holiday, timeZone),
      takeBackHref: `/mail/holidays/${holiday.id}/take-back`,
      meetings: meetings.map(({ ref, seriesName }) => ({ text: seriesName, href: `/meetings/${ref}` })),
      ticks: visit.form.all('move'),
      asked: `${count(dates.length, 'due date')} to decide on`,
      dates: dates.map(({ commitment, to, why }) => ({
        ref: commitment.ref,
        value: `${commitment.ref}.${commitment.version}.${to}`,
        href: `/commitments/${commitment.ref}`,
        quote: shortened(commitment.quote, 160),
        owner: ownerLabel(commitment),
        from: commitment.dueOn === null ? '' : formatLongDay(commitment.dueOn),
        to: formatLongDay(to),
        why,
      })),
    },
    status,
  )
}

const moveTicked = async (visit: Visit): Promise<Answer> => {
  const { app, by, moment, form, params } = visit
  const holiday = await getHoliday(app.db, params.id ?? '')
  const agreed = form.all('move').flatMap((value) => {
    const [, ref, version, day = ''] = /^(C-\d{1,9})\.(\d{1,9})\.(\d{4}-\d{2}-\d{2})$/.exec(value) ?? []
    const to = parsePlainDate(day)
    return ref === undefined || to === undefined ? [] : [{ ref, version: Number(version), to }]
  })
  if (agreed.length === 0)
    return await showOne(
      visit,
      failedForm({}, [{ field: 'move', text: 'Select the dates to move, or leave the page as it is' }]),
      400,
    )
  const { moved, left } = await moveForHoliday(app.db, holiday, agreed, app.config.region, by, moment)
  const words = [
    `${count(moved.length, 'due date was', 'due dates were')} moved.`,
    ...(left.length === 0 ? [] : [`Left, because somebody changed it meanwhile: ${left.join(', ')}.`]),
  ]
  return seeOther(`/mail/holidays/${holiday.id}`, words.join(' '))
}
