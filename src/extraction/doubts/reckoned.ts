import { eitherOf } from '../patterns/any-case.ts'
import { BOUND, type Doubt } from './doubt.ts'

const ESTIMATE = 'But it is an estimate.'
const MAY_COME = 'But it tells of what may come about.'
const WOULD = '(?:will|would|should|could|might|shall|may(?! 20))'
const SOFTLY = '(?:then\\s+|also\\s+|now\\s+|probably\\s+|therefore\\s+|still\\s+|\\w+ly\\s+)*'
const AMOUNT =
  '(?:£\\s?\\d|\\d[\\d,.]*\\s?(?:%|per ?cent|m\\b|k\\b|million|billion|pence|p\\b)|\\d{1,3},\\d{3}\\b|(?:a|one|two|three) (?:thousand|hundred|million|billion)\\b|nil\\b|break[- ]?even)'
/** What is reckoned, and moves by itself: money and counts. */
const MONEY =
  '(?:outturn|overspend|underspend|deficit|surplus|shortfall|gap|variance|reserves?|balances?|interest|income|receipts?|takings|yield|takings|expenditure|spend|spending|costs?|savings?|surpluses|liabilit(?:y|ies)|debt|borrowing|pressures?|inflation|pay bill|bill|bills|turnover|premiums?|valuation|forecast|projection|estimate|budget gap|cash flow|contributions?|dividends?)'
const COUNTED =
  '(?:numbers?|rolls?|attendances?|membership|visitors?|footfall|levels?|volumes?|demand|confidence|applications|admissions|referrals|intake|figures|rates?|income|takings|sales|bookings|morale|stocks?|supply|crime|trade|ridership|audiences?|turnout|sickness|interest)'
const ANSWER_SAYS =
  '(?:said|replied|answered|responded|explained|advised|thought|felt|considered|believed|noted|stated|added|admitted|accepted|told [\\w ]{2,20}?)'

