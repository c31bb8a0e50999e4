import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { listCandidates } from '../../db/candidates.ts'
import { getCommitment } from '../../db/commitments.ts'
import { openWeb, type Web, wordsOf } from '../support/web.ts'
import { APPROVED, DRAFT } from '../support/versions.ts'
import { seedVersions, YEAR } from './seeded-versions.ts'

let web: Web
beforeEach(async () => {
  web = await openWeb()
})
afterEach(() => web.close())

const shown = async (path: string) => wordsOf((await web.get(path)).body)

describe('a file with the minutes of several meetings', () => {
  it('is put in as one, and reviewed meeting by meeting', async () => {
    const response = await web.upload('/minutes/new', { name: 'year.txt', contents: YEAR })
    const path = String(response.headers.location)
    const { body } = await web.get(path)
    const words = wordsOf(body)
    expect(words).toContain('The minutes of 2 meetings were put in. 8 proposals found.')
    expect(words).toContain('Fernmoor Oversight Board Review of the minutes of 2 meetings')
    expect(words).toMatch(
      /Fernmoor Oversight Board, 9 January 2024 .*1\. Action, item 1 .*Fernmoor Oversight Board, 13 February 2024 .*5\. Action, item 1/,
    )
    expect(body.match(/<h2 class="govuk-heading-m" id="meeting-/g)).toHaveLength(2)
    expect(body.match(/<h3 class="govuk-heading-s" id="proposal-/g)).toHaveLength(8)
    const ids = [...body.matchAll(/name="accept" type="checkbox" value="([^"]+)"/g)].map(([, id]) => id ?? '')
    await web.post(path, { accept: [ids[0] ?? '', ids[6] ?? ''] })
    const days = await Promise.all(['C-0001', 'C-0002'].map((ref) => getCommitment(web.db, ref)))
    expect(days.map(({ meeting, dueOn }) => [meeting.heldOn, dueOn])).toEqual([
      ['2024-01-09', '2024-06-30'],
      ['2024-02-13', '2024-05-31'],
    ])
  })

  it('answers of each sentence that holds the words which proposal it is', async () => {
    const response = await web.upload('/minutes/new', { name: 'year.txt', contents: YEAR })
    const path = `${String(response.headers.location)}/why?words=two+boats`
    expect(await shown(path)).toMatch(/It is proposed.* Proposal 3 in the review .* Proposal 7 in the review/)
  })

  it('stands in the list of minutes with its meetings, and with each of them', async () => {
    await web.upload('/minutes/new', { name: 'year.txt', contents: YEAR })
    expect(await shown('/minutes')).toContain(
      'year.txt 9 January 2024 , 13 February 2024 Fernmoor Oversight Board',
    )
    expect(await shown('/meetings')).toMatch(
      /13 February 2024 Not announced Minutes put in .*9 January 2024 Not announced Minutes put in/,
    )
    for (const day of ['2024-01-09', '2024-02-13'])
      expect(await shown(`/meetings/FOB-${day}`)).toContain('year.txt with the minutes of 1 more')
  })

  it('shows the first three of many', async () => {
    const months = ['March', 'April', 'May', 'June', 'July']
    const text = months.map((month) => DRAFT.replace('DRAFT', '').replace('4 March', `4 ${month}`)).join('\n')
    await web.upload('/minutes/new', { name: 'year.txt', contents: text.replaceAll('Tuesday ', '') })
    expect(await shown('/minutes')).toContain('4 March 2025 , 4 April 2025 , 4 May 2025 and 2 more meetings')
  })

  it('says which minutes were left out for want of a day', async () => {
    const undated = DRAFT.replace(/DRAFT minutes .*/, 'Minutes')
    const response = await web.upload('/minutes/new', { name: 'two.txt', contents: `${DRAFT}\n${undated}` })
    expect(await shown(String(response.headers.location))).toContain(
      'with “Fernmoor Oversight Board” name no day, so they were left out. Save them as a file of their own',
    )
  })
})

describe('a new version of minutes', () => {
  let seeded: Awaited<ReturnType<typeof seedVersions>>
  beforeEach(async () => {
    seeded = await seedVersions(web.db)
  })

  it('leads its review with what became of the earlier one', async () => {
    const words = await shown(`/minutes/${seeded.approved}`)
    expect(words).toContain(
      'Version 2 of these minutes: 2 unchanged, 1 with changed wording, 1 no longer there, 1 new. Before it: Version 1, board-draft.txt',
    )
    expect(words).toContain(
      `${seeded.gone} No longer there “Action: CC to sell the two boats by 31 May 2025.”`,
    )
    expect(words).toContain(`It reads like ${seeded.changed} , which has other words. Compare and decide`)
    expect(words).toContain('Reject the 2 proposals still undecided')
  })

  it('says so when it is put in', async () => {
    const again = await web.upload('/minutes/new', {
      name: 'third.txt',
      contents: APPROVED.replace('twelve', 'thirteen'),
    })
    expect(await shown(String(again.headers.location))).toContain(
      'The minutes were put in. Version 3 of these minutes: 3 unchanged, 1 with changed wording, 1 no longer there.',
    )
  })

  it('holds the proposals of the one it replaced, which says so of each', async () => {
    const { body } = await web.get(`/minutes/${seeded.draft}/why?words=complaints+are+sampled+by`)
    expect(wordsOf(body)).toContain('Its proposal went into the newer version of these minutes.')
    expect(body).not.toContain(`/minutes/${seeded.draft}/add`)
  })

  it('is named in the review of the one it replaced, in the list and at the meeting', async () => {
    expect(await shown(`/minutes/${seeded.draft}`)).toMatch(
      /Version 2 of these minutes was put in by Priya Anand, 2 April 2025 at 11am\. What is still undecided here is not in it\./,
    )
    const list = await shown('/minutes')
    expect(list).toContain('board-approved.txt Version 2, approved')
    expect(list).toContain('board-draft.txt Version 1, draft, replaced by a newer one')
    expect(await shown('/meetings/FOB-2025-03-04')).toContain(
      'board-approved.txt Version 2, approved Add a commitment that was not found in board-approved.txt board-draft.txt Version 1, draft',
    )
  })

  it('is no batch to accept: other words are decided on one by one', async () => {
    const candidates = await listCandidates(web.db, seeded.approved)
    const other = candidates.find(({ rewordsCommitmentId }) => rewordsCommitmentId !== null)?.id ?? ''
    const { body } = await web.get(`/minutes/${seeded.approved}`)
    expect(body).not.toContain(`value="${other}"`)
    await web.post(`/minutes/${seeded.approved}`, { accept: [other] })
    const answered = await web.get(`/minutes/${seeded.approved}`)
    expect(wordsOf(answered.body)).toContain('0 proposals accepted into the register.')
    const finished = await web.get(`/minutes/${seeded.approved}/finish`)
    expect(finished.body).not.toContain(other)
  })

  it('shows an unchanged commitment where else its words stand', async () => {
    expect(await shown(`/commitments/${seeded.same}`)).toContain(
      'Also in the approved version, item 1: board-approved.txt',
    )
  })

  it('holds the words of an unchanged commitment already, for one who would add them by hand', async () => {
    const words = 'Action: DCC to share the custody improvement plan by the end of June 2025.'
    const { body } = await web.post(`/minutes/${seeded.approved}/add`, { words })
    expect(wordsOf(body)).toContain(`In the register already: “${words}” ${seeded.same}`)
    expect(body.match(new RegExp(`href="[^"]*/${seeded.same}"`, 'g'))).toHaveLength(1)
  })

  it('shows changed wording side by side, and marks it for eye and ear', async () => {
    const { body } = await web.get(`/commitments/${seeded.changed}`)
    expect(wordsOf(body)).toContain(
      'Changed wording The approved version of the minutes, put in on 2 April 2025, has other words.',
    )
    expect(body).toMatch(
      /<del class="app-del"><span class="govuk-visually-hidden">\(taken out: <\/span>April</,
    )
    expect(body).toMatch(/<ins class="app-ins"><span class="govuk-visually-hidden">\(put in: <\/span>May</)
  })

  const decide = (ref: string, fields: Record<string, string>) => {
    const path = `/commitments/${ref}/wording`
    return web.get(path).then(({ body }) => {
      const hidden = Object.fromEntries(
        [...body.matchAll(/<input type="hidden" name="(version|document)" value="([^"]*)"/g)].map(
          ([, name, value]) => [name ?? '', value ?? ''],
        ),
      )
      return web.post(path, { ...hidden, ...fields })
    })
  }

  it('takes the new words when a person says so, and tells of the date', async () => {
    const response = await decide(seeded.changed, { as: 'taken', reason: 'The board agreed on May' })
    const words = await shown(String(response.headers.location))
    expect(words).toContain(
      `${seeded.changed} has the words of the new version. The new words give 30 May 2025; the due date in the register is 30 April 2025. It stays until you change it.`,
    )
    expect(words).toContain('“Action: CFO to report on the cost of the workshop by 30 May 2025.”')
    expect(words).toContain(
      'Priya Anand took the words of the approved version on 2 March 2026. The board agreed on May',
    )
    expect(words).not.toContain('Changed wording')
    expect((await getCommitment(web.db, seeded.changed)).baselineDueOn).toBe('2025-04-30')
  })

  it('keeps the earlier words when a person says so', async () => {
    await decide(seeded.changed, { as: 'kept', reason: '' })
    const words = await shown(`/commitments/${seeded.changed}`)
    expect(words).toContain('Priya Anand kept these words on 2 March 2026.')
    expect(words).toContain('by 30 April 2025.”')
  })

  it('makes a proposal of the new words when they are another promise', async () => {
    await decide(seeded.changed, { as: 'two', reason: '' })
    expect(await shown(`/minutes/${seeded.approved}`)).toContain('Reject the 3 proposals still undecided')
  })

  it('asks which, and keeps what was typed', async () => {
    const response = await decide(seeded.changed, { as: '', reason: 'Half a thought' })
    expect(response.statusCode).toBe(400)
    expect(wordsOf(response.body)).toContain('There is a problem Select which words count')
    expect(response.body).toContain('Half a thought')
  })

  it('decides nothing twice', async () => {
    await decide(seeded.changed, { as: 'kept', reason: '' })
    const gone = await web.get(`/commitments/${seeded.changed}/wording`)
    expect(gone.statusCode).toBe(409)
    expect(wordsOf(gone.body)).toContain('There is nothing left to decide')
    const path = `/commitments/${seeded.gone}/wording`
    const late = await web.post(path, { version: '1', document: seeded.draft, reason: 'Why not' })
    expect(late.statusCode).toBe(400)
    expect(wordsOf(late.body)).toContain('a newer version came in')
  })

  it('says of words that vanished that they did, and leads to withdrawing the commitment', async () => {
    const { body } = await web.get(`/commitments/${seeded.gone}`)
    const sentence = 'These words are not in the approved version of the minutes, put in on 2 April 2025.'
    expect(wordsOf(body)).toContain(`No longer there ${sentence}`)
    const href = /href="([^"]*\/close\?[^"]*)"/.exec(body)?.[1]?.replaceAll('&amp;', '&') ?? ''
    const form = await web.get(href)
    expect(form.body).toContain(sentence)
    expect(form.body).toMatch(/value="withdrawn" checked/)
    await web.post(`/commitments/${seeded.gone}/close`, { as: 'withdrawn', reason: sentence, version: '1' })
    const closed = await shown(`/commitments/${seeded.gone}`)
    expect(closed).toContain(sentence)
    expect(closed).not.toContain('Keep it as it stands')
  })

  it('or lets it stand, with a reason', async () => {
    const refused = await decide(seeded.gone, { reason: '' })
    expect(wordsOf(refused.body)).toContain('Enter why it stands without these words')
    await decide(seeded.gone, { reason: 'It was promised in the room' })
    expect(await shown(`/commitments/${seeded.gone}`)).toContain(
      'Priya Anand kept it on 2 March 2026, though its words are not in the approved version. It was promised in the room',
    )
    expect(await shown(`/minutes/${seeded.approved}`)).toContain('Decided by Priya Anand.')
  })
})
