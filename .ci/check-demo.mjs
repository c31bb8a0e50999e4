// Looks at what the demo wrote as a mail program and Word would: every mail parses, the agenda opens.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ICAL from 'ical.js'
import PostalMime from 'postal-mime'

const [folder] = process.argv.slice(2)
const fail = (sentence) => {
  console.error(sentence)
  process.exit(1)
}

const mails = readdirSync(join(folder, 'mail')).filter((name) => name.endsWith('.eml'))
if (mails.length < 20) fail(`The demo wrote ${mails.length} mails; at least 20 were expected.`)
const kinds = [
  ...['reminder', 'digest', 'monthly', 'escalation'],
  ...['handover', 'answer-settled', 'minutes-confirmed', 'agenda-ready'],
]
const missing = kinds.filter((kind) => !mails.some((name) => name.slice(16).startsWith(`${kind}-`)))
if (missing.length > 0) fail(`The demo wrote no mail of these kinds: ${missing.join(', ')}.`)
const ids = new Set()
let files = 0
for (const name of mails) {
  const mail = await PostalMime.parse(readFileSync(join(folder, 'mail', name)))
  for (const part of ['subject', 'text', 'html', 'messageId'])
    if (!mail[part]) fail(`${name} has no ${part}.`)
  if (mail.to?.length !== 1) fail(`${name} goes to ${mail.to?.length ?? 0} people, not one.`)
  if (ids.has(mail.messageId)) fail(`${name} repeats the Message-ID ${mail.messageId}.`)
  ids.add(mail.messageId)
  if (Buffer.byteLength(mail.html) > 102_000) fail(`${name} is so long that Gmail cuts it off.`)
  for (const { filename, mimeType, content } of mail.attachments) {
    files += 1
    const bytes = Buffer.from(content)
    if (filename.endsWith('.docx') && bytes.subarray(0, 2).toString() !== 'PK')
      fail(`${filename} of ${name} is no Word file.`)
    if (filename.endsWith('.ics')) {
      const events = new ICAL.Component(ICAL.parse(bytes.toString())).getAllSubcomponents('vevent')
      if (mimeType !== 'text/calendar' || events.length === 0) fail(`${filename} of ${name} holds no day.`)
    }
  }
  if (name.includes('-agenda-ready-') && mail.attachments.length !== 2) fail(`${name} brings no agenda.`)
}

const agenda = readdirSync(folder).find((name) => name.endsWith('.docx'))
if (agenda === undefined) fail('The demo wrote no Word agenda.')
if (!existsSync(join(folder, agenda.replace(/docx$/, 'html')))) fail('The demo wrote no HTML agenda.')
const soffice = ['/usr/bin/soffice', '/usr/local/bin/soffice'].find((path) => existsSync(path))
if (soffice === undefined) console.log('LibreOffice is not installed: the Word agenda was not opened.')
else {
  const out = mkdtempSync(join(tmpdir(), 'agenda-'))
  execFileSync(soffice, ['--headless', '--convert-to', 'pdf', '--outdir', out, join(folder, agenda)], {
    stdio: 'ignore',
    timeout: 120_000,
    env: { ...process.env, HOME: out },
  })
  const pdf = join(out, agenda.replace(/docx$/, 'pdf'))
  if (!existsSync(pdf) || statSync(pdf).size < 5_000) fail('The Word agenda does not open in LibreOffice.')
}
console.log(
  `The demo wrote ${mails.length} mails of every kind, each to one person, with ${files} files, and an agenda that opens.`,
)
