import type { Kysely } from 'kysely'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { findDrafting } from '../../db/agenda-draftings.ts'
import { findOpenDraft, listIssued } from '../../db/agendas.ts'
import { insertCommitment, insertRevisit, insertTargetReading } from '../../db/commitment-changes.ts'
import { getCommitment, listCommitments } from '../../db/commitments.ts'
import { connect } from '../../db/connect.ts'
import { dueToRow, measureToRow } from '../../db/due-columns.ts'
import { checkHistory, recordHistory } from '../../db/history.ts'
import { findOrAddMeeting, findOrAddSeries, listMeetings } from '../../db/meetings.ts'
import { migrate } from '../../db/migrate.ts'
import type { Database } from '../../db/schema.ts'
import type { DraftSeen } from '../../src/agenda/change-draft.ts'
import { askBack, leaveOut } from '../../src/agenda/choose-matters.ts'
import { issueAgenda } from '../../src/agenda/issue-agenda.ts'
import { type NewOutcome, recordOutcomes } from '../../src/agenda/record-outcomes.ts'
import type { RevisitAgenda } from '../../src/agenda/revisit-agenda.ts'
import { addDays, type PlainDate, weekdayOf } from '../../src/calendar/plain-date.ts'
import type { Commitment, CommitmentKind } from '../../src/register/commitments/commitment.ts'
import { extendDueDate } from '../../src/register/commitments/extend-due-date.ts'
import type { Meeting } from '../../src/register/meetings/meetings.ts'
import { recordProgress, settleClaim } from '../../src/register/commitments/record-answer.ts'
import { checkByTheRegister, itemsOf } from '../agenda/check-by-the-register.ts'
import { draftingOffice, OFFICE } from '../agenda/drafting-office.ts'
import { aDueReading, day, posts } from '../support/builders.ts'

const priya = { name: 'Priya Anand', postId: null }
const HOME = 'Holding to Account Meeting'
const BOARD = 'Strategic Assurance Board'

/** First Tuesdays; the board sits twice in the year, so that what is promised there often strays. */
const homeOn = [
  '2025-11-04',
  '2025-12-02',
  '2026-01-06',
  '2026-02-03',
  '2026-03-03',
  '2026-04-14',
  '2026-05-05',
  '2026-06-02',
  '2026-07-07',
  '2026-08-04',
  '2026-09-01',
  '2026-10-06',
].map((on) => day(on))
const boardOn = ['2025-11-18', '2026-06-16'].map((on) => day(on))

let register: Awaited<ReturnType<typeof connect>>
let db: Kysely<Database>
let office: Awaited<ReturnType<typeof draftingOffice>>
/** The same turn of events in every run. */
let chance: () => number
/** Who asked for what at the meeting that is being prepared. */
let asked: ReadonlyMap<string, string>
let made: number

beforeEach(async () => {
  register = await connect({ file: ':memory:' })
  db = register.db
  await migrate(db)
  office = await draftingOffice(db)
  let seed = 20251104
  chance = () => (seed = (seed * 48271) % 2147483647) / 2147483647
  asked = new Map()
  made = 0
  const at = '2025-10-09T09:00:00.000Z'
  const known = { chair: 'Petra Thornbury', theme: '' }
  const home = await findOrAddSeries(db, HOME, at)
  for (const on of homeOn) await findOrAddMeeting(db, home, on, known, at)
  const board = await findOrAddSeries(db, BOARD, at)
  for (const on of boardOn) await findOrAddMeeting(db, board, on, known, at)
})
afterEach(() => register.close())

const pick = <T>(from: readonly T[]): T => {
  const picked = from[Math.floor(chance() * from.length)]
  if (picked === undefined) throw new RangeError('There is nothing to pick from')
  return picked
}

