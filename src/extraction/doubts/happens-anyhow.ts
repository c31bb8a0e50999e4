import { findActors } from '../names/actors.ts'
import { saysByWhen } from '../patterns/deadline-words.ts'
import type { Proposal, Scene } from '../proposal.ts'
import { type Clause, clauseOf } from './clause.ts'
import { BOUND, isTickedByDay } from './doubt.ts'
import { isMeasured, isOtherFirm, isThing, isVisitor, isWorkOfOurs } from './whose-doing.ts'

const TAKES_PLACE_REASON = 'But it says when something takes place.'

/**
 * The doubt about what only a day made a proposal of, by the kind of happening that its clause tells: what takes
 * place, runs, rises or applies is nobody's deed, unless it is work that this house does.
 */
export const happensAnyhow = (proposal: Proposal, scene: Scene): string | null => {
  if (!isTickedByDay(proposal)) return null
  const { quote } = proposal
  const words = quote.slice(0, 1000)
  if (BOUND.test(words)) return null
  const phrase = proposal.due?.phrase ?? ''
  if (isOnCondition(words, phrase)) return 'But it says what would follow on a condition.'
  if (isOfAnEvent(words, phrase)) return TAKES_PLACE_REASON
  const clause = clauseOf(words, phrase)
  if (clause === null) return null
  return KINDS.find(({ fits }) => fits(clause, scene, phrase))?.reason ?? null
}

/** "£85k if it is to be occupied beyond March": the day stands in the condition, and nobody does anything before it. */
const isOnCondition = (words: string, phrase: string): boolean => {
  const before = phrase === '' ? '' : words.slice(0, Math.max(0, words.lastIndexOf(phrase)))
  const condition = CONDITION.exec(before)
  return BEYOND.test(before) || (condition !== null && !DOES_OR_ASKS.test(before.slice(0, condition.index)))
}
const CONDITION = /\b(?:if|unless)\b[^,;:]*\bto\b[^,;:]*$/i
const DOES_OR_ASKS = /\b(?:will|would|shall|is to|are to|ask(?:s|ed|ing)?|what|how)\b/i
const BEYOND = /\b(?:beyond|past)\s*$/i

/** "Planning for the autumn climate conference": that is when the conference is. */
const isOfAnEvent = (words: string, phrase: string): boolean =>
  /^for\b/i.test(phrase) && AN_EVENT.test(words.slice(words.lastIndexOf(phrase) + phrase.length))
const AN_EVENT =
  /^\s+(?:[\w-]+\s+){0,2}?(?:conference|festival|show|events?|elections?|season|games|championships?|tournament|marches|ceremony|celebrations?|carnival|parade|jubilee|summit|half-marathon|marathon|regatta|fair)\b/i

type Kind = {
  readonly fits: (clause: Clause, scene: Scene, phrase: string) => boolean
  readonly reason: string
}

/** The first that fits decides. */
const KINDS: readonly Kind[] = [
  { fits: ({ verb }) => IN_FORCE.test(verb), reason: 'But it says when a rule begins.' },
  {
    fits: ({ verb, head }, _, phrase) =>
      MOVES.test(verb) &&
      (!TO_A_FIGURE.test(verb) || LEVIED.test(head)) &&
      !(isMeasured(head) && saysByWhen(phrase)),
    reason: 'But it tells of what may come about.',
  },
  {
    fits: ({ subject, verb }, scene) =>
      (NATIONAL.test(subject) && !isDoneByOurs(verb, scene)) || NATIONWIDE.test(verb),
    reason: 'But it is set outside the meeting.',
  },
  { fits: ({ verb }) => BEFALLS.test(verb), reason: 'But it tells what befalls somebody.' },
  {
    // "The contract would be awarded by June": that is bought.
    fits: ({ verb, head }) =>
      UNDERGOES.test(verb) &&
      !(/^be awarded\b/i.test(verb) && /^(?:contracts?|tenders?|work|lots?|frameworks?)$/i.test(head)),
    reason: TAKES_PLACE_REASON,
  },
  {
    fits: ({ subject, verb, head }) =>
      (LETS_IN.test(verb) && !(isWorkOfOurs(head) && OPENS_NEW.test(`${subject} ${verb}`))) ||
      (TAKES_PLACE.test(verb) && !isWorkOfOurs(head)),
    reason: TAKES_PLACE_REASON,
  },
  {
    fits: (clause, scene) => COMES_BY.test(clause.verb) && isVisitor(clause, scene),
    reason: TAKES_PLACE_REASON,
  },
  {
    fits: (clause, scene) =>
      isOtherFirm(clause, scene) && !/^be\b(?!\s+\w+ing\b)/.test(clause.verb) && !FOR_US.test(clause.verb),
    reason: 'But somebody outside the meeting is to do it.',
  },
  {
    fits: ({ verb, head }) =>
      (SET_FOR.test(verb) && EVENT.test(head)) || (GIVEN_OUT.test(verb) && AWARD.test(head)),
    reason: TAKES_PLACE_REASON,
  },
  {
    // "The carnival would pass", "The valuation would set": by a day somebody may see to it, on a day or from it on
    // it comes by itself.
    fits: (clause, scene, phrase) =>
      !saysByWhen(phrase) &&
      !COMES_TO_US.test(clause.verb) &&
      (ACTS.test(clause.verb) ||
        (BEGINS.test(clause.verb) && !OPENS_NEW.test(`${clause.subject} ${clause.verb}`)) ||
        (IS.test(clause.verb) && !IS_SO.test(clause.verb))) &&
      !isWorkOfOurs(clause.head) &&
      isThing(clause, scene),
    reason: 'But no person, team or work of this house does it.',
  },
]

