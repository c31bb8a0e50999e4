import { listIssued } from '../../../db/agendas.ts'
import { letterheadOf } from '../../agenda/letterhead.ts'
import { loadAgenda, loadDraft } from '../../agenda/load-agenda.ts'
import {
  DOCX_TYPE,
  loadPaper,
  type Paper,
  type PaperKind,
  paperFileName,
  paperKinds,
  renderPaperDocx,
  renderPaperHtml,
  renderPaperJson,
} from '../../agenda/papers.ts'
import type { RevisitAgenda } from '../../agenda/revisit-agenda.ts'
import { CodedError } from '../../errors.ts'
import { meetingFile } from '../../notifications/calendar-file.ts'
import { getMeeting } from '../../register/meetings/change-meeting.ts'
import type { Answer, Route, Visit } from '../serving/route.ts'

type Format = 'docx' | 'html' | 'json' | 'pdf'

const formats: readonly Format[] = ['docx', 'html', 'json', 'pdf']

const paperRoutes = (path: string): readonly Route[] =>
  paperKinds.flatMap((kind) =>
    formats.map(
      (format): Route => ({
        method: 'GET',
        path: `${path}/${kind}.${format}`,
        section: 'meetings',
        handle: async (visit) => await paperFile(visit, await paperOf(visit, kind), format),
      }),
    ),
  )

/** The papers of a meeting as files, and the meeting itself for a calendar. */
export const meetingPapersRoutes: readonly Route[] = [
  ...paperRoutes('/meetings/:ref'),
  // A version that was issued, by its number, or the draft as it stands.
  ...paperRoutes('/meetings/:ref/versions/:version'),
  {
    method: 'GET',
    path: '/meetings/:ref/meeting.ics',
    section: 'meetings',
    handle: (visit) => calendarFile(visit),
  },
]

const paperOf = async (visit: Visit, kind: PaperKind): Promise<Paper> => {
  const { app, moment } = visit
  const { publicUrl, timeZone, mail } = app.config
  return await loadPaper(app.db, kind, await agendaOf(visit), {
    today: moment.today,
    publicUrl,
    timeZone,
    contact: mail.contact,
  })
}

/** The version in the address; without one the paper in force. */
const agendaOf = async ({ app, moment, params }: Visit): Promise<RevisitAgenda> => {
  const meeting = await getMeeting(app.db, params.ref ?? '')
  const { office, region } = app.config
  const wanted = { meeting, today: moment.today, office: office.name, region }
  const { version } = params
  if (version === undefined) return await loadAgenda(app.db, wanted)
  if (version === 'draft') return await loadDraft(app.db, wanted)
  const issued = (await listIssued(app.db, meeting.id)).find((one) => String(one.version) === version)
  if (issued !== undefined) return issued.paper
  throw new CodedError('not-found', `The agenda of ${meeting.ref} has no version ${version}.`)
}

const paperFile = async ({ app }: Visit, paper: Paper, format: Format): Promise<Answer> => {
  const letterhead = await letterheadOf(app.config.office)
  if (format === 'html') {
    const contents = await renderPaperHtml(paper, letterhead)
    return { kind: 'file', fileName: '', mediaType: 'text/html; charset=utf-8', contents, as: 'sheet' }
  }
  const download = (mediaType: string, contents: Buffer | string): Answer => ({
    kind: 'file',
    fileName: `${paperFileName(paper)}.${format}`,
    mediaType,
    contents,
    as: 'attachment',
  })
  if (format === 'json') return download('application/json; charset=utf-8', renderPaperJson(paper))
  const word = await renderPaperDocx(paper, letterhead)
  if (format === 'docx') return download(DOCX_TYPE, word)
  if (app.makePdf === undefined)
    throw new CodedError(
      'not-found',
      'No PDFs are made here, since LibreOffice is not installed. Take the Word file, or open the page to print.',
    )
  return download('application/pdf', await app.makePdf(word))
}

/** The meeting for a calendar, with its agenda; of a cancelled one only that it is cancelled. */
const calendarFile = async (visit: Visit): Promise<Answer> => {
  const { app, moment, params } = visit
  const meeting = await getMeeting(app.db, params.ref ?? '')
  const { publicUrl } = app.config
  const attached = meeting.cancelledOn === null ? [await agendaFile(visit)] : []
  const { mediaType, contents } = meetingFile(meeting, { publicUrl, at: moment.at, attached })
  return { kind: 'file', fileName: `meeting-${meeting.ref}.ics`, mediaType, contents, as: 'attachment' }
}

const agendaFile = async (visit: Visit) => {
  const paper = await paperOf(visit, 'agenda')
  const contents = await renderPaperDocx(paper, await letterheadOf(visit.app.config.office))
  return { fileName: `${paperFileName(paper)}.docx`, mediaType: DOCX_TYPE, contents }
}
