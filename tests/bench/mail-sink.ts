import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

/** What a mail server saw since it was last asked. */
export type Seen = { readonly taken: number; readonly connections: number }

export type MailSink = {
  readonly port: number
  seen(): Promise<Seen>
  /** The same, as soon as it has taken so many mails since it was last asked. */
  seenOnce(taken: number): Promise<Seen>
  close(): void
}

/** Starts a mail server beside this process, so that what it does is not counted as ours. */
export const mailSink = async (): Promise<MailSink> => {
  const child = fork(fileURLToPath(new URL('./smtp-sink-process.ts', import.meta.url)))
  const told = async <T>(): Promise<T> => {
    const [message] = (await once(child, 'message')) as [T]
    return message
  }
  const ask = async (question: number | 'now'): Promise<Seen> => {
    const answer = told<Seen>()
    child.send(question)
    return await answer
  }
  const { port } = await told<{ readonly port: number }>()
  return { port, seen: () => ask('now'), seenOnce: ask, close: () => void child.kill() }
}
