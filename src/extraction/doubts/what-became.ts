import { nextInParagraph, type Scene } from '../proposal.ts'
import { quick } from '../patterns/sieve.ts'
import type { Sentence } from '../sentences/sentences.ts'

/**
 * The doubt that the words behind a promise raise, in its own sentence or the next: it was kept already, or what
 * was asked for was refused, fell or cannot be done. Only what stands behind counts: "the first was done and the
 * second would follow" still owes the second.
 */
export const whatBecame = (sentence: Sentence, scene: Scene): string | null => {
  const words = sentence.text.slice(0, 1000)
  const next = nextInParagraph(sentence, scene)?.text.slice(0, 1000) ?? ''
  if (wasDone(words, next) || isCounted(words)) return 'But it was done already.'
  return wasRefused(words, next) ? 'But what follows says that it will not be done.' : null
}

const DONE =
  '(?:done|complete[d]?|finished|carried out|honoured|met|achieved|delivered|in place|kept|fulfilled|ready|repaired|mended|fitted|installed|replaced|painted|cleared|paid|signed|sent|received|circulated|published|issued|shared|provided|supplied|implemented|resolved|closed|opened|open|shut|held|made|filled|built|removed|launched|recruited|appointed|back in (?:use|service|place)|up and running|live|working again)'
const IS_DONE = `(?:(?:has|have|had)\\s+(?:now\\s+|since\\s+|duly\\s+|already\\s+|all\\s+|both\\s+|indeed\\s+)*(?:been\\s+${DONE}|happened|taken place|gone ahead|opened|closed|arrived|finished|started)|(?:was|were|is|are)\\s+(?:now\\s+|duly\\s+|already\\s+|all\\s+|both\\s+|indeed\\s+|since\\s+|\\w+ly\\s+)*${DONE})\\b`
const THING =
  '(?:this|that|it|which|both|all|they|these|each|(?:the|all|that|this|both)\\s+(?:[\\w-]+\\s+){0,2}?(?:work|works|job|action|task|repairs?|change|letters?|visit|training|matter|promise|target|move|item|installation|order|exercise|parts?))'
/** "... and this was done", "; it duly had been", "which has since been delivered". */
const THEN_DONE = quick(
  new RegExp(
    `(?:[,;–—-]\\s+(?:and\\s+|but\\s+)?|\\b(?:and|but)\\s+)(?:${THING}\\s+(?:also\\s+)?${IS_DONE}|(?:this|that|it|they)?\\s?(?:duly|indeed)\\s+(?:was|were|did|happened|had)\\b|(?:this |that |it |which )?(?:was|were|is|are)\\s+(?:now\\s+|already\\s+)*(?:doing so|being done)\\b|(?:he|she|they|which he|which she|which they)\\s+(?:had|has|have|did)\\s+(?:now\\s+|since\\s+|duly\\s+|already\\s+)*(?:done )?so\\b)(?![^.;]*\\bby \\d)`,
    'i',
  ),
)
/** A promise of an earlier day: "it had been agreed that". */
const HAD_PROMISED = quick(
  /\bhad\s+(?:\w+ly\s+|already\s+|also\s+|earlier\s+|once\s+)*(?:been\s+)?(?:agreed|decided|resolved|arranged|undertaken|undertook|ordered|instructed|asked|requested|promised|committed|offered|accepted)\b|\b(?:agreed|decided|promised|undertaken|made|given|set)\s+(?:last|in the (?:spring|summer|autumn|winter))\b/i,
)
/** "... and Mr Hale confirmed that the work was finished": whatever it was. */
const TOLD_DONE = quick(
  new RegExp(
    `(?:[,;–—-]\\s+(?:and\\s+|but\\s+)?|\\b(?:and|but)\\s+)[^,;]{2,60}?\\b(?:confirmed|reported|said|advised|noted|stated|could (?:confirm|report)|was (?:pleased|glad|happy) to (?:report|say|confirm))\\s+(?:that\\s+)?[^,;]{1,60}?\\s${IS_DONE}`,
    'i',
  ),
)
const NEXT_DONE = quick(
  new RegExp(
    `^(?:(?:${THING}|the\\s+(?:[\\w’'-]+\\s+){1,4}?)\\s*${IS_DONE}|(?:action\\s+|now\\s+|item\\s+)*(?:done|completed?|closed|discharged|actioned)\\b(?!\\s+by\\b))`,
    'i',
  ),
)
const AHEAD =
  /\b(?:will|would|shall|should|must|to be|is to|are to|due|not|yet|except|apart|part(?:ly|ially)?)\b/i

