import type { PhraseRule } from './phrase-table.ts'
import { DELIVERABLE, DOING, OFTEN, WILL } from '../patterns/wording.ts'

const HANGS =
  /\b(?:if|unless|whenever|each time|every time|always|normally|usually|routinely|had (?:been |previously |already |also )*(?:agreed|promised|pledged|undertaken|resolved))\b/i
const HANGS_ON = 'It tells what is always done, was promised earlier, or hangs on something else.'
const HISTORY = /\b(?:had|previously) (?:\w+ )?(?:agreed|resolved|decided)\b/i
/** What somebody has others do: "have it mended", "have the sign put back". */
const DONE =
  '(?:[a-z]+ed|put|sent|done|seen|written|redrawn|rewritten|brought|drawn|shown|made|taken|cut|built|rebuilt|told|set|mended)'
/** What somebody sees to, once: no rule, fate or price. */
const SEEN_TO =
  '(?:added|amended|advertised|appointed|arranged|audited|brought (?:back|in|forward)|consulted|drafted|interviewed|re-?opened|restored|surveyed|tendered|assigned|asked|briefed|built|carried out|changed|checked|circulated|cleaned|cleared|contacted|corrected|cut back|delivered|displayed|drawn up|emptied|equipped|extended|filled|fitted|fixed|given (?!effect|rise)|improved|included|inspected|installed|invited|issued|made (?:available|clear|good|safe)|mended|moved|notified|offered|ordered|painted|posted|provided|published|put (?:in|into|on|up|right|back|out|to)|recruited|redrawn|re-?instated|relaunched|reminded|removed|renewed|re-?sent|repaired|replaced|re-?printed|rested|retained|re-?tested|returned|reviewed|revised|rewritten|rolled out|sent|set (?:up|aside)|shared|signed|spoken to|staffed|strengthened|supplied|taken (?:up|on|away|down|forward)|tested|told|trained|trialled|updated|upgraded|visited|widened|written to)'
const LATER =
  '(?:later|future|next|forthcoming|subsequent|coming|following|spring|summer|autumn|winter|january|february|march|april|may|june|july|august|september|october|november|december)'

