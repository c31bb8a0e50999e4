import type { Block } from '../../minutes/document.ts'
import { shapedPeople } from './attendance-shapes.ts'
import { personOf } from './attendee-line.ts'
import type { Attendee } from '../candidate.ts'
import { ROLE_WORDS } from '../names/people-names.ts'
import { isWholePost } from './whole-posts.ts'

type Person = Omit<Attendee, 'presence'>

/**
 * The lines at the head of the minutes that name who came though no heading says so, with whom each names:
 * "JW – Judith Warne, PCC" above "SB – Sam Brodie, Chief Constable", or "JW (PCC), RB (Chief Constable)" in one. The
 * first run of such lines that names two people, or three where names and posts stand side by side without a sign
 * that they are a list; empty where there is none.
 */
export const unheadedList = (blocks: readonly Block[]): ReadonlyMap<Block, readonly Person[]> => {
  const run = new Map<Block, Line>()
  for (const block of blocks.slice(0, HEAD)) {
    if (OPENS_BUSINESS.test(block.text)) break
    const line = lineOf(block.kind === 'row' ? block.cells.join(' | ') : block.text)
    if (line !== null) run.set(block, line)
    else if (isList([...run.values()])) break
    else run.clear()
  }
  return isList([...run.values()])
    ? new Map([...run].map(([block, { people }]) => [block, people]))
    : new Map()
}

/** `isPlain`: a name beside a post, which a line of another kind may be too. */
type Line = { readonly people: readonly Person[]; readonly isPlain: boolean }

/** In blocks. */
const HEAD = 14

const OPENS_BUSINESS = /^\W*(?:(?:agenda )?item\s+\d|\d+[.)/]|action\b)/i

const isList = (lines: readonly Line[]): boolean => {
  const people = lines.flatMap((line) => line.people)
  const posts = new Set(people.map(({ capacity, initials }) => `${capacity} ${initials}`))
  return people.length >= (lines.some(({ isPlain }) => isPlain) ? 3 : 2) && posts.size > people.length / 2
}

const lineOf = (words: string): Line | null => {
  if (words.length > 400 || NO_ENTRY.test(words)) return null
  const shaped = shapedPeople(words)
  if (shaped !== null) return shaped.length > 0 ? { people: shaped, isPlain: false } : null
  const [, post = ''] = /^([^:–—]{3,60}?)(?::|\s[–—-])\s/.exec(words) ?? []
  const [one, ...others] = personOf(words)
  if (one === undefined) return null
  // "Chief Constable: Ann Bell", "Scheme manager: Cy Dunn"
  if (others.length === 0 && post !== '' && isPostOf(post, one)) return { people: [one], isPlain: false }
  if (others.length === 0 && hasWholePost(one)) return { people: [one], isPlain: true }
  const people = words.split(/;\s+/).map((piece) => personOf(piece))
  // "PCC Ann Bell; CC Cy Dunn; Chief of Staff Ed Fox"
  return people.length >= 3 &&
    people.every(([only, ...more]) => only !== undefined && more.length === 0 && hasPost(only))
    ? { people: people.flat(), isPlain: true }
    : null
}

const isPostOf = (post: string, { capacity }: Person): boolean =>
  capacity.startsWith(post) &&
  (isWholePost(post) || (ROLE_WORDS.test(post) && /^\p{Lu}[\p{L}’' -]+$/u.test(post)))

const hasPost = ({ capacity, initials }: Person): boolean => capacity !== '' || initials !== null

/** "Ann Bell, Chief Constable", "DCC Ann Bell" */
const hasWholePost = ({ name, capacity, initials }: Person): boolean =>
  isWholePost(capacity) || (initials !== null && name.startsWith(`${initials} `))

/** Other lines of a head that pair words with somebody's name. */
const NO_ENTRY =
  /^\W*(?:(?:contact|enquir|report(?:ing)?\b|author|prepared|from|to|cc|copy|circulation|distribution|venue|location|place|date|time|subject|re|action|owner|agenda|item|next|apolog|absent|ref|lead|theme|speaker)\b[^:]{0,40}:|(?:question|election|appointment|statement|response|presentation|motion|petition|vote|proposed|seconded|nominat\w+)\b)/i
