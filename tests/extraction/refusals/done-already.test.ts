import { describe, expect, test } from 'vitest'
import { readCommitments } from '../../../src/extraction/read-commitments.ts'
import { readText } from '../../../src/minutes/plain-text/read-text.ts'

/** What is ticked of the paragraphs at a meeting of 14 May 2024: the words quoted. */
const ticked = (...paragraphs: string[]) =>
  readCommitments(
    readText(
      `Fellmoor Board\n\nDate: 14 May 2024\n\nPresent:\nJane Rook : Commissioner (PCC)\nSimon Hale : Deputy Chief Constable (DCC)\nRuth Calder : Chief Finance Officer (CFO)\n\n1. Custody\n\n${paragraphs.join('\n\n')}\n`,
      { fileName: 'board.txt', sha256: '' },
    ),
  )
    .candidates.filter(({ confidence }) => confidence === 'likely')
    .map(({ quote }) => quote)

describe('money and minutes in a resolution', () => {
  test.each([
    'RESOLVED – To set the precept at £41,200.',
    'RESOLVED – That the sum of £4,000 be added to the repairs budget.',
    'RESOLVED – That £12m be transferred to general reserves.',
    'RESOLVED – That the underspend be carried forward.',
    'RESOLVED – That the minutes of 9 April be signed as a true record.',
    'IT WAS RESOLVED that the balance be returned to reserves.',
  ])('are settled by the vote: %s', (words) => {
    expect(ticked(words)).toEqual([])
  })

  test('also in a list under the resolution', () => {
    expect(
      ticked('RESOLVED/-', '(i) To fix the levy at £12.5m, in four parts.', '(ii) To write to the trust.'),
    ).toEqual(['(ii) To write to the trust.'])
  })

  test.each([
    'RESOLVED – That the report on the underspend be submitted to the Board.',
    'RESOLVED – That the minutes be amended and circulated.',
    'RESOLVED – That reserves be added to the agenda.',
    'RESOLVED – That the CFO bring a paper on the £4,000.',
    'RESOLVED – That a note on the levy be circulated.',
  ])('but not what is left to do about them: %s', (words) => {
    expect(ticked(words)).toHaveLength(1)
  })
})

describe('the line of a log', () => {
  test.each([
    'BR20/4 Rota for the cells: presented today.',
    'BR20/4 DCC to map the cells: circulated on 3 May.',
    'BR20/4 Members to fill in the survey: completed.',
    'BR20/4 Visit to the cells – carried out.',
    'BR20/4 DCC to check the count: on this agenda.',
  ])('that tells how it was done is no task: %s', (line) => {
    expect(ticked(`2. Actions –\n${line}`)).toEqual([])
  })

  test.each([
    'DCC to write a brief: first draft by June.',
    'DCC to say when the rota will be circulated.',
    'DCC to map the cells: not started.',
    'DCC to check that the count was completed by staff.',
    'DCC to chase the survey: two received so far.',
  ])('but this is: %s', (line) => {
    expect(ticked(`2. Actions –\n${line}`).join(' ')).toContain(line)
  })
})

describe('what the sentence behind says of a task', () => {
  test.each([
    'DCC to send the chart to members. Done 12 January, to come off the list.',
    'CFO to write to the bank. Completed.',
    'DCC to order the signs. Closed at the last meeting.',
    'DCC to brief the Board. Discharged.',
    'CFO to pay the firm. Actioned on 2 May.',
  ])('closes it: %s', (words) => {
    expect(ticked(words)).toEqual([])
  })

  test.each([
    'DCC to send the chart to members. Not yet done.',
    'CFO to write to the bank. In progress.',
    'DCC to order the signs. It was a long list.',
    'DCC to brief the Board. Ongoing.',
    'CFO to pay the firm. Half was paid in May.',
  ])('or leaves it open: %s', (words) => {
    expect(ticked(words)).toHaveLength(1)
  })
})

describe('an assurance of what is so already', () => {
  test.each([
    'The DCC gave an assurance that talks were under way.',
    'The DCC gave an assurance that the cells are safe.',
    'The CFO gave an assurance that talks had begun and that nobody would lose pay.',
    'The CFO gave an assurance that the fund was sound and that no post would go.',
    'The DCC gave an assurance that a plan remained in place.',
  ])('leaves nothing to do: %s', (words) => {
    expect(ticked(words)).toEqual([])
  })

  test.each([
    'The DCC gave an assurance that talks would begin.',
    'The DCC gave an assurance that no cell would be without a camera.',
    'The CFO gave an assurance that the fund was sound and that she would bring a paper.',
    'The DCC gave an assurance that the cells will be painted.',
    'The CFO gave an assurance that nobody would lose pay.',
  ])('but not of what will be: %s', (words) => {
    expect(ticked(words)).toHaveLength(1)
  })
})

describe('a request with the task noted behind it', () => {
  test.each([
    'CFO to bring options in June.',
    'Simon Hale to send a breakdown to members.',
    'DCC and CFO to present options to the Board.',
    'Head of Estates to prepare options.',
    'Clerk to circulate options by 7 June.',
  ])('is quoted once: %s', (note) => {
    expect(ticked('Members asked for options to cut this.', note)).not.toContain(
      'Members asked for options to cut this.',
    )
  })

  test.each(['The cells were painted.', 'Nothing more was said.', 'DCC', 'Noted.', 'Costs fell in April.'])(
    'but stands by itself with none: %s',
    (note) => {
      expect(ticked('Members asked for options to cut this.', note).join(' ')).toContain(
        'Members asked for options to cut this.',
      )
    },
  )
})

describe('a marked line in the past', () => {
  test.each([
    'Action 12: rota circulated.',
    'Action 13: Figures sent to members.',
    'Action 14: Letter has been issued.',
    'Action: Costs were provided.',
    'Action 15: list shared to all members.',
    'Action 16(b) – map of the yards – had been discharged, as it was sent on 2.4.2024.',
    'AP3 from March (rota of keys) done.',
    'Action 17 – the ferry – has since been completed.',
  ])('is done: %s', (words) => {
    expect(ticked(words)).toEqual([])
  })

  test.each([
    'Action 12: rota to be circulated.',
    'Action 13: check that the figures were sent.',
    'Action 14: DCC to say when it was issued.',
    'Action: get the costs provided.',
    'Action 15: circulate the list.',
    'Action 16 – map of the yards – to be discharged by the Clerk.',
    'AP3: CFO to see the repairs (rota of keys) done by 30 June.',
  ])('but this is not: %s', (words) => {
    expect(ticked(words)).toHaveLength(1)
  })
})

describe('what the body agreed to pay', () => {
  test.each([
    'Agreed to pay the invoice from Hill Ltd.',
    'It was agreed to donate £50 to the fair.',
    'The Council agreed to contribute £200.',
    'Members agreed to make a grant of £500 to the club.',
    'Two plots were let and one offered to waiting list.',
  ])('is paid with its vote: %s', (words) => {
    expect(ticked(words)).toEqual([])
  })

  test.each([
    'The CFO agreed to pay the invoice by June 2024.',
    'It was agreed to write to the fair.',
    'The Council agreed to review what it pays.',
    'Members agreed to make a visit to the club.',
    'The DCC offered to show members the cells.',
  ])('but not what is left to do: %s', (words) => {
    expect(ticked(words)).toHaveLength(1)
  })
})
