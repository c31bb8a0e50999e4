import { anyCase } from '../patterns/any-case.ts'
import { lastAnswer } from '../patterns/remembered.ts'
import { mayMatch } from '../patterns/sieve.ts'
import { DOING } from '../patterns/wording.ts'
import { anyOf, type Clause, clausesIn, doer } from './clauses.ts'

/** Whether a clause promises, or tells what was; `unsaid` when it has no verb that tells. */
export type Mood = 'promise' | 'history' | 'unsaid'

/**
 * The mood of the clause that a stretch of the sentence stands in. The nearest telling verb before the phrase
 * governs it ("The plan to recruit was launched in March"), else the first one after it ("In March the plan
 * will be launched"); a clause without a verb takes its neighbour's mood ("In March, the plan will ...").
 */
export const moodOf = (words: string, from: number, to: number): Mood => {
  if (mayNotBe(words) && NEVER_CAME.test(words)) return 'history'
  const clauses = clausesIn(words)
  const here = clauses.findIndex((clause) => from < clause.to)
  const clause = clauses[here]
  if (clause === undefined) return 'unsaid'
  const text = withoutSaying(words)
  const own = clauseMood(text.slice(clause.from, from), text.slice(Math.min(to, clause.to), clause.to))
  const earlier = text.slice(0, clause.from)
  if (own === 'history' && goesOnFrom(earlier, text.slice(clause.from, from))) return 'promise'
  if (own !== 'unsaid') return own
  // An opening phrase belongs to what follows it; any other belongs to what it was hung on.
  const next = clauses.slice(here + 1)
  const opens = here === 0 || OPENS_WHAT_FOLLOWS.test(words.slice(0, clause.from))
  const isBeside = ({ from }: Clause): boolean => BESIDE.test(text.slice(from, from + 8))
  const order = opens
    ? [
        ...next.filter((each) => !isBeside(each)),
        ...next.filter(isBeside),
        ...clauses.slice(0, here).toReversed(),
      ]
    : [...clauses.slice(0, here).toReversed(), ...next]
  let faintly: Mood = 'unsaid'
  for (const neighbour of order) {
    const beside = text.slice(neighbour.from, neighbour.to)
    const mood = clauseMood(beside, '')
    // "To be reviewed, and the findings placed before the Board, by April": a participle may hang on the verb before.
    if (mood === 'history' && lastEnd(beside, historyWords) < 0) faintly = mood
    else if (mood !== 'unsaid') return mood
  }
  return faintly
}

/** "Would have opened in June had the money been there", "if they had come by May it would have cost less" */
const NEVER_CAME =
  /\b(?:would|could|might) (?:not |never )?have\b[^.;]{0,100}(?<!\b(?:that|who|which)\b[^.;,]{0,30})(?:,| )(?:had (?:the|it|they|there|he|she|that|this|more|its|any)\b[^.;]{0,60}\b(?:been|not|[a-z]+ed|come|gone|made)\b|if\b[^.;]{0,60}\bhad\b|but for\b)|\b(?:had (?:the|it|they|there|he|she|that|this|more|its|any)|if [^.;]{2,60} had|but for) [^.;]{2,100}\b(?:would|could|might) (?:not |never )?have [a-z]+/i
const mayNotBe = mayMatch(/\b(?:would|could|might) (?:not |never )?have\b/i)

/** "... had begun and that, by the summer, every station will have been visited": the aside belongs to what follows it. */
const BESIDE = /^ ?(?:who|which|whom|where)\b/
const OPENS_WHAT_FOLLOWS = /\b(?:that|and|but|although|while|whereas|though|so),$/i

/** The words that tell what was, or what was said before, when nothing in the sentence promises anything new. */
export const wordsOfThePast = (words: string): string | null => {
  const earlier = hadSaid.exec(words)
  if (earlier !== null) return earlier[0]
  const text = withoutSaying(words)
  // The month is no "may".
  if (text.replaceAll(/\bMay\b/g, 'now').search(promiseWords) >= 0) return null
  const at = text.search(historyWords)
  // With the word behind it: "went" says less than "went live".
  return at < 0 ? null : (/^\S+(?: \S*[\p{L}\p{N}])?/u.exec(words.slice(at))?.[0] ?? null)
}

