import { findActors } from '../names/actors.ts'
import { saysByWhen } from '../patterns/deadline-words.ts'
import { comingDue, futureDue, NO_DATE, propose, type Recogniser } from '../proposal.ts'
import { quick } from '../patterns/sieve.ts'
import { MODAL } from '../patterns/wording.ts'

/** Anything said to be done by a stated day after the meeting, when no closer recogniser knew it. */
export const recogniseDatedFuture: Recogniser = (sentence, scene) => {
  const words = sentence.text.slice(0, 1000)
  const ahead = LIES_AHEAD.test(words)
  const begins = BEGINS.test(words) && !ahead
  const underWay = !ahead && !begins && UNDER_WAY.test(words)
  const told = !ahead && !begins && !underWay && TOLD_TO.test(words)
  if (!ahead && !begins && !underWay && !told) return null
  const due = comingDue(words, scene)
  if (told && !isAwaited(due?.phrase ?? '')) return null
  if (due === null) {
    scene.passedOver?.({ rule: 'It is to happen by a stated time.', against: NO_DATE, words: '' })
    return null
  }
  const event = EVENTS.find(({ words: pattern }) => pattern.test(words))
  if (event !== undefined) return { refused: event.reason }
  return propose(sentence, {
    kind: DOING.test(words) ? 'undertaking' : 'target',
    confidence:
      begins ||
      (underWay && due.precision !== 'day') ||
      (HEDGED.test(words.replace(PURPOSE, '')) && !SETTLED.test(clauseOf(due.phrase, words))) ||
      MAY.test(words) ||
      DESCRIBED.test(words)
        ? 'possible'
        : 'likely',
    reason: `It is to happen by a stated time: “${due.phrase}”.`,
    due,
    byDay: 'ahead',
  })
}

/** The words round the date up to the next stop: a doubt beyond it is about something else. */
const clauseOf = (phrase: string, words: string): string => {
  const at = words.indexOf(phrase)
  const before =
    words
      .slice(0, at)
      .split(/[,;:.–]\s|\bbut\b/)
      .at(-1) ?? ''
  return before + (words.slice(at).split(/[,;:.–]\s/)[0] ?? '')
}

const SETTLED =
  /^(?!.*\b(?:might|could|possibly|potentially|hope(?:s|d|ful)?|can|would (?:also )?(?:like|prefer))\b).*\b(?:will|shall)\b/i

/** A day to come, in whatever words: worth a look, never ticked. Questions and reports of speech ask nobody. */
export const recogniseDayAhead: Recogniser = (sentence, scene) => {
  const whole = sentence.text.slice(0, 1000)
  const rest = THE_REST.exec(whole)?.[1]
  const words = rest ?? whole
  if (COMES_ANYHOW.test(words)) return null
  const due = futureDue(words, scene)
  if (due === null || due.vague) return null
  return !FIGURE.test(words) && !isAwaited(due.phrase) && findActors(words, scene.cast).length === 0
    ? null
    : propose(sentence, {
        kind: 'target',
        confidence: rest !== undefined && saysByWhen(due.phrase) ? 'likely' : 'possible',
        reason: `A day to come stands in it: “${due.phrase}”.`,
        due,
      })
}

/** "Forty had been fitted, with the rest in use by March": what is still to come has no verb. */
const THE_REST = quick(
  /(?:,|;|\s[–—-])\s+(?:and\s+)?(?:with\s+)?((?:the|all|an?)\s+(?:rest|remainder|remaining|others?|balance|final|last|next|further|second)\b[^;]*)$/i,
)
const FIGURE = /\d\s?(?:%|per ?cent)|\b(?:I|we)\b/i
/** "Half to be so by March", "a comparison for the next meeting": whoever wrote it waits for something. */
const isAwaited = (phrase: string): boolean => saysByWhen(phrase) || FOR_THE_NEXT.test(phrase)
const FOR_THE_NEXT = /^(?:for|at) (?:the|its|our|their) next/i
/** What runs, ends and is held by itself, what was asked before, and what may or may not be. */
const COMES_ANYHOW = quick(
  /\b(?:runs?|ends?|lies|closes?|closed|falls?|expires?|lapses?|begins?|is (?:in|on|at|held)|are (?:in|on|at)|takes? place|normally|usually|may be|might|had|was|were|recess|holidays?|leave|lasts?|remains?|covers?)\b/i,
)

// A bare modal outranks the present tense: "will launch in May" is somebody's word.
// In told speech "was now to be in use by January" is as much to come.
const TOLD_AHEAD =
  '(?:was|were) (?:(?:now|also|then|still) to (?!have\\b)[a-z]+|to be (?:in|ready|complete|completed|finished|live|open|operational|available|fully|up))'
/** "The groundsman was to mend it by Friday": only its deadline shows that it is not over. */
const TOLD_TO = quick(/\b(?:was|were) to (?!have\b|date\b|the\b)[a-z]+/i)
const LIES_AHEAD = quick(new RegExp(`\\b(?:${MODAL}|${TOLD_AHEAD})\\b`, 'i'))
const DOING = /\b(?:will|would|shall)\s+(?:also\s+|then\s+|be\s+)?[a-z]+/i
// In small letters only: "May" is the month.
const MAY = /\bmay\b/
const HEDGED =
  /\bbe known\b|\b(?:will|would) not rule\b|\b(?:might|could|possibly|potentially|hope(?:s|d|ful)?|if possible|can|would (?:also )?(?:like|prefer)|which should)\b/i

/** "... so that the force could comment": what it is for hedges nothing. */
const PURPOSE = /\b(?:so that|in order that|to (?:see|check) (?:whether|if))\b[^.;]*/i

/** "The final version is going on the website by 30 June", "planning application to go in before Christmas". */
const UNDER_WAY = quick(
  /\b(?:is|are)\s+(?:\w+ly\s+|now\s+)?(?:going|coming|moving|opening|starting|launching|arriving|returning|finishing|closing|being|putting|pulling|taking)\b|\bto (?:go|come|start|begin|open|close|finish|return|launch|move|land|arrive|have)\b|\bneeds?\s+[^.;]{2,40}?\s(?:in|back|done|ready|finished|submitted)\s+by\b/i,
)

/** "Phase two starts in January": told as settled, by nobody in particular. */
const BEGINS = quick(/\b(?:starts?|begins?|commences?|launch(?:es)?|go(?:es)? live|opens?)\b(?! with)/i)

/** What a paper says is told, not promised; nor is what comes round every year. */
const DESCRIBED =
  /\b(?:each|every) (?:year|quarter|month|week)\b|\bannually\b|\b(?:data|report|paper|briefing(?: note)?|document|graph|chart|figures|forecasts?|it)\b[^.;]{0,30}\b(?:shows?|showed|states?|stated|sets? out|indicates?|suggests?|highlights?)\b/i

/** Days on which something happens anyhow: nobody binds himself by naming them. */
const EVENTS: readonly { words: RegExp; reason: string }[] = [
  {
    words: /\bnext (?:[\w&-]+\s+){0,4}(?:meeting|board|panel|committee)\b.{0,30}\b(?:is|will be|would be)\b/i,
    reason: 'It only gives the date of the next meeting.',
  },
]
