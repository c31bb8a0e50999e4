import {
  dayOf,
  daysBetween,
  formatDay,
  formatWeekday,
  type PlainDate,
  plainDate,
  weekdayOf,
} from '../../calendar/plain-date.ts'
import type { Block, MinutesDocument } from '../../minutes/document.ts'
import { withWholeDays } from '../due-rules/torn-days.ts'
import { type DayMention, findDays, findMonthYears } from './day-mentions.ts'
import { pastedMail } from './mail-heads.ts'

/** The meeting's day and, in a sentence, how it was read. */
export type MeetingDate = { readonly heldOn: PlainDate | null; readonly working: string }

/**
 * Reads the day of the meeting from the head of its minutes, else from the file's name. A day without a
 * year takes it from the title, the file's name or another full date at the head; a weekday settles
 * between two years, and one that agrees with none is kept and said. `after` is given for one set of several in a
 * file: the day of the minutes before it, if there are any. The file's name dates none of them, though its year may.
 */
export const readMeetingDate = (
  document: Pick<MinutesDocument, 'blocks' | 'fileName'>,
  { after }: { after?: PlainDate | null } = {},
): MeetingDate => {
  const fileName = PASTED.test(document.fileName) ? '' : document.fileName
  const head = joinSplitDays(headOf(document.blocks))
  const mentions = head
    .flatMap((block, index) =>
      findDays(wordsOf(block)).map((day) => ({ day, weight: weightOf(block, day, index, head) })),
    )
    .filter(({ weight }) => weight > 0)
    .concat(heldInMonth(head))
    .toSorted((a, b) => b.weight - a.weight)
  const best = mentions[0]?.day
  if (best !== undefined) return settle(best, yearHints(head, fileName, after))
  if (after !== undefined) return { heldOn: null, working: 'No date of the meeting was found.' }
  const named = findDays(fileName.replace(COMPACT, '$1-$2-$3').replaceAll(/[_]+|(?<=\D)-|-(?=\D)/g, ' '))[0]
  if (named === undefined) return { heldOn: null, working: 'No date of the meeting was found.' }
  const { heldOn, working } = settle(named, yearHints(head, fileName, after))
  return { heldOn, working: `The file is named for ${named.text}. ${working}` }
}

/** "June 2018 (held Thursday 21st)", "March 2025" above "Held on Thursday 27th": the month stands in the title alone. */
const heldInMonth = (head: readonly Block[]): { day: DayMention; weight: number }[] => {
  const lines = head.slice(0, 6).map(wordsOf)
  const [titled] = lines.slice(0, 4).flatMap(findMonthYears)
  const [held] = lines.flatMap((line) => HELD_ON_DAY.exec(line) ?? [])
  if (titled === undefined || held === undefined) return []
  const { month, year } = titled
  if (lines.some((line) => findDays(line)[0]?.month === month)) return []
  const day = Number(/\d+/.exec(held)?.[0])
  return [{ day: { at: 0, text: held, day, month, year, weekday: null }, weight: 20 }]
}

const HELD_ON_DAY =
  /\b[Hh]eld (?:on )?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?(?:the )?\d{1,2}(?:st|nd|rd|th)\b(?! of)(?! [A-Z][a-z]{2,8} 20)/

/** Words that were pasted in are named for the day of pasting, which says nothing of the meeting. */
const PASTED = /^Pasted on /

const HEAD = 45

/** The day on which a message was sent is none of a meeting; its subject may be, when nothing below it is. */
const headOf = (blocks: readonly Block[]): Block[] => {
  const mail = pastedMail(blocks)
  return mail === null ? blocks.slice(0, HEAD) : [...mail.below.slice(0, HEAD), mail.subject]
}

/** "20240513" in a file's name */
const COMPACT = /(?<!\d)((?:19|20)\d{2})(0[1-9]|1[0-2])([0-3]\d)(?!\d)/

/** A converted title may break within its date: "Tuesday 12th" above "March 2024". */
const joinSplitDays = (blocks: readonly Block[]): Block[] =>
  blocks.map((block, index) => {
    const next = blocks[index + 1]
    const broken = block.text.length < 60 && /\b\d{1,2}\s?(?:st|nd|rd|th)?(?:\s+of)?$/i.test(block.text)
    return broken && next !== undefined && next.text.length < 30 && OPENS_WITH_MONTH.test(next.text)
      ? { ...block, text: `${block.text} ${next.text}` }
      : block
  })

const OPENS_WITH_MONTH = /^\W*(?:of )?(?:jan|feb|mar|apr|may|june?\b|july?\b|aug|sep|oct|nov|dec)/i

const OTHER_MEETING =
  /\b(?:next|last|previous|future|forthcoming)\b.{0,40}\b(?:meeting|board|panel|committee|minutes|notes)\b|\b(?:minutes|notes|record)\b.{0,90}\b(?:agreed|approv(?:ed|al)|confirmed|signed|accepted|correct|accura\w+)\b|\bminutes (?:of|from)\b.{0,90}\b(?:received|considered|submitted)\b|matters arising|\bfrom the (?:meeting|minutes)\b[^.]*\.$|\bmeeting (?:ha[ds] )?(?:been )?(?:moved|postponed|put (?:back|off)|rearranged|rescheduled)\b|\bdate of (?:the )?(?:next|last)\b|\bmeeting dates\b|\bdates (?:of|for) (?:\w+ ){0,3}meetings\b|\b(?:agreed|approved|confirmed)\b.{0,60}\b(?:minutes|notes)\b/i