/** The words of a sentence without those that say that something was said. */
const withoutSaying = lastAnswer((words) =>
  maySay(words) ? words.replace(saying, (said) => ' '.repeat(said.length)) : words,
)

const reporting = anyOf(
  'advised|agreed|noted|confirmed|reported|stated|said|told|explained|added|highlighted|acknowledged|accepted',
  'suggested|recommended|responded|replied|reiterated|emphasised|stressed|assured|reassured|undertook|offered',
  'informed|updated|concluded|mentioned|resolved|indicated|outlined|queried|clarified|commented|proposed',
  'announced|asked|requested',
)

// "This was agreed for May", "make sure it was sent", "report what he had found": their past is that of the minutes.
const pastOfMinutes = [
  '\\b(?:this|which|it) was agreed(?= for\\b|\\.?$)',
  '\\b(?:reviews?|reports?|updates?|papers?|briefings?|visits?|presentations?|comparisons?|workshops?|sessions?|breakdowns?|analys[ei]s|notes?|audits?|refresh|follow-up|trial|pilot|training|timetable|plan)\\b[^,;]{0,60}? (?:was|were) (?:also |then )?(?:agreed|requested|promised|arranged|offered|sought|(?:asked|called) for)(?= (?:for|by|within)\\b|\\.?$)',
  `(?<=\\b(?:make(?: sure| certain)|ensure|see to it|(?<!\\b(?:pleased|glad|good|happy|disappointed|encouraged|heartened|delighted|relieved|surprised|sorry|concerned|reassured|interested|nice|members|they|you|able) (?:to|would) )(?<=\\b(?:to|would|will|'ll|'d) )see)(?: that)? )(?:[\\w'-]+ ){1,6}?(?:(?:was|were|had) [a-z]+|went|got|came|received|reached|saw|heard|knew|began|started|took|gave|held|met|had)\\b`,
  "(?= what )(?<=\\b(?:on|of|about|with)|\\b(?:to|will|would|shall) (?:also |then )?[a-z]+(?: out| back)?(?: [\\w’'-]+){0,3}) what (?:he|she|they|it|we) (?!(?:will|would|shall|should|can|could|may|might|must)\\b)(?:had )?[a-z]+(?: up| out)?\\b",
]

// "It was agreed that", "Members were informed that", "the CC advised": the saying is past, what is said need not be.
const saying = new RegExp(
  anyCase(
    `\\b(?<!'d )(?:(?:was|were|has|have|had)(?: been)?(?: also| then| further| subsequently)? )?${reporting}(?=,? ${anyOf(
      'that|to|whether|if|how|what|he|she|they|it|there|this|all|both|members',
      'the (?:\\w+ ){1,4}(?:will|would|is|are)\\b',
      'by (?:the )?(?-i:[A-Z])',
    )}\\b|:)|${pastOfMinutes.join('|')}`,
  ),
  'g',
)

const maySay = mayMatch(saying)

// A preposition before a noun is no promise ("reported to members in March"), nor is "failed to" or "used to".
const toVerb = `(?<!\\b${anyOf(
  'been|wanted|tried|failed|managed|continued|used|began|started|ceased|had|able|unable',
)} )to (?!${anyOf(
  'the|an?|its|their|his|her|our|it|them|him|us|all|both|each|every|this|that|these|those|which|whom',
  'date|members?|staff|officers?|police|council|cabinet|board|panel|committee|parliament|court|partners|victims',
  'communities|everyone|around|about|over|just|work(?=\\s+(?:in|on|at)\\b)',
)}\\b|\\d|(?-i:[A-Z])|[£%])[a-z]{2,}(?: \\w+ed\\b)?`