/** Promises in round-about words: to have it done, to see that it is so, to leave something undone, to make no difficulty. */
export const PROMISING: readonly PhraseRule[] = [
  {
    // "Saw no reason why the backlog could not be cleared within three months", "was content to be held to 80% by June"
    words:
      /\b(?:(?:sees?|saw|knew of|knows? of|could see|is|was) no (?:good )?reason why [^.;]{3,80}?\b(?:could|should|would|cannot|can) ?not be [a-z]+(?:ed|en|wn|ne|lt|t)\b|(?:is|was|were) (?:quite |very |more than )?(?:content|happy|willing|prepared|glad) (?:for (?:[\w’'-]+ ){1,4})?to (?:be held|hold (?:him|her|them|it|us)) to (?=\d|a |an |the |that ))/i,
    unless: HANGS,
    against: HANGS_ON,
    kind: 'target',
    confidence: 'dated',
    reason: 'Somebody gave his word for it.',
  },
  {
    // "The CFO thinks the rest can be done by early October"
    words:
      /\b(?:thinks?|thought|believes?|believed|reckons?|reckoned)\s+(?:that\s+)?[^.;]{2,80}?\b(?:(?:can|could) (?:be (?:done|finished|completed?|ready|cleared|delivered|met|achieved|in place)|have (?:it|them|this|that|all)\b)|(?:is|was|are|were) (?:now )?(?:achievable|doable|realistic))\b/i,
    unless: HANGS,
    against: HANGS_ON,
    kind: 'target',
    confidence: 'dated',
    reason: 'Somebody thinks it can be done.',
  },
  {
    // "... accepted that the sign was wrong and would have it replaced"
    words: new RegExp(
      `\\b(?:and|but|so)\\s+(?:that\\s+)?${WILL}\\s+${OFTEN}(?:have|get)\\s+(?:it|them|this|that|these|those|both|all|the (?!chance|opportunity|right|power|option|effect|benefit|same|final|last)[a-z]+(?: [a-z]+)?)\\s+(?:\\w+ly\\s+)?${DONE}\\b`,
      'i',
    ),
    unless: HANGS,
    against: HANGS_ON,
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'Somebody will have it done.',
  },
  {
    // "He would see that later packs showed it", "and make sure that the forms were signed"
    words: new RegExp(
      `(?:\\b(?:he|she|they|I|we)\\s*|\\b(?:and|but)\\s+(?:that\\s+)?)${WILL}\\s+${OFTEN}(?:(?:see|ensure)\\s+that|ensure|make (?:sure|certain)(?:\\s+that)?|see to it(?:\\s+that)?|see to\\s+(?:it|this|that|them))\\s+[a-z]|\\b${WILL}\\s+(?:go|check|speak|talk|write|ask|look|ring|phone|contact|e-?mail|remind|raise|come|follow|meet|take)\\b[^.;]{3,80}?\\band\\s+(?:make (?:sure|certain)|see(?: to it)? that|ensure(?: that)?)\\s+[a-z]`,
      'i',
    ),
    unless: HANGS,
    against: HANGS_ON,
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'Somebody will see that it is so.',
  },
  {
    // "Undertook not to close the desk without telling the Commissioner": it binds until then.
    words:
      /\b(?:undertook|undertakes|promised|promises|pledged|gave (?:an |his |her |their |its )?(?:undertaking|assurance|word|commitment)|(?:agreed|committed|content)(?= not to\b[^.;]{3,120}?\b(?:without|until|before) ))(?: [\w’'-]+){0,2}? (?:not|never) to [a-z]+/i,
    unless: HANGS,
    against: HANGS_ON,
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'Somebody gave his word not to do it.',
  },
  {
    // "Saw no difficulty and said Ms Orrell would be given a pass"
    words: new RegExp(
      `\\b(?:saw|sees|had|has|could see|foresaw|raised|made|knew of) no (?:great |real |particular )?(?:difficulty|difficulties|objections?|problems?|reason (?:not|why not|against)|harm|obstacle)\\b[^.;]{0,60}?\\b(?:and|so)\\b[^.;]{0,60}?\\b${WILL}\\s+(?!(?:have been|have no)\\b)[a-z]+`,
      'i',
    ),
    unless: HANGS,
    against: HANGS_ON,
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'Somebody makes no difficulty and says that it will be done.',
  },
  {
    // "Took on to get the plaque engraved", "took on the job of finding a venue"
    words:
      /\b(?:took|takes|has taken|have taken) (?:it )?on to [a-z]+|\b(?:took|takes|has taken|have taken) on (?:the )?(?:(?:task|job|work|duty|role) of [a-z]+ing|[a-z]+ing)\b(?= (?:the|an?|of|all|both|with|up|out|to|this|it|them)\b)/i,
    unless: /\bhad taken\b|\b(?:if|unless)\b/i,
    against: 'It tells what was taken on earlier, or hangs on something else.',
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'Somebody took it on.',
  },
  {
    // "Resolved to scrutinise hate crime at a later meeting"
    words: new RegExp(
      `\\b(?:resolved|agreed|decided|determined|elected)\\s+(?:\\w+ly\\s+)?to\\s+(?:scrutinise|examine|consider|reconsider|look (?:at|into|again)|review|return|revisit|take|hear|have|receive|invite|discuss|debate|come back|test|explore|hold)\\b[^.;]{2,140}?\\b(?:at|to|for|in) (?:an?|its|their|the|another|our) (?:\\w+ )?${LATER}(?: [\\w’'-]+)? (?:meeting|session|sitting|board|panel|committee|agenda|cycle)\\b`,
      'i',
    ),
    unless: HANGS,
    against: HANGS_ON,
    kind: 'revisit',
    confidence: 'likely',
    reason: 'The office will look at it again.',
  },
  {
    // "Agreed to keep it under review and come back to it"
    words:
      /\b(?:agreed|resolved|decided|undertook|wished|wanted|asked) (?:that [^.;]{2,40}? )?to (?:keep|hold|leave) (?:it|this|that|these|them|the [\w ]{2,40}?|matters?|[a-z]+) (?:under (?:close )?(?:review|observation|consideration)|in view|on (?:the|its|their|our) (?:agenda|work ?programme|work ?plan|radar|log|list))\b[^.;]{0,60}?\b(?:and|to) (?:\w+ly )?(?:come back|return|revisit|look|report|review|reconsider|take (?:it|this|stock)|bring|discuss|consider)\b/i,
    unless: HISTORY,
    against: 'It tells what was agreed earlier.',
    kind: 'revisit',
    confidence: 'likely',
    reason: 'The office will look at it again.',
  },
  {
    // "A reminder would go out to members", "the letters will be going round tomorrow"
    words: new RegExp(
      `\\b(?:an?|the|another|further|these|those|new|revised|two|both) (?:\\w+ ){0,3}?(?:reminders?|letters?|notices?|e-?mails?|invitations?|invites?|surveys?|questionnaires?|leaflets?|circulars?|packs?|notes?|forms?|bulletins?|newsletters?|statements?|releases?|papers?)\\s+(?:[a-z]+ [^.;,]{2,40} )?${WILL}\\s+${OFTEN}(?:go|be going) (?:out|round|off|on|back|with|to)\\b`,
      'i',
    ),
    unless: new RegExp(`${HANGS.source}|\\b(?:each|every) `, 'i'),
    against: HANGS_ON,
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'Something is to be sent out.',
  },
  {
    // "The figures would in future be shown by ward", "from the next report on they will be split"
    words: new RegExp(
      `\\b(?:${DELIVERABLE}|tables?|graphs?|charts?|packs?|budgets?|they|these|it|this)\\b[^.;]{0,60}?\\b(?:${WILL}|should) (?:in future|from now on|henceforth|from here on) be [a-z]+|\\b(?:from|in|with) (?:the |our |its )?(?:next|july|october|january|april) (?:[a-z]+ )?(?:reports?|papers?|returns?|sets?|editions?|issues?|meetings?|packs?|dashboards?)(?: on| onwards?)?,? [^.;]{2,100}?\\b${WILL} (?:also )?be (?:broken down|split|shown|given|included|set out|separated|added|reported|listed|presented|divided|compared|provided|stated)\\b`,
      'i',
    ),
    unless: HANGS,
    against: HANGS_ON,
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'A later paper is to show it.',
  },
  {
    // "Both officers said they would look again at the wording": whoever they are
    words: new RegExp(
      `\\b(?:said|replied|added|stated|confirmed|advised)\\s+(?:that\\s+)?(?:he|she|they)\\s+(?:would|will)\\s+${OFTEN}(?:look (?:again|into|at)|go back|come back|check|find out|raise (?:it|this|that|them)|take (?:it|this|that) (?:up|away|back)|ask (?:the|him|her|them|for)|chase|report back|send (?:it|them|the|a|an|him|her)|circulate|bring (?:it|them|the|a|an)|provide (?:it|them|the|a|an)|share (?:it|them|the|a|an)|get back|rewrite|redraft|put (?:it|this|that|them) right)\\b`,
      'i',
    ),
    unless: new RegExp(`${HANGS.source}|\\b(?:each|every) `, 'i'),
    against: HANGS_ON,
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'Somebody says what he will do.',
  },
  {
    // "Confirmed that places would be offered to all members now that the hall had reopened"
    words: new RegExp(
      `\\b(?:confirmed|confirms|assured|reassured|promised|announced|gave (?:(?:the )?[a-z]+ )to understand|gave (?:an |his |her |their )?(?:re)?assurance)\\s+(?:(?!(?:in|on|at|last|this|earlier)\\b)(?:the\\s+)?[\\w’'-]+\\s+){0,3}?that\\s+(?!(?:it|this|there)\\b)(?:(?!\\b(?:each|every|any|where|when|whenever|not|no|none|nothing|never|if|unless|had|always|normally|usually|ordinarily|routinely|generally|will|would)\\b)[^.;]){2,120}?\\b${WILL}\\s+${OFTEN}be\\s+(?:\\w+ly\\s+)?${SEEN_TO}\\b`,
      'i',
    ),
    unless:
      /\b(?:asked|queried|questioned|if|unless|where|whenever|normally|usually|routinely|each|every)\b/i,
    against: HANGS_ON,
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'Somebody says that it will be done.',
  },
  {
    // "Assured the Chair these would be done before the Board next met"
    words: new RegExp(
      `\\b(?:confirmed|confirms|assured|reassured|promised|undertook|guaranteed)\\s+(?:(?:to\\s+)?(?:the\\s+|all\\s+)?[\\w’'-]+\\s+){0,4}?(?:that\\s+)?(?:(?:it|this|that|these|those|they|both|all)|(?:the|his|her|their|all|both|every|each|any)\\s+(?:[\\w’'-]+\\s+){1,6}?)\\s*${WILL}\\s+${OFTEN}(?:be|have been)\\s+(?:\\w+ly\\s+)?(?:done|in|ready|complete|finished|closed|cleared|settled|gone|sorted|back|with (?:the )?(?:[a-z]+)|[a-z]+ed)\\b[^.;]{0,40}?\\b(?:before|by the time|by|ahead of|in time for|when)\\s+(?:the\\s+|this\\s+|it\\s+|they\\s+|we\\s+)?[\\w’'-]+`,
      'i',
    ),
    unless: HANGS,
    against: HANGS_ON,
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'Somebody says that it will be done.',
  },
  {
    // "Accepted the point and said the letter would be sent again": who owns up to it and says so
    words: new RegExp(
      `\\b(?:accepted|acknowledged|admitted|agreed|apologised|conceded|recognised|regretted|took (?:the|this|that)|understood|was sorry|were sorry)\\b[^.;]{2,140}?\\b(?:and|but|so)\\s+(?:he |she |they )?(?:said|added|confirmed|replied)\\s+(?:that\\s+)?(?:(?!\\b(?:each|every|where|when|not|no|if|unless|had|always|normally|usually|will|would)\\b)[^.;]){2,80}?\\b${WILL}\\s+${OFTEN}be\\s+(?:\\w+ly\\s+)?${SEEN_TO}\\b`,
      'i',
    ),
    unless: HANGS,
    against: HANGS_ON,
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'Somebody says that it will be done.',
  },
  {
    // "The consultant promised drawings for the April meeting"
    words:
      /\b(?:is|are) (?:now |still )?promised (?:for|by|before|in|within) |(?<!\b(?:had|has|have|was|were|been|as|originally|previously|who|which|that) )\bpromised (?!(?:to|that|in|at|on|by|last|earlier|well|much)\b)(?:[\w’'-]+ ){1,6}?(?:for|by|before|at|in|within|in time for) /i,
    unless: HANGS,
    against: HANGS_ON,
    kind: 'undertaking',
    confidence: 'dated',
    reason: 'Somebody promised it.',
  },
  {
    // "Older vans will be fitted with cameras, the Head of Fleet confirmed."
    words: new RegExp(
      `\\b${WILL}\\s+${OFTEN}be\\s+(?:\\w+ly\\s+)?${SEEN_TO}\\b[^.;]{0,120}?,\\s+(?:(?:said|confirmed|assured|announced|promised|told|advised|undertook)\\s+(?:the\\s+)?[A-Z]|(?:the\\s+)?[A-Z][^,.;]{1,60}?\\s(?:said|confirmed|assured|announced|promised|told|advised|undertook)\\b)`,
    ),
    unless:
      /\b(?:asked|queried|questioned|if|unless|where|whenever|normally|usually|routinely|each|every|always|had)\b/i,
    against: HANGS_ON,
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'Somebody says that it will be done.',
  },
  {
    // "Agreed that he should advertise the post forthwith"
    words: new RegExp(
      `\\b(?:agreed|resolved|decided|recommended) that (?:he|she|they|we)\\s+(?:(?:should|would|will|must)\\s+)?${OFTEN}${DOING}\\b`,
      'i',
    ),
    unless: HANGS,
    against: HANGS_ON,
    kind: 'undertaking',
    confidence: 'likely',
    reason: 'It was agreed that somebody do it.',
  },
]
