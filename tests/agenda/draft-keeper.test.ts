import { afterEach, beforeEach, expect, it } from 'vitest'
import { findDrafting, insertDrafting, insertMove } from '../../db/agenda-draftings.ts'
import { findOpenDraft } from '../../db/agendas.ts'
import { changeCommitment } from '../../db/commitment-changes.ts'
import { getCommitment } from '../../db/commitments.ts'
import { connect } from '../../db/connect.ts'
import { checkHistory, listHistory } from '../../db/history.ts'
import { insertHold } from '../../db/mail-holds.ts'
import { migrate } from '../../db/migrate.ts'
import { execute } from '../../jobs/execute.ts'
import type { Job } from '../../jobs/registry.ts'
import { everyMinutes } from '../../jobs/schedule.ts'
import { tick } from '../../jobs/tick.ts'
import type { DraftSeen } from '../../src/agenda/change-draft.ts'
import { editMatter, leaveOut, putBack } from '../../src/agenda/choose-matters.ts'
import { issueAgenda } from '../../src/agenda/issue-agenda.ts'
import { keepDraft } from '../../src/agenda/keep-draft.ts'
import { loadAgenda } from '../../src/agenda/load-agenda.ts'
import { renderAgendaDocx } from '../../src/agenda/render-docx.ts'
import { addOther } from '../../src/agenda/other-matters.ts'
import { fixedClock } from '../../src/clock.ts'
import { silentLog } from '../../src/log.ts'
import { tally } from '../support/clock.ts'
import { day } from '../support/builders.ts'
import { eachDatabase, eachPairOfConnections, type OpenDatabase } from '../support/each-database.ts'
import { eachRunner } from '../support/each-runner.ts'
import { draftingOffice, OFFICE } from './drafting-office.ts'
import { unzip } from './unzip.ts'

const priya = { name: 'Priya Anand', postId: null }

