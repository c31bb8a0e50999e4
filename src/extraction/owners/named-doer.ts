import { findActors, leadingActor } from '../names/actors.ts'
import { everyMatch } from '../patterns/every-match.ts'
import { everybody } from './everybody.ts'
import { bracketAtEnd, inBracket } from '../names/in-bracket.ts'
import { initialsAhead, initialsBehindTask, initialsWhoWill, severalInitials } from './initials-ahead.ts'
import { leftTo } from './left-to.ts'
import type { Scene } from '../proposal.ts'
import { capitalsAhead, nameBeforeDay, trailingName, trailingStatus } from './named-behind.ts'
import { mayMatch, quick } from '../patterns/sieve.ts'
import { titledDoer } from './titled-subject.ts'
import { ASIDE, DOING } from '../patterns/wording.ts'

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
  initialsBehindTask(words) ??
  initialsWhoWill(words) ??
  everybody(words) ??
  (explicit || NOTE_FORM.test(words) || SIGNED.test(words) ? trailingName(words, scene) : null) ??
  nameBeforeDay(words, scene) ??
  resolvedOn(sentence, scene) ??
  leftTo(words, scene) ??
  movedThat(words, scene) ??
  whoOf(sentence, scene) ??
  inBracket(words, scene) ??
  bracketAtEnd(words, scene) ??
  subjectOf(content, scene, words) ??
  (mayBeBy(words) ? byAgent(content, scene) : null) ??
  promisedBy(content, scene) ??
  titledDoer(sentence) ??
  (explicit ? (initialsAhead(words) ?? capitalsAhead(words, scene)) : null) ??
  (explicit && content === words ? taskOwner(words) : null)

/** "Form to be returned to the council by 31 January – Clerk" */
const NOTE_FORM =
  /^[A-Z](?:(?!\b(?:is|are|was|were|has|have|had|will|would|said)\b)[^.;])*\bto (?:be )?[a-z]+/

/** "Options paper to the Panel in November – RS / TA" */
const SIGNED = /\s[–—-]\s*[A-Z]{2,4}(?:\s*(?:[/,&]|\band\b)\s*[A-Z]{2,4}){0,4}\W*$/

const BEFORE_DEED = new RegExp(`^${ASIDE}`)
const DOES =
  /^\s*,?\s*(?:who\s+)?(?:also\s+|now\s+|both\s+|then\s+|therefore\s+|still\s+|yet\s+|\w+ly\s+|each\s+)*(?:to\s+(?!(?:the|an?|this|that|our|each|all|members)\b)[a-z]|will\b|would\b|shall\b|should\b|can\b|could\b|must\b|(?:is|are|was|were)\s+(?:\w+ly\s+|also\s+|now\s+)?(?:to\b|going|looking|planning|intending|hoping|aiming|seeking|exploring|considering|working|developing|finalising|drawing up|preparing|writing|drafting|arranging|organising|compiling|collating|reviewing|recruiting|chasing|negotiating|pulling together|in the process|on (?:track|course)|keen|moving|due|expected|asked|tasked|requested|instructed|directed|invited|required|committed|continuing|implementing|confident)|(?:has|have) (?:agreed|undertaken|offered|committed)|(?:had|has|have) been (?:asked|tasked|instructed|requested)\b|agreed to|undertook|offered|committed|volunteered|promised|(?:took|takes|has taken|was given|has) (?:an |the )?actions?\b|intends?\b|plans?\b|hopes?\b|aims?\b|(?:expect(?:s|ed)?|hoped|intended|planned|meant|aimed) to (?!(?:see|receive|hear|have sight|be (?:told|given|sent|able to see))\b)|wants?\b|needs?\s+to|be\b|with launch|(?:accepted|agreed|noted|understood|acknowledged|took|shared|had|was|were|said|thought|felt|did not|believed)\b[^.;]{0,80}?\b(?:and|but)\s+(?:he\s+|she\s+|they\s+)?(?:would|will|offered to|agreed to|undertook to)\b)/i

/** Who would like an update is not the one to give it. */
const WISHES =
  /^\s*would (?:also )?(?:welcome|appreciate|like (?:an?|the|some|more|further|sight|to (?:see|receive|have|know|hear)))\b/i

