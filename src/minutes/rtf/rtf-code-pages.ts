/** What the bytes of a rich text file mean: its code page, and that of each of its fonts. */
export type RtfCodePages = {
  page: number
  readonly fonts: Map<number, number>
}

export const newCodePages = (): RtfCodePages => ({ page: 1252, fonts: new Map() })

/** The words that the bytes stand for in a font. Fonts of pictures give bullets: what they show is no letter. */
export const decodeRtf = (bytes: string, font: number, pages: RtfCodePages): string => {
  const charset = pages.fonts.get(font)
  if (charset === SYMBOLS) return bytes.replaceAll(/\S/g, '•')
  if (!BEYOND_ASCII.test(bytes)) return bytes
  const encoding = CHARSETS[charset ?? -1] ?? CODE_PAGES[pages.page] ?? 'windows-1252'
  return new TextDecoder(encoding).decode(Buffer.from(bytes, 'latin1'))
}

/** A sign by its number; Word gives those of picture fonts in a range of their own. */
export const unicodeSign = (code: number): string =>
  code >= 0xf000 && code <= 0xf0ff ? '•' : String.fromCharCode(code)

const SYMBOLS = 2
const BEYOND_ASCII = /[\u0080-\u00ff]/

/** By the number after \fcharset; 0 and 1 leave it to the file. */
const CHARSETS: Readonly<Record<number, string>> = {
  77: 'macintosh',
  128: 'shift_jis',
  129: 'euc-kr',
  134: 'gbk',
  136: 'big5',
  161: 'windows-1253',
  162: 'windows-1254',
  163: 'windows-1258',
  177: 'windows-1255',
  178: 'windows-1256',
  186: 'windows-1257',
  204: 'windows-1251',
  222: 'windows-874',
  238: 'windows-1250',
}

/** By the number after \ansicpg. */
const CODE_PAGES: Readonly<Record<number, string>> = {
  866: 'ibm866',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  1250: 'windows-1250',
  1251: 'windows-1251',
  1253: 'windows-1253',
  1254: 'windows-1254',
  1255: 'windows-1255',
  1256: 'windows-1256',
  1257: 'windows-1257',
  1258: 'windows-1258',
  10000: 'macintosh',
  65001: 'utf-8',
}