/** "Had agreed to", "had been told that": whatever follows was said before. */
const hadSaid = new RegExp(anyCase(`\\bhad(?: been)?(?: also| then| already| earlier)? ${reporting}\\b`))

// Each of these swallows the verb it governs, so that "be published" leaves no past "published" behind. All begin at
// the edge of a word, which is asked for before them, so that none is tried at the letters within.
const promiseWords = new RegExp(
  anyCase(
    `\\b${anyOf(
      "\\b(?:will|won't|would|shall|should|must|can|could|may|might|ought to|'ll)(?: (?:also|then|now|all|both|each|not|only|have|been|being|be|it|he|she|they|we|\\w+ly)\\b)*(?: \\w+)?",
      `\\b${toVerb}`,
      // "That the Clerk write to them": what is resolved, or asked for, stands in the bare verb.
      `\\bthat (?:the |an? |each |all )?${doer}{1,6}${DOING}\\b(?! (?:was|were|is|are|has|had)\\b)`,
      '\\bthat (?:the |this |an? )?(?:item|matter|report|paper|policy|subject|issue|review|plan|question|update|draft|strategy|scheme|proposal|topic|it|this) (?:(?!will|would|has|had|was|is|were)[\\w-]+ ){0,4}?(?:return|come|revert|go|remain|report|resume|feature|appear|form)\\b',
      '\\b(?:be|being)(?: \\w+ly)? (?:\\w+ed|given|taken|shown|brought|sent|put|held|made|done|seen|drawn|written|begun|built|kept|paid|set|told|found|sought)\\b',
      // "Had been commissioned in December" was, while "has been commissioned for March" is to come.
      '\\b(?:is|are|was|were|be|(?<!\\bhad )been) (?:now |currently |also |still )?(?:requested|sought|commissioned|(?:put down|booked|lined up|pencilled in|fixed|arranged)(?= for|\\s*$))\\b|\\b(?:is|are|was|were|be|been) (?:now |currently |also |still )?(?:due|expected|scheduled|planned|forecast|projected|timetabled|programmed|anticipated|intended|hoped|likely|targeted|hopeful|confident|aiming|going|set|ready|on track|on target)\\b',
      "(?<=\\b(?:he|she|they|we|i|it|who|that|there))'d (?!(?:been|had|gone|seen|done|made|taken|given|found|got|come|become|better|put|met|told|said|heard|sent|left|lost|\\w+ed)\\b)[a-z]+",
      '\\b(?:wants|wanted|needs|needed|requires|required|would like|expects|expected) (?:it|this|that|them|these|everything|(?:the|his|her|their|all|both|its) [a-z-]+(?: [a-z-]+)?) (?:all )?(?:back|in|ready|out|away|\\w+ed|done|sent|built|put|made|held|shown|brought|taken|written|drawn|sorted)\\b',
      '\\b(?:was|were|is|are) (?:now |still )?(?:wanted|needed|required|invited)(?: back| in)? ?$',
      '\\b(?:wants|wanted|expects|expected) (?:it|this|that|them|these|(?:the|his|her|their) [a-z-]+) (?:at|to|down|up|back|under|below|above|over|cut)\\b',
      // "We settled on doing one in the second half of the year"
      '(?<!\\b(?:had|has|have|been) )\\b(?:settled|agreed|decided) (?:up)?on (?:\\w+ly )?(?:do|have|hold|mak|send|giv|bring|tak|writ|publish|review|visit|run|meet)\\w*ing\\b',
      '\\b(?:tasked|charged|entrusted|mandated) with (?:\\w+ly )?\\w+ing\\b|\\b(?:is|was|were) (?:now |still )?(?:realistic|achievable|attainable|feasible|doable)\\b|\\b(?:pencilled|diarised|timetabled)(?: in)?\\b',
      '\\b(?:ambition|target|aim|goal|objective|expectation|aspiration|intention)s? (?:(?:for|of) [\\w%/ ]{2,40} )?(?:was|were|is|are|remained)\\b(?! (?:met|missed|reached|achieved|set|not|exceeded|hit|published)\\b)',
      '\\b(?:wanted|wished) to (?:see|reach|bring|get|cut|achieve)\\b',
      // "The target which the Board had set itself was 95 per cent by July", "she wanted a plan on her desk by June"
      '\\b(?:(?:has|have|had) )?(?:set|promised|given|gave|allowed) (?:him|her|it|them|our)sel(?:f|ves)(?: (?:was|is)\\b)?|\\b(?:figure|level|mark|number|rate) (?:aimed (?:at|for)|sought|looked for) (?:was|is)\\b',
      `(?<!\\b(?:residents|parents|victims|public|callers) )\\b(?:he|she|they|we|it|${doer}) ?wanted (?:an?|the|every|all|no|at least|\\d[\\d,.]*) `,
      '\\b(?:hoped|hoping|hopes|aimed|aiming|looked|looking|wished|asked) for (?!(?:it|this|that)\\b)[\\w£%]+',
      // "He expected publication by the end of March": not "more than they expected in March".
      `\\b(?:he|she|they|we|it|${doer}) ?(?:expected|anticipated) (?!(?:in|on|at|by|to|from|for|of|as|when|before|after|during|since|and|or|but)\\b)[\\w£%]+`,
      '\\b(?:anticipated|hoped|expected|intended|proposed|suggested|recommended) (?:to|that|an?|the|it|this|\\w+ing)\\b|\\b(?:plans|planned|planning|aims?|aiming|intends?|hopes|hoping|expects|expecting|anticipates|proposes|pledges|commits|needs?|launches|starts|begins|goes live)\\b',
      '\\b(?:asked|asks|request(?:ed|s)|called|commissioned|sought|seeks|wants?|wished|requires) (?:for |an? |the |that |further |assurance )',
      "\\b(?:is|was|were|are) (?:quite |very |more than )?(?:content|happy|willing|prepared|ready|glad) (?:for (?:[\\w’'-]+ ){1,4})?to \\w+|\\b(?:sees?|saw|knew of|is|was) no (?:good )?reason (?:why|for)\\b",
      // "Was content for the Mayor to hold her to 80% by June", "saw no reason why not", "asked the Clerk and Ms Vane for a note"
      "(?<!\\b(?:had|has|have|been) )\\basked (?:[\\w&/’'-]+ ){1,6}?for (?:an?|some|more|further) ",
      '\\b(?:target|completion|delivery|implementation|go-live|due|review|expected|planned|scheduled|revised) date\\b|\\btargets? (?:of|is|remains|for)\\b',
      '\\b(?:plan|timetable|programme|schedule|timeline|contractors?|builders?|makers?|supplier)(?: now| still)? (?:has|had|have|gives?|gave|says?|said)(?: now)?(?: given)?\\b',
      '\\bwith (?:\\w+ ){0,2}?(?:publication|completion|launch|delivery|implementation|go-live|handover|interviews|training|installation|work|recruitment|roll-?out|results)(?: now)?(?: (?:planned|due|expected|scheduled|set))?(?= ?$)|\\b(?:(?<!\\bhad )committed (?:(?:him|her|it)self |the \\w+ )?to (?:\\w+ing|an?|the|all|full)\\b|look(?:s|ed|ing)? forward to)\\b',
      "(?<!\\b(?:had|has|have|been|was|were|as|originally|previously) )\\b(?:promised|offered|guaranteed|pledged|owed|undertook) (?:(?!on|in|at|by|to|that|last\\b)[\\w'-]+ ){0,4}?(?:an?|the|his|her|their|its|sight of) (?:[\\w'-]+ ){0,3}?(?:answers?|reply|replies|responses?|reports?|papers?|notes?|briefings?|figures|cop(?:y|ies)|lists?|updates?|visits?|breakdowns?|plans?|details|explanations?|drafts?|decisions?|timetables?|statements?|presentations?)",
      '(?<!\\b(?:had|has|have|been|was|were|as|who|which|that|originally|previously) )\\bpromised (?:(?!(?:on|in|at|by|to|that|last|well|much)\\b)[\\w-]+ ){1,4}$',
      '\\b(?:was|were|is|are) promised\\b|\\bdeadline\\b|\\bdue\\b(?! to\\b)|\\b(?:update|report|paper|briefing|item) (?:due|expected|for)\\b',
    )}`,
  ),
  'g',
)

