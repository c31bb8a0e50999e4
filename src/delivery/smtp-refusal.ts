import { DeliveryError } from './mailer.ts'

type Refusal = {
  readonly permanent?: unknown
  readonly command?: unknown
  readonly code?: unknown
  readonly syscall?: unknown
}

/** Commands whose refusal is about this mail. A refused login, sender or connection is about the office's set-up. */
const aboutTheMail: ReadonlySet<unknown> = new Set(['RCPT TO', 'DATA'])

/**
 * True when no mail can have gone. A connection that broke off or fell silent is not among these: it may have done
 * so after the mail was taken.
 */
const isUntouched = ({ permanent, command, code, syscall }: Refusal): boolean =>
  ['EAUTH', 'ENOAUTH', 'EDNS', 'ETLS'].includes(String(code)) ||
  /^(AUTH|EHLO|HELO|STARTTLS)\b/.test(String(command)) ||
  (code === 'ESOCKET' && syscall === 'connect') ||
  (command === 'MAIL FROM' && permanent === true)

/**
 * Says in the office’s words how the library’s error ended an attempt.
 * @throws DeliveryError always.
 */
export const translate = (error: unknown): never => {
  const refusal = (error ?? {}) as Refusal
  const { permanent, command, code } = refusal
  const words = error instanceof Error ? error.message : String(error)
  const explained = typeof code === 'string' ? explanations[code] : undefined
  throw new DeliveryError(
    explained === undefined ? words : `${explained} (${words})`,
    permanent === true && aboutTheMail.has(command),
    error,
    isUntouched(refusal),
  )
}

const explanations: Readonly<Record<string, string>> = {
  EAUTH: 'The mail server refused the user name or password',
  ENOAUTH: 'The mail server wants a user name and password',
  ECONNECTION: 'The connection to the mail server broke off',
  ESOCKET: 'The mail server cannot be reached',
  EDNS: 'The mail server’s name was not found',
  ETIMEDOUT: 'The mail server did not answer in time',
  ETLS: 'No safe connection to the mail server could be made',
  EABORT: 'The attempt was broken off',
}