/** What a meeting promises: an action due soon or late, a target, a return, words without a date. */
const promise = async (meeting: Meeting): Promise<void> => {
  made += 1
  const ref = `C-1${String(made).padStart(3, '0')}`
  const kind = pick<CommitmentKind>(['action', 'action', 'undertaking', 'target', 'revisit'])
  const way = pick(['dated', 'dated', 'dated', 'undated', 'next'] as const)
  const dueOn =
    way === 'dated' || kind === 'target' ? addDays(meeting.heldOn, 10 + Math.floor(chance() * 150)) : null
  const due =
    dueOn !== null
      ? aDueReading({ dueOn, anchorOn: meeting.heldOn, precision: 'day' })
      : way === 'next'
        ? aDueReading({
            dueOn: null,
            precision: 'event',
            event: 'the next meeting',
            phrase: 'to our next meeting',
          })
        : null
  const measure =
    kind === 'target'
      ? { what: 'cases', comparator: 'at-least' as const, value: 100, unit: '%', baseline: 50 }
      : null
  const owner = pick([posts.deputy, posts.chief])
  const quote = `The ${owner.title} will bring paper ${ref}.`
  await db.transaction().execute(async (db) => {
    const { at } = office.moment()
    const id = await insertCommitment(db, {
      ref,
      kind,
      quote,
      page: 1,
      item: null,
      paragraph: 1,
      ...dueToRow(due),
      ...measureToRow(measure),
      baselineDueOn: dueOn,
      documentId: null,
      documentSha256: null,
      meetingId: meeting.id,
      madeOn: meeting.heldOn,
      ownerPostId: owner.id,
      ownerText: owner.code,
      acceptedAt: at,
      acceptedBy: 'Priya Anand',
      searchText: '',
    })
    if (dueOn !== null)
      await insertRevisit(db, {
        commitmentId: id,
        revisitOn: dueOn,
        reason: 'It falls due',
        setAt: at,
        setBy: 'Priya Anand',
        doneOn: null,
        doneAtMeetingId: null,
      })
    if (measure !== null) {
      const measuredOn = addDays(meeting.heldOn, 5)
      await insertTargetReading(db, {
        commitmentId: id,
        measuredOn,
        value: pick([50, 51, 99]),
        source: 'Pack',
        recordedAt: at,
        recordedBy: 'Priya Anand',
      })
    }
    const entry = {
      at,
      actor: 'Priya Anand',
      act: 'accepted',
      subjectType: 'commitment' as const,
      subjectId: id,
      detail: {},
    }
    await recordHistory(db, entry)
  })
}

/** Between two meetings somebody answers, the office takes a word or does not, and dates are moved. */
const happenings = async (): Promise<void> => {
  const moment = office.moment()
  const open = await listCommitments(db, { closed: 'without' })
  for (const { ref, dueOn, updates } of open.filter(() => chance() < 0.12)) {
    const waits = updates.some(({ claim, settled }) => claim === 'delivered' && settled === null)
    const act = pick(['progress', 'delivered', 'extend', 'extend'] as const)
    if (waits) {
      const as = pick(['accepted', 'not-accepted'] as const)
      await settleClaim(db, { ref }, { as, reason: 'It was looked at.' }, priya, moment)
    } else if (act === 'extend' && dueOn !== null) {
      const to = addDays(moment.today, 20 + Math.floor(chance() * 60))
      const more = {
        to,
        askedBy: 'Delia Marsh',
        agreedBy: 'Petra Thornbury',
        agreedAtMeetingId: null,
        reason: 'More time',
      }
      if (to !== dueOn) await extendDueDate(db, { ref }, more, priya, moment)
    } else if (act !== 'extend') {
      const said = { claim: act, words: 'It goes on.', statedBy: 'Delia Marsh', statedOn: moment.today }
      await recordProgress(db, { ref }, said, priya, moment)
    }
  }
}

const seen = async (meeting: Meeting): Promise<DraftSeen> => ({
  meeting,
  revision: (await findOpenDraft(db, meeting.id))?.revision ?? 0,
  office: OFFICE,
})

/** Prepares and issues the agenda: something due is left out with a reason, and something else is asked for. */
const prepare = async (meeting: Meeting): Promise<RevisitAgenda> => {
  const moment = office.moment()
  const draft = await findDrafting(db, meeting.id, meeting.heldOn)
  expect(draft?.draftedBy).toBe('Matters Arising')
  asked = new Map()
  const open = await listCommitments(db, { closed: 'without' })
  const here = new Set(draft?.matters.map(({ ref }) => ref))
  const away = open.filter(({ ref, meeting: at }) => !here.has(ref) && at.heldOn < meeting.heldOn)
  if (away.length > 0 && chance() < 0.5) {
    const { id, ref } = pick(away)
    const wanted = { ref, by: 'Petra Thornbury', reason: 'The panel asks' }
    // Another reason may have brought it since the draft.
    const came = await askBack(db, await seen(meeting), wanted, priya, moment).then(
      () => true,
      () => false,
    )
    if (came) asked = new Map([[id, 'Petra Thornbury']])
  }
  const [first] = here
  if (first !== undefined && chance() < 0.6)
    await leaveOut(db, await seen(meeting), { ref: first, reason: 'Heard in private' }, priya, moment).catch(
      () => {},
    )
  return await issueAgenda(db, await seen(meeting), priya, moment)
}

