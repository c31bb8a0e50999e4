import { CodedError } from '../errors.ts'
import { decodeText } from './lines/decode-text.ts'
import type { MinutesDocument } from './document.ts'
import { fileTypeOf } from './file-type.ts'
import { fingerprint } from './quoting/quote.ts'
import type { ReadingStep } from './reading-step.ts'
import { REFUSALS, refuseOtherFiles } from './refuse-other-files.ts'

/** The most words that are taken, in letters: more than 1,000 full pages. */
export const LONGEST_TEXT = 5_000_000

/**
 * The words of a file of minutes: Word (.docx), OpenDocument (.odt), rich text, PDF, a web page, plain text or
 * Markdown, told apart by content.
 * @throws CodedError `invalid`, saying what the file is and what to do, when it is none of them.
 */
export const readMinutes = async (
  fileName: string,
  bytes: Uint8Array,
  options: { readonly onStep?: (step: ReadingStep) => void } = {},
): Promise<MinutesDocument> => {
  refuseOtherFiles(bytes)
  let words: string | undefined
  const decoded = (): string => (words ??= decodeText(bytes))
  const type = fileTypeOf(bytes, decoded)
  const file = { fileName, sha256: fingerprint(bytes) }
  // Each reader is loaded when its format comes: a process that reads one file needs one of them.
  switch (type) {
    case 'docx': {
      const { readDocx } = await import('./docx/read-docx.ts')
      return mustBeShort(await readDocx(bytes, file))
    }
    case 'odt': {
      const { readOdt } = await import('./odt/read-odt.ts')
      return mustBeShort(readOdt(bytes, file))
    }
    case 'rtf': {
      const { readRtf } = await import('./rtf/read-rtf.ts')
      return mustBeShort(readRtf(bytes, file))
    }
    case 'pdf': {
      const { readPdf } = await import('./pdf/read-pdf.ts')
      return mustBeShort(await readPdf(bytes, file, options.onStep))
    }
    case 'html': {
      mustNotClaimMore(fileName, 'a web page', '.html')
      const { readHtml } = await import('./html/read-html.ts')
      return mustBeShort(readHtml(decoded(), file))
    }
    case 'text': {
      mustNotClaimMore(fileName, 'plain text', '.txt')
      const { readText } = await import('./plain-text/read-text.ts')
      return mustBeShort(readText(decoded(), file))
    }
    default:
      throw new CodedError('invalid', REFUSALS[type])
  }
}

/** A broken download often is the web page of an error under the name of the file that was asked for. */
const mustNotClaimMore = (fileName: string, holds: string, ending: string): void => {
  const claim = /\.(?:docx|docm|odt|rtf|pdf)$/i.exec(fileName)?.[0]
  if (claim !== undefined)
    throw new CodedError(
      'invalid',
      `${fileName} is named as a ${claim.toLowerCase()} file but holds ${holds}. Open it to see what it is. If it is the minutes, give its name the ending ${ending}, then try again.`,
    )
}

const mustBeShort = (document: MinutesDocument): MinutesDocument => {
  if (document.text.length <= LONGEST_TEXT) return document
  throw new CodedError(
    'invalid',
    `${document.fileName} holds more words than 1,000 full pages. Split it, then try again.`,
  )
}