/** "Approved minutes of the meeting held on" is the title of these, no word on others. */
const OWN_STATE = /^\W*(?:approved|confirmed|agreed|final|signed)\s+(?=(?:minutes|notes|record)\b)/i
/** "22 June 2023 – draft minutes subject to approval", "Minutes 20 Oct 2022 (version 1.0, approved by the chair)" */
const OWN_STATE_BEHIND =
  /^\W*(?:(?:draft|unconfirmed|approved|confirmed|agreed|final|signed|action|public)\s+)*(?:minutes|notes)\b/i
const OPENS_TITLE = /^\W*(?:[A-Z]{3,} )?(?:draft |final |approved )?(?:minutes|notes)\W*(?:of\W*|from\W*)?$/i
const ITS_VERSION = /^\W*\(?(?:version|v\.? ?\d|draft|final|approved)\b/i

/** "the year to 31 March", "since 4 May": a day in a story. */
const OTHER_DAY =
  /\b(?:year|period|quarter|month|ended|ending|until|since|from|as at|by|before|after|between|due|effective)\s+(?:(?:to|the|ended|ending|on)\s+)*$/i
/** "Holding to account: notes from 4 March 2024" is a title. */
const NOTES_FROM = /\b(?:notes?|minutes|record|summary|report) from\s+(?:\w+day,?\s+)?(?:the\s+)?$/i
/** "2. Minutes of 4 March 2024": an item of this meeting about an earlier one. */
const OTHER_MINUTES =
  /^\W*(?:item\s+)?(?:[A-Z]{1,4}\s?)?\d{1,3}(?:[./]\d{1,4})?[a-z]?[.):]?\s+(?:(?:approval|confirmation|draft) (?:of )?(?:the )?)?(?:minutes|notes)\b|\bto (?:confirm|approve|agree|sign|receive|accept)\b[^.]{0,30}\b(?:minutes|notes)\b|\bpreviously circulated\b|\bagenda papers\b|^\W*(?:\d{1,2}[.)]\s+)?(?:approval|confirmation|signing) of (?:the )?(?:minutes|notes)\b/i
/** "Of the meeting held on 19 July" under "Minutes": the agenda's item about the meeting before. */
const OF_THE_MEETING = /^\W*(?:of|from) the meeting\b/i
/** A council's page puts "Minutes:" under each item of the agenda, before what was said. */
const THEIR_MINUTES = /^\W*minutes\s*:/i
const OPENS_MINUTES = /^\W*minutes\s*:\W*$/i
/** "This will be held on 22 April" is not where these minutes come from. */
const TO_COME = /\b(?:will|would|to) (?:next )?(?:be held|take place|meet)\b/i
/** "Last updated 4 October 2022": the day of the page, not of the meeting it tells of. */
const OF_THE_PAGE =
  /\b(?:(?:last |page )?(?:updated|modified|reviewed|published|uploaded|posted|issued|printed|downloaded|accessed|generated)|(?:publication|review|print) date|date (?:of issue|published|updated|modified|uploaded))(?: on)?\W*(?:\w+day,?\s+)?$/i
const LABEL =
  /^\W*(?:meeting )?date(?: (?:and|&) time)?(?: of (?:the )?meeting)?\b(?! of (?:(?:the )?(?:next|last|previous)|\d))\W/i
const HELD = /\b(?:held|meeting|minutes|notes|took place|record)\b/i

/** "Approved Minute - 23 May 2024", "the Minute of the Meeting held on 23 May 2024": whose minutes these are. */
const OWN_MINUTES =
  /^\W*(?:this is the |the )?(?:approved|draft|final|unconfirmed)\s+minutes?\b(?:(?!\bapproved\b)[^.]){0,140}?(?:held on|[–—-]|\bof)\s*(?:\w+day,?\s+)?$/i

