import type { FastifyReply, FastifyRequest } from 'fastify'
import { formatDay } from '../../calendar/plain-date.ts'
import type { OpenedLink } from '../../register/answers/answer-links.ts'
import { describeStanding } from '../../register/commitments/standing.ts'
import { today } from '../../clock.ts'
import type { AnswerApp } from './answer-visit.ts'
import { errorAnswer } from '../serving/error-page.ts'
import type { Renderer } from '../serving/render.ts'
import type { Answer, PageView } from '../serving/route.ts'

/** Everything the answer pages' server says: pages, refusals and errors, each with whom to write to. */
export const makeAnswerReplies = (app: AnswerApp, render: Renderer) => {
  const { contact } = app.config.mail

  const sendPage = (reply: FastifyReply, template: string, view: PageView, status: number): FastifyReply =>
    reply
      .code(status)
      .type('text/html; charset=utf-8')
      .send(
        render(
          template,
          { contact, ...view },
          {
            section: 'none',
            signedInAs: null,
            canChange: false,
            notice: null,
            alerts: [],
            csrfToken: '',
            cspNonce: '',
          },
        ),
      )

  const say = (reply: FastifyReply, status: number, title: string, sentences: readonly string[]) =>
    sendPage(reply, 'answer-refused', { title, sentences }, status)

  return {
    send: (reply: FastifyReply, answer: Answer): FastifyReply => {
      if (answer.kind === 'page') return sendPage(reply, answer.template, answer.view, answer.status)
      if (answer.kind === 'redirect') return reply.redirect(answer.to, 303)
      throw new Error(`The answer pages have no ${answer.kind}`)
    },
    /** The same for an address that never was one and for one that was mistyped: nothing can be learned by trying. */
    unknownLink: (reply: FastifyReply): FastifyReply =>
      say(reply, 404, 'This link does not work', [
        'It is not the address of a commitment that can be answered for. It may have been cut short on its way: copy the whole of it from the mail.',
      ]),
    deadLink: (reply: FastifyReply, opened: OpenedLink): FastifyReply => {
      const { title, sentences } = deadWords(app, opened)
      return say(reply, 410, title, sentences)
    },
    accessibility: (reply: FastifyReply): FastifyReply =>
      sendPage(reply, 'answer-accessibility', { title: 'Accessibility statement for the answer pages' }, 200),
    tooMany: (reply: FastifyReply): FastifyReply =>
      say(reply.header('retry-after', '60'), 429, 'Too many requests', [
        'Wait a minute, then try again. Nothing was recorded.',
      ]),
    fail: (request: FastifyRequest, reply: FastifyReply, error: unknown): FastifyReply => {
      const { status, view, isOurFault } = errorAnswer(error)
      // The route's pattern, never the address: whoever reads the log must not be able to answer.
      const where = { method: request.method, route: request.routeOptions.url ?? '' }
      if (isOurFault && !(request.raw.destroyed && !request.raw.complete))
        app.log?.error('answer page failed', error, where)
      return say(reply, status, view.title, [String(view.sentence)])
    },
    notOurName: (reply: FastifyReply): FastifyReply =>
      reply
        .code(403)
        .type('text/plain; charset=utf-8')
        .send('The answer pages do not answer to this address.\n'),
    unreadableAddress: (
      _error: Error,
      _request: unknown,
      reply: Pick<FastifyReply, 'raw' | 'hijack'>,
    ): void => {
      reply.hijack()
      reply.raw.writeHead(404, { 'content-type': 'text/plain' }).end('This link does not work.\n')
    },
  }
}

const deadWords = (app: AnswerApp, { link, state, commitment, person, post }: OpenedLink) => {
  const { ref } = commitment
  const again = 'If you want to add something, write to the office.'
  switch (state) {
    case 'closed':
      return {
        title: `${ref} is closed`,
        sentences: [`${describeStanding(commitment, today(app.clock, app.config.timeZone))}. ${again}`],
      }
    case 'handed-over':
      return {
        title: 'This link no longer works',
        sentences: [
          `It was made for ${person} as ${post}. Either the post has changed hands since, or ${ref} now belongs to another post.`,
          'Whoever answers for it now gets a link of their own with the next mail.',
        ],
      }
    case 'expired':
      return {
        title: 'This link has expired',
        sentences: [
          `It worked until ${formatDay(link.expiresOn)}. The next mail about ${ref} brings a new one.`,
        ],
      }
    default:
      return {
        title: 'This link was withdrawn',
        sentences: [`The office has withdrawn this link for answering about ${ref}.`],
      }
  }
}
