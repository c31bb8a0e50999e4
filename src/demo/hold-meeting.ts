import { findLatestIssued } from '../../db/agendas.ts'
import { listCommitments } from '../../db/commitments.ts'
import { listHoldings, listPosts } from '../../db/people.ts'
import { listEarlierOf } from '../../db/restatements.ts'
import type { AgendaItem } from '../agenda/agenda-item.ts'
import { correctOutcome } from '../agenda/correct-outcome.ts'
import type { Outcome } from '../agenda/outcomes.ts'
import { type NewOutcome, recordOutcomes } from '../agenda/record-outcomes.ts'
import type { PlainDate } from '../calendar/plain-date.ts'
import type { MadeAtMeeting } from '../register/commitments/add-at-meeting.ts'
import { chairOf, type Meeting } from '../register/meetings/meetings.ts'
import { mentionsIn, passagesOf } from '../register/restatements/mentions.ts'
import { saidDay } from '../web/words/due-words.ts'
import { outcomeHabit } from './habits.ts'
import { sittingOf } from './prepare-agenda.ts'
import type { Sitting, ToldOutcome } from './sitting.ts'
import { findByWords, type Stage } from './stage.ts'
import { isTold } from './story.ts'

/**
 * What became of each matter on the issued agenda, and what was promised there, recorded in one pass when the meeting
 * is over. Returns what was recorded by habit; nothing of a meeting without an
 * agenda.
 */
export const holdMeeting = async (stage: Stage, meeting: Meeting): Promise<readonly NewOutcome[]> => {
  const { app, staff, story, unmatched } = stage
  const { db, moment } = app
  const paper = (await findLatestIssued(db, meeting.id))?.paper
  if (paper === undefined) return []
  const items = paper.matters.groups.flatMap((group) => group.items)
  const told = sittingOf(stage, meeting)
  const chair = chairOf(meeting, await listHoldings(db))
  const open = new Map(
    (
      await listCommitments(db, { ids: items.map(({ commitmentId }) => commitmentId), closed: 'without' })
    ).map(({ ref, version }) => [ref, version]),
  )
  const wasDiscussed = await discussedAt(stage, meeting, items)
  const toldOf = ({ quote }: AgendaItem): ToldOutcome | undefined =>
    told?.outcomes?.find(({ about }) => quote.includes(about))
  const toldRefs = new Set(items.filter(toldOf).map(({ ref }) => ref))
  const outcomes = items.flatMap((item): readonly NewOutcome[] => {
    const version = open.get(item.ref)
    const outcome =
      toldOf(item) ??
      outcomeHabit(item, meeting.heldOn, {
        wasDiscussed: wasDiscussed(item),
        isTold: isTold(story, item.quote),
      })
    return version === undefined || outcome === null
      ? []
      : [{ ...asOutcome(outcome, chair), ref: item.ref, version }]
  })
  for (const { about } of told?.outcomes ?? [])
    if (!items.some(({ ref, quote }) => quote.includes(about) && open.has(ref)))
      unmatched.push(`${meeting.ref}: ${about}`)
  const made = await madeAt(stage, meeting, told?.made ?? [])
  await recordOutcomes(db, meeting, { outcomes, made }, staff, moment())
  return outcomes.filter(({ ref }) => !toldRefs.has(ref))
}

/** Outcomes that are found on this day to be recorded wrongly, as when the minutes come in. */
export const putRight = async (stage: Stage, meeting: Meeting, day: PlainDate): Promise<void> => {
  const { app, staff, unmatched } = stage
  const found = sittingOf(stage, meeting)?.corrected?.filter(({ foundOn }) => foundOn === day) ?? []
  if (found.length === 0) return
  const chair = chairOf(meeting, await listHoldings(app.db))
  for (const { why, about, ...outcome } of found) {
    const commitment = await findByWords(stage, about)
    if (commitment === undefined) unmatched.push(`${meeting.ref}: ${about}`)
    else
      await correctOutcome(
        app.db,
        meeting,
        commitment,
        { outcome: asOutcome(outcome, chair), reason: why },
        staff,
        app.moment(),
      )
  }
}

const asOutcome = (
  { kind, words, on }: Omit<ToldOutcome, 'about'>,
  chair: string,
): Omit<Outcome, 'replacedBy'> & { replacedBy: string } => ({
  kind,
  words,
  on: on ?? null,
  agreedBy: kind === 'more-time' ? chair : '',
  replacedBy: '',
})

/** What was talked of, as the minutes that come in later will say; null where none will. */
const discussedAt = async (
  { app, minutes }: Stage,
  { heldOn, seriesName }: Meeting,
  items: readonly AgendaItem[],
): Promise<(item: AgendaItem) => boolean | null> => {
  const words = minutes.flatMap(({ document, readings }) =>
    readings
      .filter(({ header }) => header.heldOn === heldOn && header.series === seriesName)
      .map(({ span }) => document.text.slice(span.from, span.to)),
  )
  if (words.length === 0) return () => null
  const earlier = await listEarlierOf(
    app.db,
    items.map(({ commitmentId }) => commitmentId),
  )
  const mentions = mentionsIn(passagesOf(words.join('\n')), earlier)
  return ({ ref }) => (mentions.get(ref) ?? []).length > 0
}

const madeAt = async (
  { app: { db }, staff }: Stage,
  meeting: Meeting,
  made: NonNullable<Sitting['made']>,
): Promise<readonly MadeAtMeeting[]> => {
  const posts = made.length === 0 ? [] : await listPosts(db)
  return made.map(({ words, kind, owner, dueOn }) => ({
    words,
    kind,
    ownerPostId: posts.find(({ code }) => code === owner)?.id ?? null,
    due: saidDay(meeting, dueOn, staff.name),
    lookAgainOn: null,
    seeAlsoRef: null,
  }))
}
