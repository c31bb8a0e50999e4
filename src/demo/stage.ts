import { listCommitments } from '../../db/commitments.ts'
import type { App } from '../app.ts'
import type { ReadMinutes } from '../extraction/read-minutes-file.ts'
import type { Actor } from '../register/actor.ts'
import type { Commitment } from '../register/commitments/commitment.ts'
import type { Story } from './story.ts'

/** What every part of a played office works with. */
export type Stage = {
  readonly app: App
  /** All that come in, in time. */
  readonly minutes: readonly ReadMinutes[]
  readonly story: Story
  readonly staff: Actor
  /** An invented address for a person met in the minutes. */
  addressOf(name: string, side: 'office' | 'force' | 'partner'): string
  /** Words of the story that matched nothing are put here. */
  readonly unmatched: string[]
}

/** The commitment whose quote holds these words, or whose reference they are. */
export const findByWords = async ({ app }: Stage, words: string): Promise<Commitment | undefined> =>
  (await listCommitments(app.db)).find(({ ref, quote }) => ref === words || quote.includes(words))
