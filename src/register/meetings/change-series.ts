import type { Kysely } from 'kysely'
import { loadCalendar } from '../../../db/added-holidays.ts'
import { recordHistory } from '../../../db/history.ts'
import { addMeeting, listMeetings } from '../../../db/meetings.ts'
import { listPosts } from '../../../db/people.ts'
import type { Database } from '../../../db/schema.ts'
import { listSeries, updateSeries } from '../../../db/series.ts'
import { isUniqueViolation } from '../../../db/unique-violation.ts'
import type { PlainDate } from '../../calendar/plain-date.ts'
import type { Region } from '../../calendar/working-days.ts'
import { CodedError } from '../../errors.ts'
import type { Actor, Moment } from '../actor.ts'
import type { Recorder } from '../change-commitment.ts'
import { proposeSittings, type ProposedSitting } from './propose-sittings.ts'
import { type Rhythm, rhythmWords } from './rhythm.ts'
import { type FrameItem, type Series, usualFrame, whyNoFrame } from './series.ts'

/** Which series, and the version the person saw. */
export type SeenSeries = { readonly code: string; readonly version: number }

/** Its name, code, chair and when papers go out. Minutes that bear an earlier name still belong to it. */
export const changeSeries = async (
  db: Kysely<Database>,
  seen: SeenSeries,
  wanted: Pick<Series, 'name' | 'code' | 'chairPostId' | 'papersDays'>,
  by: Actor,
  moment: Moment,
): Promise<void> =>
  await changeSeen(db, seen, by, moment, async (db, series, record) => {
    await mustBeFree(db, series, wanted)
    const chair = (await listPosts(db)).find(({ id }) => id === wanted.chairPostId)
    if (wanted.chairPostId !== null && chair === undefined)
      throw new CodedError('invalid', 'Select the chair from the list, or nobody')
    const formerNames = [...new Set([...series.formerNames, series.name])].filter(
      (one) => one !== wanted.name,
    )
    await updateSeries(db, series, { ...wanted, formerNames })
    await record('changed the series', {
      name: wanted.name === series.name ? null : wanted.name,
      code: wanted.code === series.code ? null : wanted.code,
      chair: wanted.chairPostId === series.chairPostId ? null : (chair?.title ?? 'nobody named'),
      papersDays: wanted.papersDays === series.papersDays ? null : (wanted.papersDays ?? 'the usual time'),
    })
  })

/** How often it meets; null for no fixed rhythm. No meeting is added by it. */
export const setRhythm = async (
  db: Kysely<Database>,
  seen: SeenSeries,
  rhythm: Rhythm | null,
  by: Actor,
  moment: Moment,
): Promise<void> =>
  await changeSeen(db, seen, by, moment, async (db, series, record) => {
    await updateSeries(db, series, { rhythm })
    await record('set how often the series meets', {
      rhythm: rhythm === null ? 'No fixed rhythm' : rhythmWords(rhythm),
    })
  })

/**
 * Changes the standing items. `act` says what was done, in the history's words; agendas that were issued stay.
 * @throws CodedError invalid, when the agenda would have no single place for its matters.
 */
export const changeFrame = async (
  db: Kysely<Database>,
  seen: SeenSeries,
  { to, act, item }: { to: (frame: readonly FrameItem[]) => readonly FrameItem[]; act: string; item: string },
  by: Actor,
  moment: Moment,
): Promise<void> =>
  await changeSeen(db, seen, by, moment, async (db, series, record) => {
    const standingItems = to(series.standingItems ?? usualFrame)
    const why = whyNoFrame(standingItems)
    if (why !== null) throw new CodedError('invalid', why)
    await updateSeries(db, series, { standingItems })
    await record(act, { item })
  })

/** The days its rhythm proposes; none without a rhythm. */
export const loadProposals = async (
  db: Kysely<Database>,
  { id, rhythm }: Pick<Series, 'id' | 'rhythm'>,
  region: Region,
  today: PlainDate,
): Promise<readonly ProposedSitting[]> => {
  if (rhythm === null) return []
  const own = (await listMeetings(db)).filter(({ seriesId }) => seriesId === id)
  return proposeSittings(rhythm, own, today, await loadCalendar(db, region))
}

/**
 * Plans a meeting on each chosen day that is still proposed. Says which days were planned, and which were left because
 * somebody has changed the series or planned a meeting meanwhile.
 */
export const addSittings = async (
  db: Kysely<Database>,
  code: string,
  { days, region }: { days: readonly PlainDate[]; region: Region },
  by: Actor,
  moment: Moment,
): Promise<{ readonly added: readonly PlainDate[]; readonly left: readonly PlainDate[] }> => {
  try {
    return await db.transaction().execute(async (db) => {
      const series = await getSeries(db, code)
      const among = await listMeetings(db)
      const proposed = await loadProposals(db, series, region, moment.today)
      const added = days.filter((day) => proposed.some(({ on }) => on === day))
      for (const day of added) {
        const { id, ref } = await addMeeting(db, series, day, { chair: '', theme: '', among }, moment.at)
        await recordHistory(db, {
          at: moment.at,
          actor: by.name,
          act: 'planned the meeting',
          subjectType: 'meeting',
          subjectId: id,
          detail: { ref, heldOn: day, reason: series.rhythm === null ? '' : rhythmWords(series.rhythm) },
        })
      }
      return { added, left: days.filter((day) => !added.includes(day)) }
    })
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    throw new CodedError(
      'conflict',
      'Somebody else planned a meeting of this series at the same moment. Try again.',
    )
  }
}

/** @throws CodedError not-found */
export const getSeries = async (db: Kysely<Database>, code: string): Promise<Series> => {
  const wanted = code.trim().toUpperCase()
  const found = (await listSeries(db)).find((series) => series.code.toUpperCase() === wanted)
  if (found === undefined) throw new CodedError('not-found', `There is no series ${code}.`)
  return found
}

const changeSeen = async (
  db: Kysely<Database>,
  seen: SeenSeries,
  by: Actor,
  moment: Moment,
  act: (db: Kysely<Database>, series: Series, record: Recorder) => Promise<void>,
): Promise<void> =>
  await db.transaction().execute(async (db) => {
    const latest = await getSeries(db, seen.code)
    if (latest.version !== seen.version)
      throw new CodedError(
        'conflict',
        `${latest.name} was changed by somebody else while you were working on it. Check how it stands now, then make your change again.`,
      )
    await act(db, latest, (act, detail) =>
      recordHistory(db, {
        at: moment.at,
        actor: by.name,
        act,
        subjectType: 'series',
        subjectId: latest.id,
        detail: { series: latest.code, ...detail },
      }),
    )
  })

const mustBeFree = async (
  db: Kysely<Database>,
  series: Series,
  wanted: Pick<Series, 'name' | 'code'>,
): Promise<void> => {
  const others = (await listSeries(db)).filter(({ id }) => id !== series.id)
  const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase()
  const named = others.find((one) => [one.name, ...one.formerNames].some((name) => same(name, wanted.name)))
  if (named !== undefined)
    throw new CodedError(
      'conflict',
      same(named.name, wanted.name)
        ? `There is already a series called ${named.name}`
        : `${named.name} was once called ${wanted.name}, and minutes under that name go there`,
    )
  if (others.some(({ code }) => same(code, wanted.code)))
    throw new CodedError('conflict', `There is already a series with the code ${wanted.code}`)
}
