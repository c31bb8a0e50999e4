/**
 * What a browser may do with our pages (Content-Security-Policy): fetch and send within this server, and run the one
 * inline script that carries `nonce`; no inline script at all without one.
 */
export const pagePolicy = (nonce?: string): string =>
  `default-src 'none';script-src 'self'${nonce === undefined ? '' : ` 'nonce-${nonce}'`};${REST}`

const REST = [
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "manifest-src 'self'",
].join(';')
