import { findActors, leadingActor } from '../names/actors.ts'
import type { OwnerReading } from '../candidate.ts'
import { DONE_BY_VOTE } from '../promises/done-by-vote.ts'
import { withoutLabel } from '../patterns/item-labels.ts'
import { ownerOf } from '../owners/owners.ts'
import { type Proposal, propose, type Recogniser, type Refusal, type Scene } from '../proposal.ts'
import type { Sentence } from '../sentences/sentences.ts'
import { DOING } from '../patterns/wording.ts'

/**
 * What a sentence that ends in a colon announces, one line after another: "The Deputy Commissioner undertook to:",
 * "The Panel agreed to –", "The Board asked the Force to:". The line says what, the sentence above says who.
 */
export const recogniseAnnounced: Recogniser = (sentence, scene) => {
  const above = announcement(sentence, scene)
  if (above === null) return null
  const words = above.text.slice(0, 1000)
  const kind = ANNOUNCES.find(({ words: pattern }) => pattern.test(words))
  return kind === undefined ? null : kind.read(sentence, above, scene)
}

const HOW_FAR_BACK = 14
const ITEM = /^\W*(?:\(?(?:[a-k]|[ivx]{1,4}|\d{1,2})[.)])\s+/i
const OPEN_END = /(?:[:–—-]|\b(?:to|that)|(?:the|The) (?:Board|Panel|Committee|Authority|Council))\s*$/

/** The sentence above the list that the line stands in; nothing but other lines of the list between. */
const announcement = (sentence: Sentence, scene: Scene): Sentence | null => {
  if (!isLine(sentence)) return null
  for (let back = 1; back <= HOW_FAR_BACK; back += 1) {
    const above = scene.sentences[sentence.index - back]
    if (above === undefined) return null
    if (OPEN_END.test(above.text.slice(-80)) && above.paragraph < sentence.paragraph) return above
    if (!isLine(above) && !isSameLine(above, scene)) return null
  }
  return null
}

const isLine = ({ listItem, text }: Sentence): boolean => listItem || ITEM.test(text)

/** A second sentence of a line. */
const isSameLine = (sentence: Sentence, scene: Scene): boolean => {
  const before = scene.sentences[sentence.index - 1]
  return before !== undefined && before.paragraph === sentence.paragraph && isLine(before)
}

type Announced = {
  readonly words: RegExp
  read(line: Sentence, above: Sentence, scene: Scene): Proposal | Refusal | null
}

const MEETS = '(?:board|panel|committee|members|council|cabinet|authority|it|meeting|group|forum)'
const PROMISES =
  '(?:undertook|undertakes|agreed|agrees|offered|promised|committed|pledged|confirmed that (?:he|she|they|it) (?:would|will)|(?:would|will))'
const ASKS = '(?:asked|asks|requested|requests|invited|tasked|instructed|directed)'

const ANNOUNCES: readonly Announced[] = [
  {
    // "The Panel agreed to –", "RESOLVED – That the Committee:": the body speaks for itself.
    words: new RegExp(
      `^\\W*(?:\\d[\\d./]*\\W+)?(?:(?:the\\s+)?(?:[\\w&’'-]+\\s+){0,3}?${MEETS}\\s+(?:also\\s+|then\\s+|unanimously\\s+)?(?:agreed|resolved)|(?:it was\\s+)?(?:agreed|resolved))\\W*(?:to|that)?\\W*(?:(?:the\\s+)?(?:[\\w&’'-]+\\s+){0,4}?${MEETS})?\\W*$|^\\W*that\\s+the\\s+(?:[\\w&’'-]+\\s+){0,4}?${MEETS}\\W*$`,
      'i',
    ),
    read: (line, _, scene) => ofTheBody(line, scene),
  },
  {
    words: new RegExp(
      `\\b${ASKS}\\s+(?:that\\s+)?(?:the\\s+)?(?:[\\w&/’'-]+\\s+){1,6}?(?:to|should|could)\\W*$`,
      'i',
    ),
    read: (line, above, scene) =>
      taken(line, above, addresseeOf(above, scene), 'Listed under what somebody was asked to do.'),
  },
  {
    words: new RegExp(`\\b${PROMISES}(?:\\s+\\w+){0,2}?\\W*(?:to|the following)?\\W*$`, 'i'),
    read: (line, above, scene) =>
      taken(line, above, promiserOf(above, scene), 'Listed under what somebody undertook to do.'),
  },
]

