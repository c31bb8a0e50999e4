import type { Kysely } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { listCandidates } from '../../../db/candidates.ts'
import { getDocumentContents, listDocuments } from '../../../db/documents.ts'
import { checkHistory, listHistory } from '../../../db/history.ts'
import { listAttendance, listMeetings } from '../../../db/meetings.ts'
import { listHoldings, listPeople, listPosts } from '../../../db/people.ts'
import type { Database } from '../../../db/schema.ts'
import type { Attendee } from '../../../src/extraction/candidate.ts'
import { importMinutes } from '../../../src/register/minutes/import-minutes.ts'
import { day } from '../../support/builders.ts'
import { momentOn } from '../../support/clock.ts'
import { eachDatabase, type OpenDatabase } from '../../support/each-database.ts'
import { aCandidate, attendee, clerk, someMinutes } from '../../support/minutes.ts'

eachDatabase('putting minutes in', (open) => {
  let register: OpenDatabase
  let db: Kysely<Database>
  beforeEach(async () => {
    register = await open()
    db = register.db
  })
  afterEach(() => register.close())

  const putIn = (minutes = someMinutes()) => importMinutes(db, minutes, clerk, momentOn('2025-10-09'))

  it('files the document, the meeting, who was there and what was read', async () => {
    const minutes = someMinutes({}, [aCandidate(), aCandidate({ owner: null, due: null })])
    const { documentId, meetings, newPosts } = await putIn(minutes)
    expect(meetings).toEqual([
      {
        meeting: expect.objectContaining({
          ref: 'HTAM-2025-10-07',
          heldOn: '2025-10-07',
          chair: 'Petra Thornbury',
        }),
        candidates: 2,
        version: null,
      },
    ])
    const [meetingId = ''] = meetings.map(({ meeting }) => meeting.id)
    expect(newPosts).toEqual([
      'Police and Crime Commissioner',
      'Policy Officer',
      'Chief Constable',
      'Deputy Chief Constable',
      'Chief Finance Officer',
    ])
    expect(await listDocuments(db)).toEqual([
      {
        id: documentId,
        minutes: [
          {
            documentId,
            meetingId,
            page: null,
            paragraph: 1,
            text: { from: 0, to: minutes.document.text.length },
            version: 1,
            state: null,
            replaces: null,
          },
        ],
        fileName: 'minutes-2025-10-07.txt',
        mediaType: 'text',
        sha256: minutes.document.sha256,
        notes: [],
        readerVersion: '0.1.0+test',
        importedAt: '2025-10-09T10:00:00.000Z',
        importedBy: 'Priya Anand',
      },
    ])
    const kept = await getDocumentContents(db, documentId)
    expect(kept?.contents).toEqual(Buffer.from(minutes.contents))
    expect(kept?.text).toBe(minutes.document.text)
    expect((await listAttendance(db, meetingId)).map((a) => a.name)).toEqual(
      minutes.readings[0]?.header.attendance.map((a) => a.name),
    )
    expect(await listHistory(db, 'document', documentId)).toEqual([
      expect.objectContaining({
        act: 'put minutes in',
        actor: 'Priya Anand',
        detail: expect.objectContaining({ candidates: 2, meeting: 'HTAM-2025-10-07' }),
      }),
    ])
  })

  it('files every meeting of a collection, each with its own people and candidates', async () => {
    const quote = 'Action: DCC to publish the custody log.'
    const october = someMinutes({ nextMeetingOn: day('2025-11-04') }, [aCandidate()])
    const november = someMinutes(
      {
        heldOn: day('2025-11-04'),
        attendance: [attendee('Sam Vale', 'Deputy Chief Constable (DCC)', 'DCC')],
      },
      [aCandidate({ quote })],
    )
    const { documentId, meetings, newPosts } = await putIn({
      ...october,
      document: {
        ...october.document,
        text: `${october.document.text}\n${quote}`,
        notes: ['Page 3 has no text: it may be a scan.'],
      },
      readings: [...october.readings, ...november.readings].map((reading, index) => ({
        ...reading,
        notes: [`Note ${index + 1}.`],
      })),
    })
    expect(meetings.map(({ meeting, candidates }) => [meeting.ref, candidates])).toEqual([
      ['HTAM-2025-10-07', 1],
      ['HTAM-2025-11-04', 1],
    ])
    expect((await listMeetings(db)).length).toBe(2)
    const [first = '', second = ''] = meetings.map(({ meeting }) => meeting.id)
    expect((await listCandidates(db, documentId)).map((c) => [c.quote, c.meetingId])).toEqual([
      [aCandidate().quote, first],
      [quote, second],
    ])
    expect((await listAttendance(db, first)).length).toBe(5)
    expect((await listAttendance(db, second)).map((a) => a.name)).toEqual(['Sam Vale'])
    expect(newPosts.length).toBe(5)
    const documents = await listDocuments(db, { meetingId: second })
    expect(documents.map(({ minutes }) => minutes.map(({ meetingId }) => meetingId))).toEqual([
      [first, second],
    ])
    expect(documents.map(({ notes }) => notes)).toEqual([
      ['Page 3 has no text: it may be a scan.', '7 October 2025: Note 1.', '4 November 2025: Note 2.'],
    ])
  })

  it('ties each owner to a post through that meeting’s attendance, and leaves a guess out', async () => {
    const owner = (text: string) => aCandidate({ owner: { text, from: 'stated', post: null } })
    const { documentId } = await putIn(
      someMinutes({}, ['DCC', 'PA', 'Mr Reave', 'PCC and CFO', 'the Force'].map(owner)),
    )
    const codes = new Map((await listPosts(db)).map((post) => [post.id, post.code]))
    const owners = (await listCandidates(db, documentId)).map((c) => codes.get(c.ownerPostId ?? '') ?? null)
    expect(owners).toEqual(['DCC', 'PO', 'CC', 'PCC', null])
  })

  it('guesses no address', async () => {
    await putIn()
    expect((await listPeople(db)).every((person) => person.email === '')).toBe(true)
  })

  it('refuses the same file a second time, whatever it is called, and changes nothing', async () => {
    await putIn()
    const again = someMinutes({ series: 'Another Board', heldOn: day('2025-12-02') }, [], {
      text: someMinutes().document.text,
      name: 'copy.txt',
    })
    await expect(putIn(again)).rejects.toMatchObject({
      code: 'conflict',
      message:
        'These minutes are already in the register: minutes-2025-10-07.txt, put in by Priya Anand. Nothing was changed.',
    })
    expect((await listMeetings(db)).length).toBe(1)
    expect((await checkHistory(db)).entries).toBe(1)
  })

  it('takes a file once when two people put it in at the same moment', async () => {
    const both = await Promise.allSettled([putIn(), putIn()])
    const refused = both.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []))
    expect(refused).toEqual([expect.objectContaining({ name: 'CodedError', code: 'conflict' })])
    expect((await listDocuments(db)).length).toBe(1)
    expect((await listPosts(db)).length).toBe(5)
  })

  it('refuses minutes that name no day, and says what to do', async () => {
    await expect(putIn(someMinutes({ heldOn: null }))).rejects.toMatchObject({
      code: 'invalid',
      message:
        'The date of the meeting was not found in minutes-null.txt. Enter the date of the meeting and try again.',
    })
    expect(await listMeetings(db)).toEqual([])
  })

  it('leaves out a quote that does not stand in the document, and says so', async () => {
    const candidates = [aCandidate(), aCandidate({ quote: 'The DCC promised a new helicopter.' })]
    const { documentId, meetings } = await putIn(
      someMinutes({}, candidates, { text: candidates[0]?.quote ?? '' }),
    )
    expect(meetings.map((filed) => filed.candidates)).toEqual([1])
    expect((await listCandidates(db, documentId)).map((c) => c.quote)).toEqual([candidates[0]?.quote])
    expect((await listDocuments(db))[0]?.notes).toEqual([
      '1 candidate was left out: the words were not found in the document.',
    ])
  })

  describe('the next meeting', () => {
    const next = { nextMeetingOn: day('2025-11-04'), nextMeetingTheme: 'Rural crime' }

    it('that is announced is planned, with its theme', async () => {
      await putIn(someMinutes(next))
      expect((await listMeetings(db)).map((m) => [m.ref, m.theme])).toEqual([
        ['HTAM-2025-10-07', ''],
        ['HTAM-2025-11-04', 'Rural crime'],
      ])
    })

    it('becomes the one its own minutes belong to, with the chair they name', async () => {
      await putIn(someMinutes(next))
      const { meetings } = await putIn(someMinutes({ heldOn: day('2025-11-04'), chair: 'Dina Fairlow' }))
      expect(meetings[0]?.meeting).toMatchObject({ theme: 'Rural crime', chair: 'Dina Fairlow' })
      expect((await listMeetings(db)).length).toBe(2)
    })

    it.each(['2025-10-07', '2025-09-02'])('is not planned on %s, the day itself or before', async (on) => {
      await putIn(someMinutes({ nextMeetingOn: day(on) }))
      expect((await listMeetings(db)).map((m) => m.heldOn)).toEqual(['2025-10-07'])
    })
  })

  it('keeps who was there when a second file of that meeting lists nobody, and resolves owners by it', async () => {
    const { meetings } = await putIn()
    const log = someMinutes({ attendance: [] }, [
      aCandidate({ quote: 'PA to send the log.', owner: { text: 'PA', from: 'stated', post: null } }),
    ])
    const { documentId } = await putIn(log)
    expect((await listAttendance(db, meetings[0]?.meeting.id ?? '')).length).toBe(5)
    expect((await listCandidates(db, documentId))[0]?.ownerPostId).not.toBeNull()
  })

  describe('learns who holds a post', () => {
    const deputy = (name: string): readonly Attendee[] => [
      attendee(name, 'Deputy Chief Constable (DCC)', 'DCC'),
    ]
    const spells = async (code = 'DCC') =>
      (await listHoldings(db))
        .filter((h) => h.post.code === code)
        .map((h) => `${h.person.name} ${h.fromOn} ${h.untilOn ?? 'now'}`)
    const met = async (
      ...meetings: readonly (readonly [heldOn: string, attendance: readonly Attendee[]])[]
    ) => {
      for (const [heldOn, attendance] of meetings)
        await putIn(someMinutes({ heldOn: day(heldOn), attendance }))
    }

    it('from the first meeting on', async () => {
      await met(['2025-01-14', deputy('Delia Marsh')], ['2025-02-11', deputy('DELIA MARSH')])
      expect(await spells()).toEqual(['Delia Marsh 2025-01-14 now'])
    })

    it('and ends the old holder’s time in a single seat the day before a new face', async () => {
      await met(['2025-01-14', deputy('Delia Marsh')], ['2025-05-13', deputy('Sam Vale')])
      expect(await spells()).toEqual(['Delia Marsh 2025-01-14 2025-05-12', 'Sam Vale 2025-05-13 now'])
    })

    it('whoever acts up sits in the same seat', async () => {
      await met(
        ['2025-01-14', deputy('Delia Marsh')],
        ['2025-05-13', [attendee('Sam Vale', 'Temporary Deputy Chief Constable', 'T/DCC')]],
        ['2025-09-09', deputy('Delia Marsh')],
      )
      expect(await spells()).toEqual([
        'Delia Marsh 2025-01-14 2025-05-12',
        'Sam Vale 2025-05-13 2025-09-08',
        'Delia Marsh 2025-09-09 now',
      ])
    })

    it.each<[string, readonly (readonly [string, string])[]]>([
      [
        'in order',
        [
          ['2025-01-14', 'Delia Marsh'],
          ['2025-03-11', 'Delia Marsh'],
          ['2025-05-13', 'Sam Vale'],
          ['2025-09-09', 'Sam Vale'],
        ],
      ],
      [
        'backwards',
        [
          ['2025-09-09', 'Sam Vale'],
          ['2025-05-13', 'Sam Vale'],
          ['2025-03-11', 'Delia Marsh'],
          ['2025-01-14', 'Delia Marsh'],
        ],
      ],
      [
        'the middle last',
        [
          ['2025-01-14', 'Delia Marsh'],
          ['2025-09-09', 'Sam Vale'],
          ['2025-03-11', 'Delia Marsh'],
          ['2025-05-13', 'Sam Vale'],
        ],
      ],
      [
        'the newest first',
        [
          ['2025-09-09', 'Sam Vale'],
          ['2025-01-14', 'Delia Marsh'],
          ['2025-05-13', 'Sam Vale'],
          ['2025-03-11', 'Delia Marsh'],
        ],
      ],
    ])('the same, put in %s', async (_, meetings) => {
      await met(...meetings.map(([on, name]) => [on, deputy(name)] as const))
      expect(await spells()).toEqual(['Delia Marsh 2025-01-14 2025-05-12', 'Sam Vale 2025-05-13 now'])
    })

    it('and a stand-in of older minutes does not push out whoever was seen later', async () => {
      await met(
        ['2025-01-14', deputy('Delia Marsh')],
        ['2025-09-09', deputy('Delia Marsh')],
        ['2025-05-13', deputy('Sam Vale')],
      )
      expect(await spells()).toEqual([
        'Delia Marsh 2025-01-14 2025-05-12',
        'Sam Vale 2025-05-13 2025-09-08',
        'Delia Marsh 2025-09-09 now',
      ])
    })

    it('a third face between two that are known', async () => {
      await met(
        ['2025-01-14', deputy('Delia Marsh')],
        ['2025-09-09', deputy('Sam Vale')],
        ['2025-05-13', deputy('Ada Quill')],
      )
      expect(await spells()).toEqual([
        'Delia Marsh 2025-01-14 2025-05-12',
        'Ada Quill 2025-05-13 2025-09-08',
        'Sam Vale 2025-09-09 now',
      ])
    })

    it('shared seats end nobody’s time', async () => {
      const assistants = (...names: string[]) =>
        names.map((name) => attendee(name, 'Assistant Chief Constable (ACC)', 'ACC'))
      await met(['2025-01-14', assistants('Ada Quill', 'Bram Stone')], ['2025-05-13', assistants('Sam Vale')])
      expect((await spells('ACC')).toSorted()).toEqual([
        'Ada Quill 2025-01-14 now',
        'Bram Stone 2025-01-14 now',
        'Sam Vale 2025-05-13 now',
      ])
    })

    it('whoever comes in another capacity has moved', async () => {
      const assistant = [attendee('Sam Vale', 'Assistant Chief Constable (ACC)', 'ACC')]
      await met(['2025-01-14', assistant], ['2025-05-13', deputy('Sam Vale')])
      expect(await spells('ACC')).toEqual(['Sam Vale 2025-01-14 2025-05-12'])
      expect(await spells()).toEqual(['Sam Vale 2025-05-13 now'])
    })

    it('a capacity on the other side of the table ends nothing', async () => {
      await met(
        ['2025-01-14', [attendee('Ada Quill', 'Staff Officer')]],
        ['2025-05-13', [attendee('Ada Quill', 'Policy Officer')]],
      )
      expect(await spells('SO')).toEqual(['Ada Quill 2025-01-14 now'])
    })

    it('nor does a title that two of one meeting carry', async () => {
      const heads = (...names: string[]) => names.map((name) => attendee(name, 'Head of Communications'))
      await met(['2025-01-14', heads('Ada Quill')], ['2025-05-13', heads('Ada Quill', 'Bram Stone')])
      expect((await spells('HC')).toSorted()).toEqual([
        'Ada Quill 2025-01-14 now',
        'Bram Stone 2025-05-13 now',
      ])
    })

    it.each([
      ['the code first', ['DCC', 'Deputy Chief Constable (DCC)']],
      ['the title first', ['Deputy Chief Constable (DCC)', 'DCC']],
      ['acting, by code', ['Deputy Chief Constable', 'T/DCC']],
    ])('a post is one, whether minutes write its code or its title: %s', async (_, capacities) => {
      for (const [n, capacity] of capacities.entries())
        await met([`2025-0${n + 1}-14`, [attendee('Delia Marsh', capacity)]])
      expect((await listPosts(db)).map((p) => [p.code, p.title, p.side, p.mail])).toEqual([
        ['DCC', 'Deputy Chief Constable', 'force', 'digest'],
      ])
      expect(await spells()).toEqual(['Delia Marsh 2025-01-14 now'])
    })

    it('two posts with the same initials get codes of their own', async () => {
      await met([
        '2025-01-14',
        [attendee('Ada Quill', 'Police Officer'), attendee('Bram Stone', 'Policy Officer')],
      ])
      expect((await listPosts(db)).map((p) => [p.title, p.code])).toEqual([
        ['Police Officer', 'PO'],
        ['Policy Officer', 'PO2'],
      ])
    })

    it('and nobody without a post', async () => {
      await met(['2025-01-14', [attendee('Ada Quill', ''), attendee('', 'Chief Constable')]])
      expect(await listHoldings(db)).toEqual([])
      expect((await listPosts(db)).map((p) => p.title)).toEqual(['Chief Constable'])
    })
  })
})
