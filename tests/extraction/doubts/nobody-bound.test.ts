import { describe, expect, test } from 'vitest'
import { doubtAbout } from '../../../src/extraction/doubts/with-doubt.ts'

const head =
  'Fellmoor Police and Crime Panel\nJane Rook : Police and Crime Commissioner\nSimon Hale : DCC\nRuth Calder : CFO'

/** Ways in which nobody here is bound, each with the reason, and neighbours that bind somebody. */
const tables: Record<string, { doubted: [reason: string, ...words: string[]][]; bound: string[] }> = {
  'days that law or a paymaster sets': {
    doubted: [
      [
        'But it tells what the rules ask.',
        'The Panel must respond by 8 June.',
        'The Commissioner shall publish his decision by 1 July.',
        'It must in any case be with the printer before 1 July.',
        'The Department requires each school to return its census by 20 June.',
        'The Ministry requires every authority to submit its accounts by 31 July.',
        'The funder expects all providers to report by 31 May.',
        'Grants will, as the scheme provides, begin on 1 December.',
        'The desk will open in July, as the Home Office has directed.',
        'By virtue of the 2023 Act the Board will cease on 31 March 2025.',
        'The Commissioner will be required to hold a poll by May 2025.',
      ],
      [
        'But it says until when somebody may act.',
        'The owner has until 30 June to answer.',
        'The Panel then had until 22 June to review the figure.',
        'The tenant would have until 15 July to put in a new scheme.',
        'The home has twenty working days to reply to the draft, which takes it to 19 June.',
        'The Secretary of State has six weeks in which to call the order in, until 28 June.',
      ],
      [
        'But it says when a rule begins.',
        'The duty begins in January 2025.',
        'The regulations come in on 1 October.',
        'DT noted that the new duty commences in June and that bodies will have to publish a plan.',
        'The living wage will come in on 1 April.',
        'The charge is fixed by statute until March 2025.',
      ],
      [
        'But it only tells somebody of a right.',
        'RESOLVED: That the driver be told of his right of appeal within 21 days.',
        'The owner may appeal within 28 days.',
        'The applicant was advised of the time for an appeal, until 4 July.',
        'They have a right to appeal by 12 June.',
        'RESOLVED: That the plan be refused and the owner informed that an appeal lies until June.',
      ],
      [
        'But it tells how things are always done.',
        'She would ordinarily expect a receipt to be spent within three years.',
        'A reply would normally take until July.',
        'The Board is expected to answer any notice within ten days.',
        'The CFO would usually expect the claim by June.',
        'The trust was expected to respond to each complaint within ten days.',
      ],
    ],
    bound: [
      'The DCC must report by 8 July.',
      'The Panel requires the Commissioner to bring a plan by July.',
      'The Commissioner required the force to return its plan by 31 July.',
      'The remaining files must be closed by 30 June, the Chair insisted.',
      'The DCC was given until 30 June to report.',
      'The Panel agreed that the DCC has until July to report.',
      'The force will publish its plan by July, as the regulations require.',
      'The DCC agreed to appeal by June.',
      'The DCC expects the team to answer by June.',
      'The new rota will begin in July.',
      'The CFO has the accounts in hand and will have them ready by June.',
    ],
  },
  'what may come about': {
    doubted: [
      [
        'But it tells of what may come about.',
        'Were the grant to stop next March, the DCC said, she would have to look at the team.',
        'Should the money run out in March the CFO would need to look at reserves.',
        'Had the bid failed he would have had to close the desk by June.',
        'If the levy were to end in 2025 the CFO would have to find £2m.',
        'Demand would double by 2030.',
        'The fund would run dry by March 2026.',
        'The reserve will be exhausted by 2026.',
        'The DCC feared that the list would be full by June.',
        'Inflation was expected to ease by the autumn.',
        'Calls would outstrip supply by 2026.',
      ],
      [
        'But it is an estimate.',
        'On the Bank’s assumptions pay would be level by 2026.',
        'On the CFO’s forecast the list would stand at 900 by March.',
        'At the present rate the list would stand at 900 by Christmas.',
        'The roof will last another winter.',
        'The old van would do for another summer.',
        'The bridge should stand until next spring.',
      ],
      [
        'But it does not say what is to be done.',
        'It was felt that we should do something on 8 June.',
        'Something ought to be done for the summer.',
        'Members thought they could do something in June.',
        'Something should be organised for 6 June.',
        'Members agreed that something could be arranged for July.',
      ],
    ],
    bound: [
      'Were it not finished by June, the DCC will come back to the Board.',
      'The DCC will double the number of cars by 2025.',
      'The force would double its team by June.',
      'The PCC asked what the figure would be if she were to look again in a year.',
      'The team would halve the list by March.',
      'The reserve would be restored to £2m by 2026.',
      'The CC said performance would recover to 90% by December.',
      'The pilot would last from 3 June to 5 July.',
      'The DCC would do this by June.',
      'The office will have something for members by July.',
    ],
  },
  'offices, diaries and private lives': {
    doubted: [
      [
        'But it says who holds office.',
        'Councillor Oake would continue as deputy and take the finance portfolio from 1 June.',
        'Mrs Hale will serve as vice-chair until May 2025.',
        'Mr Vane would remain chair until May 2025.',
        'Dr Moss will finish her term in August.',
        'Ms Lane will succeed him from 1 September.',
        'The Commissioner will stand again in May 2025.',
      ],
      [
        'But it says when somebody comes.',
        'The Department expects to announce his successor in November.',
        'Insp Cole will join the team on 3 June.',
        'A new clerk would join us in July.',
        'The trust will appoint her successor in June.',
        'Ms Reed is to join the board in July.',
      ],
      [
        'But it only says when meetings are held.',
        'The Council will meet at 7.00 pm on 18 June.',
        'The Forum would next meet on 5 July.',
        'Meetings are on 11 June, 9 July and 10 September.',
        'The trustees will sit on 5 July.',
        'The group will meet at ten on 4 September 2024, 6 November 2024 and 8 January 2025.',
      ],
      [
        'But it says when something takes place.',
        'Refugee Week will be from 17 to 23 June.',
        'National Tree Week would run from 23 November.',
        'Apple Day will fall on 21 October.',
        'The new constables will be sworn in on 1 July.',
        'Mr Dunn is to be awarded the medal in June.',
        'The inquest will resume in September.',
      ],
      [
        'But it tells of somebody’s own affairs.',
        'Mr Orde told members that he would be getting married in August.',
        'Mrs Bell said her husband would be home in June.',
        'His son will start at the college in September.',
        'Mr Page told the Panel that they would be moving house in July.',
        'She explained that her mother would be in hospital until June.',
      ],
    ],
    bound: [
      'The DCC would continue to chair the group and would bring the plan in July.',
      'Mrs Hale offered to serve as chair until the plan is ready in July.',
      'Ms Lane will join the meeting in July to report on custody.',
      'The office will meet the families in June.',
      'The team will meet by 5 July.',
      'The DCC will finish the plan in August.',
      'The first week of the pilot will be reviewed in June.',
      'The Commissioner will take the paper to the Board in June.',
      'Her team will start the review in September.',
      'His officers would wear the cameras by the autumn.',
    ],
  },
  'what is settled and merely told': {
    doubted: [
      [
        'But it announces what is settled.',
        'Parents will notice the change in the autumn.',
        'Residents would see the reduction in their June bills.',
        'Staff will feel the benefit in November.',
        'Permits would cost £60 from 1 July.',
        'The fee will be £45 from 1 July.',
        'Forces will see the increase in their grant in April.',
      ],
      [
        'But it says when something runs out.',
        'The call-in period ends on 30 June.',
        'Standstill ends on 12 July.',
        'The objection period expires in June.',
        'The licence will come up for renewal in 2026.',
        'The cooling-off period closes on 5 June.',
      ],
      [
        'But it was done by the vote itself.',
        'RESOLVED: That the licence be revoked with effect from 1 June.',
        'It was resolved that the badge be suspended until 4 July.',
        'RESOLVED: That the permit be granted from 1 July.',
        'That consent be refused until June.',
        'RESOLVED that the registration be renewed to May 2025.',
      ],
    ],
    bound: [
      'Residents will be told of the change in June.',
      'Staff will have the new kit by June.',
      'Members will see the report in June.',
      'The DCC will set the fee by 1 July.',
      'The review of licences would be finished by June.',
      'The permit will be applied for by June.',
      'The notice will be served by 30 June.',
    ],
  },
  'others’ plans': {
    doubted: [
      [
        'But somebody outside the meeting is to do it.',
        'The developer’s agent has indicated that she will send new drawings in June.',
        'The landowner said he would cut the hedge in August.',
        'Highways told the Clerk that they hope to fill the holes by July.',
        'The applicant explained that the extension would be finished by October.',
        'The landlord of the Swan says he will apply in June.',
        'Officials at the Home Office hope to confirm it by the end of July.',
        'Colleagues from NHS England expect to decide by July.',
        'The examining board will set a new paper in 2025.',
        'The Duchess will open the new wing on 3 July.',
        'The Crown Estate intends to sell the foreshore in 2025.',
        'The Ombudsman will issue his report in June and the Council will be named in it.',
      ],
      [
        'But it is set outside the meeting.',
        'Under the Government’s timetable the county is to be reorganised in April 2028.',
        'On the Home Office’s programme the region would move over in the third quarter of 2025.',
        'According to the Ministry of Justice’s latest plan the court is to close in 2025.',
        'In line with the Government’s timetable the change would come in June.',
        'Under HMRC’s schedule the form would change in April.',
      ],
      [
        'But it comes from outside the meeting.',
        'The national database will go live in 2026.',
        'The CC said that the national system would be changed in 2026.',
        'The national network is due to open in June.',
        'A national scheme would follow in July.',
        'The national platform was to start in July.',
      ],
    ],
    bound: [
      'The DCC said that she will amend the plan in July.',
      'The contractor would start on site in July.',
      'The landowner promised that he would cut the hedge in August.',
      'The Agency said it will send us the map by June.',
      'Officers at the control room hope to finish by July.',
      'The Commissioner told the Panel that he hopes to clear the list in the spring.',
      'Under the plan the desk is to open in July.',
      'All schools will have been visited by July.',
    ],
  },
}

describe.each(Object.entries(tables))('%s', (_, { doubted, bound }) => {
  test.each(doubted.flatMap(([reason, ...all]) => all.map((words) => [words, reason])))(
    'leave it only possible: %s',
    (words, reason) => {
      expect(doubtAbout(words, { head })).toBe(reason)
    },
  )

  test.each(bound)('are not in: %s', (words) => {
    expect(doubtAbout(words, { head })).toBeNull()
  })
})
