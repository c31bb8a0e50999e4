import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { getCommitment, listCommitments } from '../../db/commitments.ts'
import { listAttendance } from '../../db/meetings.ts'
import { listPosts } from '../../db/people.ts'
import { getMeeting } from '../../src/register/meetings/change-meeting.ts'
import { aDueReading, day } from '../support/builders.ts'
import { aCandidate, someMinutes, takeIn } from '../support/minutes.ts'
import { openWeb, type Web, wordsOf } from '../support/web.ts'
import { seedOffice } from './seeded-office.ts'

const REF = 'HTAM-2026-04-14'
const PATH = `/meetings/${REF}`

let web: Web
beforeEach(async () => {
  web = await openWeb()
  await seedOffice(web.db)
})
afterEach(() => web.close())

const words = async (path: string) => wordsOf((await web.get(path)).body)
const send = async (path: string, fields: Record<string, string>, page = path, ref = REF) =>
  await web.post(page, { version: String((await getMeeting(web.db, ref)).version), ...fields }, path)
const to = (text: string) => {
  const [year = '', month = '', on = ''] = text.split('-')
  return { 'to-day': on, 'to-month': month, 'to-year': year, reason: '' }
}

/** A promise for the April meeting, and the day before it. */
const promiseForApril = async () => {
  const due = aDueReading({
    phrase: 'at the April meeting',
    rule: 'month-meeting',
    dueOn: day('2026-04-14'),
    working: '“at the April meeting”: that meeting is on 14 April 2026.',
  })
  const quote = 'Action: DCC to bring the fleet plan to the April meeting.'
  const [ref = ''] = await takeIn(
    web.db,
    someMinutes({ series: 'Holding to Account Meeting', heldOn: day('2025-11-04') }, [
      aCandidate({ quote, due }),
    ]),
  )
  return ref
}

describe('a meeting that is planned', () => {
  it('gets another theme and chair', async () => {
    const response = await send(`${PATH}/change`, { chair: 'Owen Ash', theme: 'Custody' })
    expect(response.headers.location).toBe(PATH)
    const said = await words(PATH)
    expect(said).toContain('The meeting was changed.')
    expect(said).toContain('Chair Owen Ash Theme Custody')
    expect(said).toContain('History Priya Anand changed the meeting')
  })

  it('moves, and warns of a bank holiday without forbidding it', async () => {
    const response = await send(`${PATH}/move`, { ...to('2026-05-25'), reason: 'The hall is flooded' })
    expect(response.headers.location).toBe(PATH)
    const said = await words(PATH)
    expect(said).toContain(
      'The meeting was moved to Monday 25 May 2026. Check the date: Monday 25 May 2026 is a bank holiday.',
    )
    expect(said).toContain('From: 14 April 2026 To: 25 May 2026 Reason: The hall is flooded')
    // The warning stays while the day does.
    expect(await words(PATH)).toContain('Monday 25 May 2026 is a bank holiday.')
  })

  it('does not move where it cannot', async () => {
    const cases = [
      [to(''), 400, 'Enter the new date of the meeting'],
      [to('2026-02-30'), 400, 'New date must be a real date'],
      [to('2026-03-01'), 400, 'The new date must be today or in the future'],
      [to('2026-04-14'), 400, 'The meeting is on 14 April 2026 already'],
      [to('2026-06-09'), 409, 'already has a meeting on 9 June 2026 (HTAM-2026-06-09)'],
      [{ ...to('2026-04-21'), version: '7' }, 409, 'HTAM-2026-04-14 was changed by somebody else'],
      [{ ...to('2026-04-21'), version: 'x' }, 409, 'The form did not say what it was made for'],
    ] as const
    for (const [fields, status, sentence] of cases) {
      const response = await send(`${PATH}/move`, fields)
      expect([sentence, response.statusCode]).toEqual([sentence, status])
      expect(wordsOf(response.body)).toContain(sentence)
      expect(response.body).toContain(`value="${fields['to-year'] ?? ''}"`)
      expect((await getMeeting(web.db, REF)).heldOn).toBe('2026-04-14')
    }
  })

  it('is cancelled with a reason, which can be undone', async () => {
    expect(await words(`${PATH}/cancel`)).toContain(
      'comes to the next meeting of the series, on Tuesday 9 June 2026',
    )
    expect(wordsOf((await send(`${PATH}/cancel`, { reason: '' })).body)).toContain(
      'Enter why the meeting is cancelled',
    )
    await send(`${PATH}/cancel`, { reason: 'The hall is flooded' })
    const said = await words(PATH)
    expect(said).toContain('State Cancelled on 2 March 2026 by Priya Anand: The hall is flooded')
    expect(said).not.toContain('Move it to another day')
    expect(said).toContain('comes to the next one of the series, on Tuesday 9 June 2026')
    expect(said).not.toMatch(/Prepare the agenda|Download for Word|matters come back/)
    expect(await words('/meetings')).toContain(
      'Tuesday 14 April 2026 Violence against women and girls Cancelled',
    )
    await send(`${PATH}/restore`, {})
    expect(await words(PATH)).toContain('State To come')
  })

  it('says that nothing comes next when the last one is cancelled', async () => {
    expect(await words('/meetings/HTAM-2026-06-09/cancel')).toContain(
      'No later meeting of this series is planned',
    )
    expect(await words(`${PATH}/restore`)).toContain('is not cancelled, so there is nothing to undo')
  })

  it('whose minutes are in is neither moved nor cancelled', async () => {
    const path = '/meetings/HTAM-2025-10-07'
    expect(await words(path)).not.toMatch(/Move it|Cancel it|It did not sit/)
    const response = await send(`${path}/cancel`, { reason: 'x' }, `${path}/cancel`, 'HTAM-2025-10-07')
    expect(wordsOf(response.body)).toContain(
      'The minutes of this meeting have been put in, so it cannot be cancelled',
    )
  })
})

