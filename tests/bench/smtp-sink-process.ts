import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

/**
 * A mail server in a process of its own, which throws away what it takes. It tells its parent its port, and, when
 * asked, how many mails it took since it was last asked. An address that begins with "refused" is refused.
 */
let taken = 0
const server = new SMTPServer({
  disabledCommands: ['AUTH', 'STARTTLS'],
  logger: false,
  onRcptTo: ({ address }, _session, done) =>
    done(
      address.startsWith('refused')
        ? Object.assign(new Error('No such mailbox'), { responseCode: 550 })
        : null,
    ),
  onData: (stream, _session, done) => {
    stream.on('end', () => {
      taken += 1
      done(null, 'Queued')
    })
    stream.resume()
  },
})
server.on('error', () => {})
process.on('message', () => {
  process.send?.({ taken })
  taken = 0
})
process.on('disconnect', () => process.exit(0))
server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.server.address() as AddressInfo).port }))
