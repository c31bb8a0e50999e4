import { describe, expect, it, test } from 'vitest'
import type { ExplainedSentence, Explanation } from '../../src/extraction/candidate.ts'
import { readCommitments } from '../../src/extraction/read-commitments.ts'
import { readText } from '../../src/minutes/plain-text/read-text.ts'

const minutes = `Fellmoor Scrutiny Board

Date: Tuesday 14 May 2024
Chair: Jane Rook

Present:
Jane Rook : Police and Crime Commissioner (PCC)
Simon Hale : Deputy Chief Constable (DCC)
Lena Whit : Chief Constable (CC)
Ruth Calder : Chief Finance Officer (CFO)

1. Custody

The DCC agreed to share the custody plan by 28 June 2024. The force had agreed to close two cells. The board had agreed to visit every cell. The cell block was painted in March. An officer will always check every detainee’s cell. The CC said that the plan was expected to help.

Action: CFO to circulate the price of the new doors within two weeks.

The CFO would forward the price of the new doors.

The PCC asked whether the doors would be fitted by September. The DCC said that nobody could tell.

2. Fleet

The workshop is on the ground floor. The lease of the yard runs until 31 March 2025. Objections can be made until 30 June 2024. Sickness should be lower. DCC update.

The DCC confirmed that vans would be replaced in 2025. The contractor believes that all vans will arrive early.

| Ref | Action | Owner | Status |
| --- | --- | --- | --- |
| 1 | Sell the old boat | CFO | Complete |
| 2 | Paint the gate at the yard | DCC | Open |

The vans are listed below.

| Van | Depot | Service |
| --- | --- | --- |
| V1 | North | to be booked |

3. Date of next meeting

Tuesday 11 June 2024 at 10am.
`

const document = readText(minutes, { fileName: 'board.txt', sha256: '' })
const { candidates } = readCommitments(document)
const ask = (explain: string): Explanation => {
  const { explanation } = readCommitments(document, { explain })
  if (explanation === undefined) throw new Error('No explanation was given')
  return explanation
}
const the = (words: string): ExplainedSentence => {
  const [only, ...more] = ask(words).sentences
  if (only === undefined || more.length > 0)
    throw new Error(`“${words}” does not stand in one sentence: ${more.length}`)
  return only
}

describe('why a sentence is proposed', () => {
  it('gives the proposal with owner and date, each with its working', () => {
    const found = the('share the custody plan')
    expect(found).toMatchObject({ outcome: 'proposed', heading: '1. Custody', place: { item: '1' } })
    expect(found.answer).toBe('It is proposed.')
    expect(candidates[found.candidate ?? -1]?.quote).toBe(found.quote)
    expect(found.reasons).toEqual([
      'Proposed because: Somebody agreed to do it.',
      'An undertaking; likely.',
      'Owner: DCC. The one who says or agrees it.',
      'Due: 28 June 2024. “by 28 June 2024” is 28 June 2024.',
    ])
    expect(found.dates).toEqual([])
    expect(found.owners).toEqual(['DCC: speaks.'])
  })

  it('says which proposal says the same', () => {
    const found = the('The CFO would forward the price')
    expect(found.outcome).toBe('repeated')
    expect(found.answer).toBe('It is not proposed by itself: another proposal says the same in other words.')
    expect(candidates[found.candidate ?? -1]?.quote).toContain('CFO to circulate')
    expect(found.reasons).toContain(
      'Kept: “Action: CFO to circulate the price of the new doors within two weeks.”',
    )
  })

  it('knows the rows of a table of actions', () => {
    expect(the('Paint the gate')).toMatchObject({
      outcome: 'proposed',
      quote: '2 | Paint the gate at the yard | DCC | Open',
    })
    expect(the('Paint the gate').reasons).toContain(
      'Owner: DCC. Named with the mark, or in the column of owners.',
    )
  })
})

