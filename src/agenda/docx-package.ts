import type { PlainDate } from '../calendar/plain-date.ts'

/** A part of the Word package, given by its path. */
export type PackagePart = { readonly path: string; readonly data: string }

/**
 * Words as XML can hold them. A control character out of a PDF's text, escaped or not, would make Word call the
 * whole file damaged.
 */
export const printable = (words: string): string =>
  // oxlint-disable-next-line no-control-regex
  words.toWellFormed().replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')

/** The document's properties with a day of its own: the library would write the moment of writing. */
export const coreProperties = (title: string, creator: string, composedOn: PlainDate): PackagePart => {
  const day = `<dcterms:%s xsi:type="dcterms:W3CDTF">${composedOn}T00:00:00Z</dcterms:%s>`
  return {
    path: 'docProps/core.xml',
    data:
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
      '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"' +
      ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"' +
      ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
      `<dc:title>${escapeXml(title)}</dc:title><dc:creator>${escapeXml(creator)}</dc:creator>` +
      `<dc:language>en-GB</dc:language>` +
      `${day.replaceAll('%s', 'created')}${day.replaceAll('%s', 'modified')}</cp:coreProperties>`,
  }
}

const LOCAL_ENTRY = 0x04034b50
const CENTRAL_ENTRY = 0x02014b50
const END_OF_DIRECTORY = 0x06054b50
const END_LENGTH = 22

/**
 * Sets every entry's time to midnight of 1 January 1980, the first that zip knows, so that the same agenda gives
 * the same bytes. Changes the buffer it is given. For archives without a comment or zip64, as this library writes.
 */
export const fixEntryTimes = (zip: Buffer): Buffer => {
  const end = zip.length - END_LENGTH
  requireSignature(zip, end, END_OF_DIRECTORY)
  let central = zip.readUInt32LE(end + 16)
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    requireSignature(zip, central, CENTRAL_ENTRY)
    const local = zip.readUInt32LE(central + 42)
    requireSignature(zip, local, LOCAL_ENTRY)
    writeFirstTime(zip, central + 12)
    writeFirstTime(zip, local + 10)
    central +=
      46 + zip.readUInt16LE(central + 28) + zip.readUInt16LE(central + 30) + zip.readUInt16LE(central + 32)
  }
  return zip
}

const writeFirstTime = (zip: Buffer, at: number): void => {
  zip.writeUInt16LE(0, at)
  // Month 1 and day 1 of year 0, which is 1980.
  zip.writeUInt16LE((1 << 5) | 1, at + 2)
}

const requireSignature = (zip: Buffer, at: number, signature: number): void => {
  if (at < 0 || zip.readUInt32LE(at) !== signature) throw new RangeError(`Not a zip entry at byte ${at}`)
}

const escapeXml = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
