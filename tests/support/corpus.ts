import { readdirSync, readFileSync } from 'node:fs'
import type { Candidate } from '../../src/extraction/candidate.ts'
import { ownerLabel } from '../../src/extraction/owners/owners.ts'
import { readCommitments } from '../../src/extraction/read-commitments.ts'
import { readText } from '../../src/minutes/plain-text/read-text.ts'

/** What a careful colleague would log; `due` and `owner` list what may be said, the first being best. */
export type Expected = {
  readonly quote: string
  readonly also?: readonly string[]
  readonly kind: string
  /** `core`: a marked action, a dated promise, or something to be brought back. `soft`: vaguer. */
  readonly tier: 'core' | 'soft'
  readonly owner?: readonly string[]
  readonly due?: readonly string[]
  readonly dueMaybe?: readonly string[]
  readonly confidence: number
}

export type Shares = {
  /** Core commitments that were ticked for the reviewer. */
  readonly recall: number
  /** Ticked proposals that are commitments. */
  readonly precision: number
  /** Of the dated core commitments, those found with their day. */
  readonly dates: number
  /** Of the core commitments found, those with their owner. */
  readonly owners: number
  /** Files whose meeting day was read wrongly or not at all. */
  readonly wrongDays: readonly string[]
}

const folder = new URL('../fixtures/corpus/', import.meta.url)

/** Reads every set of the corpus and compares it with what was written down beside it. */
export const scoreCorpus = (): Shares => {
  const expected = JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8')) as Record<
    string,
    { meetingOn: string; finds: readonly Expected[] }
  >
  const count = {
    core: 0,
    ticked: 0,
    dated: 0,
    datesRight: 0,
    owned: 0,
    ownersRight: 0,
    likely: 0,
    likelyTrue: 0,
  }
  const wrongDays: string[] = []
  for (const name of readdirSync(new URL('minutes/', folder)).toSorted()) {
    const set = expected[name.replace('.txt', '')]
    if (set === undefined) throw new Error(`Nothing is written down for ${name}`)
    const { header, candidates } = read(name)
    if (header.heldOn !== set.meetingOn) wrongDays.push(name)
    const hits = new Map(candidates.map((one) => [one, set.finds.filter((find) => isSame(one, find))]))
    for (const [one, found] of hits) {
      if (one.confidence !== 'likely') continue
      count.likely += 1
      if (found.some(({ tier, confidence }) => tier === 'core' || confidence >= 0.5)) count.likelyTrue += 1
    }
    for (const find of set.finds.filter(({ tier }) => tier === 'core')) {
      const found = candidates.filter((one) => hits.get(one)?.includes(find))
      count.core += 1
      if (found.some(({ confidence }) => confidence === 'likely')) count.ticked += 1
      if (find.due !== undefined) {
        count.dated += 1
        const days = [...find.due, ...(find.dueMaybe ?? [])]
        if (found.some(({ due }) => days.includes(due?.dueOn ?? ''))) count.datesRight += 1
      }
      if (find.owner === undefined || found.length === 0) continue
      count.owned += 1
      if (
        found.some((one) =>
          find.owner?.some((owner) => isSameOwner(one.owner === null ? '' : ownerLabel(one.owner), owner)),
        )
      )
        count.ownersRight += 1
    }
  }
  return {
    recall: count.ticked / count.core,
    precision: count.likelyTrue / count.likely,
    dates: count.datesRight / count.dated,
    owners: count.ownersRight / count.owned,
    wrongDays,
  }
}

const read = (name: string) => {
  const words = readFileSync(new URL(`minutes/${name}`, folder), 'utf8')
  const document = readText(words, { fileName: name, sha256: '' })
  try {
    return readCommitments(document)
  } catch {
    return { header: { heldOn: null }, candidates: [] as readonly Candidate[] }
  }
}

const wordsOf = (text: string): string[] =>
  text
    .replaceAll(/<[^>]+>/g, ' ')
    .toLowerCase()
    .match(/[a-z0-9%£]+/g) ?? []

/** Three fifths of the shorter stand unbroken in the longer. */
export const isSameWords = (one: string, other: string): boolean =>
  overlap(wordsOf(one), wordsOf(other)) >= 0.6

const isSame = ({ quote }: Candidate, find: Expected): boolean =>
  [find.quote, ...(find.also ?? [])].some((words) => isSameWords(quote, words))

const overlap = (one: readonly string[], other: readonly string[]): number => {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  if (short.length < 3) return 0
  let best = 0
  let above = new Array<number>(long.length + 1).fill(0)
  for (const word of short) {
    const row = new Array<number>(long.length + 1).fill(0)
    long.forEach((same, at) => {
      if (same === word) row[at + 1] = (above[at] ?? 0) + 1
      best = Math.max(best, row[at + 1] ?? 0)
    })
    above = row
  }
  return best / short.length
}

const ownerWords = (owner: string): readonly string[] =>
  (
    owner
      .toLowerCase()
      .replaceAll('deputy chief constable', 'dcc')
      .replaceAll('assistant chief constable', 'acc')
      .replaceAll('chief constable', 'cc')
      .replaceAll(/\(.*?\)/g, ' ')
      .match(/[a-z]+/g) ?? []
  ).filter((word) => !['the', 'and', 'or', 'of'].includes(word))

/** The same words or more of them for one person; fewer unless several are named. */
export const isSameOwner = (label: string, wanted: string): boolean => {
  const [said, asked] = [ownerWords(label), ownerWords(wanted)]
  if (said.length === 0 || asked.length === 0) return false
  return (
    asked.every((word) => said.includes(word)) ||
    (said.every((word) => asked.includes(word)) && !/[,/&.]| and | or /.test(wanted))
  )
}
