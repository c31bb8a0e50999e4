import { leadingActor } from '../names/actors.ts'
import type { Scene } from '../proposal.ts'
import { quick } from '../patterns/sieve.ts'

/**
 * The doer whom one clause or bracket of the sentence names, when the clause with which it opens names another or
 * nobody: he was asked to do it, gave his word in reply, or is to arrange it. Null when no clause does.
 */
export const clauseDoer = (words: string, scene: Scene): string | null =>
  askedInLaterClause(words) ??
  givesWordInReply(words) ??
  holderWho(words, scene) ??
  workerNow(words, scene) ??
  officerInBracket(words) ??
  senderInBracket(words, scene)

/** "The Chief Fire Officer would welcome it and the Town Clerk was asked to write": who would welcome it does nothing. */
const askedInLaterClause = (words: string): string | null => {
  const found = ASKED_LATER.exec(words)
  const named = found?.groups?.['who']
  return found === null || named === undefined || TAKES_ON.test(words.slice(0, found.index)) ? null : named
}

const NAME = "(?<who>(?:[A-Z]{2,6}|[A-Z][a-z’'-]+)(?:\\s+(?:(?:of|for|and)\\s+)?[A-Z][\\w’'-]+){0,5})"

/** A bare "and" may stand within a title: "the Head of Land and Building Services was asked to". */
const ASKED_LATER = quick(
  new RegExp(
    `(?:[,;]\\s+(?:(?:and|but|so)\\s+)?(?:the\\s+)?|\\b(?:but|so|whereupon)\\s+(?:the\\s+)?|\\band\\s+(?:the\\s+|(?=(?:Mr|Mrs|Ms|Miss|Dr|Cllr|Councillor)\\b)))${NAME}\\s+(?:was|were)\\s+(?:asked|requested|instructed|directed|tasked)\\s+to\\s+(?!be\\b|note\\b|leave\\b|attend\\b)[a-z]`,
  ),
)

/** The first clause holds a commitment of its own, whose owner is another. */
const TAKES_ON =
  /\b(?:(?:will|would|shall)\s+(?!(?:also\s+)?(?:welcome|appreciate|like|prefer|support|be\s+(?:glad|happy|pleased|grateful|content))\b)[a-z]|(?:agreed|offered)\s+to|undert(?:ook|akes)|promised|pledged|(?:was|were)\s+(?:asked|requested|instructed|directed|tasked)\b)/

/** "In reply to Cllr Dunn, Mr Ash spoke of the new system, and gave an assurance that ..." */
const givesWordInReply = (words: string): string | null => {
  const named = IN_REPLY.exec(words)?.groups?.['who']
  return named === undefined || OPENS_ONLY.test(named) ? null : named
}

const IN_REPLY = quick(
  new RegExp(
    `^\\W*(?:In (?:reply|response|answer)|Replying|Responding)(?:\\s+to\\s+[^,;]{2,80}?,|,)?\\s+(?:the\\s+)?${NAME}\\s+(?:(?!\\b(?:asked|requested|said that the)\\b)[^;]){0,160}?\\b(?:gave\\s+(?:an?|the|his|her)\\s+(?:\\w+\\s+)?(?:assurance|undertaking|commitment|word|promise)|undertook\\s+(?:to|that)|promised\\s+(?:to|that)|pledged\\s+(?:to|that))\\b`,
  ),
)
const OPENS_ONLY = /^(?:He|She|They|It|This|That|There|In|On|At)\b/

/** "Item 12 stayed with RB, who said that he hoped to close it by May": whose item it is. */
const holderWho = (words: string, scene: Scene): string | null => {
  const found = WITH_WHO.exec(words)
  if (found === null) return null
  const lead = leadingActor(found[1] ?? '', scene.cast)
  return lead !== null && lead.rest.trim() === '' ? lead.actor : null
}

const WITH_WHO = quick(
  /\b(?:remain(?:s|ed)|stay(?:s|ed)|rest(?:s|ed)|sits?|sat|lies|lay|was|is)\s+with\s+(?:the\s+)?([A-Z][^,;.]{1,40}),\s+who\s+(?:said|says|explained|reported|advised|stated|thought|confirmed)\b[^.;]*\b(?:expect(?:ed|s)|hop(?:ed|es)|intend(?:ed|s)|meant|plann?(?:ed|s)|would|will)\b/,
)

/** "The annual report is being drafted by LM and will be on the website by May": who is at it finishes it. */
const workerNow = (words: string, scene: Scene): string | null => {
  const found = BEING_DONE_BY.exec(words)
  if (found === null) return null
  const lead = leadingActor(words.slice(found.index + found[0].length), scene.cast)
  return lead !== null && AND_WILL_BE.test(lead.rest) ? lead.actor : null
}

const BEING_DONE_BY = quick(
  /\b(?:is|are|was|were) (?:now |currently |already |still )?being (?:drafted|written|prepared|drawn up|produced|compiled|collated|finalised|redrafted|developed|designed|planned|organised|arranged|led|put together|worked (?:on|up)|reviewed|updated|revised|tested|checked|audited|translated) by (?:the )?(?=[A-Z])/,
)
const AND_WILL_BE =
  /^(?:\s+\([^()]{1,40}\))?,?\s+(?:and|which)\s+(?:it\s+|they\s+)?(?:will|would|shall|is|are|was|were|should)\b/

/** "The Forum to hear from the charity (youth worker to arrange)" */
const officerInBracket = (words: string): string | null => OFFICER.exec(words)?.[1] ?? null

const OFFICER = quick(
  /\((?:the\s+)?((?!and\b|or\b|for\b|with\b)(?:[A-Za-z][\w’'-]*\s+){0,4}(?:officer|manager|clerk|secretary|director|adviser|coordinator|treasurer|registrar|solicitor|surveyor|engineer|worker|administrator))\s+to\s+(?!(?:the|be|an?|our|this)\b)[a-z]+(?:[^()]{0,60})\)/i,
)

/** "Insurance papers to KL (MN)": sent by MN to KL. */
const senderInBracket = (words: string, scene: Scene): string | null => {
  const [, owed, sender] = SENDER.exec(words) ?? []
  if (sender === undefined || sender === owed || HAS_DOER.test(words)) return null
  return leadingActor(sender, scene.cast)?.actor === sender ? sender : null
}

/** "TB to send it to KL (MN)" names its doer in front. */
const HAS_DOER = /^\W*(?:the\s+)?[A-Z][^.;:()]{0,60}?\s+to\s+(?!(?:be|all)\b)[a-z]/

/**
 * No verb but the sending: in "MN reported to KL (PQ)" the bracket says something else. A name is not followed by
 * the sender: in "to Kate (KL)" the bracket holds her own initials.
 */
const SENDER = quick(
  /^(?:(?!\b(?:is|are|was|were|has|have|had|will|would|said|reported|spoke|wrote|reports)\b)[^.;()])*\bto ([A-Z]{2,4}|all) \(([A-Z]{2,4})\)(?:\s+(?:asap|ASAP|by|before|for|in time|this|next|today|tomorrow)\b[^.;]{0,40})?\W*$/,
)