/** The doer who stands right before what is to be done, in any clause of the sentence. */
const subjectOf = (words: string, scene: Scene, whole = words): string | null => {
  const asksAsBody = MEETS.test(leadingActor(whole, scene.cast)?.actor ?? '')
  for (const { at, text } of findActors(words, scene.cast)) {
    const behind = words.slice(at + text.length)
    // "A review (Supt Vane) will report": his name alone stands in the bracket.
    const rest = (words[at - 1] === '(' ? behind.replace(/^\)/, '') : behind).replace(BEFORE_DEED, '')
    if (!DOES.test(rest) || WISHES.test(rest)) continue
    if (MEETS.test(text) && IS_SERVED.test(rest)) continue
    if (IS_OWED.test(text) && RECEIVES.test(rest)) continue
    if (IN_PURPOSE.test(words.slice(0, at)) || IS_GIVEN.test(rest)) continue
    if (AND_INVITED.test(words.slice(0, at))) continue
    if (HE_ASKS.test(words.slice(0, at)) || (!asksAsBody && AND_GETS.test(words.slice(0, at)))) continue
    // "The rules would be redrawn by the Clerk": what is done to it is no deed of its own.
    if (IS_PASSIVE.test(rest) && byAgent(words, scene) !== null) continue
    // "shared with the Board to inform", "meeting of the Panel would": a body in another's phrase is no subject.
    if (
      /\b(?:with|to|at|of|for|by|from|in|on|through|via|between|into|under|towards|about|around|against)\s+(?:the|a|an|each|this|that|our|his|her|their)?\s*(?:(?:new|next|current|former|previous|permanent|future)\s+)?$/i.test(
        words.slice(0, at),
      ) &&
      !(/, with (?:the )?$/i.test(words.slice(0, at)) && /^\s+to [a-z]/.test(rest)) &&
      (MEETS.test(text) || !/\b(?:for|requirement for|asked for)\s+(?:the\s+)?$/i.test(words.slice(0, at)))
    )
      continue
    return text
  }
  const handed = FROM_WHOM.exec(words)
  const giver =
    handed === null ? null : leadingActor(words.slice(handed.index + handed[0].length), scene.cast)
  if (giver !== null && !MEETS.test(giver.actor)) return giver.actor
  // "The ACC had no figure to hand but would provide it."
  const lead = leadingActor(words, scene.cast)
  return lead !== null &&
    (THEN_WOULD.test(lead.rest) || (!MEETS.test(lead.actor) && THEN_MEANS_TO.test(lead.rest)))
    ? lead.actor
    : null
}

/** "... so that the force could comment": what is made possible is not what is promised. */
const IN_PURPOSE = /\b(?:so that|in order that|in case|until|unless|because)\s+(?:the\s+)?$/i
/** "Said Ms Vane would be given a pass": others give it. */
const IS_GIVEN =
  /^\s*(?:(?:will|would|shall|should)\s+)?(?:also\s+|then\s+|now\s+|both\s+|all\s+|each\s+)?(?:be\s+(?:both\s+|all\s+|\w+ly\s+)?(?:given|sent|offered|shown|provided with|supplied with|told|informed|notified|briefed|kept|allowed|granted|sighted|copied|forwarded|handed|thanked|appointed|replaced|recruited|promoted|elected|succeeded|interviewed|refurbished|repainted|relocated)\b|(?:get|receive|have|hear)\s+(?:an?|the|their|his|her)\s+(?:\w+\s+)?(?:reply|response|answer|copy|update|letter|note|outcome|results?)\b)/

/** "The ACC said that each would be seen, and invited the Commissioner to come along": he need not. */
const AND_INVITED =
  /\b(?:will|would|shall)\s+(?!welcome\b|like\b|appreciate\b|prefer\b)[^.;]*\band\s+(?:also\s+|then\s+)?(?:invited|encouraged|urged|challenged|welcomed)\s+(?:the\s+)?$/i

