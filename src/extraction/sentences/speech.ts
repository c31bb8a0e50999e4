import { type Cast, leadingActor } from '../names/actors.ts'
import { remembered } from '../patterns/remembered.ts'
import { quick } from '../patterns/sieve.ts'

/** A sentence as "who" + "said what": "The DCC confirmed that the plan would be shared". */
export type Speech = {
  readonly speaker: string
  readonly verb: string
  /** The words after the verb (and after "that"). */
  readonly content: string
  readonly asking: boolean
}

const REPORTING =
  'conceded|admitted|(?:is|was|were) minded(?= to\b)|reckon(?:s|ed)|predict(?:s|ed)|envisage[sd]|foresaw|foresees|estimate[sd]|insist(?:s|ed)|maintain(?:s|ed)(?= that)|warn(?:s|ed)|caution(?:s|ed)|intimate[sd]|vow(?:s|ed)|judged|guessed|forecast(?= that)|said|says|told|answered|promised|pledged|repeated|described|remarked|argued|thought|thinks|believed|believes|hoped|hopes|expected|expects|anticipate[sd]|apologised|recognised|intends|wants|pointed out|set out|summarised|demonstrated|presented|introduced|remain(?:s|ed) (?:confident|clear|hopeful)|said|says|stated|advised|confirmed|confirms|added|explained|noted|notes|reported|responded|replied|agreed|undertook|assured|reassured|highlighted|outlined|acknowledged|commented|clarified|felt|indicated|informed|updated|emphasised|stressed|mentioned|accepted|concluded|observed|suggested|recommended|proposed|reiterated|offered|announced|provided (?:re)?assurance|gave (?:an? |his |her |their |the )?(?:re)?(?:assurance|undertaking|commitment|word|promise)|reminded|understood|took (?:this|that|it) away|(?:is|was|were|are) (?:confident|clear|reassured|satisfied|sighted|aware|hopeful)'
const ASKING =
  'asked|asks|queried|questioned|enquired|inquired|sought|requested|requests|challenged|probed|wanted to (?:know|understand)|wished to (?:know|understand)|followed up by asking|continued to ask|wondered|raised'

const VERB = new RegExp(
  `^\\s*(?:\\([^)]{1,60}\\)\\s*)?(?:,\\s*(?:who|as|speaking|attending|joining|representing|on behalf|in (?:his|her))\\b[^,.;]{2,60}(?=,))?,?\\s*(?:(?:also|then|both|further|furthermore|again|subsequently|now|therefore|however|all|collectively)\\s+)*(${ASKING}|${REPORTING})\\b\\s*(?:(?:the )?(?:board|panel|committee|meeting|members|commissioner|group|authority|forum|audience|partnership)\\b|those (?:present|attending)\\b|(?:attendees|colleagues|everyone|residents|councillors)(?=\\s+that\\b)|(?:[A-Z]{2,5}|him|her|them|us)(?=\\s+that\\b))?\\s*,?\\s*(?:that\\b)?\\s*`,
  'i',
)
const ASKING_START = new RegExp(`^(?:${ASKING})\\b`, 'i')

/** "In answer to Councillor Moss, the Clerk said ..." */
const OPENING =
  /^\W*(?:in|on|with|following|regarding|turning|as|responding|asked|when asked|having)\b[^,.;]{2,90},\s+|^\W*in (?:response|reply|answer)(?: to [^,.;]{2,60}?)?\s+(?=the [A-Z]|[A-Z])/i

/** Who speaks in the sentence and what is said; null when nobody is named as speaking. */
export const speechIn = remembered((words: string, cast: Cast): Speech | null => {
  const lead = leadingActor(words.slice(0, 1000), cast)
  if (lead === null) {
    const opening = OPENING.exec(words)?.[0] ?? ''
    return opening === '' ? pronounSpeech(words) : speechIn(words.slice(opening.length), cast)
  }
  const verb = VERB.exec(lead.rest)
  const whose = OWNS.exec(lead.actor)?.[0] ?? ''
  const under = verb === null ? WHOSE_OFFICER.exec(`${whose}${lead.rest}`) : null
  if (under !== null) return speechIn(lead.rest.slice(under[0].length - whose.length), cast)
  if (verb === null) return noteSpeech(lead)
  const said = verb[1] ?? ''
  return {
    speaker: lead.actor,
    verb: said,
    content: lead.rest.slice(verb[0].length),
    asking: ASKING_START.test(said),
  }
})

/** "The Commissioner's Head of Policy said": the second speaks. */
const OWNS = /(?:’|')s?$/
const WHOSE_OFFICER = /^(?:’|')s?\s+(?=[A-Z])/

/** Whether somebody asks in the sentence. */
export const isAsking = (words: string, cast: Cast): boolean =>
  MAY_ASK.test(words) && speechIn(words, cast)?.asking === true

const MAY_ASK = quick(new RegExp(`(?:${ASKING})\\b|\\?`, 'i'))

/** "DCS: Confirmed it had." */
const noteSpeech = ({ actor, rest }: { actor: string; rest: string }): Speech | null => {
  const colon = /^\s*:\s+|^\s+[–—-]\s+/.exec(rest)
  if (colon === null) return null
  const content = rest.slice(colon[0].length)
  return {
    speaker: actor,
    verb: '',
    content,
    asking: ASKING_START.test(content) || content.trimEnd().endsWith('?'),
  }
}

/** "He asked", "She sought": somebody asks, though the sentence does not say who. */
const pronounSpeech = (words: string): Speech | null => {
  const found = PRONOUN_ASKS.exec(words)
  return found === null
    ? null
    : { speaker: '', verb: found[1] ?? '', content: words.slice(found[0].length), asking: true }
}

const PRONOUN_ASKS = new RegExp(
  `^(?:he|she|they|members?|it was|there was)\\s+(?:also\\s+|then\\s+)?(${ASKING})\\b\\s*`,
  'i',
)
