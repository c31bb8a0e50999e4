import { loadCalendar } from '../../../db/added-holidays.ts'
import { findDrafting } from '../../../db/agenda-draftings.ts'
import { movesSince } from '../../agenda/keep-draft.ts'
import { formatDay } from '../../calendar/plain-date.ts'
import { papersOutOn } from '../../register/meetings/meetings.ts'
import { type AgendaDraft, agendaPath } from './agenda-draft.ts'
import type { Visit } from '../serving/route.ts'
import { count } from '../words/words.ts'

/** When an agenda was drafted, or will be, and what came and went since; null once it was issued. */
export const draftedView = async ({ app, moment }: Visit, draft: AgendaDraft) => {
  const { meeting, paper, issued, fixed } = draft
  if (issued !== null || fixed !== null) return null
  const drafting = await findDrafting(app.db, meeting.id, meeting.heldOn)
  if (drafting === undefined) {
    const calendar = await loadCalendar(app.db, app.config.region)
    const on = papersOutOn(meeting, app.config.mail.agendaDays, calendar)
    const when = on > moment.today ? `on ${formatDay(on)}` : 'within a quarter of an hour'
    return { words: `It is drafted and sent to the office’s staff ${when}.`, moves: [], isAhead: true }
  }
  // What the worker has not noticed yet is shown all the same.
  const moves = [...drafting.moves, ...(await movesSince(app.db, drafting, paper, moment))]
  const { draftedOn, matters } = drafting
  return {
    words: `Drafted on ${formatDay(draftedOn)} with ${count(matters.length, 'matter')}.`,
    moves: moves.map(({ ref, move, words, noticedOn }) => ({
      on: formatDay(noticedOn),
      ref,
      href: move === 'came' ? `${agendaPath(meeting)}#${ref}` : `/commitments/${ref}`,
      words: `${move === 'came' ? 'was added' : 'is gone'}. ${words}.`,
    })),
    isAhead: false,
  }
}
