import { createHash, createHmac, timingSafeEqual } from 'node:crypto'

/**
 * The part of a link's address that opens it: 256 bits worked out from the register's secret and the link's id. So
 * the same mail can be written again at every attempt, and neither the outbox nor the table of links holds an
 * address that works.
 */
export const answerToken = (secret: string, linkId: string): string => mac(secret, `answer link ${linkId}`)

/** What a link is recognised by. */
export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex')

export const looksLikeToken = (text: string): boolean => /^[A-Za-z0-9_-]{43}$/.test(text)

const FORM_HOURS = 24

/** Proves that a form came from this link's own page, and when: there is no session and no cookie to tie it to. */
export const formToken = (secret: string, linkId: string, now: string): string =>
  `${now}/${formMac(secret, linkId, now)}`

export const isFormToken = (secret: string, linkId: string, sent: string, now: string): boolean => {
  const [made = '', ...rest] = sent.split('/')
  const age = Date.parse(now) - Date.parse(made)
  return age >= 0 && age <= FORM_HOURS * 3_600_000 && same(rest.join('/'), formMac(secret, linkId, made))
}

const formMac = (secret: string, linkId: string, made: string): string =>
  mac(secret, `answer form ${linkId} ${made}`)

const mac = (secret: string, words: string): string =>
  createHmac('sha256', secret).update(words).digest('base64url')

const same = (a: string, b: string): boolean => {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.byteLength === right.byteLength && timingSafeEqual(left, right)
}