/** "The Home Office return will be submitted by Ms Stubbs" */
const isDoneByOurs = (verb: string, { cast }: Scene): boolean => {
  const [, by] = /\sby\s+(?=the\s|[A-Z])(.*)$/.exec(verb) ?? []
  return by !== undefined && findActors(by, cast).some(({ at }) => at <= 'the '.length)
}

const IN_FORCE =
  /^(?:apply (?!for\b|to (?:the|a) (?:fund|council|court|trust|lottery))|take effect|have effect|(?:be|remain) in force|come into (?:force|effect|operation|being)|become (?:law|mandatory|compulsory|statutory|a requirement)|cease to (?:apply|exist|have)|supersede|receive royal assent|be (?:enacted|abolished|repealed|commenced))\b/i
const MOVES =
  /^(?:rise|fall|increase|decrease|reduce|decline|drop(?: off)?|grow|climb|go (?:up|down)(?= (?:by|to|from)\b)|double|halve|shrink|worsen|improve|slow|ease)\b(?! (?:the|an?|this|that|these|it|him|her|us|them|members|our|its|their|by|for)\b)/i
const LEVIED = /^(?:tax|duty|levy|wage|premiums?|tariffs?|inflation)$/i
const TO_A_FIGURE =
  /\b(?:to|below|under|above|over|by|at)\s+(?:around |about |some |just |only |no more than )?[£\d]/
const NATIONAL =
  /^(?:the |a |an |this )?(?:new )?(?:national|nationwide|government|ministerial|treasury|home office|parliamentary|european)(?:’s|'s)? (?!lead|officer|park|roll-?out|police|manager|crime|coordinator)|^(?:the )?(?:ministry|minister|government|department|treasury|home office|inspectorate|regulator|secretary of state|ombudsman)(?:’|')s\b/i
const NATIONWIDE = /\b(?:nationally|nationwide|across (?:the country|England|Scotland|Wales|the UK))\b/i
const BEFALLS =
  /^(?:have no (?:\w+ )?(?:effect|impact|rights?|say|bearing|choice|options?|grants?|funding|income|money|access|vote|seat|power|meeting|cover|service)\b|(?:receive|lose|gain|face|suffer|incur|benefit|qualify|get)\s+(?:from\b|for\b|(?:no|an?|the|its|their|some|less|more|any)?\s*(?:[\w-]+\s+){0,3}?(?:grants?|funding|income|money|payments?|allocations?|increases?|rises?|cuts?|support|relief|pensions?|subsid(?:y|ies)|settlement|rebates?|share|seats?|votes?)\b))/i
const UNDERGOES =
  /^be(?:ing)?\s+(?:\w+ly\s+)?(?:lit|sworn|inducted|ordained|awarded|crowned|honoured|knighted|buried|elected|promoted|fined|tried|sentenced|charged|taxed|seen|heard|shown (?:at|in|on)|displayed (?:at|in)|exhibited|broadcast|dedicated|blessed|affected|balloted|(?:re)?valued|halved|revoked|unveiled|played|staged|celebrated|commemorated|marked|remembered|screened|performed|featured)\b/i
