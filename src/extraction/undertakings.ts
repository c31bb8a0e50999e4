import { findActors, leadingActor } from './actors.ts'
import { withoutLabel } from './item-labels.ts'
import { phraseTable, proposeByTable } from './phrase-table.ts'
import { propose, type Recogniser } from './proposal.ts'
import { sieveOf } from './sieve.ts'
import { speechIn } from './speech.ts'
import { BODY, DELIVERABLE, DOING, FOLLOW_UP, GIVE, GIVEN, GIVING, PRACTICE } from './wording.ts'

/** Somebody takes it on to do or bring something: "agreed to", "will be circulated", "would report back". */
export const recogniseUndertaking: Recogniser = (sentence, scene) => {
  const words = sentence.text.slice(0, 1000)
  const practice = PRACTICE.exec(words)
  if (practice !== null) {
    scene.passedOver?.({
      rule: '',
      against: 'It tells what people always do.',
      words: practice[0],
    })
    return null
  }
  const lead = leadingActor(withoutLabel(words), scene.cast)
  if (lead !== null && IS_TO.test(lead.rest))
    return propose(sentence, { kind: 'undertaking', confidence: 'likely', reason: 'Somebody is to do it.' })
  if (lead !== null && !IN_GENERAL.test(lead.actor) && WOULD_DO.test(lead.rest) && !NEVER_DONE.test(words))
    return propose(sentence, {
      kind: 'undertaking',
      confidence: 'likely',
      reason: 'Somebody at the meeting will do it.',
    })
  if (/^\W*(?:he|she|I|we)\b/i.test(words) && OWN_WORD.test(words) && !NEVER_DONE.test(words))
    return propose(sentence, {
      kind: 'undertaking',
      confidence: 'likely',
      reason: 'Somebody says what he will do.',
    })
  const speech = speechIn(withoutLabel(words), scene.cast)
  if (speech !== null && !speech.asking && OWN_WORD.test(speech.content) && !NEVER_DONE.test(words))
    return propose(sentence, {
      kind: 'undertaking',
      confidence: 'likely',
      reason: 'Somebody says what he will do.',
    })
  const by = BY_WHOM.exec(words)
  if (by !== null && leadingActor(words.slice(by.index + by[0].length), scene.cast) !== null)
    return propose(sentence, { kind: 'undertaking', confidence: 'likely', reason: 'Somebody is to do it.' })
  if (toDosIn(words).length > 0)
    for (const { at, text } of findActors(words, scene.cast))
      if (IS_TO.test(words.slice(at + text.length)) && !/\?\W*$/.test(words))
        return propose(sentence, {
          kind: 'undertaking',
          confidence: 'likely',
          reason: 'Somebody is to do it.',
        })
  return proposeByTable(RULES, sentence, scene)
}

/** "NA is to invite two members": a named person; of things "is to" often only explains. */
const IS_TO = new RegExp(`^\\s+(?:is|are)\\s+(?:now\\s+|also\\s+|both\\s+)?to\\s+${DOING}\\b`)
const toDosIn = sieveOf([IS_TO], (pattern) => pattern)

/** "The rota is to be redrawn by MI", "signs to be put out by SL" */
const BY_WHOM =
  /(?<!\b(?:had|has|have|need|needs|needed|required|likely|expected|able|going) )\bto be (?:\w+ly )?(?:[a-z]+(?:ed|en|wn|ne|lt)|put|set|sent|made|done)\b[^.;]{0,60}?\bby (?:the )?(?=[A-Z])/

/** A person or post of the meeting and a single act: "Mr Riddle would issue the questionnaire", "... and will include a reminder". */
const ACTS =
  '(?:issue|send|finalise|draft|prepare|arrange|advertise|check|ask|add|include|contact|speak|write|circulate|bring|look|seek|produce|review|examine|explore|investigate|liaise|meet|invite|organise|obtain|amend|correct|chase|share|find|e-?mail|clarify|compare|raise|redraft|put|collate|research|visit|report|forward|pass|set up|pick up|follow|attend|walk|sort|get|let|notify|inform|see (?:whether|if)|host|reply|respond)'
