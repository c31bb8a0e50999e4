import type { Kysely } from 'kysely'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { findOpenDraft, listIssued } from '../../db/agendas.ts'
import { changeCommitment, insertCommitment } from '../../db/commitment-changes.ts'
import { getCommitment } from '../../db/commitments.ts'
import { dueToRow, measureToRow } from '../../db/due-columns.ts'
import { checkHistory, listHistory } from '../../db/history.ts'
import { findOrAddMeeting, findOrAddSeries, listMeetings } from '../../db/meetings.ts'
import { enqueue } from '../../db/outbox.ts'
import { insertHolding, insertPerson, insertPost } from '../../db/people.ts'
import type { Database } from '../../db/schema.ts'
import { beginNextVersion, type DraftSeen } from '../../src/agenda/change-draft.ts'
import {
  askBack,
  editMatter,
  groupMatters,
  leaveOut,
  moveMatter,
  putBack,
} from '../../src/agenda/choose-matters.ts'
import { issueAgenda } from '../../src/agenda/issue-agenda.ts'
import { loadAgenda, loadDraft } from '../../src/agenda/load-agenda.ts'
import { addOther, editOther, moveOther, removeOther } from '../../src/agenda/other-matters.ts'
import { type NewOutcome, recordOutcomes } from '../../src/agenda/record-outcomes.ts'
import type { RevisitAgenda } from '../../src/agenda/revisit-agenda.ts'
import type { PlainDate } from '../../src/calendar/plain-date.ts'
import type { Actor, Moment } from '../../src/register/actor.ts'
import type { Meeting } from '../../src/register/meetings/meetings.ts'
import { aDueReading, day } from '../support/builders.ts'
import { eachDatabase, type OpenDatabase } from '../support/each-database.ts'

const office = 'Office of the Westmarch Commissioner'
const priya: Actor = { name: 'Priya Anand', postId: null }
const on = (text: string): Moment => ({ at: `${text}T09:00:00.000Z`, today: day(text) })
const now = on('2025-09-23')

const refsOf = (agenda: RevisitAgenda) =>
  agenda.matters.groups.flatMap(({ items }) => items.map(({ ref }) => ref))
const itemOf = (agenda: RevisitAgenda, ref: string) =>
  agenda.matters.groups.flatMap(({ items }) => items).find((item) => item.ref === ref)