const NOTHING_LEFT =
  /^(?:to\s+)?(?:notes?|noted|approves?|adopts?|accepts?|endorses?|welcomes?|thanks?|supports?|agrees?|confirms?|ratif(?:y|ies)|commends?|delegates?|appoints?|elects?|authorises?|re-?appoints?|nominates?|acknowledges?|recommends?|sets? an?)\b/i
/** A person who is to confirm or support something has that to do. */
const ONLY_NOTED = /^(?:to\s+)?(?:notes?|noted|approves?|adopts?|accepts?|endorses?|welcomes?|thanks?)\b/i
const RECEIVES =
  /^(?:to\s+)?(?:receives?|considers?|reviews?|revisits?|looks? at|returns? to)\b(?!.{0,60}\b(?:be|and) noted\b)/i
const LATER =
  /\b(?:further|another|next|when|once|following|after|update|progress|in (?:\w+ )?(?:weeks?|months?|years?|time)|future|later|\d{4}|january|february|march|april|may|june|july|august|september|october|november|december)\b/i
const ASKS_ONE = /^(?:asks?|requests?|invites?|instructs?|tasks?|directs?|requires?)\s+(?:that\s+)?/i
/** "The Deputy Mayor visit the range" */
const CHARGED = new RegExp(`^\\s+(?:to\\s+)?${DOING}s?\\b`, 'i')
const DOES = new RegExp(`^(?:to\\s+)?${DOING}s?\\b`, 'i')

const ofTheBody = (line: Sentence, scene: Scene): Proposal | Refusal | null => {
  const words = withoutLabel(line.text.slice(0, 1000))
  if (/\((?:now |already )?(?:done|completed?|actioned)\b/i.test(words))
    return { refused: 'The action is marked as closed or complete.' }
  if (NOTHING_LEFT.test(words) || DONE_BY_VOTE.test(words))
    return { refused: 'It resolves to note or approve; nothing is left to do.' }
  if (RECEIVES.test(words))
    return LATER.test(words)
      ? propose(line, {
          kind: 'revisit',
          confidence: 'likely',
          reason: 'The body resolved to look at it again.',
        })
      : { refused: 'It is received at this meeting; nothing is left to do.' }
  const asked = ASKS_ONE.exec(words)
  if (asked !== null) {
    const named = leadingActor(words.slice(asked[0].length), scene.cast)
    return propose(line, {
      kind: 'undertaking',
      confidence: 'likely',
      reason: 'The body asked somebody to do it.',
      ...(named === null ? {} : { owner: ownerOf(named.actor, 'stated', scene.cast) }),
    })
  }
  const lead = leadingActor(words, scene.cast)
  const charged = lead !== null && CHARGED.test(lead.rest) ? lead.actor : null
  return DOES.test(words) || charged !== null
    ? propose(line, {
        kind: 'undertaking',
        confidence: 'likely',
        reason: 'It was resolved that it be done.',
        ...(charged === null ? {} : { owner: ownerOf(charged, 'stated', scene.cast) }),
      })
    : null
}

const taken = (
  line: Sentence,
  above: Sentence,
  owner: OwnerReading | null,
  reason: string,
): Proposal | null => {
  const words = withoutLabel(line.text.slice(0, 1000))
  // "agreed the following:" may announce anything; only tasks are taken from under it.
  const says = /\b(?:to|would|will)\W*$/i.test(above.text) ? /^(?:to\s+)?[a-z-]{2,}\b/i : DOES
  if (!says.test(words) || ONLY_NOTED.test(words)) return null
  return propose(line, {
    kind: 'undertaking',
    confidence: 'likely',
    reason,
    ...(owner === null ? {} : { owner }),
  })
}

/** The one who is named last before the word of promising. */
const promiserOf = ({ text }: Sentence, scene: Scene): OwnerReading | null => {
  const at = new RegExp(`\\b${PROMISES}\\b[^.;]{0,30}$`, 'i').exec(text)?.index ?? text.length
  const named = findActors(text.slice(0, at), scene.cast).at(-1)
  return named === undefined ? null : ownerOf(named.text, 'stated', scene.cast)
}

const addresseeOf = ({ text }: Sentence, scene: Scene): OwnerReading | null => {
  const at = new RegExp(`\\b${ASKS}\\s+(?:that\\s+)?(?:the\\s+)?`, 'i').exec(text)
  const named = at === null ? undefined : findActors(text.slice(at.index + at[0].length), scene.cast)[0]
  return named === undefined ? null : ownerOf(named.text, 'stated', scene.cast)
}
