import helmet from '@fastify/helmet'
import formbody from '@fastify/formbody'
import multipart from '@fastify/multipart'
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { type Clock, today } from '../clock.ts'
import { CodedError } from '../errors.ts'
import type { Moment } from '../register/actor.ts'
import { openAnswerLink, type OpenedLink, registerSecret } from '../register/answers/answer-links.ts'
import { formToken, isFormToken } from '../register/answers/answer-token.ts'
import { type AnswerParts, answerLimits, readAnswerParts } from './answering/answer-parts.ts'
import { makeAnswerReplies } from './answering/answer-replies.ts'
import type { AnswerApp, AnswerRoute } from './answering/answer-visit.ts'
import { makeAssets } from './serving/assets.ts'
import { noFields, readFields } from './forms/fields.ts'
import { answerPages } from './pages/answer-routes.ts'
import { makeRenderer } from './serving/render.ts'
import { isFromOurPages, isLocalHost } from './serving/request-checks.ts'
import { requestLimit } from './serving/request-limit.ts'

/** The hidden field that proves a form came from this link's page. */
export const FORM_TOKEN = 'form-token'

/**
 * The pages on which owners answer by a link, and nothing else of the register. A request's journey: addressed to
 * us → not too many → safe headers → the link, which alone says who this is → for a form: sent from our page, with
 * the token of this link's form → the page. Looking at a page changes nothing, and there are no cookies and no
 * scripts: whatever opens links by itself leaves no trace.
 */
export const buildAnswerServer = async (
  app: AnswerApp,
  // In the demo the calendar stands still, and a minute must pass all the same.
  limitClock: Clock = app.clock,
): Promise<FastifyInstance> => {
  const assets = makeAssets()
  const render = makeRenderer(assets, { name: app.config.office.name, version: app.version })
  const replies = makeAnswerReplies(app, render)
  const server = fastify({
    bodyLimit: answerLimits.fieldSize * 2,
    routerOptions: { maxParamLength: 200 },
    // A proxy on this computer says for whom it asks; anybody else's word about that is not taken.
    trustProxy: 'loopback',
    frameworkErrors: replies.unreadableAddress,
  })
  server.setErrorHandler(async (error, request, reply) => replies.fail(request, reply, error))
  server.setNotFoundHandler(async (_, reply) => replies.unknownLink(reply))
  const mayAsk = requestLimit(300)
  server.addHook('onRequest', async (request, reply) => {
    reply.header('cache-control', 'no-store').header('x-robots-tag', 'noindex, nofollow, noarchive')
    if (!isOurName(app, request.headers.host)) await replies.notOurName(reply)
    else if (!mayAsk(request.ip, limitClock.now())) await replies.tooMany(reply)
  })
  await server.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: pagePolicy },
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
    // Left to the proxy that adds HTTPS.
    strictTransportSecurity: false,
  })
  for (const asset of [assets.stylesheet, assets.icon])
    server.get(asset.url, async (_, reply) =>
      reply
        .type(asset.mediaType)
        .header('cache-control', 'public, max-age=31536000, immutable')
        .send(asset.contents),
    )
  server.get('/robots.txt', async (_, reply) => reply.type('text/plain').send('User-agent: *\nDisallow: /\n'))
  server.get('/accessibility-statement', async (_, reply) => replies.accessibility(reply))
  await server.register(formbody, { bodyLimit: answerLimits.fieldSize * 2 })
  await server.register(multipart, { limits: answerLimits, throwFileSizeLimit: false })
  const [mayMiss, maySend] = [requestLimit(30), requestLimit(20)]
  const doors: Doors = {
    mayMiss: (who) => mayMiss(who, limitClock.now()),
    maySend: (who) => maySend(who, limitClock.now()),
  }
  for (const route of answerPages) addRoute(server, app, replies, doors, route)
  return server
}

const pagePolicy = {
  'default-src': ["'none'"],
  'style-src': ["'self'"],
  'img-src': ["'self'"],
  'form-action': ["'self'"],
  'frame-ancestors': ["'none'"],
  'base-uri': ["'none'"],
}

/** Asked for by the name in the mails, or by this computer's own as a proxy in front of it may do. */
const isOurName = ({ config }: AnswerApp, host: string | undefined): boolean =>
  isLocalHost(host) || (config.answers !== null && host?.toLowerCase() === new URL(config.answers.url).host)

/** A browser names the address in its bar; a proxy may have asked us by another. */
const isFromOurs = ({ config }: AnswerApp, request: FastifyRequest): boolean =>
  isFromOurPages(request.headers) ||
  (request.headers['sec-fetch-site'] === undefined && request.headers.origin === config.answers?.url)

type Doors = {
  readonly mayMiss: (who: string) => boolean
  readonly maySend: (who: string) => boolean
}

type Found = { readonly opened: OpenedLink; readonly token: string; readonly moment: Moment }

const addRoute = (
  server: FastifyInstance,
  app: AnswerApp,
  replies: ReturnType<typeof makeAnswerReplies>,
  doors: Doors,
  route: AnswerRoute,
): void => {
  const found = new WeakMap<FastifyRequest, Found>()
  const parts = new WeakMap<FastifyRequest, AnswerParts>()
  server.route({
    method: route.method,
    url: `/answer/:token${route.path}`,
    // Before any of the body is read: nobody without a link can send us a file.
    onRequest: async (request, reply) => {
      if (route.method === 'POST' && !isFromOurs(app, request)) throw sentFromElsewhere()
      const { token = '' } = request.params as Readonly<Record<string, string>>
      const moment = { at: app.clock.now(), today: today(app.clock, app.config.timeZone) }
      const opened = await openAnswerLink(app.db, token, moment)
      if (opened === undefined)
        return doors.mayMiss(request.ip) ? replies.unknownLink(reply) : replies.tooMany(reply)
      if (opened.state !== 'works') return replies.deadLink(reply, opened)
      if (route.method === 'POST' && !doors.maySend(opened.link.id)) return replies.tooMany(reply)
      found.set(request, { opened, token, moment })
      return undefined
    },
    preValidation: async (request) => {
      if (request.isMultipart()) parts.set(request, await readAnswerParts(request.parts()))
    },
    handler: async (request: FastifyRequest, reply: FastifyReply) => {
      const { opened, token, moment } = found.get(request) ?? neverFound()
      const { fields, upload, tooLarge } = parts.get(request) ?? {
        fields: (request.body ?? {}) as Readonly<Record<string, unknown>>,
        upload: null,
        tooLarge: false,
      }
      const secret = await registerSecret(app.db, moment.at)
      const { [FORM_TOKEN]: sent, ...typed } = fields
      if (
        route.method === 'POST' &&
        !isFormToken(secret, opened.link.id, typeof sent === 'string' ? sent : '', moment.at)
      )
        throw formExpired()
      const answer = await route.handle({
        app,
        opened,
        at: `/answer/${token}`,
        moment,
        formToken: formToken(secret, opened.link.id, moment.at),
        query: readFields(request.query),
        form: route.method === 'POST' ? readFields(typed, [], ['words']) : noFields,
        upload,
        tooLarge,
      })
      return replies.send(reply, answer)
    },
  })
}

const sentFromElsewhere = (): CodedError =>
  new CodedError(
    'forbidden',
    'The answer was not sent from its own page, so nothing was recorded. Open the link in the mail again and answer there.',
  )

const formExpired = (): CodedError =>
  new CodedError(
    'forbidden',
    'The page was open for more than a day, so nothing was recorded. Go back, copy what you wrote, open the link in the mail again and paste it there.',
  )

const neverFound = (): never => {
  throw new Error('A request without a link came as far as its page')
}
