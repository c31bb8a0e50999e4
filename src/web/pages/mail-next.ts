import { formatLongDay } from '../../calendar/plain-date.ts'
import { factsIn } from '../../notifications/load-facts.ts'
import { type Ahead, lookAhead } from '../../notifications/look-ahead.ts'
import { mailKindNames } from '../../notifications/mail-names.ts'
import { capitalised } from '../../notifications/reminder-words.ts'
import { page, type Route } from '../serving/route.ts'
import { count } from '../words/words.ts'

const CHOICES = [7, 30, 90] as const
/** More than anybody reads on a page; the command lists them all. */
const SHOWN_MAILS = 400

/** Who will be told what, when and why, if nothing changes until then (product rule 10). */
export const mailNextRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/mail/next',
    section: 'mail',
    handle: async ({ app, moment, query }) => {
      const days = CHOICES.find((choice) => String(choice) === query.one('days')) ?? 30
      const loadFacts = factsIn(app.db, app.config)
      const ahead = await lookAhead({ db: app.db, loadFacts }, { today: moment.today, days })
      const mails = ahead.days.reduce((sum, { messages }) => sum + messages.length, 0)
      return page('mail-next', {
        title: 'What goes out next',
        backLink: { text: 'Mail', href: '/mail' },
        days,
        choices: CHOICES.map((choice) => ({
          text: `${choice} days`,
          href: `/mail/next?days=${choice}`,
          isChosen: choice === days,
        })),
        summary: mails === 0 ? null : `${count(mails, 'mail')} in the next ${days} days`,
        sendAt: app.config.mail.sendAt,
        unreachable: ahead.unreachable,
        groups: groupsOf(ahead),
        more: Math.max(0, mails - SHOWN_MAILS),
      })
    },
  },
]

const groupsOf = ({ days, facts }: Ahead) => {
  const refs = new Map(facts.commitments.map(({ id, ref }) => [id, ref]))
  let left = SHOWN_MAILS
  return days.flatMap(({ on, messages }) => {
    const shown = messages.slice(0, left)
    left -= shown.length
    if (shown.length === 0) return []
    const mails = shown.map(({ kind, recipient, reason, items }) => ({
      to: recipient.name,
      address: recipient.address,
      kind: mailKindNames[kind],
      previewHref: `/mail/preview?person=${encodeURIComponent(recipient.personId)}&on=${on}`,
      reason: capitalised(reason),
      items: items.map(({ commitmentId, reason }) => {
        const ref = refs.get(commitmentId) ?? ''
        return { ref, href: `/commitments/${ref}`, reason }
      }),
    }))
    return [{ on: formatLongDay(on), mails }]
  })
}
