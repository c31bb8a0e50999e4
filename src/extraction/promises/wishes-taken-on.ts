import { propose, type Recogniser, type Scene } from '../proposal.ts'
import type { Sentence } from '../sentences/sentences.ts'
import { quick } from '../patterns/sieve.ts'
import { DOING } from '../patterns/wording.ts'

/**
 * Somebody asks for, suggests or wishes something, and the next sentence takes it on in words that add nothing:
 * "The Chair would like to see the costs by ward. The DCC had no objection.", "Could this come back in June? Agreed."
 * Both are quoted, since neither binds alone. An answer that says what will be done binds by itself and is left to
 * others.
 */
export const recogniseWishTakenOn: Recogniser = (sentence, scene) => {
  const words = sentence.text.slice(0, 1000)
  if (!WISHES.test(words) || DONE_HERE.test(words)) return null
  if (endsInYes(words))
    return propose(sentence, {
      kind: 'undertaking',
      confidence: 'likely',
      reason: 'Somebody wished for it, and it was taken on.',
    })
  const answer = nextUnderItsHeading(sentence, scene)
  if (answer === undefined || !isBareYes(answer.text)) return null
  return {
    ...propose(sentence, {
      kind: 'undertaking',
      confidence: 'likely',
      reason: 'Somebody wished for it, and the answer takes it on.',
    }),
    quote: `${sentence.text} ${answer.text}`,
    sentences: [sentence, answer],
  }
}

const nextUnderItsHeading = ({ index, paragraph, heading }: Sentence, scene: Scene): Sentence | undefined => {
  const next = scene.sentences[index + 1]
  return next !== undefined && next.paragraph <= paragraph + 1 && next.heading === heading ? next : undefined
}

const BE_DONE =
  '(?:be|get)\\s+(?:\\w+ly\\s+)?(?:[a-z-]+(?:ed|en|wn|nt|ught)|put|set|made|done|told|kept|sent|cut|shown|possible)\\b'
/** Not whether something is so, but whether it could be done. */
const COULD_DO = `(?:(?:could|can|may|might|should|ought to)\\s+(?:also\\s+|now\\s+|then\\s+|not\\s+|please\\s+)?(?:${BE_DONE}|have\\b|see\\b|receive\\b|come\\b|get\\b|${DOING}\\b)|(?:would|might)\\s+(?:also\\s+|please\\s+|be (?:willing|able|prepared) to\\s+)?(?:be possible|consider|${DOING})\\b|it was possible to\\b)`
const WISHES = quick(
  new RegExp(
    [
      // "Asked whether a note could be sent", "wondered if the office would look at it"
      `\\b(?:asked|asks|wondered|wonders|enquired|queried)\\s+(?:if|whether)\\b[^;]{3,240}?\\b${COULD_DO}`,
      // "Felt that the form should be shorter", "proposed it be sent out"
      `\\b(?:asked|asks|requested|requests|suggested|suggests|proposed|proposes|urged|desired|felt|thought|hoped|considered)\\b(?!\\s+(?:if|whether)\\b)[^;]{3,240}?\\b(?:(?:should|could|might|ought to)\\s+(?:${BE_DONE}|have\\b|come\\b|go\\b|${DOING}\\b)|${BE_DONE})`,
      // "Suggested that the item come back", "asked for the form to be shorter"
      `\\b(?:asked|asks|requested|requests|suggested|suggests|proposed|proposes|urged|desired)\\s+that\\s+(?:[\\w’'-]+\\s+){1,5}?(?:${DOING}|come|go|see)\\b`,
      `\\b(?:asked|asks|pressed|called)\\s+for\\s+(?:[\\w’'-]+\\s+){1,6}?to\\s+(?:be|come|go|see|${DOING})\\b`,
      '\\b(?:asked for|requested|requests|called for|pressed for|sought)\\s+(?:an?|the|more|further|some|sight of|copies|regular)\\b',
      "\\b(?:would|(?:’|')d)\\s+(?:also\\s+|still\\s+|very much\\s+)?(?:like|prefer|welcome|appreciate|value|want|be (?:grateful|glad) (?:for|of|if))\\s+(?:to (?:see|have|receive|look at|hear)\\b|it if\\b|an?\\b|the\\b|more\\b|some\\b|[a-z’'-]+ to (?:be|come|go|see)\\b)",
      '\\b(?:wants|wanted|wishes|wished|keen)\\s+(?:to (?:see|have|receive)\\b|for\\b|an?\\b|the\\b|more\\b|it\\b)',
      // "Thought that a simple table would help"
      '\\b(?:considered|thought|felt|believed|suggested)\\s+(?:that\\s+)?(?:an?|some|more|further|such an?)\\s+(?:[\\w’-]+\\s+){1,5}?(?:would|might)\\s+(?:also\\s+)?(?:help|assist|be (?:helpful|useful|sensible|better|worthwhile|valuable|of (?:use|help|value)))\\b',
      '\\b(?:it|that|this)\\s+(?:would|might)\\s+(?:also\\s+)?(?:help|be (?:helpful|useful|good|sensible|better|worthwhile|valuable))\\b',
      "^(?:[\\w’'./ -]{2,40}:\\s+)?(?:please\\s+)?(?:could|can|may|might|would|will)\\s+(?:we|I|you|they|the|he|she|this|that|it|members|somebody|someone|[A-Z])[^?]{3,200}\\?\\s*$",
    ].join('|'),
    'i',
  ),
)
/** What is said or settled there and then. */
const DONE_HERE =
  /\b(?:asked|asks|requested|sought|pressed|wanted|called)\s+(?:for\s+)?(?:an?\s+|the\s+|some\s+|further\s+|any\s+)*(?:(?:re)?assurances?|clarification|confirmation|clarity|explanation|reasons?|views?|comments?)\b|\b(?:asked|requested|wondered|could|can|would|will)\b[^;?]{0,60}?\b(?:explain(?:ed)?|clarif(?:y|ied)|comment(?:ed)? on|expand(?:ed)?|elaborate[d]?|outline[d]?|describe[d]?|remind(?:ed)? (?:him|her|members|the))\b|\b(?:be|were|was)\s+(?:\w+ly\s+)?(?:excused|noted|recorded|minuted|thanked|approved|accepted|adopted|received|endorsed|ratified|confirmed|taken as read|signed|elected|re-?elected|appointed|re-?appointed|nominated|co-opted|suspended|adjourned|closed|excluded|deferred|moved to|taken (?:first|next|earlier|last)|brought forward on the agenda)\b|\b(?:take the (?:chair|report as read|item)|the minutes|standing orders|vote of thanks|the recommendations?)\b/i

