import { describe, expect, test } from 'vitest'
import { doubtAbout } from '../../../src/extraction/doubts/with-doubt.ts'

const doubt = (words: string): string | null => doubtAbout(words, { head: 'Fellmoor Police and Crime Board' })

describe('what was asked for or announced outside the meeting', () => {
  test.each([
    'All forces have been asked by the Home Office to check their staff by June.',
    'Boards were asked by their government to break even by 2026.',
    'The Trust was instructed by NHS England to report by July.',
    'Chairs had been invited by the Secretary of State to comment by May.',
    'The Service was directed by the Treasury to save 2% by March.',
  ])('is doubted: %s', (words) => {
    expect(doubt(words)).toBe('But it was asked for outside the meeting.')
  })

  test.each([
    'The cap on fees will be put off until October, as announced in the Autumn Statement.',
    'Grants would end in March, as was announced by the Treasury.',
    'The White Paper proposed that areas would be merged by April 2028.',
    'The Green Paper says that boards will be smaller by 2027.',
    'Rates would rise in April, as announced in the spending review.',
  ])('is doubted as set elsewhere: %s', (words) => {
    expect(doubt(words)).not.toBeNull()
  })

  test.each([
    'The Force was asked by the Commissioner to report by July.',
    'The Treasurer was asked by the Chair to check the grant by May.',
    'Having been asked by the Home Office to check, the DCC will do so by June.',
    'The plan would be ready by June, as announced in the newsletter.',
    'A paper proposed that the office would move by April.',
  ])('is not: %s', (words) => {
    expect(doubt(words)).toBeNull()
  })
})
