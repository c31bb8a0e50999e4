import type { DueReading } from '../candidate.ts'
import type { UnboundTime } from '../due-rules/due-phrase.ts'
import { seasonName } from '../due-rules/seasons.ts'
import type { Proposal, Scene } from '../proposal.ts'

/**
 * "It was agreed that they would meet ahead of Easter": the words around a time may speak against its being a deadline,
 * yet where a promise that is ticked names no other, it is the one meant. The working says that this is why.
 */
export const withOnlyTimeSaid = (proposal: Proposal, scene: Scene): Proposal => {
  if (proposal.confidence !== 'likely' || (proposal.due?.dueOn ?? null) !== null) return proposal
  const due = onlyTimeSaid(proposal.quote, scene)
  return due === null ? proposal : { ...proposal, due }
}

const onlyTimeSaid = (
  words: string,
  { datesIn, meetingOn }: Pick<Scene, 'datesIn' | 'meetingOn'>,
): DueReading | null => {
  const ahead = datesIn(words).unbound.filter(({ lastOn }) => lastOn !== null && lastOn >= meetingOn)
  const [time] = ahead
  const due = time?.ifAlone
  if (time === undefined || due?.dueOn === undefined || due.dueOn === null || due.dueOn <= meetingOn)
    return null
  if (ahead.some(({ lastOn }) => lastOn !== time.lastOn) || !mayBeMeant(time, words)) return null
  return {
    ...due,
    vague: due.vague || due.precision !== 'day',
    working: `No other time is named, so this is taken. ${due.working}`,
  }
}

const mayBeMeant = ({ phrase, at }: UnboundTime, words: string): boolean => {
  const [before, after] = [words.slice(0, at), words.slice(at + phrase.length)]
  if (NEVER.test(phrase) || GONE.test(after) || (LASTS.test(phrase) && STAYS.test(before))) return false
  if (/^to\b/i.test(phrase) && COUNTED.test(before)) return false
  if (!IS_BARE.test(phrase) || /\d/.test(phrase)) return true
  return LED.test(before) || (SITTING.test(after) && SET_OFF.test(before))
}

/** Stretches over which something goes on, whole years, lengths gone by, and days of the week that come round. */
const NEVER = new RegExp(
  `^(?:since\\b|(?:over|during|through|throughout|across|of|until|till)(?: the)? (?:early |late )?(?:${seasonName})\\b|(?:until|till) (?:20\\d\\d)$|in \\w+ years$|(?:${seasonName}|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$)`,
  'i',
)
/** "Once Easter is past" */
const GONE = /^ (?:is|are|was|has|have) (?:past|over|gone|passed|out)\b/i
const LASTS = /^(?:until|till|to|up to)\b/i
/** What stays as it is until then, and is no deed: "whose grant is settled until March". */
const STAYS =
  /\b(?:settled|funded|booked|full|guaranteed|fixed|frozen|secured?|paid for|covered|closed|runs?|lasts?|ran|lasted|contract(?:ed)?|there being no|no meeting|not meet|away|on leave)\b[^.;]{0,30}$/i
const COUNTED =
  /\b(?:figures?|data|performance|position|results?|outturn|spend(?:ing)?|statistics|returns?|numbers)\s+$/i
/** A month or a feast without "in", "by" or the like. */
const IS_BARE = /^[A-Z][A-Za-z’' ]*(?:,? 20\d\d)?$/
const LED =
  /\b(?:(?:next|this|coming)|(?:with|till|until|to|for|at|in|by|from)(?: (?:the|her|his|our|their|its|your|bills|group[’']s))*)\s+$/i
const SITTING =
  /^(?:[’']s)? (?:[A-Z][\w&-]* ){0,2}(?:[Mm]eeting|[Bb]oard|[Pp]anel|[Cc]ommittee|[Cc]abinet|[Cc]ouncil|[Ff]orum|[Ss]ession|[A-Z]{3,6})\b/
const SET_OFF = /[-–—,:(|/] ?(?:report |back |return |to )?$/