/** "He was asked for an account of it and he agreed", "suggested a visit in the spring and this was agreed" */
const endsInYes = (words: string): boolean => {
  const tail = LAST_CLAUSE.exec(words.replace(REFERENCE, ''))
  return tail !== null && WISHES.test(words.slice(0, tail.index)) && YES.test(tail[1] ?? '')
}
const LAST_CLAUSE = /(?:[,;]\s+(?:and\s+|to which\s+|which\s+)?|\band\s+)((?:(?!\band\b)[^,;]){4,60})$/
const REFERENCE = /\s*\([^()]{1,20}\)\W*$/

/** Whether the words say yes to what went before, and nothing else. */
const isBareYes = (words: string): boolean => words.length <= MOST_LETTERS && YES.test(words)
const MOST_LETTERS = 140

const IT = '(?:it|this|that|these|those|both|so|the (?:point|request|suggestion|proposal|idea|change))'
const WHO = "(?:[\\w’'./()-]+,?\\s+){1,7}?"
const HOW =
  '(?:also |then |readily |gladly |duly |in reply |in response |immediately |quite |very |perfectly |entirely |more than |only too |would be |(?:was|were) (?:both |all )?)*'
/** "Would be", "could be done", "would see to it" */
const WOULD = `(?:could|would|will|can)(?: certainly| readily)?(?: be(?: (?:done|arranged|possible|provided|included|added|looked (?:at|into)|picked up|taken (?:on|up|forward)|made|considered|the case|no (?:problem|difficulty)))?| happen| do (?:so|it|this|that)| see to ${IT}| arrange ${IT}| take ${IT} (?:on|up|forward|away)| make sure of ${IT})?`
const SAYS_YES = [
  `(?:agreed|accepted|consented|assented|concurred|acquiesced|obliged)(?: to ${IT}| to do ${IT}| ${IT}| in principle)?`,
  `(?:agreeable|content|happy|willing|pleased|glad|amenable|in favour)(?: (?:with|to|for|of) ${IT}| to do ${IT}| to oblige| for ${IT} to (?:be done|happen))?`,
  `(?:had|has|saw|sees|raised|made|foresaw|knew of) no (?:particular |real |great )?(?:objection|objections|difficulty|difficulties|problem|problems|reason (?:not|why not|against))(?: to| with| in| (?:to|with|in|against) (?:doing )?${IT})?`,
  "(?:said|says|replied)(?: that)?,? (?:yes,? (?:and |that )?)?(?:he|she|they) (?:(?:did|could) not|couldn[’']t|didn[’']t) see why not",
  "(?:did not|didn’t|didn't) (?:object|demur|dissent|disagree|mind)",
  '(?:gave|gives) (?:his|her|their|its|an|that|this|the) (?:word|assurance|undertaking|commitment|promise|agreement|consent)',
  `(?:said|says|confirmed|confirms|replied|advised|answered|responded|indicated|promised|undertook|assured (?:him|her|them|members|the \\w+|[A-Z][\\w’'. -]{1,25}))(?: that)?,? (?:yes(?:,? (?:and )?no problem)?|no problem|of course|certainly|by all means|(?:it|this|that|these|they|he|she|both|all) ${WOULD})`,
  `(?:took|takes) (?:${IT} (?:on|away|on board|up|forward)|the point)`,
  `(?:undertook|promised|pledged|offered)(?: to do ${IT}| ${IT})?`,
  `(?:would|will) (?:do ${IT}|oblige|see to ${IT}|be (?:done|arranged))`,
  '(?:found (?:general )?favour|met with (?:general |full )?(?:approval|assent|agreement)|commended itself(?: to [^.;]{3,40})?)',
  '(?:o\\.?k|ok|okay|fine|happy) with (?:this|that|it)',
].join('|')
const YES = new RegExp(
  `^\\W*(?:(?:(?:this|that|it|which|the (?:request|suggestion|proposal)) (?:was|were) )?(?:agreed|accepted|so agreed|taken on|carried)|yes|no problem|of course|certainly|will do|by all means|(?:[\\w’'./-]+\\s+){0,4}[\\w’'./-]+\\s*[:–—-]\\s+(?:yes|agreed|ok|okay|no problem|of course|certainly|will do|happy to(?: do (?:so|that))?|by all means)(?:,? (?:no problem|of course|certainly|will do|happy to))?|${WHO}${HOW}(?:${SAYS_YES}))(?:,? (?:and )?(?:it|this) was so (?:agreed|ordered|resolved))?\\W*$`,
  'i',
)