describe('the due dates that were worked out from a meeting', () => {
  it('are asked about one by one when it moves', async () => {
    const ref = await promiseForApril()
    const response = await send(`${PATH}/move`, to('2026-04-21'))
    expect(response.headers.location).toBe(`${PATH}/dates`)
    const said = await words(`${PATH}/dates`)
    expect(said).toContain('1 due date was worked out from it: decide on it here.')
    expect(said).toContain(`${ref} : Tuesday 14 April 2026, or Tuesday 21 April 2026?`)
    expect(said).toContain(
      '“at the April meeting” meant the meeting of 14 April 2026, which is now on 21 April 2026.',
    )
    for (const path of ['/meetings', PATH]) expect(await words(path)).toContain('1 due date to decide on')
    const { version } = await getCommitment(web.db, ref)
    const fields = { commitment: ref, to: '2026-04-21', version: String(version) }
    await web.post(`${PATH}/dates`, fields, `${PATH}/dates/move`)
    expect(await words(`${PATH}/dates`)).toContain(`${ref} is due on Tuesday 21 April 2026 now.`)
    expect(await getCommitment(web.db, ref)).toMatchObject({
      dueOn: '2026-04-21',
      baselineDueOn: '2026-04-14',
    })
    // Sent twice, it is done once.
    expect((await web.post(`${PATH}/change`, fields, `${PATH}/dates/move`)).statusCode).toBe(409)
  })

  it('stay where a person leaves them', async () => {
    const ref = await promiseForApril()
    await send(`${PATH}/move`, to('2026-04-21'))
    const { version } = await getCommitment(web.db, ref)
    const fields = { commitment: ref, to: '2026-04-21', version: String(version) }
    await web.post(`${PATH}/dates`, fields, `${PATH}/dates/keep`)
    expect(await words(`${PATH}/dates`)).toContain(`The date of ${ref} stays as it is.`)
    expect((await getCommitment(web.db, ref)).dueOn).toBe('2026-04-14')
    expect(await words(PATH)).not.toContain('to decide on')
  })

  it('tell whoever decides too late', async () => {
    const ref = await promiseForApril()
    await send(`${PATH}/move`, to('2026-04-21'))
    const fields = { commitment: ref, to: '2026-04-21', version: '1' }
    await send(`${PATH}/move`, to('2026-04-28'))
    const late = await web.post(`${PATH}/dates`, fields, `${PATH}/dates/move`)
    expect(late.statusCode).toBe(409)
    expect(wordsOf(late.body)).toContain(`${ref} or its meeting was changed by somebody else meanwhile.`)
    for (const bad of [
      { ...fields, to: 'soon' },
      { ...fields, commitment: 'all' },
    ])
      expect((await web.post(`${PATH}/dates`, bad, `${PATH}/dates/move`)).statusCode).toBe(400)
  })

  it('wait while no later meeting is planned', async () => {
    const ref = await promiseForApril()
    await send('/meetings/HTAM-2026-06-09/cancel', { reason: 'Election' }, undefined, 'HTAM-2026-06-09')
    await send(`${PATH}/cancel`, { reason: 'Flood' })
    const said = await words(`${PATH}/dates`)
    expect(said).toContain('1 due date waits for a later meeting.')
    expect(said).toContain('Waiting for a later meeting')
    expect(said).toContain(`${ref} , due on Tuesday 14 April 2026`)
    expect((await listCommitments(web.db, { refs: [ref] }))[0]?.dueOn).toBe('2026-04-14')
  })
})

