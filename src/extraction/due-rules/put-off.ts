/**
 * Whether the words before a date say that something waits for it or was moved to it ("deferred to January",
 * "has slipped to March", "members have until 5 May"). "Until" and "to" otherwise tell how long something lasts.
 */
export const isPutOff = (before: string): boolean => waits.test(before)

const waits =
  /\b(?:slipp\w*|moved?|moving|push\w*|reschedul\w*|revis\w*|brought forward|roll\w* over|put (?:back|off)|defer\w*|postpon\w*|delay\w*|adjourn\w*|held over|carr(?:y|ied|ying)(?: (?:over|forward))?|c\/f|parked|stood over|stands? over|on hold|paused|given|allowed|not|n't|unlikely|wait\w*|extend\w*|extension)\b[^.;]*$|\b(?:has|have|had)(?!n't)\b(?: (?!been\b|run\b|\w+ed\b|will\b|would\b|gone\b|kept\b)[\w'-]+){0,4} ?$/i
