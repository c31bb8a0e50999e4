import { agendaPaper } from './agenda/agenda-paper.ts'
import type { Config } from './config.ts'
import { answerPlaceFor } from './register/mail-links.ts'
import type { AgendaMail } from './notifications/compose-agenda.ts'
import type { RenderMail } from './notifications/compose.ts'
import type { MailSettings } from './notifications/mail-model.ts'
import { agendaMailTemplates, mailTemplates } from './notifications/mail-templates.ts'

/** All that writing a mail needs beside the facts: for mails that go, and for those that are only looked at. */
export type MailWriting = {
  readonly render: RenderMail
  readonly settings: MailSettings
  readonly agendas: AgendaMail
}

export const mailWriting = (
  { office, publicUrl, mail, answers }: Pick<Config, 'office' | 'publicUrl' | 'mail' | 'answers'>,
  templatesFolder: string,
): MailWriting => ({
  render: mailTemplates(templatesFolder),
  settings: {
    officeName: office.name,
    publicUrl,
    contact: mail.contact,
    ...(answers === null
      ? {}
      : { answerLinkFor: (commitment, reader) => answerPlaceFor(answers.url, commitment, reader) }),
  },
  agendas: {
    write: agendaPaper(office),
    render: agendaMailTemplates(templatesFolder),
  },
})
