import { extname } from 'node:path'
import type { Letterhead } from '../agenda/letterhead.ts'
import { findSoffice, type MakePdf, pdfMaker } from '../agenda/make-pdf.ts'
import { readLogo } from '../agenda/office-logo.ts'
import {
  DOCX_TYPE,
  type Paper,
  type PaperKind,
  paperFileName,
  paperKinds,
  renderPaperDocx,
  renderPaperHtml,
  renderPaperJson,
} from '../agenda/papers.ts'
import type { Config } from '../config.ts'
import { CodedError } from '../errors.ts'
import type { Meeting } from '../register/meetings/meetings.ts'

const formats = ['docx', 'html', 'json', 'pdf', 'ics'] as const
export type PaperFormat = (typeof formats)[number]

/** @throws CodedError invalid */
export const choosePack = ({ pack = 'agenda' }: { readonly pack?: string }): PaperKind => {
  const kind = paperKinds.find((known) => known === pack)
  if (kind !== undefined) return kind
  throw new CodedError('invalid', `A pack is agenda, questions or brief, not “${pack}”.`)
}

/** As it was asked for, or by the ending of the file. @throws CodedError invalid */
export const chooseFormat = (
  options: { readonly format?: string; readonly out?: string },
  kind: PaperKind,
): PaperFormat => {
  const wanted =
    options.format ?? (options.out === undefined ? 'docx' : extname(options.out).slice(1).toLowerCase())
  const format = formats.find((known) => known === wanted)
  if (format === undefined)
    throw new CodedError('invalid', `A paper can be docx, html, json, pdf or ics, not “${wanted}”.`)
  if (format === 'ics' && kind !== 'agenda')
    throw new CodedError('invalid', 'The meeting’s ics file brings the agenda: leave --pack out.')
  return format
}

/** Printed on the output when no file is named. */
export const isText = (format: PaperFormat): boolean => format === 'html' || format === 'json'

/** What papers are made with. */
export type PaperMakers = { readonly letterhead: Letterhead; readonly makePdf: MakePdf | null }

/** @throws CodedError invalid, when the logo is not fit; conflict, when a PDF is asked for and cannot be made here. */
export const paperMakers = async (
  { office, pdf }: Pick<Config, 'office' | 'pdf'>,
  format: PaperFormat,
): Promise<PaperMakers> => {
  const letterhead = { marking: office.marking, logo: await readLogo(office.logo) }
  if (format !== 'pdf') return { letterhead, makePdf: null }
  const program = await findSoffice(pdf)
  if (program === null)
    throw new CodedError(
      'conflict',
      'LibreOffice, which makes PDFs, was not found. Install it or set MATTERS_SOFFICE, or ask for docx.',
    )
  return { letterhead, makePdf: pdfMaker(program) }
}

export const makePaper = async (
  paper: Paper,
  format: PaperFormat,
  { letterhead, makePdf }: PaperMakers,
  on: { readonly meeting: Meeting; readonly publicUrl: string; readonly at: string },
): Promise<string | Buffer> => {
  if (format === 'json') return renderPaperJson(paper)
  if (format === 'html') return await renderPaperHtml(paper, letterhead)
  if (format === 'ics') return await meetingDay(paper, letterhead, on)
  const word = await renderPaperDocx(paper, letterhead)
  return makePdf === null ? word : await makePdf(word)
}

/** Of a cancelled meeting only that it is cancelled. */
const meetingDay = async (
  paper: Paper,
  letterhead: Letterhead,
  { meeting, publicUrl, at }: { readonly meeting: Meeting; readonly publicUrl: string; readonly at: string },
): Promise<Buffer> => {
  const { meetingFile } = await import('../notifications/calendar-file.ts')
  const file = async () => ({
    fileName: `${paperFileName(paper)}.docx`,
    mediaType: DOCX_TYPE,
    contents: await renderPaperDocx(paper, letterhead),
  })
  const attached = meeting.cancelledOn === null ? [await file()] : []
  return meetingFile(meeting, { publicUrl, at, attached }).contents
}
