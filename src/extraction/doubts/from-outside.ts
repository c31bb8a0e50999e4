import { eitherOf, inAnyCase } from '../patterns/any-case.ts'
import { type Doubt, TAKEN_ON } from './doubt.ts'
import { OUTSIDE, OUTSIDE_NAMES } from './outside-names.ts'

/** "To the regulator" makes him no doer. */
const NO_OBJECT =
  '\\b(?<!\\b(?:to|from|with|by|for|of|against|on|at|via|before|after|following|about|and|or)\\s+(?:(?!that\\b)[\\w’-]+\\s+){0,2})'
/** The finding "of the inspection" comes from outside as well. */
const NOT_FOR_IT = '\\b(?<!\\b(?:to|with|for|against|on|at|before)\\s+(?:the\\s+|its\\s+|our\\s+)?)'
const NOBODY_BEFORE =
  '^(?:(?!\\b(?:will|would|shall|agreed|undertook|asked|offered|to (?:write|ask|contact|chase|liaise|check|meet|raise|brief|share|respond))\\b).)*?'
/** "The County Council's highways team" */
const TEAM =
  "(?:(?:’|')?s?\\s+(?:[\\w-]+\\s+){0,2}?(?:teams?|departments?|contractors?|officers|engineers|service|branch|fieldwork|visit|inspection|inquiry|investigation|consultation|survey|scheme|decision|roll-?out|ballot|proposals?))?"
const SOON = '(?:\\w+ly |also |still |now |then |both )?'
const WILL = `(?:will|would|shall|should|may|might|is to|are to|was to|were to|(?:expect|intend|aim)(?:s|ed)?|(?:anticipat|propos|hop|believ)(?:es|ed|e)|plan(?:s|ned)?(?= to\\b)|(?:is|are|was|were)\\s+${SOON}(?:expect(?:ed|ing)|due|planning|intending|hoping|aiming|scheduled|likely|set|preparing|consulting|minded|proposing|anticipating)|ha(?:s|ve|d) ${SOON}(?:said|announced|indicated|advised|confirmed that))`

/** What is sent or held by others, whoever they are. */
const SENT =
  "(?:(?:grant|funding|lottery|bid|appeal|planning|licensing) (?:decisions?|outcomes?|awards?|offers?|letters?|rounds?|windows?|announcements?|results?)|guidance|legislation|regulations|judge?ment|ruling|verdict|determination|settlement|(?:white|green) paper|royal assent|autumn statement|spending review|pay award|(?:census|by-election) (?:results?|data|figures)|national\\s+(?!park|police|force|roll-?out|officer)[\\w-]+(?:\\s+[\\w-]+)?|(?:ofsted|HMICFRS|HMIC|CQC|PEEL|estyn|ombudsman|government|home office|inspectors?’?|inspection|reinspection|re-inspection|peer (?:review|challenge) (?:team|feedback)|coroner|IOPC|LGA|NAO)(?:’s|'s)?\\s*(?:(?:report|fieldwork|visit|findings|feedback|response|results?|decision|inspection|review|letter|announcement|conclusions)s?)?|announcement|vaccinations?|booster(?: programme)?|immunisation)"
/** Between what is awaited and that it is: "guidance on the use of drones". */
const ON_WHAT = '(?:\\s+(?:on|for|about|of|from|into)\\s+(?:[\\w’-]+\\s*){1,6}?)?'
const COMES = `(?:(?:is|are|was|were)\\s+${SOON})?(?:expected|due|awaited|anticipated|scheduled|promised|planned|likely)\\s+(?:to (?!(?:be )?(?:shared?|circulated?|brought|presented|given|issued|sent|reported) (?:to|with) )[a-z]+|(?:in|by|before|from|during|on|for|later|at|shortly|around|within|some ?time|this|next|the|until|after|towards|mid|early|late)\\b)`

/** What partners hand over is promised to the meeting, though nobody of theirs is there; so is what is done for them. */
const FOR_US = eitherOf(
  TAKEN_ON,
  inAnyCase(
    `\\b(?:will|would) (?:also |then |\\w+ly )?(?:share|provide|send|supply|attend|report (?:back|to)|bring|circulate|come back|present (?:it|this|them|the|its|their)|work with|write to (?:us|members|the (?:board|panel|committee)))\\b|\\b(?:will|would) (?:also |then |all )?(?:be|have been) (?:visited|contacted|written|informed|told|asked|invited|consulted|notified|reminded|offered|given|sent|briefed|paid|surveyed|approached|chased|engaged|audited|trained|updated|shown|supported|reviewed|kept)\\b`,
  ),
)

