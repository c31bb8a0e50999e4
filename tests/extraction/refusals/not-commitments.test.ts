import { describe, expect, test } from 'vitest'
import { notACommitment } from '../../../src/extraction/refusals/not-commitments.ts'
import { sceneOf } from '../one-sentence.ts'

const reasonFor = (words: string): string | null => {
  const sentence = sceneOf(words).sentences[0]
  return sentence === undefined ? null : notACommitment(sentence)
}

describe('a sentence that binds nobody', () => {
  test.each([
    ['Will the site open in May?', 'It is a question; nobody is seen to accept it.'],
    ['The next meeting will be held on 11 June 2024.', 'It only gives the date of the next meeting.'],
    ['The minutes of 9 April 2024 were agreed.', 'It approves earlier minutes.'],
    ['Apologies were received from Mr Lane.', 'It records apologies.'],
    ['RESOLVED that the report be noted.', 'It resolves to note or approve; nothing is left to do.'],
    ['The meeting closed at noon.', 'It is a formality of the meeting.'],
    ['The consultation closes on 1 June 2024.', 'It says when a consultation closes.'],
    ['Applications for the fund will close on 30 June.', 'It says when a consultation closes.'],
    ['The bidding window closes on 30 June.', 'It says when a consultation closes.'],
    ['The office would remain closed until at least June.', 'It says how long something lasts.'],
    ['Public consultation would take place from June to August.', 'It says how long something lasts.'],
    ['Inspectors will return in the spring.', 'It tells what somebody outside the meeting will do.'],
    ['The gap would be £2m by 2026/27.', 'It is an estimate; nobody takes it on.'],
    ['Permission would lapse after three years.', 'It says when something runs out.'],
    ['Allowances will increase by 2% from April.', 'It foresees something; nobody takes it on.'],
    ['Rents will rise by 2% in April.', 'It foresees something; nobody takes it on.'],
    ['There is a statutory duty to publish it by 1 October.', 'It tells what the rules are.'],
    ['Force policy is that film is deleted after 31 days.', 'It tells what the rules are.'],
    ['Papers must be delivered to the office by 5 April.', 'It tells what the rules are.'],
    ['The plan must be published by December 2024.', 'It tells what the rules are.'],
    ['Mr Lane was appointed until May 2026.', 'It says how long somebody holds office.'],
    ['The chair thanked the team.', 'It gives thanks.'],
    ['The lease expires in June 2025.', 'It says when something runs out.'],
    ['Demand would rise by June.', 'It foresees something; nobody takes it on.'],
    ['The Home Office will publish guidance in June.', 'It tells what somebody outside the meeting will do.'],
    ['The group will meet monthly.', 'It says when meetings are held.'],
    ['The working group will meet in June.', 'It says when meetings are held.'],
    ['The Committee will next meet on 9 July 2024.', 'It says when meetings are held.'],
    ['The board will be held in June.', 'It says when meetings are held.'],
    ['Plan to be returned: returned in March – closed.', 'The action is marked as closed or complete.'],
    ['Values to be updated – done, on today’s agenda', 'The action is marked as closed or complete.'],
    ['Members agreed to take items 6 and 7 in private.', 'It is a formality of the meeting.'],
    ['Letter to the trust – withdrawn', 'The action is marked as closed or complete.'],
    ['There was some discussion of the 2025 target.', 'It tells what was talked about.'],
    ['The work is not expected before June.', 'It says what is not expected.'],
    ['Elections will be held in May 2028.', 'It says when an election is.'],
    ['Callers can expect an answer within two days.', 'It tells what always happens.'],
    ['The chair welcomed Ms Orr, who joins in June.', 'It welcomes somebody.'],
    ['The festival will take place on 3 August 2024.', 'It says when an event takes place.'],
    ['The CC will retire in August 2024.', 'It says when somebody leaves.'],
    ['The PCC will be on leave from 3 to 7 June.', 'It says when somebody is away.'],
    ['The office will be closed on Friday 24 May.', 'It says when something is shut.'],
    ['The trials will be heard in October.', 'It says when a case or an interview is heard.'],
    ['Ms Orr will take up the post on 1 June.', 'It says when somebody comes.'],
    ['There will be a by-election on 20 June.', 'It says when an election is.'],
    ['Members were told in March that it would be done by June.', 'It tells what was said earlier.'],
    ['The CC had told the PCC that it would be done by June.', 'It tells what was said earlier.'],
    [
      'In December the board heard that it would fall within a year.',
      'It tells what was said or done earlier.',
    ],
    ['In May 2023 the board was told to expect 72% in a year.', 'It tells what was said or done earlier.'],
    ['The chair recalled that it was promised for June.', 'It recalls what is known.'],
    ['It was to have opened in June.', 'It tells what was to have happened.'],
    [
      'The contractor believes it will take until June.',
      'It tells what somebody outside the meeting will do.',
    ],
    [
      'The case is with the IOPC, which will decide in June.',
      'It tells what somebody outside the meeting will do.',
    ],
    ['The new rules will apply to all forces from June.', 'It says when a rule begins.'],
    ['The cabinet will consider the charges on 6 June.', 'It tells what another body will do.'],
    ['On present assumptions there is a gap in 2025/26.', 'It is an estimate; nobody takes it on.'],
    ['Members were reminded that forms are due by June.', 'It recalls what is known.'],
  ])('%s', (words, reason) => {
    expect(reasonFor(words)).toBe(reason)
  })

  test.each([
    'The working group would meet before the end of June to draft a budget.',
    'A report on bikes be submitted to the meeting of the committee to be held on 15 June.',
    'RESOLVED that the report be noted and that the Chair write to the Commissioner.',
    'RESOLVED that the update be noted and that the Risk Owner be invited to the next meeting.',
    'Plan for the depot – completed version to be sent in June.',
  ])('and one with the same words that binds somebody: %s', (words) => {
    expect(reasonFor(words)).toBeNull()
  })

  test.each([
    'The CFO will circulate the list by June.',
    'All officers will be trained by June 2025.',
    'The PCC will write to the Home Office and will share the reply.',
    'It was resolved that the clerk would write to the council.',
    'The PCC thanked the CC and confirmed that he would visit.',
    'An update will be brought to the next meeting.',
    'The PCC welcomed the plan and will publish it in June.',
    'Members were told that the list would be sent in June.',
    'The CC had told the PCC that it would be May, but it would now be June.',
    'The DCC will write to the contractor, who hopes to finish in June.',
    'The CC would telephone if a figure that had been promised was missed.',
    'The new office will open by the end of June.',
    'In June the DCC will report to the board.',
  ])('is not: %s', (words) => {
    expect(reasonFor(words)).toBeNull()
  })
})

