import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { findDrafting } from '../../db/agenda-draftings.ts'
import { listOutcomes } from '../../db/agenda-outcomes.ts'
import { listIssued } from '../../db/agendas.ts'
import { listMeetings } from '../../db/meetings.ts'
import { countSent } from '../../db/outbox.ts'
import { listCommitments } from '../../db/commitments.ts'
import { checkHistory } from '../../db/history.ts'
import { loadDraft } from '../../src/agenda/load-agenda.ts'
import type { RevisitAgenda } from '../../src/agenda/revisit-agenda.ts'
import { type App, openApp } from '../../src/app.ts'
import { type PlainDate, plainDate } from '../../src/calendar/plain-date.ts'
import { run } from '../../src/cli/program.ts'
import { fixedClock } from '../../src/clock.ts'
import { demoConfig, inventedAddress, inventedMinutes, westmarch } from '../../src/demo/office.ts'
import { playCalendar } from '../../src/demo/play.ts'
import { westmarchStory } from '../../src/demo/story.ts'
import { readMinutesFile } from '../../src/extraction/read-minutes-file.ts'
import { getMeeting } from '../../src/register/meetings/change-meeting.ts'
import { awaitsMinutes } from '../../src/register/commitments/commitment.ts'
import { loadReaderReport } from '../../src/register/reader-report/load-reader-report.ts'
import type { Meeting } from '../../src/register/meetings/meetings.ts'
import { slippageDays } from '../../src/register/commitments/standing.ts'
import { verifyQuotes } from '../../src/register/verify-quotes.ts'
import { type CheckedMatter, checkByTheRegister } from '../agenda/check-by-the-register.ts'
import { capturedIo } from '../support/captured-io.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'matters-demo-'))
})
afterEach(async () => rm(folder, { recursive: true }))

/** How often each reason must have brought something in two years, or the play proves too little. */
const atLeast = {
  ...{ overdue: 60, due: 40, 'office-overdue': 5, 'revisit-fixed': 2, 'awaiting-acceptance': 15 },
  ...{ 'asked-back': 3, 'due-after': 1, slipped: 10, silent: 60, 'no-date': 40, carried: 40 },
  'other-series': 20,
}

/**
 * Holds every agenda of the played years against the clerk's own list on the day of its issue, when nothing has
 * happened since, and at the end the draft of the next meeting.
 */
const agendaProof = (app: App) => {
  const checked = new Map<string, readonly CheckedMatter[]>()
  const check = async (meeting: Meeting, paper: RevisitAgenda, today: PlainDate, version: number) => {
    const told = westmarchStory.sittings.find(
      ({ series, heldOn }) => series === meeting.seriesCode && heldOn === meeting.heldOn,
    )
    const asked = [...(told?.askedFor ?? []), ...(version > 1 ? (told?.reissued?.askedFor ?? []) : [])]
    const byId = new Map<string, string>()
    for (const { id, quote } of asked.length === 0 ? [] : await listCommitments(app.db))
      for (const { about, by } of asked) if (quote.includes(about)) byId.set(id, by)
    const matters = await checkByTheRegister(app.db, {
      ...{ meeting, paper, today, signed: westmarch.staff },
      askedBackBy: (id) => byId.get(id) ?? null,
    })
    const reasons = paper.leftOut.map(({ reason }) => reason).toSorted()
    expect([meeting.ref, reasons]).toEqual([
      meeting.ref,
      (told?.leftOut ?? []).map(({ reason }) => reason).toSorted(),
    ])
    checked.set(`${meeting.ref} ${version}`, matters)
  }
  return {
    onDay: async (day: PlainDate): Promise<void> => {
      const issued = await app.db
        .selectFrom('agendas')
        .select(['meetingId', 'version'])
        .where('state', '=', 'issued')
        .where('issuedAt', 'like', `${day}T%`)
        .execute()
      for (const { meetingId, version } of issued) {
        const meeting = (await listMeetings(app.db)).find(({ id }) => id === meetingId)
        const paper = (await listIssued(app.db, meetingId)).find((one) => one.version === version)?.paper
        if (meeting === undefined || paper === undefined) throw new Error('An agenda has no meeting')
        await check(meeting, paper, day, version)
      }
    },
    end: async (): Promise<void> => {
      const meetings = (await listMeetings(app.db)).filter(({ cancelledOn }) => cancelledOn === null)
      const [first, ...held] = meetings.filter(({ heldOn }) => heldOn < westmarch.today)
      // The register begins with the minutes of the first, and the story issues one agenda a second time.
      expect([...checked.keys()].toSorted()).toEqual(
        [...held.map(({ ref }) => `${ref} 1`), 'HTAM-2025-11-11 2'].toSorted(),
      )
      expect([first?.ref, held.length]).toEqual(['HTAM-2024-10-08', 29])
      const next = meetings.find(({ heldOn }) => heldOn >= westmarch.today)
      if (next === undefined) throw new Error('No meeting is planned')
      const { name } = app.config.office
      const draft = await loadDraft(app.db, { meeting: next, today: westmarch.today, office: name })
      await check(next, draft, westmarch.today, 1)

      const matters = [...checked.values()].flat()
      expect(matters.length).toBeGreaterThan(220)
      expect(matters.filter(({ isMissing }) => isMissing).length).toBeGreaterThan(3)
      const few = Object.entries(atLeast).filter(
        ([rule, least]) => matters.filter(({ rules }) => rules.includes(rule)).length < least,
      )
      expect(few).toEqual([])
    },
  }
}

