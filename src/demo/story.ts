import { decisions, type Decisions, noDecisions } from './decisions.ts'
import { type Event, events } from './events.ts'
import { type Restatement, restatements } from './restatements.ts'

/** All that people do in a played office; what no story tells of is done by habit, or not at all. */
export type Story = {
  readonly events: readonly Event[]
  readonly restatements: readonly Restatement[]
  readonly decisions: Decisions
  /** A post and the one that is told next when a commitment of the first stays overdue, by their codes. */
  readonly chain: readonly (readonly [post: string, next: string])[]
  /** True when the promises that the story does not tell of are kept by habit, as most are. */
  readonly keepsHabits: boolean
}

/** Of an office whose own minutes are played, nothing is made up. */
export const noStory: Story = {
  events: [],
  restatements: [],
  decisions: noDecisions,
  chain: [],
  keepsHabits: false,
}

export const westmarchStory: Story = {
  events,
  restatements,
  decisions,
  chain: [
    ['HFC', 'ACC'],
    ['HPS', 'DCC'],
    ['ACC', 'DCC'],
    ['DCC', 'CC'],
  ],
  keepsHabits: true,
}
