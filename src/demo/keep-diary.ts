import { listMeetings } from '../../db/meetings.ts'
import { listPosts } from '../../db/people.ts'
import { addDays, dayOfMonth, monthOf, type PlainDate } from '../calendar/plain-date.ts'
import { cancelMeeting, changeMeeting, moveMeeting } from '../register/change-meeting.ts'
import { appointHolder, planMeeting } from '../register/change-office.ts'
import {
  addSittings,
  changeFrame,
  changeSeries,
  getSeries,
  loadProposals,
  setRhythm,
} from '../register/change-series.ts'
import { seriesCode } from '../register/meetings.ts'
import type { Appointment, DiaryEntry, Ways } from './diary.ts'
import type { Stage } from './stage.ts'

/** So far ahead meetings are planned. */
const PLANNED_DAYS = 200

/** Says how the series meet, plans their meetings a quarter at a time, and moves, cancels and appoints as the story tells. */
export const keepDiary = async (stage: Stage, day: PlainDate): Promise<void> => {
  const { ways, diary, appointments } = stage.story
  for (const one of ways.filter(({ on }) => on === day)) {
    await setWays(stage, one)
    await planAhead(stage, codeOf(one))
  }
  const isQuarterDay = dayOfMonth(day) === 1 && monthOf(day) % 3 === 1
  for (const one of ways.filter(({ on }) => isQuarterDay && on < day)) await planAhead(stage, codeOf(one))
  for (const entry of diary.filter(({ on }) => on === day)) await enter(stage, entry)
  for (const one of appointments.filter(({ on }) => on === day)) await appoint(stage, one)
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

const enter = async ({ app: { db, moment }, staff, unmatched }: Stage, entry: DiaryEntry): Promise<void> => {
  const meeting = (await listMeetings(db)).find(
    ({ seriesCode, heldOn }) => seriesCode === entry.series && heldOn === entry.meeting,
  )
  if (meeting === undefined) {
    unmatched.push(`${entry.series} ${entry.meeting}`)
    return
  }
  switch (entry.what) {
    case 'moved':
      return await moveMeeting(db, meeting, entry, staff, moment())
    case 'cancelled':
      return await cancelMeeting(db, meeting, entry.reason, staff, moment())
    case 'theme':
      return await changeMeeting(db, meeting, { chair: meeting.chair, theme: entry.theme }, staff, moment())
  }
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
