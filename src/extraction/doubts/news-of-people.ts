import { eitherOf, inAnyCase } from '../patterns/any-case.ts'
import { BOUND, type Doubt, TAKEN_ON } from './doubt.ts'

const HOLDS_OFFICE = 'But it says who holds office.'
const COMES = 'But it says when somebody comes.'
const TAKES_PLACE = 'But it says when something takes place.'
const LASTS = 'But it says how long something lasts.'
const MONTH = '(?:january|february|march|april|may|june|july|august|september|october|november|december)'
const WILL =
  '(?:will|would|shall|(?:is|are|was|were) (?:now |due |expected |set |shortly )*to|(?:is|are|was|were) (?:expected|due) to)'
const SOON = '(?:now\\s+|then\\s+|also\\s+|both\\s+|all\\s+|next\\s+|shortly\\s+|\\w+ly\\s+)*'
const RANK =
  '(?:(?:chief |detective |deputy |assistant |acting |temporary )*(?:constable|superintendent|inspector|sergeant|commander|commissioner|officer|manager|director|executive|secretary|registrar|head ?teacher|head)|(?:ch ?|d\\/|t\\/|det ?|a\\/)*(?:supt|insp|sgt|ch insp|c\\/insp|dcc|acc|cc|cfo)|mr|mrs|ms|miss|mx|dr|rev(?:d|erend)?|prof(?:essor)?|cllr|councillor|sir|dame|lady|lord)\\.?'
/** Work that one leads is a task; a place, a unit or a body that one leads is an office. */
const NO_TASK =
  '(?!an?\\b|(?:[\\w’-]+\\s+){0,4}?(?:review|project|work|working|inquiry|investigation|consultation|discussions?|programme|pilot|campaign|task|bid|response|exercise|audit|evaluation|study|talks|session|visit|drafting|preparation|development|training|roll-?out)\\b)'
const POST =
  '(?:post|position|role|job|offer|appointment|place|vacancy|headship|secondment|promotion|command|chair|seat)'
/** What is open to others for a time. */
const OPEN_TO_OTHERS =
  '(?:consultations?|exhibitions?|surveys?|appeals?|inspection period|objection period|notice period|nominations?|polls?|ballots?|campaigns?|competitions?|season|festivals?|sales?|registrations?|applications?|bidding|window|call for (?:evidence|papers|sites)|comment period|standstill|purdah|trials?|hearings?|inquir(?:y|ies)|inquests?|closures?|diversions?|term|strike|moratorium|lockdown|amnesty|road ?works)'
/** A day that moves is a promise put off; all else only lasts longer. */
const MOVED_DAY =
  /\b(?:deadlines?|dates?|targets?|completion|timescales?|timetables?|timeline|delivery|actions?|recommendations?|milestones?|go-live|hand-?over|launch|reports?|papers?|implementation|review|time to|work(?:s)?|projects?|programme)\b[^.;]{0,60}?\bextended\b|\bextended (?:the )?(?:deadline|date|target|timescale)\b/i

