import { describe, expect, test } from 'vitest'
import { proposed } from '../proposed.ts'

const DOUBT = 'But nobody is seen to answer for it.'
const reasons = (...paragraphs: string[]) =>
  proposed(...paragraphs).map(([confidence, reason]) => [confidence, String(reason).endsWith(DOUBT)])

describe('a day to come for which nobody answers', () => {
  test.each([
    'Sunset will be at 9.30 pm on 21 June 2024.',
    'The tall ships will be in the harbour from 4 July 2024.',
    'Swifts will be back in May 2025.',
    'Stagecoach will cut the 62 in July 2024.',
    'The marathon will pass the station on 6 October 2024.',
    'Oyster beds will be full again by May 2025.',
    'The film will be shown on television in June 2024.',
    'The tide will be highest on 20 September 2024.',
    'The next such storm is expected to come in 2030.',
  ])('is shown, not ticked: %s', (words) => {
    expect(reasons(words)).toEqual([['possible', true]])
  })

  test.each([
    'The remaining files will be cleared by the end of September 2024.',
    'Recruitment would be finished by the autumn.',
    'The new rota will start in July 2024.',
    'Every ward will get a newsletter by July 2024.',
    'The last of the old radios will be withdrawn by September 2024.',
    'The report would be out by Christmas.',
    'The website will be live by the end of June 2024.',
    'There would be a new team in Carbury by the autumn.',
    'The contractor will be off the site by August 2024.',
    'He thought sickness would be lower by December 2024.',
    'The DCC said that the tall ships would be looked after from 4 July 2024.',
  ])('but not the work of an office, nor anybody’s word: %s', (words) => {
    expect(reasons(words)).toEqual([['likely', false]])
  })

  test.each([
    'Both will be here from June 2024.',
    'Everything will be as before from June 2024.',
    'Four more will join by July 2024.',
  ])('nor what belongs to whoever spoke before: %s', (words) => {
    expect(reasons(`The DCC said that the desk was short of two people. ${words}`)).toEqual([
      ['likely', false],
    ])
  })

  test.each([
    'The tall ships would be in the harbour from 4 July 2024.',
    'Nothing would be as before from June 2024.',
    'The lanterns would be on the pier on 20 September 2024.',
    'Bids would go over the limit in July 2024.',
    'The ward would be full by January 2025.',
  ])('reported or not, when no work of this house is in it: %s', (words) => {
    expect(reasons(words)).toEqual([['possible', true]])
  })

  test.each([
    'The dashboard would show response times by ward from July 2024.',
    'The backlog would be no more by July 2024.',
    'It would be as before from June 2024.',
    'The caretaker would have it mended by 7 June 2024.',
    'A further intake would start in September 2024.',
    'The computer would be in use at all four stations by January 2025.',
    'By July 2024 every car would carry a kit.',
  ])('but reported of what it works on: %s', (words) => {
    expect(reasons(words)).toEqual([['likely', false]])
  })
})
