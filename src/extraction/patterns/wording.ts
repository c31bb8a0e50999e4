import { quick } from './sieve.ts'

/** Words that several recognisers share, as sources of regular expressions. */

/** Something that can be handed over. */
export const DELIVERABLE =
  '(?:updates?|reports?|papers?|information|data|figures|statistics|briefings?|cop(?:y|ies)|details?|plans?|presentations?|analys[ie]s|responses?|breakdowns?|findings|results?|summar(?:y|ies)|lists?|dates|schedules?|timetables?|timescales?|timelines?|feedback|slides|documents?|notes?|clarification|evidence|numbers|strateg(?:y|ies)|polic(?:y|ies)|business cases?|reviews?|evaluations?|assurance|proposals?|options|letters?|links?|dashboards?|demonstrations?|templates?|examples|terms of reference|outcomes?|answers?|recommendations|minutes|programme|forecasts?|profiles?|costs?|costings|certificates?|opinions?|drafts?|statements?|quotations?|questionnaires?|leaflets?|newsletters?|invitations?|protocols?|trajector(?:y|ies)|maps)'

/** Those to whom it is handed. */
export const BODY =
  "(?:(?:the|a|this|that|each|our|next|future|later|subsequent|upcoming|forthcoming|an?|all|other|relevant)\\s+)*(?:[\\w&’'-]+\\s+){0,4}?(?:board|panel|committee|commissioner|PCC|DPCC|PFCC|OPCC|OPFCC|SPCB|meetings?|group|members|authority|council|cabinet|forum|session|office|secretariat|governors|trustees|chair|colleagues|attendees)"

/** To hand over or come back with. */
export const GIVE =
  '(?:provide|circulate|share|send|bring|report|feed|present|update|submit|write|forward|supply|table|email|e-mail|raise|return|produce|prepare|draft|collate|compile|publish|issue|distribute|take|give|deliver|set out|include|pass)'
export const GIVING =
  '(?:providing|circulating|sharing|sending|bringing|reporting|feeding|presenting|updating|submitting|writing|forwarding|supplying|raising|returning|producing|preparing|collating|compiling|publishing)'
export const GIVEN =
  '(?:provided|circulated|shared|sent|brought|reported|fed|presented|submitted|forwarded|supplied|tabled|emailed|e-mailed|raised|produced|collated|published|issued|distributed|taken|given|made available|updated)'

/** Somebody comes back to the one who asked; land and powers that "revert to" another body only fall back to it. */
export const REVERT =
  'revert(?!\\s+to\\s+(?!(?:me|you|him|her|us|them|members|(?:the|this)\\s+(?:board|panel|committee|meeting|group|forum|chair|office|commissioner|council|authority))\\b))'

/** What somebody does alone after a meeting: no thing and no body need be named. */
export const FOLLOW_UP = `(?:look into|follow (?:this |that |it |these )?up|check|liaise|speak (?:to|with)|contact|meet with|write to|find out|report back|feed ?back|come back|get back|${REVERT}|investigate|arrange|chase|pick (?:this|that|it|these) up|take (?:this|that|it|these) (?:up|away|forward|back)|raise (?:this|that|it|these|with)|clarify|confirm|ascertain|establish whether|research|collate|progress this|consult with)`

/** Ways to say that something lies ahead. */
export const MODAL =
  "(?:will|would|shall|’ll|'ll|to be \\w+(?:ed|en|ne|lt|nt|wn|ght)|going to|is to|are to|ought to|intends? to|intended to|plans? to|planned to|planning to|hopes? to|hoped to|aims? to|aiming to|looking to|seeks? to|must|should|needs? to|can|could)"

/** People in general, doing what they always do: a "will" of theirs tells practice. */
export const PRACTICE = quick(
  /^\W*(?:the\s+|all\s+|any\s+|each\s+)?(?:[\w-]+\s+){0,2}(?<!\bof )(?:officers|staff|call handlers|handlers|teams|operators|investigators|victims|public|communities|people|residents|families|offenders|partners|forces|applicants|candidates|PCSOs|volunteers|custodians|visitors|complaints?|calls?|cases?|minutes)\s+(?:will|would|shall)\b|\b(?:whenever|always|usually|normally|routinely|where appropriate|where necessary|case[- ]by[- ]case|on its merits|each time|(?<!\b(?:agreed|agrees|undertook|offered|promised|asked|requested|resolved|left|found favour)\b[^.;]{0,120})on the website)\b/i,
)

