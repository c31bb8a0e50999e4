import { load } from 'cheerio'
import { describe, expect, it } from 'vitest'
import { renderAgendaHtml } from '../../src/agenda/render-html.ts'
import { agendaOf, aQuietOne, datedFor, oneOfEach } from './example.ts'

const render = (...[commitments, marking = 'OFFICIAL']: [Parameters<typeof agendaOf>[0], string?]) => {
  const html = renderAgendaHtml(agendaOf(commitments), { marking })
  return { html, $: load(html) }
}

describe('the agenda as a page to print', () => {
  it('has one title, and headings for the frame, the groups and every matter', () => {
    const { $ } = render(oneOfEach())
    const words = (selector: string) =>
      $(selector)
        .toArray()
        .map((element) => $(element).text().replace(/\s+/g, ' ').trim())
    expect($('html').attr('lang')).toBe('en-GB')
    expect($('title').text()).toBe('Holding to Account Meeting: revisit agenda, Tuesday 7 October 2025')
    expect(words('h1')).toEqual(['Holding to Account Meeting: revisit agenda'])
    expect(words('h2')).toEqual([
      '1 Apologies for absence',
      '2 Minutes of the last meeting',
      '3 Matters arising',
      '4 Theme of this meeting',
      '5 Any other business',
      '6 Next meeting',
    ])
    expect(words('h3')).toHaveLength(6)
    expect(words('h4').slice(0, 2)).toEqual(['3.1 Return to complaints', '3.2 Share the custody plan'])
  })

  it('gives every matter its quote, place, reasons, dates and question', () => {
    const { $ } = render([
      aQuietOne({
        ref: 'C-0042',
        quote: 'Action: DCC to share the custody plan.',
        ...datedFor('2025-09-04'),
      }),
    ])
    const article = $('article')
    expect(article.find('blockquote').text()).toBe('“Action: DCC to share the custody plan.”')
    expect(article.find('.source').text()).toBe(
      'Action C-0042. Holding to Account Meeting, 4 March 2025, item 3.1, page 2.',
    )
    const facts = article
      .find('tr')
      .toArray()
      .map((row) => [$(row).find('th[scope=row]').text(), $(row).find('td').text()])
    expect(facts).toEqual([
      ['Why it is here', 'Overdue by 23 working days on the day of the meeting'],
      ['Owner', 'Deputy Chief Constable (Delia Marsh)'],
      ['First date', '4 September 2025. “by then”: By then.'],
      ['Date now', '4 September 2025'],
      ['Standing', 'Overdue by 19 days (on 23 September 2025)'],
      ['Last answer', 'No answer recorded'],
    ])
    expect(article.find('.question').text()).toContain('It was due on 4 September 2025. Is it done')
    expect(article.find('.answer').text()).toBe('Answer noted')
  })

  it('tells header cells from others', () => {
    const { $ } = render(oneOfEach())
    expect($('.overview th[scope=col]')).toHaveLength(5)
    expect($('.overview th[scope=row]')).toHaveLength(8)
    expect($('th:not([scope])')).toHaveLength(0)
  })

  it('shows words as words: marks of HTML and apostrophes alike', () => {
    const { html, $ } = render(oneOfEach())
    expect($('script')).toHaveLength(0)
    expect(html).toContain('&lt;script&gt;the pack&lt;/script&gt;')
    expect(html).not.toContain('&amp;#39;')
    expect($('body').text()).toContain("Chief Finance Officer (Owen O'Neill)")
  })

  it('needs no other file and runs no script', () => {
    const { html } = render(oneOfEach())
    expect(html).not.toMatch(/<script|<link|<img|@import|url\(|https?:|\son\w+=/i)
  })

  it('prints the marking as it is given, and nothing for none', () => {
    const marking = 'OFFICIAL-SENSITIVE "</style>'
    const { html, $ } = render([], marking)
    expect($('header strong').text()).toBe(marking)
    expect($('footer strong').text()).toBe(marking)
    expect(html).toContain('content: "OFFICIAL\\00002dSENSITIVE \\000022\\00003c\\00002fstyle\\00003e"')
    expect(render([], '').$('strong, footer')).toHaveLength(0)
  })

  it('says so when nothing comes back', () => {
    const { $ } = render([])
    expect($('main').text()).toContain('Nothing falls due at this meeting.')
    expect($('table, article, h3')).toHaveLength(0)
  })
})