const WOULD_DO = new RegExp(
  `^\\s+(?:[a-z]+\\s[^.;]{2,100}?\\s(?:and|but)\\s+)?(?:will|would)\\s+(?:also\\s+|then\\s+|now\\s+|therefore\\s+|both\\s+)?${ACTS}\\b`,
)
/** "... said that she would correct it", "I'd be happy to share it", "he'd be pleased to arrange a visit". */
const OWN_WORD = new RegExp(
  `^(?:yes(?: please)?,?\\s+)?(?:and\\s+)?(?:that\\s+)?(?:he|she|they|we|I)(?:\\s+(?:will|would|shall|could)|(?:’|')(?:d|ll))\\s+(?:also\\s+|then\\s+|now\\s+)?(?:be (?:happy|pleased|glad|willing) to\\s+)?${ACTS}\\b`,
  'i',
)
/** Bodies and staff at large: what they "would" do is mostly how things are done. */
const IN_GENERAL =
  /\b(?:force|constabulary|service|officers|staff|teams?|board|panel|committee|members|council|police|department|department|partners)$/i
const NEVER_DONE =
  /\b(?:if|unless|would have|would be|where (?:necessary|appropriate|required)|as (?:necessary|required|usual)|normally|usually|always|each|every|regularly|continue|ordinarily)\b/i

/** What was agreed before this meeting; "it was agreed" is this meeting's own voice. */
const HISTORY =
  /\b(?:had|previously|(?<!it )was|were|originally) (?:previously |already |also )?(?:agreed|undertaken|offered|committed|promised|pledged)\b|^(?:in|during|since) (?:\w+ )?(?:19|20)\d\d\b/i
const WILL = "(?:will|would|shall|(?:’|')ll)"
const OFTEN = '(?:also\\s+|then\\s+|now\\s+|both\\s+|all\\s+|therefore\\s+|\\w+ly\\s+){0,2}'

