import { templateEnvironment } from '../templates.ts'
import type { AgendaMail } from './compose-agenda.ts'
import type { RenderMail } from './compose.ts'
import { wrapText } from './wrap-text.ts'

/** Sets mails out with the templates in `<root>/emails`: once as plain text, once as HTML, with the same words. */
export const mailTemplates = (root: string): RenderMail => {
  const text = templateEnvironment({ roots: [root], escape: false })
  const html = templateEnvironment({ roots: [root], escape: true })
  return (mail) => ({
    text: wrapText(text.render('emails/commitments.txt.njk', { mail })),
    html: html.render('emails/commitments.html.njk', { mail }),
  })
}

/** The same for the mail that brings an agenda. */
export const agendaMailTemplates = (root: string): AgendaMail['render'] => {
  const text = templateEnvironment({ roots: [root], escape: false })
  const html = templateEnvironment({ roots: [root], escape: true })
  return (mail) => ({
    text: wrapText(text.render('emails/agenda-ready.txt.njk', { mail })),
    html: html.render('emails/agenda-ready.html.njk', { mail }),
  })
}
