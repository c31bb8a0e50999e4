import { exactCase } from '../patterns/any-case.ts'
import { OUTSIDE_NAMES } from './outside-names.ts'

/** The last word of the name of a body that is seldom a part of an office or a force. */
const NOUN =
  '(?:Network|Department|Authority|Inquiry|Constabulary|Police|Courts?|Tribunals?|Alliance|Consortium|Inspectorate|Council|Commission|Association|Federation|Agency|Institute|College|University|Trust|Ministry|Foundation|Hospital|School|Academy|Company|Society|Union|Appointments|Ltd|LLP|plc|Limited|Church|Diocese|Scouts|Railway|Rail|Water|Energy|Buses|Homes|Parliament|Government|(?:Rescue|Ambulance|Probation|Prison|Health|Tribunals?|Civil|Digital) Service|(?:Care|Health|Justice|Safeguarding|Tourist|Drainage|Parole|Examinations?|Awarding) Board|Review Body|Crime Panel)'
/** "National Rural Transport Network", "HM Inspectorate of Prisons" */
const BODY = `(?:(?!The )[A-Z][\\w’&-]+,?\\s+(?:(?:[A-Z][\\w’&-]+|of|and|for|the|&|in)\\s+){0,7}?${NOUN}(?![\\w-])(?:\\s+(?:of|for|in)\\s+(?:the\\s+)?[A-Z][\\w’-]+(?:\\s+(?:and\\s+)?[A-Z][\\w’-]+)*)?)`
const KIND =
  '(?:(?:sponsor(?:ing)?|parent|government|lead) departments?|(?:local|county|district|borough|city|host|neighbouring|billing|planning|licensing|highways?|education|health|harbour|combined)\\s+(?:authorit(?:y|ies)|councils?)|(?:parish|town|community) (?:meeting|council)|(?:external |appointed |independent )?auditors?|(?:audit )?firm|(?:auditor|attorney|lord|solicitor) (?:general|advocate)|secretary of state|ministers?|ministry|(?-i:Department)|(?-i:Inquiry|Government|Parliament|Minister|Bill)|regulators?|ombudsman|coroner|inspectorate|diocese|brewery|lottery|(?-i:Probation)|probation service|prison service|courts?|developers?|(?:event |festival |race |carnival )?(?:organisers|promoters)|(?:county|district|borough)|(?:force|service|council|authority|constabulary)s? in (?:the|a|our) (?:neighbouring|next) [a-z]+|landlords?|landowners?|housing associations?|integrated care board|(?:ambulance|NHS|hospital|health|care) (?:trust|board)|insurers?|manufacturers?|neighbours?|other (?:two |three |four )?forces|national (?:strategy|plan|programme|scheme|framework|agreement|review|inquiry|body|bodies|policy|target|standards?|guidance|negotiations?)|(?:neighbouring|two|three|four|five|six|seven) (?:forces|boards|authorities|councils)|(?:his|her|their) (?:own )?(?:authority|council|firm|company|organisation|employer|party|college|university))(?![\\w-])'
const PLACED_KIND = '(?:[A-Z][\\w’-]+\\s+)+(?i:(?:parish|town|community) (?:meeting|council))'
const OF_NAME =
  "(?:(?:Harbour|Church|Charity|Drainage|Lighthouse|Fishery) Commissioners|(?:Association|Federation|Institute|Society|College|Inspectorate|University|Union|Court) of (?:[A-Z][\\w’-]+(?:\\s+and\\s+|\\s+)?){1,5}(?<=\\w)|(?:Princess|Prince|Duke|Duchess|King|Queen|Bishop|Archbishop|Lord[- ]Lieutenant|High Sheriff)(?:\\s+(?:of\\s+)?[A-Z]\\w+)*|(?:[Tt]raffic|[Vv]ictims’|[Vv]ictims'|[Bb]iometrics|[Cc]hildren(?:’s|'s)|[Ee]lectoral|[Ss]urveillance|[Ii]nformation|[Dd]omestic [Aa]buse|[Aa]nti-[Ss]lavery|[Oo]lder [Pp]eople(?:’s|'s)|(?:Welsh |Gaelic |Irish )?[Ll]anguage) Commissioners?|Commissioner for [A-Z]\\w+|[A-Z][a-z]+(?:’s|'s|’|') (?:chief officers|police|council|fire service|authority))"

