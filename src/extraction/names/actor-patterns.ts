// Doers as minutes write them, as the sources of patterns.

export const AND = '(?:\\s*(?:,|&|/)\\s*|\\.(?=[A-Z]{2})|,?\\s+(?:and|or)\\s+)'

/** Police, fire and council ranks before a surname. */
const RANK =
  '(?:[ATD]\\/|(?:Temporary|Acting)\\s+)?(?:PCC|DPCC|CC|DCC|ACC|ACO|AC|DAC|CFO|DCFO|Chief Constable|Deputy Chief Constable|Assistant Chief Constable|(?:Det(?:ective)?\\.? |D\\/)?(?:Ch(?:ief)?\\.? ?|Ch?\\/)?(?:Supt|Superintendent|Insp|Inspector)|Commander|Sergeant|Sgt|PC|PCSO|ACFO|DCFO|AM|GM|SM|WM|Det Insp|Alderman|(?:Area|Group|Station|Watch|Crew) (?:Manager|Commander)|(?:County |District |Borough |Parish |Town )?(?:Cllr|Councillor)|Commissioner|Mr|Mrs|Ms|Miss|Dr|Professor|Prof|Sir|Dame|Lord)\\.?'
/** "Cllrs Pell and Onslow": asked for only where minutes write so, since every word is held against it. */
export const RANKED_TOGETHER = `(?:Cllrs|Councillors|Messrs|Drs|PCs)\\.?\\s+[A-Z][\\p{L}’'-]+(?:,\\s+[A-Z][\\p{L}’'-]+)*,?\\s+(?:and|&)\\s+[A-Z][a-z][\\p{L}’'-]*`
export const TOGETHER = /\b(?:Cllrs|Councillors|Messrs|Drs|PCs)\b/
export const RANKED = `${RANK}\\s+(?:[A-Z][\\p{L}’'-]+\\s+)?[A-Z][a-z][\\p{L}’'-]*(?!\\s+(?:Constable|Officer|of)\\b)`

/** "T/ACC RH explained": a rank before initials. */
export const RANKED_INITIALS =
  '(?:[ATD]\\/)?(?:DCC|ACC|ACO|C\\/Supt|Ch(?:ief)? Supt|Supt|Insp|Sgt|Cllr)\\s+[A-Z]{2,3}(?=\\s+[a-z])'

const NAMED = "(?:[A-Z][\\p{L}’'&-]+|(?:and|of|for|&|the)(?=\\s+[A-Z]))"
const SEAT =
  '(?:Chief Constable|Police,? (?:Fire )?and Crime Commissioner|Commissioner|Chief (?:Executive|Officer|Finance Officer|Financial Officer|Superintendent|Fire Officer|Operating Officer|Digital Officer|Information Officer|People Officer|(?:Operating|Finance|Financial|People|Digital|Information|Legal|Governance|Resources) and [A-Z][a-z]+ Officer)|Treasurer|Clerk|Secretary|Solicitor|Chief of Staff|Staff Officer|Staff Office|Monitoring Officer|Superintendent|Chief Inspector|Inspector|Borough Commander|Portfolio Holder|Cabinet Member|Leader|(?:Deputy )?Mayor|Registrar|Scheme Manager|Co-?ordinator|Chair(?:man|person)?|Vice[ -]Chair|Internal Auditors?|External Auditors?|Auditors?|Secretariat)'
