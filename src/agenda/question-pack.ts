import { formatLongDay, type PlainDate } from '../calendar/plain-date.ts'
import type { Post } from '../register/people/posts.ts'
import { count } from '../register/commitments/standing.ts'
import type { AgendaItem } from './agenda-item.ts'
import type { RevisitAgenda } from './revisit-agenda.ts'

/** Whom the questions of one part go to. `holder`: who held the post on the day of composing; null for nobody. */
export type AnsweringPost = {
  readonly heading: string
  readonly holder: string | null
  readonly items: readonly AgendaItem[]
}

/** The questions of one agenda, for those who are to answer them in writing before the meeting. */
export type QuestionPack = Pick<
  RevisitAgenda,
  'office' | 'meeting' | 'heldOnWords' | 'composedOn' | 'issue'
> & {
  readonly madeOn: PlainDate
  /** Where answers go; null when the office has named nobody. */
  readonly answersTo: { readonly name: string; readonly address: string } | null
  readonly posts: readonly AnsweringPost[]
  /** What the office itself answers for: nothing to ask of anybody here. */
  readonly ofTheOffice: readonly AgendaItem[]
  /** Matters that no commitment brings. */
  readonly others: RevisitAgenda['matters']['others']
  /** "5 questions to 2 posts." */
  readonly summary: string
}

export type QuestionFacts = {
  /** Whose posts they are, by their ids. */
  readonly sideOf: ReadonlyMap<string, Post['side']>
  readonly answersTo: QuestionPack['answersTo']
  readonly madeOn: PlainDate
}

/** By the post that answers, in the order in which the agenda comes to each. */
export const composeQuestionPack = (agenda: RevisitAgenda, facts: QuestionFacts): QuestionPack => {
  const { office, meeting, heldOnWords, composedOn, issue, matters } = agenda
  const items = matters.groups.flatMap((group) => group.items)
  const isOffices = ({ owner }: AgendaItem): boolean =>
    owner.postId !== null && facts.sideOf.get(owner.postId) === 'office'
  // To come back to something is the office's duty, and what has become of it is for the others to say.
  const isOwn = (item: AgendaItem): boolean => isOffices(item) && item.kind !== 'revisit'
  const asked = items.filter((item) => !isOwn(item))
  const posts = [...Map.groupBy(asked, (item) => (isOffices(item) ? WHOEVER : headingOf(item)))].map(
    ([heading, items]) => ({
      heading,
      holder: heading === WHOEVER ? null : (items[0]?.owner.holder ?? null),
      items,
    }),
  )
  const inOrder = [
    ...posts.filter(({ heading }) => !isNobodys(heading)),
    ...posts.filter(({ heading }) => isNobodys(heading)),
  ]
  return {
    office,
    meeting,
    heldOnWords,
    composedOn,
    issue,
    madeOn: facts.madeOn,
    answersTo: facts.answersTo,
    posts: inOrder,
    ofTheOffice: items.filter(isOwn),
    others: matters.others,
    summary: summaryOf(asked.length, inOrder),
  }
}

/** "Version 2 of agenda HTAM/2026/3, issued on Monday 2 March 2026", or that it is a draft. */
export const belongsTo = ({ issue }: Pick<RevisitAgenda, 'issue'>): string =>
  issue === null
    ? 'A draft that has not been issued: it may still change'
    : `${issue.number}, version ${issue.version}, issued on ${formatLongDay(issue.on)} by ${issue.by}`

const WHOEVER = 'For the force as a whole'
const NO_OWNER = 'No owner named: who answers?'

const isNobodys = (heading: string): boolean => heading === WHOEVER || heading === NO_OWNER

const headingOf = ({ owner, kind }: AgendaItem): string => {
  if (owner.postId !== null || owner.label !== 'No owner named') return owner.label
  return kind === 'revisit' ? WHOEVER : NO_OWNER
}

const summaryOf = (questions: number, posts: readonly AnsweringPost[]): string => {
  if (questions === 0) return 'There is nothing to ask before this meeting.'
  const named = posts.filter(({ heading }) => !isNobodys(heading)).length
  return `${count(questions, 'question')}${named === 0 ? '' : ` to ${count(named, 'post')}`}.`
}
