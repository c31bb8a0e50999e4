import nunjucks from 'nunjucks'
import type { Words } from './pooled-mails.ts'

/** Sets ready values out with the two templates of a mail, as nunjucks does by itself. */
export const renderedMails = (templatesFolder: string) => {
  const environment = (autoescape: boolean) =>
    new nunjucks.Environment(new nunjucks.FileSystemLoader(templatesFolder), {
      autoescape,
      throwOnUndefined: true,
      trimBlocks: true,
      lstripBlocks: true,
    })
  const [text, html] = [environment(false), environment(true)]
  return (mail: { readonly subject: string }): Words => ({
    subject: mail.subject,
    text: text.render('emails/commitments.txt.njk', { mail }),
    html: html.render('emails/commitments.html.njk', { mail }),
  })
}
