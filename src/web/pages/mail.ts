import { type Bounce, listBounces, listSuppressions } from '../../../db/bounces.ts'
import { getMessage, listAttachments, listMessages, listUnsent } from '../../../db/outbox.ts'
import { messageState, messageStateName, type OutboxMessage } from '../../delivery/message.ts'
import { CodedError } from '../../errors.ts'
import { mailKindNames } from '../../notifications/mail-names.ts'
import { cameBack, tryAgain } from '../../operation/try-again.ts'
import { withoutLinks } from '../../register/answers/mail-links.ts'
import { attachmentAt, attachmentLinks } from '../serving/mail-attachments.ts'
import { page, type Route, seeOther } from '../serving/route.ts'
import { count, formatInstant } from '../words/words.ts'

const ON_A_PAGE = 50

/** The mails that were written: to whom, why, and what became of them. */
export const mailRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/mail',
    section: 'mail',
    handle: async ({ app, moment, query }) => {
      const before = query.one('before')
      const unsent = query.one('show') === 'not-delivered'
      const messages = unsent
        ? await listUnsent(
            app.db,
            ON_A_PAGE + 1,
            before === '' ? undefined : await getMessage(app.db, before),
          )
        : await listMessages(app.db, {
            limit: ON_A_PAGE + 1,
            ...(before === '' ? {} : { beforeId: before }),
          })
      const shown = messages.slice(0, ON_A_PAGE)
      const older = messages.length > ON_A_PAGE ? shown.at(-1)?.id : undefined
      const bounces = await listBounces(app.db, { limit: 1000, messageIds: shown.map(({ id }) => id) })
      const newest = unsent ? '/mail?show=not-delivered' : '/mail'
      return page('mail', {
        title: unsent ? 'Mail that was not delivered' : 'Mail',
        unsent,
        stopped: (await listSuppressions(app.db)).length,
        newestHref: before === '' ? null : newest,
        olderHref: older === undefined ? null : `/mail?${unsent ? 'show=not-delivered&' : ''}before=${older}`,
        rows: shown.map((message) => ({
          href: `/mail/${message.id}`,
          kind: mailKindNames[message.kind],
          subject: message.body?.subject ?? message.reason,
          to: message.recipient.name,
          when: formatInstant(message.sentAt ?? message.plannedAt, app.config.timeZone),
          items: message.items.length === 0 ? null : count(message.items.length, 'commitment'),
          ...stateOf(message, moment.at, app.config.timeZone, bounces),
        })),
      })
    },
  },
  {
    method: 'GET',
    path: '/mail/:id',
    section: 'mail',
    handle: async ({ app, moment, params }) => {
      const message = await getMessage(app.db, params.id ?? '')
      const { timeZone } = app.config
      const bounces = await listBounces(app.db, { limit: 100, messageIds: [message.id] })
      const reachedNobody = message.failedAt !== null || cameBack(message, bounces) !== undefined
      return page('mail-message', {
        tryAgainHref: reachedNobody ? `/mail/${message.id}/try-again` : null,
        title: message.body?.subject ?? `${mailKindNames[message.kind]} to ${message.recipient.name}`,
        backLink: { text: 'Mail', href: '/mail' },
        kind: mailKindNames[message.kind],
        to: message.recipient.name,
        address: message.recipient.address,
        reason: message.reason,
        planned: formatInstant(message.plannedAt, timeZone),
        sent: message.sentAt === null ? null : formatInstant(message.sentAt, timeZone),
        reply: message.serverReply,
        attempts: message.attempts > 1 ? count(message.attempts, 'attempt') : null,
        messageId: message.messageId,
        ...stateOf(message, moment.at, timeZone, bounces),
        items: message.items.map(({ ref, reason }) => ({ ref, reason, href: `/commitments/${ref}` })),
        text: shownBody(message)?.text ?? null,
        hasLinks: shownBody(message)?.text !== message.body?.text,
        htmlHref: `/mail/${message.id}/page`,
        attachments: attachmentLinks(await listAttachments(app.db, message.id), `/mail/${message.id}`),
      })
    },
  },
  {
    method: 'POST',
    path: '/mail/:id/try-again',
    section: 'mail',
    handle: async ({ app, by, moment, params }) => {
      const message = await tryAgain(app.db, params.id ?? '', by, moment)
      return seeOther(
        `/mail/${message.id}`,
        `The mail to ${message.recipient.name} is tried again within a minute or two.`,
      )
    },
  },
  {
    method: 'GET',
    path: '/mail/:id/page',
    section: 'mail',
    handle: async ({ app, params }) => {
      const body = shownBody(await getMessage(app.db, params.id ?? ''))
      if (body === null)
        throw new CodedError('not-found', 'The words of this mail are written when it is sent.')
      return {
        kind: 'file',
        fileName: '',
        mediaType: 'text/html; charset=utf-8',
        contents: body.html,
        as: 'sheet',
      }
    },
  },
  {
    method: 'GET',
    path: '/mail/:id/attachments/:position/file',
    section: 'mail',
    handle: async ({ app, params }) => {
      const { id } = await getMessage(app.db, params.id ?? '')
      return attachmentAt(await listAttachments(app.db, id), params.position ?? '')
    },
  },
]

/** Who has a link for answering is shown, the way to answer in their name is not. */
const shownBody = ({ body, recipient }: OutboxMessage) =>
  body === null ? null : withoutLinks(body, recipient.name)

const stateColours = {
  planned: null,
  sending: null,
  retry: 'yellow',
  sent: null,
  failed: 'red',
  suppressed: null,
} as const

const stateOf = (message: OutboxMessage, now: string, timeZone: string, bounces: readonly Bounce[]) => {
  const returned = cameBack(message, bounces)
  if (returned !== undefined)
    return {
      state: { tag: 'Came back', colour: 'red' as const, more: null },
      why: `${returned.status}: ${returned.words}`,
    }
  const state = messageState(message, now)
  return {
    state: {
      tag: messageStateName(state),
      colour: stateColours[state],
      more:
        state === 'retry' && message.nextAttemptAt !== ''
          ? `next attempt ${formatInstant(message.nextAttemptAt, timeZone)}`
          : null,
    },
    why: state === 'sent' ? null : message.lastError,
  }
}
