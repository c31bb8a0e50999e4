import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { listPeople } from '../../db/people.ts'
import { type Register, openRegister } from '../open-register.ts'
import { templatesFolder } from '../app.ts'
import { wholeMail } from '../open-mailer.ts'
import { formatLongDay, type PlainDate } from '../calendar/plain-date.ts'
import { CodedError } from '../errors.ts'
import { mailWriting } from '../mail-writing.ts'
import { factsIn } from '../notifications/load-facts.ts'
import { exampleMails, isPreviewable, mailsFor, type PreviewedMail } from '../notifications/preview.ts'
import type { Person } from '../register/people/posts.ts'
import { count } from '../register/commitments/standing.ts'
import { dayOption, type Io } from './io.ts'
import { localConfig } from './local-config.ts'
import type { MailOptions } from './mail.ts'

/** `matters mail preview`: each kind with an invented office, or what one person would get on a day. */
export const mailPreview = async (io: Io, options: MailOptions): Promise<number> => {
  if (options.next !== undefined || options.json === true)
    throw new CodedError('invalid', '--next and --json go with “matters mail”, without preview.')
  if (options.on !== undefined && options.person === undefined)
    throw new CodedError('invalid', '--on goes with --person: whose mail of that day?')
  const config = localConfig(io)
  const writing = mailWriting(config, templatesFolder)
  const mails =
    options.person === undefined
      ? await exampleMails(writing)
      : await personal(io, await openRegister(config, { create: false }), options.person, options.on)
  const chosen = options.kind === undefined ? mails : mails.filter(({ kind }) => kind === options.kind)
  if (options.kind !== undefined && chosen.length === 0)
    throw new CodedError(
      'not-found',
      `There is no mail of the kind “${options.kind}” here.${mails.length === 0 ? '' : ` There is: ${[...new Set(mails.map(({ kind }) => kind))].join(', ')}.`}`,
    )
  if (options.out === undefined) for (const mail of chosen) io.out(asText(mail))
  else await writeAll(io, resolve(io.cwd, options.out), options.out, chosen, config.mail.from)
  return 0
}

const personal = async (
  io: Io,
  register: Register,
  name: string,
  on: string | undefined,
): Promise<readonly PreviewedMail[]> => {
  try {
    const { db, config } = register
    const { today } = register.moment()
    const day = on === undefined ? today : dayOption('--on', on)
    if (!isPreviewable(day, today)) throw new CodedError('invalid', '--on must be within a year of today.')
    const person = choosePerson(await listPeople(db), name)
    const loadFacts = factsIn(db, config)
    const writing = mailWriting(config, templatesFolder, db)
    const asked = { personId: person.id, on: day, today }
    const { mails, state } = await mailsFor({ db, loadFacts }, writing, asked)
    io.err(`${explain(state, person, day)}\n`)
    return mails
  } finally {
    await register.close()
  }
}

const explain = (
  state: Awaited<ReturnType<typeof mailsFor>>['state'],
  { name }: Person,
  day: PlainDate,
): string => {
  const on = formatLongDay(day)
  if (state === 'closed') return `No mail goes on ${on}: it is no working day of the office.`
  if (state === 'nothing') return `As the register stands, nothing goes to ${name} on ${on}.`
  if (state === 'due') return `As the register stands, this goes to ${name} on ${on}:`
  return `Nothing new goes to ${name} on ${on}: all of it was in a mail already. It would read:`
}

/** The whole name, or a part of it that only one person has. */
const choosePerson = (people: readonly Person[], typed: string): Person => {
  const wanted = typed.trim().toLowerCase()
  const exact = people.filter(({ name }) => name.toLowerCase() === wanted)
  const found = exact.length > 0 ? exact : people.filter(({ name }) => name.toLowerCase().includes(wanted))
  const [only, ...others] = found
  if (only !== undefined && others.length === 0) return only
  throw new CodedError(
    only === undefined ? 'not-found' : 'invalid',
    only === undefined
      ? `There is nobody named ${typed} in the register.`
      : `${typed} could be ${found.map(({ name }) => name).join(' or ')}. Give the whole name.`,
  )
}

const asText = ({ to, body, attachments }: PreviewedMail): string =>
  [
    `To:       ${to.name} <${to.address}>`,
    `Subject:  ${body.subject}`,
    ...attachments.map(({ fileName }) => `Attached: ${fileName}`),
    '',
    body.text,
    '',
    '='.repeat(74),
    '',
  ].join('\n')

const writeAll = async (
  io: Io,
  folder: string,
  named: string,
  mails: readonly PreviewedMail[],
  from: { readonly name: string; readonly address: string },
): Promise<void> => {
  try {
    await mkdir(folder, { recursive: true })
    for (const [n, mail] of mails.entries()) {
      const name = `${n + 1}-${mail.kind}`
      await writeFile(join(folder, `${name}.eml`), await wholeMail(mail, from))
      await writeFile(join(folder, `${name}.html`), mail.body.html)
    }
  } catch (error) {
    throw new CodedError(
      'invalid',
      `The previews cannot be written to ${named} (${(error as NodeJS.ErrnoException).code ?? String(error)}).`,
    )
  }
  io.err(`Wrote ${count(mails.length, 'mail')} to ${named}, each as .eml and .html. Nothing was sent.\n`)
}
