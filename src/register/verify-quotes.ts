import type { Kysely } from 'kysely'
import { listQuotes, listUnquoted, type Unquoted } from '../../db/commitment-quotes.ts'
import { getDocumentContents, listDocuments } from '../../db/documents.ts'
import { listHistory } from '../../db/history.ts'
import { listRestatedQuotes } from '../../db/restatements.ts'
import type { Database } from '../../db/schema.ts'
import { listVersionWords } from '../../db/version-words.ts'
import type { PlainDate } from '../calendar/plain-date.ts'
import { fingerprint, quoteFinder } from '../minutes/quoting/quote.ts'

export type QuoteCheck = {
  readonly documents: number
  readonly quotes: number
  /** Commitments recorded at a meeting, whose minutes have not given them their words yet. */
  readonly withoutMinutes: readonly { readonly ref: string; readonly heldOn: PlainDate }[]
  /** One sentence each; empty when all is well. */
  readonly problems: readonly string[]
}

/**
 * Checks again, for every commitment and whatever says it again, that the words of record stand in the document that
 * holds them, that what later versions were found to say stands in those, and that each document is still the file
 * that came in.
 */
export const verifyQuotes = async (db: Kysely<Database>): Promise<QuoteCheck> => {
  const documents = await listDocuments(db)
  const problems: string[] = []
  let quotes = 0
  for (const { id, fileName } of documents) {
    const document = await getDocumentContents(db, id)
    if (document === undefined) continue
    const { contents, text } = document
    if (fingerprint(contents) !== document.sha256)
      problems.push(`${fileName} is not the file that came in: its contents have changed.`)
    // The history is chained, so a text that was edited cannot be made to fit it.
    const [putIn] = await listHistory(db, 'document', id)
    if (putIn?.detail.textSha256 !== fingerprint(text))
      problems.push(`${fileName}: the words that were read out of it have changed since it came in.`)
    const commitments = await listQuotes(db, id)
    const stands = quoteFinder(text)
    for (const { ref, quote, documentSha256 } of commitments) {
      quotes++
      if (documentSha256 !== document.sha256)
        problems.push(`${ref} was taken from another version of ${fileName}.`)
      if (!stands(quote)) problems.push(`${ref}: its words were not found in ${fileName}.`)
    }
    for (const { ref, quote } of await listRestatedQuotes(db, id)) {
      quotes++
      if (!stands(quote)) problems.push(`${ref}: the words that say it again were not found in ${fileName}.`)
    }
    for (const { words } of await listVersionWords(db, { documentId: id }))
      if (words !== null && !stands(words.quote))
        problems.push(`${fileName}: words that it was found to have as a new version are not in it.`)
  }
  const unquoted = await listUnquoted(db)
  for (const one of unquoted) problems.push(...(await recordedOtherwise(db, one)))
  return {
    documents: documents.length,
    quotes,
    withoutMinutes: unquoted.map(({ ref, heldOn }) => ({ ref, heldOn })),
    problems,
  }
}

/** Without minutes the words can only be those that the chained history says were recorded at the meeting. */
const recordedOtherwise = async (
  db: Kysely<Database>,
  { id, ref, quote, fromMeetingAt }: Unquoted,
): Promise<readonly string[]> => {
  if (fromMeetingAt === null) return [`${ref} has no document, and was not recorded at its meeting.`]
  const [added] = await listHistory(db, 'commitment', id)
  return added?.detail.quote === quote
    ? []
    : [`${ref}: its words are not those that were recorded at the meeting.`]
}
