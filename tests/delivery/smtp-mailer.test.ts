import { randomUUID } from 'node:crypto'
import { createServer, type Server, type Socket } from 'node:net'
import { createTransport } from 'nodemailer'
import { afterEach, describe, expect, test } from 'vitest'
import { mailAddress } from '../../src/delivery/address.ts'
import { bytesOf } from '../../src/delivery/mail-bytes.ts'
import { DeliveryError, type Mailer, type OutgoingMail } from '../../src/delivery/mailer.ts'
import { composeMime, type SmtpSetting, smtpMailer } from '../../src/delivery/smtp-mailer.ts'
import { type SinkScript, type SmtpSink, smtpSink } from '../support/smtp-sink.ts'

const WORDS = {
  subject: 'Overdue by 12 days: C-0042 “Ŵyn & Sons <contract>”',
  text: 'O’Neill & Sons <contract>\n.\nA line that begins with a dot must survive.\n',
  html: '<!DOCTYPE html><html lang="en-GB"><body><p>O’Neill &amp; Sons &lt;contract&gt;</p></body></html>',
}

const aMail = (given: Partial<OutgoingMail> = {}): OutgoingMail => ({
  messageId: '<0123456789abcdef@westmarch.example>',
  kind: 'reminder',
  from: mailAddress('Office of the Commissioner for Westmarch', 'register@westmarch.example'),
  to: mailAddress("Owen O'Neill", 'owen.oneill@westmarch.example'),
  replyTo: mailAddress('The policy team', 'policy@westmarch.example'),
  body: bytesOf(WORDS),
  plannedAt: '2026-03-31T07:00:00.000Z',
  at: '2026-03-31T07:01:00.000Z',
  ...given,
})

const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

const start = async (
  script: SinkScript = {},
  given: Partial<SmtpSetting> = {},
): Promise<{ sink: SmtpSink; mailer: Mailer }> => {
  const sink = await smtpSink(script)
  const mailer = smtpMailer({ host: '127.0.0.1', port: sink.port, secure: false, auth: null, ...given })
  closing.push(
    () => mailer.close(),
    () => sink.close(),
  )
  return { sink, mailer }
}

/** Boundaries are made anew each time. */
const withoutBoundary = (raw: string): string => raw.replace(/--_NmP-[-\w]+?-Part_/g, '--_NmP-Part_')

const failureOf = async (promise: Promise<unknown>): Promise<DeliveryError> => {
  const error = await promise.then(
    () => null,
    (error: unknown) => error,
  )
  if (!(error instanceof DeliveryError)) throw new Error(`Expected a DeliveryError, got ${String(error)}`)
  return error
}

