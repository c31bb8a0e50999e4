import { daysBetween, formatShortDay, type PlainDate } from '../../calendar/plain-date.ts'
import { figure } from '../../register/figures.ts'
import { chartScale, type Drawing } from './chart-scale.ts'

/** A target's line as SVG for an HTML page: the line wanted, the readings, and where it should be. */
export const chartSvg = (drawing: Drawing, unit: string, words: string): string => {
  const scale = chartScale(drawing)
  const days = daysBetween(drawing.start.on, lastDay(drawing))
  const x = (on: PlainDate): number => LEFT + (daysBetween(drawing.start.on, on) / days) * (RIGHT - LEFT)
  const y = (value: number): number =>
    BOTTOM - ((value - scale.min) / (scale.max - scale.min)) * (BOTTOM - TOP)
  const at = (point: { on: PlainDate; value: number }): string =>
    `${round(x(point.on))} ${round(y(point.value))}`
  const shown = (value: number): string => escaped(figure(Math.round(value * 10) / 10, unit))
  const steps = Math.round((scale.max - scale.min) / scale.step)
  const ticks = Array.from({ length: steps + 1 }, (_, i) => scale.min + i * scale.step)
  const { start, end, expected, readings } = drawing
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img" aria-label="${escaped(words)}" font-family="Arial, Helvetica, sans-serif" font-size="12" fill="#0b0c0c">`,
    ...ticks.map((value) => {
      const height = round(y(value))
      return `<path d="M${LEFT} ${height}H${RIGHT}" stroke="#d8dadb"/><text x="${LEFT - 8}" y="${height + 4}" text-anchor="end">${shown(value)}</text>`
    }),
    text(LEFT, BOTTOM + 18, 'start', formatShortDay(start.on)),
    text(round(x(end.on)), BOTTOM + 18, 'end', formatShortDay(end.on)),
    `<path d="M${at(start)}L${at(end)}" stroke="#505a5f" stroke-width="2" stroke-dasharray="7 4" fill="none"/>`,
    ...(readings.length === 0
      ? []
      : [
          `<path d="M${[start, ...readings].map(at).join('L')}" stroke="#1d4f7c" stroke-width="2" fill="none"/>`,
        ]),
    ...readings.map(
      (one) => `<circle cx="${round(x(one.on))}" cy="${round(y(one.value))}" r="5" fill="#1d4f7c"/>`,
    ),
    ...labelled(readings).map((one) =>
      text(round(x(one.on)), round(y(one.value)) + 19, 'middle', shown(one.value)),
    ),
    `<path d="M${round(x(expected.on))} ${round(y(expected.value)) - 7}l7 7l-7 7l-7 -7z" fill="#d4351c"/>`,
    text(round(x(expected.on)) - 10, round(y(expected.value)) - 8, 'end', shown(expected.value)),
    ...legend(drawing),
    '</svg>',
  ].join('')
}

/** The key, with a mark of each kind beside its words. */
const legend = ({ readings, expected }: Drawing): readonly string[] => {
  const line = `<path d="M0 0h24" stroke="#505a5f" stroke-width="2" stroke-dasharray="7 4"/>`
  const dot = `<path d="M0 0h24" stroke="#1d4f7c" stroke-width="2"/><circle cx="12" r="5" fill="#1d4f7c"/>`
  const mark = `<path d="M12 -7l7 7l-7 7l-7 -7z" fill="#d4351c"/>`
  const entries = [
    [line, 'Line to the target'],
    ...(readings.length === 0 ? [] : [[dot, 'Figures given']]),
    [mark, `Where it should be on ${formatShortDay(expected.on)}`],
  ]
  return entries.map(
    ([mark, words], at) =>
      `<g transform="translate(${RIGHT + 24} ${TOP + 14 + at * 24})">${mark}<text x="32" y="4">${words}</text></g>`,
  )
}

/** Where many stand close together only the last one bears its figure. */
const labelled = <T>(readings: readonly T[]): readonly T[] =>
  readings.length > 6 ? readings.slice(-1) : readings

const lastDay = ({ end, readings }: Drawing): PlainDate =>
  [end, ...readings]
    .map(({ on }) => on)
    .toSorted()
    .at(-1) ?? end.on

const [WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM] = [680, 170, 70, 430, 14, 140]

const text = (x: number, y: number, anchor: 'start' | 'middle' | 'end', words: string): string =>
  `<text x="${x}" y="${y}" text-anchor="${anchor}">${words}</text>`

const round = (n: number): number => Math.round(n * 10) / 10

const escaped = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
