import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'

/** A mail as it was handed over: to whom, and the whole of it, a character for each byte. */
export type Sent = { readonly to: string; readonly source: string }

export type PromptSink = {
  readonly port: number
  /** The mails since it was last asked. */
  taken(): readonly Sent[]
  close(): void
}

/**
 * A mail server that answers at once and keeps what it takes, for comparing programs that are processes of their own.
 * `smtp-server`, on which `mailSink` stands, holds its greeting back for a tenth of a second: little for a program that
 * keeps its connections, but most of the time of one that makes a connection for every mail.
 */
export const promptSink = async (): Promise<PromptSink> => {
  let mails: Sent[] = []
  const server = createServer((socket) => serve(socket, (mail) => mails.push(mail)))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    taken: () => {
      const since = mails
      mails = []
      return since
    },
    close: () => void server.close(),
  }
}

const LINE_END = '\r\n'
/** Ends a mail (RFC 5321, 4.5.2); the first line end is the mail's own. */
const LAST_LINE = '\r\n.\r\n'

/** The server's side of one connection: commands by the line, and after DATA a whole mail. */
const serve = (socket: Socket, keep: (mail: Sent) => void): void => {
  let [unread, to, inMail] = ['', '', false]
  const say = (answer: string): void => void socket.write(`${answer}${LINE_END}`)
  const takeMail = (source: string): void => {
    keep({ to, source: source.replace(/^\./gm, '') })
    inMail = false
    say('250 Taken')
  }
  const obey = (line: string): void => {
    const [, command = '', address = ''] = /^([a-z]*)(?:[^<]*<([^>]*)>)?/i.exec(line) ?? []
    const verb = command.toUpperCase()
    if (verb === 'RCPT') to = address
    if (verb === 'DATA') inMail = true
    say(ANSWERS[verb] ?? '502 Not known here')
    if (verb === 'QUIT') socket.end()
  }
  socket.setNoDelay(true).setEncoding('latin1')
  socket.on('data', (piece) => {
    unread += String(piece)
    for (;;) {
      const end = unread.indexOf(inMail ? LAST_LINE : LINE_END)
      if (end < 0) return
      const part = unread.slice(0, end)
      unread = unread.slice(end + (inMail ? LAST_LINE : LINE_END).length)
      if (inMail) takeMail(`${part}${LINE_END}`)
      else obey(part)
    }
  })
  // A client that goes away without a word is no fault of the mails it sent.
  socket.on('error', () => {})
  say('220 127.0.0.1 ESMTP')
}

const ANSWERS: Readonly<Record<string, string>> = {
  EHLO: '250 127.0.0.1',
  HELO: '250 127.0.0.1',
  MAIL: '250 Go on',
  RCPT: '250 Go on',
  DATA: '354 Go on until a dot',
  RSET: '250 Forgotten',
  NOOP: '250 Here',
  QUIT: '221 Goodbye',
}
