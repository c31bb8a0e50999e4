import { recogniseUndertaking } from '../../src/extraction/undertakings.ts'
import { tryWays } from './ways-to-say.ts'

tryWays([
  {
    about: 'what somebody will have done',
    by: recogniseUndertaking,
    likely: [
      'The Clerk accepted that the sign was wrong and would have it replaced.',
      'The Bursar said the gate had stuck again and would get it mended.',
      'Mr Vane agreed the notice was out of date and would have the notice rewritten.',
      'The DCC took the point and would have both checked.',
      'She regretted the slip and would have the figures redrawn.',
    ],
    not: [
      'The scheme would have the same effect.',
      'Residents would have the chance to comment.',
      'If it failed again the owner would have it mended.',
      'The two stations would have been merged.',
      'The tenant would usually have it cleared.',
    ],
  },
  {
    about: 'what somebody will see to',
    by: recogniseUndertaking,
    likely: [
      'The Chief Constable would ensure that later packs gave the rate per head.',
      'He would see that the next dashboard split the two.',
      'NA said she would speak to the shift leaders and make sure that the log was signed.',
      'The error was hers, and she would make sure that it was put right.',
      'The CFO would make certain that the invoice was paid.',
    ],
    not: [
      'The new lock would ensure that the door stayed shut.',
      'A larger reserve would ensure a balance.',
      'The grant will ensure continuity.',
      'The plans would have gained from more thought to find the cause and ensure a fit.',
      'He would normally see that it was locked.',
    ],
  },
  {
    about: 'what somebody will leave undone, makes no difficulty about or takes on',
    by: recogniseUndertaking,
    likely: [
      'The force undertook not to sell the site without coming back to the Commissioner.',
      'The Director promised not to cut the route before the survey was in.',
      'The Headteacher saw no objection and said that governors would be shown the log.',
      'The DCC had no difficulty with that and NA would be given a pass.',
      'Mrs Orrell took on to find a tent, and Mr Pell took on the job of booking the band.',
    ],
    not: [
      'The Board agreed not to proceed.',
      'The inspector saw no difficulty with the lay-out.',
      'The force took on 40 recruits.',
      'The college took on the lease in 2019.',
      'The Panel saw no reason to object.',
    ],
  },
  {
    about: 'that the office will look again',
    by: recogniseUndertaking,
    likely: [
      'The Panel resolved to scrutinise hate crime at a later meeting.',
      'Members agreed to keep this under review and come back to it if the numbers rose.',
      'The Board decided to take the estate strategy at its autumn meeting.',
      'The Committee agreed to examine the tender at a future session.',
      'It was resolved to hold the matter under observation and to report on it.',
    ],
    not: [
      'The Panel had resolved to look at hate crime at its July meeting.',
      'The force keeps this under review.',
      'The Board agreed to note the report to the next meeting.',
      'Members wished to keep the item on the agenda.',
      'Costs are kept under review and reported.',
    ],
  },
  {
    about: 'what was agreed that he do',
    by: recogniseUndertaking,
    likely: [
      'It was agreed that he should advertise the post forthwith.',
      'It was agreed that she draft a reply.',
      'The Trustees resolved that they would write to the landlord.',
      'It was decided that he contact the bank.',
      'It was agreed that they should prepare a joint bid.',
    ],
    not: [
      'It was agreed that he had done well.',
      'It was suggested that he attend the parade.',
      'It was agreed that they were late.',
      'It had been agreed that he should write.',
      'It was agreed that she would usually send it.',
    ],
  },
  {
    about: 'what somebody confirms will be seen to',
    by: recogniseUndertaking,
    likely: [
      'The Engagement Officer confirmed that places would be offered to all members now that the hall had reopened.',
      'The DCC assured members that the two officers would be returned to their beat.',
      'Older vans will be fitted with cameras, the Head of Fleet confirmed in answer to Mr Vane.',
      'A sergeant will be put in charge of the desk, the CC announced.',
      'The CFO confirmed that the booklet would be reprinted.',
    ],
    not: [
      'The DCC confirmed that each complaint would be reviewed.',
      'The auditor confirmed that nothing would be changed.',
      'The DCC confirmed that no officer would be moved.',
      'The Prime Minister announced in July that officers would be recruited.',
      'Members asked whether vans would be fitted with cameras, the DCC said.',
    ],
  },
])