eachDatabase('the draft of an agenda', (open) => {
  let register: OpenDatabase
  let office: Awaited<ReturnType<typeof draftingOffice>>
  beforeEach(async () => {
    register = await open()
    office = await draftingOffice(register.db)
  })
  afterEach(() => register.close())

  const drafting = () => findDrafting(register.db, office.april.id, office.april.heldOn)
  const moves = async () =>
    (await drafting())?.moves.map(({ ref, move, words, noticedOn }) => [ref, move, words, noticedOn])
  const seen = async (): Promise<DraftSeen> => ({
    meeting: office.april,
    revision: (await findOpenDraft(register.db, office.april.id))?.revision ?? 0,
    office: OFFICE,
  })
  const close = async (ref: string): Promise<void> => {
    const commitment = await getCommitment(register.db, ref)
    const closed = {
      closedOn: office.moment().today,
      closedAs: 'delivered' as const,
      closedBy: 'Priya Anand',
    }
    await changeCommitment(register.db, commitment, closed)
    await office.noted('commitment', commitment.id)
  }

  it('is made at its lead time, not a day before, and once', async () => {
    expect(await office.work('2026-04-06T09:00:00.000Z')).toBe('drafted 0 agendas, noticed 0 moves on drafts')
    expect(await drafting()).toBeUndefined()
    expect(await office.work('2026-04-07T05:00:00.000Z')).toBe('drafted 1 agenda, noticed 0 moves on drafts')
    await office.work('2026-04-07T09:00:00.000Z')
    await office.work('2026-04-08T09:00:00.000Z')
    expect(await drafting()).toMatchObject({
      draftedOn: '2026-04-07',
      draftedBy: 'Matters Arising',
      matters: [{ ref: 'C-0001', words: 'Due on 7 April 2026, before this meeting' }],
    })
    const acts = await listHistory(register.db, 'meeting', office.april.id)
    expect(acts.map(({ actor, act }) => [actor, act])).toEqual([['Matters Arising', 'drafted the agenda']])
    expect(await checkHistory(register.db)).toMatchObject({ sound: true })
  })

  it('notes what came and what left, each with its reason, and each move once', async () => {
    await office.work('2026-04-07T05:00:00.000Z')
    await office.promise('C-0007', '2026-04-10')
    await close('C-0001')
    expect(await office.work('2026-04-08T09:00:00.000Z')).toBe('drafted 0 agendas, noticed 2 moves on drafts')
    expect(await office.work('2026-04-08T09:15:00.000Z')).toBe('drafted 0 agendas, noticed 0 moves on drafts')
    expect(await office.work('2026-04-08T09:30:00.000Z')).toBe('no agenda has changed')
    expect(await moves()).toEqual([
      ['C-0007', 'came', 'Due on 10 April 2026, before this meeting', '2026-04-08'],
      ['C-0001', 'left', 'Closed on 7 April 2026: delivered', '2026-04-08'],
    ])
  })

  it('notes again what comes back', async () => {
    await office.work('2026-04-07T05:00:00.000Z')
    await leaveOut(
      register.db,
      await seen(),
      { ref: 'C-0001', reason: 'Heard in March' },
      priya,
      office.moment(),
    )
    await office.work('2026-04-07T09:00:00.000Z')
    await putBack(register.db, await seen(), 'C-0001', priya, office.moment())
    await office.work('2026-04-07T09:15:00.000Z')
    expect((await moves())?.map(([ref, move, words]) => [ref, move, words])).toEqual([
      ['C-0001', 'left', 'Left out by Priya Anand: Heard in March'],
      ['C-0001', 'came', 'Due on 7 April 2026, before this meeting'],
    ])
  })

  it('follows a quiet register by the day and by the hour', async () => {
    await office.work('2026-04-07T05:00:00.000Z')
    expect(await office.work('2026-04-07T05:15:00.000Z')).toBe('drafted 0 agendas, noticed 0 moves on drafts')
    expect(await office.work('2026-04-07T05:30:00.000Z')).toBe('no agenda has changed')
    expect(await office.work('2026-04-07T06:00:00.000Z')).not.toBe('no agenda has changed')
    expect(await office.work('2026-04-08T06:00:00.000Z')).not.toBe('no agenda has changed')
  })

  it('is left alone once it is issued', async () => {
    await office.work('2026-04-07T05:00:00.000Z')
    await issueAgenda(register.db, await seen(), priya, office.moment())
    await office.promise('C-0007', '2026-04-10')
    await office.work('2026-04-08T09:00:00.000Z')
    expect(await moves()).toEqual([])
  })

  it('is made anew for the new day of a meeting that was moved, and not at all for one that was cancelled', async () => {
    await office.work('2026-04-07T05:00:00.000Z')
    const moved = register.db.updateTable('meetings').where('id', '=', office.april.id)
    await moved.set({ heldOn: day('2026-04-21') }).execute()
    await office.noted('meeting', office.april.id)
    await office.work('2026-04-13T09:00:00.000Z')
    expect(await findDrafting(register.db, office.april.id, day('2026-04-21'))).toBeUndefined()
    await office.work('2026-04-14T09:00:00.000Z')
    expect(await findDrafting(register.db, office.april.id, day('2026-04-21'))).toMatchObject({
      draftedOn: '2026-04-14',
    })
    const may = await office.plan('2026-05-05')
    await register.db
      .updateTable('meetings')
      .where('id', '=', may.id)
      .set({ cancelledOn: day('2026-04-20') })
      .execute()
    await office.work('2026-05-01T09:00:00.000Z')
    expect(await findDrafting(register.db, may.id, may.heldOn)).toBeUndefined()
  })

  it('is not made while the clock or the copy of the register is in doubt, but while a person holds mail', async () => {
    const hold = { begunAt: '2026-04-07T04:00:00.000Z', begunBy: 'Priya Anand' }
    await insertHold(register.db, { ...hold, cause: 'person', reason: 'the server moves' })
    const doubt = await insertHold(register.db, {
      ...hold,
      cause: 'clock-differs',
      reason: 'the clock is a day ahead',
    })
    expect(await office.work('2026-04-07T05:00:00.000Z')).toBe(
      'no agenda is drafted until it is settled: the clock is a day ahead',
    )
    expect(await drafting()).toBeUndefined()
    await register.db
      .updateTable('mailHolds')
      .set({ endedAt: '2026-04-07T06:00:00.000Z' })
      .where('id', '=', doubt)
      .execute()
    await office.work('2026-04-07T06:15:00.000Z')
    expect(await drafting()).toBeDefined()
  })

  const mails = () =>
    office.mail.sent.map(({ kind, body }) => ({ kind, text: body.text.replace(/\s+/g, ' ') }))
  const agendaMail = () => mails().find(({ kind }) => kind === 'agenda-ready')?.text

  it('goes to the office as the very paper that the page gives at that moment', async () => {
    await office.planOnly('2026-04-07T07:00:00.000Z')
    await office.promise('C-0007', '2026-04-10')
    await editMatter(
      register.db,
      await seen(),
      { ref: 'C-0001', question: 'Where is the plan now?', minutes: 10 },
      priya,
      office.moment(),
    )
    await addOther(
      register.db,
      await seen(),
      { heading: 'Visit to the cells', words: 'Dates in May.', minutes: null },
      priya,
      office.moment(),
    )
    await leaveOut(
      register.db,
      await seen(),
      { ref: 'C-0007', reason: 'Heard in March' },
      priya,
      office.moment(),
    )
    await office.deliver()
    const mail = office.mail.sent.find(({ kind }) => kind === 'agenda-ready')
    const paper = await loadAgenda(register.db, {
      meeting: office.april,
      today: office.moment().today,
      office: OFFICE,
    })
    const page = unzip(Buffer.from(await renderAgendaDocx(paper, { marking: 'OFFICIAL' })))
    const sent = unzip(mail?.attachments?.[0]?.contents ?? Buffer.alloc(0))
    expect(sent.get('word/document.xml')).toBe(page.get('word/document.xml'))
    expect(sent.get('word/document.xml')).toContain('Where is the plan now?')
    expect(agendaMail()).toContain('The draft agenda for Tuesday 14 April 2026 is ready')
    expect(agendaMail()).toContain('It is a draft, which follows the register until you issue it.')
    expect(agendaMail()).toContain('1 matter was left off it; the attached agenda says which and why.')
    expect(agendaMail()).toContain('3.2 Visit to the cells')
  })

  it('goes as it was issued, when that was before the mail', async () => {
    const issued = await issueAgenda(register.db, await seen(), priya, {
      at: office.clock.now(),
      today: day('2026-04-06'),
    })
    await office.promise('C-0007', '2026-04-10')
    await office.work('2026-04-07T07:00:00.000Z')
    expect(agendaMail()).toContain(`It was issued as ${issued.issue?.number}.`)
    expect(agendaMail()).not.toContain('C-0007')
  })

  it('is told of again in one line when something due came onto it, and never twice', async () => {
    await office.work('2026-04-07T07:00:00.000Z')
    await office.promise('C-0007', '2026-04-10')
    await office.promise('C-0008', '2026-04-12')
    await office.work('2026-04-08T07:15:00.000Z')
    await office.work('2026-04-08T07:30:00.000Z')
    await office.work('2026-04-09T07:15:00.000Z')
    const news = mails().filter(({ text }) => /new on the agenda of 14 April 2026/i.test(text))
    expect(news).toHaveLength(1)
    expect(news[0]?.text).toContain('2 new on a draft agenda')
    expect(news[0]?.text).toContain('drafted on 7 April 2026: due on 10 April 2026, before this meeting')
    expect(news[0]?.text).toContain('C-0008')
  })

  it.each<[string, () => Promise<void>]>([
    ['came and is not due', () => office.promise('C-0009', null)],
    ['they put into the register themselves', () => office.promise('C-0009', '2026-04-10', 'Priya Anand')],
    [
      'came and was closed before the mail went',
      async () => {
        await office.promise('C-0009', '2026-04-10')
        await office.draft()
        await close('C-0009')
      },
    ],
    [
      'came and left again, since it was given more time',
      async () => {
        await office.promise('C-0009', '2026-04-10')
        await office.draft()
        const commitment = await getCommitment(register.db, 'C-0009')
        await changeCommitment(register.db, commitment, { dueOn: day('2026-06-30') })
        await office.noted('commitment', commitment.id)
      },
    ],
    [
      'came after it was issued',
      async () => {
        await issueAgenda(register.db, await seen(), priya, office.moment())
        await office.promise('C-0009', '2026-04-10')
      },
    ],
    [
      'they put back on it',
      async () => {
        await leaveOut(register.db, await seen(), { ref: 'C-0001', reason: 'Heard' }, priya, office.moment())
        await office.draft()
        await putBack(register.db, await seen(), 'C-0001', priya, office.moment())
      },
    ],
  ])('the office is not told of what %s', async (_, act) => {
    await office.work('2026-04-07T07:00:00.000Z')
    office.clock.set('2026-04-07T10:00:00.000Z')
    await act()
    await office.work('2026-04-08T07:15:00.000Z')
    expect(mails().filter(({ text }) => /new on the agenda/i.test(text))).toEqual([])
  })

  it('does not tell of what was closed since the draft was looked at last', async () => {
    await office.work('2026-04-07T07:00:00.000Z')
    await office.promise('C-0007', '2026-04-10')
    office.clock.set('2026-04-07T10:00:00.000Z')
    await office.draft()
    await close('C-0007')
    await office.mailOnly('2026-04-08T07:15:00.000Z')
    expect(mails().filter(({ text }) => /new on the agenda/i.test(text))).toEqual([])
  })

  it('does not tell of what was noticed when the agenda has been issued since', async () => {
    await office.work('2026-04-07T07:00:00.000Z')
    await office.promise('C-0007', '2026-04-10')
    office.clock.set('2026-04-07T10:00:00.000Z')
    await office.draft()
    await issueAgenda(register.db, await seen(), priya, office.moment())
    await office.mailOnly('2026-04-08T07:15:00.000Z')
    expect(mails().filter(({ text }) => /new on the agenda/i.test(text))).toEqual([])
  })

  it('does not repeat what the mail that waited brought already', async () => {
    await office.planOnly('2026-04-07T07:00:00.000Z')
    await office.promise('C-0007', '2026-04-10')
    office.clock.set('2026-04-07T09:00:00.000Z')
    await office.draft()
    await office.deliver()
    expect(agendaMail()).toContain('C-0007')
    await office.work('2026-04-08T07:15:00.000Z')
    expect(mails().filter(({ text }) => /new on the agenda/i.test(text))).toEqual([])
  })
})

