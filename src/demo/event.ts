import { type PlainDate, plainDate } from '../calendar/plain-date.ts'

/**
 * What happened to the promises of the invented minutes after they were made. `about` is a run of words that
 * stands in one commitment's quote and no other, or its reference.
 */
export type Event = {
  readonly on: PlainDate
  readonly about: string
  readonly what:
    | { readonly kind: 'reported'; readonly words: string }
    | { readonly kind: 'claimed'; readonly words: string }
    | { readonly kind: 'accepted' }
    | { readonly kind: 'not-accepted'; readonly reason: string }
    | { readonly kind: 'extended'; readonly to: PlainDate; readonly reason: string }
    | { readonly kind: 'comes-before'; readonly days: number; readonly reason: string }
    | { readonly kind: 'measured'; readonly value: number; readonly source: string }
  /** True when nothing tells of it: it does not happen once a meeting has closed the matter. */
  readonly isHabit?: boolean
}

const day = plainDate

export const reported = (on: string, about: string, words: string): Event => ({
  on: day(on),
  about,
  what: { kind: 'reported', words },
})

/** The owner says it is done, and the office accepts it some days later. */
export const delivered = (on: string, about: string, words: string, acceptedOn: string): readonly Event[] => [
  { on: day(on), about, what: { kind: 'claimed', words } },
  { on: day(acceptedOn), about, what: { kind: 'accepted' } },
]

export const claimed = (on: string, about: string, words: string): Event => ({
  on: day(on),
  about,
  what: { kind: 'claimed', words },
})

export const notAccepted = (on: string, about: string, reason: string): Event => ({
  on: day(on),
  about,
  what: { kind: 'not-accepted', reason },
})

export const extended = (on: string, about: string, to: string, reason: string): Event => ({
  on: day(on),
  about,
  what: { kind: 'extended', to: day(to), reason },
})

export const measured = (on: string, about: string, value: number, source: string): Event => ({
  on: day(on),
  about,
  what: { kind: 'measured', value, source },
})

export const comesBefore = (on: string, about: string, days: number, reason: string): Event => ({
  on: day(on),
  about,
  what: { kind: 'comes-before', days, reason },
})
