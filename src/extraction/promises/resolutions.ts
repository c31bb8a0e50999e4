import { leadingActor } from '../names/actors.ts'
import { isSignature } from '../owners/action-column.ts'
import { DONE_BY_VOTE } from './done-by-vote.ts'
import { BEING_TOLD } from './ordering-words.ts'
import { ownerOf } from '../owners/owners.ts'
import { futureDue, propose, type Recogniser, type Scene } from '../proposal.ts'
import type { Sentence } from '../sentences/sentences.ts'
import { quick } from '../patterns/sieve.ts'
import { DOING, GIVEN } from '../patterns/wording.ts'

/**
 * What a body resolves that somebody do: "RESOLVED – That the Clerk write to ...", "(iii) a report be
 * submitted ...", "It was agreed that road safety be added to the agenda". What it only notes or approves
 * was refused before.
 */
export const recogniseResolution: Recogniser = (sentence, scene) => {
  const words = resolvedWords(sentence, scene)
  if (words === null) return null
  const told = BEING_TOLD.exec(words)
  const parts = [
    ...words.split(AND_THAT).flatMap((part) => part.split(AND_SOMEBODY)),
    ...(told === null ? [] : [words.slice(told.index)]),
  ]
    .map((part) => part.replace(PART_LABEL, ''))
    .filter((part) => !ONLY_FORMAL.test(part) && !DONE_BY_VOTE.test(part) && !/^no\b/i.test(part))
  if (parts.length === 0) return { refused: 'It resolves to note or approve; nothing is left to do.' }
  const isCharge = (part: string): boolean =>
    TO_BE_DONE.test(part) ||
    BEING_TOLD.test(part) ||
    CHARGED.test(leadingActor(part, scene.cast)?.rest ?? '') ||
    BARE_VERB.test(TITLED.exec(part)?.[1] ?? '') ||
    STAFF_DO.test(part) ||
    TO_DO_LATER.test(part) ||
    (part !== words && (DO_BESIDES.test(part) || TO_DO_SO.test(TITLED.exec(part)?.[1] ?? '')))
  const charge = parts.find(isCharge)
  if (charge !== undefined) {
    // "To note that the plan ends in March and to hold a workshop in May": the day of what is done.
    const due = charge === words ? null : scene.dueIn(charge)
    return propose(sentence, {
      kind: 'undertaking',
      confidence: 'likely',
      reason: 'It was resolved that it be done.',
      ...(due === null ? {} : { due }),
    })
  }
  const owners = sentence.beside.filter((line) => isSignature(line, scene))
  if (owners.length === 1 && TO_DO.test(words))
    return propose(sentence, {
      kind: 'action',
      confidence: 'likely',
      reason: 'It was resolved, and its owner stands beside it.',
      owner: ownerOf(owners[0] ?? '', 'stated', scene.cast),
    })
  const due = futureDue(words, scene)
  if (due !== null && /\bbe\b/.test(words))
    return propose(sentence, {
      kind: 'target',
      confidence: 'likely',
      reason: `It was resolved, with a date: “${due.phrase}”.`,
      due,
    })
  scene.passedOver?.({
    rule: 'It was resolved.',
    against: 'It resolves something, but charges nobody with doing it.',
    words: '',
  })
  return null
}

/** The words resolved, when the sentence is a resolution or one of its parts. */
const resolvedWords = (sentence: Sentence, scene: Scene): string | null => {
  const words = sentence.text.slice(0, 1000)
  const opened = OPENING.exec(words) ?? RECOMMENDED.exec(words) ?? carriedMotion(sentence, scene)
  if (opened !== null) return words.slice(opened[0].length)
  const moved = MOVED.exec(words)
  if (moved !== null) return words.slice(moved[0].length)
  if (ONLY_THAT.test(sentence.heading) && words !== sentence.heading) return words
  const part = PART.exec(words)
  if (part !== null && followsOpening(sentence, scene)) return words.slice(part[0].length)
  const that = THAT_ALONE.exec(words)?.[0]
  if (that === undefined) return null
  const behind = words.slice(that.length)
  const rest = leadingActor(behind, scene.cast)?.rest ?? TITLED.exec(behind)?.[1] ?? ''
  return BARE_VERB.test(rest) ? behind : null
}

/** "Moved by Cllr Orme, seconded by Cllr Lane, that the Clerk seek three quotations. Carried." */
const carriedMotion = ({ index, text }: Sentence, scene: Scene): RegExpExecArray | null =>
  LOST.test(scene.sentences[index + 1]?.text.slice(0, 120) ?? '') ? null : MOTION.exec(text.slice(0, 1000))

