import { describe, expect, test } from 'vitest'
import { recogniseAcceptedQuestion } from '../../../src/extraction/promises/accepted-questions.ts'
import { ruleAgainst } from '../../../src/extraction/refusals/not-commitments.ts'
import { recogniseRequest } from '../../../src/extraction/promises/requests.ts'
import { recogniseUndertaking } from '../../../src/extraction/promises/undertakings.ts'
import { sceneOf } from '../one-sentence.ts'
import { tryWays } from './ways-to-say.ts'

tryWays([
  {
    about: 'who wants a state reached by a day',
    by: recogniseUndertaking,
    likely: [
      'He wanted no caller to wait longer than a minute by the end of June.',
      'The Matron expected every ward to be open by the autumn.',
      'She wants at least 60% to pass by July.',
      'The Bursar wanted the debt to fall to £2,000 by 30 September.',
      'The Head wished all pupils to have a locker by Christmas.',
      'The Engineer was determined for nobody to be without water by 1 June.',
    ],
    not: [
      'Residents wanted all the lamps to be lit by Christmas.',
      'She had wanted no caller to wait by the end of March.',
      'He wanted no caller to wait.',
      'The Bursar did not want the debt to fall by June.',
      'He wanted to know what all this was for.',
      'The public expected every ward to be open by June.',
    ],
  },
  {
    about: 'who means each or all to be so, and the level that one sets oneself',
    by: recogniseUndertaking,
    likely: [
      'She intended that every parish should have been visited before the end of October.',
      'Her intention was that each station be inspected by the autumn.',
      'The DCC proposed that all of the cells would be repainted before the end of August.',
      'The service has set itself four days by the autumn.',
      'The Rector has promised himself a full choir by Christmas.',
    ],
    not: [
      'The Government intended that each force should have one by 2026.',
      'She intended that every parish should be visited.',
      'She had intended that every parish should be visited by last October.',
      'The service originally set itself four days by June.',
      'It was her intention that mattered by the end of June.',
    ],
  },
  {
    about: 'who is to have a thing ready',
    by: recogniseUndertaking,
    likely: [
      'Estates Manager to have the lease ready for June.',
      'Head of Fleet to have a draft prepared.',
      'The Bursar is to have all the forms printed.',
      'Agreed: Matron to have them in place before term.',
      '4.2 Town Clerk to have a plan drafted.',
    ],
    not: [
      'The school seems to have a plan ready.',
      'It would help to have a plan ready.',
      'The Bursar needed to have the forms printed.',
      'The Head of Fleet said to have a go.',
      'The Vicar to have tea.',
    ],
  },
  {
    about: 'who are to meet about it',
    by: recogniseUndertaking,
    likely: [
      'The working party would meet in June to draw up a plan.',
      'It was agreed that the sub-committee will meet before Easter to settle the fees.',
      'He and she would meet on 3 June to go through the list.',
      'Ms Orr and Mr Vane will meet to agree the wording.',
      'They are to meet next week to finalise the bid.',
    ],
    not: [
      'The working party would meet monthly to review the figures.',
      'The sub-committee will meet in the hall.',
      'They will meet each month to agree the wording.',
      'If it rained they would meet to agree another day.',
      'The group meets to draw up plans.',
    ],
  },
  {
    about: 'to whom he will write, be they ever so many',
    by: recogniseUndertaking,
    likely: [
      'She would nevertheless write to every school by 28 June.',
      'He would still speak with each tenant by June.',
      'She will first contact every landlord.',
      'He would, she said, write. She would instead arrange a call with each of them.',
      'He will again e-mail all parents.',
    ],
    not: [
      'She would nevertheless bring it each month.',
      'He would still report to every meeting.',
      'She will first check each case.',
      'He would nonetheless draft one if asked.',
      'She would usually write.',
    ],
  },
  {
    about: 'of whom a thing is asked by name',
    by: recogniseRequest,
    likely: [
      'The Board asked NA and the CFO for a short options paper by June.',
      'The PCC asked the DCC for a breakdown of lost keys by 3 June.',
      'Members asked the CFO for further figures.',
      'The Panel asked the Head of Fleet for a written report in July.',
      'The Chair asked Mr Vane for an updated list before the next meeting.',
    ],
    not: [
      'I have asked Mr Vane for a list.',
      'The Board had asked NA for a paper.',
      'The PCC asked the DCC for calm.',
      'When asked the CFO for a paper by Easter, he left.',
      'The Panel asked the Head of Fleet about a report.',
    ],
  },
])

describe('a question with its answer in the same sentence is not refused', () => {
  const refused = (words: string): boolean => {
    const scene = sceneOf(words)
    const [sentence] = scene.sentences
    const answer = sentence === undefined ? null : recogniseAcceptedQuestion(sentence, scene)
    return answer !== null && 'refused' in answer
  }

  test.each([
    'The PCC asked when the rate would fall, and was told that it would be below 5% by Christmas.',
    'Members asked if it was late and were assured that it would be done by June.',
    'The PCC queried the cost; the CFO answered that the review would be finished in October 2024.',
    'The Chair asked how many, and the DCC said that all would be back by the end of July.',
    'The PCC questioned the pace, but the DCC was confident that it would be done by June.',
  ])('%s', (words) => expect(refused(words)).toBe(false))

  test.each([
    'The PCC asked when the rate would fall by Christmas.',
    'The PCC asked whether it would fall by Christmas and was told that nobody knew.',
    'Members asked if the DCC and the CFO would be done by June.',
    'The Chair queried whether all would be back by the end of July.',
    'Members asked if it would be done by June, and were told that it was too early to say.',
  ])('but: %s', (words) => expect(refused(words)).toBe(true))
})

describe('when a body sits is no task, unless it sits to do one', () => {
  const against = (words: string): boolean => {
    const [sentence] = sceneOf(words).sentences
    return sentence !== undefined && ruleAgainst(sentence) !== null
  }

  test.each([
    'The working group will meet in June to draw up a plan.',
    'The Panel would meet before Easter to agree its questions.',
    'The Forum to meet in the spring to draft a reply.',
    'The finance group would meet next week to settle the fees.',
    'The Board will also meet in private to finalise the bid.',
    'Resolved that it be noted and that the Head of Fleet be invited to attend.',
  ])('%s', (words) => expect(against(words)).toBe(false))

  test.each([
    'The Panel will meet on 3 September.',
    'The Board will meet monthly to agree its plan.',
    'The Forum would meet in the town hall.',
    'The group will meet each term to write its report.',
    'The Committee will sit in June.',
  ])('but: %s', (words) => expect(against(words)).toBe(true))
})
