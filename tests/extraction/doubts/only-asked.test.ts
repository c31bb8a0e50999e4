import { describe, expect, test } from 'vitest'
import { doubtAbout } from '../../../src/extraction/doubts/with-doubt.ts'

const doubt = (words: string): string | null => doubtAbout(words, { head: 'Fellmoor Board' })

describe('what somebody else asked for', () => {
  test.each([
    'The Committee had received a request from the club for wardens to be provided in December.',
    'The Clerk has received a petition asking that the lamps be moved by June.',
    'The office received two complaints about bins that were to be emptied on Fridays.',
    'The Board had also received an invitation to send somebody to the launch on 4 July.',
    'It received an offer to take the hut away in June.',
  ])('is doubted: %s', (words) => {
    expect(doubt(words)).toBe('But it tells what somebody else asked for.')
  })
})

describe('what was only talked about', () => {
  test.each([
    'Members considered what should be done to mark the day on 29 April.',
    'The Board then discussed how the fund would be shared in June.',
    'The Panel debated whether visits should be made in July.',
    'The Committee considered the options that would be open in May.',
    'Governors talked about who would be asked in June.',
  ])('is doubted: %s', (words) => {
    expect(doubt(words)).not.toBeNull()
  })

  test('so is what is thought to be too little for something', () => {
    expect(
      doubt('Cllr Speight felt that a sample of 600 was too small for figures to be given by ward.'),
    ).toBe('But it only says what somebody thinks of it.')
  })
})

describe('what is taken on', () => {
  test.each([
    'The Clerk had received a request for wardens and would report back in June.',
    'Members considered what should be done and asked the Clerk to write by June.',
    'The Board discussed how to go on and agreed that the DCC would bring a plan in June.',
    'The sample was too small and the figures would be given by force in June.',
    'The DCC undertook to see that requests received were answered by June.',
  ])('is not: %s', (words) => {
    expect(doubt(words)).toBeNull()
  })
})
