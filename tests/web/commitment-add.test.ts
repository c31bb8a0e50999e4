import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { listCandidates } from '../../db/candidates.ts'
import { listCommitments } from '../../db/commitments.ts'
import { listPosts } from '../../db/people.ts'
import { readMinutesFile } from '../../src/extraction/read-minutes-file.ts'
import { acceptCandidate, rejectCandidate } from '../../src/register/review/decide-candidate.ts'
import { importMinutes } from '../../src/register/minutes/import-minutes.ts'
import { verifyQuotes } from '../../src/register/verify-quotes.ts'
import { day } from '../support/builders.ts'
import { aCandidate, someMinutes } from '../support/minutes.ts'
import { clerk, moment, openWeb, type Web, wordsOf } from '../support/web.ts'

const minutes = `Northfold Scrutiny Meeting
Tuesday 3 February 2026

Present: Ada Quill, Police and Crime Commissioner (PCC); Bram Oakes, Chief Constable (CC); Ines Marsh, Deputy Chief Constable (DCC)

1. Custody
Action: CC to bring the custody figures to the office by 30 April 2026.
The CC said that it wouldn’t happen again.

2. Fleet
The DCC thought she might show “the new vans” to the office by the end of March. The tea was cold.

3. Stables
The roof leaks. The tea was cold.
`

let web: Web
let review: string
let documentId: string
beforeEach(async () => {
  web = await openWeb()
  const read = await readMinutesFile('scrutiny.txt', Buffer.from(minutes))
  documentId = (await importMinutes(web.db, read, clerk, moment)).documentId
  review = `/minutes/${documentId}`
})
afterEach(() => web.close())

const look = (words: string, more: Record<string, string> = {}) =>
  web.post(`${review}/add`, { words, ...more })
const add = (fields: Record<string, string>) =>
  web.post(
    `${review}/add`,
    { kind: 'undertaking', owner: '', when: 'none', ...fields },
    `${review}/add/check`,
  )
const valueOf = (html: string, name: string): string | undefined =>
  new RegExp(`name="${name}"[^>]*value="([^"]*)"`).exec(html)?.[1]

