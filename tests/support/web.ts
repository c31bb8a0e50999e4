import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify'
import type { Kysely } from 'kysely'
import type { Database } from '../../db/schema.ts'
import { fixedClock } from '../../src/clock.ts'
import type { Config } from '../../src/config.ts'
import { readMinutesFile } from '../../src/extraction/read-minutes-file.ts'
import type { Actor, Moment } from '../../src/register/actor.ts'
import { type ReadingRules, readingRules } from '../../src/web/serving/readings.ts'
import { buildServer } from '../../src/web/server.ts'
import { day } from './builders.ts'
import { openEmptyRegister } from './empty-register.ts'

/** Everything happens on this morning. */
export const NOW = '2026-03-02T09:30:00.000Z'
export const clerk: Actor = { name: 'Priya Anand', postId: null }
export const moment: Moment = { at: NOW, today: day('2026-03-02') }

export type Web = {
  readonly server: FastifyInstance
  readonly db: Kysely<Database>
  readonly errors: readonly unknown[]
  get(path: string): Promise<LightMyRequestResponse>
  /** The hidden field that a form of this page carries. */
  token(path: string): Promise<string>
  /** Fills the form at `path` as a browser would, with its token, and sends it to the same address. */
  post(path: string, fields: Fields, to?: string): Promise<LightMyRequestResponse>
  upload(
    path: string,
    file: { name: string; contents: Buffer | string },
    fields?: Fields,
  ): Promise<LightMyRequestResponse>
  send(options: InjectOptions): Promise<LightMyRequestResponse>
  close(): Promise<void>
}

type Fields = Readonly<Record<string, string | readonly string[]>>

/**
 * The whole web server on an empty register in memory, with a browser's cookies. Files are read in this process,
 * which takes a tenth of the time; given any rules of reading, in one of their own, as in an office.
 */
export const openWeb = async ({
  signedInAs = clerk,
  reading,
  answers = null,
  now = NOW,
}: {
  signedInAs?: Actor | null
  answers?: Config['answers']
  reading?: Partial<ReadingRules>
  now?: string
} = {}): Promise<Web> => {
  const connection = await openEmptyRegister()
  const errors: unknown[] = []
  const server = await buildServer({
    db: connection.db,
    clock: fixedClock(now),
    config: {
      office: {
        name: 'Office of the Westmarch Commissioner',
        forceName: 'Westmarch Police',
        marking: 'OFFICIAL',
      },
      publicUrl: 'http://127.0.0.1:3000',
      mail: {
        transport: { folder: '/nowhere' },
        from: { name: 'Register', address: 'register@westmarch.example' },
        contact: { name: 'the policy team', address: 'policy@westmarch.example' },
        sendAt: '08:00',
        escalateAfter: 10,
        agendaDays: 5,
      },
      answers,
      timeZone: 'Europe/London',
      region: 'england-and-wales',
    },
    version: '0.0.0-test',
    ...(signedInAs === null ? {} : { signedInAs }),
    // On a busy computer the answer takes longer, and a test wants the answer.
    reading: {
      ...readingRules,
      ...(reading === undefined ? { read: readMinutesFile } : {}),
      graceMs: 60_000,
      ...reading,
    },
    secret: 'a secret of the tests, long enough to sign with',
    log: { info: () => {}, error: (_, error) => void errors.push(error) },
  })
  const cookies = new Map<string, string>()

  const send = async (options: InjectOptions) => {
    const response = await server.inject({
      ...options,
      headers: { host: '127.0.0.1:3000', ...options.headers },
      cookies: { ...Object.fromEntries(cookies), ...(options.cookies as Record<string, string>) },
    })
    for (const cookie of response.cookies) {
      if (cookie.value === '') cookies.delete(cookie.name)
      else cookies.set(cookie.name, cookie.value)
    }
    return response
  }
  const get = (path: string) => send({ method: 'GET', url: path })
  const tokenOf = async (path: string) =>
    /name="_csrf" value="([^"]+)"/.exec((await get(path)).body)?.[1] ?? ''

  return {
    server,
    db: connection.db,
    errors,
    send,
    get,
    token: tokenOf,
    post: async (path, fields, to = path) => {
      const token = await tokenOf(path)
      const pairs = Object.entries({ _csrf: token, ...fields }).flatMap(([name, value]) =>
        [value].flat().map((one) => [name, one] as [string, string]),
      )
      return await send({
        method: 'POST',
        url: to,
        headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
        payload: new URLSearchParams(pairs).toString(),
      })
    },
    upload: async (path, file, fields = {}) => {
      const form = new FormData()
      form.set('_csrf', await tokenOf(path))
      for (const [name, value] of Object.entries(fields)) form.set(name, String(value))
      form.set('file', new Blob([new Uint8Array(Buffer.from(file.contents))]), file.name)
      const encoded = new Response(form)
      return await send({
        method: 'POST',
        url: path,
        headers: {
          'content-type': encoded.headers.get('content-type') ?? '',
          'sec-fetch-site': 'same-origin',
        },
        payload: Buffer.from(await encoded.arrayBuffer()),
      })
    },
    close: async () => {
      await server.close()
      await connection.close()
    },
  }
}

/** A page's words as a reader sees them: no tags, entities resolved, blanks folded. */
export const wordsOf = (html: string): string =>
  html
    .replace(/<(script|style|head)\b[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name] ?? '')
    .replace(/\s+/g, ' ')
    .trim()

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }
