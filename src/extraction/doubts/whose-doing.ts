import { findActors } from '../names/actors.ts'
import type { Scene } from '../proposal.ts'
import { isAtTheTable } from './at-the-table.ts'
import type { Clause } from './clause.ts'

/** What an office and its force carry out, by the noun at its head; a number or a pronoun points back to it. */
export const isWorkOfOurs = (head: string): boolean => WORK.test(head)

const WORK =
  /^(?:recruitment|consultations?|engagement|roll-?out|training|works?|projects?|phase|stage|pilots?|trials?|campaigns?|surveys?|reviews?|programmes?|procurement|tender(?:ing)?|installations?|publication|submission|migration|fieldwork|audits?|schemes?|contracts?|building|construction|refurbishment|repairs?|interviews|testing|tests?|upgrades?|implementation|mobilisation|transition|move|change|expansion|systems?|website|app|portal|desk|centre|units?|teams?|intakes?|cohorts?|posts?|sessions|courses?|academy|station|office|hub|suite|facility|shop|point|planting|demolition|mowing|clearance|maintenance|deliver(?:y|ies)|operations?|patrols?|dashboards?|newsletters?|tranches?|waves?|databases?|tools?|registers?|rotas?|rosters?|pattern|model|polic(?:y|ies)|plans?|strateg(?:y|ies)|protocols?|process|procedures?|appliances?|vehicles?|visits|surger(?:y|ies)|clinics?|drop-ins?|cameras?|it|they|this|these|those|that|both|all|each|one|two|three|four|five|six|seven|eight|nine|ten|more|none|others?|rest|remainder|first|second|third|fourth|last|next|\d+|)$/i

/** What an office is asked about and may bring down. */
export const isMeasured = (head: string): boolean => MEASURED.test(head)

const MEASURED =
  /^(?:backlogs?|queues?|waits?|times?|averages?|overtime|sickness|absences?|vacanc(?:y|ies)|arrears|overspend|emissions|caseloads?|workloads?|complaints|reoffending|burglar(?:y|ies)|thefts?|budgets?)$/i

/** No person, post, group or unit: "the valuation", "the carnival". */
export const isThing = ({ subject, head }: Clause, { cast }: Pick<Scene, 'cast'>): boolean =>
  subject !== '' &&
  !EACH_OF_OURS.test(subject) &&
  !/^[A-Z]/.test(head) &&
  !ONES.test(head) &&
  findActors(subject, cast).length === 0

/** "Every ward will get a newsletter", "no caller would wait": a measure of it. */
const EACH_OF_OURS =
  /^\W*(?:every|each|all|no|none|nobody|most|half|fewer|more|at least|up to|another|\d[\d.,]*\s?(?:%|per ?cent)?)(?!\w)/i

const ONES =
  /^(?:he|she|we|you|who|there|teams?|forces?|service|office|constabulary|department|authority|trust|council|college|partnership|organisations?|officers?|officials|chair(?:man|woman|person)?|deputy|secretary|clerk|treasurer|coordinator|co-ordinator|members?|staff|employees|governors|trustees|councillors|partners?|contractors?|suppliers?|builders?|engineers?|consultants?|board|panel|committee|(?:\w+-)?(?:group|committee)s?|party|colleagues|executive|crews?|volunteers?|recruits|apprentices?|students?|starters?|sergeant|constable|inspector|superintendent|adviser|analyst|PCSOs?|planners?|surveyors?|architects?|solicitors?|nurses?|doctors?|teachers?|workers?|champions?|successors?|colleague|representatives?|spokes\w+|starters|trainers|trainees|handlers|drivers|investigators|researchers|analysts|advisers|advisors|firefighters|wardens|rangers|coordinators|co-ordinators|sergeants|constables|inspectors|supervisors|managers?|leads?|supervisor|controllers?|heads|directors?|clients?|directorates?|divisions?|districts?|stations?|bureaux?|squads?|secretariat|aims?|intention|ambition|targets?|goal|objective|plan|hope|idea|company|firm|agency)$/i

/** "The film company": a firm with a trade to its name that is none of this house. */
export const isOtherFirm = ({ subject }: Clause, scene: Pick<Scene, 'head'>): boolean => {
  const firm = OTHER_FIRM.exec(subject)?.[1]
  return firm !== undefined && !isAtTheTable(firm, scene)
}

const OTHER_FIRM =
  /\b((?!(?:the|an?|our|this|that|its|own|new|main|trading|subsidiary|management|property|local|same)\b)[a-z’'-]+ (?:compan(?:y|ies)|firms?|operators?|clubs?|soc(?:iety|ieties)|associations?|charit(?:y|ies)|agenc(?:y|ies)|brewery|troop)|(?:standards|licensing|planning|highways?|education|health|examining|awarding|adjoining|neighbouring|billing|rating) (?:authorit(?:y|ies)|boards?|bod(?:y|ies)|councils?|owners?)|(?:gala|carnival|festival|fair|show|f[eê]te|jubilee|village hall|church) (?:committee|council|organisers))$/i

/** One who comes to look, and is neither listed nor of the house. */
export const isVisitor = ({ subject, head }: Clause, scene: Scene): boolean =>
  (VISITS.test(head) && !isAtTheTable(head, scene)) || DIGNITARY.test(subject)

const VISITS =
  /^(?:auditors?|assessors?|inspectors?|examiners?|valuers?|adjudicators?|reviewers?|moderators?|verifiers?|judges?|actuar(?:y|ies)|adjusters?|inspectorate)$/i
const DIGNITARY =
  /\b(?:minister|lord[- ]lieutenant|high sheriff|bishop|archdeacon|MP|duke|duchess|prince|princess|mayoress)\b/i
