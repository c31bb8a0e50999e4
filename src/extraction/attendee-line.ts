import { nameInitials } from './actors.ts'
import type { Attendee } from './candidate.ts'
import { withoutRemarks } from './attendee-remarks.ts'
import { shortFormOf } from './post-names.ts'

type Person = Omit<Attendee, 'presence'>

/**
 * The people a line of an attendance list names. Understands "Name | Post (DCC)", "Name : Post",
 * "Name, Post (OPCC)" and a run of such, "Name (XY), Name (XZ) and ...", "Name – Post" and a bare name.
 */
export const personOf = (line: string): Person[] => {
  const words = withoutRemarks(line.slice(0, 1000)).trim()
  if (isPlace(words)) return []
  if (words.includes(' | ')) return fromCells(words.split(' | ').map((cell) => cell.trim()))
  const listed = fromBrackets(words)
  return listed.length > 1
    ? listed
    : splitPeople(words).flatMap((part) => {
        const one = fromWords(part)
        return one === null || isSpeech(one.capacity) ? [] : [one]
      })
}

/** "Secondly Operation Unity, the largest …" opens a paragraph, "Ms Bell: Thank you" a speech: neither is a post. */
const isSpeech = (capacity: string): boolean => capacity.length > LONGEST_POST || SAYS.test(capacity)

/** In characters. */
const LONGEST_POST = 120
const SAYS = /\b(?:thanks?|thank you|I|we|you|they|this|that|is|are|was|were|have|has|had|could|would)\b/

const TITLE =
  '(?:(?:mr|mrs|ms|miss|mx|dr|prof(?:essor)?|rev|sir|dame|lord|lady|baroness|cllr|councillor|alderman|pc|pcso|sgt|sergeant|insp|inspector|ci|dci|supt|superintendent|det|ch|chief|c\\/supt|d\\/supt|commissioner|pcc|dpcc|cc|dcc|acc|t\\/acc|t\\/dcc)\\.?\\s+){0,3}'
const NAME_WORD = "(?:[A-Z][\\p{L}’'-]*\\.?|de|van|von|der|al|el|bin)"
const NAME = new RegExp(`^${TITLE}${NAME_WORD}(?:\\s+${NAME_WORD}){1,3}$`, 'iu')
const CAPITALS = new RegExp(`^(?:${NAME_WORD}\\s+){1,3}[A-Z][\\p{L}’'-]+$`, 'u')
const BRACKET = /\(([^()]{1,60})\)/g
const INITIALS = /^(?:T\/)?[A-Z][A-Za-z]{0,2}[A-Z/&]{0,4}[A-Za-z]?[A-Z]$|^[A-Z]{1,2}[a-z]?[A-Z][a-z]{1,8}$/

const ROLE_WORDS =
  /\b(?:police|crime|chief|constable|officer|director|manager|head|commissioner|deputy|assistant|board|member|panel|council|executive|superintendent|inspector|policy|governance|finance|services?|lead|secretary|clerk|committee|audit|minutes?|partners?|public|office|support|staff|force|county|apologies|chair(?:man|person)?|attendance|standards|contact|communications|resources|business|performance|intelligence|operations|estates|strategy|democratic|safety|partnerships?|name|capacity|post|role|title|constabulary|minister|policing|members|person|independent|community|communities|opcc|pcc|record|prosecutor|treasurer|auditor|interim|acting|ceo)\b/i

export const isName = (words: string): boolean =>
  NAME.test(words) &&
  !ROLE_WORDS.test(words.replace(new RegExp(`^${TITLE}`, 'i'), '')) &&
  CAPITALS.test(words.replace(new RegExp(`^${TITLE}`, 'i'), 'X '))

const fromCells = (cells: readonly string[]): Person[] => {
  const [first = '', second = '', ...rest] = cells.filter((cell) => !/^[:–-]?$/.test(cell))
  const bare = first.replaceAll(BRACKET, '').trim()
  if (isName(bare)) {
    const short = rest.find((cell) => INITIALS.test(cell)) ?? (INITIALS.test(second) ? second : undefined)
    return [
      person(
        bare,
        [...bracketsIn(first).map((words) => `(${words})`), second, ...rest].join(' ').trim(),
        short,
      ),
    ]
  }
  // Some lists give the initials or the post before the name.
  const other = second.replaceAll(BRACKET, '').trim()
  return isName(other) && (INITIALS.test(first) || ROLE_WORDS.test(first))
    ? [person(other, [first, ...rest].join(' '), INITIALS.test(first) ? first : undefined)]
    : []
}

