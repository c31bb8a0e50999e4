import { nameInitials } from '../names/actors.ts'
import type { Attendee } from '../candidate.ts'
import { withoutRemarks } from './attendee-remarks.ts'
import { isPlace } from '../names/meeting-places.ts'
import { BRACKET, bareName, bracketsIn, INITIALS, isName, ROLE_WORDS } from '../names/people-names.ts'
import { peopleByInitials } from './people-by-initials.ts'
import { holderBehindPost } from './post-holders.ts'
import { shortFormOf } from '../names/post-names.ts'
import { peopleWithPostsBehind } from './posts-behind.ts'

type Person = Omit<Attendee, 'presence'>

/**
 * The people a line of an attendance list names. Understands "Name | Post (DCC)", "Name : Post",
 * "Name, Post (OPCC)" and a run of such, "Name (XY), Name (XZ) and ...", "Name – Post" and a bare name.
 */
export const personOf = (line: string): Person[] => {
  const words = withoutRemarks(line.slice(0, 1000)).trim()
  if (isPlace(words)) return []
  if (words.includes(' | ')) return fromCells(words.split(' | ').map((cell) => cell.trim()))
  const fellTogether = peopleWithPostsBehind(words)
  if (fellTogether.length > 0) return fellTogether
  const listed = peopleByInitials(words, besides)
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
    ? [
        person(
          other,
          [first, ...rest].filter((cell) => !isSignedBy(cell, other)).join(' '),
          INITIALS.test(first) ? first : rest.find((cell) => isSignedBy(cell, other)),
        ),
      ]
    : []
}

const isSignedBy = (cell: string, name: string): boolean => INITIALS.test(cell) && cell === nameInitials(name)

/** "Ed Fox, Head of Estates (EF)" among those whose posts stand before their names. */
const besides = (words: string): Person[] =>
  APOLOGIES.test(words)
    ? []
    : splitPeople(words).flatMap((part) => {
        const one = fromWords(part)
        return one === null || !ROLE_WORDS.test(one.capacity) || isSpeech(one.capacity) ? [] : [one]
      })

const APOLOGIES = /\b(?:apologies|absent|not present)\b/i

/** "A Name, Post (ORG) B Name, Post" and "A Name (AN), B Name (BN) and C Name" come apart between people. */
const splitPeople = (words: string): string[] => {
  const parts: string[] = []
  let at = 0
  for (const piece of words.split(BETWEEN_PEOPLE)) {
    const last = parts.at(-1)
    const from = words.indexOf(piece, at)
    // "Police and Crime Commissioner" has the same shape as "A Brown and C Smith": only a name opens a person. What
    // stood between is kept: in "Ann Bell (AB), Chief Executive" a comma parts the name from its post.
    if (last !== undefined && !opensPerson(piece, words.slice(at, from)))
      parts[parts.length - 1] = `${last}${words.slice(at, from)}${piece}`
    else parts.push(piece)
    at = from + piece.length
  }
  return parts.flatMap((part) => {
    const pieces = part.split(/[,;]\s*(?:and\s+)?|\s+and\s+/)
    return pieces.length > 1 && pieces.every(isPerson) ? pieces : [part]
  })
}

const opensPerson = (piece: string, between: string): boolean => {
  const opening = (piece.split(/,\s|\s[:–—-]\s/)[0] ?? '').replace(/\s*\([^)]*$/, '')
  return (
    isName(bareName(opening)) ||
    RANK_AND_NAME.test(bareName(opening)) ||
    (!between.includes(' and ') && holderBehindPost(piece) !== null)
  )
}

/** "Deputy Chief Constable Ann Bell", "PCC Ann Bell" */
const RANK_AND_NAME =
  /^(?:(?:T\/)?[A-Z]{2,5}|(?:(?:Deputy|Assistant|Temporary|Acting)\s+)*(?:Chief Constable|Chief Executive|Commissioner|Chief Superintendent|Superintendent|Inspector|Sergeant|(?:Group|Area|Station) (?:Manager|Commander)))\s+[A-Z][\p{L}’'-]+\s+[A-Z][\p{L}’'-]+$/u

/** A name alone or behind its title: "C Pike", "Chief Constable Ann Stone". */
const isPerson = (words: string): boolean => isName(bareName(words)) || fromWords(words) !== null

const BETWEEN_PEOPLE =
  /(?<=\))\s*(?:,|;|\band\b|&)?\s+(?=[A-Z][\p{L}’'.-]*\s+(?:of\s+|for\s+)?[A-Z])|;\s*|\s+and\s+(?=[A-Z][\p{L}’'-]+\s+[A-Z][\p{L}’'-]+(?:\s*[,(]|\.?$))/u

/** "Name (Council, Chair), Post": a comma within brackets parts nothing. */
const HEAD_AND_REST = /^((?:[^(]|\([^()]*\))+?)\s*(?:,|\s[:–—-]|:)\s+(.+)$/s

/** "Ann Bell (AB) Chief Executive": no comma, but a bracket before the post. */
const BRACKET_AND_POST = /^([^()]+\([A-Z]{2,4}\))\s+([A-Z][^()]{3,60})$/

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
  const holder = holderBehindPost(part)
  if (holder !== null) return person(holder.name, holder.capacity, undefined)
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
  if (short !== null && isName(short[1] ?? '') && !/^Ma?c[A-Z]/.test(short[2] ?? ''))
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
        .replace(/[\s,:.–-]+$/, '')
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

const SIGNED = /^(\S+ .*\S) ([A-Z]{2,4})$/

const person = (named: string, capacity: string, short: string | undefined): Person => {
  // "Nia Abbot NA (chair)": her initials behind her name.
  const [, whole = named, signed] = SIGNED.exec(named) ?? []
  if (signed !== undefined && nameInitials(whole) === signed) return person(whole, capacity, short ?? signed)
  const name = named
  // "(AF, Chair)" signs and gives the post in one.
  const bracket = bracketsIn(capacity)
    .flatMap((words) => [words, ...words.split(/,\s+/).filter((piece) => piece === nameInitials(name))])
    .find((words) => INITIALS.test(words))
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