/** What is reckoned, weighed among options or left open: no day in it is anybody's promise. */
export const RECKONED: readonly Doubt[] = [
  {
    words: new RegExp(
      `\\b${MONEY}\\b[^;]{0,60}?,?\\s(?:which|that|and this|this|and)\\s+${WOULD}\\s+${SOFTLY}(?:reduce|increase|take|bring|leave|mean|cut|raise|lower|push|add|wipe out|use up|eat into|draw|carry|put|move|see)\\b`,
      'i',
    ),
    unless: BOUND,
    reason: ESTIMATE,
  },
  {
    words: new RegExp(
      `\\b${MONEY}\\b[^.;]{0,40}?\\b${WOULD}\\s+${SOFTLY}(?:come (?:out|in)|work out|turn out|end (?:up|the year)|finish (?:up|the year)|settle|land|close|run|stand|sit|be(?!\\s+[\\w-]+(?:ed|en|ut|ld|lt|id|de|nt|et)\\b)|amount to|total|average|reach|exceed|add|bring(?: in)?|yield|earn|cost|produce|fetch)\\s+(?:[^.;]|\\.\\d){0,25}?${AMOUNT}`,
      'i',
    ),
    unless: eitherOf(BOUND, /\b(?:reduced|cut|brought|held|capped|kept|paid|made|found|spent|saved) \b/i),
    reason: ESTIMATE,
  },
  {
    words: new RegExp(
      `\\b${WOULD}\\s+${SOFTLY}(?:cost|save|fall short by|be (?:short|down|up|over|under|out) by)\\s+(?:[^.;]|\\.\\d){0,20}?${AMOUNT}|(?<!\\bof )\\b(?:which|and (?:that|this|it))\\s+(?:would|could|might)\\s+${SOFTLY}(?:cost|save|take|mean|leave|require|reduce|increase|free|give|lead to)\\b|\\b${WOULD}\\s+(?:not\\s+)?(?:pay for (?:itself|themselves)|break even|earn (?:its|their) keep|pay off)\\b|\\b(?:show(?:s|ed|ing)?|had|has|foresaw|saw|assum(?:es|ed)|project(?:s|ed)|forecast)\\s+(?:the\\s+|an?\\s+|its\\s+)?(?:[\\w’-]+\\s+){1,4}?(?:falling|rising|growing|shrinking|dropping|climbing|reaching|standing at|running out|going (?:up|down)|outstripping|doubling|halving)\\b|\\bexpect(?:s|ed)?\\s+(?:the|an?|its|their|our|this|next year’s)\\s+(?:[\\w’-]+\\s+){1,5}?to\\s+(?:be (?:cut|reduced|frozen|higher|lower|worse|tighter|halved|flat)|fall|rise|grow|shrink|increase|decrease|drop|go up|go down)\\b`,
      'i',
    ),
    unless: eitherOf(BOUND, /\bcosts? (?:would|will) be\b/i),
    reason: ESTIMATE,
  },
  {
    words:
      /\b(?:by|on|in)\s+(?:[\w’']+\s+){1,3}(?:reckoning|estimates?|estimation|calculations?|arithmetic|guess)\b|\b(?:best|rough|own|latest|current) (?:guess|estimate|reckoning) (?:was|is)\b|\b(?:almost certainly|no doubt|doubtless|in all likelihood|in all probability|very likely|inevitably)\b/i,
    unless: eitherOf(BOUND, /\b(?:he|she|they|we|I) (?:will|would)\b/i),
    reason: ESTIMATE,
  },
  {
    words: new RegExp(
      `\\b(?:calculated|reckoned|estimated|projected|computed|modelled|costed it|worked out)\\s+that\\b(?:[^.;]|\\.\\d){0,80}?\\b${WOULD}\\b(?:[^.;]|\\.\\d){0,40}?${AMOUNT}`,
      'i',
    ),
    unless: BOUND,
    reason: ESTIMATE,
  },
  {
    // "A merger would see one of them closed", "doing nothing would cost more": weighed, and decided by nobody yet.
    words: new RegExp(
      `(?:^\\W*(?:\\d[\\d.]*\\s+)?|\\bthat\\s+)(?:(?:an?|any|such an?|another)\\s+(?:[\\w-]+\\s+){1,4}?|(?!(?:during|including|following|regarding|concerning|according|nothing|something|everything|anything|building|housing|policing|training|funding|parking)\\b)[a-z]{2,}ing\\s+(?:[\\w-]+\\s+){1,5}?)(?:would|could|might)\\s+${SOFTLY}(?:see|save|cost|add|mean|free(?: up)?|raise|require|lead to|leave|put|lose|delay|double|halve|cut|push)\\b`,
      'i',
    ),
    unless: BOUND,
    reason: 'But it says what would follow on a condition.',
  },
  {
    words: new RegExp(
      `^\\W*(?:\\d[\\d.]*\\s+)?(?:under\\s+|with\\s+|on\\s+)?(?:the\\s+|an?\\s+)?(?:(?:(?:first|second|third|fourth|last|other|preferred|cheapest|dearest|quickest|slowest|lowest|highest|next|best|worst|most [a-z]+|least [a-z]+|remaining|do[- ](?:nothing|minimum))[\\s-]+)+(?:option|scenario|alternative|model|variant|choice|course)|(?:option|scenario|alternative|model|variant)\\s+(?:\\d\\w?|[A-Z]|one|two|three|four)),?\\s(?:(?!\\b(?:was|were|is|had|has|and|but)\\b)[^.;]){0,40}?\\b${WOULD}\\b`,
      'i',
    ),
    unless: eitherOf(
      BOUND,
      /\b(?:will|would|should|is to|are to) (?:now |then |also )?(?:be (?:brought|reported|presented|considered|worked|costed|drawn|prepared|developed|published|shared|taken|put|chosen|announced)|come (?:back|to)|go to|return)\b/i,
    ),
    reason: 'But it is one of several options.',
  },
  {
    words: new RegExp(
      `\\b(?:two|three|four|five|six|several|various|other|\\d)\\s+(?:[\\w-]+\\s+)?(?:options|alternatives|scenarios|models|choices|proposals|sites|courses|ways)\\b[^;]{0,60}?\\b(?:which|one|first|second|latter|former|other|cheapest|dearest|worse|worst|better|best|last)\\b[^;]{0,20}?\\b${WOULD}\\b`,
      'i',
    ),
    unless: BOUND,
    reason: 'But it is one of several options.',
  },
  {
    words: new RegExp(
      `\\b(?:would|could|might)\\s+${SOFTLY}(?:mean|involve|entail)\\s+(?:that\\s+|the\\s+|an?\\s+|some\\s+|no\\s+|[a-z]+ing\\b)`,
      'i',
    ),
    unless: BOUND,
    reason: 'But it says what would follow on a condition.',
  },
  {
    words: new RegExp(
      `\\b${WOULD}\\s+${SOFTLY}see\\s+(?:rather\\s+|many\\s+|slightly\\s+|far\\s+|much\\s+|even\\s+)*(?:fewer|more|less|lower|higher|longer|shorter|an?\\s+(?:[\\w-]+\\s+)?(?:rise|fall|drop|dip|increase|decrease|reduction|surge|peak|growth|slump))\\b`,
      'i',
    ),
    unless: eitherOf(BOUND, /\b(?:residents|members|the public|officers) (?:will|would) see more\b/i),
    reason: MAY_COME,
  },
  {
    words: new RegExp(
      `\\b${COUNTED}\\s+(?:${WOULD}|(?:(?:is|are|was|were)\\s+)?(?:likely|expected|set|bound|hoped|thought)\\s+to)\\s+${SOFTLY}(?:recover|rally|rebound|bounce back|settle|pick up|hold up|tail off|even out|return to normal|come right|dwindle|hold steady|bottom out|swell|catch up)\\b`,
      'i',
    ),
    unless: BOUND,
    reason: MAY_COME,
  },
  {
    // "Asked whether it would be met by June, the CFO said that it was too soon to tell."
    words: new RegExp(
      `\\b(?:too (?:soon|early)|impossible|not (?:yet )?possible|hard|difficult|premature|unable|not in a position|could not|cannot|can not|couldn’t|not able|would not like|reluctant|unwilling)\\s+(?:yet\\s+)?(?:to\\s+)?(?:say|tell|know|judge|be (?:sure|certain|drawn|precise)|give (?:an?|any|that) (?:[\\w-]+ )?(?:date|day|answer|assurance|guarantee|timescale|undertaking|promise)|commit|promise|guarantee|predict|forecast|speculate|put a (?:date|figure))\\b`,
      'i',
    ),
    unless: eitherOf(
      /\b(?:undertook|agreed to|promised to|offered to)\b/i,
      /\b(?:but|though|although|however)\b[^.;]*\b(?:by|before|within|content|confident|happy|hoped|will|would|could)\b/i,
      /\bcould not (?:say|tell) (?:why|how)\b/i,
      /(?:[;,:–—]|\b(?:and|but|so))\s+(?:(?:and|but|so)\s+)?(?:(?:the\s+)?[\w’'-]+\s+){0,3}?(?:will|would)\s+(?:report|come back|get back|write|update|bring|provide|circulate|send|let|ask|speak|talk|check|find out|look (?:into|it|again|at)|raise|ring|phone|e-?mail|contact|chase|make enquiries|enquire|supply|obtain|get|take (?:it|this|that) (?:up|away|back)|follow (?:it|this|that) up|see (?:whether|if|what)|confirm)\b/i,
    ),
    reason: 'But the answer leaves it open.',
  },
  {
    words: new RegExp(
      `\\b(?:asked|wondered|queried|enquired)\\s+(?:if|whether|when)\\b[^;]{5,160}?[,;]\\s+(?:and\\s+|but\\s+)?(?:[\\w’'-]+\\s+){1,5}?${ANSWER_SAYS}\\s+(?:that\\s+)?(?:[^.;]{0,60}?\\b(?:unlikely|doubtful|in doubt|not (?:yet )?(?:known|clear|certain|sure|confident|been (?:set|fixed|decided))|uncertain|unsure|depended|depends|would depend|no (?:date|decision|plans?))|(?:not|no)\\b)`,
      'i',
    ),
    unless: eitherOf(
      /\b(?:undertook|agreed to|promised to|offered to)\b/i,
      /\bbut\s+(?:that\s+)?(?:he|she|they|it|the [\w]+)?\s*(?:will|would|could)\b/i,
    ),
    reason: 'But the answer leaves it open.',
  },
  {
    // A question that stands where the doer would: "Whether it would open by June remained to be seen."
    words:
      /^\W*(?:\d[\d.]*\s+)?(?:whether|how (?:far|much|many|soon|long|well|the|it|they|this)|what|when|where|why|who)\s+(?:[\w’-]+\s+){1,14}?(?:will|would|could|might|is to|was to)\b(?!.*\b(?:said|told|explained|advised|replied|confirmed|asked|agreed|undertook)\b).*\b(?:remain(?:s|ed)?|depend(?:s|ed)|(?:is|was|were|are) (?:still |yet |not |un|to |anybody|anyone|a matter|open|for (?:the|others)|hard|in doubt))/i,
    reason: 'But it is a question, and nobody is seen to take it on.',
  },
  {
    // What lay before the meeting: the day belongs to what it was shown, and nothing else is told.
    words:
      /^\W*(?:\d[\d.]*\s+)?(?:(?:the\s+)?[\w’'-]+(?:\s+[\w’'&-]+){0,3}?\s+)?(?:(?:then|also|duly)\s+)?(?:received|considered|noted|discussed|examined|studied|looked at|looked through|heard about|heard of|saw|reviewed|went through|welcomed|(?:was|were) shown|had before (?:it|them))\s+(?:an?|the|its|their|this|some|draft|details of|plans for)\s(?!.*\b(?:will|would|shall|should|must|is|are|was|were|to be|has to|and (?:asked|agreed|requested|resolved|to)|agreed|asked|requested|undertook|but|due to|expected to)\b)[^.;]*\b(?:expected|due|planned|scheduled|proposed|foreseen|intended|anticipated|programmed)\b/i,
    reason: 'But it only tells what a paper puts before the meeting.',
  },
  {
    words:
      /\b(?:will|would) be (?:an?|the)\s+(?:very\s+|really\s+|most\s+)?(?:sad|bad|black|good|great|proud|happy|busy|hard|difficult|testing|tough|long|quiet|historic|momentous|fitting|strange|poor|big|special|lean|anxious|challenging|critical|crucial)\s+(?:day|days|week|weeks|weekend|month|months|time|times|year|years|moment|loss|blow|occasion|winter|summer|spring|autumn|season|period|one|end|start)\b|\b(?:will|would) be (?:a (?:pity|shame|relief|disaster|tragedy|blow|loss|comfort|boon)|sadly missed|(?:very |most |wholly )?(?:wrong|foolish|unwise|unfair|regrettable))\b/i,
    unless: BOUND,
    reason: 'But it only says what somebody thinks of it.',
  },
  {
    // Those who ask and hear hold a view of what others or nobody will do.
    words:
      /\b(?:members|governors|board|panel|committee|councillors|trustees|parents|residents|public|staff|council|authority|forum)\s+(?:also\s+|all\s+|generally\s+|still\s+)?(?:felt|thought|took the view|considered|believed|feared|observed|remarked|recognised|appreciated|doubted|were of the (?:view|opinion)|held)\s+(?:that\s+)?(?!it (?:would|should) (?:be (?:brought|sent))\b)[^.;]*?\b(?:will|would)\b/i,
    unless:
      /\b(?:should|asked|requested|agreed|undertook|must|need(?:s|ed)?|wished|wanted|(?:and|but|so) (?:[\w’'-]+ ){1,4}(?:will|would))\b/i,
    reason: 'But it only says what somebody thinks of it.',
  },
  {
    // "Agreed that the next would be harder": a view in which they were at one.
    words:
      /\b(?:agreed|accepted|concluded|acknowledged|it was (?:felt|thought|considered))\s+that\b[^.;]*?\b(?:will|would) be\s+(?:an?\s+|the\s+|very\s+|most\s+|too\s+|more\s+|less\s+|far\s+|much\s+|all the\s+)*(?:[a-z]{2,}(?:ier|ful|ous|ible|ive|ical|less)|harder|better|worse|longer|shorter|larger|smaller|greater|fairer|wiser|safer|cheaper|good|bad|wise|right|wrong|hard|easy|unfair|fair|premature|unwise|difficult|impossible|important|essential|vital|helpful|welcome|preferable|prudent|sensible|appropriate|inappropriate|best|worst|slow|quick|costly|crucial|critical|key|interesting|challenging|disappointing|challenge|risk|mistake|shame|pity|improvement|asset|priority)\b(?![^.;]*\b(?:by|before) )/i,
    unless:
      /\b(?:should|asked|undertook|\bit (?:will|would) be\b[^.;]*\bto\b|(?:and|but|so) (?:[\w’'-]+ ){1,4}(?:will|would)(?! be\b)|responsive|active|live|to (?:bring|report|review|ask|have|see|invite|receive|write))\b/i,
    reason: 'But it only says what somebody thinks of it.',
  },
  {
    // "Agreed that trust is slow to be won": timeless, in minutes that tell all else in the past.
    words:
      /\b(?:agreed|accepted|felt|thought|considered|concluded|observed|recognised|acknowledged)\s+that\s+(?:(?!(?:should|would|will|must|could|had|has|have)\b)[\w’'-]+\s+){1,4}?(?:is|are|takes?|needs?|means|comes?|costs?|depends|matters?|breeds?|brings?)\s+(?!(?:also |then |now |both |all )?(?:to|being|invited|asked|requested|due|planned|expected|going|agreed|scheduled|needed|required)\b)[^.;]*\b(?:will|would|can|may|must)\b/i,
    unless: eitherOf(
      /\b(?:and|so|but)\s+(?:that\s+)?(?:he|she|they|it|we|I|an?|the|[A-Z][\w’'-]+)\s+(?:[\w’'-]+\s+){0,3}?(?:will|would|should|shall|is to|are to)\b/,
      /\b(?:asked|requested|undertook|should be|be (?:brought|reported|reviewed|sent|circulated|asked))\b/i,
    ),
    reason: 'But it only says what somebody thinks of it.',
  },
  {
    // "The audit would not be complete by September": what will not come about.
    words:
      /\b(?:will|would)\s+(?:now\s+|therefore\s+)?not\s+(?:now\s+)?be\s+(?:[a-z]+(?:ed|en|wn)|complete|ready|done|made|met|built|in place|available)\b[^.;]{0,40}?\b(?:by|before|in time for)\b/i,
    unless: eitherOf(BOUND, /\b(?:and|but|so)\s+(?:[\w’'-]+\s+){1,4}(?:will|would)\b|\buntil\b/i),
    reason: 'But it says what will not be done.',
  },
  {
    // "Three targets will not be met this year", "the gap would not be closed by March"
    words:
      /\b(?:(?:will|would|could|can|shall) (?:now |therefore |probably )?not|(?:won|wouldn|couldn|can)(?:’|')t|(?:is|are|was|were) (?:not|un)(?: |)(?:now )?(?:likely|expected|going) to)\s+(?:now |all |fully )?(?:be (?:\w+ly )?(?:met|made up|achieved|reached|recovered|filled|closed|cleared|complete[d]?|ready|finished|possible|available|delivered|spent|back|in place|enough|sufficient)|make up|meet|reach|achieve|recover|come in)\b/i,
    unless: eitherOf(
      BOUND,
      /\b(?:until|till|before)\b|\b(?:but|and|so|although)\s[^.;]{2,60}?\b(?:will|would|(?:is|are|was|were) (?:to|due))\b/i,
    ),
    reason: 'But it says what will not be done.',
  },
  {
    // "All agreed that a summit would help", "he would sooner have rough numbers than none"
    words:
      /\b(?:agreed|accepted|felt|thought|considered|acknowledged|concurred|hoped)\s+(?:that\s+)?(?:an?|the|this|it|such|more|having|any)\b[^.;]{0,80}?\bwould\s+(?:\w+ly\s+|also\s+)?(?:help|assist|be (?:of (?:help|use|value|benefit|interest)|useful|helpful|welcome|beneficial|nice|good)|make sense|add value|go a long way|do no harm)\b|\bwould\s+(?:much\s+)?(?:sooner|rather)\s+(?!report|bring)[a-z]+\b/i,
    unless:
      /\b(?:asked|requested|undertook|resolved|(?:and|so|but) (?:[\w’'-]+ ){1,4}(?:will|would|agreed|is to)|to (?:bring|report|circulate|provide|be (?:brought|held|arranged))|helpful (?:if|to)|useful (?:if|to))\b/i,
    reason: 'But it only says what somebody thinks of it.',
  },
  {
    // "Noted its workplan, which sets out the reports that will be submitted"
    words:
      /\b(?:noted|received|considered|reviewed|had|saw|took note of|were shown)\s+(?:the|its|their|an?)\s+(?:[\w-]+\s+){0,3}?(?:work ?-?(?:plan|programme)|forward plan|programme|calendar|schedule|timetable|planner|agenda plan|cycle)\b[^.;]{0,30}?(?:,?\s(?:which|that)\s+(?:sets? out|set out|lists?|listed|shows?|showed|gives?|gave)|\s(?:setting out|listing|showing|giving))\b/i,
    unless:
      /\b(?:asked|agreed|requested|undertook|resolved|and (?:that )?(?:he|she|they|the \w+) (?:will|would))\b/i,
    reason: 'But it only tells what a paper puts before the meeting.',
  },
  {
    // "Had sight of decisions 12 to 19, including the extension of the contract to March 2026"
    words:
      /\b(?:noted|received|had sight of|saw|ratified|endorsed|(?:was|were) (?:told|informed|notified) of|heard of|reported|took note of|approved)\b[^.;]{0,90}?\b(?:extension|renewal|prolongation|continuation)s? of\b/i,
    unless:
      /\b(?:asked|agreed|requested|undertook|resolved|will|would|shall|to be (?:brought|reported|sought)|due)\b/i,
    reason: 'But it was done already.',
  },
]
