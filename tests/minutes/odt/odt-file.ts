import { writeZip } from '../../../src/minutes/zip-file.ts'

const NAMES = [
  'office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"',
  'style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"',
  'text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"',
  'table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"',
  'draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"',
  'fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
  'xlink="http://www.w3.org/1999/xlink"',
  'dc="http://purl.org/dc/elements/1.1/"',
]
  .map((name) => `xmlns:${name}`)
  .join(' ')

const STYLES =
  '<text:list-style style:name="Items">' +
  '<text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>' +
  '<text:list-level-style-number text:level="2" style:num-format="1" text:display-levels="2"/>' +
  '<text:list-level-style-number text:level="3" style:num-format="a" style:num-prefix="(" style:num-suffix=")"/>' +
  '</text:list-style>' +
  '<text:list-style style:name="Dots"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/></text:list-style>' +
  '<style:style style:name="Title" style:family="paragraph"/>'

const AUTOMATIC =
  '<style:style style:name="Bold" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>' +
  '<style:style style:name="Hidden" style:family="text"><style:text-properties text:display="none"/></style:style>' +
  '<style:style style:name="Raised" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>' +
  '<style:style style:name="Struck" style:family="text"><style:text-properties style:text-line-through-style="solid"/></style:style>' +
  '<style:style style:name="Strong" style:family="paragraph"><style:text-properties fo:font-weight="bold"/></style:style>' +
  '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/>'

/** An OpenDocument text with the given body, and its parts changed as asked. */
export const odtFile = (
  body: string,
  more: { readonly styles?: string; readonly parts?: Readonly<Record<string, string>> } = {},
): Buffer => {
  const parts: Readonly<Record<string, string>> = {
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `<?xml version="1.0"?><office:document-content ${NAMES}><office:automatic-styles>${AUTOMATIC}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    'styles.xml': `<office:document-styles ${NAMES}><office:styles>${STYLES}${more.styles ?? ''}</office:styles><office:master-styles><style:master-page><style:header><text:p>OFFICIAL</text:p></style:header></style:master-page></office:master-styles></office:document-styles>`,
    'META-INF/manifest.xml': '<manifest:manifest/>',
    ...more.parts,
  }
  return writeZip(new Map(Object.entries(parts).map(([name, words]) => [name, Buffer.from(words)])))
}
