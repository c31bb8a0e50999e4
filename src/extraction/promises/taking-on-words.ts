import type { PhraseRule } from './phrase-table.ts'
import { ANY_DEED, DELIVERABLE, DOING, OFTEN, WILL } from '../patterns/wording.ts'

const HISTORY =
  /\b(?:had|previously|originally|earlier) (?:\w+ )?(?:taken|been|promised|given|offered|left)\b/i

/** What one may offer to those at the table. */
const THING = `(?:${DELIVERABLE}|tables?|maps?|visits?|tours?|sessions?|demonstrations?|training|meetings?|walk-?throughs?|talks?)`
const TAKEN_UP =
  '(?:(?:gladly |readily |gratefully |warmly |\\w+ly )?(?:accepted|welcomed|taken up|took up|took (?:it|this|that|her|him|them) up)|(?:was |were )?(?:pleased|glad|happy|grateful|content) to (?:accept|take (?:it|this|that|him|her|them)? ?up))'
const NOT_OURS =
  /\b(?:had|previously|originally|earlier) (?:\w+ )?(?:taken|been|promised|given|offered|left)\b|\b(?:accepted|welcomed|taken up) by (?:most|many|some|all|few|half|both|\d+|the (?:unions?|court|jury|judge|tribunal|staff|victims|public|residents|officers|men))\b|\bpay\b/i

