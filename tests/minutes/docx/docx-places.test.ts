import { expect, test } from 'vitest'
import { apartNotes } from '../../../src/minutes/docx/docx-places.ts'

const words = '<w:p><w:r><w:t>The Board met.</w:t></w:r></w:p>'
const pageBreak = '<w:p><w:r><w:lastRenderedPageBreak/><w:t>Next.</w:t></w:r></w:p>'
const picture = '<w:p><w:drawing><a:blip r:embed="rId1"/></w:drawing></w:p>'
const newBox = '<wps:txbx><w:txbxContent><w:p/></w:txbxContent></wps:txbx>'
const oldBox = '<v:textbox style="x"><w:txbxContent><w:p/></w:txbxContent></v:textbox>'
const both = `<mc:Choice>${newBox}</mc:Choice><mc:Fallback>${oldBox}</mc:Fallback>`
const READ = 'Words in text boxes were read behind the paragraph that they stand beside.'

test.each([
  ['words alone', [words, pageBreak], []],
  ['a picture', [words, pageBreak, picture], ['The picture stands on page 2.']],
  ['two pictures of a page', [words, pageBreak, picture, picture], ['The pictures stand on page 2.']],
  [
    'pictures of several pages',
    [picture, pageBreak, picture, pageBreak, pageBreak, picture],
    ['The pictures stand on pages 1, 2 and 4.'],
  ],
  ['a picture where nobody says where pages break', [words, picture], []],
  ['a text box', [words, both], [READ]],
  [
    'a text box in the new form alone',
    [words, newBox],
    ['The document has a text box whose words were not read. Copy them into the text, then try again.'],
  ],
  [
    'text boxes of both forms',
    [both, newBox, newBox],
    [
      READ,
      'The document has 2 text boxes whose words were not read. Copy them into the text, then try again.',
    ],
  ],
])('a Word file with %s', (_, parts, notes) => {
  expect(apartNotes(parts.join(''))).toEqual(notes)
})
