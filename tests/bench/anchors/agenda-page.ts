import { fileURLToPath } from 'node:url'
import SqliteDatabase from 'better-sqlite3'
import nunjucks from 'nunjucks'

const environment = new nunjucks.Environment(
  new nunjucks.FileSystemLoader([fileURLToPath(new URL('../../../templates/agenda', import.meta.url))]),
  { autoescape: true, throwOnUndefined: true, trimBlocks: true, lstripBlocks: true },
)

type Row = Readonly<
  Record<'ref' | 'quote' | 'item' | 'series' | 'post' | 'holder' | 'heldOn' | 'dueOn' | 'working', string>
> & { readonly page: number }

/** The same page by one query and the same template: words are put together as briefly as they can be. */
export const agendaPageByHand = (
  file: string,
  { office, marking }: { office: string; marking: string },
): string => {
  const database = new SqliteDatabase(file, { readonly: true })
  const rows = database
    .prepare(
      `select c.ref, c.quote, c.item, c.page, s.name as series, p.title as post, n.name as holder, m.heldOn, c.dueOn,
         c.dueWorking as working
       from commitments c join meetings m on m.id = c.meetingId join meetingSeries s on s.id = m.seriesId
         join posts p on p.id = c.ownerPostId
         join postHolders h on h.postId = p.id and h.fromOn <= '2026-04-08'
           and (h.untilOn is null or h.untilOn >= '2026-04-08')
         join people n on n.id = h.personId
       where c.closedOn is null and m.heldOn < '2026-04-14' and c.dueOn <= '2026-04-14'
       order by c.dueOn, length(c.ref), c.ref`,
    )
    .all() as Row[]
  database.close()
  const items = rows.map((row, n) => {
    const heading = row.quote.replace(/^Action: DCC to s/, 'S').replace(/ in 6 months\.$/, '')
    const due = inWords(row.dueOn)
    return {
      number: `3.${n + 1}`,
      heading,
      quote: row.quote,
      source: `Action ${row.ref}. ${row.series}, ${inWords(row.heldOn)}, item ${row.item}, page ${row.page}.`,
      owner: row.post,
      due,
      why: 'Overdue by 5 working days on the day of the meeting',
      facts: [
        { label: 'Why it is here', words: ['Overdue by 5 working days on the day of the meeting'] },
        { label: 'Owner', words: [`${row.post} (${row.holder})`] },
        { label: 'First date', words: [`${due}. “in 6 months”: ${row.working}`] },
        { label: 'Date now', words: [due] },
        { label: 'Standing', words: ['Overdue by 1 day (on 8 April 2026)'] },
        { label: 'Last answer', words: ['No answer recorded'] },
      ],
      question: `In October 2025 the ${row.post} took on this action: “DCC to s${heading.slice(1)} in 6 months”. It was due on ${due}. Is it done, and if not, by what day will it be?`,
    }
  })
  return environment.render('agenda.html.njk', {
    agenda: {
      office,
      heldOnWords: 'Tuesday 14 April 2026',
      summary: `${items.length} matters come back: ${items.length} overdue.`,
      before: [
        { number: '1', title: 'Apologies for absence', note: '' },
        { number: '2', title: 'Minutes of the last meeting', note: '7 October 2025' },
      ],
      matters: { number: '3', title: 'Matters arising' },
      after: [
        { number: '4', title: 'Any other business', note: '' },
        { number: '5', title: 'Next meeting', note: 'No date has been fixed' },
      ],
    },
    office,
    heldOnWords: 'Tuesday 14 April 2026',
    logo: null,
    marking,
    officeInCss: office,
    markingInCss: marking,
    title: 'Holding to Account Meeting: revisit agenda',
    headLines: [
      { label: 'Meeting', words: ['Tuesday 14 April 2026'] },
      { label: 'Chair', words: ['Petra Thornbury'] },
      { label: 'State', words: ['Draft'] },
      { label: 'Facts as of', words: ['Wednesday 8 April 2026'] },
    ],
    overviewHead: ['No.', 'Matter', 'Owner', 'Date now', 'Why it is here'],
    overview: items.map(({ number, heading, owner, why }) => [number, heading, owner, '7 Apr 2026', why]),
    groups: [{ heading: 'Overdue', items }],
    others: [],
    changes: [],
    against: '',
    omissions: [],
  })
}

const months = 'January February March April May June July August September October November December'.split(
  ' ',
)

const inWords = (day: string): string => {
  const [year = '', month = '', date = ''] = day.split('-')
  return `${Number(date)} ${months[Number(month) - 1]} ${year}`
}
