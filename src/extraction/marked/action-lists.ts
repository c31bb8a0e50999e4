import { actionStatus, type ActionStatus } from '../tables/action-status.ts'
import { findActors, leadingActor, withoutTopic } from '../names/actors.ts'
import type { DueReading } from '../candidate.ts'
import { withoutLabel } from '../patterns/item-labels.ts'
import { ruleAgainst } from '../refusals/not-commitments.ts'
import { ONLY_ASKS } from '../refusals/only-asks.ts'
import { ownerOf } from '../owners/owners.ts'
import { IS_CLOSED } from './marked-closed.ts'
import { comingDue, futureDue, nextInParagraph, propose, type Recogniser, type Scene } from '../proposal.ts'
import type { Sentence } from '../sentences/sentences.ts'
import { dueAtEnd, isNamedSending, isNamedTask, ownerAhead, ownerAtEnd, saysNothing } from './named-tasks.ts'
import { isRemarkBehindTask } from '../promises/promise-beside.ts'
import { quick } from '../patterns/sieve.ts'
import { isToldAsDone } from './told-as-done.ts'
import { fitsList, OF_EARLIER_ACTIONS, UNDER_ACTIONS } from '../tables/under-actions.ts'
import { DOING } from '../patterns/wording.ts'

/** Lines under an "Actions" heading, and lines in the form "CFO to circulate the figures". */
export const recogniseActionList: Recogniser = (sentence, scene) => {
  const words = sentence.text.slice(0, 1000)
  const noted = MAY_BE_NOTED.test(words) && inNoteForm(words, scene)
  if (UNDER_ACTIONS.test(sentence.heading) && words !== sentence.heading) {
    if (isClosed(words)) return IS_CLOSED
    if (saysNothing(words, scene)) return { refused: 'It says that there is no action.' }
    if (ONLY_ASKS.test(words)) return { refused: 'It is a question.' }
    const itsOwner = ownerAtEnd(words, scene) ?? ownerAhead(words, scene)
    if (
      !noted &&
      itsOwner === null &&
      !isNamedTask(words, scene) &&
      !isNamedSending(words, scene) &&
      !fitsList(sentence, words)
    ) {
      scene.passedOver?.({
        rule: 'Listed under "Actions".',
        against: 'It stands under “Actions”, but names no task.',
        words: '',
      })
      return null
    }
    const refusal = ruleAgainst(sentence)
    if (refusal !== null && !isRemarkBehindTask(refusal, words)) return null
    const status = statusBehind(sentence, scene)
    if (status === 'closed') return IS_CLOSED
    const earlier =
      OF_EARLIER_ACTIONS.test(sentence.heading) &&
      status !== 'open' &&
      !STILL_OPEN.test(words) &&
      futureDue(words, scene) === null
    return propose(sentence, {
      kind: 'action',
      confidence: earlier ? 'possible' : 'likely',
      reason: earlier ? 'Listed among actions of an earlier meeting.' : 'Listed under "Actions".',
      explicit: true,
      ...(itsOwner === null ? {} : { owner: itsOwner }),
      ...dueAtEnd(words, scene),
    })
  }
  if (!noted && FRAGMENT.test(words) && futureDue(words, scene) !== null)
    return propose(sentence, {
      kind: 'action',
      confidence: 'likely',
      reason: 'Written as something to somebody by a day.',
      explicit: true,
      owner: null,
    })
  const unlabelled = withoutLabel(words)
  const ranTogether = RUN_TOGETHER.exec(unlabelled)
  const entry = ranTogether ?? ENTRY.exec(unlabelled)
  if (
    (!noted || ranTogether !== null) &&
    entry !== null &&
    isOwner(entry[1] ?? '', scene) &&
    isNotToday(scene.dueIn(entry[2] ?? ''), scene) &&
    !isClosed(words)
  )
    return propose(sentence, {
      kind: 'action',
      confidence: 'likely',
      reason: 'Written as a task, its owner and its day.',
      explicit: true,
      owner: ownerOf(entry[1] ?? '', 'stated', scene.cast),
      due: scene.dueIn(entry[2] ?? ''),
    })
  if (!noted && isNamedTask(words, scene) && comingDue(words, scene) !== null)
    return propose(sentence, {
      kind: 'action',
      confidence: 'likely',
      reason: 'Written as a name, a task and a day.',
      explicit: true,
    })
  if (!noted && isNamedSending(words, scene) && !isClosed(words))
    return propose(sentence, {
      kind: 'action',
      confidence: 'likely',
      reason: 'Written as a name and what it is to send.',
      explicit: true,
    })
  if (!noted || isClosed(words)) return null
  if (statusBehind(sentence, scene) === 'closed') return IS_CLOSED
  const initialled = BY_INITIAL.exec(unlabelled)?.[1]
  return propose(sentence, {
    kind: 'action',
    confidence: 'likely',
    reason: 'Written as "somebody to do something".',
    explicit: true,
    ...(initialled === undefined ? {} : { owner: ownerOf(initialled, 'stated', scene.cast) }),
  })
}