/** "The lights were to go in by Easter, and the men finished on 28 March": of what was to be, the last clause tells what was. */
const WAS_TO_BE = /\b(?:(?:was|were) to|(?:was|were) to have|had been (?:due|meant|expected) to)\b/i
/** "On 14 December Cabinet decided that" */
const DECIDED_THEN = quick(
  /^\W*(?:\d[\d.]*\s+)?on (?:\w+day,? )?\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:january|february|march|april|may|june|july|august|september|october|november|december)\b[^.;]{0,40}?\b(?:decided|agreed|resolved|voted|announced|determined|ordered|ruled)\b/i,
)
const THEN_WAS = quick(
  /[,;–—]\s+(?:and\s+)?(?:the|it|he|she|they|this|both|all|its|that)\b[^,;]{0,40}?\b(?:went|came|finished|arrived|left|began|started|opened|closed|shut|followed|took place|happened|lay before|(?:was|were) (?:attached|tabled|before|on the table|on the agenda|[a-z]+ed))\b[^,;]{0,25}$/i,
)
/** "The promise that each ward would have an officer had been met", "the vans to be delivered by June had both come". */
const IS_KEPT = quick(
  new RegExp(
    `\\b(?:promises?|targets?|undertakings?|commitments?|pledges?|requirements?|aims?|assurances?|deadlines?|milestones?)\\b[^;]{0,100}?\\b(?:has|had|have|was|were)\\s+(?:now\\s+|both\\s+|all\\s+|been\\s+|duly\\s+|therefore\\s+|\\w+ly\\s+)*(?:met|kept|honoured|fulfilled|achieved|reached|discharged)\\b|\\b(?:to be|promised|planned|expected|agreed)\\s(?:(?!\\b(?:once|when|until|till|after|if|before|which|who|that|because|since|as)\\b)[^,;]){2,50}?\\b(?:had|have|has)\\s+(?:now\\s+|both\\s+|all\\s+|since\\s+|each\\s+|already\\s+|duly\\s+)*(?:been\\s+${DONE}|arrived|come|gone|begun|started|opened|closed|finished)\\W*$|\\bto be ([a-z]+) [^,;]{2,40}?\\s(?:was|were|had been|has been|have been) (?:\\w+ly |all |both )?\\1\\b`,
    'i',
  ),
)

const PROMISED = new RegExp(
  `${AHEAD.source}|\\b(?:agreed|undertook|undertaken|offered|promised|asked|requested|instructed|tasked)\\s+(?:[\\w’'-]+\\s+){0,4}?(?:to|that|for)\\b`,
  'i',
)

const wasDone = (words: string, next: string): boolean =>
  isLast(THEN_DONE, words) ||
  ((WAS_TO_BE.test(words) || DECIDED_THEN.test(words)) && isLast(THEN_WAS, words)) ||
  isKept(words) ||
  (HAD_PROMISED.test(words) && (isLast(TOLD_DONE, words) || (NEXT_DONE.test(next) && !AHEAD.test(next))))

const isKept = (words: string): boolean => {
  const found = IS_KEPT.exec(words)
  return found !== null && !AHEAD.test(words.slice(found.index + found[0].length))
}

/** Found behind what was promised or lay ahead, and nothing more lies ahead behind it. */
const isLast = (pattern: Pick<RegExp, 'exec'>, words: string): boolean => {
  const found = pattern.exec(words)
  return (
    found !== null &&
    PROMISED.test(words.slice(0, found.index)) &&
    !AHEAD.test(words.slice(found.index + found[0].length)) &&
    !AHEAD.test(found[0])
  )
}

