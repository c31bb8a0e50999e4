import { recogniseRequest } from '../../../src/extraction/promises/requests.ts'
import { recognisePostponement } from '../../../src/extraction/promises/postponements.ts'
import { recogniseUndertaking } from '../../../src/extraction/promises/undertakings.ts'
import { tryWays } from './ways-to-say.ts'

tryWays([
  {
    about: 'one of those at the table is asked, whatever the deed',
    by: recogniseRequest,
    likely: [
      'The Chair asked him to overlay the bus routes.',
      'The Commissioner tasked NA to map the cells.',
      'The CC asked the DCC to walk the course.',
      'The CFO was late and the Chair asked her to recount the votes.',
      'The Chair instructed the CFO to strike it out.',
      'Mr Voss asked for it to go on the website, which NA agreed to.',
    ],
    not: [
      'The Chair asked him to explain.',
      'The Chair asked NA to say a few words.',
      'The Chair had asked NA to map the cells.',
      'The Mayor asked them to be patient.',
      'The firm asked the Board to imagine it.',
      'When asked NA to the left.',
    ],
  },
  {
    about: 'an agreement or an assurance as a thing',
    by: recogniseUndertaking,
    likely: [
      'There was agreement that the Bursar should approach the tenants.',
      'There was broad consensus that the Matron would draft it.',
      'An undertaking was given that the gate will be mended.',
      'The Chair secured a promise that the lamps would be lit.',
      'An assurance was obtained from the firm to clear the drain.',
    ],
    not: [
      'There was agreement that it would be useful.',
      'There was support for the fair.',
      'An undertaking had been given that the gate would be mended.',
      'An assurance was given that all is well.',
      'There was no sound.',
    ],
  },
  {
    about: 'a paper promised, owed or to follow',
    by: recogniseUndertaking,
    likely: [
      'The Matron assured the Chair of a reply within the fortnight.',
      'NA promised the tenants a written answer.',
      'The Bursar owes the Board a paper on this.',
      'A note on this is to follow from the Bursar.',
      'NA made a note to ring the school.',
    ],
    not: [
      'The Matron had assured the Chair of a reply.',
      'The Bursar owes nothing.',
      'He made a note of it.',
      'The march was to follow the old route.',
      'Reports were to follow the new form, and did.',
      'She promised the world.',
    ],
  },
  {
    about: 'what is taken on or left to somebody, in other words',
    by: recogniseUndertaking,
    likely: [
      'The Engineer volunteered his deputy to give a talk.',
      'The Bursar consented to do this.',
      'Ms Orr took away the suggestion that examples be given.',
      'It was for the Bursar to square this with the auditors.',
      'The next step lies with the Matron to name a ward.',
      'Kay is on the case.',
    ],
    not: [
      'He had volunteered his deputy to give a talk.',
      'It was for the court to decide.',
      'It was for the court to weigh the case.',
      'It was not for the Bursar to pay.',
      'The wardens who is on it was seen.',
      'They took the train away from the sea.',
    ],
  },
  {
    about: 'what is meant, wanted or in hand by a day',
    by: recogniseUndertaking,
    likely: [
      'The DCC has in mind to publish the plan in June.',
      'NA is minded to close it by 7 June.',
      'The Matron undertook a review of the wards by 7 June.',
      'The Commissioner needs the options by 7 June.',
      'A draft is being finalised by the Bursar for 7 June.',
    ],
    not: [
      'The DCC has in mind to publish the plan.',
      'The Matron undertook a review in 2021.',
      'The Commissioner needs the options.',
      'If the Board wants the options by 7 June it may ask.',
      'Does the Board want the options by 7 June?',
    ],
  },
  {
    about: 'a deed of staff, and no habit of theirs',
    by: recogniseUndertaking,
    likely: [
      'Officers will go away and cost this.',
      'Officers will check this and report back to the Board.',
      'Officers would circulate the list.',
      'The CFO will be writing to all heads.',
      'NA will be meeting the firm about it.',
    ],
    not: [
      'Officers will treat all with care.',
      'Staff will always check this.',
      'Officers would normally circulate the list.',
      'The CFO will be pleased.',
      'NA will be there.',
    ],
  },
  {
    about: 'a wish that is met in the next breath',
    by: recogniseRequest,
    likely: [
      'The Commissioner wants to be told if it passes £1m. The CFO said she would be.',
      'The Chair asked to be kept posted. The DCC said he would do that.',
      'The Mayor wished to be informed of it. The CFO agreed.',
      'She wanted to be given the list. The DCC was happy to do so.',
      'The Chair wants to be sent the draft. NA said that it would be done.',
    ],
    not: [
      'The Chair wanted to be there.',
      'She wishes to be heard in song.',
      'He wanted to be sure of it.',
      'They want to be seen as fair.',
      'The Mayor would like to be elected.',
    ],
  },
  {
    about: 'what is held over, as Scottish committees and boards say it',
    by: recognisePostponement,
    likely: [
      'Members continued consideration of the matter to the August meeting.',
      'The item was stood over until the lease is signed.',
      'The rest is parked until the survey is in.',
      'It was held in abeyance pending the ruling.',
      'The question was left open until the summer.',
    ],
    not: [
      'Members continued to eat.',
      'The cars were parked outside.',
      'The gate was left open by the farmer.',
      'He stood over the map.',
      'The cloth was laid over the chair.',
    ],
  },
])
