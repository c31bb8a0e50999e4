import type * as Unpdf from 'unpdf'
import { CodedError } from '../../errors.ts'
import { buildBlocks } from '../blocks/block-builder.ts'
import type { MinutesDocument } from '../document.ts'
import { pagesToBlocks } from './pdf-blocks.ts'
import type { PageLayout, Piece, Rule } from './pdf-lines.ts'
import type { ReadingStep } from '../reading-step.ts'

/**
 * Minutes as a PDF, read by where the words stand on the page. Running heads, feet and page numbers are
 * left out. A scan gives no blocks and a note that says so. `sha256` is of the file's bytes; `onStep` hears of
 * every page.
 * @throws CodedError `invalid` when the file is damaged, protected with a password or longer than 400 pages.
 */
export const readPdf = async (
  bytes: Uint8Array,
  file: { fileName: string; sha256: string },
  onStep: (step: ReadingStep) => void = () => {},
): Promise<MinutesDocument> => {
  const pages = await layoutPages(bytes, onStep)
  const read = pagesToBlocks(pages)
  const { blocks, text } = buildBlocks(read.blocks)
  return { ...file, mediaType: 'pdf', blocks, text, notes: notesOn(pages, read.footnotes) }
}

const LONGEST = 400

/** `pictured` is the part of the page that pictures cover, from 0 to 1 or more. */
type ReadPage = PageLayout & { readonly pictured: number }

const notesOn = (pages: readonly ReadPage[], footnotes: number): string[] => {
  const hasText = ({ pieces }: PageLayout): boolean => pieces.some(({ text }) => text.trim() !== '')
  if (!pages.some(hasText))
    return [
      'No text was found in the PDF: it may be a scan. Use the Word file the minutes were written in, or type what was promised and put that in as words.',
    ]
  const notes = pages.flatMap((page, index) => {
    if (!hasText(page)) return [`Page ${index + 1} has no text: it may be a scan.`]
    return page.pictured < LARGE_PICTURE
      ? []
      : [`Page ${index + 1} has a large picture: any words in it were not read.`]
  })
  return footnotes > 0 ? [...notes, 'Footnotes were read as paragraphs at the end of the document.'] : notes
}

/** A crest or a logo covers less of a page than this, a pasted table or letter more. */
const LARGE_PICTURE = 0.12

const layoutPages = async (bytes: Uint8Array, onStep: (step: ReadingStep) => void): Promise<ReadPage[]> => {
  // Loading it takes longer than most other formats take to read, so only PDFs pay for it.
  const unpdf = await import('unpdf')
  const { OPS } = await unpdf.getResolvedPDFJS()
  // A copy: the reader takes the bytes away from their owner, who still wants to store them, and refuses a Buffer.
  // No picture is looked at, so none is unpacked: a small file can hold one that fills the memory.
  const options = { verbosity: 0, isEvalSupported: false, stopAtErrors: false, maxImageSize: 0 }
  const pdf = await unpdf.getDocumentProxy(new Uint8Array(bytes), options).catch((error: unknown) => {
    throw refusal(error)
  })
  try {
    if (pdf.numPages > LONGEST)
      throw new CodedError('invalid', `The PDF has more than ${LONGEST} pages. Split it, then try again.`)
    const layouts: ReadPage[] = []
    for (let number = 1; number <= pdf.numPages; number += 1) {
      onStep({ at: 'page', page: number, of: pdf.numPages })
      layouts.push(await layoutPage(await pdf.getPage(number), OPS))
    }
    return layouts
  } catch (error) {
    throw refusal(error)
  } finally {
    await pdf.loadingTask.destroy()
  }
}

type PdfPage = Awaited<ReturnType<Awaited<ReturnType<typeof Unpdf.getDocumentProxy>>['getPage']>>
type Operations = Awaited<ReturnType<typeof Unpdf.getResolvedPDFJS>>['OPS']
type Matrix = readonly [number, number, number, number, number, number]

const layoutPage = async (page: PdfPage, ops: Operations): Promise<ReadPage> => {
  const viewport = page.getViewport({ scale: 1 })
  const toPage = matrixOf(viewport.transform)
  // The list of drawing operations gives the borders, and makes the fonts' names known.
  const { rules, pictures } = drawnOn(await page.getOperatorList(), ops, toPage)
  const { items } = await page.getTextContent()
  const pieces = items.flatMap((item): Piece[] => {
    if (!('str' in item) || item.str.trim() === '') return []
    const [a, b, c, d, x, y] = multiply(toPage, matrixOf(item.transform))
    // Slanted words are a watermark, such as DRAFT across the page.
    if (Math.abs(b) > Math.abs(a) * 0.1) return []
    const size = Math.hypot(c, d)
    return [{ text: item.str, x, y, width: item.width, size, bold: isBold(page, item.fontName) }]
  })
  page.cleanup()
  const { width, height } = viewport
  return { width, height, pieces, rules, pictured: pictures / (width * height) }
}

const isBold = (page: PdfPage, font: string): boolean => {
  if (!page.commonObjs.has(font)) return false
  const { name } = page.commonObjs.get(font) as { name?: string }
  return /bold|black|heavy|-bd\b/i.test(name ?? '')
}

