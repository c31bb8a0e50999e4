import { describe, expect, test } from 'vitest'
import { htmlToBlocks } from '../../../src/minutes/html/html-blocks.ts'
import { readHtml } from '../../../src/minutes/html/read-html.ts'

const read = (html: string) => readHtml(html, { fileName: 'minutes.html', sha256: 'ab' })

describe('a web page', () => {
  test('gives headings, paragraphs, lists and bold words', () => {
    const { blocks } = read(
      '<h2>2. Fleet</h2><p>Seen. <b>Action:</b> sell a van.</p><ul><li>Red<li>Blue</ul>',
    )
    expect(blocks.map(({ kind, text, bold }) => [kind, text, bold])).toEqual([
      ['heading', '2. Fleet', []],
      ['paragraph', 'Seen. Action: sell a van.', ['Action:']],
      ['list-item', 'Red', []],
      ['list-item', 'Blue', []],
    ])
  })

  test.each([
    [
      '<ol><li>One.<li><p>Two.</p><p>More.</p></ol><ol><li>Again.</ol>',
      ['1. One.', '2. Two.', 'More.', '1. Again.'],
    ],
    [
      '<ol type="a" start="3"><li>One.<ol type="i"><li>Deep.</ol><li>Two.</ol>',
      ['c. One.', 'i. Deep.', 'd. Two.'],
    ],
    ['<ol style="list-style-type: upper-roman"><li>One.<li value="9">Two.</ol>', ['I. One.', 'IX. Two.']],
    ['<ol><li>1. Written out.<li>2. As well.</ol>', ['1. Written out.', '2. As well.']],
    ['<ol style="list-style: none"><li>One.</ol><ul><li>Dot.</ul>', ['One.', 'Dot.']],
    ['<ol><li> <li>Two.</ol>', ['2. Two.']],
  ])('shows the numbers of its lists: %s', (html, shown) => {
    expect(htmlToBlocks(html).map(({ text }) => text)).toEqual(shown)
  })

  test('keeps raised numbers apart from the words before them', () => {
    expect(read('<p>40 m<sup>2</sup> on the 2<sup>nd</sup>, as in 2023<sup><b>1</b></sup>.</p>').text).toBe(
      '40 m² on the 2nd, as in 2023¹.',
    )
  })

  test('leaves out struck words, scripts and styles, and keeps the words of a link', () => {
    const html =
      '<style>p{}</style><script>x()</script><p>The <del>old</del><a href="/x">new plan</a> &amp; more</p>'
    expect(read(html).text).toBe('The new plan & more')
  })

  test('keeps cells in their columns', () => {
    const html =
      '<table><tr><th>Ref<th>Action<th>Owner<tr><td rowspan=2>1<td>Sell a van<td>CFO<tr><td>Buy a van<td>CC</table>'
    expect(htmlToBlocks(html).map(({ cells }) => cells)).toEqual([
      ['Ref', 'Action', 'Owner'],
      ['1', 'Sell a van', 'CFO'],
      ['', 'Buy a van', 'CC'],
    ])
  })

  test('separates the paragraphs of a cell', () => {
    expect(
      htmlToBlocks('<table><tr><td><p>One.</p><ul><li>Two.</li></ul></td><td>CC</td></tr></table>')[0]?.cells,
    ).toEqual(['One.\n• Two.', 'CC'])
  })

  test('reads a table inside a layout table as a table of its own', () => {
    const html =
      '<table><tr><td><p>Before.</p><table><tr><td>Action</td><td>Owner</td></tr></table></td></tr></table><p>After.</p>'
    expect(read(html).blocks.map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
      'paragraph: Before.',
      'row: Action | Owner',
      'paragraph: After.',
    ])
  })

  test('does not believe an absurd span', () => {
    expect(htmlToBlocks('<table><tr><td colspan=999999999>One</td></tr></table>')[0]?.cells).toHaveLength(50)
  })

  test.each([
    ['b', '<p>Seen.</p>'],
    ['div', '<p>Seen.</p>'],
    ['table><tr><td', '<p>Seen.</p>'],
    ['section><p', 'Seen.'],
  ])('keeps the words of a page that nests its <%s> without end', (tag, inner) => {
    const { text } = read(`<p>Before.</p>${`<${tag}>`.repeat(9000)}${inner}<p>The CFO will sell a van.</p>`)
    expect(text).toMatch(/Before\.[^]*Seen\.[^]*The CFO will sell a van\./)
  })

  test('says when it has no words', () => {
    expect(read('<p> </p>').notes).toEqual(['The page has no words.'])
  })
})
