import { createHash } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { MailAttachment } from '../src/delivery/message.ts'
import { newId } from './ids.ts'
import type { Database } from './schema.ts'

/** Keeps the files of a mail as they will go, in their order. */
export const insertAttachments = async (
  db: Kysely<Database>,
  messageId: string,
  attachments: readonly MailAttachment[],
): Promise<void> => {
  if (attachments.length === 0) return
  const rows = attachments.map(({ fileName, mediaType, contents }, position) => ({
    id: newId(),
    messageId,
    position,
    fileName,
    mediaType,
    contents: contents.toString('base64'),
    sha256: createHash('sha256').update(contents).digest('hex'),
  }))
  await db.insertInto('messageAttachments').values(rows).execute()
}

/** The files that were frozen with a mail, in their order; none before its first attempt. */
export const listAttachments = async (
  db: Kysely<Database>,
  messageId: string,
): Promise<readonly MailAttachment[]> => (await listAttachmentsOf(db, [messageId])).get(messageId) ?? []

/** The same for several mails; without those that have none. */
export const listAttachmentsOf = async (
  db: Kysely<Database>,
  messageIds: readonly string[],
): Promise<ReadonlyMap<string, readonly MailAttachment[]>> => {
  if (messageIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('messageAttachments')
    .select(['messageId', 'fileName', 'mediaType', 'contents'])
    .where('messageId', 'in', messageIds)
    .orderBy('messageId')
    .orderBy('position')
    .execute()
  const files = Map.groupBy(rows, ({ messageId }) => messageId)
  return new Map(
    [...files].map(([id, rows]) => [
      id,
      rows.map(({ fileName, mediaType, contents }) => ({
        fileName,
        mediaType,
        contents: Buffer.from(contents, 'base64'),
      })),
    ]),
  )
}
