import { describe, expect, it } from 'vitest'
import { plainDate } from '../../../src/calendar/plain-date.ts'
import { type DueContext, readDuePhrase } from '../../../src/extraction/due-rules/due-phrase.ts'

const own = (heldOn: string) => ({ heldOn: plainDate(heldOn), name: 'meeting' })

/** A committee that sat on 14 May 2024 and whose minutes name its later sittings, and one of another body. */
const context: DueContext = {
  meetingOn: plainDate('2024-05-14'),
  nextMeetingOn: plainDate('2024-07-09'),
  titles: ['Oxmere Constabulary', 'Oxmere Joint Audit Committee'],
  meetings: [
    own('2024-07-09'),
    own('2024-10-08'),
    own('2024-11-26'),
    own('2025-01-14'),
    { heldOn: plainDate('2024-06-19'), name: 'Fire Authority' },
  ],
}

const due = (words: string) => {
  const read = readDuePhrase(words, context)
  return read === null ? null : { phrase: read.phrase, dueOn: read.dueOn, precision: read.precision }
}

describe('the sitting of a month, of the series itself', () => {
  it.each([
    ['Clerk to get three prices for October meeting.', 'for October meeting', '2024-10-08'],
    ['He would model it in readiness for the January meeting.', 'for the January meeting', '2025-01-14'],
    ['She will let all know at the January session.', 'at the January session', '2025-01-14'],
    [
      'The officer is to revert to the October series of meetings.',
      'to the October series of meetings',
      '2024-10-08',
    ],
    ['A note will go to the October round of meetings.', 'to the October round of meetings', '2024-10-08'],
    ['It will come to the July JAC.', 'to the July JAC', '2024-07-09'],
    ['It will come to the next JAC.', 'to the next JAC', '2024-07-09'],
    ['It will come to the July Audit Committee.', 'to the July Audit Committee', '2024-07-09'],
    ['It will be put to the Committee in October.', 'to the Committee in October', '2024-10-08'],
    [
      'He will report when the Committee meets in October.',
      'when the Committee meets in October',
      '2024-10-08',
    ],
    ['He will bring it when we next meet in October.', 'when we next meet in October', '2024-10-08'],
    ['They asked that the October meeting be given over to it.', 'the October meeting', '2024-10-08'],
    ['The list of slipways will be tabled in July.', 'in July', '2024-07-09'],
    ['She would bring it back here in October.', 'in October', '2024-10-08'],
    ['In October the Committee will take a first look at it.', 'In October', '2024-10-08'],
    ['October JAC', 'October JAC', '2024-10-08'],
    ['Next meeting', 'Next meeting', '2024-07-09'],
  ])('%s', (words, phrase, dueOn) => {
    expect(due(words)).toEqual({ phrase, dueOn, precision: 'day' })
  })

  it('by the day before, where the words say before', () => {
    expect(due('The sample will be drawn ahead of the October meeting.')?.dueOn).toBe('2024-10-07')
  })

  it('is taken by another body only when that one’s day is known', () => {
    expect(due('It will go to the June Fire Authority meeting.')).toMatchObject({ dueOn: '2024-06-19' })
    expect(due('It will go to the October Board.')).toMatchObject({ dueOn: '2024-10-31', precision: 'month' })
    expect(due('It will go to the October Cabinet.')).toMatchObject({ dueOn: '2024-10-31' })
    expect(due('It will be put to the Police Board in October.')).toMatchObject({
      phrase: 'in October',
      dueOn: '2024-10-31',
    })
    expect(due('It will go to the next Board.')).toMatchObject({ dueOn: null, precision: 'event' })
  })

  it.each([
    'The October Committee papers were late.',
    'It was agreed at the meeting in October that it be done.',
    'The list came back in October.',
    'It had been tabled in July.',
    'Further to the meeting in January the plan was seen again.',
  ])('is no deadline in: %s', (words) => {
    expect(due(words)).toBeNull()
  })
})

