import { createHash } from 'node:crypto'
import { access, constants, mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { dayIn, timeIn } from '../calendar/plain-date.ts'
import { DeliveryError, type Mailer, type OutgoingMail } from './mailer.ts'
import { composeMime } from './smtp-mailer.ts'

export type FolderSetting = { readonly folder: string; readonly timeZone: string }

/** Writes each mail as one .eml file that any mail program opens: for trying out, and for offices without a server. */
export const folderMailer = ({ folder, timeZone }: FolderSetting): Mailer => ({
  send: async (mail, { mayGo } = {}) => {
    const name = emlName(mail, timeZone)
    const bytes = await composeMime(mail)
    await mkdir(folder, { recursive: true }).catch(cannotWrite(folder))
    await mayGo?.()
    await writeWhole(join(folder, name), bytes).catch(cannotWrite(folder))
    return { reply: `Written to ${name}` }
  },
  check: async () => {
    await mkdir(folder, { recursive: true }).catch(cannotWrite(folder))
    await access(folder, constants.W_OK).catch(cannotWrite(folder))
  },
  close: () => Promise.resolve(),
})

/** Sorts by time and says what it is; the same mail always has the same name, so a repeat replaces it. */
const emlName = ({ messageId, kind, to, plannedAt }: OutgoingMail, timeZone: string): string => {
  const time = timeIn(timeZone, plannedAt).replace(':', '')
  const hash = createHash('sha256').update(messageId).digest('hex').slice(0, 8)
  return `${dayIn(timeZone, plannedAt)}-${time}-${kind}-${slug(to.name)}-${hash}.eml`
}

const slug = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40) || 'unnamed'

/** A reader sees the old file or the new one, never half of one. */
const writeWhole = async (path: string, bytes: Buffer): Promise<void> => {
  const partial = `${path}.${process.pid}.part`
  try {
    await writeFile(partial, bytes, { flush: true })
    await rename(partial, path)
  } catch (error) {
    await rm(partial, { force: true })
    throw error
  }
}

const cannotWrite =
  (folder: string) =>
  (error: unknown): never => {
    const why = error instanceof Error ? error.message : String(error)
    throw new DeliveryError(`Mails cannot be written to the folder ${folder} (${why})`, false, error)
  }
