/** What a file is by its bytes; its name is not asked, since people rename files. */
export type FileType =
  | 'empty'
  | 'docx'
  | 'odt'
  | 'pdf'
  | 'html'
  | 'text'
  | 'old-word'
  | 'protected-office'
  | 'outlook-message'
  | 'old-office'
  | 'rtf'
  | 'spreadsheet'
  | 'slides'
  | 'open-document'
  | 'other-zip'
  | 'picture'
  | 'web-archive'
  | 'xml'
  | 'unknown'

/** `decoded` are the file's words, for the types that are text. */
export const fileTypeOf = (bytes: Uint8Array, decoded: () => string): FileType => {
  if (bytes.byteLength === 0) return 'empty'
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (startsWith(file, 'd0cf11e0a1b11ae1')) return compoundType(file)
  if (startsWith(file, '504b0304') || startsWith(file, '504b0506')) return zipType(file)
  // The PDF standard (ISO 32000-1, annex H.3.4.1) lets the header stand anywhere in the first 1,024 bytes.
  if (file.subarray(0, 1024).includes('%PDF-')) return 'pdf'
  if (startsWith(file, '7b5c727466')) return 'rtf'
  if (PICTURES.some((opening) => startsWith(file, opening))) return 'picture'
  return textType(decoded())
}

// PNG, JPEG, GIF and TIFF.
const PICTURES = ['89504e47', 'ffd8ff', '47494638', '49492a00', '4d4d002a']

const startsWith = (file: Buffer, hex: string): boolean =>
  file.subarray(0, hex.length / 2).toString('hex') === hex

/** OLE compound files name their streams in UTF-16. */
const compoundType = (file: Buffer): FileType => {
  const holds = (stream: string): boolean => file.includes(Buffer.from(stream, 'utf16le'))
  if (holds('EncryptedPackage')) return 'protected-office'
  if (holds('WordDocument')) return 'old-word'
  return holds('__substg1.0_') ? 'outlook-message' : 'old-office'
}

/** A zip names its files in the clear, in front of each and again at the end. */
const zipType = (file: Buffer): FileType => {
  if (file.includes('word/document') || file.includes('word/_rels')) return 'docx'
  if (file.includes('xl/workbook') || file.includes('opendocument.spreadsheet')) return 'spreadsheet'
  if (file.includes('ppt/presentation') || file.includes('opendocument.presentation')) return 'slides'
  if (file.includes('mimetypeapplication/vnd.oasis.opendocument')) return openDocumentType(file)
  return file.includes('content.xml') && file.includes('META-INF/manifest.xml') ? 'odt' : 'other-zip'
}

/** A master document only lists the files that hold its words. */
const openDocumentType = (file: Buffer): FileType =>
  file.includes('vnd.oasis.opendocument.text') && !file.includes('vnd.oasis.opendocument.text-master')
    ? 'odt'
    : 'open-document'

const textType = (words: string): FileType => {
  if (!isLegible(words)) return 'unknown'
  if (words.trim() === '') return 'empty'
  if (isMail(words)) return 'web-archive'
  if (isHtml(words)) return 'html'
  return /^\s*<\?xml\b/i.test(words.replace(/^\ufeff/, '')) ? 'xml' : 'text'
}

/**
 * A message as mail programs save it opens with lines of its own up to the first that is blank (RFC 5322), of which
 * some say how its words were packed or by which way it came. "From", "Sent" and "Subject" alone are pasted words.
 */
const isMail = (words: string): boolean => {
  const start = words.slice(0, 20_000).trimStart()
  if (/^content-type:\s*multipart\//im.test(start.slice(0, 2000))) return true
  const lines = start.split(/\r?\n/)
  const blank = lines.indexOf('')
  const opening = blank === -1 ? lines : lines.slice(0, blank)
  return (
    opening.every(
      (line, at) => /^(?:[!-9;-~]+:|[ \t])/.test(line) || (at === 0 && line.startsWith('From ')),
    ) && opening.some((line) => PACKED.test(line))
  )
}

const PACKED =
  /^(?:mime-version|content-type|content-transfer-encoding|message-id|received|return-path|delivered-to|dkim-signature):/i

/** Words hold next to no control signs; other bytes, read as words, are full of them. The start tells. */
const isLegible = (words: string): boolean => {
  const start = words.slice(0, 50_000)
  let controls = 0
  for (let at = 0; at < start.length; at += 1) {
    const code = start.charCodeAt(at)
    if (code < 9 || (code > 13 && code < 32) || (code > 126 && code < 160) || code === 0xfffd) controls += 1
  }
  return controls <= start.length / 200
}

/** A page of its own or a piece of one; text with some tags from a conversion stays text. */
const isHtml = (words: string): boolean => {
  const start = words
    .slice(0, 4096)
    .replace(/^\ufeff/, '')
    .trimStart()
  return (
    /^<(?:!doctype html|html|head|body|!--|meta|div|table|h[1-6]|p|article|section)\b/i.test(start) ||
    /<html[\s>]/i.test(start)
  )
}
