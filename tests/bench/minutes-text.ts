import { readdirSync, readFileSync } from 'node:fs'

/** All minutes that we invented for the tests of reading, as one text; the given number of them retold. */
export const minutesText = (tellings: number): string => {
  const rare = rareWords()
  return Array.from({ length: tellings }, (_, telling) => files.map((text) => retold(text, telling, rare)))
    .flat()
    .join('\n\n')
}

const folder = new URL('../extraction/minutes/', import.meta.url)
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(new URL(name, folder), 'utf8'))

/**
 * The same minutes with an ending of its own on every word that few of them use, so that no telling repeats the
 * promises of another: those would be put together, and a long text would cost no more than a short one.
 */
const retold = (text: string, telling: number, rare: ReadonlySet<string>): string =>
  telling === 0 ? text : text.replace(WORD, (word) => (rare.has(word) ? word + endingOf(telling) : word))

const WORD = /\b[a-z]{4,}\b/g

const endingOf = (telling: number): string =>
  `${'bcdfgklmnp'.charAt(telling % 10)}${'aeiou'.charAt(Math.floor(telling / 10) % 5)}`

/** Words of more files are those that minutes are made of, and that the reading goes by. */
const FEW_FILES = 9

const rareWords = (): ReadonlySet<string> => {
  const users = new Map<string, number>()
  for (const text of files)
    for (const word of new Set(text.match(WORD))) users.set(word, (users.get(word) ?? 0) + 1)
  return new Set([...users].flatMap(([word, count]) => (count <= FEW_FILES ? [word] : [])))
}