const historyWords = new RegExp(
  `\\b${anyOf(
    "(?<=\\b(?:he|she|they|we|i|it|who))'d (?:been|had|gone|seen|done|made|taken|given|found|got|come|put|met|told|said|heard|sent|left|lost|\\w+ed)\\b",
    '\\b(?:(?:was|were) (?:un)?able|wanted|tried|failed|managed|continued|used|began|started|ceased|had) to \\w+',
    "\\b(?:was|were|had|did|has been|have been|has|(?<!\\b(?:will|would|to|let|could|can|may|might|should|shall|must)(?: [\\w.’'-]+){0,4} |\\band (?=have (?:it|them|this|these|that|one)\\b))have)(?:n['’]?t)?\\b(?! to\\b| until\\b)(?: (?:also|then|now|not|already|since|recently|previously|successfully|been|n't|\\w+ly))*(?: \\w+ed\\b)?",
    '\\b(?<!\\b(?:be|been|being|is|are) )(?:fell|rose|died|drowned|began|went|came|saw|held|took|gave|made|ran|became|grew|led|got|spent|sent|brought|paid|won|built|felt|met|left|lost|stood|chose|drew|wrote)\\b',
    // "The CFO will, as agreed in March, write on 10 June": an aside is not what the sentence tells.
    `\\b(?<!\\bas (?:previously |already |originally |first )?)${anyOf(
      'launched|started|commenced|ended|finished|concluded|closed|increased|decreased|reduced|improved|dropped',
      'reached|totalled|occurred|happened|visited|attended|published|presented|received|introduced|approved',
      'completed|implemented|delivered|opened|joined|retired|appointed|recruited|recorded|agreed|considered',
      'discussed|reported|provided|issued|submitted|circulated|created|established|removed|adopted|achieved',
    )}(?= (?:in|on|at|during|by|from|as|throughout|over|last|earlier|within|the|a|an|its|their|\\d)\\b)`,
  )}`,
  'gi',
)

