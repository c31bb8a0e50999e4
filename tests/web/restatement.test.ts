import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findCandidate, listCandidates } from '../../db/candidates.ts'
import { getCommitment, listCommitments } from '../../db/commitments.ts'
import type { Candidate } from '../../src/extraction/candidate.ts'
import { closeCommitment } from '../../src/register/commitments/close-commitment.ts'
import { acceptCandidate } from '../../src/register/review/decide-candidate.ts'
import { extendDueDate } from '../../src/register/commitments/extend-due-date.ts'
import { importMinutes } from '../../src/register/minutes/import-minutes.ts'
import { aDueReading, day } from '../support/builders.ts'
import { clerk, moment, openWeb, type Web, wordsOf } from '../support/web.ts'
import { aCandidate, attendance, february, minutesOf, october } from './sample-minutes.ts'

let web: Web
let documentId: string
let proposals: readonly string[]

const series = 'Holding to Account Meeting'
const header = (heldOn: typeof october, chair: string | null = 'Petra Thornbury') => ({
  series,
  heldOn,
  heldOnWorking: '',
  chair,
  nextMeetingOn: null,
  nextMeetingTheme: null,
  attendance,
})

const inDecember = aDueReading({ phrase: 'by December', anchorOn: october, dueOn: day('2025-12-31') })
const plan = aCandidate({ quote: 'DCC to share the custody improvement plan by December.', due: inDecember })
const inMarch = aDueReading({ phrase: 'by the end of March', anchorOn: february, dueOn: day('2026-03-31') })
const again = aCandidate({
  quote: 'The DCC would now share the custody improvement plan by the end of March.',
  kind: 'undertaking',
  due: inMarch,
  place: { page: null, item: '4', paragraph: 7 },
})
const other = aCandidate({
  quote: 'CFO to sell the oldest vans.',
  owner: { text: 'CFO', from: 'stated', post: 'CFO' },
})

/** Puts in the minutes of October with one promise, taken in, and those of February, waiting. */
const seed = async (
  first: readonly Candidate[] = [plan],
  then: readonly Candidate[] = [again, other],
  chair: string | null = 'Petra Thornbury',
) => {
  const earlier = await importMinutes(
    web.db,
    minutesOf('october.docx', header(october), first),
    clerk,
    moment,
  )
  for (const { id } of await listCandidates(web.db, earlier.documentId))
    await acceptCandidate(web.db, id, {}, clerk, moment)
  const later = await importMinutes(
    web.db,
    minutesOf('february.docx', header(february, chair), then),
    clerk,
    moment,
  )
  documentId = later.documentId
  proposals = (await listCandidates(web.db, documentId)).map(({ id }) => id)
}

beforeEach(async () => {
  web = await openWeb()
})
afterEach(() => web.close())

const pathOf = (index = 0) => `/minutes/${documentId}/proposals/${proposals[index]}/restatement`
const decisionOf = async (index = 0) => (await findCandidate(web.db, proposals[index] ?? ''))?.decision

const pageOf = (step: '' | '/slip' | '/reopen', ref = 'C-0001', index = 0) =>
  `${pathOf(index)}${step}?of=${ref}`

/** Fills a page as a browser would, with what it proposes. */
const send = async (page: string, fields: Readonly<Record<string, string>>) => {
  const { body } = await web.get(page)
  const filled = Object.fromEntries(
    [...body.matchAll(/<input[^>]* name="([\w-]+)"[^>]*>/g)].flatMap(([tag, name]) =>
      /type="radio"/.test(tag) || name === '_csrf' ? [] : [[name, /value="([^"]*)"/.exec(tag)?.[1] ?? '']],
    ),
  )
  const reason = /<textarea[^>]* name="reason"[^>]*>([^<]*)</.exec(body)?.[1]
  return await web.post(page, { ...filled, ...(reason === undefined ? {} : { reason }), ...fields })
}

