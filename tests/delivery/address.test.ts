import { describe, expect, test } from 'vitest'
import { addressProblem, mailAddress } from '../../src/delivery/address.ts'

test.each([
  'pat@westmarch.example',
  "owen.o'neill@westmarch.example",
  'p+register@mail.westmarch.example',
  'pat@exämple.org',
  `${'a'.repeat(64)}@westmarch.example`,
])('%s is an address', (address) => {
  expect(addressProblem(address)).toBeNull()
})

test.each([
  ['', 'Enter an email address'],
  ['pat', 'Enter one email address, like name@example.org'],
  ['a@b.example, c@d.example', 'An email address has no spaces or line breaks'],
  ['a@b.example,c@d.example', 'Enter one email address, like name@example.org'],
  ['a@b.example\nBcc: e@f.example', 'An email address has no spaces or line breaks'],
  ['a@b.example\r\n', 'An email address has no spaces or line breaks'],
  ['a\u0000@b.example', 'An email address has no spaces or line breaks'],
  ['a\u200b@b.example', 'An email address has no spaces or line breaks'],
  ['Pat<pat@b.example>', 'Check the part of the email address before the @'],
  ['"x"@b.example', 'Check the part of the email address before the @'],
  ['a..b@c.example', 'Check the part of the email address before the @'],
  ['.a@c.example', 'Check the part of the email address before the @'],
  ['pät@c.example', 'Check the part of the email address before the @'],
  ['list:a@c.example', 'Check the part of the email address before the @'],
  [`${'a'.repeat(65)}@b.example`, 'The part of the email address before the @ is too long'],
  ['a@localhost', 'Check the part of the email address after the @, like example.org'],
  ['a@[127.0.0.1]', 'Check the part of the email address after the @, like example.org'],
  ['a@127.0.0.1', 'Check the part of the email address after the @, like example.org'],
  ['a@b.example.', 'Check the part of the email address after the @, like example.org'],
  ['a@-b.example', 'Check the part of the email address after the @, like example.org'],
  ['a@', 'Check the part of the email address after the @, like example.org'],
  [
    `a@${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(60)}.${'e'.repeat(60)}.${'f'.repeat(10)}.example`,
    'The email address is too long',
  ],
])('%j is refused', (address, problem) => {
  expect(addressProblem(address)).toBe(problem)
})

describe('a checked address', () => {
  test('keeps the name and writes the domain as mail servers speak of it', () => {
    expect(mailAddress('Siân Pryce', 'sian@exämple.org')).toEqual({
      name: 'Siân Pryce',
      address: 'sian@xn--exmple-cua.org',
    })
  })

  test.each(['Pat\r\nBcc: e@f.example', 'Pat\nX: y', 'Pat\u2028X'])('refuses the name %j', (name) => {
    expect(() => mailAddress(name, 'pat@westmarch.example')).toThrow('A name in an email has no line breaks')
  })
})
