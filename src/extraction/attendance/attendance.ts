import type { Block } from '../../minutes/document.ts'
import { nameInitials } from '../names/actors.ts'
import { exactCase } from '../patterns/any-case.ts'
import { groupsIn } from './attendance-groups.ts'
import { eachIsOne, isListHead, isSides, linesTogether } from './attendance-rows.ts'
import { personOf } from './attendee-line.ts'
import { isName } from '../names/people-names.ts'
import { listedPeople } from './listed-people.ts'
import type { Attendee } from '../candidate.ts'
import { shortFormOf } from '../names/post-names.ts'
import { everyMatch } from '../patterns/every-match.ts'
import { unheadedList } from './unheaded-lists.ts'

/** Everybody whom the head of the minutes lists as present or as having sent apologies. */
export const readAttendance = (blocks: readonly Block[]): readonly Attendee[] => readLists(blocks).people

/** The blocks that name them. */
export const attendanceBlocks = (blocks: readonly Block[]): ReadonlySet<Block> => readLists(blocks).lists

const readLists = (
  blocks: readonly Block[],
): { readonly people: readonly Attendee[]; readonly lists: ReadonlySet<Block> } => {
  const found: Attendee[] = []
  const lists = new Set<Block>()
  let section: Attendee['presence'] | null = null
  let quiet = 0
  let saidInLine = false
  for (const block of blocks.slice(0, HEAD)) {
    // A numbered heading opens the business of the meeting.
    if (section !== null && found.length > 0 && opensBusiness(block)) section = null
    // "In the room: PCC, Chief Constable" says all in its line: the heading behind it is of the business.
    if (block.kind === 'heading' && saidInLine && found.length === 0) section = null
    for (const { label, text: said } of entriesIn(block)) {
      const opened = presenceOf(label)
      if (opened !== null) section = opened
      else if (label !== '' && ENDS.test(label)) section = null
      const { text, presence } = withoutMark(said, section)
      if (presence === null || text === '') continue
      saidInLine = label !== '' && !text.endsWith(':')
      const people = listedPeople(text)
      quiet = people.length > 0 ? 0 : quiet + 1
      if (people.length > 0) lists.add(block)
      found.push(...people.map((person) => ({ ...person, presence })))
      // The list is over once several lines in a row name nobody.
      if (quiet >= 4 && found.length > 0) section = null
    }
  }
  if (found.filter(({ presence }) => presence === 'present').length < 2)
    for (const [block, people] of unheadedList(blocks)) {
      lists.add(block)
      found.push(...people.map((person) => ({ ...person, presence: 'present' as const })))
    }
  return { people: withoutOrganisations(once([...found, ...newIn(definedInProse(blocks), found)])), lists }
}

/** "Nicola Page (NPage) presented the paper": some minutes say only there how a person is called. */
const definedInProse = (blocks: readonly Block[]): Attendee[] =>
  blocks
    .slice(0, BODY)
    .flatMap(({ text }) =>
      (text.includes('(') ? everyMatch(text.slice(0, 2000), DEFINED) : []).flatMap(
        ([, name = '', short = '']) =>
          isName(name) && isShortFor(short, name)
            ? [{ name, capacity: '', initials: short, presence: 'present' as const }]
            : [],
      ),
    )

const BODY = 400
const DEFINED =
  /((?:(?:DCC|ACC|CC|CFO|ACO|Supt|Insp|Mr|Mrs|Ms|Dr|Cllr)\s)?\p{Lu}[\p{L}’'-]+\s\p{Lu}[\p{L}’'-]+)\s\((\p{Lu}[\p{L}]{1,11})\)/gu

/** "AB" and "NPage" are made from "Ann Bell" and "Nicola Page"; "(Chair)" and "(Audit)" are not. */
const isShortFor = (short: string, name: string): boolean => {
  const initials = nameInitials(name)
  const surname = name.split(/\s/).at(-1) ?? ''
  return (
    (initials.length >= 2 &&
      (short === initials ||
        (/^\p{Lu}+\p{Ll}{0,2}$/u.test(short) && short.toUpperCase().startsWith(initials)))) ||
    (surname.length > 2 && short !== surname && short.endsWith(surname))
  )
}

const HEAD = 80

/** "Name | Post | Apologies", "Name (apologies)": the mark tells who came and is no part of the post. */
const withoutMark = (
  said: string,
  section: Attendee['presence'] | null,
): { text: string; presence: Attendee['presence'] | null } => {
  const cells = said.split(' | ')
  const mark = cells.slice(1).findLast((cell) => CAME.test(cell) || STAYED_AWAY.test(cell))
  const sent = /\(\s*apologies\s*\)/i.test(said)
  const away = sent || (mark !== undefined && STAYED_AWAY.test(mark))
  return {
    text: cells
      .filter((cell) => cell !== mark)
      .join(' | ')
      .replace(/\s*\(\s*apologies\s*\)/i, ''),
    presence: section !== null && away ? 'apologies' : section,
  }
}

