import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

export type MailSink = { readonly port: number; taken(): Promise<number>; close(): void }

/** Starts a mail server beside this process, so that what it does is not counted as ours. */
export const mailSink = async (): Promise<MailSink> => {
  const child = fork(fileURLToPath(new URL('./smtp-sink-process.ts', import.meta.url)))
  const told = async (): Promise<{ port?: number; taken?: number }> => {
    const [message] = (await once(child, 'message')) as [{ port?: number; taken?: number }]
    return message
  }
  const { port = 0 } = await told()
  return {
    port,
    taken: async () => {
      const answer = told()
      child.send('taken')
      return (await answer).taken ?? 0
    },
    close: () => void child.kill(),
  }
}
