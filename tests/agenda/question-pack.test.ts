import { load } from 'cheerio'
import { describe, expect, it } from 'vitest'
import { questionHeadLines } from '../../src/agenda/question-lines.ts'
import { composeQuestionPack, type QuestionPack } from '../../src/agenda/question-pack.ts'
import { renderQuestionsDocx } from '../../src/agenda/render-questions-docx.ts'
import { renderQuestionsHtml } from '../../src/agenda/render-questions-html.ts'
import type { RevisitAgenda } from '../../src/agenda/revisit-agenda.ts'
import type { Commitment } from '../../src/register/commitments/commitment.ts'
import { aClaim, day, postRefOf, posts } from '../support/builders.ts'
import { agendaOf, aQuietOne, composedOn, datedFor, oneOfEach, undated } from './example.ts'
import { unzip } from './unzip.ts'

const sideOf = new Map(Object.values(posts).map(({ id, side }) => [id, side]))
const answersTo = { name: 'The policy team', address: 'policy@westmarch.example' }

const packOf = (agenda: RevisitAgenda, given: Partial<Parameters<typeof composeQuestionPack>[1]> = {}) =>
  composeQuestionPack(agenda, { sideOf, answersTo, madeOn: composedOn, ...given })

const due = datedFor('2025-09-04')
const ownedBy = (post: Commitment['owner'], given: Partial<Commitment> = {}): Commitment =>
  aQuietOne({ ...due, owner: post, ownerText: post?.code ?? null, ...given })

const askedOf = ({ posts }: QuestionPack) =>
  posts.map(({ heading, holder, items }) => [heading, holder, items.length])

describe('the question pack', () => {
  it('puts each question to the post that answers, in the order of the agenda', () => {
    const pack = packOf(
      agendaOf([
        ownedBy(postRefOf(posts.deputy)),
        ownedBy(postRefOf(posts.chief), datedFor('2025-09-02')),
        ownedBy(postRefOf(posts.deputy)),
      ]),
    )
    expect(askedOf(pack)).toEqual([
      ['Chief Constable', 'Callum Reave', 1],
      ['Deputy Chief Constable', 'Delia Marsh', 2],
    ])
    expect(pack.summary).toBe('3 questions to 2 posts.')
    expect(pack.posts.flatMap(({ items }) => items.map(({ number }) => number))).toEqual([
      '3.1',
      '3.2',
      '3.3',
    ])
  })

  it.each<[string, Commitment, readonly unknown[][], number]>([
    ['what the office itself is to do', ownedBy(postRefOf(posts.policy)), [], 1],
    [
      'what the office set out to come back to',
      ownedBy(postRefOf(posts.commissioner), { kind: 'revisit' }),
      [['For the force as a whole', null, 1]],
      0,
    ],
    [
      'a revisit without an owner',
      ownedBy(null, { kind: 'revisit' }),
      [['For the force as a whole', null, 1]],
      0,
    ],
    ['an action without an owner', ownedBy(null), [['No owner named: who answers?', null, 1]], 0],
    ['an owner no post is known for', ownedBy(null, { ownerText: 'RHL' }), [['RHL', null, 1]], 0],
  ])('asks %s of the right people', (_, commitment, asked, ofTheOffice) => {
    const pack = packOf(agendaOf([commitment]))
    expect(askedOf(pack)).toEqual(asked)
    expect(pack.ofTheOffice).toHaveLength(ofTheOffice)
  })

  it('says so when there is nothing to ask', () => {
    const pack = packOf(agendaOf([]))
    expect([pack.summary, pack.posts]).toEqual(['There is nothing to ask before this meeting.', []])
  })

  it('asks in the words of the version it belongs to, and says which one that is', () => {
    const agenda = agendaOf([ownedBy(postRefOf(posts.deputy))])
    const issued = {
      ...agenda,
      issue: { number: 'HTA/2025/3', version: 2, on: day('2025-09-25'), by: 'Priya Anand' },
    }
    const pack = packOf(issued, { madeOn: day('2025-09-30') })
    expect(pack.posts[0]?.items[0]).toEqual(agenda.matters.groups[0]?.items[0])
    expect(questionHeadLines(pack)).toEqual([
      { label: 'Meeting', words: ['Tuesday 7 October 2025'] },
      {
        label: 'Agenda',
        words: ['HTA/2025/3, version 2, issued on Thursday 25 September 2025 by Priya Anand'],
      },
      { label: 'Facts as of', words: ['Tuesday 23 September 2025'] },
      { label: 'Made on', words: ['Tuesday 30 September 2025'] },
      { label: 'Answers to', words: ['The policy team, policy@westmarch.example'] },
    ])
  })
})

