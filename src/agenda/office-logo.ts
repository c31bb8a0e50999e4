import { readFile } from 'node:fs/promises'
import { parse, join } from 'node:path'
import { CodedError } from '../errors.ts'

/** The office's logo as it stands on its papers. Sizes in dots, or in SVG's own units. */
export type OfficeLogo = {
  readonly kind: 'png' | 'jpg' | 'svg'
  readonly contents: Buffer
  readonly width: number
  readonly height: number
  /** The same logo as a PNG, for programs that know no SVG. */
  readonly fallback?: Buffer
}

export const MAX_LOGO_BYTES = 1024 * 1024

/**
 * The logo in a file; null without one. An SVG brings the PNG of the same name that stands beside it, if one does.
 * @throws CodedError invalid, with a sentence that says what is wrong with the file.
 */
export const readLogo = async (path: string | undefined): Promise<OfficeLogo | null> => {
  if (path === undefined) return null
  const contents = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw wrong(path, error.code === 'ENOENT' ? 'there is no such file' : `it cannot be read (${error.code})`)
  })
  if (contents.byteLength > MAX_LOGO_BYTES)
    throw wrong(path, 'it is larger than 1 MB, and every paper would carry it. Save it smaller')
  const logo = pngIn(contents) ?? jpegIn(contents) ?? svgIn(contents)
  if (logo === null) throw wrong(path, 'it is no PNG, JPEG or SVG picture with a size')
  if (logo.width > MAX_SIDE || logo.height > MAX_SIDE)
    throw wrong(path, `it is ${logo.width} by ${logo.height} dots; ${MAX_SIDE} each way are enough`)
  const fallback = logo.kind === 'svg' ? await pngBeside(path, logo) : null
  return fallback === null ? logo : { ...logo, fallback }
}

/** Where a program that makes Word files looks for a PNG of an SVG: "logo.png" beside "logo.svg". */
export const besidePath = (path: string): string => {
  const { dir, name } = parse(path)
  return join(dir, `${name}.png`)
}

/** Null for one that is not there, is no PNG, is too large, or is of another shape: it would stand there distorted. */
const pngBeside = async (path: string, { width, height }: OfficeLogo): Promise<Buffer | null> => {
  const contents = await readFile(besidePath(path)).catch(() => null)
  const png = contents === null || contents.byteLength > MAX_LOGO_BYTES ? null : pngIn(contents)
  if (png === null || png.width > MAX_SIDE || png.height > MAX_SIDE) return null
  const stretch = png.width / png.height / (width / height)
  return stretch > 0.95 && stretch < 1.05 ? png.contents : null
}

/** While papers are made: one without the logo is better than none. */
export const logoIfFit = async (path: string | undefined): Promise<OfficeLogo | null> =>
  await readLogo(path).catch(() => null)

/** As large as it stands on paper, at 96 dots to the inch: no higher than 16 mm and no wider than 70 mm. */
export const logoSize = ({ width, height }: OfficeLogo): { width: number; height: number } => {
  const scale = Math.min(60 / height, 264 / width)
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}

/** For an HTML page that needs no other file. */
export const logoAddress = ({ kind, contents }: OfficeLogo): string =>
  `data:${mediaTypes[kind]};base64,${contents.toString('base64')}`

const mediaTypes = { png: 'image/png', jpg: 'image/jpeg', svg: 'image/svg+xml' } as const

const MAX_SIDE = 4000

const wrong = (path: string, why: string): CodedError =>
  new CodedError('invalid', `MATTERS_OFFICE_LOGO names ${path}, but ${why}.`)

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

const pngIn = (contents: Buffer): OfficeLogo | null => {
  if (contents.length < 33 || !contents.subarray(0, 8).equals(PNG)) return null
  return sized('png', contents, contents.readUInt32BE(16), contents.readUInt32BE(20))
}

/** The size stands in the frame's header, behind segments of other kinds. */
const jpegIn = (contents: Buffer): OfficeLogo | null => {
  if (contents.length < 4 || contents.readUInt16BE(0) !== 0xffd8) return null
  for (let at = 2; at + 9 < contents.length && contents[at] === 0xff; ) {
    const marker = contents[at + 1] ?? 0
    // Fill bytes may stand before a marker.
    if (marker === 0xff) at += 1
    else if (FRAMES.has(marker))
      return sized('jpg', contents, contents.readUInt16BE(at + 7), contents.readUInt16BE(at + 5))
    else at += 2 + contents.readUInt16BE(at + 2)
  }
  return null
}

/** The start-of-frame markers: all of C0 to CF but those that define tables (C4, CC) and C8. */
const FRAMES: ReadonlySet<number> = new Set([
  0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf,
])

const svgIn = (contents: Buffer): OfficeLogo | null => {
  const text = contents.toString('utf8')
  const head =
    /^\uFEFF?\s*(?:<\?xml[^>]*>\s*|<!--[\s\S]*?-->\s*|<!DOCTYPE[^>[]*>\s*)*(<svg[\s>][^>]*>?)/i.exec(
      text,
    )?.[1]
  if (head === undefined) return null
  const [width, height] = ['width', 'height'].map((name) => Number(lengthIn(head, name)))
  const box = /\sviewBox\s*=\s*["']\s*[-\d.e]+[\s,]+[-\d.e]+[\s,]+([\d.e]+)[\s,]+([\d.e]+)/i.exec(head)
  return (
    sized('svg', contents, width ?? 0, height ?? 0) ??
    sized('svg', contents, Number(box?.[1]), Number(box?.[2]))
  )
}

/** "120", "120px" or "30mm": units do not matter, since both sides have the same. Never "100%". */
const lengthIn = (head: string, name: string): string | undefined =>
  new RegExp(`\\s${name}\\s*=\\s*["']\\s*([\\d.]+)(?:px|pt|mm|cm|in)?\\s*["']`, 'i').exec(head)?.[1]

const sized = (
  kind: OfficeLogo['kind'],
  contents: Buffer,
  width: number,
  height: number,
): OfficeLogo | null => (width > 0 && height > 0 ? { kind, contents, width, height } : null)
