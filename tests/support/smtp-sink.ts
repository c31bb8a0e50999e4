import type { AddressInfo, Socket } from 'node:net'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'

export type ReceivedMail = {
  readonly envelope: { readonly from: string; readonly to: readonly string[] }
  readonly raw: string
  readonly mail: Email
}

/** How the server answers: a refusal `{ code, words }`, or undefined to go on. */
export type Answer = { readonly code: number; readonly words: string } | undefined

export type SinkScript = {
  readonly onSender?: (address: string) => Answer
  readonly onRecipient?: (address: string) => Answer
  /** Asked once the whole mail has arrived; a refused mail is not kept. */
  readonly onData?: () => Answer
  /** Keeps the mail, then breaks the connection off instead of saying so. */
  readonly dropAfterData?: () => boolean
  /** When set, only this user and password may send. */
  readonly auth?: { readonly user: string; readonly pass: string }
}

export type SmtpSink = {
  readonly port: number
  readonly received: readonly ReceivedMail[]
  /** How often somebody connected. */
  connections(): number
  close(): Promise<void>
}

/** A real mail server on this machine that keeps what it takes. */
export const smtpSink = async (script: SinkScript = {}): Promise<SmtpSink> => {
  const received: ReceivedMail[] = []
  const sockets = new Set<Socket>()
  let connections = 0
  const hangUp = (): void => {
    for (const socket of sockets) socket.destroy()
  }
  const server = new SMTPServer(optionsOf(script, received, hangUp))
  // A connection that is broken off on purpose is reported here too.
  server.on('error', () => {})
  server.server.on('connection', (socket: Socket) => {
    connections += 1
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  return {
    port,
    received,
    connections: () => connections,
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}

const optionsOf = (script: SinkScript, received: ReceivedMail[], hangUp: () => void): SMTPServerOptions => ({
  disabledCommands: script.auth === undefined ? ['AUTH', 'STARTTLS'] : ['STARTTLS'],
  allowInsecureAuth: true,
  authOptional: script.auth === undefined,
  logger: false,
  closeTimeout: 200,
  onAuth: ({ username, password }, _session, done) =>
    username === script.auth?.user && password === script.auth?.pass
      ? done(null, { user: username })
      : done(refusal({ code: 535, words: 'Authentication failed' })),
  onMailFrom: ({ address }, _session, done) => done(refusal(script.onSender?.(address))),
  onRcptTo: ({ address }, _session, done) => done(refusal(script.onRecipient?.(address))),
  onData: (stream, session, done) => {
    const chunks: Buffer[] = []
    stream.on('data', (chunk: Buffer) => chunks.push(chunk))
    stream.on('end', () => {
      void (async () => {
        const answer = script.onData?.()
        if (answer !== undefined) return done(refusal(answer))
        const raw = Buffer.concat(chunks)
        const { mailFrom, rcptTo } = session.envelope
        received.push({
          envelope: {
            from: mailFrom === false ? '' : mailFrom.address,
            to: rcptTo.map(({ address }) => address),
          },
          raw: raw.toString('utf8'),
          mail: await PostalMime.parse(raw),
        })
        if (script.dropAfterData?.() === true) hangUp()
        else done(null, 'Queued as 1')
      })()
    })
  },
})

const refusal = (answer: Answer): Error | null =>
  answer === undefined ? null : Object.assign(new Error(answer.words), { responseCode: answer.code })
