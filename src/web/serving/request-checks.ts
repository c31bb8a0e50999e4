import type { IncomingHttpHeaders } from 'node:http'

/**
 * True for a request addressed to this computer by its own names. Any other Host header means that a foreign name
 * was made to point here (DNS rebinding), and its page would read the register as if it were ours.
 */
export const isLocalHost = (host: string | undefined): boolean =>
  host !== undefined && /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d{1,5})?$/i.test(host)

/**
 * True when a page of ours sent the request. Browsers say so in Sec-Fetch-Site; those that do not, name the Origin.
 * A request that says neither is refused (OWASP ASVS 5.0, 3.5.1).
 */
export const isFromOurPages = (headers: IncomingHttpHeaders): boolean => {
  const site = headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  const { origin, host } = headers
  return origin !== undefined && URL.canParse(origin) && new URL(origin).host === host?.toLowerCase()
}

/** A path of ours to go on to, or the register: never another site, whatever the link says. */
export const localPath = (path: string): string =>
  /^\/(?![/\\])[\w\-./?=&%+]*$/.test(path) && !path.startsWith('/sign-') ? path : '/'

/** A download's name in the header: ASCII for old readers, the exact name encoded beside it (RFC 6266). */
export const attachmentHeader = (fileName: string): string => {
  const plain = fileName.replace(/[^\w.()\- ]+/g, '_').slice(0, 120) || 'file'
  const exact = encodeURIComponent(fileName.slice(0, 200).toWellFormed()).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${exact}`
}
