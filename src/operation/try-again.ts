import type { Kysely } from 'kysely'
import { recordHistory } from '../../db/history.ts'
import { listBounces } from '../../db/bounces.ts'
import { getMessage, takeUpAgain } from '../../db/outbox.ts'
import type { Bounce } from '../../db/bounces.ts'
import type { Database } from '../../db/schema.ts'
import type { OutboxMessage } from '../delivery/message.ts'
import { CodedError } from '../errors.ts'
import type { Actor, Moment } from '../register/actor.ts'

/** Why a mail that the server took did not arrive after all; undefined when nothing came back since it was sent. */
export const cameBack = (
  { id, sentAt }: Pick<OutboxMessage, 'id' | 'sentAt'>,
  bounces: readonly Bounce[],
): Bounce | undefined =>
  sentAt === null ? undefined : bounces.find((b) => b.messageId === id && b.takenAt >= sentAt)

/**
 * A mail that reached nobody goes once more, as the same mail: the same Message-ID and, once written, the same words,
 * to the address the person has by now. It is checked against the register before that like any other.
 * @throws CodedError not-found, conflict
 */
export const tryAgain = async (
  db: Kysely<Database>,
  id: string,
  by: Actor,
  { at }: Moment,
): Promise<OutboxMessage> =>
  await db.transaction().execute(async (db) => {
    const message = await getMessage(db, id)
    const returned = cameBack(message, await listBounces(db, { limit: 100, messageIds: [id] }))
    const reachedNobody = message.failedAt !== null || returned !== undefined
    if (!reachedNobody || !(await takeUpAgain(db, message)))
      throw new CodedError(
        'conflict',
        'This mail did not fail, or somebody has asked to try it again already.',
      )
    await recordHistory(db, {
      at,
      actor: by.name,
      act: 'asked to try a mail again',
      subjectType: 'message',
      subjectId: id,
      detail: { to: message.recipient.name, error: message.lastError ?? returned?.words ?? '' },
    })
    return message
  })