/** What a visitor finds of the meetings: outcomes of most kinds, promises taken down there, a mistake put right. */
const livesAsAnOffice = async ({ db }: App): Promise<void> => {
  const outcomes = await listOutcomes(db)
  const kinds = ['delivered', 'part-delivered', 'not-delivered', 'withdrawn', 'more-time', 'revisit', 'noted']
  expect(new Set(outcomes.map(({ outcome }) => outcome))).toEqual(new Set([...kinds, 'not-discussed']))
  expect(outcomes.filter(({ correction }) => correction !== null)).toHaveLength(1)
  const taken = (await listCommitments(db)).filter(({ fromMeeting }) => fromMeeting !== undefined)
  expect([taken.length, taken.filter(awaitsMinutes).length]).toEqual([3, 2])
  const news = await db
    .selectFrom('messageItems')
    .select('itemKey')
    .where('rung', '=', 'agenda-news')
    .execute()
  expect(news.length).toBeGreaterThan(0)
  const next = await findDrafting(db, (await getMeeting(db, 'HTAM-2026-10-13')).id, plainDate('2026-10-13'))
  expect(next).toMatchObject({ draftedBy: 'Matters Arising', draftedOn: westmarch.today })
}

it('plays two invented years to the end: every event finds its commitment, and every agenda is a proof', async () => {
  const clock = fixedClock('2026-10-02T09:00:00.000Z')
  const app = await openApp(demoConfig(westmarch, folder, 3000), { clock })
  const minutes = []
  for (const { fileName, contents } of await inventedMinutes())
    minutes.push(await readMinutesFile(fileName, contents))
  const proof = agendaProof(app)
  const unmatched = await playCalendar(app, clock, {
    minutes,
    story: westmarchStory,
    staff: { name: westmarch.staff, postId: null },
    today: westmarch.today,
    addressOf: inventedAddress,
    onDay: proof.onDay,
  })
  expect(unmatched).toEqual([])
  const all = await listCommitments(app.db)
  expect(all.length).toBeGreaterThan(80)
  expect(all.filter((c) => c.closure !== null).length).toBeGreaterThan(15)
  expect(all.filter((c) => c.extensions.length > 1).length).toBeGreaterThanOrEqual(2)
  expect(all.some((c) => slippageDays(c) > 300)).toBe(true)
  expect((await verifyQuotes(app.db)).problems).toEqual([])
  const { score, misses, falseAlarms } = await loadReaderReport(app.db, '')
  expect(score.minutes.finished).toBeGreaterThan(score.minutes.unfinished)
  // A visitor finds a review to try.
  expect(score.waiting).toBeGreaterThan(0)
  expect(score.rejections.length).toBeGreaterThanOrEqual(4)
  for (const share of [score.figures.likely, score.figures.recall, score.figures.owners, score.figures.kinds])
    expect(share.part).toBeLessThan(share.whole)
  expect(misses.length).toBeGreaterThan(0)
  expect(falseAlarms.length).toBeGreaterThan(0)
  // Every kind of mail went: the leaders have their month's figures, and what stayed overdue went up, its owner warned before.
  const told = await countSent(app.db)
  expect(new Set(told.map(({ kind }) => kind))).toEqual(
    new Set([
      ...['reminder', 'digest', 'monthly', 'escalation'],
      ...['handover', 'answer-settled', 'minutes-confirmed', 'agenda-ready'],
    ]),
  )
  const passed = await app.db
    .selectFrom('messageItems')
    .select('itemKey')
    .where('rung', '=', 'step-1')
    .execute()
  expect(passed.length).toBeGreaterThan(0)
  expect(await checkHistory(app.db)).toMatchObject({ sound: true })
  await proof.end()
  await livesAsAnOffice(app)
  const failed = await app.db.selectFrom('messages').select('id').where('sentAt', 'is', null).execute()
  const suppressed = await app.db
    .selectFrom('messages')
    .select('id')
    .where('suppressedAt', 'is not', null)
    .execute()
  expect(failed.length).toBe(suppressed.length)
  await app.close()
}, 300_000)

it('does the same with the caller’s own minutes, and never writes over somebody’s folder', async () => {
  await writeFile(
    join(folder, 'own.txt'),
    'Eastvale Oversight Panel\n\nDate: Monday 2 February 2026\nChair: Una Marsh\n\nPresent:\nUna Marsh : Chair of the Panel\nTam Reed : Chief Constable (CC)\n\n1. Calls\n\nAction: CC to report on call times by 16 March 2026.\n\nNext meeting: Monday 4 May 2026\n',
  )
  const io = capturedIo(folder)
  const args = ['demo', 'own.txt', '--no-serve', '--today', '2026-04-01']
  expect(await run(args, io)).toBe(0)
  expect(io.said()).toMatch(/OVERDUE\s+1, the oldest first/)
  expect(io.said()).toMatch(/1 commitment to revisit at the Eastvale Oversight Panel on Monday 4 May 2026/)
  const written = await readdir(join(folder, 'demo-output'))
  expect(written).toEqual(
    expect.arrayContaining([
      'register.db',
      'mail',
      'revisit-agenda-EOP-2026-05-04.docx',
      'revisit-agenda-EOP-2026-05-04.html',
    ]),
  )
  // Again in the same folder: made afresh.
  expect(await run(args, capturedIo(folder))).toBe(0)

  await mkdir(join(folder, 'mine'))
  await writeFile(join(folder, 'mine', 'precious.txt'), 'mine')
  const refused = capturedIo(folder)
  expect(await run([...args, '--out', 'mine'], refused)).toBe(2)
  expect(refused.complained()).toMatch(/holds files that the demo did not make/)
  expect(await readFile(join(folder, 'mine', 'precious.txt'), 'utf8')).toBe('mine')
}, 300_000)
