import { type AddressInfo, createServer, type Socket } from 'node:net'
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
  /** Refuses also the right password while it says so. */
  readonly refuseLogin?: () => boolean
  /** Greets a client only after this. */
  readonly greetAfter?: () => Promise<void>
  /** Called with a mail that was stored, before the client learns of it; the answer waits for it. */
  readonly onStored?: (mail: ReceivedMail) => Promise<void> | void
}

export type SmtpSink = {
  readonly port: number
  readonly received: readonly ReceivedMail[]
  /** Recipients that were named, refused ones included: one for each attempt. */
  readonly asked: readonly string[]
  /** How often a client connected. */
  connections(): number
  close(): Promise<void>
}

/** A real mail server on this machine that keeps what it takes. */
export const smtpSink = async (script: SinkScript = {}): Promise<SmtpSink> => {
  const received: ReceivedMail[] = []
  const asked: string[] = []
  let connections = 0
  const sockets = new Set<Socket>()
  const hangUp = (port: number): void => {
    for (const socket of sockets) if (socket.remotePort === port) socket.destroy()
  }
  const server = new SMTPServer(optionsOf(script, received, asked, hangUp))
  // A connection that is broken off on purpose is reported here too.
  server.on('error', () => {})
  server.server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    connections++
    socket.on('close', () => sockets.delete(socket))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  return {
    port,
    received,
    asked,
    connections: () => connections,
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}

const optionsOf = (
  script: SinkScript,
  received: ReceivedMail[],
  asked: string[],
  hangUp: (port: number) => void,
): SMTPServerOptions => ({
  disabledCommands: script.auth === undefined ? ['AUTH', 'STARTTLS'] : ['STARTTLS'],
  allowInsecureAuth: true,
  authOptional: script.auth === undefined,
  logger: false,
  // Asking who is calling costs a tenth of a second at every connection.
  disableReverseLookup: true,
  closeTimeout: 200,
  onConnect: (_session, done) => {
    if (script.greetAfter === undefined) done()
    else void greet(script.greetAfter, done)
  },
  onAuth: ({ username, password }, _session, done) =>
    username === script.auth?.user && password === script.auth?.pass && script.refuseLogin?.() !== true
      ? done(null, { user: username })
      : done(refusal({ code: 535, words: 'Authentication failed' })),
  onMailFrom: ({ address }, _session, done) => done(refusal(script.onSender?.(address))),
  onRcptTo: ({ address }, _session, done) => {
    asked.push(address)
    done(refusal(script.onRecipient?.(address)))
  },
  onData: (stream, session, done) => {
    const chunks: Buffer[] = []
    stream.on('data', (chunk: Buffer) => chunks.push(chunk))
    stream.on('end', () => {
      void (async () => {
        const answer = script.onData?.()
        if (answer !== undefined) return done(refusal(answer))
        const raw = Buffer.concat(chunks)
        const { mailFrom, rcptTo } = session.envelope
        const stored = {
          envelope: {
            from: mailFrom === false ? '' : mailFrom.address,
            to: rcptTo.map(({ address }) => address),
          },
          raw: raw.toString('utf8'),
          mail: await PostalMime.parse(raw),
        }
        received.push(stored)
        await script.onStored?.(stored)
        if (script.dropAfterData?.() === true) hangUp(session.remotePort)
        else done(null, 'Queued as 1')
      })()
    })
  },
})

const greet = async (wait: () => Promise<void>, done: () => void): Promise<void> => {
  await wait()
  done()
}

const refusal = (answer: Answer): Error | null =>
  answer === undefined ? null : Object.assign(new Error(answer.words), { responseCode: answer.code })

/** A server that takes connections and never says a word. */
export const silentServer = async (): Promise<{
  readonly port: number
  /** When each client came, and when it gave up. */
  readonly visits: readonly { readonly cameAt: number; leftAt: number | null }[]
  close(): Promise<void>
}> => {
  const visits: { readonly cameAt: number; leftAt: number | null }[] = []
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    const visit = { cameAt: performance.now(), leftAt: null as number | null }
    visits.push(visit)
    sockets.add(socket)
    socket
      .on('error', () => {})
      .on('close', () => {
        visit.leftAt = performance.now()
        sockets.delete(socket)
      })
    socket.resume()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    visits,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy()
        server.close(() => resolve())
      }),
  }
}
