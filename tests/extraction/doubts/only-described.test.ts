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
