import { findLatestIssued, findOpenDraft, type IssuedAgenda } from '../../../db/agendas.ts'
import { listMeetings } from '../../../db/meetings.ts'
import type { AgendaItem } from '../../agenda/agenda-item.ts'
import type { Grouping } from '../../agenda/choices.ts'
import type { DraftSeen } from '../../agenda/change-draft.ts'
import { loadDraft } from '../../agenda/load-agenda.ts'
import type { RevisitAgenda } from '../../agenda/revisit-agenda.ts'
import { formatDay } from '../../calendar/plain-date.ts'
import { CodedError } from '../../errors.ts'
import { findMeeting, type Meeting } from '../../register/meetings/meetings.ts'
import type { Visit } from '../serving/route.ts'

/** The agenda of the meeting in the address, as somebody works on it. */
export type AgendaDraft = {
  readonly meeting: Meeting
  /** As it would be issued now. */
  readonly paper: RevisitAgenda
  /** Rises with every change; 0 while nobody has chosen anything. */
  readonly revision: number
  readonly version: number
  readonly groupedBy: Grouping
  readonly issued: IssuedAgenda | null
  /** Why nothing can be changed now; null when it can. */
  readonly fixed: string | null
}

/** @throws CodedError not-found */
export const getAgendaDraft = async ({ app, moment, params }: Visit): Promise<AgendaDraft> => {
  const { db, config } = app
  const ref = params.ref ?? ''
  const meeting = findMeeting(await listMeetings(db), ref)
  if (meeting === undefined) throw new CodedError('not-found', `There is no meeting ${ref}.`)
  const draft = await findOpenDraft(db, meeting.id)
  const issued = (await findLatestIssued(db, meeting.id)) ?? null
  const isOpen = draft !== undefined || issued === null
  return {
    meeting,
    paper: isOpen
      ? await loadDraft(db, {
          meeting,
          today: moment.today,
          office: config.office.name,
          region: config.region,
        })
      : issued.paper,
    revision: draft?.revision ?? 0,
    version: draft?.version ?? issued?.version ?? 1,
    groupedBy: draft?.choices.groupedBy ?? 'reason',
    issued,
    fixed:
      meeting.cancelledOn !== null
        ? `The meeting was cancelled on ${formatDay(meeting.cancelledOn)}.`
        : meeting.heldOn < moment.today
          ? 'The meeting is over, so its agenda stays as it is.'
          : isOpen
            ? null
            : 'This agenda was issued. To change it, begin its next version.',
  }
}

/** @throws CodedError conflict, for a page that asks to change what cannot be changed. */
export const mustBeOpen = ({ fixed }: AgendaDraft): void => {
  if (fixed !== null) throw new CodedError('conflict', fixed)
}

/** The draft as the person saw it, out of the hidden field of the form. */
export const draftSeen = ({ app, form }: Visit, { meeting }: AgendaDraft): DraftSeen => {
  const typed = form.one('revision')
  if (!/^\d{1,9}$/.test(typed))
    throw new CodedError('conflict', 'The form did not say which agenda it was made for. Send it again.')
  return { meeting, revision: Number(typed), office: app.config.office.name, region: app.config.region }
}

export const agendaPath = ({ ref }: Pick<Meeting, 'ref'>): string => `/meetings/${ref}/agenda`

export const itemsOf = ({ matters }: RevisitAgenda): readonly AgendaItem[] =>
  matters.groups.flatMap(({ items }) => items)

export const agendaCaption = ({ seriesName, heldOn }: Meeting): string =>
  `${seriesName}, ${formatDay(heldOn)}`
