import type { StoredCandidate } from '../../../db/candidates.ts'
import { formatDay } from '../../calendar/plain-date.ts'
import type { Commitment } from '../../register/commitments/commitment.ts'
import { acceptCandidate } from '../../register/review/decide-candidate.ts'
import { recordAsOutcome, recordSaidAgain } from '../../register/review/restate-candidate.ts'
import { dateRelation } from '../../register/restatements/same-promise.ts'
import { takeProposalsWords } from '../../register/minutes/take-minutes-words.ts'
import { versionSeen } from '../forms/commitment-form.ts'
import {
  chosen,
  doOrShowAgain,
  type FormView,
  failedForm,
  freshForm,
  type Problem,
  typedInto,
} from '../forms/forms.ts'
import {
  findByRef,
  getRestated,
  isTakenDown,
  type RestatedProposal,
  restatedPage,
} from '../review/restated-proposal.ts'
import { type Answer, page, type Route, seeOther, type Visit } from '../serving/route.ts'
import { aroundProposal, backToReview, getWaiting } from '../review/waiting-proposal.ts'

const path = '/minutes/:id/proposals/:proposal/restatement'

/** A proposal that may say an earlier commitment again: a slip of it, the same words once more, or another one. */
export const restatementRoutes: readonly Route[] = [
  {
    method: 'GET',
    path,
    section: 'minutes',
    handle: async (visit) => {
      const typed = visit.query.one('of')
      if (typed === '') return await askWhich(visit, freshForm(), 200)
      if ((await findByRef(visit, typed)) === undefined) {
        const problem = { field: 'of', text: `There is no commitment ${typed}. Check the reference` }
        return await askWhich(visit, failedForm({ of: typed }, [problem]), 400)
      }
      return await show(visit, await getRestated(visit), freshForm({ way: '' }), 200)
    },
  },
  {
    method: 'POST',
    path,
    section: 'minutes',
    handle: async (visit) => {
      const restated = await getRestated(visit)
      const again = (problems: readonly Problem[], status: number) =>
        show(visit, restated, failedForm(typedInto(visit.form, ['way']), problems), status)
      const way = chosen(
        visit.form.one('way'),
        waysFor(restated, restated.commitment).map(({ value }) => value),
      )
      if (way === undefined) return await again([{ field: 'way', text: 'Select what it is' }], 400)
      return await doOrShowAgain(() => settle(visit, restated, way), again)
    },
  },
]

type Way = 'quote' | 'quote-owner' | 'outcome' | 'correct' | 'slip' | 'again' | 'reopen' | 'new' | 'reject'

/** What needs more to be said has a page of its own. */
const settle = async (
  { app, by, moment, form }: Visit,
  { candidate, commitment, meeting }: RestatedProposal,
  way: Way,
): Promise<Answer> => {
  const { ref } = commitment
  const seen = () => ({ ref, version: versionSeen(form, commitment) })
  const own = `/minutes/${candidate.documentId}/proposals/${candidate.id}`
  switch (way) {
    case 'slip':
    case 'reopen':
      return seeOther(`${own}/restatement/${way}?of=${ref}`)
    case 'quote':
    case 'quote-owner':
      await takeProposalsWords(
        app.db,
        candidate.id,
        { ...seen(), withOwner: way === 'quote-owner' },
        by,
        moment,
      )
      return backToReview(candidate, `${ref} has the words of these minutes as its quote now.`)
    case 'correct':
      return seeOther(`/meetings/${meeting.ref}/outcomes/${ref}`)
    case 'outcome':
      await recordAsOutcome(app.db, candidate.id, seen(), by, moment)
      return backToReview(
        candidate,
        `Recorded as the outcome of ${ref} that was there already. Nothing else changed.`,
      )
    case 'reject':
      return seeOther(`${own}/reject`)
    case 'new': {
      const accepted = await acceptCandidate(app.db, candidate.id, { seeAlsoRef: ref }, by, moment)
      return backToReview(candidate, `Accepted into the register as ${accepted}, with a link to ${ref}.`)
    }
    default:
      await recordSaidAgain(app.db, candidate.id, seen(), by, moment)
      return backToReview(candidate, `Recorded as ${ref} said again. Its date stays as it was.`)
  }
}