describe('a mail over a real SMTP conversation', () => {
  test('arrives with both bodies, word for word', async () => {
    const { sink, mailer } = await start()
    const { reply } = await mailer.send(aMail())
    expect(reply).toMatch(/^250 .*Queued as 1/)
    expect(sink.received).toHaveLength(1)
    const { mail, envelope } = sink.received[0] ?? { mail: null, envelope: null }
    expect(envelope).toEqual({ from: 'register@westmarch.example', to: ['owen.oneill@westmarch.example'] })
    expect(mail?.subject).toBe('Overdue by 12 days: C-0042 “Ŵyn & Sons <contract>”')
    expect(mail?.text?.trimEnd()).toBe(WORDS.text.trimEnd())
    expect(mail?.html?.trimEnd()).toBe(WORDS.html)
    expect(mail?.from).toMatchObject({
      name: 'Office of the Commissioner for Westmarch',
      address: 'register@westmarch.example',
    })
    expect(mail?.to).toMatchObject([{ name: "Owen O'Neill", address: 'owen.oneill@westmarch.example' }])
    expect(mail?.replyTo).toMatchObject([{ address: 'policy@westmarch.example' }])
    expect(mail?.attachments).toEqual([])
  })

  test('says that nobody wrote it by hand, and keeps its own Message-ID and date', async () => {
    const { sink, mailer } = await start()
    await mailer.send(aMail())
    const headers = new Map(sink.received[0]?.mail.headers.map(({ key, value }) => [key, value]))
    expect(headers.get('message-id')).toBe('<0123456789abcdef@westmarch.example>')
    expect(headers.get('auto-submitted')).toBe('auto-generated')
    expect(headers.get('x-auto-response-suppress')).toBe('All')
    expect(headers.get('content-type')).toMatch(/^multipart\/alternative/)
    expect(sink.received[0]?.mail.date).toBe('2026-03-31T07:01:00.000Z')
    expect(headers.has('x-mailer')).toBe(false)
    expect([...headers.keys()].filter((key) => /^(b?cc|return-path)$/.test(key))).toEqual([])
  })

  test('is byte for byte what the library would write by itself', async () => {
    const long = 'A sentence of some length about what the Deputy Chief Constable promised. '.repeat(30)
    const bodies = [
      WORDS,
      { subject: 'Plain', text: 'Short.\n', html: `<p>${long}</p>\n` },
      { subject: 'Ŵ'.repeat(60), text: `${long}=\t \n \n.\n..\nEnd `, html: `<p>${'ŵ€😀 '.repeat(400)}</p>` },
      { subject: 'Many', text: 'ж'.repeat(2_000), html: '<p>line</p>\n'.repeat(9_000) },
    ]
    const attachments = [
      { fileName: 'dates.ics', mediaType: 'text/calendar; method=PUBLISH', contents: Buffer.from('BEGIN') },
      { fileName: 'Adroddiad ŵ.docx', mediaType: 'application/zip', contents: Buffer.alloc(5_000, 7) },
    ]
    const { sink, mailer } = await start()
    for (const body of bodies)
      for (const files of [[], attachments])
        await mailer.send(aMail({ body: bytesOf(body), attachments: files }))
    for (const [n, { raw }] of sink.received.entries()) {
      const mail = aMail({
        body: bytesOf(bodies[Math.floor(n / 2)] ?? WORDS),
        attachments: n % 2 === 0 ? [] : attachments,
      })
      const own = (await composeMime(mail)).toString('latin1')
      expect(withoutBoundary(raw)).toBe(withoutBoundary(own))
    }
    expect(sink.received).toHaveLength(8)
  })

  test.each([
    ['dots that begin lines', '.\n..\n.a\n\n.\n...'],
    ['all ends of lines', 'one\rtwo\r\nthree\nfour\n\rfive\r\r\nsix'],
    ['what would end the mail were it taken for lines', 'a\r.\rb\n.\rc\r.\nd\r\n.\r\ne\n.\n'],
    ['an end that is half a line’s', 'last\r'],
  ])('%s travel as the library sends them', async (_, words) => {
    const contents = Buffer.from(words)
    const attachments = [{ fileName: 'a.txt', mediaType: 'text/plain; charset=utf-8', contents }]
    const { sink, mailer } = await start()
    await mailer.send(aMail({ body: bytesOf({ subject: 'S', text: words, html: words }), attachments }))
    const library = createTransport({ host: '127.0.0.1', port: sink.port, ignoreTLS: true })
    const own = sink.received[0]?.raw ?? ''
    // What was sent holds no dot that ended it too soon, and no line's end that another server might not take for one.
    expect(own).toMatch(/--\r\n$/)
    expect(own).not.toMatch(/\r(?!\n)|(?<!\r)\n/)
    await library.sendMail({
      messageId: aMail().messageId,
      date: new Date(aMail().at),
      from: { ...aMail().from },
      to: { ...aMail().to },
      replyTo: 'The policy team <policy@westmarch.example>',
      subject: 'S',
      text: contents,
      html: contents,
      attachments: [
        {
          filename: 'a.txt',
          contentType: attachments[0]?.mediaType,
          content: contents,
          contentDisposition: 'attachment',
        },
      ],
      headers: {
        'Auto-Submitted': 'auto-generated',
        'X-Auto-Response-Suppress': 'All',
        'Content-Language': 'en-GB',
      },
      xMailer: false,
      baseBoundary: randomUUID(),
      textEncoding: 'quoted-printable',
      encoding: 'quoted-printable',
    })
    expect(withoutBoundary(own)).toBe(withoutBoundary(sink.received[1]?.raw ?? 'Nothing'))
  })

  test('gives the server none of the words before they may go', async () => {
    const { sink, mailer } = await start()
    const free = Promise.withResolvers<void>()
    let wanted = false
    const sending = mailer.send(aMail(), {
      mayGo: () => {
        wanted = true
        return free.promise
      },
    })
    await expect.poll(() => wanted).toBe(true)
    // The server had said by then that it waits for them.
    expect([sink.asked.length, sink.received.length]).toEqual([1, 0])
    free.resolve()
    await sending
    expect(sink.received).toHaveLength(1)
  })

  test('a mail that may not go after all is not taken, and the next one is', async () => {
    const { sink, mailer } = await start()
    const failure = await failureOf(mailer.send(aMail(), { mayGo: () => Promise.reject(new Error('No')) }))
    expect([failure.permanent, failure.untouched]).toEqual([false, false])
    await mailer.send(aMail())
    expect(sink.received).toHaveLength(1)
  })

  test('signs in when the server wants it', async () => {
    const auth = { user: 'register', pass: 'a pass phrase' }
    const { sink, mailer } = await start({ auth }, { auth })
    await mailer.check()
    await mailer.send(aMail())
    expect(sink.received).toHaveLength(1)
  })

  test('a line break in a subject adds no header', async () => {
    const { sink, mailer } = await start()
    await mailer.send(aMail({ body: { ...bytesOf(WORDS), subject: 'Due\r\nBcc: evil@elsewhere.example' } }))
    const keys = sink.received[0]?.mail.headers.map(({ key }) => key)
    expect(keys).not.toContain('bcc')
    expect(sink.received[0]?.envelope.to).toEqual(['owen.oneill@westmarch.example'])
  })

  test.each([
    ['a@b.example\r\nBcc: evil@elsewhere.example'],
    ['a@b.example, evil@elsewhere.example'],
    ['group: a@b.example, evil@elsewhere.example;'],
    ['<a@b.example>'],
  ])('the address %j never reaches the mailer', (address) => {
    expect(() => mailAddress('Pat', address)).toThrow()
  })

  test.each(['Evil, Pat <evil@elsewhere.example>', '"', 'Pat <', 'evil@elsewhere.example'])(
    'the name %j stays a name',
    async (name) => {
      const { sink, mailer } = await start()
      await mailer.send(aMail({ to: mailAddress(name, 'pat@westmarch.example') }))
      expect(sink.received[0]?.envelope.to).toEqual(['pat@westmarch.example'])
      expect(sink.received[0]?.mail.to).toMatchObject([{ address: 'pat@westmarch.example' }])
    },
  )
})

