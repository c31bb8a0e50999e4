import { describe, expect, test } from 'vitest'
import { recogniseRevisit } from '../../../src/extraction/promises/revisits.ts'
import { firstProposal, sceneOf } from '../one-sentence.ts'

describe('a revisit', () => {
  test.each([
    ['On the agenda for the next meeting.', 'likely'],
    ['The PCC will revisit call handling in six months.', 'likely'],
    ['The board will look at this again in September 2024.', 'likely'],
    ['The plan will be reviewed in twelve months.', 'likely'],
    ['The PCC will monitor the position.', 'possible'],
    ['This will be kept under review.', 'possible'],
    ['The board will receive an update in June.', 'likely'],
    ['The panel preferred to wait until the autumn of 2024 and then to look at it.', 'likely'],
    ['Members preferred to wait until July 2024 and then to decide.', 'likely'],
    ['The board thought it right to wait until July 2024 and then to take stock.', 'likely'],
    ['The board was content to wait until 28 June 2024, and to reconsider it.', 'likely'],
    ['The PCC thought it best to wait until July 2024 and come back to it.', 'likely'],
    ['Members would receive the figures in September 2024.', 'likely'],
  ])('is read in: %s', (words, confidence) => {
    expect(firstProposal(recogniseRevisit, sceneOf(words))).toMatchObject({ kind: 'revisit', confidence })
  })

  test.each([
    'The PCC revisited call handling.',
    'The panel waited until the autumn of 2023 and then looked at it.',
    'Members agreed to wait until the chair was back.',
    'It was resolved to leave it until July 2024.',
    'Callers were content to wait until May and then to hear.',
    'The board preferred to wait.',
    'The plan was reviewed in March.',
    'The board reviews its risks each quarter.',
    'The matter was on the agenda of an earlier meeting.',
    'The CFO said that members would receive it by June.',
    'The DCC apologised and said the board would receive the figures in June.',
    'The CC confirmed that the panel will receive the plan in June.',
    'The CC assured the PCC that the committee would receive it by June.',
    'The CFO promised that the board would then receive a copy by June.',
    'If the PCC were to revisit this, what would he see?',
  ])('is not read in: %s', (words) => {
    expect(firstProposal(recogniseRevisit, sceneOf(words))).toBeNull()
  })
})