/** Prose: "the Chief Constable, A Name (AN), and the Clerk, B Name (BN)". The words between give the post. */
const fromBrackets = (words: string): Person[] => {
  const all = [...words.matchAll(NAME_THEN_INITIALS)]
  const between = (from: number, to: number): string =>
    words
      .slice(from, to)
      .replace(/^(?:\W|\b(?:and|the|for|from)\b)*/i, '')
      .replace(/(?:[\s,;:.–—-]|\s(?:and|&))+$/, '')
  const endOf = (nth: number): number => (all[nth]?.index ?? 0) + (all[nth]?.[0].length ?? 0)
  // "A Name (AN), Clerk; B Name (BN), Treasurer": what opens with a name gives the post behind it.
  const behind =
    all.length > 1 &&
    /^\W*$/.test(words.slice(0, all[0]?.index)) &&
    all.every((_, nth) =>
      nth === all.length - 1
        ? /^(?:,|\s?[:–—-])?\s+[A-Z]/.test(words.slice(endOf(nth)))
        : POST_AND_STOP.test(words.slice(endOf(nth), all[nth + 1]?.index)),
    )
  return all.flatMap((found, nth) => {
    const [, name = '', initials = ''] = found
    const capacity = behind
      ? between(endOf(nth), all[nth + 1]?.index ?? words.length)
      : between(nth === 0 ? 0 : endOf(nth - 1), found.index)
    return isName(name) && (initials === nameInitials(name) || initials.startsWith(name[0] ?? ' '))
      ? [{ name, capacity: /[.;]/.test(capacity) ? '' : capacity, initials }]
      : []
  })
}

/** ", Chief Executive; ", behind a name and up to the next one. */
const POST_AND_STOP = /^(?:,|\s?[:–—-])?\s+(?=[A-Z])[^;]{3,80}(?:[,;]|\s(?:and|&))\s+$/

const NAME_THEN_INITIALS = /([A-Z][\p{L}’'-]+(?:\s+[A-Z][\p{L}’'-]+){1,3})\s*\(([A-Z]{2,4})\)/gu

/** "A Name, Post (ORG) B Name, Post" and "A Name (AN), B Name (BN) and C Name" come apart between people. */
const splitPeople = (words: string): string[] => {
  const parts: string[] = []
  let at = 0
  for (const piece of words.split(BETWEEN_PEOPLE)) {
    const last = parts.at(-1)
    const from = words.indexOf(piece, at)
    // "Police and Crime Commissioner" has the same shape as "A Brown and C Smith": only a name opens a person. What
    // stood between is kept: in "Ann Bell (AB), Chief Executive" a comma parts the name from its post.
    if (last !== undefined && !isName(bareName(piece.split(/,\s|\s[:–—-]\s/)[0] ?? '')))
      parts[parts.length - 1] = `${last}${words.slice(at, from)}${piece}`
    else parts.push(piece)
    at = from + piece.length
  }
  return parts.flatMap((part) => {
    const pieces = part.split(/[,;]\s*(?:and\s+)?|\s+and\s+/)
    return pieces.length > 1 && pieces.every(isPerson) ? pieces : [part]
  })
}

/** A name alone or behind its title: "C Pike", "Chief Constable Ann Stone". */
const isPerson = (words: string): boolean => isName(bareName(words)) || fromWords(words) !== null

