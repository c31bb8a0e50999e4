/** A PostgreSQL server, and on it an empty register of this version's shape to copy. */
export type PostgresServer = { readonly url: string; readonly template: string }

export type World = {
  /** `full` is what the fault table asks for; `ci` is a tenth of it or less. */
  readonly size: 'ci' | 'full'
  readonly seed: number
  /** Null where PostgreSQL is not installed: a fault that needs it then says so by throwing. */
  readonly postgres: PostgresServer | null
}

/** What came of a fault. Null where the fault is about something else than mails. */
export type Outcome = {
  /** How often the fault struck: kills, drops, restarts, jumps of the clock. */
  readonly runs: number
  readonly sent: number | null
  readonly lost: number | null
  readonly duplicates: number | null
  /** How many duplicates are allowed. */
  readonly bound: number | null
  /** The most Message-IDs that one mail of the outbox was seen under. */
  readonly distinctMessageIds: number | null
  /** Figures of this fault alone, in a few words. */
  readonly saw: string
  /** One sentence for everything that did not hold; empty when all is well. */
  readonly problems: readonly string[]
}

export type Fault = {
  readonly id: string
  readonly words: string
  readonly needs: readonly ('postgres' | 'redis')[]
  run(world: World): Promise<Outcome>
}

/** Everything that did not hold, the bounds of mail included. */
export const problemsOf = ({ lost, duplicates, bound, distinctMessageIds, problems }: Outcome) => [
  ...problems,
  ...(lost !== null && lost > 0 ? [`${lost} mails were lost`] : []),
  ...(duplicates !== null && bound !== null && duplicates > bound
    ? [`${duplicates} mails came twice, ${bound} are allowed`]
    : []),
  ...(distinctMessageIds !== null && distinctMessageIds > 1
    ? [`one mail came under ${distinctMessageIds} Message-IDs`]
    : []),
]

/** For faults without mails. */
export const noMails = {
  sent: null,
  lost: null,
  duplicates: null,
  bound: null,
  distinctMessageIds: null,
} as const

/** Collects what did not hold. */
export const checks = (): {
  readonly problems: string[]
  /** Notes the sentence when the condition is false. */
  that(holds: boolean, sentence: string): void
} => {
  const problems: string[] = []
  return {
    problems,
    that: (holds, sentence) => {
      if (!holds) problems.push(sentence)
    },
  }
}
