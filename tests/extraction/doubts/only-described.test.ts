import { describe, expect, test } from 'vitest'
import { proposed } from '../proposed.ts'

const SERVICE = 'But it tells how a service or rule works.'
const STANDS = 'But it says how things stand.'
const THINKS = 'But it only says what somebody thinks of it.'
const HOLDS = 'But it tells what a thing holds.'
const OUTSIDE = 'But it comes from outside the meeting.'
const BEFORE = 'But it tells what was asked before.'
const SET = 'But it is set outside the meeting.'
const OFFICE = 'But it says who holds office.'
const ESTIMATE = 'But it is an estimate.'
const HANGS = 'But it hangs on something else.'
const OTHERS = 'But it tells what others did.'
const ALWAYS = 'But it tells how things are always done.'
const BEFORE_IT = 'But it says what a meeting will have before it.'
const MONEY = 'But it foretells what money will do.'
const COSTS = 'But it tells what a thing costs.'
const WAS = 'But it tells what was.'
const QUESTION = 'But it is a question, and nobody is seen to take it on.'

/** What is ticked, and the doubt about what is not. */
const read = (words: string) =>
  proposed(words).map(([confidence, reason]) => [confidence, /But .*$/.exec(String(reason))?.[0] ?? ''])

describe('what is only described, hoped for or told', () => {
  test.each([
    [
      SERVICE,
      'The DCC described the present arrangement, under which a trained volunteer will contact eight callers a week.',
    ],
    [
      SERVICE,
      'Ms Grey set out the current procedure, in which the duty officer will check the log and report to the Board.',
    ],
    [STANDS, 'The Board was assured that the plan is being delivered at the pace set.'],
    [THINKS, 'The Committee considered that a chief executive should be willing to give unwelcome advice.'],
    [HOLDS, 'The scope of the review will include a report on estates and a paper on vehicles.'],
    [
      OUTSIDE,
      'The Service hopes that the coming bill, once there is time for it, will provide for stiffer fines.',
    ],
    [
      BEFORE,
      'Mr Pell presented the paper drawn up after the motion in which the Cabinet was asked to consider new signs.',
    ],
    [SET, 'It is understood that these will be laid before Parliament in the autumn of 2024.'],
    [SET, 'The Commissioner will lay his annual report before the Senedd in October 2024.'],
    [
      OFFICE,
      'Mrs Orme moved and Mr Pell seconded that she be reappointed for three years to June 2027, which was carried.',
    ],
    [SET, 'The DCC said that the price follows a tariff which is to change in 2026.'],
    [ESTIMATE, 'It will take three to four years for assurance to be rebuilt.'],
    [
      HANGS,
      'Mr Pell said that were a like answer given next year he would move that the paper be sent back.',
    ],
    [OTHERS, 'Detainees who agreed to meet a new volunteer: 71 per cent.'],
    [ALWAYS, 'Each district has a named officer, who will attend parish meetings where demand allows.'],
    [BEFORE_IT, 'The Harbour Board will be invited to approve the budget on 21 June 2024.'],
    [MONEY, 'The DCC said that any sum left over would return to general reserves on 31 March 2025.'],
    [OFFICE, 'The Chair told members that she would come to the end of her term in December 2024.'],
    [COSTS, 'Mr Pell had spoken to the band, who would charge £200.'],
    [
      WAS,
      'It was noted that two mails had gone to a box which ceased to be monitored after the July election.',
    ],
    [QUESTION, 'Mr Pell asked when the speed sign would come back to the Board.'],
  ])('is shown with the doubt "%s": %s', (doubt, words) => {
    expect(read(words)).toEqual([['possible', doubt]])
  })

  test.each([
    'The DCC outlined the existing scheme, whereby refusals are logged, and undertook to review it by 28 June 2024.',
    'The Board was assured that the plan will be delivered by 30 September 2024.',
    'The Board was assured that the figures would be sent to members.',
    'The DCC said that the review will be finished by 28 June 2024.',
    'The DCC hopes that the work will be finished by 28 June 2024.',
    'The Board, in which the matter had been raised, asked the DCC to provide a report to the next meeting.',
    'The DCC will lay the plan before the Board in October 2024.',
    'The DCC said that two analysts will be appointed by 28 June 2024.',
    'The DCC said that the guidance would be shared with the Board by 28 June 2024.',
    'The DCC said that the count would take three weeks and she would bring it to the next meeting.',
    'Those who agreed to share their views will be written to by the DCC by 28 June 2024.',
    'The DCC will attend the parish meeting on 12 June 2024.',
    'The Board will be asked to approve the plan, and the DCC undertook to circulate it by 28 June 2024.',
    'The CFO will return the grant by 28 June 2024.',
    'Asked when the speed sign would come back, the DCC undertook to report it to the next meeting.',
  ])('is ticked: %s', (words) => {
    expect(read(words)).toEqual([['likely', '']])
  })
})

describe('questions what others know', () => {
  test.each([
    'It was asked if parents and schools knew how to report shops which sold to children.',
    'Mr Pell asked whether residents were able to send pictures.',
    'Mr Pell asked how members of the public could provide footage.',
    'The Chair asked what the police do to monitor the site.',
    'Mrs Orme asked why the force had to review the route.',
  ])('are no tasks: %s', (words) => {
    expect(proposed(words).filter(([confidence]) => confidence === 'likely')).toEqual([])
  })
})
