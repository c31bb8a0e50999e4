// Looks at what the demo wrote as a mail program and Word would: every mail parses, the agenda opens.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import PostalMime from 'postal-mime'

const [folder] = process.argv.slice(2)
const fail = (sentence) => {
  console.error(sentence)
  process.exit(1)
}

const mails = readdirSync(join(folder, 'mail')).filter((name) => name.endsWith('.eml'))
if (mails.length < 20) fail(`The demo wrote ${mails.length} mails; at least 20 were expected.`)
const ids = new Set()
for (const name of mails) {
  const mail = await PostalMime.parse(readFileSync(join(folder, 'mail', name)))
  for (const part of ['subject', 'text', 'html', 'messageId'])
    if (!mail[part]) fail(`${name} has no ${part}.`)
  if (mail.to?.length !== 1) fail(`${name} goes to ${mail.to?.length ?? 0} people, not one.`)
  if (ids.has(mail.messageId)) fail(`${name} repeats the Message-ID ${mail.messageId}.`)
  ids.add(mail.messageId)
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
console.log(`The demo wrote ${mails.length} mails, each to one person, and an agenda that opens.`)
