import { randomBytes } from 'node:crypto'
import type { Kysely } from 'kysely'
import {
  findAnswerLink,
  findAnswerLinkByHash,
  insertAnswerLinks,
  revokeLink,
} from '../../../db/answer-links.ts'
import { listCommitments } from '../../../db/commitments.ts'
import { newId } from '../../../db/ids.ts'
import { listHoldings } from '../../../db/people.ts'
import type { Database } from '../../../db/schema.ts'
import { getOrMakeSecret } from '../../../db/secrets.ts'
import { CodedError } from '../../errors.ts'
import type { Actor, Moment } from '../actor.ts'
import { type AnswerLink, type AnswerLinkState, answerLinkState, lastDayOfLink } from './answer-link.ts'
import { answerToken, looksLikeToken, tokenHash } from './answer-token.ts'
import { change, mustBeOpen } from '../change-commitment.ts'
import type { Commitment } from '../commitments/commitment.ts'
import { type Holding, holdersOn } from '../people/posts.ts'

/** A link with all that is to be known of it: for whom, for what, and whether it works. */
export type OpenedLink = {
  readonly link: AnswerLink
  readonly state: AnswerLinkState
  readonly commitment: Commitment
  readonly person: string
  readonly post: string
}

/** Looks a link up and changes nothing. Undefined for what is no link of this register, however it is malformed. */
export const openAnswerLink = async (
  db: Kysely<Database>,
  token: string,
  moment: Moment,
): Promise<OpenedLink | undefined> => {
  if (!looksLikeToken(token)) return undefined
  const link = await findAnswerLinkByHash(db, tokenHash(token))
  return link === undefined ? undefined : await openedLink(db, link, moment)
}

export const openedLink = async (
  db: Kysely<Database>,
  link: AnswerLink,
  { today }: Moment,
): Promise<OpenedLink | undefined> => {
  const [commitment] = await listCommitments(db, { ids: [link.commitmentId] })
  if (commitment === undefined) return undefined
  const holdings = await listHoldings(db)
  const known = holdings.find((h) => h.person.id === link.personId && h.post.id === link.postId)
  return {
    link,
    commitment,
    state: answerLinkState(link, commitment, holdings, today),
    person: known?.person.name ?? '',
    post: known?.post.title ?? '',
  }
}

/**
 * A link for somebody who holds the owning post, to be copied into a mail by hand. Returns its token, which is
 * shown this once.
 */
export const makeAnswerLink = async (
  db: Kysely<Database>,
  { ref, personId, days }: { ref: string; personId: string; days: number },
  by: Actor,
  moment: Moment,
): Promise<string> => {
  const id = newId()
  await change(db, { ref }, by, moment, async (db, commitment, record) => {
    mustBeOpen(commitment)
    const holder = holdersOfOwner(commitment, await listHoldings(db), moment).find(
      ({ person }) => person.id === personId,
    )
    if (holder === undefined)
      throw new CodedError('invalid', 'Select somebody who holds the post that owns the commitment.')
    const expiresOn = lastDayOfLink(moment.today, days)
    await insertAnswerLinks(db, [
      {
        id,
        tokenHash: tokenHash(answerToken(await registerSecret(db, moment.at), id)),
        commitmentId: commitment.id,
        personId,
        postId: holder.post.id,
        messageId: null,
        createdAt: moment.at,
        createdBy: by.name,
        expiresOn,
      },
    ])
    await record('made a link for answering', { holder: holder.person.name, until: expiresOn })
  })
  return answerToken(await registerSecret(db, moment.at), id)
}

/** Ends a link for good, whoever has it. */
export const revokeAnswerLink = async (
  db: Kysely<Database>,
  { ref, linkId, reason }: { ref: string; linkId: string; reason: string },
  by: Actor,
  moment: Moment,
): Promise<void> =>
  await change(db, { ref }, by, moment, async (db, commitment, record) => {
    const { link, person } = await linkOfCommitment(db, commitment, linkId, moment)
    if (reason.trim() === '') throw new CodedError('invalid', 'Enter why the link is revoked.')
    const revoked = { revokedAt: moment.at, revokedBy: by.name, revokedReason: reason }
    if (!(await revokeLink(db, link.id, revoked)))
      throw new CodedError('conflict', 'This link was revoked before.')
    await record('revoked a link for answering', { holder: person, reason })
  })

/** @throws CodedError not-found */
export const linkOfCommitment = async (
  db: Kysely<Database>,
  commitment: Pick<Commitment, 'id' | 'ref'>,
  linkId: string,
  moment: Moment,
): Promise<OpenedLink> => {
  const link = await findAnswerLink(db, linkId)
  const opened = link?.commitmentId === commitment.id ? await openedLink(db, link, moment) : undefined
  if (opened === undefined)
    throw new CodedError('not-found', `${commitment.ref} has no such link for answering.`)
  return opened
}

/** Who may be given a link: everyone who holds the owning post today. */
export const holdersOfOwner = (
  { owner }: Pick<Commitment, 'owner'>,
  holdings: readonly Holding[],
  { today }: Moment,
): readonly Holding[] =>
  owner === null ? [] : holdersOn(holdings, today).filter(({ post }) => post.id === owner.id)

/** Made when the first link is, and kept in the register: a link must open whichever process is asked. */
export const registerSecret = (db: Kysely<Database>, at: string): Promise<string> =>
  getOrMakeSecret(db, 'answer links', { value: randomBytes(32).toString('base64url'), at })
