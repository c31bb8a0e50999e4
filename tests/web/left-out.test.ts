import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { listCandidates } from '../../db/candidates.ts'
import { listDocuments } from '../../db/documents.ts'
import { openWeb, type Web, wordsOf } from '../support/web.ts'
import { seedOffice } from './seeded-office.ts'

let web: Web
beforeEach(async () => {
  web = await openWeb()
})
afterEach(() => web.close())

const minutes = (...lines: string[]): string => `Westmarch Scrutiny Board

Date: Tuesday 10 February 2026

Present:
Petra Thornbury : Police and Crime Commissioner (PCC)
Delia Marsh : Deputy Chief Constable (DCC)

1. Custody

The DCC agreed to share the custody plan by 30 June 2026.

${lines.join('\n\n')}
`
const putIn = async (...lines: string[]): Promise<string> =>
  String(
    (await web.upload('/minutes/new', { name: 'board.txt', contents: minutes(...lines) })).headers.location,
  )
const why = async (review: string, words: string) =>
  await web.get(`${review}/why?words=${encodeURIComponent(words)}`)

describe('the review', () => {
  it('ends with what was left out, grouped by reason, and a form to ask about any sentence', async () => {
    const review = await putIn(
      'Sickness should be lower.',
      'The lease runs until 3 March 2027. Objections can be made until 30 April 2026.',
      'The cells are clean.',
    )
    const { body } = await web.get(review)
    const words = wordsOf(body)
    expect(words).toContain(
      'What was left out, and why 3 sentences left out It says until when something lasts. (2)',
    )
    expect(words).toContain('No date after the meeting stands in it. (1) “Sickness should be lower.” item 1.')
    expect(words).not.toContain('The cells are clean.')
    expect(body).toContain(`<form method="get" action="${review}/why" novalidate>`)
    expect(body).toContain(`href="${review}/why?words=Sickness%20should%20be%20lower."`)
  })

  it('says so when nothing was', async () => {
    expect(wordsOf((await web.get(await putIn())).body)).toContain('Nothing else reads like a promise.')
  })

  it('shows the first ten of a reason, and all of them on pages of their own', async () => {
    const review = await putIn(
      ...Array.from({ length: 60 }, (_, index) => `Number ${index + 1} should be lower.`),
    )
    const words = wordsOf((await web.get(review)).body)
    expect(words).toContain('60 sentences left out No date after the meeting stands in it. (60)')
    expect(words).toContain('“Number 10 should be lower.”')
    expect(words).not.toContain('“Number 11 should be lower.”')
    expect(words).toContain('50 more All sentences that were left out')
    const first = wordsOf((await web.get(`${review}/left-out`)).body)
    expect(first).toContain('60 sentences in the order of the minutes.')
    expect(first).toContain('“Number 50 should be lower.”')
    expect(first).not.toContain('“Number 51 should be lower.”')
    expect(wordsOf((await web.get(`${review}/left-out?page=2`)).body)).toContain(
      '“Number 60 should be lower.”',
    )
  })

  it('still stands when the file cannot be read a second time', async () => {
    const review = await putIn('Sickness should be lower.')
    const [document] = await listDocuments(web.db)
    await web.db
      .updateTable('documents')
      .set({ contents: Buffer.from('%PDF-1.7 cut').toString('base64'), sha256: 'another' })
      .where('id', '=', document?.id ?? '')
      .execute()
    const shown = await web.get(review)
    expect(shown.statusCode).toBe(200)
    expect(wordsOf(shown.body)).toContain(
      'The file could not be read again to tell. The PDF is damaged or incomplete.',
    )
    const asked = await why(review, 'Sickness')
    expect(asked.statusCode).toBe(400)
    expect(wordsOf(asked.body)).toContain(
      'There is a problem The file could not be read again to tell. The PDF is damaged or incomplete.',
    )
    expect(asked.body).toContain('value="Sickness"')
    expect(web.errors).toEqual([])
  })
})