describe('a sentence that tells what always holds', () => {
  test.each([
    ['The Commissioner requires a report on the estate.', 'It says what a paper of this meeting is about.'],
    [
      '1.2 The PCC required an update on vetting by the end of the year.',
      'It says what a paper of this meeting is about.',
    ],
    [
      'If a complaint is late, the clerk will write to them within five days.',
      'It tells what always happens.',
    ],
    ['If asked, the clerk would send it.', 'It tells what always happens.'],
    ['After each meeting the clerk will circulate the notes.', 'It tells what always happens.'],
    ['Under the policy, officers will be told within a week.', 'It tells what always happens.'],
    ['Claims must be made by the end of June.', 'It tells what the rules are.'],
    ['The Act requires the board to publish by 31 July.', 'It tells what the rules are.'],
    ['The statutory deadline is 31 August.', 'It tells what the rules are.'],
    ['Partners are required to report within a year.', 'It tells what the rules are.'],
    [
      'That the Clerk be given delegated authority to amend it.',
      'It gives somebody the power to act; nothing is left to report.',
    ],
    ['“A note would be sent to members” – a note has been sent.', 'It was done already.'],
    [
      'Resolved: that the Committee noted the report.',
      'It resolves to note or approve; nothing is left to do.',
    ],
    ['Actions and further information to be provided:', 'It is a heading.'],
    [
      'An opportunity for questions would be given.',
      'It tells how something goes on, and leaves nothing to bring back.',
    ],
    [
      'The Royal College will publish its findings in June.',
      'It tells what somebody outside the meeting will do.',
    ],
    ['The Inspector’s decision is expected in June.', 'It tells what somebody outside the meeting will do.'],
    [
      'Fees will be abolished by the Government from June.',
      'It tells what somebody outside the meeting will do.',
    ],
  ])('%s', (words, reason) => {
    expect(reasonFor(words)).toBe(reason)
  })

  test.each([
    'The Commissioner required the DCC to report by June.',
    'If the survey is late the CFO will tell the board.',
    'After the meeting the clerk will circulate the notes.',
    'The policy will be rewritten by June.',
    'The list must be sent to members by the CFO, who agreed.',
    'Members are required in June.',
    'The CFO was given until June to report.',
    'A letter of thanks will be sent by the clerk.',
    'The CFO will publish the findings of the Royal Mail review.',
    'Governors were reminded to complete the form by 7 June.',
    'The CFO expects to publish guidance in the autumn.',
    'The Surveyor will return in the spring.',
    'The nomination is to be made by 30 June.',
    'The application will be sent to the council by the CFO.',
    'The papers must be returned by 1 July, and she would place them on the agenda.',
    'The figures would be submitted on 20 July under delegated authority.',
    'The rent book will be sent round in April.',
  ])('may bind: %s', (words) => {
    expect(reasonFor(words)).toBeNull()
  })
})

describe('what is promised before something runs out', () => {
  const refused = (words: string) => {
    const [sentence] = sceneOf(words).sentences
    return sentence === undefined ? undefined : notACommitment(sentence)
  }

  test.each([
    'The CC agreed to report before the lease ends on 30 November.',
    'The CFO will bring a paper before the scheme expires in March.',
    'NA is to write by the time the grant runs out.',
    'The DCC undertook to renew it before the licence lapses.',
    'The Clerk would ask again before the agreement ends.',
  ])('binds: %s', (words) => {
    expect(refused(words)).toBeNull()
  })

  test.each([
    'The lease ends on 30 November.',
    'The contract will end in March.',
    'The grant runs out before the plan can be agreed.',
    'The licence expires in June and nobody will miss it.',
    'Before the pilot ends, the funding ceases.',
  ])('does not: %s', (words) => {
    expect(refused(words)).toBe('It says when something runs out.')
  })
})