const moveTo = (to: string) =>
  extendDueDate(
    web.db,
    { ref: 'C-0001' },
    {
      to: day(to),
      askedBy: 'Delia Marsh',
      agreedBy: 'Petra Thornbury',
      agreedAtMeetingId: null,
      reason: 'Late',
    },
    clerk,
    moment,
  )
const close = () => closeCommitment(web.db, { ref: 'C-0001' }, { as: 'delivered', reason: '' }, clerk, moment)
const review = async () => wordsOf((await web.get(`/minutes/${documentId}`)).body)

describe('in the review', () => {
  it('a proposal that may be said again is shown beside the first, and is not ticked', async () => {
    await seed()
    const { body } = await web.get(`/minutes/${documentId}`)
    const words = wordsOf(body)
    expect(words).toContain('This may be C-0001 said again')
    expect(words).toContain(
      'Nearly the same words as C-0001 (“DCC to share the custody improvement plan by December.”), given to the Deputy Chief Constable on 7 October 2025.',
    )
    expect(words).toContain('Its date is 31 December 2025. These words give 31 March 2026, 90 days later.')
    const ticked = [...body.matchAll(/name="accept"[^>]*value="([\w-]+)"( checked)?/g)].map(
      (m) => m[2] !== undefined,
    )
    expect(ticked).toEqual([false, true])
    expect(body).toContain(`href="${pathOf()}?of=C-0001"`)
    // The other may have been said before too: only a person knows.
    expect(body).toContain(`href="${pathOf(1)}"`)
  })

  it.each([
    [
      'moved before',
      { to: '2026-02-28' },
      'Its first date was 31 December 2025, and it is now due on 28 February 2026. These words give 31 March 2026, 31 days later.',
    ],
    [
      'earlier',
      { to: '2026-04-30' },
      'it is now due on 30 April 2026. These words give 31 March 2026, 30 days earlier.',
    ],
    ['the same', { to: '2026-03-31' }, 'it is now due on 31 March 2026. These words give the same date.'],
  ])('the gap is said: %s', async (_, { to }, sentence) => {
    await seed()
    await moveTo(to)
    expect(wordsOf((await web.get(`/minutes/${documentId}`)).body)).toContain(sentence)
  })

  it('says so when either gives no date, and when it was closed', async () => {
    await seed([{ ...plan, due: null }], [{ ...again, due: null }])
    await close()
    expect(wordsOf((await web.get(`/minutes/${documentId}`)).body)).toContain(
      'It was closed as delivered on 2 March 2026. No date was given for it. These words give no date.',
    )
  })

  it('ticked by the person all the same, it is accepted as new, with a link', async () => {
    await seed()
    await web.post(`/minutes/${documentId}`, {
      accept: [proposals[0] ?? ''],
      shown: `${proposals[0]} C-0001`,
    })
    expect(await decisionOf()).toMatchObject({ as: 'accepted' })
    expect(wordsOf((await web.get('/commitments/C-0002')).body)).toContain(
      'See also C-0001 “DCC to share the custody improvement plan by December.”',
    )
    expect(wordsOf((await web.get('/commitments/C-0001')).body)).toContain('See also C-0002')
  })

  it('what came into the register since the page was opened is not accepted twice by its ticks', async () => {
    await seed([other], [again])
    const log = await importMinutes(web.db, minutesOf('log.docx', header(february), [again]), clerk, moment)
    const [sameInLog] = await listCandidates(web.db, log.documentId)
    await acceptCandidate(web.db, sameInLog?.id ?? '', {}, clerk, moment)
    await web.post(`/minutes/${documentId}`, { accept: [proposals[0] ?? ''] })
    const words = wordsOf((await web.get(`/minutes/${documentId}`)).body)
    expect(words).toContain(
      '0 proposals accepted into the register. 1 proposal may say again what came into the register meanwhile: it is left for you to decide.',
    )
    expect(words).toContain('Both are of the same meeting.')
    expect(await decisionOf()).toBeNull()
  })

  it('of two meetings in one file, ticked together, the second does not come in beside the first', async () => {
    const [first, second] = [
      minutesOf('year.docx', header(october), [plan]),
      minutesOf('year.docx', header(february), [again]),
    ]
    const year = {
      ...first,
      document: { ...first.document, text: `${plan.quote}\n${again.quote}` },
      readings: [...first.readings, ...second.readings],
    }
    documentId = (await importMinutes(web.db, year, clerk, moment)).documentId
    proposals = (await listCandidates(web.db, documentId)).map(({ id }) => id)
    expect(await review()).not.toContain('This may be')
    await web.post(`/minutes/${documentId}`, { accept: proposals })
    const words = await review()
    expect(words).toContain('1 proposal accepted into the register. 1 proposal may say again what came')
    expect(words).toContain('This may be C-0001 said again')
  })

  it('edited, it is accepted with the link too, and asked about once if it came meanwhile', async () => {
    await seed()
    const edit = pathOf().replace('/restatement', '')
    expect(wordsOf((await web.get(edit)).body)).toContain('This may be C-0001 said again')
    const fields = { kind: 'action', owner: '', when: 'none' }
    const asked = await web.post(edit, fields)
    expect(asked.statusCode).toBe(409)
    expect(wordsOf(asked.body)).toContain('This may say a commitment again that came into the register since')
    await web.post(edit, { ...fields, shown: `${proposals[0]} C-0001` })
    expect(wordsOf((await web.get('/commitments/C-0002')).body)).toContain('See also C-0001')
  })

  it('before all that is left is rejected, it says what that would lose', async () => {
    await seed()
    const words = wordsOf((await web.get(`/minutes/${documentId}/finish`)).body)
    expect(words).toContain('This may be C-0001 said again. Decide if it is C-0001')
    expect(words.split('This may be').length).toBe(2)
  })
})

