import { domainToASCII } from 'node:url'
import { CodedError } from '../errors.ts'

/** One name and one address that were checked. Never a string: a string can carry a second recipient. */
export type MailAddress = {
  readonly name: string
  readonly address: string
  readonly __checked: unique symbol
}

/** @throws CodedError invalid, with a sentence about what to correct. */
export const mailAddress = (name: string, address: string): MailAddress => {
  const problem = nameProblem(name) ?? addressProblem(address)
  if (problem !== null) throw new CodedError('invalid', problem)
  const at = address.lastIndexOf('@')
  // Mail servers speak of domains in ASCII: exämple.uk travels as xn--exmple-cua.uk.
  const checked = { name, address: `${address.slice(0, at)}@${domainToASCII(address.slice(at + 1))}` }
  return checked as MailAddress
}

/** What is wrong with an email address, in a sentence for the person who typed it; null when nothing is. */
export const addressProblem = (address: string): string | null => {
  if (address === '') return 'Enter an email address'
  if (/[\s\p{C}]/u.test(address)) return 'An email address has no spaces or line breaks'
  const [local = '', domain = '', ...more] = address.split('@')
  if (more.length > 0 || !address.includes('@')) return 'Enter one email address, like name@example.org'
  if (!localPart.test(local)) return 'Check the part of the email address before the @'
  if (local.length > 64) return 'The part of the email address before the @ is too long'
  const ascii = domainToASCII(domain)
  if (!domainName.test(ascii)) return 'Check the part of the email address after the @, like example.org'
  if (local.length + 1 + ascii.length > 254) return 'The email address is too long'
  return null
}

// RFC 5321 atoms in ASCII: quoted local parts and address literals are legal, but here they are mistakes.
const localPart = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/
const domainName = /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/

const nameProblem = (name: string): string | null =>
  /[\p{Cc}\p{Zl}\p{Zp}]/u.test(name) ? 'A name in an email has no line breaks' : null