/** "AR to find a second officer. Ongoing. Starts on 8 January.": what the sentence behind says of the action. */
const statusBehind = (sentence: Sentence, scene: Scene): ActionStatus => {
  const status = nextInParagraph(sentence, scene)?.text.slice(0, 200) ?? ''
  if (NOT_YET.test(status)) return 'open'
  return OPENS_WITH_STATUS.test(status)
    ? actionStatus({ status, update: '', closedOn: '' }, { green: 'unsaid' })
    : 'unsaid'
}

const NOT_YET =
  /^\W*(?:not (?:yet )?(?:started|complete|done|met)|carried (?:forward|over)|(?:still )?to be done)\b/i
const OPENS_WITH_STATUS =
  /^\W*(?:(?:now|status|update)\b\W*)?(?:open|on-?going|in progress|outstanding|overdue|pending|completed?|closed|discharged|done|circulated|sent|provided|actioned)\b/i

const BEHIND_DASH = `[:–—-]\\s+(?:to\\s+)?${DOING}\\s+(?!(?:and|or|is|was|are|were)\\b)`
const DASH_TASK = new RegExp(`^\\s*${BEHIND_DASH}`)

/** "Bus shelter roof: quotes in hand, clerk to bring three to the March meeting." */
const noteWithin = (line: string, scene: Scene): boolean =>
  BEHIND_STOP.test(line) &&
  TO_DO_WITHIN.test(line) &&
  (ROLE_WITHIN.test(line) ||
    findActors(line, scene.cast).some(
      ({ at, text }) =>
        /[,;:–—-]\s+(?:the\s+)?$/.test(line.slice(0, at)) &&
        TO_DO.test(line.slice(at + text.length)) &&
        TO_DO_NOW.test(line.slice(at + text.length)) &&
        !/\b(?:asked|was|were|is|are|for)\b[^,;:–—-]{0,40}$/i.test(line.slice(0, at)),
    ))

/** What opens a line before "to" and does nothing itself. */
const NOT_A_DOER =
  '(?:Need|Aim|Aims|Plans?|Items?|Reports?|Agenda|Work|Working|Training|Failure|Attempts?|Ability|Agreed|Agree|Resolved|Recommend\\w*|Asked|Requested|Requests?|Invited|Proposed|Proposals?|Subject|Due|Updates?|Access|Able|Unable|Ready|Actions?|Decisions?|Objectives?|Targets?|Opportunity|Time|Questions?|Comments?|Feedback|Information|Letters?|Email|Minutes|Papers?|Cop(?:y|ies)|Data|Options?|Draft|Budget|Funding|Apologies|Thanks|Welcome|Motion|Response|Reviews?|Changes?|Additional|Further|Continue|Proceed|Move|Nothing|Something|Everything|How|What|Where|When|Whether|Who|It|This|That|Next|Only|As|In|And|Or|Not|Also|Likely|Expected|Set|Looking|Going|Seeking|Wish\\w*|Committed|Happy|Keen|Used|Names|Nominations|Notes?|Policy|Strategy|Powers?|Duty|Right|Permission|Consent|Applications?|Bid|Notice|Steps|Measures|Efforts|Commitment|Intention|Visit|Survey|Project|Programme|Scheme|Meetings?|Prior|Up|Close|According|Owing|Thanks|Linked|Related|Regard|Reference|Relating|Similar|Having|Trying|Hoping|Wanting|Required|Appointed|Moved|Steps|Ways?|Ideas?|Appeals?|Calls?|Hope|Hopes|Failed|Started|Began|Support|Contract|Contribution|Response|Reply|Guidance|Advice|Invitation|Delegated|Authority(?= to )|Approval|Approved|Seconded|Power|Pressure|Money|Grant|Grants|Staff(?= to )|Resources|Capacity)\\b'