describe('a mail that is not taken', () => {
  test.each<[string, SinkScript, boolean]>([
    [
      'the recipient is refused for good',
      { onRecipient: () => ({ code: 550, words: 'No such person' }) },
      true,
    ],
    ['the recipient is refused for now', { onRecipient: () => ({ code: 450, words: 'Greylisted' }) }, false],
    ['the mailbox is full', { onRecipient: () => ({ code: 452, words: 'Full' }) }, false],
    ['the words are refused for good', { onData: () => ({ code: 554, words: 'Rejected' }) }, true],
    ['the words are refused for now', { onData: () => ({ code: 451, words: 'Try later' }) }, false],
    ['the office’s own address is refused', { onSender: () => ({ code: 550, words: 'Not allowed' }) }, false],
  ])('%s', async (_, script, permanent) => {
    const { sink, mailer } = await start(script)
    expect((await failureOf(mailer.send(aMail()))).permanent).toBe(permanent)
    expect(sink.received).toEqual([])
  })

  test('a wrong password is not held against the mail', async () => {
    const { mailer } = await start(
      { auth: { user: 'register', pass: 'right' } },
      { auth: { user: 'register', pass: 'wrong' } },
    )
    const failure = await failureOf(mailer.send(aMail()))
    expect(failure.permanent).toBe(false)
    expect(failure.message).toMatch(/^The mail server refused the user name or password/)
    expect(failure.message).not.toContain('wrong')
    expect((await failureOf(mailer.check())).permanent).toBe(false)
  })

  test('a server that is not there is worth another try', async () => {
    const { sink, mailer } = await start()
    await sink.close()
    const failure = await failureOf(mailer.send(aMail()))
    expect(failure.permanent).toBe(false)
    expect(failure.message).toMatch(/^The mail server cannot be reached/)
    expect((await failureOf(mailer.check())).message).toMatch(/^The mail server cannot be reached/)
  })

  test('taken, but the answer was lost: worth another try, under the same Message-ID', async () => {
    let first = true
    const { sink, mailer } = await start({
      dropAfterData: () => {
        const drop = first
        first = false
        return drop
      },
    })
    expect((await failureOf(mailer.send(aMail()))).permanent).toBe(false)
    await mailer.send(aMail())
    expect(sink.received.map(({ mail }) => mail.messageId)).toEqual([aMail().messageId, aMail().messageId])
  })

  test('an attempt can be broken off', async () => {
    const silent = await silentServer()
    const mailer = smtpMailer({ host: '127.0.0.1', port: silent.port, secure: false, auth: null })
    closing.push(
      () => silent.close(),
      () => mailer.close(),
    )
    const stop = new AbortController()
    const sending = failureOf(mailer.send(aMail(), { signal: stop.signal }))
    await silent.connected
    stop.abort()
    expect((await sending).permanent).toBe(false)
  })

  test('another machine that offers no TLS gets nothing', async () => {
    const sink = await smtpSink()
    // 127.0.0.1 under a name that is not recognised as this machine.
    const mailer = smtpMailer({ host: '0.0.0.0', port: sink.port, secure: false, auth: null })
    closing.push(
      () => mailer.close(),
      () => sink.close(),
    )
    const failure = await failureOf(mailer.send(aMail()))
    expect(failure.permanent).toBe(false)
    expect(failure.message).toMatch(/^No safe connection to the mail server could be made/)
    expect(sink.received).toEqual([])
  })
})

test('the same mail composed twice is the same but for the boundary between its parts', async () => {
  const [one, two] = await Promise.all([composeMime(aMail()), composeMime(aMail())])
  const plain = (bytes: Buffer): string => bytes.toString('utf8').replace(/--_NmP-[^"\r\n]*/g, '--boundary')
  expect(plain(one)).toBe(plain(two))
  expect(one.toString('utf8').replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
})

/** Takes connections and never says a word. */
const silentServer = async (): Promise<{
  port: number
  connected: Promise<void>
  close(): Promise<void>
}> => {
  let server: Server | undefined
  const sockets: Socket[] = []
  const connected = new Promise<void>((resolve) => {
    server = createServer((socket) => {
      sockets.push(socket.on('error', () => {}))
      resolve()
    })
  })
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
  const address = server?.address()
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    connected,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy()
        server?.close(() => resolve())
      }),
  }
}
