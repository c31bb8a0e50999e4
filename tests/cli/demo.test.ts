import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { countSent } from '../../db/outbox.ts'
import { listCommitments } from '../../db/commitments.ts'
import { checkHistory } from '../../db/history.ts'
import { openApp } from '../../src/app.ts'
import { run } from '../../src/cli/program.ts'
import { fixedClock } from '../../src/clock.ts'
import { demoConfig, inventedAddress, inventedMinutes, westmarch } from '../../src/demo/office.ts'
import { playCalendar } from '../../src/demo/play.ts'
import { westmarchStory } from '../../src/demo/story.ts'
import { readMinutesFile } from '../../src/extraction/read-minutes-file.ts'
import { loadReaderReport } from '../../src/register/load-reader-report.ts'
import { slippageDays } from '../../src/register/standing.ts'
import { verifyQuotes } from '../../src/register/verify-quotes.ts'
import { capturedIo } from '../support/captured-io.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'matters-demo-'))
})
afterEach(async () => rm(folder, { recursive: true }))

it('plays two invented years to the end: every event of the story finds its commitment', async () => {
  const clock = fixedClock('2026-10-02T09:00:00.000Z')
  const app = await openApp(demoConfig(westmarch, folder, 3000), { clock })
  const minutes = []
  for (const { fileName, contents } of await inventedMinutes())
    minutes.push(await readMinutesFile(fileName, contents))
  const unmatched = await playCalendar(app, clock, {
    minutes,
    story: westmarchStory,
    staff: { name: westmarch.staff, postId: null },
    today: westmarch.today,
    addressOf: inventedAddress,
    onDay: () => {},
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
  const failed = await app.db.selectFrom('messages').select('id').where('sentAt', 'is', null).execute()
  const suppressed = await app.db
    .selectFrom('messages')
    .select('id')
    .where('suppressedAt', 'is not', null)
    .execute()
  expect(failed.length).toBe(suppressed.length)
  await app.close()
}, 120_000)

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
}, 120_000)
