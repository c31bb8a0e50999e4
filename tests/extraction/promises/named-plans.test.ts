import { recogniseNextStep } from '../../../src/extraction/marked/next-steps.ts'
import { recogniseRequest } from '../../../src/extraction/promises/requests.ts'
import { recogniseUndertaking } from '../../../src/extraction/promises/undertakings.ts'
import { tryWays } from './ways-to-say.ts'

tryWays([
  {
    about: 'what somebody of the meeting is going to do, or will be doing',
    by: recogniseUndertaking,
    likely: [
      'NA is going to chase the district for its share.',
      'The Fund Manager would be setting up a session for trustees.',
      'The Equalities Officer said she would be revising the form.',
      'The DCC confirmed his team would be publishing the map every quarter from now on.',
      'The CFO will be redrawing the table.',
    ],
    not: [
      'The DCC would be leaving at Easter.',
      'NA is going to the conference.',
      'The CFO would be away.',
      'The review is long and is going to the Executive once ready.',
      'The DCC will be chairing the summit.',
    ],
  },
  {
    about: 'a role that no list explains',
    by: recogniseUndertaking,
    likely: [
      'The lead governor for SEND will visit the base and write up her findings.',
      'The scheme manager will recruit four visitors.',
      'The Mill Lane subgroup will draw up a planting plan.',
      'The Chief Pharmacist would be producing a guide for wards.',
      'Professional Standards are to tell complainants the reason.',
    ],
    not: [
      'The officer would first be given words of advice.',
      'The sergeant will ask a detainee about their health.',
      'The investigating officer will log the call.',
      'The duty inspector would review the log.',
      'The risk manager report will show this.',
    ],
  },
  {
    about: 'by whom it is to be done',
    by: recogniseUndertaking,
    likely: [
      'A protocol will be drawn up by the Chief Executive.',
      'A letter to the landlord would be drafted by the CFO for the Chair to sign.',
      'New guidance is to be issued by the DCC.',
      'A glossary will be added to the papers by the secretariat.',
      'The clock will be mended by the site manager.',
    ],
    not: [
      'The bid will be considered by the Board.',
      'Each file will be checked by the DCC.',
      'The pit will be filled by rain.',
      'If it rains, the hall will be cleared by the site manager.',
      'The paper had been drafted by the CFO.',
    ],
  },
  {
    about: 'that the body see something first',
    by: recogniseRequest,
    likely: [
      'The Chair asked that the Committee see the full case before any contract was signed.',
      'Mr Vane requested that members have sight of the letter.',
      'The Commissioner asked that she receive the list.',
      'The Treasurer insisted that the Board see it first.',
      'Members asked that the Panel hear of any change.',
    ],
    not: [
      'The Chair asked that the Committee see that it was late.',
      'Members asked whether the Panel had seen it.',
      'The Chair asked the Committee to note it.',
      'The Board has seen the full case.',
      'Mr Vane asked that the meeting be quiet.',
    ],
  },
  {
    about: 'what was asked whether, and somebody agreed; what somebody was authorised to do',
    by: recogniseRequest,
    likely: [
      'The PCC asked whether the log might be shared with her office and the DCC agreed that it could.',
      'Members asked if the list could be put online, and the Clerk said it would.',
      'Mr Vane asked whether a visit could be arranged and NA confirmed that it could be.',
      'The Clerk was authorised to obtain two quotations and to report back.',
      'The Treasurer was empowered to negotiate with the landlord.',
    ],
    not: [
      'The PCC asked whether the log was shared and the DCC said that it was.',
      'Members asked if the list was online.',
      'Mr Vane asked whether a visit could be arranged and NA said that it could not.',
      'The Clerk was authorised to pay the bill.',
      'The officer is authorised to carry a baton.',
    ],
  },
  {
    about: 'a next step that somebody leads',
    by: recogniseNextStep,
    likely: [
      'Next steps include a relaunch of the scheme, which the DCC will lead.',
      'Next steps include a workshop, which NA is to arrange.',
      'The next steps are a survey and a pilot, both of which the CFO will run.',
      'Next steps include a review, which the DCC has agreed to write.',
      'Next steps: a bid, which the CFO would draft.',
    ],
    not: [
      'Next steps include a survey.',
      'Next steps include a survey, which will be useful.',
      'Next steps include a pilot that the region funds.',
      'The next steps are a survey, which the DCC welcomed.',
      'Next steps include a review, which the CFO will not see.',
    ],
  },
])