/** It is left to somebody, promised, offered and taken up, or taken on without any word of agreeing. */
export const TAKING_ON: readonly PhraseRule[] = [
  {
    words: new RegExp(
      `\\b(?:took|takes|has taken|to take|will take|accepted|accepts|picked up|was given|were given|has|have) (?:an |the |this (?:as )?an? |it as an )actions? (?:away )?to\\s+(?!the\\b)[a-z]+|\\bactions? (?:(?:was|were|is) )?(?:placed (?:up)?on|given to|assigned to|allocated to|falls to|fell to) (?:the )?(?:[\\w&/’'-]+ ){1,5}?to\\s+(?!the\\b)[a-z]+|\\b(?:took|takes|has taken) (?:it|this|that) (?:up)?on (?:him|her|them)sel(?:f|ves) to\\s+[a-z]+`,
      'i',
    ),
    unless: HISTORY,
    against: 'It tells what was taken on earlier.',
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'Somebody took it on.',
  },
  {
    words: new RegExp(
      `\\b(?:it|this) (?:now )?(?:fell|falls|will fall|would fall|is|was|is left|was left|is down|was down) (?:up to|to|with|for) (?:the\\s+)?(?:[\\w&/’'-]+\\s+){1,5}?to\\s+(?:find|${DOING})\\b`,
      'i',
    ),
    unless: HISTORY,
    against: 'It tells what was left to somebody earlier.',
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'It was left to somebody.',
  },
  {
    words: new RegExp(
      `\\bpromised (?:(?:the|a|an|some|him|her|them|members|to let|that) )?(?:[\\w-]+ ){0,3}?(?:${DELIVERABLE}|answer|reply|visit|explanation)\\b|\\b(?:${DELIVERABLE}|answer|reply|visit|explanation)\\b[^.;]{0,60}?\\b(?:was|were) (?:\\w+ly )?(?:promised|undertaken)\\b`,
      'i',
    ),
    unless:
      /\b(?:had|has|have|previously|as|originally|earlier|already) (?:been )?promised\b|\bpromised (?:in|at|last|earlier)\b|\bthat (?:was|were|had been) promised\b/i,
    against: 'It tells what was promised earlier.',
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'Somebody promised it.',
  },
  {
    // "A note on overtime was offered by HW and accepted", "a tour was proposed, which the Board was glad to take up"
    words: new RegExp(
      `\\b${THING}\\b[^.;]{0,90}?\\b(?:was|were) (?:then |also |kindly |readily )?(?:offered|proposed|suggested)\\b[^.;]{0,80}?\\b(?:and|which|,)[^.;]{0,60}?\\b${TAKEN_UP}\\b`,
      'i',
    ),
    unless: NOT_OURS,
    against: 'It tells what was offered earlier, or to others.',
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'It was offered and taken up.',
  },
  {
    // "Mr Dunn offered a fuller table, which the Chair accepted", "the DCC offered, and the Panel accepted, a breakdown"
    words: new RegExp(
      `\\boffered\\b[^.;]{0,60}?\\b(?:an?|the|some|his|her|their|further)\\s+(?:[\\w-]+\\s+){0,3}?${THING}\\b[^.;]{0,60}?,?\\s(?:which|and (?:this|it|that|the offer))\\b[^.;]{0,60}?\\b${TAKEN_UP}\\b|\\boffered,? (?:and|which) (?:the )?[^.;,]{2,40}? ${TAKEN_UP},? (?:to|an?|the|some|further)\\b`,
      'i',
    ),
    unless: NOT_OURS,
    against: 'It tells what was offered earlier, or to others.',
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'It was offered and taken up.',
  },
  {
    // "Mrs Lane sought and was promised a map", "asked for the same by station, which was promised"
    words:
      /\b(?:asked(?: for)?|requested|sought|wanted|wished for|pressed for|called for)\b(?:,? (?:and|but) (?:he |she |they )?| [^.;]{3,90}?,? (?:which|and (?:this|it|they|he|she)|and) )(?:was|were) (?:\w+ly )?promised\b/i,
    unless: HISTORY,
    against: 'It tells what was promised earlier.',
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'It was asked for and promised.',
  },
  {
    // "Leave it with me", "this sits with PN to resolve", "took the ask to bring a number", "has the pen on the next draft"
    words: new RegExp(
      `\\bleave (?:it|this|that|them) (?:with|to) (?:me|us|him|her|them)\\b|\\b(?:sits|rests|lies|stays) with (?:the\\s+)?(?:[\\w&/’'-]+\\s+){1,4}?to (?:${DOING}|resolve|find)\\b|\\b(?:took|takes|has taken|picked up|picks up) (?:the|an?) (?:ask|job|task|errand) (?:to|of)\\s+[a-z]+|\\b(?:has|holds|took|takes) the pen\\b|\\btook (?:it|this) in hand to\\s+[a-z]+|\\b(?:accepted|took up) (?:the|this|that|his|her|their) (?:\\w+ )?(?:challenge|task|job|commission|charge|errand|request) (?:of [a-z]+ing|to (?!the\\b|an?\\b|all\\b)[a-z]+)`,
      'i',
    ),
    unless:
      /\b(?:had|if|unless|not|courts?|judges?|government|home office|ministers?|department|parliament|asked (?:him|her|them) to leave)\b/i,
    against: 'It tells what was taken on earlier, or hangs on something else.',
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'Somebody took it on.',
  },
  {
    // "The idea found favour and was left with the Secretariat", "the matter was left in the hands of the Clerk"
    words:
      /\b(?:(?:matter|details?|arrangements?|wording|drafting|idea|suggestion|point|rest|choice|task|this|that|it|and)\s+(?:was|were|is|be|are)|agreed to leave (?:it|this|that|the matter))\s+(?:then |accordingly |therefore )?(?:left\s+)?(?:to|with|in the (?:capable )?hands of)\s+(?:the\s+)?(?:[\w’'-]+\s+){0,3}?(?:clerk|secretary|secretariat|treasurer|bursar|chair(?:man|woman)?|convener|officers?|director|manager|superintendent|inspector|sergeant|DCC|ACC|CFO|solicitor|surveyor|engineer|registrar)\b/i,
    unless:
      /\b(?:had|previously|originally|earlier|government|ministers?|court|responsibility|decision|discretion|judgment|discuss|in charge|popular|to (?:be|decide|judge|say))\b/i,
    against: 'It tells what was left to somebody earlier, or for him to judge.',
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'It was left to somebody.',
  },
  {
    words: new RegExp(
      `,\\s+who\\s+(?:kindly\\s+)?(?:(?:will|would)\\s+(?:kindly\\s+)?${ANY_DEED}\\b|(?:has |had |have )?(?:kindly )?(?:agreed|offered|promised|undertaken|undertook|volunteered) to\\s+(?!be\\b))|\\boffer (?:to|of) [^.;]{3,120}?\\b(?:was|were) (?:\\w+ly )?(?:accepted|taken up|welcomed)\\b`,
      'i',
    ),
    unless: /\bif\b|\bwould have\b/i,
    against: 'It hangs on an “if”.',
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'Somebody offered or agreed to do it.',
  },
  {
    // "The Clerk confirmed a section on appeals would be added."
    words:
      /\b(?:confirmed|advised|assured|said|promised)\s+(?:(?:the )?\w+ that\s+|that\s+)?[^.;]{2,120}?\b(?:will|would) (?:also |then |now )?be (?:\w+ly )?(?:added|amended|corrected|actioned|arranged|circulated|re-?circulated|sent|redrafted|re-?written|invited|contacted|followed up|looked (?:at|into)|picked up|chased|booked|ordered|reported back|brought back|made clear(?:er)?|fixed|mended|repaired|replaced)\b/i,
    unless:
      /\b(?:each|every|always|normally|usually|routinely|if|where|whenever|unless|any|had|previously|not|could|no)\b|\b(?:asked|queried|questioned)\b/i,
    against: 'It tells what is always done, or hangs on something else.',
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'Somebody says that it will be done.',
  },
  {
    words: new RegExp(
      `^\\W*[A-Z]{2,4} (?:is |now )?(?:checking|chasing|following (?:this |it )?up|looking into (?:this|it)|dealing(?: with (?:this|it))?|on it)\\W*$|\\b${WILL} be (?:amended|updated|revised|corrected|redrafted|altered|changed) (?:accordingly|and (?:re-?issued|re-?circulated|re-?published))\\b|[:;–—-]\\s+(?:[A-Z]{2,4}|[A-Z][a-z]+) (?:is )?(?:chasing|following (?:this |it )?up|looking into (?:this|it)|dealing with (?:this|it))\\W*$`,
    ),
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'Somebody is to see to it.',
  },
  {
    words:
      /\b(?:next|future|subsequent|forthcoming|later|all) (?:[a-z]+ )?(?:reports?|papers?|updates?|versions?|returns?|packs?|dashboards?|minutes|agendas) (?:to|should|will|would|must) (?:also |now )?(?:include|show|contain|carry|give|set out|cover|give|reflect|separate|break|list|state)\b|\b(?:in future|from now on|henceforth|from (?:the )?[A-Z][a-z]+(?: onwards?)?),? (?:the|all|our|his|her|their) (?:[\w-]+ )?(?:reports?|papers?|updates?|returns?|packs?|dashboards?|tables?) (?:(?:is|are) to|to|should|will|would|must) (?:also |now )?(?:include|show|contain|set out|cover|give|carry|reflect|separate|break|list|state)\b/i,
    unless: /\?\W*$|\b(?:had|previously|last year|if)\b|\b(?:asked|queried) (?:if|whether|how|why)\b/i,
    against: 'It is asked about, or was said earlier.',
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'A later paper is to show it.',
  },
  {
    // "This will be picked up with the supplier", "... and will be modelled".
    words: new RegExp(
      `(?:^\\W*(?:\\w\\.\\s+)?|[,;]\\s+(?:and\\s+)?|\\band\\s+(?:that\\s+)?|\\bthat\\s+|\\bas\\s+)(?:this|that|these|those|it|they|both|all of (?:this|these|it)|which)?\\s*(?:${WILL}|(?<=(?:this|that|these|it) )(?:is|are|was|were) to)\\s+${OFTEN}be\\s+${OFTEN}(?:raised (?:with|at|by)|picked up|followed up|looked (?:at|into)|explored|investigated|modelled|taken (?:up|forward|on board)|chased|checked|clarified|examined|corrected|escalated|rectified|sorted out|put right|written up|(?:dealt with|discussed|handled|resolved|settled|taken) (?:off ?line|outside|out of (?:committee|the)|after the|separately|by correspondence))\\b`,
      'i',
    ),
    unless:
      /\b(?:each|every|always|normally|usually|routinely|if|where|whenever|unless|any|anything|under item|later (?:in|on) (?:the|this) (?:agenda|meeting)|in the first instance)\b/i,
    against: 'It tells what is always done, or what comes later at this meeting.',
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'It is to be followed up.',
  },
  {
    words:
      /\b(?:to|will|would|should) (?:now )?(?:be(?:come)?|remain|form|stay) (?:as )?(?:an? )?(?:standing|regular|permanent) (?:agenda )?items?\b|\b(?:to|will|would|should) (?:now )?be (?:on|added to|put on|included on|placed on) (?:the |an |our |a future |future |each |every )?(?:next )?agendas?\b|^(?:\W|\d)*(?:items?|topics?|subjects?) for (?:the |a )?(?:next|future|[A-Z][a-z]+) (?:agenda|meeting|board|panel|committee)s?\s*[:–-]\s*\w/i,
    unless: /\b(?:had|has|have|needs?) to be\b/i,
    against: 'It tells how it was or what is needed.',
    kind: 'revisit',
    confidence: 'likely',
    reason: 'It is to stand on an agenda.',
  },
  {
    // "It was agreed officers come back with a worked example."
    words: new RegExp(
      `\\b(?:[Aa]greed|[Rr]esolved|[Rr]ecommended|AGREED|RESOLVED|[Ss]uggested|[Pp]roposed) (?:that )?(?:the )?(?:officers|officials|staff|members|we|they|(?!That\\b|The\\b)[A-Z][\\w’'-]*(?: (?:[A-Z][\\w’'-]*|of|and)){0,4}) (?:should |would |will )?(?:${DOING}|come back|go back|have an?(?:other)? (?:\\w+ )?(?:discussion|word|conversation|talk|meeting|look|chat))\\b(?! (?:in|on|of|to date)\\b)`,
    ),
    unless: new RegExp(`${HISTORY.source}|\\b(?:suggested|proposed) (?:that )?[^.;]*\\b(?:but|not)\\b`, 'i'),
    against: 'It tells what was agreed earlier, or was not agreed.',
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'It was agreed that somebody do it.',
  },
]
