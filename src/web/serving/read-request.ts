import type { MultipartFile, MultipartValue } from '@fastify/multipart'
import { CodedError } from '../../errors.ts'
import type { Upload } from './route.ts'

export const MAX_FORM_BYTES = 1024 * 1024

/** Characters of minutes that are pasted in: some 150 pages. */
export const LONGEST_PASTE = 500_000

export const uploadLimits = {
  fileSize: 30 * 1024 * 1024,
  files: 1,
  fields: 20,
  // Bytes: more than the longest paste, so that its own page can say so and show it again.
  fieldSize: LONGEST_PASTE * 6,
  parts: 21,
}

/** The hidden field that proves a form came from a page of ours. */
export const TOKEN_FIELD = '_csrf'

export const tokenOf = (body: unknown): string => {
  const token = asFields(body)[TOKEN_FIELD]
  return typeof token === 'string' ? token : ''
}

export const withoutToken = (body: unknown): Readonly<Record<string, unknown>> => {
  const { [TOKEN_FIELD]: _, ...fields } = asFields(body)
  return fields
}

/** Null for what cannot be the name of anything: one of the databases would answer it with an error. */
export const readParams = (
  params: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> | null =>
  Object.values(params).every((value) => !value.includes('\0') && value.isWellFormed()) ? params : null

/** A multipart form's fields, and its one file whole: minutes are small, and nothing is kept when it breaks off. */
export const readParts = async (
  parts: AsyncIterable<MultipartFile | MultipartValue>,
): Promise<{ fields: Readonly<Record<string, unknown>>; upload: Upload | null }> => {
  const fields = new Map<string, unknown>()
  let upload: Upload | null = null
  for await (const part of parts) {
    if (part.type === 'field') {
      if (part.valueTruncated) throw tooLong()
      fields.set(part.fieldname, part.value)
    } else {
      const contents = await part.toBuffer()
      // Browsers send an empty part when no file was chosen.
      if ((part.filename ?? '') !== '') upload = { fileName: part.filename, contents }
    }
  }
  return { fields: Object.fromEntries(fields), upload }
}

const tooLong = (): CodedError =>
  new CodedError(
    'invalid',
    `Words that are pasted may have up to ${LONGEST_PASTE.toLocaleString('en-GB')} characters. Save the minutes as a file and choose that. Nothing was kept.`,
  )

const asFields = (body: unknown): Readonly<Record<string, unknown>> => (body ?? {}) as Record<string, unknown>
