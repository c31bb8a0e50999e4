import { readerVersion } from '../extraction/reader-version.ts'
import { readerScore } from '../register/reader-report/reader-score.ts'
import { figureWords, readerName, shareWords } from '../register/reader-report/score-words.ts'
import { count } from '../register/commitments/standing.ts'
import type { ReplayReport } from './replay.ts'
import { figuresJson, WIDTH } from './score-lines.ts'

/** How many quotes of a list are shown: enough to see a pattern. The JSON holds all. */
const SHOWN = 10

export const replayText = (report: ReplayReport): string => {
  const [then, today] = [readerScore(report.then).figures, readerScore(report.today).figures]
  return `${[
    '',
    `The same decisions, with today’s reader: ${readerName(readerVersion())}`,
    '',
    `${count(report.minutes, 'set', 'sets')} of minutes read again.`,
    ...report.unread.map(
      ({ fileName, why }) => `Not read again, and counted on neither side: ${fileName}: ${why}`,
    ),
    '',
    `${''.padEnd(WIDTH)}${'Then'.padEnd(COLUMN)}Today`,
    ...figureWords.map(
      ({ key, name }) =>
        `${name.padEnd(WIDTH)}${shareWords(then[key]).padEnd(COLUMN)}${shareWords(today[key])}`,
    ),
    ...quotes('Commitments that were proposed then and would be lost today', report.lost),
    ...quotes('Added by hand then, and proposed today', report.found),
    ...quotes('Rejected then, and proposed again today', report.raisedAgain),
    ...quotes('Proposed today and decided on by nobody, so counted nowhere', report.undecided),
  ].join('\n')}\n`
}

const COLUMN = 20

const quotes = (title: string, list: readonly string[]): readonly string[] => [
  '',
  `${title}: ${list.length === 0 ? 'none' : list.length}`,
  ...list.slice(0, SHOWN).map((quote) => `  “${quote}”`),
  ...(list.length > SHOWN ? [`  and ${list.length - SHOWN} more (see --json)`] : []),
]

export const replayJson = (report: ReplayReport) => ({
  reader: readerVersion(),
  minutes: report.minutes,
  unread: report.unread,
  then: figuresJson(readerScore(report.then).figures),
  today: figuresJson(readerScore(report.today).figures),
  lost: report.lost,
  found: report.found,
  raisedAgain: report.raisedAgain,
  undecided: report.undecided,
})
