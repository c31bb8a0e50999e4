import { eitherOf } from '../patterns/any-case.ts'
import { WILL_BE_DONE_BY_A_DAY, WILL_BE_KEPT } from '../refusals/kept-rules.ts'
import { BOUND, type Doubt, TAKEN_ON } from './doubt.ts'

const RULES_ASK = 'But it tells what the rules ask.'
const HOW_DONE = 'But it tells how things are always done.'
/** One day for all of them: work that somebody does. */
const DATED =
  /\b(?:by|in|before|during|until)\s+(?:the (?:end|start) of\b|early |mid-|late |\d|(?:january|february|march|april|may|june|july|august|september|october|november|december)\b|(?:the )?(?:spring|summer|autumn|winter)\b)/i
const MUST =
  '(?:must|ha(?:s|ve|d) to|(?:is|are|was|were) (?:legally |formally |also )?(?:required|obliged|bound) to)'
const EVERY_TIME =
  '(?:each|every)\\s+(?:(?:calendar|financial|school|municipal|academic|two|three|four|five)\\s+)?(?:years?|quarter|months?|weeks?|term|spring|summer|autumn|winter|january|february|march|april|june|july|august|september|october|november|december)|annually|yearly|quarterly|monthly'
/** Acts that law and forms ask for, whoever has to do them. */
const FORMAL =
  '(?:approved|adopted|audited|published|submitted|delivered|lodged|returned|filed|registered|notified|laid|received|claimed|committed|spent|served|advertised|displayed|declared|renewed|set|deposited|certified|consulted on)'
/** Whoever wants something of an office. */
const APPLICANTS =
  '(?:applicants?|operators|shopkeepers|traders|businesses|hauliers|boat owners|dog owners|motorists|leaseholders|tenants|(?:licence|permit|badge|policy)[ -]?holders?|councillors|residents?|(?:taxi )?drivers?|candidates?|bidders?|claimants?|landlords?|householders?|voters|electors|parents|licen[cs]ees?|taxpayers|allotment holders|plot holders|members of the public|any(?:one|body)(?: [\\w-]+){0,8}?|those (?:interested|wishing [^.;]{3,40}?|who [^.;]{3,40}?)|nominations?|(?:nomination|application|claim|entry|consent) (?:papers?|forms?|requests?)|claims?|bids?|tenders?|applications?|objections?|appeals?|representations?|entries|expressions of interest|(?:local )?authorities|employers|forces|councils|schools|academies|(?:each|every|any|all) (?:[\\w-]+ ){0,2}?(?:authority|authorities|councils?|employers?|forces?|schools?|trusts?|boards?|bodies|body|scheme))'
/** Those to whom law or a paymaster speaks as a class. */
const EACH_OF_THEM =
  '(?:each|every|all|any)\\s+(?:[\\w-]+\\s+){0,2}?(?:partnerships?|authorit(?:y|ies)|councils?|schools?|forces?|boards?|trusts?|bod(?:y|ies)|departments?|charit(?:y|ies)|employers?|landlords?|centres?|colleges?|offices?|providers?|compan(?:y|ies)|practices?|parish(?:es)?|agenc(?:y|ies)|organisations?|operators?|members? states?)'
/** Whatever lays something down. */
const RULEBOOK =
  '(?:acts?|regulations?|rules?|law|statute|statutory scheme|scheme|order|code|lease|licence|constitution|standing orders?|directive|department|ministry|ministers?|government|home office|secretary of state|treasury|ombudsman|court|judge|inspectorate|regulator|funders?)'
/** Told to somebody as an order, it is asked for. */
const ORDERED =
  /\b(?:insisted|stressed|demanded|emphasised|was clear that|made (?:it )?clear|told the|directed|instructed|asked|agreed)\b/i

