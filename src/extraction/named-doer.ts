import { findActors, leadingActor } from './actors.ts'
import { everyMatch } from './every-match.ts'
import type { Scene } from './proposal.ts'
import { mayMatch, quick, sieveOf } from './sieve.ts'
import { titledDoer } from './titled-subject.ts'
import { DOING } from './wording.ts'

/**
 * The doer whom the words themselves name. `sentence` is all of it, `words` without its mark and number,
 * `content` what is said in it, when somebody says it. An unknown name counts only in an explicit action.
 */
export const namedDoer = (
  { sentence, words, content }: { sentence: string; words: string; content: string },
  explicit: boolean,
  scene: Scene,
): string | null =>
  trailingStatus(words) ??
  severalInitials(words) ??
  (explicit || NOTE_FORM.test(words) ? trailingName(words, scene) : null) ??
  resolvedOn(sentence, scene) ??
  leftTo(words, scene) ??
  movedThat(words, scene) ??
  subjectOf(content, scene) ??
  (mayBeBy(words) ? byAgent(content, scene) : null) ??
  titledDoer(sentence) ??
  (explicit ? initialsAhead(words) : null) ??
  (explicit && content === words ? taskOwner(words) : null)

/** "JA and RT to produce a position": together, though only one is in the list of those present. */
const severalInitials = (words: string): string | null =>
  /^([A-Z]{2,4}(?:\s*(?:,|&|\/|\band\b|\bor\b)\s*[A-Z]{2,4}){1,4})\s+(?:to|will|would)\s+[a-z]/.exec(
    words,
  )?.[1] ?? null

/** "LH – confirm that the screens were tested", "DCC, paper to May meeting" */
const initialsAhead = (words: string): string | null =>
  /^([A-Z]{2,5}(?:\s*[/,&]\s*[A-Z]{2,5}){0,3})\s*(?:,|[:–—-])\s+[a-z]/.exec(words)?.[1] ?? null

/** "Form to be returned to the council by 31 January – Clerk" */
const NOTE_FORM =
  /^[A-Z](?:(?!\b(?:is|are|was|were|has|have|had|will|would|said)\b)[^.;])*\bto (?:be )?[a-z]+/

/** "... Status: in progress / TB" */
const trailingStatus = (words: string): string | null => {
  for (const pattern of statusesFor(words)) {
    const named = pattern.exec(words)?.[1]
    if (named !== undefined) return named
  }
  return null
}

