import { WILL_BE_KEPT } from '../kept-rules.ts'
import { type Doubt, TAKEN_ON } from './doubt.ts'

const MUST =
  '(?:must|ha(?:s|ve|d) to|(?:is|are|was|were) (?:legally |formally |also )?(?:required|obliged|bound) to)'
const EVERY_TIME =
  '(?:each|every)\\s+(?:(?:calendar|financial|school|municipal|academic|two|three|four|five)\\s+)?(?:years?|quarter|months?|weeks?|term|spring|summer|autumn|winter|january|february|march|april|june|july|august|september|october|november|december)|annually|yearly|quarterly|monthly'
/** Acts that law and forms ask for, whoever has to do them. */
const FORMAL =
  '(?:approved|adopted|audited|published|submitted|delivered|lodged|returned|filed|registered|notified|laid|received|claimed|committed|spent|served|advertised|displayed|declared|renewed|set|deposited|certified|consulted on)'
/** Whoever wants something of an office. */
const APPLICANTS =
  '(?:applicants?|operators|shopkeepers|traders|businesses|hauliers|boat owners|dog owners|motorists|leaseholders|tenants|(?:licence|permit|badge|policy)[ -]?holders?|councillors|residents?|(?:taxi )?drivers?|candidates?|bidders?|claimants?|landlords?|householders?|voters|electors|parents|licen[cs]ees?|taxpayers|allotment holders|plot holders|members of the public|any(?:one|body)(?: [\\w-]+)?|those (?:interested|wishing [^.;]{3,40}?|who [^.;]{3,40}?)|nominations?|(?:nomination|application|claim|entry|consent) (?:papers?|forms?|requests?)|claims?|bids?|tenders?|applications?|objections?|appeals?|representations?|entries|expressions of interest|(?:local )?authorities|employers|forces|councils|schools|academies|(?:each|every|any|all) (?:[\\w-]+ ){0,2}?(?:authority|authorities|councils?|employers?|forces?|schools?|trusts?|boards?|bodies|body|scheme))'
/** Told to somebody as an order, it is asked for. */
const ORDERED =
  /\b(?:insisted|stressed|demanded|emphasised|was clear that|made (?:it )?clear|told the|directed|instructed|asked|agreed)\b/i
const eitherOf = (...patterns: readonly RegExp[]): RegExp =>
  new RegExp(patterns.map(({ source }) => source).join('|'), 'i')

/** What law, policy or a form asks of whoever it may concern: told as a fact, taken on by nobody. */
export const TOLD_AS_RULES: readonly Doubt[] = [
  {
    words: /\bas (?:usual|always|normal|in (?:previous|other|past) years)\b/i,
    unless: TAKEN_ON,
    reason: 'But it tells how things are always done.',
  },
  {
    words: new RegExp(
      `\\b${MUST}\\b[^.;]{0,100}?\\b(?:${EVERY_TIME})\\b|\\b(?:${EVERY_TIME})\\b[^.;]{0,60}?\\b${MUST}\\b`,
      'i',
    ),
    unless: eitherOf(TAKEN_ON, ORDERED),
    reason: 'But it tells what the rules ask.',
  },
  {
    words: new RegExp(`\\b${MUST}\\s+(?:\\w+ly\\s+)?be\\s+(?:\\w+ly\\s+)?${FORMAL}\\b`, 'i'),
    unless: eitherOf(TAKEN_ON, ORDERED),
    reason: 'But it tells what the rules ask.',
  },
  {
    words: new RegExp(
      `\\b${APPLICANTS}\\s+(?:${MUST}|(?:should|needs? to)(?! be\\b(?! (?:${FORMAL}|sent|made)\\b))|(?:will|would) (?:have to|be (?:required|obliged|expected) to))\\b|\\bmust reach (?!(?:the (?:board|panel|committee|members|office|commissioner|clerk)|us|me|him|her)\\b)`,
      'i',
    ),
    unless: TAKEN_ON,
    reason: 'But it tells what the rules ask.',
  },
  {
    words:
      /\b(?:is|are|was|were) (?:also |now |legally |formally )?(?:required|obliged|bound)(?: by [\w’ ]{3,40}?)? to [a-z]+/i,
    unless: eitherOf(TAKEN_ON, ORDERED, /\b(?:officers?|staff|teams?|supervisors|sergeants)\b/),
    reason: 'But it tells what the rules ask.',
  },
  {
    words:
      /\b(?:statutory|legal) (?:duty|duties|obligations?|responsibilit(?:y|ies)|requirements?)\b[^.;]{0,40}?\bto\b|\b(?:statutory|legal) (?:deadline|limit|timetable)\b/i,
    unless: eitherOf(TAKEN_ON, WILL_BE_KEPT),
    reason: 'But it tells what the rules ask.',
  },
  {
    words:
      /\b(?:by law|in law|by statute|under (?:section|schedule|regulation|article|part|paragraph) \d+|under (?:the )?(?:[\w’'-]+ ){1,8}?(?:act|regulations|order|rules|code|standing orders)\b)[^.;]{0,100}?\b(?:must|ha(?:s|ve) to|required|requires|shall|may|is to|are to)\b|\b(?:standards?|acts?|regulations?|code|rules|standing orders|constitution|scheme|law|statute|guidance|funder|grant|lease|licence|agreement|contract|terms|conditions|protocol) requires?\b/i,
    unless: eitherOf(TAKEN_ON, WILL_BE_KEPT),
    reason: 'But it tells what the rules ask.',
  },
  {
    words:
      /\b(?:policy|practice|procedure|protocol|rules?|legislation|legal position|standing orders?)\s+(?:is|was|are|were|remains?)\s+(?:\w+ly\s+)?(?:that|to)\b|\b(?:is|are)\s+(?:then\s+|automatically\s+|routinely\s+)?(?:deleted|destroyed|wiped|erased|retained|kept|held|archived|reviewed|renewed)\s+(?:for|after|every|within|automatically)\b/i,
    unless: eitherOf(TAKEN_ON, /\b(?:will|would|shall|due|next)\b/),
    reason: 'But it tells how things are always done.',
  },
]
