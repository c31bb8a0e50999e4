import { daysBetween, formatShortDay, type PlainDate } from '../../calendar/plain-date.ts'
import {
  axisUnit,
  bearsFigure,
  chartScale,
  type Drawing,
  lastDay,
  wantedLine,
  wantedName,
} from './chart-scale.ts'
import { roundFigure } from './target-picture.ts'

/** A target's line as SVG for an HTML page: the line wanted, the readings, and where it should be. */
export const chartSvg = (drawing: Drawing, unit: string, words: string): string => {
  const scale = chartScale(drawing)
  const days = daysBetween(drawing.from, lastDay(drawing))
  const x = (on: PlainDate): number => LEFT + (daysBetween(drawing.from, on) / days) * (RIGHT - LEFT)
  const y = (value: number): number =>
    BOTTOM - ((value - scale.min) / (scale.max - scale.min)) * (BOTTOM - TOP)
  const at = (point: { on: PlainDate; value: number }): string =>
    `${round(x(point.on))} ${round(y(point.value))}`
  const shown = (value: number): string => escaped(roundFigure(value, axisUnit(unit)))
  const steps = Math.round((scale.max - scale.min) / scale.step)
  const ticks = Array.from({ length: steps + 1 }, (_, i) => scale.min + i * scale.step)
  const { end, expected, readings } = drawing
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img" aria-label="${escaped(words)}" font-family="Arial, Helvetica, sans-serif" font-size="12" fill="#0b0c0c">`,
    ...ticks.map((value) => {
      const height = round(y(value))
      return `<path d="M${LEFT} ${height}H${RIGHT}" stroke="#d8dadb"/><text x="${LEFT - 8}" y="${height + 4}" text-anchor="end">${shown(value)}</text>`
    }),
    text(LEFT, BOTTOM + 18, 'start', formatShortDay(drawing.from)),
    text(round(x(end.on)), BOTTOM + 18, 'end', formatShortDay(end.on)),
    `<path d="M${wantedLine(drawing).map(at).join('L')}" stroke="#505a5f" stroke-width="2" stroke-dasharray="7 4" fill="none"/>`,
    ...(readings.length < 2
      ? []
      : [`<path d="M${readings.map(at).join('L')}" stroke="#1d4f7c" stroke-width="2" fill="none"/>`]),
    ...readings.map(
      (one) => `<circle cx="${round(x(one.on))}" cy="${round(y(one.value))}" r="5" fill="#1d4f7c"/>`,
    ),
    ...readings
      .filter((_, place) => bearsFigure(drawing, place))
      .map((one) => text(round(x(one.on)), round(y(one.value)) + 19, 'middle', shown(one.value))),
    ...(expected === null
      ? []
      : [
          `<path d="M${round(x(expected.on))} ${round(y(expected.value)) - 7}l7 7l-7 7l-7 -7z" fill="#d4351c"/>`,
          text(round(x(expected.on)) - 10, round(y(expected.value)) - 8, 'end', shown(expected.value)),
        ]),
    ...legend(drawing),
    '</svg>',
  ].join('')
}

/** The key, with a mark of each kind beside its words. */
const legend = (drawing: Drawing): readonly string[] => {
  const { readings, expected } = drawing
  const line = `<path d="M0 0h24" stroke="#505a5f" stroke-width="2" stroke-dasharray="7 4"/>`
  const dot = `<path d="M0 0h24" stroke="#1d4f7c" stroke-width="2"/><circle cx="12" r="5" fill="#1d4f7c"/>`
  const diamond = `<path d="M12 -7l7 7l-7 7l-7 -7z" fill="#d4351c"/>`
  const entries = [
    [line, wantedName(drawing)],
    ...(readings.length === 0 ? [] : [[dot, 'Figures given']]),
    ...(expected === null ? [] : [[diamond, `Where it should be on ${formatShortDay(expected.on)}`]]),
  ]
  return entries.map(
    ([mark, words], at) =>
      `<g transform="translate(${RIGHT + 24} ${TOP + 14 + at * 24})">${mark}<text x="32" y="4">${words}</text></g>`,
  )
}

const [WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM] = [680, 170, 84, 440, 14, 140]

const text = (x: number, y: number, anchor: 'start' | 'middle' | 'end', words: string): string =>
  `<text x="${x}" y="${y}" text-anchor="${anchor}">${words}</text>`

const round = (n: number): number => Math.round(n * 10) / 10

const escaped = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
