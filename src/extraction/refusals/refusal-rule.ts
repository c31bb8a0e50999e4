/** Words that show that a sentence binds nobody here, with the reason a clerk would give. */
export type RefusalRule = {
  readonly words: RegExp
  /** Words that, standing in the same sentence, show that somebody is bound after all. */
  readonly unless?: RegExp
  readonly reason: string
  /** A deadline that is promised in the same sentence makes it a proposal in doubt. */
  readonly yieldsToDeadline?: true
  /** It speaks against its own clause: another may promise something. Else against the whole sentence. */
  readonly ofClause?: boolean
  /** What follows in the sentence hangs on it ("had been told that the DCC would ... and that the CFO would"), up to a semicolon. */
  readonly reachesOn?: true
}
