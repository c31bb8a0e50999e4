import { describe, expect, test } from 'vitest'
import { readHtml } from '../../../src/minutes/html/read-html.ts'

const read = (html: string) => readHtml(html, { fileName: 'minutes.html', sha256: 'ab' })

const HIDDEN = 'Words that are hidden were left out.'
const STRUCK = 'Words that are struck through were left out.'
const TRACKED = 'The document has tracked changes: it was read as if all of them were accepted.'
const COMMENTS = 'The document has comments: they were not read.'
const FOOTNOTES = 'Footnotes were read as paragraphs at the end of the document.'

describe('a web page says which version of it was read', () => {
  test.each([
    ['<p>Seen.<span style="color:red; display : none">Not.</span></p>', 'Seen.', [HIDDEN]],
    ["<p>Seen.</p><p class=a style='display:none;mso-hide:all'>Not.</p>", 'Seen.', [HIDDEN]],
    ['<p>Seen.<span style="MSO-HIDE:ALL">Not.</span></p>', 'Seen.', [HIDDEN]],
    ['<p>Seen.</p><div hidden><p>Not.</p></div>', 'Seen.', [HIDDEN]],
    ['<p>Seen.<b style="visibility: hidden">Not.</b></p>', 'Seen.', [HIDDEN]],
    ['<style>p.off, .gone {display: none}</style><p>Seen.</p><p class="off">Not.</p>', 'Seen.', [HIDDEN]],
    ['<table><tr><td>Seen<td>Too<tr style="display:none"><td>Not<td>Not</table>', 'Seen\nToo', [HIDDEN]],
    ['<p>Seen.</p><table hidden><tr><td>Not<td>Not</table>', 'Seen.', [HIDDEN]],
    ['<p>Seen.<span style="text-decoration:line-through">Not.</span></p>', 'Seen.', [STRUCK]],
    ['<p>Seen.<u style="text-decoration-line: underline line-through">Not.</u></p>', 'Seen.', [STRUCK]],
    ['<p>Seen.<s>Not.</s></p>', 'Seen.', [STRUCK]],
    [
      '<style><!-- /* own */ span.x {text-decoration:line-through;} --></style><p>Seen.<span class=x>Not.</span></p>',
      'Seen.',
      [STRUCK],
    ],
    [
      '<p>By <del cite="mailto:a" datetime="2025-10-20">May</del><ins cite="mailto:a">June</ins>.</p>',
      'By June.',
      [TRACKED],
    ],
    ['<p>By <ins datetime="2025-10-20T10:00">June</ins>.</p>', 'By June.', [TRACKED]],
    [
      '<p>Seen.<span class=MsoCommentReference><a class=msocomanchor href="#_msocom_1">[P1]</a></span></p><div style="mso-element:comment-list"><p>Not.</p></div>',
      'Seen.',
      [COMMENTS],
    ],
    [
      '<p>Seen.<sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup></p><div><p><a href="#cmnt_ref1" id="cmnt1">[a]</a><span>Not.</span></p></div>',
      'Seen.',
      [COMMENTS],
    ],
    [
      '<p>Seen.<a href="#_ftn1"><span class=MsoFootnoteReference>[1]</span></a></p><div style="mso-element:footnote-list"><div style="mso-element:footnote" id=ftn1><p><a href="#_ftnref1"><span class=MsoFootnoteReference>[1]</span></a> Told.</p></div></div>',
      'Seen.\nTold.',
      [FOOTNOTES],
    ],
    [
      '<p>Seen.<a class="sdfootnoteanc" href="#sdfootnote1sym"><sup>1</sup></a></p><div id="sdfootnote1"><p><a class="sdfootnotesym" href="#sdfootnote1anc">1</a>Told.</p></div>',
      'Seen.\nTold.',
      [FOOTNOTES],
    ],
  ])('%s', (html, text, notes) => {
    expect(read(html)).toMatchObject({ text, notes })
  })

  test.each([
    ['<p>Seen. <span style="display:inline">This too.</span></p>', 'Seen. This too.'],
    ['<p>Seen. <u style="text-decoration:underline">This too.</u></p>', 'Seen. This too.'],
    [
      '<style>@media print { .off {display:none} } .on {display:block}</style><p class=off>Seen.</p>',
      'Seen.',
    ],
    ['<style>.menu p {display:none}</style><p class=menu>Seen.</p>', 'Seen.'],
    ['<div style="display:none"></div><p hidden> </p><p>Seen.</p>', 'Seen.'],
    [
      '<p>Seen by <ins>the Board</ins> and <a href="#part-2">the [a] list</a>.</p>',
      'Seen by the Board and the [a] list.',
    ],
    ['<p class="hidden">Seen, whatever its class is called.</p>', 'Seen, whatever its class is called.'],
  ])('keeps what is shown and says nothing: %s', (html, text) => {
    expect(read(html)).toMatchObject({ text, notes: [] })
  })
})
