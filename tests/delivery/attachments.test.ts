import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import PostalMime from 'postal-mime'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { listHistory } from '../../db/history.ts'
import { enqueue, getMessage, listAttachments, listMessages, listPlannedKeys } from '../../db/outbox.ts'
import { fixedClock } from '../../src/clock.ts'
import { mailAddress } from '../../src/delivery/address.ts'
import { deliverDue } from '../../src/delivery/deliver.ts'
import { folderMailer } from '../../src/delivery/folder-mailer.ts'
import { DeliveryError, type Mailer } from '../../src/delivery/mailer.ts'
import { type MailAttachment, messageIdFor, type PlannedMessage } from '../../src/delivery/message.ts'
import { smtpMailer } from '../../src/delivery/smtp-mailer.ts'
import { day } from '../support/builders.ts'
import { type CapturedMail, capturedMail } from '../support/captured-mail.ts'
import { eachDatabase, type OpenDatabase } from '../support/each-database.ts'
import { smtpSink } from '../support/smtp-sink.ts'
import { seedRegister } from './seeded-register.ts'

const START = '2026-04-07T07:00:00.000Z'

const planned: PlannedMessage = {
  kind: 'agenda-ready',
  dedupeKey: 'agenda/meeting-2/2026-04-14/person-pa',
  recipient: { personId: 'person-pa', name: 'Priya Anand', address: 'priya.anand@westmarch.example' },
  reason: 'the agenda is ready',
  items: [],
}

const files = (words: string): readonly MailAttachment[] => [
  {
    fileName: 'revisit-agenda-HTA-2026-04-14.docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    contents: Buffer.from([0x50, 0x4b, 0, 255, ...Buffer.from(words)]),
  },
  {
    fileName: 'meeting.ics',
    mediaType: 'text/calendar; charset=utf-8; method=PUBLISH',
    contents: Buffer.from(`BEGIN:VCALENDAR\r\nSUMMARY:${words} Ŵyn\r\nEND:VCALENDAR\r\n`),
  },
]

eachDatabase('a mail that brings files', (open) => {
  let register: OpenDatabase
  let mail: CapturedMail
  let clock: ReturnType<typeof fixedClock>
  let words: string

  beforeEach(async () => {
    register = await open()
    await seedRegister(register.db, ['C-0001'])
    mail = capturedMail()
    clock = fixedClock(START)
    words = 'first'
  })
  afterEach(() => register.close())

  const put = () =>
    register.db.transaction().execute((db) =>
      enqueue(db, [planned], {
        at: clock.now(),
        today: day('2026-04-07'),
        messageIdOf: (key) => messageIdFor(key, 'register@westmarch.example'),
      }),
    )
  const deliver = (mailer: Mailer = mail.mailer) =>
    deliverDue({
      db: register.db,
      clock,
      timeZone: 'Europe/London',
      mailer,
      compose: () =>
        Promise.resolve({
          address: planned.recipient.address,
          body: { subject: 'Revisit agenda', text: words, html: `<p>${words}</p>` },
          leftOut: [],
          attachments: files(words),
        }),
      sender: mailAddress('Westmarch register', 'register@westmarch.example'),
      replyTo: null,
    })

  test('is kept in the outbox though it has no items, and once', async () => {
    expect(await put()).toHaveLength(1)
    expect(await put()).toHaveLength(0)
    expect((await listMessages(register.db, { limit: 10 })).map(({ items }) => items)).toEqual([[]])
    expect(await listPlannedKeys(register.db, [planned])).toEqual(new Set([planned.dedupeKey]))
  })

  test('sends the same bytes at every attempt, whatever the register says by then', async () => {
    const [id = ''] = await put()
    mail.failNext(new DeliveryError('try later', false))
    await deliver()
    words = 'second'
    clock.set('2026-04-07T07:05:00.000Z')
    await deliver()
    expect(mail.attempts.map(({ attachments, body }) => [body.text, attachments])).toEqual([
      ['first', files('first')],
      ['first', files('first')],
    ])
    expect(await listAttachments(register.db, id)).toEqual(files('first'))
    expect((await getMessage(register.db, id)).sentAt).toBe('2026-04-07T07:05:00.000Z')
  })

  test('leaves in the history what the files were', async () => {
    const [id = ''] = await put()
    await deliver()
    const [entry] = await listHistory(register.db, 'message', id)
    expect(JSON.stringify(entry?.detail)).toMatch(
      /revisit-agenda-HTA-2026-04-14\.docx.{1,20}sha256.{1,10}[0-9a-f]{64}/,
    )
  })

  test('arrives whole in a folder', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'attached-'))
    await put()
    await deliver(folderMailer({ folder, timeZone: 'Europe/London' }))
    const [name = ''] = await readdir(folder)
    const raw = await readFile(join(folder, name), 'utf8')
    const read = await PostalMime.parse(raw)
    await rm(folder, { recursive: true })
    expect(name).toMatch(/-agenda-ready-priya-anand-/)
    expect([read.text?.trim(), read.html?.trim()]).toEqual(['first', '<p>first</p>'])
    expect(read.attachments.map(({ filename, disposition }) => [filename, disposition])).toEqual(
      files('').map(({ fileName }) => [fileName, 'attachment']),
    )
    mustHoldFiles(raw)
    expect(read.attachments.map(({ mimeType, method }) => [mimeType, method])).toEqual([
      [files('')[0]?.mediaType, undefined],
      ['text/calendar', 'PUBLISH'],
    ])
  })

  test('arrives whole through a mail server', async () => {
    const sink = await smtpSink()
    const mailer = smtpMailer({ host: '127.0.0.1', port: sink.port, secure: false, auth: null })
    await put()
    expect((await deliver(mailer)).outcomes.sent).toBe(1)
    await mailer.close()
    await sink.close()
    const [received] = sink.received
    mustHoldFiles(received?.raw ?? '')
  })
})

/** Byte for byte: a calendar keeps its line ends, whatever a server does to those of text. */
const mustHoldFiles = (raw: string): void => {
  const unwrapped = raw.replaceAll(/\r?\n/g, '')
  for (const { contents } of files('first')) expect(unwrapped).toContain(contents.toString('base64'))
}
