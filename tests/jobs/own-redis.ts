import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { createInterface } from 'node:readline'

/** A Redis of the test's own, to be killed and started again on the same port. */
export const ownRedis = async (...settings: readonly string[]) => {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  await once(probe, 'close')
  let server: ChildProcess | undefined
  const start = async (): Promise<void> => {
    const given = ['--port', `${port}`, '--bind', '127.0.0.1', '--save', '', ...settings]
    const started = spawn('redis-server', given, { stdio: ['ignore', 'pipe', 'ignore'] })
    server = started
    await new Promise<void>((resolve, reject) => {
      createInterface(started.stdout).on('line', (line) => {
        if (/ready to accept connections/i.test(line)) resolve()
      })
      started.once('exit', () => reject(new Error('The Redis of this test did not start')))
    })
  }
  const kill = async (): Promise<void> => {
    if (server === undefined || server.exitCode !== null || server.signalCode !== null) return
    const ended = once(server, 'exit')
    server.kill('SIGKILL')
    await ended
  }
  await start()
  return { url: `redis://127.0.0.1:${port}/0`, start, kill }
}
