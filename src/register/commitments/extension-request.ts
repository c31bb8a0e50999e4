import type { PlainDate } from '../../calendar/plain-date.ts'

/** The owner asked for another date. The due date stands until the office agrees. */
export type ExtensionRequest = {
  readonly id: string
  readonly askedForOn: PlainDate
  readonly reason: string
  readonly statedOn: PlainDate
  readonly statedBy: string
  readonly answerLinkId: string | null
  readonly recordedBy: string
  readonly decided: {
    readonly on: PlainDate
    readonly by: string
    readonly as: 'agreed' | 'refused'
    readonly reason: string
  } | null
}

/** The one that waits for the office, if any; there is one at a time. */
export const openRequest = (requests: readonly ExtensionRequest[]): ExtensionRequest | null =>
  requests.find(({ decided }) => decided === null) ?? null
