import { phraseTable, proposeByTable } from './phrase-table.ts'
import type { Recogniser } from '../proposal.ts'
import { BODY, DELIVERABLE } from '../patterns/wording.ts'

/** A state or measure to be reached: "the expectation is 90% by June", "on track to", "is due to be introduced". */
export const recogniseTarget: Recogniser = (sentence, scene) => proposeByTable(RULES, sentence, scene)

const PAST =
  /\b(?:had been|was|were) (?:due|expected|scheduled|planned|set) to\b.{0,80}\b(?:but|however|although)\b|\b(?:planning|preparations?|plans) for\b[^.;]{0,60}\b(?:was|were|is|are) (?:well |far )?(?:advanced|under ?way|in hand)\b|\b(?:had|was|were) (?:already )?(?:achieved|met|completed|delivered)\b/i

const RULES = phraseTable([
  {
    // "The timetable has the building handed over on 16 August."
    words:
      /\b(?:plan|timetable|programme|schedule|timeline|profile|forecast|contractors?|builders?|makers?|supplier)\b(?: now| still| now has)? (?:has|had|have|gives?|gave|given|says?|said|allows?|puts?)\b(?! (?:already |now |since |just )?(?:been|begun|started|commenced|opened|closed|ended|finished|concluded|gone|run|taken|visited|met|reached|(?:re)?built|sent|made|left|laid|dug|found|lost|[a-z]+ed)\b)[^.;]{2,120}?\b(?:by|on|in|for|of|before)\b/i,
    unless: PAST,
    against: 'It tells what was planned earlier, or is done.',
    kind: 'target',
    confidence: 'dated',
    reason: 'A plan sets a day for it.',
  },
  {
    words:
      /\btarget (?:completion |delivery |launch |implementation )?date\b|\bgo-live (?:date )?(?:is|will be|would be|was now|now)\b|\bto go live\b/i,
    kind: 'target',
    confidence: 'dated',
    reason: 'A target date is set.',
  },
  {
    words:
      /\bto be (?:\w+ly )?(?:complete|ready|in place|live|open|operational|available|finished|signed off|up and running)\b/i,
    unless: new RegExp(
      `${PAST.source}|\\b(?:had|needs?|needed|have|has|likely|unlikely|able|appears?|seems?|found) to be\\b`,
      'i',
    ),
    against: 'It says what is needed, likely or found to be so.',
    kind: 'target',
    confidence: 'dated',
    reason: 'It is to be so by a day.',
  },
  {
    words: /\bon (?:track|course|target|schedule) (?:to|for|with)\b/i,
    unless: /\?$/,
    against: 'It is a question.',
    kind: 'target',
    confidence: 'dated-or-possible',
    reason: 'Something is said to be on track.',
  },
  {
    words:
      /\b(?:is|are|was|were|be|being|currently|now|remains?)\s+(?:\w+ly\s+|now\s+|also\s+)?(?:due|expected|scheduled|planned|set|anticipated|projected|estimated|forecast|timetabled|programmed|intended|targeted|earmarked)\b(?!\s+to (?:note|the)\b)/i,
    unless: new RegExp(
      `${PAST.source}|\\b(?:what|which|how|whether|if)\\b[^,.;]{0,40}\\b(?:is|are|was|were) (?:\\w+ly )?(?:planned|expected|due|scheduled)\\b`,
      'i',
    ),
    against: 'It tells what was planned earlier or is done, or asks about a plan.',
    kind: 'target',
    confidence: 'dated',
    reason: 'Something is due or expected.',
    byDay: 'due',
  },
  {
    words:
      /\b(?:expectations?|expects?|ambition|aspirations?|targets?|goals?(?! ?posts?\b)|objective|intention|aims?|aiming|commitment|deadline|milestone|timescale|timeline|marker|yardstick|(?:figure|level|mark|standard|number|total|rate|result) (?:(?:now |to be )?(?:aimed (?:at|for)|sought|reached|attained|hit|looked for|asked for|worked towards)|(?:that |which )?(?:he|she|it|they|the [\w’'-]+(?: [\w’'-]+)?) (?:is|was|were) (?:aiming (?:at|for)|after|looking for|working to)))\b|\b(?:hoping|planning|intending|working) (?:to|for|towards)\b/i,
    unless: PAST,
    against: 'It tells what was planned earlier, or is done.',
    kind: 'target',
    confidence: 'dated',
    reason: 'A state is to be reached.',
    byDay: 'ahead',
  },
  {
    words:
      /\b(?:expected|expects?|anticipat(?:es?|ed|ing))\s+(?!to (?:note|see)\b)|\b(?:confident|certain|sure) (?:of|that|in)\b|\b(?:thought|thinks|considered|reckoned|believed|felt|deemed|called) (?:the )?(?:(?:end of |middle of |early |mid-|late )?[A-Z][\w’'-]*|[\w’'-]+ \d+|that|this|it)(?: [\w’'-]+){0,3}? (?:realistic|achievable|doable|feasible)\b|\bcommit(?:s|ted|ting)\s+(?:[\w’']+\s+){1,5}?to\b|\bwithin reach\b|\bwith (?:\w+\s+){0,2}?(?:publication|completion|launch|delivery|implementation|go-live|handover|interviews|training|installation|work|recruitment|roll-?out|results) (?:now )?(?:planned |due |expected |scheduled |set )?(?:by|in|on|due|for|before)\b|\b(?:is|are|was|were) (?:minded to\b|being (?:arranged|planned|prepared|organised|set up|scheduled) (?:for|in|by)\b)|\b(?:committed|commits|signed up|agreed) to (?:being|having|getting|reaching|achieving|completing|delivering|bringing|publishing)\b|\blook(?:s|ed|ing)? forward to (?:receiving|seeing|considering|hearing|the|an?|its|further)\b|\bwants? (?:an?|the)\b/i,
    // What comes from elsewhere is awaited, not promised.
    unless: new RegExp(
      `${PAST.source}|\\bexpect(?:s|ed)?\\s+(?:the|an?)\\s+(?:[\\w-]+\\s+){0,3}?(?:settlement|announcement|guidance|legislation|grant|decision|judgment|inspection|regulations|award)\\b`,
      'i',
    ),
    against: 'It tells what was planned earlier, is done, or is awaited from others.',
    kind: 'target',
    confidence: 'dated',
    reason: 'Somebody expects it by a day.',
    byDay: 'ahead',
  },
  {
    words:
      /\bhope[sd]?\s+(?!(?:that|to|for)\b)(?:[a-z][a-z’'-]*\s+){1,5}(?:can|will|could|would)\b|\b(?:hope(?:s|d)?|hopeful|hoping)\s+(?:that\b|to\b|for\b|it\b|the\b|this\b|these\b)|\b(?:wish(?:ed|es)|want(?:s|ed)?|would like|expect(?:s|ed)?|look(?:s|ed)?) to see\b/i,
    unless: new RegExp(
      `${PAST.source}|\\b(?:is|are|was|were) (?:still |also )?hoped for\\b|\\b(?:had|previously|originally) (?:\\w+ )?hoped\\b|\\b(?:asked|queried|enquired)\\b[^;]*\\bhope|\\b(?:but|though|although|if)\\b[^.;]{0,40}\\b(?:depend\\w*|subject to|might|may|could)\\b`,
      'i',
    ),
    against: 'It tells what was hoped earlier, or asks about it.',
    kind: 'target',
    confidence: 'dated',
    reason: 'Somebody hopes to reach it by a day.',
    byDay: 'ahead',
  },
  {
    words:
      /\b(?:revised|new|expected|agreed|firm|planned|finish|end|completion|delivery|start|opening|hand-?over|go-live|launch|installation|moving-?in|publication) dates? (?:is|was|are|will be|would be|has been set|agreed|set|given|now)\b|\b(?:revised|new|expected|agreed|planned|delivery|completion|implementation|target|due|submission|publication|review|finish|end|start|opening|hand-?over|go-live|launch|installation|moving-?in) dates? of\b|\b(?:given|gave|gives|set|named|quoted|offered|confirmed|fixed|agreed)\b[^.;]{3,40}? as (?:the|its|his|her|their|an?) (?:\w+ )?(?:finish(?:ing)?|completion|delivery|start(?:ing)?|opening|target|end|hand-?over|go-live|launch|due|implementation) (?:date|day)\b|\bnow (?:targeted|scheduled|expected|planned|due) for\b/i,
    unless: PAST,
    against: 'It tells what was planned earlier, or is done.',
    kind: 'target',
    confidence: 'dated',
    reason: 'A date is set for it.',
  },
  {
    // "The service aimed to bring the average to 8.5 days by March", "wished to reach 300 by then"
    words:
      /\b(?:aimed|wished|wishes|sought|seeks|wants|wanted|intended|meant|hoped)\s+to\s+(?:\w+ly\s+)?(?:reach|bring|get|cut|reduce|raise|increase|achieve|hit|exceed|lift|lower|halve|double|treble|clear|restore|return|recruit|train|complete|finish|close|roll out)\b/i,
    unless: new RegExp(
      `${PAST.source}|\\b(?:had|have|originally|previously|first|who|which) (?:\\w+ )?(?:aimed|wished|sought|wanted|intended|meant|hoped)\\b|\\bnot (?:\\w+ )?(?:want|wish|intend|mean)`,
      'i',
    ),
    against: 'It tells what was meant earlier, or by others.',
    kind: 'target',
    confidence: 'dated',
    reason: 'Somebody means to reach it by a day.',
    byDay: 'ahead',
  },
  {
    // "Another site was being sought with a view to having it ready by Easter"
    words: /\bwith a view to (?:(?:its|their|his|her) )?[a-z]+(?:ing|ion)\b/i,
    kind: 'target',
    confidence: 'dated',
    reason: 'Somebody works towards it by a day.',
    byDay: 'ahead',
  },
  {
    // "Nothing short of 95%, by the fourth quarter."
    words: /\b\d[\d.,]*\s?(?:%|per ?cent)[^.;]{0,60}?\b(?:by|before|within)\s/i,
    unless: new RegExp(
      `${PAST.source}|\\b(?:rose|fell|risen|fallen|increased|decreased|reduced|grew|grown|dropped|up|down|was|were|had)\\b(?:(?! and (?:that )?(?:the|his|her|its|he|she|they)\\b)[^.;]){0,40}\\d[\\d.,]*\\s?(?:%|per ?cent)`,
      'i',
    ),
    against: 'It tells how a figure moved, or what was planned earlier.',
    kind: 'target',
    confidence: 'dated',
    reason: 'A figure is to be reached.',
  },
  {
    // "He said nothing under 90% for any quarter to the end of March", "no fewer than 40 by the spring"
    words:
      /\b(?:nothing|anything|none)\s+(?:under|below|over|above|short of|beyond|(?:less|fewer|more|lower|worse|slower|longer|higher) than)\s+(?:about |around )?(?:£?\d|half\b|(?:[a-z]+) (?:in|out of) [a-z]|zero)|\bno (?:fewer|less|lower|worse|more|longer|slower|higher) than (?:about |around )?(?:£?\d|half\b)/i,
    unless: PAST,
    against: 'It tells what was planned earlier, or is done.',
    kind: 'target',
    confidence: 'dated',
    reason: 'A figure is to be reached.',
  },
  {
    // "Would be disappointed by anything less than nine in ten": a floor, whether or not the question named the day
    words:
      /\bwould (?:(?:also |still |then )?be (?:very |sorely |most |bitterly |rather )?(?:disappointed|unhappy|dissatisfied|ashamed|embarrassed|dismayed)|not be (?:satisfied|content|happy|pleased)|not (?:settle|be looking) for|(?:only )?(?:settle|accept) (?:for )?no|consider it a failure)\b[^.;]{0,40}?\b(?:under|below|short of|(?:anything|less|fewer|lower|worse|more|longer) than|(?:less|fewer|lower|worse|more|longer) than)\s+(?:about |around )?(?:£?\d|half\b|(?:[a-z]+) (?:in|out of) [a-z])/i,
    unless: /\bhad (?:\w+ )?(?:been|said|hoped)\b|\bif\b/i,
    against: 'It tells what was hoped earlier, or hangs on something else.',
    kind: 'target',
    confidence: 'likely',
    reason: 'Somebody says what must be reached.',
  },
  {
    // "Mrs Tull can have a guide ready by June"
    words:
      /^\W*(?:\d[\d.]*\s+)?(?:[Tt]he\s+)?(?:[A-Z][\w’'/-]*\s+(?:(?:of|for|and)\s+)?){1,5}(?:thinks? (?:he|she|they) )?can (?:now )?(?:do|have|get|deliver|bring|produce|finish|complete|supply|provide)\b[^.;]{2,80}?\b(?:by|before|for|in time for)\s/,
    unless: /\b(?:if|unless|anyone|each|every|always|normally|usually)\b/i,
    against: 'It tells what people may do, or hangs on something else.',
    kind: 'target',
    confidence: 'dated',
    reason: 'Somebody says that it can be done by a day.',
  },
  {
    // "Has set himself the end of September", "gave herself until July", "settled on 30 June"
    words:
      /\b(?:sets?|gave|gives|given|allowed) (?:him|her|it|them)sel(?:f|ves) (?:until|till|to|the|an?)\b|\b(?:settled|fixed|plumped|decided) on\b|\b(?:puts?|placed?) (?:it|this|that|completion|the (?:opening|finish|launch|date)) at\b/i,
    unless: PAST,
    against: 'It tells what was planned earlier, or is done.',
    kind: 'target',
    confidence: 'dated',
    reason: 'A date is set for it.',
  },
  {
    // "The rest have been given until the end of June to do so", "stragglers have until 1 July to finish"
    words:
      /\b(?:has|have|had|was|were|been|be|is|are)\s+(?:now |all |each )?(?:been )?given (?:until|till|to)\b[^.;]{2,40}?\bto\s+[a-z]|\b(?:has|have)\s+(?:now |only )?(?:until|till)\b[^.;]{2,40}?\bto\s+[a-z]/i,
    unless: new RegExp(
      `${PAST.source}|\\band (?:had|has|have) (?:now |since )?(?:done|replied|met|complied|finished|paid|left)\\b|\\b(?:residents|the public|objectors|landowners?|applicants?|voters|electors|members of the public)\\b[^.;]{0,20}\\b(?:has|have)\\b`,
      'i',
    ),
    against: 'It tells what others may do until then, or what is done.',
    kind: 'target',
    confidence: 'dated',
    reason: 'A day is set for it.',
  },
  {
    // "Large-print leaflets to go into all station counters by the end of July": the short form of notes
    words:
      /^\W*(?:\d[\d.]*\s+)?(?:(?:The|New|All|Both|Two|Revised)\s+)?[A-Z]?[a-z][\w’'-]*(?:\s(?!(?:has|have|had|is|are|was|were|will|would|can|could|may|might|due|likely|set|able|need|needs|needed|want|wants|hope|hopes|used|began|begins|continues?|due|said|says|asked|agreed|that|which|who)\b)[\w’'-]+){0,6}?\s+to\s+(?:go (?:in|into|up|out|on|onto|to|round|back|live)|be (?:up|in|out|back|on|off|with)|come (?:in|back|down|off)|start|open|reopen|close)\b[^.;]{0,60}?\b(?:by|before|within|in time for)\s/,
    unless: PAST,
    against: 'It tells what was planned earlier, or is done.',
    kind: 'target',
    confidence: 'dated',
    reason: 'It is to be so by a day.',
  },
  {
    // "Options paper from the Force to the Panel in November"
    words: new RegExp(
      `^\\W*(?:\\d[\\d.]*\\s+)?(?:(?!(?:has|have|had|is|are|was|were|will|would|went|gone|sent|gave|came)\\b)[\\w’'-]+\\s+){0,4}?${DELIVERABLE}\\s+(?:(?!(?:has|have|had|is|are|was|were|will|would|went|gone|sent|gave|given|came|presented|submitted)\\b)[\\w’'/-]+\\s+){0,10}?to\\s+(?:all|${BODY}|[A-Z]{2,4})\\s+(?:in|at|by|before|for|on|within)\\b`,
      'i',
    ),
    unless: PAST,
    against: 'It tells what was planned earlier, or is done.',
    kind: 'undertaking',
    confidence: 'dated',
    reason: 'Something is to be handed over by a day.',
  },
  {
    words:
      /\b(?:requirement|required|requires|must|need(?:s|ed)? to|ha(?:s|ve) to be)\b|\b(?:is|are) (?:needed|wanted) (?:by|before|no later than)\b/i,
    kind: 'target',
    confidence: 'dated',
    unless:
      /\b(?:is|are) required to \w+ within\b|\bmust be (?:[a-z]+ed|spent|sent|paid|made) (?:within|by)\b/i,
    against: 'It tells what the rules ask of everybody.',
    reason: 'Something is required by a day.',
    byDay: 'required',
  },
])