describe('the decision', () => {
  it('is made with both sayings and their dates in view', async () => {
    await seed()
    const { body } = await web.get(pageOf('', 'c-0001'))
    const words = wordsOf(body)
    for (const sentence of [
      'Is this C-0001 said again?',
      'Holding to Account Meeting, 10 February 2026, item 4. Deputy Chief Constable. 31 March 2026.',
      'C-0001 , given to the Deputy Chief Constable on 7 October 2025',
      'Nearly the same words as C-0001. Its date is 31 December 2025. These words give 31 March 2026, 90 days later.',
      'Record as a slip of C-0001 The office agreed at this meeting that its date moves. The first date, 31 December 2025, stays on record.',
      'Record as said again Its date stays 31 December 2025, also if the office did not agree to another.',
      'Accept as new It goes into the register as it was read, with a link to C-0001.',
      'Reject It is no promise.',
    ])
      expect(words).toContain(sentence)
    expect(body).not.toMatch(/type="radio"[^>]* checked/)
  })

  it('a slip is asked about on a page of its own, filled with what the minutes say', async () => {
    await seed()
    const chosen = await send(pageOf(''), { way: 'slip' })
    expect(chosen.headers.location).toBe(pageOf('/slip'))
    const { body } = await web.get(pageOf('/slip'))
    for (const [name, value] of [
      ['due-day', '31'],
      ['due-month', '3'],
      ['due-year', '2026'],
      ['asked-by', 'Delia Marsh'],
      ['agreed-by', 'Petra Thornbury'],
    ])
      expect(body).toMatch(new RegExp(`name="${name}"[^>]* value="${value}"`))
    expect(body).toContain(`>${again.quote}</textarea>`)
    expect(wordsOf(body)).toContain('Did the office agree to it at the meeting of 10 February 2026?')
    // Whether the office agreed is for the person to say.
    expect(body).not.toMatch(/type="radio"[^>]* checked/)
  })

  it('where nobody is known to have chaired, who agreed is left for a person to say', async () => {
    await seed([plan], [again], null)
    const { body } = await web.get(pageOf('/slip'))
    expect(/<input[^>]* name="agreed-by"[^>]*>/.exec(body)?.[0]).not.toMatch(/value="[^"]/)
    expect((await send(pageOf('/slip'), { agreed: 'yes' })).statusCode).toBe(400)
    const finish = await web.get(`/minutes/${documentId}/finish`)
    expect(wordsOf(finish.body)).toContain('Reject the 1 proposal still undecided? It stays with the minutes')
    expect(wordsOf(finish.body)).toContain('Reject it')
  })

  it('a slip moves the date and keeps the first', async () => {
    await seed()
    const response = await send(pageOf('/slip'), { agreed: 'yes' })
    expect(response.headers.location).toBe(`/minutes/${documentId}`)
    expect(await getCommitment(web.db, 'C-0001')).toMatchObject({
      baselineDueOn: '2025-12-31',
      dueOn: '2026-03-31',
      extensions: [
        {
          from: '2025-12-31',
          to: '2026-03-31',
          askedBy: 'Delia Marsh',
          agreedBy: 'Petra Thornbury',
          agreedAt: { heldOn: '2026-02-10' },
          reason: again.quote,
        },
      ],
    })
    const words = await review()
    expect(words).toContain('Recorded as C-0001 said again. It is now due on 31 March 2026.')
    expect(words).toContain('1 of 2 decided')
    expect(words).toContain('Recorded as said again by Priya Anand, 2 March 2026 at 9:30am. C-0001')
    expect(await listCommitments(web.db)).toHaveLength(1)
  })

  it('the commitment tells it in its dates, in what was said again and in its history, with links', async () => {
    await seed()
    await send(pageOf('/slip'), { agreed: 'yes' })
    const { body } = await web.get('/commitments/C-0001')
    const words = wordsOf(body)
    expect(words).toContain(
      'Asked by Delia Marsh, agreed by Petra Thornbury at the meeting of 10 February 2026',
    )
    const line =
      'Said again on 10 February 2026 at the Holding to Account Meeting, with 31 March 2026 as the date'
    expect(words.split(line)).toHaveLength(3)
    expect(words).toContain('Priya Anand recorded that it was said again')
    expect(body.split(`href="/minutes/${documentId}#proposal-${proposals[0]}"`)).toHaveLength(3)
  })

  it('said again without agreement, no date moves', async () => {
    await seed()
    await send(pageOf(''), { way: 'again' })
    expect(await getCommitment(web.db, 'C-0001')).toMatchObject({ dueOn: '2025-12-31', extensions: [] })
    expect(await decisionOf()).toMatchObject({ as: 'restated', reason: null })
    expect(await review()).toContain('Recorded as C-0001 said again. Its date stays as it was.')
  })

  it('accepted as new, it has a link to the other', async () => {
    await seed()
    await send(pageOf(''), { way: 'new' })
    expect(await review()).toContain('Accepted into the register as C-0002, with a link to C-0001.')
    expect((await getCommitment(web.db, 'C-0002')).dueOn).toBe('2026-03-31')
  })

  it('to reject leads to the page that asks why', async () => {
    await seed()
    const response = await send(pageOf(''), { way: 'reject' })
    expect(response.headers.location).toBe(pathOf().replace(/restatement$/, 'reject'))
    expect(await decisionOf()).toBeNull()
  })

  it('gives a promise without a date its first', async () => {
    await seed([{ ...plan, due: null }])
    const words = wordsOf((await web.get(pageOf(''))).body)
    expect(words).toContain('Give C-0001 its first date')
    expect(words).toContain('It stays without a date, also if the office did not agree to one.')
    await send(pageOf('/slip'), { agreed: 'yes' })
    expect(await getCommitment(web.db, 'C-0001')).toMatchObject({
      dueOn: '2026-03-31',
      baselineDueOn: '2026-03-31',
    })
  })

  it('an earlier date brings it forward', async () => {
    await seed([{ ...plan, due: aDueReading({ phrase: 'by December', dueOn: day('2026-12-31') }) }])
    expect(wordsOf((await web.get(pageOf(''))).body)).toContain(
      'Bring C-0001 forward The office agreed at this meeting to an earlier date. The first date, 31 December 2026, stays on record.',
    )
  })

  it('says that another move of the date is marked', async () => {
    await seed()
    await moveTo('2026-01-31')
    expect(wordsOf((await web.get(pageOf('/slip'))).body)).toContain(
      'The date has moved once already: another move is marked on the agenda.',
    )
  })

  it('a closed one can be reopened, and has no date to move', async () => {
    await seed()
    await close()
    const words = wordsOf((await web.get(pageOf(''))).body)
    expect(words).toContain('It was closed as delivered on 2 March 2026.')
    expect(words).toContain('Reopen C-0001')
    expect(words).not.toContain('Record as')
    expect((await send(pageOf(''), { way: 'slip' })).statusCode).toBe(400)
    const chosen = await send(pageOf(''), { way: 'reopen' })
    expect(chosen.headers.location).toBe(pageOf('/reopen'))
    await send(pageOf('/reopen'), {})
    expect(await getCommitment(web.db, 'C-0001')).toMatchObject({ closure: null, dueOn: '2025-12-31' })
    expect(await decisionOf()).toMatchObject({ as: 'restated', reason: again.quote })
  })

  it('words of an earlier meeting move no date', async () => {
    await seed()
    const old = await importMinutes(
      web.db,
      minutesOf('march.docx', header(day('2025-03-11')), [again]),
      clerk,
      moment,
    )
    documentId = old.documentId
    proposals = (await listCandidates(web.db, documentId)).map(({ id }) => id)
    const words = wordsOf((await web.get(pageOf(''))).body)
    expect(words).toContain('These words are of an earlier meeting than C-0001.')
    expect(words).not.toContain('Record as a slip')
    const forced = await send(pageOf('/slip'), { agreed: 'yes' })
    expect(forced.statusCode).toBe(400)
    expect(wordsOf(forced.body)).toContain('so they cannot move its date.')
  })

  it('a person may know of a commitment that was not found', async () => {
    await seed()
    const asked = await web.get(pathOf(1))
    expect(wordsOf(asked.body)).toContain('Which commitment does it say again?')
    const wrong = await web.get(pageOf('', 'C-9999', 1))
    expect(wrong.statusCode).toBe(400)
    expect(wordsOf(wrong.body)).toContain('There is no commitment C-9999. Check the reference')
    expect(wrong.body).toContain('value="C-9999"')
    await send(pageOf('', 'c-0001 ', 1), { way: 'again' })
    expect(await decisionOf(1)).toMatchObject({ as: 'restated' })
  })
})

