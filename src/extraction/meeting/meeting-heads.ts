import type { Block } from '../../minutes/document.ts'
import { readAttendance } from '../attendance/attendance.ts'
import { findDays } from './day-mentions.ts'
import { readMeetingDate } from './meeting-date.ts'

/** What the head of a set of minutes shows. Each sign alone also stands in the midst of other minutes. */
export type HeadSigns = {
  /** The day it names: a plain date, or "8/4" where no year stands with it. */
  readonly day: string | null
  /** The body's name without days and words like "minutes"; '' when the title names none. */
  readonly body: string
  readonly saysMinutes: boolean
  /** Somebody is listed as present. */
  readonly listsPeople: boolean
  /** The first item after it is number 1. */
  readonly beginsAtOne: boolean
  /** How the head is laid out: its first line without days, and how many lines below it the day stands. */
  readonly layout: string
}

/**
 * A line that could be the title of minutes: it names a body, says "minutes of" or repeats one of the `own` titles of
 * the file, and is no item and no sentence.
 */
export const isTitle = (block: Block, own: ReadonlySet<string>): boolean => {
  const words = wordsOf(block)
  return (
    words.length <= 160 &&
    block.kind !== 'list-item' &&
    (BODY.test(words) || SAYS_MINUTES.test(words) || own.has(bareTitle(block))) &&
    block.cells.filter((cell) => cell !== '').length <= 2 &&
    !opensItem(block) &&
    !ANOTHER_THING.test(words) &&
    !VERB.test(words.replace(/\b(?:was|were) held\b/i, '')) &&
    (!/[.;,?!:]$/.test(words) || /\bheld\b/i.test(words))
  )
}

/** The signs of the head that begins at a block; `own` as in `isTitle`. */
export const readSigns = (blocks: readonly Block[], at: number, own: ReadonlySet<string>): HeadSigns => {
  const ahead = blocks.slice(at, at + 40)
  const firstItem = ahead.findIndex(opensItem)
  const head = ahead.slice(0, Math.min(HEAD, firstItem < 0 ? HEAD : Math.max(1, firstItem)))
  const item = ahead[firstItem]
  return {
    day: dayOf(head),
    body:
      head
        .slice(0, 4)
        .filter((block) => isTitle(block, own))
        .map((block) => bodyOf(block, own))
        .find((body) => body !== '') ?? '',
    saysMinutes: head.slice(0, 4).some((block) => SAYS_MINUTES.test(wordsOf(block))),
    listsPeople: readAttendance(ahead.slice(0, 20)).some(({ presence }) => presence === 'present'),
    beginsAtOne: item !== undefined && topNumberOf(item) === 1,
    layout: `${head[0] === undefined ? '' : bareTitle(head[0])} ${head.findIndex((block) => findDays(wordsOf(block)).length > 0)}`,
  }
}

/** "3. Custody", "3.1 Cells", "Item 3": the number of the item a block opens; null where it opens none. */
export const topNumberOf = (block: Block): number | null => {
  const words = block.kind === 'row' ? (block.cells.find((cell) => cell !== '') ?? '') : block.text
  const [found] = findDays(words)
  if (found?.at === 0) return null
  const number = /^(?:(?:agenda )?item\s+)?(\d{1,2})(?:\.\d{1,3})*[.):]?(?=\s+[A-Z(“"‘']|\s*$)/i.exec(
    words,
  )?.[1]
  return number === undefined ? null : Number(number)
}

/** A numbered item begins: "3. Custody", or "24/036 Highways" where the count runs through the year. */
export const opensItem = (block: Block): boolean =>
  topNumberOf(block) !== null || MINUTE_NUMBER.test(wordsOf(block))

export const wordsOf = (block: Block): string =>
  (block.kind === 'row' ? block.cells.join(' ') : block.text).replaceAll(/\s+/g, ' ').trim()

/** How many blocks a head may take before its items begin. */
const HEAD = 14

const BODY =
  /\b(?:meeting|board|panel|committee|group|forum|council|conference|cabinet|authority|executive|assembly|office of)\b/i
const SAYS_MINUTES =
  /^\W*(?:(?:draft|unconfirmed|confirmed|approved|public)\s+)*(?:minutes|notes|record|action notes)\b|\b(?:minutes|notes)\W*$|[–—-]\s*(?:minutes|notes)\b/i
/** "24/036 Annual parish meeting" is an item of a year's count; "04/03/2025" is a day. */
const MINUTE_NUMBER = /^\W*\d{1,4}\/\d{2,4}(?![\d/])/
/** Other papers, other meetings, and lines of the head that are no title. */
const ANOTHER_THING =
  /\b(?:next|last|previous|future|forthcoming|earlier)\b|\bdates? (?:of|for)\b|^\W*(?:also|date|time|venue|place|chair|present|apologies|in attendance|attendees|members|membership|agenda|annex|appendix|schedule|attachment|enclosure|actions?|decisions?|contents)\b|matters arising|\b(?:action (?:log|list|tracker|points|sheet|register)|log of actions|outstanding actions|terms of reference|work programme|forward plan|calendar|meeting dates|standing orders)\b|\b(?:approved|agreed|accepted|confirmed) (?:as|subject|by|on|at)\b/i
const VERB =
  /\b(?:will|shall|would|was|were|is|are|has|have|had|noted|asked|agreed that|said|welcomed|thanked|considered|received|discussed|opened|closed|ended|finished|concluded|reported|advised|resolved)\b/i

const dayOf = (head: readonly Block[]): string | null => {
  const { heldOn, working } = readMeetingDate({ blocks: head, fileName: '' })
  if (heldOn !== null) return heldOn
  const named = /^"(.+)" was found, but no year\.$/.exec(working)?.[1]
  const [mention] = named === undefined ? [] : findDays(named)
  return mention === undefined ? null : `${mention.day}/${mention.month}`
}

/** The name of the body, whatever stands beside it. */
const bodyOf = (block: Block, own: ReadonlySet<string>): string => {
  const title = bareTitle(block)
  return BODY.test(wordsOf(block)) || own.has(title) ? title : ''
}

/** Two titles of one body are the same without their days, markings and places. */
export const bareTitle = (block: Block): string => {
  const words = wordsOf(block).toLowerCase()
  return findDays(words)
    .reduce((rest, { text }) => rest.replace(text, ' '), words)
    .replace(/\bheld\b.*$/, ' ')
    .replaceAll(NOT_THE_BODY, ' ')
    .replaceAll(/[^\p{L}]+/gu, ' ')
    .trim()
}

const NOT_THE_BODY =
  /\b(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|(?:mon|tues|wednes|thurs|fri|satur|sun)day|draft|unconfirmed|confirmed|approved|official|public|minutes|notes|record|action|meeting|of|the|a|an|on|at|from|for|in|by)\b/g
