import { findOpenDraft } from '../../db/agendas.ts'
import { loadCalendar } from '../../db/added-holidays.ts'
import { beginNextVersion, type DraftSeen } from '../agenda/change-draft.ts'
import { askBack, editMatter, leaveOut } from '../agenda/choose-matters.ts'
import { issueAgenda } from '../agenda/issue-agenda.ts'
import { loadDraft } from '../agenda/load-agenda.ts'
import { addOther } from '../agenda/other-matters.ts'
import { daysBetween, type PlainDate } from '../calendar/plain-date.ts'
import { type Meeting, papersOutOn } from '../register/meetings/meetings.ts'
import type { Sitting } from './sitting.ts'
import { findByWords, type Stage } from './stage.ts'

/** No papers go out longer before a meeting. */
const NEAR_DAYS = 30

/**
 * What the office's staff does about the agenda of a meeting to come: prepares it on the day its papers go out, after
 * the worker has drafted it, and issues it, then or on the day the story tells; later perhaps a second version.
 */
export const workOnAgenda = async (stage: Stage, meeting: Meeting, day: PlainDate): Promise<void> => {
  const { app, staff } = stage
  const { db, config } = app
  if (daysBetween(day, meeting.heldOn) > NEAR_DAYS) return
  const papersOn = papersOutOn(meeting, config.mail.agendaDays, await loadCalendar(db, config.region))
  const told = sittingOf(stage, meeting)
  if (day === papersOn) await prepare(stage, meeting, told ?? null)
  if (day === (told?.issuedOn ?? papersOn))
    await issueAgenda(db, await seen(stage, meeting), staff, app.moment())
  if (day === told?.reissued?.on) {
    await beginNextVersion(db, meeting, staff, app.moment())
    for (const asked of told.reissued.askedFor) await askFor(stage, meeting, asked)
    await issueAgenda(db, await seen(stage, meeting), staff, app.moment())
  }
}

export const sittingOf = (
  { story }: Pick<Stage, 'story'>,
  { seriesCode, heldOn }: Meeting,
): Sitting | undefined => story.sittings.find((one) => one.series === seriesCode && one.heldOn === heldOn)

const prepare = async (stage: Stage, meeting: Meeting, told: Sitting | null): Promise<void> => {
  if (told === null) return
  const { app, staff, unmatched } = stage
  const { db, moment } = app
  for (const asked of told.askedFor ?? []) await askFor(stage, meeting, asked)
  const { matters } = await loadDraft(db, {
    meeting,
    today: moment().today,
    office: app.config.office.name,
    region: app.config.region,
  })
  const items = matters.groups.flatMap((group) => group.items)
  const refOf = (about: string): string | null => {
    const ref = items.find(({ quote }) => quote.includes(about))?.ref
    if (ref === undefined) unmatched.push(`${meeting.ref}: ${about}`)
    return ref ?? null
  }
  for (const { about, reason } of told.leftOut ?? []) {
    const ref = refOf(about)
    if (ref !== null) await leaveOut(db, await seen(stage, meeting), { ref, reason }, staff, moment())
  }
  for (const { about, words, minutes } of told.questions ?? []) {
    const ref = refOf(about)
    if (ref !== null)
      await editMatter(db, await seen(stage, meeting), { ref, question: words, minutes }, staff, moment())
  }
  for (const other of told.others ?? [])
    await addOther(db, await seen(stage, meeting), other, staff, moment())
}

const askFor = async (
  stage: Stage,
  meeting: Meeting,
  { about, by, reason }: { about: string; by: string; reason: string },
): Promise<void> => {
  const { app, staff, unmatched } = stage
  const ref = (await findByWords(stage, about))?.ref
  if (ref === undefined) unmatched.push(`${meeting.ref}: ${about}`)
  else await askBack(app.db, await seen(stage, meeting), { ref, by, reason }, staff, app.moment())
}

const seen = async ({ app: { db, config } }: Stage, meeting: Meeting): Promise<DraftSeen> => ({
  meeting,
  revision: (await findOpenDraft(db, meeting.id))?.revision ?? 0,
  office: config.office.name,
  region: config.region,
})
