import { eitherOf, inAnyCase } from '../patterns/any-case.ts'
import { type Doubt, TAKEN_ON } from './doubt.ts'

const WILL = '(?:will|would|shall|is to|are to|was to|were to|is due to|are due to)'
/** Of persons "will" only tells what becomes of them. */
const BOUND = /\b(?:agreed|undertook|offered|promised|committed|asked|requested|handover|hand over)\b/i

const MONTH = '(?:january|february|march|april|may|june|july|august|september|october|november|december)'
const DAY_OF_MONTH = `\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${MONTH}(?: 20\\d\\d)?`

/** What happens on its day whoever does anything: events, comings and goings, and the meetings themselves. */
export const COMES_BY_ITSELF: readonly Doubt[] = [
  {
    words:
      /\b(?:campaign|appeal|season|exhibition|show|drop-in|amnesty|registration|survey|competition|window|road ?show)\b[^.;]{0,30}?\b(?:runs?|will run|would run|is running|lasts?|opens?|will open|would open)\b[^.;]{0,15}?\bfrom\b/i,
    unless: TAKEN_ON,
    reason: 'But it says when something takes place.',
  },
  {
    words: new RegExp(
      `\\b(?:purdah|recess|ramadan|easter|christmas|lent|term|season|school holidays?|remembrance (?:day|sunday)|jubilee|transfer window|pre-election period|trials?|sentencing|(?:court )?hearings?|inquests?|inquir(?:y|ies)|(?:local )?plan examination|referendums?|poll(?:s|ing)|lessons|classes|pupils|children|schools|vacanc(?:y|ies)|purchase window)\\s+${WILL}\\s+(?:then\\s+|also\\s+)?(?:begin|start|end|fall|arise|occur|open|close|return|go back|be held|finish|run|take place|resume|re-?open)\\b|\\b(?:appear|stand trial|be sentenced|be tried)\\b[^.;]{0,20}?\\b(?:court|in|on|at)\\b|\\b(?:trials?|hearings?|inquests?|sentencing)\\b[^.;]{0,40}?\\b(?:due|expected|listed|scheduled|set)\\b`,
      'i',
    ),
    unless: TAKEN_ON,
    reason: 'But it says when something takes place.',
  },
  {
    words: new RegExp(
      `\\b(?:${WILL}|is|are)\\s+(?:be\\s+)?(?:sadly\\s+)?(?:leav(?:e|ing)(?: the (?:team|service|council|board|trust|post|panel|committee|village|parish))?|mov(?:e|ing) (?:on|away)|depart(?:ing)?)\\s+(?:at|in|on|to|from|after|before|for)\\b`,
      'i',
    ),
    unless: BOUND,
    reason: 'But it says when somebody leaves.',
  },
  {
    words: new RegExp(
      `\\b(?:ball|concert|(?:open|parents(?:’|')?) (?:evening|day|morning)|centenary|(?:civic|carol|memorial) service|service of [a-z]+|reception|dinner|lunch|assembly|AGM|gala|fireworks|unveiling|funeral|match|tournament|fun day|awards (?:evening|night|ceremony))\\b[^.;]{0,50}?\\b(?:${WILL}|is|are|was)\\s+(?:be\\s+)?(?:held|played|on|planned|take place|hosted)\\b`,
      'i',
    ),
    unless: TAKEN_ON,
    reason: 'But it says when something takes place.',
  },
  {
    words: new RegExp(
      `\\bmeetings?\\b(?! room)[^.;]{0,30}?\\b(?:will|would) be (?:at|in (?:the|person)|on|held|cancelled|moved|virtual|online|hybrid)\\b|\\b(?:taken|considered|heard|discussed) in (?:private|closed|exempt|confidential|part (?:two|2|ii)|camera)\\b`,
      'i',
    ),
    unless: TAKEN_ON,
    reason: 'But it only says how meetings are held.',
  },
  {
    words:
      /\b(?:be )?(?:taking|take|takes) over (?:as|from)\b|\b(?:will|would) be (?:the )?(?:new |next )?(?:mayor|chair(?:man|person)?|leader|president|sheriff|vice[ -]chair)\b/i,
    unless: BOUND,
    reason: 'But it says who holds office.',
  },
  {
    words:
      /\b(?:general |local |by-?)?elections?\b[^.;]{0,20}?\b(?:expected|due|likely|called)\b|\b(?:exam|A[- ]levels?|GCSE|SATs?)\b[^.;]{0,15}?\bresults\b|\b(?:applicants|bidders|winners|entrants|shortlisted candidates)\s+(?:will|would) be (?:notified|announced|told|informed)\b|\b(?:exercise of public rights|public inspection)\b|\b(?:strike|industrial action|walk-?out)\b(?! (?:plan|rota|cover|contingency))[^.;]{0,30}?\b(?:will|would)\b|\bhold (?:its|their|an?) (?:own )?(?:annual|AGM)\b/i,
    unless: TAKEN_ON,
    reason: 'But it says when something takes place.',
  },
  {
    words: new RegExp(
      `\\b${WILL}\\s+(?:soon\\s+|then\\s+)?(?:be (?:\\w+ )?years old|turn \\d+|(?:celebrate|mark) (?:its|their|his|her)|be (?:covering|deputising|acting up|standing in) for|cease trading|go into (?:administration|liquidation))\\b|\\byear \\d+\\s+${WILL}\\s+(?:sit|take)\\b|\\b(?:holiday|annual leave|sabbatical|maternity leave|absence)\\s+${WILL}\\s+(?:be|begin|start|end|last)\\b`,
      'i',
    ),
    unless: TAKEN_ON,
    reason: 'But it comes by itself.',
  },
  {
    words:
      /\b(?:will|would) (?:not |no longer )(?:be (?:standing|seeking|continuing)|stand|seek|continue) (?:again|for|re-?election|as|in)\b|\b(?:will|would|is to|was to) (?:be (?:standing|stepping) down|stand down|step down|retire|resign)\b/i,
    unless: BOUND,
    reason: 'But it says when somebody leaves.',
  },
  {
    words:
      /\b(?:has|have|had) been (?:appointed|recruited|selected|engaged|promoted)\b[^.;]{0,60}?\b(?:and|who) (?:is to|was to|will|would|is due to|was due to) (?:start|begin|join|take up|commence|arrive|be in post)\b|\b(?:will|would|is to|was to|is due to|was due to) (?:start|begin|arrive) in (?:(?:his|her|their) )?(?:new )?(?:post|role)\b(?! by\b)|\b(?:will|would|is to|was to|is due to|was due to) take up (?:the|his|her|their) (?:new )?(?:posts?|roles?|duties|appointments?|positions?|places?)\b/i,
    unless: BOUND,
    reason: 'But it says when somebody comes.',
  },
  {
    words: new RegExp(
      `\\blights?\\s+${WILL}\\s+be (?:switched|turned) on\\b|\\bswitch-on\\s+${WILL}\\b`,
      'i',
    ),
    unless: TAKEN_ON,
    reason: 'But it says when something takes place.',
  },
  {
    words: new RegExp(
      `\\b${WILL}\\s+(?:soon\\s+|all\\s+|both\\s+|then\\s+)?(?:reach|come to|be at|near|be (?:nearing|reaching|coming to)) the end of (?:its|their)\\b|\\b${WILL}\\s+(?:soon\\s+|then\\s+)?(?:become|be) (?:obsolete|life[- ]expired|beyond repair|out of (?:date|warranty|support))\\b`,
      'i',
    ),
    unless: TAKEN_ON,
    reason: 'But it comes by itself.',
  },
  {
    words:
      /\b(?:good|happy|merry|pleasant|restful|lovely|enjoyable) (?:summer|christmas|new year|break|holidays?|easter|festive)\b/i,
    reason: 'But it only gives good wishes.',
  },
  {
    words: /\bsee (?:you|everyone|everybody)\b(?: all)?(?: again)? (?:in|on|at|then|there|next)\b/i,
    reason: 'But it only bids farewell.',
  },
  {
    words: new RegExp(
      `\\b${WILL}\\s+(?:also\\s+|then\\s+|\\w+ly\\s+)?(?:(?:continue|remain|stay(?: on)?|carry on|serve|act|return)\\s+(?:on\\s+)?(?:as\\s+)?(?:(?:the|an?|his|her|its|their|our|interim|acting|joint|honorary)\\s+)*(?!to\\b)(?:[\\w-]+\\s+)?(?:deputy|mayor|chair(?:man|woman|person)?|vice[ -]chair(?:man|woman)?|leader|president|treasurer|secretary|member|trustee|governor|representative|convener|provost|director|captain|warden)\\b|(?:complete|finish|end|serve(?: out)?|see out)\\s+(?:his|her|their|an?|the)\\s+(?:(?:first|second|third|final|last|current|present|two|three|four|five|further)[ -]?)?(?:\\w+ )?(?:terms?|tenure|period|stint|secondment|apprenticeship|probation)\\b|succeed\\s+(?:him|her|them|Mr|Mrs|Ms|Dr|the)\\b|(?:take|assume|hold|have|keep)\\s+(?:on\\s+)?(?:the|his|her)\\s+(?:[\\w-]+\\s+){1,3}portfolio\\b|take (?:his|her|their) seats?\\b|stand again\\b)`,
      'i',
    ),
    unless: BOUND,
    reason: 'But it says who holds office.',
  },
  {
    words: new RegExp(
      `\\b${WILL}\\s+(?:\\w+ly\\s+)?be (?:sworn in|inducted|ordained|installed as|invested|knighted|honoured|commissioned as|(?:awarded|presented with|given) (?:the|an?|his|her|their) (?:[\\w’'-]+\\s+){0,3}?(?:medal|award|cross|honour|commendation|certificate|degree|freedom))\\b`,
      'i',
    ),
    unless: BOUND,
    reason: 'But it says when something takes place.',
  },
  {
    words: new RegExp(
      `\\b${WILL}\\s+be (?:on (?:an? )?(?:sabbatical|secondment|honeymoon|jury service)|married|(?:re-?)?appointed (?:until|for|to)|seconded)\\b|\\b(?:re-?)?appointment ${WILL} be confirmed\\b`,
      'i',
    ),
    unless: BOUND,
    reason: 'But it says who holds office or is away.',
  },
  {
    words: new RegExp(
      `\\b(?:prisoners?|offenders?|detainees?|defendants?|suspects?)\\s+${WILL}\\s+be (?:released|liberated|discharged|tried|transferred|deported|extradited)\\b|\\b${WILL}\\s+(?:be sitting|sit) (?:his|her|their|the) (?:finals?|exam\\w*|board|A[- ]levels?|GCSEs?|highers)\\b|\\b(?:HMP|prison|school|hospital|force|service|trust|college|home|academy|council)\\b[^.;]{0,20}?\\b${WILL}\\s+be (?:re-?)?inspected\\b|\\b${WILL}\\s+be (?:re-?)?balloted\\b`,
      'i',
    ),
    unless: TAKEN_ON,
    reason: 'But it says when something takes place.',
  },
  {
    words: new RegExp(
      `\\b(?:announce|name|appoint|find|choose)\\s+(?:his|her|their|the)\\s+successor\\b|\\b${WILL}\\s+(?:then\\s+)?join\\s+(?:the|us|our|as)\\b(?:(?!\\bto (?:give|present|report|provide|brief|update|speak|explain|discuss)\\b)[^.;])*[.;]?$`,
      'i',
    ),
    unless: BOUND,
    reason: 'But it says when somebody comes.',
  },
  {
    words: new RegExp(
      `\\b(?:council|forum|association|trustees|governors|partnership|network|members|(?:committee|board|panel|group)(?=\\s+\\w+\\s+next\\b))\\s+${WILL}\\s+(?:next\\s+|then\\s+)?(?:meet|sit)\\s+(?:again\\s+)?(?:at|on)\\b|\\b(?:meet|meets|meetings?|sit|sits|sittings?)\\b[^;]{0,60}?${DAY_OF_MONTH},\\s+(?:and\\s+)?${DAY_OF_MONTH}`,
      'i',
    ),
    unless: BOUND,
    reason: 'But it only says when meetings are held.',
  },
  {
    words: inAnyCase(
      `(?-i:[A-Z][\\w’'-]+)\\s+(?:week|fortnight|month|day|festival|fair|show|season|feast)\\s+${WILL}\\s+(?:again\\s+|next\\s+)?(?:be|run|fall|take place|begin|start|open|last)\\b|\\b${WILL}\\s+fall on (?:the (?:\\d|first|second|third|last)|an?\\b|\\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day)`,
    ),
    unless: TAKEN_ON,
    reason: 'But it says when something takes place.',
  },
  {
    words: new RegExp(
      `(?:\\b(?:his|her|my)|(?:’|')s)\\s+(?:own\\s+|elder\\s+|eldest\\s+|younger\\s+|late\\s+)?(?:son|daughter|wife|husband|mother|father|child|children|family|brother|sister|parents?|grand(?:son|daughter|child|children|mother|father)|niece|nephew|fianc[ée]e?|neighbours?)\\s+${WILL}\\b|\\bbe (?:getting married|moving house|having (?:a|an|another) (?:baby|operation)|sitting (?:his|her|their) (?:exam|final|GCSE|A[- ]level)\\w*)\\b`,
      'i',
    ),
    reason: 'But it tells of somebody’s own affairs.',
  },
  {
    // "The roadshow will visit the square on 8 June", "the formal opening will be on 14 September"
    words: new RegExp(
      `\\b(?:road ?show|(?:bus|coach|book|poster|listening|farewell) tour|travelling (?:exhibition|display|show)|(?:mobile|pop-?up) (?:museum|exhibition|display)|circus|caravan)\\s+${WILL}\\s+(?:also\\s+|next\\s+)?(?:visit|call|stop|come|be (?:in|at|on)|tour)\\b|\\b(?:formal|official|ceremonial|royal|grand)\\s+(?:opening|hand-?over|ceremony|launch|unveiling|inauguration)\\b[^.;]{0,60}?\\b${WILL}\\s+be\\s+(?:held\\s+)?(?:on|in|at)\\b`,
      'i',
    ),
    unless: BOUND,
    reason: 'But it says when something takes place.',
  },
  {
    words:
      /\b(?:appear|be (?:brought|put)|come up|go)\s+before\s+(?:the\s+)?(?:[\w’'-]+\s+)?(?:magistrates?|bench|courts?|judge|justices|sheriff)\b|\b(?:will|would)\s+(?:then\s+)?(?:give|hand down|deliver|pass|pronounce)\s+(?:its\s+|his\s+|her\s+|the\s+|a\s+)?(?:(?:reserved|final|written)\s+)?(?:judge?ment|ruling|verdict|sentence)\b|\b(?:results?|winners?|outcome)\b[^.;]{0,40}?\b(?:will|would) be known\b|\b(?:euros|olympics|games|world cup|championships?|six nations|festival|fringe|marathon|regatta|congress)\s+(?:will|would) (?:begin|start|open|end|finish|return|be (?:held|on|back))\b/i,
    unless: TAKEN_ON,
    reason: 'But it says when something takes place.',
  },
  {
    // "Support was bought which would last until 2026", "appointments would run from June for four years"
    words: new RegExp(
      `\\b${WILL}\\s+(?:\\w+ly\\s+|then\\s+|only\\s+)?(?:last\\s+(?:until|till|to|up to|through to|for)|come to an end)\\b|\\b(?:appointments?|cover|support|insurance|warrant(?:y|ies)|guarantees?|licences?|leases?|contracts?|agreements?|tenanc(?:y|ies)|terms?|posts?|secondments?|membership|policy|deal|fixed price)\\b[^.;]{0,60}?\\b${WILL}\\s+(?:then\\s+|also\\s+)?(?:run|be)\\s+(?:(?:from|until|till|to|on until)\\s+[^.;]{3,40}?\\s)?(?:for (?:an?|one|two|three|four|five|six|seven|ten|\\d+|a further) (?:further )?(?:[\\w-]+ )?(?:years?|terms?|months?)|(?:until|till|to) (?:the )?(?:end of |early |mid-|late )?(?:\\d{1,2} )?${MONTH})\\b`,
      'i',
    ),
    unless: eitherOf(
      BOUND,
      /\b(?:be (?:extended|renewed)|re-?let|reports?|reviewed)\b|\b(?:and|but|so)\s+(?:that\s+)?(?:he|she|they|we|(?:the\s+)?[\w’'-]+(?:\s+[A-Z][\w’'-]+)*)\s+(?:will|would|shall)\b/i,
    ),
    reason: 'But it says how long something lasts.',
  },
  {
    // "The contract will commence on 1 October at a yearly cost of £92,400"
    words: new RegExp(
      `\\b(?:contract|lease|licence|tenancy|agreement|subscription|policy|loan)\\s+${WILL}\\s+(?:then\\s+)?(?:commence|start|begin|run)\\s+(?:on|from|in)\\b[^.;]{0,40}?\\b(?:at an?|at the|and (?:will )?cost|for an? (?:term|period|annual|initial)|at £)`,
      'i',
    ),
    unless: BOUND,
    reason: 'But it announces what is settled.',
  },
  {
    words:
      /\b(?:reserve|spare|fall-?back|back-?up|alternative|contingency)\s+(?:dates?|slots?|days?)\b[^.;]{0,50}?\b(?:will|would|is|are|was|were|to) (?:only )?(?:be )?(?:used|held|needed|kept|required|available|set aside|pencilled in|reserved)\b/i,
    unless: BOUND,
    reason: 'But it only says when meetings are held.',
  },
  {
    // "The draft will be out for comment from 3 June to 12 July"
    words:
      /\b(?:out|available|open|on (?:display|deposit|the website))\s+(?:to\s+[^.;]{2,40}?\s+)?for\s+(?:public\s+|written\s+)?(?:comments?|consultation|views|inspection|objections?)\s+(?:from|between)\s+[^.;]{3,40}?\s(?:to|until|till|and)\s+\d/i,
    unless: BOUND,
    reason: 'But it says until when others may have their say.',
  },
  {
    // "A second tranche will follow in 2025-26; allocations were not known."
    words:
      /\b(?:tranches?|rounds?|instalments?|allocations?)\b[^.;]{0,40}?\b(?:will|would) (?:follow|come|be (?:paid|released|announced|allocated))\b(?=.*\b(?:not (?:yet )?(?:known|announced|clear)|unknown|to be announced|uncertain)\b)|\b(?:tranches?|rounds?|instalments?)\s+of\s+(?:the\s+)?(?:[\w-]+\s+)?(?:grant|funding|money)\s+(?:will|would) (?:follow|come|be (?:paid|released|announced|allocated))\b/i,
    unless: BOUND,
    reason: 'But it comes from outside the meeting.',
  },
  {
    words:
      /\b(?:will|would)\s+(?:soon\s+|then\s+|shortly\s+)?be (?:superseded|overtaken|outdated|revised) by (?:those|the (?:final|national|official|audited|published))\b/i,
    unless: BOUND,
    reason: 'But it comes by itself.',
  },
]
