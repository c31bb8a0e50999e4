import { describe, expect, test } from 'vitest'
import { doubtAbout } from '../../../src/extraction/doubts/with-doubt.ts'

const doubt = (words: string): string | null => doubtAbout(words, { head: 'Fellmoor Police and Crime Board' })

describe('what nobody is to look for', () => {
  test.each([
    'Three of the targets will not be met this year.',
    'The hours lost to sickness would not be made up by March.',
    'The posts would not be filled this year.',
    'The line is not expected to be ready this winter.',
    'Sixty drivers would reach thirty years’ service by 2026.',
    'Nine of the crew will complete 25 years of service in June.',
    'Half of the staff pass retirement age by 2027.',
  ])('is doubted: %s', (words) => {
    expect(doubt(words)).not.toBeNull()
  })

  test.each([
    'The database would not be finished until Q1 2025.',
    'All targets will be met this year.',
    'He undertook that no target would be missed this year.',
    'The Clerk will complete the service plan in June.',
    'The office would reach 30 schools by 2026.',
  ])('is not: %s', (words) => {
    expect(doubt(words)).toBeNull()
  })
})

describe('what is asked of the public or due from others', () => {
  test.each([
    'He asked that the public ring the desk rather than write online.',
    'Residents were few, and the Inspector urged people to lock their sheds.',
    'The Chair reminded drivers to mind the new crossing.',
    'The Warden asked visitors to hand in their keys.',
    'Members encouraged everyone to fill in the form.',
    'The first findings are due from HMICFRS in November.',
    'A reply is expected from the Home Office by September.',
    'The next letter is awaited from the Charity Commission in May.',
    'The figures were due in from the Met Office by June.',
    'New rules are expected from the Treasury in the autumn.',
  ])('is doubted: %s', (words) => {
    expect(doubt(words)).not.toBeNull()
  })

  test.each([
    'He asked that residents be told by Friday.',
    'The Board asked the Inspector to ring the school.',
    'The Clerk agreed to ask residents to fill in a survey.',
    'The report is due from the DCC in May.',
    'The first draft is expected from the Head of Estates by June.',
    'The Force asked to be given the figures.',
  ])('is not: %s', (words) => {
    expect(doubt(words)).toBeNull()
  })
})