describe('a mistake', () => {
  it.each([
    [{ agreed: '' }, 'agreed', 'Select yes if the office agreed to the new date'],
    [
      { agreed: 'no' },
      'agreed',
      'A date moves only if the office agreed. If it did not, record it as said again instead',
    ],
    [{ agreed: 'yes', 'asked-by': '' }, 'asked-by', 'Enter who asked for the change'],
    [{ agreed: 'yes', 'agreed-by': '' }, 'agreed-by', 'Enter who agreed to the change'],
    [{ agreed: 'yes', reason: '' }, 'reason', 'Enter why the date is changed'],
    [{ agreed: 'yes', 'due-day': '31', 'due-month': '2' }, 'due-day', 'Due date must be a real date'],
    [
      { agreed: 'yes', 'due-month': '12', 'due-year': '2025' },
      'due-day',
      'The due date is already 31 December 2025. To keep it, record it as said again instead',
    ],
    [
      { agreed: 'yes', 'due-year': '2024' },
      'due-day',
      'Due date must be after the meeting of 7 October 2025',
    ],
  ])('in a slip is said in a sentence, and nothing is changed: %j', async (fields, field, sentence) => {
    await seed()
    const typed = { 'asked-by': 'kept as typed', 'agreed-by': 'kept as typed', ...fields }
    const response = await send(pageOf('/slip'), typed)
    expect(response.statusCode).toBe(400)
    expect(wordsOf(response.body)).toContain(`There is a problem ${sentence}`)
    expect(response.body).toContain(`href="#${field}"`)
    expect(response.body).toContain('kept as typed')
    expect(await decisionOf()).toBeNull()
    expect((await getCommitment(web.db, 'C-0001')).extensions).toEqual([])
  })

  it.each(['', 'slips', 'reopen'])('what it is must be one of the ways offered: %j', async (way) => {
    await seed()
    const response = await send(pageOf(''), { way })
    expect(response.statusCode).toBe(400)
    expect(wordsOf(response.body)).toContain('There is a problem Select what it is')
    expect(await decisionOf()).toBeNull()
  })

  it('a reason for reopening is asked for', async () => {
    await seed()
    await close()
    const response = await send(pageOf('/reopen'), { reason: '' })
    expect(wordsOf(response.body)).toContain('Enter why it is reopened')
    expect((await getCommitment(web.db, 'C-0001')).closure).not.toBeNull()
  })

  it.each(['', '/slip', '/reopen'] as const)(
    'for a commitment that is not there nothing is done%s',
    async (step) => {
      await seed()
      const response = await web.post(pageOf(step), { of: 'C-9999', way: 'again', version: '1' })
      expect(response.statusCode).toBe(404)
      expect(await decisionOf()).toBeNull()
    },
  )

  it('without the version that was seen nothing is done', async () => {
    await seed()
    expect((await send(pageOf(''), { way: 'again', version: 'x' })).statusCode).toBe(409)
    expect((await send(pageOf('/slip'), { agreed: 'yes', version: '' })).statusCode).toBe(409)
    expect(await decisionOf()).toBeNull()
  })
})

