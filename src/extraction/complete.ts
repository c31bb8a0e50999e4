import { foldQuote } from '../minutes/quoting/quote.ts'
import type { DueReading } from './candidate.ts'
import { withDoubt, withOwnerInDoubt } from './doubts/with-doubt.ts'
import { beforeEventSaid } from './due-days/before-event-said.ts'
import { dayAskedAbove } from './due-days/day-asked-above.ts'
import { dayBehind } from './due-days/day-behind.ts'
import { daySaidAbove } from './due-days/day-said-before.ts'
import { countedFromEvent } from './due-days/event-days.ts'
import { promisesByDay } from './due-days/two-days.ts'
import { withColumnOwner } from './owners/action-column.ts'
import { besideOwner } from './owners/beside-owner.ts'
import { ownerWithWorking } from './owners/find-owner.ts'
import { withoutItemNumber } from './patterns/item-labels.ts'
import type { Proposal, Scene } from './proposal.ts'

/** With owner, day and doubts; a sentence that promises two things for two days becomes two. */
export const completed = (found: Proposal, scene: Scene): readonly Proposal[] => {
  const whole = withOwnerAndDue(found, scene)
  const parts = promisesByDay(found, scene)?.map(({ proposal, namesDoer }) => {
    const { owner, ownerWorking } = whole
    const clause = withItsDayIn(withOwnerAndDue(proposal, scene), whole)
    const doer =
      namesDoer || owner === undefined
        ? {}
        : { owner, ...(ownerWorking === undefined ? {} : { ownerWorking }) }
    return { ...clause, ...doer, sentences: found.sentences }
  })
  return (parts ?? [whole]).map((one) => withOwnerInDoubt(one, scene))
}

/** The reason of one clause names its own day, not that of the whole sentence. */
const withItsDayIn = (clause: Proposal, { due }: Proposal): Proposal =>
  clause.due && due
    ? { ...clause, reason: clause.reason.replace(`“${due.phrase}”`, () => `“${clause.due?.phrase ?? ''}”`) }
    : clause

const withOwnerAndDue = (found: Proposal, scene: Scene): Proposal => {
  const inColumn = withColumnOwner(found, scene)
  return ownedAndDated(inColumn === found ? withDoubt(found, scene) : inColumn, scene)
}

/** The proposal with its owner and its day, wherever in the minutes they stand. */
export const ownedAndDated = (proposal: Proposal, scene: Scene): Proposal => {
  const owned = {
    ...proposal,
    quote: withoutItemNumber(foldQuote(proposal.quote)),
    ...(proposal.owner === undefined ? ownerOf(proposal, scene) : {}),
  }
  return {
    ...owned,
    due: beforeEventSaid(
      countedFromEvent(proposal.due === undefined ? dueOf(owned, scene) : proposal.due, scene),
      owned,
      scene,
    ),
  }
}

const dueOf = (proposal: Proposal, scene: Scene): DueReading | null =>
  scene.dueIn(proposal.quote) ??
  dayBehind(proposal, scene) ??
  daySaidAbove(proposal, scene) ??
  dayAskedAbove(proposal, scene) ??
  onlyDeadline(proposal, scene)

/** "The stores were counted twice and are to be in order by 30 September": in a promise its only deadline binds after all. */
const onlyDeadline = ({ quote }: Proposal, { datesIn, meetingOn }: Scene): DueReading | null => {
  const ahead = datesIn(quote).unbound.flatMap(({ asDeadline }) =>
    asDeadline?.dueOn !== undefined && (asDeadline.dueOn ?? '') > meetingOn ? [asDeadline] : [],
  )
  return ahead.length === 1 ? (ahead[0] ?? null) : null
}

const ownerOf = (proposal: Proposal, scene: Scene): Pick<Proposal, 'owner' | 'ownerWorking'> => {
  const { owner, working } = ownerWithWorking(proposal, scene)
  const beside = owner === null || owner.from === 'inferred' ? besideOwner(proposal, owner, scene) : null
  return beside === null
    ? { owner, ownerWorking: working }
    : { owner: beside, ownerWorking: 'Stands alone in the cell beside the note.' }
}
