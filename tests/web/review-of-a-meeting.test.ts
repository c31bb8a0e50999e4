import { afterEach, beforeEach, expect, it } from 'vitest'
import { listCandidates } from '../../db/candidates.ts'
import { getCommitment } from '../../db/commitments.ts'
import { findOrAddMeeting, listSeries } from '../../db/meetings.ts'
import { listPosts } from '../../db/people.ts'
import { issueAgenda } from '../../src/agenda/issue-agenda.ts'
import { recordOutcomes } from '../../src/agenda/record-outcomes.ts'
import type { Candidate } from '../../src/extraction/candidate.ts'
import { importMinutes } from '../../src/register/minutes/import-minutes.ts'
import { aDueReading, day } from '../support/builders.ts'
import { momentOn } from '../support/clock.ts'
import { aCandidate, someMinutes, takeIn } from '../support/minutes.ts'
import { clerk, openWeb, type Web, wordsOf } from '../support/web.ts'

const heldOn = day('2026-02-10')
const after = momentOn('2026-02-11')
const dated = (quote: string, phrase: string, dueOn: string, given: Partial<Candidate> = {}) =>
  aCandidate({ quote, due: aDueReading({ phrase, anchorOn: heldOn, dueOn: day(dueOn) }), ...given })

let web: Web
let review: string
let documentId: string
/** C-0001 got more time, C-0002 was delivered, of C-0003 nothing was said; C-0004 was promised there. */
beforeEach(async () => {
  web = await openWeb()
  const { db } = web
  await takeIn(
    db,
    someMinutes({}, [
      aCandidate(),
      aCandidate({ quote: 'Action: DCC to write to Eastvale council about the fleet.', due: null }),
      aCandidate({ quote: 'Action: CC to bring the estates paper.', due: null }),
    ]),
  )
  const [series] = await listSeries(db)
  if (series === undefined) throw new Error('No series')
  const known = { chair: 'Petra Thornbury', theme: '' }
  const meeting = await findOrAddMeeting(db, series, heldOn, known, after.at)
  await issueAgenda(db, { meeting, revision: 0, office: 'Westmarch' }, clerk, momentOn('2026-02-03'))
  const ofDeputy = (await listPosts(db)).find(({ code }) => code === 'DCC')?.id ?? ''
  const nothing = { words: '', on: null, agreedBy: '', replacedBy: '' }
  await recordOutcomes(
    db,
    meeting,
    {
      outcomes: [
        {
          ...{ ...nothing, ref: 'C-0001', version: 1, kind: 'more-time' },
          ...{ words: 'The supplier is late', on: day('2026-06-01'), agreedBy: 'Petra Thornbury' },
        },
        { ...nothing, ref: 'C-0002', version: 1, kind: 'delivered' },
      ],
      made: [
        {
          ...{ words: 'Share the drone policy with the Panel', kind: 'action', ownerPostId: ofDeputy },
          ...{ due: aDueReading({ anchorOn: heldOn, dueOn: day('2026-05-31') }) },
          ...{ lookAgainOn: null, seeAlsoRef: null },
        },
      ],
    },
    clerk,
    after,
  )
  const minutes = someMinutes(
    { heldOn },
    [
      dated('It was agreed to extend the date to 30 June 2026.', 'to 30 June 2026', '2026-06-30', {
        owner: null,
      }),
      dated(
        'CC to share the force drone policy with the Panel by the end of June.',
        'by the end of June',
        '2026-06-30',
        {
          owner: { text: 'CC', from: 'stated', post: 'CC' },
        },
      ),
    ],
    {
      name: 'february.txt',
      text: [
        '3.1 Custody improvement plan',
        'It was agreed to extend the date to 30 June 2026.',
        '4 Drones',
        'CC to share the force drone policy with the Panel by the end of June.',
      ].join('\n'),
    },
  )
  ;({ documentId } = await importMinutes(db, minutes, clerk, after))
  review = `/minutes/${documentId}`
})
afterEach(() => web.close())

const proposal = async (index: number) => (await listCandidates(web.db, documentId))[index]?.id ?? ''
const decide = async (index: number, of: string, way: string) => {
  const path = `${review}/proposals/${await proposal(index)}/restatement?of=${of}`
  const version = /name="version" value="(\d+)"/.exec((await web.get(path)).body)?.[1] ?? ''
  return await web.post(path, { of, version, way })
}