/** "Risk assessment outstanding – Foreman to complete": a role that no list explains. */
const ROLE_WITHIN = quick(
  new RegExp(
    `(?:^If\\b[^.;]{5,80}?,?\\s(?:the )?(?:clerk|[A-Z]{2,3})|[;:–—-]\\s+(?!${NOT_A_DOER})(?:[A-Z][a-z]{2,}|[Cc]lerk|[Aa]ll [a-z]+s))\\s+to\\s+(?:re-)?${DOING}\\b`,
  ),
)
const BEHIND_STOP = /[,;:–—-]\s/
const TO_DO_WITHIN = quick(new RegExp(`to\\s+(?:re-)?${DOING}\\b`))
const TO_DO_NOW = new RegExp(`^\\s*to\\s+(?:re-)?${DOING}\\b`)

/** "13/14 Display of staffing levels – SW – 31 March 2014", "Visit to be set up / DCFO / end Feb" */
const ENTRY = quick(
  /^(?:[\w/.-]{1,10}\s+)?[A-Z][^–]{4,160}?\s[–—/-]\s([A-Z][\w &/,.’'-]{1,40}?)\s[–—/-]\s((?:[\w/'’.]+\s?){1,6})$/,
)

/** "Vacancy factor to be reported separately JGeddes Feb 2024": the columns of a table ran together. */
const RUN_TOGETHER = quick(
  /^(?:\d{1,2}\s+)?[A-Z].*(?:\bto (?:be )?[a-z]+|(?<=^\W*(?:\d{1,2}\s+)?)[A-Z][a-z]+)\b.*\s([A-Z]{1,4}[a-z]*[A-Z]?[a-z]*)\s+(\d{1,2}(?:st|nd|rd|th)? (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*(?: 20\d\d)?|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? 20\d\d|\d{1,2}[/.]\d{1,2}[/.]\d{2,4})$/,
)

/** "Accountability to the Commissioner: Performance Board 18.04.24" is the title of these very minutes. */
const isNotToday = (due: DueReading | null, { meetingOn }: Scene): boolean =>
  due !== null && due.dueOn !== meetingOn

const isOwner = (words: string, scene: Scene): boolean => {
  const lead = leadingActor(words, scene.cast)
  return (
    /^(?:[A-Z]{2,4}(?:\s*[/,&]\s*[A-Z]{2,4})*|[A-Z]{1,3}[A-Z][a-z]{2,})$/.test(words) ||
    (lead !== null && lead.rest.trim() === '')
  )
}

const CLOSED =
  /(?<!\b(?:be|being|is|are|it|this|as) |\b(?:once|when|until|till|after|before|unless|if)\b[^.;]{0,60})\b(?:completed?|closed|discharged|done)\b[\s.)]*$|\b(?:status|outcome|update)\s*:\s*(?:now\s+)?(?:completed?|closed|discharged|done)\b/i
/** What a line says of its action behind a dash, a bar or a label. */
const TOLD =
  /(?:\b(?:status|update|outcome|progress)\s*:|\s[–—|-](?=\s+(?:recommend|propos|suggest|request|for clos|blue\b|clos|complete|discharg|done\b|delivered|actioned|implement|achiev)))\s+([^–—|]{1,200})$/i
const isClosed = (words: string): boolean => {
  const status = TOLD.exec(words)?.[1] ?? ''
  const said = actionStatus({ status, update: '', closedOn: '' }, { green: 'unsaid' })
  return said === 'closed' || (said !== 'open' && (CLOSED.test(words) || isToldAsDone(words)))
}
const STILL_OPEN =
  /\b(?:status\s*:\s*|[–—-]\s+)(?:open|in progress|on-?going|outstanding|not (?:started|complete)|part(?:ly|ially)? complete|carried (?:forward|over)|overdue)\b/i
const inNoteForm = (words: string, scene: Scene): boolean => {
  const line = withoutTopic(
    withoutLabel(words).replace(
      /^(?:AGREED|Agreed|RESOLVED|Resolved|DECISION|Decision)\s*[:–-]\s*(?:that\s+)?/,
      '',
    ),
    scene.cast,
  )
  const lead = leadingActor(line, scene.cast)
  const rest = lead?.rest ?? INITIALS.exec(line)?.[1]
  // "LH – confirm that the screens were tested"
  if (rest !== undefined && DASH_TASK.test(rest)) return true
  if (
    rest !== undefined &&
    TO_DO.test(rest) &&
    !/^\s*to (?:date|the|a|an|note|be (?:confirmed|advised|aware))\b/i.test(rest)
  )
    return true
  if (noteWithin(line, scene)) return true
  // Even an unknown team counts when a verb of doing follows: "Democratic Services to write to ..."
  return UNKNOWN_TEAM.test(line) || BY_INITIAL.test(line) || BY_PRONOUN.test(line)
}