/** "He would ask the Clerk to attend": he owes it, and the Clerk only when asked. */
const HE_ASKS =
  /^\W*(?:and\s+|but\s+|that\s+)?(?:he|she|they|I|we)(?:\s+(?:will|would|shall|agreed to|undertook to|offered to|promised to)|(?:’|')(?:ll|d))\s+(?:also\s+|then\s+)?(?:be\s+)?(?:ask(?:ing)?|invit(?:e|ing)|request(?:ing)?|get(?:ting)?|press(?:ing)?|urg(?:e|ing)|remind(?:ing)?|instruct(?:ing)?|task(?:ing)?|tell(?:ing)?|want|encourag(?:e|ing)|persuad(?:e|ing)|prompt(?:ing)?)\s+(?:the\s+|his\s+|her\s+|their\s+|its\s+)?$/i

/** "The CFO agreed that it was late and would arrange for the Clerk to send it": he sees to it. */
const AND_GETS =
  /(?:^|\b(?:and|but)\s+)(?:that\s+)?(?:(?:he|she|they|I|we)\s+)?(?:will|would|shall)\s+(?:also\s+|then\s+)?(?:arrange (?:for|with)|see that|make sure(?: that)?|ensure(?: that)?|ask|get|request|remind|instruct|task|tell|press|urge)\s+(?:the\s+|his\s+|her\s+|their\s+|its\s+)?$/i

/** "The Board would receive a further report from the Director of Estates." */
const FROM_WHOM = quick(
  /\b(?:will|would|shall|to) (?:also |then |next )?(?:receive|have|hear|get|see) [^.;,]{3,80}?\bfrom (?:the )?(?=[A-Z])/,
)

const THEN_WOULD = /^[^.;]{3,120}\b(?:but|and)\s+(?:he\s+|she\s+|they\s+)?(?:also\s+)?(?:would|will|shall)\b/i
/** "ACFO Vane is carrying the other two and expects to discharge both" */
const THEN_MEANS_TO =
  /^[^.;]{3,120}\b(?:but|and)\s+(?:he\s+|she\s+|they\s+)?(?:also\s+|now\s+)?(?:expects?|intends?|hopes?|aims?|wants?|plans?|proposes?|means|is (?:to|hoping|hopeful|confident|going|due|planning)|was (?:to|hoping|hopeful|confident|going|planning))\b/i

/** "She had met the Surveyor, who promised that it will be mended", "which the Director advised would be done". */
const whoOf = (sentence: string, scene: Scene): string | null => {
  const who = WHO.exec(sentence)
  if (who !== null) {
    const words = sentence.slice(0, who.index)
    const title = BEFORE_WHO.exec(words)?.[1]
    const actor = findActors(words, scene.cast).at(-1)
    const isLast = actor !== undefined && actor.at + actor.text.length >= words.trimEnd().length
    return isLast && (title === undefined || !title.endsWith(actor.text)) ? actor.text : (title ?? null)
  }
  const which = WHICH.exec(sentence)
  if (which === null) return null
  // "The Director is to write a paper, which the Board will settle": whose the deed itself is comes first.
  const first = leadingActor(sentence.slice(0, which.index), scene.cast)
  if (first !== null && DOES_IT.test(first.rest)) return null
  const lead = leadingActor(sentence.slice(which.index + which[0].length), scene.cast)
  return lead !== null && SAYS_WOULD.test(lead.rest) ? lead.actor : null
}

const DOES_IT = new RegExp(`^\\s+(?:(?:is|are) to|will|shall)\\s+(?:also\\s+|now\\s+)?${DOING}\\b`)

const WHO = quick(
  /,\s+who\s+(?:had |has |have |also |then )?(?:promised|agreed|undertook|undertaken|offered|will|would|is to|are to)\b/,
)
/** "the Rights of Way Officer", "Highways" */
const BEFORE_WHO =
  /\b(?:the|with|to|from|met|by|asked|and) ((?:[A-Z][\w’'-]+(?:\s(?:of|and|for)(?=\s[A-Z]))?\s?){1,5})$/
const WHICH = quick(
  /(?:,\s+(?:and\s+)?(?:which|something(?: that| which)?)|,?\s+(?:and|but)\s+this)\s+(?:the\s+)?(?=[A-Z])/,
)
const SAYS_WOULD =
  /^\s+(?:said|advised|confirmed|reported|stated|explained|hoped|expected|thought)\b[^.;]{0,20}\b(?:will|would|to)\b|^\s+(?:(?:is|was|were) (?:\w+ )?(?:content|happy|glad|willing|prepared|pleased|ready) to (?!have\b|hear\b|see\b|note\b|receive\b|learn\b|know\b|be\b)|(?:agreed|undertook|offered|promised) to|(?:will|would|took away))\b/

/** "Cllr Trim moved that the Clerk obtain three tenders." */
const movedThat = (words: string, scene: Scene): string | null => {
  const moved = MOVED.exec(words)
  // "It was suggested that the Force write to them; the DCC is to see to it": the later clause binds.
  for (const clause of moved === null ? [] : words.slice(moved.index).split(/;\s+/).slice(1)) {
    const doer = leadingActor(clause, scene.cast)
    if (doer !== null && DOES_IT.test(doer.rest)) return doer.actor
  }
  const lead = moved === null ? null : leadingActor(words.slice(moved.index + moved[0].length), scene.cast)
  return lead !== null && SUBJUNCTIVE.test(lead.rest) ? lead.actor : null
}

const MOVED = quick(
  /\b(?:moved|seconded|proposed|suggested|requested|asked|desired|directed|agreed|resolved|recommended|proposal|suggestion|request)(?: and agreed)? (?:that\s+)?/i,
)

/** "AGREED – that the Clerk write to ..." */
const resolvedOn = (words: string, scene: Scene): string | null => {
  if (!RESOLVED.test(words)) return null
  for (const part of words.replace(RESOLVED, '').split(/[,;]?\s+and\s+(?:that\s+|(?=the\s))/i)) {
    const lead = leadingActor(part, scene.cast)
    if (lead !== null && SUBJUNCTIVE.test(lead.rest)) return lead.actor
  }
  return null
}

const RESOLVED =
  /^\W*(?:(?:\d[\d.]*\W+)?(?:(?:it was|the \w+)\s+)?(?:resolved|agreed|recommended)\W+(?:\w{1,2}\W+)?(?:that|to)|recommendation\s*\d{0,2}\s*[:.–-]\s*that|\(?(?:[a-k]|[ivx]{1,4}|\d{1,2})[.)](?:\s+that)?)\s+/i

const SUBJUNCTIVE = new RegExp(
  `^\\s+(?:be (?:asked|requested|instructed|tasked|directed) to|be invited to (?!the\\b|attend\\b|join\\b|an?\\b|our\\b|its\\b)|${DOING}s?)\\b`,
  'i',
)

/** In an action whoever stands before "to do" is its owner, known or not: "TS/SC to arrange", "Legal Services to confirm". */
const taskOwner = (words: string): string | null => {
  const before =
    /^[\s/|–—-]*(?:the\s+|either\s+|both\s+)?([A-Z][^.;:?!]{1,80}?|(?:all |both )?(?:officials|officers|members|forces|staff|partners|visitors)|(?:[A-Z]\.\s?){1,3}[A-Z][\w’'-]+|[A-Z]{1,4}(?:[.,/&]\s?[A-Z]{1,4}){1,6})\s+(?:to|will|would|shall)\s+(?!(?:be|the|an?|members|all)\b)(?:also\s+)?[a-z]{2,}/.exec(
      words,
    )?.[1]
  if (before !== undefined && !NOT_A_NAME.test(before)) return before
  const within = /[;:–—-]\s+(?:the\s+)?([A-Z][a-z]{2,}|clerk|[Aa]ll [a-z]+s)\s+to\s+(?!be\b)[a-z]{2,}/.exec(
    words,
  )?.[1]
  return within === undefined || NOT_A_NAME.test(within) ? null : within
}

const NOT_A_NAME =
  /^(?:He|She|They|We|You|I)\b|^(?:RESOLVED|AGREED|Resolved|Agreed|RECOMMENDED|Recommended|Decision|DECISION)$|^An? [a-z]|\bto be\b|^(?:sale|purchase|disposal|transfer|letting|refurbishment|replacement|closure|handover|delivery|installation|publication|findings|training|contract|lease|tender|survey|audit) (?:of|on|for)\b|\b(?:item|form|list|letter|discuss|how|is|are|was|were|has|have|had|that|which|it|there|this|these|agreed|asked|further|update|report|paper|copy|details?|findings|results|figures|funds|information|progress|work|plan|review|action|need|needs|due)\b/i

/** "The pilot would be run by the DCC", "This will be led by ..." */
const byAgent = (words: string, scene: Scene): string | null => {
  for (const found of everyMatch(words, BY)) {
    const lead = leadingActor(words.slice(found.index + found[0].length), scene.cast)
    if (lead !== null && !MEETS.test(lead.actor)) return lead.actor
  }
  return BY_POST.exec(words)?.[1] ?? null
}

/** "To be tidied up by the chair and Clerk.", "to be checked each month by station commanders": posts that stand alone. */
const BY_POST =
  /\bto be (?:\w+ly )?[a-z]+(?:ed|en|wn|ught|ne|lt|nt|pt|ut|de)\b[^.;,]{0,60}? by (?:the )?((?:[\w’'-]+ (?:and )?){0,3}?(?:chair|clerk|treasurer|secretary|managers?|commanders?|officers|inspectors?|sergeants?|coordinators?|leads?|heads?|directors?|engineers?|trainers?|champions?|wardens?)(?: and (?:the )?(?:chair|clerk|treasurer|secretary|managers?|officers|director))?)(?=\W*$|,|\s+(?:by|before|within|in|and|at|for|next|this)\b)/i

/** "A written answer was promised by the DCC." */
const promisedBy = (words: string, scene: Scene): string | null => {
  const found = PROMISED_BY.exec(words)
  return found === null
    ? null
    : (leadingActor(words.slice(found.index + found[0].length), scene.cast)?.actor ?? null)
}

const PROMISED_BY = quick(
  /\b(?:(?:promised|offered|undertaken|volunteered|accepted|assured|told|informed|advised) by|to follow from|to be agreed (?:between|by)) (?:the )?/i,
)
const IS_PASSIVE =
  /^\s*(?:will|would|shall|should|to|is to|are to|was to)\s+(?:also\s+|then\s+)?be\s+(?:\w+ly\s+)?[a-z]+(?:ed|en|wn|ught|ne|lt|nt)\b/
const BY =
  /\b(?:be|being|is|are)\s+(?:\w+ly\s+)?[a-z]+(?:ed|en|ne|lt|ught|wn|nt|pt|ft|ut|de|d)\b[^.;]{0,40}?\b(?:by|from)\s+(?:(?!the\b)[^.;]{2,60}?\bby\s+(?=the\s+[A-Z]|[A-Z]{2}|(?:Mr|Mrs|Ms|Dr|Cllr)\b))?(?:the\s+)?/gi
const mayBeBy = mayMatch(BY)

/** "Members would be invited": others do it. */
const IS_SERVED =
  /^\s*(?:(?:will|would|shall|should|can|could|to)\s+)?(?:also\s+|then\s+)?(?:be\s+(?:invited|given|sent|provided|furnished|supplied|issued with|shown|informed|updated|told|asked|able|briefed|notified|consulted|kept|advised|apprised|alerted|sighted|copied|reminded|assured|allowed|permitted|granted|offered|handed|forwarded|involved)|(?:receive|see|have|hear|get)\s)/i

/** "The Treasurer said that the Mayor would have it by May": whom it is owed to. */
const IS_OWED =
  /\b(?:board|panel|committee|members|council|cabinet|authority|forum|partnership|governors|trustees|(?:D?PF?CC|(?:deputy )?commissioner|(?:deputy )?mayor|chair(?:man|woman)?|convener))$/i
const RECEIVES =
  /^\s*(?:will|would|could|can|should|may|might)\s+(?:also\s+|then\s+|now\s+|soon\s+)?(?:(?:have|see|receive|get|hear)\s+(?!to\b|whether\b|if\b|that\b|an?\s+(?:\w+\s+)?(?:word|look|think|chat|meeting)\b)|(?:expect|look forward)\b|(?:measure|judge|hold|test|check|mark)\s+(?:him|her|them|us|me|it|the force)\b|(?:rest|be) assured|count on|be (?:\w+ly )?(?:given|sent|told|shown|provided|informed|briefed|notified|updated|copied|advised|consulted|kept|handed|supplied))\b|^\s*to be (?:given|sent|told|shown|provided|informed|briefed|copied|kept)\b/i

/** A body that considers a paper is not the one to bring it. */
const MEETS = /\b(?:board|panel|committee|members)$/i
