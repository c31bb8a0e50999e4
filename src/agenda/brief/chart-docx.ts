import { daysBetween, formatShortDay, type PlainDate, plainDate } from '../../calendar/plain-date.ts'
import type { ChartOptions } from '../docx-library.ts'
import * as look from '../docx-styles.ts'
import {
  axisUnit,
  bearsFigure,
  chartScale,
  type Drawing,
  lastDay,
  wantedLine,
  wantedName,
} from './chart-scale.ts'
import { roundFigure, type TargetPoint } from './target-picture.ts'

/** The same chart as Word's own, drawn by Word from its figures, with the words as its alternative text. */
export const chartOptions = (drawing: Drawing, unit: string, words: string): ChartOptions => {
  const { readings, expected, from } = drawing
  const { min, max, step } = chartScale(drawing)
  const label = (value: number, position: 'above' | 'below' | 'left') =>
    ({ text: roundFigure(value, axisUnit(unit)), position }) as const
  const [first, last] = [serial(from), serial(lastDay(drawing))]
  const points = pointsFor(Math.max(2, readings.length))
  return {
    type: 'scatter',
    lines: 'straight',
    transformation: { width: 640, height: 145 },
    font: { name: 'Arial', color: look.INK },
    chartArea: { border: 'none' },
    legend: { position: 'right' },
    altText: { name: 'Chart of the target', description: words, title: '' },
    xAxis: {
      minimum: first,
      maximum: last,
      interval: Math.max(1, last - first),
      numberFormat: 'd mmm yyyy',
      gridlines: false,
    },
    yAxis: { minimum: min, maximum: max, interval: step, numberFormat: numberFormat(unit) },
    series: [
      {
        name: wantedName(drawing),
        points: points(wantedLine(drawing)),
        markers: false,
        color: look.GREY,
        line: { width: 1.5, dash: 'dash' },
      },
      ...(readings.length === 0
        ? []
        : [
            {
              name: 'Figures given',
              points: points(readings),
              markers: { shape: 'circle', size: 7 },
              color: look.ACCENT,
              line: { width: 1.5 },
              pointLabels: readings.map(({ value }, at) =>
                bearsFigure(drawing, at) ? label(value, 'below') : (false as const),
              ),
            } as const,
          ]),
      ...(expected === null
        ? []
        : [
            {
              name: `Where it should be on ${formatShortDay(expected.on)}`,
              points: points([expected]),
              markers: { shape: 'diamond', size: 9 },
              color: 'D4351C',
              dataLabels: false,
              pointLabels: [label(expected.value, 'left')],
            } as const,
          ]),
    ],
  }
}

/**
 * The points of a series, the last one repeated until there are as many as wanted: LibreOffice draws nothing of a
 * series that is shorter than one after it.
 */
const pointsFor = (wanted: number) => (given: readonly TargetPoint[]) => {
  const points = given.map(({ on, value }) => ({ x: serial(on), y: rounded(value) }))
  const last = points.at(-1)
  return last === undefined ? points : [...points, ...Array(Math.max(0, wanted - points.length)).fill(last)]
}

/** Days as spreadsheets count them: 1 January 2000 is their day 36,526. */
const serial = (on: PlainDate): number => 36_526 + daysBetween(IN_2000, on)

const IN_2000 = plainDate('2000-01-01')

const rounded = (value: number): number => Number(value.toPrecision(8))

const numberFormat = (unit: string): string => ({ '%': '0"%"', '£': '"£"#,##0' })[axisUnit(unit)] ?? '#,##0'