const TAKES_PLACE =
  /^(?:take place|be (?:held|open|staged|hosted)\b(?! (?:by|to)\b)|(?:be|go|remain|stay) on (?:show|display|tour|view|holiday|air)\b|occur|run (?:until|till|to|from|for|between|over|on|in)|last|(?:end|close|expire|lapse|run out) (?:(?:at|from|until)\b|in (?!time\b)|on (?:the \d|\d|[A-Z][a-z]+day\b)))/i
const LETS_IN =
  /^(?:re-?)?(?:open|close) (?:for|to) (?:new )?(?:applications?|applicants|entries|bookings?|bids|nominations|registrations?|visitors|customers|the public)\b(?!.*\b(?:by|before)\s)/i
const COMES_BY =
  /^(?:visit|call|attend|arrive|inspect|be (?:visiting|attending|calling|on[- ]site|here|in (?:the (?:office|building|village|town|area)|attendance|town)))\b/i
const SET_FOR =
  /^(?:due|scheduled|planned|set|arranged|booked|listed)\s+(?:to (?:be held|take place) )?(?:on|for)\b/i
const FOR_US =
  /^(?:also\s+|then\s+)?(?:be\s+)?(?:shar|provid|send|supply|attend|report|bring|circulat|com|deliver|install|fit|repair|replac|build|suppl|complet|finish|start|return|train|writ|present|quot|hand)\w*\b/i
const EVENT =
  /^(?:interviews?|meetings?|visits?|workshops?|events?|sessions?|conferences?|seminars?|assessments?|exams?|open days?|ceremon(?:y|ies)|hearings?|inspections?|summits?|talks?|rounds?|marches|rall(?:y|ies)|parades?)$/i
const GIVEN_OUT = /^be\s+(?:presented|given|handed|awarded|conferred)\b/i
const AWARD =
  /^(?:medals?|awards?|prizes?|certificates?|trophy|trophies|cups?|commendations?|honours|badges?)$/i
const ACTS =
  /^(?!(?:be|being|due|scheduled|planned|set (?:on|for)|arranged|booked|listed|have|get|complete|conclude|finish|close|open|re-?open|start|begin|commence|launch|come|follow|return|go|move|happen|fall (?:for|to|below|under)|rise (?:to|above|by)|need to|wait|exceed|meet|match|average|total|take (?:no more|less|under|at most|\d)|become (?!law|mandatory)|replace|cover|include|keep|reach|reduce to|resume|restart|issue|receive an? (?:[\w-]+ )?(?:response|reply|answer|update|letter))\b)[a-z]{2,}/
/** What is new is somebody’s to open. */
const OPENS_NEW = /\b(?:new|additional|extra|second|third|further|refurbished|rebuilt)\b.*\s(?:re-?)?open\b/i
const COMES_TO_US =
  /^(?:come|return)\s+(?:back\s+)?(?:to|before)\s+(?:the |this |its |a )?(?:[\w-]+ ){0,3}?(?:board|panel|committee|authority|council|cabinet|commissioner|members|forum|partnership)\b/i
const BEGINS = /^(?:close|open|start|begin|commence|come|return|resume|restart)\b/i
const IS =
  /^(?:be|have|get)\s+(?!(?:\w+ly\s+|better\s+|well\s+)?(?:been |gone|\w+(?:ed|en|wn)\b|done|put|set|sent|sat|built|made|met|laid|held|left|cut|brought|taught|found|spent|sold|rebuilt|let|paid|kept|lit|told|read|rewritten))/i
const IS_SO =
  /^(?:be|have)\s+(?:\w+ly\s+|all\s+|both\s+|back\s+|now\s+)*(?:complete|ready|full|none|no\b|one|two|three|four|five|six|seven|eight|nine|ten|\d(?!\d?(?:st|nd|rd|th)? (?:of )?[JFMASOND][a-z]{2,8}\b)|live|available|operational|finished|online|working|running|functioning|usable|safe|secure|stable|accurate|up (?:and|to)|in (?![A-Z]|(?:force|season|session|bloom|flower|recess|town|the (?:town|village|hall|square|park|field|church))\b)|on (?!(?:sale|show|display|view|tour|air|holiday|strike|offer|the (?:\d|first|last|second|third|same))\b|\d|[A-Z])|with|off|at (?![A-Z]|(?:its|their|the)\b)|under|below|above|down|back|zero|nil|fully|compliant|clear|staffed|open|less|fewer|no more|out|better|(?!over\b|under\b|never\b)\w{3,}er|\w+ing\b(?=.*\b(?:by|before)\b))\b|\d\s?(?:%|per ?cent)/
