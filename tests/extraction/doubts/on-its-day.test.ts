import { describe, expect, test } from 'vitest'
import { proposed } from '../proposed.ts'

const WHEN = 'But it tells when something happens, not that somebody sees to it.'
const REQUIRED = 'But nobody takes on what is required.'
/** What is ticked, and the doubt about what is not. */
const read = (words: string) =>
  proposed(words).map(([confidence, reason]) => [confidence, /But .*$/.exec(String(reason))?.[0] ?? ''])

describe('a day on which something happens', () => {
  test.each([
    [WHEN, 'The last houses at Fell End are to be sold on 4 July 2024.'],
    [WHEN, 'Four posts will be given up between 1 July and 30 September 2024.'],
    [WHEN, 'The desk will not be staffed until September 2024.'],
    [WHEN, 'The last of the four kiosks will be let go on 1 October 2024.'],
    [WHEN, 'Building work on the block is now planned to start in July 2024.'],
    [WHEN, 'Hand-over of the lift shaft by the contractor is due in September 2024.'],
    [REQUIRED, 'The roof will need to be replaced within five years.'],
    [REQUIRED, 'The roof and the gutters need to be replaced by March 2025.'],
  ])('is shown with the doubt "%s": %s', (doubt, words) => {
    expect(read(words)).toEqual([['possible', doubt]])
  })

  test.each([
    ['a day by which it is done', 'The last houses at Fell End are to be sold by 4 July 2024.'],
    ['told by somebody of the meeting', 'The DCC said that the lifts would be mended on 4 July 2024.'],
    ['done by somebody', 'He would ring the owners on 4 July 2024.'],
    ['due to be done', 'A shared app is due to be introduced in June 2024.'],
    ['the end of a piece of work', 'Publication is scheduled for mid-July 2024.'],
    ['the same in capitals', 'Go-live of the system is now expected in July 2024.'],
    ['before something begins', 'This would be done before the season starts on 2 September 2024.'],
    ['what comes to the meeting', 'The rest of the letters must be with the Board by 31 July 2024.'],
  ])('is not %s', (_, words) => {
    expect(read(words)).toEqual([['likely', '']])
  })
})