eachPairOfConnections('two workers on one draft', (open) => {
  it('draft it once and note each move once', async () => {
    const { pair, close } = await open()
    const [first] = pair
    const office = await draftingOffice(first)
    office.clock.set('2026-04-07T05:00:00.000Z')
    const { april } = office
    const drafted = {
      draftedOn: day('2026-04-07'),
      draftedAt: office.clock.now(),
      draftedBy: 'Matters Arising',
    }
    const row = { meetingId: april.id, heldOn: april.heldOn, ...drafted, matters: [] }
    const won = await Promise.all(pair.map((db) => insertDrafting(db, row)))
    expect(won.filter(Boolean)).toHaveLength(1)
    const kept = await findDrafting(first, april.id, april.heldOn)
    const move = {
      commitmentId: 'commitment-C-0001',
      ref: 'C-0001',
      heading: 'The plan',
      position: 0,
      move: 'came' as const,
      urgency: 'due' as const,
      words: 'Due',
      noticedOn: day('2026-04-07'),
      noticedAt: office.clock.now(),
    }
    const noticed = await Promise.all(pair.map((db) => insertMove(db, kept?.id ?? '', move)))
    expect(noticed.filter(Boolean)).toHaveLength(1)
    // With one more that came, noticed by one after the other.
    await office.promise('C-0007', '2026-04-10')
    const worker = { name: 'Matters Arising', postId: null }
    for (const db of pair) await keepDraft(db, { meeting: april, office: OFFICE }, worker, office.moment())
    const moves = (await findDrafting(first, april.id, april.heldOn))?.moves
    expect(moves?.map(({ ref }) => ref)).toEqual(['C-0001', 'C-0007'])
    await close()
  })
})