export const TITLES = [
  `(?:(?:[Tt]emporary|[Aa]cting|[Dd]eputy|[Aa]ssistant|[Ii]nterim|[Vv]ictims’?'?|Senior|Joint|Independent|Lead|Lay|Corporate|Non-[Ee]xecutive|Honorary|Town|Parish|City|Borough|District|County)\\s+){0,2}${SEAT}(?:\\s+(?:and|(?<!Chair\\s|Chairman\\s|Constable\\s|Commissioner\\s)to|of|for)\\s+(?:the\\s+)?[A-Z][\\p{L}’'&-]+(?:\\s+${NAMED}){0,4})?(?:’s|'s)?(?:\\s+(?:office|team|Office|Team|(?<=[’']s\\s)(?:representative|deputy|nominee|delegate))\\b)?`,
  `(?:(?:Deputy|Assistant|Acting|Interim|Joint|Service|Group|Executive|Corporate|Strategic|Managing|Associate|Area|Portfolio|Cabinet|Programme|Project|Regional|Senior)\\s+){0,2}(?:Director|Head|Manager|Lead)(?:\\s+(?:of|for)\\s+(?:the\\s+)?${NAMED}(?:\\s+${NAMED}){0,5})(?:(?<=[’']s)\\s+(?:representative|deputy|nominee|delegate)\\b)?`,
  `(?:(?:Overview|Health|Learning|Equality|Equalities|Research|Risk|Planning|Performance|Policy|Finance|Estates|Governance|Information|Engagement|Communications|Communities|Environment|Community|Quality|Training|Legal|Data|Property|Projects|Partnerships|Housing|Transport|Contracts|Victims) and [A-Z][a-z]+|Rights of Way)\\s+(?:[A-Z][\\p{L}&-]+\\s+)?(?:Director|Manager|Officer|Lead|Coordinator|Co-ordinator|Adviser|Advisor|Analyst|Administrator|Engineer)s?\\b`,
  `(?!(?:The|A|An|That|This|Our|Each|RESOLVED|Resolved)\\s)(?:[A-Z][\\p{L}&-]+\\s+){1,4}(?:Director|Manager|Officer|Lead|Coordinator|Co-ordinator|Superintendent|Inspector|[Tt]eam|[Rr]epresentative|Department|Service|Auditor|Accountant|Analyst|Adviser|Advisor|Secretary|Administrator|Engineer|Planner|Surveyor|Solicitor|Warden|Ranger|Registrar|Architect|Practitioner|Nurse|Librarian)s?\\b`,
  '(?:Staff|staff)\\s+[Oo]ffice(?:r)?',
  '(?:[Ss]ection\\s+|[Ss]\\.?\\s?)(?:151|73)\\s+[Oo]fficer|[Ss](?:151|73)(?=\\s+[a-z])',
  '(?<=\\b[Tt]he\\s)Director(?=\\s+(?:[a-z]))',
  '(?<=\\b[Tt]he\\s)(?:[Aa]dministrator|(?:[Rr]eport\\s)?[Aa]uthor|[Pp]resenter|[Aa]uditor|[Aa]rchitect|[Cc]onsultant|[Ss]urveyor|[Ss]olicitor|[Hh]eadteacher|[Ff]oreman|[Ww]arden)(?=\\s+[a-z])',
  '(?<=\\b(?:[Bb]oth|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Tt]he)\\s)(?:Deputy |Assistant )?(?:Chief Constables|Chief Executives|Chief Officers|Chief Finance Officers|Monitoring Officers|Commissioners|Solicitors|Treasurers|Directors|Clerks)(?=\\s+[a-z])',
  '(?<=\\b[Tt]he\\s)(?:chair(?:man|woman|person)?|convener|manager)(?=\\s+(?:(?:is to|was to|will|would)(?!\\s+be\\b)|agreed to|undertook to|offered to|promised to)\\b)',
  '(?:internal auditors?|external auditors?|(?:deputy |assistant )?(?:chief constable|chief executive)|chief finance officer|monitoring officer|commissioner|clerk|treasurer)',
].join('|')
export const GROUPS =
  '(?:[Tt]he\\s+(?:Board|Panel|Committee)|(?<![\\p{L}&-]\\s)(?:Board|Panel|Committee)|(?:[Tt]he\\s+)?(?:Force|force|Constabulary|Commissioner’s Office|(?:Officers|Officials|(?<=\\b[Tt]hat )(?:officers|officials))(?=\\s+(?:also\\s+)?(?:will|would|to|confirmed|agreed|undertook|advised|explained|said|reported|responded|spoke|updated|presented|introduced|outlined|stated|replied|noted|reminded|provided|were asked|are to|have agreed)\\b)|(?:officers|officials)(?=\\s+(?:also\\s+|then\\s+|therefore\\s+)?(?:(?:agreed|undertook|offered|promised)(?: that| to)?|(?:confirmed|advised|explained|said|reported|responded|replied|stated) that|were asked|(?:will|would|to)\\s+(?:bring|provide|circulate|report|take (?:this|it|that)|look into|come back|feed|share|send|write|prepare|update|check|arrange|ask|raise|supply|confirm|let|give))\\b)|(?<=\\b[Tt]hat )(?:officers|officials)(?=\\s+(?:write|bring|prepare|provide|arrange|circulate|draft|seek|examine|investigate|invite)\\b)|Office of the (?:Police and Crime Commissioner|D?PF?CC)|Executive Team|executive team|Secretariat|Members|Chief Officers|Office)|[Tt]he\\s+office)\\b(?!\\s+(?:of|for|CFO|Management|Delivery|Contact|Response|meetings?|members?|area|level|wide|executive))'
/** The office and the force have a chief finance officer each. */
export const FINANCE_CHIEFS = '(?:OPCC|OPFCC|PCC|Force|Joint)\\s+CFO\\b'
/** Capitals that offices use for posts and bodies. Any other run of capitals may be a system, an operation or a county. */
export const CODES =
  "(?:[ATD]\\/)?(?:OPCC|OPFCC|PCC|DPCC|APCC|PFCC|DPFCC|CFO|CEO|CEX|DCE|CC|DCC|ACC|ACO|CO|COs|PCSO|COO|CIO|SIRO|CFOs|DCFO|ACFO|SRO|SO|MO|DCI|DCS|SPI|PSD|PMO|IAG|Ch\\.? Supts?|HR|ICT|IT)(?!(?:’|')s\\b)(?:s\\b)?"
