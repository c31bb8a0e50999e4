import type { Block, Place } from '../../minutes/document.ts'
import { everyMatch } from '../patterns/every-match.ts'
import { ownerAndDay } from './owner-and-day.ts'
import { remembered } from '../patterns/remembered.ts'
import { DOING } from '../patterns/wording.ts'

/** A sentence of the minutes with what stands around it. */
export type Sentence = {
  /** Position among all sentences, from 0. */
  readonly index: number
  /** The exact words; longer ones than 1,000 characters are cut between words. */
  readonly text: string
  readonly place: Place
  /** Counts paragraphs and the lines of cells: sentences that share it were written in one go. */
  readonly paragraph: number
  /** The nearest heading above, or "". */
  readonly heading: string
  readonly listItem: boolean
  /** The whole sentence stands in bold. */
  readonly bold: boolean
  /** What a narrow column beside the note says, line by line: often the owners of its actions. */
  readonly beside: readonly string[]
}

/**
 * Every sentence of the blocks in reading order; `skip` leaves out rows that were read as records. Words for which
 * `isAside` answers yes (the owners in an action column) never become the heading of what follows.
 */
export const readSentences = (
  blocks: readonly Block[],
  skip: ReadonlySet<Block> = new Set(),
  isAside: (words: string) => boolean = () => false,
): readonly Sentence[] => {
  const sentences: Sentence[] = []
  let heading = ''
  let paragraph = 0
  for (const block of blocks) {
    if (block.kind === 'heading' && !isAside(block.text) && !FORMULA.test(block.text)) heading = block.text
    if (skip.has(block)) continue
    const { lines, beside } = linesOf(block)
    for (const line of lines) {
      paragraph += 1
      if (block.kind === 'row' && isTitle(line)) heading = line
      for (const text of sentencesIn(line, blocks))
        sentences.push({
          index: sentences.length,
          text,
          place: block.place,
          paragraph,
          heading,
          listItem: block.kind === 'list-item',
          bold: block.bold.some(
            (run) =>
              run.includes(text) || (run.length > 12 && text.includes(run) && run.length > text.length * 0.8),
          ),
          beside,
        })
    }
  }
  return sentences
}

/** "RESOLVED –", "Minutes:", "Considered –": words that stand in every item and head none. */
const FORMULA =
  /^\W*(?:\d[\d.]*\W+)?(?:minutes|considered|discussion|decision|response|questions?|summary|background)\W*$/i

/** The lines of a row that are no sentences of its own: names, dates, numbers and other short cells. */
export const shortLines = (row: Block): readonly string[] => {
  const { cells, prose } = cellsOf(row)
  return cells.filter((lines) => !prose.includes(lines)).flat()
}

const cellsOf = (row: Block): { cells: string[][]; prose: string[][] } => {
  const cells = row.cells.map((cell) => cell.split('\n').filter((line) => line !== ''))
  const isDone = cells.some(([line = '']) => DONE.test(line))
  return {
    cells,
    prose: cells.filter((lines) =>
      lines.some(
        (line) => line.length > BRIEF_LINE || TASK.test(line) || (!isDone && TO_SOMEBODY.test(line)),
      ),
    ),
  }
}

const linesOf = (block: Block): { lines: string[]; beside: string[] } => {
  if (block.kind !== 'row') return { lines: [block.text], beside: [] }
  const { cells, prose } = cellsOf(block)
  const beside = cells
    .filter((lines) => !prose.includes(lines))
    .slice(prose.length > 0 ? cells.indexOf(prose[0] ?? []) : 0)
  return { lines: prose.flat(), beside: prose.length > 0 ? beside.flat().flatMap(takenApart) : [] }
}

/** "AB – 12/12/25": an owner and a day are two lines, however they are set. */
const takenApart = (line: string): readonly string[] => {
  const both = ownerAndDay(line)
  return both === null ? [line] : [both.owner, both.day]
}

/** A cell whose lines are all as short, in characters, holds names, dates or numbers, not prose. */
export const BRIEF_LINE = 45
/** "Action: Clerk to thank the painter." is short and prose all the same. */
const TASK = /^\W*(?:ACTION|Action)\b.{0,40}?[:–—-]\s*\S.*?\bto\s+[a-z]{2,}/

/** "TB to seek bids by 16 Feb": so is what somebody is to do. */
const TO_SOMEBODY = new RegExp(
  `^(?!(?:Items?|Issues?|Things|Matters|Questions?|Points?|Actions?|Topics?|How|What|Date|Time|Next|Work)\\b)(?:The )?(?:[A-Z]{2,5}|[A-Z][\\w’'-]+)(?:(?: and |[/,&]| ?& ?| )(?:[A-Z]{2,5}|[A-Z][\\w’'-]+|lead|team|officer)){0,4} to ${DOING}\\s`,
)

const DONE = /^\W*(?:completed?|closed|done|discharged|actioned|n\/a)\b/i

const isTitle = (line: string): boolean => line.length < 60 && /^[A-Z0-9]/.test(line) && !/[.?!:]$/.test(line)

