import type { Kysely } from 'kysely'
import type { Database } from '../db/schema.ts'
import { agendaFromFacts, agendaInRegister } from './agenda/agenda-paper.ts'
import type { Config } from './config.ts'
import { answerPlaceFor } from './register/answers/mail-links.ts'
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

/** Without a register (`db` left out) agendas are made of the facts that a mail is written from. */
export const mailWriting = (
  {
    office,
    publicUrl,
    mail,
    answers,
    region,
  }: Pick<Config, 'office' | 'publicUrl' | 'mail' | 'answers'> & Partial<Pick<Config, 'region'>>,
  templatesFolder: string,
  db?: Kysely<Database>,
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
    write: db === undefined ? agendaFromFacts(office) : agendaInRegister({ db, region, office }),
    render: agendaMailTemplates(templatesFolder),
  },
})
