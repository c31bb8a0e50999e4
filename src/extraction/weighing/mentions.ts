import { type Cast, findActors } from '../names/actors.ts'
import { isNameOfPaper, isSubjectOfPaper } from '../names/paper-names.ts'
import { remembered } from '../patterns/remembered.ts'

/** Somebody, or a body, that words may name: where, as written, and whether the minutes give the name as a doer's. */
export type Mention = { readonly at: number; readonly text: string; readonly isKnown: boolean }

/**
 * All who may be named in the words, in order: the doers that the rules know, and what has the shape of a name, of
 * initials or of a post besides. A sentence is asked about for each commitment near it.
 */
export const mentionsIn = remembered((words: string, cast: Cast): readonly Mention[] => {
  const text = words.slice(0, MOST)
  const known = findActors(text, cast).map(({ at, text: name }) => ({ at, text: name, isKnown: true }))
  const found: Mention[] = [...known]
  for (const match of text.matchAll(NAME_LIKE)) {
    const name = match[0].trim().replace(LED_IN, '')
    const at = match.index + match[0].indexOf(name)
    if (NO_NAME.test(name) || OF_A_THING.test(name) || isWithin(at, name.length, known)) continue
    const behind = text.slice(at + name.length)
    if (
      OF_A_PLACE.test(text.slice(0, at)) ||
      isNameOfPaper(behind) ||
      isSubjectOfPaper(name, behind) ||
      !MORE_THAN_A_WORD.test(name)
    )
      continue
    found.push({ at, text: name, isKnown: false })
  }
  return found.toSorted((one, other) => one.at - other.at)
})

const MOST = 600

const isWithin = (at: number, length: number, known: readonly Mention[]): boolean =>
  known.some((one) => at < one.at + one.text.length && one.at < at + length)

const TITLE =
  '(?:Mr|Mrs|Ms|Miss|Dr|Cllr|Councillor|Prof|Professor|Rev|Revd|Sir|Dame|Lord|Lady|Canon|(?:Ch(?:ief)? |C/|D/|T/|Det(?:ective)? )*(?:Supt|Superintendent|Insp|Inspector|Sgt|Sergeant|Constable)|DCC|ACC|CC|PC|AM|GM|SM|DCI|DI|DS|CI)'
const POST =
  '(?:[Tt]he )?(?:Head|Director|Chief|Deputy|Assistant|Executive|Portfolio|Lead|Senior|Strategic|Monitoring|Finance|Legal|Audit|Programme|Project|Estates|Policy|Clerk|Secretary|Treasurer|Officers?|Manager|Leader|Cabinet|Independent)(?: (?:of|for|and|the|[A-Z&][\\w&-]*))*'
/** "Mr Orr", "A. Villiers", "Kay Roe", "TL", "Head of Fleet". */
const NAME_LIKE = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:${TITLE}\\.? )?(?:\\p{Lu}\\.? ?(?:\\p{Lu}\\.? )?)?\\p{Lu}[\\p{Ll}’'-]+(?: \\p{Lu}[\\p{L}’'-]+)?|[A-Z]{2,3}(?![A-Za-z])|${POST})(?![\\p{L}\\p{N}])`,
  'gu',
)
const NO_NAME =
  /^(?:The|This|That|These|Those|It|He|She|They|We|I|A|An|In|On|At|By|For|From|To|And|But|Or|If|When|Once|After|Before|As|Of|With|All|Any|Some|No|Not|Yes|There|Here|What|Why|How|Who|Where|Which|Its|His|Her|Their|Our|My|Your|Both|Each|Every|One|Two|Three|Four|Five|Six|Following|During|Since|Until|While|Although|However|Also|Then|So|Now|Actions?|Agreed|Resolved|Noted|Members?|Report|Item|Update|Phase|Detail|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Christmas|Easter|AP|TBC|AOB|NB|RAG|GDPR|UK|IT|HR|KPI|PDF)$/i
/** "The sale of Old Bridewell", "at Hob Lane" */
const OF_A_PLACE = /\b(?:of|at|in|near|via|into|outside) (?:the )?$/
/** "New Road", "Crime Plan" */
const OF_A_THING =
  / (?:Roads?|Streets?|Lane|Avenue|House|Hall|Centre|Stations?|Schools?|High|Park|Bridge|Bay|Hill|Farm|Church|Town|City|Village|Valley|Docks?|Harbour|Yard|Hospital|University|College|Library|Midlands|Plans?|Strategy|Report|Policy|Act|Programme|Projects?|Fund|Scheme|Budget|Review|Audit|Survey|Scorecard|Code|Framework|Data|Day|Week|Year|Term)$/

/** "The PSD", "In Mr Orr’s view" */
const LED_IN =
  /^(?:(?:the|this|that|an?|in|on|at|by|for|from|to|and|but|as|of|with|when|if|its?|his|her|their|our|all|both) )+/i
const MORE_THAN_A_WORD = /[ .]|^[A-Z]{2,3}$/