const ABBREVIATION =
  /(?:\b(?:i\.e|e\.g|cf|vs|approx|para|paras|no|nos|ref|fig|ch|c|supt|ch\.supt|insp|sgt|det|dr|mr|mrs|ms|st|cllr|rev|hon|dept|govt|asst|dep|temp|prof|co|ltd|tel|ext|incl|viz|op|pg|pp|p|v|s|art|reg|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec)|(?<![&\w])[A-Z])\.$/i
/** "1." or "Q1." at the start of a line belongs to the words that follow. */
const LABEL = /^\(?(?:Q|A|AP|Action\s|Item\s|No\s)?\d{0,4}[a-z]?[.)]$|^\(?(?:i{1,3}|iv|vi{0,3}|ix|x)[.)]$/i

/** The sentences of a line of the blocks, which are asked for again when its passages are kept. */
export const sentencesIn = remembered<readonly Block[], readonly string[]>((line) => splitSentences(line))

/** The sentences of a line. Abbreviations, initials and list numbers do not end one; a marker in mid-line opens one. */
export const splitSentences = (line: string): string[] => {
  const pieces: string[] = []
  let start = 0
  for (const end of everyMatch(line, ENDS)) {
    const at = end.index + end[0].length
    const words = line.slice(start, at).trim()
    if (end[0].startsWith('.') && (ABBREVIATION.test(words.slice(-20)) || LABEL.test(words))) continue
    pieces.push(words)
    start = at
  }
  pieces.push(line.slice(start).trim())
  const parted = pieces.flatMap((piece) =>
    /CTION|ction/.test(piece) ? piece.split(MARKER_AHEAD).filter((part) => part !== '') : [piece],
  )
  const whole = parted.length === 1 ? parted : withReferences(parted)
  return whole
    .flatMap((piece) => (RESOLUTION.test(piece) ? piece.split(PART_AHEAD) : [piece]))
    .flatMap((piece) => cutLong(piece).map((part) => part.trim()))
    .filter((piece) => SAYS_SOMETHING.test(piece))
}

const SAYS_SOMETHING = /[A-Za-z0-9]|[\p{L}\p{N}]/u
const ENDS = /[.?!]["'’”)\]*]*(?=\s+["'‘“([*]?[A-Z0-9£•])|[a-z][.](?=[A-Z][a-z])/g
/** The parts "(a) ...; (b) ..." of a resolution bind one by one. */
const RESOLUTION = /^\W*(?:\d+\W+)?(?:(?:it was|the \w+)\s+)?(?:resolved|agreed|recommended)\b/i
const PART_AHEAD = /\s(?=\((?:[a-k]|[ivx]{1,4}|\d{1,2})\)\s)/
const MARKER_AHEAD = /\s(?=(?:ACTION|Action)(?:\s+(?:point\s+)?[#\d][\w/.]{0,10})?\s*(?::|[–—-]\s)\s*\S)/

/** "(AP1)", "[Action: AB]", "Status: open / AB" and "Deadline 3 June" after the stop belong to the sentence before. */
const withReferences = (pieces: readonly string[]): string[] => {
  const whole: string[] = []
  for (const piece of pieces) {
    const reference = whole.length > 0 ? REFERENCE.exec(piece)?.[0] : undefined
    if (reference === undefined) whole.push(piece)
    else {
      whole[whole.length - 1] += ` ${reference.trim()}`
      const rest = piece.slice(reference.length).trim()
      // A second label, "Target date: ...", belongs to the same sentence.
      if (rest !== '') whole.push(rest)
    }
  }
  return whole
}

const REFERENCE =
  /^(?:[([]\d{1,3}\/20\d\d\/[A-Z]{1,2}[)\]]\.?|[([](?:ACTION|Action|AP|A(?=\d))\s?(?:point\s)?[#:–-]?\s?[^()[\]]{0,50}[)\]]\.?|(?:Status|Owner|Lead(?: officer)?|Action by|By whom|Responsib\w+(?: officer| person| owner| lead)?|Accountable(?: officer)?|Target date|Due(?: date| by)?|By(?: when)?|Deadline|Timescales?|Timeframe|Completion date)\s*:\s*[\w\s/,&-]{2,40}\.?$|(?:Due(?: date| by)?|By(?: when)?|Deadline|Target date)\s*:\s*\d{1,2}\.\d{1,2}\.\d{2,4}\.?$|(?:Deadline|Due)(?: by)?\s+\d{1,2}(?:st|nd|rd|th)?(?:\s(?:of\s)?[A-Z][a-z]{2,8}(?:\s(?:20)?\d\d)?|[/.]\d{1,2}(?:[/.]\d{2,4})?)\.?$)/

const LIMIT = 1000

const cutLong = (piece: string): string[] => {
  if (piece.length <= LIMIT) return [piece]
  const at = piece.lastIndexOf(' ', LIMIT)
  const cut = at > 0 ? at : LIMIT
  return [piece.slice(0, cut), ...cutLong(piece.slice(cut))]
}
