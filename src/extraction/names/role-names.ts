import { anyCase } from '../patterns/any-case.ts'

/** Whoever holds such a role is somebody of the house, though no list of those present knows him. */
const NOUN =
  '(?:governor|manager|inspector|sergeant|officer|co-?ordinator|lead|head|director|engineer|accountant|analyst|trainer|adviser|advisor|midwife|physiotherapist|therapist|dietitian|surveyor|supervisor|administrator|controller|warden|ranger|pharmacist)'
/** Of these a house has one. */
const ONLY_ONE =
  '(?:headteacher|bursar|caretaker|matron|librarian|curator|chaplain|treasurer|secretariat|secretary(?! of state)|sub-?group|working (?:group|party)|task (?:group|force))'
/** One of many who act so whenever a case comes up: nobody's promise. */
const ANYBODY =
  '(?:officer|sergeant|inspector|custody (?:officer|sergeant)|investigating|duty|attending|arresting|reporting|supervising|presiding|responsible|returning|on-call|line|appropriate|relevant|nominated|designated|authorising|reviewing|case|receiving|interviewing|enquiry|desk|first|second|last|next|other|same|whole|front|official|senior|junior|average|typical|allocated|assigned|named|home|local|probation|prison|social|planning enforcement|shift|night)'

/** One word of a role's name; "the ACC said no officer" holds no role. */
const PART =
  "(?:(?!(?:said|says|stated|told|asked|confirmed|agreed|hoped|felt|thought|expected|that|no|any|each|every|one|will|would|was|were|is|are|has|had)\\b)[A-Za-z][\\w’'-]*\\s+)"

/**
 * A role behind "the", in small letters or great: "the scheme manager", "the Chief Pharmacist", "the lead governor for
 * SEND". As the source of a pattern; the role stands in the group that `group` names.
 */
export const roleNamed = (group: string): string =>
  `(?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir)\\s+(?<${group}>(?!${ANYBODY}\\b)(?:${PART}{1,3}?${anyCase(NOUN)}|${PART}{0,3}?${anyCase(ONLY_ONE)})\\b(?!\\s+(?:training|team|report|role|post|posts|meeting|budget|plan)\\b)(?:\\s+(?:for|of)\\s+(?:the\\s+)?[A-Z][\\w&’'-]*(?:\\s+(?:and\\s+)?[A-Z][\\w&’'-]*){0,3})?)`

/** "Professional Standards are to tell them": a department of the house under its bare name. */
export const DEPARTMENT =
  '(?<department>(?:Professional|Legal|Democratic|Corporate|Business|Customer|Member|Electoral|Executive|Information|Human|Learning|Strategic|People|Public|Internal|Contact|Criminal|Media|Financial|Property|Facilities|Crime|Neighbourhood|Community|Organisational)(?: and [A-Z][a-z]+)? (?:Standards|Services|Resources|Communications|Support|Development|Management|Protection|Operations|Intelligence|Justice|Policy|Governance|Engagement|Relations|[Aa]udit|Policing|Safety|Change)|Estates|Fleet|Vetting|Procurement|Communications|Facilities|Payroll)'