const statusesFor = sieveOf(
  [
    /\bstatus\s*:\s*[\w\s]{2,30}\/\s*([A-Z]{2,4}(?:\s*[/,&]\s*[A-Z]{2,4})*)\s*\.?$/i,
    /\b(?:owner|lead|action by|by whom)\s*:\s*([A-Z][\w\s/&.’'-]{1,40}?)\s*\.?$/i,
    /\((?:action|lead|owner)\s*[:–-]?\s*([A-Z][^()]{1,40})\)\s*\.?$/i,
    /\((?:action|lead|owner)\s+[\w/.-]{1,14}\s*[:–]\s*([A-Z][^()]{1,40})\)\s*\.?$/i,
  ],
  (pattern) => pattern,
)

/** An action may end with its owner: "... to be shared – NA", "... within six months (DCC)". */
const trailingName = (words: string, scene: Scene): string | null => {
  const named = /(?:\(|\s[–—-]\s*|\s\/\s)([A-Z][^()–—]{1,40}?)\)?\s*\.?$/.exec(words)?.[1]
  if (named === undefined) return null
  const lead = leadingActor(named, scene.cast)
  return (lead !== null && lead.rest.trim() === '') || /^[A-Z]{2,4}(?:\s*[/,&]\s*[A-Z]{2,4})*$/.test(named)
    ? named
    : null
}

const DOES =
  /^\s*(?:\([^)]{1,40}\)\s*)?(?:,\s*(?:as|in (?:his|her) role as|who is|the)\s[^,.;]{2,50},|,)?\s*(?:who\s+)?(?:also\s+|now\s+|both\s+|then\s+|therefore\s+|\w+ly\s+|each\s+)*(?:to\s+(?!(?:the|an?|this|that|our|each|all|members)\b)[a-z]|will\b|would\b|shall\b|should\b|can\b|could\b|must\b|(?:is|are|was|were)\s+(?:\w+ly\s+|also\s+|now\s+)?(?:to\b|going|looking|planning|intending|hoping|aiming|seeking|exploring|considering|working|developing|finalising|in the process|on (?:track|course)|keen|moving|due|expected|asked|tasked|requested|instructed|directed|invited|required|committed|continuing|implementing|confident)|(?:has|have) (?:agreed|undertaken|offered|committed)|agreed to|undertook|offered|committed|intends?\b|plans?\b|hopes?\b|aims?\b|wants?\b|needs?\s+to|be\b|with launch|(?:accepted|agreed|noted|understood|acknowledged|took|shared|had|was|were|said|thought|felt|did not|believed)\b[^.;]{0,80}?\b(?:and|but)\s+(?:he\s+|she\s+|they\s+)?(?:would|will|offered to|agreed to|undertook to)\b)/i

/** Who would like an update is not the one to give it. */
const WISHES =
  /^\s*would (?:also )?(?:welcome|appreciate|like (?:an?|the|some|more|further|sight|to (?:see|receive|have|know|hear)))\b/i

/** The doer who stands right before what is to be done, in any clause of the sentence. */
const subjectOf = (words: string, scene: Scene): string | null => {
  for (const { at, text } of findActors(words, scene.cast)) {
    const rest = words.slice(at + text.length)
    if (!DOES.test(rest) || WISHES.test(rest)) continue
    if (MEETS.test(text) && IS_SERVED.test(rest)) continue
    // "shared with the Board to inform", "meeting of the Panel would": a body in another's phrase is no subject.
    if (
      /\b(?:with|to|at|of|for|by|from|in|on|through|via|between|into|under|towards|about|around|against)\s+(?:the|a|an|each|this|that|our)?\s*$/i.test(
        words.slice(0, at),
      ) &&
      (MEETS.test(text) || !/\b(?:for|requirement for|asked for)\s+(?:the\s+)?$/i.test(words.slice(0, at)))
    )
      continue
    return text
  }
  // "The ACC had no figure to hand but would provide it."
  const lead = leadingActor(words, scene.cast)
  return lead !== null &&
    /^[^.;]{3,120}\b(?:but|and)\s+(?:he\s+|she\s+|they\s+)?(?:also\s+)?(?:would|will|shall)\b/i.test(
      lead.rest,
    )
    ? lead.actor
    : null
}

/** "Cllr Trim moved that the Clerk obtain three tenders." */
const movedThat = (words: string, scene: Scene): string | null => {
  const moved = MOVED.exec(words)
  const lead = moved === null ? null : leadingActor(words.slice(moved.index + moved[0].length), scene.cast)
  return lead !== null && SUBJUNCTIVE.test(lead.rest) ? lead.actor : null
}

const MOVED = quick(
  /\b(?:moved|seconded|proposed|suggested|requested|asked|desired|directed)(?: and agreed)? that\s+/i,
)

/** "It was remitted to the Clerk to write ..." */
const leftTo = (words: string, scene: Scene): string | null => {
  const left = LEFT.exec(words)
  const lead = left === null ? null : leadingActor(words.slice(left.index + left[0].length), scene.cast)
  return lead !== null && /^\s+to\s+[a-z]/.test(lead.rest) ? lead.actor : null
}

const LEFT = quick(/\b(?:remitted|left|delegated|referred|fell|fall|handed over) to (?:the\s+)?/i)

/** "AGREED – that the Clerk write to ..." */
const resolvedOn = (words: string, scene: Scene): string | null => {
  if (!RESOLVED.test(words)) return null
  for (const part of words.replace(RESOLVED, '').split(/[,;]?\s+and\s+that\s+/i)) {
    const lead = leadingActor(part, scene.cast)
    if (lead !== null && SUBJUNCTIVE.test(lead.rest)) return lead.actor
  }
  return null
}

const RESOLVED =
  /^\W*(?:(?:\d[\d.]*\W+)?(?:(?:it was|the \w+)\s+)?(?:resolved|agreed|recommended)\W+(?:\w{1,2}\W+)?that|\(?(?:[a-k]|[ivx]{1,4}|\d{1,2})[.)](?:\s+that)?)\s+/i

const SUBJUNCTIVE = new RegExp(`^\\s+(?:be (?:asked|requested|invited|instructed) to|${DOING})\\b`, 'i')

/** In an action whoever stands before "to do" is its owner, known or not: "TS/SC to arrange", "Legal Services to confirm". */
const taskOwner = (words: string): string | null => {
  const before =
    /^[\s/|–—-]*(?:the\s+|either\s+|both\s+)?([A-Z][^.;:?!]{1,80}?|[A-Z]{1,4}(?:[.,/&]\s?[A-Z]{1,4}){1,6})\s+(?:to|will|would|shall)\s+(?!be\b)(?:also\s+)?[a-z]{2,}/.exec(
      words,
    )?.[1]
  return before === undefined || NOT_A_NAME.test(before) ? null : before
}

const NOT_A_NAME =
  /\b(?:item|form|list|letter|discuss|how|is|are|was|were|has|have|had|that|which|it|there|this|these|agreed|asked|further|update|report|paper|copy|details?|information|progress|work|plan|review|action|need|needs|due)\b/i

/** "The pilot would be run by the DCC", "This will be led by ..." */
const byAgent = (words: string, scene: Scene): string | null => {
  for (const found of everyMatch(words, BY)) {
    const lead = leadingActor(words.slice(found.index + found[0].length), scene.cast)
    if (lead !== null && !MEETS.test(lead.actor)) return lead.actor
  }
  return null
}

const BY =
  /\b(?:be|being|is|are)\s+(?:\w+ly\s+)?[a-z]+(?:ed|en|ne|lt|ught|wn|nt|pt|ft|ut|de|d)\b[^.;]{0,40}?\b(?:by|from)\s+(?:the\s+)?/gi
const mayBeBy = mayMatch(BY)

/** "Members would be invited": others do it. */
const IS_SERVED =
  /^\s*(?:(?:will|would|shall|should|can|could|to)\s+)?(?:also\s+|then\s+)?(?:be\s+(?:invited|given|sent|provided|shown|informed|updated|told|asked|able|briefed|notified|consulted|kept|advised)|(?:receive|see|have|hear|get)\s)/i

/** A body that considers a paper is not the one to bring it. */
const MEETS = /\b(?:board|panel|committee|members)$/i
