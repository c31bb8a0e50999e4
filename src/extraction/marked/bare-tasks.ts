import { comingDue, propose, type Recogniser } from '../proposal.ts'
import { quick } from '../patterns/sieve.ts'

/**
 * A task in as few words as a clerk needs, without a mark and without anybody who is to do it: "Circulate the slides
 * to members.", "Carry forward to the July meeting.", "To be reviewed at the AGM."
 */
export const recogniseBareTask: Recogniser = (sentence, scene) => {
  const words = sentence.text.slice(0, 1000)
  const isDue = COMES_DUE.test(words) || STILL_OPEN.test(words)
  const isDated = isDue || BY_A_DAY.test(words) || TO_COME.test(words)
  if (words === sentence.heading || !(isDated || AT_ONCE.test(words) || TO_BE.test(words))) return null
  if (NOT_A_TASK.test(words)) return null
  if (AT_ONCE.test(words) || TO_BE.test(words))
    return propose(sentence, {
      kind: TO_BE.test(words) ? 'undertaking' : 'action',
      confidence: 'likely',
      reason: 'Written as a task and no more.',
    })
  const due = comingDue(words, scene)
  return due === null
    ? null
    : propose(sentence, {
        kind: isDue ? 'target' : 'action',
        confidence: 'likely',
        reason: `Written as a task with its day: “${due.phrase}”.`,
        due,
      })
}

const LABEL =
  '^\\W*(?:(?:\\d{1,2}(?:\\.\\d{1,2})*|[a-k]|[ivx]{1,4})[.)]?\\s+)?(?:Agreed[:,]?\\s+(?:–\\s+)?|Please\\s+)?'
const OBJECT =
  '(?:the|a|an|all|any|this|these|those|that|it|them|him|her|members|Members|councillors|Councillors|colleagues|everyone|Cllr|Councillor|Mr|Mrs|Ms|Dr|[A-Z]{2,5}|copies|copy|details|dates|figures|slides|papers|letters?|quotes?|quotations|comments)\\b'
const HANDLED =
  '(?:reviewed|circulated|recirculated|brought|discussed|considered|raised|added|included|sent|shared|chased|followed up|picked up|actioned|amended|corrected|updated|reported|presented|taken|carried (?:forward|over)|deferred|revisited|invited|provided|looked (?:at|into)|checked|progressed|completed|submitted|published|tabled|monitored|put|investigated|explored|re-?considered|signed|reissued|displayed|ordered|booked|purchased|replaced|repaired|kept under review|topped up|painted|cleared|removed|installed)'

/** Errands: nobody writes them as a heading, or as an aim for years to come. */
const AT_ONCE = quick(
  new RegExp(
    `${LABEL}(?:(?:Circulate|Recirculate|Chase|Arrange|Invite|Obtain)\\s+(?!of\\b)[a-zA-Z]|(?:Send|Chase up|Remind|E-?mail|Ring|Phone|Order|Book|Ask)\\s+${OBJECT}|(?:Write|Speak|Talk) (?:again )?to\\s+(?:the|all|[A-Z])|(?:Liaise|Check|Meet|Follow up|Raise (?:this|it)) with\\s+(?:the|all|[A-Z])|(?:Find out|Check) (?:whether|if|how|why|what|when|who)\\b|Look into\\s|Report back (?:to|at|in)\\s|Carry (?:it |this )?(?:forward|over) to\\s|Bring (?:it |this )?back (?:to|in)\\s|(?:Add|Put|Place|Include)\\s[^.;]{0,60}?\\b(?:on|to|in) (?:the |our |a |next )?(?:[\\w’'-]+ ){0,3}?(?:agenda|list|register|log|newsletter|website|notice ?board|work(?: |-)?(?:plan|programme)|forward plan)\\b|To be ${HANDLED}\\b(?=\\s+(?:and|to|at|by|with|on|in|for|before|from|when|once|again|as|under|back|next|after)\\b|\\W*$))`,
  ),
)
/** A thing, with no verb of its own that would tell anything. */
const THING =
  '(?!(?:To|Agreed)\\b)[A-Z](?:(?!\\b(?:I|he|she|we|they|tells?|told|asks|seeks|urges|is|are|was|were|be|been|has|have|had|will|would|shall|could|can|may|might|should|must|did|does|do|said|says|needs?|needed|ought|seems?|appears?|able|likely|due|expected|going|used|continues?|asked|agreed|want(?:ed|s)?|that|which|who|whom|if|when|where|\\w+s (?:the|an?|all|any|its|their|this|each|every)|allow(?:s|ed)?|requires?|permits?|enables?|expects?|only|first|next meeting|meeting type|venue|date|time)\\b|(?<!\\b(?:[Tt]he|[Aa]n?|[Aa]ll|any|its|their|of|and) )\\b[a-z]+ed\\b)[^.;:?]){2,90}?'
/** "Bark to be topped up.", "Thanks to be passed to the crew.": no other verb tells anything. */
const TO_BE = quick(
  new RegExp(
    `${LABEL}${THING}\\bto be (?:\\w+ly )?(?!given\\b|(?:confirmed|agreed|advised|decided|announced|held|determined|arranged|noted|approved|elected|appointed|known|read|heard|seen|found|made|taken|met|needed)\\b(?!\\s+(?:to|with|at|by|on|into)\\b))(?:(?:re-)?[a-z]+(?:ed|wn|ught|en|lt|nt)|put|set|made|done|cut|sent|kept|held)\\b`,
  ),
)
/** "The annual statement to come back in September." */
const TO_COME = quick(
  new RegExp(
    `${LABEL}${THING}\\bto (?:come|go|return|follow|report)(?: back)? (?:to|in|at|before|by|with)\\b`,
  ),
)
/** "Replacement vans due mid-June" */
const COMES_DUE = quick(
  new RegExp(`${LABEL}${THING}\\bdue (?!to\\b|diligence|course|process|regard|for (?:closure|re-?election))`),
)
/** "OR 7/2021 remains open; due 22 November" */
const STILL_OPEN = quick(
  /\b(?:remains?|still|is|are) (?:open|outstanding|in progress)\b[^.;]{0,20}[;,–-]\s+(?:now )?due\b/i,
)
/** What may head a paper, or stand for an aim, unless a day is set for it. */
const BY_A_DAY = quick(
  new RegExp(
    `${LABEL}(?:(?:Check|Confirm|Contact|Provide|Prepare|Produce|Draft|Share|Update|Amend|Correct|Publish|Upload|Remove|Organise|Schedule|Investigate|Clarify|Identify|Develop|Seek|Get|Finalise|Complete|Submit|Review|Revisit|Consider|Present|Bring|Take|Include|Agree|Defer|Hold|Set up|Return|Report|Collate|Convene|Issue|Nominate|Agree|Sign|Test|Install|Replace|Appoint|Recruit|Renew)\\s+(?:back |again )?(?:${OBJECT}|to\\b|at\\b|in\\b|with\\b)|To (?:go live|go to|come (?:back )?to|start|begin|launch|open|finish|complete|report|return|have)\\b)`,
  ),
)
const NOT_A_TASK =
  /\b(?:rents?|payments?|invoices?|fees|subscriptions?|precept|renewals?|elections?|next) due\b|\bevery (?:\d|year|month)|\b(?:was|were|has been|have been|had been|is now|noted that|completed|done|came|fell|rose|went|stood|grew|dropped)\b|\?\W*$|^\W*(?:\d+[.)]?\s+)?(?:report back|update) (?:from|on)\b/i
