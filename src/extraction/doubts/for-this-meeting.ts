import { eitherOf } from '../patterns/any-case.ts'
import type { Doubt } from './doubt.ts'

const TAKES_ON =
  /\b(?:agreed|undertook|offered to|promised|resolved that|asked (?:the|that|for)|will (?:report|bring|circulate|share|send|write))\b/i
const LATER =
  /\b(?:next|later|future|forthcoming|following|before|no later than|ahead of|until)\b|\bin (?:the )?(?:[A-Z]|spring|summer|autumn|winter|new|due|\d)|\bwhen\b|\bto (?:the )?[A-Z]\w+ (?:meeting|board|panel|committee)\b/

const SOME_OTHER_DAY =
  /\b(?:next|later|future|forthcoming|following|before|no later than|ahead of|until|when|tomorrow|(?:in|at|to|by|on|for) (?:the |its |their |an? )?(?:(?!20\d\d)\d|spring|summer|autumn|winter|new|due|january|february|march|april|may|june|july|august|september|october|november|december|[\w-]+ (?:meeting|board|panel|committee|session|workshop|seminar)))/i

/**
 * Published minutes often carry the agenda's own words ("A verbal update will be provided") and what members were asked
 * at the table ("Members were asked to consider the report"): done before the meeting rose.
 */
export const FOR_THIS_MEETING: readonly Doubt[] = [
  {
    words:
      /^\W*(?:\w{1,4}[.)]\s+)?(?:an?|the)\s+(?:(?:brief|short|further|full|detailed)\s+)?(?:verbal|oral|spoken)\s+(?:update|report|presentation|briefing|summary)\s+(?:will|would|to)\s+be\s+(?:given|provided|made|presented)\b|^\W*(?:\w{1,4}[.)]\s+)?(?:an?|the)\s+(?:[\w-]+\s+)?(?:update|report|presentation|briefing|summary)\s+(?:will|would|to)\s+be\s+(?:given|made|provided|presented)\s+at\s+(?:the|this)\s+meeting\b/i,
    unless: eitherOf(LATER, TAKES_ON),
    reason: 'But it may only say what this meeting is to hear.',
  },
  {
    words:
      /\b(?:members|the (?:board|panel|committee|authority|council|forum|group))\s+(?:were|was|are|is)\s+(?:also\s+|then\s+|therefore\s+)?(?:asked|invited|requested|recommended|encouraged)\s+to\s+(?:(?:now|please)\s+)?(?:consider|note|discuss|comment|think|reflect|look at|agree|approve|endorse|debate|give (?:its|their) (?:views|comments)|ask questions)\b/i,
    unless: eitherOf(
      /\b(?:next|later|future|by|before|no later than|ahead of|email|e-mail|write|submit|send)\b|\b(?:on|to) \d/i,
      TAKES_ON,
    ),
    reason: 'But it may only say what this meeting was asked to do.',
  },
  {
    // "The Chair invited Ms Vane to present the findings": she does so at once.
    words:
      /\b(?:chair(?:man|woman|person)?|deputy|mayor|commissioner|PCC|leader|he|she)\s+(?:then\s+|also\s+|next\s+)?invited\s+[^.;,]{3,80}?\bto\s+(?:present|introduce|open|speak|give|lead|take|address|brief|provide|update|summarise|talk|set out|report|highlight)\b/i,
    unless: eitherOf(SOME_OTHER_DAY, TAKES_ON),
    reason: 'But it may only say what this meeting was asked to do.',
  },
  {
    words:
      /\bhoped\s+(?:that\s+)?(?:(?:as\s+)?many\b|all\b|members\b|everyone\b|everybody\b|councillors\b|colleagues\b|people\b|others\b)[^.;]{0,60}?\b(?:would|will|could|might|can)\s+(?:be able to\s+)?(?:attend|come|go|join|take part|support|enjoy|visit|be there)\b/i,
    unless: TAKES_ON,
    reason: 'But it is hoped of others that they come.',
  },
  {
    words:
      /\b(?:encouraged|urged|reminded)\s+(?:all\s+|other\s+|fellow\s+|the\s+)*(?:members|councillors|colleagues|partners|attendees|everyone|everybody)\s+(?:of the \w+\s+)?(?:to|about)\b/i,
    unless: eitherOf(
      /\b(?:by|before|no later than)\s+(?:the\b|noon|\d|[A-Z]|next|end)|\b(?:complete|return|submit|respond|reply|send|email|let the)\b/,
      TAKES_ON,
    ),
    reason: 'But members are encouraged in general; nobody in particular takes it on.',
  },
  {
    // "It had been agreed to ask": what became of it is told next, or known.
    words: /\bit had (?:already |since |previously |then )?been (?:agreed|decided|resolved)\b/i,
    unless:
      /\b(?:by|before|no later than|in)\s+(?:the\b|\d|[A-Z]|next|end)|\bnext (?:meeting|board|panel|committee)\b|\bwill\b|\b(?:and|but) (?:he|she|they|it was|the [A-Z]\w+) (?:agreed|undertook|would|will)\b/,
    reason: 'But it tells what was agreed before.',
  },
]