/** Those of other bodies, and private people with business before a meeting. */
const SPEAKER_OUTSIDE = `(?:(?:${OUTSIDE}|(?:env(?:ironment)?\\.? )?agency|highways|diocese|district|county|applicants?|vendors?|purchasers?|buyers?|sellers?|objectors?|owners?|tenants?|lessees?|licensees?|farmers?|drivers?|promoters?|operators?|complainants?)(?:(?:’|')s?)?(?:\\s+(?:agents?|architects?|surveyors?|solicitors?|representatives?|planners?|team|engineers?|lawyers?|brokers?|barrister)|\\s+of the [A-Z]\\w+)?)`
/** What they will do for us, though, is worth asking after. */
const FOR_THE_MEETING =
  /\b(?:agreed|undertook|offered|promised|assured|pledged|share|provide|supply|attend|present (?:it|this|that|them|the|its|their|an?)|report (?:back|to)|bring|circulate|come back|write to|reply to|meet with|meet (?:us|the|members)|send (?:us|the (?:board|council|committee|clerk)|members))\b/i

/** One who represents a partner sits at the table. */
const REPRESENTS =
  /\b(?:council|board|trust|authority|police|service|force|NHS|county|district|borough|probation)(?:’s|'s)?\s+representatives?\b/i

/** What somebody outside the meeting will do, or send, is news and no promise of anybody here. */
export const FROM_OUTSIDE: readonly Doubt[] = [
  {
    // "The rest belong to the county council, which will switch them on in December."
    words: inAnyCase(
      `\\b(?:${OUTSIDE}${TEAM}|(?:county|district|borough|parish|town) council|highways (?:agency|authority)|water company|landlord),\\s+(?:which|who)\\s+${SOON}${WILL}\\b`,
    ),
    unless: FOR_US,
    reason: 'But somebody outside the meeting is to do it.',
  },
  {
    // What a maker does with its own wares.
    words: inAnyCase(
      '\\b(?:suppliers?|vendors?|makers?|manufacturers?|software (?:house|company|firm))\\s+(?:will|would|is to|are to|was to|were to)\\s+(?:also\\s+|then\\s+)?(?:release|launch|switch off|discontinue|withdraw|retire|stop supporting)\\b',
    ),
    unless: FOR_US,
    reason: 'But somebody outside the meeting is to do it.',
  },
  {
    words: inAnyCase(
      `\\b(?:due|expected|awaited|anticipated|promised)\\s+(?:back\\s+|in\\s+|shortly\\s+|soon\\s+)?(?:from|by)\\s+(?:the\\s+)?${OUTSIDE}\\b`,
    ),
    unless: TAKEN_ON,
    reason: 'But somebody outside the meeting is to do it.',
  },
  {
    words: inAnyCase(`${NOBODY_BEFORE}${NO_OBJECT}${OUTSIDE}${TEAM}\\s+${SOON}${WILL}\\b`),
    unless: FOR_US,
    reason: 'But somebody outside the meeting is to do it.',
  },
  {
    words: inAnyCase(
      `\\b(?:will|would|(?:is|are|was|were) (?:due |expected |likely |scheduled )?to)\\s+${SOON}be\\s+${SOON}[a-z]+(?:ed|en|wn|de|id|ut|lt|nt)\\b(?:\\s+[\\w-]+){0,3}?\\s+by (?:the )?${OUTSIDE}\\b`,
    ),
    unless: TAKEN_ON,
    reason: 'But somebody outside the meeting is to do it.',
  },
  {
    words: new RegExp(
      `${NOBODY_BEFORE}${NO_OBJECT}(?<!\\b(?:duty|police|custody|fire|divisional|chief|detective|neighbourhood|local|area|response|temporary) )(?:inspectors|(?:planning|government) inspector)\\s+(?:will|would|are|were|is|was|expect|plan|intend)\\b[^.;]{0,40}?\\b(?:return|re-?visit|visit|inspect|re-?inspect|publish|report|arrive|be on site)\\b`,
      'i',
    ),
    unless: TAKEN_ON,
    reason: 'But somebody outside the meeting is to do it.',
  },
  {
    words: new RegExp(`${NOBODY_BEFORE}${NOT_FOR_IT}${SENT}${ON_WHAT}\\s+${COMES}`, 'i'),
    unless: TAKEN_ON,
    reason: 'But it comes from outside the meeting.',
  },
  {
    words: inAnyCase(
      `${NOBODY_BEFORE}\\b(?:decision|answer|reply|response|outcome|offer|award|approval|consent|permission|confirmation|grant)s?\\s+(?:from|by)\\s+(?:the\\s+)?(?:[\\w’-]+\\s+){0,3}?(?:${OUTSIDE}|lottery|funders?|fund)\\s+${COMES}`,
    ),
    unless: TAKEN_ON,
    reason: 'But it comes from outside the meeting.',
  },
  {
    words: new RegExp(
      `${NOBODY_BEFORE}${NO_OBJECT}auditors?\\s+(?:will|would|(?:is|are|was|were) (?:due |expected |likely |scheduled )?to)\\s+${SOON}(?:be|return|arrive|come|start|begin|finish) (?:back )?(?:on[- ]site|here|on the premises|in the office|their (?:work|visit|fieldwork|audit))\\b`,
      'i',
    ),
    unless: TAKEN_ON,
    reason: 'But somebody outside the meeting is to do it.',
  },
  {
    // Theirs, whoever they are: only auditors speak of their visits as interim and final.
    words: new RegExp(
      `\\b(?:interim|final accounts|year[- ]end) (?:audit )?(?:work|fieldwork|visits?|testing|audit)\\b[^.;]{0,30}?\\b(?:will|would|is to|was to|(?:is|was) (?:due|expected|scheduled|planned) to)\\s+${SOON}(?:begin|start|commence|take place|be (?:on site|carried out|done|undertaken|under way)|run|finish|conclude)\\b`,
      'i',
    ),
    unless: TAKEN_ON,
    reason: 'But somebody outside the meeting is to do it.',
  },
  {
    words:
      /\bnational (?!park|police|force|roll-?out|officer|lead|manager)[\w-]+(?:\s+[\w-]+)?\s+(?:will|would|is to|was to|is due to)\b|\bnationally (?:will|would)\b|\b(?:settlement|(?:funding|allocation|award) letters?|pay award|spending review|royal assent|budget statement|grant letter)\s+(?:will|would)\s+(?:\w+ly\s+)?(?:arrive|come|land|be (?:out|made|known)|follow|emerge)\b|\b(?:national|census|government|ONS)\s+(?:[\w-]+\s+){0,3}?(?:results?|figures|data|statistics|findings)\s+(?:will|would|are to|were to|is to)\b|\b(?:published|launched|announced|introduced|issued|released|reported)\s+nationally\b|\b(?:is|are|was|were) (?:still |now )?awaited\b|\bshould (?:then |now )?hear\b|\b(?:guidance|legislation|regulations|code of practice|toolkit|rules)\s+(?:will|would) (?:come out|be out|emerge|follow)\b/i,
    unless: TAKEN_ON,
    reason: 'But it comes from outside the meeting.',
  },
  {
    words:
      /\b(?:national|government|UK|statutory|NHS)(?:’s|'s)? (?:target|ambition|aim|goal|deadline|intention|commitment)\s+(?:is|was|of|for|to|remains)\b/i,
    // "The national target of 95% would be reached by June": they mean to reach it.
    unless: eitherOf(TAKEN_ON, /\b(?:will|would|shall)\b/i),
    reason: 'But it is set outside the meeting.',
  },
  {
    words: inAnyCase(
      `\\b(?:extended|deferred|postponed|put (?:back|off)|moved|delayed)\\b[^.;]{0,40}?\\bby (?:the )?(?:${OUTSIDE}|royal college)\\b`,
    ),
    unless: TAKEN_ON,
    reason: 'But somebody outside the meeting put it off.',
  },
  {
    // "The developer's agent has said that he will": told by one who is not here, of his own plans.
    words: inAnyCase(
      `${NOBODY_BEFORE}${NO_OBJECT}${SPEAKER_OUTSIDE}\\s+(?:has\\s+|have\\s+|had\\s+|also\\s+|now\\s+)*(?:told|tells?|said|says?|informed|advised|indicated|written to say|let (?:it|us|the [\\w]+) (?:be )?know[n]?|notified|explained|stated)\\b(?:\\s+(?:to\\s+)?(?!that\\b)[\\w’.-]+){0,3}?\\s+(?:that\\s+)?(?:he|she|it|they|(?:his|her|its|their|the)\\s+(?:[\\w-]+\\s+){0,2}?[\\w-]+)\\s+(?:will|would|shall|may|might|(?:now |still )?(?:hopes?|hoped|expects?|expected|plans?|planned|intends?|intended|aims?|aimed)|(?:is|are|was|were) (?:to|going to|due to|hoping|planning|intending))\\b`,
    ),
    unless: eitherOf(FOR_THE_MEETING, REPRESENTS),
    reason: 'But somebody outside the meeting is to do it.',
  },
  {
    words: inAnyCase(
      `\\b(?:officials?|officers|colleagues|civil servants|ministers?)\\s+(?:at|from|in|of)\\s+(?:the\\s+)?(?:${OUTSIDE}|(?-i:[A-Z][a-z]+ (?:Council|Government|Office|Board|Agency)))\\s+${SOON}${WILL}\\b`,
    ),
    unless: TAKEN_ON,
    reason: 'But somebody outside the meeting is to do it.',
  },
  {
    words: inAnyCase(
      `\\b(?:under|on|according to|in line with)\\s+(?:the\\s+)?${OUTSIDE}(?:’s|'s|’|')?\\s+(?:[\\w-]+\\s+){0,2}?(?:timetable|plans?|proposals?|programme|schedule|reforms?|terms|rules|timeline|roadmap|roll-?out|restrictions|guidelines?)\\b`,
    ),
    unless: TAKEN_ON,
    reason: 'But it is set outside the meeting.',
  },
  {
    // "Have been asked by the Home Office to": they answer to whoever asked.
    words: inAnyCase(
      `\\b(?:asked|invited|required|instructed|told|directed)\\s+by\\s+(?:the\\s+|their\\s+|its\\s+)?(?:[\\w-]+\\s+)?${OUTSIDE}\\s+to\\b`,
    ),
    unless: /\b(?:will|would|shall|undertook|offered)\b/i,
    reason: 'But it was asked for outside the meeting.',
  },
  {
    words: inAnyCase(
      `\\bas (?:was )?announced (?:in|by) the\\s+(?:[\\w’-]+\\s+){0,3}(?:statement|budget|speech|review|paper|${OUTSIDE})\\b|\\b(?:white|green) paper\\s+(?:proposed|proposes|would|will|says|said|sets?)\\b`,
    ),
    unless: TAKEN_ON,
    reason: 'But it is set outside the meeting.',
  },
  {
    words: inAnyCase(
      `${NOBODY_BEFORE}${NO_OBJECT}(?<who>${OUTSIDE_NAMES}|(?:hospital|ambulance|health|mental health) trust|(?-i:(?<=\\b[Tt]he )(?:Trust|University|Agency|Association|Federation|Company)))${TEAM}\\s+(?:is|was|are|were|ha[sd]|have)\\s+[^.;]{3,60}?\\b(?:and|who|which)\\s+(?:will|would)\\b`,
    ),
    unless: FOR_THE_MEETING,
    reason: 'But somebody outside the meeting is to do it.',
  },
  {
    // "A matter for the Mayor's budget, to be set in February"
    words:
      /\b(?:(?:matter|question|decision|issue|one) for|(?:will|would) (?:fall|be left) to)\s+(?:the\s+)?(?!(?:July|next)\b)[^.,;:]{3,60}?,\s+(?:which (?:is|was|will|would) )?to be (?:set|fixed|settled|agreed|decided|adopted|approved|determined|published|finalised)\b/i,
    unless: TAKEN_ON,
    reason: 'But it is decided elsewhere.',
  },
  {
    // "To be confirmed by districts in December", "subject to confirmation by the billing authorities"
    words:
      /\bto be (?:confirmed|set|notified|declared|finalised|agreed|announced|determined|fixed|certified) by\s+(?:the\s+|all\s+|both\s+)?(?:billing authorities|(?:collecting |constituent )?(?:districts|boroughs|councils|authorities)|government|parliament|ministers?|treasury|home office|auditors)\b|\bsubject to (?:confirmation|approval|agreement|notification|decision)s? (?:by|from|of) (?:the\s+)?(?:billing authorities|(?:constituent )?(?:districts|boroughs|councils)|government|ministers?|treasury|home office)\b|\bby (?:the )?(?:billing authorities|districts|boroughs),? who (?:will|would)\b/i,
    unless: TAKEN_ON,
    reason: 'But somebody outside the meeting is to do it.',
  },
]