/** A closed commitment has no date to move, and words of an earlier meeting move none. */
const waysFor = (
  { candidate, meeting, outcome }: RestatedProposal,
  commitment: Commitment,
): readonly { readonly value: Way; readonly text: string; readonly hint: { readonly text: string } }[] => {
  const { ref, dueOn, closure } = commitment
  const again = {
    value: 'again' as const,
    text: 'Record as said again',
    hint: {
      text:
        dueOn === null
          ? 'It stays without a date, also if the office did not agree to one.'
          : `Its date stays ${formatDay(dueOn)}, also if the office did not agree to another.`,
    },
  }
  const given = candidate.due?.dueOn ?? null
  const slip = { value: 'slip' as const, ...slipWords(commitment, dateRelation({ dueOn: given }, { dueOn })) }
  const open = meeting.heldOn < commitment.meeting.heldOn ? [again] : [slip, again]
  if (isTakenDown({ meeting, commitment })) return [...quoteWays(commitment, candidate), ...otherWays(ref)]
  const closed = [
    {
      value: 'reopen' as const,
      text: `Reopen ${ref}`,
      hint: { text: 'It comes back with the dates it had.' },
    },
  ]
  return [...(outcome !== null ? recordedWays(ref) : closure === null ? open : closed), ...otherWays(ref)]
}

const otherWays = (ref: string) => [
  {
    value: 'new' as const,
    text: 'Accept as new',
    hint: { text: `It goes into the register as it was read, with a link to ${ref}.` },
  },
  { value: 'reject' as const, text: 'Reject', hint: { text: 'It is no promise. You are asked why.' } },
]

/** Where the two disagree, the outcome is put right: another move of the date would count as a second one. */
const recordedWays = (ref: string) => [
  {
    value: 'outcome' as const,
    text: 'It is the outcome already recorded',
    hint: { text: `Nothing changes but that these words are kept with ${ref}.` },
  },
  {
    value: 'correct' as const,
    text: 'It is that outcome, and it was recorded wrongly',
    hint: { text: 'Put it right first, then come back and decide on these words.' },
  },
]

/** What was not taken down is taken from the minutes; where they name another owner, the person says which counts. */
const quoteWays = ({ ref, dueOn, owner }: Commitment, { due, ownerPostId }: StoredCandidate) => {
  const given = due?.dueOn ?? null
  const gained = [
    ...(dueOn === null && given !== null ? [`${formatDay(given)} becomes its first date.`] : []),
    ...(owner === null && ownerPostId !== null ? ['It gets the owner that they name.'] : []),
  ]
  const hint = [`What was recorded stays in its history.`, ...gained].join(' ')
  const quote = {
    value: 'quote' as const,
    text: 'It is the same: take the minutes’ words as its quote',
    hint: { text: hint },
  }
  if (owner === null || ownerPostId === null || ownerPostId === owner.id) return [quote]
  return [
    { ...quote, hint: { text: `${hint} It stays with the ${owner.title}.` } },
    {
      value: 'quote-owner' as const,
      text: 'It is the same: take the minutes’ words, and the owner they name',
      hint: { text: `${hint} ${ref} no longer belongs to the ${owner.title}.` },
    },
  ]
}

const slipWords = (
  { ref, dueOn, baselineDueOn }: Commitment,
  relation: ReturnType<typeof dateRelation>,
): { readonly text: string; readonly hint: { readonly text: string } } => {
  if (dueOn === null)
    return { text: `Give ${ref} its first date`, hint: { text: 'The office agreed to it at this meeting.' } }
  const kept = `The first date, ${formatDay(baselineDueOn ?? dueOn)}, stays on record.`
  return relation === 'earlier'
    ? {
        text: `Bring ${ref} forward`,
        hint: { text: `The office agreed at this meeting to an earlier date. ${kept}` },
      }
    : {
        text: `Record as a slip of ${ref}`,
        hint: { text: `The office agreed at this meeting that its date moves. ${kept}` },
      }
}

const show = async (
  visit: Visit,
  restated: RestatedProposal,
  form: FormView,
  status: number,
): Promise<Answer> =>
  await restatedPage(visit, restated, {
    template: 'restatement',
    form,
    status,
    asks: (commitment) => ({
      title: titleFor(restated, commitment),
      ways: waysFor(restated, commitment),
    }),
  })

const titleFor = ({ meeting, outcome }: RestatedProposal, commitment: Commitment): string => {
  if (isTakenDown({ meeting, commitment })) return `Is this ${commitment.ref}, added at the meeting?`
  return outcome === null
    ? `Is this ${commitment.ref} said again?`
    : `Is this what was recorded of ${commitment.ref}?`
}

const askWhich = async (visit: Visit, form: FormView, status: number): Promise<Answer> => {
  const candidate = await getWaiting(visit)
  const around = await aroundProposal(visit, candidate)
  const title = 'Which commitment does it say again?'
  return page('restatement-of', { title, form, ...around, quote: candidate.quote }, status)
}
