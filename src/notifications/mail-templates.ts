import { templateEnvironment } from '../templates.ts'
import type { RenderMail } from './compose.ts'

/** Sets mails out with the templates in `<root>/emails`: once as plain text, once as HTML, with the same words. */
export const mailTemplates = (root: string): RenderMail => {
  const text = templateEnvironment({ roots: [root], escape: false })
  const html = templateEnvironment({ roots: [root], escape: true })
  return (mail) => ({
    text: text.render('emails/commitments.txt.njk', { mail }),
    html: html.render('emails/commitments.html.njk', { mail }),
  })
}
