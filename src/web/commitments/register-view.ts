import type { Kysely } from 'kysely'
import {
  countAtAGlance,
  type DueWithin,
  listCommitmentPage,
  listOpenPage,
} from '../../../db/commitment-pages.ts'
import type { CommitmentFilter } from '../../../db/commitment-filter.ts'
import { type Known, listCommitments, loadKnown } from '../../../db/commitments.ts'
import type { Database } from '../../../db/schema.ts'
import { addDays, type PlainDate } from '../../calendar/plain-date.ts'
import type { Commitment, ListedCommitment, MeetingRef } from '../../register/commitments/commitment.ts'
import { missedRevisit } from '../../register/commitments/revisits.ts'
import { DUE_SOON_DAYS, standing } from '../../register/commitments/standing.ts'

/** The choices of the register's standing filter, the default first. */
export const standingChoices = [
  { value: 'open', text: 'All open' },
  { value: 'overdue', text: 'Overdue' },
  { value: 'due-soon', text: `Due in the next ${DUE_SOON_DAYS} days` },
  { value: 'awaiting-acceptance', text: 'Awaiting acceptance' },
  { value: 'at-risk', text: 'At risk' },
  { value: 'no-date', text: 'No date given' },
  { value: 'on-track', text: 'On track' },
  { value: 'office-overdue', text: 'The office is overdue' },
  { value: 'closed', text: 'Closed' },
  { value: 'all', text: 'All, open and closed' },
] as const

export type StandingChoice = (typeof standingChoices)[number]['value']

/** What a choice is judged by: today, and the meetings of each series, held and planned. */
export type Outlook = {
  readonly today: PlainDate
  readonly sittings: ReadonlyMap<string, readonly MeetingRef[]>
}

type Counted = Exclude<StandingChoice, 'on-track' | 'at-risk' | 'closed' | 'all'>

export type RegisterView = {
  /** Proposals from minutes that nobody has decided yet. */
  readonly proposals: number
  /** How many open commitments a choice lets through. */
  count(choice: Counted): number
  /** Those that a choice and the rest of the filter let through, cut at a page. */
  list(
    choice: StandingChoice,
    filter: Omit<CommitmentFilter, 'closed'>,
    page: (total: number) => { readonly offset: number; readonly limit: number },
  ): Promise<{ readonly total: number; readonly rows: readonly ListedCommitment[] }>
}

/**
 * The register as it stands, however large it is: of most open commitments the due date alone says how they stand, and
 * the database counts and finds these. Only the others are read and judged one by one.
 */
export const viewRegister = async (
  db: Kysely<Database>,
  outlook: Outlook,
  given?: Known,
): Promise<RegisterView> => {
  const { today } = outlook
  const soon = addDays(today, DUE_SOON_DAYS)
  const known = given ?? (await loadKnown(db))
  const { notByDate, proposals, ...byDue } = await countAtAGlance(db, { today, soon })
  const judged =
    notByDate === 0 ? [] : await listCommitments(db, { closed: 'without', notByDateOn: today }, known)
  const missed = judged.filter((one) => isAmong('office-overdue', one, outlook))
  const counts: Readonly<Record<Counted, number>> = {
    open: byDue.open,
    'office-overdue': missed.length,
    'awaiting-acceptance': 0,
    overdue: byDue.late,
    'due-soon': byDue.soon,
    'no-date': byDue.undated,
  }
  const withoutFacts = judged.map((one) => ({ ...one, updates: [], readings: [] }))
  const countAmong = (choice: StandingChoice, those: readonly Commitment[]): number =>
    those.filter((one) => isAmong(choice, one, outlook)).length
  const within = (choice: StandingChoice): DueWithin | null => {
    if (choice === 'open' || choice === 'closed' || choice === 'all') return null
    const fitting =
      choice === 'office-overdue' ? missed : judged.filter((one) => isAmong(choice, one, outlook))
    const ids = (those: readonly Commitment[]) => those.map(({ id }) => id)
    return { due: dueOf(choice, today, soon), except: ids(judged), with: ids(fitting) }
  }
  const count = (choice: Counted): number =>
    counts[choice] +
    // The database counted these by their due date.
    (choice === 'office-overdue' || choice === 'open'
      ? 0
      : countAmong(choice, judged) - countAmong(choice, withoutFacts))
  return {
    proposals,
    count,
    list: async (choice, filter, page) => {
      const isWhole = Object.keys(filter).length === 0
      if (choice === 'open' && isWhole)
        return { total: byDue.open, rows: await listOpenPage(db, page(byDue.open), known) }
      const closed = choice === 'closed' ? 'only' : 'without'
      return await listCommitmentPage(
        db,
        choice === 'all' ? filter : { ...filter, closed },
        within(choice),
        page,
        known,
        // Without any other filter the list is as long as was counted.
        isWhole && choice in counts ? count(choice as Counted) : undefined,
      )
    },
  }
}

const dueOf = (choice: StandingChoice, today: PlainDate, soon: PlainDate): DueWithin['due'] => {
  switch (choice) {
    case 'overdue':
      return { until: addDays(today, -1) }
    case 'due-soon':
      return { from: today, until: soon }
    case 'on-track':
      return { from: addDays(soon, 1) }
    case 'no-date':
      return 'undated'
    default:
      return null
  }
}

export const isAmong = (choice: StandingChoice, commitment: Commitment, outlook: Outlook): boolean => {
  const { today } = outlook
  switch (choice) {
    case 'all':
      return true
    case 'open':
      return commitment.closure === null
    case 'due-soon':
      // A target at risk and due in a week is both; a claim that waits is out of the owner's hands.
      return isDueSoon(commitment, today)
    case 'office-overdue':
      // Product rule 6: a revisit passed without a meeting.
      return missedRevisit(commitment, outlook.sittings, today) !== null
    default:
      return standing(commitment, today) === choice
  }
}

const isDueSoon = (commitment: Commitment, today: PlainDate): boolean => {
  const { dueOn } = commitment
  if (dueOn === null || dueOn < today || dueOn > addDays(today, DUE_SOON_DAYS)) return false
  return ['due-today', 'due-soon', 'at-risk'].includes(standing(commitment, today))
}