/** "Names to Beth by the end of this month." */
const FRAGMENT = quick(
  /^\W*(?:all\s+|any\s+)?[A-Z][\w’'-]*(?:\s+(?!(?:must|should|will|would|shall|may|can|could|needs?|has|have|had|is|are|was|were|be|been)\s)[\w’'-]+){0,4}?\s+to\s+(?:the\s+)?[A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*){0,2}\s+(?:by|before|no later than)\s[^.;]{3,40}\W*$/,
)

const INITIALS = /^(?:[A-Z]{2,4})(?:(?:\s*[/,&]\s*|\s+and\s+)[A-Z]{2,4}){0,5}(\s.*)$/s
const UNKNOWN_TEAM = new RegExp(
  `^(?!.{0,60}\\b(?:RESOLVED|AGREED|Resolved|Agreed) to )(?:The\\s+)?(?:(?:(?:Working|Steering|Sub-?|Task and [Ff]inish) ?(?:party|group|committee)|Officers?|Members|Clerk|Secretariat|Police|Partners|Governors|Trustees|Councillors|Colleagues|Visitors|Volunteers|Agencies|(?:All|Every|Each|Both)(?:\\s+(?!(?:of|is|are|was|were|been|has|have|had|not|now|also|able|due|likely|keen|happy|welcome|free|those|[a-z]+ed)\\b)[a-z’'-]+){0,3}|Chair|Everyone|[A-Z]{2,6})|[A-Z][\\w&/’'-]*(?:\\s+(?:and|of|for|&))?(?:\\s+(?:[A-Z][\\w&/’'-]*|and|of|for|&|teams?|office|officers?|members|lead|colleagues|partners|staff|manager|director|group|reps?|representatives?|governors?|owners?|link governor)){1,6}(?:\\s+(?:\\([^()]{1,40}\\)|[–-]\\s+[A-Z]\\w+(?:\\s+(?:and\\s+|&\\s+)?[A-Z]\\w+){0,2}))?|(?!${NOT_A_DOER})[A-Z][A-Za-z]{2,}(?=\\s+to\\s+(?:(?:update|report|present|feed ?back|attend|advise|respond|reply)\\b|\\w+(?:\\s+(?:up|out|back|with|to|on))?\\s+(?:the|a|an|all|any|this|these|that|those|it|them|his|her|their|how|whether|if|what|[A-Z]|\\d))))\\s+to\\s+(?:${DOING}\\b|get\\s+(?:an?|the|more|quotes?|prices?|advice|costs?|this|it|in touch)\\b|see\\s+(?:the|an?|all|each|[A-Z])|have\\s+(?:an?|the|this|these|his|her|their)\\s+[^.;]{2,60}?\\b(?:ready|done|in place|completed?|finished|drafted|prepared|available)\\b)`,
)
/** "D. Lowe to inspect and repair" */
const BY_INITIAL =
  /^((?:[A-Z]\.\s?){1,3}[A-Z][\w’'-]+)\s+to\s+(?!(?:the|an?|be|date|all|his|her|their)\b)[a-z]{3,}/
/** "He also to ask the county for it" */
const BY_PRONOUN = new RegExp(`^(?:He|She|They)\\s+(?:also\\s+|then\\s+)?to\\s+${DOING}\\b`)
const TO_DEED = 'to\\s+(?:also\\s+|then\\s+)?[a-z]{2,}'
const TO_DO = new RegExp(
  `^\\s*(?:\\([^)]{1,30}\\)\\s*)?(?:also\\s+|both\\s+|each\\s+|all\\s+|jointly\\s+|together\\s+|then\\s+|still\\s+|yet\\s+|now\\s+)?${TO_DEED}`,
)

/** Of one or the other every note has a part; without them nobody need be looked for who does it. */
const MAY_BE_NOTED = quick(new RegExp(`${TO_DEED}|${BEHIND_DASH}`))
