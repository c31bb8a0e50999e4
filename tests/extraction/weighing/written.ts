import { readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { extract, type Trace } from '../../../src/extraction/extract.ts'
import { readHeader } from '../../../src/extraction/meeting/header.ts'
import { readMinutes } from '../../../src/minutes/read-minutes.ts'

/** What a careful colleague would log. `owners`: the forms in which the minutes name who is to do it. */
export type Found = {
  readonly quote: string
  readonly also?: readonly string[]
  readonly tier: 'core' | 'soft'
  readonly owners?: readonly string[]
}
export type Written = { readonly set: string; readonly file: URL; readonly finds: readonly Found[] }

const wording = new URL('../../fixtures/wording/', import.meta.url)
const corpus = new URL('../../fixtures/corpus/', import.meta.url)
const cases = new URL('../minutes/', import.meta.url)

/**
 * From this set on nobody looked at what the rules made of the minutes. Rules that were written for the minutes before
 * them look surer there than they are, so those teach the words alone.
 */
const UNSEEN_FROM = 18
export const isUnseen = (set: string): boolean => Number(set) >= UNSEEN_FROM

const parsed = (file: URL): unknown => JSON.parse(readFileSync(file, 'utf8'))

/** The minutes that were written to learn from, and those that the reader is held by. */
export const written = (): Written[] => {
  const held = parsed(new URL('expected.json', corpus)) as Record<
    string,
    { readonly finds: readonly Found[] }
  >
  return [
    ...readdirSync(wording).flatMap((set) => {
      const own = parsed(new URL(`${set}/expected.json`, wording)) as Record<string, readonly Found[]>
      return Object.entries(own).map(([name, finds]) => ({
        set,
        file: new URL(`${set}/${name}.txt`, wording),
        finds,
      }))
    }),
    ...Object.entries(held).map(([name, { finds }]) => ({
      set: 'corpus',
      file: new URL(`minutes/${name}.txt`, corpus),
      finds,
    })),
    ...readdirSync(cases)
      .filter((name) => !name.endsWith('.json'))
      .map((name) => ({
        set: 'cases',
        file: new URL(name, cases),
        finds: (parsed(new URL(name.replace(/\.\w+$/, '.json'), cases)) as Case).finds.map(
          ({ quote, confidence }) => ({
            quote,
            tier: confidence === 'likely' ? ('core' as const) : ('soft' as const),
          }),
        ),
      })),
  ]
}

type Case = { readonly finds: readonly { readonly quote: string; readonly confidence: string }[] }

/** What the rules made of one text; null for the few that name no day, which a person would have to tell. */
export const readByRules = async (file: URL): Promise<Trace | null> => {
  const document = await readMinutes(basename(file.pathname), readFileSync(file))
  const header = readHeader(document)
  const { heldOn } = header
  return heldOn === null ? null : extract(document, { ...header, heldOn }).trace
}

/** Sets by one hand, which must not teach of each other. */
export const handOf = (set: string): string =>
  Number(set) >= 22 && Number(set) < 64 ? String(Math.floor((Number(set) - 22) / 3)) : set

/** Hands whose sets are judged together, so that there are not too many rounds. */
export const ROUNDS = 5
