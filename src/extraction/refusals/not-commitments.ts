import { DIARY_DAYS } from './diary-days.ts'
import { OUTSIDERS } from './outsiders.ts'
import type { Refusal } from '../proposal.ts'
import type { RefusalRule } from './refusal-rule.ts'
import type { Sentence } from '../sentences/sentences.ts'
import { sameAnswer } from '../patterns/remembered.ts'
import { sieveOf } from '../patterns/sieve.ts'
import { SITTING_FORMALITIES } from './sitting-formalities.ts'
import { STANDING_PRACTICE } from './standing-practice.ts'
import { TOLD_EARLIER } from './told-earlier.ts'

/** Sentences of a kind that never binds anybody, with the reason a clerk would give. Checked before prose is read. */
export const notACommitment = (sentence: Sentence): string | null => ruleAgainst(sentence)?.refused ?? null

/** The same with the words that show it. */
export const ruleAgainst = (sentence: Sentence): Refusal | null => {
  const words = sentence.text.slice(0, 1000)
  if (NEXT_MEETING.test(sentence.heading) && words !== sentence.heading && !IS_WISHED.test(words))
    return { refused: 'It stands under the date of the next meeting.', words: sentence.heading }
  for (const { words: pattern, unless, reason, ...more } of refusalsFor(words)) {
    const found = pattern.exec(words)
    if (found !== null && unless?.test(words) !== true) return { refused: reason, words: found[0], ...more }
  }
  return null
}

const NEXT_MEETING = sameAnswer(
  /^(?:\W|\d)*(?:(?:confirmation|dates?)(?: and (?:time|venue))? of (?:the )?)?(?:next|future) (?:meetings?|board|panel|committee|session)s?\b.{0,40}$/i,
)

/** "Would like to consider council tax collection in July", told under "Future meetings". */
const IS_WISHED =
  /\b(?:would like|wish(?:es|ed)?|want(?:s|ed)?|agreed|asked|hop(?:e|es|ed)|plan(?:s|ned)?|resolved) (?:that|for|to (?:consider|receive|review|discuss|hear|look|return|see|examine|scrutinise|visit|bring|take))\b/i