describe('looking for the words of a promise that was not found', () => {
  it('is offered on the review and on the meeting', async () => {
    expect((await web.get(review)).body).toContain(`href="${review}/add"`)
    const meeting = (await web.get('/meetings')).body.match(/href="(\/meetings\/NSM-2026-02-03)"/)?.[1]
    expect((await web.get(meeting ?? '')).body).toContain(`href="${review}/add"`)
  })

  it('reads owner, date and working from the words, whatever their white space and quote marks', async () => {
    const { statusCode, body } = await look(
      'The DCC thought she might show "the  new vans"\nto the office by the end of March.',
    )
    expect(statusCode).toBe(200)
    const words = wordsOf(body)
    expect(words).toContain(
      '“The DCC thought she might show “the new vans” to the office by the end of March.”',
    )
    expect(words).toContain('scrutiny.txt, item 2')
    expect(words).toContain('Deputy Chief Constable “DCC”, ')
    expect(words).toMatch(/Due date 31 March 2026 “by the end of March”: .*its last day is 31 March 2026\./)
    expect([valueOf(body, 'due-day'), valueOf(body, 'due-month'), valueOf(body, 'due-year')]).toEqual([
      '31',
      '3',
      '2026',
    ])
    expect(body).toMatch(/<option value="[^"]+" selected>Deputy Chief Constable/)
    expect(await listCommitments(web.db)).toEqual([])
  })

  it('says when they do not stand there, offers the nearest sentence and keeps what was typed', async () => {
    const { statusCode, body } = await look('The CC said it would never happen again.')
    expect(statusCode).toBe(400)
    const words = wordsOf(body)
    expect(words).toContain('These words do not stand in scrutiny.txt.')
    expect(words).toContain(
      'The nearest sentence in these minutes “The CC said that it wouldn’t happen again.”',
    )
    expect(body).toContain('The CC said it would never happen again.</textarea>')
    expect(valueOf(body, 'words')).toBe('The CC said that it wouldn’t happen again.')
    const used = await look(valueOf(body, 'words') ?? '')
    expect(wordsOf(used.body)).toContain('Check the commitment')
  })

  it('offers no sentence that is quite another', async () => {
    const { body } = await look('On the phone the ACC promised forty bicycles.')
    expect(wordsOf(body)).toContain('These words do not stand in scrutiny.txt.')
    expect(wordsOf(body)).not.toContain('nearest sentence')
  })

  it.each([
    ['', 'Enter the words of the promise, as they stand in the minutes'],
    ['the CC', 'Enter at least 3 words'],
    ['x '.repeat(600), 'The words must be 1000 characters or less'],
  ])('refuses %j', async (typed, sentence) => {
    const { statusCode, body } = await look(typed)
    expect(statusCode).toBe(400)
    expect(wordsOf(body)).toContain(sentence)
  })

  it('asks which place is meant when the words stand in several', async () => {
    const asked = await look('The tea was cold.')
    expect(asked.statusCode).toBe(200)
    const words = wordsOf(asked.body)
    expect(words).toContain('The words stand in 2 places. Which do you mean?')
    expect(words).toMatch(/Item 2 … .*end of March\. The tea was cold\./)
    expect(words).toMatch(/Item 3 … .*The roof leaks\. The tea was cold\./)
    const unanswered = await look('The tea was cold.', { asked: 'yes' })
    expect(unanswered.statusCode).toBe(400)
    expect(unanswered.body).toContain('href="#place"')
    const chosen = await look('The tea was cold.', { asked: 'yes', place: '2' })
    expect(wordsOf(chosen.body)).toContain('scrutiny.txt, item 3')
    await add({ words: 'The tea was cold.', place: '2' })
    expect((await listCommitments(web.db))[0]?.place.item).toBe('3')
  })

  it('takes the words that another page leads here with', async () => {
    const { body } = await web.get(`${review}/add?words=${encodeURIComponent('The roof leaks.')}`)
    expect(body).toContain('The roof leaks.</textarea>')
  })

  it('reads the file again once for all steps of the form', async () => {
    let times = 0
    const counting = await openWeb({
      reading: {
        read: (...given) => {
          times += 1
          return readMinutesFile(...given)
        },
      },
    })
    const read = await readMinutesFile('scrutiny.txt', Buffer.from(minutes))
    const { documentId } = await importMinutes(counting.db, read, clerk, moment)
    const path = `/minutes/${documentId}/add`
    await counting.post(path, { words: 'The tea was cold.' })
    await counting.post(path, { words: 'The tea was cold.', place: '2' })
    await counting.post(path, { words: 'The tea was cold.', place: '2', kind: '' }, `${path}/check`)
    expect(times).toBe(1)
    await counting.close()
  })

  it('reads the file again in a process of its own', async () => {
    const apart = await openWeb({ reading: {} })
    const read = await readMinutesFile('scrutiny.txt', Buffer.from(minutes))
    const { documentId } = await importMinutes(apart.db, read, clerk, moment)
    const { body } = await apart.post(`/minutes/${documentId}/add`, {
      words: 'The tea was cold.',
      place: '2',
    })
    expect(wordsOf(body)).toContain('scrutiny.txt, item 3')
    expect(apart.errors).toEqual([])
    await apart.close()
  })

  it('finds no minutes that are not there', async () => {
    expect((await web.get('/minutes/nothing/add')).statusCode).toBe(404)
    expect((await web.get(`${review}/add/check`)).headers.location).toBe(`${review}/add`)
  })
})

