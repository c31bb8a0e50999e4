import { daysBetween, formatShortDay, type PlainDate, plainDate } from '../../calendar/plain-date.ts'
import { figure } from '../../register/figures.ts'
import type { ChartOptions } from '../docx-library.ts'
import * as look from '../docx-styles.ts'
import { chartScale, type Drawing } from './chart-scale.ts'

/** The same chart as Word's own, drawn by Word from its figures, with the words as its alternative text. */
export const chartOptions = (drawing: Drawing, unit: string, words: string): ChartOptions => {
  const { start, end, readings, expected } = drawing
  const { min, max, step } = chartScale(drawing)
  const point = ({ on, value }: { on: PlainDate; value: number }) => ({ x: serial(on), y: rounded(value) })
  const label = (value: number, position: 'above' | 'below' | 'left') =>
    ({ text: figure(Math.round(value * 10) / 10, unit), position }) as const
  const last = [end, ...readings]
    .map(({ on }) => serial(on))
    .toSorted((a, b) => a - b)
    .at(-1)
  return {
    type: 'scatter',
    lines: 'straight',
    transformation: { width: 640, height: 175 },
    font: { name: 'Arial', color: look.INK },
    chartArea: { border: 'none' },
    legend: { position: 'right' },
    altText: { name: 'Line to the target', description: words, title: '' },
    xAxis: {
      minimum: serial(start.on),
      maximum: last ?? serial(end.on),
      interval: Math.max(1, (last ?? serial(end.on)) - serial(start.on)),
      numberFormat: 'd mmm yyyy',
      gridlines: false,
    },
    yAxis: { minimum: min, maximum: max, interval: step, numberFormat: numberFormat(unit) },
    series: [
      {
        name: 'Line to the target',
        points: [start, end].map(point),
        markers: false,
        color: look.GREY,
        line: { width: 1.5, dash: 'dash' },
      },
      ...(readings.length === 0
        ? []
        : [
            {
              name: 'Figures given',
              points: readings.map(point),
              markers: { shape: 'circle', size: 7 },
              color: look.ACCENT,
              line: { width: 1.5 },
              pointLabels: readings.map(({ value }, at) =>
                readings.length > 6 && at < readings.length - 1 ? (false as const) : label(value, 'below'),
              ),
            } as const,
          ]),
      {
        name: `Where it should be on ${formatShortDay(expected.on)}`,
        points: [point(expected)],
        markers: { shape: 'diamond', size: 9 },
        color: 'D4351C',
        pointLabels: [label(expected.value, 'left')],
      },
    ],
  }
}

/** Days as spreadsheets count them: 1 January 2000 is their day 36,526. */
const serial = (on: PlainDate): number => 36_526 + daysBetween(IN_2000, on)

const IN_2000 = plainDate('2000-01-01')

const rounded = (value: number): number => Number(value.toPrecision(8))

const numberFormat = (unit: string): string =>
  unit.startsWith('%') ? '0"%"' : unit.startsWith('£') ? '"£"#,##0' : 'General'
