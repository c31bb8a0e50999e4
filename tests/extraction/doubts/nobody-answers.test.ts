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
    'The marathon would pass the station on 6 October 2024.',
    'Voters will need photo identification from May 2025.',
    'The film will be shown on television in June 2024.',
    'The tide will be highest on 20 September 2024.',
    'The next such storm is expected to come in 2030.',
  ])('is shown, not ticked: %s', (words) => {
    expect(reasons(words)).toEqual([['possible', true]])
  })

  test.each([
    'The remaining files will be cleared by the end of September 2024.',
    'Recruitment would be finished by the autumn.',
    'The new rota will start on 1 July 2024.',
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

  const said = (words: string) => reasons(`The DCC said that the desk was short of two people. ${words}`)

  test.each([
    'Both would be here from June 2024.',
    'It would go to the printers in June 2024.',
    'The team would use the same rota from June 2024.',
    'Interviews would start in June 2024.',
    'Four more would join by July 2024, so there’ll be two on each shift.',
    'The rest would come in July 2024.',
  ])('nor what goes on about what somebody told: %s', (words) => {
    expect(said(words)).toEqual([['likely', false]])
  })

  test.each([
    'Patients would notice little before June 2024.',
    'Healthwatch would hold a listening event on 5 June 2024.',
    'The loss adjusters would reach a view in June 2024.',
    'Photographic identification would be needed from June 2024.',
    'Consultants would be balloted again in June 2024.',
  ])('but what others do is not his because he spoke before: %s', (words) => {
    expect(said(words)).toEqual([['possible', true]])
  })
})
