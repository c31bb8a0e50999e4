import type { Kysely } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { listOutcomes } from '../../db/agenda-outcomes.ts'
import { getCommitment, listCommitments } from '../../db/commitments.ts'
import { checkHistory, listHistory } from '../../db/history.ts'
import { findOrAddMeeting, listMeetings, listSeries } from '../../db/meetings.ts'
import { listPosts } from '../../db/people.ts'
import type { Database } from '../../db/schema.ts'
import { correctOutcome } from '../../src/agenda/correct-outcome.ts'
import { issueAgenda } from '../../src/agenda/issue-agenda.ts'
import { loadDraft } from '../../src/agenda/load-agenda.ts'
import { timesMovedLater } from '../../src/agenda/matter-facts.ts'
import type { Outcome } from '../../src/agenda/outcomes.ts'
import { type NewOutcome, recordOutcomes } from '../../src/agenda/record-outcomes.ts'
import type { MadeAtMeeting } from '../../src/register/commitments/add-at-meeting.ts'
import { closeCommitment, reopenCommitment } from '../../src/register/commitments/close-commitment.ts'
import { extendDueDate } from '../../src/register/commitments/extend-due-date.ts'
import type { Meeting } from '../../src/register/meetings/meetings.ts'
import { recordProgress } from '../../src/register/commitments/record-answer.ts'
import { standing } from '../../src/register/commitments/standing.ts'
import { verifyQuotes } from '../../src/register/verify-quotes.ts'
import { aDueReading, day } from '../support/builders.ts'
import { momentOn } from '../support/clock.ts'
import { eachDatabase, type OpenDatabase } from '../support/each-database.ts'
import { aCandidate, clerk, someMinutes, takeIn } from '../support/minutes.ts'

const office = 'Office of the Westmarch Commissioner'
const before = momentOn('2026-04-08')
const after = momentOn('2026-04-15')

