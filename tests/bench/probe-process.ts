import { Agent, get } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'

/**
 * A process of its own asks for a page at fixed times, whether or not the answer before has come, and tells how long
 * each answer took from the time it ought to have been asked for: a server that stands still hides nothing.
 */
type Asked = { readonly url: string; readonly requests: number; readonly everyMs: number }

const agent = new Agent({ keepAlive: true })

process.on('message', ({ url, requests, everyMs }: Asked) => {
  const began = performance.now()
  const answers = Array.from({ length: requests }, async (_, n) => {
    const due = began + n * everyMs
    await sleep(Math.max(0, due - performance.now()))
    await answered(url)
    return performance.now() - due
  })
  void Promise.all(answers).then(
    (milliseconds) => process.send?.({ milliseconds }),
    (error: unknown) => process.send?.({ error: String(error) }),
  )
})

const answered = (url: string): Promise<void> =>
  new Promise((resolve, reject) => {
    get(url, { agent }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`${url} answered ${response.statusCode}`))
      response.resume().on('end', resolve)
    }).on('error', reject)
  })
