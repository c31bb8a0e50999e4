import type { OwnerReading } from '../candidate.ts'
import { ownerOf } from '../owners/owners.ts'
import { SITTING_BODY } from '../names/sitting-body.ts'
import { isOfMeeting } from '../owners/find-owner.ts'
import type { Proposal, Scene } from '../proposal.ts'
import type { Sentence } from '../sentences/sentences.ts'
import { speechIn } from '../sentences/speech.ts'
import { opens, type Place, signsOfMention } from './mention-signs.ts'
import { mentionsIn } from './mentions.ts'

/** One who may be meant to do what is proposed, or nobody of all these, with the signs that speak for or against it. */
export type MayOwn = {
  readonly owner: OwnerReading | null
  /** Named in the sentence itself, not only near it. */
  readonly isHere: boolean
  /** The one that the rules found. */
  readonly isByRule: boolean
  readonly isStated: boolean
  readonly isNobody: boolean
  readonly signs: ReadonlySet<string>
}

/**
 * All who are named in the sentence, the five before it under the same heading and the next one of its paragraph, the one
 * that the rules found, and nobody. A sign tells where and between which words one is named, what kind of name it is, and how it
 * was found.
 */
export const whoMayOwn = (proposal: Proposal, scene: Scene): readonly MayOwn[] => {
  const last = proposal.sentences.at(-1)
  if (last === undefined) return []
  const near = nearby(proposal, last, scene)
  const isAgreedByAll = isOfMeeting(last)
  const all = new Map<string, Gathered>()
  const gather = (name: string, where: string): Gathered | null => {
    const owner = ownerOf(name, 'inferred', scene.cast)
    if (owner === null) return null
    const key = keyOf(owner, scene)
    const known = all.get(key) ?? { owner, closest: where, signs: new Set<string>() }
    all.set(key, known)
    return known
  }
  let subject: Gathered | null = null
  let speaker: Gathered | null = null
  for (const place of near) {
    const mentions = mentionsIn(place.sentence.text, scene.cast)
    for (const [index, mention] of mentions.entries()) {
      if (WILL_ASK.test(place.sentence.text.slice(0, mention.at))) continue
      const name = mention.text.replace(/(?:’|')s$/, '')
      // What a body agrees somebody else does.
      const named = isAgreedByAll && SITTING_BODY.test(name) ? null : gather(name, place.where)
      if (named === null) continue
      signsOfMention(mention, index, mentions.length, place, (sign) => named.signs.add(sign))
      if (isBefore(place) && opens(mention, place.sentence) && !isBody(named.owner)) subject ??= named
    }
    const said = place.where === 'n' ? null : (speechIn(place.sentence.text, scene.cast)?.speaker ?? '')
    const speaks = said === null || said === '' ? null : gather(said, place.where)
    speaks?.signs.add(`${place.closely} speaks`)
    if (speaks !== null && isBefore(place) && !isBody(speaks.owner)) speaker ??= speaks
  }
  const found = proposal.owner ?? null
  if (found !== null) gather(found.text, 'x')
  const byRule = found === null ? null : (all.get(keyOf(found, scene)) ?? null)
  for (const one of all.values())
    signsOfOne(one, { proposal, last, subject, speaker, byRule }, (sign) => one.signs.add(sign))
  return [
    nobody(proposal, last, [...all.values()]),
    ...[...all.values()]
      .filter((one) => one === byRule || !isPartOf(one.owner, found))
      .map((one) => ({
        owner: one === byRule && found !== null ? found : one.owner,
        isHere: one.closest === '0',
        isByRule: one === byRule,
        isStated: one === byRule && found?.from === 'stated',
        isNobody: false,
        signs: one.signs,
      })),
  ]
}

/** "He will be asking the Roads Service to look at it": he owes the asking. */
const WILL_ASK =
  /\b(?:will|would|to) (?:be (?:asking|inviting|urging|pressing|chasing|contacting)|ask|invite|urge|press|chase|contact) (?:the )?$/

type Gathered = { readonly owner: OwnerReading; readonly closest: string; readonly signs: Set<string> }

/** One of the several whom the rules found together. */
const isPartOf = ({ text }: OwnerReading, found: OwnerReading | null): boolean =>
  found !== null && found.text !== text && found.text.split(/\s*(?:,|&|\/|\band\b|\bor\b)\s*/).includes(text)

/** Who is to do it is named in none of these places. */
const nobody = (proposal: Proposal, { text }: Sentence, all: readonly Gathered[]): MayOwn => {
  const passive = PASSIVE.test(text) ? 'passive' : 'active'
  const closest = ['0', 'q', 'b1', 'n', 'b2', 'b3', 'b4'].find((where) =>
    all.some((one) => one.closest === where),
  )
  return {
    owner: null,
    isHere: false,
    isByRule: false,
    isStated: false,
    isNobody: true,
    signs: new Set([
      'nobody',
      `nobody ${passive}`,
      `nobody ${pronounOf(text)}`,
      `nobody closest ${closest ?? 'none'}`,
      `nobody rule ${proposal.ownerWorking ?? 'given'}`,
      `nobody of ${Math.min(all.length, 4)}`,
    ]),
  }
}

const isBefore = ({ where }: Place): boolean => where.startsWith('b')

/** The same for "Ruth Calder", "RC" and "the CFO", but not for two members of one council. */
const keyOf = ({ name, post, text }: OwnerReading, { cast }: Scene): string => {
  const isOne =
    post !== null &&
    post !== 'Force' &&
    cast.attendance.filter(({ capacity }) => capacity === post).length < 2
  return (isOne ? post : (name ?? text)).toLowerCase().replace(/^the /, '')
}

const nearby = ({ sentences }: Proposal, last: Sentence, scene: Scene): readonly Place[] => {
  const places: Place[] = [{ sentence: last, where: '0', closely: '0' }]
  const add = (sentence: Sentence | undefined, where: string): void => {
    if (sentence === undefined) return
    const shared = sentence.paragraph === last.paragraph ? 'p' : sentence.heading === last.heading ? 'o' : 'h'
    places.push({ sentence, where, closely: `${where}${shared}` })
  }
  if (sentences.length > 1) add(sentences[0], 'q')
  for (let back = 1; back <= BACK; back += 1) {
    const sentence = scene.sentences[last.index - back]
    if (sentence === undefined || sentences.includes(sentence)) continue
    if (sentence.heading !== last.heading && back > 1) break
    if (sentence.paragraph !== last.paragraph && isOfMeeting(last)) break
    add(sentence, `b${Math.min(back, 4)}`)
  }
  const next = scene.sentences[last.index + 1]
  if (next?.paragraph === last.paragraph) add(next, 'n')
  return places
}

const BACK = 5

type Around = {
  readonly proposal: Proposal
  readonly last: Sentence
  readonly subject: Gathered | null
  readonly speaker: Gathered | null
  readonly byRule: Gathered | null
}

const signsOfOne = (
  one: Gathered,
  { proposal, last, subject, speaker, byRule }: Around,
  tell: (sign: string) => void,
): void => {
  const { owner, closest } = one
  const [pronoun, kind] = [pronounOf(last.text), kindOf(owner)]
  const passive = PASSIVE.test(last.text) ? 'passive' : 'active'
  const working = proposal.ownerWorking ?? 'given'
  tell(`kind ${kind}`)
  tell(`kind ${kind} ${closest}`)
  tell(`closest ${closest}`)
  tell(`pronoun ${pronoun} ${closest}`)
  tell(`pronoun ${pronoun} ${kind}`)
  tell(`${passive} ${closest}`)
  if (proposal.explicit === true) tell(`marked ${closest}`)
  for (const [name, who] of [
    ['subject', subject],
    ['speaker', speaker],
  ] as const)
    if (one === who) {
      tell(name)
      tell(`${name} ${pronoun}`)
      tell(`${name} ${passive}`)
    }
  if (one === byRule) {
    tell('rule')
    tell(`rule ${working}`)
    tell(`rule ${proposal.owner?.from ?? ''}`)
    tell(`rule ${working} ${kind}`)
    if (one === speaker) tell('rule speaker')
  } else if (byRule !== null) {
    tell(`other ${working}`)
    tell(`other ${working} ${closest}`)
  } else {
    tell(`no rule ${closest}`)
    tell(`no rule ${kind}`)
  }
  if (/,|\band\b|&|\//.test(owner.text)) tell('several')
  if (/commissioner|\bPF?CC\b|chair/i.test(owner.text)) tell('office')
}

const PASSIVE = /\b(?:will|would|to|should|could|shall) (?:\w+ )?be \w+/i

/** The pronoun with which the sentence opens, or one within it. */
const pronounOf = (words: string): string =>
  /^\W*(?:(?:that|and|but|so|then) )?(he|she|they|we|i|it|this|these|that)\b/i
    .exec(words)?.[1]
    ?.toLowerCase() ??
  (/\b(?:he|she)\b/i.test(words) ? 'he within' : /\b(?:I|we)\b/.test(words) ? 'I within' : 'none')

const isBody = ({ text }: OwnerReading): boolean =>
  /\b(?:board|panel|committee|council|cabinet|authority|members|forum|group|partnership|executive|meeting|governors|trustees)$/i.test(
    text,
  )

const kindOf = (owner: OwnerReading): string => {
  const { text, post, name } = owner
  if (isBody(owner)) return 'body'
  if (post === 'Force' || /^(?:the )?(?:force|constabulary|service)$/i.test(text)) return 'force'
  if (/^[A-Z]{2,4}$/.test(text)) return 'initials'
  return name !== undefined ? 'listed' : post !== null ? 'post' : 'other'
}
