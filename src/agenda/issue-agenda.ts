import type { Kysely } from 'kysely'
import { findLatestIssued, findOpenDraft, freezeDraft } from '../../db/agendas.ts'
import { nextNumber } from '../../db/ids.ts'
import type { Database } from '../../db/schema.ts'
import { yearOf } from '../calendar/plain-date.ts'
import type { Region } from '../calendar/working-days.ts'
import { CodedError } from '../errors.ts'
import type { Actor, Moment } from '../register/actor.ts'
import type { Meeting } from '../register/meetings/meetings.ts'
import { beginNextVersion, changeDraft, type DraftSeen } from './change-draft.ts'
import { compareAgendas, isUnchanged } from './compare-agendas.ts'
import { compareWithVersion } from './compare-with-earlier.ts'
import { loadDraft } from './load-agenda.ts'
import { unsigned } from './omissions.ts'
import type { RevisitAgenda } from './revisit-agenda.ts'

/**
 * Freezes the agenda as it stands: every paper of it is made from these words from now on. A later version keeps the
 * number and says what changed.
 * @throws CodedError conflict, while something due is left out without a reason, or when nothing has changed since
 * the version before.
 */
export const issueAgenda = async (
  db: Kysely<Database>,
  seen: DraftSeen,
  by: Actor,
  moment: Moment,
): Promise<RevisitAgenda> => {
  let issued: RevisitAgenda | undefined
  await changeDraft(db, seen, by, moment, async ({ db, draft, paper, record }) => {
    mustBeSigned(paper)
    const before = await findLatestIssued(db, seen.meeting.id)
    const changes = before === undefined ? null : await compareWithVersion(db, before, paper)
    if (changes !== null && isUnchanged(changes)) throw nothingNew(changes.against)
    const number = before?.number ?? (await nextAgendaNumber(db, seen.meeting))
    const issue = { number, version: draft.version, on: moment.today, by: by.name }
    issued = { ...paper, issue, changes }
    await freezeDraft(db, draft.id, { number, issuedAt: moment.at, issuedBy: by.name, paper: issued })
    await record(
      draft.version === 1 ? 'issued the agenda' : `issued version ${draft.version} of the agenda`,
      {
        number,
        items: paper.counts.items,
        leftOut: paper.leftOut.map(({ ref }) => ref),
      },
    )
  })
  if (issued === undefined) throw new Error('The agenda was issued and is not there')
  return issued
}

/** Issues the agenda as it stands, without a page before one's eyes: the first version, or the one after the last. */
export const issueAsItStands = async (
  db: Kysely<Database>,
  { meeting, office, region }: { meeting: Meeting; office: string; region?: Region | undefined },
  by: Actor,
  moment: Moment,
  which: 'issue' | 'reissue' | 'either' = 'either',
): Promise<RevisitAgenda> => {
  const issued = await findLatestIssued(db, meeting.id)
  if (which === 'issue' && issued !== undefined)
    throw new CodedError(
      'conflict',
      `${issued.number} was issued already. Reissue it as version ${issued.version + 1}.`,
    )
  if (which === 'reissue' && issued === undefined)
    throw new CodedError('conflict', `The agenda of ${meeting.ref} has not been issued yet. Issue it first.`)
  if (issued !== undefined && (await findOpenDraft(db, meeting.id)) === undefined) {
    // A version without anything new is not even begun.
    const paper = await loadDraft(db, { meeting, today: moment.today, office, region })
    const against = `version ${issued.version}`
    if (isUnchanged(compareAgendas(issued.paper, paper, against))) throw nothingNew(against)
    await beginNextVersion(db, meeting, by, moment)
  }
  const revision = (await findOpenDraft(db, meeting.id))?.revision ?? 0
  return await issueAgenda(db, { meeting, revision, office, region }, by, moment)
}

const nothingNew = (against: string): CodedError =>
  new CodedError('conflict', `Nothing has changed since ${against}, so there is no new version to issue.`)

const mustBeSigned = ({ leftOut }: RevisitAgenda): void => {
  const missing = unsigned(leftOut).map(({ ref }) => ref)
  if (missing.length > 0)
    throw new CodedError(
      'conflict',
      `${missing.join(', ')} ${missing.length === 1 ? 'is' : 'are'} due at this meeting and left out without a reason. Give the reason, or put ${missing.length === 1 ? 'it' : 'them'} back.`,
    )
}

/** "HTAM/2026/3": the third agenda of the series for a meeting in that year. */
const nextAgendaNumber = async (db: Kysely<Database>, { seriesCode, heldOn }: Meeting): Promise<string> => {
  const year = yearOf(heldOn)
  return `${seriesCode}/${year}/${await nextNumber(db, `agenda/${seriesCode}/${year}`)}`
}