/** How strongly a day at the head claims to be the meeting's: 0 is not at all. */
const weightOf = (
  block: Block,
  { at, text, year, weekday }: DayMention,
  index: number,
  head: readonly Block[],
): number => {
  const words = wordsOf(block)
  const before = words.slice(0, at)
  if (OWN_MINUTES.test(before)) return 30 - index / 4
  const isOther = OTHER_DAY.test(before) && !(index <= 5 && NOTES_FROM.test(before))
  if (isOther || OF_THE_PAGE.test(before) || OTHER_MINUTES.test(words) || OF_THE_MEETING.test(words)) return 0
  if (/\bminutes\b/i.test(words) && THEIR_MINUTES.test(wordsOf(head[index + 1]))) return 0
  const around = `${before} ${text}${words.slice(at + text.length, at + text.length + 90)}`
  const behind = words.slice(at + text.length)
  const isTitle =
    index <= 3 && (OWN_STATE_BEHIND.test(behind) || (OPENS_TITLE.test(before) && ITS_VERSION.test(behind)))
  if (!isTitle && OTHER_MEETING.test(around.replace(OWN_STATE, ''))) return 0
  // "Next meeting" as a heading tells whose day the following line gives.
  if (/^\W*(?:\d+\W+)?(?:date(?: and venue)? of )?(?:the )?next meeting\b/i.test(wordsOf(head[index - 1])))
    return 0
  if (TO_COME.test(before)) return 0
  let weight = Math.max(0, 6 - index / 4)
  if (LABEL.test(words)) weight += 12
  // The title of the minutes names their day more often than any line below it.
  if (index <= 3 && words.length < 140) weight += 6
  if (HELD.test(before)) weight += 6
  if (words.length <= text.length + 60) weight += 4
  if (OPENS_MINUTES.test(wordsOf(head[index - 1])) && words.length < 140 && !/\bminutes\b/i.test(words))
    weight += 8
  if (weekday !== null) weight += 2
  if (year !== null) weight += 2
  // A day deep in a long paragraph is part of a story.
  // Conversion may set the title and what follows it in one.
  const isAtHead =
    at < 80 &&
    (LABEL.test(words) || (index <= 2 && at === 0 && year !== null) || (index === 0 && year !== null))
  return words.length > 200 && !HELD.test(before.slice(-60)) && !isAtHead ? 0 : weight
}

type YearHint = { readonly month: number | null; readonly year: number; readonly from: string }

const yearHints = (
  head: readonly Block[],
  fileName: string,
  after: PlainDate | null | undefined,
): YearHint[] => {
  const hints: YearHint[] = []
  for (const block of head.slice(0, 12)) {
    const words = wordsOf(block)
    for (const { month, year } of findMonthYears(words)) hints.push({ month, year, from: 'the title' })
    for (const { month, year } of findDays(words))
      if (year !== null) hints.push({ month, year, from: 'the head of the minutes' })
  }
  if (after !== undefined && after !== null)
    hints.push({
      month: Number(after.slice(5, 7)),
      year: Number(after.slice(0, 4)),
      from: 'the minutes before these',
    })
  if (after === undefined)
    for (const { month, year } of findMonthYears(fileName.replaceAll(/[_-]/g, ' ')))
      hints.push({ month, year, from: 'the file’s name' })
  for (const found of fileName.matchAll(/(?<!\d)((?:19|20)\d{2})(?!\d{3})/g))
    hints.push({ month: null, year: Number(found[1]), from: 'the file’s name' })
  for (const block of head.slice(0, 12))
    for (const found of wordsOf(block).matchAll(/(?<![\d/£,.])((?:19|20)\d{2})(?![\d,])/g))
      hints.push({ month: null, year: Number(found[1]), from: 'the head of the minutes' })
  for (const block of head)
    for (const { month, year } of findDays(wordsOf(block)))
      if (year !== null) hints.push({ month, year, from: 'another date at the head' })
  return hints
}

const settle = (mention: DayMention, hints: readonly YearHint[]): MeetingDate => {
  if (mention.year !== null) {
    const heldOn = dayOf(mention.year, mention.month, mention.day)
    if (heldOn === undefined)
      return { heldOn: null, working: `“${mention.text}” is not a day of the calendar.` }
    return { heldOn, working: `The minutes say “${mention.text}”.${disagreement(mention, heldOn)}` }
  }
  const hint = hints[0]
  if (hint === undefined) return { heldOn: null, working: `“${mention.text}” was found, but no year.` }
  const days = [hint.year, hint.year + 1, hint.year - 1].flatMap(
    (year) => dayOf(year, mention.month, mention.day) ?? [],
  )
  const nearest = hint.month === null ? days : days.toSorted((a, b) => distance(a, hint) - distance(b, hint))
  const near = nearest.filter((day) => hint.month === null || distance(day, hint) < 183)
  const agreeing = near.find((day) => mention.weekday !== null && weekdayOf(day) === mention.weekday)
  const heldOn = agreeing ?? nearest[0] ?? null
  if (heldOn === null) return { heldOn, working: `“${mention.text}” is not a day of the calendar.` }
  return {
    heldOn,
    working: `The minutes say “${mention.text}”; the year ${heldOn.slice(0, 4)} is from ${hint.from}.${disagreement(mention, heldOn)}`,
  }
}

const distance = (day: PlainDate, { month, year }: YearHint): number =>
  Math.abs(daysBetween(plainDate(`${year}-${String(month ?? 1).padStart(2, '0')}-15`), day))

const disagreement = ({ weekday }: DayMention, day: PlainDate): string =>
  weekday === null || weekday === weekdayOf(day)
    ? ''
    : ` The weekday does not agree: ${formatDay(day)} was a ${formatWeekday(day)}.`

const wordsOf = (block: Block | undefined): string =>
  withWholeDays(
    (block === undefined ? '' : block.kind === 'row' ? block.cells.join(' ') : block.text).slice(0, 1000),
  )
