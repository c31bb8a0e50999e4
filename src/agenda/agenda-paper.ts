import type { Kysely } from 'kysely'
import type { Database } from '../../db/schema.ts'
import type { PlainDate } from '../calendar/plain-date.ts'
import type { Region } from '../calendar/working-days.ts'
import type { Commitment } from '../register/commitments/commitment.ts'
import { type Meeting, sittingsBySeries } from '../register/meetings/meetings.ts'
import type { Holding } from '../register/people/posts.ts'
import { timedHeading } from './item-lines.ts'
import { type Letterhead, letterheadOf } from './letterhead.ts'
import { loadAgenda } from './load-agenda.ts'
import { DOCX_TYPE, paperFileName } from './papers.ts'
import { composeRevisitAgenda, type RevisitAgenda } from './revisit-agenda.ts'

type Office = { readonly name: string; readonly marking: string; readonly logo?: string }

/** The agenda for whoever sends it: the very paper that the pages give at that moment, issued or not. */
export const agendaInRegister = ({
  db,
  region,
  office,
}: {
  readonly db: Kysely<Database>
  readonly region: Region | undefined
  readonly office: Office
}) => {
  const rendered = renderOnce()
  return async (_: unknown, meeting: Meeting, today: PlainDate) =>
    asPaper(await loadAgenda(db, { meeting, today, office: office.name, region }), office, rendered)
}

/** The same from facts that are at hand, where there is no register: an office that was invented. */
export const agendaFromFacts =
  (office: Office) =>
  (
    facts: {
      readonly commitments: readonly Commitment[]
      readonly meetings: readonly Meeting[]
      readonly holdings: readonly Holding[]
    },
    meeting: Meeting,
    today: PlainDate,
  ) => {
    const { commitments, meetings, holdings } = facts
    const sittings = sittingsBySeries(meetings)
    const { name } = office
    const agenda = composeRevisitAgenda({ office: name, meeting, today, commitments, sittings, holdings })
    return Promise.resolve(asPaper(agenda, office))
  }

type Render = (agenda: RevisitAgenda, letterhead: Letterhead) => Promise<Buffer>

const render: Render = async (agenda, letterhead) =>
  (await import('./render-docx.ts')).renderAgendaDocx(agenda, letterhead)

/** An agenda goes to several people one after the other, and the same paper gives the same bytes. */
const renderOnce = (): Render => {
  let last: { readonly paper: string; readonly contents: Buffer } | null = null
  return async (agenda, letterhead) => {
    const paper = JSON.stringify([agenda, letterhead])
    last = last?.paper === paper ? last : { paper, contents: await render(agenda, letterhead) }
    return last.contents
  }
}

const asPaper = (agenda: RevisitAgenda, office: Office, rendered: Render = render) => ({
  summary: agenda.summary,
  issue: agenda.issue,
  groups: agenda.matters.groups,
  others: agenda.matters.others.map((item) => ({ number: item.number, heading: timedHeading(item) })),
  leftOut: agenda.leftOut.length,
  file: async () => ({
    fileName: `${paperFileName({ kind: 'agenda', model: agenda })}.docx`,
    mediaType: DOCX_TYPE,
    contents: await rendered(agenda, await letterheadOf(office)),
  }),
})
