import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { version } from '../version.ts'

let known: string | undefined

/**
 * Which reader this is: the program's version, and a mark that changes with every change of a rule: "0.1.0+3f9a1c2b".
 * Kept with what was read, so that what people thought of it can be told apart by reader.
 */
export const readerVersion = (): string => (known ??= `${version()}+${markOf(ruleFiles())}`)

/** The rules are the two folders that turn a file into proposals, as they stand on this machine. */
const ruleFiles = (): readonly string[] =>
  ['../minutes/', './'].flatMap((folder) => {
    const url = new URL(folder, import.meta.url)
    return readdirSync(url, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => name.replaceAll('\\', '/'))
      .toSorted()
      .map((name) => `${name}\n${readFileSync(new URL(name, url), 'utf8')}`)
  })

/** The same on every machine: Git may give Windows other line ends. */
export const markOf = (files: readonly string[]): string =>
  createHash('sha256')
    .update(files.map((file) => file.replaceAll('\r\n', '\n')).join('\0'))
    .digest('hex')
    .slice(0, 8)