/** "All five actions due in July were reported as complete and would come off the log." */
const isCounted = (words: string): boolean => {
  const found = COUNTED.exec(words)
  return found !== null && !AHEAD.test(words.slice(found.index + found[0].length).replace(OFF_THE_LOG, ''))
}
const COUNTED = quick(
  new RegExp(
    `\\b(?:actions?(?! plan)|recommendations?|items|tasks|points|matters arising|undertakings|commitments|milestones|deliverables)\\b(?:\\s+(?!(?:will|would|shall|should|to|once|when|until|till|after|if|unless|as)\\b)[\\w’'-]+){0,8}?\\s+(?:were|was|are|is|had been|have been|has been)\\s+(?:now\\s+|all\\s+|both\\s+|each\\s+|reported\\s+|shown\\s+|marked\\s+|noted\\s+|recorded\\s+|confirmed\\s+|listed\\s+|said\\s+|either\\s+|therefore\\s+)*(?:as\\s+(?:being\\s+|having been\\s+)?|to be\\s+|to have been\\s+)?(?:complete[d]?|closed|done|discharged|finished|implemented|cleared|delivered|signed off)\\b`,
    'i',
  ),
)
const OFF_THE_LOG =
  /\b(?:(?:will|would|could|should|can) )?(?:now )?(?:come off|drop off|be (?:removed|closed|archived|deleted|taken off|struck off|signed off))\b/i

/** What was proposed, and did not get through. */
const FELL =
  '(?:fell\\b|failed\\b(?! to)|lapsed|died|was lost|were lost|was defeated|was negatived|was not (?:seconded|carried|supported|agreed|pursued|adopted|put|accepted|taken up)|was (?:later |then |duly )?(?:withdrawn|rejected|refused|declined|dropped|voted down|turned down|ruled out|ruled out of order|overruled)|(?:(?:found|had|received|attracted|won|met with) (?:no|little|scant) |(?:lacked|wanted) (?:a |any )?)(?:seconder|support|favour|takers)|(?:for|through) (?:want|lack) of (?:a |any )?(?:seconder|support|proposer|votes)|on being put to the vote,? (?:was|were) (?:lost|defeated)|did not (?:find|get|win|receive|attract) (?:an?y? ?)?(?:seconder|support|favour|majority)|was (?:put to the vote|put) and (?:lost|defeated|fell))'
const BID =
  '(?:amendments?|motions?|proposals?|propositions?|suggestions?|requests?|petitions?|ideas?|resolutions?|calls?|appeals?|bids?|pleas?|invitations?|offers?)'
const BID_FELL = quick(new RegExp(`\\b${BID}\\b[^;]*?,?\\s${FELL}`, 'i'))
const THEN_FELL = quick(
  new RegExp(
    `[;,–—-]\\s+(?:and\\s+|but\\s+)?(?:this|that|it|which|the ${BID}|on a vote (?:this|it))\\s+${FELL}`,
    'i',
  ),
)
const NEXT_FELL = quick(
  new RegExp(
    `^(?:this|that|it|the ${BID}|his ${BID}|her ${BID}|on a (?:vote|show of hands),? (?:the ${BID}|this|it))\\s+${FELL}|^there (?:was|were|being) (?:no|little|scant)\\b|^(?:no (?:members?|one|other)|nobody|none|neither|few)\\b|^(?:this|that|it|the ${BID})\\s+(?:was|were|is|had been|has been|did|could|can|would|will|found|got|had)(?: not|n’t|n't| no)\\b`,
    'i',
  ),
)
const ASKED = quick(
  /\b(?:asked|asks|requested|requests|proposed|moved|suggested|sought|wanted|called for|wished|pressed|urged|demanded|appealed|invited|petition\w*|motion|amendment|proposal|request|suggestion)\b/i,
)
/** It cannot be, or is not to be. That somebody has a figure not with him leaves it owed. */
const CANNOT =
  "(?:(?:could|can|would|will)(?: ?not|n’t|n't)\\s+(?:\\w+ly\\s+|then\\s+|yet\\s+|now\\s+)*(?:be (?:done|made|met|given|provided|released|shared|published|disclosed|justified|afforded|funded|agreed|accommodated|granted|broken down|supplied|changed|moved|supported|installed|considered)|do (?:so|this|that|it)|agree|support|release|disclose|fund|afford|accommodate|comment|justify|give (?:one|that|it|an?))|(?:was|were|is|are|be|been) (?:not (?:\\w+ly )?|n’t )(?:possible|feasible|permitted|allowed|able|affordable|practical|practicable|appropriate|lawful|viable|available(?! (?:at the meeting|to hand|today|tonight|at present|yet|with)\\b)|justified|minded|persuaded|convinced|inclined|willing|prepared|in a position|eligible|a matter for|for (?:him|her|the))|(?:was|were|been) (?:impossible|unable|unwilling|impracticable|ruled out|not going to)|(?:did|does|do)(?: not|n’t|n't) (?:meet|qualify|satisfy|permit|allow|warrant|justify|favour|support|agree|accept|reach the|have (?:the |any |enough )?(?:powers?|money|funds|funding|resources|staff|authority|budget|capacity|room|means))|(?:had|has|have|was|were|is) no (?:money|funding|budget|powers?|capacity|resources?|funds|room|legal basis|provision|plans?|intention|authority|scope|prospect|need)|(?:refused|declined|regretted)\\b|(?:law|act|rules|policy|criteria|lease|contract|regulations) (?:did not|does not|forbade|prevented|precluded|ruled)|(?:would|will) (?:breach|be (?:unlawful|illegal|impossible|too (?:costly|expensive|dear|difficult)|premature|inappropriate|wrong))|outside (?:the|his|her|its|their) (?:[\\w’-]+ )?(?:remit|powers|gift|control|budget)|ruled (?:it|this|that) out|(?:was|were|is|are|be) against (?:it|this|that|doing)|could only\\b|saw no (?:need|reason|case|merit|point)|stood by\\b|too (?:costly|expensive|dear))"
