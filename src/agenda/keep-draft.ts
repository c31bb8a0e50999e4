import type { Kysely } from 'kysely'
import { findDrafting, insertDrafting, insertMove } from '../../db/agenda-draftings.ts'
import { findLatestIssued } from '../../db/agendas.ts'
import { listCommitments } from '../../db/commitments.ts'
import { recordHistory } from '../../db/history.ts'
import { askForLook } from '../../db/next-looks.ts'
import type { Database } from '../../db/schema.ts'
import type { Region } from '../calendar/working-days.ts'
import type { Actor, Moment } from '../register/actor.ts'
import type { Drafting, DraftMove } from '../register/meetings/drafting.ts'
import type { Meeting } from '../register/meetings/meetings.ts'
import { draftedMatters, goneFrom, newMoves } from './draft-moves.ts'
import { keepIssued } from './keep-issued.ts'
import { loadDraft } from './load-agenda.ts'
import type { RevisitAgenda } from './revisit-agenda.ts'

/** What became of a draft: begun, or brought up to date with so many moves; of an issued agenda, what moved since. */
export type Kept =
  | { readonly kept: 'drafted' }
  | { readonly kept: 'fresh' | 'issued'; readonly moves: number }

/**
 * Drafts the agenda of a meeting, or notes what came onto it and what left it since. Harmless when repeated, and by
 * several workers at once: each fact is kept once. Of an agenda that was issued it is noted what came since.
 */
export const keepDraft = async (
  db: Kysely<Database>,
  { meeting, office, region }: { meeting: Meeting; office: string; region?: Region | undefined },
  by: Actor,
  moment: Moment,
): Promise<Kept> => {
  const issued = await findLatestIssued(db, meeting.id)
  if (issued !== undefined)
    return { kept: 'issued', moves: await keepIssued(db, { meeting, office, region }, issued, by, moment) }
  const drafting = await findDrafting(db, meeting.id, meeting.heldOn)
  // Composed before the transaction, which others would have to wait for.
  const paper = await loadDraft(db, { meeting, today: moment.today, office, region })
  if (drafting === undefined) {
    await begin(db, meeting, paper, by, moment)
    return { kept: 'drafted' }
  }
  const moves = await movesSince(db, drafting, paper, moment)
  let noticed = 0
  if (moves.length > 0)
    await db.transaction().execute(async (db) => {
      for (const move of moves) {
        if (!(await insertMove(db, drafting.id, move))) continue
        // Whoever had the draft is told of it.
        await askForLook(db, move.commitmentId)
        noticed += 1
        await record(db, meeting, by, moment, actOf(move), { commitment: move.ref, why: move.words })
      }
    })
  return { kept: 'fresh', moves: noticed }
}

/** What moved on a draft since the last time anybody noticed. */
export const movesSince = async (
  db: Kysely<Database>,
  drafting: Drafting,
  paper: RevisitAgenda,
  moment: Moment,
): Promise<readonly DraftMove[]> => {
  const gone = goneFrom(drafting, paper)
  const commitments = gone.length === 0 ? [] : await listCommitments(db, { ids: gone })
  return newMoves(drafting, paper, new Map(commitments.map((one) => [one.id, one])), moment)
}

const begin = async (
  db: Kysely<Database>,
  meeting: Meeting,
  paper: RevisitAgenda,
  by: Actor,
  moment: Moment,
): Promise<void> => {
  const matters = draftedMatters(paper)
  await db.transaction().execute(async (db) => {
    const { id: meetingId, heldOn } = meeting
    const drafted = { draftedOn: moment.today, draftedAt: moment.at, draftedBy: by.name }
    if (await insertDrafting(db, { meetingId, heldOn, ...drafted, matters }))
      await record(db, meeting, by, moment, 'drafted the agenda', { heldOn, items: matters.length })
  })
}

const actOf = ({ move }: DraftMove): string =>
  move === 'came' ? 'noticed a matter new on the draft agenda' : 'noticed a matter gone from the draft agenda'

const record = (
  db: Kysely<Database>,
  meeting: Meeting,
  by: Actor,
  moment: Moment,
  act: string,
  detail: Readonly<Record<string, unknown>>,
): Promise<void> =>
  recordHistory(db, {
    at: moment.at,
    actor: by.name,
    act,
    subjectType: 'meeting',
    subjectId: meeting.id,
    detail: { ref: meeting.ref, ...detail },
  })
