import { eitherOf } from '../patterns/any-case.ts'
import { WILL_BE_KEPT } from '../refusals/kept-rules.ts'
import { BOUND, type Doubt } from './doubt.ts'

const RULES_ASK = 'But it tells what the rules ask.'
const HOW_DONE = 'But it tells how things are always done.'

/** Whatever lays down what is done in all cases. */
const RULE_PAPER =
  '(?:policy|policies|scheme|procedures?|protocols?|code|standing orders?|constitution|terms of reference|rules?|regulations?|guidance|legislation|handbook|charter|contract|lease|licence|framework|guidelines|byelaws?|criteria|conditions)'
const OF_WHAT = '(?:\\s+(?:of|on|for)\\s+(?:[\\w’-]+\\s*){1,4}?)?'
const RULE_VERB =
  '(?:must|may(?! 20)|can|cannot|should|ought to|will|would|shall|(?:is|are|was|were) (?:also |then |only )?(?:to|allowed|entitled|required|obliged|permitted|expected to|bound)|ha(?:s|ve) to|needs? to)'
/** Who- or whatever a case may be, and things that are one where it is said which of them. */
const CASE =
  '(?:account holder|allegation|allotment holder|appeal|appellant|applicant|bidder|candidate|child|claim|claimant|colleague|complainant|complaint|councillor|customer|debtor|detainee|donation|driver|employee|employer|gift|grievance|hirer|holder|invoice|landlord|late payment|licensee|member|motion|objection|objector|occupier|offence|officer|parent|patient|pensioner|person|petition|petitioner|pupil|recruit|referral|resident|student|supplier|tenant|trader|trainee|trustee|victim|visitor|volunteer|voter|witness)'
const SUCH =
  '(?:application|bid|call|case|cheque|contract|decision|document|incident|item|letter|meeting|notice|order|payment|permit|plot|post|property|purchase|query|question|reminder|request|sum|tender|vacancy|vote)s?\\s+(?:over|under|above|below|exceeding|worth|of (?:more|less) than|which|that|made (?:after|before|by)|received (?:after|before)|falling|without)'
/** Told of it in particular, it is no rule. */
const SAID_OF_ONE =
  /\b(?:the (?:policy|procedure|scheme|code|protocol|constitution) (?:is|was|will|would)|(?:will|would) be (?:amended|changed|reviewed|revised|updated|rewritten)|now be (?:amended|changed|reviewed|revised|updated|rewritten))\b/i
const UNLESS = eitherOf(BOUND, WILL_BE_KEPT, SAID_OF_ONE)
/** "Any officer without a camera will have one by 31 July": one day for all of them is a target. */
const BY_ONE_DAY =
  /\bby\s+(?:the\s+|early\s+|mid[- ]|late\s+)*(?:end|close|start|\d{1,2}(?:st|nd|rd|th)?|january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|christmas|easter|next)\b/i

/**
 * Rules, schemes and definitions told in the present tense or with the verbs of a rule: of whoever it may concern,
 * by a time that is counted from each case.
 */
