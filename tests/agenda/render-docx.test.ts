import { load } from 'cheerio'
import { describe, expect, it } from 'vitest'
import { renderAgendaDocx } from '../../src/agenda/render-docx.ts'
import { agendaOf, aQuietOne, datedFor, oneOfEach } from './example.ts'
import { unzip } from './unzip.ts'

const render = async (...[commitments, marking = 'OFFICIAL']: [Parameters<typeof agendaOf>[0], string?]) => {
  const bytes = await renderAgendaDocx(agendaOf(commitments), { marking })
  const parts = unzip(bytes)
  const part = (name: string) => load(parts.get(name) ?? '', { xml: true })
  const $ = part('word/document.xml')
  const styled = (style: string) =>
    $('w\\:p')
      .toArray()
      .filter((p) => $(p).find('w\\:pStyle').attr('w:val') === style)
      .map((p) => $(p).text())
  return { bytes, parts, part, $, styled }
}

describe('the agenda as a Word file', () => {
  it('has a title, headings for the frame and the groups, and one for every matter', async () => {
    const { styled } = await render(oneOfEach())
    expect(styled('Title')).toEqual(['Holding to Account Meeting: revisit agenda'])
    expect(styled('Heading1')).toEqual([
      'Apologies for absence',
      'Minutes of the last meeting',
      'Matters arising',
      'Theme of this meeting',
      'Any other business',
      'Next meeting',
    ])
    expect(styled('Heading2')).toHaveLength(6)
    expect(styled('Heading3').slice(0, 2)).toEqual(['Return to complaints', 'Share the custody plan'])
  })

  it('gives every matter its exact quote and its question', async () => {
    const commitments = oneOfEach()
    const agenda = agendaOf(commitments)
    const { styled } = await render(commitments)
    const items = agenda.matters.groups.flatMap((group) => group.items)
    expect(styled('MinutesQuote')).toEqual(items.map(({ quote }) => `“${quote}”`))
    expect(styled('SuggestedQuestion')).toEqual(items.map(({ question }) => question))
    expect(styled('SuggestedQuestionLabel')).toEqual(items.map(() => 'Suggested question'))
  })

  it('prints the facts of a matter and leaves room for the answer', async () => {
    const { $ } = await render([aQuietOne({ ...datedFor('2025-09-04') })])
    const rows = $('w\\:tr')
      .toArray()
      .map((row) =>
        $(row)
          .find('w\\:tc')
          .toArray()
          .map((cell) => $(cell).text()),
      )
    expect(rows).toEqual([
      ['No.', 'Matter', 'Owner', 'Date now', 'Why it is here'],
      [
        '3.1',
        'Share the custody improvement plan in 6 months',
        'Deputy Chief Constable',
        '4 Sep 2025',
        'Overdue by 23 working days on the day of the meeting',
      ],
      ['Why it is here', 'Overdue by 23 working days on the day of the meeting'],
      ['Owner', 'Deputy Chief Constable (Delia Marsh)'],
      ['First date', '4 September 2025. “by then”: By then.'],
      ['Date now', '4 September 2025'],
      ['Standing', 'Overdue by 19 days (on 23 September 2025)'],
      ['Last answer', 'No answer recorded'],
      ['Answer noted'],
    ])
  })

  it('repeats the head of its table and splits no row that has more than a line', async () => {
    const { $ } = await render(oneOfEach())
    expect($('w\\:tblHeader')).toHaveLength(1)
    const mightSplit = $('w\\:tr')
      .toArray()
      .filter((row) => $(row).find('w\\:cantSplit').length === 0)
    expect(mightSplit.length).toBeLessThan($('w\\:tr').length / 2)
    for (const row of mightSplit)
      for (const cell of $(row).find('w\\:tc').toArray()) expect($(cell).text().length).toBeLessThan(19)
  })

  it('says of every table where its headings are', async () => {
    const { $ } = await render(oneOfEach())
    const looks = $('w\\:tblLook').toArray()
    expect(looks).toHaveLength($('w\\:tbl').length)
    for (const look of looks)
      expect($(look).attr()).toMatchObject({ 'w:firstRow': 'true', 'w:firstColumn': 'true' })
  })

  it('is A4 in British English, marked, with the office and the page at its edges', async () => {
    const { $, part } = await render([], 'OFFICIAL-SENSITIVE')
    expect($('w\\:pgSz').attr()).toMatchObject({ 'w:w': '11906', 'w:h': '16838' })
    expect(part('word/styles.xml')('w\\:docDefaults w\\:lang').attr('w:val')).toBe('en-GB')
    expect(part('word/styles.xml')('w\\:docDefaults w\\:rFonts').attr('w:ascii')).toBe('Arial')
    expect(part('word/header1.xml').text()).toBe(
      'Office of the Commissioner for Westmarch\tOFFICIAL-SENSITIVE',
    )
    expect(part('word/footer1.xml').text()).toMatch(
      /revisit agenda, Tuesday 7 October 2025.*Page.*PAGE.* of .*NUMPAGES/,
    )
  })

  it('carries its title, and the day of composing instead of the moment of writing', async () => {
    const { part } = await render([])
    const $ = part('docProps/core.xml')
    expect($('dc\\:title').text()).toBe('Holding to Account Meeting: revisit agenda, Tuesday 7 October 2025')
    expect($('dc\\:creator').text()).toBe('Office of the Commissioner for Westmarch')
    expect($('dcterms\\:created').text()).toBe('2025-09-23T00:00:00Z')
  })

  it('is the same file, byte for byte, for the same agenda', async () => {
    const commitments = oneOfEach()
    const { bytes } = await render(commitments)
    expect((await render(commitments)).bytes.equals(bytes)).toBe(true)
    expect(timesOf(bytes)).toEqual(new Set([0x0021_0000]))
  })

  it('holds marks of XML, and drops control characters that Word would call damage', async () => {
    const { styled } = await render([
      aQuietOne({ quote: 'Cut <delay> & "wait" at O\'Neill\u0002 House\uFFFF.', ...datedFor('2025-09-04') }),
    ])
    expect(styled('MinutesQuote')).toEqual(['“Cut <delay> & "wait" at O\'Neill House.”'])
  })

  it('says so when nothing comes back', async () => {
    const { $ } = await render([])
    expect($('w\\:body').text()).toContain('Nothing falls due at this meeting.')
    expect($('w\\:tbl')).toHaveLength(0)
  })
})

/** The date and time of every entry, as the archive packs them. */
const timesOf = (zip: Buffer): ReadonlySet<number> => {
  const times = new Set<number>()
  for (let at = zip.indexOf('PK\u0001\u0002'); at !== -1; at = zip.indexOf('PK\u0001\u0002', at + 1)) {
    times.add(zip.readUInt32LE(at + 12))
  }
  return times
}
