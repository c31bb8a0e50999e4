import { createTransport } from 'nodemailer'

export type Words = { readonly subject: string; readonly text: string; readonly html: string }

/** Hands mails over as fast as nodemailer's own pool of five connections does, with nothing written down. */
export const pooledMails = (port: number) => {
  const transport = createTransport({
    pool: true,
    maxConnections: 5,
    maxMessages: Number.POSITIVE_INFINITY,
    host: '127.0.0.1',
    port,
    ignoreTLS: true,
  })
  const sendOne = (words: Words, n = 0): Promise<unknown> =>
    transport.sendMail({
      messageId: `<anchor-${n}@westmarch.example>`,
      from: 'register@westmarch.example',
      to: { name: 'Priya Anand', address: 'priya@westmarch.example' },
      headers: { 'Auto-Submitted': 'auto-generated' },
      ...words,
    })
  return {
    sendOne,
    send: async (mails: readonly Words[]): Promise<void> => {
      await Promise.all(mails.map(sendOne))
    },
    close: () => transport.close(),
  }
}
