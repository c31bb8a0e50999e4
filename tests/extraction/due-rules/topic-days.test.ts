import { describe, expect, it } from 'vitest'
import { datesIn, dayIn } from './dates-in.ts'

describe('a time that belongs to the subject', () => {
  it.each([
    'The Warden will provide the June 2024 takings.',
    'The Warden will provide June 2024 visitor figures.',
    'The Warden will examine the 3 June 2024 flood.',
    'The Warden will check its July 2024 invoices.',
    'The Warden will write to the family of the diver who died on 1 June.',
    'The Warden will review the charge introduced on 1 June 2024.',
    'The Warden will look into the report of the theft recorded on 3 June.',
    'The Warden will share the notes of the open day held in June.',
    'The Warden will report on the survey due to take place in September 2024.',
    'The Warden will plan for the regatta expected to start in August 2024.',
    'The charge introduced on 1 June 2024 will be looked at again.',
  ])('is no deadline: %s', (words) => {
    expect(datesIn(words).binding).toBeNull()
  })

  it.each([
    ['The Warden will have the charge introduced on 1 June 2024.', '2024-06-01'],
    ['The Warden wants the wall of the yard mended in June 2024.', '2024-06-30'],
    ['The new charge will be introduced on 1 June 2024.', '2024-06-01'],
    ['The draft is to be sent round and the charge adopted on 1 June 2024.', '2024-06-01'],
    ['The roof will be mended when the new yard opened in November 2024.', '2024-11-30'],
    ['The Warden will report back 3 June 2024 latest.', '2024-06-03'],
    ['The Warden will provide the figures by June 2024.', '2024-06-30'],
    ['The Warden will put it in the June 2024 newsletter.', '2024-06-30'],
    ['The survey is due to start in September 2024.', '2024-09-30'],
    ['The 3 June 2024 deadline stands.', '2024-06-03'],
  ])('is one where the words tell what is to be done: %s', (words, dueOn) => {
    expect(dayIn(words)).toBe(dueOn)
  })

  it('says why', () => {
    expect(datesIn('The Warden will review the charge introduced on 1 June 2024.').unbound[0]?.because).toBe(
      'It says when the subject happened or happens, not by when something is to be done.',
    )
    expect(datesIn('The Warden will provide the June 2024 takings.').unbound[0]?.because).toBe(
      'It is part of what the words behind it name.',
    )
  })
})
