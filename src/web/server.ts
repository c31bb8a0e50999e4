import cookie from '@fastify/cookie'
import csrf from '@fastify/csrf-protection'
import formbody from '@fastify/formbody'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import fastify, { type FastifyInstance, type FastifyRequest } from 'fastify'
import { today } from '../clock.ts'
import { CodedError } from '../errors.ts'
import { loadAlerts } from './serving/alerts.ts'
import { makeAssets } from './serving/assets.ts'
import { cookieOptions } from './serving/cookies.ts'
import { noFields, readFields } from './forms/fields.ts'
import { pagePolicy } from './serving/page-policy.ts'
import { routesFor } from './pages/routes.ts'
import {
  MAX_FORM_BYTES,
  readParams,
  readParts,
  tokenOf,
  uploadLimits,
  withoutToken,
} from './serving/read-request.ts'
import { makeReadings } from './serving/readings.ts'
import { makeRenderer } from './serving/render.ts'
import { makeReplies, type Replies } from './serving/replies.ts'
import { isFromOurPages, isLocalHost } from './serving/request-checks.ts'
import type { Route, Upload, WebApp } from './serving/route.ts'

export type { WebApp } from './serving/route.ts'

/**
 * A request's journey: addressed to us → safe headers → files that never change → cookies → signed in →
 * sent from our own pages, with their token → the page → one table from errors to pages. The caller listens.
 */
export const buildServer = async (app: WebApp): Promise<FastifyInstance> => {
  const assets = makeAssets()
  const render = makeRenderer(assets, { name: app.config.office.name, version: app.version })
  const replies = makeReplies(app, render)
  const server = fastify({
    bodyLimit: MAX_FORM_BYTES,
    routerOptions: { maxParamLength: 200 },
    frameworkErrors: replies.unreadableAddress,
  })
  server.setErrorHandler(async (error, request, reply) => replies.fail(request, reply, error))
  server.setNotFoundHandler(async (request, reply) => replies.fail(request, reply, pageNotFound()))
  server.addHook('onRequest', async (request, reply) => {
    reply.header('content-security-policy', pagePolicy())
    if (!isLocalHost(request.headers.host)) await replies.notThisComputer(reply)
  })
  await server.register(helmet, {
    // page-policy.ts: helmet would put it together anew for every request.
    contentSecurityPolicy: false,
    // With no-referrer, older browsers send "Origin: null" with our own forms.
    referrerPolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
    // Left to the proxy that adds HTTPS: over plain HTTP on this computer it could lock the address.
    strictTransportSecurity: false,
    // The framed mail has an opaque origin, which browsers would report as a contradiction.
    originAgentCluster: false,
  })
  for (const asset of Object.values(assets))
    server.get(asset.url, async (_, reply) => replies.sendAsset(reply, asset))
  await server.register(cookie, { secret: app.secret })
  await server.register(csrf, {
    cookieKey: 'matters_form',
    cookieOpts: { ...cookieOptions(app), signed: true },
    getToken: (request) => tokenOf(request.body),
  })
  server.addHook('onRequest', async ({ method, headers }) => {
    if (!safeMethods.has(method) && !isFromOurPages(headers)) throw sentFromElsewhere()
  })
  await server.register(formbody, { bodyLimit: MAX_FORM_BYTES })
  await server.register(multipart, { limits: uploadLimits })
  const readings = makeReadings(app)
  server.addHook('onClose', () => readings.close())
  for (const route of routesFor(app, readings)) addRoute(server, app, replies, route)
  return server
}

const safeMethods: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS'])

const pageNotFound = (): CodedError =>
  new CodedError('not-found', 'Check the address, or start from the register.')

const sentFromElsewhere = (): CodedError =>
  new CodedError(
    'forbidden',
    'The form was not sent from a page of Matters Arising, so nothing was changed. Open the page here and try again.',
  )

const addRoute = (server: FastifyInstance, app: WebApp, replies: Replies, route: Route): void => {
  const uploads = new WeakMap<FastifyRequest, Upload>()
  server.route({
    method: route.method,
    url: route.path,
    onRequest: async (request, reply) => {
      // A form cannot be repeated after signing in, so a POST leads back to where people start.
      if (route.open !== true && replies.who(request) === null)
        await replies.signIn(reply, route.method === 'GET' ? request.url : '/')
    },
    preValidation: async (request) => {
      if (!request.isMultipart()) return
      const { fields, upload } = await readParts(request.parts())
      request.body = fields
      if (upload !== null) uploads.set(request, upload)
    },
    ...(route.method === 'POST'
      ? { preHandler: (request, reply, done) => server.csrfProtection(request, reply, done) }
      : {}),
    handler: async (request, reply) => {
      const moment = { at: app.clock.now(), today: today(app.clock, app.config.timeZone) }
      const answer = await route.handle({
        app,
        by: replies.who(request) ?? { name: '', postId: null },
        moment,
        params: readParams(request.params as Record<string, string>) ?? refuse(),
        query: readFields(request.query),
        form:
          route.method === 'POST'
            ? readFields(withoutToken(request.body), route.lists, route.long)
            : noFields,
        upload: uploads.get(request) ?? null,
      })
      const alerts =
        answer.kind === 'page' && route.open !== true ? await loadAlerts(app.db, moment.today) : []
      return replies.send(request, reply, answer, route.section, alerts)
    },
  })
}

const refuse = (): never => {
  throw pageNotFound()
}