eachDatabase('the agenda of a meeting', (open) => {
  let database: OpenDatabase
  let db: Kysely<Database>
  let march: Meeting
  let october: Meeting
  let november: Meeting
  beforeEach(async () => {
    database = await open()
    db = database.db
    const series = await findOrAddSeries(db, 'Holding to Account Meeting', now.at)
    const planned = (text: string) =>
      findOrAddMeeting(db, series, day(text), { chair: 'Petra Thornbury', theme: '' }, now.at)
    march = await planned('2025-03-04')
    october = await planned('2025-10-07')
    november = await planned('2025-11-04')
    await promise('C-0001', 'Action: DCC to share the custody plan.', '2025-09-04')
    await promise('C-0002', 'Action: DCC to write to Eastvale council.', '2025-09-11')
    await promise('C-0003', 'The station review will follow shortly.', null)
    await promise('C-0004', 'Action: DCC to bring the estates paper.', '2026-06-30')
  })
  afterEach(() => database.close())

  const promise = async (ref: string, quote: string, dueOn: string | null) => {
    const due = dueOn === null ? null : aDueReading({ dueOn: day(dueOn), anchorOn: march.heldOn })
    await insertCommitment(db, {
      ref,
      kind: 'action',
      quote,
      page: null,
      item: null,
      paragraph: 1,
      ...dueToRow(due),
      ...measureToRow(null),
      baselineDueOn: due?.dueOn ?? null,
      documentId: null,
      documentSha256: null,
      meetingId: march.id,
      madeOn: march.heldOn,
      ownerPostId: null,
      ownerText: 'DCC',
      acceptedAt: now.at,
      acceptedBy: priya.name,
      searchText: quote.toLowerCase(),
    })
  }

  /** As a person has the page of a meeting's agenda before them. */
  const seen = async (meeting: Meeting = october): Promise<DraftSeen> => ({
    meeting,
    revision: (await findOpenDraft(db, meeting.id))?.revision ?? 0,
    office,
  })
  const draft = (meeting: Meeting = october, today: PlainDate = now.today) =>
    loadDraft(db, { meeting, today, office })
  const paper = (meeting: Meeting = october, today: PlainDate = now.today) =>
    loadAgenda(db, { meeting, today, office })
  const issue = async (meeting: Meeting = october, moment: Moment = now) =>
    await issueAgenda(db, await seen(meeting), priya, moment)
  const fourAsked = async () =>
    await askBack(
      db,
      await seen(),
      { ref: 'C-0004', by: 'Petra Thornbury', reason: 'The lease ends' },
      priya,
      now,
    )

  it('is composed until somebody chooses, and then with the choices', async () => {
    expect(refsOf(await paper())).toEqual(['C-0001', 'C-0002', 'C-0003'])
    await moveMatter(db, await seen(), { ref: 'C-0002', place: 'up' }, priya, now)
    await editMatter(
      db,
      await seen(),
      { ref: 'C-0001', question: 'Where is the plan?', minutes: 10 },
      priya,
      now,
    )
    await addOther(
      db,
      await seen(),
      { heading: 'Site visit', words: 'Dates in May.', minutes: 5 },
      priya,
      now,
    )
    await groupMatters(db, await seen(), 'none', priya, now)
    const agenda = await paper()
    expect(agenda.matters.groups.map(({ heading, items }) => [heading, items.map(({ ref }) => ref)])).toEqual(
      [['', ['C-0002', 'C-0001', 'C-0003']]],
    )
    expect(itemOf(agenda, 'C-0001')).toMatchObject({
      number: '3.2',
      question: 'Where is the plan?',
      minutes: 10,
    })
    expect(agenda.matters.others).toMatchObject([
      { number: '3.4', heading: 'Site visit', words: 'Dates in May.' },
    ])
    expect(agenda.counts).toMatchObject({ items: 3, minutes: 15, timed: 2 })
    expect(agenda.issue).toBeNull()
  })

  it('keeps a suggested question following the facts until somebody words it', async () => {
    const suggested = itemOf(await draft(), 'C-0003')?.question ?? ''
    await editMatter(db, await seen(), { ref: 'C-0003', question: suggested, minutes: null }, priya, now)
    const row = await db.selectFrom('agendaChoices').select('question').executeTakeFirstOrThrow()
    expect(row.question).toBeNull()
    await editMatter(db, await seen(), { ref: 'C-0003', question: 'When?', minutes: null }, priya, now)
    expect(itemOf(await draft(), 'C-0003')?.question).toBe('When?')
    await editMatter(db, await seen(), { ref: 'C-0003', question: '', minutes: null }, priya, now)
    expect(itemOf(await draft(), 'C-0003')?.question).toBe(suggested)
  })

  it('lets nothing due be left out without a reason, and signs the reason', async () => {
    await expect(leaveOut(db, await seen(), { ref: 'C-0001', reason: '' }, priya, now)).rejects.toThrow(
      'C-0001 is due at this meeting. Enter why it is left out.',
    )
    expect(await findOpenDraft(db, october.id)).toBeUndefined()
    await leaveOut(db, await seen(), { ref: 'C-0001', reason: 'The DCC is on leave' }, priya, now)
    await leaveOut(db, await seen(), { ref: 'C-0003', reason: '' }, priya, now)
    const agenda = await issue()
    expect(refsOf(agenda)).toEqual(['C-0002'])
    expect(agenda.leftOut).toMatchObject([
      { ref: 'C-0001', due: true, by: 'Priya Anand', on: '2025-09-23', reason: 'The DCC is on leave' },
      { ref: 'C-0003', due: false, reason: '' },
    ])
  })

  it('is not issued while something that has become due is left out without a reason', async () => {
    await fourAsked()
    await leaveOut(db, await seen(), { ref: 'C-0004', reason: '' }, priya, now)
    await changeCommitment(db, await getCommitment(db, 'C-0004'), { dueOn: day('2025-10-01') })
    await expect(issue()).rejects.toThrow('C-0004 is due at this meeting and left out without a reason.')
    expect(await listIssued(db, october.id)).toEqual([])
    await putBack(db, await seen(), 'C-0004', priya, now)
    expect(refsOf(await issue())).toContain('C-0004')
  })

  it('brings what somebody asks for, with who asked and why', async () => {
    await fourAsked()
    expect(itemOf(await draft(), 'C-0004')?.reasons).toEqual([
      { rule: 'asked-back', words: 'Petra Thornbury asked for it on 23 September 2025: The lease ends' },
    ])
    await expect(fourAsked()).rejects.toThrow('C-0004 is on this agenda already.')
  })

  it('once issued, is the same paper whatever happens in the register', async () => {
    const issued = await issue()
    expect(issued.issue).toEqual({ number: 'HTAM/2025/1', version: 1, on: '2025-09-23', by: 'Priya Anand' })
    const json = JSON.stringify(await paper())
    expect(json).toBe(JSON.stringify(issued))
    await changeCommitment(db, await getCommitment(db, 'C-0001'), { dueOn: day('2026-01-01') })
    expect(JSON.stringify(await paper(october, day('2025-10-01')))).toBe(json)
    await expect(leaveOut(db, await seen(), { ref: 'C-0003', reason: '' }, priya, now)).rejects.toThrow(
      'This agenda was issued.',
    )
    await expect(issue()).rejects.toThrow('This agenda was issued.')
  })

  it('is issued again as version 2 under the same number, saying what changed', async () => {
    await addOther(db, await seen(), { heading: 'Site visit', words: '', minutes: null }, priya, now)
    const first = JSON.stringify(await issue())
    expect(await beginNextVersion(db, october, priya, now)).toBe(2)
    await expect(beginNextVersion(db, october, priya, now)).rejects.toThrow('changed by somebody else')
    await expect(issue()).rejects.toThrow('Nothing has changed since version 1')
    await leaveOut(db, await seen(), { ref: 'C-0002', reason: 'Eastvale has answered' }, priya, now)
    await editMatter(db, await seen(), { ref: 'C-0001', question: 'Where is it?', minutes: 5 }, priya, now)
    await fourAsked()
    expect(JSON.stringify(await paper())).toBe(first)
    const second = await issue(october, on('2025-09-24'))
    expect(second.issue).toMatchObject({ number: 'HTAM/2025/1', version: 2, on: '2025-09-24' })
    expect(second.changes).toEqual({
      against: 'version 1',
      added: [
        {
          label: 'C-0004',
          heading: 'Bring the estates paper',
          words: 'Petra Thornbury asked for it on 23 September 2025: The lease ends',
        },
      ],
      takenOut: [
        {
          label: 'C-0002',
          heading: 'Write to Eastvale council',
          words: 'Left out by Priya Anand: Eastvale has answered',
        },
      ],
      changed: [
        {
          label: 'C-0001',
          heading: 'Share the custody plan',
          words: 'Another question; 5 minutes instead of no time',
        },
      ],
    })
    const versions = await listIssued(db, october.id)
    expect(versions.map(({ version }) => version)).toEqual([1, 2])
    expect(JSON.stringify(versions[0]?.paper)).toBe(first)
  })

  it('refuses what a stale page sends', async () => {
    const stale = await seen()
    await moveMatter(db, stale, { ref: 'C-0002', place: 'up' }, priya, now)
    await expect(moveMatter(db, stale, { ref: 'C-0001', place: 'up' }, priya, now)).rejects.toThrow(
      'changed by somebody else',
    )
    const before = await seen()
    await issue()
    await beginNextVersion(db, october, priya, now)
    await expect(leaveOut(db, before, { ref: 'C-0003', reason: '' }, priya, now)).rejects.toThrow(
      'changed by somebody else',
    )
  })

  it('stays as it was once the meeting has sat, or was cancelled', async () => {
    await expect(issue(october, on('2025-10-08'))).rejects.toThrow('The meeting was on 7 October 2025.')
    await expect(issue({ ...october, cancelledOn: day('2025-09-20') })).rejects.toThrow(
      'The meeting was cancelled on 20 September 2025.',
    )
    expect(refsOf(await issue(october, on('2025-10-07')))).toHaveLength(3)
  })

  it('keeps other matters in order, and on record when they are taken away', async () => {
    for (const heading of ['One', 'Two', 'Three'])
      await addOther(db, await seen(), { heading, words: '', minutes: null }, priya, now)
    const others = async () => (await draft()).matters.others
    const idOf = async (heading: string) =>
      (await others()).find((item) => item.heading === heading)?.id ?? ''
    await moveOther(db, await seen(), { id: await idOf('Three'), place: 'up' }, priya, now)
    await removeOther(db, await seen(), await idOf('One'), priya, now)
    await editOther(
      db,
      await seen(),
      { id: await idOf('Two'), heading: 'Two again', words: 'More.', minutes: 3 },
      priya,
      now,
    )
    await addOther(db, await seen(), { heading: 'Four', words: '', minutes: null }, priya, now)
    expect((await others()).map(({ heading }) => heading)).toEqual(['Three', 'Two again', 'Four'])
    await expect(
      moveOther(db, await seen(), { id: await idOf('Four'), place: 'down' }, priya, now),
    ).rejects.toThrow('“Four” is already the last here.')
    expect(await db.selectFrom('agendaOtherMatters').select('id').execute()).toHaveLength(4)
  })

  it('writes every act into the meeting’s history', async () => {
    await fourAsked()
    await leaveOut(db, await seen(), { ref: 'C-0004', reason: '' }, priya, now)
    await putBack(db, await seen(), 'C-0004', priya, now)
    await issue()
    await beginNextVersion(db, october, priya, now)
    expect((await listHistory(db, 'meeting', october.id)).map(({ act, actor }) => [act, actor])).toEqual([
      ['asked for a matter', 'Priya Anand'],
      ['left a matter off the agenda', 'Priya Anand'],
      ['put a matter back on the agenda', 'Priya Anand'],
      ['issued the agenda', 'Priya Anand'],
      ['began version 2 of the agenda', 'Priya Anand'],
    ])
    expect(await checkHistory(db)).toMatchObject({ sound: true })
  })

  it('carries what was on the agenda of a meeting that ended without an outcome, and counts', async () => {
    await issue()
    // Before the meeting nothing is carried, whoever looks ahead.
    expect(itemOf(await draft(november), 'C-0003')?.carriedFrom).toEqual([])
    const later = itemOf(await draft(november, day('2025-10-20')), 'C-0003')
    expect(later?.carriedFrom.map(({ ref }) => ref)).toEqual([october.ref])
    expect(later?.reasons.at(-1)).toEqual({
      rule: 'carried',
      words: 'Carried over from the meeting of 7 October 2025',
    })
    await issue(november, on('2025-10-20'))
    const december = await planned('2025-12-02')
    const twice = itemOf(await draft(december, day('2025-11-10')), 'C-0003')
    expect(twice?.carriedFrom.map(({ ref }) => ref)).toEqual([october.ref, november.ref])
    expect(twice?.reasons.at(-1)?.words).toBe(
      'Carried over a second time: no outcome on 7 October 2025 and 4 November 2025',
    )
  })

  it('carries nothing from a meeting that was cancelled, or from a version that left it out', async () => {
    await issue()
    await beginNextVersion(db, october, priya, now)
    await leaveOut(db, await seen(), { ref: 'C-0003', reason: '' }, priya, now)
    await issue()
    const carriedTo = async () =>
      (await draft(november, day('2025-10-20'))).matters.groups.flatMap(({ items }) =>
        items.flatMap((item) => (item.carriedFrom.length > 0 ? [item.ref] : [])),
      )
    expect(await carriedTo()).toEqual(['C-0001', 'C-0002'])
    await db
      .updateTable('meetings')
      .set({ cancelledOn: day('2025-10-06') })
      .where('id', '=', october.id)
      .execute()
    expect(await carriedTo()).toEqual([])
  })

  it('writes the outcomes of a meeting all at once, and carries only what has none', async () => {
    await issue()
    const after = on('2025-10-08')
    const outcome = async (ref: string, given: Partial<NewOutcome>): Promise<NewOutcome> => ({
      ref,
      version: (await getCommitment(db, ref)).version,
      kind: 'noted',
      words: '',
      on: null,
      agreedBy: '',
      replacedBy: '',
      ...given,
    })
    const late = {
      kind: 'more-time',
      on: day('2025-12-01'),
      words: 'A new supplier',
      agreedBy: 'PT',
    } as const
    const stale = { ...(await outcome('C-0002', { kind: 'delivered' })), version: 7 }
    await expect(
      recordOutcomes(
        db,
        october,
        { outcomes: [await outcome('C-0001', late), stale], made: [] },
        priya,
        after,
      ),
    ).rejects.toThrow('C-0002 was changed by somebody else')
    expect((await getCommitment(db, 'C-0001')).dueOn).toBe('2025-09-04')
    await expect(recordOutcomes(db, october, { outcomes: [], made: [] }, priya, now)).rejects.toThrow(
      'has not been held',
    )

    const both = [
      await outcome('C-0001', late),
      await outcome('C-0002', { kind: 'part-delivered', words: 'Half' }),
    ]
    await recordOutcomes(db, october, { outcomes: both, made: [] }, priya, after)
    expect(await getCommitment(db, 'C-0001')).toMatchObject({
      dueOn: '2025-12-01',
      baselineDueOn: '2025-09-04',
      extensions: [{ reason: 'A new supplier', agreedBy: 'PT', agreedAt: { ref: october.ref } }],
      revisits: [{ revisitOn: '2025-12-01', done: null }],
    })
    expect((await getCommitment(db, 'C-0002')).closure).toMatchObject({
      as: 'part-delivered',
      reason: 'At the meeting of 7 October 2025: Half',
    })
    await expect(
      recordOutcomes(db, october, { outcomes: [await outcome('C-0001', {})], made: [] }, priya, after),
    ).rejects.toThrow('Somebody else has recorded an outcome')
    await recordOutcomes(db, october, { outcomes: [await outcome('C-0003', {})], made: [] }, priya, after)
    const carried = (await draft(november, day('2025-10-20'))).matters.groups.flatMap(({ items }) =>
      items.filter((item) => item.carriedFrom.length > 0),
    )
    expect(carried).toEqual([])
    expect(await checkHistory(db)).toMatchObject({ sound: true })
  })

  it('counts the mails that went to the owner and were not answered', async () => {
    const deputy = await insertPost(
      db,
      {
        code: 'DCC',
        title: 'Deputy Chief Constable',
        side: 'force',
        mail: 'digest',
        escalatesToPostId: null,
      },
      now.at,
    )
    const delia = await insertPerson(
      db,
      { name: 'Delia Marsh', initials: 'DM', email: 'd@westmarch.example' },
      now.at,
    )
    await insertHolding(db, {
      postId: deputy.id,
      personId: delia.id,
      fromOn: day('2022-01-01'),
      untilOn: null,
    })
    const four = await getCommitment(db, 'C-0004')
    await changeCommitment(db, four, { ownerPostId: deputy.id, dueOn: day('2025-06-30') })
    const mailOn = async (text: string, sentAt: string | null) => {
      const item = { commitmentId: four.id, rung: '7-days-after', reason: '', itemKey: `${text}/C-0004` }
      const recipient = { personId: delia.id, name: delia.name, address: delia.email }
      await enqueue(db, [{ dedupeKey: text, kind: 'reminder', recipient, reason: '', items: [item] }], {
        at: `${text}T06:00:00.000Z`,
        today: day(text),
        messageIdOf: (key) => key,
      })
      await db.updateTable('messages').set({ sentAt }).where('dedupeKey', '=', text).execute()
    }
    for (const text of ['2025-07-01', '2025-08-01']) await mailOn(text, `${text}T06:01:00.000Z`)
    await mailOn('2025-09-01', null)
    const silence = async () =>
      itemOf(await draft(), 'C-0004')?.reasons.filter(({ rule }) => rule === 'silent')
    expect(await silence()).toEqual([])
    await mailOn('2025-09-08', '2025-09-08T06:01:00.000Z')
    expect(await silence()).toEqual([
      { rule: 'silent', words: 'Asked three times since 1 July 2025, no answer' },
    ])
  })

  const planned = async (text: string): Promise<Meeting> => {
    const [series] = await listMeetings(db)
    if (series === undefined) throw new Error('There is no meeting')
    const { seriesId: id, seriesCode: code, seriesName: name } = series
    return await findOrAddMeeting(db, { id, code, name }, day(text), { chair: '', theme: '' }, now.at)
  }
})