type OperatorList = Awaited<ReturnType<PdfPage['getOperatorList']>>

/** The rules, and the area that pictures cover. */
const drawnOn = (
  { fnArray, argsArray }: OperatorList,
  ops: Operations,
  toPage: Matrix,
): { readonly rules: readonly Rule[]; readonly pictures: number } => {
  const rules: Rule[] = []
  let pictures = 0
  const saved: Matrix[] = []
  let matrix = toPage
  fnArray.forEach((operation, index) => {
    const args: unknown = argsArray[index]
    if (operation === ops.save) saved.push(matrix)
    else if (operation === ops.restore || operation === ops.paintFormXObjectEnd) {
      if (fnArray[index - 1] === ops.transform) pictures += areaOf(matrix)
      matrix = saved.pop() ?? toPage
    } else if (operation === ops.transform) matrix = multiply(matrix, matrixOf(args))
    else if (operation === ops.paintFormXObjectBegin) {
      saved.push(matrix)
      if (Array.isArray(args)) matrix = multiply(matrix, matrixOf(args[0]))
    } else if (operation === ops.constructPath) {
      // One by one: a map's coastline has more points than a call takes arguments.
      for (const rule of pathRules(args, ops, matrix)) rules.push(rule)
    }
  })
  return { rules, pictures }
}

/** A picture fills the unit square of its matrix. As none is unpacked, a matrix under which nothing is drawn is one. */
const areaOf = ([a, b, c, d]: Matrix): number => Math.abs(a * d - b * c)

/** Rules are drawn as stroked lines, as stroked boxes, or as filled boxes too thin to be anything else. */
const pathRules = (args: unknown, ops: Operations, matrix: Matrix): Rule[] => {
  if (!Array.isArray(args) || !Array.isArray(args[1])) return []
  const [operation, [data]] = args as [number, [ArrayLike<number> | null]]
  const stroked = STROKES.some((name) => ops[name] === operation)
  const filled = FILLS.some((name) => ops[name] === operation)
  if (data === null || (!stroked && !filled)) return []
  return subpaths(data, matrix).flatMap((points) => {
    const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
    const [[x1, x2], [y1, y2]] = [extent(xs), extent(ys)]
    if (x2 - x1 <= THIN || y2 - y1 <= THIN) return [{ x1, y1, x2, y2 }]
    if (!stroked) return []
    return points.slice(1).map(([x, y], index): Rule => {
      const [fromX = x, fromY = y] = points[index] ?? []
      return { x1: fromX, y1: fromY, x2: x, y2: y }
    })
  })
}

const extent = (values: readonly number[]): readonly [least: number, most: number] =>
  values.reduce<[number, number]>(
    ([least, most], value) => [Math.min(least, value), Math.max(most, value)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  )

const THIN = 2.5
const STROKES = [
  'stroke',
  'closeStroke',
  'fillStroke',
  'eoFillStroke',
  'closeFillStroke',
  'closeEOFillStroke',
] as const
const FILLS = ['fill', 'eoFill'] as const

type Point = readonly [x: number, y: number]

// The path's own code: 0 move, 1 line, 2 curve with two control points, 3 curve with one, 4 close.
const COORDINATES = [2, 2, 6, 4, 0]

const subpaths = (data: ArrayLike<number>, [a, b, c, d, e, f]: Matrix): Point[][] => {
  const paths: Point[][] = []
  for (let at = 0; at < data.length; ) {
    const code = data[at] ?? 4
    const length = COORDINATES[code] ?? 0
    const path = paths.at(-1)
    if (code === 4) {
      if (path?.[0] !== undefined) path.push(path[0])
    } else {
      const [x, y] = [data[at + length - 1] ?? 0, data[at + length] ?? 0]
      const point: Point = [a * x + c * y + e, b * x + d * y + f]
      if (code === 0 || path === undefined) paths.push([point])
      else path.push(point)
    }
    at += 1 + length
  }
  return paths
}

/** Six numbers, in a list or a typed array; anything else moves nothing. */
const matrixOf = (value: unknown): Matrix => {
  const listed = Array.isArray(value) || value instanceof Float32Array || value instanceof Float64Array
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = listed ? Array.from<number>(value) : []
  return [a, b, c, d, e, f]
}

const multiply = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[2] * n[1],
  m[1] * n[0] + m[3] * n[1],
  m[0] * n[2] + m[2] * n[3],
  m[1] * n[2] + m[3] * n[3],
  m[0] * n[4] + m[2] * n[5] + m[4],
  m[1] * n[4] + m[3] * n[5] + m[5],
]

const refusal = (error: unknown): CodedError => {
  if (error instanceof CodedError) return error
  const { name, message } = error instanceof Error ? error : new Error(String(error))
  if (name === 'PasswordException')
    return new CodedError(
      'invalid',
      'The PDF is protected with a password. Remove the password and save it, then try again.',
    )
  return /allocation failed/i.test(message)
    ? new CodedError(
        'invalid',
        'The PDF is too large once it is unpacked. Print it to a new PDF, or split it, then try again.',
      )
    : damaged()
}

const damaged = (): CodedError =>
  new CodedError('invalid', 'The PDF is damaged or incomplete. Get a fresh copy of it, then try again.')