const BETWEEN_PEOPLE =
  /(?<=\))\s*(?:,|;|\band\b|&)?\s+(?=[A-Z][\p{L}’'.-]*\s+[A-Z])|;\s*|\s+and\s+(?=[A-Z][\p{L}’'-]+\s+[A-Z][\p{L}’'-]+(?:\s*[,(]|\.?$))/u

const bareName = (words: string): string =>
  words
    .replaceAll(BRACKET, '')
    .replace(/\.\s*$/, '')
    .trim()

/** "Name (Council, Chair), Post": a comma within brackets parts nothing. */
const HEAD_AND_REST = /^((?:[^(]|\([^()]*\))+?)\s*(?:,|\s[:–—-]|:)\s+(.+)$/s

/** "Ann Bell (AB) Chief Executive": no comma, but a bracket before the post. */
const BRACKET_AND_POST = /^([^()]+\([A-Z]{2,4}\))\s+([A-Z][^()]{3,60})$/

/**
 * "Committee Room 2, Beacon House": where people met, and nobody. A room stands at the end of its own words, so that
 * a "Control Room Manager" is none.
 */
const PLACE =
  /^(?:the\s+)?(?:[\p{L}\d’'.-]+\s+){0,4}(?:room|suite|chamber|boardroom|auditorium|theatre|floor|building|annexe|headquarters|hq)(?:\s+(?:[A-Z]|\d{1,3}[A-Za-z]?))?$/iu

const isPlace = (line: string): boolean => {
  const pieces = line.split(/,\s*|\s[:–—-]\s/).map((piece) => piece.trim().replace(/\.$/, ''))
  const others = pieces.filter((piece) => !PLACE.test(piece))
  // "Cy Chamber, Head of Estates" has a post, and "Cy Chamber" alone may be a name.
  return others.length === 0
    ? pieces.some((piece) => !isName(piece))
    : others.length < pieces.length && !others.some((piece) => ROLE_WORDS.test(piece) || piece.includes('('))
}

/** "AL – Ann Lee, Clerk", "Ann Lee/AL": initials beside their name; "Director, Estates: Ann Lee": a comma in a post. */
const withInitials = (part: string): Person | null => {
  const [, before, rest = ''] = /^([A-Z]{2,4})(?:\s*[:=–—-]\s*|\s+)(?=[A-Z])(.+)$/s.exec(part) ?? []
  const [, start = '', after] = /^(.{4,}?)(?:\s*\/\s*|,\s+|\s+)([A-Z]{2,4})$/s.exec(part) ?? []
  for (const [short, words] of [
    [before, rest],
    [after, start],
  ] as const) {
    if (short === undefined) continue
    const found = fromWords(words.trim()) ?? nameAndPost(words.trim())
    if (found !== null && nameInitials(found.name) === short) return { ...found, initials: short }
  }
  const [, post = '', holder = ''] = /^([A-Z][^:]{4,60}):\s+(.{5,60})$/.exec(part) ?? []
  const name = holder.replaceAll(BRACKET, '').trim()
  return post.includes(',') && ROLE_WORDS.test(post) && isName(name)
    ? person(name, [post, ...bracketsIn(holder).map((words) => `(${words})`)].join(' '), undefined)
    : null
}

/** "Ann Lee Chief Executive": nothing stands between, but a post has its own words. */
const nameAndPost = (words: string): Person | null => {
  const [, name = '', post = ''] =
    /^([A-Z][\p{L}’'-]+\s+[A-Z][\p{L}’'-]+)\s+([A-Z].{3,60})$/u.exec(words) ?? []
  return isName(name) && ROLE_WORDS.test(post) ? person(name, post, undefined) : null
}

const fromWords = (part: string): Person | null => {
  const initialled = withInitials(part)
  if (initialled !== null) return initialled
  // "Head of Prevention Mina Dacre - MD": her initials, which her name gives as well.
  const signed = /^(.{5,}?)\s+[-–]\s+([A-Z]{2,4})$/.exec(part)
  const signer = signed === null ? null : fromWords(signed[1] ?? '')
  if (signer !== null && nameInitials(signer.name) === signed?.[2]) return signer
  // "Seb Phipps DoF": a name and its post in short.
  const short =
    /^([A-Z][\p{L}’'-]+\s+[A-Z][\p{L}’'-]+)\s+((?:Deputy |T\/)?(?=\S*[A-Z]\S*[A-Z])[A-Z][A-Za-z]{1,5}(?: [A-Z]{2,5})?)$/u.exec(
      part,
    )
  if (short !== null && isName(short[1] ?? ''))
    return person(short[1] ?? '', short[2] ?? '', /^\S+$/.test(short[2] ?? '') ? short[2] : undefined)
  const split = HEAD_AND_REST.exec(part) ?? BRACKET_AND_POST.exec(part)
  const head = (split?.[1] ?? part).replaceAll(BRACKET, '').replace(/\.$/, '').trim()
  if (isName(head))
    return person(
      head,
      [...bracketsIn(split?.[1] ?? part).map((words) => `(${words})`), split?.[2] ?? ''].join(' ').trim(),
      undefined,
    )
  // "Chief Constable: A Name", "Chief Constable A Name"
  const tail = (split?.[2] ?? '').replaceAll(BRACKET, '').replace(/\.$/, '').trim()
  if (split !== null && isName(tail) && ROLE_WORDS.test(head))
    return person(
      tail,
      part
        .replace(tail, '')
        .replace(/[\s,:–-]+$/, '')
        .trim(),
      undefined,
    )
  const titled =
    /^((?:[A-Z][\w/&-]*\s+|(?:and|of|for|the)\s+){1,7}?)([A-Z][\p{L}’'-]+\s+[A-Z][\p{L}’'-]+)$/u.exec(head)
  if (
    titled !== null &&
    !/\b(?:of|for|and|the)\s+$/.test(titled[1] ?? '') &&
    ROLE_WORDS.test(titled[1] ?? '') &&
    isName(titled[2] ?? '')
  )
    return person(
      titled[2] ?? '',
      part
        .replace(titled[2] ?? '', '')
        .replace(/\s+/g, ' ')
        .trim(),
      undefined,
    )
  return null
}

const RANK = /^((?:T\/)?(?:D?PF?CC|CC|DCC|ACC|CFO))\s/

const person = (name: string, capacity: string, short: string | undefined): Person => {
  const bracket = bracketsIn(capacity).find((words) => INITIALS.test(words))
  return {
    name,
    capacity: capacity
      .replace(/:\s*(?=\(|\.?$)/, ' ')
      .replace(/\s*\.$/, '')
      .replace(/\s+/g, ' ')
      .trim(),
    initials: short ?? bracket ?? shortFormOf(capacity) ?? RANK.exec(name)?.[1] ?? null,
  }
}

const bracketsIn = (words: string): string[] =>
  [...words.matchAll(BRACKET)].map((found) => (found[1] ?? '').trim())
