import type { Mistake } from '../../db/reader-facts.ts'
import { openRegister, type Register } from '../open-register.ts'
import { formatDay, instantAt, type PlainDate } from '../calendar/plain-date.ts'
import { CodedError } from '../errors.ts'
import { loadReaderReport, type ReaderReport } from '../register/reader-report/load-reader-report.ts'
import type { ReaderScore } from '../register/reader-report/reader-score.ts'
import { rejectionWords } from '../register/review/rejection-reasons.ts'
import {
  emptyWords,
  figureWords,
  isEmpty,
  readerName,
  rejectionLine,
  scoreNotes,
  shareWords,
} from '../register/reader-report/score-words.ts'
import { dayOption, type Io } from './io.ts'
import { localConfig } from './local-config.ts'
import { replayJson, replayText } from './replay-words.ts'
import { figuresJson, WIDTH } from './score-lines.ts'

export type ScoreOptions = { json?: true; since?: string; meetingDate?: string; replay?: true }

/** `matters read --score`: how well the reader reads, on this register's own decisions. */
export const readScore = async (io: Io, file: string | undefined, options: ScoreOptions): Promise<number> => {
  if (file !== undefined)
    throw new CodedError('invalid', '--score takes no file: it scores the minutes that are in the register.')
  if (options.meetingDate !== undefined)
    throw new CodedError('invalid', '--meeting-date goes with a file, not with --score.')
  const since = options.since === undefined ? null : dayOption('--since', options.since)
  const register = await openRegister(localConfig(io), { create: false })
  try {
    const from = instantOf(since, register)
    const report = await loadReaderReport(register.db, from)
    const again =
      options.replay && !isEmpty(report.score)
        ? await (await import('./replay.ts')).replay(io, register, from)
        : null
    if (options.json) {
      const json = { ...asJson(report, since), ...(again === null ? {} : { replay: replayJson(again) }) }
      io.out(`${JSON.stringify(json, null, 1)}\n`)
    } else io.out(`${asText(report, since)}${again === null ? '' : replayText(again)}`)
    return 0
  } finally {
    await register.close()
  }
}

const instantOf = (since: PlainDate | null, { config }: Register): string =>
  since === null ? '' : instantAt(since, '00:00', config.timeZone)

const asJson = ({ score, misses, falseAlarms }: ReaderReport, since: PlainDate | null) => ({
  since,
  minutes: score.minutes,
  proposals: { decided: score.decided, waiting: score.waiting, changesUnknown: score.changesUnknown },
  addedByHand: score.added,
  figures: figuresJson(score.figures),
  rejections: score.rejections,
  readers: score.readers.map(({ version, figures }) => ({ version, figures: figuresJson(figures) })),
  misses,
  falseAlarms,
})

const asText = ({ score, misses, falseAlarms }: ReaderReport, since: PlainDate | null): string => {
  const title = `How well the reader reads${since === null ? '' : `, by minutes put in since ${formatDay(since)}`}`
  if (isEmpty(score)) return `${title}\n\n${emptyWords}\n`
  return `${[
    title,
    '',
    ...scoreNotes(score),
    '',
    ...figureWords.flatMap(({ key, name, means }) => [
      `${name.padEnd(WIDTH)}${shareWords(score.figures[key])}`,
      `  ${means}`,
    ]),
    ...rejectionLines(score),
    ...readerLines(score),
    ...listLines('Missed by the reader and added by hand, the latest first', misses, ({ ref }) => ref),
    ...listLines(
      'Likely proposals that were rejected, the latest first',
      falseAlarms,
      (alarm) => rejectionWords(alarm) ?? 'No reason given',
    ),
  ].join('\n')}\n`
}

const rejectionLines = ({ rejections }: ReaderScore): readonly string[] =>
  rejections.length === 0
    ? []
    : [
        '',
        'Why proposals were rejected',
        ...rejections.map(({ code, count }) => `  ${String(count).padStart(4)}  ${rejectionLine(code)}`),
      ]

const readerLines = ({ readers }: ReaderScore): readonly string[] =>
  readers.length === 0
    ? []
    : [
        '',
        'By reader',
        ...readers.flatMap(({ version, figures }) => [
          `  ${readerName(version)}`,
          ...figureWords.map(({ key, name }) => `    ${name.padEnd(WIDTH)}${shareWords(figures[key])}`),
        ]),
      ]

const listLines = <T extends Mistake>(
  title: string,
  mistakes: readonly T[],
  about: (mistake: T) => string,
): readonly string[] =>
  mistakes.length === 0
    ? []
    : [
        '',
        title,
        ...mistakes.flatMap((mistake) => [
          `  “${mistake.quote}”`,
          `    ${formatDay(mistake.heldOn)}, ${mistake.fileName}. ${about(mistake)}.`,
        ]),
      ]