eachDatabase('what became of the matters of a meeting', (open) => {
  let register: OpenDatabase
  let db: Kysely<Database>
  let april: Meeting
  beforeEach(async () => {
    register = await open()
    db = register.db
    await takeIn(
      db,
      someMinutes({}, [
        aCandidate(),
        aCandidate({ quote: 'Action: DCC to write to Eastvale council about the fleet.' }),
        aCandidate({ quote: 'The station review will follow shortly.', due: null }),
      ]),
    )
    const [series] = await listSeries(db)
    if (series === undefined) throw new Error('No series')
    const known = { chair: 'Petra Thornbury', theme: '' }
    april = await findOrAddMeeting(db, series, day('2026-04-14'), known, before.at)
    await findOrAddMeeting(db, series, day('2026-05-12'), known, before.at)
    await issueAgenda(db, { meeting: april, revision: 0, office }, clerk, before)
  })
  afterEach(() => register.close())

  const outcome = async (ref: string, given: Partial<NewOutcome> = {}): Promise<NewOutcome> => ({
    ...{ ref, version: (await getCommitment(db, ref)).version },
    ...{ kind: 'noted', words: '', on: null, agreedBy: '', replacedBy: '' },
    ...given,
  })
  const record = async (outcomes: readonly NewOutcome[], made: readonly MadeAtMeeting[] = []) =>
    await recordOutcomes(db, april, { outcomes, made }, clerk, after)
  const moreTime = { kind: 'more-time', words: 'The supplier is late', agreedBy: 'Petra Thornbury' } as const
  const promise = (given: Partial<MadeAtMeeting> = {}): MadeAtMeeting => ({
    ...{ words: 'Share the drone policy with the panel', kind: 'action', ownerPostId: null },
    ...{ due: aDueReading({ anchorOn: day('2026-04-14'), dueOn: day('2026-06-30') }) },
    ...{ lookAgainOn: null, seeAlsoRef: null },
    ...given,
  })
  /** The references that come to the May meeting as carried over from April. */
  const carriedOn = async () => {
    const may = (await listMeetings(db)).at(-1)
    if (may === undefined) throw new Error('No meeting')
    const { matters } = await loadDraft(db, { meeting: may, today: day('2026-04-20'), office })
    return matters.groups.flatMap(({ items }) =>
      items.filter(({ carriedFrom }) => carriedFrom.length > 0).map(({ ref }) => ref),
    )
  }
  const issuedText = async () =>
    (await db.selectFrom('agendas').select('paper').executeTakeFirstOrThrow()).paper

  it('never changes the agenda that was issued, byte for byte', async () => {
    const issued = await issuedText()
    await record(
      [
        await outcome('C-0001', { ...moreTime, on: day('2026-06-01') }),
        await outcome('C-0002', { kind: 'superseded', replacedBy: 0 }),
        await outcome('C-0003', { kind: 'not-discussed' }),
      ],
      [promise()],
    )
    await correct('C-0001', { kind: 'delivered' })
    expect(await issuedText()).toBe(issued)
    expect(issued).toContain('"ref":"C-0002"')
  })

  describe('a promise made there, before there are minutes', () => {
    it('enters the register with its dates, marked as added by hand from the meeting', async () => {
      const [deputy] = (await listPosts(db)).filter(({ code }) => code === 'DCC')
      const refs = await record(
        [],
        [promise({ ownerPostId: deputy?.id ?? '', lookAgainOn: day('2026-05-12') })],
      )
      expect(refs).toEqual(['C-0004'])
      expect(await getCommitment(db, 'C-0004')).toMatchObject({
        quote: 'Share the drone policy with the panel',
        documentId: null,
        addedByHandAt: null,
        fromMeeting: { at: after.at, words: 'Share the drone policy with the panel' },
        meeting: { ref: april.ref },
        owner: { code: 'DCC' },
        dueOn: '2026-06-30',
        baselineDueOn: '2026-06-30',
        revisits: [{ revisitOn: '2026-05-12' }, { revisitOn: '2026-06-30' }],
      })
      expect(await verifyQuotes(db)).toMatchObject({
        quotes: 3,
        withoutMinutes: [{ ref: 'C-0004', heldOn: '2026-04-14' }],
        problems: [],
      })
      expect(await checkHistory(db)).toMatchObject({ sound: true })
    })

    it('is found out when its words were edited behind the register’s back', async () => {
      await record([], [promise()])
      await db
        .updateTable('commitments')
        .set({ quote: 'Share nothing' })
        .where('ref', '=', 'C-0004')
        .execute()
      expect((await verifyQuotes(db)).problems).toEqual([
        'C-0004: its words are not those that were recorded at the meeting.',
      ])
    })

    it('without a date says so, and never gets one by itself', async () => {
      await record([], [promise({ due: null })])
      expect(await getCommitment(db, 'C-0004')).toMatchObject({ due: null, dueOn: null, revisits: [] })
    })

    it('takes the place of a matter of the agenda', async () => {
      await record([await outcome('C-0002', { kind: 'superseded', replacedBy: 0 })], [promise()])
      expect((await getCommitment(db, 'C-0002')).closure).toMatchObject({
        as: 'superseded',
        supersededByRef: 'C-0004',
      })
    })

    it.each([
      ['no words', { words: '  ' }, 'Enter what was promised.'],
      ['a post that is not there', { ownerPostId: 'nobody' }, 'Choose an owner from the list of posts.'],
    ])('is refused with %s, and nothing else is written', async (_, given, words) => {
      await expect(record([await outcome('C-0003')], [promise(given)])).rejects.toThrow(words)
      expect(await listOutcomes(db)).toEqual([])
      expect(await listCommitments(db)).toHaveLength(3)
    })

    it('is added once, when two people take it down', async () => {
      await record([], [promise()])
      await expect(
        record([], [promise({ words: 'share the drone policy  with the panel' })]),
      ).rejects.toThrow('was added at this meeting already, as C-0004')
      expect(await listCommitments(db)).toHaveLength(4)
    })

    it('gets its quote from the minutes where these are in the register', async () => {
      const [october] = await listMeetings(db)
      if (october === undefined) throw new Error('No meeting')
      const made = recordOutcomes(db, october, { outcomes: [], made: [promise()] }, clerk, after)
      await expect(made).rejects.toThrow('Add it from their words, so that it has a quote')
    })
  })

  it('what was not discussed is carried over like what has no outcome', async () => {
    await record([await outcome('C-0001', { kind: 'not-discussed' }), await outcome('C-0002')])
    expect(await carriedOn()).toEqual(['C-0001', 'C-0003'])
    expect((await getCommitment(db, 'C-0001')).revisits).toMatchObject([{ done: null }])
  })

  const correct = async (ref: string, given: Partial<Outcome>, reason = 'Misheard', on = '2026-04-16') =>
    await correctOutcome(
      db,
      april,
      { ref, version: (await getCommitment(db, ref)).version },
      {
        outcome: { ...{ kind: 'noted', words: '', on: null, agreedBy: '', replacedBy: '' }, ...given },
        reason,
      },
      clerk,
      momentOn(on),
    )
  const stands = async (ref: string) => {
    const { id } = await getCommitment(db, ref)
    return (await listOutcomes(db, april.id)).find(({ commitmentId }) => commitmentId === id)
  }

  describe('an outcome that was recorded wrongly', () => {
    it('is put right beside what was recorded first', async () => {
      await record([await outcome('C-0001', { kind: 'delivered' })])
      await correct('C-0001', { kind: 'part-delivered', words: 'Half of it' })
      expect(await stands('C-0001')).toMatchObject({
        outcome: 'part-delivered',
        words: 'Half of it',
        correction: 'Misheard',
        before: [{ outcome: 'delivered', recordedBy: clerk.name }],
      })
      expect(await getCommitment(db, 'C-0001')).toMatchObject({ closure: { as: 'part-delivered' } })
      const acts = (await listHistory(db, 'commitment', (await getCommitment(db, 'C-0001')).id)).map(
        ({ act }) => act,
      )
      expect(acts.slice(-4)).toEqual([
        'closed it as delivered',
        'put an outcome right',
        'reopened it',
        'closed it as part delivered',
      ])
      expect(await checkHistory(db)).toMatchObject({ sound: true })
    })

    it('as a closure is reopened', async () => {
      await record([await outcome('C-0001', { kind: 'withdrawn', words: 'No need' })])
      await correct('C-0001', { kind: 'noted' })
      expect((await getCommitment(db, 'C-0001')).closure).toBeNull()
    })

    it('as superseded by another commitment', async () => {
      await record([await outcome('C-0001', { kind: 'superseded', replacedBy: 'C-0002' })])
      await correct('C-0001', { kind: 'superseded', replacedBy: 'C-0003' })
      expect((await getCommitment(db, 'C-0001')).closure).toMatchObject({ supersededByRef: 'C-0003' })
    })

    it('as another date is one move, not two', async () => {
      await record([await outcome('C-0001', { ...moreTime, on: day('2026-09-30') })])
      await correct('C-0001', { ...moreTime, on: day('2026-06-30') })
      const commitment = await getCommitment(db, 'C-0001')
      expect(commitment).toMatchObject({
        dueOn: '2026-06-30',
        extensions: [
          { from: '2026-04-07', to: '2026-09-30' },
          { from: '2026-09-30', to: '2026-06-30', correctionReason: 'Misheard' },
        ],
      })
      expect(timesMovedLater(commitment)).toBe(1)
    })

    it('as a date that never moved is moved back, and counts as no slip', async () => {
      await record([await outcome('C-0001', { ...moreTime, on: day('2026-09-30') })])
      await correct('C-0001', { kind: 'noted' })
      const commitment = await getCommitment(db, 'C-0001')
      expect([commitment.dueOn, timesMovedLater(commitment)]).toEqual(['2026-04-07', 0])
    })

    it('as a day to look again is given up, and the right one is set', async () => {
      await record([await outcome('C-0001', { kind: 'revisit', on: day('2026-12-01') })])
      await correct('C-0001', { kind: 'revisit', on: day('2026-11-01') })
      const open = (await getCommitment(db, 'C-0001')).revisits.filter(({ done }) => done === null)
      expect(open.map(({ revisitOn }) => revisitOn)).toEqual(['2026-11-01'])
    })

    it('as discussed, when it was not, is owed and carried over again', async () => {
      await record([await outcome('C-0001')])
      expect(await carriedOn()).toEqual(['C-0002', 'C-0003'])
      await correct('C-0001', { kind: 'not-discussed' })
      expect(await carriedOn()).toEqual(['C-0001', 'C-0002', 'C-0003'])
      expect((await getCommitment(db, 'C-0001')).revisits).toContainEqual(
        expect.objectContaining({ revisitOn: '2026-04-07', done: null }),
      )
    })

    it('can be put right twice', async () => {
      await record([await outcome('C-0001', { kind: 'delivered' })])
      await correct('C-0001', { kind: 'noted' })
      await correct('C-0001', { kind: 'not-delivered', words: 'Never sent' }, 'It was closed after all')
      expect(await stands('C-0001')).toMatchObject({
        outcome: 'not-delivered',
        correction: 'It was closed after all',
        before: [{ outcome: 'delivered' }, { outcome: 'noted' }],
      })
    })

    it.each([
      ['without a reason', { kind: 'noted' }, '', 'Enter why the outcome is put right.'],
      ['into what it is', { kind: 'delivered' }, 'Misheard', 'That is the outcome of C-0001 already'],
    ] as const)('is not changed %s', async (_, given, reason, words) => {
      await record([await outcome('C-0001', { kind: 'delivered' })])
      await expect(correct('C-0001', given, reason)).rejects.toThrow(words)
      expect(await stands('C-0001')).toMatchObject({ outcome: 'delivered', correction: null })
    })

    it('stays when the register has gone on since', async () => {
      await record([
        await outcome('C-0001', { ...moreTime, on: day('2026-06-01') }),
        await outcome('C-0002', { kind: 'delivered' }),
      ])
      const moved = { to: day('2026-07-01'), askedBy: 'DM', agreedBy: 'PT', agreedAtMeetingId: null }
      await extendDueDate(db, { ref: 'C-0001' }, { ...moved, reason: 'Later still' }, clerk, after)
      await expect(correct('C-0001', {})).rejects.toThrow('C-0001 has another date since')
      await reopenCommitment(db, { ref: 'C-0002' }, 'It came back', clerk, after)
      await closeCommitment(db, { ref: 'C-0002' }, { as: 'withdrawn', reason: 'No need' }, clerk, after)
      await expect(correct('C-0002', {})).rejects.toThrow('C-0002 was closed in another way since')
      expect(await stands('C-0001')).toMatchObject({ correction: null })
    })

    it('as a first date is taken back, and the commitment has none again', async () => {
      const { id } = await getCommitment(db, 'C-0003')
      await record([await outcome('C-0003', { ...moreTime, on: day('2026-06-01') })])
      expect(await getCommitment(db, 'C-0003')).toMatchObject({ baselineDueOn: '2026-06-01' })
      await correct('C-0003', { kind: 'noted' })
      const again = await getCommitment(db, 'C-0003')
      expect(again).toMatchObject({ dueOn: null, baselineDueOn: null, extensions: [] })
      expect(again.revisits.filter(({ done }) => done === null)).toEqual([])
      expect(standing(again, day('2026-07-01'))).toBe('no-date')
      const acts = (await listHistory(db, 'commitment', id)).map(({ act, detail }) => [act, detail])
      expect(acts).toContainEqual(['gave the first due date', expect.objectContaining({ to: '2026-06-01' })])
      expect(acts).toContainEqual([
        'took the first due date back',
        {
          ref: 'C-0003',
          from: '2026-06-01',
          reason: 'The outcome of 14 April 2026 was recorded wrongly: Misheard',
        },
      ])
      // A date that is agreed later is the first.
      const agreed = { to: day('2026-08-31'), askedBy: 'DCC', agreedBy: 'PT', agreedAtMeetingId: null }
      await extendDueDate(db, { ref: 'C-0003' }, { ...agreed, reason: 'Agreed' }, clerk, after)
      expect(await getCommitment(db, 'C-0003')).toMatchObject({
        ...{ dueOn: '2026-08-31', baselineDueOn: '2026-08-31' },
        extensions: [{ from: null, to: '2026-08-31' }],
      })
      expect(await checkHistory(db)).toMatchObject({ sound: true })
    })

    it('as another first date gives the right one as the first', async () => {
      await record([await outcome('C-0003', { ...moreTime, on: day('2026-06-01') })])
      await correct('C-0003', { ...moreTime, on: day('2026-07-01') })
      expect(await getCommitment(db, 'C-0003')).toMatchObject({
        ...{ dueOn: '2026-07-01', baselineDueOn: '2026-07-01' },
        extensions: [{ from: null, to: '2026-07-01' }],
      })
      expect((await getCommitment(db, 'C-0003')).extensions[0]).not.toHaveProperty('correctionReason')
    })

    it('as a first date stays where something has been built on it since', async () => {
      await record([await outcome('C-0003', { ...moreTime, on: day('2026-06-01') })])
      const answer = {
        statedOn: day('2026-04-16'),
        statedBy: 'Delia Marsh',
        claim: 'progress',
        words: 'Begun',
      }
      const later = { at: '2026-04-16T10:00:00.000Z', today: day('2026-04-16') }
      await recordProgress(db, { ref: 'C-0003' }, { ...answer, claim: 'progress' }, clerk, later)
      await expect(correct('C-0003', {})).rejects.toThrow(
        'C-0003 got its first date by this outcome, and that stays because it has been answered since, on 16 April 2026 by Delia Marsh. Change it on its own page, then record there what is right.',
      )
      expect(await stands('C-0003')).toMatchObject({ correction: null })
      await correct('C-0003', { ...moreTime, on: day('2026-07-01') })
      expect(await getCommitment(db, 'C-0003')).toMatchObject({
        ...{ dueOn: '2026-07-01', baselineDueOn: '2026-06-01' },
      })
    })

    it('as a first date stays once its day has passed, since lateness counts from it', async () => {
      await record([await outcome('C-0003', { ...moreTime, on: day('2026-04-20') })])
      await expect(correct('C-0003', {}, 'Misheard', '2026-04-21')).rejects.toThrow(
        'C-0003 got its first date by this outcome, and that stays because that day has passed.',
      )
      expect(await getCommitment(db, 'C-0003')).toMatchObject({ baselineDueOn: '2026-04-20' })
    })

    it('is told apart from none at all', async () => {
      await expect(correct('C-0001', {})).rejects.toThrow('No outcome of C-0001 was recorded')
    })
  })
})
