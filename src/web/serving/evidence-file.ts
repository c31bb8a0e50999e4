import { createHash } from 'node:crypto'
import { fileTypeOf } from '../../minutes/file-type.ts'
import type { EvidenceFile } from '../../register/commitments/evidence.ts'
import { tidyFileName } from './file-name.ts'
import type { Upload } from './route.ts'

export const EVIDENCE_ENDINGS = '.docx,.pdf,.xlsx,.png,.jpg,.jpeg'

type Kind = { readonly mediaType: string; readonly endings: readonly [string, ...string[]] }

/** A file as it may be kept, or the sentence that refuses it. What it is, its bytes say; its name may lie. */
export const readEvidenceFile = ({
  fileName,
  contents,
}: Upload): EvidenceFile | { readonly problem: string } => {
  const problem = problemOf(contents)
  if (problem !== null) return { problem }
  const kind = kindOf(contents)
  if (kind === undefined)
    return { problem: 'The file must be a Word document (.docx), PDF, Excel workbook (.xlsx), PNG or JPG' }
  return {
    fileName: withEnding(tidyFileName(fileName), kind),
    mediaType: kind.mediaType,
    sha256: createHash('sha256').update(contents).digest('hex'),
    contents,
  }
}

const problemOf = (contents: Buffer): string | null => {
  const type = fileTypeOf(contents, () => contents.toString('latin1'))
  if (type === 'empty') return 'The file is empty'
  if (type === 'protected-office') return 'The file has a password. Remove it, and choose the file again'
  if (type === 'old-word') return 'The file is in the old Word format. Save it as .docx or PDF'
  if (type === 'old-office') return 'The file is in an old format. Save it as .docx, .xlsx or PDF'
  // Macros run when the office opens the file; the name stands in the zip's own list.
  return contents.includes('vbaProject.bin') ? 'The file holds macros. Save it without them' : null
}

const kindOf = (contents: Buffer): Kind | undefined => {
  const type = fileTypeOf(contents, () => '')
  if (type === 'pdf') return contents.subarray(0, 5).toString('latin1') === '%PDF-' ? kinds.pdf : undefined
  if (type === 'docx') return kinds.docx
  if (type === 'spreadsheet') return contents.includes('xl/workbook') ? kinds.xlsx : undefined
  if (contents.subarray(0, 8).toString('hex') === '89504e470d0a1a0a') return kinds.png
  return contents.subarray(0, 3).toString('hex') === 'ffd8ff' ? kinds.jpg : undefined
}

const office = 'application/vnd.openxmlformats-officedocument'
const kinds = {
  pdf: { mediaType: 'application/pdf', endings: ['.pdf'] },
  docx: { mediaType: `${office}.wordprocessingml.document`, endings: ['.docx'] },
  xlsx: { mediaType: `${office}.spreadsheetml.sheet`, endings: ['.xlsx'] },
  png: { mediaType: 'image/png', endings: ['.png'] },
  jpg: { mediaType: 'image/jpeg', endings: ['.jpg', '.jpeg'] },
} as const satisfies Record<string, Kind>

/** The computer it is saved on goes by the ending, so it must be that of what the file is. */
const withEnding = (name: string, { endings }: Kind): string =>
  endings.some((ending) => name.toLowerCase().endsWith(ending)) ? name : `${name}${endings[0]}`
