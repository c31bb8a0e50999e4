import { describe, expect, it } from 'vitest'
import {
  attachmentHeader,
  isFromOurPages,
  isLocalHost,
  localPath,
} from '../../../src/web/serving/request-checks.ts'

describe('the address a request names', () => {
  it.each(['127.0.0.1', '127.0.0.1:3000', 'localhost:3000', 'LOCALHOST', '[::1]:3000'])(
    '%s is this computer',
    (host) => {
      expect(isLocalHost(host)).toBe(true)
    },
  )

  it.each([
    undefined,
    '',
    'evil.example',
    '127.0.0.1.evil.example',
    'localhost.evil.example:3000',
    '127.0.0.1:3000@evil.example',
    '192.168.0.7:3000',
    '127.0.0.1:abc',
  ])('%s is not', (host) => {
    expect(isLocalHost(host)).toBe(false)
  })
})

describe('a form', () => {
  const host = '127.0.0.1:3000'

  it.each([
    [{ 'sec-fetch-site': 'same-origin' }],
    [{ 'sec-fetch-site': 'none' }],
    [{ origin: 'http://127.0.0.1:3000' }],
  ])('is from our pages with %o', (headers) => {
    expect(isFromOurPages({ host, ...headers })).toBe(true)
  })

  it.each([
    [{}],
    [{ 'sec-fetch-site': 'cross-site' }],
    [{ 'sec-fetch-site': 'same-site' }],
    [{ 'sec-fetch-site': 'cross-site', origin: 'http://127.0.0.1:3000' }],
    [{ origin: 'http://evil.example' }],
    [{ origin: 'http://127.0.0.1:3001' }],
    [{ origin: 'null' }],
  ])('is not with %o', (headers) => {
    expect(isFromOurPages({ host, ...headers })).toBe(false)
  })
})

describe('where to go on after signing in', () => {
  it.each(['/', '/commitments/C-0001', '/commitments?standing=overdue&page=2'])(
    '%s is a page of ours',
    (path) => {
      expect(localPath(path)).toBe(path)
    },
  )

  it.each([
    '',
    '//evil.example',
    '/\\evil',
    'https:evil',
    'https://evil.example/',
    '/sign-in?next=/',
    'javascript:1',
    '/a b',
  ])('%j leads to the register', (path) => {
    expect(localPath(path)).toBe('/')
  })
})

describe('the name of a download', () => {
  it.each([
    ['minutes.docx', `attachment; filename="minutes.docx"; filename*=UTF-8''minutes.docx`],
    ['a"b\r\nx: y.pdf', `attachment; filename="a_b_x_ y.pdf"; filename*=UTF-8''a%22b%0D%0Ax%3A%20y.pdf`],
    ["Tŷ O'Neill.pdf", `attachment; filename="T_ O_Neill.pdf"; filename*=UTF-8''T%C5%B7%20O%27Neill.pdf`],
  ])('%j is encoded', (name, header) => {
    expect(attachmentHeader(name)).toBe(header)
  })
})
