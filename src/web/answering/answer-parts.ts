import type { MultipartFile, MultipartValue } from '@fastify/multipart'
import { CodedError } from '../../errors.ts'
import type { Upload } from '../serving/route.ts'

export const MOST_EVIDENCE_BYTES = 10 * 1024 * 1024

export const answerLimits = {
  fileSize: MOST_EVIDENCE_BYTES,
  files: 1,
  fields: 20,
  fieldSize: 100_000,
  parts: 21,
}

export type AnswerParts = {
  readonly fields: Readonly<Record<string, unknown>>
  readonly upload: Upload | null
  readonly tooLarge: boolean
}

/** The fields of an answer and its file; of one that is too large the fields all the same, to show them again. */
export const readAnswerParts = async (
  parts: AsyncIterable<MultipartFile | MultipartValue>,
): Promise<AnswerParts> => {
  const fields = new Map<string, unknown>()
  let upload: Upload | null = null
  let tooLarge = false
  for await (const part of parts) {
    if (part.type === 'field') {
      if (part.valueTruncated)
        throw new CodedError(
          'invalid',
          'The answer is far too long. Go back, shorten it, and send the rest as a file. Nothing was recorded.',
        )
      fields.set(part.fieldname, part.value)
      continue
    }
    const chunks: Buffer[] = []
    for await (const chunk of part.file) chunks.push(chunk as Buffer)
    if (part.file.truncated) tooLarge = true
    // Browsers send an empty part when no file was chosen.
    else if ((part.filename ?? '') !== '')
      upload = { fileName: part.filename, contents: Buffer.concat(chunks) }
  }
  return { fields: Object.fromEntries(fields), upload, tooLarge }
}
