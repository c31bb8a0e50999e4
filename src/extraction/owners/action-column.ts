import { type Cast, leadingActor, nameInitials } from '../names/actors.ts'
import { ownerOf } from './owners.ts'
import { isName } from '../names/people-names.ts'
import type { Proposal, Scene } from '../proposal.ts'
import { remembered } from '../patterns/remembered.ts'
import type { Sentence } from '../sentences/sentences.ts'

/**
 * A narrow action column that the conversion left as lines of their own: "SV" below the paragraph whose action is
 * hers. Whether words are nothing but such owners: initials or posts of people in the attendance list.
 */
export const isOwnersOnly =
  (cast: Cast) =>
  (words: string): boolean =>
    words.length <= 40 && INITIALS.test(words) && areOwners(words, cast)

/** The same where the lines of a column are initials that the attendance list does not explain; one alone may head an item. */
export const isAsideIn = (
  blocks: readonly { readonly kind: string; readonly text: string }[],
  cast: Cast,
): ((words: string) => boolean) => {
  const isOwners = isOwnersOnly(cast)
  const signed = blocks.filter(
    ({ kind, text }) => kind === 'heading' && SIGNED.test(text) && !NOBODY.test(text) && !isOwners(text),
  )
  return (words) => isOwners(words) || (signed.length >= 2 && SIGNED.test(words) && !NOBODY.test(words))
}

const areOwners = remembered((words: string, { attendance }: Cast): boolean => {
  const known = (one: string): boolean =>
    one === 'ALL' ||
    attendance.some(({ name, initials }) => one === initials || one === nameInitials(name)) ||
    POSTS.has(one)
  return words.split(/\s*[/,&]\s*|\s+and\s+/).every(known)
})

const INITIALS = /^[A-Z]{2,4}(?:(?:\s*[/,&]\s*|\s+and\s+)[A-Z]{2,4}){0,5}$/
const POSTS: ReadonlySet<string> = new Set(['PCC', 'DPCC', 'PFCC', 'CC', 'DCC', 'ACC', 'CFO', 'CEO', 'OPCC'])

/**
 * The same for what closes a paragraph, stands in a cell of its own or under many of them: there a post alone is an
 * owner too, and initials that the attendance list does not explain.
 */
export const isSignature = (words: string, { cast }: Pick<Scene, 'cast'>): boolean => {
  if (words.length > 40) return false
  if (isOwnersOnly(cast)(words.replaceAll(/^[([]|[)\].]+$/g, ''))) return true
  if (NOBODY.test(words)) return false
  if (SIGNED.test(words) || isName(words)) return true
  const lead = /^\p{Lu}/u.test(words) ? leadingActor(words, cast) : null
  return lead !== null && /^\W*$/.test(lead.rest)
}

const SIGNED =
  /^[([]?(?:[A-Z]{2,3}|[A-Z]{1,2}[a-z]?[A-Z][a-z]?|ALL|All)(?:(?:\s*[/,&]\s*|\s+and\s+)(?:[A-Z]{2,3}|[A-Z]{1,2}[a-z]?[A-Z][a-z]?)){0,5}[)\]]?\.?$/
const NOBODY =
  /^[([]?(?:N\/?A|TBC|TBA|TBD|OK|AOB|UK|EU|IT|HR|PC|AM|PM|GP|II|III|IV|VI|VII|Chair|Chairman)\W*$/

/** The line of owners that belongs to the sentence's paragraph: the next but for other sentences of the paragraph. */
export const columnOwnerOf = (sentence: Sentence, scene: Scene): Sentence | null => {
  const isOwners = isOwnersOnly(scene.cast)
  const next = ownersOrNext(scene)[sentence.index]
  if (next === undefined || next.paragraph === sentence.paragraph) return next ?? null
  // In the attendance list initials stand below a name: the owner of nothing.
  return (isOwners(next.text) || (SIGNED.test(next.text) && isColumn(scene))) &&
    next.heading === sentence.heading &&
    sentence.text !== sentence.heading
    ? next
    : null
}

/** For each sentence the next one of its paragraph that is owners only, else the first of the next paragraph. */
const ownersOrNext = (scene: Scene): readonly (Sentence | undefined)[] => {
  const { sentences, cast } = scene
  const before = known.get(sentences)
  if (before !== undefined) return before
  const isOwners = (words: string): boolean => isOwnersOnly(cast)(words) || isSignature(words, scene)
  const found: (Sentence | undefined)[] = []
  // From the end, since a whole document may be one paragraph.
  for (let at = sentences.length - 2; at >= 0; at -= 1) {
    const next = sentences[at + 1]
    const goesOn = next?.paragraph === sentences[at]?.paragraph && !isOwners(next?.text ?? '')
    found[at] = goesOn ? found[at + 1] : next
  }
  known.set(sentences, found)
  return found
}

const known = new WeakMap<readonly Sentence[], readonly (Sentence | undefined)[]>()

/** Several lines of nothing but initials, none of them in the list of those present: the column of an office's own. */
const isColumn = ({ sentences }: Scene): boolean => {
  const before = columns.get(sentences)
  if (before !== undefined) return before
  const signed = sentences.filter(
    ({ text, heading }) => SIGNED.test(text) && !NOBODY.test(text) && !PRESENT.test(heading),
  )
  columns.set(sentences, signed.length >= 2)
  return signed.length >= 2
}

const columns = new WeakMap<readonly Sentence[], boolean>()
const PRESENT = /\b(?:present|attendance|attendees|apologies|members)\b/i

/** "Still outstanding: the VAT figures (PW).": behind the words, unless it only explains the name before it. */
export const ownerInBracket = ({ text }: Sentence, scene: Scene): string | null => {
  if (!/[)\]]\W*$/.test(text.slice(-4))) return null
  const found = BRACKETED.exec(text.slice(-60))?.[1]
  return found !== undefined && isSignature(found, scene) ? found : null
}

const BRACKETED = /(?:(?<![A-Za-z])[a-z]{2,}|[\d%)])[.,;]?\s+[([]((?!The\b)[A-Z][^()[\]]{1,38})[)\]]\W*$/

/** With its owner in the column, what was found in the paragraph is theirs, and was minuted as an action. */
export const withColumnOwner = (proposal: Proposal, scene: Scene): Proposal => {
  const last = proposal.sentences.at(-1)
  if (last === undefined || proposal.explicit === true) return proposal
  const line = columnOwnerOf(last, scene)?.text ?? ownerInBracket(last, scene)
  if (line === null) return proposal
  const owner = ownerOf(line, 'stated', scene.cast)
  return {
    ...proposal,
    confidence: 'likely',
    minuted: true,
    reason: `${proposal.reason} Its owner stands in the action column.`,
    ...(proposal.owner === undefined || proposal.owner === null ? { owner } : {}),
  }
}
