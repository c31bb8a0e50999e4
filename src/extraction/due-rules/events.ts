import { dayOf, formatDay, type PlainDate, yearOf } from '../../calendar/plain-date.ts'
import { type DueRule, type Settled, settled } from './due-rule.ts'

const noun =
  'completion|receipt|conclusion|publication|approval|return|results?|outcomes?|sign[- ]off|implementation|introduction|launch|elections?|appointment|arrival|findings|finalisation|ratification|confirmation|evaluation|consultation|inspection|review|audit|trial|pilot|procurement|recruitment|agreement|submission|announcement|settlement|decision|vetting'
const tail = '[^,.;:()|]{0,90}?(?= ?(?:[,.;:()|]|$| (?:and|but|so|which) ))'
const done =
  '(?:is|are|has|have)(?: been| now| fully)?(?: \\w+ed| complete| available| ready| in place| in post| known| live| done| over| clear| back| up and running| set| made| given| held| drawn up| written| here)'

/** "On completion of the review", "following the results of the survey": tied to something that has no date yet. */
export const onAnEvent: DueRule = {
  id: 'on-an-event',
  headOnly: true,
  pattern: new RegExp(
    `\\b(?<lead>on|upon|following|after|subject to the timing of|at the point of|pending)(?: the| a| its| their| formal| successful| final| full| initial){0,3} (?:[a-z-]+ )?(?<noun>${noun})\\b(?: of\\b| from\\b| by\\b)?${tail}`,
    'gi',
  ),
  read: (match) => {
    const said = match.groups ?? {}
    // "On review" and "on the pilot" are topics; only the nouns of ending bind after "on".
    if (
      /^(?:on|upon)$/i.test(said['lead'] ?? '') &&
      !/^(?:on|upon)(?: the| its| their| formal| successful| final| full)* (?:completion|receipt|conclusion|publication|approval|return|sign[- ]off|implementation|finalisation|ratification|confirmation|appointment|arrival|submission|agreement)\b/i.test(
        match[0],
      )
    )
      return null
    return eventReading(match[0], (said['lead'] ?? '').length)
  },
}

/** "Once finalised", "when the analyst returns", "as soon as the data is available". */
export const onceDone: DueRule = {
  id: 'once-done',
  headOnly: true,
  pattern: new RegExp(
    `\\b(?<lead>once|as soon as|when|whenever|after|until such time as|as and when) (?!and\\b|an?\\b(?! \\w+ (?:is|has|are|have)\\b)|again\\b|every\\b|per\\b|more\\b)(?:(?<!after |when |whenever )\\w+ed\\b(?! by the)|(?:complete|completed|finalised|available|ready|in place|known|approved|published|received|appointed|required)\\b(?! by the)|(?:[\\w'&/-]+ ){1,8}?(?:${done}|returns?|reports?|completes?|concludes?|finishes|becomes?|arrives?|closes?|ends|starts|begins|comes? (?:in|back|out|forward)|goes? live|reopens?|meets?|publish(?:es)?|receives?)\\b)${tail}`,
    'gi',
  ),
  read: (match) => {
    // "When the force launched" is history and "as soon as possible" is no event.
    if (/\b(?:was|were|had|did|possible|practicable|able to)\b/i.test(match[0])) return null
    return eventReading(match[0], match.groups?.['lead']?.length ?? 0)
  },
}

/**
 * "Before the summer recess": each council and parliament rises on a day of its own, in summer mostly late in July, so that
 * its last day is taken, marked vague. The others have none.
 */
export const beforeARecess: DueRule = {
  id: 'before-a-recess',
  pattern:
    /\b(?<lead>by|before|prior to|ahead of|in advance of|in time for)(?: (?:parliament|council|members|the house|the council|the assembly) (?:rises|rose|breaks?|broke) for)? (?:the |its |their )?(?:next )?(?:spring|summer|autumn|winter|whitsun) (?:recess|break|holidays?|hols)\b/gi,
  read: (match, { meetingOn }) => {
    if (!/\bsummer\b/i.test(match[0]))
      return { ...eventReading(match[0], match.groups?.['lead']?.length ?? 0), strength: 'strong' }
    const here = dayOf(yearOf(meetingOn), 7, 31) as PlainDate
    const dueOn = here >= meetingOn ? here : (dayOf(yearOf(meetingOn) + 1, 7, 31) as PlainDate)
    return settled({
      dueOn,
      precision: 'month',
      working: `“${match[0]}”: councils and Parliament rise on days of their own, mostly late in July; its last day is taken, ${formatDay(dueOn)}.`,
      vague: true,
      strength: 'strong',
    })
  },
}

/** "Prior to the bids being signed", "before going live", "ahead of the elections". */
export const beforeAnEvent: DueRule = {
  id: 'before-an-event',
  headOnly: true,
  pattern: new RegExp(
    `\\b(?<lead>prior to|before|ahead of|in advance of) (?:(?:[\\w'&/-]+ ){1,7}?being \\w+|(?:it|this|that|they|the [\\w' -]{2,40}?) (?:is|are|goes|go|starts?|begins?|launch(?:es)?|returns?|leaves?) ?\\w*|(?:going|being|launch|submission|publication|implementation|go-live|roll-?out|the (?:launch|submission|publication|implementation|elections?|inspection|go-live|roll-?out|start of the [a-z]+))\\b)${tail}`,
    'gi',
  ),
  read: (match) => eventReading(match[0], match.groups?.['lead']?.length ?? 0),
}

const eventReading = (phrase: string, leadLength: number): Settled => {
  const event = phrase.slice(leadLength).trim()
  return settled({
    dueOn: null,
    precision: 'event',
    event,
    working: `“${phrase.trim()}” is tied to something that has no date yet.`,
    strength: 'weak',
  })
}
