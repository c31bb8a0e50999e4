import { recogniseAcceptedQuestion } from './promises/accepted-questions.ts'
import { recogniseColumnTask } from './marked/column-tasks.ts'
import { recogniseActionList } from './marked/action-lists.ts'
import { recogniseMarker } from './marked/action-markers.ts'
import { recogniseAnnounced } from './marked/announced-lists.ts'
import { recogniseAssignedTask } from './marked/assigned-tasks.ts'
import { recogniseBareTask } from './marked/bare-tasks.ts'
import { recogniseDecidedTask } from './marked/decided-tasks.ts'
import { recogniseDatedAnswer } from './promises/dated-answers.ts'
import { recogniseDatedFuture, recogniseDayAhead } from './promises/dated-futures.ts'
import { recogniseIntention } from './promises/intentions.ts'
import { recogniseNextStep } from './marked/next-steps.ts'
import { recogniseLabelledTask } from './marked/labelled-tasks.ts'
import { recognisePostponement } from './promises/postponements.ts'
import type { Recogniser } from './proposal.ts'
import { recogniseRequest } from './promises/requests.ts'
import { recogniseResolution } from './promises/resolutions.ts'
import { recogniseRevisit } from './promises/revisits.ts'
import { recogniseSignedTask } from './marked/signed-tasks.ts'
import { recogniseTarget } from './promises/targets.ts'
import { recogniseTornTask } from './marked/torn-tasks.ts'
import { recogniseUndertaking } from './promises/undertakings.ts'
import { recogniseWishTakenOn } from './promises/wishes-taken-on.ts'

/** A recogniser and, in plain words, what it looks for. */
export type Looking = readonly [recognise: Recogniser, looksFor: string]

/** Marks that the minutes themselves set: they bind whatever the sentence says. */
export const EXPLICIT: readonly Looking[] = [
  [recogniseMarker, 'a mark such as “Action:”, “AP1” or “(Action: AB)”'],
  [recogniseLabelledTask, 'a task above lines such as “Status: open / AB” and “Due: 4 May”'],
  [recogniseTornTask, 'a task above the lines of its owner and its day'],
  [recogniseAssignedTask, 'a task beside “@Name”, or before a name in brackets'],
  [recogniseSignedTask, 'a task behind which its owner and its day stand'],
  [recogniseActionList, 'a line under “Actions”, or “somebody to do something”'],
  [recogniseDecidedTask, 'somebody who is to do what was decided, as in “Decision: Clerk to write”'],
]

export const ANSWERED: readonly Looking[] = [
  [recogniseDatedAnswer, 'a question whose answer is little but a day'],
  [recogniseWishTakenOn, 'a wish or request that the next sentence takes on'],
]

/**
 * Prose, surest first, since the first answer counts: a pair of question and answer before either is read
 * alone; a promise to the office before a mere date; what only lies ahead last.
 */
export const IN_PROSE: readonly Looking[] = [
  [recogniseAnnounced, 'a line of a list that “undertook to:” or “asked the Force to:” announces'],
  [recogniseBareTask, 'a task and no more, such as “Circulate the slides”'],
  [recogniseResolution, 'a resolution that somebody do something'],
  [recogniseAcceptedQuestion, 'a question whose answer takes it on'],
  ...ANSWERED,
  [recogniseRequest, 'a request, such as “asked for” or “requested that”'],
  [recogniseNextStep, 'a next step'],
  [recognisePostponement, 'something put off to a later day or meeting'],
  [recogniseUndertaking, 'an undertaking, such as “agreed to” or “will report back”'],
  [recogniseRevisit, 'words to look at it again'],
  [recogniseTarget, 'something expected, due or required by a date'],
  [recogniseDatedFuture, 'anything that is to happen by a date after the meeting'],
  [recogniseColumnTask, 'an owner in the action column beside it'],
  [recogniseIntention, 'an intention, such as “will”, “plans to” or “is to be done”'],
  [recogniseDayAhead, 'a day to come beside somebody’s name or a figure'],
]

/** All that is looked for in a sentence, in order, in plain words. */
export const LOOKED_FOR: readonly string[] = [...EXPLICIT, ...IN_PROSE].map(([, looksFor]) => looksFor)
