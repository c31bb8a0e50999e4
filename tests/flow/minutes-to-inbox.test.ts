import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import PostalMime from 'postal-mime'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { listCandidates } from '../../db/candidates.ts'
import { listCommitments } from '../../db/commitments.ts'
import { checkHistory } from '../../db/history.ts'
import { listMeetings } from '../../db/meetings.ts'
import { listPeople, listPosts, updatePerson } from '../../db/people.ts'
import { runDue } from '../../jobs/run-due.ts'
import { loadAgenda } from '../../src/agenda/load-agenda.ts'
import { type App, openApp } from '../../src/app.ts'
import { addDays, instantAt, type PlainDate } from '../../src/calendar/plain-date.ts'
import { fixedClock } from '../../src/clock.ts'
import { parseConfig } from '../../src/config.ts'
import { readMinutesFile } from '../../src/extraction/read-minutes-file.ts'
import type { Commitment } from '../../src/register/commitments/commitment.ts'
import { acceptCandidate } from '../../src/register/review/decide-candidate.ts'
import { extendDueDate } from '../../src/register/commitments/extend-due-date.ts'
import { importMinutes } from '../../src/register/minutes/import-minutes.ts'
import { recordProgress, settleClaim } from '../../src/register/commitments/record-answer.ts'
import { describeStanding } from '../../src/register/commitments/standing.ts'
import { verifyQuotes } from '../../src/register/verify-quotes.ts'
import { day } from '../support/builders.ts'

const minutes = `Office of the Police and Crime Commissioner for Harrowdale

Performance and Accountability Meeting

Date: Tuesday 7 October 2025, 10.00am
Chair: Maud Ellerby
Minutes: Priya Anand, Policy Officer

Attendance:
Maud Ellerby : Police and Crime Commissioner (PCC)
Priya Anand : Policy Officer (PO)
Callum Reave : Chief Constable (CC)
Delia Marsh : Deputy Chief Constable (DCC)

1. Custody

Action: DCC to share the custody improvement plan by 30 November 2025.

The CC confirmed that every detained child would see an appropriate adult within two hours by the end of the financial year.

Action: CC to write to the health trust about liaison nurses.

2. Date of next meeting

Tuesday 9 December 2025, 10.00am
`

const priya = { name: 'Priya Anand', postId: null }

let folder: string
let app: App
let clock: ReturnType<typeof fixedClock>

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'matters-flow-'))
  clock = fixedClock('2025-10-09T09:00:00.000Z')
  const env = { MATTERS_OFFICE: 'Harrowdale', MATTERS_MAIL_FROM: 'Register <register@harrowdale.example>' }
  app = await openApp(parseConfig(env, folder), { clock })
})

afterEach(async () => {
  await app.close()
  await rm(folder, { recursive: true })
})

