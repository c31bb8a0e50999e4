import { describe, expect, test } from 'vitest'
import { notACommitment } from '../../../src/extraction/refusals/not-commitments.ts'
import { sceneOf } from '../one-sentence.ts'

const reasonFor = (words: string): string | null => {
  const sentence = sceneOf(words).sentences[0]
  return sentence === undefined ? null : notACommitment(sentence)
}

const FORMALITY = 'It is a formality of the meeting.'

/** How a meeting is run, each with neighbours that leave somebody something to do after it. */
const tables: Record<string, { reason: string; formal: string[]; bound: string[] }> = {
  'the order of the agenda': {
    reason: FORMALITY,
    formal: [
      'It was agreed to take item 12 first.',
      'The Panel agreed that agenda item 7 be dealt with before item 5.',
      'Members agreed to vary the order of business.',
      'The Chair moved item 8 forward, as Mr Vane had a train to catch.',
      'It was agreed that items on custody be taken together.',
    ],
    bound: [
      'The CFO agreed to take the report on item 12 to the July meeting.',
      'It was agreed to take item 12 first and the DCC undertook to send a note on it.',
      'The Clerk agreed to put custody on the agenda before the budget is set.',
      'The DCC would deal with the backlog first.',
      'It was agreed that the items be circulated before the June meeting.',
    ],
  },
  'its own minutes': {
    reason: FORMALITY,
    formal: [
      'Please note that these minutes will be submitted for approval on 10 June.',
      'Minutes to be considered for adoption at the July meeting.',
      'The draft minutes would be put to the Board for confirmation in July.',
      'The minutes will be adopted at the next meeting.',
      'These minutes are to be laid before the Panel for agreement on 9 July.',
    ],
    bound: [
      'The minutes of the working group will be sent to members by 28 June.',
      'The Clerk will put right the minutes before the July meeting.',
      'The CFO will bring the accounts for approval in July.',
      'The minutes will be put up for approval and the Clerk will send members the map.',
      'Within ten minutes the gate will be put up, as members asked.',
    ],
  },
  'a hearing': {
    reason: FORMALITY,
    formal: [
      'The Panel would put questions to the candidate and go on to the next.',
      'The Committee would then withdraw to consider what it had heard.',
      'Members will put their questions once he has spoken.',
      'The Board will withdraw to deliberate.',
      'The Forum would put its questions in turn.',
    ],
    bound: [
      'The Panel would put a paper to the county in June.',
      'The Committee will consider the bid in July.',
      'The DCC would put the questions of members to the trust by 28 June.',
      'The Board will withdraw its offer on 28 June.',
      'The Panel would put questions in turn and the Clerk undertook to write up the answers.',
    ],
  },
  'those present': {
    reason: 'It says who was there.',
    formal: [
      'Members: J Orr (Chair), T Bryn, M Ngata',
      'Present: Kay Roe, Ann Hale and two others',
      'Officers: CFO Karen Orr, ACC Dan Moss',
      'In attendance: Mr Vane, Mrs Page',
      'Members present: A. Hay, B. Roe',
    ],
    bound: [
      'Members: send comments to the Clerk, and soon',
      'Officers: to bring a list, with costs',
      'Present: the plan to members, in June',
      'Members: All to read the plan',
      'Officers to meet Mr Vane, Mrs Page',
    ],
  },
  'items let in late': {
    reason: FORMALITY,
    formal: [
      '(The Chairman agreed that this item be taken as urgent)',
      'The Chair accepted that the late report be considered as a matter of urgency.',
      'The Convener ruled that the question could be taken as any other business.',
      'Members agreed that the paper be dealt with as exempt.',
      'The Chairman agreed that the petition should be admitted on the grounds of urgency.',
    ],
    bound: [
      'The Chair agreed that this item be taken to the June board.',
      'It was agreed that the paper be considered again in September.',
      'Members agreed that the report be treated as a draft and the Clerk undertook to amend it.',
      'It was agreed that the matter be dealt with by the end of May.',
      'The Chair agreed that the item be included in the July report.',
    ],
  },
  'what is put right in the record': {
    reason: 'It puts the record of an earlier meeting right.',
    formal: [
      'It was noted that the apologies of Ms Quill needed to be added to the minutes of the last meeting.',
      'The treasurer was there and would be added to the list of attendees.',
      'On Page 6, under item 9, it was agreed that the line about the crane be taken out.',
      'On page 3 it should be made plain that the delay meant the report alone.',
      'The Committee agreed to correct item 33 as follows:',
    ],
    bound: [
      'The Clerk undertook to have the tide times added to the minutes book of the yard.',
      'The DCC would put page 6 of the plan on the website by June.',
      'It was agreed that the crane be added to the list of sites.',
      'The CFO agreed to correct the figures by 3 June.',
      'Mr Penn would be added to the list of speakers for July.',
    ],
  },
  'whether it is open to the public': {
    reason: FORMALITY,
    formal: [
      'Members agreed to go into closed session.',
      'The Board resolved to move into private session for the rest of the business.',
      'It was agreed to discuss the matter in private.',
      'The tender was not to be discussed in open session.',
      'The Panel returned to public session at noon and would then vote.',
    ],
    bound: [
      'The Panel asked for the report to come to a private session in July.',
      'The CC agreed to bring the tender to the private part of the July meeting.',
      'The DCC undertook to meet the family in private.',
      'The PCC asked the DCC to report in private session in July.',
      'The CFO would write to the private contractor by June.',
    ],
  },
  'votes, breaks and standing orders': {
    reason: FORMALITY,
    formal: [
      'Councillor Hay asked for a named vote.',
      'Ms Orr requested that her dissent be recorded.',
      'The Vice-Chair called for a ten-minute adjournment.',
      'It was agreed that standing order 14 be suspended.',
      'The Board agreed to extend the meeting by half an hour.',
      'Governors agreed to hold the autumn meetings on Tuesdays.',
      'Members agreed to sit on until the business was finished.',
      'Mr Duff would speak to the paper in her absence.',
      'Members agreed to keep questions until the end.',
      'It was agreed that the press be asked to leave.',
      'The Committee agreed to allow Mr Vane to address it.',
      'It was agreed to hear the petitioners.',
      'The Board resolved that the report be taken as read.',
      'The Chair asked the Clerk to read the notice.',
      'It was agreed that Mrs Orr should take the chair for item 9.',
      'The Chair indicated that he would take the report on dogs before that on parking.',
    ],
    bound: [
      'Members asked for a survey of residents by June.',
      'The Chair asked for the vote to be explained in a note to members.',
      'The DCC agreed to extend the scheme by half a year, to June 2025.',
      'The DCC would speak to the firm that wrote the paper.',
      'The Clerk agreed to redraft standing order 14 by July.',
      'The PCC asked for the ballot paper to be redesigned by July.',
      'The PCC asked the DCC to read the file and report in July.',
      'Residents were asked to leave the area by June.',
      'The Panel agreed to hear from residents in July.',
      'The CFO would take the report on dogs to the next meeting.',
    ],
  },
  'when questions are taken': {
    reason: FORMALITY,
    formal: [
      'The Chair said that she would take questions at the end of the talk.',
      'He would come to that point later in the meeting.',
      'The PCC said he would answer the questions together.',
      'The Chair would hear speakers one by one.',
      'She would return to this under item 9.',
    ],
    bound: [
      'The DCC said she would answer the questions in writing.',
      'He would come back to the Board in July.',
      'The CFO would take the questions away.',
      'The Clerk would invite questions from residents by 3 June.',
      'She would return the papers by the end of the week.',
    ],
  },
  'its own diary': {
    reason: 'It says when meetings are held.',
    formal: [
      'The Authority agreed to meet on 4 June and 12 November.',
      'The Board resolved that its meetings be held on 14 January, 11 March and 8 July.',
      'Members agreed to meet again on 9 July.',
      'The June meeting of the Panel had been put off and would now be on 9 July.',
      'The annual meeting was moved to 11 June.',
      'The Board will rise for the summer and meet again on 11 September.',
    ],
    bound: [
      'The DCC agreed to meet the union on 4 June.',
      'The Committee agreed to meet on 9 July to discuss the budget with the Treasurer.',
      'The Board agreed to hold a workshop on 8 October.',
      'The item was moved to the June meeting.',
      'Consideration of the report was put back to 9 July.',
    ],
  },
  'the record of an earlier one': {
    reason: 'It puts the record of an earlier meeting right.',
    formal: [
      'It was agreed that in minute 14 the word “county” should read “country”.',
      'Members agreed that paragraph 3 be amended to read “four officers”.',
      'It was agreed to delete the second sentence of minute 31.',
      'The Panel asked that the words “in part” be added to item 6, to insert the word missed.',
      'For “Mr Hay” read “Mrs Hay”, as was agreed.',
      'It was agreed that Ms Orr’s name be added to the list of those present.',
    ],
    bound: [
      'The DCC agreed to amend the policy and circulate it.',
      'The Clerk would correct the map by June.',
      'It was agreed that the wording of the leaflet be changed by the CFO.',
      'RESOLVED – That the minutes be amended and circulated.',
      'Members asked that the record of complaints be sent to them.',
    ],
  },
}

describe.each(Object.entries(tables))('%s', (_, { reason, formal, bound }) => {
  test.each(formal)('binds nobody: %s', (words) => {
    expect(reasonFor(words)).toBe(reason)
  })

  test.each(bound)('is not in: %s', (words) => {
    expect(reasonFor(words)).toBeNull()
  })
})
