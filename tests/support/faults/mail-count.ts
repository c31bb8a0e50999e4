import type { Kysely } from 'kysely'
import type { Database } from '../../../db/schema.ts'
import type { ReceivedMail } from '../smtp-sink.ts'

export type MailCount = {
  readonly sent: number
  readonly lost: number
  readonly duplicates: number
  readonly distinctMessageIds: number
  /** One Message-ID that came with two bodies. */
  readonly changedBodies: number
}

/** Compares what a mail server stored with what the outbox holds: a mail is a recipient and a Message-ID. */
export const countMails = async (
  db: Kysely<Database>,
  received: readonly ReceivedMail[],
): Promise<MailCount> => {
  const rows = await db
    .selectFrom('messages')
    .select(['recipientAddress', 'messageId'])
    .where('suppressedAt', 'is', null)
    .execute()
  const copies = Map.groupBy(received, (mail) => keyOf(recipientOf(mail), mail.mail.messageId ?? ''))
  const ids = Map.groupBy(received, (mail) => keyOf(recipientOf(mail), refsIn(mail).join(' ')))
  return {
    sent: copies.size,
    lost: rows.filter(({ recipientAddress, messageId }) => !copies.has(keyOf(recipientAddress, messageId)))
      .length,
    duplicates: received.length - copies.size,
    distinctMessageIds: Math.max(
      0,
      ...[...ids.values()].map((mails) => new Set(mails.map(({ mail }) => mail.messageId)).size),
    ),
    changedBodies: [...copies.values()].filter(
      (mails) => new Set(mails.map(({ mail }) => `${mail.subject}\n${mail.text}\n${mail.html}`)).size > 1,
    ).length,
  }
}

export const recipientOf = ({ envelope }: ReceivedMail): string => envelope.to.join(',')

/** The commitments that a mail speaks of. */
export const refsIn = ({ mail }: ReceivedMail): readonly string[] =>
  [...new Set(mail.text?.match(/\bC-\d{4}\b/g) ?? [])].toSorted()

const keyOf = (recipient: string, rest: string): string => `${recipient} ${rest}`

/** True when nothing waits in the outbox any more. */
export const isSettled = async (db: Kysely<Database>): Promise<boolean> => {
  const waiting = await db
    .selectFrom('messages')
    .select('id')
    .where('sentAt', 'is', null)
    .where('failedAt', 'is', null)
    .where('suppressedAt', 'is', null)
    .limit(1)
    .execute()
  return waiting.length === 0
}