export const RULES_IN_FORCE: readonly Doubt[] = [
  {
    words: new RegExp(
      `\\b${RULE_PAPER}${OF_WHAT}\\s+(?:also\\s+|only\\s+|now\\s+)?(?:requires?|obliges?|allows?|permits?|provides?(?= (?:that|for)\\b)|stipulates?|states?|says|specif(?:y|ies)|lays? down|demands?|prescribes?|sets? out|calls? for|forbids?)\\b`,
      'i',
    ),
    unless: eitherOf(UNLESS, /\band (?:he|she|they|this|it|(?:the|an?) \w+(?: \w+)?) (?:will|would)\b/i),
    reason: RULES_ASK,
  },
  {
    words: new RegExp(
      `\\b(?:according to|as set out in|as laid down in|in line with|under|by|in accordance with|pursuant to)\\s+(?:the|our|its|their|this|that|a)\\s+(?:[\\w’'-]+\\s+){0,4}?${RULE_PAPER}\\b,?[^.;]{0,80}?\\b${RULE_VERB}\\b`,
      'i',
    ),
    unless: eitherOf(UNLESS, /\b(?:new|revised|draft|amended)\b/i),
    reason: RULES_ASK,
  },
  {
    words: new RegExp(
      `(?:^\\W*(?:\\d[\\d.]*\\s+)?|\\bthat\\s+|\\b(?:for|of|to|from|by)\\s+(?=those\\b)|[,;:]\\s+(?:and\\s+|so\\s+|but\\s+)?)(?:anyone|anybody|whoever|whichever|nobody|no one|those|people|persons|any\\s+[\\w-]+(?:\\s+[\\w-]+)?)\\s+(?:who|that|whose|with|without|under|over|aged|[a-z]+ing)\\b[^.;]{2,90}?\\b${RULE_VERB}\\b`,
      'i',
    ),
    unless: eitherOf(UNLESS, BY_ONE_DAY),
    reason: RULES_ASK,
  },
  {
    // "A complaint must be recorded within three days": "must" binds every case, and "will" where its own time runs.
    words: new RegExp(
      `(?:^\\W*(?:\\d[\\d.]*\\s+)?|\\bthat\\s+|[,;:]\\s+(?:and\\s+|so\\s+|but\\s+|which means\\s+)?|\\band\\s+)(?:(?:an?|any|each|every|no)\\s+(?:[\\w-]+\\s+){0,3}?(?:${CASE}s?|${SUCH})|(?:${CASE}s\\s+(?:over|under|above|below|exceeding|worth|who)|${SUCH}))\\b(?:\\s+(?!(?:will|would|is|was|must|should|shall)\\b)[\\w£’,-]+){0,8}?\\s+(?:must|may only|may not|cannot|should|ought to|(?:is|are) (?:to|required|obliged|entitled)|has to|needs to)\\b`,
      'i',
    ),
    unless: eitherOf(
      UNLESS,
      BY_ONE_DAY,
      /\b(?:asked|said|insisted|stressed|felt|wanted|hoped|there should)\b|\bbe (?:appointed|asked|chosen|elected|found|invited|named|nominated|recruited|selected|sought)\b/i,
    ),
    reason: RULES_ASK,
  },
  {
    words: new RegExp(
      `^\\W*(?:\\d[\\d.]*\\s+)?(?:an?|any|each|every)\\s+(?:[\\w-]+\\s+){0,3}?${CASE}s?\\s+(?:who|which|that|made|received|reported|falling|joining|leaving|starting|over|under|above|below|in (?:arrears|debt|breach|default)|arriving|lodged|sent|refused|found)\\b[^.;]{0,80}?\\b(?:will|would|shall)\\b`,
      'i',
    ),
    unless: eitherOf(UNLESS, BY_ONE_DAY),
    reason: RULES_ASK,
  },
  {
    words:
      /\b(?:will|would|shall|is|are|was|were)\s+(?:then\s+|also\s+|only\s+|still\s+|not\s+)*(?:be\s+)?(?:entitled|eligible|liable|ineligible)\s+(?:only\s+)?(?:to|for)\b/i,
    unless: UNLESS,
    reason: RULES_ASK,
  },
  {
    words: new RegExp(
      `\\b(?:before|after|at|for|ahead of|prior to|following|at the (?:start|end) of)\\s+(?:each|every)\\s+(?:[\\w-]+\\s+)?(?:meeting|sitting|session|election|change|visit|case|incident|inspection|event|month-?end|year-?end|appointment|review|complaint|round|intake|course|term|hearing|shift|use)s?\\b`,
      'i',
    ),
    unless: eitherOf(
      BOUND,
      /\b(?:will|would|shall)\s+(?:now\s+|in future\s+)?(?:be\s+)?(?:bring|brought|circulated?|provided?|report(?:ed)?|sen[dt]|shared?|briefe?d?|publish(?:ed)?|supplied|supply|attend|come|receive[d]?|see)\b/i,
    ),
    reason: HOW_DONE,
  },
  {
    words:
      /^\W*(?:\d[\d.]*\s+)?(?:an?|any|each|every)\s+(?:[\w-]+\s+){1,3}?must\s+(?:\w+ly\s+)?be\s+[\w-]+(?:\s+[\w-]+){0,4}?\s+(?:within|inside|not later than|no later than)\s+(?:an?|one|two|three|four|five|six|seven|ten|twelve|\d+)\s/i,
    unless: UNLESS,
    reason: RULES_ASK,
  },
  {
    // "The auditor rotates every five years, and the partner will change": the present tells a habit.
    words:
      /^\W*(?:\d[\d.]*\s+)?(?:the|an?|its|our|each|every|all|this|that|these|those|[A-Z][\w’-]+)\s+(?:(?!(?:will|would|shall|should|to)\b)[\w’-]+\s+){0,5}?(?:is|are|(?!(?:is|was|has|this|does|plans|hopes|intends|aims|expects|proposes|agrees|needs|wants|wishes|undertakes|promises)\b)[a-z]{3,}s)\s+(?:(?!(?:will|would|shall|should)\b)[\w’-]+\s+){0,4}?(?:every (?:\w+|\d+) (?:years?|months?|weeks?|days|terms?)|(?:once|twice|three times|four times) (?:an?|each|every) (?:year|month|term|week)|each (?:year|month|term|spring|autumn)|annually|quarterly|yearly)\b/i,
    unless: eitherOf(
      UNLESS,
      /\b(?:is|are|was|were) (?:to|due|being|expected)\b|\b(?:report|update|briefing|figures)s?\b/i,
    ),
    reason: HOW_DONE,
  },
  {
    words:
      /\b(?:formula|calculation|mechanism|method|scheme|system|model|index|threshold|allowance|tariff|test|ballot|allocation|grant|quorum|levy|precept|premium|rate|rebate|fee|limit)s?\s+(?:of [\w-]+\s+)?(?:works|operates|is worked out|are worked out|is (?:calculated|reckoned|based|derived|counted|assessed|measured)|are (?:calculated|reckoned|based|derived)|counts|takes|uses|applies|means)\b|\bquorum\s+(?:is|was|of|for)\b|\b(?:is|are)\s+(?:needed|required|necessary)\s+and\s+[^.;]{2,40}?\b(?:is|are|must|may)\b|\b(?:is|are)\s+(?:defined|understood|reckoned|counted|treated|classed|known) as\b/i,
    unless: UNLESS,
    reason: HOW_DONE,
  },
  {
    // "Is chaired by a magistrate, who will decide": the present tells how it is done, of one who is not named.
    words:
      /\b(?:is|are)\s+(?:\w+ly\s+|always\s+|then\s+|usually\s+)*(?:chaired|led|heard|decided|run|made|held|appointed|chosen|assessed|reviewed|checked|carried out|conducted|judged|overseen|sent|given|dealt with|handled|examined)\s+(?:by|to|before)\s+an?\s+[^.;,]{3,60},?\s+(?:who|which|that)\s+(?:will|must|shall|may|can|then|would|decides?|is to|has to)\b/i,
    unless: UNLESS,
    reason: HOW_DONE,
  },
  {
    words:
      /\b(?:notice|licence|permit|permission|consent|policy|insurance|warranty|agreement|lease|contract|certificate|order|cover|brief|remit|scope|term|clause|paragraph|section|budget|figure|sum|amount|estimate|tender|price)s?\s+(?:only\s+|also\s+|already\s+)?(?:covers?|includes?|relates? to|refers? to|concerns?|applies to|apply to|extends? to|excludes?|assumes?)\b(?![^.;]*\b(?:and|but) (?:will|would|is to|are to)\b)/i,
    unless: eitherOf(UNLESS, /\b(?:will|would|shall)\b/i),
    reason: HOW_DONE,
  },
  {
    words:
      /\bunder\s+(?:the\s+|new\s+|amended\s+|draft\s+|these\s+|those\s+)*(?:regulations|legislation|statutory (?:instrument|guidance)|rules|an order|powers)\s+(?:made|laid|issued|passed|approved|coming|that|which|from|in force)\b/i,
    unless: BOUND,
    reason: 'But it says when a rule begins.',
  },
  {
    words:
      /(?:^\W*(?:\d[\d.]*\s+)?|[,;]\s+(?:and\s+|but\s+|so\s+)?|\bthat\s+)(?:all\s+|any\s+|new\s+|existing\s+|dog\s+|car\s+|boat\s+|home\s+|pet\s+)*(?:owners|keepers|breeders|employees|users|hirers|retailers|venues|pubs|suppliers|providers|contractors|passengers|parents|patients|claimants|pensioners|employers|holders|members of the scheme|joiners|leavers|sellers|buyers|exhibitors|stallholders|visitors|students|pupils|borrowers|readers|debtors|persons|citizens|voters|electors)\s+(?:must|may only|are required|are obliged|have to|need to|are to|will have to|will need to)\b/i,
    unless: BOUND,
    reason: RULES_ASK,
  },
]
