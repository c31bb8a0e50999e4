import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

/**
 * A mail server in a process of its own, which throws away what it takes. It tells its parent its port, and, when
 * asked, how many mails it took since it was last asked and how many connections were made for them; or, when given a
 * number, says so once it has taken so many. An address that begins with "refused" is refused, and one that begins
 * with "silent" is never answered.
 */
let [taken, connections] = [0, 0]
let wanted: number | null = null
const tell = (): void => {
  process.send?.({ taken, connections })
  taken = connections = 0
  wanted = null
}
const server = new SMTPServer({
  disabledCommands: ['AUTH', 'STARTTLS'],
  logger: false,
  // Asking who is calling costs a tenth of a second at every connection.
  disableReverseLookup: true,
  closeTimeout: 200,
  onConnect: (_session, done) => {
    connections += 1
    done()
  },
  onRcptTo: ({ address }, _session, done) => {
    if (address.startsWith('silent')) return
    done(
      address.startsWith('refused')
        ? Object.assign(new Error('No such mailbox'), { responseCode: 550 })
        : null,
    )
  },
  onData: (stream, _session, done) => {
    stream.on('end', () => {
      taken += 1
      done(null, 'Queued')
      if (taken === wanted) tell()
    })
    stream.resume()
  },
})
server.on('error', () => {})
process.on('message', (asked: number | 'now') => {
  if (asked === 'now' || taken >= asked) tell()
  else wanted = asked
})
process.on('disconnect', () => process.exit(0))
server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.server.address() as AddressInfo).port }))
