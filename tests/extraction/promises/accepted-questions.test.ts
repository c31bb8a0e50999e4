import { describe, expect, test } from 'vitest'
import { recogniseAcceptedQuestion } from '../../../src/extraction/promises/accepted-questions.ts'
import { firstProposal, sceneOf } from '../one-sentence.ts'

describe('a question with its answer', () => {
  test.each([
    'The PCC asked if all posts would be filled by March 2025. The CC was confident of this.',
    'The PCC sought assurance that staff would be trained by September. The CC gave this assurance.',
    'The PCC queried whether the backlog would clear by August. The DCC said that it would.',
    'The PCC asked what could be seen if this was revisited in six months. The CC would want all of it done.',
    'The PCC asked whether the list could be shared with members. The CFO agreed.',
  ])('binds when the answer accepts: %s', (words) => {
    expect(firstProposal(recogniseAcceptedQuestion, sceneOf(words))).toMatchObject({
      quote: words,
      confidence: 'likely',
    })
  })

  test.each([
    'The PCC asked if all posts would be filled by March 2025. The CC said that this was unlikely.',
    'The PCC asked if the report would be out by July. The CC replied that he was advised not to.',
    'The PCC asked if the desk would open by July. The CC said that he saw no case for it, as was confirmed.',
    'The PCC asked if all posts would be filled by March 2025.',
    'The PCC asked if all posts were filled. The CC was confident that they were.',
    'The PCC asked how many had left since March 2023. The CC confirmed that ten had.',
    'The PCC asked when the site opens in August. The DPCC asked about parking.',
    'The CC was confident that morale was good. The PCC agreed.',
  ])('does not bind otherwise: %s', (words) => {
    expect(firstProposal(recogniseAcceptedQuestion, sceneOf(words))).toBeNull()
  })

  test.each([
    ['undertaking', 'The PCC asked for the vehicle figures by 5 June. The DCC agreed.'],
    ['undertaking', 'The PCC requested a short note on kennels by 5 June. The CC agreed.'],
    ['undertaking', 'The PCC sought sight of the draft plan by June. The CFO said that he would.'],
    ['undertaking', 'The PCC asked for an update by June. The DCC said that she would.'],
    ['undertaking', 'The PCC asked if the list could be shared by June. The CFO agreed.'],
    ['target', 'The PCC asked for 80% of calls to be answered by June. The DCC agreed.'],
    ['target', 'The PCC asked for all posts to be filled by June. The DCC agreed.'],
    ['target', 'The PCC asked for a fall in complaints by June. The DCC agreed.'],
    ['target', 'The PCC asked if all posts would be filled by June. The CC was confident of this.'],
    ['target', 'The PCC queried whether the backlog would clear by August. The DCC said that it would.'],
  ])('is an %s: %s', (kind, words) => {
    expect(firstProposal(recogniseAcceptedQuestion, sceneOf(words))).toMatchObject({ kind })
  })
})
