import type { Block } from '../../minutes/document.ts'
import { itemsOf } from '../../minutes/lines/item-numbers.ts'
import {
  bareTitle,
  type HeadSigns,
  isTitle,
  opensItem,
  readSigns,
  topNumberOf,
  wordsOf,
} from './meeting-heads.ts'

/**
 * The minutes of each meeting in a file, in order of appearance: one run of blocks, or several for a collection.
 * A new set begins at a title whose own signs agree: another day, people listed again, items counted from 1 again.
 * Page and paragraph stay those of the whole file; items are counted afresh. A cover before the first set is left out.
 */
export const splitMeetings = (blocks: readonly Block[]): readonly (readonly Block[])[] => {
  const starts = findStarts(blocks)
  if (starts.length < 2) return [blocks]
  return starts.map((start, index) => countedAnew(blocks.slice(start, starts[index + 1])))
}

const countedAnew = (blocks: readonly Block[]): readonly Block[] => {
  const items = itemsOf(blocks)
  return blocks.map((block, index) => ({ ...block, place: { ...block.place, item: items[index] ?? null } }))
}

const findStarts = (blocks: readonly Block[]): readonly number[] => {
  const starts = [0]
  const own = new Set(
    blocks
      .slice(0, 3)
      .map(bareTitle)
      .filter((title) => title.includes(' ')),
  )
  let current = readSigns(blocks, 0, own)
  const { body } = current
  for (const [at, block] of blocks.entries()) {
    const from = starts.at(-1) ?? 0
    if (at === from || !isTitle(block, own)) continue
    const signs = readSigns(blocks, at, own)
    if (!blocks.slice(from, at).some(isContent)) {
      // A cover with a list of what follows: the first minutes begin at their own title.
      if (at - from > COVER && signs.day !== null && signs.listsPeople) {
        starts[starts.length - 1] = at
        current = signs
      }
      continue
    }
    const before = blocks.slice(from, at)
    if (!opensMinutes(signs, current, { before, after: blocks.slice(at + 1, at + 3), body, own })) continue
    starts.push(withMarkings(blocks, at))
    current = signs
  }
  return starts
}

/** More blocks than the lines of one title take. */
const COVER = 6

type Surroundings = {
  /** The minutes the title stands in, if it opens none. */
  readonly before: readonly Block[]
  readonly after: readonly Block[]
  /** The body that the file's first title names. */
  readonly body: string
  readonly own: ReadonlySet<string>
}

/** Weighs the signs of a title against those of the minutes it stands in. */
const opensMinutes = (
  signs: HeadSigns,
  current: HeadSigns,
  { before, after, body, own }: Surroundings,
): boolean => {
  const { day, listsPeople, saysMinutes } = signs
  // The same head on every page, or a second part of one meeting.
  if (day !== null && isSameDay(day, current.day)) return false
  const isSameBody = signs.body !== '' && (signs.body === body || signs.body === current.body)
  const beginsAnew = signs.beginsAtOne && before.some((block) => (topNumberOf(block) ?? 0) > 1)
  const section = sectionOf(before, own)
  const above = before.at(-1)
  // "Minutes of the meeting held on" under the name of another body is that body's.
  const standsAlone = signs.body === '' && (above === undefined || !isTitle(above, own))
  // Another body's minutes may be an annex to these; its own next minutes are not.
  if (ANNEX.test(section)) return day !== null && listsPeople && (isSameBody || standsAlone)
  if (LIST_OF_MEETINGS.test(section)) return day !== null && listsPeople
  if (!listsPeople) {
    if (after.some((block) => APPROVED.test(wordsOf(block)))) return false
    // Near the head, an earlier day is that of the minutes to be approved.
    if (!beginsAnew && before.length < 15 && (day ?? '') < (current.day ?? '')) return false
    if (NEXT_MEETING.test(section) && !(saysMinutes && day !== null)) return false
  }
  const weight =
    (day === null ? 0 : 2) +
    (listsPeople ? 2 : 0) +
    (beginsAnew ? 1 : 0) +
    (saysMinutes ? 1 : 0) +
    (isSameBody ? 1 : 0) +
    (signs.layout === current.layout ? 1 : 0)
  return weight >= ENOUGH
}

/** A day and those present; or either of them with two of the lesser signs. */
const ENOUGH = 4

/** "8/4" is any 8 April. */
const isSameDay = (one: string, other: string | null): boolean => {
  if (other === null) return false
  const short = (day: string): string => {
    const [, month, date] = /^\d{4}-(\d\d)-(\d\d)$/.exec(day) ?? []
    return month === undefined || date === undefined ? day : `${Number(date)}/${Number(month)}`
  }
  return one.includes('/') || other.includes('/') ? short(one) === short(other) : one === other
}

/**
 * The heading a block stands under, with the line before it, which may be one in all but its looks. The names of
 * meetings divide a log of actions; they do not end it.
 */
const sectionOf = (before: readonly Block[], own: ReadonlySet<string>): string => {
  const last = before.at(-1)
  const heading = before.findLast((block) => block.kind === 'heading' && !isTitle(block, own))
  return [heading, last].map((block) => (block === undefined ? '' : wordsOf(block).slice(0, 120))).join('\n')
}

const ANNEX = /^\W*(?:annex|appendix|schedule|attachment|enclosure|terms of reference)\b/im
/** Under these, meetings are named with their days and are not minuted. */
const LIST_OF_MEETINGS =
  /\b(?:action (?:log|list|tracker|points|sheet|register|table)|log of actions|(?:outstanding|open|previous|ongoing|summary of) actions|actions? (?:from|outstanding|arising)|work programme|forward plan|calendar of meetings|meeting dates|dates of meetings)\b/i
const NEXT_MEETING =
  /\b(?:next|future|forthcoming) (?:\w+ )?(?:meetings?|board|panel|committee|session)\b|\bdates? of meetings?\b/i
const APPROVED =
  /\b(?:agreed|approved|accepted|confirmed|signed|adopted)\b|\bcorrect\b.{0,20}\brecord\b|\baccura(?:te|cy)\b|\bmatters arising\b/i

/** Something of the meeting itself: an item or a sentence. */
const isContent = (block: Block): boolean =>
  opensItem(block) ||
  (block.kind !== 'heading' && block.text.length >= 60 && /[.;]["'’”)]*$/.test(block.text))

/** A marking, or a line of the file's own head, stands above the title and goes with it. */
const withMarkings = (blocks: readonly Block[], at: number): number => {
  const own = new Set(blocks.slice(0, 6).map((block) => wordsOf(block).toLowerCase()))
  const titleAbove = (index: number): string => {
    const block = blocks[index - 1]
    return block === undefined ? '' : wordsOf(block)
  }
  let start = at
  while (start > 0) {
    const words = titleAbove(start)
    if (!own.has(words.toLowerCase()) && !MARKING.test(words)) break
    start -= 1
  }
  return start
}

const MARKING =
  /^\W*(?:(?:not protectively marked|official(?:\W+sensitive)?|restricted|draft|unconfirmed|confirmed|approved|public|minutes|notes)\W*)+$/i
