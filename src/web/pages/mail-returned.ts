import { listBounces, listSuppressions } from '../../../db/bounces.ts'
import { listPeople } from '../../../db/people.ts'
import { LARGEST_REPORT } from '../../operation/read-bounce.ts'
import { liftStop, takeBounce } from '../../operation/take-bounce.ts'
import { doOrShowAgain, type FormView, failedForm, freshForm, type Problem } from '../forms/forms.ts'
import { type Answer, page, type Route, seeOther, type Visit } from '../serving/route.ts'
import { formatInstant } from '../words/words.ts'

const PATH = '/mail/returned'

/** Mails that came back: the addresses that get none any more, and where a report is handed in. */
export const mailReturnedRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: PATH,
    section: 'mail',
    handle: (visit) => show(visit, freshForm({ report: '' }), 200),
  },
  {
    method: 'POST',
    path: PATH,
    section: 'mail',
    long: ['report'],
    handle: async (visit) => {
      const { app, by, moment, form, upload } = visit
      const typed = form.one('report')
      const again = (problems: readonly Problem[], status: number) =>
        show(visit, failedForm({ report: typed.slice(0, LARGEST_REPORT) }, problems), status)
      const source = upload !== null && upload.contents.length > 0 ? upload.contents : typed
      if (source.length === 0)
        return await again([{ field: 'report', text: 'Paste the report, or choose its file' }], 400)
      return await doOrShowAgain(async () => {
        const { taken, words } = await takeBounce(app.db, source, by, moment)
        return taken ? seeOther(PATH, words) : await again([{ field: 'report', text: words }], 400)
      }, again)
    },
  },
  {
    method: 'POST',
    path: `${PATH}/lift`,
    section: 'mail',
    handle: async ({ app, by, moment, form }) => {
      await liftStop(app.db, form.one('address'), by, moment)
      return seeOther(PATH, `Mail goes to ${form.one('address')} again.`)
    },
  },
]

const show = async ({ app }: Visit, form: FormView, status: number): Promise<Answer> => {
  const { timeZone } = app.config
  const people = await listPeople(app.db)
  const ownerOf = (address: string) => people.find(({ email }) => email.toLowerCase() === address)
  return page(
    'mail-returned',
    {
      title: 'Mail that came back',
      form,
      backLink: { text: 'Mail', href: '/mail' },
      stopped: (await listSuppressions(app.db)).map(({ address, reason, begunAt }) => {
        const person = ownerOf(address)
        return {
          address,
          who: person === undefined ? 'Nobody has this address now' : person.name,
          href: person === undefined ? null : `/people/${person.id}`,
          since: formatInstant(begunAt, timeZone),
          reason,
        }
      }),
      bounces: (await listBounces(app.db, { limit: 20 })).map((bounce) => ({
        when: formatInstant(bounce.takenAt, timeZone),
        href: `/mail/${bounce.messageId}`,
        address: bounce.address,
        words: `${bounce.kind === 'hard' ? 'For good' : 'For a while'} (${bounce.status}): ${bounce.words}`,
      })),
    },
    status,
  )
}