const MOTION = quick(
  /^\W*(?:\d[\d.]*\s+)?(?:moved|proposed)(?: by)?:? [^.;]{3,60}?,?\s(?:and )?seconded(?: by)?:? [^.;]{3,50}?,?\s+(?:and (?:\w+ )?(?:agreed|resolved|carried),? )?that\s+(?!(?:the|an?|this|that|it)\s(?:[^.;]{2,60}?\s)?be\s(?!(?:asked|requested|instructed|invited|written|sent)\b))/i,
)
const LOST =
  /^\W*(?:(?:the|this) (?:motion|proposal|amendment) (?:was|fell)|lost|fell|not carried|defeated|withdrawn|rejected|amendment)\b(?! (?:carried|agreed|passed))/i

const LABEL = '\\(?(?:[a-k]|[ivx]{1,4}|\\d{1,2})[.)]'
const RESOLVED =
  "(?:it was (?:moved|proposed)[^.;]{3,90}?\\s(?:and\\s+)?)?(?:(?:it was|the [\\w’'& ]{3,60}|members|council|cabinet)\\s+)?(?:further\\s+|also\\s+|unanimously\\s+|(?:suggested|proposed|noted|moved) and\\s+|recommendations?\\s+|decisions?\\s+)?(?:resolved|agreed|recommended|carried(?=\\W{1,4}that)|decisions?(?=\\s*:))"
const OPENING = quick(
  new RegExp(
    `^\\W*(?:\\d[\\d./]*\\W+)?${RESOLVED}(?:\\s+unanimously)?\\W*(?:${LABEL}\\s*)?(?:that\\b|to(?=\\s+(?:submit|approve|agree|adopt|note|endorse|accept|support)\\b)|(?<=\\b(?:resolved|decisions?)\\b\\W{0,4})(?=to\\s|(?:the|an?)\\s[^.;]{3,80}\\sbe\\s))\\W*(?:${LABEL}\\s*)?(?:that\\s+)?`,
    'i',
  ),
)
/** "Recommendation 2: That the Commissioner shares the outcome" */
const RECOMMENDED = quick(/^\W*(?:recommendation|recommend)\s*(?:no\.? ?)?\d{0,2}\s*[:.–-]\s*that\s+/i)
const PART = new RegExp(`^\\W*(?:${LABEL}|\\d{1,2}(?:\\.\\d{1,2})+)\\s+(?:that\\s+)?|^that\\s+(?=[a-z])`, 'i')
const OPENS = new RegExp(
  `^\\W*(?:\\d[\\d./]*\\W+)?(?:and\\s+)?${RESOLVED}\\b|^[^.;:]{0,80}\\b(?:resolved|agreed)(?:\\s+(?:that|to))?\\s*[:–-]\\s*$`,
  'i',
)
/** "Moved by Cllr Ash that the Clerk get three quotes; carried", "the motion that ... was carried" */
const MOVED =
  /^\W*(?:\d[\d./]*\W+)?(?:(?:it was )?(?:moved|proposed)\b[^.;]{0,90}?\bthat|(?:the|a|his|her) (?:motion|proposal|proposition) that)\s+(?=[^.]{5,240}\b(?:carried|passed|agreed|resolved)(?: unanimously| nem\W{0,2}con)?\W*$)/i
/** "(ii) the rise is seasonal; and AGREED": the word for the parts that follow, run on to the one before. */
const ENDS_OPENING = /[;,.]\s+(?:and\s+)?(?:AGREED|RESOLVED|DECIDED|INSTRUCTED|RECOMMENDED)\W*$/
/** "Decision", then "That", then its parts */
const ONLY_THAT = /^That\W*$/
/** "That the Clerk obtain three tenders.": no other sentence has a doer before the bare verb. */
const THAT_ALONE = /^\W*(?:That|\d{1,2}(?:\.\d{1,2})+\s+that)\s+/
/** "the Host Authority", "the Secretariat": a body or post that no list of those present names, or "the Budget Group (Mr Orme and Mrs Lane)". */
const TITLED =
  /^(?:the\s+)?(?:[A-Z][\w’'-]*(?:\s+(?:(?:of|for|and)\s+)?[A-Z][\w’'-]*){0,5}|secretariat|clerk|chair|secretary|treasurer|officers|office|force)(?:\s+\([^()]{1,90}\))?(\s.*)/
const BARE_VERB = new RegExp(
  `^\\s+(?:be (?:asked|requested|instructed|tasked|directed) to|direct|appear|come back|return|(?!(?:accept|agree|confirm)\\b)${DOING})\\s`,
)
/** How many parts a resolution may have. */
const PARTS = 12

/** The opening stands above, with nothing but other parts between. */
const followsOpening = (sentence: Sentence, scene: Scene): boolean => {
  if (OPENS.test(sentence.heading) || isOneOfThats(sentence, scene)) return true
  for (let index = sentence.index - 1; index >= Math.max(0, sentence.index - PARTS); index -= 1) {
    const text = scene.sentences[index]?.text.slice(0, 1000) ?? ''
    if (OPENS.test(text) || ENDS_OPENING.test(text)) return true
    if (!PART.test(text)) return false
  }
  return false
}