describe('meanwhile', () => {
  it.each(['', '/slip', '/reopen'] as const)(
    'decided by somebody else, it is not decided again%s',
    async (step) => {
      await seed()
      await acceptCandidate(web.db, proposals[0] ?? '', {}, clerk, moment)
      const fields = { of: 'C-0001', version: '1', way: 'again', agreed: 'yes', reason: 'Late' }
      const late = await web.post(pageOf('', 'C-0001', 1), fields, pageOf(step))
      expect(late.statusCode).toBe(409)
      expect(wordsOf(late.body)).toContain('This proposal has been decided already')
      expect(await decisionOf()).toMatchObject({ as: 'accepted' })
    },
  )

  it.each([
    ['', { way: 'again' }],
    ['/slip', { agreed: 'yes' }],
  ] as const)('changed by somebody else, the commitment is shown as it is now%s', async (step, fields) => {
    await seed()
    await moveTo('2026-01-31')
    const late = await send(pageOf(step), { ...fields, version: '1' })
    expect(late.statusCode).toBe(409)
    expect(wordsOf(late.body)).toContain('C-0001 was changed by somebody else')
    expect(wordsOf(late.body)).toContain('it is now due on 31 January 2026')
    expect(late.body).toContain('name="version" value="2"')
    expect(await decisionOf()).toBeNull()
  })

  it('closed by somebody else, it says what can be done', async () => {
    await seed()
    await close()
    const late = await send(pageOf('/slip'), { agreed: 'yes' })
    expect(late.statusCode).toBe(409)
    expect(wordsOf(late.body)).toContain('C-0001 is closed. Reopen it first.')
  })
})
