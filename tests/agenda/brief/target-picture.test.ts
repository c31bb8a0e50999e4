import { load } from 'cheerio'
import { describe, expect, it, test } from 'vitest'
import { chartScale } from '../../../src/agenda/brief/chart-scale.ts'
import { chartSvg } from '../../../src/agenda/brief/chart-svg.ts'
import { targetPicture } from '../../../src/agenda/brief/target-picture.ts'
import type { Commitment } from '../../../src/register/commitments/commitment.ts'
import { day } from '../../support/builders.ts'
import { aQuietOne, aTarget, undated } from '../example.ts'

const pictureOf = (commitment: Commitment, today = '2025-09-23') => targetPicture(commitment, day(today))

describe('a target in words and as a picture', () => {
  it('says where it began, what is wanted, what was measured, and where it should be today', () => {
    const picture = pictureOf(aTarget(70))
    expect(picture?.words).toBe(
      'Cases with full data: 62% on 4 March 2025, to be at least 100% by 4 March 2026. Measured at 70% on 2 September 2025. On a straight line it should be at 83.1% on 23 September 2025. At the pace so far it comes to 78% by 4 March 2026 and misses the target.',
    )
    expect(picture?.drawing).toMatchObject({
      start: { on: '2025-03-04', value: 62 },
      end: { on: '2026-03-04', value: 100 },
      readings: [{ on: '2025-09-02', value: 70 }],
      expected: { on: '2025-09-23' },
    })
  })

  it.each<[string, Partial<Commitment>, string, string]>([
    ['nothing measured', { readings: [] }, '2025-09-23', 'Nothing has been measured since.'],
    [
      'on its way',
      { readings: [{ measuredOn: day('2025-09-02'), value: 85, source: '' }] },
      '2025-09-23',
      'and reaches the target.',
    ],
    ['past its day and missed', {}, '2026-04-01', 'By the last figure it has not.'],
    [
      'past its day and reached',
      { readings: [{ measuredOn: day('2026-03-02'), value: 100, source: '' }] },
      '2026-04-01',
      'It should have reached 100% by 4 March 2026. By the last figure it has.',
    ],
    ['without a date', undated, '2025-09-23', 'to be at least 100%; no date was given.'],
    [
      'nothing to start from',
      {
        measure: {
          what: 'cases with full data',
          comparator: 'at-least',
          value: 100,
          unit: '%',
          baseline: null,
        },
      },
      '2025-09-23',
      'No figure was given to start from.',
    ],
    [
      'often measured',
      {
        readings: [3, 4, 5, 6].map((month) => ({
          measuredOn: day(`2025-0${month}-20`),
          value: 60 + month,
          source: '',
        })),
      },
      '2025-09-23',
      'Measured four times, first at 63% on 20 March 2025, last at 66% on 20 June 2025.',
    ],
  ])('tells of one with %s', (_, given, today, words) => {
    expect(pictureOf(aTarget(70, given), today)?.words).toContain(words)
  })

  it('looks no further than the day of making', () => {
    expect(pictureOf(aTarget(70), '2025-08-01')?.drawing?.readings).toEqual([])
  })

  it('draws nothing without a date, nor for what is not measured', () => {
    expect(pictureOf(aTarget(70, undated))?.drawing).toBeNull()
    expect(pictureOf(aQuietOne())).toBeNull()
  })

  it('draws how high the target lies when there is no figure to start from', () => {
    const { measure } = aTarget(70)
    const target = aTarget(70, { measure: measure === null ? null : { ...measure, baseline: null } })
    expect(pictureOf(target)?.drawing).toMatchObject({ start: null, expected: null, from: '2025-03-04' })
  })
})

test.each([
  [62, 100, 70, { min: 60, max: 100, step: 20 }],
  [7514, 7900, 7710, { min: 7400, max: 8000, step: 200 }],
  [386, 0, 200, { min: 0, max: 400, step: 200 }],
  [0.2, 0.9, 0.5, { min: 0, max: 1, step: 0.25 }],
  [5, 5, 5, { min: 4, max: 6, step: 2 }],
])('the scale from %s to %s has round figures and holds every point', (start, end, reading, scale) => {
  const on = day('2025-03-04')
  expect(
    chartScale({
      start: { on, value: start },
      end: { on: day('2026-03-04'), value: end },
      readings: [{ on, value: reading }],
      expected: null,
      from: on,
    }),
  ).toEqual(scale)
})

describe('the picture on a page', () => {
  it('is one image that says the same in words, with a mark for each point', () => {
    const picture = pictureOf(aTarget(70))
    if (picture === null || picture.drawing === null) throw new Error('Nothing was drawn')
    const $ = load(chartSvg(picture.drawing, '%', picture.words))
    expect($('svg[role=img]').attr('aria-label')).toBe(picture.words)
    expect($('circle[cy]')).toHaveLength(1)
    expect($('svg').text()).toContain('Where it should be on 23 Sep 2025')
    expect($('svg').text()).toContain('83.1%')
  })

  it('shows words as words', () => {
    const picture = pictureOf(aTarget(70))
    if (picture === null || picture.drawing === null) throw new Error('Nothing was drawn')
    const svg = chartSvg(picture.drawing, '%', 'A "<script>" & more')
    expect(svg).toContain('aria-label="A &quot;&lt;script&gt;&quot; &amp; more"')
  })
})