/** What law, policy or a form asks of whoever it may concern: told as a fact, taken on by nobody. */
export const TOLD_AS_RULES: readonly Doubt[] = [
  {
    words: /\bas (?:usual|always|normal|in (?:previous|other|past) years)\b/i,
    // What comes to the next meeting comes, however usual.
    unless: eitherOf(
      TAKEN_ON,
      /\b(?:at|to|before) (?:the|our|its) (?:next|\w+) (?:meeting|board|panel|committee)\b/i,
    ),
    reason: HOW_DONE,
  },
  {
    words: new RegExp(
      `\\b${MUST}\\b[^.;]{0,100}?\\b(?:${EVERY_TIME})\\b|\\b(?:${EVERY_TIME})\\b[^.;]{0,60}?\\b${MUST}\\b`,
      'i',
    ),
    unless: eitherOf(TAKEN_ON, ORDERED),
    reason: RULES_ASK,
  },
  {
    words: new RegExp(`\\b${MUST}\\s+(?:\\w+ly\\s+)?be\\s+(?:\\w+ly\\s+)?${FORMAL}\\b`, 'i'),
    unless: eitherOf(TAKEN_ON, ORDERED),
    reason: RULES_ASK,
  },
  {
    words: new RegExp(
      `\\b${APPLICANTS}\\s+(?:${MUST}|(?:should|needs? to)(?! be\\b(?! (?:${FORMAL}|sent|made)\\b))|(?:will|would) (?:have to|be (?:required|obliged|expected) to))\\b|\\bmust reach (?!(?:the (?:board|panel|committee|members|office|commissioner|clerk)|us|me|him|her)\\b)`,
      'i',
    ),
    unless: TAKEN_ON,
    reason: RULES_ASK,
  },
  {
    words:
      /\b(?:is|are|was|were|will be|would be) (?:also |now |legally |formally )?(?:required|obliged|bound)(?: by [\w’ ]{3,40}?)? to [a-z]+/i,
    unless: eitherOf(TAKEN_ON, ORDERED, /\b(?:officers?|staff|teams?|supervisors|sergeants)\b/i),
    reason: RULES_ASK,
  },
  {
    words:
      /\b(?:statutory|legal) (?:duty|duties|obligations?|responsibilit(?:y|ies)|requirements?)\b[^.;]{0,40}?\bto\b|\b(?:statutory|legal) (?:deadline|limit|timetable)\b/i,
    unless: eitherOf(TAKEN_ON, WILL_BE_KEPT),
    reason: RULES_ASK,
  },
  {
    words:
      /\b(?:by law|in law|by statute|under (?:section|schedule|regulation|article|part|paragraph) \d+|under (?:the )?(?:[\w’'-]+ ){1,8}?(?:act|regulations|order|rules|code|standing orders)\b)[^.;]{0,100}?\b(?:must|ha(?:s|ve) to|required|requires|shall|may|is to|are to)\b|\b(?:standards?|acts?|regulations?|code|rules|standing orders|constitution|scheme|law|statute|guidance|funder|grant|lease|licence|agreement|contract|terms|conditions|protocol) requires?\b/i,
    unless: eitherOf(TAKEN_ON, WILL_BE_KEPT, WILL_BE_DONE_BY_A_DAY),
    reason: RULES_ASK,
  },
  {
    words:
      /\b(?:policy|practice|procedure|protocol|rules?|legislation|legal position|standing orders?)\s+(?:is|was|are|were|remains?)\s+(?:\w+ly\s+)?(?:that|to)\b|\b(?:is|are)\s+(?:then\s+|automatically\s+|routinely\s+)?(?:deleted|destroyed|wiped|erased|retained|kept|held|archived|reviewed|renewed)\s+(?:for|after|every|within|automatically)\b/i,
    unless: eitherOf(TAKEN_ON, /\b(?:will|would|shall|due|next)\b/i),
    reason: HOW_DONE,
  },
  {
    // A body that decides by law has its day set for it; an officer who must do something was told to.
    words:
      /^\W*(?:\d[\d.]*\s+)?(?:the\s+)?(?:panel|board|committee|commissioner|mayor|authority|council|governors|trustees)\s+(?:must|shall)\s+(?:then\s+|also\s+|now\s+|\w+ly\s+)?(?:report|respond|reply|issue|publish|set|decide|determine|review|approve|notify|submit|adopt|hold|return|lay|consult|declare|vote)\b|\bmust in any (?:event|case)\b/i,
    unless: eitherOf(BOUND, ORDERED),
    reason: RULES_ASK,
  },
  {
    words: new RegExp(
      `\\b(?:ha(?:s|ve|d)|(?:would|will) (?:then |also )?have)\\s+(?:then\\s+|only\\s+|also\\s+)?(?:until|till)\\s|\\bha(?:s|ve)\\s+(?:[\\w-]+\\s+){1,2}?(?:working |calendar |clear )?(?:days|weeks|months)\\s+(?:in which |within which )?to\\s|\\band (?:the )?(?:[\\w’'-]+ ){1,3}until \\d`,
      'i',
    ),
    unless: eitherOf(BOUND, ORDERED, /\bgiven\b/i),
    reason: 'But it says until when somebody may act.',
  },
  {
    words: new RegExp(
      `\\b(?:requires?|expects?|obliges?|directs?|directed)\\s+${EACH_OF_THEM}\\s+to\\b|\\b(?:as|than)\\s+(?:the\\s+|its\\s+|their\\s+)?(?:[\\w’'-]+\\s+){0,3}?${RULEBOOK}\\s+(?:now\\s+)?(?:(?:has|have)\\s+)?(?:stipulat|requir|provid|lays? down|laid down|demand|direct|prescrib|instruct)\\w*|\\b(?:by virtue of|pursuant to|in pursuance of)\\b`,
      'i',
    ),
    unless: eitherOf(BOUND, WILL_BE_KEPT),
    reason: RULES_ASK,
  },
  {
    words: new RegExp(
      `\\b(?:duty|duties|acts?|regulations|regime|legislation|byelaws?|law|levy|tax|ban|standards|national standard|(?:minimum|living) wage|rates?)\\b[^.;]{0,20}?\\b(?:commences?|begins?|comes? in\\b|came in\\b|comes? into|(?:will|would) (?:commence|begin|come in|start))\\b|\\bby (?:law|statute)\\b`,
      'i',
    ),
    unless: eitherOf(TAKEN_ON, WILL_BE_KEPT),
    reason: 'But it says when a rule begins.',
  },
  {
    words:
      /\bright(?:s)? (?:of|to) (?:an? )?appeal\b|\b(?:may|can) appeal\b|\b(?:advised|informed|notified|told|reminded) (?:of|that)\b[^.;]{0,40}?\bappeal\b/i,
    unless: /\b(?:agreed|undertook|will|would) (?:to )?(?:\w+ )?appeal\b/i,
    reason: 'But it only tells somebody of a right.',
  },
  {
    words:
      /\b(?:will|would|should)\s+(?:ordinarily|normally|usually|typically|generally|always)\s+(?:expect|be|take|come|go|have|reply|respond)\b|\b(?:is|are|was|were)\s+(?:ordinarily |normally |usually |generally )?expected to (?:respond|reply|answer|notify|report|act|appeal)\b[^.;]{0,30}?\b(?:each|every|any|all)\b/i,
    unless: BOUND,
    reason: HOW_DONE,
  },
  {
    words:
      /\bunder (?:the|its|our|their|this|that) (?:[\w-]+ ){0,2}?(?:lease|licence|contract|agreement|deed|covenant|policy|terms|conditions)\b[^.;]{0,60}?\b(?:must|ha(?:s|ve|d) to|shall)\b/i,
    unless: eitherOf(BOUND, ORDERED),
    reason: RULES_ASK,
  },
  {
    // "Papers will be published five working days beforehand"
    words:
      /\b(?:papers|agendas?|reports|documents|notices?|minutes)\b[^.;]{0,60}?\b(?:will|would|is|are|shall)\s+(?:also\s+|then\s+)?(?:be\s+)?(?:published|available|posted|made public|placed on the website|uploaded)\b[^.;]{0,30}?\b(?:\d+|an?|one|two|three|four|five|six|seven|ten|fourteen)\s+(?:clear\s+|working\s+|calendar\s+){0,2}(?:days?|weeks?)\s+(?:beforehand|before(?:\s+(?:the|each|any|every)\s+(?:meeting|sitting))?|in advance|ahead|prior)\b/i,
    unless: eitherOf(BOUND, /\bin future\b|\bnow be\b/i),
    reason: HOW_DONE,
  },
  {
    // "Riders will have their scooters seized after one warning"
    words:
      /\b(?:will|would|can|may)\s+(?:then\s+|also\s+)?(?:have|lose|see|find)\s+(?:their|his|her|its|the|it|them)\b(?:\s+[\w-]+){0,3}?\s+(?:seized|confiscated|impounded|taken away|crushed|clamped|towed|revoked|removed|suspended|endorsed)\b|\bafter (?:one|a|a single|a first|two|a second|three) (?:\w+ )?(?:warnings?|offences?|notices?|strikes?|breach(?:es)?)\b/i,
    unless: TAKEN_ON,
    reason: HOW_DONE,
  },
  {
    // "Every driver stopped will be asked to give a breath test"
    words:
      /\b(?:any|every|each|all|an?)\s+(?:[\w-]+\s+)?(?:drivers?|motorists?|riders?|cyclists?|pedestrians?|callers?|suspects?|detainees?|passengers?|persons?|youths?|children|members? of the public|vehicles?)\s+(?:who\s+(?!(?:will|would)\b)\w+\s+|found|stopped|caught|arrested|seen|reported|refusing|failing|riding|driving|parked|detained|calling|held)\b[^.;]{0,60}?\b(?:will|would|can|may)\s+(?:be\s+)?(?:asked|given|told|offered|required|fined|charged|prosecuted|issued|warned|breathalysed|tested|searched|screened|seen|assessed|receive|get|face)\b/i,
    unless: eitherOf(/\b(?:agreed|undertook|promised|asked (?:that|for|the))\b/i, DATED),
    reason: HOW_DONE,
  },
  {
    words:
      /\bfalls? (?:due )?to be (?:notified|paid|met|charged|renewed|reviewed|set|submitted|settled|repaid|declared)\b|\b(?:received|made|lodged|submitted|arriving|handed in) after (?:the|that|this) (?:deadline|closing date|date|cut-?off)\b[^.;]{0,30}?\b(?:will|would|are|is|can)\b|\blate (?:items?|papers?|questions?|nominations?|entries)\s+(?:will|would|can|may)\b/i,
    unless: BOUND,
    reason: RULES_ASK,
  },
]