describe('why a sentence is not here', () => {
  it('is answered with the reason, the dates, the people and what was looked for', async () => {
    const review = await putIn('The DCC said that sickness should be lower. The vans were sold in May.')
    const words = wordsOf((await why(review, 'sickness SHOULD')).body)
    expect(words).toContain('It is not proposed. No date after the meeting stands in it.')
    expect(words).toContain('“The DCC said that sickness should be lower.” item 1, under “1. Custody”')
    expect(words).toContain('People named DCC: speaks.')
    expect(words).toContain('What was looked for and not found')
    const vans = wordsOf((await why(review, 'vans were sold')).body)
    expect(vans).toContain('It is not proposed. It speaks of what was done or said before.')
    expect(vans).toContain('Dates considered “in May” does not bind. The words around it tell what was.')
  })

  it('leads to the proposal when it is one', async () => {
    const review = await putIn()
    const [proposal] = await listCandidates(web.db, review.split('/')[2] ?? '')
    const { body } = await why(review, 'share the custody plan')
    expect(wordsOf(body)).toContain('It is proposed.')
    expect(wordsOf(body)).toContain('Proposal 1 in the review')
    expect(wordsOf(body)).toContain('Due: 30 June 2026.')
    expect(body).toContain(`href="${review}#proposal-${proposal?.id}"`)
  })

  it('offers the nearest sentence when the words do not stand there', async () => {
    const review = await putIn('The vans were sold in May.')
    const { body } = await why(review, 'the van was sold')
    expect(wordsOf(body)).toContain('These words do not stand in the minutes')
    expect(wordsOf(body)).toContain('The nearest sentence is: “The vans were sold in May.” item 1')
    expect(body).toContain(`href="${review}/why?words=The%20vans%20were%20sold%20in%20May."`)
    expect(wordsOf((await why(review, 'zebra quilt')).body)).toContain('No sentence comes near them.')
  })

  it('asks for words when none are given, and for fewer when there are too many', async () => {
    const review = await putIn()
    const fresh = await web.get(`${review}/why`)
    expect(fresh.statusCode).toBe(200)
    expect(wordsOf(fresh.body)).not.toContain('There is a problem')
    const empty = await web.get(`${review}/why?words=+`)
    expect(empty.statusCode).toBe(400)
    expect(wordsOf(empty.body)).toContain('There is a problem Enter words from the minutes')
    const long = await why(review, 'word '.repeat(201))
    expect(long.statusCode).toBe(400)
    expect(wordsOf(long.body)).toContain('Words must be 1000 characters or less. You have entered 1004.')
  })

  it('keeps what was typed, and never as markup', async () => {
    const review = await putIn('The <b>vans</b> should be sold {{7*7}} soon.')
    const { body } = await why(review, '<script>alert(1)</script>')
    expect(body).not.toContain('<script>alert')
    expect(body).toContain('value="&lt;script&gt;alert(1)&lt;/script&gt;"')
    expect(wordsOf((await web.get(review)).body)).toContain('{{7*7}}')
  })

  it('says when the program has learnt since', async () => {
    const { second } = await seedOffice(web.db)
    const review = `/minutes/${second.documentId}`
    // In the register it is a proposal at another place than the reader finds today.
    const { body } = await why(review, 'publish the stop and search')
    expect(wordsOf(body)).toContain('It is proposed.')
    expect(wordsOf(body)).toContain('Proposal 2 in the review')
    await web.db.deleteFrom('candidates').where('quote', 'like', '%stop and search%').execute()
    const now = wordsOf((await why(review, 'publish the stop and search')).body)
    expect(now).toContain(
      'It was not proposed when these minutes were put in. The present version would propose it.',
    )
    await web.db
      .updateTable('candidates')
      .set({ quote: 'Members noted that the recruitment campaign continues.', paragraph: 4 })
      .where('position', '=', 2)
      .where('documentId', '=', second.documentId)
      .execute()
    expect(wordsOf((await why(review, 'recruitment campaign')).body)).toContain(
      'It was proposed when these minutes were put in. The present version would leave it out.',
    )
  })

  it.each(['why', 'why?words=x', 'left-out'])(
    'is not found for minutes that are not there: %s',
    async (path) => {
      const response = await web.get(`/minutes/nowhere/${path}`)
      expect(response.statusCode).toBe(404)
      expect(wordsOf(response.body)).toContain('These minutes are not in the register.')
    },
  )
})
