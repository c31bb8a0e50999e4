import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it, test } from 'vitest'
import type { Reading } from '../../src/extraction/candidate.ts'
import { explain } from '../../src/extraction/explain.ts'
import { extract } from '../../src/extraction/extract.ts'
import { readHeader } from '../../src/extraction/meeting/header.ts'
import { readCommitments } from '../../src/extraction/read-commitments.ts'
import { foldQuote } from '../../src/minutes/quoting/quote.ts'
import { readText } from '../../src/minutes/plain-text/read-text.ts'

const read = (...lines: string[]): Reading =>
  readCommitments(
    readText(
      `Fellmoor Board\n\nDate: 14 May 2024\n\nPresent:\nJane Rook : Commissioner (PCC)\nSimon Hale : Deputy Chief Constable (DCC)\n\n1. Custody\n\n${lines.join('\n\n')}\n`,
      { fileName: 'board.txt', sha256: '' },
    ),
  )
const leftOut = (...lines: string[]): string[] =>
  read(...lines).dropped.map(({ quote, reason }) => `${quote} ${reason}`)

describe('what is left out is listed with the reason', () => {
  test.each([
    ['a verb that looks ahead', 'Sickness should be lower.', 'No date after the meeting stands in it.'],
    [
      'a need',
      'The boiler needs to be seen by an expert.',
      'It says what is needed, likely or found to be so.',
    ],
    [
      'an effect',
      'The cameras will help.',
      'It tells what follows, what will not be or what would be welcome; nobody takes it on.',
    ],
    [
      'a question to somebody',
      'The PCC asked how the public would know.',
      'Somebody asks in it, and nobody is seen to take it on.',
    ],
    [
      'an earlier promise',
      'The board had agreed to visit every cell.',
      'It tells what was agreed earlier, or how somebody stands to it.',
    ],
    [
      'a date after the meeting',
      'The next assessment is in October 2024.',
      'It gives a date, but nothing in it says that somebody is to do something by then.',
    ],
    [
      'a date until which something lasts',
      'The lease runs until 3 March 2025.',
      'It says until when something lasts.',
    ],
    [
      'an event',
      'The ploughing match is on 30 September 2024.',
      'It says when something takes place, ends or closes, whoever promised what.',
    ],
    [
      'a refusal of a rule',
      'The Home Office will write in June.',
      'It tells what somebody outside the meeting will do.',
    ],
    ['an action that says it is none', 'Action: None.', 'It says that there is no action.'],
    [
      'an agreement to no task',
      'The DCC agreed to remain neutral.',
      'Nothing in it says that somebody is to do something.',
    ],
  ])('%s', (_, words, reason) => {
    expect(read(words).candidates).toEqual([])
    expect(leftOut(words)).toEqual([`${words} ${reason}`])
  })

  it('as is an action mark without a task', () => {
    expect(leftOut('Action: DCC.')).toEqual([
      'Action: DCC. The mark names somebody, but no sentence before it says what is to be done.',
    ])
  })

  it('as is what looks ahead in a short cell of a table', () => {
    expect(leftOut('Van\tService', 'V1\tto be booked')).toEqual([
      'to be booked It stands in a short cell of a table; such cells are read only for owners and dates.',
    ])
  })

  it('as is a heading that reads like a task', () => {
    expect(leftOut('Visits must be booked', 'The cells are clean.')).toEqual([
      'Visits must be booked It is a heading.',
    ])
  })
})

test.each([
  'The cells were painted in March.',
  'The DCC reported that calls fell by 4% last year.',
  'The workshop is on the ground floor.',
  'The door has three locks.',
  'PCC update.',
  'The work took longer than planned.',
  'The board met on 4 May.',
  'Crime fell in the year to 31 March 2024.',
])('history and description are not listed: %s', (words) => {
  expect(leftOut(words)).toEqual([])
})

describe('every set of minutes', () => {
  const folder = new URL('./minutes/', import.meta.url)
  const files = readdirSync(folder).filter((name) => name.endsWith('.txt'))

  test.each(files)(
    '%s is explained as it was read, and nothing that “will” be is passed in silence',
    (name) => {
      const document = readText(readFileSync(new URL(name, folder), 'utf8'), { fileName: name, sha256: '' })
      const header = readHeader(document)
      if (header.heldOn === null) throw new Error(`${name} has no date`)
      const result = extract(document, { ...header, heldOn: header.heldOn })
      result.candidates.forEach(({ quote }, index) => {
        const { sentences } = explain(document, result, quote)
        const outcomes = sentences.map(({ outcome, candidate }) => ({ outcome, candidate }))
        expect([quote, outcomes]).toEqual([
          quote,
          expect.arrayContaining([{ outcome: 'proposed', candidate: index }]),
        ])
      })
      for (const { quote, reason } of result.dropped) {
        const { sentences } = explain(document, result, quote)
        const answers = sentences.filter(({ outcome }) => outcome !== 'proposed').map(({ answer }) => answer)
        expect([quote, answers.length > 0]).toEqual([quote, true])
        if (reason !== 'The same commitment is proposed from other words.')
          expect(answers).toContain(`It is not proposed. ${reason}`)
      }
      const told = [...result.candidates, ...result.dropped].map(({ quote }) => foldQuote(quote)).join('\n')
      const silent = document.blocks
        .filter(({ kind }) => kind === 'paragraph')
        .flatMap(({ text }) => text.split(/(?<=[.?!])\s+(?=[A-Z])/))
        .filter((sentence) => /\b(?:will|shall)\b/.test(sentence) && sentence.length < 300)
        .filter((sentence) => !told.includes(foldQuote(sentence).slice(-60)))
      expect(silent).toEqual([])
    },
  )
})