it('brings every promise back on its day for a year, and stops when the office is satisfied', async () => {
  await putIn()
  const [plan, adult, letter] = await threeCommitments()
  expect(plan.dueOn).toBe('2025-11-30')
  expect(adult.dueOn).toBe('2026-03-31')
  expect(letter.dueOn).toBeNull()

  // Three were accepted one after the other; on the next office day each owner hears of theirs in one mail.
  await liveUntil('2025-10-15')
  expect((await allMails()).map(({ to, on, kind }) => [to, on, kind])).toEqual([
    ['callum@harrowdale.example', '2025-10-10', 'minutes-confirmed'],
    ['delia@harrowdale.example', '2025-10-10', 'minutes-confirmed'],
    ['callum@harrowdale.example', '2025-10-13', 'digest'],
    ['delia@harrowdale.example', '2025-10-13', 'digest'],
  ])

  // Nothing is said before anything is near; then each rung on the Friday before its Sunday.
  await liveUntil('2025-10-30')
  expect(await mailsTo('priya')).toEqual([])
  await liveUntil('2025-12-05')
  const aboutThePlan = (await remindersTo('priya')).filter((mail) => mail.text.includes(plan.ref))
  expect(aboutThePlan.map((mail) => mail.on)).toEqual(['2025-10-31', '2025-11-21', '2025-11-28'])

  // The day after it fell due it is late; on the day it was not.
  expect(describeStanding(await fresh(plan), day('2025-11-30'))).toBe('Due today')
  expect(describeStanding(await fresh(plan), day('2025-12-01'))).toBe('Overdue by 1 day')

  // The deputy says it is done: the chase stops, the office is asked to look, and its word closes it.
  clock.set(instantAt(day('2025-12-05'), '11:00', 'Europe/London'))
  await recordProgress(
    app.db,
    { ref: plan.ref },
    { claim: 'delivered', words: 'Sent by e-mail.', statedBy: 'Delia Marsh', statedOn: day('2025-12-05') },
    priya,
    app.moment(),
  )
  await liveUntil('2025-12-12')
  const asked = (await remindersTo('priya')).filter(
    (mail) => mail.on >= '2025-12-08' && mail.text.includes(plan.ref),
  )
  expect(asked.every((mail) => /awaiting acceptance/i.test(mail.text))).toBe(true)
  await settleClaim(app.db, { ref: plan.ref }, { as: 'accepted', reason: '' }, priya, app.moment())
  await liveUntil('2026-02-27')
  const afterClosing = (await allMails()).filter(
    (mail) => mail.on > '2025-12-12' && mail.text.includes(plan.ref),
  )
  // On the next office day, a Monday, the deputy hears once that the answer was accepted: in the week's digest.
  expect(afterClosing.map(({ to, on, kind }) => [to, on, kind])).toEqual([
    ['delia@harrowdale.example', '2025-12-15', 'digest'],
  ])

  // More time is agreed before the March date: the ladder begins again from the new one, the first date stays.
  await extendDueDate(
    app.db,
    { ref: adult.ref },
    {
      to: day('2026-09-30'),
      askedBy: 'Callum Reave',
      agreedBy: 'Maud Ellerby',
      agreedAtMeetingId: null,
      reason: 'The contract for nurses was let late.',
    },
    priya,
    app.moment(),
  )
  await liveUntil('2026-10-06')
  const aboutTheAdult = (await remindersTo('priya')).filter((mail) => mail.text.includes(adult.ref))
  const on = aboutTheAdult.map((mail) => mail.on)
  expect(on.filter((day) => day > '2026-02-27' && day < '2026-08-28')).toEqual([])
  // 31 August is a bank holiday.
  expect(on.filter((day) => day >= '2026-08-28')).toEqual([
    '2026-08-28',
    '2026-09-23',
    '2026-09-30',
    '2026-10-01',
  ])
  // No meeting looked at it on its day, so on the next the office hears that it is itself overdue.
  expect(aboutTheAdult.at(-1)?.text).toMatch(/missed by 1 day/)
  const moved = await fresh(adult)
  expect(moved.baselineDueOn).toBe('2026-03-31')
  expect(describeStanding(moved, day('2026-10-01'))).toBe('Overdue by 1 day')

  // The chief has one digest a week at most, and no rung reached anybody twice.
  const digests = (await mailsTo('callum')).map((mail) => mail.on)
  expect(new Set(digests).size).toBe(digests.length)
  const keys = await app.db.selectFrom('messageItems').select('itemKey').execute()
  expect(new Set(keys.map((row) => row.itemKey)).size).toBe(keys.length)
  const ids = (await allMails()).map((mail) => mail.messageId)
  expect(new Set(ids).size).toBe(ids.length)

  expect(await checkHistory(app.db)).toMatchObject({ sound: true })
  expect((await verifyQuotes(app.db)).problems).toEqual([])
}, 60_000)

it('puts what falls due before the next meeting on its agenda, with the reason', async () => {
  await putIn()
  const [plan, adult] = await threeCommitments()
  const next = (await listMeetings(app.db)).find((meeting) => meeting.heldOn === '2025-12-09')
  if (next === undefined) throw new Error('The next meeting was not planned from the minutes')
  const agenda = await loadAgenda(app.db, { meeting: next, today: day('2025-12-02'), office: 'Harrowdale' })
  const items = agenda.matters.groups.flatMap((group) => group.items)
  expect(items.map((item) => item.ref)).toContain(plan.ref)
  expect(items.map((item) => item.ref)).not.toContain(adult.ref)
  const item = items.find((item) => item.ref === plan.ref)
  expect(item?.quote).toBe('Action: DCC to share the custody improvement plan by 30 November 2025.')
  expect(item?.reasons.length).toBeGreaterThan(0)
})

