import { anyCase } from '../patterns/any-case.ts'
import { mayMatch } from '../patterns/sieve.ts'

const ARTICLE = '(?:the|an?|its|their|his|her|our|all|any|every|this|that|those|these)'
const NOUNS =
  "(?:(?!(?:is|are|was|were|be|been|being|has|have|had|will|would|shall|it|they|which|that|who|as|when|where|once|than|to|and|but)\\b)[\\w'’&/-]+ ){1,7}?"

/** What was done to it: "introduced", "set up". */
const DONE =
  '(?:[a-z]{3,}ed|made|held|sent|begun|given|taken|built|bought|drawn up|set up|put (?:in|up|forward)|brought in|taken over|laid)'

/** When it happens: "due to take place". */
const TO_HAPPEN =
  '(?:due|set|scheduled|planned|expected|likely|arranged|booked|timetabled) to (?:take place|happen|occur|start|begin|open|close|end|finish|launch|go live|come into (?:force|effect)|visit|sit|meet|arrive|run|be (?:held|launched|opened|run|staged))'

/** "Review the policy introduced on", "report on the inspection due to take place in". */
const OF_TOPIC = new RegExp(
  anyCase(
    `(?<!\\b(?:and|when|once|after|before|until|till|if|as|because|since|while|whilst|that|said) )\\b${ARTICLE} ${NOUNS}(?:${DONE}|${TO_HAPPEN}|taking place|happening) $`,
  ),
)
const mayBeOfTopic = mayMatch(OF_TOPIC)

/** "Have the policy introduced on 1 June", "see the fence mended in June": there the words tell what is to be done. */
const CAUSES =
  /\b(?:have|having|get|getting|see|want(?:s|ed)?|need(?:s|ed)?|like|keep|ensure|with|hope[ds]?|expect(?:s|ed)?)\b[^.;]*$/i

const IN_TIME = /^(?:on|in|at|during)\b/i

/** Whether the words before a time tell when the subject happened or happens, "the man who died on" apart. */
export const isDayOfTopic = (text: string, from: number): boolean => {
  if (!mayBeOfTopic(text) || !IN_TIME.test(text.slice(from))) return false
  const topic = OF_TOPIC.exec(text.slice(0, from))
  return topic !== null && !CAUSES.test(text.slice(0, topic.index)) && PROMISES.test(text)
}

const PROMISES = /\b(?:will|would|shall|should|to|agreed|asked)\b/i

/** "The June 2024 crime figures", "the 3 June 2024 incident", "May 2024 attendance data": the time is part of a name. */
export const isPartOfName = (before: string, after: string): boolean =>
  (NAMED.test(before) && NAME_GOES_ON.test(after)) || DATA.test(after)

/** "About July training": what the letter is about, not when it goes. */
export const isAbout = (phrase: string, after: string): boolean =>
  /^about\b/i.test(phrase) && NAME_GOES_ON.test(after)

const NAMED = /(?:^|[^a-z])(?:the|its|our|their|his|her|'s) $/i
const NAME_GOES_ON =
  /^ (?!(?:at|by|for|to|with|and|or|but|as|so|when|if|in|on|of|from|will|would|is|was|were|are|has|had|have|should|shall|must|may|can|which|that|then|than|after|before|once|following|subject|pending|latest|onwards?|inclusive|until|deadline|date|target|meetings?|board|panel|committee|council|cabinet|session|agm)\b)[a-z]/i
const DATA =
  /^ (?:(?!(?:and|or|to|for|with|on|of|in|by|at|the|an?)\b)[a-z][\w'-]* ){0,3}(?:figures?|data|statistics|numbers|results|accounts|minutes|returns|survey|census|baseline)\b/i