const CAME =
  /^(?:present|yes|y|attended|in attendance|in person|online|on-?line|(?:via )?teams|remote|✓|✔|x)$/i
const STAYED_AWAY = /^(?:apologies|absent|no|n|not present|apols?\.?|did not attend)$/i

const PRESENT =
  /^\W*(?:\d+[.)]?\s*)?(?:(?:[a-z-]+ )?(?:members?|those|also|officers?|visitors?|volunteers|representatives|board members|panel members)\s+)?(?:in )?(?:present|attendance|attendees|attending|membership|members|officers|executives|non-executives|external attendees|invitees|attended(?: by)?|sederunt|[ií] l[áa]thair|yn bresennol|presennol|(?:in|round|around) the (?:room|table|chair)|on the (?:call|panel)|taking part|took part|who (?:was|were) (?:there|present)|who (?:came|attended)|there)\b(?: (?:were|was|list|present|attending|in attendance|and apologies|(?:for|from) (?:the )?[\w ]{2,30}))*\s*(?:\([^)]{0,40}\))?\W*$/i
const ABSENT =
  /^\W*(?:(?:[A-Z]{1,4}[./ ]?)?\d[\w./]*[.)]?\s*)?(?:(?:to (?:receive|accept|note) )?(?:apology|apologies|apols?\.?)(?: for absence)?(?: (?:were|was|had been))?(?: received| noted| given)?(?: from)?|absent|not present)\W*$/i
const ENDS =
  /^\W*(?:\d+[.)]?\s*)?(?:agenda|item|no\.?|minutes|date|venue|chair|welcome|introduction|matters arising|declarations?|notes of|actions?)\b/i

const presenceOf = (label: string): Attendee['presence'] | null =>
  ABSENT.test(label) ? 'apologies' : PRESENT.test(label) ? 'present' : null

const opensBusiness = ({ kind, text }: Block): boolean =>
  kind === 'heading' && /^(?:[A-Z]{1,4}[./]?)?\d+[\w./]*\.?\s+\p{Lu}/u.test(text) && presenceOf(text) === null

/** The entries of every list that stands in the block. */
const entriesIn = (block: Block): { label: string; text: string }[] => {
  const groups = block.kind === 'row' ? [] : groupsIn(block.text)
  if (groups.length < 2) return entriesOf(block)
  const read = groups.map((text) => ({ text, entries: entriesOf({ ...block, text }) }))
  // What one of them shows to be a list, all are.
  const listed =
    groupOf(block.text) !== null ||
    read.some(({ entries }) => entries.some(({ label }) => presenceOf(label) === 'present'))
  return read.flatMap(({ text, entries }) =>
    listed && entries.every(({ label }) => label === '') ? [{ label: 'Present', text }] : entries,
  )
}

/** A block as the label that opens a list ("Present:") and the words that name people, where it has them. */
const entriesOf = (block: Block): { label: string; text: string }[] => {
  if (block.kind === 'row') {
    const listed = block.cells.find((cell) =>
      /^(?:present|in attendance|attendees|apologies)\b[^:]{0,30}:\s/i.test(cell),
    )
    if (listed !== undefined && block.cells[0] !== listed)
      return entriesOf({ ...block, kind: 'paragraph', text: listed })
    const [first = '', ...rest] = block.cells
    const lead = first.replace(/\n.*/s, '')
    if (isListHead(block.cells) || isSides(block.cells)) return [{ label: 'Present', text: '' }]
    if (eachIsOne(block.cells)) return block.cells.map((text) => ({ label: '', text }))
    if (presenceOf(lead) === null && !ENDS.test(lead))
      return linesTogether(block.cells).map((text) => ({ label: '', text }))
    const names = linesTogether(rest)
    const within = first.split('\n').slice(1)
    return [{ label: lead, text: '' }, ...[...within, ...names].map((text) => ({ label: '', text }))]
  }
  const split = /^([^:–]{3,45}?)\s*(?::\s*[–-]|:|;|–|-|\s\|)\s+(.+)$/s.exec(block.text)
  if (split !== null && presenceOf(split[1] ?? '') !== null)
    return [{ label: split[1] ?? '', text: split[2] ?? '' }]
  const sentence = /^(?:\d+[.)]?\s*)?(apologies)\b.{0,40}?\b(?:from|by)\b:?\s+(.+)$/is.exec(block.text)
  if (sentence !== null) return [{ label: 'Apologies', text: sentence[2] ?? '' }]
  const were =
    /^(?:\d+[.)]?\s*)?(?:those )?(present|in attendance|attending)\b[^:]{0,20}?\b(?:were|was)\b:?\s+(.+)$/is.exec(
      block.text,
    )
  if (were !== null) return [{ label: 'Present', text: were[2] ?? '' }]
  const attended = /^the \p{Ll}+ was attended by:?\s+(.+)$/isu.exec(block.text)?.[1]
  if (attended !== undefined) return [{ label: 'Present', text: attended }]
  const grouped = groupOf(block.text)
  if (grouped !== null) return [{ label: 'Present', text: grouped }]
  const opens = presenceOf(block.text) !== null || (block.kind === 'heading' && ENDS.test(block.text))
  return [opens ? { label: block.text, text: '' } : { label: '', text: block.text }]
}