/** Verbs with which a task opens. */
export const DOING =
  '(?:accept|add|address|advertise|advise|agree|align|amend|analyse|apply|approach|arrange|ask|assess|attend|book|bring|build|buy|call|chase|check|circulate|clarify|co-ordinate|collate|collect|commission|complete|confirm|consider|consult|contact|convene|coordinate|cost|create|deliver|design|determine|develop|discuss|distribute|draft|draw|e-?mail|engage|ensure|erect|escalate|establish|evaluate|examine|explore|extend|feed|file|finalise|find|fix|follow|forward|gather|give|hold|identify|implement|improve|include|incorporate|inspect|measure|inform|install|instruct|interview|introduce|investigate|invite|issue|launch|liaise|lodge|log|look|make|map|meet|monitor|move|negotiate|nominate|notify|obtain|order|organise|oversee|pass|phone|plan|prepare|present|procure|produce|progress|provide|publish|purchase|pursue|put|raise|re-?circulate|re-?issue|recruit|redraft|refresh|remind|remove|repair|replace|report|represent|request|research|respond|return|review|revise|revisit|rewrite|ring|schedule|scope|scrutinise|seek|send|set|share|sign|sort|speak|submit|summarise|supply|take|tell|tender|test|transfer|trial|undertake|update|upload|refer|append|validate|re-?consider|re-?examine|verify|visit|work|write|brief|compare|compile|conduct|canvass|debrief|demonstrate|deploy|enquire|inquire|enrol|expedite|formalise|furnish|instigate|insert|outline|prioritise|reconcile|reflect|reinstate|re-?open|re-?run|rearrange|reply|resend|reschedule|resolve|resubmit|secure|signpost|source|strengthen|streamline|tidy|withdraw|re-?submit|re-?order)'

/** Verbs that tell how something is, seems or feels: whoever "would" do one of them takes nothing on. */
const STATES =
  '(?:be|have|not|never|always|only|first|next|rather|like|love|need|want|wish|welcome|prefer|expect|hope|remain|continue|appreciate|benefit|seem|appear|depend|know|feel|think|believe|understand|agree|disagree|support|oppose|see|hear|help|mean|mind|become|receive|gain|face|lose|cost|retire|leave|miss|stay|sit|stand|lie|fall|rise|grow|go|come|last|live|apply|vote|abstain|object|accept|allow|enable|require|say|argue|suggest|recommend|propose|ensure|strive|consider|revisit|re-visit|monitor|scrutinise|try to|do (?:everything|all|what|its|his|her|their)|take (?:effect|place|part|time|over|up|office|the (?:chair|view))|make (?:a|an|it|no|the) (?:difference|case)|lead|play|serve|work|act|hold|keep|find|reach|cover|begin|start|end|close|open|run|use|pay|fund|spend|own|vary|tend|focus|no longer|absolutely|certainly|also|then|now|therefore|both)'

/** Any verb of doing, as a person would after "will". */
export const ANY_DEED = `(?!${STATES}\\b)[a-z][a-z-]+`

/** What may stand between a doer and his verb: "(Finance)", ", supported by the Treasurer,", "from the County Council". */
export const ASIDE =
  "(?:\\s*\\([^()]{1,60}\\))?(?:,\\s*(?:as|in (?:his|her) role as|in (?:his|her|their) absence|who is|who chairs|the|or|with|together with|along with|alongside|working with|supported by|assisted by|advised by|chaired by|led by|in consultation with|on behalf of|from|for|representing)\\b[^,;]{2,60},|\\s+(?:from|representing|for|of) (?:the )?(?:[A-Z][\\w’'&-]+\\s?){1,4}(?=\\s)|\\s+(?:at|from) the (?:[a-z-]+ ){0,2}[a-z-]+(?=\\s+(?:will|would|to)\\b))?"

/** Ways to promise, and what may stand between them and the deed. */
export const WILL = "(?:will|would|shall|(?:’|')(?:ll|d))"
export const OFTEN = '(?:also\\s+|then\\s+|now\\s+|both\\s+|all\\s+|therefore\\s+|\\w+ly\\s+){0,2}'
