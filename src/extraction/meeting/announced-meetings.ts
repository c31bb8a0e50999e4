import type { PlainDate } from '../../calendar/plain-date.ts'
import type { Block } from '../../minutes/document.ts'
import { comingDays } from './coming-days.ts'
import { findDays } from './day-mentions.ts'
import { monthPattern, readMonth } from '../due-rules/month-names.ts'
import { BODY_THAT_MEETS, ownName } from '../names/meeting-names.ts'
import { regularSittings } from './regular-sittings.ts'
import { listedSittings } from './sitting-lists.ts'

/** A sitting to come, so that "the March meeting" finds its day. `name` is "meeting" for the series' own. */
export type AnnouncedMeeting = { readonly heldOn: PlainDate; readonly name: string }

/**
 * Every later sitting whose day the minutes give, by lists ("Dates for 2025: 11 March, 10 June"), in prose ("The
 * meeting on 11 March 2025 will look at rural crime") or by a rule ("the third Wednesday of each month"), which
 * counts for months without a day of their own. `titles`: what the minutes call their body.
 */
export const announcedMeetings = (
  blocks: readonly Block[],
  heldOn: PlainDate,
  titles: readonly string[] = [],
): readonly AnnouncedMeeting[] => {
  const said = [
    ...listedMeetings(blocks, heldOn, titles),
    ...blocks.flatMap(({ text }) => saidIn(text.slice(0, 1000), heldOn, titles)),
    ...blocks.flatMap(({ text }) => saidOfMonth(text.slice(0, 1000), heldOn, titles)),
    ...blocks.flatMap(({ text }) => calledByDay(text.slice(0, 1000), heldOn, titles)),
  ]
  const months = new Set(said.filter(isOwn).map((one) => one.heldOn.slice(0, 7)))
  const regular = blocks
    .flatMap(({ text }) => regularSittings(text.slice(0, 1000), heldOn, titles))
    .filter((day) => !months.has(day.slice(0, 7)))
  return onceEach([...said, ...regular.map((day) => ({ heldOn: day, name: OWN }))])
}

const onceEach = (meetings: readonly AnnouncedMeeting[]): readonly AnnouncedMeeting[] => [
  ...new Map(meetings.map((one) => [`${one.heldOn} ${one.name}`, one])).values(),
]

/** The first sitting of the series' own that a list of dates names. */
export const firstListedMeeting = (
  blocks: readonly Block[],
  heldOn: PlainDate,
  titles: readonly string[],
): PlainDate | null =>
  listedMeetings(blocks, heldOn, titles)
    .filter(isOwn)
    .map((one) => one.heldOn)
    .toSorted()[0] ?? null

const OWN = 'meeting'
const isOwn = ({ name }: AnnouncedMeeting): boolean => name === OWN

const listedMeetings = (
  blocks: readonly Block[],
  heldOn: PlainDate,
  titles: readonly string[],
): readonly AnnouncedMeeting[] =>
  listedSittings(blocks, heldOn).map((one) => ({
    heldOn: one.heldOn,
    name: one.label === null ? OWN : ownName(one.label, titles, OWN),
  }))

const saidIn = (words: string, heldOn: PlainDate, titles: readonly string[]): readonly AnnouncedMeeting[] => {
  if (!(/\d/.test(words) && SITS.test(words))) return []
  const found: AnnouncedMeeting[] = []
  let from = 0
  let name: string | null = null
  for (const mention of findDays(words)) {
    const { at, text, year } = mention
    const before = words.slice(Math.max(from, at - MOST_BEFORE), at)
    from = at + text.length
    const meets = MEETS_ON.exec(before)
    const said = meets?.groups?.['body']
    const body =
      meets === null || said === undefined || /^[A-Z]| /.test(said)
        ? said
        : `${kindOf(before.slice(0, meets.index))}${said}`
    // "9 July - Full Council 8 October": the body behind the day before.
    if (body !== undefined && !(found.length > 0 && BEHIND_A_DAY.test(before)))
      name = year === null && tellsOfThePast(before, words.slice(from)) ? null : ownName(body, titles, OWN)
    else if (NEXT_ON.test(before)) name = OWN
    // "18 September and 11 December": the second day belongs to the same saying.
    else if (!SAME_SAYING.test(before.slice(-90))) name = null
    const [coming] = comingDays([mention], heldOn)
    if (name !== null && coming !== undefined && coming !== null) found.push({ heldOn: coming, name })
  }
  return found
}

/** A body and what it does stand in fewer signs than these. */
const MOST_BEFORE = 160

/** "The July meeting will be on the 9th", "the July Board has been moved to the 16th" */
const saidOfMonth = (
  words: string,
  heldOn: PlainDate,
  titles: readonly string[],
): readonly AnnouncedMeeting[] => {
  const said = OF_MONTH.exec(words)?.groups
  const month = readMonth(said?.['month'] ?? '')
  if (said === undefined || month === undefined) return []
  const mention = { at: 0, text: '', day: Number(said['day']), month, year: null, weekday: null }
  const [coming] = comingDays([mention], heldOn)
  return coming === undefined || coming === null
    ? []
    : [{ heldOn: coming, name: ownName(said['body'] ?? '', titles, OWN) }]
}

