import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify'
import { listCommitments } from '../../db/commitments.ts'
import { listHoldings } from '../../db/people.ts'
import { fixedClock } from '../../src/clock.ts'
import type { Config } from '../../src/config.ts'
import { makeAnswerLink } from '../../src/register/answers/answer-links.ts'
import type { Commitment } from '../../src/register/commitments/commitment.ts'
import { buildAnswerServer } from '../../src/web/answer-server.ts'
import { clerk, moment, NOW, openWeb, type Web } from '../support/web.ts'
import { seedOffice } from './seeded-office.ts'

export const answers: NonNullable<Config['answers']> = {
  url: 'https://answers.westmarch.example',
  host: '127.0.0.1',
  port: 3001,
  days: 60,
}

export type Answering = {
  /** The office's own pages, on the same register. */
  readonly web: Web
  readonly server: FastifyInstance
  readonly clock: ReturnType<typeof fixedClock>
  readonly errors: readonly unknown[]
  commitment(ref: string): Promise<Commitment>
  /** A link of Delia Marsh, who is the Deputy Chief Constable: "/answer/…". */
  link(ref?: string): Promise<string>
  get(path: string, headers?: InjectOptions['headers']): Promise<LightMyRequestResponse>
  /** Fills the form at `path` as a browser would, and sends it there or to `to`. */
  post(path: string, fields: Fields, to?: string, file?: SentFile): Promise<LightMyRequestResponse>
  /** From the form over the page on which it is checked to the register. */
  answer(link: string, fields: Fields, file?: SentFile): Promise<LightMyRequestResponse>
  close(): Promise<void>
}

type Fields = Readonly<Record<string, string>>
export type SentFile = { readonly name: string; readonly contents: Buffer | string }

/** The office of Westmarch with its answer pages, at the moment of the other tests. */
export const openAnswering = async (): Promise<Answering> => {
  const web = await openWeb({ answers })
  await seedOffice(web.db)
  const clock = fixedClock(NOW)
  const errors: unknown[] = []
  const server = await buildAnswerServer({
    db: web.db,
    clock,
    config: {
      office: { name: 'Office of the Westmarch Commissioner', forceName: 'Westmarch Police', marking: '' },
      timeZone: 'Europe/London',
      mail: { contact: { name: 'the policy team', address: 'policy@westmarch.example' } },
      answers,
    },
    version: '0.0.0-test',
    log: { info: () => {}, error: (_, error, where) => void errors.push([error, where]) },
  })
  const commitment = async (ref: string): Promise<Commitment> => {
    const [found] = await listCommitments(web.db, { refs: [ref] })
    if (found === undefined) throw new Error(`No ${ref}`)
    return found
  }
  const link = async (ref = 'C-0001'): Promise<string> => {
    const { owner } = await commitment(ref)
    const holding = (await listHoldings(web.db)).find(({ post }) => post.id === owner?.id)
    const personId = holding?.person.id ?? ''
    return `/answer/${await makeAnswerLink(web.db, { ref, personId, days: answers.days }, clerk, moment)}`
  }
  const get = (path: string, headers: InjectOptions['headers'] = {}) =>
    server.inject({ method: 'GET', url: path, headers: { host: 'answers.westmarch.example', ...headers } })
  const send = async (to: string, fields: Fields, file?: SentFile): Promise<LightMyRequestResponse> => {
    const form = new FormData()
    for (const [name, value] of Object.entries(fields)) form.set(name, value)
    if (file !== undefined)
      form.set('file', new Blob([new Uint8Array(Buffer.from(file.contents))]), file.name)
    const encoded = new Response(form)
    return await server.inject({
      method: 'POST',
      url: to,
      headers: {
        host: 'answers.westmarch.example',
        'sec-fetch-site': 'same-origin',
        'content-type': encoded.headers.get('content-type') ?? '',
      },
      payload: Buffer.from(await encoded.arrayBuffer()),
    })
  }
  const post: Answering['post'] = async (path, fields, to = path, file) =>
    await send(to, { ...hiddenIn((await get(path)).body), ...fields }, file)
  return {
    web,
    server,
    clock,
    errors,
    commitment,
    link,
    get,
    post,
    answer: async (link, fields, file) => {
      const check = await post(`${link}/form`, fields, `${link}/form`, file)
      return check.statusCode === 200 ? await send(`${link}/send`, hiddenIn(check.body)) : check
    },
    close: async () => {
      await server.close()
      await web.close()
    },
  }
}

/** What a page's form sends back by itself. */
export const hiddenIn = (html: string): Fields =>
  Object.fromEntries(
    [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g)].map(
      ([, name = '', value = '']) => [name, plain(value)],
    ),
  )

const plain = (html: string): string =>
  html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