/** Comings and goings, people's own affairs, and what happens in public on its day. */
export const NEWS_OF_PEOPLE: readonly Doubt[] = [
  {
    words: inAnyCase(
      `\\b${RANK}\\s+(?:(?-i:[A-Z])[\\w’'-]+\\s+){1,3}${WILL}\\s+${SOON}(?:lead|head|command|chair|run|manage|oversee|take (?:charge|command|over|on)(?: of)?|be in charge of|look after|cover|join|act as|serve as|deputise)\\s+${NO_TASK}[^.;]{0,60}?\\b(?:from|until|till|with effect from|as (?:of|from))\\s+(?:the\\s+)?(?:\\d|next|${MONTH}|mon|tues|wednes|thurs|fri|satur|sun|spring|summer|autumn|winter|then|now|early|mid|late|start|beginning)`,
    ),
    unless: BOUND,
    reason: HOLDS_OFFICE,
  },
  {
    words: new RegExp(
      `\\b(?:has|have|had|was|were|been)\\s+(?:now\\s+|since\\s+|formally\\s+|also\\s+|been\\s+)*(?:accepted|taken|offered|given|secured|won|appointed to|promoted to|selected for|named as|chosen as|chosen for|elected|appointed)\\s+(?:the|an?|his|her|their|that|this)\\s+(?:[\\w’-]+\\s+){0,3}?${POST}\\b[^.;]{0,80}?\\b(?:${WILL}|expected to|due to|to)\\s+${SOON}(?:start|begin|join|arrive|take|commence|be (?:in post|with us))\\b`,
      'i',
    ),
    unless: /\b(?:agreed|undertook|promised|asked|requested)\b/i,
    reason: COMES,
  },
  {
    words: new RegExp(
      `\\b(?:been|was|were)\\s+(?:\\w+ly\\s+)?(?:chosen|selected|appointed|named|picked|recruited|engaged|elected)\\b[^.;]{2,60}?\\band\\s+${WILL}\\s+${SOON}(?:start|begin|join|arrive|commence)\\b|\\b(?:candidate|appointee|successor|incomer|new (?:\\w+ )?(?:clerk|chief (?:constable|executive|officer|fire officer)|head ?teacher|head|director|vicar|rector|chaplain|treasurer|chair|manager|superintendent|inspector|commissioner))\\b[^.;]{0,60}?\\b${WILL}\\s+${SOON}(?:start|begin|join|arrive|take up|commence|be in post|be with us)\\b(?![^.;]{0,20}\\b(?:review|work on|by reviewing)\\b)`,
      'i',
    ),
    unless: BOUND,
    reason: COMES,
  },
  {
    words: new RegExp(
      `\\b${WILL}\\s+${SOON}(?:become|be made(?! (?:known|public|available|clear|ready|good|safe)\\b)|be named|be confirmed as|be elected|be installed as)\\s+(?!by\\b)(?:(?:an?|the|its|their|his|her|our)\\s+)?(?:[\\w’-]+\\s+){0,3}?(?:trustee|member|director|governor|chair(?:man|woman|person)?|vice[- ]chair|mayor|partner|patron|president|leader|secretary|treasurer|employee|consultant|landlord|tenant|father|mother|parent|grand(?:father|mother|parent)|adviser|head|commissioner|freeman|fellow|magistrate)\\b`,
      'i',
    ),
    unless: BOUND,
    reason: HOLDS_OFFICE,
  },
  {
    words: /^[^,;]{0,80}?\bdeclared\s+(?:that\s+(?:he|she|they|his|her|their)|for the record)\b/i,
    unless: TAKEN_ON,
    reason: 'But it declares an interest.',
  },
  {
    // What somebody does not mean to do is no promise of anything.
    words:
      /\b(?:(?:did|does|do)(?: not|n’t|n't)\s+(?:now\s+|currently\s+|himself\s+|herself\s+)?(?:intend|wish|propose|plan|mean|expect|want)\s+to|(?:has|have|had) no (?:intention of|plans? to|wish to)|(?:will|would) not be)\s+(?:stand|stand(?:ing)?|seek(?:ing)?|run(?:ning)?|continu(?:e|ing)|serv(?:e|ing)|return(?:ing)?|carry(?:ing)? on|renew(?:ing)?|apply(?:ing)?|contest(?:ing)?|offer(?:ing)?|a candidate)\b|\b(?:is|was|are|were|be) (?:standing|running) for (?:parliament|election|the council|mayor|office|commissioner|a seat)\b/i,
    unless: BOUND,
    reason: 'But it says when somebody leaves.',
  },
  {
    words: new RegExp(
      `\\b(?:sentencing|sentence|trial|inquest|hearing|retrial|re-trial|appeal|inquiry|tribunal|arraignment|case|plea hearing|judicial review|court martial)\\b[^.;]{0,50}?\\b${WILL}\\s+${SOON}(?:take place|be (?:held|heard|listed|resumed|opened|handed down|passed)|begin|start|open|resume|sit|last|conclude|follow)\\b(?=[^.;]*\\b(?:court|coroner|tribunal|judge|${MONTH}|\\d|week|year)\\b)`,
      'i',
    ),
    unless: eitherOf(TAKEN_ON, /\b(?:misconduct|business) case\b/i),
    reason: TAKES_PLACE,
  },
  {
    words: new RegExp(
      `\\b${OPEN_TO_OTHERS}\\b[^.;]{0,60}?\\b(?:started|began|opened|was launched|launched|has been running|had been running|is running|was running|runs|ran|is (?:now )?open|was (?:now )?open|is under way|was under way|had (?:started|begun|opened))\\b[^.;]{0,40}?\\b(?:and|which|but)\\s+(?:${WILL}|it ${WILL}|is due to|was due to)\\s+${SOON}(?:finish|end|close|run|last|be open|stay open|remain open|continue|go on|conclude)\\b`,
      'i',
    ),
    unless: BOUND,
    reason: LASTS,
  },
  {
    words:
      /\b(?:(?:was|were|is|are|be|been|being)\s+(?:further\s+|now\s+|since\s+|formally\s+|again\s+|\w+ly\s+)*(?:extended|prolonged|continued|renewed|kept (?:on|going|running))|(?:has|have|had) (?:extended|prolonged|renewed))\b[^.;]{0,50}?\b(?:until|till|to|through to|for)\s+(?!(?:all|the (?:whole|public|staff)|include|cover|other|every)\b)/i,
    unless: eitherOf(
      MOVED_DAY,
      /\b(?:undertook|offered|promised|asked|requested)\b/i,
      /\b(?:and|but|while|so)\s+(?:[\w’'-]+\s+){0,4}?(?:will|would|shall|is to)\b/i,
      /\bagreed\b[^.;]{0,40}?\bto (?:extend|continue|renew)\b/i,
    ),
    reason: LASTS,
  },
  {
    // It has begun, and nothing more is said to come.
    words:
      /^(?!.*\b(?:will|would|shall|should|must|to be|is to|are to|was to|were to|due|expected|by|before|within|agreed|aim(?:s|ed)?|target(?:s|ed)?|hope[sd]?|complet\w*|finish\w*|ready)\b).*\b(?:planning|preparations?|preparatory work|recruitment|work|talks|discussions?|training|negotiations?|consultations?|procurement|engagement|rehearsals?|fundraising|roll-?out)\b[^.;]{0,60}?\b(?:(?:had|has|have) (?:now |already |just )?(?:begun|started|commenced|got under way|been (?:under way|launched|started|put in hand))|(?:was|were|is|are) (?:now |already |well )?(?:under ?way|in hand))\b/i,
    reason: 'But it was begun already.',
  },
  {
    // A diary told: where somebody has been, and where he goes next.
    words: new RegExp(
      `\\bhad\\s+(?:also\\s+|recently\\s+|already\\s+|since\\s+|\\w+ly\\s+)*(?:been|visited|attended|spent|joined|toured|accompanied|gone|opened|spoken|walked|addressed|hosted|enjoyed|run|cycled|swum|played|climbed)\\b[^;]{2,90}?\\b(?:and|then)\\s+(?:(?:he|she|they)\\s+)?(?:(?:hoped|planned|intended|meant) to\\s+(?:go|visit|see|do|attend|join|spend)|(?:will|would|is|was|were)\\s+${SOON}(?:be\\s+)?(?:running|cycling|going|visiting|attending|joining|spending|touring|opening|speaking|hosting|doing|accompanying|walking|due (?:at|in)|in (?=[A-Z])|at (?=[A-Z])))\\b`,
      'i',
    ),
    unless:
      /\b(?:report|bring|circulate|write|undertook|agreed to|by|before|to (?:discuss|agree|press|ask|raise))\b/i,
    reason: 'But it tells what somebody has in his diary.',
  },
  {
    words: inAnyCase(
      `\\b(?:will|would|is to|was to)\\s+be\\s+(?:the|our|its)\\s+(?:new|next|interim|acting|first)\\s+(?:[\\w-]+\\s+){0,2}?(?:commander|head|chief|director|manager|superintendent|inspector|sergeant|commissioner|deputy|lead|clerk|secretary|treasurer|vicar|officer|executive|constable|governor|principal)\\b|\\b${RANK}\\s+(?:(?-i:[A-Z])[\\w’'-]+\\s+){0,2}(?:said\\s+(?:that\\s+)?(?:he|she)\\s+)?(?:will|would)\\s+be\\s+(?:in|at)\\s+(?!(?-i:HQ|January|February|March|April|May|June|July|August|September|October|November|December))(?-i:[A-Z])[a-z]+|\\b(?:will|would)\\s+be\\s+(?:working|employed)\\s+(?:for|at)\\s`,
    ),
    unless: BOUND,
    reason: HOLDS_OFFICE,
  },
  {
    words:
      /\b(?:will|would|is to|was to)\s+(?:then\s+|also\s+)?(?:cut the ribbon|take the salute|light the (?:beacon|bonfire)|switch on the (?:christmas )?lights|unveil|dedicate|bless|(?:formally|officially|ceremonially) open|present the (?:prizes|awards|medals|trophies|certificates|cups?)|represent (?:the|us|his|her|their|our) [^.;]{2,40}? (?:at|in) the (?:[\w’-]+ ){0,3}?(?:games|finals?|championships?|olympics|parade|service|tournament|cup)|read the lesson|give the (?:toast|address)|fire the (?:gun|starting))\b|\b(?:[Ss]ervices?|[Pp]arades?|concerts?|dinners?|balls?|receptions?|funerals?|shows?|fairs?|f[eê]tes?|match|exhibitions?|AGM|conferences?|party|outings?|[Cc]eremony|lunch|[Cc]arnival|[Ff]estival|procession)\s+(?:will|would|is to|was to)\s+be\s+(?:at|in|on)\s+(?:the\s+)?(?:[A-Z]|\d)|\b(?:will|would|were to|are to)\s+be\s+(?:out\s+)?on strike\b|\bwalk out (?:on|for)\b/,
    unless: TAKEN_ON,
    reason: TAKES_PLACE,
  },
  {
    words: new RegExp(
      `\\b(?:polls?|elections?|by-elections?|referendums?|hustings)\\b[^.;]{0,40}?\\b${WILL}\\s+${SOON}(?:be (?:held|called|fought|contested|postponed)|take place|fall|happen|go ahead|be on)\\b`,
      'i',
    ),
    unless: BOUND,
    reason: TAKES_PLACE,
  },
  {
    words: new RegExp(
      `\\b(?:operation\\s+[\\w’-]+,\\s+(?:the|an?)\\s+)?(?:national|international|european|world|global|county-wide|regional)\\s+(?:[\\w-]+\\s+)?(?:week|fortnight|month|day)s?\\s+(?:of (?:action|remembrance|prayer|awareness)|against|for|on)\\b[^.;]{0,60}?\\b(?:${WILL}|is|was|planned|scheduled|due|set)\\b`,
      'i',
    ),
    unless: TAKEN_ON,
    reason: TAKES_PLACE,
  },
]
