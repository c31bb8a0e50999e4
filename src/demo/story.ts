import { accountSittings } from './account-sittings.ts'
import { laterAccountSittings } from './account-sittings-2026.ts'
import { boardSittings } from './board-sittings.ts'
import { decisions, type Decisions, noDecisions } from './decisions.ts'
import {
  type Appointment,
  appointments,
  type DiaryEntry,
  diary,
  type Theme,
  themes,
  type Ways,
  ways,
} from './diary.ts'
import type { Event } from './event.ts'
import { events } from './events.ts'
import { type Restatement, restatements } from './restatements.ts'
import type { Sitting } from './sitting.ts'

/** All that people do in a played office; what no story tells of is done by habit, or not at all. */
export type Story = {
  readonly events: readonly Event[]
  readonly restatements: readonly Restatement[]
  readonly decisions: Decisions
  readonly ways: readonly Ways[]
  readonly diary: readonly DiaryEntry[]
  readonly themes: readonly Theme[]
  readonly appointments: readonly Appointment[]
  readonly sittings: readonly Sitting[]
  /** A post and the one that is told next when a commitment of the first stays overdue, by their codes. */
  readonly chain: readonly (readonly [post: string, next: string])[]
  /** True when the promises that the story does not tell of are kept by habit, as most are. */
  readonly keepsHabits: boolean
}

/** Whether the story tells how a promise in these words was kept: habit leaves it alone. */
export const isTold = ({ events, restatements, sittings }: Story, quote: string): boolean =>
  events.some(({ about }) => quote.includes(about)) ||
  restatements.some(({ of }) => quote.includes(of)) ||
  sittings.some(({ outcomes = [] }) => outcomes.some(({ about }) => quote.includes(about)))

/** Of an office whose own minutes are played, nothing is made up. */
export const noStory: Story = {
  events: [],
  restatements: [],
  decisions: noDecisions,
  ways: [],
  diary: [],
  themes: [],
  appointments: [],
  sittings: [],
  chain: [],
  keepsHabits: false,
}

export const westmarchStory: Story = {
  events,
  restatements,
  decisions,
  ways,
  diary,
  themes,
  appointments,
  sittings: [...accountSittings, ...laterAccountSittings, ...boardSittings],
  chain: [
    ['HFC', 'ACC'],
    ['HPS', 'DCC'],
    ['ACC', 'DCC'],
    ['DCC', 'CC'],
  ],
  keepsHabits: true,
}
