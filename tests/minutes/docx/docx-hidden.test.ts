import { expect, test } from 'vitest'
import { markHidden } from '../../../src/minutes/docx/docx-hidden.ts'

const MARK = '<w:highlight w:val="hidden"/>'
const runWith = (properties: string): string => `<w:r><w:rPr>${properties}</w:rPr><w:t>words</w:t></w:r>`
const styles = [
  '<w:style w:styleId="Unseen"><w:rPr><w:vanish/></w:rPr></w:style>',
  '<w:style w:styleId="Heir"><w:basedOn w:val="Unseen"/></w:style>',
  '<w:style w:styleId="Seen"><w:basedOn w:val="Unseen"/><w:rPr><w:vanish w:val="0"/></w:rPr></w:style>',
  '<w:style w:styleId="Ring"><w:basedOn w:val="Ring"/></w:style>',
].join('')

test.each([
  ['formatted as hidden', '<w:b/><w:vanish/>'],
  ['hidden with a value', '<w:vanish w:val="true"/>'],
  ['of a hidden style', '<w:rStyle w:val="Unseen"/>'],
  ['of a style based on a hidden one', '<w:rStyle w:val="Heir"/>'],
  [
    'hidden before and after a tracked change of format',
    '<w:vanish/><w:rPrChange w:id="1"><w:rPr/></w:rPrChange>',
  ],
])('Words %s are marked', (_, properties) => {
  expect(markHidden(runWith(properties), styles)).toContain(`<w:r><w:rPr>${MARK}`)
})

test.each([
  ['not formatted as hidden', '<w:b/>'],
  ['with hiding switched off', '<w:vanish w:val="0"/>'],
  ['shown again in a hidden style', '<w:rStyle w:val="Unseen"/><w:vanish w:val="false"/>'],
  ['of a style that shows what its base hides', '<w:rStyle w:val="Seen"/>'],
  ['of a style that is based on itself', '<w:rStyle w:val="Ring"/>'],
  ['hidden only on the web', '<w:webHidden/>'],
  ['no longer hidden, by a tracked change', '<w:rPrChange w:id="1"><w:rPr><w:vanish/></w:rPr></w:rPrChange>'],
])('Words %s are not', (_, properties) => {
  expect(markHidden(runWith(properties), styles)).not.toContain(MARK)
})

test('A paragraph mark that is hidden hides no words', () => {
  const paragraph = `<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>${runWith('<w:b/>')}</w:p>`
  expect(markHidden(paragraph, styles)).not.toContain(MARK)
})

test('A paragraph of a hidden style hides its words, but for those that are shown again', () => {
  const paragraph = `<w:p><w:pPr><w:pStyle w:val="Heir"/></w:pPr><w:r><w:t>a</w:t></w:r>${runWith('<w:b/>')}${runWith('<w:vanish w:val="0"/>')}</w:p><w:p><w:r><w:t>b</w:t></w:r></w:p>`
  expect(
    markHidden(paragraph, styles)
      .split('<w:r>')
      .map((run) => run.startsWith(`<w:rPr>${MARK}`)),
  ).toEqual([false, true, true, false, false])
})

test('Words struck through twice are struck once', () => {
  expect(markHidden(runWith('<w:dstrike/>'), styles)).toContain('<w:rPr><w:strike/>')
  expect(markHidden(runWith('<w:dstrike w:val="0"/>'), styles)).not.toContain('<w:strike/>')
})
