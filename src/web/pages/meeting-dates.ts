import { parsePlainDate, formatLongDay } from '../../calendar/plain-date.ts'
import { CodedError } from '../../errors.ts'
import type { AnchoredDate } from '../../register/meetings/anchored-dates.ts'
import { ownerLabel } from '../../register/commitments/commitment.ts'
import {
  datesOf,
  keepDate,
  loadDatesToSettle,
  moveWithMeeting,
} from '../../register/meetings/settle-dates.ts'
import { doOrShowAgain, type FormView, failedForm, freshForm } from '../forms/forms.ts'
import { aboutMeeting, meetingPath } from '../words/meeting-words.ts'
import { type Answer, page, type Route, seeOther, type Visit } from '../serving/route.ts'
import { versionSeen } from '../forms/versioned-form.ts'
import { count, shortened } from '../words/words.ts'

const path = '/meetings/:ref/dates'

/** One decision on one date: done, or the page again with why not. */
const decision = (
  name: 'move' | 'keep',
  decide: typeof moveWithMeeting,
  notice: (ref: string, to: string) => string,
): Route => ({
  method: 'POST',
  path: `${path}/${name}`,
  section: 'meetings',
  handle: async (visit) => {
    const { app, by, moment, form } = visit
    const meeting = await aboutMeeting.load(visit)
    return await doOrShowAgain(
      async () => {
        const to = parsePlainDate(form.one('to'))
        const ref = form.one('commitment')
        if (to === undefined || !/^C-\d{1,9}$/.test(ref))
          throw new CodedError('invalid', 'The form did not say which date it was about. Decide again.')
        await decide(app.db, { ref, version: versionSeen(form), to }, by, moment)
        return seeOther(`${meetingPath(meeting)}/dates`, notice(ref, formatLongDay(to)))
      },
      (problems, status) => show(visit, failedForm({}, problems), status),
    )
  },
})

const show = async (visit: Visit, form: FormView, status: number): Promise<Answer> => {
  const { app, moment } = visit
  const meeting = await aboutMeeting.load(visit)
  const dates = datesOf(await loadDatesToSettle(app.db, moment.today), meeting.id)
  const waiting = dates.filter(({ to }) => to === null)
  const open = dates.flatMap(({ to, ...date }) => (to === null ? [] : [{ ...date, to }]))
  return page(
    'meeting-dates',
    {
      title: 'Due dates that follow this meeting',
      caption: aboutMeeting.caption(meeting),
      backLink: aboutMeeting.back(meeting),
      form,
      path: `${meetingPath(meeting)}/dates`,
      asked: `${count(open.length, 'due date')} to decide on`,
      dates: open.map((date) => ({
        ...dateView(date),
        version: String(date.commitment.version),
        to: date.to,
        toWords: formatLongDay(date.to),
      })),
      waiting: waiting.map(dateView),
      seriesHref: `/meetings/series/${meeting.seriesCode}`,
    },
    status,
  )
}

const dateView = ({ commitment, why }: Pick<AnchoredDate, 'commitment' | 'why'>) => ({
  ref: commitment.ref,
  href: `/commitments/${commitment.ref}`,
  quote: shortened(commitment.quote, 200),
  owner: ownerLabel(commitment),
  from: commitment.dueOn === null ? '' : formatLongDay(commitment.dueOn),
  why,
})

/** The due dates that were worked out from a meeting which has another day now, or none. */
export const meetingDatesRoutes: readonly Route[] = [
  { method: 'GET', path, section: 'meetings', handle: (visit) => show(visit, freshForm(), 200) },
  decision('move', moveWithMeeting, (ref, to) => `${ref} is due on ${to} now.`),
  decision('keep', keepDate, (ref) => `The date of ${ref} stays as it is.`),
]
