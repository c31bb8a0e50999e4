import type { Kysely } from 'kysely'
import { insertAnswerLinks, listLinksOfMessage, listOwningPosts } from '../../../db/answer-links.ts'
import { newId } from '../../../db/ids.ts'
import type { Database } from '../../../db/schema.ts'
import type { PlainDate } from '../../calendar/plain-date.ts'
import { lastDayOfLink } from './answer-link.ts'
import { registerSecret } from './answer-links.ts'
import { answerToken, tokenHash } from './answer-token.ts'
import type { Commitment } from '../commitments/commitment.ts'

/**
 * What a mail carries in place of a working address while it is composed and kept: which commitment it answers for.
 * It goes in only for a reader whose post owns the commitment.
 */
export const answerPlaceFor = (
  answersUrl: string,
  commitment: Pick<Commitment, 'id' | 'owner' | 'closure'>,
  reader: { readonly posts: readonly { readonly id: string }[] },
): string | null =>
  commitment.closure === null && reader.posts.some(({ id }) => id === commitment.owner?.id)
    ? `${answersUrl}/answer/for-${commitment.id}`
    : null

type Body = { readonly subject: string; readonly text: string; readonly html: string }
type BodyBytes = { readonly subject: string; readonly text: Buffer; readonly html: Buffer }

/**
 * Keeps a link for every place in a mail that was just written. Call it in the transaction that freezes the words:
 * a mail written twice before it is frozen leaves no link behind.
 */
export const keepLinksOf = async (
  db: Kysely<Database>,
  message: { readonly id: string; readonly recipient: { readonly personId: string } },
  { text }: Pick<BodyBytes, 'text'>,
  { at, today, days }: { at: string; today: PlainDate; days: number },
): Promise<void> => {
  const wanted = [
    ...new Set([...text.toString().matchAll(place)].map(([, commitmentId = '']) => commitmentId)),
  ]
  if (wanted.length === 0) return
  const secret = await registerSecret(db, at)
  const owned = await listOwningPosts(db, wanted)
  await insertAnswerLinks(
    db,
    owned.map(({ id: commitmentId, ownerPostId }) => {
      const id = newId()
      return {
        id,
        tokenHash: tokenHash(answerToken(secret, id)),
        commitmentId,
        personId: message.recipient.personId,
        postId: ownerPostId,
        messageId: message.id,
        createdAt: at,
        createdBy: 'Matters Arising',
        expiresOn: lastDayOfLink(today, days),
      }
    }),
  )
}

/** The mail as it goes out: with addresses that work, the same ones at every attempt. */
export const withWorkingLinks = async (
  db: Kysely<Database>,
  message: { readonly id: string },
  body: BodyBytes,
  at: string,
): Promise<BodyBytes> => {
  if (!body.text.includes('/answer/for-')) return body
  const links = await listLinksOfMessage(db, message.id)
  const secret = await registerSecret(db, at)
  const tokens = new Map(links.map(({ id, commitmentId }) => [commitmentId, answerToken(secret, id)]))
  const filled = (bytes: Buffer): Buffer => {
    const words = bytes.toString().replace(place, (whole, commitmentId: string) => {
      const token = tokens.get(commitmentId)
      return token === undefined ? whole : `/answer/${token}`
    })
    return Buffer.from(words)
  }
  return { ...body, text: filled(body.text), html: filled(body.html) }
}

/** The mail as the office sees it: whose link stood there, and nothing to follow. */
export const withoutLinks = (body: Body, name: string): Body => ({
  ...body,
  text: body.text.replace(shownPlace, `[link for ${name}]`),
  html: body.html.replace(linkedPlace, 'href="#"').replace(shownPlace, ''),
})

const place = /\/answer\/for-([\w-]+)/g
const shownPlace = /https?:\/\/[^\s"'<>]+\/answer\/for-[\w-]+/g
const linkedPlace = /href="https?:\/\/[^\s"'<>]+\/answer\/for-[\w-]+"/g
