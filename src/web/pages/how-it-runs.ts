import { listHolds, listOpenHolds, type MailHold } from '../../../db/mail-holds.ts'
import { newestRuns } from '../../../db/job-runs.ts'
import type { Finding } from '../../operation/finding.ts'
import { asksAPerson, confirmAfterDoubt, pauseMail, resumeMail } from '../../operation/hold-mail.ts'
import { loadFindings } from '../../operation/load-findings.ts'
import {
  chosen,
  doOrShowAgain,
  type FormView,
  failedForm,
  freshForm,
  type Problem,
  textProblem,
  typedInto,
} from '../forms/forms.ts'
import { findingLinks, findingTitles } from '../words/finding-words.ts'
import { type Answer, page, type Route, seeOther, type Visit } from '../serving/route.ts'
import { formatInstant } from '../words/words.ts'

const PATH = '/how-it-runs'

/** What the office sees of the machinery: whether everything works, and the switch that stops all mail. */
export const howItRunsRoutes: readonly Route[] = [
  { method: 'GET', path: PATH, section: 'none', handle: (visit) => show(visit, freshForm(), 200) },
  {
    method: 'POST',
    path: `${PATH}/pause`,
    section: 'none',
    handle: async (visit) => {
      const { app, by, moment, form } = visit
      const again = (problems: readonly Problem[], status: number) =>
        show(visit, failedForm(typedInto(form, ['reason']), problems), status)
      const problem = textProblem(form, 'reason', {
        missing: 'Enter why all mail is paused',
        name: 'Reason',
        limit: 500,
      })
      if (problem !== null) return await again([problem], 400)
      return await doOrShowAgain(async () => {
        await pauseMail(app.db, form.one('reason'), by, moment)
        return seeOther(PATH, 'All mail is paused.')
      }, again)
    },
  },
  {
    method: 'POST',
    path: `${PATH}/resume`,
    section: 'none',
    handle: async ({ app, by, moment }) => {
      await resumeMail(app.db, by, moment)
      return seeOther(PATH, 'Mail is resumed. What is due by now goes within a minute or two.')
    },
  },
  {
    method: 'POST',
    path: `${PATH}/confirm`,
    section: 'none',
    handle: async (visit) => {
      const { app, by, moment, form } = visit
      const send = chosen(form.one('send'), ['today', 'all', 'nothing'])
      if (send === undefined)
        return await show(visit, failedForm({}, [{ field: 'send', text: 'Select what is to go' }]), 400)
      await confirmAfterDoubt(app.db, send, by, moment)
      return seeOther(PATH, 'Thank you. The worker sees to it within a minute or two.')
    },
  },
]

const marks: Record<Finding['state'], { tag: string; colour: string | null }> = {
  good: { tag: 'In order', colour: null },
  look: { tag: 'Look at this', colour: 'yellow' },
  bad: { tag: 'Does not work', colour: 'red' },
}

const jobNames: Readonly<Record<string, string>> = {
  'draft-agendas': 'Draft agendas',
  'plan-mail': 'Plan mails',
  'deliver-mail': 'Send mails',
  'tidy-up': 'Tidy up',
  'take-bounces': 'Take mails that came back',
  heartbeat: 'Daily sign of life',
}

const show = async ({ app, moment }: Visit, form: FormView, status: number): Promise<Answer> => {
  const { timeZone } = app.config
  const findings = await loadFindings(app.db, moment, app.mailFolder ?? null)
  const open = await listOpenHolds(app.db)
  const paused = open.find(({ cause }) => cause === 'person')
  const worst = findings.some(({ state }) => state === 'bad')
    ? 'Something does not work.'
    : findings.some(({ state }) => state === 'look')
      ? 'Everything works. Somebody should look at what is marked.'
      : 'Everything is in order.'
  return page(
    'how-it-runs',
    {
      title: 'How it runs',
      form,
      worst,
      findings: findings.map(({ name, state, words }) => ({
        title: findingTitles[name] ?? name,
        state: { ...marks[state], more: null },
        words,
        href: state === 'good' ? null : (findingLinks[name] ?? null),
      })),
      paused:
        paused === undefined
          ? null
          : `${paused.begunBy} paused all mail on ${formatInstant(paused.begunAt, timeZone)}: ${paused.reason}`,
      doubt: open.find(asksAPerson)?.reason ?? null,
      runs: (await newestRuns(app.db, moment.at)).map(({ job, startedAt, outcome, error }) => ({
        job: jobNames[job] ?? job,
        when: formatInstant(startedAt, timeZone),
        words: error === null ? (outcome ?? '') : `Failed: ${error}`,
      })),
      holds: (await listHolds(app.db, 10)).map((hold) => holdLine(hold, timeZone)),
    },
    status,
  )
}

const holdLine = ({ begunAt, begunBy, reason, endedAt, endedBy }: MailHold, timeZone: string) => ({
  when: formatInstant(begunAt, timeZone),
  what: `${begunBy}: ${reason}`,
  end:
    endedAt === null ? 'It still lasts' : `Ended by ${endedBy ?? ''} on ${formatInstant(endedAt, timeZone)}`,
})
