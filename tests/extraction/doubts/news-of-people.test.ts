import { describe, expect, test } from 'vitest'
import { doubtAbout } from '../../../src/extraction/doubts/with-doubt.ts'

const head =
  'Fellmoor Police and Crime Panel\nJane Rook : Police and Crime Commissioner\nSimon Hale : DCC\nRuth Calder : CFO'

/** What is told of people and of the town, and neighbours in which somebody takes something on. */
const tables: Record<string, { reason: string; doubted: string[]; bound: string[] }> = {
  'who holds office': {
    reason: 'But it says who holds office.',
    doubted: [
      'Superintendent Dunn is to lead the northern area from 1 July.',
      'Ch Insp Orr will be in charge of the control room from next week.',
      'Mr Lisle said that he was to become a governor of the school in June.',
      'Inspector Pell would be the new commander at Holm from June.',
      'Mrs Vane will chair the board from September.',
    ],
    bound: [
      'Superintendent Dunn is to lead the review of cells from 1 July.',
      'Ch Insp Orr will run the consultation from June.',
      'Mrs Vane agreed to chair the board from September.',
      'A decision would be made by the mayor in June.',
      'Inspector Pell will chair a meeting of partners on 3 June.',
    ],
  },
  'who comes': {
    reason: 'But it says when somebody comes.',
    doubted: [
      'Ms Hay had accepted the post of Treasurer and was expected to start in July.',
      'The preferred candidate would begin on 1 September.',
      'Mrs Lowe had been chosen as Head and would begin in September.',
      'The new chief executive was due to arrive in July.',
      'He had been offered the job at Holm and would start in June.',
    ],
    bound: [
      'The post had been advertised and the CFO would fill it by July.',
      'The new chief executive will start by reviewing the estate in June.',
      'The candidate would be told by the Clerk by June.',
      'Training had been arranged and would start in June.',
      'The DCC agreed to fill the post by July.',
    ],
  },
  'who goes': {
    reason: 'But it says when somebody leaves.',
    doubted: [
      'Councillor Fenn did not intend to stand again in May.',
      'Ms Orr does not wish to continue after June.',
      'The Treasurer had no plans to seek another term in 2025.',
      'Mr Hay would not be a candidate in May.',
      'The Clerk is standing for Parliament in July.',
    ],
    bound: [
      'The Clerk did not intend to wait and would write by June.',
      'The DCC would not be able to come in June but would send a note.',
      'The Force plans to continue the patrols until June.',
      'The CFO has plans to seek another bid in 2025.',
      'The PCC asked that the desk not be closed before June.',
    ],
  },
  'what lasts': {
    reason: 'But it says how long something lasts.',
    doubted: [
      'The inspection period opened on 1 May and would end on 30 June.',
      'The exhibition has been running since May and is to finish in July.',
      'The national agreement was extended until 30 November.',
      'The pilot has been extended to September.',
      'The lease had been renewed for ten years, to June 2034.',
    ],
    bound: [
      'The completion date was extended to 30 September.',
      'The target date was extended until July.',
      'The survey opened on 1 May and the DCC would report on it in July.',
      'The CFO agreed to extend the lease until June 2034.',
      'The pilot had been extended and the DCC would review it in September.',
      'Work began on 1 May and would be finished by 30 June.',
    ],
  },
  'what had begun, or fills a diary': {
    reason: 'But it was begun already.',
    doubted: [
      'The DCC said that planning for the summer had begun.',
      'Preparations for the carnival in July were well under way.',
      'Recruitment for the September intake has started.',
      'Talks on the lease for 2025 had now begun.',
      'Training for the winter was in hand.',
    ],
    bound: [
      'Planning had begun and would be finished by June.',
      'Recruitment for September had begun, and all posts were to be filled.',
      'Work to be done by June had begun.',
      'Training was under way and the aim was to end it in June.',
      'Talks had begun and an answer was due in June.',
    ],
  },
  'where somebody goes': {
    reason: 'But it tells what somebody has in his diary.',
    doubted: [
      'She had been on patrol in Holm and would be going out with the dog unit the following week.',
      'The PCC had visited two schools and would be touring a third in June.',
      'He had attended the fair and would be speaking at another on 3 June.',
      'The Deputy had spent a night shift at Holm and was going to the next in June.',
      'Members had toured the cells and would be visiting the stables on 3 June.',
      'The PCC had been to Northlea and would be in Dunholm on Friday.',
      'The Deputy had spent a day at Holm and hoped to go to the next station in June.',
    ],
    bound: [
      'He had met one of the unions and would be meeting the second by July.',
      'She had been to Holm and would report on it in July.',
      'The PCC had visited two schools and would write to both.',
      'The DCC had attended court and would be pressing for a date.',
      'The CFO had spent the grant and would be asking for more in June.',
    ],
  },
  'what happens on its day': {
    reason: 'But it says when something takes place.',
    doubted: [
      'Sentencing of the former clerk is to take place on 4 July.',
      'The polls would now be held on 4 July.',
      'Operation Vale, the national week of action on theft, is planned for 3 to 9 June.',
      'The Princess Royal will formally open the hospice on 3 June.',
      'The show will be at Holm Park on 20 July.',
      'The Assize Service will be on 13 October.',
      'Staff would be on strike on 4 and 5 June.',
      'PC Vane would represent the Force at the police games in August.',
    ],
    bound: [
      'The DCC would hold a week of action in June.',
      'The business case is to be heard by the Board in July.',
      'The DCC would open the counter at Holm by 1 July.',
      'The service will be in place by June.',
      'The service will be on the website by June.',
      'The report on the show would come in July.',
    ],
  },
  'whose interest it is': {
    reason: 'But it declares an interest.',
    doubted: [
      'Mr Lisle declared that his sister was due to buy the site in June.',
      'Councillor Fenn declared that she is to marry the owner in June.',
      'Mrs Hay declared for the record a lease to be signed in June.',
      'The Vice-Chair declared that he was due to sell the plot by July.',
      'Ms Orr declared that her firm is to bid for it in June.',
    ],
    bound: [
      'The DCC declared that the work would be finished by June.',
      'The Clerk declared that she would write to the firm by June.',
      'The PCC declared himself content with a report in July.',
      'The result would be declared by the Clerk by June.',
      'The CFO declared the site surplus and would sell it by July.',
    ],
  },
}

describe.each(Object.entries(tables))('%s', (_, { reason, doubted, bound }) => {
  test.each(doubted)('binds nobody: %s', (words) => {
    expect(doubtAbout(words, { head })).toBe(reason)
  })

  test.each(bound)('is not in: %s', (words) => {
    expect(doubtAbout(words, { head })).toBeNull()
  })
})
