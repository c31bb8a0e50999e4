import { describe, expect, test } from 'vitest'
import { compareAgendas, isUnchanged } from '../../src/agenda/compare-agendas.ts'
import { composeRevisitAgenda } from '../../src/agenda/revisit-agenda.ts'
import { standingItems } from '../../src/agenda/standing-items.ts'
import {
  type FrameItem,
  frameOfNewSeries,
  usualFrame,
  whyNoFrame,
} from '../../src/register/meetings/series.ts'
import type { Meeting } from '../../src/register/meetings/meetings.ts'
import { aMeeting, day, holdings, meetingRefOf, posts } from '../support/builders.ts'

const ways = (standingItems: readonly FrameItem[] | null, chairPostId: string | null = null) => ({
  chairPostId,
  papersDays: null,
  standingItems,
})
const sittings = ['2026-03-10', '2026-04-14', '2026-05-12'].map((on) =>
  meetingRefOf(aMeeting({ heldOn: day(on) })),
)

const linesOf = (meeting: Meeting) => {
  const { before, matters, after } = standingItems(meeting, sittings)
  return [...before, matters, ...after].map(
    ({ number, title, note }) => `${number} ${title}${note && `: ${note}`}`,
  )
}

describe('the standing items of an agenda', () => {
  const april = aMeeting({ heldOn: day('2026-04-14'), theme: 'Custody' })

  test.each([
    ['of a series that was not given any', undefined],
    ['of one that only has another chair', ways(null, 'post-pcc')],
  ])('%s are the usual ones', (_, given) => {
    expect(linesOf({ ...april, ...(given === undefined ? {} : { ways: given }) })).toEqual([
      '1 Apologies for absence',
      '2 Minutes of the last meeting: 10 March 2026',
      '3 Matters arising',
      '4 Theme of this meeting: Custody',
      '5 Any other business',
      '6 Next meeting: 12 May 2026',
    ])
  })

  test('of a new series have room for the board’s questions', () => {
    expect(linesOf({ ...april, ways: ways(frameOfNewSeries) })).toEqual([
      '1 Apologies for absence',
      '2 Minutes of the last meeting: 10 March 2026',
      '3 Matters arising and revisits',
      '4 Holding to account: Custody',
      '5 Questions from board members',
      '6 Any other business',
      '7 Next meeting: 12 May 2026',
    ])
  })

  test('are numbered through in any order, and without a theme that the meeting does not have', () => {
    const frame: readonly FrameItem[] = [
      { kind: 'theme', title: 'In depth' },
      { kind: 'item', title: 'Welcome' },
      { kind: 'matters', title: 'What was promised' },
    ]
    expect(linesOf({ ...april, ways: ways(frame) })).toEqual([
      '1 In depth: Custody',
      '2 Welcome',
      '3 What was promised',
    ])
    expect(linesOf({ ...april, theme: '', ways: ways(frame) })).toEqual(['1 Welcome', '2 What was promised'])
  })

  test.each<[string, readonly FrameItem[], RegExp | null]>([
    ['the usual ones', usualFrame, null],
    ['those of a new series', frameOfNewSeries, null],
    [
      'no place for the matters',
      usualFrame.filter(({ kind }) => kind !== 'matters'),
      /must be the one where the matters stand/,
    ],
    [
      'two places for the matters',
      [...usualFrame, { kind: 'matters', title: 'More' }],
      /under one item only/,
    ],
    ['two themes', [...usualFrame, { kind: 'theme', title: 'More' }], /of this sort already: with the theme/],
    [
      'too many',
      [...usualFrame, ...Array.from({ length: 30 }, () => ({ kind: 'item', title: 'x' }) as const)],
      /at most 30/,
    ],
  ])('%s', (_, frame, why) => {
    if (why === null) expect(whyNoFrame(frame)).toBeNull()
    else expect(whyNoFrame(frame)).toMatch(why)
  })
})

describe('the agenda of a meeting whose series or day was changed', () => {
  const paper = (meeting: Meeting) =>
    composeRevisitAgenda({
      office: 'Office',
      meeting,
      today: day('2026-03-02'),
      commitments: [],
      sittings: new Map([[meeting.seriesName, sittings]]),
      holdings,
    })
  const planned = aMeeting({ heldOn: day('2026-04-14'), chair: '' })
  const before = paper(planned)

  test('names the holder of the chair post, unless the meeting names somebody', () => {
    const chaired = { ...planned, ways: ways(null, posts.commissioner.id) }
    expect(paper(chaired).meeting.chair).toBe('Petra Thornbury')
    expect(paper({ ...chaired, chair: 'Owen Ash' }).meeting.chair).toBe('Owen Ash')
    expect(before.meeting.chair).toBe('')
  })

  test.each<[string, Partial<Meeting>, { label: string; heading: string; words: string }]>([
    [
      'day',
      { heldOn: day('2026-04-21') },
      { label: 'Date', heading: 'Tuesday 21 April 2026', words: 'It was Tuesday 14 April 2026' },
    ],
    ['chair', { chair: 'Owen Ash' }, { label: 'Chair', heading: 'Owen Ash', words: 'It was not known' }],
    ['theme', { theme: 'Custody' }, { label: 'Theme', heading: 'Custody', words: 'It was none' }],
  ])('differs from the version before in its %s', (_, change, expected) => {
    const changes = compareAgendas(before, paper({ ...planned, ...change }), 'version 1')
    expect(changes.changed).toEqual([expected])
    expect(isUnchanged(changes)).toBe(false)
  })

  test('differs in its standing items', () => {
    const changes = compareAgendas(before, paper({ ...planned, ways: ways(frameOfNewSeries) }), 'version 1')
    expect(changes.changed.map(({ label }) => label)).toEqual(['Standing items'])
  })

  test('does not differ in these from the agenda of another meeting', () => {
    const other = paper(aMeeting({ heldOn: day('2026-05-12'), chair: '' }))
    expect(isUnchanged(compareAgendas(before, other, 'the agenda of 14 April 2026'))).toBe(true)
  })
})
