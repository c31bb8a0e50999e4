import { eitherOf, inAnyCase } from '../patterns/any-case.ts'
import { BOUND, type Doubt, TAKEN_ON } from './doubt.ts'

const WILL = '(?:will|would|shall|is to|are to|was to|were to|is due to|are due to)'
const PLACES =
  '(?:library|libraries|bridge|(?:swimming )?pool|baths|(?:country |car )?park|lane|street|road|avenue|A\\d{1,4}|M\\d{1,2}|junction|footpath|bridleway|path|(?:public )?toilets?|playground|play area|cemetery|crematorium|level crossing|line|tunnel|museum|theatre|market|leisure centre|school|surgery|tip|recycling centre|car parks)'
/** Whoever sets the charges answers for them. */
const SAID_HERE = eitherOf(
  TAKEN_ON,
  /\b(?:advised|said|confirmed|stated|proposed|explained|announced|recommended)\b/i,
)

/** "The office would": it is the office that stays shut, and so takes nothing on. */
const ONES_WORD =
  /\b(?:agreed|undertook|offered|promised|committed|asked|requested)\b|\b(?:and|but|when) (?:[\w’'-]+ ){1,4}(?:will|would|shall)\b/i

/** What is settled and comes by itself is announced: there is nothing to be asked about at a later meeting. */
export const SETTLED: readonly Doubt[] = [
  {
    words: new RegExp(
      `\\b(?:standards?|rules?|law|duty|duties|regime|code|requirements?|restrictions?|thresholds?|fares?|charges|levy|levies)\\b[^.;]{0,20}?\\b${WILL}\\s+(?:also\\s+|then\\s+|have to\\s+)?(?:apply|take effect|be in force|come into (?:force|effect|operation)|rise|increase|go up|fall)\\b|\\b${WILL}\\s+be charged\\s+(?:£|\\d|at\\b|an?\\b|from\\b)|\\b(?:tickets?|permits?|passes)\\s+${WILL}\\s+(?:also\\s+)?be available\\b`,
      'i',
    ),
    unless: TAKEN_ON,
    reason: 'But it announces what is settled.',
  },
  {
    words: new RegExp(
      `\\b(?:rents?|contributions|(?:parking |service |cremation |burial |membership )?(?:charges|fees?|tariffs|fares|subscriptions)|allowances?|salaries|wages|pensions|council tax|precept|band d|pay(?! gap)|minimum wage|interest rates?|rate of interest|mileage rates?|business rates|premiums|ticket prices)\\b[^.;]{0,30}?\\b${WILL}\\s+(?:also\\s+|then\\s+)?(?:rise|increase|go up|go down|fall|be (?:increased|reduced|frozen|raised|uprated))\\b`,
      'i',
    ),
    unless: SAID_HERE,
    reason: 'But it announces what is settled.',
  },
  {
    words: new RegExp(
      `\\b(?:VAT|duty|parking|entry|admission)\\b[^.;]{0,20}?\\b${WILL}\\s+be (?:charged|payable|levied|free)\\b|\\b(?:framework|code|legislation|law|regime|thresholds?|boundar(?:y|ies))\\s+${WILL}\\s+(?:change|come|be replaced|apply)\\b`,
      'i',
    ),
    unless: SAID_HERE,
    reason: 'But it announces what is settled.',
  },
  {
    words: new RegExp(
      `\\b${WILL}\\s+be (?:out of (?:action|order|use|service)|switched off|(?:cut )?off)\\b(?! (?:the|its|our) )`,
      'i',
    ),
    unless: ONES_WORD,
    reason: 'But it says when something is shut.',
  },
  {
    words:
      /\b(?:remain|remains|stay|stays|be kept|continue to be)\s+(?:\w+ly\s+)?(?:closed|open|shut|in place|in force|suspended|on hold|unchanged|available|vacant|frozen|as (?:it|they) (?:is|are|was|were))\b[^.;]{0,40}?\b(?:until|till|to|for|at least|throughout|through)\b/i,
    unless: ONES_WORD,
    reason: 'But it says until when something stays as it is.',
  },
  {
    words: new RegExp(
      `\\b${PLACES}\\b[^.;]{0,40}?\\b${WILL}\\s+(?:also\\s+|then\\s+)?(?:be\\s+)?(?:fully |partially |partly |temporarily )?(?:closed?|shut)\\b[^.;]{0,30}?\\b(?:from|between|for|until|overnight|on|over|while|during)\\b|\\b(?:road|lane) closures?\\s+${WILL}\\b`,
      'i',
    ),
    unless: ONES_WORD,
    reason: 'But it says when something is shut.',
  },
  {
    words: inAnyCase(
      `\\bconsultation\\b[^.;]{0,60}?\\b${WILL}\\s+(?:also\\s+|then\\s+|now\\s+)?(?:take place|run|be held|last|be open|go on|open|begin|start)\\b[^.;]{0,20}?\\b(?:between\\b|from\\b[^.;]{2,30}?\\b(?:to|until|till)\\b|in (?-i:[A-Z][a-z]+) and\\b|(?:over|for) (?:six|eight|ten|twelve|\\d+) weeks\\b)`,
    ),
    unless: TAKEN_ON,
    reason: 'But it says when a consultation is held.',
  },
  {
    words:
      /\b(?:competition|survey|applications?|nominations?|bidding|registrations?|vacanc(?:y|ies)|advert(?:isement)?|window|call for (?:evidence|papers|sites)|ballot|portal|bids|polls?|questionnaire)\b[^.;]{0,60}?\bclos(?:e|es|ed|ing)\s+(?:on|at|in|by|to)\b/i,
    unless: TAKEN_ON,
    reason: 'But it says when something closes.',
  },
  {
    words: new RegExp(
      `\\b(?:permissions?|consents?|approvals?|licences?|leases?|warrant(?:y|ies)|guarantees?|options?|orders?|exemptions?|cover|insurance|subscriptions?|memberships?|tenanc(?:y|ies)|notices?|certificates?)\\b[^.;]{0,30}?\\b${WILL}\\s+(?:then\\s+|otherwise\\s+)?(?:lapse|expire|run out|end|fall in|come up for renewal)\\b`,
      'i',
    ),
    unless: TAKEN_ON,
    reason: 'But it says when something runs out.',
  },
  {
    words:
      /\b(?:councillor|cllr)\b[^.;:]{0,40}?\b(?:reported|advised|said|informed|noted|announced|explained|added|mentioned)\b[^.;]{0,30}?\b(?:that )?the (?<who>(?:district|county|borough|city|unitary|town) council)\b/i,
    unless: TAKEN_ON,
    reason: 'But another council is to do it.',
  },
  {
    words: new RegExp(
      `\\b(?:grants?|precepts?|dividends?|subsid(?:y|ies)|rebates?|levy|(?:pay|pension|annual|national) (?:increase|rise|award|uplift)s?)\\b(?:[^.;]|\\.\\d){0,30}?\\b${WILL}\\s+(?:also\\s+|then\\s+)?be\\s+(?:paid|applied|received|released|confirmed)\\b|\\b${WILL}\\s+(?:receive|see|face|get)\\s+(?:an?|the)\\s+(?:[\\w.%-]+\\s+){0,2}?(?:increase|rise|award|uplift|payment|rebate)\\b`,
      'i',
    ),
    unless: TAKEN_ON,
    reason: 'But it announces what is settled.',
  },
  {
    words: new RegExp(
      `\\b(?:bus(?:es)?|trains?|ferry|ferries|bins?|refuse|recycling|garden waste|collections?|mobile library|post office|market)\\b[^.;]{0,40}?\\b${WILL}\\b[^.;]{0,40}?\\b(?:fortnightly|hourly|weekly|daily|every|no longer|twice|once an?)\\b`,
      'i',
    ),
    unless: TAKEN_ON,
    reason: 'But it announces how a service is run.',
  },
  {
    words: new RegExp(
      `\\b${WILL}\\s+(?:then\\s+|now\\s+)?be\\s+(?:every (?:\\w+ )?(?:weeks?|fortnight|months?)|weekly|fortnightly|monthly)\\b`,
      'i',
    ),
    unless: TAKEN_ON,
    reason: 'But it announces what is settled.',
  },
  {
    words: new RegExp(
      `\\b(?:payments?|instalments?|tranches?|premiums?|subscriptions?|invoices?|rents?|repayments?)\\s+(?:(?:is|are|was|were|will be|would be) (?:next )?due|(?:falls?|fell|will fall|would fall) due)\\b|\\b(?:loans?|mortgages?|bonds?|debts?|borrowing)\\s+${WILL}\\s+be (?:fully )?(?:repaid|paid off|redeemed)\\b|\\binterest\\s+${WILL}\\s+be (?:charged|paid|added)\\b|\\btickets?\\s+${WILL}\\s+(?:be|go) on sale\\b`,
      'i',
    ),
    unless: TAKEN_ON,
    reason: 'But it announces what is settled.',
  },
  {
    words: new RegExp(
      `\\b(?:bus(?:es)?|trains?|ferry|ferries|routes?|(?:bus|train|rail|ferry|coach) services?|the [a-z]?\\d{1,3}[a-z]?(?: bus)?)\\s+(?:on (?:the )?[\\w-]{1,12}\\s+)?${WILL}\\s+(?:also\\s+|then\\s+|now\\s+)?be (?:withdrawn|cut|halved|reduced|axed|diverted|re-?routed|discontinued|re-?timed|re-?numbered|extended|curtailed)\\b|\\b(?:bins?|refuse|recycling|garden waste|collections?|market)\\b[^.;]{0,20}?\\b${WILL}\\s+(?:move|change|switch|be|go) (?:back )?(?:to|on) (?:a )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|weekends?)\\b|\\b${PLACES}\\s+${WILL}\\s+(?:also\\s+|then\\s+|now\\s+)?(?:be open|open|re-?open)(?! (?:by|to\\b))[^.;]{0,25}?\\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days|weekends|daily|evenings|from \\d|until|every|each)\\b`,
      'i',
    ),
    unless: TAKEN_ON,
    reason: 'But it announces how a service is run.',
  },
  {
    words: new RegExp(
      `\\b(?:(?:bus|train|rail|ferry|coach|tram|night|shuttle|air|park and ride) services?|(?:bus |train |ferry )?routes?(?: [a-z]?\\d+[a-z]?)?|(?:service|number) [a-z]?\\d+[a-z]?|trams?|sailings?|shuttles?)\\b[^.;]{0,20}?\\b${WILL}\\s+(?:also\\s+|then\\s+|now\\s+|no longer\\s+)?(?:run|operate|sail|depart|call|serve|stop)\\b`,
      'i',
    ),
    unless: TAKEN_ON,
    reason: 'But it announces how a service is run.',
  },
  {
    words:
      /\b(?:budget|precept|council tax)s?\b[^.;]{0,30}?\b(?:will|would) be (?:set|agreed|adopted|approved)\b/i,
    unless: TAKEN_ON,
    reason: 'But it comes round every year.',
  },
  {
    words: new RegExp(
      `\\b(?:permits?|tickets?|licences?|passes|badges?|fees?|charges?|plots?|pitch(?:es)?|stalls?|parking|entry|admission|subscriptions?|membership)\\s+${WILL}\\s+(?:also\\s+|then\\s+|still\\s+)?(?:cost|be)\\s+£`,
      'i',
    ),
    unless: TAKEN_ON,
    reason: 'But it announces what is settled.',
  },
  {
    words:
      /\b(?:schools|parents|households|householders|residents|tenants|pensioners|taxpayers|ratepayers|customers|passengers|motorists|drivers|patients|visitors|traders|businesses|families|staff|employees|members of the public|people|councils|forces|services)\s+(?:will|would|should|can)\s+(?:\w+ly\s+|also\s+|all\s+|then\s+|first\s+)?(?:see|notice|feel|find)\s+(?:the|an?|any|some|their|its)\s+(?:[\w-]+\s+){0,2}?(?:reduction|increase|rise|cut|fall|drop|change|difference|effects?|benefits?|impact|saving|gain|loss|payment|money)\b/i,
    unless: BOUND,
    reason: 'But it announces what is settled.',
  },
  {
    words:
      /\b(?:standstill|cooling-off|objection|call-in|notice)(?: period)? (?:ends?|expires?|runs? out|closes?|ended)\b/i,
    unless: TAKEN_ON,
    reason: 'But it says when something runs out.',
  },
  {
    words:
      /\b(?:identification|ID|(?:an? |the )?(?:licence|permit|passport|visa|certificate))\s+(?:will|would) be (?:needed|required|necessary|compulsory)\b|\b(?:business rates|council tax bands?|rateable values?|properties)\s+(?:will|would|are to|were to) be (?:revalued|rebanded|reassessed)\b/i,
    unless: TAKEN_ON,
    reason: 'But it announces what is settled.',
  },
  {
    // What a body "agreed to award" it has awarded; a person who agrees to support something has still to do it.
    words:
      /^(?:\W|\d[\d.]*\s|[a-z]\)\s)*(?:(?:[\w’&-]+\s+){0,8}?(?:board|panel|committee|council|authority|members|cabinet|trustees|governors|councillors|forum|it was)\s+(?:then\s+|also\s+|duly\s+|all\s+|unanimously\s+)*)?(?:agreed|resolved|voted|decided)\s+(?:unanimously\s+)?to\s+(?:award|object|make no (?:objection|comment)|raise no objection|oppose|approve|adopt|ratify|endorse|reject|refuse|decline|co-opt|re-?elect|elect|re-?appoint)\b/i,
    unless:
      /\b(?:will|would|by|before|within|subject to)\b|\band (?:to )?(?:write|ask|report|bring|review|invite|request|send|circulate|publish|instruct)\b/i,
    reason: 'But it was done by the vote itself.',
  },
  {
    words:
      /\b(?:\d{2,}|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\w+)?)\s+(?:of them\s+|people\s+|staff\s+|\w+s\s+)?(?:had\s+|have\s+)?(?:agreed|offered|promised|consented)\s+to\b/i,
    reason: 'But it only counts those who did.',
  },
  {
    words:
      /\b(?:grants?|funding|subsid(?:y|ies)|allowances?|bonus(?:es)?|benefits?|supplements?|top-?up)\s+(?:will|would) (?:not|no longer|cease to) be (?:paid|available|provided|renewed|payable)\b/i,
    unless: TAKEN_ON,
    reason: 'But it announces what is settled.',
  },
  {
    words:
      /\b(?:licen[cs]es?|permits?|permissions?|badges?|consents?|registrations?|exemptions?)\b[^.;]{0,60}?\bbe (?:revoked|suspended|refused|granted|withdrawn|renewed)\b/i,
    unless: TAKEN_ON,
    reason: 'But it was done by the vote itself.',
  },
]