/** Any of those outside, the source of a pattern that tells great letters from small ones. */
export const ANY_OUTSIDE = exactCase(
  `(?:(?i:${KIND})|${PLACED_KIND}|${OF_NAME}|${BODY}|(?i:(?:${OUTSIDE_NAMES}))(?![\\w-]))`,
)
export const LEAD =
  '(?:(?:[Tt]he|[Aa]n?|[Aa]ny|[Aa]ll|[Bb]oth|[Ee]ach|[Mm]ost|[Ss]ome|[Oo]ur|[Oo]ne|[Ii]ts|[Tt]heir|[Nn]o|[Oo]ther|local|new|main|former|current|national|[Ss]cottish|[Ww]elsh|[Ee]nglish)\\s+)*'

/** What others write, decide or run: not what an office writes to them, as an answer or a return. */
const THINGS = exactCase(
  '(?i:reports?|thematics?|budget|evaluations?|reviews?|inspections?|findings|decisions?|judge?ments?|settlements?|guidance|results?|consultations?|announcements?|statements?|legislation|regulations|inquiry|fieldwork|surveys?|letters?|proposals?|campaigns?|programmes?|conference|funding|grant|tests?|opinion|timetable|hearing|publication|office|scrutiny|allocation|formula|agreement|framework|standards?|code|statistics|group leaders?|leaders?|chief officers|lawyers|solicitors|agents?|architects?|engineers?|surveyors?|chief executive|leader)',
)
const BESIDE = '(?:in|for|of|at|on|from|under|who|which|itself|themselves)'
const ABOUT = '(?:\\s+(?:of|on|for|into|in|about|from|at)\\s.*)?'

/** Each matches the subject of a clause that is somebody outside, `who`, or something of theirs. */
export const OUTSIDE_SUBJECTS: readonly RegExp[] = [
  // "The external auditor", "The Department for Education in its letter"
  new RegExp(
    `^${LEAD}(?:(?:[A-Z][\\w&-]+\\s+){0,4}[A-Z][\\w&-]+(?:’s|'s)\\s+)?(?<who>${ANY_OUTSIDE})(?:\\s*\\([^)]*\\))?(?:\\s+${BESIDE}(?:\\s.*)?)?$`,
  ),
  // "The Home Office evaluation of the pilot"
  new RegExp(
    `^${LEAD}(?<who>${ANY_OUTSIDE})(?:’s|'s|’|')?\\s+(?:own\\s+)?(?:[a-z-]+\\s+){0,3}?${THINGS}${ABOUT}$`,
  ),
  // "The second report of the Inquiry"
  new RegExp(
    `^${LEAD}(?:[\\w-]+\\s+){0,4}?${THINGS}\\s+(?:[\\w-]+\\s+){0,6}?(?:of|by|from)\\s+(?:the\\s+|its\\s+|their\\s+)?(?<who>${ANY_OUTSIDE})(?:’s\\b.*)?$`,
  ),
]

/** People of the public, by what they are to the office. */
export const PUBLIC = new RegExp(
  `^${LEAD}(?:[\\w-]+\\s+){0,2}?(?:residents?|parents?|pupils?|students?|tenants?|owners?|farmers?|famil(?:y|ies)|applicants?|visitors?|customers?|patients?|voters?|offenders?|prisoners?|detainees?|protesters?|campaigners?|petitioners?|traders?|motorists?|drivers?|passengers?|householders?|claimants?|suspects?|defendants?|leaseholders?|commuters?|shoppers?|donors?|objectors?|anyone|people)(?:\\s+(?:of|in|at|from|on|with|who)\\s.*)?$`,
  'i',
)
