import type { Kysely } from 'kysely'
import { listCandidates } from '../../db/candidates.ts'
import { listCommitments } from '../../db/commitments.ts'
import { findOrAddMeeting, listMeetings, listSeries } from '../../db/meetings.ts'
import { enqueue, listMessages } from '../../db/outbox.ts'
import { claimMessages, freezeBody, settleFailed, settleSent } from '../../db/outbox-attempts.ts'
import { listPeople, updatePerson } from '../../db/people.ts'
import type { Database } from '../../db/schema.ts'
import { bytesOf } from '../../src/delivery/mail-bytes.ts'
import type { PlannedMessage } from '../../src/delivery/message.ts'
import type { Moment } from '../../src/register/actor.ts'
import { closeCommitment } from '../../src/register/commitments/close-commitment.ts'
import { acceptCandidate, rejectCandidate } from '../../src/register/review/decide-candidate.ts'
import { extendDueDate } from '../../src/register/commitments/extend-due-date.ts'
import { importMinutes } from '../../src/register/minutes/import-minutes.ts'
import { recordProgress, recordTargetReading } from '../../src/register/commitments/record-answer.ts'
import { aDueReading, day } from '../support/builders.ts'
import { clerk, moment, NOW } from '../support/web.ts'
import { aCandidate, attendance, due, february, minutesOf, october } from './sample-minutes.ts'

/** An office with two meetings behind it and one ahead: commitments in every standing, and a review half done. */
export const seedOffice = async (db: Kysely<Database>) => {
  const series = 'Holding to Account Meeting'
  const first = await importMinutes(
    db,
    minutesOf(
      'Holding to Account 7 October 2025.docx',
      {
        series,
        heldOn: october,
        heldOnWorking: 'The heading says Tuesday 7 October 2025.',
        chair: 'Petra Thornbury',
        nextMeetingOn: february,
        nextMeetingTheme: 'Custody',
        attendance,
      },
      [
        aCandidate({
          quote:
            'Action: DCC to share the custody improvement plan with the office by the end of December 2025.',
          due: due(
            'by the end of December 2025',
            '2025-10-07',
            '2025-12-31',
            'The end of December 2025 is 31 December 2025.',
            'end-of-month',
          ),
        }),
        aCandidate({
          kind: 'target',
          quote: 'In 12 months’ time, 95% of cases would have full victim data, up from 60% today.',
          owner: { text: 'Chief Constable', from: 'inferred', post: 'CC' },
          due: {
            ...due(
              'in 12 months’ time',
              '2025-10-07',
              '2026-10-07',
              '12 months after the meeting of 7 October 2025 is 7 October 2026.',
            ),
            otherReadings: [{ dueOn: day('2026-10-31'), working: 'The end of the month, 31 October 2026.' }],
          },
          measure: {
            what: 'cases with full victim data',
            comparator: 'at-least',
            value: 95,
            unit: '%',
            baseline: 60,
          },
          reason: 'Says what is to be reached and by when.',
          place: { page: 3, item: '4', paragraph: 22 },
        }),
        aCandidate({
          quote: 'The Chief Finance Officer will circulate the estates options paper in due course.',
          kind: 'undertaking',
          owner: { text: 'Chief Finance Officer', from: 'stated', post: 'CFO' },
          due: {
            ...aDueReading(),
            phrase: 'in due course',
            anchorOn: october,
            rule: 'no-date',
            precision: 'none',
            dueOn: null,
            working: '“in due course” is not a date.',
          },
          place: { page: 5, item: '6.2', paragraph: 41 },
        }),
        aCandidate({
          quote: 'The Commissioner asked to revisit the response times in 4 months.',
          kind: 'revisit',
          owner: { text: 'PCC', from: 'stated', post: 'PCC' },
          due: due(
            'in 4 months',
            '2025-10-07',
            '2026-02-07',
            '4 months after the meeting of 7 October 2025 is 7 February 2026.',
          ),
          place: { page: 5, item: '7', paragraph: 48 },
        }),
        aCandidate({
          quote: 'DCC to provide a briefing on drone use by 20 March 2026.',
          due: due(
            'by 20 March 2026',
            '2025-10-07',
            '2026-03-20',
            'The minutes give the day: 20 March 2026.',
            'exact-day',
          ),
          place: { page: 6, item: '8', paragraph: 55 },
        }),
        aCandidate({
          quote: 'Action: DCC to correct the figures on page 3 of the paper.',
          place: { page: 6, item: '9', paragraph: 60 },
        }),
      ],
    ),
    clerk,
    { at: '2025-10-13T10:00:00.000Z', today: day('2025-10-13') },
  )
  const read = await listCandidates(db, first.documentId)
  for (const candidate of read)
    await acceptCandidate(db, candidate.id, {}, clerk, {
      at: '2025-10-14T09:05:00.000Z',
      today: day('2025-10-14'),
    })
  const second = await importMinutes(
    db,
    minutesOf(
      "O'Neill's minutes & notes.txt",
      {
        series,
        heldOn: february,
        heldOnWorking: 'The heading says 10 February 2026.',
        chair: 'Petra Thornbury',
        nextMeetingOn: day('2026-04-14'),
        nextMeetingTheme: 'Violence against women and girls',
        attendance,
      },
      [
        aCandidate({
          quote: "Action: O'Neill to send the <script>alert(1)</script> {{7*7}} report by 1 May 2026.",
          owner: { text: "O'Neill", from: 'stated', post: null },
          due: due(
            'by 1 May 2026',
            '2026-02-10',
            '2026-05-01',
            'The minutes give the day: 1 May 2026.',
            'exact-day',
          ),
          place: { page: null, item: '2', paragraph: 6 },
        }),
        aCandidate({
          quote: 'The Chief Constable agreed to publish the stop and search figures every quarter.',
          kind: 'undertaking',
          owner: { text: 'Chief Constable', from: 'stated', post: 'CC' },
          place: { page: null, item: '3', paragraph: 9 },
        }),
        aCandidate({
          quote: 'Members noted that the recruitment campaign continues.',
          kind: 'next_step',
          owner: null,
          confidence: 'possible',
          reason: 'Stands under “Next steps”.',
          place: { page: null, item: null, paragraph: 12 },
        }),
        aCandidate({
          quote: 'The dogs section will be discussed again.',
          confidence: 'possible',
          owner: null,
          reason: 'Says what will happen, without an owner.',
          place: { page: null, item: '5', paragraph: 15 },
        }),
      ],
    ),
    clerk,
    { at: '2026-02-16T10:00:00.000Z', today: day('2026-02-16') },
  )
  const undecided = await listCandidates(db, second.documentId)
  await rejectCandidate(
    db,
    undecided[3]?.id ?? '',
    { code: 'other', words: 'A remark, not a promise' },
    clerk,
    moment,
  )
  for (const person of await listPeople(db))
    if (person.name !== 'Callum Reave')
      await updatePerson(db, person.id, {
        email: `${person.name.toLowerCase().replace(/[^a-z]+/g, '.')}@westmarch.example`,
      })
  await changeSome(db)
  const [ownSeries] = await listSeries(db)
  if (ownSeries !== undefined)
    await findOrAddMeeting(
      db,
      ownSeries,
      day('2026-06-09'),
      { chair: 'Petra Thornbury', theme: 'Budget' },
      NOW,
    )
  await writeMails(db)
  return { first, second, undecided }
}