// Verbs in -ed that may as well be adjectives or hang on an earlier "will": they tell only when nothing else does.
const faintHistory = new RegExp(
  `\\b(?<!\\b(?:is|are|be|being) (?:\\w+ly )?|\\b(?:an?|the|its|their) (?:\\w+ed and )?)(?!${anyOf(
    'need|speed|feed|indeed|proceed|succeed|exceed|embed|hundred|seed|breed',
    'required|proposed|revised|updated|agreed|detailed|planned|expected|scheduled',
  )}\\b)[a-z]{3,}ed\\b`,
  'gi',
)

const [mayHaveTold, mayTellFaintly] = [mayMatch(historyWords), mayMatch(faintHistory)]

/** Whether any clause of the sentence may tell what was: to be asked before the mood of one. */
export const mayTellWhatWas = (words: string): boolean => mayHaveTold(words) || mayTellFaintly(words)

// What follows "if" has not happened, nor what somebody ensures: "if the backlog had not fallen by October".
const supposed = /\b(?:if|unless|ensure|ensures|ensuring)\b/i

// "Would be added before the final version was published in October": in told speech "was" is as much to come.
const untilThen =
  /(?:^|[^a-z])(?:before|until|till|once|when|as soon as|by the time|in time for|ahead of)\s+(?:(?:the|an?|this|that|it|they|its|their)\s+)?(?:[\w'-]+\s+){0,5}?(?:was|were|had been)\b[^,;]*$/i

/** "Would check whether it had come and tell members by Friday": the bare verb behind "and" takes the promise up again. */
const resumes = new RegExp(
  `^[^,;]*\\b(?:and|or|then) (?:also |then )?(?:${DOING}|let|come|get|go|have) (?:the|an?|all|any|it|them|him|her|members|back|to (?:the|all|us|members)|(?:Mr|Mrs|Ms|Dr|Cllr)\\b)`,
)
/** "Will be drawn up by the Clerk and sent round by Friday": "sent" hangs on "will be" as well. */
const hangsOnBe =
  /\b(?:will|would|shall|should|must|to|can|could) (?:\w+ly |also |then |now )?be (?:\w+ly )?\w+[^;]*\b(?:and|or|then) (?:also |then |then also )?$/i

const clauseMood = (before: string, after: string): Mood => {
  const promised = lastEnd(before, promiseWords)
  const told = lastEnd(before, historyWords, promised)
  if (told > promised && (supposed.test(before) || (promised >= 0 && untilThen.test(before.slice(promised)))))
    return 'promise'
  if (told > promised && promised >= 0 && (isTakenUp(before, told) || isHadDone(before))) return 'promise'
  if (promised >= 0 || told >= 0) return promised >= told ? 'promise' : 'history'
  if (lastEnd(before, faintHistory) >= 0) return 'history'
  const promisedNext = after.search(promiseWords)
  const toldNext = after.search(historyWords)
  if (promisedNext < 0 && toldNext < 0) return after.search(faintHistory) >= 0 ? 'history' : 'unsaid'
  return toldNext < 0 || (promisedNext >= 0 && promisedNext <= toldNext) ? 'promise' : 'history'
}

/**
 * "Will ask who was told and let the Chair know by Friday", "would be drafted, signed by the Chair and sent by Friday":
 * the clause tells what was, or opens with a participle, and goes on with what the clause before it promised.
 */
const goesOnFrom = (earlier: string, clause: string): boolean => {
  if (lastEnd(earlier, promiseWords) < 0) return false
  if (HAS_DONE.test(earlier) && !TELLS_OF_ITS_OWN.test(clause)) return true
  return (wonders.test(clause) && resumes.test(clause)) || (participle.test(clause) && passive.test(earlier))
}
const wonders = /^ ?(?:who|which|what|how|why|when|where|whether|that|many)\b/i
const participle = /^,? ?(?:then |and )?[a-z]+(?:ed|en|wn|nt|ut) (?:by|with|off|up|to|and|at)\b/
const passive = /\b(?:will|would|shall|should|must|to) (?:\w+ly |also |then |now )?be (?:\w+ly )?\w+[^;]*$/i

const isTakenUp = (before: string, told: number): boolean =>
  resumes.test(before.slice(told)) || hangsOnBe.test(before.slice(0, told).replace(/\S+\s*$/, ''))

/** "To have the outstanding forms checked and a letter sent before July": what somebody has done for him is to come. */
const isHadDone = (before: string): boolean => HAS_DONE.test(before)

const HAS_DONE =
  /\b(?:to|will|would|shall|should) (?:\w+ly |also |then )?(?:have|get|see|want) (?:the|an?|all|any|its|his|her|their|both|each|every|these|those|this|that|it|them) (?:(?!(?:which|that|who|was|were|is|are|had|has|did|because|since|when|as|but)\b)[\w'-]+ ){1,24}$/i

const TELLS_OF_ITS_OWN = /\b(?:was|were|is|are|had|has|have|did|which|that|who)\b/i

/** Where the last match ends that reaches beyond `swallowed`, the end of what another pattern took; else -1. */
const lastEnd = (text: string, pattern: RegExp, swallowed = -1): number => {
  let last = -1
  pattern.lastIndex = 0
  // All of them take at least a word, so that the search moves on.
  while (pattern.test(text)) last = pattern.lastIndex
  return last > swallowed ? last : -1
}
