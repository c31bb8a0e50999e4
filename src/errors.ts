/**
 * The five ways a request can fail. Each edge (web, command line, jobs) turns a code into its own
 * status or exit code once, in one table.
 */
export type ErrorCode = 'not-found' | 'invalid' | 'conflict' | 'forbidden' | 'unavailable'

/** A failure with a code and a sentence a clerk can act on. Anything else that is thrown is a fault of ours. */
export class CodedError extends Error {
  readonly code: ErrorCode
  /** One entry per problem, when there are several to put right together. */
  readonly problems: readonly string[]

  constructor(code: ErrorCode, message: string, problems: readonly string[] = []) {
    super(message)
    this.name = 'CodedError'
    this.code = code
    this.problems = problems
  }
}

export const isCoded = (error: unknown): error is CodedError => error instanceof CodedError
