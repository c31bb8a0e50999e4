import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import fastify, { type FastifyInstance } from 'fastify'
import nunjucks from 'nunjucks'
import { Pool } from 'pg'

const govuk = dirname(
  dirname(createRequire(import.meta.url).resolve('govuk-frontend/dist/govuk/govuk-frontend.min.css')),
)

const environment = new nunjucks.Environment(
  new nunjucks.FileSystemLoader([fileURLToPath(new URL('../../../templates', import.meta.url)), govuk]),
  { autoescape: true, throwOnUndefined: true, trimBlocks: true, lstripBlocks: true },
)

type Row = Readonly<Record<'ref' | 'quote' | 'owner' | 'series' | 'heldOn' | 'dueOn', string>>

const ROWS = `
  select c.ref, c.quote, p.title as owner, s.name as series, m."heldOn", c."dueOn"
  from commitments c join meetings m on m.id = c."meetingId" join "meetingSeries" s on s.id = m."seriesId"
    join posts p on p.id = c."ownerPostId"
  where c."closedOn" is null
  order by c."dueOn", length(c.ref), c.ref limit 50`

const COUNTS = `
  select count(*)::int as open, count(*) filter (where "dueOn" < $1)::int as overdue,
    count(*) filter (where "dueOn" >= $1 and "dueOn" <= $2)::int as soon,
    count(*) filter (where "dueOn" is null)::int as undated
  from commitments where "closedOn" is null`

const MEETINGS = `
  select m.id, m."heldOn", s.name from meetings m join "meetingSeries" s on s.id = m."seriesId" order by m."heldOn" desc`

/** The register's first page by four queries and the same template: words are put together as briefly as they can be. */
export const listServer = (url: string): { readonly server: FastifyInstance; close(): Promise<void> } => {
  const pool = new Pool({ connectionString: url, max: 2 })
  const server = fastify()
  server.get('/commitments', async (_, reply) => {
    const { rows } = await pool.query<Row>(ROWS)
    const { rows: counts } = await pool.query<Record<'open' | 'overdue' | 'soon' | 'undated', number>>(
      COUNTS,
      ['2026-03-31', '2026-04-30'],
    )
    const { rows: posts } = await pool.query<Record<'id' | 'title' | 'code', string>>(
      'select id, title, code from posts order by title',
    )
    const { rows: meetings } = await pool.query<Record<'id' | 'heldOn' | 'name', string>>(MEETINGS)
    const { open = 0, overdue = 0, soon = 0, undated = 0 } = counts[0] ?? {}
    reply.type('text/html; charset=utf-8')
    return environment.render(
      'pages/register.njk',
      page(rows, { open, overdue, soon, undated }, posts, meetings),
    )
  })
  return {
    server,
    close: async () => {
      await server.close()
      await pool.end()
    },
  }
}

const page = (
  rows: readonly Row[],
  { open, overdue, soon, undated }: Readonly<Record<'open' | 'overdue' | 'soon' | 'undated', number>>,
  posts: readonly Readonly<Record<'id' | 'title' | 'code', string>>[],
  meetings: readonly Readonly<Record<'id' | 'heldOn' | 'name', string>>[],
): object => {
  const pages = Math.ceil(open / 50)
  const tile = (words: string, number: number, standing: string) => ({
    number: number.toLocaleString('en-GB'),
    words,
    href: standing === '' ? '/commitments' : `/commitments?standing=${standing}`,
    alert: standing === 'overdue' && number > 0,
  })
  return {
    title: 'Register of commitments',
    isEmpty: false,
    isFiltered: false,
    form: { values: { standing: 'open', owner: '', meeting: '', words: '' }, errors: {}, errorList: [] },
    backLink: null,
    officeOverdue: null,
    counts: [
      tile('Overdue', overdue, 'overdue'),
      tile('Due in the next 30 days', soon, 'due-soon'),
      tile('Awaiting acceptance', 0, 'awaiting-acceptance'),
      tile('No date given', undated, 'no-date'),
      tile('All open', open, ''),
    ],
    waiting: null,
    options: {
      standings: STANDINGS.map(([value, text]) => ({ value, text })),
      owners: [
        { value: '', text: 'Everyone' },
        ...posts.map(({ id, title, code }) => ({ value: id, text: `${title} (${code})` })),
        { value: 'none', text: 'No post' },
      ],
      meetings: [
        { value: '', text: 'Any meeting' },
        ...meetings.map(({ id, heldOn, name }) => ({ value: id, text: `${inWords(heldOn)}, ${name}` })),
      ],
    },
    shown: `${open.toLocaleString('en-GB')} open commitments, showing 1 to 50`,
    rows: rows.map(({ ref, quote, owner, series, heldOn, dueOn }) => ({
      ref,
      href: `/commitments/${ref}`,
      quote,
      owner,
      meeting: series,
      madeOn: inWords(heldOn),
      source: null,
      dueOn: inWords(dueOn),
      isDated: true,
      firstDueOn: null,
      standing: { tag: 'Due soon', colour: 'yellow', more: `due in ${daysTo(dueOn)} days` },
    })),
    pagination: {
      items: [
        { number: 1, href: '/commitments', current: true },
        { number: 2, href: '/commitments?page=2', current: false },
        { ellipsis: true },
        { number: pages, href: `/commitments?page=${pages}`, current: false },
      ],
      next: { href: '/commitments?page=2' },
    },
    frame: { section: 'register', signedInAs: 'Priya Anand', canChange: false, notice: null, alerts: [] },
    assets: { stylesheet: { url: '/a.css' }, script: { url: '/a.js' }, icon: { url: '/a.svg' } },
    office: { name: 'Office of the Westmarch Commissioner', version: '0.0.0-bench' },
    navigation: NAVIGATION.map(([text, href]) => ({ text, href, active: href === '/commitments' })),
    cspNonce: 'nonce',
  }
}

const NAVIGATION = [
  ['To do', '/'],
  ['Register', '/commitments'],
  ['Minutes', '/minutes'],
  ['Meetings', '/meetings'],
  ['Mail', '/mail'],
  ['Posts', '/posts'],
] as const

const STANDINGS = [
  ['open', 'All open'],
  ['overdue', 'Overdue'],
  ['due-soon', 'Due in the next 30 days'],
  ['awaiting-acceptance', 'Awaiting acceptance'],
  ['at-risk', 'At risk'],
  ['no-date', 'No date given'],
  ['on-track', 'On track'],
  ['office-overdue', 'The office is overdue'],
  ['closed', 'Closed'],
  ['all', 'All, open and closed'],
] as const

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
)

const inWords = (day: string): string =>
  `${Number(day.slice(8))} ${MONTHS[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`

const daysTo = (day: string): number => (Date.parse(day) - Date.parse('2026-03-31')) / 86_400_000
