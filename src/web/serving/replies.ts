import { randomBytes } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Actor } from '../../register/actor.ts'
import type { PageAlert } from './alerts.ts'
import type { Asset } from './assets.ts'
import { cookieOptions, NOTICE_COOKIE, SESSION_COOKIE } from './cookies.ts'
import { errorAnswer } from './error-page.ts'
import { pagePolicy } from './page-policy.ts'
import type { Renderer } from './render.ts'
import { attachmentHeader } from './request-checks.ts'
import type { Answer, PageView, Section, WebApp } from './route.ts'
import { sessionText, whoFrom } from './session.ts'

export type Replies = ReturnType<typeof makeReplies>

/** Everything the server says: answers of pages, errors and refusals as HTTP. */
export const makeReplies = (app: WebApp, render: Renderer) => {
  const who = (request: FastifyRequest): Actor | null => {
    if (app.signedInAs !== undefined) return app.signedInAs
    const text = signedCookie(request, SESSION_COOKIE)
    return text === null ? null : whoFrom(text, app.clock.now())
  }

  const sendPage = (
    request: FastifyRequest,
    reply: FastifyReply,
    { template, view, status }: { template: string; view: PageView; status: number },
    section: Section,
    alerts: readonly PageAlert[],
  ): FastifyReply => {
    const notice = signedCookie(request, NOTICE_COOKIE)
    if (notice !== null) reply.clearCookie(NOTICE_COOKIE, { path: '/' })
    const by = who(request)
    let token: string | undefined
    const nonce = randomBytes(16).toString('hex')
    reply.header('content-security-policy', pagePolicy(nonce))
    const html = render(template, view, {
      section,
      signedInAs: by?.name ?? null,
      canChange: app.signedInAs === undefined && by !== null,
      notice,
      alerts,
      // Made, with its cookie, for a page that has a form to send, and once for all of them.
      get csrfToken() {
        token ??= reply.generateCsrf()
        return token
      },
      cspNonce: nonce,
    })
    return reply.code(status).type('text/html; charset=utf-8').send(html)
  }

  const redirect = (reply: FastifyReply, answer: Extract<Answer, { kind: 'redirect' }>): FastifyReply => {
    const options = { ...cookieOptions(app), signed: true }
    if (answer.notice !== undefined)
      reply.setCookie(NOTICE_COOKIE, answer.notice.slice(0, 500), { ...options, maxAge: 60 })
    if (answer.session !== undefined)
      reply.setCookie(SESSION_COOKIE, sessionText(answer.session, app.clock.now()), options)
    return reply.redirect(answer.to, 303)
  }

  const send = (
    request: FastifyRequest,
    reply: FastifyReply,
    answer: Answer,
    section: Section,
    alerts: readonly PageAlert[],
  ): FastifyReply => {
    reply.header('cache-control', 'no-store')
    if (answer.kind === 'page') return sendPage(request, reply, answer, section, alerts)
    if (answer.kind === 'redirect') return redirect(reply, answer)
    return answer.kind === 'json' ? reply.code(answer.status).send(answer.value) : sendFile(reply, answer)
  }

  const fail = (request: FastifyRequest, reply: FastifyReply, error: unknown): FastifyReply => {
    const { status, view, isOurFault } = errorAnswer(error)
    const where = { method: request.method, route: request.routeOptions.url ?? '' }
    // Whoever broke off in the middle of a request reads no answer, and it is nobody's fault here.
    const brokeOff = request.raw.destroyed && !request.raw.complete
    if (isOurFault && !brokeOff) app.log?.error('page failed', error, where)
    reply.header('cache-control', 'no-store')
    try {
      return sendPage(request, reply, { template: 'error', view, status }, 'none', [])
    } catch (inErrorPage) {
      app.log?.error('error page failed', inErrorPage, where)
      return plain(reply, 500, 'Sorry, there is a problem with Matters Arising.')
    }
  }

  return {
    who,
    send,
    fail,
    sendAsset: (reply: FastifyReply, asset: Asset): FastifyReply =>
      reply
        .type(asset.mediaType)
        .header('cache-control', 'public, max-age=31536000, immutable')
        .send(asset.contents),
    signIn: (reply: FastifyReply, next: string): FastifyReply =>
      reply.header('cache-control', 'no-store').redirect(`/sign-in?next=${encodeURIComponent(next)}`, 303),
    notThisComputer: (reply: FastifyReply): FastifyReply =>
      plain(reply, 403, 'Matters Arising answers on this computer only.'),
    /** An address that cannot be decoded never reaches a route, nor the error page. */
    unreadableAddress: (
      _error: Error,
      _request: unknown,
      reply: Pick<FastifyReply, 'raw' | 'hijack'>,
    ): void => {
      reply.hijack()
      reply.raw.writeHead(400, { 'content-type': 'text/plain' }).end('The address could not be read.\n')
    },
  }
}

/** Mails and agendas bring their styles with them and nothing else: no scripts, no requests, no forms. */
const sheetPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; base-uri 'none'; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox allow-modals"

const sendFile = (reply: FastifyReply, file: Extract<Answer, { kind: 'file' }>): FastifyReply => {
  if (file.as === 'attachment') reply.header('content-disposition', attachmentHeader(file.fileName))
  else reply.header('content-security-policy', sheetPolicy).header('x-frame-options', 'SAMEORIGIN')
  return reply.type(file.mediaType).send(file.contents)
}

const plain = (reply: FastifyReply, status: number, sentence: string): FastifyReply =>
  reply.code(status).type('text/plain; charset=utf-8').send(`${sentence}\n`)

const signedCookie = (request: FastifyRequest, name: string): string | null => {
  // Refused before the cookies were read: there are none yet.
  const raw = (request.cookies as Readonly<Record<string, string | undefined>> | undefined)?.[name]
  const opened = raw === undefined ? null : request.unsignCookie(raw)
  return opened?.valid === true ? opened.value : null
}
