import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { run } from '../../src/cli/program.ts'
import { capturedIo } from '../support/captured-io.ts'

const minutes = `Northfold Scrutiny Board

Date: Wednesday 14 January 2026
Chair: Bram Ollerton

Present:
Bram Ollerton : Commissioner (PCC)
Ines Quill : Deputy Chief Constable (DCC)

1. Fleet

Action: DCC to circulate the electric vehicle plan by 27 February 2026. The old vans were sold in December.
`

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'matters-explain-'))
  await writeFile(join(folder, 'board.txt'), minutes)
  await writeFile(join(folder, 'board 2.txt'), minutes)
})
afterAll(async () => rm(folder, { recursive: true }))

const matters = async (...args: string[]) => {
  const io = capturedIo(folder)
  const exit = await run(args, io)
  return { exit, said: io.said(), complained: io.complained() }
}

it('reading ends with how to ask about a sentence', async () => {
  const { said } = await matters('read', 'board 2.txt')
  expect(said).toContain('  1. “Action: DCC to circulate')
  expect(said).toMatch(
    /Why is a sentence here, or not\? Ask with words from it: read "board 2\.txt" --explain "its words"\n$/,
  )
})

it('says why a sentence is proposed', async () => {
  expect(await matters('read', 'board.txt', '--explain', 'ELECTRIC vehicle')).toEqual({
    exit: 0,
    complained: '',
    said: `board.txt: “ELECTRIC vehicle” stands in 1 sentence.

  “Action: DCC to circulate the electric vehicle plan by 27 February 2026.”
    Item 1, paragraph 8, under “1. Fleet”.
    It is proposed. See proposal 1.
    Proposed because: Marked “Action:”.
    An action; likely.
    Owner: DCC. Named as the one who is to do it.
    Due: 27 February 2026. “by 27 February 2026” is 27 February 2026.
    People named:
      - DCC: named as the one who is to do it.
`,
  })
})

it('says why a sentence is not, and what was looked for', async () => {
  const { exit, said } = await matters('read', 'board.txt', '--explain', 'old vans')
  expect(exit).toBe(0)
  expect(said).toContain('It is not proposed. It speaks of what was done or said before.')
  expect(said).toContain('The words that show it: “were sold”.')
  expect(said).toMatch(/Dates considered:\n {6}- “in December” does not bind\./)
  expect(said).toMatch(/Looked for and not found:\n {6}- a mark such as “Action:”/)
})

it('offers the nearest sentence when the words do not stand in the file, and ends with 1', async () => {
  const { exit, said, complained } = await matters('read', 'board.txt', '--explain', 'the old van was sold')
  expect({ exit, said }).toEqual({ exit: 1, said: '' })
  expect(complained).toContain('“the old van was sold” does not stand in board.txt.')
  expect(complained).toContain(
    'The nearest sentence (item 1, paragraph 8):\n  “The old vans were sold in December.”',
  )
  const nothing = await matters('read', 'board.txt', '--explain', 'quokka')
  expect(nothing).toMatchObject({ exit: 1, said: '' })
  expect(nothing.complained).toContain('No sentence comes near it.')
})

it('gives the same as JSON', async () => {
  const found = await matters('read', 'board.txt', '--explain', 'old vans', '--json')
  expect(found.exit).toBe(0)
  expect(JSON.parse(found.said)).toMatchObject({
    words: 'old vans',
    sentences: [{ quote: 'The old vans were sold in December.', outcome: 'left out', candidate: null }],
    more: 0,
    nearest: null,
  })
  const missing = await matters('read', 'board.txt', '--explain', 'old van was', '--json')
  expect(missing.exit).toBe(1)
  expect(JSON.parse(missing.said)).toMatchObject({ sentences: [], nearest: { place: { item: '1' } } })
})

it.each([
  ['no words', ['--explain', ' '], /--explain needs words from the file/],
  ['the words left out', ['--explain'], /argument missing/],
])('refuses %s', async (_, args, sentence) => {
  const { exit, complained } = await matters('read', 'board.txt', ...args)
  expect(exit).toBe(2)
  expect(complained).toMatch(sentence)
})

it('counts the day of the meeting when it is given', async () => {
  const { said } = await matters('read', 'board.txt', '--meeting-date', '2026-02-01', '--explain', 'electric')
  expect(said).toContain('Due: 27 February 2026.')
})
