import type { OutboxMessage } from '../../delivery/message.ts'
import { formatDay, type PlainDate } from '../../calendar/plain-date.ts'
import { type AnswerLink, type AnswerLinkState, answerLinkState } from '../../register/answers/answer-link.ts'
import type { Commitment } from '../../register/commitments/commitment.ts'
import type { Evidence } from '../../register/commitments/evidence.ts'
import { type ExtensionRequest, openRequest } from '../../register/commitments/extension-request.ts'
import type { Holding } from '../../register/people/posts.ts'
import { requestView } from './request-view.ts'
import { count, fileSize, formatInstant, shortened } from '../words/words.ts'

export type AnswerFacts = {
  readonly links: readonly AnswerLink[]
  /** By which link an answer came, by the answer's id. */
  readonly byLink: ReadonlyMap<string, string>
  readonly requests: readonly ExtensionRequest[]
  readonly evidence: readonly Evidence[]
}

type Around = {
  readonly commitment: Commitment
  readonly holdings: readonly Holding[]
  readonly messages: readonly OutboxMessage[]
  readonly today: PlainDate
  readonly timeZone: string
  /** False where no answer pages are served: then no link can be given. */
  readonly served: boolean
}

/** What the commitment's page tells of answering without signing in: who may, what was asked, what was sent. */
export const answeringView = (facts: AnswerFacts, around: Around) => {
  const { commitment } = around
  const { requests, evidence, links } = facts
  const path = `/commitments/${commitment.ref}`
  const evidenceFor = evidenceByAnswer(evidence, path)
  const cameBy = (linkId: string | null): string | null => {
    const link = links.find(({ id }) => id === linkId)
    return link === undefined ? null : `By the link ${originOf(link, around)}.`
  }
  const open = commitment.closure === null ? openRequest(requests) : null
  return {
    ...linksView(links, around),
    makeHref:
      around.served && commitment.closure === null && commitment.owner !== null ? `${path}/new-link` : null,
    open:
      open === null
        ? null
        : {
            ...requestView(open),
            agreeHref: `${path}/due-date?request=${open.id}`,
            refuseHref: `${path}/request`,
          },
    requests: requests.toReversed().map((request) => ({
      ...requestView(request),
      ...(request.decided === null && commitment.closure !== null
        ? { decided: 'Not decided: the commitment was closed.' }
        : {}),
      link: cameBy(request.answerLinkId),
      evidence: evidenceFor(request.id),
    })),
    /** What stands under one answer beside its words. */
    of: (answerId: string) => ({
      link: cameBy(facts.byLink.get(answerId) ?? null),
      evidence: evidenceFor(answerId),
    }),
  }
}

const SHOWN_WORKING = 3
const SHOWN_ENDED = 5

/** A weekly digest brings a link a week: the latest are in view, the others folded away. */
const linksView = (links: readonly AnswerLink[], around: Around) => {
  const all = links.map((link) => {
    const state = answerLinkState(link, around.commitment, around.holdings, around.today)
    return { link, state }
  })
  const ended = all.filter(({ state }) => state !== 'works')
  const working = all
    .filter(({ state }) => state === 'works')
    .map(({ link }) => linkView(link, 'works', around))
  const earlier = working.slice(SHOWN_WORKING)
  return {
    working: working.slice(0, SHOWN_WORKING),
    earlier,
    earlierWords: count(earlier.length, 'earlier link that works', 'earlier links that work'),
    ended: ended.slice(0, SHOWN_ENDED).map(({ link, state }) => linkView(link, state, around)),
    endedWords: count(ended.length, 'link that no longer works', 'links that no longer work'),
    endedMore: ended.length > SHOWN_ENDED ? `The latest ${SHOWN_ENDED} are shown.` : null,
  }
}

const linkView = (link: AnswerLink, state: AnswerLinkState, around: Around) => {
  const { holdings, commitment } = around
  return {
    who:
      holdings.find(({ person }) => person.id === link.personId)?.person.name ?? 'Somebody no longer known',
    origin: capitalised(originOf(link, around)),
    used:
      link.lastUsedAt === null ? 'Not used' : `Last used ${formatInstant(link.lastUsedAt, around.timeZone)}`,
    state: stateWords(link, state, around),
    revokeHref: `/commitments/${commitment.ref}/links/${link.id}/revoke`,
  }
}

const stateWords = (link: AnswerLink, state: AnswerLinkState, { timeZone }: Around): string => {
  if (link.revoked !== null)
    return `Revoked by ${link.revoked.by}, ${formatInstant(link.revoked.at, timeZone)}: ${link.revoked.reason}`
  if (state === 'closed') return 'Ended: the commitment is closed'
  if (state === 'handed-over') return 'Ended: the post changed hands'
  return `${state === 'expired' ? 'Worked' : 'Works'} until ${formatDay(link.expiresOn)}`
}

/** "in the digest of 2 March 2026", "made by Priya Anand on 2 March 2026 at 9:30am" */
const originOf = (link: AnswerLink, { messages, timeZone }: Around): string => {
  const message = messages.find(({ id }) => id === link.messageId)
  if (link.messageId === null) return `made by ${link.createdBy}, ${formatInstant(link.createdAt, timeZone)}`
  return message === undefined
    ? `in a mail of ${formatInstant(link.createdAt, timeZone)}`
    : `in the mail of ${formatDay(message.plannedOn)}`
}

const evidenceByAnswer = (evidence: readonly Evidence[], path: string) => (answerId: string) =>
  evidence
    .filter((one) => one.answerId === answerId)
    .map(({ id, url, fileName, bytes }) =>
      url !== null
        ? { href: url, name: shortened(url, 80), more: ' (opens elsewhere)', away: true }
        : {
            href: `${path}/evidence/${id}/file`,
            name: fileName ?? '',
            more: `, ${fileSize(bytes ?? 0)}`,
            away: false,
          },
    )

const capitalised = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`