const changeSome = async (db: Kysely<Database>): Promise<void> => {
  const all = await listCommitments(db)
  const about = (words: string) => ({ ref: all.find(({ quote }) => quote.includes(words))?.ref ?? '' })
  const meeting = (await listMeetings(db)).find((m) => m.heldOn === february)
  const inNovember: Moment = { at: '2025-11-20T14:00:00.000Z', today: day('2025-11-20') }
  await extendDueDate(
    db,
    about('custody improvement'),
    {
      to: day('2026-01-31'),
      askedBy: 'Delia Marsh',
      agreedBy: 'Petra Thornbury',
      agreedAtMeetingId: meeting?.id ?? null,
      reason: 'The supplier is late with the figures',
    },
    clerk,
    inNovember,
  )
  await recordProgress(
    db,
    about('custody improvement'),
    {
      claim: 'progress',
      words: 'A first draft is with the custody leads.',
      statedBy: 'Delia Marsh',
      statedOn: day('2026-01-20'),
    },
    clerk,
    { at: '2026-01-20T11:30:00.000Z', today: day('2026-01-20') },
  )
  await recordTargetReading(
    db,
    about('full victim data'),
    { measuredOn: day('2026-01-15'), value: 63, source: 'Quarterly data pack' },
    clerk,
    { at: '2026-01-16T11:30:00.000Z', today: day('2026-01-16') },
  )
  await recordProgress(
    db,
    about('drone use'),
    {
      claim: 'delivered',
      words: 'The briefing was sent on 25 February.',
      statedBy: 'Delia Marsh',
      statedOn: day('2026-02-25'),
    },
    clerk,
    { at: '2026-02-25T16:00:00.000Z', today: day('2026-02-25') },
  )
  await closeCommitment(
    db,
    about('correct the figures'),
    { as: 'delivered', reason: 'Corrected copy received' },
    clerk,
    inNovember,
  )
}

/** Two mails: a digest that was sent, and a reminder whose server refused it. */
const writeMails = async (db: Kysely<Database>): Promise<void> => {
  const people = await listPeople(db)
  const all = await listCommitments(db)
  const planned = (['Delia Marsh', 'Priya Anand'] as const).map((name, index): PlannedMessage => {
    const person = people.find((one) => one.name === name)
    const commitment = all[0]
    return {
      kind: index === 0 ? 'digest' : 'reminder',
      dedupeKey: `test/${name}`,
      recipient: { personId: person?.id ?? '', name, address: person?.email ?? '' },
      reason: index === 0 ? 'The week of 23 February 2026' : 'One commitment is overdue',
      items: [
        {
          commitmentId: commitment?.id ?? '',
          rung: 'overdue',
          reason: 'Overdue since 31 January 2026',
          itemKey: `test/${name}/${commitment?.ref}`,
        },
      ],
    }
  })
  const at = '2026-02-23T08:00:00.000Z'
  await enqueue(db, planned, {
    at,
    today: day('2026-02-23'),
    messageIdOf: (key) => `<${key.replace(/\W/g, '-')}@westmarch.example>`,
  })
  for (const { id, kind, recipient } of await listMessages(db, { limit: 10 })) {
    const [claim] = await claimMessages(db, [id], { now: at, leaseUntil: '2026-02-23T08:05:00.000Z' })
    if (claim === undefined) continue
    await freezeBody(db, claim, {
      address: recipient.address,
      body: bytesOf({
        subject: 'What the Deputy Chief Constable promised',
        text: "Dear Delia,\n\nC-0001 is overdue. O'Neill asked.",
        html: '<!doctype html><title>Mail</title><p style="color:#1b4d5c">C-0001 is overdue.</p>',
      }),
      leftOut: [],
    })
    if (kind === 'digest') await settleSent(db, claim, { at, reply: '250 2.0.0 Ok: queued as 4F2' })
    else await settleFailed(db, claim, { at, error: 'The mail server refused the address: 550 No such user' })
  }
}
