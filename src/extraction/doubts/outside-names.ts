/** Their short names: no initials of anybody at the meeting. */
export const SHORT_NAMES =
  '(?:HMRC|HMCTS|HMPPS|HMIP|HMICFRS|HMICS?|HMT|IOPC|PIRC|CPS|COPFS|ICO|CQC|DEFRA|Defra|DfE|DfT|DHSC|DLUHC|MHCLG|DCMS|DWP|MOD|MoD|MOJ|MoJ|UKHSA|NHSE|NICE|ONS|NAO|LGA|WLGA|COSLA|NPCC|APCC|NFCC|JCVI|ICB|TUC|BT|M(?:S|E)?Ps?|HRH|VAT)'

/**
 * Those who decide, inspect, pay or supply elsewhere, as a group named `who`: by their names, by the last word of
 * their names, or by their kind. Sources of regular expressions for use with the flag "i".
 */
const BY_NAME = [
  'royal college(?: of (?-i:[A-Z])\\w+(?: and (?-i:[A-Z])\\w+)?)?|(?:law|charity|electoral|care quality|forestry|gambling|royal|infrastructure|competition|civil service|(?:local government )?boundary|equality and human rights|criminal cases review) commission',
  '(?-i:Committee on [A-Z])[\\w’,-]*(?:\\s+(?:(?-i:[A-Z])[\\w’-]+|and|of|in|for)){0,6}',
  '(?:[\\w-]+\\s+){0,3}?select committee',
  '(?:public accounts|home affairs|justice|treasury|scottish affairs|welsh affairs|parliamentary|joint parliamentary|intelligence and security) committee',
  `(?-i:${SHORT_NAMES})`,
  'ofsted|estyn|ofcom|ofgem|ofwat|ofqual|openreach|unison',
  'NHS (?:England|Wales|Scotland|Resolution|Digital|Improvement|Providers)|public health (?:england|wales|scotland)|natural (?:england|resources wales)|historic (?:england|environment scotland)|sport england|arts council(?: england)?|homes england|bank of england',
  '(?:national |heritage |community )?lottery(?: fund| heritage fund| community fund)?|heritage (?:lottery )?fund',
  '(?:port|harbour|canal|port health|highways?|strategic health|bridge) authority|(?-i:(?:County|District|Borough) (?:Highways|Planning|Planners))',
  'national (?:audit office|highways|grid|trust|crime agency)|network rail|met office|royal mail|environment agency|health and safety executive|information commissioner|college of policing|crown prosecution service',
  '(?:cabinet|home|foreign|scottish|welsh|crown) office|office for (?-i:[A-Z])\\w+(?: (?-i:[A-Z])\\w+)?',
  '(?:(?:scottish|welsh|UK|central) )?government|senedd|parliament|treasury|(?:department|ministry) (?:for|of) (?-i:[A-Z])\\w+(?:(?:,? and|,) (?-i:[A-Z])\\w+){0,3}',
  'secretary of state(?: for (?-i:[A-Z])\\w+)?|(?:home|health|justice|education|transport|environment|housing|foreign|defence|culture|levelling up) secretary|(?:prime|first) minister|ministers?|(?:lord )?chancellor|attorney general|members? of parliament|lord[- ]lieutenant|high sheriff|bishop|archdeacon|(?-i:His|Her) (?-i:Majesty|Royal Highness)|(?-i:(?<=\\b[Tt]he )(?:Duke|Duchess|Prince|Princess|King|Queen|Archbishop))',
]
const BY_LAST_WORD =
  '(?!(?:the|this|that|our|each|its|head|director|manager|lead|leader|officer|chair|deputy|assistant|portfolio|cabinet|secretary|clerk|members)\\b)(?-i:[A-Z])[\\w’&-]+(?:\\s+(?:(?-i:[A-Z])[\\w’&-]+|of|and|for|the)){0,5}?\\s+(?-i:Association|Society|Union|Unions|Federation|Agency|Corporation|Foundation|Institute|University|Bank|Church|Inspectorate|Ministry|League|Estate|Trust|Club|Company|School|College|Hospital|Theatre|Ltd|plc|Limited|Water|Utilities|Railways?|Airport|Commission|Council)(?! (?-i:[A-Z]))'
const BY_KIND = [
  '(?:(?:pensions|housing|water|building safety|financial) )?regulator(?: of social housing)?|ombudsman|inspectorate|integrated care board|clinical commissioning group|(?:high|crown|county|supreme|magistrates’?|coroner’s|appeal) court|court of appeal|coroner|(?:trades? )?unions?|federation|brewery|diocese|(?:water|energy|power|gas|electricity|rail|bus|train|ferry|phone|utility|parent|harbour|insurance|development|property) compan(?:y|ies)',
  'developers?|housebuilders?|insurers?|landlords?|manufacturers?|landowners?|promoters?|universit(?:y|ies)|(?-i:[Tt]he Met)|post office',
  'banks?|building society|schools?|college|surgery|surgeries|hospitals?|A&E(?: department)?|church|chapel|(?:football |cricket |rugby |bowls |tennis |bowling |youth |rotary )?club|choir|brass band|scouts|women’?s institute|pub|inn|supermarket|shops?|airport|(?-i:Bill|Act)|(?:examining|awarding|examination|adjudicating) (?:board|body|bodies)',
]

/** The same without the group's name. */
export const OUTSIDE_NAMES = [...BY_NAME, BY_LAST_WORD, ...BY_KIND]
  .map((names) => `\\b(?:${names})\\b`)
  .join('|')
export const OUTSIDE = `(?<who>${OUTSIDE_NAMES})`
