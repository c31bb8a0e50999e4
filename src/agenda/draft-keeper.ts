import type { Kysely } from 'kysely'
import { loadCalendar } from '../../db/added-holidays.ts'
import { listIssuedToCome } from '../../db/agenda-issued-moves.ts'
import { hasNewsSince, historyHead, type HistoryHead } from '../../db/history.ts'
import { listOpenHolds } from '../../db/mail-holds.ts'
import { listMeetings } from '../../db/meetings.ts'
import type { Database } from '../../db/schema.ts'
import type { Region } from '../calendar/working-days.ts'
import type { Moment } from '../register/actor.ts'
import { meetingsWithPapers } from '../register/meetings/papers-out.ts'
import { count } from '../register/commitments/standing.ts'
import { type Kept, keepDraft } from './keep-draft.ts'

export type KeeperParts = {
  readonly db: Kysely<Database>
  /** The office's name. */
  readonly office: string
  readonly region?: Region | undefined
  readonly agendaDays: number
  moment(): Moment
}

/**
 * Drafts each agenda at its lead time and keeps it fresh until it is issued, and notes what comes on afterwards, again
 * and again; says in a few words what it did. What stands on a draft follows from the day and the register, so a run on a day on which nothing was
 * recorded since the last one asks two short questions. Mails count too (an owner who stays silent), within the hour.
 */
export const draftKeeper = (parts: KeeperParts): (() => Promise<string>) => {
  let last: { readonly hour: string; readonly head: HistoryHead } | null = null
  return async () => {
    const { db } = parts
    const doubt = (await listOpenHolds(db)).find(({ cause }) => cause !== 'person')
    // A draft of the wrong day, or of an old copy, would be told of as if it held.
    if (doubt !== undefined) return `no agenda is drafted until it is settled: ${doubt.reason}`
    const moment = parts.moment()
    // A new day begins on an hour.
    const hour = moment.at.slice(0, 13)
    const head = await historyHead(db)
    if (last !== null && last.hour === hour)
      if (!(await hasNewsSince(db, last.head))) return 'no agenda has changed'
    last = null
    const said = await keepAll(parts, moment)
    last = { hour, head }
    return said
  }
}

const keepAll = async (parts: KeeperParts, moment: Moment): Promise<string> => {
  const { db, office, region, agendaDays } = parts
  const calendar = await loadCalendar(db, region ?? 'england-and-wales')
  const meetings = await listMeetings(db)
  const near = new Set(meetingsWithPapers(meetings, { agendaDays, calendar }, moment.today))
  // Somebody may issue an agenda long before its time.
  const issued = new Set((await listIssuedToCome(db, moment.today)).map(({ meetingId }) => meetingId))
  const kept: Kept[] = []
  const failed: unknown[] = []
  for (const meeting of meetings.filter((one) => near.has(one) || issued.has(one.id)))
    try {
      kept.push(await keepDraft(db, { meeting, office, region }, worker, moment))
    } catch (error) {
      // One agenda that cannot be made keeps no other from being made.
      failed.push(error)
    }
  if (failed.length > 0) throw failed[0]
  const drafted = kept.filter((one) => one.kept === 'drafted').length
  const since = movesOn('issued', kept)
  return `drafted ${drafted} ${drafted === 1 ? 'agenda' : 'agendas'}, noticed ${count(movesOn('fresh', kept), 'move')} on drafts${
    since === 0 ? '' : ` and ${count(since, 'move')} since agendas were issued`
  }`
}

const movesOn = (state: 'fresh' | 'issued', kept: readonly Kept[]): number =>
  kept.reduce((sum, one) => sum + (one.kept === state ? one.moves : 0), 0)

const worker = { name: 'Matters Arising', postId: null }