it('sends nothing when a week of mails was missed, except what holds on the day the worker is back', async () => {
  await putIn()
  const [plan] = await threeCommitments()
  // The worker is off from the first until the third rung of the plan.
  clock.set(instantAt(day('2025-12-08'), '08:00', 'Europe/London'))
  await runDue(app, app.jobs)
  await runDue(app, app.jobs)
  const reminders = (await remindersTo('priya')).filter((mail) => mail.text.includes(plan.ref))
  expect(reminders).toHaveLength(1)
  expect(reminders[0]?.text).toContain('verdue')
})

const putIn = async (): Promise<void> => {
  const read = await readMinutesFile('2025-10-07 performance.txt', Buffer.from(minutes))
  const { documentId } = await importMinutes(app.db, read, priya, app.moment())
  for (const person of await listPeople(app.db))
    await updatePerson(app.db, person.id, {
      email: `${person.name.split(' ')[0]?.toLowerCase()}@harrowdale.example`,
    })
  expect((await listPosts(app.db)).map((post) => [post.code, post.mail])).toEqual([
    ['CC', 'digest'],
    ['DCC', 'digest'],
    ['PCC', 'monthly'],
    ['PO', 'reminders'],
  ])
  for (const candidate of await listCandidates(app.db, documentId))
    await acceptCandidate(app.db, candidate.id, {}, priya, app.moment())
}

const threeCommitments = async (): Promise<readonly [Commitment, Commitment, Commitment]> => {
  const all = await listCommitments(app.db)
  const about = (words: string): Commitment => {
    const found = all.find((commitment) => commitment.quote.includes(words))
    if (found === undefined) throw new Error(`Nothing was found about ${words}`)
    return found
  }
  expect(all).toHaveLength(3)
  return [about('custody improvement plan'), about('appropriate adult'), about('health trust')]
}

const fresh = async (commitment: Commitment): Promise<Commitment> => {
  const [found] = await listCommitments(app.db, { refs: [commitment.ref] })
  if (found === undefined) throw new Error(`${commitment.ref} is gone`)
  return found
}

/** Every day's jobs at the time set for mail, up to and including a day. */
const liveUntil = async (last: string): Promise<void> => {
  let from = addDays(app.moment().today, 0)
  if (app.clock.now() > instantAt(from, '08:00', 'Europe/London')) from = addDays(from, 1)
  for (let on: PlainDate = from; on <= last; on = addDays(on, 1)) {
    clock.set(instantAt(on, '08:00', 'Europe/London'))
    await runDue(app, app.jobs)
  }
}

type Inboxed = {
  readonly to: string
  readonly on: string
  readonly kind: string
  readonly text: string
  readonly messageId: string
}

const allMails = async (): Promise<readonly Inboxed[]> => {
  const mailFolder = join(folder, 'data', 'mail')
  const names = (await readdir(mailFolder).catch(() => [])).filter((name) => name.endsWith('.eml')).toSorted()
  return await Promise.all(
    names.map(async (name) => {
      const mail = await PostalMime.parse(await readFile(join(mailFolder, name)))
      return {
        to: mail.to?.[0]?.address ?? '',
        on: name.slice(0, 10),
        kind: /^.{16}(\w+(?:-(?:settled|confirmed|ready))?)/.exec(name)?.[1] ?? '',
        text: (mail.text ?? '').replace(/\s+/g, ' '),
        messageId: mail.messageId ?? '',
      }
    }),
  )
}

const mailsTo = async (name: string): Promise<readonly Inboxed[]> =>
  (await allMails()).filter((mail) => mail.to.startsWith(name))

const remindersTo = async (name: string): Promise<readonly Inboxed[]> =>
  (await mailsTo(name)).filter(({ kind }) => kind === 'reminder')
