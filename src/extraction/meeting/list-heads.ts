/** Where the words that head a list end, a year that they give to all its days, and the body they name. */
export type ListHead = { readonly to: number; readonly year: number | null; readonly body: string | null }

/**
 * The words up to a colon or to the first day, or a whole line without one, when they say no more than that sittings
 * follow: "Dates of meetings 2025:", "The remaining dates for 2025 are", "24/31 FUTURE MEETINGS". Null for all others.
 * `firstDay`: where the first day of the line stands.
 */
export const listHead = (line: string, firstDay: number | undefined): ListHead | null => {
  const before = line.slice(0, firstDay ?? line.length)
  const mark = /[:–—](?=\s|$)|\s-\s/.exec(before)
  const to = mark === null ? before.length : mark.index + mark[0].length
  const whole = before.slice(0, to)
  if (whole.length > LONGEST) return null
  const head = whole.slice(whole.replace(/[\s.:–—-]+$/, '').lastIndexOf('. ') + 1)
  const body = OF_A_BODY.exec(head)?.groups?.['body'] ?? null
  if (!announces(body === null ? head : head.replace(OF_A_BODY, ''))) return null
  const year = /\b(20[0-4]\d)(?!\s?[/–-]\s?\d)/.exec(head)?.[1]
  return { to, year: year === undefined ? null : Number(year), body }
}

/** Longer heads tell something else besides. */
const LONGEST = 160

/** Whether a line may have such a head: to be asked before its days are looked for. */
export const mayHaveHead = (line: string): boolean => CORE.test(line.slice(0, LONGEST))

const announces = (head: string): boolean => {
  const words = head.replace(ITEM, '').replace(/\([^)]{0,40}\)/g, ' ')
  if (!CORE.test(words) || TOLD.test(words)) return false
  return (words.match(TOKENS) ?? [])
    .map((word) => word.replace(/[.:’'-]+$/, ''))
    .every((word) => WORD.test(word) || /^[A-Z]{2,6}$/.test(word))
}

/** "Next meeting of the Harbour Trust" */
const OF_A_BODY =
  /(?<=\b(?:[Mm]eetings?|MEETINGS?|[Ss]essions?)) of (?:the )?(?<body>(?:(?:[A-Z][\w’'&-]*|of|and|the|for)\s?){1,8})/

/** "7.", "24/31", "TB 24/66", "EC/22/25": the number of the item. */
const ITEM = /^\W*(?:(?:[A-Z]{1,5}|[A-Z][a-z]{2,5})[\s./-]{0,2})?\d[\d/.-]*[A-Za-z]?[.):]?\s+(?=\D)/

const TOKENS = /[\p{L}\d][\p{L}\d’'/&.:-]*/gu

const CORE =
  /\b(?:dates|dates? of|next date|meetings|mtgs|sessions|sittings|meeting schedule|calendar of|timetable of|diary|DONM|DOFM|forward plan|(?:forward )?work(?: |-)?(?:programme|plan)|programme for|next (?:(?:ordinary|formal|public|full|regular|quarterly|monthly|scheduled|planned|two|three) ){0,2}(?:meeting|mtg|session|sitting|board|panel|committee|executive|forum|council|group|agm|[A-Z]{2,6})|(?:board|panel|committee|executive|forum|JAC) dates)\b/i
/** What was, or the head of the minutes themselves. */
const TOLD =
  /\b(?:was|were|had been|been) held\b|^\W*(?:meeting )?date\b(?!.*\b(?:next|future|further)\b)|\b(?:last|previous) (?:meeting|session|board|panel|committee)/i

const WORD = new RegExp(
  `^(?:${[
    'a|an|the|of|for|to|in|on|at|and|or|all|our|its|their|this|as|be|is|are|was|were|will|would|should|has|have|had|that|it|we|into|from|until|up|by|with',
    'next|future|forward|further|forthcoming|upcoming|remaining|subsequent|coming|following|proposed|provisional|provisionally|planned|scheduled|other|regular|ordinary|formal|public|full|new|rest|remainder|first|quarterly|monthly|governing|annual|extra|special|two|three|four|five|six|calendar|municipal|academic|civic|financial|work|note',
    'years?|diary|diaries|months?|ahead|days?|mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|dates?|times?|venues?|places?|locations?|noon|am|pm|hrs|hours',
    "meetings?|mtgs?|sessions?|sittings?|boards?|boards?['’]s|panels?|panel['’]s|committees?|committee['’]s|councils?|executives?|forums?|groups?|authority|authorities|governors|trustees|agm|cabinet|schedule|timetable|programme|plan|donm|dofm",
    'follows|held|take|takes|taking|place|start|starts|commencing|noted|notes?|agreed|confirmed|arranged|fixed|set|been|members|reminded|reads?',
    '\\d{1,2}(?:[.:]\\d\\d)?(?:am|pm)?|20[0-4]\\d(?:[/–-](?:20)?\\d\\d)?|\\d\\d[/–-]\\d\\d',
  ].join('|')})$`,
  'i',
)