it('shows what was recorded already beside a proposal, and where the two disagree', async () => {
  const words = wordsOf((await web.get(review)).body)
  expect(words).toContain('This may be C-0001 , as it was recorded at the meeting')
  expect(words).toContain('by Priya Anand: more time until 1 June 2026, agreed by Petra Thornbury')
  expect(words).toContain('The minutes give 30 June 2026, and 1 June 2026 was recorded. They disagree.')
  expect(words).toContain(
    'C-0004 was added by hand from this meeting, and waits for the words of its minutes.',
  )
  expect(words).toContain('The minutes give 30 June 2026, and 31 May 2026 was recorded. They disagree.')
  expect(words).toContain(
    'The minutes name the Chief Constable, and C-0004 belongs to the Deputy Chief Constable. They disagree.',
  )
  expect((await web.get(review)).body).not.toMatch(/type="checkbox"[^>]* checked/)
})

it('lists on the review and before it ends what was recorded and does not stand in the minutes', async () => {
  for (const path of [review, `${review}/finish`]) {
    const words = wordsOf((await web.get(path)).body)
    expect(words).toMatch(
      /Recorded at the meeting and not found in the minutes C-0002 “.*?” Accepted as delivered/,
    )
    expect(words).toMatch(/with neither an outcome nor a word in the minutes C-0003/)
    expect(words).not.toContain('still without a quote')
  }
})

it('keeps the words with the outcome that was there already, and changes nothing else', async () => {
  const before = await getCommitment(web.db, 'C-0001')
  expect((await decide(0, 'C-0001', 'outcome')).statusCode).toBe(303)
  expect(await getCommitment(web.db, 'C-0001')).toEqual({ ...before, version: before.version + 1 })
  expect(wordsOf((await web.get(review)).body)).toContain('Recorded as said again by Priya Anand')
})

it('leads to the outcome where that is wrong, since another move of the date would count twice', async () => {
  const response = await decide(0, 'C-0001', 'correct')
  expect(response.headers.location).toBe('/meetings/HTAM-2026-02-10/outcomes/C-0001')
  expect((await web.get('/meetings/HTAM-2026-02-10/outcomes/C-0001')).statusCode).toBe(200)
  expect((await decide(0, 'C-0001', 'slip')).statusCode).toBe(400)
})

it.each([
  ['with the owner that was recorded', 'quote', 'DCC'],
  ['with the owner that the minutes name', 'quote-owner', 'CC'],
])('gives the promise from the meeting its quote, %s', async (_, way, owner) => {
  expect((await decide(1, 'C-0004', way)).statusCode).toBe(303)
  expect(await getCommitment(web.db, 'C-0004')).toMatchObject({
    quote: 'CC to share the force drone policy with the Panel by the end of June.',
    owner: { code: owner },
    dueOn: '2026-05-31',
  })
  const page = wordsOf((await web.get('/commitments/C-0004')).body)
  expect(page).toContain(
    'from the meeting as “Share the drone policy with the Panel”. Its minutes have given it their words since.',
  )
  expect(page).toContain('Original: february.txt')
  expect(page).not.toContain('not in minutes yet')
})

it.each(['slip', 'again', 'outcome', 'reopen', ''])(
  'offers no “%s” for a promise that waits for its quote',
  async (way) => {
    const response = await decide(1, 'C-0004', way)
    expect([response.statusCode, wordsOf(response.body)]).toEqual([
      400,
      expect.stringContaining('Select what it is'),
    ])
    expect((await getCommitment(web.db, 'C-0004')).documentId).toBeNull()
  },
)

it('finds the quote by hand, from the page of the commitment', async () => {
  const [, href = ''] =
    /href="([^"]+)">find its words/.exec((await web.get('/commitments/C-0004')).body) ?? []
  expect(href).toBe(`${review}/add`)
  const words = 'share the force drone policy with the Panel'
  const check = await web.post(href, { words })
  expect(wordsOf(check.body)).toContain(
    'This may be the same promise as “Share the drone policy with the Panel”',
  )
  expect(wordsOf(check.body)).toContain('It is C-0004: take these words as its quote')
  const response = await web.post(href, { words, place: '1', same: 'C-0004' }, `${href}/check`)
  expect(response.statusCode).toBe(303)
  expect(await getCommitment(web.db, 'C-0004')).toMatchObject({ quote: words, documentId })
})

it('asks before words enter by hand that may say an earlier commitment again', async () => {
  const fields = {
    ...{ words: 'share the force drone policy with the Panel', place: '1' },
    ...{ kind: 'action', owner: '', when: 'none' },
  }
  const refused = await web.post(`${review}/add`, fields, `${review}/add/check`)
  expect([refused.statusCode, wordsOf(refused.body)]).toEqual([
    400,
    expect.stringContaining('Confirm that this is another promise'),
  ])
  const response = await web.post(`${review}/add`, { ...fields, another: 'yes' }, `${review}/add/check`)
  expect(response.statusCode).toBe(303)
  expect(wordsOf((await web.get('/commitments/C-0005')).body)).toContain('See also C-0004')
})
