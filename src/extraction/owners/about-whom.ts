import { leadingActor } from '../names/actors.ts'
import type { OwnerReading } from '../candidate.ts'
import { ownerOf } from './owners.ts'
import type { Scene } from '../proposal.ts'
import { SITTING_BODY } from '../names/sitting-body.ts'

/** Who is to do it where no verb of doing stands beside him: the one the sentence speaks of. A body only hears of it. */

/** "The Head of Estates is drawing up options, which he intends to put to the Board." */
export const pronounDoer = (words: string, scene: Scene): OwnerReading | null => {
  if (!PRONOUN_DOES.test(words)) return null
  const lead = leadingActor(words, scene.cast)
  return lead === null || SITTING_BODY.test(lead.actor) ? null : ownerOf(lead.actor, 'stated', scene.cast)
}

const PRONOUN_DOES =
  /\b(?:he|she)(?:(?:’|')(?:d|ll)|\s+(?:will|would|shall|intends?|intended|hopes?|hoped|plans?|planned|expects?|expected|aims?|aimed|(?:is|was) (?:to|going|hoping|confident|looking|planning)))\b/i

/** "LK awaiting a third quote, to be tabled in July", "Cllr Rowe has a spare and will put it up." */
export const aboutWhom = (words: string, scene: Scene): OwnerReading | null => {
  const lead = leadingActor(words, scene.cast)
  return lead === null || SITTING_BODY.test(lead.actor) || !IS_DOING.test(lead.rest)
    ? null
    : ownerOf(lead.actor, 'inferred', scene.cast)
}

const IS_DOING =
  /^\s+(?:is|was|were|are)\s+(?:content|happy|glad|willing|prepared) to\b|^\s+(?:(?:is|are|was|were)\s+)?(?:still\s+|now\s+|also\s+|already\s+)?(?:awaiting|waiting|chasing|trying|looking|seeking|drafting|preparing|arranging|getting|sorting|talking|liaising|working|in (?:touch|contact|talks)|has\b|have\b|had\b|hopes?\b|chased|contacted|spoke\b|met\b|wrote\b|emailed|volunteered|offered|presses|presented|apologised)/i

/** "Supt Vane is carrying the other two": who opens the sentence, if it is somebody, and says what of him. */
export const opensWith = (words: string, scene: Scene): OwnerReading | null => {
  const lead = leadingActor(words, scene.cast)
  const given = lead === null ? null : GAVE_TO.exec(lead.rest)
  if (lead !== null && given !== null) {
    const taker = leadingActor(lead.rest.slice(given[0].length), scene.cast)
    return taker === null ? null : ownerOf(taker.actor, 'stated', scene.cast)
  }
  return lead === null ||
    SITTING_BODY.test(lead.actor) ||
    AT_LARGE.test(lead.actor) ||
    /(?:’|')s$/.test(lead.actor) ||
    !/^(?:\s*\([^()]{1,40}\))?,?\s+[a-z]/.test(lead.rest) ||
    /^\s+(?:to|be|of|for|and|or|in|at|on|by|from|with|asked|wondered|queried|enquired|thanked|declared)\b/.test(
      lead.rest,
    )
    ? null
    : ownerOf(lead.actor, 'inferred', scene.cast)
}

/** "The DCC tasked Supt Roe with a plan": it is the second's. */
const GAVE_TO =
  /^\s+(?:has\s+|had\s+|also\s+|then\s+)?(?:tasked|charged|entrusted|commissioned|instructed|directed|invited|reminded|pressed|urged)\s+(?:the\s+)?(?=[A-Z])/

/** Many, or whoever is written about from far. */
const AT_LARGE =
  /\b(?:force|constabulary|service|officers|officials|staff|teams?|police|department|partners|commissioner|D?PF?CC|OPF?CC)$/i

/** "The Treasurer's report will come to the July meeting": he answers for it. */
export const paperOf = (words: string, scene: Scene): OwnerReading | null => {
  if (!ITS_PAPER.test(words)) return null
  const lead = leadingActor(words.replace(NOTED, ''), scene.cast)
  return lead !== null &&
    (/(?:’|')s$/.test(lead.actor) || /^(?:’|')s\s/.test(lead.rest)) &&
    !SITTING_BODY.test(lead.actor.replace(/(?:’|')s$/, ''))
    ? ownerOf(lead.actor, 'inferred', scene.cast)
    : null
}

const NOTED =
  /^\W*(?:it (?:was|is) (?:\w+ )?(?:noted|reported|confirmed|explained|understood|advised|stated|agreed|expected|hoped) that|members (?:noted|heard|were (?:told|advised|informed)) that)\s+/i
const ITS_PAPER =
  /(?:’s|'s|s’|s')\s+(?:\w+\s+){0,3}?(?:report|response|paper|reply|review|findings|proposals?|plan|strategy|opinion|statement|update|accounts|recommendations)\b[^.;]{0,60}\b(?:will|would|is to|are to|is due|are due|to be)\b|(?:’|')s\s+(?:kind )?offer (?:to|of)\b|(?:’|')s\s+(?:[\w-]+\s+){0,2}?(?:team|staff|officers|people|unit|department|directorate|analyst|deputy)\s+(?:will|would|shall|is to|are to)\b|(?:’|')s\s+(?:own |stated |clear )?(?:ambition|aim|aspiration|intention|expectation|hope|target|goal|plan|view|undertaking|commitment) (?:is|was|remains|remained) (?:for|to|that)\b/i

/** "It was the executive's aim that none would be open by June": whoever has the aim answers for it. */
export const aimOf = (words: string, scene: Scene): OwnerReading | null => {
  const named = WHOSE_AIM.exec(words)?.[1]
  return named === undefined || SITTING_BODY.test(named) || NOBODYS.test(named)
    ? null
    : ownerOf(named, 'stated', scene.cast)
}

const WHOSE_AIM =
  /^\W*(?:\d[\d.]*\W+)?(?:(?:it|this|that) (?:is|was|remain(?:s|ed)|had been) (?:\w+ )?|(?:(?:to )?(?:note|welcome|accept)|(?:(?:the )?(?:board|panel|committee|members|council) )?(?:noted|welcomed|accepted|heard|received)) )?(?:the )?([A-Za-z](?:[\w’'-]+ ){0,4}?[\w-]+?)(?:’|')s? (?:\w+ ){0,2}?(?:aim|ambition|intention|goal|target|objective|aspiration|plan|commitment|undertaking|assurance|promise|pledge|word|estimate|expectation)(?: (?:is|was|remain(?:s|ed)))? (?:that|to|for)\b/i
const NOBODYS =
  /\b(?:year|month|week|quarter|today|yesterday|tomorrow|plan|strategy|report|government|ministry|review|project|programme|scheme)$/i
