import type { PlainDate } from '../calendar/plain-date.ts'
import type { Commitment } from '../register/commitment.ts'
import { type Meeting, sittingsBySeries } from '../register/meetings.ts'
import type { Holding } from '../register/posts.ts'
import { composeRevisitAgenda } from './revisit-agenda.ts'

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** The revisit agenda from facts that are at hand, with its Word file to be made when it is wanted. */
export const agendaPaper =
  ({ office, marking }: { readonly office: string; readonly marking: string }) =>
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
    return {
      summary: agenda.summary,
      groups: agenda.matters.groups,
      file: async () => ({
        fileName: `revisit-agenda-${meeting.ref}.docx`,
        mediaType: WORD,
        contents: await (await import('./render-docx.ts')).renderAgendaDocx(agenda, { marking }),
      }),
    }
  }
