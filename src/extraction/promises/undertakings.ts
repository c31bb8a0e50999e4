import { findActors, leadingActor } from '../names/actors.ts'
import { AGREEING } from './agreeing-words.ts'
import { COUNTING_ON } from './counting-on-words.ts'
import { COMING_BACK } from './coming-back-words.ts'
import { GIVING_WORD } from './giving-word-nouns.ts'
import { HANDING_OVER } from './handing-over-words.ts'
import { withoutLabel } from '../patterns/item-labels.ts'
import { ORDERING } from './ordering-words.ts'
import { OWN_DEED } from './own-deed-words.ts'
import { phraseTable, proposeByTable } from './phrase-table.ts'
import { PROMISING } from './promising-words.ts'
import { propose, type Recogniser, type Scene } from '../proposal.ts'
import { mayMatch, quick } from '../patterns/sieve.ts'
import { DEPARTMENT, roleNamed } from '../names/role-names.ts'
import { speechIn } from '../sentences/speech.ts'
import { SPOKEN } from './spoken-words.ts'
import { TAKING_ON } from './taking-on-words.ts'
import { WANTING } from './wanting-words.ts'
import { ANY_DEED, ASIDE, DOING, OFTEN, PRACTICE } from '../patterns/wording.ts'

/** Somebody takes it on to do or bring something: "agreed to", "will be circulated", "would report back". */
export const recogniseUndertaking: Recogniser = (sentence, scene) => {
  const words = sentence.text.slice(0, 1000)
  const practice = PRACTICE.exec(words)
  if (practice !== null && !ONE_DEED.test(words)) {
    scene.passedOver?.({
      rule: '',
      against: 'It tells what people always do.',
      words: practice[0],
    })
    return null
  }
  const said = { words, scene, lead: leadingActor(withoutLabel(words), scene.cast) ?? leadingRole(words) }
  const way = WAYS.find(([isSaid]) => isSaid(said))
  return way === undefined
    ? proposeByTable(RULES, sentence, scene)
    : propose(sentence, { kind: 'undertaking', confidence: 'likely', reason: way[1] })
}

/** The words of a sentence, and who stands at their head. */
type Said = {
  readonly words: string
  readonly scene: Scene
  readonly lead: ReturnType<typeof leadingActor>
}

const isToAct = ({ lead }: Said): boolean => lead !== null && IS_TO.test(lead.rest)

const willAct = ({ words, lead }: Said): boolean =>
  lead !== null && !IN_GENERAL.test(lead.actor) && WOULD_DO.test(lead.rest) && !isNeverDone(words)

/** "He would check", "I'll send it round": one of those there, who was named before. */
const saysOfHimself = ({ words }: Said): boolean =>
  /^\W*(?:he|she|I|we)\b/i.test(words) && OWN_WORD.test(words) && !isNeverDone(words)

/** "Mr Vane said that he would check" */
const isReported = ({ words, scene }: Said): boolean => {
  const speech = speechIn(withoutLabel(words), scene.cast)
  return (
    speech !== null &&
    !speech.asking &&
    (OWN_WORD.test(speech.content) ||
      THEN_OWN_WORD.test(speech.content) ||
      (speech.verb === '' && NOTED_WILL.test(speech.content))) &&
    !isNeverDone(words)
  )
}

const isToActLater = ({ words, scene }: Said): boolean =>
  mayBeTo(words) &&
  !/\?\W*$/.test(words) &&
  findActors(words, scene.cast).some(({ at, text }) => IS_TO.test(words.slice(at + text.length)))

const willActLater = ({ words, scene }: Said): boolean =>
  LATER_CLAUSE.test(words) &&
  !isNeverDone(words) &&
  !/\?\W*$/.test(words) &&
  findActors(words, scene.cast).some(
    ({ at, text }) =>
      at > 0 &&
      OPENS_CLAUSE.test(words.slice(0, at)) &&
      !IN_GENERAL.test(text) &&
      WILL_DO.test(words.slice(at + text.length)),
  )

const IS_TO_DO = 'Somebody is to do it.'
const WILL_DO_IT = 'Somebody at the meeting will do it.'
const HIS_WORD = 'Somebody says what he will do.'

/** Who is to act tells more than what is done: the tables of deeds come after these. */
const WAYS: readonly (readonly [isSaid: (said: Said) => boolean, reason: string])[] = [
  [isToAct, IS_TO_DO],
  [willAct, WILL_DO_IT],
  [saysOfHimself, HIS_WORD],
  [isReported, HIS_WORD],
  [({ words, scene }) => isByAgent(words, scene), IS_TO_DO],
  [isToActLater, IS_TO_DO],
  [willActLater, WILL_DO_IT],
]

