/** The words are nothing but a time and perhaps a label: a cell of a "By when" column, where a bare date binds. */
export const isDueCell = (text: string): boolean => {
  if (text.length > 60 || isRunTogether(text)) return false
  let count = 0
  TOKEN.lastIndex = label.exec(text)?.[0].length ?? 0
  // Nearly all other words show with their first that they are none.
  for (let token = TOKEN.exec(text); token !== null; token = TOKEN.exec(text)) {
    count += 1
    if (count > 7 || !timeWord.test(token[0])) return false
  }
  return count > 0 && !SMALL_WORDS.test(text)
}

/** "TO" and "AT" are somebody's initials as well. */
const SMALL_WORDS = /^\W*(?:the|of|in|on|by|at|to|or|and|no|a)\W*$/i

/** "30 November 31 January 2025 2026": the days of two columns as one, which nobody wrote. */
export const isRunTogether = (text: string): boolean => RUN_TOGETHER.test(text)
const RUN_TOGETHER =
  /^\D{0,12}\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]{2,8} \d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]{2,8} \d{4} \d{4}\W*$/

const TOKEN = /[a-z0-9/'.-]+/gi

const label =
  /^(?:revised |original |new )?(?:due(?: date| by)?|target(?: date)?|deadline|by when|timescale|completed? by|completion(?: date)?|date due|review(?: date)?|when|for)\b ?[:-]? ?/i

const timeWord = new RegExp(
  `^(?:${[
    "\\d{1,2}-[a-z]{3,9}-\\d\\d(?:\\d\\d)?|\\d{1,4}(?:st|nd|rd|th)?|\\d{1,4}(?:[/.-]\\d{1,4}){1,2}|'?\\d\\d|\\d{1,2}-\\d{1,2}|\\w{3,9}-\\d\\d(?:\\d\\d)?|\\w{3,9}/\\w{3,9}|mid-\\w+|end-\\w+",
    'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?',
    '(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tues?|wed|thurs?|thu|fri|w/c|w/e|commencing',
    'the|of|in|on|by|at|to|or|and|no|later|than|within|before|after|end|early|late|mid|start|beginning|next|this|current',
    "financial|year|years|year's|years'|year-end|months?|month's|months'|weeks?|weeks'|days?|working|quarter|half|time|fortnight",
    'meeting|board|panel|committee|q[1-4]|h[12]|fy|spring|summer|autumn|winter|christmas|easter|close|play|cop|cob',
    'one|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen|a',
    'ongoing|immediate(?:ly)?|asap|forthwith|tb[acd]|shortly|soon|due|course',
  ].join('|')})[.'-]*$`,
  'i',
)
