/**
 * The words of a text file, whatever program wrote it: UTF-8 with or without a mark, UTF-16 with one,
 * else Windows-1252. A file pasted together from both keeps every sign readable.
 */
export const decodeText = (bytes: Uint8Array): string => {
  const [first, second, third] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  const start = first === 0xef && second === 0xbb && third === 0xbf ? 3 : 0
  const body = Buffer.from(bytes.buffer, bytes.byteOffset + start, bytes.byteLength - start)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body)
  } catch {
    return decodeMixed(body)
  }
}

const UTF8_SEQUENCE = /[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}/g

const decodeMixed = (body: Buffer): string => {
  const signs = body.toString('latin1')
  const sequences = signs.match(UTF8_SEQUENCE) ?? []
  const strays = (signs.replaceAll(UTF8_SEQUENCE, '').match(/[\x80-\xff]/g) ?? []).length
  // In Windows-1252 two letters can look like one UTF-8 sign by chance, so UTF-8 must be the rule, not the exception.
  if (sequences.length <= strays) return windows1252(body)
  let text = ''
  let at = 0
  for (const found of signs.matchAll(UTF8_SEQUENCE)) {
    text += windows1252(body.subarray(at, found.index))
    at = found.index + found[0].length
    text += body.toString('utf8', found.index, at)
  }
  return text + windows1252(body.subarray(at))
}

const windows1252 = (bytes: Buffer): string => new TextDecoder('windows-1252').decode(bytes)
