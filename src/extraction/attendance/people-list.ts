import { personOf } from './attendee-line.ts'
import { isName } from '../names/people-names.ts'
import type { Attendee } from '../candidate.ts'

type Person = Omit<Attendee, 'presence'>

/**
 * The people a whole list names, in one line or several sentences: "Cllrs A Bell (Chair), Dunn and Mrs E Fox. Clerk:
 * F Gray. 4 members of the public." A title in the plural is everybody's who follows without one of their own.
 */
export const peopleIn = (line: string): Person[] => {
  const [first = '', ...rest] = line.slice(0, 1000).trim().split(SENTENCE_END)
  const people = LABEL.test(first) ? fromLabelled(first) : fromSentence(first)
  // A sentence about somebody is no list, whatever names come after it; a label opens one.
  return people.length === 0 && !LABEL.test(first) ? [] : [...people, ...rest.flatMap(fromLabelled)]
}

/** A full stop behind initials, a title in short or a rank ends nothing. */
const SENTENCE_END =
  /(?<=[\p{Ll})]{2}|\p{Lu}\))(?<!\b(?:Cllr|Cllrs|Mr|Mrs|Ms|Dr|Prof|Rev|Hon|Insp|Supt|Sgt|Det|Ch|Cdr|Asst|Dep|Vice))\.\s+(?=\p{Lu}|\d)/u
const LABEL = /^(\p{Lu}[\p{L} ,&/’'-]{2,40}?)\s*:\s+/u
const SEAT =
  /^((?:vice |deputy )?chair(?:man|woman|person)?|clerk|secretary|treasurer|minutes|notes)\s*:\s*(.{3,60}?)\.?$/i

/** "Clerk: F Gray", "Officers: F Gray, Head of Finance"; who sent apologies was not there. */
const fromLabelled = (sentence: string): Person[] => {
  if (/\b(?:apologies|absent|not present|resigned)\b/i.test(sentence)) return []
  const [, seat = '', name = ''] = SEAT.exec(sentence) ?? []
  const holder = seat === '' ? [] : personOf(name)
  const [only] = holder
  if (only !== undefined && holder.length === 1 && only.capacity === '') return [{ ...only, capacity: seat }]
  const [label = '', before = ''] = LABEL.exec(sentence) ?? []
  // "Maddy Coyne: Youth Services"
  if (label === '' || isName(before)) return fromSentence(sentence)
  const group = fromSentence(sentence.slice(label.length))
  const behindPost = group.length === 1 ? personOf(sentence) : []
  // "Deputy Chief Constable: Ann Bell" is one person behind her post.
  return behindPost.length === 1 && behindPost[0]?.name === group[0]?.name ? behindPost : group
}

const fromSentence = (sentence: string): Person[] =>
  sentence
    .split(STROKES.test(sentence) ? STROKE : TITLED_RUN.test(sentence) ? BEFORE_TITLE : PART)
    .flatMap((part) => fromPlural(part) ?? fromRun(part.replace(/ in the chair\b\.?$/i, ' (Chair)')))

/** "Ann Bell AB / Cy Dunn, Probation CD / Ed Fox EF": strokes part one from the next. */
const STROKES = /\s\/\s.*\s\/\s/
const STROKE = /\s\/\s/

/** "Mr Ann Bell (Chair) Sir Cy Dunn Mrs E Fox", as columns and cells fall together: a title opens the next one. */
const TITLED_RUN =
  /^(?!.*[,;:](?![^(]*\)))(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Cllr|Professor|Prof)\.? (?:\p{Lu}[\p{L}’'.-]* ){1,3}.*\s(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Cllr|Professor|Prof)\.? \p{Lu}/u
const BEFORE_TITLE =
  /(?<=[\p{Ll})*])(?<!\b(?:Cllr|Councillor|Mr|Sir|and|Chair|Clerk))\s+(?=(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Cllr|Professor|Prof)\.?\s+\p{Lu})(?![^(]*\))/u

/** "Cllr A Bell (Chair), Cllrs Dunn and Fox; Mr Gray" */
const PART =
  /(?:;\s*|,?\s+(?:and\s+)?(?=(?:Councillors|Cllrs|Messrs|PCCs|[AD]?CCs|Chief Constables)\b))(?![^(]*\))/
const PLURAL =
  /^(?:the\s+)?(?:(?:county|borough|district|town|parish|city)\s+)?(councillors|cllrs|messrs|mesdames|aldermen|alderpersons|pccs|chief constables|dccs|accs|ccs)\b\.?\s+(.+)$/is
const SINGULAR: Readonly<Record<string, string>> = {
  councillors: 'Councillor',
  cllrs: 'Cllr',
  messrs: 'Mr',
  aldermen: 'Alderman',
  alderpersons: 'Alderperson',
  mesdames: 'Mrs',
  pccs: 'PCC',
  'chief constables': 'Chief Constable',
  ccs: 'CC',
  dccs: 'DCC',
  accs: 'ACC',
}
/** Titles that are posts as well. */
const IS_POST = /^(?:PCC|Chief Constable|[AD]?CC)$/

const fromPlural = (words: string): Person[] | null => {
  const [, plural = '', rest = ''] = PLURAL.exec(words) ?? []
  const title = SINGULAR[plural.toLowerCase()]
  if (title === undefined) return null
  return rest
    .split(BETWEEN)
    .flatMap((piece) =>
      IS_POST.test(title) && SURNAME.test(bareOf(piece))
        ? [{ name: `${title} ${bareOf(piece)}`, capacity: title, initials: null }]
        : personOf(SURNAME.test(bareOf(piece)) ? `${title} ${piece}` : piece),
    )
}

/** "A Bell (Chair), C Dunn, E Fox": only when they are names, since a comma parts a name from its post too. */
const fromRun = (words: string): Person[] => {
  const pieces = words.split(BETWEEN).map((piece) => piece.replace(/^\p{Ll}+:\s+/u, ''))
  const names = pieces.filter((piece) => isName(bareOf(piece)))
  const parted = personOf(words)
  return pieces.length > 2 && names.length > parted.length && names.length >= pieces.length * MOSTLY
    ? names.flatMap(personOf)
    : parted
}

/** "R & S Whitmore" among many. */
const MOSTLY = 0.8

const bareOf = (piece: string): string =>
  piece
    .replaceAll(/\([^()]*\)/g, '')
    .replace(/\.\s*$/, '')
    .trim()

/** Between people, not within brackets: a comma, "and", or the end of a bracket. */
const BETWEEN = /(?:,\s*(?:and\s+)?|\s+and\s+|(?<=\))\s+)(?![^(]*\))/

/** "Dunn", "J. Dunn", "Cole-Davies", "Jo Dunn": without a title of its own. */
const SURNAME =
  /^(?!(?:Mr|Mrs|Ms|Miss|Dr|Prof|Rev|Sir|Dame|Lord|Lady|Cllr|Clerk|Officers?|Members?|County|Town|Deputy)\b)(?:\p{Lu}\.?\s*){0,3}\p{Lu}[\p{L}’'-]+(?:\s+\p{Lu}[\p{L}’'-]+)?$/u