/**
 * "Trustees: A Bell (AB), C Dunn (CD)", "Officers CFO Ann Bell, DCFO Cy Dunn": a group under its own name, which may
 * be any, so that only what follows tells: several people, or one with a post. "Secretary: A Bell" names hers.
 */
const groupOf = (words: string): string | null => {
  const seat =
    /^(clerk|secretary|minute taker|minutes|notes|treasurer|secretariat)\s*[:–-]\s*(.{3,60})$/i.exec(words)
  if (seat !== null) {
    const [one, ...others] = personOf(seat[2] ?? '')
    return one !== undefined && others.length === 0 && one.capacity === '' ? `${one.name}, ${seat[1]}` : null
  }
  const labelled = LABELLED.exec(words)?.[0]
  const rest =
    labelled ??
    /^(?:councillors|cllrs)\b\.? .+$/is.exec(words)?.[0] ??
    /^(?:(?:also )?present|members|officers|attendees|in attendance|trustees|executive|governors|there)\s+(?=[A-Z])(.+)$/is.exec(
      words,
    )?.[1]
  if (rest === undefined) return null
  const people = listedPeople(rest)
  // "Deputy Chief Constable: Ann Bell" is one person behind her post, not a group.
  if (people.length === 1 && personOf(words)[0]?.name === people[0]?.name) return null
  const known = people.filter(({ capacity, initials }) => capacity !== '' || initials !== null)
  const isGroup = known.length > 0 || (people.length > 1 && people.every(isTitled) && GROUP.test(words))
  return isGroup && people.length * 40 > rest.length / 2 ? rest : null
}

/** Nobody's post, but whom the names behind it stand for. */
const GROUP =
  /^(?:(?:also )?present\s|[\p{L} -]{0,40}(?:representatives|members|officers|councillors|governors|trustees|visitors|observers|advis[eo]rs|delegates):)/iu
const isTitled = ({ name }: { readonly name: string }): boolean =>
  /^(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Sir|Dame|Lord|Lady|Cllr|Councillor|Provost|Chief|Supt|Superintendent|Insp|Inspector|Group)\b/.test(
    name,
  )

const LABELLED = new RegExp(
  exactCase(
    "^(?!(?i:actions?|contact|distribution|circulation|copies|venue|location|place|where|held|agenda|agreed|resolved|decision|purpose|minutes|apologies|absent|item|update|note)\\b)[A-Z][A-Za-z ,&/’'-]{2,40}:\\s+.+$",
  ),
  's',
)

/** "CC Ann Bell" in prose is the "T/CC Ann Bell" of the list. */
const newIn = (told: readonly Attendee[], listed: readonly Attendee[]): Attendee[] => {
  const plain = (name: string): string => name.split(/\s/).slice(-2).join(' ')
  const known = new Set(listed.flatMap(({ name, initials }) => (initials === null ? [] : [plain(name)])))
  return told.filter(({ name }) => !known.has(plain(name)))
}

const once = (people: readonly Attendee[]): Attendee[] =>
  people.filter((person, index) => people.findIndex((other) => isSame(other, person)) === index)

/** Who is known by initials and post alone is told by these. */
const isSame = (one: Attendee, other: Attendee): boolean =>
  one.name === other.name && (one.name !== '' || one.initials === other.initials)

/** A bracket that several people share is their organisation, "(OPCC)", and nobody's initials. */
const withoutOrganisations = (people: readonly Attendee[]): Attendee[] =>
  people.map((person) =>
    person.initials !== null &&
    people.filter(({ initials }) => initials === person.initials).length > 1 &&
    !isPost(person)
      ? { ...person, initials: shortFormOf(person.capacity) }
      : person,
  )

// Two Assistant Chief Constables are both "ACC": a short form that stands for the title is kept.
const isPost = ({ capacity, initials }: Attendee): boolean =>
  initials !== null &&
  /^(?:T\/)?(?:A?D?PCC|PFCC|CC|DCC|ACC|CFO|CEO|DCE|ACO|Ch Supt)$/.test(initials) &&
  capacity !== ''
