import type { PlainDate } from '../calendar/plain-date.ts'
import type { Commitment } from '../register/commitment.ts'
import { type Meeting, sittingsBySeries } from '../register/meetings.ts'
import type { Holding } from '../register/posts.ts'
import { letterheadOf } from './letterhead.ts'
import { DOCX_TYPE } from './papers.ts'
import { composeRevisitAgenda } from './revisit-agenda.ts'

/** The revisit agenda from facts that are at hand, with its Word file to be made when it is wanted. */
export const agendaPaper =
  (office: { readonly name: string; readonly marking: string; readonly logo?: string }) =>
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
    const agenda = composeRevisitAgenda({
      office: office.name,
      meeting,
      today,
      commitments,
      sittings,
      holdings,
    })
    return {
      summary: agenda.summary,
      groups: agenda.matters.groups,
      file: async () => ({
        fileName: `revisit-agenda-${meeting.ref}.docx`,
        mediaType: DOCX_TYPE,
        contents: await (await import('./render-docx.ts')).renderAgendaDocx(
          agenda,
          await letterheadOf(office),
        ),
      }),
    }
  }
