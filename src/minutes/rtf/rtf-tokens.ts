/** What a rich text file is made of; `value` is a word's number, null when it has none. */
export type RtfToken =
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }
  | { readonly kind: 'word'; readonly name: string; readonly value: number | null }
  /** Bytes of the text, as the signs of the same numbers. */
  | { readonly kind: 'bytes'; readonly bytes: string }

/** The tokens of a rich text file (Rich Text Format 1.9.1), pictures kept as bytes passed over. */
export function* rtfTokens(bytes: Uint8Array): Generator<RtfToken> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const next = new RegExp(TOKEN, 'y')
  for (let found = next.exec(file); found !== null; found = next.exec(file)) {
    const [all, name, number, hex, sign] = found
    if (name !== undefined) {
      const value = number === undefined ? null : Number(number)
      // So many bytes follow that are no text.
      if (name === 'bin' && value !== null && value > 0) next.lastIndex += value
      yield { kind: 'word', name, value }
    } else if (hex !== undefined)
      yield { kind: 'bytes', bytes: String.fromCharCode(Number.parseInt(hex, 16)) }
    else if (sign !== undefined) yield signToken(sign)
    else if (all === '{') yield { kind: 'open' }
    else if (all === '}') yield { kind: 'close' }
    else if (!/^[\r\n]/.test(all)) yield { kind: 'bytes', bytes: all }
  }
}

// A control word takes one blank behind it along; the ends of lines mean nothing.
const TOKEN =
  /[{}]|\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'([\da-fA-F]{2})|\\([^a-zA-Z])|[\r\n]+|[^\\{}\r\n]+|\\/

const signToken = (sign: string): RtfToken => {
  if (/[\\{}]/.test(sign)) return { kind: 'bytes', bytes: sign }
  const name = SIGNS[sign]
  return { kind: 'word', name: name ?? sign, value: null }
}

/** Signs that stand for words of the format. */
const SIGNS: Readonly<Record<string, string>> = { '\n': 'par', '\r': 'par', '\t': 'tab' }
