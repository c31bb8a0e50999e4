import type { Kysely } from 'kysely'
import { saveChoice } from '../../db/agenda-choices.ts'
import { updateDraft } from '../../db/agendas.ts'
import { getCommitment } from '../../db/commitments.ts'
import type { Database } from '../../db/schema.ts'
import { formatDay } from '../calendar/plain-date.ts'
import { CodedError } from '../errors.ts'
import type { Actor, Moment } from '../register/actor.ts'
import type { AgendaItem } from './agenda-item.ts'
import { changeDraft, type DraftSeen } from './change-draft.ts'
import { type Grouping, moved, type Place, placeWords, whyNotMoved } from './choices.ts'
import { isDue, type LeftOutMatter } from './omissions.ts'
import type { RevisitAgenda } from './revisit-agenda.ts'

/** Takes a matter off the paper. What is due by the meeting needs a reason, which is signed (product rule 11). */
export const leaveOut = async (
  db: Kysely<Database>,
  seen: DraftSeen,
  { ref, reason }: { ref: string; reason: string },
  by: Actor,
  moment: Moment,
): Promise<void> =>
  await changeDraft(db, seen, by, moment, async ({ db, draft, paper, record }) => {
    const { commitmentId, reasons } = getMatter(paper, ref)
    if (isDue(reasons) && reason === '')
      throw new CodedError('invalid', `${ref} is due at this meeting. Enter why it is left out.`)
    await saveChoice(db, draft.id, commitmentId, {
      leftOutOn: moment.today,
      leftOutBy: by.name,
      leftOutReason: reason,
    })
    await record('left a matter off the agenda', {
      commitment: ref,
      reason,
      reasons: reasons.map(({ words }) => words),
    })
  })

/** Puts a matter that was left out back on the paper. */
export const putBack = async (
  db: Kysely<Database>,
  seen: DraftSeen,
  ref: string,
  by: Actor,
  moment: Moment,
): Promise<void> =>
  await changeDraft(db, seen, by, moment, async ({ db, draft, paper, record }) => {
    const matter = paper.leftOut.find((one) => one.ref === ref)
    if (matter === undefined) throw notLeftOut(ref)
    await saveChoice(db, draft.id, matter.commitmentId, {
      leftOutOn: null,
      leftOutBy: null,
      leftOutReason: null,
    })
    await record('put a matter back on the agenda', { commitment: ref })
  })

/** To another place among the matters under the same heading. */
export const moveMatter = async (
  db: Kysely<Database>,
  seen: DraftSeen,
  { ref, place }: { ref: string; place: Place },
  by: Actor,
  moment: Moment,
): Promise<void> =>
  await changeDraft(db, seen, by, moment, async ({ db, draft, paper, record }) => {
    const { commitmentId } = getItem(paper, ref)
    const group = paper.matters.groups.find(({ items }) => items.some((item) => item.ref === ref))
    const idsOf = (items: readonly AgendaItem[]) => items.map((item) => item.commitmentId)
    const shown = paper.matters.groups.flatMap(({ items }) => idsOf(items))
    const neighbours = idsOf(group?.items ?? [])
    const order = moved(shown, neighbours, commitmentId, place)
    if (order === null) throw new CodedError('invalid', whyNotMoved(ref, place, neighbours.length))
    await updateDraft(db, draft.id, { order })
    await record(`moved a matter ${placeWords(place)}`, { commitment: ref })
  })

/** The words of the question and the time allotted. The suggested question, or an empty one, is not kept. */
export const editMatter = async (
  db: Kysely<Database>,
  seen: DraftSeen,
  edit: { ref: string; question: string; minutes: number | null },
  by: Actor,
  moment: Moment,
): Promise<void> =>
  await changeDraft(db, seen, by, moment, async ({ db, draft, paper, record }) => {
    const { ref, minutes } = edit
    const item = getItem(paper, ref)
    const { commitmentId } = item
    const edited = (draft.choices.byCommitment.get(commitmentId)?.question ?? null) !== null
    // A suggestion that nobody touched goes on following the facts.
    const question =
      edit.question === '' || (!edited && edit.question === item.question) ? null : edit.question
    await saveChoice(db, draft.id, commitmentId, { question, minutes })
    await record('changed a matter on the agenda', { commitment: ref, question, minutes })
  })

export const groupMatters = async (
  db: Kysely<Database>,
  seen: DraftSeen,
  groupedBy: Grouping,
  by: Actor,
  moment: Moment,
): Promise<void> =>
  await changeDraft(db, seen, by, moment, async ({ db, draft, record }) => {
    await updateDraft(db, draft.id, { groupedBy })
    await record('grouped the agenda', { by: groupedBy })
  })

/** Somebody wants a commitment on this agenda although no rule brings it. */
export const askBack = async (
  db: Kysely<Database>,
  seen: DraftSeen,
  asked: { ref: string; by: string; reason: string },
  by: Actor,
  moment: Moment,
): Promise<void> =>
  await changeDraft(db, seen, by, moment, async ({ db, draft, paper, record }) => {
    const { id, ref, closure, meeting } = await getCommitment(db, asked.ref)
    if (closure !== null) throw new CodedError('conflict', `${ref} is closed. Reopen it first.`)
    if (meeting.heldOn >= seen.meeting.heldOn)
      throw new CodedError(
        'invalid',
        `${ref} was made on ${formatDay(meeting.heldOn)}, so it cannot come back to this meeting.`,
      )
    if (findItem(paper, ref) !== undefined)
      throw new CodedError('conflict', `${ref} is on this agenda already.`)
    await saveChoice(db, draft.id, id, {
      askedBackOn: moment.today,
      askedBackBy: asked.by,
      askedBackReason: asked.reason,
      leftOutOn: null,
      leftOutBy: null,
      leftOutReason: null,
    })
    await record('asked for a matter', { commitment: ref, askedBy: asked.by, reason: asked.reason })
  })

const getMatter = (paper: RevisitAgenda, ref: string): AgendaItem | LeftOutMatter => {
  const matter = findItem(paper, ref) ?? paper.leftOut.find((one) => one.ref === ref)
  if (matter === undefined) throw notThere(ref)
  return matter
}

export const getItem = (paper: RevisitAgenda, ref: string): AgendaItem => {
  const item = findItem(paper, ref)
  if (item === undefined) throw notThere(ref)
  return item
}

const findItem = (paper: RevisitAgenda, ref: string): AgendaItem | undefined =>
  paper.matters.groups.flatMap(({ items }) => items).find((item) => item.ref === ref)

const notThere = (ref: string): CodedError =>
  new CodedError('conflict', `${ref} is not on this agenda any more. Check how it stands now.`)

const notLeftOut = (ref: string): CodedError =>
  new CodedError('conflict', `${ref} is not among the matters that were left out.`)
