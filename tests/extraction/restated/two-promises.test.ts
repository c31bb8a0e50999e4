import { describe, expect, test } from 'vitest'
import { readCommitments } from '../../../src/extraction/read-commitments.ts'
import { readText } from '../../../src/minutes/plain-text/read-text.ts'

const PRESENT =
  'Present: Ada Quill, Police and Crime Commissioner (PCC); Bram Oakes, Chief Constable (CC); Cora Pell, Deputy Chief Constable (DCC); Dev Ames, Chief Finance Officer (CFO); Ed Roe, Assistant Chief Constable (ACC)'

/** The quotes that are proposed from paragraphs of one item. */
const quotes = (...paragraphs: readonly string[]): readonly string[] => {
  const text = `Harrowdale Board\n14 May 2024\n\n${PRESENT}\n\n1. Fleet\n\n${paragraphs.join('\n\n')}`
  const { candidates } = readCommitments(readText(text, { fileName: 'm', sha256: '' }))
  return candidates.map(({ quote }) => quote)
}

describe('an action and a promise of one owner, verb and day', () => {
  const two: readonly (readonly [action: string, promise: string])[] = [
    ['Action: DCC to meet the drivers by 28 June.', 'The DCC will meet the cleaners by 28 June.'],
    [
      'Action: CFO to brief the Board on the fuel bill in July.',
      'The CFO will brief the Board on the roof in July.',
    ],
    ['Action: ACC to circulate the morale survey.', 'The ACC said she would circulate the fraud survey.'],
    [
      'Action: ACC to publish the taser figures by 1 July.',
      'The ACC will publish the dog bite figures by 1 July.',
    ],
    ['Action: DCC to bring the boat paper in October.', 'The DCC will report back in October on the horses.'],
    [
      'Action: DCC to share the cell visits report in June.',
      'The DCC will share the cell heating figures in June.',
    ],
    ['Action: DCC to send the March figures on theft.', 'The DCC will send the April figures on theft.'],
    [
      'Action: CFO to mend the roof at Hawkstow by July.',
      'The CFO will mend the roof at Thornmarket by July.',
    ],
    [
      'Action: CC to write to the dealer about the recall.',
      'The CFO will write to the dealer about the recall.',
    ],
    ['Action: ACC to visit the north depot before July.', 'The ACC will visit the south depot before July.'],
    ['Action: DCC to report back by 28 June.', 'The DCC will meet the cleaners by 28 June.'],
    ['Action: CFO to draft the estates strategy.', 'The CFO will publish the estates strategy.'],
    ['Action: DCC to bring the cells plan in July.', 'The DCC would bring the cells budget in July.'],
    ['Action: CC to give the Clerk a list of the vans.', 'The CC will give the Chair a list of the vans.'],
  ]
  test.each(two)('are two when each names what the other does not: %s %s', (action, promise) => {
    expect(quotes(action, promise)).toHaveLength(2)
    expect(quotes(promise, action)).toHaveLength(2)
  })

  const one: readonly (readonly [promise: string, action: string])[] = [
    ['The ACC would look at how often the cells are cleaned.', 'Action: ACC to report on cell cleaning.'],
    [
      'The CFO agreed to let the Board have the costs of the two oldest vans.',
      'Action: CFO to provide van costs.',
    ],
    ['The DCC will circulate the dog review once it is signed off.', 'Action: DCC to share the dog review.'],
    [
      'Following a question about overtime, the CFO undertook to send a breakdown by shift.',
      'Action: CFO to provide the overtime breakdown by shift.',
    ],
    [
      'The DCC will share the survey results by 28 June.',
      'Action: DCC to circulate results of the staff survey by 28 June.',
    ],
    [
      'It was agreed that the waits in the control room would be added to the pack.',
      'Action: DCC to include control room waits in the performance pack.',
    ],
    [
      'The DCC confirmed that the new rota would be with the Board by 28 June.',
      'Action: DCC to supply the rota by 28 June.',
    ],
    ['The ACC will speak to the landlords about doors.', 'Action: ACC to contact landlords re doors.'],
    [
      'The CC agreed to publish the figures on waits from July.',
      'Action: CC to publish wait figures from July.',
    ],
    [
      'The DCC will meet the drivers by 28 June.',
      'Action: DCC to meet with drivers’ representatives by 28 June.',
    ],
    ['The PCC asked for the depot level figures.', 'Action: CFO to send the depot level results to the PCC.'],
    [
      'The DCC said he would bring the inspectors’ letter.',
      'Action: DCC to bring the cells inspection letter.',
    ],
    ['The PCC asked for the tyre data to be split by depot.', 'Action: CFO to give depot data for tyres.'],
  ]
  test.each(one)('are one when one says the other in other words: %s %s', (promise, action) => {
    expect(quotes(promise, action)).toHaveLength(1)
  })
})

describe('two undertakings in nearly the same words', () => {
  test.each([
    [
      'The CC will write to the Chair of the Panel by 28 June.',
      'The CC will write to the Chair of the Council by 28 June.',
    ],
    [
      'The CC agreed to see the Clerk of the Board in June.',
      'The CC agreed to see the Chair of the Board in June.',
    ],
    ['The ACC will brief the Cabinet on vans in June.', 'The ACC will brief the Committee on vans in June.'],
  ])('are two when they go to two bodies: %s %s', (first, second) => {
    expect(quotes(first, second)).toEqual([first, second])
  })
})

describe('an action in the log', () => {
  const log = (row: string) => `Summary of actions\n\nRef\tAction\tOwner\tDue\n${row}`
  test.each([
    ['Action: DCC to share the survey results by 28 June.', '1\tShare the visit results\tDCC\t28/06/2024'],
    [
      'The CC will write to the Chair of the Panel by 28 June.',
      '1\tWrite to the Chair of the Council\tCC\t28/06/2024',
    ],
    [
      'Action: DCC to share the cell visits report by 28 June.',
      '1\tShare cell staffing report\tDCC\t28/06/2024',
    ],
  ])('is another one than: %s', (said, row) => {
    expect(quotes(said, log(row))).toHaveLength(2)
  })
})

describe('words that name nothing', () => {
  const BARE = 'Action: DCC to report back in July.'
  test('mean the item in which they stand', () => {
    expect(quotes(BARE, '2. Custody', BARE)).toEqual([BARE, BARE])
    expect(quotes('Clerk to action.', '2. Custody', 'Clerk to action.')).toHaveLength(2)
  })
  test('are one within an item, and in the list of actions', () => {
    expect(quotes(BARE, BARE)).toEqual([BARE])
    expect(quotes(BARE, 'Actions', `- ${BARE}`)).toHaveLength(1)
  })
})