const RULES = phraseTable([
  {
    words: new RegExp(
      `\\b(?:agreed|agrees|undertook|undertakes|offered|committed|promised|volunteered|pledged|gave an (?:undertaking|assurance))\\s+(?:\\w+ly\\s+|(?:him|her|it|them)self\\s+|over [^,.]{3,30}\\s|that (?:he|she|they) (?:will|would)\\s+)?to\\s+(?:try (?:to|and)\\s+)?(?!(?:note|approve|adopt|accept|endorse|recommend|appoint|elect|ratify|support|proceed|be|the|a|an|this|these|that|defer|move|suspend|exclude|delegate|close|keep|remain|disagree|remove|rescind|dispense|vary|differ)\\b)[a-z]+`,
      'i',
    ),
    // "Is committed to" tells an attitude, "committed to" an act.
    unless: new RegExp(
      `${HISTORY.source}|\\b(?:is|are|was|were|remains?|be|been|fully|also) (?:\\w+ly )?(?:committed|offered)\\b`,
      'i',
    ),
    against: 'It tells what was agreed earlier, or how somebody stands to it.',
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'Somebody agreed to do it.',
  },
  {
    // "Ms Vane undertook that the files will have been checked": with or without a day.
    words: new RegExp(
      `\\b(?:undertook|undertakes|promised|promises|pledged|gave (?:his|her|their) word|gave an (?:undertaking|assurance))\\s+(?:[\\w’'-]+\\s+){0,3}?that\\b[^.;]{0,160}?\\b${WILL}\\b`,
      'i',
    ),
    unless: new RegExp(`\\bhad\\b|${HISTORY.source}`, 'i'),
    against: 'It tells what was promised earlier.',
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'Somebody gave his word for it.',
  },
  {
    words: new RegExp(
      `\\bhad (?:now |since |also )?(?:undertaken|promised|pledged|given an (?:undertaking|assurance))\\s+(?:[\\w’'-]+\\s+){0,3}?that\\b[^.;]{0,160}?\\b${WILL}\\b`,
      'i',
    ),
    kind: 'undertaking',
    confidence: 'dated',
    reason: 'Somebody had given his word for it.',
  },
  {
    words: /\b(?:has|have) agreed\b.{0,60}?\bto\s+(?!note|approve|adopt|accept|endorse|be\b|the\b)[a-z]+/i,
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'Somebody has agreed to do it.',
  },
  {
    words: new RegExp(
      `\\bagreed\\s+(?:that\\b|(?:an?|the)\\s).{0,200}?\\b(?:${WILL}\\b|could (?:have|be|see)\\b|should be\\s+[a-z]+(?:ed|en|ught|ne|nt|ld|de)\\b|(?:to )?be\\s+${GIVEN}\\b)`,
      'i',
    ),
    unless: new RegExp(
      `${HISTORY.source}|\\bwould (?:have|remain|stay|be (?:useful|helpful|beneficial))\\b`,
      'i',
    ),
    against: 'It tells what was agreed earlier, or what is thought.',
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'It was agreed that it would be done.',
  },
  {
    words: new RegExp(
      `\\b${DELIVERABLE}\\b[^.;]{0,90}?\\b(?:${WILL}|to|can|is to|are to)\\s+${OFTEN}be\\s+${OFTEN}${GIVEN}\\b`,
      'i',
    ),
    unless:
      /\b(?:needs?|required?|expected|has|have|had|able|continues?|likely|due|continuing) to be\b|\bcan be (?:viewed|found|seen|accessed|made|given|taken|sent|reported)\b/i,
    against: 'It says what is needed, likely or possible, not that it will be done.',
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'Something is to be handed over.',
  },
  {
    words: new RegExp(
      `\\b(?:${WILL}|to|can|could)\\s+${OFTEN}be\\s+${OFTEN}(?:${GIVEN}|discussed|(?:re-?)?considered|reviewed|revisited|included|added|picked up|addressed)\\s+(?:back\\s+|further\\s+)?(?:to|with|at|within|on|in|for)\\s+${BODY}\\b`,
      'i',
    ),
    unless: /\b(?:needs?|required?|expected|has|have|had|able|likely) to be\b/i,
    against: 'It says what is needed or likely, not that it will be done.',
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'Something is to come back to a meeting or the office.',
  },
  {
    words: new RegExp(
      `\\b(?:${WILL}|to|is to|are to)\\s+${OFTEN}be\\s+${OFTEN}(?:brought|fed|reported|circulated)\\s*(?:back|forward|round|out)?\\b`,
      'i',
    ),
    unless: /\b(?:needs?|required?|expected|has|have|had|able|likely) to be\b/i,
    against: 'It says what is needed or likely, not that it will be done.',
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'Something is to come back to a meeting or the office.',
  },
  {
    words: new RegExp(
      `\\b${WILL}\\s+${OFTEN}(?:be\\s+${GIVING}|${GIVE})\\b[^.;]{0,100}?\\b(?:${DELIVERABLE}|(?:back )?(?:to|with|at|for) ${BODY})\\b`,
      'i',
    ),
    unless:
      /\bwould (?:provide|give|include|present|set out|deliver) (?:an? )?(?:opportunit|better|greater)|\bwill (?:provide|give|deliver|include)\b(?!.{0,60}\b(?:update|report|paper|briefing|information|data|figures|cop(?:y|ies)|details|presentation|response|breakdown|summary)\b)/i,
    against: 'It tells what a thing brings; nothing is handed over.',
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'Somebody will hand something over or bring it to a meeting.',
  },
  {
    words: new RegExp(
      `\\b${WILL}\\s+${OFTEN}(?:attend|be invited to|come (?:back )?to|return to|present to)\\s+${BODY}\\b`,
      'i',
    ),
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'Somebody will come to a meeting about it.',
  },
  {
    words: new RegExp(
      `\\b${WILL}\\s+${OFTEN}(?:provide|circulate|share|send|supply|bring|report|raise|forward|email|e-mail|obtain|get|do|action|arrange) (?:this|it|that|them|these|those)\\b`,
      'i',
    ),
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'Somebody will hand it over later.',
  },
  {
    words: new RegExp(
      `\\b(?:this|these|that|those|it|they|which|copies|one)\\s+(?:${WILL}|could|can)\\s+${OFTEN}be\\s+${OFTEN}(?:provided|added|corrected|amended|actioned|circulated|shared|sent|supplied|forwarded|emailed|e-mailed|made available|fed back|reported back|brought back)\\b(?!\\s+(?:the|an?|with)\\b)`,
      'i',
    ),
    unless: /\b(?:each|every|annually|quarterly|monthly|weekly|always|usually)\b/i,
    against: 'It tells what is always done.',
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'Something is to be handed over.',
  },
  {
    words: new RegExp(
      `\\b${WILL}\\s+${OFTEN}let\\s+(?:[\\w/’']+\\s+){1,4}?(?:have|know|see)\\b|\\b${WILL}\\s+${OFTEN}(?:think about|consider) how\\b|\\b(?:promised|agreed|offered) that (?:he|she|they) (?:will|would)\\b`,
      'i',
    ),
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'Somebody will come back about it.',
  },
  {
    words: new RegExp(
      `\\b${WILL}\\s+${OFTEN}(?:brief|telephone|ring|tell|inform|consult|notify|alert|remind|invite|meet|visit|be put to)\\s+(?:with\\s+)?(?:the\\s+)?(?:PCC|DPCC|PFCC|OPCC|commissioner|board|panel|committee|members|chair|office|authority)\\b`,
      'i',
    ),
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'Somebody will turn to the office about it.',
  },
  {
    words: new RegExp(
      `\\b(?:was|were|is|are|would be|will be|(?:’|')d be|[A-Z]{2,4}) (?:very |quite |more than |only too )?(?:happy|willing|content|pleased|glad) to\\s+(?:${FOLLOW_UP}|${GIVE}|walk|show|host|do (?:so|that|this)|come|return)\\b`,
      'i',
    ),
    unless: /\breport that\b|\bpresent the\b|\bto be\b/i,
    against: 'It tells a feeling; nothing is offered.',
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'Somebody offered to do it.',
  },
  {
    words:
      /\b(?:was|were) to be (?:\w+ly )?(?:added|included|arranged|invited|circulated|provided|brought|sent|shared|put)\b/i,
    unless: /\b(?:originally|had|but|although)\b/i,
    against: 'It tells what was to have been done.',
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'Something is to be done.',
  },
  {
    words: new RegExp(
      `\\b(?:the\\s+)?(?:board|panel|committee|members|commissioner|PCC|PFCC|authority|chair|council|sub-committee|parishes|office)\\s+${WILL}\\s+${OFTEN}be\\s+(?:informed|told|notified|advised|updated|kept (?:informed|updated|abreast|advised)|sent|given|provided with|briefed)\\b`,
      'i',
    ),
    unless: /\b(?:each|every|always|whenever|where)\b|\bopportunit/i,
    against: 'It tells what is always done.',
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'The office is to be told.',
  },
  {
    words:
      /\b(?:accepted|agreed) and (?:will|would) be (?:\w+ly )?(?:done|made|added|shown|included|changed|actioned|implemented|introduced)\b/i,
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'It was accepted and is to be done.',
  },
  {
    words: new RegExp(
      `\\b${WILL}\\s+${OFTEN}(?:(?:reply|respond|answer|write)(?:\\s+\\w+){0,3}? in writing|(?:e-?mail|message|phone|write to|update|advise|tell|inform|notify|let)\\s+(?:the\\s+)?(?:[\\w’'-]+\\s+){0,2}?(?:members|councillors|governors|trustees|everyone|everybody|them|him|her|us|colleagues|councillor|cllr|mr|mrs|ms|dr)\\b|(?:bring|take|send|have|do|get|sort|reply|respond|answer)\\s+(?:[^.;]{2,80}?)?\\b(?:next time|after the meeting|outside (?:of )?the meeting|offline)\\b|(?:redraft|re-draft|rewrite|reword|amend it|correct it|put (?:it|this|that) right|sort (?:it|this|that)(?: out)?|see to it|see (?:that|to)|deal with (?:it|this|that)|take (?:it|this|that) (?:away|on)|revert|bring (?:it|this|that) back))\\b`,
      'i',
    ),
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'Somebody will do it and come back.',
  },
  {
    words: new RegExp(
      `\\b(?:${DELIVERABLE}|it|this|these|they|which)\\b[^.;]{0,90}?\\b${WILL}\\s+${OFTEN}be\\s+(?:made\\s+)?(?:available|ready|completed?|finished|concluded|with (?:the )?members)\\s+(?:for|at|to|by|before|prior to|in time for|ahead of)\\s+(?:the\\s+)?(?:next|future|[A-Z][a-z]+)?\\s*${BODY}\\b`,
      'i',
    ),
    unless: /\b(?:to the public|online|on the website)\b/i,
    against: 'It is made open to everybody, not brought to a meeting.',
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'Something is to be ready for a meeting.',
  },
  {
    words: new RegExp(
      `\\b${WILL}\\s+${OFTEN}be\\s+[a-z]+[^.;]{0,60}?\\b(?:in|into|within|to) (?:the|a|our|its|this)\\s+(?:(?:next|future|forthcoming|following|subsequent|final|published|Q[1-4]|quarterly|annual|\\w+ quarter)\\s+)+(?:${DELIVERABLE}|version)\\b|\\b${WILL}\\s+${OFTEN}be\\s+(?:incorporated|included|inserted|reflected|added|picked up|covered)\\s+(?:in|into|within)\\s+(?:the|a)\\s+(?:[\\w-]+\\s+){0,3}?(?:${DELIVERABLE}|version)\\b`,
      'i',
    ),
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'It is to stand in a later report.',
  },
  {
    words:
      /\b(?:should|could|would|will)\b[^.;]{3,160}(?:,|;|\band\b)\s*(?:this was|which was|[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?)\s+agreed\W*$/,
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'It was suggested, and somebody agreed.',
  },
  {
    words:
      /\b(?:offered|promised)\s+(?:(?:the\s+)?(?:[\w’'-]+\s+){1,4}?)?(?:(?:early\s+)?sight of|(?:an?|some|his|her|their)\s+(?:[\w-]+\s+){0,3}?(?:briefing|visit|meeting|presentation|copy|demonstration|tour|session|update|walk-?through|paper|report|note))\b/i,
    unless: /\b(?:had been|was|were|be|been|is|are) offered\b/i,
    against: 'It tells what is offered in general, or was.',
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'Somebody offered it.',
  },
  {
    words:
      /\bgave an? (?:assurance|undertaking|commitment|promise) (?:that|to)\b|\b(?:took|takes|has taken|will take) (?:this|that|it) away\b/i,
    unless: HISTORY,
    against: 'It tells what was agreed earlier.',
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'Somebody gave his word.',
  },
  {
    words: new RegExp(`\\b${WILL}\\s+${OFTEN}${FOLLOW_UP}\\b`, 'i'),
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'Somebody will look into it and come back.',
  },
  {
    words: new RegExp(
      `\\b${DELIVERABLE}\\s+(?:${WILL}|to)\\s+(?:also\\s+)?(?:follow|come (?:back )?to|go to|return to)\\b`,
      'i',
    ),
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'Something is to follow.',
  },
])
