import { CodedError } from '../errors.ts'
import type { MediaType } from './document.ts'
import { type FileType, fileTypeOf } from './file-type.ts'
import { listZip, zipLimits } from './zip-file.ts'

/** The largest file that is taken, in bytes. */
export const LARGEST_FILE = 30 * 1024 * 1024

/**
 * Refuses what cannot be minutes by its size, its first bytes and a zip's list of contents, without reading it.
 * @throws CodedError `invalid`, saying what the file is and what to do.
 */
export const refuseOtherFiles = (bytes: Uint8Array): void => {
  if (bytes.byteLength > LARGEST_FILE)
    throw new CodedError('invalid', 'The file is larger than 30 MB. Take out pictures, then try again.')
  // Whether it is text, and which, is told by reading it.
  const type = fileTypeOf(bytes, () => 'Perhaps text')
  if (isRefused(type)) throw new CodedError('invalid', REFUSALS[type])
  if (type === 'docx' || type === 'odt') listZip(bytes, zipLimits)
}

const isRefused = (type: FileType): type is keyof typeof REFUSALS => type in REFUSALS

/** What a file is that holds no minutes, and what to do. */
export const REFUSALS: Readonly<Record<Exclude<FileType, MediaType>, string>> = {
  empty: 'The file is empty.',
  'old-word': 'This is an old Word file (.doc). Open it in Word and save it as .docx, then try again.',
  'protected-office':
    'The file is protected with a password. Remove the password and save it, then try again.',
  'outlook-message':
    'This is a saved Outlook message. Save the minutes attached to it as a file of their own, then try again.',
  'old-office': 'This is not a Word file. Save the minutes as .docx or .pdf, then try again.',
  spreadsheet: 'This is a spreadsheet. Save the minutes as .docx or .pdf, then try again.',
  slides: 'These are slides. Save the minutes as .docx or .pdf, then try again.',
  'open-document':
    'This OpenDocument file is not a text document. Save the minutes as .odt, .docx or .pdf, then try again.',
  'other-zip': 'This is a zip file without minutes in it. Unpack it and choose the file of minutes inside.',
  picture: 'This is a picture, so its words cannot be read. Use the Word file the minutes were written in.',
  'web-archive':
    'This is a saved e-mail or web archive. Save the minutes as .docx, .pdf or .html, then try again.',
  xml: 'This is a file of XML. Save the minutes as .docx, .odt or .pdf, then try again.',
  unknown: 'This kind of file cannot be read. Use a .docx, .odt, .pdf, .rtf, .html, .txt or .md file.',
}
