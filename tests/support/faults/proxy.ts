import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** A wire between the program and a server that can be cut in all the ways wires are cut. */
export type Proxy = {
  readonly port: number
  readonly connections: () => number
  /** Half open: what is sent on the connections of now arrives nowhere, and nobody is told. */
  swallow(): void
  /** Breaks off every connection and refuses new ones, as a server that is down. */
  down(): Promise<void>
  /** Takes connections again. */
  up(): Promise<void>
  close(): Promise<void>
}

export const proxyTo = async (target: { host: string; port: number }): Promise<Proxy> => {
  const pairs = new Map<Socket, Socket>()
  const server = createServer((client) => {
    const upstream = connect(target)
    pairs.set(client, upstream)
    const end = (): void => {
      pairs.delete(client)
      client.destroy()
      upstream.destroy()
    }
    for (const socket of [client, upstream]) socket.on('error', end).on('close', end).setNoDelay(true)
    client.pipe(upstream)
    upstream.pipe(client)
  })
  const listen = async (port: number): Promise<number> => {
    server.listen(port, '127.0.0.1')
    await once(server, 'listening')
    return (server.address() as AddressInfo).port
  }
  const cut = async (): Promise<void> => {
    if (!server.listening) return
    const closed = once(server, 'close')
    server.close()
    for (const [client, upstream] of pairs) {
      client.destroy()
      upstream.destroy()
    }
    await closed
  }
  const port = await listen(0)
  return {
    port,
    connections: () => pairs.size,
    swallow: () => {
      for (const [client, upstream] of pairs) {
        client.unpipe(upstream)
        upstream.unpipe(client)
        // Read and dropped, so that the system acknowledges every packet.
        client.resume()
        upstream.resume()
      }
    },
    down: cut,
    up: async () => void (await listen(port)),
    close: cut,
  }
}

/** The same address, through the proxy. */
export const through = ({ port }: Pick<Proxy, 'port'>, url: string): string => {
  const routed = new URL(url)
  routed.hostname = '127.0.0.1'
  routed.port = String(port)
  return routed.href
}

export const targetOf = (url: string): { host: string; port: number } => {
  const { hostname, port } = new URL(url)
  return { host: hostname, port: Number(port) }
}
