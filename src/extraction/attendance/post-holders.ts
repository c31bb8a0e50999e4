import type { Attendee } from '../candidate.ts'
import { BRACKET, bareName, isName, ROLE_WORDS } from '../names/people-names.ts'
import { everyMatch } from '../patterns/every-match.ts'

type Holder = Pick<Attendee, 'name' | 'capacity'>

/**
 * Somebody behind his post: in its bracket, "Chief Constable (Ann Bell)", "PCSP Manager (Mrs C Dunn)"; or behind the
 * post and its office, "Head of Assurance, OPFCC, Ann Bell".
 */
export const holderBehindPost = (words: string): Holder | null => inBracket(words) ?? behindOffice(words)

const inBracket = (words: string): Holder | null => {
  const [, post = '', holder = ''] = POST_AND_HOLDER.exec(words) ?? []
  return isPost(post) && isName(holder.trim()) ? { name: holder.trim(), capacity: post.trim() } : null
}

const POST_AND_HOLDER = /^(?:the\s+)?(\p{Lu}[^():;]{1,80}?)\s*\(([^()]{4,50})\)\s*(?:\.?$|,\s(?!.*\())/u

const behindOffice = (words: string): Holder | null => {
  const pieces = words.split(/,\s+/)
  const [post = '', office = ''] = pieces
  const name = bareName(pieces[2] ?? '')
  return pieces.length === 3 && isPost(post) && !isName(bareName(office)) && isName(name)
    ? { name, capacity: [post, office, ...bracketsOf(pieces[2] ?? '')].join(', ') }
    : null
}

const bracketsOf = (words: string): string[] => everyMatch(words, BRACKET).map(([bracket]) => bracket)

const isPost = (words: string): boolean =>
  !isName(words.trim()) && (ROLE_WORDS.test(words) || /^(?:T\/)?[A-Z]{2,5}$/.test(words.trim()))
