import type { Block } from '../../minutes/document.ts'

/** Minutes pasted from a message: what stands below the lines that say who sent it, and what it is about. */
export type PastedMail = { readonly below: readonly Block[]; readonly subject: Block }

/** Null unless the blocks open with the head of a message: "From:", "Sent:", "To:", "Subject:". */
export const pastedMail = (blocks: readonly Block[]): PastedMail | null => {
  const opening = blocks.slice(0, MOST)
  const length = opening.findIndex(({ text }) => !FIELD.test(text) && !BORDER.test(text))
  const head = opening.slice(0, length === -1 ? MOST : length)
  const subject = head.find(({ text }) => SUBJECT.test(text))
  if (subject === undefined || !head.some(({ text }) => FROM.test(text))) return null
  const words = subject.text.replace(SUBJECT, '').replace(OPENING, '')
  return {
    below: blocks.slice(head.length),
    subject: { ...subject, kind: 'paragraph', text: words, cells: [] },
  }
}

/** More lines than the head of a message has. */
const MOST = 12

const FIELD =
  /^(?:from|sent|to|cc|bcc|date|subject|attachments?|importance|sensitivity|categories)\s*:(?:\s|$)/i
const BORDER = /^[-_ ]*(?:original|forwarded) message[-_ ]*$|^begin forwarded message:?$/i
const FROM = /^from\s*:/i
const SUBJECT = /^subject\s*:[\s|]*(?:(?:fwd?|re)\s*:\s*)*/i

/** "Draft minutes - Works Committee" */
const OPENING = /^(?:(?:draft|final|approved|confirmed)\s+)?(?:minutes|notes|actions)\s*[–—:-]\s*/i
