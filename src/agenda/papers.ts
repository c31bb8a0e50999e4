import type { Kysely } from 'kysely'
import { listPosts } from '../../db/people.ts'
import type { Database } from '../../db/schema.ts'
import type { PlainDate } from '../calendar/plain-date.ts'
import type { Brief } from './brief/brief.ts'
import { loadBrief } from './brief/load-brief.ts'
import type { Letterhead } from './letterhead.ts'
import { composeQuestionPack, type QuestionPack } from './question-pack.ts'
import type { RevisitAgenda } from './revisit-agenda.ts'

/** The papers of a meeting, in the order in which people ask for them. */
export const paperKinds = ['agenda', 'questions', 'brief'] as const
export type PaperKind = (typeof paperKinds)[number]

export const paperNames: Readonly<Record<PaperKind, string>> = {
  agenda: 'Revisit agenda',
  questions: 'Question pack',
  brief: 'Chair’s brief',
}

/** One paper as plain data, before it is Word, a page to print or JSON. */
export type Paper =
  | { readonly kind: 'agenda'; readonly model: RevisitAgenda }
  | { readonly kind: 'questions'; readonly model: QuestionPack }
  | { readonly kind: 'brief'; readonly model: Brief }

export type PaperFacts = {
  readonly today: PlainDate
  readonly publicUrl: string
  readonly timeZone: string
  /** Whom answers are sent to. */
  readonly contact: { readonly name: string; readonly address: string }
}

/** A paper of an agenda: of the version that was issued, or of the draft that is given. */
export const loadPaper = async (
  db: Kysely<Database>,
  kind: PaperKind,
  agenda: RevisitAgenda,
  facts: PaperFacts,
): Promise<Paper> => {
  if (kind === 'agenda') return { kind, model: agenda }
  if (kind === 'brief') return { kind, model: await loadBrief(db, agenda, facts) }
  const sideOf = new Map((await listPosts(db)).map(({ id, side }) => [id, side]))
  const { contact, today } = facts
  // The address that stands in until the office sets its own reaches nobody.
  const answersTo = contact.address.endsWith('.invalid') ? null : contact
  return { kind, model: composeQuestionPack(agenda, { sideOf, answersTo, madeOn: today }) }
}

export const renderPaperDocx = async (paper: Paper, letterhead: Letterhead): Promise<Buffer> => {
  if (paper.kind === 'agenda')
    return await (await import('./render-docx.ts')).renderAgendaDocx(paper.model, letterhead)
  if (paper.kind === 'questions')
    return await (await import('./render-questions-docx.ts')).renderQuestionsDocx(paper.model, letterhead)
  return await (await import('./brief/render-brief-docx.ts')).renderBriefDocx(paper.model, letterhead)
}

export const renderPaperHtml = async (paper: Paper, letterhead: Letterhead): Promise<string> => {
  if (paper.kind === 'agenda')
    return (await import('./render-html.ts')).renderAgendaHtml(paper.model, letterhead)
  if (paper.kind === 'questions')
    return (await import('./render-questions-html.ts')).renderQuestionsHtml(paper.model, letterhead)
  return (await import('./brief/render-brief-html.ts')).renderBriefHtml(paper.model, letterhead)
}

export const renderPaperJson = ({ model }: Paper): string => `${JSON.stringify(model, null, 1)}\n`

/** "question-pack-HTA-2026-04-14-version-2", without its ending. */
export const paperFileName = ({ kind, model: { meeting, issue } }: Paper): string =>
  `${fileNames[kind]}-${meeting.ref}${issue !== null && issue.version > 1 ? `-version-${issue.version}` : ''}`

const fileNames: Readonly<Record<PaperKind, string>> = {
  agenda: 'revisit-agenda',
  questions: 'question-pack',
  brief: 'chairs-brief',
}

export const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
