import { eitherOf, inAnyCase } from '../patterns/any-case.ts'
import { BOUND, type Doubt, TAKEN_ON } from './doubt.ts'

/** What is feared, reckoned or not to be looked for yet: nobody takes it on. */
export const FORESEEN: readonly Doubt[] = [
  {
    words: /\b(?:risk|danger|likelihood|chance|possibility|fear|worr(?:y|ied)|concern(?:ed)?) that\b/i,
    unless: TAKEN_ON,
    reason: 'But it tells of what may come about.',
  },
  {
    words:
      /\b(?:shortfall|deficit|gap|overspend|underspend|surplus|reserves?|balances?|debt|borrowing|outturn)\b[^.;]{0,40}?\b(?:is|are|was|were)\s+(?:now |currently |still )?(?:(?:projected|forecast|estimated|predicted)\b|expected (?:at|to (?:be|reach|stand at|total))\s+(?:around |about |some |just |over |under |nearly )*[£\d])/i,
    unless: TAKEN_ON,
    reason: 'But it is an estimate.',
  },
  {
    words: /\b(?:will|would) not (?:now )?(?:begin|start|commence|open) before\b/i,
    unless: TAKEN_ON,
    reason: 'But it says what is not to be expected yet.',
  },
  {
    words:
      /\b(?:will|would|to|are|were|is|was)\s+(?:all |each |then )*(?:be )?(?:reach(?:ed|ing)?|complet(?:e|ed|ing)|hav(?:e|ing)|clock(?:ing)? up|pass(?:ing)?)\s+(?:[\w-]+\s+){1,3}?years(?:’|')?\s+(?:of\s+)?(?:\w+\s+)?service\b|\b(?:reach|pass)(?:es|ed|ing)?\s+(?:the\s+)?(?:state\s+)?(?:pension|retirement|pensionable)(?:\s+age)?\b/i,
    unless: TAKEN_ON,
    reason: 'But it tells of what comes about by itself.',
  },
  {
    words: /\b(?:discussed|debated|considered|deliberated|reflected on|pondered) (?:whether|how|if)\b/i,
    unless: TAKEN_ON,
    reason: 'But it tells what was talked about.',
  },
  {
    // In small letters only: "May" is the month.
    words: /\b(?:may|might)\b/,
    unless: eitherOf(
      TAKEN_ON,
      inAnyCase(
        `\\b(?:will|would|shall|must|should|expect\\w*|due|left (?:with|to|in the hands of)|hop(?:es?|ed|ing)|aim\\w*|target\\w*|plans?|planned|intend\\w*|ask\\w*|anticipat\\w*|confident|is to|are to|to be)\\b`,
      ),
    ),
    reason: 'But it says only what may be.',
  },
  {
    words:
      /\b(?:expected|likely|set) to (?:be (?:at its|worse|worst|highest|lowest|busiest)|peak|worsen)\b|\b(?:dip|drop|surge|spike|peak|downturn)\b[^.;]{0,40}?\b(?:is|are|was|were) (?:expected|anticipated|likely|forecast)\b|\b(?:increase|rise) in (?:the )?(?:number of )?(?:calls|demand|crime|costs?|prices|complaints|offences|visitors|traffic|sickness)\b[^.;]{0,30}?\b(?:is|are|was|were) (?:expected|anticipated|likely|forecast)\b/i,
    unless: TAKEN_ON,
    reason: 'But it tells of what may come about.',
  },
  {
    words:
      /^\W*(?:\d[\d.]*\s+)?(?:if|unless|without|at this rate|on (?:current|present) trends?)\b|\bwarned (?:[\w]+ ){0,3}?that\b|\bit (?:is|was) (?:thought|believed|likely|feared|possible|probable|conceivable) that\b/i,
    unless: TAKEN_ON,
    reason: 'But it tells of what may come about.',
  },
  {
    words:
      /\b(?:will|would) (?:then |by then )?(?:be worth|stand at|total|amount to) (?:around |about |some |just |over |under |nearly )*£/i,
    unless: TAKEN_ON,
    reason: 'But it is an estimate.',
  },
  {
    words:
      /\b(?:is|are|was|were) (?:now )?(?:forecast|projected|predicted|estimated) to\b|\b(?:population|households?|over-\d\ds)\b[^.;]{0,30}?\b(?:will|would|expected to|likely to)\b/i,
    unless: TAKEN_ON,
    reason: 'But it is an estimate.',
  },
  {
    words:
      /\b(?:research|stud(?:y|ies)|experts?|modelling|models?|projections?|forecasts?|analysts?|actuar(?:y|ies)|economists) (?:shows?|showed|suggests?|suggested|predicts?|predicted|indicates?|indicated|assumes?|assumed|estimates?|estimated|finds?|found) (?:that|the)\b/i,
    unless: TAKEN_ON,
    reason: 'But it is an estimate.',
  },
  {
    words:
      /\b(?:circumstances|weather|conditions|funds|staffing|numbers|time) (?:allowing|permitting)\b|\b(?:if|should) (?:the )?(?:weather|circumstances|conditions|funds|staffing) (?:allow|permit)s?\b/i,
    unless: TAKEN_ON,
    reason: 'But it hangs on what may come about.',
  },
  {
    words:
      /\b(?:savings?|cuts|reductions?|borrowing)\b[^.;]{0,40}?\b(?:will|would) be (?:needed|required|necessary)\b|\b(?:will|would) be at (?:its|their) (?:worst|highest|lowest|busiest|peak)\b/i,
    unless: TAKEN_ON,
    reason: 'But it is an estimate.',
  },
  {
    words:
      /\b(?:will|would) (?:all |then |also )?have (?:the|an?|another|every) (?:opportunity|chance) to\b/i,
    unless: TAKEN_ON,
    reason: 'But it tells of what may come about.',
  },
  {
    words: /\btold to expect\b/i,
    unless: TAKEN_ON,
    reason: 'But somebody was told to look for it.',
  },
  {
    // "Were the grant to stop in March": what would follow is nobody's promise.
    words:
      /^\W*(?:\d[\d.]*\s+)?(?:Were|Should|Had)\s+(?:the|an?|it|he|she|they|this|that|these|there|any|no|[A-Z][\w’-]+)\s(?!.*\?)|,\s(?:were|should)\s+(?:it|they|this|that|he|she|the\s+\w+)\s+(?:to\s+|ever\s+)?(?:go|be|come|prove|get|pass|happen)\b|\bif\s+(?:[\w’'-]+\s+){1,6}?were\s+(?:ever\s+|not\s+)?to\b/i,
    unless: eitherOf(TAKEN_ON, /\b(?:asking|asked|what|how|whether)\b/i),
    reason: 'But it tells of what may come about.',
  },
  {
    words:
      /\b(?:will|would|to|could|may)\s+(?:then\s+|also\s+|\w+ly\s+)?(?:peak|plateau|bottom out|run (?:dry|out)|dry up|be (?:exhausted|used up|depleted|wiped out)|have (?:doubled|trebled|tripled)|(?:double|treble|triple)(?!\s+(?:the|its|their|his|her|our|this|that)\b))(?!\w)/i,
    unless: BOUND,
    reason: 'But it tells of what may come about.',
  },
  {
    words:
      /(?<!\b(?:notes?|paper|report|briefing|presentation|session|update|information|details?|advice|explanation|work) )\bon (?:the |its |their |his |her )?(?:[\w’'-]+\s+){0,3}?(?:assumptions?|projections?|forecasts?|(?:present|current) trends?|modelling)\b|\bat (?:the |its )?(?:present|current|this) (?:rate|pace)\b/i,
    unless: BOUND,
    reason: 'But it is an estimate.',
  },
  {
    words:
      /\b(?:will|would|should|to)\s+(?:probably\s+|just\s+|\w+ly\s+)?(?:stand|last|do|hold|survive|see|hold out|keep going|serve|cope)\s+(?:us\s+|for\s+|out\s+)?(?:another|one more|a further|at least another|(?:two|three|a few) more)\s+(?:[\w-]+\s+)?(?:years?|winters?|summers?|seasons?|months?)\b|\b(?:will|would|should)\s+(?:stand|hold out|survive|keep) (?:until|till)\b/i,
    unless: BOUND,
    reason: 'But it is an estimate.',
  },
  {
    words:
      /\b(?:(?:should|could|ought to|might) (?:all )?do (?:something|anything)|(?:something|anything) (?:should|ought to|could|might|must|needs? to) be (?:done|organised|planned|arranged|held))\b/i,
    reason: 'But it does not say what is to be done.',
  },
  {
    words:
      /\b(?:interest rates?|bank rate|inflation|unemployment|prices|(?:fuel|energy|food|property|house|land) (?:prices|costs)|the (?:market|economy)|footfall|yields|gilts)\b[^.;]{0,30}?\b(?:will|would|should|expected to|likely to|to)\s+(?:\w+ly\s+)?(?:come (?:down|back)|ease|settle|steady|rise|fall|drop|climb|recover|pick up|improve|slow|turn|harden|soften|weaken)\b|\boutstrip (?:supply|demand|income|growth)\b|\b(?:feared|foresaw|foresees|foreseen)\b/i,
    unless: BOUND,
    reason: 'But it tells of what may come about.',
  },
  {
    words:
      /\b(?:volumes?|numbers?|demand|crime|calls|caseloads?|referrals|admissions|attendances|complaints|sickness|turnover|costs?|bills?|pressures?)\s+(?:will|would|should|to)\s+(?:\w+ly\s+)?(?:climb|soar|surge|mount|worsen|spike|creep up|level off|tail off|stay high|remain high|be (?:higher|worse|heavier|at (?:its|their) (?:height|peak)))\b/i,
    unless: BOUND,
    reason: 'But it tells of what may come about.',
  },
  {
    words:
      /\bno\s+(?:[\w-]+\s+){1,3}?(?:will|would)\s+(?:now\s+)?(?:take place|begin|start|happen|go ahead|be [a-z]+(?:ed|en|wn))\b[^.;]*?\b(?:until|till|unless)\b/i,
    unless: BOUND,
    reason: 'But it says what is not to be expected yet.',
  },
  {
    // "A gap of £4m would open by 2026/27"
    words:
      /\b(?:gap|shortfall|deficit|hole|overspend|pressure|surplus)s?\b(?:[^.;]|\.\d){0,40}?\b(?:will|would|could)\s+(?:then\s+|\w+ly\s+)?(?:open(?: up)?|emerge|appear|arise|widen|grow|develop|result|reappear)\b/i,
    unless: BOUND,
    reason: 'But it is an estimate.',
  },
  {
    // "The backlog was put at £11m, of which £2m ought to be tackled inside two years"
    words:
      /\b(?:put|stands?|stood|estimated|assessed|costed|valued|reckoned)\s+at\s+(?:about |some |around )?£[^;]{1,30}?\bof (?:which|this|that)\s+(?:about |some |around |only )?£[^;]{1,30}?\b(?:ought to|should|needs? to|needed to)\b/i,
    unless: BOUND,
    reason: 'But it is an estimate.',
  },
  {
    // "There will be a consultation in the autumn, if the Authority decides to go ahead"
    words:
      /\b(?:if|should|provided|assuming)\s+(?:that\s+)?(?:the\s+|this\s+)?(?:[\w’'&-]+\s+){1,7}?(?:decides?|decided|choose|chooses|chose|elects?|wish(?:es|ed)?|is minded|are minded|resolves?)\s+(?:not\s+)?to\s+(?:go ahead|proceed|press on|take it|pursue|continue|adopt|do so|go down)\b/i,
    unless: BOUND,
    reason: 'But it hangs on what may come about.',
  },
]
