import { describe, expect, it, test } from 'vitest'
import { composeItem } from '../../src/agenda/agenda-item.ts'
import { sourceWords } from '../../src/agenda/item-lines.ts'
import { timesMovedLater } from '../../src/agenda/matter-facts.ts'
import { slipsOf } from '../../src/register/commitments/slips.ts'
import { planMinutes } from '../../src/notifications/plan-minutes.ts'
import { agreedMoves } from '../../src/register/commitments/agreed-moves.ts'
import { awaitsMinutes } from '../../src/register/commitments/commitment.ts'
import { passagesOf } from '../../src/register/restatements/mentions.ts'
import { promisedAt } from '../../src/register/commitments/promised-at.ts'
import { aCommitment, anExtension, day, holdings, nothingSaid } from '../support/builders.ts'

const fromMeeting = { at: '2026-03-10T10:00:00.000Z', words: 'Share the plan' }
const unquoted = aCommitment({
  documentId: null,
  fromMeeting,
  dueOn: day('2027-01-31'),
  acceptedAt: fromMeeting.at,
})

describe('a promise recorded at its meeting is shown as such', () => {
  const itemOf = (commitment: typeof unquoted) =>
    composeItem(
      { commitment, reasons: [], carriedFrom: [], late: 0 },
      {
        ...{ number: '3.1', meetingOn: day('2026-04-14'), asOf: day('2026-04-10') },
        ...{ holdings, choice: undefined },
      },
    )

  it('on the agenda, until the minutes give it their words', () => {
    expect(sourceWords(itemOf({ ...unquoted, place: { page: null, item: null, paragraph: 0 } }))).toBe(
      'Holding to Account Meeting, 7 October 2025, added by hand from the meeting, not in minutes yet',
    )
    const quoted = itemOf({ ...unquoted, documentId: 'document-1' })
    expect(sourceWords(quoted)).toBe('Holding to Account Meeting, 7 October 2025, item 3.1, page 2')
    // The paper of everything else stays as it was, byte for byte.
    expect('notInMinutesYet' in itemOf(aCommitment())).toBe(false)
  })

  it('in mails and calendars', () => {
    expect(promisedAt(unquoted)).toBe(
      'Holding to Account Meeting, 7 October 2025, added by hand from the meeting, not in minutes yet',
    )
    expect(promisedAt(aCommitment())).toBe('Holding to Account Meeting, 7 October 2025')
    expect(awaitsMinutes(aCommitment({ documentId: null }))).toBe(false)
  })

  it('in the mail that tells its owner of it', () => {
    const { messages } = planMinutes({
      ...{ ...nothingSaid, commitments: [unquoted], meetings: [], holdings },
      ...{ alreadyPlanned: new Set<string>(), today: day('2026-03-11') },
    })
    expect(messages.map(({ reason, items }) => [reason, items.map((item) => item.reason)])).toEqual([
      [
        '1 commitment from the meeting of 7 October 2025 was added for the Deputy Chief Constable',
        ['added by hand from the meeting of 7 October 2025 by Priya Anand'],
      ],
    ])
  })
})

describe('a move of the date that was recorded wrongly', () => {
  const wrong = { correctionReason: 'Misheard' }
  const first = anExtension('2026-03-31', '2026-06-30')
  test.each([
    ['counts as it was recorded until it is put right', [first], ['2026-03-31 2026-06-30']],
    [
      'is one move, to where it should have gone',
      [first, anExtension('2026-06-30', '2026-05-31', wrong)],
      ['2026-03-31 2026-05-31'],
    ],
    ['is none when it should not have been', [first, anExtension('2026-06-30', '2026-03-31', wrong)], []],
    [
      'leaves the moves before and after it',
      [
        anExtension('2026-01-31', '2026-03-31'),
        first,
        anExtension('2026-06-30', '2026-05-31', wrong),
        anExtension('2026-05-31', '2026-07-31'),
      ],
      ['2026-01-31 2026-03-31', '2026-03-31 2026-05-31', '2026-05-31 2026-07-31'],
    ],
    [
      'may be put right twice',
      [first, anExtension('2026-06-30', '2026-05-31', wrong), anExtension('2026-05-31', '2026-04-30', wrong)],
      ['2026-03-31 2026-04-30'],
    ],
  ])('%s', (_, extensions, moves) => {
    expect(agreedMoves(extensions).map(({ from, to }) => `${from} ${to}`)).toEqual(moves)
    expect(timesMovedLater({ extensions })).toBe(moves.length)
    expect(slipsOf(aCommitment({ extensions }))).toHaveLength(moves.length)
  })
})

describe('a paragraph is read under its heading', () => {
  test.each([
    [
      'a line of its own without a full stop',
      '3.2 Custody plan\nIt was agreed.',
      '3.2 Custody plan It was agreed.',
    ],
    ['but not under a sentence', 'The tea was cold.\nIt was agreed.', 'It was agreed.'],
    ['but not under a row of a table', 'DCC | Custody plan\nIt was agreed.', 'It was agreed.'],
    [
      'but not under a whole paragraph',
      `${'A long account of what was said about the custody plan '.repeat(2)}\nIt was agreed.`,
      'It was agreed.',
    ],
  ])('%s', (_, text, words) => {
    expect(passagesOf(text).at(-1)?.words).toBe(words)
  })
})
