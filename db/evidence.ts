import type { Kysely } from 'kysely'
import type { Evidence, EvidenceFile } from '../src/register/commitments/evidence.ts'
import { newId } from './ids.ts'
import type { Database } from './schema.ts'

type Added = {
  readonly commitmentId: string
  readonly answerLinkId: string
  readonly addedAt: string
  readonly addedBy: string
}

/**
 * Keeps a file until its answer is sent. A link has one such file at a time, and what was never sent is forgotten
 * after `abandonedBefore`, so that nobody can fill the register with files.
 */
export const keepWaitingFile = async (
  db: Kysely<Database>,
  added: Added,
  file: EvidenceFile,
  abandonedBefore: string,
): Promise<string> => {
  await db
    .deleteFrom('evidence')
    .where('answerId', 'is', null)
    .where((eb) => eb.or([eb('answerLinkId', '=', added.answerLinkId), eb('addedAt', '<', abandonedBefore)]))
    .execute()
  const id = newId()
  await db
    .insertInto('evidence')
    .values({
      id,
      ...added,
      answerId: null,
      url: null,
      fileName: file.fileName,
      mediaType: file.mediaType,
      sha256: file.sha256,
      bytes: file.contents.byteLength,
      contents: file.contents.toString('base64'),
    })
    .execute()
  return id
}

/** A file that waits for the answer of this link. */
export const findWaitingFile = async (
  db: Kysely<Database>,
  answerLinkId: string,
  id: string,
): Promise<Evidence | undefined> =>
  await facts(db)
    .where('id', '=', id)
    .where('answerLinkId', '=', answerLinkId)
    .where('answerId', 'is', null)
    .executeTakeFirst()

/** Ties a waiting file to the answer that was sent; false when it is no longer there. */
export const attachFile = async (
  db: Kysely<Database>,
  { id, answerLinkId, answerId }: { id: string; answerLinkId: string; answerId: string },
): Promise<boolean> => {
  const { numUpdatedRows } = await db
    .updateTable('evidence')
    .set({ answerId })
    .where('id', '=', id)
    .where('answerLinkId', '=', answerLinkId)
    .where('answerId', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export const insertEvidenceAddress = async (
  db: Kysely<Database>,
  added: Added & { readonly answerId: string },
  url: string,
): Promise<void> => {
  const noFile = { fileName: null, mediaType: null, sha256: null, bytes: null, contents: null }
  await db
    .insertInto('evidence')
    .values({ id: newId(), ...added, url, ...noFile })
    .execute()
}

/** What was sent with the answers to a commitment, without the files' contents. */
export const listEvidence = async (
  db: Kysely<Database>,
  commitmentId: string,
): Promise<readonly Evidence[]> =>
  await facts(db)
    .where('commitmentId', '=', commitmentId)
    .where('answerId', 'is not', null)
    .orderBy('addedAt')
    .orderBy('id')
    .execute()

/** A file that came with an answer to this commitment, whole. */
export const findEvidenceFile = async (
  db: Kysely<Database>,
  { id, commitmentId }: { id: string; commitmentId: string },
): Promise<EvidenceFile | undefined> => {
  const row = await db
    .selectFrom('evidence')
    .select(['fileName', 'mediaType', 'sha256', 'contents'])
    .where('id', '=', id)
    .where('commitmentId', '=', commitmentId)
    .where('answerId', 'is not', null)
    .executeTakeFirst()
  if (row === undefined || row.contents === null) return undefined
  const { fileName, mediaType, sha256, contents } = row
  return {
    fileName: fileName ?? '',
    mediaType: mediaType ?? '',
    sha256: sha256 ?? '',
    contents: Buffer.from(contents, 'base64'),
  }
}

const facts = (db: Kysely<Database>) =>
  db.selectFrom('evidence').select(['id', 'answerId', 'url', 'fileName', 'mediaType', 'sha256', 'bytes'])
