import { load } from 'cheerio'
import { describe, expect, it } from 'vitest'
import { renderBriefDocx } from '../../../src/agenda/brief/render-brief-docx.ts'
import { renderBriefHtml } from '../../../src/agenda/brief/render-brief-html.ts'
import { aClaim, anExtension, day } from '../../support/builders.ts'
import { aQuietOne, aTarget, agendaOf, datedFor, sittingOn } from '../example.ts'
import { unzip } from '../unzip.ts'
import { briefOf, briefOn, factsOf } from './example.ts'

const plan = factsOf(
  aQuietOne({
    ref: 'C-0042',
    quote: 'Action: DCC to share the <custody> plan.',
    ...datedFor('2025-09-04'),
    baselineDueOn: day('2025-06-30'),
    extensions: [anExtension('2025-06-30', '2025-09-04')],
    updates: [aClaim('2025-08-01', { claim: 'progress', statedBy: 'Delia Marsh', words: 'A draft is out.' })],
  }),
  { silence: 'asked twice since 5 September 2025, no answer', stoodAt: [sittingOn('2025-09-02')] },
)
const target = factsOf(aTarget(70), { holder: null })

const docx = async (...matters: Parameters<typeof briefOf>) => {
  const parts = unzip(await renderBriefDocx(briefOf(...matters), { marking: 'OFFICIAL' }))
  const $ = load(parts.get('word/document.xml') ?? '', { xml: true })
  const styled = (style: string) =>
    $('w\\:p')
      .toArray()
      .filter((p) => $(p).find('w\\:pStyle').attr('w:val') === style)
      .map((p) => $(p).text())
  return { parts, $, styled }
}

describe('the chair’s brief as a Word file', () => {
  it('has a page for each matter, under a heading of its own', async () => {
    const { $, styled } = await docx([plan, target])
    expect(styled('Title')).toEqual(['Holding to Account Meeting: chair’s brief'])
    expect(styled('Heading1')).toEqual([
      '3.1 Share the <custody> plan',
      '3.2 100% of cases would have full data',
    ])
    expect(styled('Heading2')).toEqual(['Last answers', 'History', 'Target', 'History'])
    expect($('w\\:pageBreakBefore')).toHaveLength(2)
    // The table of all matters, the answers and two histories repeat their heads.
    expect($('w\\:tblHeader')).toHaveLength(4)
  })

  it('draws the target as Word’s own chart, with the same in words beside it and for screen readers', async () => {
    const { parts, $ } = await docx([target])
    const chart = load(parts.get('word/charts/chart1.xml') ?? '', { xml: true })
    const words = $('wp\\:docPr').attr('descr') ?? ''
    expect(words).toMatch(/^Cases with full data: 62% on 4 March 2025, .* misses the target\.$/)
    expect($('w\\:body').text()).toContain(words)
    const series = chart('c\\:ser').toArray()
    expect(series.map((one) => chart(one).find('c\\:tx c\\:v').text())).toEqual([
      'Line to the target',
      'Figures given',
      'Where it should be on 23 Sep 2025',
    ])
    // LibreOffice draws nothing of a series that is shorter than one after it.
    const lengths = series.map((one) => chart(one).find('c\\:xVal c\\:pt').length)
    expect(lengths).toEqual([2, 2, 2])
  })

  it('loads no chart where there is none to draw', async () => {
    const { parts } = await docx([plan])
    expect([...parts.keys()].filter((name) => name.includes('chart'))).toEqual([])
  })
})

describe('the chair’s brief as a page to print', () => {
  const html = (...matters: Parameters<typeof briefOf>) =>
    load(renderBriefHtml(briefOf(...matters), { marking: 'OFFICIAL' }))

  it('shows for a matter where it stands today, its answers and its history', () => {
    const $ = html([plan])
    expect($('article h2').text()).toBe('3.1 Share the <custody> plan')
    const rows = (selector: string) =>
      $(selector)
        .toArray()
        .map((row) =>
          $(row)
            .find('th, td')
            .toArray()
            .map((cell) => $(cell).text()),
        )
    expect(rows('article .facts tr').slice(1)).toEqual([
      ['Owner', 'Deputy Chief Constable (Delia Marsh)'],
      ['Date', '4 September 2025; first agreed for 30 June 2025'],
      ['Slippage', '66 days later than first agreed; moved once'],
      ['Standing', 'Overdue by 19 days (on 23 September 2025)'],
      ['Silence', 'Asked twice since 5 September 2025, no answer'],
    ])
    const [answers, history] = [rows('article .headed:first-of-type tr'), rows('article .headed tr')]
    expect(answers[1]).toEqual(['1 Aug 2025', 'Delia Marsh', '“A draft is out.”', 'A report of progress'])
    expect(history.at(-1)).toEqual([
      '2 Sep 2025',
      'On the agenda of Holding to Account Meeting; no outcome was recorded, so it was carried over',
    ])
    expect($('svg')).toHaveLength(0)
  })

  it('needs no other file, and tells head cells from others', () => {
    const page = renderBriefHtml(briefOf([plan, target]), { marking: 'OFFICIAL' })
    const $ = load(page)
    expect(page.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/<script|<link|<img|@import|url\(/i)
    expect($('th:not([scope])')).toHaveLength(0)
    expect($('svg[role=img]')).toHaveLength(1)
  })
})

describe('the chair’s brief of an issued agenda', () => {
  const agenda = agendaOf([plan.commitment])
  const issued = {
    ...agenda,
    issue: { number: 'HTA/2025/3', version: 2, on: day('2025-09-25'), by: 'Priya Anand' },
  }

  it('keeps the agenda’s words and question, and tells today’s facts as today’s', () => {
    const brief = briefOn(issued, [plan], '2025-10-03')
    const item = agenda.matters.groups[0]?.items[0]
    expect(brief.items[0]).toMatchObject({ number: '3.1', quote: item?.quote, question: item?.question })
    expect(brief.items[0]?.facts.find(({ label }) => label === 'Standing')?.words).toEqual([
      'Overdue by 29 days (on 3 October 2025)',
    ])
    const text = load(renderBriefHtml(brief, { marking: '' }))('body').text()
    expect(text).toContain('HTA/2025/3, version 2, issued on Thursday 25 September 2025 by Priya Anand')
    expect(text).toContain('Friday 3 October 2025, the day this brief was made')
    expect(text).toContain('which shows the facts of 23 September 2025')
  })

  it('says so when the register no longer has a matter', () => {
    const brief = briefOn(issued, [], '2025-10-03')
    expect(brief.items[0]?.facts).toEqual([{ label: 'Standing', words: ['Not in the register'] }])
    expect(brief.items[0]?.history).toEqual([])
  })
})
