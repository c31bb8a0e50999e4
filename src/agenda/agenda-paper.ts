import type { Kysely } from 'kysely'
import type { Database } from '../../db/schema.ts'
import type { PlainDate } from '../calendar/plain-date.ts'
import type { Region } from '../calendar/working-days.ts'
import type { Commitment } from '../register/commitment.ts'
import { type Meeting, sittingsBySeries } from '../register/meetings.ts'
import type { Holding } from '../register/posts.ts'
import { timedHeading } from './item-lines.ts'
import { loadAgenda } from './load-agenda.ts'
import { composeRevisitAgenda, type RevisitAgenda } from './revisit-agenda.ts'

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

type Paper = {
  /** The office's name. */
  readonly office: string
  readonly marking: string
}

/** The agenda for whoever sends it: the very paper that the pages give at that moment, issued or not. */
export const agendaInRegister =
  ({
    db,
    region,
    office,
    marking,
  }: Paper & { readonly db: Kysely<Database>; readonly region: Region | undefined }) =>
  async (_: unknown, meeting: Meeting, today: PlainDate) =>
    asPaper(await loadAgenda(db, { meeting, today, office, region }), marking)

/** The same from facts that are at hand, where there is no register: an office that was invented. */
export const agendaFromFacts =
  ({ office, marking }: Paper) =>
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
    const agenda = composeRevisitAgenda({ office, meeting, today, commitments, sittings, holdings })
    return Promise.resolve(asPaper(agenda, marking))
  }

const asPaper = (agenda: RevisitAgenda, marking: string) => ({
  summary: agenda.summary,
  issue: agenda.issue,
  groups: agenda.matters.groups,
  others: agenda.matters.others.map((item) => ({ number: item.number, heading: timedHeading(item) })),
  leftOut: agenda.leftOut.length,
  file: async () => ({
    fileName: `${agendaFileName(agenda)}.docx`,
    mediaType: WORD,
    contents: await (await import('./render-docx.ts')).renderAgendaDocx(agenda, { marking }),
  }),
})

/** "revisit-agenda-HTA-2026-04-14-version-2" */
export const agendaFileName = ({ meeting, issue }: RevisitAgenda): string =>
  `revisit-agenda-${meeting.ref}${issue !== null && issue.version > 1 ? `-version-${issue.version}` : ''}`