const OF_MONTH = new RegExp(
  `\\b(?<month>${monthPattern.replaceAll(/\b[a-z]/g, (letter) => letter.toUpperCase())}) (?<body>(?:meeting|mtg|session|sitting|[Bb]oard|[Pp]anel|[Cc]ommittee|[Ff]orum))\\b(?: (?:will|would|is|has|been|was|to|be|now|held|take|place|moved|changed|put|brought|back|forward|rearranged|for|on)){1,8} the (?<day>\\d{1,2})(?:st|nd|rd|th)\\b(?! (?:of )?[A-Z])`,
)

/** "To the 29 June board", "for the meeting of 18 July": a sitting called by its day. */
const calledByDay = (
  words: string,
  heldOn: PlainDate,
  titles: readonly string[],
): readonly AnnouncedMeeting[] => {
  if (!(/\d/.test(words) && SITS.test(words))) return []
  return findDays(words).flatMap((mention) => {
    const body = CALLED_BY_DAY.exec(words.slice(mention.at + mention.text.length))?.[1]
    const before = words.slice(Math.max(0, mention.at - 30), mention.at)
    if (body === undefined || !LEADS_TO_SITTING.test(before)) return []
    const [coming] = comingDays([mention], heldOn)
    return coming === undefined || coming === null
      ? []
      : [{ heldOn: coming, name: ownName(body, titles, OWN) }]
  })
}

const CALLED_BY_DAY =
  /^ ((?:[A-Z][\w&-]* ){0,3}(?:meeting|mtg|session|sitting|[Bb]oard|[Pp]anel|[Cc]ommittee|[Ff]orum))\b(?! (?:minutes|papers?|report|members?)\b)/
const LEADS_TO_SITTING =
  /\b(?:to|at|for|by|before|until|in time for|ahead of) (?:the|our|its|their) (?:(?:Mon|Tues|Wednes|Thurs|Fri)day,? )?$/

const SITS =
  /\b(?:meetings?|mtgs?|board|panel|committee|session|sitting|executive|forum|council|authority|group|governors|trustees|meets?|sits?|again|reconvenes?|DONM|next)\b/i

/** A body and up to its day no more than words of sitting: "the Works Committee will meet again on". */
const MEETS_ON = new RegExp(
  `(?<![\\w’'-])(?<body>${BODY_THAT_MEETS})(?:\\s+(?:is|are|on|will|would|to|be|held|again|next|then|should|shall|now|falls|convenes?|reconvenes?|has been|moved to|brought forward to|put back to|changed to|rearranged for|meets?|sits?|due|scheduled|planned|fixed|arranged|set|for|take|takes|taking|place))*\\s*(?:[:–,-]\\s*)?$`,
)
/** "The next is on", "Next:", "To meet again on", "date of next". */
const NEXT_ON =
  /(?:\b(?:the|our) next (?:one |such |gathering )?(?:is|will be|would be|being|falls|to be)(?: held)?(?: on)?|(?:^|[.;|]\s*)(?:to meet|meeting|meets|meet) (?:again|next)(?: on)?|(?:^|[.;])\W*next(?: date)?\s*[:–-]|\bdate of next(?: one)?\s*[:–-]|\bnext on|\breconvenes?(?: again)?(?: on)?|\bagreed to (?:next )?(?:meet|reconvene)(?: again| next)?(?: on)?|\b(?:next|again) (?:convenes?|gathers?|sits?) on|\bcome together again on)\s*(?:(?:on )?(?:Mon|Tues|Wednes|Thurs|Fri)day,?)?\s*$/i

const BEHIND_A_DAY = /^\s*[:–—-]/
const SAME_SAYING =
  /^(?:\s*(?:,|and\b|&|then\b|on\b|at \d[\d.:]*\s?(?:[ap]\.?m\.?|hours|hrs)?|(?:in|at) (?:the )?[A-Z][\w’' ]{2,30}?))*\s*$/

/** "At its meeting on 1 February it had supported the precept": no year, and nothing looks ahead. */
const tellsOfThePast = (before: string, after: string): boolean =>
  /\bminutes of\b|(?<!\bbe |\bis |\bare )\bheld on\s*$/i.test(before.slice(-80)) ||
  (EARLIER.test(before.slice(-120)) &&
    !/\b(?:will|would|shall|is|are|next|due|to (?!the\b|this\b|its\b)[a-z]{3,})\b/i.test(
      `${before.slice(-40)} ${after.slice(0, 60).split('.')[0] ?? ''}`,
    ))

const EARLIER =
  /\b(?:at|since|from|of|following|after|in|by) (?:(?:its|the|their|our|a|an|this|last|previous|full) )?(?:[\w’'-]+ ){0,5}on\s*$/i

/** "A sub-group meeting", "the Council's budget meeting": a word before it makes it another. */
const kindOf = (before: string): string => {
  const word = /([a-z][\w-]*) $/.exec(before)?.[1] ?? ''
  return word === '' || NO_KIND.test(word) ? '' : `${word} `
}

const NO_KIND =
  /^(?:the|our|its|their|this|that|a|an|such|each|any|full|next|further|future|formal|ordinary|public|monthly|quarterly|scheduled|regular|of|for|to|at|on|in|from|by|with|and|or|but|when|as|if|so|before|until|because|since|board|panel|committee|council|authority|s|will|would|is|are|said|noted|agreed)$/