const SAID =
  '(?:said|says|replied|explained|regretted|responded|advised|answered|pointed out|stated|told|confirmed|felt|thought|considered|ruled|noted|reminded|apologised|declined|refused)'
const SAID_CANNOT = quick(
  new RegExp(
    `(?:[;,–—-]\\s+(?:and\\s+|but\\s+)?|\\b(?:but|and|although|though|however)\\s+)(?:[^;,]{1,60}?\\b${SAID}\\b[^;]{0,120}?${CANNOT}|(?:this|that|it|which|there|the [\\w]+|officers|members)\\s[^;,]{0,40}?${CANNOT}|(?:(?:he|she|they)\\s+)?(?:(?:had|has|have)\\s+)?${CANNOT}|(?:as\\s[^;]{3,80}?\\b)?(?:none|nobody|no one|neither|there (?:was|were) (?:no|little))\\b)`,
    'i',
  ),
)
const NEXT_CANNOT = quick(
  new RegExp(
    `^(?:[\\w’'./-]+\\s+){1,7}?(?:${SAID}\\b[^;]{0,120}?${CANNOT}|(?:did not (?:agree|think|feel|believe|consider|wish|want)|disagreed|thought (?:not|otherwise)|was not persuaded|could not agree|(?:was|spoke|advised|argued) against (?:it|this|that)|declined|refused)\\b)|^(?:this|that|it|unfortunately|regrettably|but|however)\\b[^;]{0,60}?${CANNOT}`,
    'i',
  ),
)
/** Something else, or the same after all, is promised in its stead. */
const INSTEAD =
  /\b(?:(?:but|however|instead|though|although|and|so|nevertheless)\b[^.;]{0,60}?\b(?:will|would|could|can|agreed|offered|undertook|promised)|\b(?:and|but|so)\s+(?:[\w’'-]+\s+){0,4}?(?:asked|agreed|resolved|undertook)|agreed to|undertook|offered to|instead)\b(?! not\b)/i

const wasRefused = (words: string, next: string): boolean => {
  const fell = BID_FELL.exec(words)
  if (fell !== null && !INSTEAD.test(words.slice(fell.index + fell[0].length))) return true
  if (!ASKED.test(words)) return false
  const lost = THEN_FELL.exec(words)
  if (lost !== null) return !INSTEAD.test(words.slice(lost.index + lost[0].length))
  const cannot = SAID_CANNOT.exec(words)
  if (cannot !== null)
    return (
      ASKED.test(words.slice(0, cannot.index)) && !INSTEAD.test(words.slice(cannot.index + cannot[0].length))
    )
  if (NEXT_FELL.test(next)) return !INSTEAD.test(next)
  const nextCannot = NEXT_CANNOT.exec(next)
  return nextCannot !== null && !INSTEAD.test(next.slice(nextCannot[0].length))
}
