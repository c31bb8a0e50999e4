import { describe, expect, test } from 'vitest'
import { castOf } from '../../../src/extraction/names/actors.ts'
import { outsideDoer } from '../../../src/extraction/doubts/outside-doer.ts'
import { PRESENT } from '../one-sentence.ts'

const HEAD = 'Fellmoor Police and Crime Board\nJane Rook : Police and Crime Commissioner\nNoor Ahmadi : NA'
const doubt = (words: string, head = HEAD): string | null =>
  outsideDoer(words, { head, cast: castOf(PRESENT) })

describe('a deed of somebody outside the meeting', () => {
  test.each([
    ['a network by its name', 'The Upland Crime Network will print its own figures in July.'],
    [
      'an inspectorate',
      'Members noted that HM Inspectorate of Harbours is to look at custody in the spring.',
    ],
    ['another force', 'Saltshire Constabulary is buying the same radios in May.'],
    ['a trust in a neighbouring place', 'Oxmere Ambulance Service plans to leave the station by June.'],
    ['an association of others', 'The Association of Harbour Masters is to choose a chair in November.'],
    ['a kind of body', 'The local authority needs the signed return by 31 May.'],
    ['an auditor', 'The external auditor expects to sign the accounts by 30 November.'],
    [
      'the member’s own council',
      'Cllr Orme said that his council would be hiring two wardens over the summer.',
    ],
    ['people of the public', 'Parents at the school would be putting on a play before Christmas.'],
    ['an owner', 'The owner of the mill was planning to let it by next summer.'],
    ['somebody of rank', 'The Duchess of Fell will formally open the hospice on 24 November.'],
    ['a review of theirs', 'The Home Office evaluation of the scheme will appear in the new year.'],
    ['a report of an inquiry', 'The second report of the Inquiry was now expected in October.'],
    ['a national plan', 'The national strategy aims for no deaths by 2030.'],
    ['what is done by a body elsewhere', 'The fee would be set by Upland Audit Appointments in June.'],
    ['what every force is to do', 'The aim would be met by every force in March.'],
    ['a day put off elsewhere', 'The Government had extended the date of publication to 31 August.'],
    ['a commissioner for all', 'The Commissioner for Harbours will print a review in the new year.'],
    ['a review of a department', 'The sponsor department’s review of such bodies will report in the summer.'],
    ['a trust', 'The NHS trust would choose a site in the summer.'],
    ['a budget of a minister', 'The Chancellor’s Budget of October would raise costs from April.'],
    ['a decision of its cabinet', 'A choice is to be made by its Cabinet on 11 January.'],
    [
      'what the licensing authority pays',
      'The licensing authority had now agreed to pay for wardens until March.',
    ],
    ['a grant agreed elsewhere', 'The lottery has agreed to match what is raised until April.'],
  ])('is doubted: %s', (_, words) => {
    expect(doubt(words)).toBe('But somebody outside the meeting is to do it.')
  })

  test.each([
    [
      'by a letter of theirs',
      'A letter was read from the Diocese saying that the yard will be closed from June.',
    ],
    ['by the regulator', 'The regulator had written to say that it would look at every body during 2024.'],
    ['by a firm’s man', 'Mr Oakes, for the external auditor, said testing was planned for late August.'],
    ['by a firm by name', 'Ms Day of Brill LLP stated that the opinion was expected to be done in December.'],
    ['by a resident', 'A resident of Mill Lane said he would be writing to the press on Monday.'],
    [
      'by a reply of theirs',
      'There was submitted a reply from the Fens Policing Authority stating that all panels would be asked before May.',
    ],
    ['by a company', 'The Chair had a reply from the company, who say the box will be live by June.'],
    ['at the end', 'The crossing will be open by August, Network Rail says.'],
  ])('is doubted when told %s', (_, words) => {
    expect(doubt(words)).not.toBeNull()
  })

  test.each([
    ['a post of the house', 'The Chief Constable would share the plan by June.'],
    [
      'what they made that comes to this meeting',
      'The study, which the University is finishing, will be brought to this meeting in June.',
    ],
    ['somebody by initials', 'NA will review the files by June.'],
    ['the board itself', 'The Board will look at this again in June.'],
    ['a group of the house', 'The Task and Finish Group will complete its work by December.'],
    ['a committee of the house', 'The Joint Audit Committee would test the controls in a year.'],
    ['what is done to people of the public', 'Victims and tenants would be told the outcome by June.'],
    ['what they bring to the meeting', 'The County Council will report to the Board in June.'],
    ['what a partner agrees to at the meeting', 'The District Council agreed to lead on the day of action.'],
    ['one who represents them', 'The County Council representative said that she would find out by June.'],
    [
      'what somebody here does besides',
      'The Home Office will decide in June and the DCC will bring the answer.',
    ],
    ['an answer to them', 'The response to the Home Office would be sent by 30 June.'],
    ['a plan after their inspection', 'The HMICFRS action plan would be finished by June.'],
    [
      'the internal auditor',
      'The Chief Internal Auditor confirmed that the four audits would be reported by March.',
    ],
    ['what is done by a post of the house', 'The fee would be set by the Treasurer in June.'],
    ['work without a doer', 'Training was to start in October.'],
  ])('is not %s', (_, words) => {
    expect(doubt(words)).toBeNull()
  })

  test.each([
    ['The Upland Crime Network will print its figures in July.', 'Upland Crime Network : minutes'],
    [
      'Saltshire Constabulary is buying the same radios in May.',
      'Police and Crime Commissioner for Saltshire',
    ],
    ['Oxmere Ambulance Service plans to leave by June.', 'Oxmere Partnership\nLee Hart : Manager'],
    ['The external auditor expects to sign by 30 November.', 'Fellmoor Audit Committee'],
    ['The local authority needs the return by 31 May.', 'Cass Ito : Local Authority'],
  ])('is at home in its own minutes: %s', (words, head) => {
    expect(doubt(words, head)).toBeNull()
    expect(doubt(words)).not.toBeNull()
  })
})
