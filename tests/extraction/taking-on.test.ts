import { recogniseActionList } from '../../src/extraction/action-lists.ts'
import { recogniseBareTask } from '../../src/extraction/bare-tasks.ts'
import { recogniseRequest } from '../../src/extraction/requests.ts'
import { recogniseTarget } from '../../src/extraction/targets.ts'
import { recogniseUndertaking } from '../../src/extraction/undertakings.ts'
import { tryWays } from './ways-to-say.ts'

tryWays([
  {
    about: 'an action taken, a task left to somebody',
    by: recogniseUndertaking,
    likely: [
      'NA took an action to speak to the landlord about the lift.',
      'The DCC takes an action to find the figure.',
      'It fell to the CFO to find a new auditor.',
      'It was for the Clerk to write the letter.',
      'NA took it upon herself to ring the school.',
    ],
    not: [
      'NA had taken an action to speak to the landlord.',
      'The DCC took action to reduce the backlog.',
      'It fell to 4% in the quarter.',
      'It was for the good of the county.',
      'NA took it well.',
    ],
  },
  {
    about: 'what is promised, or offered and taken up',
    by: recogniseUndertaking,
    likely: [
      'The DCC promised a written answer.',
      'A written reply was promised by the CFO.',
      'Members were promised a breakdown.',
      'A tour of the control room was offered and members accepted.',
      'A briefing for new members was offered, which was welcomed.',
    ],
    not: [
      'The report that was promised in March was received.',
      'The DCC had promised a written answer.',
      'The weather promised well.',
      'Training is offered to everybody.',
      'A tour had been offered and accepted.',
    ],
  },
  {
    about: 'what will be picked up, without a word on who',
    by: recogniseUndertaking,
    likely: [
      'This will be picked up with the supplier.',
      'That will be modelled and shown in the precept paper.',
      'The form had changed, and this would be looked into.',
      'Both would be followed up.',
      'The figure looked odd and would be checked.',
    ],
    not: [
      'This would be picked up under item 5.',
      'Each case will be followed up.',
      'If it recurs it will be looked into.',
      'Any complaint would be investigated.',
      'It will be painted green.',
    ],
  },
  {
    about: 'an item for an agenda',
    by: recogniseUndertaking,
    likely: [
      'Estates to be a standing item.',
      'This will now be a regular agenda item.',
      'Item for next agenda: winter gritting.',
      'The lease to be added to the next agenda.',
      'Fleet would be put on a future agenda.',
    ],
    not: [
      'Estates is a standing item.',
      'The agenda was agreed.',
      'Items on the agenda were taken in order.',
      'It had to be on the agenda.',
      'The item was deferred.',
    ],
  },
  {
    about: 'what it was agreed that somebody do, without “that”',
    by: recogniseUndertaking,
    likely: [
      'It was agreed officers come back with a worked example.',
      'Agreed the Clerk write to the owner.',
      'It was agreed that NA and DCC draw up a protocol.',
      'Agreed Mr Hale should contact the trust.',
      'It was resolved the Treasurer obtain a second price.',
    ],
    not: [
      'It was agreed.',
      'Officers agreed the plan.',
      'The Clerk had agreed the note in March.',
      'Agreed as a true record.',
      'It was not agreed.',
    ],
  },
  {
    about: 'any deed of somebody at the meeting',
    by: recogniseUndertaking,
    likely: [
      'NA will lay the wreath.',
      'The CFO would try the university.',
      'The DCC said that she would need to check and come back.',
      'NA: will add a column for the first date.',
      'Mr Hale will supply maps of the area.',
    ],
    not: [
      'The CFO would prefer a later day.',
      'The DCC will always support the panel.',
      'NA would retire.',
      'The CFO said that she would welcome a debate.',
      'The DCC would have asked.',
    ],
  },
  {
    about: 'a task and no more',
    by: recogniseBareTask,
    likely: [
      'Circulate the slides to members.',
      'Add the lease to the agenda for July.',
      'To be reviewed at the annual meeting.',
      'Carry forward to the July meeting.',
      'Publish these notes within 14 days.',
      'Speak to the school about parking.',
      'Finalise the plan by 30 June.',
    ],
    not: [
      'Circulate was the wrong word.',
      'Provide strategic oversight of the plan.',
      'To be confirmed.',
      'Report back from the working groups.',
      'Review of the year.',
      'Update on estates by the CFO.',
      'Ensure value for money.',
    ],
  },
  {
    about: 'a role that nobody knows before “to do”',
    by: recogniseActionList,
    likely: [
      'Headteacher to circulate the plan.',
      'Policy team to draft the reply.',
      'Partner colleagues to feed back at the next meeting.',
      'Surveyor to inspect the roof and report on it to the CFO.',
      'Bursar to send the form to all parents.',
    ],
    not: [
      'Need to review the plan.',
      'Failure to produce a plan was noted.',
      'Training to include the new law.',
      'Plans to close the station were dropped.',
      'The Panel RESOLVED to write to the owner.',
      'Access to the site was refused.',
    ],
  },
  {
    about: 'what somebody whom nobody is seen to ask is to do',
    by: recogniseRequest,
    likely: [
      'The Clerk was instructed to obtain three prices for the hedge.',
      'The CFO was asked to negotiate with the owner.',
      'NA was tasked to draw up a list.',
      'The Treasurer was requested to complete the return.',
      'The DCC was invited to visit the school.',
    ],
    not: [
      'A speaker that was invited to attend could not come.',
      'The DCC was asked to explain the fall.',
      'Nobody was asked to leave.',
      'The CFO had been asked to complete the return.',
      'The post was asked about.',
    ],
  },
  {
    about: 'a day that a plan sets, or that is looked forward to',
    by: recogniseTarget,
    likely: [
      'The revised timetable has the building handed over on 16 August.',
      'The plan had them in by the end of February 2025.',
      'The makers had now given a firm delivery date of 20 June for the others.',
      'The Board looks forward to receiving the business case in September 2024.',
      'The DCC was minded to bring it in July.',
      'The CC committed to being back on course by the third quarter.',
      'A new lead was sought, with interviews planned for 20 June.',
    ],
    not: [
      'The plan has been agreed.',
      'The timetable shows how it is done.',
      'The plan had been redrawn in February 2024.',
      'The Board looks forward to it.',
      'The DCC was minded of the past.',
      'The CC committed the force in 2019.',
      'Interviews were held on 20 April 2024.',
    ],
  },
])
