import { CodedError } from '../errors.ts'
import type { ExplainedSentence, Explanation } from '../extraction/candidate.ts'
import { wholeExplanation } from '../extraction/whole-explanation.ts'
import { count } from '../register/commitments/standing.ts'
import { type Io, meetingDate, progress, readInput } from './io.ts'
import { readWatched } from './read-watched.ts'
import { whereWords } from './where-words.ts'

/** `matters read FILE --explain "words"`: why they are proposed or not. 1 when they do not stand in the file. */
export const readExplained = async (
  io: Io,
  file: string,
  options: { readonly explain: string; readonly meetingDate?: string; readonly json?: true },
): Promise<number> => {
  const words = options.explain.trim()
  if (words === '')
    throw new CodedError(
      'invalid',
      '--explain needs words from the file, for example: --explain "will circulate"',
    )
  const input = await readInput(io, file)
  const { fileName } = input
  const shown = progress(io)
  const given = { ...meetingDate(options.meetingDate), explain: words }
  const { readings } = await readWatched(io, input, given, shown).finally(shown.done)
  const explanation = wholeExplanation(readings) ?? { words, sentences: [], more: 0, nearest: null }
  const isFound = explanation.sentences.length > 0
  if (options.json) io.out(`${JSON.stringify(explanation, null, 1)}\n`)
  else if (isFound) io.out(asText(fileName, explanation))
  else io.err(notFound(fileName, explanation))
  return isFound ? 0 : 1
}

const asText = (fileName: string, { words, sentences, more }: Explanation): string => {
  const lines = [
    `${fileName}: “${words}” stands in ${count(sentences.length + more, 'sentence')}.`,
    ...sentences.flatMap(describe),
    ...(more === 0 ? [] : ['', `${more} more. Give more of the words to find the one you mean.`]),
  ]
  return `${lines.join('\n')}\n`
}

const describe = (sentence: ExplainedSentence): string[] => [
  '',
  `  “${sentence.quote}”`,
  `    ${capitalised(whereWords(sentence.place))}${sentence.heading === '' ? '' : `, under “${sentence.heading}”`}.`,
  `    ${sentence.answer}${sentence.candidate === null ? '' : ` See proposal ${sentence.candidate + 1}.`}`,
  ...sentence.reasons.map((reason) => `    ${reason}`),
  ...listed('Dates considered', sentence.dates),
  ...listed('People named', sentence.owners),
  ...(sentence.lookedFor.length === 0
    ? []
    : ['    Looked for and not found:', ...sentence.lookedFor.map((what) => `      - ${what}`)]),
]

const listed = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [`    ${title}:`, ...lines.map((line) => `      - ${line}`)]

const capitalised = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`

const notFound = (fileName: string, { words, nearest }: Explanation): string =>
  [
    `“${words}” does not stand in ${fileName}. Words in headers, footers and pictures are not read.`,
    nearest === null
      ? 'No sentence comes near it.'
      : `The nearest sentence (${whereWords(nearest.place)}):\n  “${nearest.quote}”`,
    '',
  ].join('\n')
