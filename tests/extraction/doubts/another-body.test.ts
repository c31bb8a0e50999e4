import { describe, expect, test } from 'vitest'
import { castOf } from '../../../src/extraction/names/actors.ts'
import { actsElsewhere } from '../../../src/extraction/doubts/another-body.ts'
import { PRESENT } from '../one-sentence.ts'

const HEAD = 'Fellmoor Police and Crime Board\nJane Rook : Police and Crime Commissioner\nNoor Ahmadi : NA'
const doubt = (words: string, head = HEAD): string | null =>
  actsElsewhere(words, { head, cast: castOf(PRESENT) })

describe('a body that is none of the meeting', () => {
  test.each([
    'SEPA will consult on the new permits in the autumn.',
    'The RSPCA would make a second visit in June.',
    'The MCA has said it will inspect the slipway in August.',
    'The CEO thought that the Ministry would reply by July.',
    'Council will re-tender the contract in the spring.',
    'The County will resurface Mill Lane in August.',
    'Neighbouring Fellshire plan to buy the same system in 2025.',
    'The five local authorities will each publish a plan by 30 June.',
    'Suppliers will raise their prices in October.',
    'Bus operators would withdraw three services in August.',
    '4.2 All local councils are expected to vote in July.',
    'The Chair hoped that the University would decide in June.',
    'The district council would choose its site in November.',
    'The purchaser would apply for permission in the spring.',
    'Patients would notice little before the summer.',
    'The makers would cease production in 2025.',
  ])('is doubted: %s', (words) => {
    expect(doubt(words)).toBe('But somebody outside the meeting is to do it.')
  })

  test.each([
    ['initials of somebody present', 'NA will review the files by June.'],
    ['a unit of the force', 'PSD will review the files by June.'],
    ['what it does for the meeting', 'SEPA will report back to the Board in June.'],
    ['what it brings', 'The neighbouring councils will share their plans by June.'],
    ['what somebody here does besides', 'SEPA will consult in June and the DCC will bring the answer.'],
    ['what is done to it', 'Suppliers will be written to by July.'],
    ['what has been done to it by then', 'All schools will have been visited by July.'],
    ['a board of the office', 'SMB will consider the plan in June.'],
    ['a post', 'The DCC will review the files by June.'],
    ['an object', 'The DCC will write to the Agency by June.'],
  ])('is not %s', (_, words) => {
    expect(doubt(words)).toBeNull()
  })

  test.each([
    ['The Council will re-tender the contract in the spring.', 'Saltby Town Council'],
    ['The councils will vote in July.', 'Joint Committee of Fell Council and Moor Council'],
    ['SEPA will consult in June.', 'Ann Lee : SEPA'],
    ['The authorities will vote in July.', 'Fell Combined Authority'],
    ['The Commission would decide in June.', 'Lettings Commission'],
  ])('is at home in its own minutes: %s', (words, head) => {
    expect(doubt(words, head)).toBeNull()
    expect(doubt(words)).not.toBeNull()
  })
})