describe('the sitting of a season', () => {
  it.each([
    ['A case would come to the summer sitting.', 'to the summer sitting', '2024-07-09', 'day'],
    [
      'A case would come to the Committee’s summer sitting.',
      'to the Committee’s summer sitting',
      '2024-07-09',
      'day',
    ],
    [
      'He expects to close it in time for the winter Committee.',
      'in time for the winter Committee',
      '2025-01-14',
      'day',
    ],
    ['The plan will be laid before the autumn session.', 'before the autumn session', '2024-11-25', 'day'],
    ['The plan will be ready for the spring JAC.', 'for the spring JAC', '2024-05-31', 'quarter'],
    ['The plan will be ready by the autumn Board.', 'by the autumn Board', '2024-11-30', 'quarter'],
    ['summer JAC', 'summer JAC', '2024-07-09', 'day'],
  ])('%s', (words, phrase, dueOn, precision) => {
    expect(due(words)).toEqual({ phrase, dueOn, precision })
  })

  it('is the last of several, with the others beside it', () => {
    expect(readDuePhrase('A report will come to the autumn meeting.', context)).toMatchObject({
      dueOn: '2024-11-26',
      vague: true,
      working:
        '“to the autumn meeting”: the autumn meant runs from 1 September 2024 to 30 November 2024, and the last meeting in it is on 26 November 2024.',
      otherReadings: [{ dueOn: '2024-10-08', working: 'That season also has a meeting on 8 October 2024.' }],
    })
  })

  it.each([
    'Young people come to a summer session.',
    'The summer meeting papers were late.',
    'The winter forum was well attended.',
    'The autumn board report was noted.',
  ])('is no deadline in: %s', (words) => {
    expect(due(words)).toBeNull()
  })
})

describe('a later meeting, and the papers of one', () => {
  it.each([
    ['He will report to the meeting after next.', 'to the meeting after next', '2024-10-08'],
    ['She would report in two meetings’ time.', 'in two meetings’ time', '2024-10-08'],
    ['It will come back to the next Committee but one.', 'to the next Committee but one', '2024-10-08'],
    ['Members will get it with the October papers.', 'with the October papers', '2024-10-08'],
    ['The figure will be in the July pack.', 'in the July pack', '2024-07-09'],
    ['It will be put on the list for the July agenda.', 'for the July agenda', '2024-07-09'],
  ])('%s', (words, phrase, dueOn) => {
    expect(due(words)).toEqual({ phrase, dueOn, precision: 'day' })
  })

  it('waits while it has no day', () => {
    expect(
      readDuePhrase('He will report to the meeting after next.', {
        meetingOn: plainDate('2024-05-14'),
        nextMeetingOn: plainDate('2024-07-09'),
      }),
    ).toMatchObject({ dueOn: null, precision: 'event', event: 'the meeting after next' })
  })

  it.each([
    'The meeting after next door’s fire was short.',
    'The October papers were late.',
    'The July pack was read.',
  ])('is no deadline in: %s', (words) => {
    expect(due(words)?.dueOn ?? null).toBeNull()
  })
})

describe('the next report', () => {
  it.each([
    ['They will be split by rank from the next report onwards.', 'from the next report onwards'],
    ['He would show it in his next update.', 'in his next update'],
    ['It was asked that the next report have the figures of the others in it.', 'the next report'],
    ['The figures will be in the next quarterly report.', 'in the next quarterly report'],
    ['She agreed to add it with the next finance paper.', 'with the next finance paper'],
  ])('comes to the next meeting: %s', (words, phrase) => {
    expect(readDuePhrase(words, context)).toMatchObject({
      phrase,
      dueOn: '2024-07-09',
      vague: true,
      working: `“${phrase}”: a report comes to a meeting, and the next one is on 9 July 2024.`,
    })
  })

  it.each([
    'The figures will be in the next annual report.',
    'The next report was late.',
    'Future reports will be shorter.',
  ])('is no day in: %s', (words) => {
    expect(due(words)?.dueOn ?? null).toBeNull()
  })

  it('waits while the next meeting has no day', () => {
    const words = 'They will be split by rank from the next report onwards.'
    expect(readDuePhrase(words, { meetingOn: plainDate('2024-05-14'), nextMeetingOn: null })).toBeNull()
  })
})
