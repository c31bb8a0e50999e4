import type { Attendee } from './candidate.ts'

/** Who can be named as the doer in these minutes. */
export type Cast = {
  readonly attendance: readonly Attendee[]
  /** Short names of the force itself in these minutes: "WMP" when the Chief Constable sits for "(WMP)". */
  readonly forceNames: readonly string[]
  /** What "the Commissioner" is here: a police force may be headed by one of its own. */
  readonly commissioner: 'PCC' | 'PFCC' | null
  /** Finds the doers that words name. */
  readonly pattern: RegExp
}

/** A doer named in words: one or several ("PCC and CFO"), as written. */
export type Actor = { readonly at: number; readonly text: string }

/** The cast of a meeting; a name counts as a doer when the attendance lists it or its shape is a post's. */
export const castOf = (attendance: readonly Attendee[], minutes = ''): Cast => {
  const known = attendance.flatMap(({ name, initials }) => [
    escape(withoutTitle(name)),
    ...(initials === null ? [] : [escape(initials)]),
    ...(nameInitials(name).length >= 2 ? [escape(nameInitials(name))] : []),
    ...(firstNameOf(name) === null ? [] : [escape(firstNameOf(name) ?? '')]),
  ])
  const signed = [...initialsOfSpeakers(minutes), ...namesOfSpeakers(minutes), ...firstNamesOfDoers(minutes)]
  const forceNames = [...new Set(attendance.flatMap(forceBracket))]
  const one = `(?:${[FINANCE_CHIEFS, RANKED, TITLES, GROUPS, ...forceNames.map(escape), ...[...known, ...signed].toSorted((a, b) => b.length - a.length), CODES].join('|')})`
  return {
    attendance,
    forceNames,
    commissioner: commissionerOf(attendance, minutes),
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}/])${one}(?:${AND}(?:the\\s+)?${one}){0,5}(?![\\p{L}\\p{N}])`,
      'gu',
    ),
  }
}

const commissionerOf = (attendance: readonly Attendee[], minutes: string): Cast['commissioner'] => {
  const listed = attendance.find(({ initials }) => /^(?:PCC|PFCC)$/.test(initials ?? ''))?.initials
  if (listed === 'PCC' || listed === 'PFCC') return listed
  if (attendance.some(({ name }) => /^commissioner /i.test(name))) return null
  if (/\bD?PFCC\b|\bpolice,? fire (?:and|&) crime (?:commissioner|panel|plan)\b/i.test(minutes)) return 'PFCC'
  return minutes === '' ||
    /\b(?:D|O)?PCC\b|\bpolice (?:and|&) crime (?:commissioner|panel|plan)\b/i.test(minutes)
    ? 'PCC'
    : null
}

/** Initials that speak in these minutes, though no list of those present explains them: "WA asked for". */
const initialsOfSpeakers = (minutes: string): string[] => [
  ...new Set([...minutes.matchAll(SPEAKING_INITIALS)].map((found) => found[1] ?? found[2] ?? '')),
]

const SPEAKING_INITIALS =
  /(?<![\p{L}\p{N}/&-])([A-Z]{2,3})\s+(?:also\s+|then\s+)?(?:said|asked|noted|explained|confirmed|added|advised|welcomed|thanked|queried|replied|commented|highlighted|outlined|responded|suggested|presented|undertook|described|felt|offered|raised|reminded|wanted|reported|gave|informed|stated|updated|agreed to)\b|(?<![\p{L}\p{N}/&-])(?!IT|UK|EU|HR|PC|TV|AI|US|HQ|NI|MS|DV)([A-Z]{2})\s+(?:will|would|to)\s+[a-z]/gu

/** Full names that speak or are explained in a bracket: "Ann Stone told the Panel", "Bill Lane (Officer)". */
const namesOfSpeakers = (minutes: string): string[] => [
  ...new Set(
    [...minutes.matchAll(SPEAKING_NAMES)]
      .map((found) => found[1] ?? '')
      .filter((name) => !NO_NAME.test(name)),
  ),
]

/** "Kay to provide a link": a first name, when the minutes give the full one somewhere. */
const firstNamesOfDoers = (minutes: string): string[] => [
  ...new Set(
    [...minutes.matchAll(DOING_NAMES)]
      .map((found) => found[1] ?? '')
      .filter((name) => !NO_NAME.test(name) && !WORDS_TOO.has(name) && hasFullName(minutes, name)),
  ),
]

const hasFullName = (minutes: string, first: string): boolean =>
  new RegExp(`(?<!\\p{L})${first} \\p{Lu}\\p{Ll}`, 'u').test(minutes)

const DOING_NAMES =
  /(?<=^|[.;:•–-]\s|\n)(\p{Lu}\p{Ll}{2,})\s+(?:to\s+(?!the\b|a\b|an\b|be\b)\p{Ll}+|will|would|said|agreed|took|offered|explained)\b/gmu

const SPEAKING_NAMES =
  /(?<![\p{L}\p{N}’'-] )(?<![\p{L}\p{N}])(\p{Lu}[\p{Ll}’'-]+ \p{Lu}[\p{L}’'-]+)(?= (?:also |then )?(?:said|told|asked|explained|confirmed|added|advised|replied|reported|responded|presented|undertook|offered|agreed to|will|would)\b| \(|(?: and| or|,) \p{Lu}[\p{Ll}’'-]+ \p{Lu}[\p{L}’'-]+ (?:will|would|to|agreed)\b)/gu
const NO_NAME =
  /\b(?:The|This|That|These|A|An|In|On|At|For|Members|Council|Board|Panel|Committee|Police|Crime|Fire|Chief|Officer|Constable|Commissioner|Officers|Authority|Service|Group|Deputy|Assistant|Cllr|Councillor|Councillors|Action|Report|Meeting|Home|Office)\b/

/** The doers named in the words, in order. */
export const findActors = (words: string, cast: Cast): Actor[] =>
  [...words.slice(0, 1000).matchAll(cast.pattern)].map((found) => ({ at: found.index, text: found[0] }))

/** The doer with which the words begin (after "the", "that", "both the"), and the words behind it. */
export const leadingActor = (words: string, cast: Cast): { actor: string; rest: string } | null => {
  const lead =
    /^(?:\W|\b(?:that|the|both|either|and|however|but|also|then|so)\b)*/i.exec(words)?.[0].length ?? 0
  const opening = findActors(words.slice(lead), cast)[0]
  if (opening?.at === 0) return { actor: opening.text, rest: words.slice(lead + opening.text.length) }
  // "The Director said": some titles are titles only behind "the", which stands before the opening.
  const behind = findActors(words, cast).find(({ at, text }) => at + text.length > lead)
  return behind === undefined || behind.at > lead
    ? null
    : {
        actor: words.slice(Math.max(behind.at, lead), behind.at + behind.text.length),
        rest: words.slice(behind.at + behind.text.length),
      }
}

/** "Parking outside school - SV to remind them": the words behind a topic, when they open with a doer. */
export const withoutTopic = (words: string, cast: Cast): string => {
  const topic = TOPIC.exec(words)?.[0]
  if (topic === undefined) return words
  const rest = words.slice(topic.length)
  const lead = leadingActor(rest, cast)
  return lead !== null && !/^\W*$/.test(lead.rest) && leadingActor(words, cast) === null ? rest : words
}

const TOPIC =
  /^(?:(?:update|progress|status|position)\b[:\s–-]*)?(?:\d{1,2}[./]\d{1,2}[./]\d{2,4}\s*[:–-]\s*|(?:\([\d.]{1,8}\)\s*)?\p{Lu}[^.;:?!–]{2,70}?(?::|\s[–—-])\s+)/iu

const AND = '(?:\\s*(?:,|&|/)\\s*|\\.(?=[A-Z]{2})|,?\\s+(?:and|or)\\s+)'

/** Police, fire and council ranks before a surname. */
const RANK =
  '(?:[TD]\\/)?(?:PCC|DPCC|CC|DCC|ACC|ACO|AC|DAC|CFO|DCFO|Chief Constable|Deputy Chief Constable|Assistant Chief Constable|(?:Det(?:ective)?\\.? |D\\/)?(?:Ch(?:ief)?\\.? ?|C\\/)?(?:Supt|Superintendent|Insp|Inspector)|Commander|Sergeant|Sgt|PC|PCSO|ACFO|DCFO|AM|GM|SM|WM|Det Insp|Alderman|(?:County |District |Borough |Parish |Town )?(?:Cllr|Councillor)|Commissioner|Mr|Mrs|Ms|Miss|Dr|Professor|Prof|Sir|Dame|Lord)\\.?'
const RANKED = `${RANK}\\s+(?:[A-Z][\\p{L}’'-]+\\s+)?[A-Z][a-z][\\p{L}’'-]*(?!\\s+(?:Constable|Officer|of)\\b)`

const NAMED = "(?:[A-Z][\\p{L}’'&-]+|(?:and|of|for|&|the)(?=\\s+[A-Z]))"
const SEAT =
  '(?:Chief Constable|Police,? (?:Fire )?and Crime Commissioner|Commissioner|Chief (?:Executive|Officer|Finance Officer|Financial Officer|Superintendent|Fire Officer|Operating Officer|Digital Officer|Information Officer|People Officer)|Treasurer|Clerk|Secretary|Solicitor|Staff Officer|Staff Office|Monitoring Officer|Superintendent|Chief Inspector|Inspector|Borough Commander|Portfolio Holder|Cabinet Member|Leader|(?:Deputy )?Mayor|Registrar|Scheme Manager|Co-?ordinator|Chair(?:man|person)?|Vice[ -]Chair|Internal Auditors?|External Auditors?|Auditors?|Secretariat)'
const TITLES = [
  `(?:(?:[Tt]emporary|[Aa]cting|[Dd]eputy|[Aa]ssistant|[Ii]nterim|[Vv]ictims’?'?|Senior|Joint)\\s+){0,2}${SEAT}(?:\\s+(?:and|to|of|for)\\s+(?:the\\s+)?[A-Z][\\p{L}’'&-]+(?:\\s+${NAMED}){0,4})?(?:’s|'s)?(?:\\s+(?:office|team|Office|Team)\\b)?`,
  `(?:(?:Deputy|Assistant|Acting|Interim|Joint|Service|Group|Executive|Corporate|Strategic|Managing|Associate|Area|Portfolio|Cabinet|Programme|Project|Regional|Senior)\\s+){0,2}(?:Director|Head|Manager|Lead)(?:\\s+(?:of|for)\\s+(?:the\\s+)?${NAMED}(?:\\s+${NAMED}){0,5})`,
  `(?!(?:The|A|An|That|This|Our|Each|RESOLVED|Resolved)\\s)(?:[A-Z][\\p{L}&-]+\\s+){1,4}(?:Director|Manager|Officer|Lead|Coordinator|Co-ordinator|Superintendent|Inspector|Team|Department|Service|Auditor|Accountant|Analyst|Adviser|Advisor|Secretary|Administrator|Engineer|Planner|Surveyor|Solicitor|Warden|Ranger|Registrar|Architect|Practitioner|Nurse|Librarian)s?\\b`,
  '(?:Staff|staff)\\s+[Oo]ffice(?:r)?',
  '(?<=\\b[Tt]he\\s)Director(?=\\s+(?:[a-z]))',
  '(?<=\\b[Tt]he\\s)(?:[Aa]dministrator|[Aa]uditor|[Aa]rchitect|[Cc]onsultant|[Ss]urveyor|[Ss]olicitor|[Hh]eadteacher|[Ff]oreman|[Ww]arden)(?=\\s+[a-z])',
  '(?:internal auditors?|external auditors?|(?:deputy |assistant )?(?:chief constable|chief executive)|chief finance officer|monitoring officer|commissioner|clerk|treasurer)',
].join('|')
const GROUPS =
  '(?:[Tt]he\\s+(?:Board|Panel|Committee)|(?<![\\p{L}&-]\\s)(?:Board|Panel|Committee)|(?:[Tt]he\\s+)?(?:Force|force|Constabulary|Commissioner’s Office|(?:Officers|Officials|(?<=\\b[Tt]hat )(?:officers|officials))(?=\\s+(?:also\\s+)?(?:will|would|to|confirmed|agreed|undertook|advised|explained|said|reported|responded|were asked|are to|have agreed)\\b)|Office of the Police and Crime Commissioner|Executive Team|executive team|Secretariat|Members|Chief Officers|Office)|[Tt]he\\s+office)\\b(?!\\s+(?:of|for|CFO|Management|Delivery|Contact|Response|meetings?|members?|area|level|wide|executive))'
/** The office and the force have a chief finance officer each. */
const FINANCE_CHIEFS = '(?:OPCC|OPFCC|PCC|Force|Joint)\\s+CFO\\b'
/** Capitals that offices use for posts and bodies. Any other run of capitals may be a system, an operation or a county. */
const CODES =
  "(?:[TD]\\/)?(?:OPCC|OPFCC|PCC|DPCC|APCC|PFCC|DPFCC|CFO|CEO|CEX|DCE|CC|DCC|ACC|ACO|CO|COs|CFOs|DCFO|SRO|SO|MO|DCI|DCS|SPI|PSD|PMO|IAG|Ch\\.? Supts?|HR|ICT|IT)(?!(?:’|')s\\b)(?:s\\b)?"

const withoutTitle = (name: string): string =>
  name.replace(
    /^(?:(?:mr|mrs|ms|miss|mx|dr|rev|prof|professor|cllr|councillor|alderman|sir|dame|lord|lady|pc|pcso|pcc|dpcc|cc|dcc|acc|aco|cfo|dcfo|acfo|am|gm|insp|inspector|supt|superintendent|sgt|sergeant|det|asst|ch|chief|commissioner|commander)\.?\s+)+/i,
    '',
  )

/** "Priya Anand-Shah" signs as "PAS" or "PA"; the first form is the one that minutes use most. */
export const nameInitials = (name: string): string =>
  withoutTitle(name)
    .split(/[\s-]+/)
    .map((word) => word[0] ?? '')
    .filter((sign) => /\p{Lu}/u.test(sign))
    .join('')

/** "Beth" of "Beth Lowe", as less formal minutes call her; null for names that are words too. */
export const firstNameOf = (name: string): string | null => {
  const [first = '', ...rest] = withoutTitle(name).split(/\s+/)
  return rest.length > 0 && /^\p{Lu}\p{Ll}{2,}$/u.test(first) && !WORDS_TOO.has(first) ? first : null
}

const WORDS_TOO: ReadonlySet<string> = new Set(
  'Will Mark May April June August Bill Grant Grace Hope Faith Joy Rose Pat Rob Drew Chase Frank Sue Art Guy Dean Miles Max Penny Summer Robin Iris Ivy Holly Heather Ray Gene Earl Duke Major Christian Angel Sandy Rich Jack Dale Glen Lance Carol Dawn Eve Jade Ruby Pearl Amber Violet Paris Florence Victoria Chelsea Lincoln Chester Preston Carlisle Warwick Kent Devon Police Fire Crime Chief Deputy County Council Member Members The'.split(
    ' ',
  ),
)

/** The Chief Constable's bracket is his post, his own initials, or else his force. */
const forceBracket = ({ name, capacity }: Attendee): string[] =>
  /\bchief constable\b/i.test(capacity)
    ? [...capacity.matchAll(/\(([A-Z]{2,5})\)/g)]
        .map((found) => found[1] ?? '')
        .filter((words) => !/^(?:T?[AD]?CC|PCC)$/.test(words) && words !== nameInitials(name))
    : []

const escape = (words: string): string => words.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&')
