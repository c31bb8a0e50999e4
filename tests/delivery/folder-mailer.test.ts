import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import PostalMime from 'postal-mime'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { mailAddress } from '../../src/delivery/address.ts'
import { folderMailer } from '../../src/delivery/folder-mailer.ts'
import { bytesOf } from '../../src/delivery/mail-bytes.ts'
import { DeliveryError, type OutgoingMail } from '../../src/delivery/mailer.ts'

const aMail = (given: Partial<OutgoingMail> = {}): OutgoingMail => ({
  messageId: '<a@westmarch.example>',
  kind: 'reminder',
  from: mailAddress('Westmarch register', 'register@westmarch.example'),
  to: mailAddress('Priya Anand', 'priya.anand@westmarch.example'),
  replyTo: null,
  body: bytesOf({ subject: '3 commitments fall due this week', text: 'As words', html: '<p>As a page</p>' }),
  plannedAt: '2026-03-31T07:00:00.000Z',
  at: '2026-03-31T07:05:00.000Z',
  ...given,
})

let base: string
let folder: string
beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'mails-'))
  folder = join(base, 'not', 'made', 'yet')
})
afterEach(() => rm(base, { recursive: true }))

const mailer = () => folderMailer({ folder, timeZone: 'Europe/London' })

test('writes one mail as one file, named by office time, kind and person', async () => {
  const { reply } = await mailer().send(aMail())
  const [name, ...others] = await readdir(folder)
  expect(others).toEqual([])
  // 07:00 UTC is 08:00 in British Summer Time.
  expect(name).toMatch(/^2026-03-31-0800-reminder-priya-anand-[0-9a-f]{8}\.eml$/)
  expect(reply).toBe(`Written to ${name}`)
})

test('the file is a whole mail that a mail program opens', async () => {
  await mailer().send(aMail())
  const [name = ''] = await readdir(folder)
  const mail = await PostalMime.parse(await readFile(join(folder, name)))
  expect(mail).toMatchObject({
    subject: '3 commitments fall due this week',
    messageId: '<a@westmarch.example>',
    from: { name: 'Westmarch register', address: 'register@westmarch.example' },
    to: [{ name: 'Priya Anand', address: 'priya.anand@westmarch.example' }],
  })
  expect([mail.text?.trim(), mail.html?.trim()]).toEqual(['As words', '<p>As a page</p>'])
})

test('the same mail again replaces its file; another mail has its own', async () => {
  await mailer().send(aMail())
  await mailer().send(aMail({ at: '2026-04-01T07:05:00.000Z' }))
  expect(await readdir(folder)).toHaveLength(1)
  await mailer().send(aMail({ messageId: '<b@westmarch.example>' }))
  expect(await readdir(folder)).toHaveLength(2)
})

test.each([
  ["Owen O'Neill", 'owen-oneill'],
  ['Siân Pryce-Ŵyn', 'sian-pryce-wyn'],
  ['../../etc/passwd', 'etc-passwd'],
  ['日本', 'unnamed'],
])('the name %j is written %s', async (name, slug) => {
  await mailer().send(aMail({ to: mailAddress(name, 'pat@westmarch.example') }))
  expect((await readdir(folder))[0]).toContain(`-reminder-${slug}-`)
})

test('checking makes the folder', async () => {
  await mailer().check()
  expect(await readdir(folder)).toEqual([])
})

test('a folder that cannot be written is worth another try, and leaves nothing half done', async () => {
  await writeFile(join(base, 'not'), 'a file where the folder should be')
  await expect(mailer().check()).rejects.toThrow(DeliveryError)
  await expect(mailer().send(aMail())).rejects.toMatchObject({
    permanent: false,
    message: expect.stringMatching(/^Mails cannot be written to the folder /) as unknown,
  })
})
