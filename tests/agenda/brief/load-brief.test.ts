import type { Kysely } from 'kysely'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { listCommitments } from '../../../db/commitments.ts'
import { listMeetings } from '../../../db/meetings.ts'
import type { Database } from '../../../db/schema.ts'
import { loadBrief } from '../../../src/agenda/brief/load-brief.ts'
import { issueAsItStands } from '../../../src/agenda/issue-agenda.ts'
import { loadAgenda } from '../../../src/agenda/load-agenda.ts'
import { recordOutcomes } from '../../../src/agenda/record-outcomes.ts'
import type { Moment } from '../../../src/register/actor.ts'
import { closeCommitment, reopenCommitment } from '../../../src/register/commitments/close-commitment.ts'
import { day } from '../../support/builders.ts'
import { eachDatabase, type OpenDatabase } from '../../support/each-database.ts'
import { clerk } from '../../support/web.ts'
import { seedOffice } from '../../web/seeded-office.ts'

const office = 'Office of the Westmarch Commissioner'
const on = (text: string): Moment => ({ at: `${text}T09:00:00.000Z`, today: day(text) })
const made = { publicUrl: 'https://register.westmarch.example', timeZone: 'Europe/London' }

eachDatabase('the chair’s brief', (open) => {
  let database: OpenDatabase
  let db: Kysely<Database>
  beforeEach(async () => {
    database = await open()
    db = database.db
    await seedOffice(db)
  })
  afterEach(() => database.close())

  const meetingOn = async (text: string) => {
    const meeting = (await listMeetings(db)).find(({ heldOn }) => heldOn === text)
    if (meeting === undefined) throw new Error(`No meeting on ${text}`)
    return meeting
  }
  const briefFor = async (meetingOf: string, text: string) => {
    const { today } = on(text)
    const agenda = await loadAgenda(db, { meeting: await meetingOn(meetingOf), today, office })
    return await loadBrief(db, agenda, { ...made, today })
  }
  const refAbout = async (words: string) =>
    (await listCommitments(db)).find(({ quote }) => quote.includes(words))?.ref ?? ''

  it('tells what was agreed, answered, asked and recorded, each on its day', async () => {
    const ref = await refAbout('custody improvement')
    const april = await meetingOn('2026-04-14')
    await issueAsItStands(db, { meeting: april, office }, clerk, on('2026-04-08'))
    await recordOutcomes(
      db,
      april,
      {
        made: [],
        outcomes: [
          {
            ref,
            version: (await versionOf(ref)) ?? 0,
            kind: 'noted',
            words: 'Still late',
            on: null,
            agreedBy: '',
            replacedBy: '',
          },
        ],
      },
      clerk,
      on('2026-04-15'),
    )
    const brief = await briefFor('2026-06-09', '2026-05-05')
    const item = brief.items.find((one) => one.ref === ref)
    expect(item?.history.map(({ on, words }) => [on, words])).toEqual([
      ['2025-10-07', 'Made at Holding to Account Meeting, due 31 December 2025'],
      ['2026-01-20', 'Delia Marsh answered: “A first draft is with the custody leads.”'],
      [
        '2026-02-10',
        'Date moved from 31 December 2025 to 31 January 2026 (31 days later), agreed by Petra Thornbury at Holding to Account Meeting, asked by Delia Marsh. The supplier is late with the figures',
      ],
      ['2026-02-23', 'Asked for an answer once by mail'],
      ['2026-04-14', 'Holding to Account Meeting: discussed, and it stays as it is. Still late'],
    ])
    expect(item?.facts.find(({ label }) => label === 'Silence')?.words).toEqual([
      'Asked once, on 23 February 2026, no answer',
    ])
    expect(item?.link).toBe(`https://register.westmarch.example/commitments/${ref}`)
  })

  it('tells that a meeting went by without an outcome, and what was closed and opened again', async () => {
    const ref = await refAbout('custody improvement')
    await issueAsItStands(db, { meeting: await meetingOn('2026-04-14'), office }, clerk, on('2026-04-08'))
    await closeCommitment(db, { ref }, { as: 'delivered', reason: 'It came' }, clerk, on('2026-04-20'))
    await reopenCommitment(db, { ref }, 'it was the wrong plan', clerk, on('2026-04-22'))
    const item = (await briefFor('2026-06-09', '2026-05-05')).items.find((one) => one.ref === ref)
    expect(item?.history.slice(-3).map(({ on, words }) => [on, words])).toEqual([
      [
        '2026-04-14',
        'On the agenda of Holding to Account Meeting; no outcome was recorded, so it was carried over',
      ],
      ['2026-04-20', 'Closed as delivered, by Priya Anand. It came'],
      ['2026-04-22', 'Opened again by Priya Anand. It was the wrong plan'],
    ])
  })

  it('of an issued agenda has its matters and words, and the facts of the day of making', async () => {
    const ref = await refAbout('custody improvement')
    const issued = await issueAsItStands(
      db,
      { meeting: await meetingOn('2026-04-14'), office },
      clerk,
      on('2026-04-08'),
    )
    await closeCommitment(db, { ref }, { as: 'delivered', reason: 'It came' }, clerk, on('2026-04-10'))
    const brief = await briefFor('2026-04-14', '2026-04-13')
    const items = issued.matters.groups.flatMap(({ items }) => items)
    expect(brief.items.map(({ number, question }) => [number, question])).toEqual(
      items.map(({ number, question }) => [number, question]),
    )
    expect([brief.issue, brief.madeOn, brief.composedOn]).toEqual([issued.issue, '2026-04-13', '2026-04-08'])
    expect(brief.items.find((one) => one.ref === ref)?.facts).toContainEqual({
      label: 'Standing',
      words: ['Delivered on 10 April 2026 (on 13 April 2026)'],
    })
  })

  const versionOf = async (ref: string) =>
    (await listCommitments(db)).find((commitment) => commitment.ref === ref)?.version
})
