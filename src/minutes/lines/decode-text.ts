/**
 * The words of a text file, whatever program wrote it: UTF-8 or UTF-16 with or without a mark, else Windows-1252 or
 * the old Mac's signs. A file pasted together from UTF-8 and Windows-1252 keeps every sign readable; one in an
 * alphabet that none of these has comes out as replacement signs, so that nobody takes it for words.
 */
export const decodeText = (bytes: Uint8Array): string => {
  const [first, second, third] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  const unmarked = unmarkedUtf16(bytes)
  if (unmarked !== null) return new TextDecoder(unmarked).decode(bytes)
  const start = first === 0xef && second === 0xbb && third === 0xbf ? 3 : 0
  const body = Buffer.from(bytes.buffer, bytes.byteOffset + start, bytes.byteLength - start)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body)
  } catch {
    return decodeMixed(body)
  }
}

/** Latin letters in UTF-16 are every second byte a zero; no other text holds zeros at all. */
const unmarkedUtf16 = (bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null => {
  const start = bytes.subarray(0, 4000)
  const zeros = [0, 0]
  start.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  })
  const [high = 0, low = 0] = zeros
  const many = start.length * 0.3
  if (low > many && high < many / 10) return 'utf-16le'
  return high > many && low < many / 10 ? 'utf-16be' : null
}

const UTF8_SEQUENCE = /[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}/g

const decodeMixed = (body: Buffer): string => {
  const signs = body.toString('latin1')
  const sequences = signs.match(UTF8_SEQUENCE) ?? []
  const strays = (signs.replaceAll(UTF8_SEQUENCE, '').match(/[\x80-\xff]/g) ?? []).length
  // In Windows-1252 two letters can look like one UTF-8 sign by chance, so UTF-8 must be the rule, not the exception.
  if (sequences.length <= strays) return decodeSingle(body, signs)
  let text = ''
  let at = 0
  for (const found of signs.matchAll(UTF8_SEQUENCE)) {
    text += windows1252(body.subarray(at, found.index))
    at = found.index + found[0].length
    text += body.toString('utf8', found.index, at)
  }
  return text + windows1252(body.subarray(at))
}

/** One byte a sign. In no language of Latin letters is every fourth letter an accented one. */
const decodeSingle = (body: Buffer, signs: string): string => {
  const high = body.reduce((sum, byte) => sum + (byte >> 7), 0)
  if (high > body.length / 4) return new TextDecoder().decode(body)
  return MAC_QUOTES.test(signs) ? macRoman(body) : windows1252(body)
}

/** The apostrophe and the quotation marks of the old Mac, which Windows-1252 reads as "Õ", "Ò" and "Ó". */
const MAC_QUOTES = /[A-Za-z]\xd5[a-z]|\xd2[A-Za-z][^\xd2\xd3\n]{1,300}\xd3/

const macRoman = (bytes: Buffer): string => new TextDecoder('macintosh').decode(bytes)

const windows1252 = (bytes: Buffer): string => new TextDecoder('windows-1252').decode(bytes)