/** "a. That the report be noted", "b. That the Clerk write": a list of which each part says "That" was resolved. */
const isOneOfThats = ({ index, text }: Sentence, scene: Scene): boolean =>
  LABELLED_THAT.test(text) &&
  [index - 1, index + 1].some((beside) => LABELLED_THAT.test(scene.sentences[beside]?.text ?? ''))
const LABELLED_THAT = new RegExp(`^\\W*${LABEL}\\s+That\\s`)

/** "... be noted and that the Head of Finance provide ...", "approve the plan and to ask ...", "(1) ...; (2) ...". */
const AND_THAT =
  /[,;]?\s+and\s+(?:that|to)\s+|[,;]?\s+(?:and\s+)?(?=\((?:[a-k]|[ivx]{1,4}|\d{1,2})\)\s)|(?<=\b(?:be|is) (?:noted|received|approved|agreed|adopted)),?\s+and\s+(?=(?:an?|the)\s)/i
/** "... be noted and for the DCC to bring the map", "accept the quote & Clerk to place the order" */
const AND_SOMEBODY =
  /,?\s+(?:and|&)\s+(?:for\s+)?(?=(?:the\s+)?[A-Z][\w’'/-]*(?: [\w’'/-]+){0,5} to\s+(?!note\b|be\b)[a-z]{3,})/
const TO_DO_SO = new RegExp(`^\\s+to\\s+${DOING}\\s`)
const PART_LABEL = /^\((?:[a-k]|[ivx]{1,4}|\d{1,2})\)\s+(?:that\s+)?/i
const CHARGED = new RegExp(
  `^\\s+(?:be (?:asked|requested|invited|instructed|tasked|directed) to|(?:should|would|will|to)\\s+[a-z]+|direct|carry out|${DOING}s?)\\b`,
  'i',
)
/** "To review the effect after six months", "a report come back to the Board in December" */
const TO_DO_LATER =
  /^(?:to )?(?:review|revisit|receive|bring|report|ask|request|write|invite|return|reconsider|obtain|seek|arrange|commission|draft|prepare|convene|organise|explore|investigate|contact|chase)\b(?!.{0,40}\b(?:be|and) noted\b)|\b(?:come|go|return)s? (?:back )?to (?:the )?(?:[\w’'-]+ ){0,3}?(?:board|panel|committee|cabinet|council|authority|meeting)\b|\breceives? (?:an?|further|regular|quarterly) (?:[\w-]+ ){0,2}(?:seminars?|reports?|updates?|briefings?|presentations?|training|papers?)\b/i
/** Behind what is noted or approved: "and to hold a workshop in October". */
const DO_BESIDES =
  /^(?:to )?(?:hold|arrange|convene|organise|draft|prepare|produce|draw up|commission|set up|send|share|publish|meet|visit|seek|obtain|explore)\b/i
/** "Resolved to obtain two quotations" */
const TO_DO = new RegExp(`^\\W*(?:to\\s+)?${DOING}\\s`, 'i')
const STAFF_DO = new RegExp(
  `^(?:the\\s+)?(?:officers?|officials|members|staff|the Force|(?:an? )?(?:small |joint |task )?(?:working |steering )?(?:party|group)(?: of \\w+)?|[\\w’'-]+ (?:officer|manager|group|team))\\s+(?:carry out|${DOING})\\b`,
  'i',
)
const TO_BE_DONE = new RegExp(
  `\\bbe\\s+(?:\\w+ly\\s+)?(?:${GIVEN}|added|included|arranged|invited|established|set up|organised|prepared|commissioned|explored|undertaken|carried out|asked|requested|instructed|convened|formed|appointed to|drafted|scheduled|placed on|investigated|written|discussed|considered|reviewed|revisited|invited|obtained|sought|submitted|amended|put)\\b`,
  'i',
)
const ONLY_FORMAL =
  /^(?:the )?(?:[\w’'-]+ )?chair\w* to sign\b|\b(?:authority|delegation|power|permission|consent|approval|(?<!letters? of )thanks|congratulations) (?:be|is) (?:delegated|given|granted|sent)\b|\bbe (?:\w+ly )?(?:excluded|(?:re-?)?appointed|(?:re-?)?elected|delegated|nominated|authorised|noted|approved|endorsed|adopted)\b|^(?:(?:be|to) )?(?:noted?|approved?|adopt(?:ed)?|accept(?:ed)?|endorsed?|received?(?! (?:an?|further|regular|quarterly)\b)|welcomed?|ratif(?:y|ied)|confirm(?:ed)?)\b|\bas (?:set out|printed|drafted|appended|attached)\b|\b(?:precept|council tax|budget|rate|charge|fee)s? (?:be|is) (?:set )?(?:at )?£/i
