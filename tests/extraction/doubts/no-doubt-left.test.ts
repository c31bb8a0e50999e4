import { describe, expect, test } from 'vitest'
import { ticked } from '../ticked.ts'

describe('a doubt that touches only other words of the sentence', () => {
  test.each([
    'Ms Rook could not say how many; she will speak with the supervisor this week and e-mail members.',
    'Ms Rook was unable to give the date but would look it up.',
    'Mr Ash wondered if it might be printed; this found favour and was left with the Clerk to arrange.',
    'Ms Rook wanted to see 20 per cent by Christmas and had told the command team as much.',
    'Ms Rook said that 40 officers will have finished the course before the end of July, and that help would be sought only if need be.',
    'Ms Rook agreed that nothing had come of it, and would ask the sergeant to ring Mrs Orde.',
    'Ms Rook gave a firm commitment that no station would close before April.',
    'Savings will be found by the Treasurer so that the account on 31 March 2025 is in balance.',
    'The last of these will have finished training on 30 September 2024.',
    'It was stated that the trial on the quay would end on 30 September and that a report, with costs, would be laid before the Board in November.',
  ])('is ticked: %s', (words) => {
    expect(ticked(words)).toHaveLength(1)
  })

  test.each([
    'Ms Rook could not say whether it would open by June.',
    'Ms Rook could not promise that it would be finished by June.',
    'Mr Ash wondered if it might be printed; this was left with nobody.',
    'Ms Rook had told the command team that it would be 20 per cent by last Christmas.',
    'Help would be sought only if need be.',
    'It was agreed that trust is slow to come and would be missed.',
    'No station would close before April.',
    'The account closes on 31 March 2025.',
    'The trial would end on 30 September.',
    'His term ends on 30 June 2024.',
  ])('is not ticked: %s', (words) => {
    expect(ticked(words)).toEqual([])
  })
})

describe('the parts of a resolution whose opening stands in an odd place', () => {
  const afterOpening = (opening: string, part: string) =>
    ticked(`Decision\n\n${opening}\n\n(i) the Order be made in the form printed;\n\n(ii) ${part}`)

  test.each([
    'the Head of Estates report to Cabinet by no later than 31 July 2024 on disposals.',
    'the Clerk write to the owners.',
    'the Treasurer review the charges before October.',
    'a report be brought back in September.',
    'the Head of Fleet be asked to bring costs in June.',
  ])('binds under “That”: %s', (part) => {
    expect(afterOpening('That', part)).toHaveLength(1)
  })

  test.each([
    'the report be noted.',
    'the budget be approved.',
    'the Chair be thanked.',
    'the minutes be adopted.',
    'Mr Lyle be appointed.',
  ])('does not bind: %s', (part) => {
    expect(afterOpening('That', part)).toEqual([])
  })
})