const FORMALITIES: readonly RefusalRule[] = [
  {
    words:
      /\b(?:agreed|resolved)\b[^.;]{0,40}\b(?:take|consider|hear|discuss|deal with|move)\b[^.;]{0,50}\b(?:in private|into private|in (?:a )?closed session|in camera)\b|\bexclu(?:de|ded|sion of) (?:the )?(?:press|public)\b/i,
    reason: 'It is a formality of the meeting.',
  },
  {
    words:
      /\s[–—-]\s*(?:action\s+|now\s+)?(?:closed|completed?|done|discharged|withdrawn|superseded)(?=\W*$|[,;(]|\s+(?:on|at|see|in|by|\d))(?!.*\b(?:will|would|shall|to be)\b)/i,
    reason: 'The action is marked as closed or complete.',
    ofClause: false,
  },
  {
    words:
      /\?["'’”)]*$|^\W*(?:Q\d*\W+)?(?:what|how|why|could|can|would|do|does|did)\s+(?!this\b.{0,20}\b(?:will|is)\b)(?:[\w’']+\s+){1,4}/i,
    reason: 'It is a question; nobody is seen to accept it.',
    ofClause: false,
  },
  {
    words:
      /(?<!\b(?:to|at|for|by|before|until) (?:the|its|our|their) )\b(?:next|following|future)\s+(?:[\w&-]+\s+){0,6}?(?:meeting|board|panel|committee|session)s?\b.{0,40}\b(?:will|would|is|was|to)\s+(?:be\s+)?(?:take place|held|hold|scheduled|on|due to (?:take place|be held))\b|^\W*(?:\d+\W+)?date (?:and time )?of (?:the )?next meeting/i,
    reason: 'It only gives the date of the next meeting.',
  },
  {
    words:
      /\b(?:(?<!\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|sixty|few|several|in|under) )minutes|notes|record)\b.{0,90}\b(?:agreed|approved|confirmed|signed|accepted|noted)\b|\b(?:agreed|approved|confirmed|signed)\b.{0,40}\b(?:minutes|correct record|accurate record)\b/i,
    reason: 'It approves earlier minutes.',
  },
  {
    words: /^\W*(?:\d+\W+)?apologies\b|\bapologies (?:for absence )?(?:were|had been|was)\b/i,
    reason: 'It records apologies.',
  },
  {
    words: /\b(?:declarations? of interests?|declared an? .{0,30}interest|no interests were declared)\b/i,
    reason: 'It records declarations of interest.',
  },
  {
    words:
      /\b(?:resolved|agreed|recommended|decision)\b\W*(?!to\s+(?:bring|circulate|draft|forward|give|present|produce|provide|publish|send|share|supply|write)\b)(?:\(?\w{1,3}\)\s*)?(?:that|to)?\b.{0,120}?\b(?:(?:be|is|are|was|were|to)\s+(?:received and )?(?:noted?|approved?|endorsed?|adopted?|accepted?|agreed|confirmed|ratified|received|welcomed?|supported))\b(?!.{0,200}\b(?:will|would|provide|circulate|report back|bring|update|ask(?:s|ed)?|request(?:s|ed)?|invite|instruct|tasked|prepares?|submits?|to report|to review|review the|be (?:brought|presented|submitted|reported|invited|asked|requested|instructed|tasked|sent)|(?:that|and) (?:the |an? )?(?:[A-Z][\w’'-]*\s+(?:of |and |for |to the )?){1,5}(?:write|send|draft|meet|consult|arrange|consider|contact|convey|convene|produce|seek|obtain|raise|liaise|respond|speak|look|appear|attend|come|explain|present|prepare|provide|report|return|review|submit)|(?:and|&) (?:for )?(?:the )?[A-Z][\w’'/-]*(?: (?:of|and|for) [A-Z][\w’'/-]*| [A-Z][\w’'/-]*){0,4} to (?!(?:note|be|the)\b)[a-z]{3,}|and that [^.;]{2,60}? be (?:taken|considered|heard|discussed|reviewed|added|put|moved|brought) (?:back )?(?:on|at|in|to|by|for) |and (?:also )?to (?:hold|arrange|convene|organise|draft|prepare|produce|draw up|commission|set up|send|share|publish|meet|visit|write|seek|obtain|invite|ask|explore))\b)/i,
    reason: 'It resolves to note or approve; nothing is left to do.',
  },
  {
    words:
      /\b(?:meeting (?:will|would) (?:begin|start|commence)|meeting (?:closed|ended|concluded|finished|opened|commenced)|closed the meeting|opened the meeting|meeting (?:was|is) (?:being )?(?:recorded|webcast|quorate|adjourned)|webcast)\b/i,
    reason: 'It is a formality of the meeting.',
  },
  {
    words:
      /\b(?:consultations?|applications?|nominations?|entries|bidding|competition|(?:bidding |application )window|fund)\b.{0,60}\b(?:clos(?:e|es|ed|ing)|runs?|(?<!\b(?:will|would|to) )open)\b.{0,20}\b(?:on|until|till|to|at)\b/i,
    reason: 'It says when a consultation closes.',
    yieldsToDeadline: true,
  },
  {
    words:
      /\b(?:grant|funding|contract|lease|licence|permission|consent|scheme|agreement|pilot|exemption)\b[^.;]{0,50}\b(?:ends?(?! of\b)|ending|expires?|expiring|runs? out|lapses?|ceases?)\b(?!.{0,60}\b(?:be|to)\s+(?:extended?|renewed?|re-?let|replaced?|continued?)\b)/i,
    // "The CC agreed to report before the lease ends": that is a deadline.
    unless:
      /\b(?:will|would|shall|agreed to|undertook to|offered to|is to|are to)\b[^.;]{2,80}\b(?:before|by the time)\b[^.;]{0,60}\b(?:ends?|ending|expires?|runs? out|lapses?|ceases?)\b|\b(?:ends?|expires?|lapses?|ceases?|runs? out)\b[^.;]{0,40}\band (?:that )?(?:he|she|they|it|an?|the|this)\b[^.;]{0,80}?\b(?:will|would|shall)\b/i,
    reason: 'It says when something runs out.',
    yieldsToDeadline: true,
  },
  {
    words:
      /(?<!\b(?:(?:outcomes?|detection|solved|clear-?up|charging|charge|conviction|satisfaction|confidence|attendance|response|compliance|recovery)(?:\s+(?:rates?|levels?))?\s+(?:for|of|in|among|with|on|to)|(?:proportion|percentage|share)\s+of)\s+(?:[\w’-]+\s+){0,4})\b(?:crime|demand|inflation|rents?|fares|allowances|wages|precept|council tax|bills|calls?|costs?|prices|premiums?|reserves|balances|deficit|gap|volumes?|numbers|pressures?|offending|offences|population)\b[^.;]{0,40}\b(?:will|would|to|could|may|might)\s+(?:likely\s+|probably\s+|continue to\s+)?(?:rise|increase|go up|grow|fall|decrease|drop|go down|peak)\b/i,
    reason: 'It foresees something; nobody takes it on.',
  },
  {
    words:
      /(?<!\b(?:to|at|for|by|before|until|of) (?:the|an?|its|our|their) (?:[\w’'-]+ ){0,3})\b(?:board|panel|committee|group|authority|forum|partnership|cabinet|meetings?)\s+(?:will|would|to)\s+(?:now\s+|also\s+|next\s+)?(?:meet(?!\s+(?:half|part|some|all|any|one|the (?!(?:\w+ )?(?:chair|clerk|board|panel|commissioner)\b)|its|their|this|that|these|those|£|\d+\s?%))|be held|take place|sit|run)\b/i,
    // "The working group would meet before June to draft a budget": that is work; so is to hold a public meeting.
    unless:
      /\b(?:agreed|undertook|offered|promised)\b[^.;]{0,40}\bpublic meetings?\b|\bbe (?:submitted|presented|brought|reported|considered|taken) (?:back )?(?:to|at)\b[^.;]{0,60}\bmeeting\b|\b(?:group|party|sub-?committee|officers)\s+(?:will|would|to)\s+(?:now\s+|also\s+)?meet\b[^.;]{0,60}\b(?:to|and) (?:agree|consider|develop|discuss|draft|finalise|prepare|produce|propose|recommend|review|work)\b|\bmeet\b(?![^.;]{0,60}\b(?:monthly|weekly|quarterly|regularly|each|every)\b)[^.;]{0,80}?\bto (?:prepare|draft|draw up|agree|finalise|write|develop|produce|work|settle|scope|cost|put together)\b/i,
    reason: 'It says when meetings are held.',
  },
  {
    words:
      /\bthere was (?:an? |some |much |further )*discussion\b|\bdiscussion (?:took place|followed|ensued)\b/i,
    reason: 'It tells what was talked about.',
  },
  {
    words:
      /\b(?:not|unlikely to|no longer)\s+(?:be\s+)?(?:expect|expected|anticipate|anticipated|due|planned|scheduled|likely|(?:intend|plan|propose|mean)(?= to\b))\b|n(?:’|')t expect/i,
    unless: /\b(?:and|but|so) (?:that )?(?:he|she|they|it|the \w+) (?:will|would)\b/i,
    reason: 'It says what is not expected.',
  },
  {
    words:
      /\b(?:hold|arrange|schedule|move)\b[^.;]{0,20}\bnext (?:meeting|board|panel)\b|\b(?:annual|parish|general|extraordinary) (?:\w+ )?meeting (?:will|would) be\b/i,
    reason: 'It only gives the date of the next meeting.',
  },
  {
    words:
      /^\W*(?:all\s+|any\s+|every\s+|each\s+|the\s+)?(?:\w+\s+)?(?:officers?|staff|handlers|teams?|victims?|public|offenders?|applicants?|recruits?|volunteers|complainants?|callers?)\s+(?:who\b|can expect\b|(?:will|would|can|may|should)\b[^.;]{0,80}\bwithin\s+[\w-]+\s+(?:working\s+)?(?:minutes|hours|days|weeks|months)\b)/i,
    reason: 'It tells what always happens.',
  },
  {
    words:
      /^\W*(?:the\s+|The\s+)?[\w/]+(?:\s[\w/]+)?\s+welcomed\s+(?:[A-Z]|everyone|everybody|all\b|members|attendees|those)/,
    reason: 'It welcomes somebody.',
  },
  {
    words:
      /\bterms? of office\b|\b(?:appointed|elected|re-elected|reappointed)\b.{0,80}\b(?:until|for a (?:term|period))\b/i,
    reason: 'It says how long somebody holds office.',
  },
  {
    words:
      /^(?:\W|the |on behalf of )*[\w\s&’']{0,50}?\b(?:would like to thank|wished to thank|thanked|expressed (?:his|her|their) thanks)\b(?!.{0,200}\b(?:and|but)\b.{0,80}\b(?:confirmed|agreed|will|would)\b)/i,
    reason: 'It gives thanks.',
  },
  {
    words:
      /\b(?:exclusion of (?:the )?press|excluded from the meeting|public (?:be|were) excluded|schedule 12a|closed session)\b/i,
    reason: 'It is a formality of the meeting.',
  },
]

/** Said of this very meeting, an invitation, or an offer of a chance rather than of a thing. */
const OF_THE_DAY: readonly RefusalRule[] = [
  {
    // "Members wishing to go should tell the Clerk"
    words:
      /\b(?:(?:members|colleagues|councillors|those|people|anyone|anybody|officers|staff|residents|volunteers|partners|all)\s+(?:wish(?:ing)?|want(?:ing)?|willing|interested|keen|who\s+(?:would like|wish(?:ed)?|want(?:ed)?|(?:are|were) (?:interested|keen|willing|able)))|volunteers for|offers of help)\b[^.;]{2,80}?\b(?:should|are asked to|were asked to|to|can|may|must|please)\s+(?:please\s+)?(?:tell|give (?:in )?their|contact|let|e-?mail|speak|ring|write|inform|notify|see|reply|get in touch|give (?:his|her|their)|put (?:his|her|their)|sign up|register)\b/i,
    unless:
      /\b(?:agreed|undertook|will|would(?! like)|by (?:\d|noon|the end|next|(?:mon|tues|wednes|thurs|fri)day))\b/i,
    reason: 'It is an invitation to whoever wishes; nobody takes it up yet.',
  },
  {
    words:
      /\bopportunit(?:y|ies)\b[^.;]{0,80}\b(?:would|will) be (?:provided|given|available)\b|\bat the end of (?:the|this|today’s|today's) meeting\b|\bbe fed into the (?:consultation|process|review|discussion)\b/i,
    reason: 'It tells how something goes on, and leaves nothing to bring back.',
  },
  {
    words:
      /\b(?:actions?|APs?|items?|action points?|references?|entr(?:y|ies)|recommendations?|log|matters?)\b[^.;]{0,60}\b(?:could|can|should|would|may|might) (?:now )?be (?:closed|removed|discharged|archived|taken off(?=\W*$)|(?:taken|struck|dropped) (?:off|from) the (?:list|log|tracker|agenda))\b/i,
    reason: 'It closes an action.',
    ofClause: false,
    yieldsToDeadline: true,
  },
  {
    words: /\bit was (?:explained|clarified)\b[^.;]{0,80}\bwould include\b/i,
    reason: 'It explains what is part of something.',
  },
]

/** What is said of money and crowds to come: an estimate, whatever its date. */
const ESTIMATES: readonly RefusalRule[] = [
  {
    words:
      /\bno plans? (?:to|for)\b|\bon (?:present|current) assumptions\b|\bthere (?:is|was|would be|will be) (?:an? |the )?(?:[\w-]+\s+){0,2}(?:gap|shortfall|deficit|surplus)\b|\b(?:gap|shortfall|deficit|surplus|overspend|underspend|balances?) (?:will|would) (?:be|reach|stand at|grow to) (?:about |some |over )?£|\b(?:expected|likely|estimated) to (?:draw|attract|cost)\b/i,
    reason: 'It is an estimate; nobody takes it on.',
  },
  {
    words:
      /\b(?:sum|grant|money|funding|allocation)s?\b[^.;]{0,40}\bmust be (?:spent|used|claimed)\b|\b(?:are|is|were|was) reminded\b|\b(?:required|obliged) by (?:law|statute)\b|\bunder the (?:act|regulations|rules|law|code)\b/i,
    unless:
      /\b(?:agreed|undertook|will|would|asked|on (?:course|track|target)|expect(?:s|ed)|confident)\b|\breminded to\b[^.;]{3,80}\b(?:by|before) (?:\d|the end|[A-Z])/i,
    reason: 'It tells what the rules are.',
    yieldsToDeadline: true,
  },
]

/** A formality, a thank-you or a day in the diary may stand beside a promise in another clause. */
const ofClause = (rules: readonly RefusalRule[]): readonly RefusalRule[] =>
  rules.map((rule) => ({ ofClause: true, ...rule }))

const REFUSED = [
  ...ofClause(FORMALITIES),
  ...TOLD_EARLIER,
  ...OUTSIDERS,
  ...ofClause(DIARY_DAYS),
  ...ofClause(ESTIMATES),
  ...STANDING_PRACTICE,
  ...ofClause(OF_THE_DAY),
  ...ofClause(SITTING_FORMALITIES),
]
const refusalsFor = sieveOf(REFUSED, ({ words }) => words)
