/** What was sent with an answer: an address, or a file. */
export type Evidence = {
  readonly id: string
  /** The progress update or request it came with; null while that is being written. */
  readonly answerId: string | null
  readonly url: string | null
  readonly fileName: string | null
  readonly mediaType: string | null
  readonly sha256: string | null
  readonly bytes: number | null
}

export type EvidenceFile = {
  readonly fileName: string
  readonly mediaType: string
  readonly sha256: string
  readonly contents: Buffer
}