describe('the question pack as a Word file', () => {
  const render = async (commitments: readonly Commitment[]) => {
    const bytes = await renderQuestionsDocx(packOf(agendaOf(commitments)), { marking: 'OFFICIAL' })
    const $ = load(unzip(bytes).get('word/document.xml') ?? '', { xml: true })
    return { bytes, $ }
  }

  it('has a heading for each post and question, and empty fields to type into', async () => {
    const { $ } = await render([ownedBy(postRefOf(posts.deputy)), ownedBy(postRefOf(posts.chief), undated)])
    const styled = (style: string) =>
      $('w\\:p')
        .toArray()
        .filter((p) => $(p).find('w\\:pStyle').attr('w:val') === style)
        .map((p) => $(p).text())
    expect(styled('Heading1')).toEqual([
      'Deputy Chief Constable (Delia Marsh)',
      'Chief Constable (Callum Reave)',
    ])
    expect(styled('Heading2')).toEqual([
      '3.1 Share the custody improvement plan in 6 months',
      expect.stringMatching(/^3\.2 /),
    ])
    const rows = $('w\\:tr')
      .toArray()
      .map((row) =>
        $(row)
          .find('w\\:tc')
          .toArray()
          .map((cell) => $(cell).text()),
      )
    expect(rows.filter(([label]) => /^(?:Answer|If not done|To be done|Answered)/.test(label ?? ''))).toEqual(
      [
        ['Answer', ''],
        ['If not done, by', ''],
        ['Answered by', ''],
        ['Answer', ''],
        ['To be done by', ''],
        ['Answered by', ''],
      ],
    )
    expect(rows.map(([label]) => label)).not.toContain('Why it is here')
    expect($('w\\:tblHeader')).toHaveLength(1)
  })

  it('is the same file, byte for byte, for the same pack', async () => {
    const commitments = oneOfEach()
    const { bytes } = await render(commitments)
    expect((await render(commitments)).bytes.equals(bytes)).toBe(true)
  })
})

describe('the question pack as a page to print', () => {
  const render = (commitments: readonly Commitment[]) => {
    const html = renderQuestionsHtml(packOf(agendaOf(commitments)), { marking: 'OFFICIAL' })
    return { html, $: load(html) }
  }

  it('has the same questions, with room for the hand', () => {
    const { $ } = render([ownedBy(postRefOf(posts.deputy), { quote: 'DCC to <b>share</b> the plan.' })])
    expect($('h1').text()).toBe('Holding to Account Meeting: question pack')
    expect($('h2').text()).toBe('Deputy Chief Constable (Delia Marsh)')
    expect($('article blockquote').text()).toBe('“DCC to <b>share</b> the plan.”')
    expect($('article .question').text()).toContain('Is it done, and if not, by what day will it be?')
    expect(
      $('.fields th')
        .toArray()
        .map((cell) => $(cell).text()),
    ).toEqual(['Answer', 'If not done, by', 'Answered by'])
    expect($('body').text()).toContain('return the pack before the meeting, to policy@westmarch.example.')
  })

  it('asks the owner for proof, and not whether the office is content', () => {
    const { $ } = render([
      ownedBy(postRefOf(posts.deputy), { updates: [aClaim('2025-09-18', { words: 'It is out.' })] }),
    ])
    expect($('.question').text()).toMatch(/“It is out”\. What shows that it is done\?\s*$/)
  })

  it('needs no other file, and stands without questions', () => {
    const { html, $ } = render([])
    expect(html).not.toMatch(/<script|<link|<img|@import|url\(|https?:/i)
    expect($('main').text().trim()).toBe('There is nothing to ask before this meeting.')
  })
})