describe('adding it', () => {
  const vans = 'The DCC thought she might show “the new vans” to the office by the end of March.'
  const asRead = { when: 'day', 'due-day': '31', 'due-month': '3', 'due-year': '2026' }

  it('makes it a commitment like any other, marked as added by hand', async () => {
    const deputy = (await listPosts(web.db)).find(({ code }) => code === 'DCC')
    const done = await add({ words: vans, owner: deputy?.id ?? '', ...asRead })
    expect(done.headers.location).toBe(review)
    const [commitment] = await listCommitments(web.db)
    expect(commitment).toMatchObject({
      ref: 'C-0001',
      kind: 'undertaking',
      quote: vans,
      owner: { code: 'DCC' },
      ownerText: 'DCC',
      dueOn: '2026-03-31',
      baselineDueOn: '2026-03-31',
      due: {
        phrase: 'by the end of March',
        anchorOn: '2026-02-03',
        rule: expect.not.stringContaining('reviewer'),
      },
      revisits: [{ revisitOn: '2026-03-31' }],
      addedByHandAt: moment.at,
    })
    const words = wordsOf((await web.get(review)).body)
    expect(words).toContain('Added to the register as C-0001.')
    expect(words).toContain(
      `Added by hand “${vans}” Added by Priya Anand, 2 March 2026 at 9:30am, from item 2. C-0001`,
    )
    const page = wordsOf((await web.get('/commitments/C-0001')).body)
    expect(page).toContain(
      'Added by hand By Priya Anand, 2 March 2026 at 9:30am, from the words of the minutes.',
    )
    expect(page).toContain('Priya Anand added the commitment by hand')
    expect((await verifyQuotes(web.db)).problems).toEqual([])
  })

  it('keeps another day as set by the person, with what was read beside it', async () => {
    await add({ words: vans, ...asRead, 'due-month': '5' })
    expect((await listCommitments(web.db))[0]?.due).toMatchObject({
      rule: 'set-by-reviewer',
      dueOn: '2026-05-31',
      otherReadings: [{ dueOn: '2026-03-31' }],
    })
  })

  it.each([
    [{ kind: '' }, 'Select what kind of commitment it is'],
    [{ owner: 'made-up' }, 'Select an owner from the list'],
    [{ ...asRead, 'due-year': '2025' }, 'Due date must be after the meeting of 3 February 2026'],
    [{ words: 'The DCC promised a bus.' }, 'These words do not stand in scrutiny.txt.'],
  ])('refuses %j, and adds nothing', async (wrong, sentence) => {
    const { statusCode, body } = await add({ words: vans, ...wrong })
    expect(statusCode).toBe(400)
    expect(wordsOf(body)).toContain(sentence)
    expect(await listCommitments(web.db)).toEqual([])
  })

  it('says that the words are proposed already, and takes them only as another promise', async () => {
    const words = 'CC to bring the custody figures to the office'
    const [proposed] = await listCandidates(web.db, documentId)
    const { body } = await look(words)
    expect(wordsOf(body)).toContain('Already proposed, and not decided yet:')
    expect(body).toContain(`href="${review}/proposals/${proposed?.id}"`)
    const refused = await add({ words })
    expect(refused.statusCode).toBe(400)
    expect(wordsOf(refused.body)).toContain('Confirm that this is another promise')
    expect((await add({ words, another: 'yes' })).headers.location).toBe(review)
  })

  it('says which commitment holds the words already', async () => {
    const [proposed] = await listCandidates(web.db, documentId)
    await acceptCandidate(web.db, proposed?.id ?? '', {}, clerk, moment)
    const { body } = await look('Action: CC to bring the custody figures to the office by 30 April 2026.')
    expect(wordsOf(body)).toContain('In the register already:')
    expect(body).toContain('href="/commitments/C-0001"')
  })

  it('takes back a rejection of the same words, and says so', async () => {
    const [proposed] = await listCandidates(web.db, documentId)
    const reason = { code: 'only-discussion', words: '' } as const
    await rejectCandidate(web.db, proposed?.id ?? '', reason, clerk, moment)
    const words = 'Action: CC to bring the custody figures to the office by 30 April 2026.'
    expect(wordsOf((await look(words)).body)).toContain(
      'Proposed before. Rejected by Priya Anand, 2 March 2026 at 9:30am. Only discussion. Adding it takes that back:',
    )
    await add({ words })
    const shown = wordsOf((await web.get(review)).body)
    expect(shown).toContain(
      'Rejected by Priya Anand, 2 March 2026 at 9:30am. Added by hand afterwards. C-0001',
    )
  })

  it('asks at which meeting it was promised when the file holds the minutes of several', async () => {
    const first = someMinutes({}, [aCandidate({ quote: 'Action: DCC to send the plan.' })])
    const second = someMinutes({ heldOn: day('2025-11-04') }, [aCandidate({ quote: 'Action: CC to pay.' })])
    const text = 'October\nAction: DCC to send the plan.\nNovember\nAction: CC to pay.\nThe CC hoped for sun.'
    const year = someMinutes({}, [], { text, name: 'year.txt' })
    const both = { ...year, readings: [...first.readings, ...second.readings] }
    const imported = await importMinutes(web.db, both, clerk, moment)
    const own = `/minutes/${imported.documentId}/add`
    const { body } = await web.post(own, { words: 'The CC hoped for sun.' })
    expect(wordsOf(body)).toContain('Promised at the meeting of 7 October 2025')
    const meeting = imported.meetings[1]?.meeting.id ?? ''
    const words = { words: 'The CC hoped for sun.', kind: 'undertaking', owner: '', when: 'none', meeting }
    await web.post(own, words, `${own}/check`)
    expect((await listCommitments(web.db))[0]?.meeting.heldOn).toBe('2025-11-04')
  })

  it('still works when the file cannot be read any more: the words stand, the rest is for the person', async () => {
    await web.db.updateTable('documents').set({ contents: '' }).execute()
    const { statusCode, body } = await look(vans)
    expect(statusCode).toBe(200)
    expect(wordsOf(body)).toContain('No owner named')
    expect((await add({ words: vans })).headers.location).toBe(review)
  })
})
