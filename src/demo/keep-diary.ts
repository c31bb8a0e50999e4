import { listMeetings } from '../../db/meetings.ts'
import { listPosts } from '../../db/people.ts'
import { addDays, dayOfMonth, monthOf, type PlainDate, weekdayOf } from '../calendar/plain-date.ts'
import { cancelMeeting, changeMeeting, moveMeeting } from '../register/meetings/change-meeting.ts'
import { appointHolder, planMeeting } from '../register/change-office.ts'
import {
  addSittings,
  changeFrame,
  changeSeries,
  getSeries,
  loadProposals,
  setRhythm,
} from '../register/meetings/change-series.ts'
import { type KeptMeeting, seriesCode } from '../register/meetings/meetings.ts'
import { loadDatesToSettle, moveWithMeeting } from '../register/meetings/settle-dates.ts'
import type { Appointment, DiaryEntry, Theme, Ways } from './diary.ts'
import type { Stage } from './stage.ts'

/** So far ahead meetings are planned. */
const PLANNED_DAYS = 200

/** So long before a meeting its theme is chosen. */
const THEME_DAYS = 35

/** Says how the series meet, plans their meetings a quarter at a time, and moves, cancels and appoints as the story tells. */
export const keepDiary = async (stage: Stage, day: PlainDate): Promise<void> => {
  const { ways, diary, themes, appointments } = stage.story
  for (const one of ways.filter(({ on }) => on === day)) {
    await setWays(stage, one)
    await planAhead(stage, codeOf(one))
  }
  const isQuarterDay = dayOfMonth(day) === 1 && monthOf(day) % 3 === 1
  for (const one of ways.filter(({ on }) => isQuarterDay && on < day)) await planAhead(stage, codeOf(one))
  for (const entry of diary.filter(({ on }) => on === day)) await enter(stage, entry)
  for (const told of themes.filter(({ meeting }) => addDays(meeting, -THEME_DAYS) === day))
    await announce(stage, told)
  for (const one of appointments.filter(({ on }) => on === day)) await appoint(stage, one)
  // Of a caller's own meetings nothing is decided.
  if (weekdayOf(day) === 1 && ways.length > 0) await settleDates(stage)
}

/** Due dates follow the meetings that they were worked out from. */
const settleDates = async ({ app: { db, moment }, staff }: Stage): Promise<void> => {
  for (const { commitment, to } of await loadDatesToSettle(db, moment().today))
    if (to !== null) await moveWithMeeting(db, { ref: commitment.ref, to }, staff, moment())
}

const codeOf = ({ series }: Ways): string => seriesCode(series, new Set())

const setWays = async (
  { app: { db, moment }, staff }: Stage,
  { series, first, chair, papersDays, rhythm, standingItems }: Ways,
): Promise<void> => {
  if (first !== null) await planMeeting(db, { seriesName: series, heldOn: first, theme: '' }, staff, moment())
  const code = seriesCode(series, new Set())
  const chairPostId = (await listPosts(db)).find((post) => post.code === chair)?.id ?? null
  const { name, version } = await getSeries(db, code)
  await changeSeries(db, { code, version }, { name, code, chairPostId, papersDays }, staff, moment())
  await setRhythm(db, await getSeries(db, code), rhythm, staff, moment())
  const item = standingItems.map(({ title }) => title).join(', ')
  const frame = { to: () => standingItems, act: 'set the standing items', item }
  await changeFrame(db, await getSeries(db, code), frame, staff, moment())
}

/** The days that the rhythm proposes for the coming months, as one press of the button plans them. */
const planAhead = async ({ app: { db, moment, config }, staff }: Stage, code: string): Promise<void> => {
  const { region } = config
  const proposed = await loadProposals(db, await getSeries(db, code), region, moment().today)
  const days = proposed.map(({ on }) => on).filter((on) => on <= addDays(moment().today, PLANNED_DAYS))
  await addSittings(db, code, { days, region }, staff, moment())
}

const enter = async (stage: Stage, entry: DiaryEntry): Promise<void> => {
  const { app, staff } = stage
  const meeting = await findPlanned(stage, entry)
  if (meeting === undefined) return
  if (entry.what === 'moved') await moveMeeting(app.db, meeting, entry, staff, app.moment())
  else await cancelMeeting(app.db, meeting, entry.reason, staff, app.moment())
}

const announce = async (stage: Stage, told: Theme): Promise<void> => {
  const { app, staff } = stage
  const meeting = await findPlanned(stage, told)
  if (meeting === undefined) return
  const { chair } = meeting
  await changeMeeting(app.db, meeting, { chair, theme: told.theme }, staff, app.moment())
}

const findPlanned = async (
  { app, unmatched }: Stage,
  { series, meeting }: Pick<DiaryEntry, 'series' | 'meeting'>,
): Promise<KeptMeeting | undefined> => {
  const found = (await listMeetings(app.db)).find(
    (one) => one.seriesCode === series && one.heldOn === meeting,
  )
  if (found === undefined) unmatched.push(`${series} ${meeting}`)
  return found
}

const appoint = async (
  { app: { db, moment }, staff, addressOf, unmatched }: Stage,
  { post: code, name, from }: Appointment,
): Promise<void> => {
  const post = (await listPosts(db)).find((one) => one.code === code)
  if (post === undefined) {
    unmatched.push(code)
    return
  }
  const appointment = {
    personId: null,
    name,
    email: addressOf(name, post.side),
    fromOn: from,
    takesOver: true,
  }
  await appointHolder(db, post, appointment, staff, moment())
}