eachRunner('drafting as a job', (makeRunner) => {
  it('runs at the start, and again without harm', async () => {
    const register = await connect({ file: ':memory:' })
    await migrate(register.db)
    const office = await draftingOffice(register.db)
    const clock = fixedClock('2026-04-07T05:00:00.000Z')
    office.clock.set(clock.now())
    const jobs: readonly Job[] = [{ name: 'draft-agendas', schedule: everyMinutes(15), run: office.draft }]
    const executed = tally()
    const bell = {
      tick: (dispatch: Parameters<typeof tick>[3]) => tick(register.db, jobs, clock.now(), dispatch),
      execute: async (name: string, key: string) => {
        await execute({ db: register.db, clock, log: silentLog }, jobs, name, key)
        executed.hit(key)
      },
      onError: (error: unknown) => executed.hit(String(error)),
    }
    const runner = await makeRunner(bell)
    await runner.start()
    await executed.reached(1)
    await runner.dispatch('draft-agendas', '20260407T0515Z')
    await executed.reached(2)
    await runner.stop()
    const acts = await listHistory(register.db, 'meeting', office.april.id)
    expect(acts.map(({ act }) => act)).toEqual(['drafted the agenda'])
    expect(executed.hits).toEqual(['20260407T0500Z', '20260407T0515Z'])
    await register.close()
  })
})
