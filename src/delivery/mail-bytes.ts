import type { MailBody } from './message.ts'

/** The words of a mail as they are kept and go out: fixed, in UTF-8, lines ending LF. */
export type MailBytes = { readonly subject: string; readonly text: Buffer; readonly html: Buffer }

/**
 * Made once, when words are fixed: the outbox, the proof in the history and the mail server all want bytes. Many mails
 * wait at a time, and as words they would be twice as large and be moved about in memory.
 */
export const bytesOf = ({ subject, text, html }: MailBody): MailBytes => ({
  subject,
  text: utf8Of(text),
  html: utf8Of(html),
})

export const wordsOf = ({ subject, text, html }: MailBytes): MailBody => ({
  subject,
  text: text.toString(),
  html: html.toString(),
})

/** `Buffer.from` takes twice as long for words with a curly quote in them. */
const utf8Of = (words: string): Buffer => {
  const { read, written } = encoder.encodeInto(words, room)
  return read === words.length ? Buffer.from(room.subarray(0, written)) : Buffer.from(words)
}

const encoder = new TextEncoder()
/** For nearly every mail: what its readers' programs do not cut off is shorter. */
const room = new Uint8Array(128 * 1024)