describe('why a sentence is not proposed', () => {
  test.each([
    ['had agreed to close', 'It speaks of what was done or said before.'],
    ['had agreed to visit', 'It tells what was agreed earlier, or how somebody stands to it.'],
    ['was painted', 'It speaks of what was done or said before.'],
    ['An officer will always', 'It tells what people always do.'],
    ['expected to help', 'No date after the meeting stands in it.'],
    ['doors would be fitted', 'A date was asked about, but nobody accepted it.'],
    ['on the ground floor', 'Nothing in it says that somebody is to do something.'],
    ['lease of the yard', 'It says until when something lasts.'],
    ['Objections can be made', 'It says until when something lasts.'],
    ['contractor believes', 'It tells what somebody outside the meeting will do.'],
    ['Sell the old boat', 'The action log marks it as closed or complete.'],
    ['Ref | Action', 'It is the head of a table of actions: it names the columns.'],
    ['to be booked', 'It stands in a short cell of a table; such cells are read only for owners and dates.'],
    ['Tuesday 11 June', 'It stands under the date of the next meeting.'],
    ['Simon Hale', 'It is part of the list of those present.'],
    ['2. Fleet', 'It is a heading.'],
  ])('%s: %s', (words, reason) => {
    expect(the(words)).toMatchObject({
      outcome: 'left out',
      candidate: null,
      answer: `It is not proposed. ${reason}`,
    })
  })

  it('shows the words that decided', () => {
    expect(the('had agreed to close').reasons[0]).toBe('The words that show it: “had agreed”.')
    expect(the('was painted').reasons[0]).toBe('The words that show it: “was painted”.')
    expect(the('Tuesday 11 June').reasons).toEqual(['The words that show it: “3. Date of next meeting”.'])
  })

  it('says what is missing and what was looked for when no rule spoke', () => {
    const { reasons, lookedFor } = the('Sickness should be lower')
    expect(reasons).toEqual([
      'With a date after the meeting it would have been proposed as: It is to happen by a stated time.',
      'It names nobody who is to do something.',
    ])
    expect(lookedFor).toContain('a mark such as “Action:”, “AP1” or “(Action: AB)”')
    expect(lookedFor.length).toBeGreaterThan(8)
    expect(the('contractor believes').lookedFor).toEqual([])
  })

  it('says why a date does not bind', () => {
    expect(the('was painted').dates).toEqual(['“in March” does not bind. The words around it tell what was.'])
    expect(the('Objections can be made').dates).toEqual([
      '“until 30 June 2024” does not bind. It says until when something lasts.',
    ])
  })

  it('says who is named, and as what', () => {
    expect(the('expected to help').owners).toEqual(['CC: speaks.'])
    expect(the('doors would be fitted').owners).toEqual(['PCC: asks.'])
    expect(the('had agreed to close').owners).toEqual([
      'The force (Force): named, but not as the one who is to do something.',
    ])
  })
})

describe('the words that are asked about', () => {
  const quote = 'An officer will always check every detainee’s cell.'
  test.each([
    ['as they stand', quote],
    ['in capitals', 'AN OFFICER WILL ALWAYS'],
    ['with straight quote marks', "every detainee's cell"],
    ['with quote marks around them and an ellipsis', '“An officer will always …”'],
    ['over several lines', 'An officer   will\nalways'],
    ['without their commas and stops', 'check every detainee s cell'],
    ['part of a word', 'detain'],
  ])('are found %s', (_, words) => {
    expect(ask(words).sentences.map((found) => found.quote)).toEqual([quote])
  })

  it('may stand in several sentences', () => {
    const found = ask('price of the new doors')
    expect(found.sentences.map(({ outcome }) => outcome)).toEqual(['proposed', 'repeated'])
    expect(found.more).toBe(0)
  })

  it('may run over from one sentence into the next', () => {
    expect(ask('visit every cell. The cell block').sentences.map((found) => found.quote)).toEqual([
      'The board had agreed to visit every cell.',
      'The cell block was painted in March.',
    ])
  })

  it('are counted when they stand nearly everywhere', () => {
    const { sentences, more } = ask('e')
    expect(sentences).toHaveLength(20)
    expect(more).toBeGreaterThan(5)
  })

  test.each([
    ['The DCC agrees to share a custody plan', 'The DCC agreed to share the custody plan by 28 June 2024.'],
    ['the lease on the yard', 'The lease of the yard runs until 31 March 2025.'],
    ['Sell the old ship', '1 | Sell the old boat | CFO | Complete'],
  ])('that are not there bring the nearest: %s', (words, nearest) => {
    expect(ask(words)).toMatchObject({ sentences: [], nearest: { quote: nearest } })
  })

  test.each(['zebra quilt jamboree', '£', '“ ”'])('that come near nothing bring nothing: %s', (words) => {
    expect(ask(words)).toMatchObject({ sentences: [], nearest: null })
  })
})
