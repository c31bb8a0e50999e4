import { eitherOf } from '../patterns/any-case.ts'
import type { RefusalRule } from './refusal-rule.ts'

const WILL = '(?:will|would|shall|should|is to|are to|was to|were to|to)'
const BODY =
  '(?:authority|board|cabinet|committee|council|forum|governors|group|members|panel|partnership|trustees|it was)'
const DAY =
  '(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day\\b,?\\s*)?(?:the\\s+)?\\d{1,2}(?:st|nd|rd|th)?\\s+(?:of\\s+)?(?:january|february|march|april|may|june|july|august|september|october|november|december)\\b'
const AGENDA_ITEM =
  '(?:(?:agenda\\s+)?items?\\s+(?:no\\.?\\s*)?\\d+|(?:the\\s+)?(?:agenda\\s+)?items?\\s+on\\b|(?:agenda\\s+)?item\\s+[a-z]\\b)'

/** Beside the formality somebody is charged with a task of his own. */
const AND_A_TASK =
  /\b(?:undertook|offered|promised|action)\b|\b(?:and|but)\s+(?:[\w’'-]+\s+){0,4}?(?:asked|agreed to|(?:will|would|to) (?:bring|circulate|come back|provide|report|send|share|write))\b/i

/** How this very meeting is run and its record put right: done before it rises. */
export const SITTING_FORMALITIES: readonly RefusalRule[] = [
  {
    words:
      /\bminutes\b[^.;]{0,60}\b(?:submitted|considered|presented|laid|put|brought|tabled)\b[^.;]{0,40}\bfor (?:approval|adoption|confirmation|signature|agreement)\b|\bminutes\b[^.;]{0,40}\b(?:will|would|to) be (?:approved|adopted|confirmed|signed) (?:at|on|by)\b/i,
    unless: AND_A_TASK,
    reason: 'It is a formality of the meeting.',
  },
  {
    words: new RegExp(
      `\\b${BODY}\\s+(?:will|would)\\s+(?:then\\s+)?(?:put (?:its |their )?questions|withdraw to (?:consider|deliberate))\\b`,
      'i',
    ),
    unless: AND_A_TASK,
    reason: 'It is a formality of the meeting.',
  },
  {
    words:
      /^\W*(?:Members|Present|Officers|In attendance|Attending|Attendees|Apologies)(?: present)?\s*:\s+[A-Z][\w’'.-]*(?:\s[A-Z][\w’'.-]*){0,3}(?:\s\([^()]{1,40}\))?,\s+[A-Z]/,
    reason: 'It says who was there.',
  },
  {
    words: new RegExp(
      `\\b(?:tak(?:e|en|ing)|consider(?:ed|ing)?|hear(?:d|ing)?|deal(?:t|ing)? with|discuss(?:ed|ing)?|mov(?:e|ed|ing)|br(?:ing|ought|inging)(?: forward)?)\\b[^.;]{0,12}?\\b${AGENDA_ITEM}[^.;]{0,40}?\\b(?:before|after|first|next|last|earlier|ahead of|forward|out of order|together|now)\\b|\\b${AGENDA_ITEM}[^.;]{0,30}?\\b(?:be|was|were)\\s+(?:taken|considered|heard|dealt with|discussed|moved|brought)\\b[^.;]{0,20}?\\b(?:before|after|first|next|last|earlier|ahead of|forward|out of order|together|now)\\b|\\b(?:vary|varied|change|changed|alter|altered|amend|rearrange|revise)\\s+(?:the\\s+)?(?:order of (?:the )?(?:business|agenda|items)|running order)\\b`,
      'i',
    ),
    unless: AND_A_TASK,
    reason: 'It is a formality of the meeting.',
  },
  {
    words:
      /\b(?:go(?:es|ing)?|went|move[ds]?|moving|pass(?:ed)?|resolve[ds]? itself|retire[ds]?|return(?:ed)?|come back|came back|back|continue[ds]?|remain(?:ed)?|sit|sat|discuss(?:ed)?|deal(?:t)? with|meet|met)\s+(?:[\w\s]{0,30}?\s)?(?:in(?:to)?|to|for)\s+(?:an?\s+|the\s+)?(?:private|closed|confidential|exempt|public|open|part\s+(?:2|ii|two|b)|secret)\s+(?:session|part|business|sitting)\b|\b(?:into|in)\s+(?:committee|private|camera|part\s+(?:2|ii|two))(?=[\s,.;]*(?:$|,|as\b|so that\b|because\b|for\b|since\b|while\b|to (?:discuss|consider|hear|deal)\b|the (?:matter|item|business)\b))/i,
    unless: AND_A_TASK,
    reason: 'It is a formality of the meeting.',
  },
  {
    // "Members agreed to meet on 3 June and 9 September": their own diary, and no meeting with somebody.
    words: new RegExp(
      `\\b${BODY}\\s+(?:then\\s+|also\\s+|duly\\s+)*(?:agreed|resolved|decided|confirmed|determined)\\s+(?:unanimously\\s+)?(?:to\\s+(?:meet|sit|convene)|that\\s+(?:it|they|the [\\w]+|meetings?|its meetings|sittings?)\\s+(?:${WILL}\\s+)?(?:meet|sit|be held|convene|be))\\s+(?:again\\s+|next\\s+)?(?:on|at|in)\\s+[^.;]{0,20}?(?:${DAY}|\\d{1,2}(?:st|nd|rd|th)?,)`,
      'i',
    ),
    unless:
      /\bto (?:agree|discuss|draft|finalise|plan|prepare|work)\b|\bwith\b|\b(?:deadline|report|paper)\b/i,
    reason: 'It says when meetings are held.',
  },
  {
    words:
      /\b(?:minutes?|min\.?|paragraph|para\.?|item|line|page|resolution|section|title)\s+(?:no\.?\s*)?\d[\w./-]*\b[^.;]{0,60}?\b(?:should|to|was to|would|now)\s+read\b|\bthe words?\s+[“"‘'][^”"’']{1,80}[”"’']\s+(?:should|be|to be|was|were|would)\b|\b(?:be|being)\s+(?:amended|corrected|altered|changed)\s+to\s+read\b|\b(?:add|delete|insert|substitute|replace|remove|strike out)(?:d|ing)?\s+(?:the\s+)?words?\b|\b(?:amend|correct|delete|strike out|remove|change|alter)\s+[^.;]{0,40}?\b(?:minutes?|min\.?)\s+(?:no\.?\s*)?\d|\bfor\s+[“"‘'][^”"’']{1,60}[”"’'],?\s+read\b|\b(?:minutes|record|notes)\b[^.;]{0,60}?\bbe\s+(?:amended|corrected|altered|changed)\s+(?:to|so|by|as follows|in)\b/i,
    unless: AND_A_TASK,
    reason: 'It puts the record of an earlier meeting right.',
  },
  {
    words:
      /\b(?:asked|requested|called|demanded|moved|sought|wished|required|asking|calling)\b[^.;]{0,20}?\b(?:(?:recorded|named|roll[- ]call|secret|separate|card|paper|show of hands)\s+(?:vote|ballot|poll)|(?:short\s+|brief\s+|[\w-]+[- ]minute\s+)?(?:adjournment|recess|comfort break)\b|that\s+the\s+(?:vote|question|motion)\s+(?:now\s+)?be\s+(?:put|taken|recorded)|(?:his|her|their)\s+(?:name|vote|dissent|abstention|objection|opposition)s?\s+(?:to\s+)?be\s+(?:recorded|noted|minuted))|\b(?:vote|dissent|abstention)s?\b[^.;]{0,30}?\bbe recorded\b|\bpoint of order\b/i,
    unless: AND_A_TASK,
    reason: 'It is a formality of the meeting.',
  },
  {
    words:
      /\b(?:will|would|to|could)\s+(?:then\s+|only\s+|also\s+|be\s+)?(?:tak(?:e|en|ing)|answer(?:ed|ing)?|hear(?:d)?|invite[d]?|allow(?:ed)?|deal(?:t)? with|come (?:back )?to|return to|reach|cover(?:ed)?|turn to)\s+(?:any\s+|all\s+|the\s+|further\s+|members’\s+|her\s+|his\s+)*(?:(?:this|that|these|those)\s+)?(?:questions?|comments|points?|matters?|speakers|speeches|this|that|it|these|those|votes?|items?)?\s*(?:and (?:comments|answers)\s+)?(?:at the (?:end|close|start|beginning)|together|in turn|first|last|one by one|as they (?:arose|came|arise|come)|(?:later|further on) (?:in|on) the (?:meeting|agenda|evening|morning|afternoon|item)|(?:when|once|after) (?:he|she|they|the (?:presentation|speaker|item|report|officer)s?|all)\b|after (?:each|every|the|his|her) (?:presentation|item|speaker|speech|talk|slides?|report|section)|under (?:agenda )?item|before the vote)\b/i,
    unless: AND_A_TASK,
    reason: 'It is a formality of the meeting.',
  },
  {
    words: new RegExp(
      `\\b(?:in|during|at)\\s+(?:the\\s+)?(?:public|private|open|closed)\\s+(?:session|part of the (?:meeting|agenda))\\b|\\b(?:discussed|considered|taken|heard|debated)\\s+(?:in public|in part (?:one|1|i))\\b`,
      'i',
    ),
    unless: /\b(?:asked|agreed|undertook|offered|promised|report|brought|bring|come)\b/i,
    reason: 'It is a formality of the meeting.',
  },
  {
    words:
      /\b(?:will|would|to)\s+speak to\s+(?:the|this|that|his|her|both|each|all)\s+(?:[\w’-]+\s+)?(?:papers?|reports?|items?|motions?|slides|amendments?)\b|\b(?:will|would|to|be)\s+(?:take|taken|hear|heard)\s+(?:the|that|this|his|her|those|both)\s+(?:[\w’-]+\s+)?(?:reports?|papers?|motions?|presentations?|items?|questions?|amendments?|petitions?|recommendations?)\b[^.;]{0,40}?\b(?:before (?:the|that|those|item|any)|after (?:the|that|those|item)|first|next|last|together|as one|in turn|as read|now)\b(?!\s+(?:week|month|year|meeting|quarter|session|board|panel))/i,
    unless: AND_A_TASK,
    reason: 'It is a formality of the meeting.',
  },
  {
    words:
      /\b(?:agreed|resolved|decided)\s+(?:then\s+)?(?:to\s+(?:allow|permit|let|invite)\s+[^.;]{2,60}?\s(?:to\s+)?(?:address|speak|ask (?:a|another|one|further))\b|to\s+hear\s+(?:from\s+)?(?:the\s+)?(?:petitioners?|objectors?|applicants?|appellants?|public|deputations?|representations|residents|speakers?)\b)|\bbe taken as read\b/i,
    unless: eitherOf(
      AND_A_TASK,
      /\b(?:next|later|(?:in|on) (?:[A-Z]\w+|\d+|the (?:spring|summer|autumn|winter)))\b/,
    ),
    reason: 'It is a formality of the meeting.',
  },
  {
    // What is asked of people in the room is done in the room.
    words:
      /\b(?:asked|invited|requested|called (?:on|upon)|reminded|required|told|agreed that|resolved that)\b[^.;]{0,50}?\b(?:to|should|would|be asked to|be invited to)\s+(?:then\s+|now\s+|please\s+)?(?:leave(?=\s*(?:$|[.;,]|(?:the\s+)?(?:meeting|room|chamber|table)\b|while\b|during\b|for\b|before\b|at this\b))|withdraw from the (?:meeting|room|chamber)|withdraw(?=\s*(?:$|[.;,]|for\b|while\b|during\b))|take (?:the chair|a seat|their (?:seats|places)|(?:his|her) (?:seat|place))|introduce (?:himself|herself|themselves)|read (?:out )?(?:the|his|her|an?) (?:notice|motion|amendment|statement|letter|resolution|question|names)|stand(?=\s*(?:$|[.;,]|for\b|in (?:silence|memory)))|sign (?:in|the (?:attendance|register|book))|switch (?:off|to|their)|silence their|raise their hands|vote (?:on|for|again|by)|show (?:their )?hands)\b/i,
    unless: eitherOf(AND_A_TASK, /\b(?:by|before)\s+(?:the end|\d|[A-Z])/),
    reason: 'It is a formality of the meeting.',
  },
  {
    words:
      /\b(?:added|entered|inserted|recorded|included|shown|noted|minuted)\s+[^.;]{0,40}?\bin the (?:minutes|record|list of those present)\b|\b(?:name|names)\b[^.;]{0,30}?\bbe (?:added to|removed from|deleted from|struck from) the (?:list of those (?:present|attending)|attendance|apologies|minutes)\b|\b(?:asked|wished|requested)\s+(?:for\s+)?(?:it|this|that)\s+to be (?:minuted|recorded|noted)\b|\b(?:be|been|being)\s+(?:added|amended|corrected|entered|included|inserted|listed|recorded)\b[^.;]{0,40}?\b(?:in|to|on|among)\s+(?:the|those)\s+(?:(?:draft|public|previous|last|earlier|present)\s+)*(?:minutes\b|list of (?:attendees|attendance|apologies|those present)|attendance list|present\b)|^\W*(?:\(?\w\W+)?on page \d+\b[^.;]*\b(?:should|agreed|be)\b|\b(?:agreed|asked|resolved|wished)\s+to\s+(?:amend|correct)\s+(?:the\s+)?(?:minutes?|items?|page|paragraph|record)\b/i,
    unless: AND_A_TASK,
    reason: 'It puts the record of an earlier meeting right.',
  },
  {
    words: new RegExp(
      `\\b(?:agreed|resolved|decided|moved)\\b[^.;]{0,20}?\\b(?:extend(?:ed)?\\s+(?:the|this)\\s+(?:meeting|sitting)|(?:continue(?:d)?|sit on|carry on|press on|stay)\\s+(?:the meeting\\s+)?(?:beyond|past|after|until)\\s+(?:\\d|nine|ten|eleven|noon|one|the (?:business|agenda))|(?:hold|have|move|keep)\\s+(?:its|their|the|all)\\s+(?:[\\w-]+\\s+){0,2}(?:meetings?|sittings?|AGM)\\s+(?:to\\s+|be held\\s+)?(?:on|at|in)\\b|(?:defer|hold back|keep|leave|save)\\s+(?:all\\s+|any\\s+|the\\s+)*(?:questions|comments)\\s+(?:until|till|to|for)\\b)|\\bstanding orders?\\b[^.;]{0,20}?\\bbe (?:suspended|waived|lifted|set aside)\\b`,
      'i',
    ),
    unless: AND_A_TASK,
    reason: 'It is a formality of the meeting.',
  },
  {
    // "(The Chairman agreed that this item be taken as urgent)"
    words:
      /\b(?:agreed|accepted|ruled|consented|permitted|determined|decided|allowed)\s+(?:that\s+)?(?:the|this|these|an?)\s+(?:[\w-]+\s+){0,3}?(?:items?|reports?|matters?|papers?|business|questions?|motions?|petitions?)\s+(?:(?:should|could|might|would|to|may)\s+)?be\s+(?:taken|considered|dealt with|heard|admitted|accepted|treated|included|added|tabled)\s+(?:at (?:this|the) meeting\s+)?(?:as\s+(?:an?\s+)?(?:(?:matter|item|business) of\s+)?(?:urgen\w+|late|exempt|confidential|special|any other)|(?:for|by) reason of urgency|on (?:the )?grounds? of urgency)/i,
    unless: AND_A_TASK,
    reason: 'It is a formality of the meeting.',
  },
  {
    words: new RegExp(
      `\\b${BODY}\\s+${WILL}\\s+(?:then\\s+|next\\s+|now\\s+)?(?:rise|adjourn|reconvene|break up|resume|not (?:meet|sit))\\b`,
      'i',
    ),
    unless: AND_A_TASK,
    reason: 'It says when meetings are held.',
  },
  {
    // "The June meeting had been put off and would now be on 9 July": of a meeting, and of no item of it.
    words: new RegExp(
      `^\\W*(?:\\d[\\d.]*\\s+)?(?:(?:[\\w’'-]+\\s+){1,6}?that\\s+)?(?:the\\s+|its\\s+|our\\s+|this\\s+)?(?:[\\w’'-]+\\s+){0,3}?(?:meeting|sitting|AGM|session)(?:\\s+(?:of|on|for|in)\\s+[^.;]{2,50}?)?\\s+(?:(?:has|had|have|was|were|is|would be|will be|be|to be)\\s+(?:now\\s+|been\\s+|since\\s+)*)(?:adjourned|brought forward|cancelled|called off|deferred|moved|postponed|put (?:back|off)|rearranged|rescheduled)\\b`,
      'i',
    ),
    unless: AND_A_TASK,
    reason: 'It says when meetings are held.',
  },
  {
    // "The Chair invited the Commissioner to present his report": he does so there and then.
    words:
      /\b(?:(?:chair\w*|convener|president|mayor)\s+(?:then\s+|also\s+)?(?:invited|asked|called (?:up)?on)\s+[^.;]{2,60}?|(?:was|were)\s+(?:then\s+|also\s+)?(?:invited|called (?:up)?on))\s+to\s+(?:speak|present|introduce|address|open|summarise|comment|outline)\b/i,
    unless: eitherOf(
      AND_A_TASK,
      /\b(?:next|later|future|(?:in|on|by|to) (?:[A-Z]\w+ (?:meeting|\d)|\d+|the (?:spring|summer|autumn|winter|next)))\b|\bto (?:a|the) (?:[\w-]+ )?meeting\b/,
    ),
    reason: 'It is a formality of the meeting.',
  },
  {
    words:
      /\b(?:agreed|resolved)\s+that\s+[^.;]{2,40}?\s(?:would|should|will)\s+(?:chair|take the chair (?:of|at|for))\s+(?:this|today’s|the present)\s+meeting\b|\bthanks\b[^.;]{0,60}\bbe\s+(?:put on record|recorded|minuted|noted|placed on record)\b|\b(?:agreed|resolved|decided)\s+to\s+(?:let|allow)\s+[^.;]{2,50}?\s+(?:drop|lie|rest)\b/i,
    unless: AND_A_TASK,
    reason: 'It is a formality of the meeting.',
  },
  {
    words:
      /\basked\s+[^.;]{2,30}?\s+to\s+(?:carry on|continue|proceed)(?:\s+(?:in the chair|with the meeting|chairing))?\W*$/i,
    reason: 'It is a formality of the meeting.',
  },
  {
    words:
      /\bmeeting\s+(?:will|would|is to|was to)\s+be\s+(?:given over|devoted|dedicated|set aside)\s+(?:to|for)\b/i,
    unless: AND_A_TASK,
    reason: 'It says when meetings are held.',
  },
  {
    words:
      /\b(?:nobody|no[- ]one|none of (?:them|those|the))\b[^.;]{0,40}?\b(?:had|has|have|was|is)\s+(?:yet\s+|so far\s+)?(?:offered|agreed|volunteered|come forward|willing|prepared)\b/i,
    reason: 'It says that nobody took it on.',
  },
  {
    words:
      /\b(?:agreed|resolved|decided|concluded)\s+(?:that\s+)?no (?:further |formal )?(?:action|steps?)\s+(?:should|would|need|needs|was to|is to|be)\b/i,
    unless: AND_A_TASK,
    reason: 'It says that there is no action.',
  },
]
