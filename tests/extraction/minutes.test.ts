import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Candidate, OwnerReading } from '../../src/extraction/candidate.ts'
import { ownerLabel } from '../../src/extraction/owners/owners.ts'
import { readCommitments } from '../../src/extraction/read-commitments.ts'
import { containsQuote } from '../../src/minutes/quoting/quote.ts'
import { readHtml } from '../../src/minutes/html/read-html.ts'
import { readText } from '../../src/minutes/plain-text/read-text.ts'

type Find = { quote: string; kind?: string; owner?: string; due?: string | null; confidence: string }
type Expected = {
  meetingOn: string
  chair?: string
  nextMeetingOn?: string
  nextMeetingTheme?: string
  finds: Find[]
  not: string[]
}

const folder = new URL('./minutes/', import.meta.url)
const files = readdirSync(folder).filter((name) => !name.endsWith('.json'))

const read = (name: string) => {
  const words = readFileSync(new URL(name, folder), 'utf8')
  const file = { fileName: 'minutes', sha256: '' }
  return name.endsWith('.html') ? readHtml(words, file) : readText(words, file)
}

const matching = (candidates: readonly Candidate[], { quote }: Find): Candidate | undefined =>
  candidates.find((candidate) => candidate.quote.includes(quote))

/** A name or initials may be shown with the post that the attendance gives: "NV, Director of Education". */
const shown = (owner: OwnerReading, wanted: string): string => {
  const label = ownerLabel(owner)
  return owner.text === wanted || label.startsWith(`${wanted}, `) || label.endsWith(`, ${wanted}`)
    ? wanted
    : label
}

describe.each(files)('the minutes %s', (name) => {
  const expected = JSON.parse(
    readFileSync(new URL(name.replace(/\.\w+$/, '.json'), folder), 'utf8'),
  ) as Expected
  const document = read(name)
  const { header, candidates } = readCommitments(document)

  test('name the meeting', () => {
    expect(header).toMatchObject({
      heldOn: expected.meetingOn,
      ...(expected.chair === undefined ? {} : { chair: expected.chair }),
      ...(expected.nextMeetingOn === undefined ? {} : { nextMeetingOn: expected.nextMeetingOn }),
      ...(expected.nextMeetingTheme === undefined ? {} : { nextMeetingTheme: expected.nextMeetingTheme }),
    })
  })

  test.each(expected.finds)('say "$quote"', (find) => {
    const found = matching(candidates, find)
    expect({
      kind: find.kind === undefined ? undefined : found?.kind,
      owner: find.owner === undefined ? undefined : found?.owner ? shown(found.owner, find.owner) : undefined,
      due:
        find.due === undefined ? undefined : found === undefined ? 'not found' : (found.due?.dueOn ?? null),
      confidence: found?.confidence,
    }).toEqual({ kind: find.kind, owner: find.owner, due: find.due, confidence: find.confidence })
  })

  test('are proposed once each, and nothing else is ticked', () => {
    const likely = candidates.filter(({ confidence }) => confidence === 'likely')
    const wanted = expected.finds.filter(({ confidence }) => confidence === 'likely')
    const extra = likely.filter(({ quote }) => !wanted.some((find) => quote.includes(find.quote)))
    expect(extra.map(({ quote }) => quote)).toEqual([])
    expect(likely).toHaveLength(wanted.length)
  })

  test.each(expected.not)('do not bind anybody by "%s"', (words) => {
    expect(candidates.filter(({ quote }) => quote.includes(words)).map(({ quote }) => quote)).toEqual([])
  })

  test('hold every quote word for word', () => {
    for (const { quote } of candidates) expect(containsQuote(document.text, quote)).toBe(true)
  })
})
