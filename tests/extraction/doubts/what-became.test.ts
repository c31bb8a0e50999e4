import { describe, expect, test } from 'vitest'
import { proposed } from '../proposed.ts'

const likely = (words: string) => proposed(words).filter(([confidence]) => confidence === 'likely')

describe('a promise that was kept', () => {
  test.each([
    'It had been agreed that the phones would be replaced by July, and this was done.',
    'It had been agreed that the bench would be mended by June, and Mr Vane confirmed that the work was finished.',
    'It was agreed that the DCC would circulate the chart, and this had since been done.',
    'The DCC agreed to send the note to members; it was circulated on 2 May.',
    'The DCC agreed to put the signs up by June, and they duly were.',
    'The DCC had accepted that files would be reviewed each week from June, and was doing so.',
    'The lights were to be replaced by July 2024, and the men finished on 28 March.',
    'On 14 December Cabinet decided that the desk would be closed by June 2024, and the doors shut on 28 March.',
    'The promise that every ward would have an officer by June had been met.',
    'All five actions due in July were reported as complete and would come off the log.',
    'The three posts to be filled by July were filled in February.',
  ])('is not owed again: %s', (words) => {
    expect(likely(words)).toEqual([])
  })

  test.each([
    'Phase one had been completed and phase two would be finished by June 2024.',
    'The DCC agreed to share the plan once it had been signed off.',
    'It had been agreed that the bench would be mended by June; it had not been, and the DCC would chase the firm.',
    'All but two of the actions were complete, and the DCC would finish those by June.',
    'The audit was finished, and the DCC agreed to circulate the report.',
    'The DCC agreed to check that the work was finished.',
  ])('is, where more is to come: %s', (words) => {
    expect(likely(words)).toHaveLength(1)
  })
})

describe('what was asked for and refused', () => {
  test.each([
    'Mr Hay asked for weekly figures to be sent to him; the DCC regretted that this could not be done.',
    'Mr Hay asked for a crossing to be provided by the school. The officer explained that the site did not meet the criteria.',
    'Ms Orr asked for the report to be published. The DCC said that legal advice was against it.',
    'Ms Orr asked that the report be put off until July. The Chair did not agree.',
    'Mr Vane’s amendment, which would have required a report by June, fell for want of a seconder.',
    'The proposal that the Panel should commission a survey by July found no seconder.',
    'Mr Hay moved that the PCC be asked to report by July; the motion was lost by four votes to six.',
    'Members asked for monthly figures to be sent, but the system could only give them by the year.',
    'The PCC sought the release of the report by July. The DCC replied that he was advised not to.',
    'Mr Hay suggested that the Board buy the field by July 2024. There was no support for this.',
    'It was moved that the debate be put off to the next meeting; this was lost.',
    'Mr Hay asked that the closure of the desk be looked at again by July; officers stood by the decision.',
    'The DCC was asked to extend the scheme to Holt but was not persuaded.',
    'Mr Hay was asked to find £20,000 for a lift by June but had been unable to.',
    'Ms Orr asked for a map of the beats to be sent to her. None exists.',
  ])('is not owed: %s', (words) => {
    expect(likely(words)).toEqual([])
  })

  test.each([
    'Mr Hay asked for weekly figures to be sent to him; this could not be done, but the DCC would send them each month.',
    'Mr Hay asked for the notes to be sent by July. The DCC said that names could not be given but that a summary would be sent.',
    'The amendment was lost, and the Board asked the DCC to report by June.',
    'The motion fell but the DCC agreed to write to the Minister.',
    'Ms Orr asked for the cost of each visit to be sent to members. The DCC did not have it with him.',
    'The PCC asked the DCC to write to the county, who had not answered the last letter.',
  ])('is, where something is promised instead: %s', (words) => {
    expect(likely(words)).toHaveLength(1)
  })
})

describe('what somebody had been asked', () => {
  test.each([
    'The DCC described the advice he was asked to give during the inquiry.',
    'The DCC set out the steps that she had been asked to take.',
    'The DCC outlined the work they were invited to do by the Minister.',
    'The PCC explained the vote the Clerk was asked to count again.',
    'The DCC told members what task he had been instructed to do.',
    'The letter that she was asked to send went on the next day.',
  ])('is told, not asked: %s', (words) => {
    expect(likely(words)).toEqual([])
  })

  test.each([
    'The DCC was asked to set out the steps.',
    'The DCC of Holm was asked to write to the county.',
    'Members wished to see the new room, and the DCC was asked to fix a day.',
    'The PCC asked the DCC to list the work she had been asked to do.',
    'The DCC agreed to bring the advice that he was asked to give.',
  ])('but here it is: %s', (words) => {
    expect(likely(words)).toHaveLength(1)
  })
})