/** "Officers will go away and cost this": one deed of staff, and no habit. */
const ONE_DEED =
  /^\W*(?:the\s+)?(?:officers|staff|officials)\s+(?:will|would|shall)\s+(?:now\s+|then\s+|also\s+)?(?:go away and|come back|report back|look into (?:this|it|that)|(?:take|feed) (?:this|it|that|these) (?:back|away|forward|up|to)|feed ?back|let (?:[\w’']+ ){1,3}know|(?:update|advise|inform|notify) (?:the )?(?:chair\w*|members|committee|board|panel|group|authority|him|her|us)\b|(?:raise|pursue|investigate|explore|consider) (?:this|it|that)\b|(?:cost|scope|price|circulate|share|draft|check|clarify|confirm|bring|provide|send|supply) (?:this|it|that|these|them|an?|the)\b)/i

/** "NA is to invite two members": a named person; of things "is to" often only explains. */
const IS_TO = new RegExp(
  `^\\s+(?:is|are|(?:was|were)(?=\\s+to\\s+(?!be\\b|have\\b)))\\s+(?:now\\s+|also\\s+|both\\s+)?to\\s+(?:${DOING}|get|look|let|try|go (?:away and|back and|through)|pay an? |have (?:another|the|it|them|a (?:word|look)))\\b`,
)
const mayBeTo = mayMatch(IS_TO)

/** "The scheme manager will recruit": a role that no list of those present explains. */
const leadingRole = (words: string): ReturnType<typeof leadingActor> => {
  const found = ROLE.exec(words)
  const who = found?.groups?.['who'] ?? found?.groups?.['department']
  return found === null || who === undefined ? null : { actor: who, rest: words.slice(found[0].length) }
}
const ROLE = quick(
  new RegExp(
    `^\\W*(?:\\d[\\d.]*\\s+)?(?:${roleNamed('who')}|${DEPARTMENT})(?=\\s+(?:will|would|shall|is|are|was|has|had|did|said)\\b)`,
  ),
)

/** Whether it is said by whom it is done: "to be redrawn by MI", "would be drafted by the Chief Executive". */
const isByAgent = (words: string, scene: Scene): boolean => {
  const by = BY_WHOM.exec(words)
  if (by !== null && leadingActor(words.slice(by.index + by[0].length), scene.cast) !== null) return true
  const deed = DONE_BY.exec(words)
  if (deed === null || HABIT.test(words)) return false
  const rest = words.slice(deed.index + deed[0].length)
  const actor = leadingActor(rest, scene.cast)?.actor
  return actor === undefined ? BY_ROLE.test(rest) : !MEETS.test(actor) && !OF_STATE.test(actor)
}
/** "Will be drawn up by the Chief Executive", "is to be issued by the force": single deeds, which no rule describes. */
const DONE_BY = quick(
  /\b(?:will|would|shall|is to|are to|was to|were to)\s+(?:also\s+|then\s+|now\s+|\w+ly\s+)?be\s+(?:\w+ly\s+)?(?:drafted|drawn up|redrawn|prepared|written(?: up| to)?|rewritten|redrafted|produced|sent|circulated|issued|published|arranged|organised|checked|reviewed|compiled|collated|amended|updated|revised|corrected|provided|supplied|brought|presented|tabled|shared|contacted|invited|approached|chased|raised|taken (?:up|forward|away)|looked (?:at|into)|investigated|repaired|replaced|mended|fitted|installed|put (?:up|in|right|back|out|together|on)|set up|cleared|removed|ordered|booked|commissioned|developed|worked up|designed|tested|recruited|appointed|advertised|trained|visited|added|completed|finished|found|made|chosen|sought|obtained|gathered|collected|identified|built|moved|marked|cut|read|carried out|conducted|costed|scoped|uploaded|displayed)\b[^.;]{0,80}?\bby\s+(?=the\s|[A-Z])/,
)
const BY_ROLE = new RegExp(`^${roleNamed('who')}(?=\\W|$)`)
const OF_STATE =
  /\b(?:Home|Foreign|Cabinet|Scottish|Welsh|Northern Ireland) (?:Office|Department)|Government|Ministry|Minister|Treasury|Inspectorate|Ombudsman|Regulator|Secretary of State/
/** A body that considers a paper has it considered. */
const MEETS = /\b(?:board|panel|committee|members|council)$/i

/** "The rota is to be redrawn by MI", "signs to be put out by SL" */
const BY_WHOM = quick(
  /(?<!\b(?:had|has|have|need|needs|needed|required|likely|expected|able|going) )\bto be (?:\w+ly )?(?:[a-z]+(?:ed|en|wn|ne|lt)|put|set|sent|made|done)\b[^.;]{0,60}?\b(?:by|(?<=agreed )between) (?:the )?(?=[A-Z])/,
)

/** A person or post of the meeting and a single act: "Mr Riddle would issue the questionnaire", "... and will include a reminder". */
const ACTS =
  '(?:issue|ensure|do (?:this|that)(?! by)|make (?:sure|certain)|go back to|send|finalise|draft|prepare|arrange|advertise|check|ask|add|include|contact|speak|write|circulate|bring|look|seek|produce|review|examine|explore|investigate|liaise|meet|invite|organise|obtain|amend|correct|chase|share|find|e-?mail|clarify|compare|raise|redraft|put|collate|research|visit|report|forward|pass|set up|pick up|follow|attend|walk|sort|get|let|notify|inform|see (?:whether|if)|host|reply|respond|have words|have (?:a|another) (?:quiet |further )?(?:word|look|go(?= at)|try|stab|chat|conversation|think))'
/** "NA will be writing to all of them", "MI would be setting up a session"; not what somebody is, goes through or goes to. */
const AT_IT =
  '(?:(?!(?:being|going|coming|leaving|retiring|moving|joining|attending|working|standing|having|using|taking|becoming|getting|looking|continuing|staying|remaining|starting|beginning|ending|closing|opening|facing|losing|gaining|receiving|seeing|hearing|hoping|expecting|seeking|considering|acting|serving|sitting|living|paying|running|leading|playing|following|wanting|needing|doing|presenting|speaking|missing|watching|monitoring|keeping|travelling|visiting|chairing|hosting|addressing|giving|holding|making|relying|waiting|depending|operating|covering|representing|celebrating|flying|driving|marching|competing|performing|charging|spending|saving|stepping|standing|covering|reducing|increasing|rising|falling)\\b)[a-z]{2,}ing|making (?:sure|an? |the |enquiries)|giving (?:members|the (?!speech|address|talk)|an? (?:update|briefing|presentation))|writing|meeting|asking|speaking|chasing|sending|bringing|contacting|visiting|raising|looking (?:into|at)|taking (?:this|it|that)|drafting|preparing|issuing|reviewing|circulating|arranging|pressing|seeking|following|picking|talking|inviting|putting)'
const WOULD_DO = new RegExp(
  `^${ASIDE}(?:\\s+(?:[a-z]+\\s[^.;]{2,100}?\\s(?:and|but)\\s+)?(?:will|would|shall|(?:is|are|was|were) going to(?! (?:the|an?|its|our|their|his|her|this|that|these|those|all|be|court|press|print|tender)\\b))\\s+|(?:’|')ll\\s+)(?:also\\s+|then\\s+|now\\s+|therefore\\s+|both\\s+)?(?:be (?:happy|pleased|glad|willing) to\\s+|(?:try|endeavour|do (?:his|her|their|my|our) best) to\\s+|(?:need|have) to\\s+(?:go (?:away|back) and\\s+)?|(?:go (?:away|back) and\\s+))?(?:${ACTS}|${ANY_DEED}|be ${AT_IT})\\b`,
)
/** "This was agreed and Louise will make the arrangements": in a later clause of the sentence. */
const WILL_DO = new RegExp(
  `^\\s+(?:will|would|shall)\\s+(?:also\\s+|then\\s+|now\\s+)?(?:${ACTS}|${ANY_DEED})\\b`,
)
/** Seen at a glance; nobody need be looked for in other sentences. */
const LATER_CLAUSE = quick(
  /(?:[,;:–—-]|\b(?:and|but|so)|^\W*(?:[Ii]t was )?[Nn]oted that)\s+(?:the\s+)?[A-Z][^,;.]{0,60}?\s(?:will|would|shall)\s/,
)
const OPENS_CLAUSE = /(?:[,;:–—-]|\b(?:and|but|so)|^\W*(?:[Ii]t was )?[Nn]oted that)\s+(?:the\s+)?$/
/** "TA: will add a column" */
const NOTED_WILL = new RegExp(
  `^(?:(?:will|would|shall)\\s+|(?:I|we)(?:\\s+(?:will|shall)|(?:’|')ll)\\s+)(?:also\\s+|then\\s+)?(?:${ACTS}|${ANY_DEED})\\b`,
)
/** "He’d been out to see it" tells what he had done. */
const PAST =
  '(?:\\w+ly\\s+|also\\s+|already\\s+|never\\s+)?(?:been|had|gone|seen|done|taken|made|met|spoken|given|heard|found|written|sent|(?!(?:need|feed|proceed|exceed|speed|shed)\\b)[a-z]+ed)\\b'
/** "... said that she would correct it", "I'd be happy to share it", "he'd be pleased to arrange a visit". */
const OWN_WORD = new RegExp(
  `^(?:yes(?: please)?,?\\s+)?(?:and\\s+)?(?:that\\s+)?(?:(?:he|she|they|we|I)|(?:his|her|their|our|my) (?:own )?(?:teams?|office|officers|staff|department|service|unit|colleagues))(?:\\s+(?:will|would|shall|(?:is|are|was|were|am) going to(?! (?:the|an?|its|our|their|his|her|this|that|be)\\b)|could(?=\\s+${ACTS}\\b))|(?:’|')(?:d(?!\\s+${PAST})|ll))\\s+(?:nevertheless\\s+|nonetheless\\s+|still\\s+|instead\\s+|again\\s+|first\\s+|in any case\\s+)?${OFTEN}(?:be (?:happy|pleased|glad|willing) to\\s+|(?:try|endeavour|do (?:his|her|their|my|our) best) to\\s+|(?:need|have) to\\s+(?:go (?:away|back) and\\s+)?)?(?:${ACTS}|${ANY_DEED}|be ${AT_IT})\\b`,
  'i',
)
/** "... said it was about one in six and that she would get the exact number." */
const THEN_OWN_WORD = new RegExp(
  `(?:[;,]|\\b(?:and|but))\\s+(?:and\\s+|but\\s+)?(?:that\\s+)?(?:he|she|they|we|I)(?:\\s+(?:will|would|shall)|(?:’|')(?:d(?!\\s+${PAST})|ll))\\s+(?:also\\s+|then\\s+)?(?:be (?:happy|pleased|glad|willing) to\\s+)?(?:${ACTS}|${DOING})\\b|\\band\\s+(?:that\\s+)?(?:he|she|I)\\s+could\\s+(?:also\\s+|easily\\s+|certainly\\s+)?(?:bring|share|send|circulate|provide|arrange|supply|find out|report|let (?:the|him|her|them|members|us)|get (?:the|it|them|that))\\b`,
)
/** Bodies and staff at large: what they "would" do is mostly how things are done. */
const IN_GENERAL =
  /\b(?:force|constabulary|service|officers|staff|teams?|board|panel|committee|members|council|police|department|department|partners)$/i
const isNeverDone = (words: string): boolean =>
  STATE.test(words) || (HABIT.test(words) && !FROM_NOW_ON.test(words))
/** "Would be useful", "would be done": nobody acts. */
const STATE = /\bwould be(?! [a-z]+ing\b)/i
/** "Would publish the map every quarter from now on": a habit that is promised. */
const FROM_NOW_ON =
  /\b(?:from now on|in future|henceforth|going forward|from here on)\b(?!.*\b(?:if|unless)\b)/i
const HABIT =
  /\b(?:if|unless|(?:was|were) going to\b[^.;]*\b(?:but|had)|would have|where (?:necessary|appropriate|required)|as (?:necessary|required|usual)|normally|usually|always|(?<!\b(?:to|with|from|of|for|by|under|against|visit|contact|ask|tell|ring|brief|e-?mail) )(?:each|every)\b|(?:each|every) (?:\w+ )?(?:meeting|time|day|week|month|quarter|term|year|morning|sitting|occasion|case|complaint|victim|caller?|applicant|incident|new)|regularly|meet (?:daily|weekly|fortnightly|monthly|quarterly|annually|twice)|continue|ordinarily|(?:join|leave|re-?join) (?:the|this) meeting|under (?:agenda )?item|take (?:agenda )?items?|item \d+ (?:first|next)|later (?:in|on) (?:the|this) (?:meeting|agenda|morning|afternoon|evening)|later today|in (?:private|closed|confidential) session|leave at \d)\b/i

/** A word given before what is handed over, and that before who comes back about it: the surest reason is told. */
const RULES = phraseTable([
  ...AGREEING,
  ...HANDING_OVER,
  ...COMING_BACK,
  ...TAKING_ON,
  ...OWN_DEED,
  ...ORDERING,
  ...COUNTING_ON,
  ...GIVING_WORD,
  ...PROMISING,
  ...SPOKEN,
  ...WANTING,
])
