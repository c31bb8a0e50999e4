import { findActors } from '../names/actors.ts'
import type { Scene } from '../proposal.ts'
import { quick } from '../patterns/sieve.ts'
import { isAtTheTable, isOneAtTheTable } from './at-the-table.ts'
import { TAKEN_ON } from './doubt.ts'

/**
 * Who acts is a body, or a class of them, and none of this meeting: "SEPA will consult", "The neighbouring councils
 * will each publish". Whose minutes these are decides, since a council is at home in its own.
 */
export const actsElsewhere = (quote: string, scene: Pick<Scene, 'head' | 'cast'>): string | null => {
  const words = quote.slice(0, 1000)
  const found = ACTS.exec(words)
  if (found === null) return null
  const { code, council, body } = found.groups ?? {}
  // What they do for us, and what somebody here does besides, stands behind.
  const behind = words.slice(found.index + found[0].length)
  if (FOR_US.test(behind) || TAKEN_ON.test(behind)) return null
  if (code !== undefined && SITS.test(behind)) return null
  const isHere =
    council !== undefined
      ? isAtTheTable(council, scene)
      : code === undefined
        ? isOneAtTheTable(lastWord(body ?? ''), scene)
        : isAtTheTable(code, scene) || findActors(code, scene.cast).length > 0
  return isHere ? null : 'But somebody outside the meeting is to do it.'
}

/** Units of an office or a force, whose short names look like those of bodies. */
const OWN_UNITS =
  '(?:PSD|PMO|CID|FCC|FCR|SLT|SMT|CMT|COG|ELT|EMT|EMB|JAC|PPU|RPU|TSU|MASH|SARC|ROCU|FIB|HR|ICT|IT|PR|IOM|YOT|YOS|YJS|MIS|DPO|SIRO|CCTV|AOB)'
const CODE = `(?<code>(?!${OWN_UNITS}\\b)[A-Z][A-Z&]{1,4}[A-Z])`
const ONE =
  '(?:Council|County|District|Borough|Agency|Commission|Ministry|Inspectorate|University|Diocese|Duchy)'
const CLASS =
  '(?:authorities|councils|forces|services|schools|academies|colleges|universities|suppliers|operators|developers|landlords|landowners|employers|unions|banks|shops|pubs|traders|retailers|churches|hospitals|surgeries|governments|ministries|agencies|companies|insurers|farmers|growers|manufacturers|boroughs|districts|counties|broadcasters|publishers|patients|voters|electors|pupils|students|candidates|examiners|insurers|adjusters|arbitrators|shareholders|doctors|teachers|nurses|dentists|practices|purchasers?|vendors?|buyers?|sellers?|makers|freeholders?|licensees?|appellants?|applicants?|objectors?|claimants?|promoters?|consortium|(?:ambulance|hospital|health|wildlife) trust)'
const WHICH =
  '(?:[Tt]he|[Aa]ll|[Ee]ach|[Bb]oth|[Ss]ome|[Mm]ost|[Mm]any|[Oo]ther|[Nn]eighbouring|[Ll]ocal|[Ss]everal|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix)'
const BODY = `(?<council>(?:[Tt]he )(?:district|county|borough|city|parish|town|unitary) council)|(?<body>(?:the |The )?${ONE}|(?:[Nn]eighbouring|[Nn]earby) [A-Z][a-z]+|(?:${WHICH}\\s+){0,3}(?:[A-Z]?[a-z-]+\\s+){0,2}?${CLASS}|[A-Z][a-z]+s(?<=Authorities|Councils|Forces|Schools|Academies|Colleges|Universities|Suppliers|Operators|Developers|Landlords|Landowners|Employers|Unions|Banks|Shops|Traders|Retailers|Agencies|Insurers|Farmers|Manufacturers|Patients|Voters|Pupils|Students|Candidates|Insurers|Doctors|Teachers|Nurses|Dentists))`
const WILL =
  '(?:will|would|shall|hopes?|hoped|plans? to|intends?|intended|expects?(?= to\\b)|(?:is|are|was|were) (?:due|expected|likely|planning|intending|hoping|going) to|(?:has|have) (?:said|indicated|advised|announced|confirmed) (?:that )?(?:it|they) (?:will|would|hopes?|intends?|expects?))'

/** At the head of the sentence, or of what somebody said, thought or hoped of them. */
const ACTS = quick(
  new RegExp(
    `(?:^\\W*(?:\\(?\\w{1,3}[.)]\\s+)?(?:\\d[\\d./]*\\s+)?|\\b(?:that|thought|hoped|believed|expected|understood|understands)\\s+)(?:(?:the |The )?${CODE}|${BODY})\\s+(?:each |all |both |also |now |then |\\w+ly ){0,2}${WILL}\\s+(?!(?:be|have been)\\s+\\w+(?:ed|en|wn|ne|ld|nt|pt|de)\\b)`,
  ),
)

const FOR_US =
  /^(?:(?:each|all|both|also|now|then|\w+ly)\s+){0,2}(?:to\s+)?(?:share|provide|send|supply|attend|report (?:back|to)|bring|circulate|come|present|brief|join|meet|visit|support|help|fund|contribute|pay for|work with|write to|reply to|feed|give|update|lead|nominate)\b/

/** A board of the office's own has a short name as well. */
const SITS =
  /^(?:(?:also|now|then|\w+ly)\s+){0,2}(?:to\s+)?(?:consider|discuss|approve|receive|oversee|monitor|agree|sign off|scrutinise)\b/

const lastWord = (words: string): string => words.split(' ').at(-1) ?? words
