import type { Kysely } from 'kysely'
import { insertIssuedMove, listIssuedMoves } from '../../db/agenda-issued-moves.ts'
import { toldSinceIssue } from '../../db/agenda-mails.ts'
import type { IssuedAgenda } from '../../db/agendas.ts'
import { listCommitments } from '../../db/commitments.ts'
import { recordHistory } from '../../db/history.ts'
import { askForLook } from '../../db/next-looks.ts'
import type { Database } from '../../db/schema.ts'
import type { Region } from '../calendar/working-days.ts'
import type { Actor, Moment } from '../register/actor.ts'
import { type DraftMove, standingOn } from '../register/meetings/drafting.ts'
import type { Meeting } from '../register/meetings/meetings.ts'
import { draftedMatters, goneFrom, newMoves } from './draft-moves.ts'
import { loadDraft } from './load-agenda.ts'
import { isDue } from './omissions.ts'
import type { RevisitAgenda } from './revisit-agenda.ts'

type Wanted = { readonly meeting: Meeting; readonly office: string; readonly region?: Region | undefined }

/**
 * Notes what came due at a meeting since its agenda was issued, and what of that went again; returns how much. The
 * issued paper stays as it is. Harmless when repeated, and by several workers at once.
 *
 * The office is told by mail of what is noted here. So that nobody gets two such mails on one day, what comes after
 * the first is noted on the next.
 */
export const keepIssued = async (
  db: Kysely<Database>,
  wanted: Wanted,
  issued: IssuedAgenda,
  by: Actor,
  moment: Moment,
): Promise<number> => {
  const known = await listIssuedMoves(db, issued.id)
  const moves = await unnoticed(db, wanted, issued, known, moment)
  const toTell = moves.some(isTold) && !(await isToldToday(db, issued, known, moment))
  const noted = moves.filter((move) => toTell || !isTold(move))
  let noticed = 0
  if (noted.length > 0)
    await db.transaction().execute(async (db) => {
      for (const move of noted) {
        if (!(await insertIssuedMove(db, issued.id, move))) continue
        await askForLook(db, move.commitmentId)
        noticed += 1
        await recordHistory(db, {
          at: moment.at,
          actor: by.name,
          act: `${actOf(move)} since version ${issued.version} of the agenda was issued`,
          subjectType: 'meeting',
          subjectId: wanted.meeting.id,
          detail: { ref: wanted.meeting.ref, commitment: move.ref, why: move.words },
        })
      }
    })
  return noticed
}

/** What would stand on the next version and does not stand on the issued one, in the order in which it came. */
export const cameSinceIssue = async (
  db: Kysely<Database>,
  wanted: Wanted,
  issued: IssuedAgenda,
  moment: Moment,
): Promise<readonly DraftMove[]> => {
  const known = await listIssuedMoves(db, issued.id)
  const moves = [...known, ...(await unnoticed(db, wanted, issued, known, moment))]
  const standing = standingOn({ matters: [], moves })
  const last = new Map(moves.map((move) => [move.commitmentId, move]))
  return [...last.values()].filter(({ commitmentId }) => standing.has(commitmentId))
}

const unnoticed = async (
  db: Kysely<Database>,
  { meeting, office, region }: Wanted,
  issued: IssuedAgenda,
  known: readonly DraftMove[],
  moment: Moment,
): Promise<readonly DraftMove[]> => {
  const paper = await loadDraft(db, { meeting, today: moment.today, office, region })
  const since = sinceIssue(issued.paper, known)
  const gone = goneFrom(since, paper)
  const commitments = gone.length === 0 ? [] : await listCommitments(db, { ids: gone })
  const then = new Set(since.matters.map(({ commitmentId }) => commitmentId))
  const moves = newMoves(since, paper, new Map(commitments.map((one) => [one.id, one])), moment)
  const decided = new Set(issued.paper.leftOut.map(({ commitmentId }) => commitmentId))
  return (
    [...moves, ...nowDue(known, paper, moment)]
      // What the paper holds stays on it, whatever becomes of it.
      .filter(({ commitmentId }) => !then.has(commitmentId))
      // Whoever left it off knows of it.
      .flatMap((move): readonly DraftMove[] =>
        !decided.has(move.commitmentId)
          ? [move]
          : moves.includes(move)
            ? [{ ...move, urgency: 'other' }]
            : [],
      )
  )
}

/** What came without binding, such as an answer to be accepted, and binds by now: it comes once more. */
const nowDue = (
  known: readonly DraftMove[],
  { matters }: RevisitAgenda,
  { at, today }: Moment,
): readonly DraftMove[] => {
  const last = new Map(known.map((move) => [move.commitmentId, move]))
  return matters.groups
    .flatMap(({ items }) => items)
    .flatMap(({ commitmentId, reasons }) => {
      const came = last.get(commitmentId)
      if (came?.move !== 'came' || came.urgency === 'due' || !isDue(reasons)) return []
      const words = reasons[0]?.words ?? ''
      const again = { ...came, position: came.position + 1, urgency: 'due' as const, words }
      return [{ ...again, noticedOn: today, noticedAt: at }]
    })
}

const sinceIssue = (paper: RevisitAgenda, moves: readonly DraftMove[]) => ({
  matters: draftedMatters(paper),
  moves,
  draftedOn: paper.composedOn,
})

const isTold = ({ move, urgency }: DraftMove): boolean => move === 'came' && urgency === 'due'

/** Noted today and still to be planned, or in a mail that was planned today. */
const isToldToday = async (
  db: Kysely<Database>,
  { id }: IssuedAgenda,
  known: readonly DraftMove[],
  { today }: Moment,
): Promise<boolean> => {
  const told = known.filter(isTold)
  if (told.some(({ noticedOn }) => noticedOn === today)) return true
  const ids = told.map(({ commitmentId }) => commitmentId)
  return await toldSinceIssue(db, id, ids, today)
}

const actOf = ({ move }: DraftMove): string =>
  move === 'came' ? 'noticed a matter that has come' : 'noticed a matter that has gone again'