/** Held against the clerk's own list; what was left out has the one reason that is given here. */
const check = async (meeting: Meeting, paper: RevisitAgenda): Promise<readonly string[]> => {
  const { today } = office.moment()
  const checked = await checkByTheRegister(db, {
    ...{ meeting, paper, today },
    askedBackBy: (id) => asked.get(id) ?? null,
    signed: 'Priya Anand',
  })
  for (const { ref } of checked.filter(({ isMissing }) => isMissing))
    expect([ref, paper.leftOut.find((one) => one.ref === ref)?.reason]).toEqual([ref, 'Heard in private'])
  return checked.flatMap(({ rules }) => rules)
}

const outcomeOf = (commitment: Commitment, meeting: Meeting): NewOutcome => {
  const kind = pick([
    'delivered',
    'part-delivered',
    'not-delivered',
    'more-time',
    'revisit',
    'withdrawn',
    'noted',
  ] as const)
  const on =
    kind === 'more-time' || kind === 'revisit'
      ? addDays(meeting.heldOn, 25 + Math.floor(chance() * 50))
      : null
  const { ref, version } = commitment
  return {
    ref,
    version,
    kind,
    words: 'The meeting heard of it.',
    on,
    agreedBy: kind === 'more-time' ? 'Petra Thornbury' : '',
    replacedBy: '',
  }
}

/** A third of the matters get an outcome; the rest is carried over. */
const outcomesOf = async (meeting: Meeting, paper: RevisitAgenda): Promise<void> => {
  const outcomes: NewOutcome[] = []
  for (const { ref } of itemsOf(paper).filter(() => chance() < 0.35)) {
    const commitment = await getCommitment(db, ref)
    if (commitment.closure === null) outcomes.push(outcomeOf(commitment, meeting))
  }
  await recordOutcomes(db, meeting, { outcomes, made: [] }, priya, office.moment())
}

it('a year of agendas is one proof after the other', async () => {
  const rules: string[] = []
  const words: string[] = []
  const papers = new Map<string, RevisitAgenda>()
  const meetings = await listMeetings(db)
  const onDay = (on: PlainDate) => meetings.filter(({ heldOn }) => heldOn === on)
  for (let on = day('2025-10-13'); on <= '2026-10-07'; on = addDays(on, 1)) {
    // The worker runs on Mondays and around the meetings: what it misses between heals at its next run.
    const near = meetings.some(({ heldOn }) => [7, 1, 0, -1].some((days) => addDays(on, days) === heldOn))
    if (weekdayOf(on) === 1 || near) await office.work(`${on}T08:15:00.000Z`)
    office.clock.set(`${on}T10:00:00.000Z`)
    if (weekdayOf(on) === 4) await happenings()
    for (const meeting of onDay(addDays(on, 1)).filter(({ seriesName }) => seriesName === HOME)) {
      const paper = await prepare(meeting)
      rules.push(...(await check(meeting, paper)))
      words.push(...itemsOf(paper).flatMap(({ reasons }) => reasons.map((reason) => reason.words)))
      papers.set(meeting.id, paper)
    }
    for (const meeting of onDay(addDays(on, -1))) {
      const paper = papers.get(meeting.id)
      if (paper !== undefined) await outcomesOf(meeting, paper)
      for (let n = 0; n < 3; n += 1) await promise(meeting)
    }
  }

  // Every rule had its day, so the year can fail.
  const all = [
    'office-overdue',
    'overdue',
    'awaiting-acceptance',
    'due',
    'promised-for',
    'revisit-fixed',
    'asked-back',
    'will-miss',
    'slipped',
    'silent',
    'no-date',
    'carried',
    'other-series',
  ]
  expect(all.filter((rule) => !rules.includes(rule))).toEqual([])
  expect(words.some((one) => /Carried over a third time/.test(one))).toBe(true)
  expect([...papers.values()].filter(({ leftOut }) => leftOut.some(({ due }) => due)).length).toBeGreaterThan(
    2,
  )

  // What was issued is what stands there to this day, and nothing was slipped into the history.
  for (const [id, paper] of papers) expect((await listIssued(db, id))[0]?.paper).toEqual(paper)
  expect(await checkHistory(db)).toMatchObject({ sound: true })
  const told = office.mail.sent.filter(({ kind }) => kind === 'agenda-ready')
  expect(told).toHaveLength(homeOn.length + boardOn.length)
}, 60_000)