describe('the attendance', () => {
  const ATTENDANCE = '/meetings/HTAM-2025-10-07/attendance'
  const act = (path: string, fields: Record<string, string>) =>
    send(`${ATTENDANCE}${path}`, fields, `${ATTENDANCE}${path}`, 'HTAM-2025-10-07')
  const list = async () => await listAttendance(web.db, (await getMeeting(web.db, 'HTAM-2025-10-07')).id)
  const person = {
    name: 'Jo Brand',
    post: '',
    role: 'Head of Force Contact',
    initials: 'JB',
    presence: 'present',
  }

  it('gains, changes and loses a line', async () => {
    const post = (await listPosts(web.db)).find(({ code }) => code === 'DCC')?.id ?? ''
    expect((await act('/add', person)).headers.location).toBe(ATTENDANCE)
    expect(await words(ATTENDANCE)).toContain(
      'Jo Brand Put here by Priya Anand Head of Force Contact JB Present',
    )
    await act('/5', { ...person, post, presence: 'apologies' })
    expect((await list())[5]).toMatchObject({
      capacity: 'Deputy Chief Constable (DCC)',
      presence: 'apologies',
      postId: post,
    })
    expect(await words(`${ATTENDANCE}/0/remove`)).toContain(
      'Petra Thornbury will no longer stand in the attendance',
    )
    await act('/0/remove', {})
    expect((await list()).map(({ name }) => name)).toEqual([
      'Priya Anand',
      'Callum Reave',
      'Delia Marsh',
      "Owen O'Neill",
      'Jo Brand',
    ])
    expect(await words('/meetings/HTAM-2025-10-07')).toContain('Priya Anand removed from the attendance')
    expect(await words(ATTENDANCE)).toContain(
      'Removed lines No later version of the minutes brings these back. To have one again, add the person. Petra Thornbury Removed by Priya Anand on 2 March 2026',
    )
  })

  it('refuses lines that say too little, twice or too late', async () => {
    const cases: readonly [string, Record<string, string>, number, string][] = [
      ['/add', { ...person, name: '' }, 400, 'Enter the person’s name'],
      ['/add', { ...person, initials: '<b>' }, 400, 'Initials must be 12 letters or fewer'],
      ['/add', { ...person, presence: '' }, 400, 'Select whether they were there'],
      ['/add', { ...person, name: 'DELIA MARSH' }, 409, 'DELIA MARSH is in the list already'],
      ['/add', { ...person, post: 'nobody' }, 400, 'Select a post from the list'],
      ['/add', { ...person, version: '9' }, 409, 'was changed by somebody else'],
      ['/1', { ...person, name: 'Delia Marsh' }, 409, 'Delia Marsh is in the list already'],
    ]
    for (const [path, fields, status, sentence] of cases) {
      const before = await list()
      const response = await act(path, fields)
      expect([sentence, response.statusCode]).toEqual([sentence, status])
      expect(wordsOf(response.body)).toContain(sentence)
      expect(await list()).toEqual(before)
    }
  })

  it('of a meeting without any may be begun', async () => {
    expect(await words(`${PATH}/attendance`)).toContain('Nobody is listed yet.')
    for (const path of ['/9', '/x', '/9/remove'])
      expect((await web.get(`${ATTENDANCE}${path}`)).statusCode).toBe(404)
  })
})
