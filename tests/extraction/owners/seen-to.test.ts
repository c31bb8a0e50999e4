import { describe, expect, test } from 'vitest'
import { readCommitments } from '../../../src/extraction/read-commitments.ts'
import { readText } from '../../../src/minutes/plain-text/read-text.ts'

/** What is ticked of the words at a meeting of 14 May 2024: the words quoted, the owner and the day. */
const ticked = (words: string) =>
  readCommitments(
    readText(
      `Fellmoor Board\n\nDate: 14 May 2024\n\nPresent:\nJane Rook (PCC, Chair); T/ACC Simon Hale (Police); Ruth Calder (Finance)\n\n1. Custody\n\n${words}\n`,
      { fileName: 'board.txt', sha256: '' },
    ),
  )
    .candidates.filter(({ confidence }) => confidence === 'likely')
    .map(({ quote, owner, due }) => ({ quote, owner: owner?.text ?? null, due: due?.dueOn ?? null }))

describe('whoever will see to it', () => {
  test.each([
    'Ruth Calder will keep a note of the calls and pass it on.',
    'Mr Vane will make enquiries.',
    'The Clerk would make the necessary arrangements.',
    'Cllr Fenn would ensure that Mr Orr received a copy.',
    'Mrs Page will make sure the list is corrected.',
    'He would ensure that the trust was told.',
    'The Clerk will take some photographs of the cells.',
  ])('takes it on: %s', (words) => {
    expect(ticked(words).map(({ quote }) => quote)).toEqual([words])
  })

  test.each([
    'Staff will always keep a record of calls.',
    'The Clerk will keep a record of each call.',
    'A system would ensure that calls were answered.',
    'The Clerk keeps a log of calls.',
    'The scheme would ensure that people received help.',
    'He would make arrangements if the cells were full.',
  ])('but not what is always done: %s', (words) => {
    expect(ticked(words)).toEqual([])
  })
})

describe('a doer written as an initial and a surname', () => {
  test.each([
    'D. Lowe to check and report back.',
    'D. Lowe to paint the cells.',
    'J.T. Orr to write to the trust.',
    'B. Vane to arrange a visit.',
    'M. O’Dea to send the figures.',
    'K. Fenn to review the rota.',
  ])('has the task: %s', (words) => {
    expect(ticked(words)).toMatchObject([{ owner: words.split(' to ')[0] }])
  })

  test.each([
    'D. Lowe came to check the cells.',
    'J.T. Orr was thanked.',
    'B. Vane referred to the visit.',
    'M. O’Dea spoke to the figures.',
    'Part B. Vane Street to Fell Lane is shut.',
  ])('but not here: %s', (words) => {
    expect(ticked(words)).toEqual([])
  })
})

describe('a rank before initials', () => {
  test.each(['T/ACC SH explained', 'ACC SH said', 'DCC SH reported', 'Insp SH advised', 'Supt SH noted'])(
    'is the one who "he" is: %s',
    (speaker) => {
      expect(
        ticked(
          `JR was not assured. ${speaker} that it was 64%. He expected it to reach 90% by June 2025.`,
        ).at(-1)?.owner,
      ).toBe(speaker.split(' ').slice(0, 2).join(' '))
    },
  )
})

describe('the day of a marked task in the sentence behind it', () => {
  test.each([
    ['First meeting to be held within six weeks.', '2024-06-25'],
    ['The first draft is due by 7 June.', '2024-06-07'],
    ['To be completed by 7 June.', '2024-06-07'],
    ['This should be done by the end of June.', '2024-06-30'],
    ['Deadline: 7 June 2024.', '2024-06-07'],
    ['Initial findings to come by 30 June.', '2024-06-30'],
  ])('is its own: %s', (behind, day) => {
    expect(ticked(`Action: SH to convene a group on custody. ${behind}`)[0]?.due).toBe(day)
  })

  test.each([
    'The first meeting was held on 7 May.',
    'The cells close on 7 June.',
    'Ruth Calder would report by 7 June.',
    'This was done on 3 May.',
    'The next meeting is on 11 June.',
  ])('but not here: %s', (behind) => {
    expect(ticked(`Action: SH to convene a group on custody. ${behind}`)[0]?.due ?? null).toBeNull()
  })
})
